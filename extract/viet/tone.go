package viet

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// oldTones brings the new place of a tone at the end of a word to the old one.
var oldTones = strings.NewReplacer(
	"oà", "òa", "oá", "óa", "oả", "ỏa", "oã", "õa", "oạ", "ọa",
	"oè", "òe", "oé", "óe", "oẻ", "ỏe", "oẽ", "õe", "oẹ", "ọe",
	"uỳ", "ùy", "uý", "úy", "uỷ", "ủy", "uỹ", "ũy", "uỵ", "ụy",
)

// OldTone is the lower-case word w with the tone of a final oa, oe or uy on its
// first vowel, so that both places compare equal.
//
//	"hoá" → "hóa", "uỷ" → "ủy"; "hoàn" stays
//	"quý" → "qúy", which nobody writes: what it gives is only for comparing
func OldTone(w string) string {
	if len(w) < 3 {
		return w
	}
	_, n := utf8.DecodeLastRuneInString(w)
	_, m := utf8.DecodeLastRuneInString(w[:len(w)-n])
	cut := len(w) - n - m
	if w[cut] != 'o' && w[cut] != 'u' {
		return w
	}
	return w[:cut] + oldTones.Replace(w[cut:])
}

// OtherTone is the lower-case word w with the tone of a final oa, oe or uy on
// the other vowel, w itself where both places are not written.
//
//	"hóa" → "hoá", "huỷ" → "hủy"; "quý" stays: its tone is on the y
func OtherTone(w string) string {
	rs := []rune(norm.NFD.String(w))
	i := len(rs) - 3
	if i < 0 {
		return w
	}
	a := rs[i]
	pair := func(b rune) bool { return a == 'o' && (b == 'a' || b == 'e') || a == 'u' && b == 'y' }
	switch {
	case a == 'u' && i > 0 && rs[i-1] == 'q':
	case IsTone(rs[i+1]) && pair(rs[i+2]), pair(rs[i+1]) && IsTone(rs[i+2]):
		rs[i+1], rs[i+2] = rs[i+2], rs[i+1]
		return norm.NFC.String(string(rs))
	}
	return w
}
