package cite

import "nghiquyet/extract"

// maxTails is how many tokens may follow the words that open such a name.
const maxTails = 14

// unnumbered reads a document that has neither number nor a law's name: words
// that open its name, those that may follow them, and a Roman numeral where the
// name asks for one.
//
//	"Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"
//	"Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng", "Nghị quyết Trung ương 6 khóa XII"
//	"Nghị quyết Đại hội Cổ đông" → none
func (s sentence) unnumbered(i int) mention {
	j, what, ok := s.match(roleNamed, i)
	if !ok || s.tb.Named[what].Own || !s.upper(i) && j == i+1 {
		return mention{}
	}
	end, ok := s.tails(j, what)
	if !ok {
		return mention{}
	}
	m := mention{first: i, doc: i, kind: extract.CiteUnnumbered, by: ByUnnumbered, name: s.spaced(i, end), confidence: .95}
	s.extend(&m, end)
	s.tail(&m)
	s.dayBefore(&m)
	return m
}

// tails is the token after the name whose opening words end before token j. It
// is none where the numeral that it asks for is missing.
func (p *para) tails(j, what int) (end int, ok bool) {
	u := &p.tb.Named[what]
	roman := false
	end = j
	for k := j; k < len(p.toks) && k < end+maxTails && p.toks[k].kind != isMark; {
		next, owner, tail := p.match(roleTail, k)
		switch {
		case tail && owner == what:
			k, end = next, next
		case !u.Roman || roman:
			return end, true
		case p.digits(k) && len(p.str(k)) < 3: // "Nghị quyết Trung ương 6 khóa XII"
			k++
		case isRoman(p.str(k)):
			roman = true
			k++
			end = k
		default:
			return 0, false
		}
	}
	return end, roman || !u.Roman
}
