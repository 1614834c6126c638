package cite

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"nghiquyet/extract"
)

// rank orders the units from the smallest to the largest.
var rank = map[extract.Kind]int{
	"row": 1, extract.KindDash: 2, extract.KindPara: 3, extract.KindSubpoint: 4, extract.KindPoint: 5, extract.KindSubclause: 6, extract.KindClause: 7,
	extract.KindArticle: 9, extract.KindSubsection: 10, extract.KindSection: 11, extract.KindChapter: 12, extract.KindPart: 13, "form": 14, extract.KindAnnex: 15,
}

// step is one level of a pinpoint with all numbers given for it.
//
//	"khoản 2, 3, 4 và 5" → clause 2 3 4 5
type step struct {
	kind extract.Kind
	nums []string
	this bool // "Điều này"
	join join // what stood before it
	semi bool // it was a semicolon
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
		s, after, ok := p.step(k)
		if !ok {
			break
		}
		s.join, s.semi = how, k > j && p.is(j, ';')
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
	if how == joinNone {
		k = p.skip(roleOf, k)
	}
	return k, how
}

// step reads one unit word with its numbers at token k.
func (p *para) step(k int) (step, int, bool) {
	j, what, ok := p.match(roleUnit, k)
	if !ok {
		return step{}, k, false
	}
	u := p.tb.Units[what]
	s := step{kind: u.Kind}
	if after, _, ok := p.this(k, j); ok {
		s.this = true
		return s, after, true
	}
	j = p.skip(roleNumber, j)
	n, after, ok := p.unitNum(j, u.Num)
	if u.Kind == "form" {
		n, after, ok = p.formCode(j)
	}
	if !ok {
		if u.Num&Bare != 0 {
			s.nums = []string{""}
			return s, j, true
		}
		return step{}, k, false
	}
	s.nums = []string{n}
	j = after
	for len(s.nums) < maxPins {
		if to := p.skip(roleTo, j); to > j || p.dash(j) { // a range
			if to == j {
				to++
			}
			if same, w, ok := p.match(roleUnit, to); ok && p.tb.Units[w].Kind == u.Kind {
				to = same
			}
			if last, after, ok := p.unitNum(to, u.Num); ok {
				if more := between(s.nums[len(s.nums)-1], last, u.Num); more != nil {
					s.nums = append(s.nums, more...)
					j = after
					continue
				}
			}
		}
		k, how := p.joined(j)
		if how == joinNone {
			break
		}
		n, after, ok := p.unitNum(k, u.Num)
		if !ok || !p.afterNum(after) {
			break
		}
		s.nums = append(s.nums, n)
		j = after
	}
	return s, j, true
}

// formCode reads the code of a form: "05", "02.QLT", "03/PLI".
func (p *para) formCode(j int) (code string, next int, ok bool) {
	if j >= len(p.toks) || p.toks[j].kind == isMark {
		return "", j, false
	}
	for next = j + 1; next < len(p.toks) && p.glued(next) && (p.toks[next].kind != isMark || (p.sep(next) || p.is(next, '.')) && p.glued(next+1)); next++ {
	}
	return p.text[p.toks[j].start:p.toks[next-1].end], next, p.toks[j].kind == isDigits || p.toks[j].upper
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
	for _, r := range [...]role{roleAnd, roleOf, roleUnit, roleType, roleLaw, roleThis, roleTo, roleAttached, roleTrigger, roleNamed, roleStop, roleTitle, roleLawName} {
		if p.has(r, j) {
			return true
		}
	}
	return false
}

const points = "abcdđeghiklmnopqrstuvxyfjwz"

