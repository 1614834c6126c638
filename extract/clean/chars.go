package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract"
)

// repairs counts characters that had to be made plain.
type repairs struct{ lookalike, broken int }

// plain maps characters that stand for another one in Vietnamese texts, and
// drops (with -1) those that print nothing.
var plain = map[rune]rune{
	'Ð': 'Đ', 'ð': 'đ', // Icelandic eth typed for đ
	'Ƣ': 'Ư', 'ƣ': 'ư', // Latin gha, a slip of old converters for ư
	'\u200b': -1, '\u200c': -1, '\u200d': -1, '\u2060': -1, '\ufeff': -1, // zero width
	'\u00ad': -1, // soft hyphen
}

// line makes one line canonical: NFC, plain letters, single spaces, trimmed.
func (r *repairs) line(s string) string {
	if isPlain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, c := range norm.NFC.String(s) {
		if to, ok := plain[c]; ok {
			if to == -1 {
				continue
			}
			r.lookalike++
			c = to
		}
		switch {
		case c == utf8.RuneError:
			r.broken++
		case unicode.IsSpace(c) || unicode.IsControl(c):
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(c)
	}
	return b.String()
}

// isPlain reports that s is printable ASCII with single inner spaces, which
// needs no work.
func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c > '~' || c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			return false
		}
	}
	return true
}

func (r *repairs) report(probs *extract.Problems) {
	if r.lookalike > 0 {
		probs.Add("clean", "lookalike", 0, 0, "%d look-alike letters (Ð for Đ, ƣ for ư) were made plain", r.lookalike)
	}
	if r.broken > 0 {
		probs.Add("clean", "broken-characters", 0, 0, "%d characters could not be read and stand as U+FFFD", r.broken)
	}
}
