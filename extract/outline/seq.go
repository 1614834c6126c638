package outline

import (
	"strconv"
	"strings"
)

// Seq tells how the numbers of a style follow one another.
type Seq int

// The sequences that Vietnamese documents use. Unordered marks ("-", "+")
// follow themselves.
const (
	Unordered Seq = iota
	Arabic        // 1 2 3, with letters between: 28 28a 28b 29
	Roman         // I II III, either case
	Letters       // a b c d đ e g h i k l m n o p q r s t u v x y; translations print f and j too, and "dd" for đ
	Dotted        // 1.1 1.2, 1.1.1; a.1 a.2; b1 b2: the last number counts
	Ordinals      // thứ nhất, thứ hai, as listed in Tables.Ordinals
)

// letters is the alphabet of điểm: Vietnamese, without f, j, w and z.
var letters = strings.Fields("a b c d đ e g h i k l m n o p q r s t u v x y")

// latin is the alphabet of points in translations: some keep the Vietnamese
// sequence, some put in the letters that it lacks, some leave out đ.
var latin = strings.Fields("a b c d đ e f g h i j k l m n o p q r s t u v w x y z")

// optional are the letters of latin that a sequence may pass over.
var optional = map[string]bool{"đ": true, "f": true, "j": true, "w": true, "z": true}

// letterOrd is the place of each letter; one that Vietnamese lacks has the
// place of the letter before it.
var letterOrd = func() map[string]int {
	m := map[string]int{}
	n := 0
	for _, l := range latin {
		if l == "đ" || !optional[l] {
			n++
		}
		m[l] = n
	}
	m["dd"] = m["đ"]
	return m
}()

// nextLetter reports whether letter b comes right after letter a.
//
//	d → đ, d → e, e → f, e → g, d → dd
func nextLetter(a, b string) bool {
	at := -1
	for i, l := range latin {
		if l == a || l == "đ" && a == "dd" {
			at = i
		}
	}
	for i := at + 1; at >= 0 && i < len(latin); i++ {
		if latin[i] == b || latin[i] == "đ" && b == "dd" {
			return true
		}
		if !optional[latin[i]] {
			return false
		}
	}
	return false
}

// ordinal is the place of num in its sequence, from 1, and what must stay the
// same from one number to the next ("1." in "1.2"). ok is false when num is
// not a number of the sequence.
func (q Seq) ordinal(num string, ordinals []string) (n int, stem string, ok bool) {
	switch q {
	case Unordered:
		return 1, "", true
	case Arabic:
		digits := strings.TrimRight(num, "abcdđeghiklmnopqrstuvxy")
		n, err := strconv.Atoi(digits)
		if err != nil || n < 1 {
			return 0, "", false
		}
		return n, "", true
	case Roman:
		n := roman(strings.ToUpper(num))
		return n, "", n > 0
	case Letters:
		n, ok := letterOrd[strings.ToLower(num)]
		return n, "", ok
	case Dotted:
		i := len(num)
		for i > 0 && num[i-1] >= '0' && num[i-1] <= '9' {
			i--
		}
		n, err := strconv.Atoi(num[i:])
		return n, num[:i], err == nil
	case Ordinals:
		for i, o := range ordinals {
			if strings.EqualFold(o, num) {
				return i + 1, "", true
			}
		}
	}
	return 0, "", false
}

// follows reports whether num b comes right after num a.
//
//	Letters: d → đ, as some texts print d → e, as translations do e → f
//	Arabic:  28 → 29, 28 → 28a, 28a → 28b, 28b → 29
func (q Seq) follows(a, b string, ordinals []string) bool {
	na, sa, okA := q.ordinal(a, ordinals)
	nb, sb, okB := q.ordinal(b, ordinals)
	if !okA || !okB || sa != sb {
		return false
	}
	switch {
	case q == Unordered:
		return true
	case q == Letters:
		return nextLetter(strings.ToLower(a), strings.ToLower(b))
	case nb == na+1:
		return true
	case q == Arabic && nb == na:
		return nextSuffix(a) == suffix(b)
	}
	return false
}

func suffix(num string) string { return strings.TrimLeft(num, "0123456789") }

// nextSuffix is the letter that an inserted unit after num carries: "a" after
// a plain number, "b" after "28a".
func nextSuffix(num string) string {
	n := letterOrd[suffix(num)]
	if n >= len(letters) {
		return "?"
	}
	return letters[n]
}

// roman is the value of an upper-case Roman numeral below 90 in its usual
// form, 0 for anything else.
func roman(s string) int {
	n, rest := 0, s
	for _, d := range []struct {
		value int
		sign  string
	}{{50, "L"}, {40, "XL"}, {10, "X"}, {10, "X"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}, {1, "I"}, {1, "I"}} {
		if strings.HasPrefix(rest, d.sign) {
			n += d.value
			rest = rest[len(d.sign):]
		}
	}
	if rest != "" || romanOf(n) != s {
		return 0
	}
	return n
}

func romanOf(n int) string {
	if n < 1 || n >= 90 {
		return ""
	}
	tens := []string{"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"}
	ones := []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	return tens[n/10] + ones[n%10]
}