// unitNum reads the number of a unit at token j.
func (p *para) unitNum(j int, kinds NumKind) (num string, next int, ok bool) {
	if j >= len(p.toks) {
		return "", j, false
	}
	if kinds&Ordinal != 0 {
		if k, what, ok := p.match(roleOrdinal, j); ok {
			return strconv.Itoa(what + 1), k, true
		}
	}
	quoted := p.is(j, '(')
	if quoted {
		j++
		if j >= len(p.toks) || !p.is(j+1, ')') {
			return "", j, false
		}
	}
	s := p.str(j)
	switch tk := p.toks[j]; {
	case tk.kind == isDigits && kinds&(Arabic|Ordinal) != 0 && len(s) <= 3:
		next = j + 1
		for p.is(next, '.') && p.glued(next) && p.glued(next+1) && p.toks[next+1].kind == isDigits && len(p.str(next+1)) <= 2 {
			s += "." + p.str(next+1)
			next += 2
		}
		if p.is(next, '(') && p.is(next+2, ')') && kinds&Letters != 0 && isPoint(p.str(next+1)) { // 12.1 (b)
			s += "(" + p.str(next+1) + ")"
			next += 3
		} else if next < len(p.toks) && p.glued(next) {
			switch tk := p.toks[next]; {
			case tk.kind == isWord && isPoint(p.str(next)): // 28a
				s += p.str(next)
				next++
			case tk.kind == isWord, p.is(next, '/'), p.is(next, '%'):
				return "", j, false
			}
		}
		if len(s) > 1 && s[0] == '0' {
			s = s[1:]
		}
	case tk.kind == isWord && kinds&Roman != 0 && isRoman(strings.TrimRight(s, "ABCDE")) && (kinds&Letters == 0 || len(s) > 1): // IV, IA, II.4
		next = j + 1
		if p.is(next, '.') && p.glued(next) && p.glued(next+1) && p.toks[next+1].kind == isDigits {
			s += "." + p.str(next+1)
			next += 2
		}
	case tk.kind == isWord && kinds&Letters != 0 && isPoint(s):
		next = j + 1
		if next < len(p.toks) && p.glued(next) && p.toks[next].kind == isDigits && len(p.str(next)) <= 2 { // b1
			s += p.str(next)
			next++
		} else if p.is(next, '.') && p.glued(next) && p.glued(next+1) && p.toks[next+1].kind == isDigits { // a.1
			s += "." + p.str(next+1)
			next += 2
		}
		if kinds&Roman == 0 {
			s = strings.ToLower(s)
		}
	default:
		return "", j, false
	}
	if p.is(next, ')') && (quoted || p.glued(next) && kinds&Letters != 0 && tkIsPoint(s)) {
		next++
	}
	return s, next, true
}

func tkIsPoint(s string) bool { return utf8.RuneCountInString(s) == 1 && isPoint(s) }

// isPoint reports whether s is a single letter that can name a point.
func isPoint(s string) bool {
	return utf8.RuneCountInString(s) == 1 && strings.Contains(points, strings.ToLower(s))
}

// between lists what lies after a, up to b: "1", "4" → 2 3 4; "c", "e" → d đ e.
func between(a, b string, kinds NumKind) []string {
	if x, err := strconv.Atoi(a); err == nil {
		y, err := strconv.Atoi(b)
		if err != nil || y <= x || y-x > maxPins {
			return nil
		}
		var out []string
		for n := x + 1; n <= y; n++ {
			out = append(out, strconv.Itoa(n))
		}
		return out
	}
	if x, y := fromRoman(a), fromRoman(b); kinds&Roman != 0 && x > 0 && y > x && y-x < maxPins {
		var out []string
		for n := x + 1; n <= y; n++ {
			out = append(out, toRoman(n))
		}
		return out
	}
	letters := []rune(points)[:23]
	x, y := -1, -1
	for i, r := range letters {
		if string(r) == a {
			x = i
		}
		if string(r) == b {
			y = i
		}
	}
	if x < 0 || y <= x {
		return nil
	}
	var out []string
	for _, r := range letters[x+1 : y+1] {
		out = append(out, string(r))
	}
	return out
}

var romans = []struct {
	value int
	s     string
}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}

