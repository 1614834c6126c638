package viet

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Every folding of a word: without marks, as a slug, with its tone on the other
// vowel, and the two forms by which it is searched.
func TestFoldings(t *testing.T) {
	for _, c := range []struct{ word, bare, slug, other, exact, folded string }{
		{"hóa", "hoa", "hoa", "hoá", "hoa\u0301", "hoa"},
		{"hoá", "hoa", "hoa", "hóa", "hoa\u0301", "hoa"},
		{"hủy", "huy", "huy", "huỷ", "huy\u0309", "huy"},
		{"khỏe", "khoe", "khoe", "khoẻ", "khoe\u0309", "khoe"},
		{"quý", "quy", "quy", "quý", "qui\u0301", "qui"},
		{"quí", "qui", "qui", "quí", "qui\u0301", "qui"},
		{"kỹ", "ky", "ky", "kỹ", "ki\u0303", "ki"},
		{"điều", "dieu", "dieu", "điều", "điêu\u0300", "dieu"},
		{"ðiều", "dieu", "dieu", "ðiều", "điêu\u0300", "dieu"},
		{"thuỷ", "thuy", "thuy", "thủy", "thuy\u0309", "thuy"},
		{"hoàn", "hoan", "hoan", "hoàn", "hoan\u0300", "hoan"},
		{"5a", "5a", "5a", "5a", "5a", "5a"},
		{"", "", "", "", "", ""},
	} {
		for _, w := range []string{c.word, norm.NFD.String(c.word)} {
			exact, folded := Spell(w)
			if Bare(w) != c.bare || Slug(w) != c.slug || exact != c.exact || folded != c.folded {
				t.Errorf("%q: bare %q, slug %q, spelled %q %q", w, Bare(w), Slug(w), exact, folded)
			}
		}
		if got := OtherTone(c.word); got != c.other {
			t.Errorf("OtherTone(%q) = %q, want %q", c.word, got, c.other)
		}
		if OldTone(c.word) != OldTone(OtherTone(c.word)) {
			t.Errorf("%q and %q compare as %q and %q", c.word, OtherTone(c.word), OldTone(c.word), OldTone(OtherTone(c.word)))
		}
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"Ủy ban Thường vụ Quốc hội": "uy-ban-thuong-vu-quoc-hoi",
		" Điều 5a), khoản 2 ":       "dieu-5a-khoan-2",
		"ĐẤT ĐAI – Đất đai":         "dat-dai-dat-dai",
		"…":                         "",
	} {
		if got := Slug(in); got != want {
			t.Errorf("Slug(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCase(t *testing.T) {
	for _, c := range []struct {
		s                          string
		isUpper, noLower, up, down bool
	}{
		{"BỘ Y TẾ", true, true, true, false},
		{"Bộ Y tế", false, false, true, false},
		{"đất ĐAI", false, false, false, true},
		{"1. 2", false, true, false, false},
		{"", false, true, false, false},
	} {
		if IsUpper(c.s) != c.isUpper || NoLower(c.s) != c.noLower || StartsUpper(c.s) != c.up || StartsLower(c.s) != c.down {
			t.Errorf("%q: upper %v, no lower %v, starts upper %v, lower %v", c.s, IsUpper(c.s), NoLower(c.s), StartsUpper(c.s), StartsLower(c.s))
		}
	}
	if UpperFirst("đất đai") != "Đất đai" || LowerFirst("Đất đai") != "đất đai" || LowerFirst("UBND tỉnh") != "UBND tỉnh" || UpperFirst("") != "" || LowerFirst("") != "" {
		t.Error("the first letter's case")
	}
}

// OCR compares what stands on the letters of two words.
func TestAccents(t *testing.T) {
	got := Accents("đường")
	want := []Accent{{'đ', 0}, {0x31b, 0}, {0x31b, 0x300}, {}, {}}
	if len(got) != len(want) {
		t.Fatalf("%v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("letter %d: %v, want %v", i, got[i], want[i])
		}
	}
}

func TestLonger(t *testing.T) {
	for _, s := range []string{"", "a", "đường", "đườngg", strings.Repeat("đ", 21), "\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600"} {
		if got, want := Longer(s, 5), utf8.RuneCountInString(s) > 5; got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}
