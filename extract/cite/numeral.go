package cite

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// between lists what lies after a, up to b: "1", "4" → 2 3 4; "c", "e" → d đ e;
// "II", "IV" → III IV where units have Roman numerals. nil is no range, or one of more than max.
func between(a, b string, kinds NumKind, max int) []string {
	if x, err := strconv.Atoi(a); err == nil {
		y, err := strconv.Atoi(b)
		if err != nil {
			return nil
		}
		return count(x, y, max, strconv.Itoa)
	}
	if x, y := fromRoman(a), fromRoman(b); kinds&Roman != 0 && x > 0 && y > x {
		return count(x, y, max, toRoman)
	}
	letters := []rune(points)[:23]
	x, y := letterAt(letters, a), letterAt(letters, b)
	if x == 0 {
		return nil
	}
	return count(x, y, max, func(n int) string { return string(letters[n-1]) })
}

// count writes the numbers after x, up to y, nil when there are none or more
// than max.
func count(x, y, max int, write func(int) string) (out []string) {
	if y-x > max {
		return nil
	}
	for n := x + 1; n <= y; n++ {
		out = append(out, write(n))
	}
	return out
}

// letterAt is the place of a letter, counted from 1, 0 for none.
func letterAt(letters []rune, s string) int {
	for i, r := range letters {
		if string(r) == s {
			return i + 1
		}
	}
	return 0
}

// isRoman reports whether s has only the letters of Roman numerals.
func isRoman(s string) bool {
	return s != "" && strings.Trim(s, "IVXLC") == "" && len(s) < 8
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

// points are the letters of points in their order, of which the last four are
// in no range.
const points = "abcdđeghiklmnopqrstuvxyfjwz"

// isPoint reports whether s is a single letter that can name a point.
func isPoint(s string) bool {
	return utf8.RuneCountInString(s) == 1 && strings.Contains(points, strings.ToLower(s))
}