func toRoman(n int) string {
	var b strings.Builder
	for _, r := range romans {
		for n >= r.value {
			b.WriteString(r.s)
			n -= r.value
		}
	}
	return b.String()
}

// fromRoman is the value of a well-formed Roman numeral, 0 for anything else.
func fromRoman(s string) int {
	n, rest := 0, s
	for _, r := range romans {
		for strings.HasPrefix(rest, r.s) {
			n += r.value
			rest = rest[len(r.s):]
		}
	}
	if rest != "" || s == "" || toRoman(n) != s {
		return 0
	}
	return n
}

// chains turns units as they stand into pinpoints. Units run from small to
// large; a list shares the larger unit at its end.
//
//	"điểm b khoản 1 và điểm c khoản 2 Điều 5" → 5.1.b, 5.2.c
//	"Điều 81, khoản 1 và khoản 2 Điều 82"     → 81, 82.1, 82.2
//	"Điều 5 khoản 2", "Điều 5, khoản 2"       → 5.2
//	"Điều 6, Phụ lục II"                      → 6, annex II
//	"Phần VI, Phụ lục I", "Phần VI, Điều 1"   → annex I part VI, article 1 part VI
func chains(list []step) [][]step {
	var out [][]step
	for i, s := range list {
		if len(out) == 0 {
			out = append(out, []step{s})
			continue
		}
		cur := out[len(out)-1]
		top, bottom := rank[cur[len(cur)-1].kind], rank[cur[0].kind]
		r := rank[s.kind]
		switch {
		case r > top && s.join != joinAnd && !(s.join == joinComma && s.kind == extract.KindAnnex && (s.semi || top <= rank[extract.KindArticle])):
			out[len(out)-1] = append(cur, s)
		case r < bottom && s.join == joinNone, r < bottom && s.join == joinComma && (bottom <= rank[extract.KindArticle] || alone(list)) && !larger(list[i+1:], r):
			out[len(out)-1] = append([]step{s}, cur...)
		default:
			out = append(out, []step{s})
		}
	}
	for i := len(out) - 2; i >= 0; i-- { // share what is larger
		top := rank[out[i][len(out[i])-1].kind]
		if out[i][len(out[i])-1].this {
			continue
		}
		shares := false
		for _, s := range out[i+1] {
			if rank[s.kind] == top {
				shares = true
			}
		}
		if shares {
			for _, s := range out[i+1] {
				if rank[s.kind] > top {
					out[i] = append(out[i], s)
				}
			}
		}
	}
	return out
}

// alone reports whether a list is two units with one number each, divided by a
// comma: "Phần VI, Điều 1".
func alone(list []step) bool {
	return len(list) == 2 && !list[1].semi && len(list[0].nums)*len(list[1].nums) == 1
}

// larger reports whether a unit larger than rank r follows in the list and
// takes in the unit in question, which is then the beginning of a pinpoint of
// its own.
func larger(rest []step, r int) bool {
	for _, s := range rest {
		if rank[s.kind] > r {
			return s.join != joinAnd
		}
	}
	return false
}

// pinpoints multiplies the lists out: one pinpoint for each element, from the
// largest unit to the smallest.
func pinpoints(list []step) (pins [][]extract.Step, this bool) {
	for _, c := range chains(list) {
		some := [][]extract.Step{nil}
		for i := len(c) - 1; i >= 0; i-- {
			s := c[i]
			if s.this {
				this = true
				s.nums = []string{thisUnit}
			}
			var longer [][]extract.Step
			for _, have := range some {
				for _, n := range s.nums {
					if len(longer) < maxPins {
						longer = append(longer, append(append([]extract.Step{}, have...), extract.Step{Kind: string(s.kind), Num: n}))
					}
				}
			}
			some = longer
		}
		pins = append(pins, some...)
		if len(pins) >= maxPins {
			return pins[:maxPins], this
		}
	}
	return pins, this
}

// thisUnit stands for the number of the unit in which the text itself stands,
// until it is known.
const thisUnit = "\x00"
