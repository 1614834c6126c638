package outline

import (
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/viet"
)

// contents takes a list of contents that begins with paragraph *at, whose lines
// look like the units they name, and sets at to its last paragraph. It is one
// paragraph unit with the rule "contents": before the text it ends where its first
// line stands again, behind it with the text. What follows is none of it.
//
//	"Mục lục" + "Điều 1. Phạm vi" + "Điều 2. Đối tượng" + "Điều 1. Phạm vi" + … → two lines are the list
//	"… Nơi nhận: …" + "Mục lục" + "Điều 1. Phạm vi" + "Khoản 1"              → the rest is
func (p *parser) contents(at *int) bool {
	i := *at
	if p.tb.Contents == nil || p.t.Paras[i].Cell != nil || p.listing >= maxContents || !p.tb.Contents.MatchString(p.t.Paras[i].Of(p.t.String)) {
		return false
	}
	p.listing++
	last, behind := p.lastEntry(i)
	if last == i {
		return false
	}
	under := 0 // the list behind the text is that of the whole
	if !behind {
		under = p.enclosing()
	}
	para := p.t.Paras[i]
	p.push(&extract.Node{Kind: extract.KindPara, Rule: "contents", Start: para.Start, Page: para.Page, TitleSpan: para.Span}, nil, under)
	p.stack = p.stack[:len(p.stack)-1]
	*at = last
	return true
}

// lastEntry is the last paragraph of the list of contents under paragraph i, i
// when it has none, and whether the list stands behind the text. Before the text
// it ends where its first line stands again, behind the text with the text; else
// its lines have numbers of pages.
func (p *parser) lastEntry(i int) (last int, behind bool) {
	if i+1 >= len(p.t.Paras) {
		return i, false
	}
	if end := p.standsAgain(i); end > i {
		return end, false
	}
	top := p.firstEntry(i)
	last = i
	if p.standBefore(top, i) {
		for last+1 < len(p.t.Paras) && p.t.Paras[last+1].Note == 0 {
			last++
		}
		return last, true
	}
	if end := p.countsAnew(top); end > top {
		return end, false
	}
	for j := top; j < len(p.t.Paras) && j <= last+mostBare+1; j++ { // few entries in a row are without a page
		if s := p.t.Paras[j].Of(p.t.String); entry(s) != s {
			last = j
		}
	}
	return last, false
}

// standsAgain is the last paragraph before the first line of the list under paragraph i
// stands again, or the second where the first is the head of a column; i where neither does.
func (p *parser) standsAgain(i int) int {
	end := len(p.t.Paras)
	for top := i + 1; top < min(len(p.t.Paras), i+1+mostBare); top++ {
		if s := p.t.Paras[i+1].Of(p.t.String); top > i+1 && (entry(s) != s || p.tb.Opens(s)) {
			break // the first is an entry
		}
		first := entry(p.t.Paras[top].Of(p.t.String))
		for j := i + 1 + mostBare; j < end; j++ {
			if q := p.t.Paras[j]; q.Cell == nil && strings.EqualFold(entry(q.Of(p.t.String)), first) {
				end = j
			}
		}
	}
	if end == len(p.t.Paras) {
		return i
	}
	return end - 1
}

// mostBare is how many lines of a list of contents in a row may have no page.
const mostBare = 2

// firstEntry is the first paragraph under the title of a list of contents that is an
// entry: the head of the column of pages is none.
//
//	"MỤC LỤC" + "Trang" + "Điều 1. Phạm vi ....... 5" → the third
func (p *parser) firstEntry(i int) int {
	for j := i + 1; j < min(len(p.t.Paras), i+1+mostBare); j++ {
		if s := p.t.Paras[j].Of(p.t.String); entry(s) != s || p.tb.Opens(s) {
			return j
		}
	}
	return i + 1
}

// standBefore reports that the units with which the list from paragraph top on begins stand
// before paragraph i, as those of a list behind the text do.
func (p *parser) standBefore(top, i int) bool {
	stands := func(s string) bool {
		return slices.ContainsFunc(p.t.Paras[:i], func(q extract.Para) bool { return q.Cell == nil && strings.EqualFold(entry(q.Of(p.t.String)), s) })
	}
	all, before := 0, 0
	for j := top; j < min(len(p.t.Paras), top+10) && all < 3; j++ {
		s := entry(p.t.Paras[j].Of(p.t.String))
		if !p.tb.Opens(s) {
			continue
		}
		all++
		if stands(s) {
			before++
		}
	}
	if all == 0 {
		return stands(entry(p.t.Paras[top].Of(p.t.String)))
	}
	return 3*before >= 2*all
}

// countsAnew is the last paragraph of a list without pages, from paragraph top on, whose first
// unit stands again below in other words; top where the lines are no list.
//
//	"Điều 1. Phạm vi", "Điều 2. Ống", "Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi của Quy chế" → the second
func (p *parser) countsAnew(top int) int {
	first := p.tb.marks(p.t.Paras[top].Of(p.t.String))
	if len(first) == 0 {
		return top
	}
	for j := top + 1; j < len(p.t.Paras); j++ {
		s := p.t.Paras[j].Of(p.t.String)
		ks := p.tb.marks(s)
		if len(ks) > 0 && ks[0].style == first[0].style && ks[0].num == first[0].num {
			for j--; j > top && p.headsAlone(j); { // what is larger heads the text
				j--
			}
			return j
		}
		if p.t.Paras[j].Cell != nil || !isTitle(s) || len(ks) == 0 && !viet.NoLower(s) {
			break
		}
	}
	return top
}

// headsAlone reports that paragraph j is the mark of a larger unit that stands alone, or
// the title below it: "Chương I", "QUY ĐỊNH CHUNG".
func (p *parser) headsAlone(j int) bool {
	s := p.t.Paras[j].Of(p.t.String)
	return p.tb.OpensAlone(s) || viet.NoLower(s)
}

// maxContents is how many lists of contents a text may have.
const maxContents = 16

// entry is a line of a list of contents without the number of its page.
//
//	"Điều 1. Phạm vi ........ 5", "Điều 1. Phạm vi … 5" → "Điều 1. Phạm vi"
func entry(s string) string {
	if rest := strings.TrimRight(s, "0123456789"); len(rest) < len(s) && rest != strings.TrimRight(rest, ".… \t") {
		if bare := strings.TrimRight(rest, ".… \t"); strings.Count(rest[len(bare):], ".")+3*strings.Count(rest[len(bare):], "…") > 2 {
			return bare
		}
	}
	return s
}
