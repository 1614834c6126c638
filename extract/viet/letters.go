package viet

import (
	"unicode"
	"unicode/utf8"
)

// IsTone reports that r is one of the five combining marks of tones. No mark is
// the level tone.
func IsTone(r rune) bool {
	return r == 0x300 || r == 0x301 || r == 0x303 || r == 0x309 || r == 0x323
}

// IsUpper reports that s has letters and none of them is lower case.
//
//	"BỘ Y TẾ", "I." → true
//	"Bộ Y tế", "1." → false
func IsUpper(s string) bool { return NoLower(s) && hasLetter(s) }

// NoLower reports that s has no lower-case letter; it need have none at all.
//
//	"BỘ Y TẾ", "1.", "" → true
func NoLower(s string) bool {
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
	}
	return true
}

func hasLetter(s string) bool {
	for _, c := range s {
		if unicode.IsLetter(c) {
			return true
		}
	}
	return false
}

// StartsLower reports that s begins with a lower-case letter.
func StartsLower(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(c)
}

// StartsUpper reports that s begins with a capital.
func StartsUpper(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c)
}

// UpperFirst is s with a capital at its beginning.
func UpperFirst(s string) string {
	c, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(c)) + s[n:]
}

// LowerFirst is s as it stands inside a sentence: its first letter small,
// unless the second is a capital too, as in an abbreviation.
//
//	"Các bộ, ngành" → "các bộ, ngành"; "UBND các tỉnh" stays
func LowerFirst(s string) string {
	c, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	second, _ := utf8.DecodeRuneInString(s[n:])
	if unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(c)) + s[n:]
}

// Marked reports a letter that only Vietnamese Unicode text has: one with ơ,
// ư, ă, đ or a tone on a marked vowel.
//
//	'ạ', 'ơ', 'Đ' → true
//	'à', 'ê', 'õ' → false: Latin-1 has them too
func Marked(c rune) bool {
	switch c {
	case 'Ă', 'ă', 'Đ', 'đ', 'Ĩ', 'ĩ', 'Ũ', 'ũ', 'Ơ', 'ơ', 'Ư', 'ư':
		return true
	}
	return c >= 0x1ea0 && c <= 0x1ef9
}

// Longer reports that s has more than n letters and signs (code points). It
// counts no more of a long text than it must.
func Longer(s string, n int) bool {
	return len(s) > utf8.UTFMax*n || len(s) > n && utf8.RuneCountInString(s) > n
}
