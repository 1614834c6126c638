package pdf

import (
	"strings"
	"testing"

	"nghiquyet/extract"
)

func TestLetterFor(t *testing.T) {
	h := string(firstHole)
	for name, c := range map[string]struct {
		words string
		want  string
	}{
		"frequent words tell":            {"đ_ đ_ đ_ đ_ x_ x_", "ã"},
		"many words tell more":           {"ch_n ch_n tr_ng h_p", "ọ"},
		"capitals are told by the rest":  {"C_NH NG_Ị QUYẾT_ _ỘI", "H"},
		"a capital that begins a word":   {"_ạnh _à _ồ _ội", "h"},
		"one word proves nothing":        {"NG_Ị", ""},
		"two of a kind prove nothing":    {"b_n b_n", ""},
		"no syllable is made of nothing": {"zx_q zx_q wk_f", ""},
	} {
		words := map[rune]map[string]int{}
		gatherHoles(strings.ReplaceAll(c.words, "_", h), words)
		if got := letterFor(words[firstHole]); got != c.want {
			t.Errorf("%s: %q gives %q, want %q", name, c.words, got, c.want)
		}
	}
}

// What is told is written into the lines and counted; the rest is U+FFFD.
func TestFill(t *testing.T) {
	h := newUnmapped()
	f, g := &font{name: "A", holes: nil}, &font{name: "B"}
	a, b := h.text(f, 51), h.text(g, 51)
	if a == b || h.text(f, 51) != a {
		t.Fatal("a hole is a code of one font")
	}
	s := &sheet{page: &page{num: 1}, unmapped: 6, lines: []line{
		{str: "đ" + a + " có x" + a + " hội, đ" + a + " làm"}, {str: "đ" + a + " giao x" + a + ", b" + b + "t"},
	}}
	var probs extract.Problems
	h.fill([]*sheet{s}, &probs)
	if s.lines[0].str != "đã có xã hội, đã làm" || s.lines[1].str != "đã giao xã, b\uFFFDt" {
		t.Errorf("lines %q, %q", s.lines[0].str, s.lines[1].str)
	}
	if s.unmapped != 1 || len(probs) != 1 || h.text(f, 51) != "ã" || h.text(g, 51) != "\uFFFD" || h.text(g, 52) != "\uFFFD" {
		t.Errorf("unmapped %d, problems %v", s.unmapped, probs)
	}
}
