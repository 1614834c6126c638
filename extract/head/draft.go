package head

import (
	"strings"
	"unicode/utf8"

	"nghiquyet/extract"
)

// draftMark takes the mark of a draft from paragraph i and those that go on
// with it, and returns the last of them, -1 where there is none. The day in a
// mark is the draft's, not the paper's.
//
//	"DỰ THẢO"                                 → i
//	"Dự thảo 3", "(27/06/2025)"               → i+1
//	"Dự thảo", "trình Quốc hội kỳ 8"          → i+1
//	"Dự thảo Luật này gồm 5 chương."          → -1
func (p *parser) draftMark(i int) int {
	if !p.tb.Draft.MatchString(p.text(i)) || utf8.RuneCountInString(p.text(i)) > 100 {
		return -1
	}
	p.took(i, p.tb.Draft)
	p.head.Draft = true
	for i+1 < len(p.t.Paras) && p.tb.DraftOn.MatchString(p.text(i+1)) && utf8.RuneCountInString(p.text(i+1)) < 70 {
		i++
		p.took(i, p.tb.DraftOn)
	}
	return i
}

// blank reports that paragraph i has a number or a day that is left to be
// filled in, and keeps that: what is blank stays blank. The place before the
// day is read.
//
//	"Luật số: …/2025/QH15"              → no number
//	"Hà Nội, ngày   tháng 8 năm 2025"   → no day, place Hà Nội
func (p *parser) blank(i int) bool {
	s := p.text(i)
	if utf8.RuneCountInString(s) > 120 {
		return false
	}
	no := p.head.NumberPrinted == "" && p.tb.BlankNo.MatchString(s)
	if no {
		p.noNum = true
		p.took(i, p.tb.BlankNo)
	}
	m := p.tb.BlankDay.FindStringSubmatch(s)
	if m == nil || p.head.Date != "" {
		return no
	}
	p.noDay = true
	p.head.Place = strings.TrimSpace(group(p.tb.BlankDay, m, "p"))
	p.took(i, p.tb.BlankDay)
	return true
}

// drafted decides whether the paper is a draft: one whose number and day are
// both left to be filled in is, with no mark that says so. On a scan a pen, and
// under a digital signature a stamp may have filled them in unseen.
func (p *parser) drafted() {
	h := &p.head
	if h.Draft || p.t.Scanned || h.NumberPrinted != "" || h.Date != "" || !p.noNum && !p.noDay {
		return
	}
	for _, n := range p.t.Notes {
		if n.Kind == extract.Signature {
			return
		}
	}
	h.Draft = true
}
