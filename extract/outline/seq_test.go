package outline

import (
	"strings"
	"testing"
)

// Every Roman numeral that there is below 90 has its value, and nothing else
// has one.
func TestRoman(t *testing.T) {
	usual := map[string]int{}
	for n := 1; n < 90; n++ {
		usual[romanOf(n)] = n
	}
	if len(usual) != 89 {
		t.Fatalf("%d numerals for 89 numbers", len(usual))
	}
	for s, n := range map[string]int{"I": 1, "IV": 4, "IX": 9, "XL": 40, "XLIX": 49, "LXXXIX": 89} {
		if usual[s] != n {
			t.Errorf("%s is %d, want %d", s, usual[s], n)
		}
	}
	var all func(s string)
	all = func(s string) {
		if got := roman(s); got != usual[s] {
			t.Errorf("roman(%q) = %d, want %d", s, got, usual[s])
		}
		if len(s) < 6 {
			for _, c := range "IVXL" {
				all(s + string(c))
			}
		}
	}
	all("")
}

// The letters of points, as Vietnamese papers and as translations count them.
func TestLetters(t *testing.T) {
	for i := 1; i < len(letters); i++ {
		if !Letters.follows(letters[i-1], letters[i], nil) {
			t.Errorf("%s follows %s", letters[i], letters[i-1])
		}
	}
	for i := 1; i < len(latin); i++ {
		if !Letters.follows(latin[i-1], latin[i], nil) {
			t.Errorf("%s follows %s in a translation", latin[i], latin[i-1])
		}
	}
	for _, p := range []string{"d dd", "dd e", "d e", "E g"} {
		a, b, _ := strings.Cut(p, " ")
		if !Letters.follows(a, b, nil) {
			t.Errorf("%s follows %s", b, a)
		}
	}
	for _, p := range []string{"a c", "b a", "đ d", "e h", "y a", "a a"} {
		a, b, _ := strings.Cut(p, " ")
		if Letters.follows(a, b, nil) {
			t.Errorf("%s does not follow %s", b, a)
		}
	}
}

func TestFollows(t *testing.T) {
	ordinals := []string{"nhất", "hai", "ba"}
	for _, c := range []struct {
		q    Seq
		a, b string
		want bool
	}{
		{Arabic, "28", "29", true}, {Arabic, "28", "28a", true}, {Arabic, "28a", "28b", true}, {Arabic, "28b", "29", true}, {Arabic, "28d", "28đ", true},
		{Arabic, "28", "30", false}, {Arabic, "28", "28", false}, {Arabic, "28", "28b", false}, {Arabic, "28", "", false},
		{Roman, "IX", "X", true}, {Roman, "iv", "v", true}, {Roman, "IV", "VI", false},
		{Dotted, "1.1", "1.2", true}, {Dotted, "a.1", "a.2", true}, {Dotted, "1.9", "2.1", false}, {Dotted, "1.1", "1.1.1", false},
		{Ordinals, "nhất", "hai", true}, {Ordinals, "Hai", "ba", true}, {Ordinals, "nhất", "yếu", false},
		{Unordered, "-", "-", true},
	} {
		if got := c.q.follows(c.a, c.b, ordinals); got != c.want {
			t.Errorf("%d: %q after %q is %v", c.q, c.b, c.a, got)
		}
	}
}
