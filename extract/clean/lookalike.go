package clean

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source"
	"nghiquyet/extract/viet"
)

// plain is the character for which c stands, -1 for one that prints nothing.
func plain(c rune) rune {
	switch c {
	case 'Ð', 'Ɖ': // Icelandic eth, African d, typed for đ
		return 'Đ'
	case 'ð', 'ɖ':
		return 'đ'
	case 'Ƣ': // Latin gha, a slip of old converters for ư
		return 'Ư'
	case 'ƣ':
		return 'ư'
	case '\u2010', '\u2011': // hyphens by code; the second does not break
		return '-'
	case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', // zero width
		'\u00ad',                                         // soft hyphen
		'\u034f', '\u061c', '\u200e', '\u200f', '\ufe0f', // joins, directions, variants
		'\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069':
		return -1
	}
	return c
}

// barless reports whether ñ stands for đ all over the text, as printers' fonts
// of the nineties have it: words open with it, as no foreign word in a
// Vietnamese text does so often. In such a text ð stands for Đ. Lines that are
// plain need not be looked at.
//
//	"quy ñịnh về ñất ñai … Qð-UBND" → "quy định về đất đai … QĐ-UBND"
//	"hiện tượng El Niño"            → not: inside the word
func barless(lines []source.Line, plain []bool) bool {
	n := 0
	for i, ln := range lines {
		if plain[i] {
			continue
		}
		if strings.Contains(ln.Text, "ñ") || strings.Contains(ln.Text, "Ñ") || strings.Contains(ln.Text, "n\u0303") || strings.Contains(ln.Text, "N\u0303") {
			if s := norm.NFC.String(ln.Text); words.ReplaceAllStringFunc(s, func(w string) string { return barredWord(w, false) }) != s {
				n++
			}
		}
	}
	return n >= 5
}

// barred puts their bars back on the letters of s: everywhere in a text that is
// barless, else where a word is one with them and none without.
func (r *repairs) barred(s string) string {
	if !strings.ContainsAny(s, "ñÑð") {
		return s
	}
	count := func(s string) int { return strings.Count(s, "ñ") + strings.Count(s, "Ñ") + strings.Count(s, "ð") }
	before := count(s)
	if r.barless {
		s = bars.Replace(s)
	} else {
		opens := true
		s = words.ReplaceAllStringFunc(s, func(w string) string {
			w = barredWord(w, opens)
			opens = false
			return w
		})
	}
	r.lookalike += before - count(s)
	return s
}

// bars are the letters of a barless text with their bars.
var bars = strings.NewReplacer("ñ", "đ", "Ñ", "Đ", "ð", "Đ")

// barredWord is w with its bars where only they make it a syllable; opens tells
// that a line begins with it. The eth is a capital in codes and before a line.
//
//	"ñất" → "đất", "Ñiều" → "Điều", "Qð" → "QĐ"; "ðiều", which opens a line → "Điều"
//	"Niño", "España"                            → themselves
func barredWord(w string, opens bool) string {
	letters := []rune(w)
	if c := letters[0]; (c == 'ñ' || c == 'Ñ') && viet.Valid("đ"+strings.ToLower(string(letters[1:]))) {
		return bars.Replace(w)
	}
	if len(letters) > 1 && strings.ContainsRune(w, 'ð') {
		if rest := strings.ReplaceAll(w, "ð", ""); viet.NoLower(rest) || opens && letters[0] == 'ð' {
			return strings.ReplaceAll(w, "ð", "Đ")
		}
	}
	return w
}

// cyrillic are the Cyrillic letters that print as Latin ones.
var cyrillic = func() map[rune]rune {
	m := map[rune]rune{}
	from, to := []rune("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ"), []rune("ABESIJKMHOPCTYXaesijopcyxhdqw")
	for i, c := range from {
		m[c] = to[i]
	}
	return m
}()

// latin makes Latin letters of Cyrillic ones that were typed for them. A word
// with a letter that only Cyrillic has is Russian and stays, and beside it also
// a word that could be either.
//
//	"Nghị định số 40/2026/NĐ-СР" (Cyrillic С, Р) → "Nghị định số 40/2026/NĐ-CP"
//	"ký tại Москва, РСФСР"                       → not: Russian
func (r *repairs) latin(s string) string {
	if !strings.ContainsFunc(s, func(c rune) bool { return cyrillic[c] != 0 }) {
		return s
	}
	russian, latin := false, false
	for _, c := range s {
		switch {
		case unicode.Is(unicode.Cyrillic, c):
			russian = russian || cyrillic[c] == 0
		case unicode.Is(unicode.Latin, c):
			latin = true
		}
	}
	s = words.ReplaceAllStringFunc(s, func(word string) string { return r.word(word, latin && !russian) })
	return norm.NFC.String(s) // a tone may join its vowel now
}

var words = pattern.New(`[\p{L}\p{M}]+`,
	pattern.Name("clean/word"),
	pattern.Yes("a", "Điều 5"),
	pattern.No("12", ". -"))

// word makes one word Latin when it has Latin letters besides, or when either
// says that it may be either.
func (r *repairs) word(s string, either bool) string {
	n := 0
	for _, c := range s {
		switch {
		case cyrillic[c] != 0:
			n++
		case unicode.Is(unicode.Cyrillic, c):
			return s
		case unicode.Is(unicode.Latin, c):
			either = true
		}
	}
	if n == 0 || !either {
		return s
	}
	r.lookalike += n
	return strings.Map(func(c rune) rune {
		if to := cyrillic[c]; to != 0 {
			return to
		}
		return c
	}, s)
}
