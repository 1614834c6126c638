package head

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
)

// own reads the lines with which old papers print their issuer, number and day
// under or beside the type, from paragraph i on. It returns the last of them and
// what of the title stands behind, or -1.
//
//	"CỦA CHÍNH PHỦ SỐ 29/1998/NĐ-CP NGÀY 11 THÁNG 5 NĂM 1998"       → issuer, number, date, ""
//	"LUẬT SỐ 102-SL/L-004 NGÀY 20-5-1957 QUY ĐỊNH QUYỀN LẬP HỘI"    → also the type, "QUY ĐỊNH QUYỀN LẬP HỘI"
//	"CỦA BỘ TÀI CHÍNH - CÔNG NGHIỆP -", "SỐ 176/1998/TTLT-BTC-BCN", "NGÀY 25 THÁNG 12 NĂM 1998"   → over lines
func (p *parser) own(i int) (last int, title string) {
	if p.tb.Own == nil || p.head.Number != "" || !viet.IsUpper(firstWords(p.text(i))) {
		return -1, ""
	}
	s := ""
	for j := i; j < min(len(p.t.Paras), i+3) && p.t.Paras[j].Cell == nil && !p.opens(p.text(j)); j++ {
		s = strings.TrimSpace(s + " " + p.text(j))
		if utf8.RuneCountInString(s) > 700 {
			return -1, ""
		}
		m := p.tb.Own.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		printed := group(p.tb.Own, m, "n")
		n, ok := docnum.Parse(printed)
		day, _ := p.date(group(p.tb.Own, m, "date"))
		if !ok || day == "" {
			return -1, ""
		}
		h := &p.head
		h.NumberPrinted, h.Number = printed, shown(printed, n)
		h.Date = cmp.Or(h.Date, day)
		if typ := strings.ToLower(group(p.tb.Own, m, "type")); typ != "" {
			h.Type = typ
		}
		if by := strings.Trim(group(p.tb.Own, m, "by"), " -–"); by != "" && len(p.above) == 0 {
			p.above = []string{by}
		}
		for k := i; k <= j; k++ {
			p.took(k, p.tb.Own)
		}
		return j, strings.TrimSpace(group(p.tb.Own, m, "title"))
	}
	return -1, ""
}

// withoutOwn is a title without the paper's own number, its day and who issues
// it, which old papers repeat in their title.
//
//	"CỦA QUỐC HỘI SỐ 47-LCT/HĐNN8 NGÀY 21/12/1990 VỀ CÔNG TY", of 47-LCT/HĐNN8   → "VỀ CÔNG TY"
//	"SỬA ĐỔI NGHỊ ĐỊNH SỐ 5/2031/NĐ-CP", of 7/2031/NĐ-CP                          → as it is
func (p *parser) withoutOwn(title string) string {
	m := p.tb.OwnCited.FindStringSubmatch(title)
	if m == nil || !sameNumber(p.head.Number, group(p.tb.OwnCited, m, "n")) {
		return title
	}
	before, behind, _ := strings.Cut(title, m[0])
	return cmp.Or(strings.TrimSpace(before+" "+behind), title)
}
