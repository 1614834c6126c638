package cite

import "nghiquyet/extract"

// treaty reads a treaty whose word stands at tokens [i, j). It is named where a
// name in capitals follows, which runs to a small word or a mark; what it is
// about belongs to the name.
//
//	"Thỏa thuận Paris giữa …"                                 → Thỏa thuận Paris
//	"Công ước khung của Liên hợp quốc về biến đổi khí hậu"     → all of it
//	"Hiệp định ký giữa Việt Nam và Lào", "Hiệp định quốc tế"   → none
//
// Between the words of a line in capitals nothing tells a name; there only a
// unit before it does: "ĐIỀU 6 THỎA THUẬN PARIS". The parties are not part of
// the name: where it ends cannot be told.
func (s sentence) treaty(i int) mention {
	j, what, ok := s.match(roleNamed, i)
	if !ok || !s.tb.Named[what].Own || !s.upper(i) || allCapitals(s.str(i)) && !s.unitBefore(i) {
		return mention{}
	}
	k := s.skip(roleTail, j)
	if !s.word(k) || !s.upper(k) || s.has(roleThis, k) {
		return mention{}
	}
	end := s.treatyName(k)
	if end == k {
		return mention{}
	}
	if about := s.skip(roleTail, end); about > end {
		if to := s.treatyName(s.skip(roleLaw, about)); to > about { // "về Luật Biển"
			end = to
		}
	}
	m := mention{first: i, doc: i, kind: extract.CiteUnnumbered, by: ByUnnumbered, name: s.spaced(i, end), confidence: .8}
	s.extend(&m, end)
	s.tail(&m)
	return m
}

// treatyEnds are in no treaty's name.
var treatyEnds = of(roleEnd, roleTail, roleUnit, roleNamed)

// treatyName is the token after the words of a treaty's name from token j on.
//
//	"Đối tác Toàn diện và Tiến bộ xuyên Thái Bình Dương" → all of it
//	"CPTPP và Hiệp định EVFTA", "CPTPP và Bộ Tài chính"   → CPTPP
func (p *para) treatyName(j int) int {
	k := j
	for p.word(k) && k < j+maxWeak && !p.any(treatyEnds, k) {
		if inside := p.skip(roleJoin, k); inside > k { // "tự do", of which the second word alone would end the name
			k = inside
			continue
		}
		if p.any(nameEnds, k) && !p.andOn(j, k) {
			break
		}
		k++
	}
	return k
}

// andOn reports whether the name that begins at token j goes on over the "và" at
// token k.
func (p *para) andOn(j, k int) bool {
	next := p.skip(roleAnd, k)
	return next > k && k >= j+2 && p.upper(next) && !p.any(of(roleIssuer, roleNamed), next) && !p.any(nameEnds, next)
}

// opensTreaty reports whether a treaty's word stands at token k, with a name or
// without, but not "Hiệp định này": the units before it are the treaty's.
func (p *para) opensTreaty(k int) bool {
	j, what, ok := p.match(roleNamed, k)
	return ok && p.tb.Named[what].Own && !p.has(roleThis, j)
}

// unitBefore reports whether a unit with its number stands before token i.
func (p *para) unitBefore(i int) bool {
	return p.digits(i-1) && p.has(roleUnit, i-2)
}
