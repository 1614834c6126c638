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
	this bool // "Điều này"
	join join // what stood before it
	semi bool // it was a semicolon
	head bool // only its head is meant: "Tiêu đề Chương VIII"
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
		if len(list) > 0 {
			k, how = p.joined(j)
		}
		for p.has(rolePlural, k) || p.has(roleFrom, k) {
			k = max(p.skip(rolePlural, k), p.skip(roleFrom, k))
		}
		k = p.skip(roleHeads, k)
		s, after, ok := p.step(k, len(list) > 0 && how == joinNone)
		if !ok {
			break
		}
		s.join, s.semi = how, k > j && p.is(j, ';')
		_, s.head = p.endsBefore(roleHeads, k)
		list = append(list, s)
		j = after
		if s.this { // what follows "Điều này" is pointed at anew
			break
		}
	}
	return list, j
}

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
