package cite

import (
	"nghiquyet/extract"
)

// step is one level of a pinpoint with all numbers given for it.
//
//	"khoản 2, 3, 4 và 5" → clause 2 3 4 5
type step struct {
	kind extract.Kind
	nums []string
	this bool   // "Điều này"
	join join   // what stood before it
	semi bool   // it was a semicolon
	head string // what of it alone is meant, as printed: "Tiêu đề" Chương VIII
}

type join uint8

const (
	joinNone  join = iota // "khoản 1 Điều 5", "khoản 1 của Điều 5"
	joinComma             // "Điều 5, khoản 1 Điều 6"
	joinAnd               // "khoản 1 và khoản 2"
)

// maxPins bounds the citations that one list of pinpoints can make.
const maxPins = 60

// steps reads the units named from token i on, as they stand.
func (p *para) steps(i int) (list []step, next int) {
	j := i
	for len(list) < 40 {
		k, how := j, joinNone
		if n := len(list); n > 0 {
			k, how = p.joined(p.titled(j, list[n-1].kind))
		}
		for p.has(rolePlural, k) || p.has(roleFrom, k) {
			k = max(p.skip(rolePlural, k), p.skip(roleFrom, k))
		}
		k = p.ofUnit(k)
		s, after, ok := p.step(k, len(list) > 0 && how == joinNone)
		if !ok {
			break
		}
		s.join, s.semi = how, k > j && p.is(j, ';')
		if at, is := p.endsBefore(roleHeads, k); is {
			end := k
			if p.skip(roleOf, k-1) == k { // "tên" of "tên của"
				end--
			}
			s.head = p.spaced(at, end)
		}
		list = append(list, s)
		j = after
		if s.this { // what follows "Điều này" is pointed at anew
			break
		}
		list, j = p.beside(list, j)
	}
	return list, j
}

// ofUnit is the token after words that say what of a unit is meant, k where no
// unit follows them: "tên" Điều 22, "nội dung" các khoản 2 và 3.
func (p *para) ofUnit(k int) int {
	if after := p.skip(roleHeads, k); after > k {
		return after
	}
	if after := p.skip(roleContent, k); after > k {
		if after = p.skip(rolePlural, after); p.has(roleUnit, after) {
			return after
		}
	}
	return k
}

// beside reads where the unit that list ends with is to be put, from token j on.
//
//	"khoản 3a" "vào sau khoản 3 Điều 5"      → clause 3a of article 5
//	"điểm o" "vào khoản 1 Điều 16"            → point o of clause 1 of article 16
//	"khoản 1a" "vào sau khoản 1", "khoản 2a …" → clause 1a, and on from there
func (p *para) beside(list []step, j int) ([]step, int) {
	k := p.skip(roleBeside, j)
	if k == j {
		return list, j
	}
	own, top := list[len(list)-1].kind.Rank(), 0
	for how := joinNone; how != joinAnd && !p.is(k-1, ';'); k, how = p.joined(j) {
		s, after, ok := p.step(k, true)
		if !ok || s.kind.Rank() <= top {
			break
		}
		if top = s.kind.Rank(); top > own && !s.this {
			s.join = joinNone
			list = append(list, s)
		}
		j = after
	}
	return list, j
}

// titled is the token of the unit in which a unit stands that ends before token
// j and bears its title there, j where none follows.
//
//	"Mục IX" "- Phí thuộc lĩnh vực môi trường thuộc" Phụ lục số 01
//	"mục 1" "“Khái niệm” của" Phụ lục II
func (p *para) titled(j int, unit extract.Kind) int {
	quoted := p.is(j, '“')
	if !quoted && !p.dash(j) {
		return j
	}
	for k := j + 1; k < len(p.toks) && k < j+maxUnitTitle; k++ {
		switch {
		case quoted && p.is(k, '”'):
			quoted = false
		case quoted:
		case p.toks[k].kind == isMark && !p.is(k, ','):
			return j
		}
		after := p.skip(roleOf, k)
		if _, what, ok := p.match(roleUnit, after); ok && after > k && !quoted && p.tb.Units[what].Kind.Rank() > unit.Rank() {
			return after
		}
	}
	return j
}

// maxUnitTitle is how many tokens the title of a unit may have that stands
// between it and the unit around it.
const maxUnitTitle = 24

