package head

import (
	"cmp"
	"strings"

	"nghiquyet/extract/docnum"
)

// mostCounted is how often a text is asked what it calls itself.
const mostCounted = 60

// itself is the type of a paper without head, and who issues it, by what its
// own text says of it: first the sentence of its adoption, then how it speaks
// of itself.
//
//	"Luật này đã được Quốc hội … thông qua ngày 19 tháng 6 năm 2031."          → luật, Quốc hội
//	"Nghị định này có hiệu lực …", "… chịu trách nhiệm thi hành Nghị định này" → nghị định
func (p *parser) itself() {
	h := &p.head
	counts, counted := map[string]int{}, 0
	for i, para := range p.t.Paras {
		if para.Cell != nil || para.Note > 0 {
			continue
		}
		s := p.sentence(i)
		if m := p.tb.Adopted.FindStringSubmatch(s); m != nil && group(p.tb.Adopted, m, "type") != "" {
			h.Type = strings.ToLower(group(p.tb.Adopted, m, "type"))
			if by := group(p.tb.Adopted, m, "by"); by != "" && p.tb.Issuer != nil {
				h.Issuer = cmp.Or(h.Issuer, p.tb.Issuer(docnum.Number{}, by, h.Type))
			}
			p.took(i, p.tb.Adopted)
			return
		}
		if counted == mostCounted {
			continue
		}
		if m := p.tb.Itself.FindStringSubmatch(s); m != nil {
			counts[strings.ToLower(cmp.Or(group(p.tb.Itself, m, "type"), group(p.tb.Itself, m, "type2")))]++
			counted++
		}
	}
	best, all := "", 0
	for typ, n := range counts {
		all += n
		if n > counts[best] || n == counts[best] && typ < best {
			best = typ
		}
	}
	if counts[best]*4 >= all*3 {
		h.Type = best
	}
}

// sentence is paragraph i with up to two that go on with it where lines are
// broken inside a sentence.
//
//	"1. Luật này có hiệu lực thi", "hành từ ngày 01 tháng 01 năm 2031."   → one
func (p *parser) sentence(i int) string {
	s := p.text(i)
	for j := i + 1; j < min(len(p.t.Paras), i+3); j++ {
		if p.t.Paras[i].Cell != nil || p.t.Paras[j].Cell != nil || s == "" || strings.ContainsAny(s[len(s)-1:], ".;:!?") || p.opens(p.text(j)) {
			break
		}
		s += " " + p.text(j)
	}
	return s
}
