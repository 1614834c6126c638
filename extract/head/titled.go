package head

import (
	"strings"

	"nghiquyet/extract"
)

// titled takes a title that cites its own document, as translations print it
// under the type or in its place.
//
//	"Decision No. 2190/QD-TTg of December 24, 2009, approving the master plan …" → number, date, title
//	"October 23, 2012, on information activities of the foreign press"           → date, title
//
// A line that cites another number than the one already read is no title: an
// order of the President stands before the law that it promulgates.
func (p *parser) titled(s string) bool {
	if p.tb.Titled == nil {
		return false
	}
	m := p.tb.Titled.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	printed := group(p.tb.Titled, m, "n")
	n, ok := extract.ParseNumber(printed)
	switch {
	case printed == "" && p.head.Type == "":
		return false
	case printed != "" && (!ok || p.head.Number != "" && !sameNumber(p.head.Number, printed)):
		return false
	case p.head.Number == "" && printed != "":
		p.head.NumberPrinted, p.head.Number = printed, shown(printed, n)
	}
	if p.head.Type == "" {
		p.head.Type = strings.ToLower(group(p.tb.Titled, m, "type"))
	}
	if d, _ := p.date(group(p.tb.Titled, m, "date") + group(p.tb.Titled, m, "day")); d != "" && p.head.Date == "" {
		p.head.Date = d
	}
	p.head.Title = group(p.tb.Titled, m, "title")
	return true
}

// sameNumber reports whether two printed numbers are one: "80/NQ-CP" and
// "080/NQ-CP", "107/2009/ND-CP" and "107/2009/NĐ-CP".
func sameNumber(a, b string) bool {
	x, okX := extract.ParseNumber(a)
	y, okY := extract.ParseNumber(b)
	return okX && okY && x.Serial == y.Serial && x.Letter == y.Letter && x.Year == y.Year && x.Type == y.Type && strings.EqualFold(strings.Join(x.Orgs, "-"), strings.Join(y.Orgs, "-"))
}

// promulgated finds the title behind the order of the President that
// promulgates the document: the first line after paragraph i that cites the
// document's own number as a title does. The order's text stays in front.
func (p *parser) promulgated(i int) {
	if p.tb.Titled == nil || p.head.Number == "" || !p.tb.Titled.MatchString(p.head.Title) {
		return
	}
	for j := i + 1; j < min(len(p.t.Paras), front); j++ {
		s := p.text(j)
		if p.tb.Mark.MatchString(s) {
			return
		}
		if p.titled(s) {
			p.frame.Front = extract.Span{End: p.t.Paras[j].End}
			return
		}
	}
}
