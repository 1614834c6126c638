package agency

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/viet"
)

// word is one word or sign of a phrase.
type word struct {
	start, end int    // bytes
	text       string // as printed
	key        string // for comparing: lower case, one tone placement
	upper      bool   // begins with a capital
	sign       bool   // punctuation
}

// split takes s apart into words and signs. Dashes between words are left
// out, so that "Lao động - Thương binh" and "Lao động Thương binh" compare
// equal; a line break is the sign "\n".
func split(s string) []word {
	out := make([]word, 0, len(s)/5+1) // words are that long, with what stands between
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\n':
			out = append(out, word{start: i, end: i + n, text: "\n", key: "\n", sign: true})
			i += n
		case unicode.IsSpace(r) || dash(r) && !inside(s, i, n):
			i += n
		case letter(r):
			j := i + n
			for j < len(s) {
				r, n := utf8.DecodeRuneInString(s[j:])
				if !letter(r) && !((r == '&' || dash(r) || r == '.') && inside(s, j, n)) {
					break
				}
				j += n
				if (r == '\'' || r == '’') && j-i <= 2+utf8.RuneLen(r) {
					break // "l'État" is two words
				}
			}
			out = append(out, word{start: i, end: j, text: s[i:j], key: fold(s[i:j]), upper: unicode.IsUpper(r)})
			i = j
		default:
			out = append(out, word{start: i, end: i + n, text: s[i : i+n], key: s[i : i+n], sign: true})
			i += n
		}
	}
	return out
}

// inside reports whether the sign of n bytes at i stands between two letters
// without a space: the "&" of "NN&PTNT".
func inside(s string, i, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+n:])
	return i > 0 && letter(before) && letter(after)
}

func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '\''
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '’'
}

func dash(r rune) bool { return r == '-' || r == '–' || r == '—' || r == '−' || r == '‑' }

// fold makes words comparable: lower case, old tone placement at the end.
//
//	"Uỷ" → "ủy", "hoá" → "hóa"; "hoàn" stays
func fold(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf || 'A' <= r && r <= 'Z' }) {
		return s
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case r == 'Ð' || r == 'ð':
			return 'đ'
		case r == '’':
			return '\''
		case dash(r):
			return '-'
		}
		return unicode.ToLower(r)
	}, s)
	return viet.OldTone(s)
}

// key is the folded form of a whole phrase, signs left out.
func key(s string) string {
	var b []string
	for _, w := range split(s) {
		if !w.sign {
			b = append(b, w.key)
		}
	}
	return strings.Join(b, " ")
}
