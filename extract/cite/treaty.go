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
func (p *para) treaty(i, j int) (mention, bool) {
	if !p.toks[i].upper || allCapitals(p.str(i)) && !p.unitBefore(i) {
		return mention{}, false
	}
	k := p.skip(roleTail, j)
	if k >= len(p.toks) || !p.toks[k].upper || p.toks[k].kind != isWord || p.has(roleThis, k) {
		return mention{}, false
	}
	end := p.treatyName(k)
	if about := p.skip(roleTail, end); end > k && about > end {
		if to := p.treatyName(p.skip(roleLaw, about)); to > about { // "về Luật Biển"
			end = to
		}
	}
	if end == k {
		return mention{}, false
	}
	m := mention{first: i, doc: i, next: end, end: int(p.toks[end-1].end), kind: extract.CiteUnnumbered, by: ByUnnumbered,
		name: p.spaced(i, end), confidence: .8}
	p.tail(&m)
	return m, true
}

// treatyName is the token after the words of a treaty's name from token j on.
//
//	"Đối tác Toàn diện và Tiến bộ xuyên Thái Bình Dương" → all of it
//	"CPTPP và Hiệp định EVFTA", "CPTPP và Bộ Tài chính"   → CPTPP
func (p *para) treatyName(j int) int {
	k := j
	for k < len(p.toks) && k < j+16 && p.toks[k].kind == isWord && !p.has(roleEnd, k) && !p.has(roleTail, k) && !p.has(roleUnit, k) && !p.has(roleNamed, k) {
		if inside := p.skip(roleJoin, k); inside > k { // "tự do", of which the second word alone would end the name
			k = inside
			continue
		}
		if p.endsName(k) {
			if and := p.skip(roleAnd, k); k < j+2 || and == k || and >= len(p.toks) || !p.toks[and].upper || p.has(roleIssuer, and) || p.has(roleNamed, and) || p.endsName(and) {
				break
			}
		}
		k++
	}
	return k
}

// opensTreaty reports whether a treaty's word stands at token k, with a name or
// without, but not "Hiệp định này": the units before it are the treaty's.
func (p *para) opensTreaty(k int) bool {
	j, what, ok := p.match(roleNamed, k)
	return ok && p.tb.Named[what].Own && !p.has(roleThis, j)
}

// unitBefore reports whether a unit with its number stands before token i.
func (p *para) unitBefore(i int) bool {
	return i > 1 && p.toks[i-1].kind == isDigits && p.has(roleUnit, i-2)
}
