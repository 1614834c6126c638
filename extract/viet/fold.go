package viet

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Bare is s in lower case without any mark, đ as d; spaces and signs stay.
//
//	"Quý" → "quy", "Điều 5a)" → "dieu 5a)"
func Bare(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'đ' || r == 'ð':
			return 'd'
		case unicode.Is(unicode.Mn, r):
			return -1
		}
		return r
	}, norm.NFD.String(strings.ToLower(s)))
}

// Slug is s in lower-case ASCII letters and digits, with "-" for everything
// else: "Ủy ban Thường vụ Quốc hội" → "uy-ban-thuong-vu-quoc-hoi".
func Slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFD.String(s) {
		switch r = unicode.ToLower(r); {
		case r == 'đ' || r == 'ð':
			r = 'd'
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		case unicode.Is(unicode.Mn, r):
			continue
		default:
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}

// Spell gives the two forms of a syllable by which texts are searched: exact,
// in lower case with the tone behind its letters and i for y where both are
// written; folded, the same without any mark.
//
//	"hoà", "hòa" → "hoa\u0300", "hoa"
//	"kỹ", "kĩ"   → "ki\u0303", "ki"
//	"Đất"        → "đât\u0301", "dat"
func Spell(syllable string) (exact, folded string) {
	var letters, plain []rune // with and without the marks that make letters
	var tone rune
	for _, r := range norm.NFD.String(syllable) {
		if IsTone(r) {
			tone = r
			continue
		}
		r = unicode.ToLower(r)
		if r == 'ð' { // stands for đ in damaged texts
			r = 'đ'
		}
		letters = append(letters, r)
		switch {
		case r == 'đ':
			r = 'd'
		case unicode.Is(unicode.Mn, r):
			continue
		}
		plain = append(plain, r)
	}
	if n := len(letters); n == len(plain) && yForI(string(plain)) {
		letters[n-1], plain[n-1] = 'i', 'i'
	}
	exact = norm.NFC.String(string(letters))
	if tone != 0 {
		exact += string(tone)
	}
	return exact, string(plain)
}

// yForI reports whether the final y of a syllable may as well be written i.
func yForI(s string) bool {
	switch s {
	case "hy", "ky", "ly", "my", "sy", "ty", "quy":
		return true
	}
	return false
}

// Accent is what stands on one letter: Shape is the circumflex, horn or breve
// as a combining mark, or 'đ' for the bar of đ; Tone is one of the five tones.
// Zero stands for none.
type Accent struct{ Shape, Tone rune }

// Accents gives what stands on each letter of the lower-case word s.
//
//	"đường" → {đ,}, {horn,}, {horn,grave}, {}, {}
func Accents(s string) (out []Accent) {
	for _, r := range norm.NFD.String(s) {
		switch {
		case !unicode.Is(unicode.Mn, r):
			out = append(out, Accent{})
			if r == 'đ' {
				out[len(out)-1].Shape = r
			}
		case len(out) == 0:
		case IsTone(r):
			out[len(out)-1].Tone = r
		default:
			out[len(out)-1].Shape = r
		}
	}
	return out
}
