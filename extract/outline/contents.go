package outline

import (
	"slices"
	"strings"

	"nghiquyet/extract"
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
	first := entry(p.t.Paras[i+1].Of(p.t.String))
	is := func(q extract.Para) bool { return q.Cell == nil && strings.EqualFold(entry(q.Of(p.t.String)), first) }
	for j := i + 2; j < len(p.t.Paras); j++ {
		if is(p.t.Paras[j]) {
			return j - 1, false
		}
	}
	last = i
	if slices.ContainsFunc(p.t.Paras[:i], is) {
		for last+1 < len(p.t.Paras) && p.t.Paras[last+1].Note == 0 {
			last++
		}
		return last, true
	}
	for last+1 < len(p.t.Paras) {
		if s := p.t.Paras[last+1].Of(p.t.String); entry(s) == s {
			break
		}
		last++
	}
	return last, false
}

// maxContents is how many lists of contents a text may have.
const maxContents = 4

// entry is a line of a list of contents without the number of its page.
//
//	"Điều 1. Phạm vi ........ 5" → "Điều 1. Phạm vi"
func entry(s string) string {
	if rest := strings.TrimRight(s, "0123456789"); len(rest) < len(s) && rest != strings.TrimRight(rest, ".… \t") {
		if bare := strings.TrimRight(rest, ".… \t"); strings.Count(rest[len(bare):], ".")+strings.Count(rest[len(bare):], "…") > 2 {
			return bare
		}
	}
	return s
}
