package head

import (
	"strings"

	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
)

// mostCalled is how many words may stand before the number in a line by which a
// web page calls a paper.
const mostCalled = 5

// headline takes the number from a line over the paper in which a web page calls
// it, where the paper itself prints none: a few words and a number of its own
// kind, alone or before its title.
//
//	"Nghị định 68/2031/NĐ-CP" over "DECREE", "ON SOCIAL RELIEF …"                  → 68/2031/NĐ-CP
//	"Thông tư số 7/2031/TT-BXD Quy định về …" over "THÔNG TƯ", "Quy định về …"     → 7/2031/TT-BXD
//	"Nghị định 68/2031/NĐ-CP" over "THÔNG TƯ", "Hướng dẫn Nghị định số 68/2031/…"  → nothing: another kind
func (p *parser) headline() {
	h := &p.head
	if h.Type == "" || h.NumberPrinted != "" || p.noNum || h.Draft {
		return
	}
	for i := 0; i < len(p.t.Paras) && p.t.Paras[i].End < p.frame.Front.End; i++ {
		s := p.text(i)
		at := strings.IndexAny(s, "0123456789")
		if at <= 0 || len(strings.Fields(s[:at])) > mostCalled || s[at-1] != ' ' {
			continue
		}
		printed, title, _ := strings.Cut(s[at:], " ")
		n, ok := docnum.Parse(printed)
		if !ok || !p.ownKind(n) || !sameTitle(title, h.Title) {
			continue
		}
		h.NumberPrinted, h.Number = printed, shown(printed, n)
		p.ruled(i, "headline")
		return
	}
}

// ownKind reports that n is a number as papers of the type of the head have.
//
//	nghị định, 68/2031/NĐ-CP → yes
//	luật, 20/2032/QH16       → yes
//	thông tư, 68/2031/NĐ-CP  → no
func (p *parser) ownKind(n docnum.Number) bool {
	if typ := p.tb.Codes[strings.ToUpper(n.Type)]; typ != "" || n.Type != "" {
		return typ == p.head.Type
	}
	return n.Style == docnum.StyleAssembly
}

// sameTitle reports that what stands behind a number is nothing, or the title
// that the paper prints, as far as both go.
func sameTitle(behind, title string) bool {
	a, b := viet.Slug(behind), viet.Slug(title)
	n := min(len(a), len(b))
	return a == "" || b != "" && a[:n] == b[:n]
}