// joined skips what stands between two units.
func (p *para) joined(j int) (int, join) {
	k, how := j, joinNone
	if p.is(k, ',') || p.is(k, ';') {
		k, how = k+1, joinComma
	}
	if after := p.skip(roleAnd, k); after > k {
		k, how = after, joinAnd
	}
	if after := p.skip(roleAnd, k+1); how == joinAnd && p.is(k, '/') && after > k+1 { // "và/hoặc"
		k = after
	}
	if how == joinNone {
		k = p.skip(roleOf, k)
	}
	return k, how
}

// step reads one unit word with its numbers at token k. inside says that the
// unit holds the one before it; a dash and the word again are no range then.
//
//	"Điều 22 - Điều 42"                             → articles 22 to 42
//	"- Khoản 1 Điều 21 - Khoản 2 Điều 22 - Điều 42" → three items of a list
func (p *para) step(k int, inside bool) (step, int, bool) {
	j, what, ok := p.match(roleUnit, k)
	if !ok {
		return step{}, k, false
	}
	u := &p.tb.Units[what]
	s := step{kind: u.Kind}
	if after, _, ok := p.this(k, j); ok {
		s.this = true
		return s, after, true
	}
	n, after, ok := p.firstNum(j, u)
	if !ok {
		if u.Num&Bare == 0 {
			return step{}, k, false
		}
		s.nums = []string{""}
		return s, p.skip(roleNumber, j), true
	}
	s.nums = []string{n}
	j = after
	for len(s.nums) < maxPins {
		more, after := p.rangeNums(j, s.nums[len(s.nums)-1], u, inside)
		if more == nil {
			more, after = p.nextNum(j, u)
		}
		if more == nil {
			break
		}
		s.nums = append(s.nums, more...)
		j = after
	}
	return s, j, true
}

// firstNum is the number behind a unit's word, which ends before token j.
func (p *para) firstNum(j int, u *Unit) (num string, next int, ok bool) {
	j = p.skip(roleNumber, j)
	if u.Kind == extract.KindForm {
		return p.formCode(j)
	}
	num, next, ok = p.unitNum(j, u.Num)
	if !ok && u.Kind == extract.KindArticle {
		return p.romanArticle(j)
	}
	return num, next, ok
}

// rangeNums reads a range that goes on from number last at token j: "đến 5", "-
// Điều 42". It gives the numbers after last, nil for no range.
func (p *para) rangeNums(j int, last string, u *Unit, inside bool) (nums []string, next int) {
	to := p.skip(roleTo, j)
	dash := to == j
	if dash {
		if !p.dash(j) {
			return nil, j
		}
		to++
	}
	if after, w, ok := p.match(roleUnit, to); ok && p.tb.Units[w].Kind == u.Kind {
		if dash && inside {
			return nil, j
		}
		to = after
	}
	n, next, ok := p.unitNum(to, u.Num)
	if !ok {
		return nil, j
	}
	return between(last, n, u.Num, maxPins), next
}

// nextNum reads the next number of a list of units: ", 5", "và 6".
func (p *para) nextNum(j int, u *Unit) (nums []string, next int) {
	k, how := p.joined(j)
	n, next, ok := p.unitNum(k, u.Num)
	if u.Kind == extract.KindForm && ok && p.digits(k) {
		n, next, ok = p.formCode(k)
	}
	if how == joinNone && !(ok && next == k+1 && isPoint(n) && u.Num&Letters != 0 && u.Num&Roman == 0) { // "điểm d, đ e"
		return nil, j
	}
	if !ok || !p.afterNum(next) && !(u.Num&Letters != 0 && isPoint(n) && p.word(next) && isPoint(p.str(next))) {
		return nil, j
	}
	return []string{n}, next
}

// afterNum reports whether what stands at token j can follow a number in a
// list of units; "khoản 2, 3 người" has no third clause.
func (p *para) afterNum(j int) bool {
	if j >= len(p.toks) {
		return true
	}
	if p.toks[j].kind == isMark {
		return !p.is(j, '/') && !p.is(j, '%')
	}
	return p.any(numFollowers, j)
}

var numFollowers = of(roleAnd, roleOf, roleUnit, roleType, roleLaw, roleThis, roleTo, roleAttached, roleTrigger, roleNamed, roleStop, roleTitle, roleLawName)

// this reports whether the words at tokens [i, j) are said of the document or
// unit in hand: "Nghị định này", "this Decree".
func (p *para) this(i, j int) (next, first int, ok bool) {
	if p.tb.ThisFirst {
		first, ok := p.endsBefore(roleThis, i)
		return j, first, ok
	}
	next, _, ok = p.match(roleThis, j)
	return next, i, ok
}
