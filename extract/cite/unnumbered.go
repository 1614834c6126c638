package cite

import "nghiquyet/extract"

// maxTails is how many tokens may follow the words that open such a name.
const maxTails = 24

// unnumbered reads a document that has neither number nor a law's name: words
// that open its name, those that may follow them, and what tells it from others:
// a Roman numeral, a term of office, the body that it is of.
//
//	"Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"
//	"Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng", "Nghị quyết Trung ương 6 (khóa XII)"
//	"Nghị quyết Đại hội Đảng bộ tỉnh Lâm Đồng nhiệm kỳ 2025 - 2030", "Quy chế làm việc của Chính phủ"
//	"Nghị quyết Đại hội Cổ đông", "Nghị quyết Đại hội Đảng các cấp", "Quy chế làm việc của cơ quan" → none
func (s sentence) unnumbered(i int) mention {
	j, what, ok := s.match(roleNamed, i)
	if !ok || s.tb.Named[what].Own || !s.upper(i) && j == i+1 || s.has(roleThis, j) {
		return mention{}
	}
	t := tails{para: s.para, what: what, end: j}
	if !t.read(j) {
		return mention{}
	}
	m := mention{first: i, doc: i, kind: extract.CiteUnnumbered, by: ByUnnumbered, name: s.spaced(i, t.end), confidence: .95}
	m.silent = t.named().Body && s.said.number > 0 && s.before(roleTitle, i) // "Nghị định … ban hành Quy chế …" is that decree's
	m.silent = m.silent || s.before(roleBill, i)                             // "dự thảo Hiến pháp"
	s.extend(&m, t.end)
	s.tail(&m)
	s.dayBefore(&m)
	return m
}

// tails is what follows the words that open a name.
type tails struct {
	*para
	what int // which of the names
	end  int // token after the name
	told bool
}

func (t *tails) named() *Unnumbered { return &t.tb.Named[t.what] }

// read takes what follows from token j on, and reports whether it tells the
// document from others, where the name asks for that.
func (t *tails) read(j int) bool {
	u := t.named()
	if u.Body {
		is, _, ok := t.issuer(j)
		if t.end = is; !ok || !t.upper(j) || t.ofAnybody(j, is) {
			return false
		}
		return true
	}
	for k := j; k < len(t.toks) && k < j+maxTails; {
		next := t.step(k)
		if next == k {
			break
		}
		k = next
	}
	return t.told || !u.Roman
}

// step is the token after the next piece of the name at token k, k when the name
// is over.
func (t *tails) step(k int) int {
	u := t.named()
	next, tail, ok := t.match(roleTail, k)
	switch {
	case ok && t.tailOf[tail]&(1<<t.what) != 0:
		if !t.has(roleTerm, k) {
			t.end = next
			return next
		}
		return t.term(next)
	case !u.Roman:
		return k
	case t.is(k, '('):
		if in, _, ok := t.match(roleTail, k+1); ok && t.word(in) && isRoman(t.str(in)) && t.is(in+1, ')') { // "(khóa XII)"
			t.told, t.end = true, in+2
			return in + 2
		}
	case t.digits(k) && len(t.str(k)) < 3: // "Trung ương 6 khóa XII", "lần thứ 13"
		if t.before(roleOrder, k) {
			t.told, t.end = true, k+1
		}
		return k + 1
	case t.word(k) && isRoman(t.str(k)) && t.upper(k):
		t.told, t.end = true, k+1
		return k + 1
	case t.word(k) && t.upper(k) && t.end == k && t.endsIn(of(rolePlace), k-1) || t.word(k) && t.upper(k) && t.end == k && t.upper(k-1) && t.placeBefore(k): // "Đảng bộ tỉnh Lâm Đồng"
		t.end = k + 1
		return k + 1
	}
	return k
}

// term reads a term of office: "nhiệm kỳ 2025 - 2030".
func (t *tails) term(k int) int {
	if y, next := t.num(k, 4); next > k && y >= firstYear && (t.dash(next) || t.is(next, '/')) {
		if _, after := t.num(next+1, 4); after > next+1 {
			t.told, t.end = true, after
			return after
		}
	}
	return k
}

// placeBefore reports whether the words in capitals before token k are those of
// a place: a word that opens one stands before them.
func (t *tails) placeBefore(k int) bool {
	for n := 1; n <= 4 && k-n > 0; n++ {
		if t.endsIn(of(rolePlace), k-n-1) {
			return true
		}
		if !t.upper(k - n) {
			return false
		}
	}
	return false
}

// ofAnybody reports whether the body at tokens [j, is) is any of its kind: "Ủy
// ban nhân dân cấp xã", "Ủy ban nhân dân", but not "Ủy ban nhân dân tỉnh Lào Cai".
func (t *tails) ofAnybody(j, is int) bool {
	anybody := is == j+1 // "Bộ", "Sở"
	for k := j; k < is; k++ {
		if after := t.skip(roleAny, k); after > k {
			anybody, k = true, after-1
		} else if k > j && t.upper(k) {
			anybody = false
		}
	}
	return anybody
}
