package pdf

import (
	"slices"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/source/print"
)

func TestLetterFor(t *testing.T) {
	h := string(print.FirstHole)
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
		if got := letterFor(words[print.FirstHole]); got != c.want {
			t.Errorf("%s: %q gives %q, want %q", name, c.words, got, c.want)
		}
	}
}

// What is told is written into the lines and counted; the rest is U+FFFD.
func TestFill(t *testing.T) {
	h := newUnmapped()
	f, g := &font{}, &font{}
	a, b := h.text(f, 51), h.text(g, 51)
	if a == b || h.text(f, 51) != a {
		t.Fatal("a hole is a code of one font")
	}
	p := &print.Page{Number: 1, Width: 595, Height: 842}
	for i, ln := range []string{"đ" + a + " có x" + a + " hội, đ" + a + " làm", "đ" + a + " giao x" + a + ", b" + b + "t"} {
		x := 72.0
		for w := range strings.FieldsSeq(ln) {
			p.Put(print.Glyph{Text: w, X0: x, X1: x + 40, Y: 100 + 20*float64(i), Size: 14, Font: &print.Font{}})
			x += 45
		}
	}
	s := print.NewSheet(p)
	s.Unmapped = 6 // words are single glyphs here
	var probs extract.Problems
	h.fill([]*print.Sheet{s}, &probs)
	var got []string
	for str := range s.Texts() {
		got = append(got, *str)
	}
	if want := []string{"đã có xã hội, đã làm", "đã giao xã, b\uFFFDt"}; !slices.Equal(got, want) {
		t.Errorf("lines %q, want %q", got, want)
	}
	if s.Unmapped != 1 || len(probs) != 1 || h.text(f, 51) != "ã" || h.text(g, 51) != "\uFFFD" || h.text(g, 52) != "\uFFFD" {
		t.Errorf("unmapped %d, problems %v", s.Unmapped, probs)
	}
}
