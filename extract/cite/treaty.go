package cite

import "nghiquyet/extract"

// treaty reads a treaty whose word stands at token i. It has a name of its own
// in capitals, or says what it is about, between whom it was made, or when.
//
//	"Thỏa thuận Paris", "Hiệp định CPTPP"                                  → all of it
//	"Công ước của Liên hợp quốc về Luật Biển năm 1982"                     → all of it, of 1982
//	"Hiệp định về hợp tác giáo dục giữa Chính phủ A và Chính phủ B"        → all of it
//	"Nghị định thư gia nhập Hiệp định thành lập Tổ chức thương mại thế giới" → all of it
//	"Hiệp định ký giữa Việt Nam và Lào", "Hiệp định thương mại tự do"      → none
//
// Between the words of a line in capitals nothing tells a name; there only a
// unit before it does: "ĐIỀU 6 THỎA THUẬN PARIS".
func (s sentence) treaty(i int) mention {
	j, what, ok := s.match(roleNamed, i)
	if !ok || !s.tb.Named[what].Own || !s.upper(i) || allCapitals(s.str(i)) && !s.unitBefore(i) || s.has(roleThis, j) {
		return mention{}
	}
	u := &s.tb.Named[what]
	t := treatyTitle{para: s.para, from: j}
	t.read()
	if t.end == j {
		return mention{}
	}
	m := mention{first: i, doc: i, kind: extract.CiteUnnumbered, by: ByUnnumbered, treaty: true, name: s.spaced(i, t.end), confidence: .8}
	s.extend(&m, t.end)
	s.signed(&m)
	s.tail(&m)
	if !t.own(m.date+m.year != "", u.Plain) || u.Proper && !t.proper() || u.Plain && t.between == 0 && s.before(rolePlural, i) && !allCapitals(s.str(j)) {
		return mention{}
	}
	return m
}

// signed skips the words that lead to the day of m: "ký ngày", "ký tại Hà Nội
// ngày".
func (p *para) signed(m *mention) {
	k := p.skip(roleSigned, m.next)
	if k == m.next {
		return
	}
	for at := p.skip(roleOf, k); k > m.next && at < k+5 && p.upper(at); at++ {
		if p.has(roleDate, at+1) {
			k = at + 1
			break
		}
	}
	if _, _, ok := p.date(k); ok && p.has(roleDate, k) {
		m.next = k
	}
}

// treatyTitle is the name of a treaty behind its word, as far as it is read.
type treatyTitle struct {
	*para
	from, end      int // tokens
	about, between int // tokens of "về" and "giữa", 0 for none
	capitals       int // words with a capital but the first, and abbreviations
}

// maxTreaty is how many tokens the name of a treaty may have behind its word.
const maxTreaty = 56

// treatyEnds are in no treaty's name.
var treatyEnds = of(roleEnd, roleStop, roleTrigger, roleType, roleLaw, roleThis, roleThat, roleTitle, roleAttached, roleDate, roleYear, roleNumber, roleNamed)

// read takes the words of the name up to one that is in none.
func (t *treatyTitle) read() {
	for t.end = t.from; t.end < len(t.toks) && t.end < t.from+maxTreaty; {
		next := t.step(t.end)
		if next == t.end {
			break
		}
		t.end = next
	}
	for t.end > t.from && (!t.word(t.end-1) || t.endsIn(of(roleAnd, roleBetween, roleAbout, roleOf), t.end-1)) {
		t.end--
	}
}

// step is the token after the next piece of the name at token k, k when the name
// is over.
func (t *treatyTitle) step(k int) int {
	if after := t.skip(roleBetween, k); after > k {
		if t.has(roleOrdinal, after) || !t.word(after) { // "giữa hai Chính phủ"
			return k
		}
		t.between = k
		return after
	}
	if after := t.skip(roleInside, k); after > k { // "về", "của", "trong lĩnh vực", "tự do"
		return t.inside(k, after)
	}
	switch {
	case !t.word(k):
		if t.mark(k) {
			return k + 1
		}
		return k
	case t.has(roleAnd, k):
		return t.and(k)
	case t.any(treatyEnds, k) && !t.begins(k), t.has(roleUnit, k) && t.digits(k+1):
		return k
	}
	if t.upper(k) && (k > t.from || allCapitals(t.str(k))) {
		t.capitals++
	}
	return k + 1
}

