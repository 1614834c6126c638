package head

import (
	"strings"

	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
)

// near is how many paragraphs before and behind the words of the certification
// its number and its day stand.
const near = 5

// certified reads the number and the day of a consolidated text, which stand
// with the certification at its end.
//
//	"VĂN PHÒNG QUỐC HỘI", "Số: 30/VBHN-VPQH", "XÁC THỰC VĂN BẢN HỢP NHẤT", "Hà Nội, ngày 02 tháng 8 năm 2031"
//	"XÁC THỰC VĂN BẢN HỢP NHẤT" behind a paper that has its number over the title   → nothing
func (p *parser) certified() {
	h := &p.head
	if n, ok := docnum.Parse(h.Number); ok && n.Style == docnum.StyleConsolidated {
		p.consolidated(n)
		return
	}
	for i := len(p.t.Paras) - 1; i >= 0; i-- {
		if !p.tb.Certified.MatchString(p.text(i)) {
			continue
		}
		for j := max(0, i-near); j < min(len(p.t.Paras), i+near); j++ {
			m := p.tb.Number.FindStringSubmatch(p.text(j))
			printed := strings.TrimSpace(group(p.tb.Number, m, "n"))
			n, ok := docnum.Parse(printed)
			if !ok || n.Style != docnum.StyleConsolidated {
				continue
			}
			p.took(i, p.tb.Certified)
			p.took(j, p.tb.Number)
			h.NumberPrinted, h.Number = printed, shown(printed, n)
			h.Issuer, h.Date, h.Place, p.noDay = "", "", "", false
			for k := j; k < min(len(p.t.Paras), max(i, j)+near) && h.Date == ""; k++ {
				s := p.text(k)
				if k == j {
					_, s, _ = strings.Cut(s, printed)
				}
				if d, place := p.date(s); d != "" {
					h.Date, h.Place = d, place
					p.took(k, p.tb.Date)
				}
			}
			p.consolidated(n)
			return
		}
	}
}

// consolidated makes the type of the text that n consolidates a part of the
// title: the paper is no law, but a print of one with its changes.
//
//	luật, "CƯ TRÚ", over "Luật Cư trú số 47/2031/QH15 …" → văn bản hợp nhất, "Luật Cư trú"
func (p *parser) consolidated(n docnum.Number) {
	h := &p.head
	typ := p.tb.Codes[strings.ToUpper(n.Type)]
	if typ == "" || typ == h.Type {
		return
	}
	if h.Type != "" && h.Title != "" && !strings.HasPrefix(strings.ToLower(h.Title), h.Type) {
		h.Title = viet.UpperFirst(h.Type) + " " + h.Title
	}
	for i := range min(len(p.t.Paras), front) { // its name in usual letters
		if s := p.text(i); len(s) > len(h.Title) && strings.EqualFold(s[:len(h.Title)], h.Title) && viet.IsUpper(h.Title[strings.IndexByte(h.Title, ' ')+1:]) {
			h.Title = s[:len(h.Title)]
			break
		}
	}
	h.Type = typ
}
