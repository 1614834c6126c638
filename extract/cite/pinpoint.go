package cite

import (
	"strconv"
	"strings"
	"unicode/utf8"

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
	u := p.tb.Units[what]
	s := step{kind: u.Kind}
	if after, _, ok := p.this(k, j); ok {
		s.this = true
		return s, after, true
	}
	j = p.skip(roleNumber, j)
	n, after, ok := p.unitNum(j, u.Num)
	if u.Kind == extract.KindForm {
		n, after, ok = p.formCode(j)
	}
	if u.Kind == extract.KindArticle && !ok {
		n, after, ok = p.romanArticle(j)
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
			dash := to == j
			if dash {
				to++
			}
			same, w, again := p.match(roleUnit, to)
			if again = again && p.tb.Units[w].Kind == u.Kind; again && dash && inside {
				break
			} else if again {
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

// romanArticle reads the Roman number of an article: of amending laws before
// 1995, or a misprint of 1. "Điều X" stands for any.
func (p *para) romanArticle(j int) (num string, next int, ok bool) {
	if j >= len(p.toks) || p.toks[j].kind != isWord || p.str(j) == "X" || p.str(j) == "L" || p.str(j) == "C" {
		return "", j, false
	}
	return p.str(j), j + 1, fromRoman(p.str(j)) > 0 && (j+1 >= len(p.toks) || !p.glued(j+1) || p.toks[j+1].kind == isMark && !p.sep(j+1))
}

// arabicArticles writes the Roman numbers of articles of a document in digits,
// and tells whether there were any.
//
//	"khoản 16 Điều I Luật số 146/2025/QH15" → article 1
func arabicArticles(pins [][]extract.Step) (some bool) {
	for _, pin := range pins {
		for i, s := range pin {
			if n := fromRoman(s.Num); s.Kind == string(extract.KindArticle) && n > 0 {
				pin[i].Num, some = strconv.Itoa(n), true
			}
		}
	}
	return some
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
	if p.is(next, ')') && (quoted || p.glued(next) && kinds&Letters != 0 && kinds&Roman == 0 && tkIsPoint(s)) { // "điểm a)", not "(Phụ lục I)"
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