// begins reports whether the word at token k, which otherwise ends a name, can
// begin this one or what it is about: "… gia nhập Hiệp định thành lập …", "…
// về Luật Biển".
func (t *treatyTitle) begins(k int) bool {
	if t.any(of(roleDate, roleYear, roleNumber, roleThis), k) {
		return false
	}
	return k == t.from && t.any(of(roleTitle, roleTrigger), k) && !t.has(roleEnd, k) || t.endsIn(of(roleInside, roleTrigger, roleNamed), k-1) && t.any(of(roleLaw, roleNamed, roleTitle), k)
}

// inside takes the small words at tokens [k, after). "về" is one that tells what
// the treaty is about.
func (t *treatyTitle) inside(k, after int) int {
	if after == k+1 && !t.word(after) || t.any(of(roleThis, roleOther), after) {
		return k
	}
	if t.has(roleAbout, k) && t.about == 0 {
		t.about = k
	}
	if t.has(roleOf, k) && !t.upper(after) && !t.upper(after+1) && t.about == 0 && !t.has(roleInside, after) && after == k+1 && t.between == 0 {
		return k
	}
	return after
}

// mark reports whether the name goes on behind the mark at token k: a dash
// between capitals, a comma in what the treaty is about.
//
//	"ASEAN - Hàn Quốc", "buôn bán các loài động vật, thực vật hoang dã" → yes
//	"Công ước Stockholm, điều ước quốc tế khác", "…, Công ước CITES"    → no
func (t *treatyTitle) mark(k int) bool {
	switch {
	case t.dash(k):
		return t.glued(k) && t.glued(k+1) || t.upper(k+1) && k > t.from
	case t.is(k, ','):
		return (t.about > 0 || t.between == 0 && (k == t.from+3 || t.listBefore(k) || t.actsListed(k))) && t.word(k+1) && !t.upper(k+1) && !t.any(treatyEnds|of(rolePlural, roleOther, roleOf, roleAnd), k+1)
	}
	return false
}

// maxActs is how far behind its first comma the "và" may stand that ends a list
// in the name of a treaty.
const maxActs = 9

// actsListed reports whether a list in small letters, which ends in "và", goes on
// behind the comma at token k: "cấm phát triển, sản xuất, tàng trữ và sử dụng vũ
// khí hóa học".
func (t *treatyTitle) actsListed(k int) bool {
	if t.capitals > 0 || k < t.from+3 {
		return false
	}
	for at := k + 1; at < k+maxActs && !t.upper(at); at++ {
		if t.has(roleAnd, at) {
			return t.word(at+1) && !t.upper(at+1)
		}
		if !t.word(at) && !t.is(at, ',') || t.has(roleOther, at) {
			return false
		}
	}
	return false
}

// and is the token after the "và" at token k where the name goes on, else k: to
// the other party, in a list, before a capital.
func (t *treatyTitle) and(k int) int {
	next := t.skip(roleAnd, k)
	if t.has(rolePlural, k) || t.any(treatyEnds|of(roleOther), next) || !t.word(next) || next > k+1 && t.between == 0 {
		return k
	}
	if t.between > 0 || t.about > 0 && !t.any(of(rolePlural, roleOther), next) || t.listBefore(k) {
		return next
	}
	if k >= t.from+2 && t.upper(next) && !t.has(roleIssuer, next) {
		return next
	}
	return k
}

// listBefore reports whether a comma in the name stands before token k.
func (t *treatyTitle) listBefore(k int) bool {
	for i := t.from; i < k; i++ {
		if t.is(i, ',') {
			return true
		}
	}
	return false
}

// own reports whether the name means one treaty: dated says that it has a day or
// a year, plain that a capital at its beginning tells nothing.
func (t *treatyTitle) own(dated, plain bool) bool {
	words := t.end - t.from
	switch {
	case words == 0, t.has(roleEnd, t.from):
		return false
	case dated, t.between > 0 && t.capitals > 0, t.capitals > 0:
		return true
	case t.about > 0:
		return t.end > t.about+2
	}
	return t.upper(t.from) && (words == 1 || !plain) || t.listBefore(t.end)
}

// proper reports whether a word with a capital begins the name, or parties of
// it are named.
func (t *treatyTitle) proper() bool { return t.upper(t.from) || t.between > 0 && t.capitals > 1 }

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
