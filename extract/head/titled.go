package head

import (
	"strings"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
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
	n, ok := docnum.Parse(printed)
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
	x, okX := docnum.Parse(a)
	y, okY := docnum.Parse(b)
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
		if p.opens(s) {
			return
		}
		if p.titled(s) {
			p.took(j, p.tb.Titled)
			p.frame.Front = extract.Span{End: p.t.Paras[j].End}
			return
		}
	}
}

// web reads a paper without a letterhead, whose first lines are the title that
// a web page gives it: type, number, date, issuer and title in one line.
//
//	"Kết luận số 69-KL/TW ngày 11/01/2024 của Bộ Chính trị về tiếp tục thực hiện …"
//	"Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về … đã xác định …." → not: a sentence
//
// Only a line that may name the same number stands before it. A longer opening
// is an article about the paper, and is left alone.
func (p *parser) web() {
	if p.tb.Web == nil {
		return
	}
	for i := range min(len(p.t.Paras), 3) {
		s := p.text(i)
		m := p.tb.Web.FindStringSubmatch(s)
		if m == nil || p.t.Paras[i].Cell != nil || utf8.RuneCountInString(s) > 700 || strings.ContainsAny(s[len(s)-1:], ".;:,") {
			continue
		}
		printed := group(p.tb.Web, m, "n")
		n, ok := docnum.Parse(printed)
		if !ok || i > 0 && !strings.Contains(p.text(0), printed) {
			return
		}
		p.took(i, p.tb.Web)
		p.head.Type = strings.ToLower(group(p.tb.Web, m, "type"))
		p.head.NumberPrinted, p.head.Number = printed, shown(printed, n)
		p.head.Date, _ = p.date(group(p.tb.Web, m, "date"))
		p.head.Title = group(p.tb.Web, m, "title")
		if by := group(p.tb.Web, m, "by"); by != "" && p.tb.Issuer != nil {
			p.head.Issuer = p.tb.Issuer(n, by, p.head.Type)
		}
		p.frame.Front = extract.Span{End: p.t.Paras[i].End}
		return
	}
}
