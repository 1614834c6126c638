package cite

import (
	"unicode"
	"unicode/utf8"
)

// token is a word (letters), a run of digits, or a single mark.
type token struct {
	start, end int32 // in the text
	w          word  // 0 for words that the tables do not hold, and for marks
	kind       tokenKind
	mark       rune // of a mark
	upper      bool // a word that begins with a capital
}

type tokenKind uint8

const (
	isWord tokenKind = iota
	isDigits
	isMark
)

// scan cuts s into tokens, skipping white space, and appends them to toks.
// Offsets count from base; words are those that the tables hold.
func scan(toks []token, s string, base int, words map[string]word) []token {
	var t token
	for i := 0; i < len(s); {
		if s[i] == ' ' {
			i++
			continue
		}
		end, ok := next(&t, s, i, words)
		if ok {
			t.start, t.end = int32(base+i), int32(base+end)
			toks = append(toks, t)
		}
		i = end
	}
	return toks
}

// first is the token with which s begins; ok is false when it has none.
func first(s string, words map[string]word) (t token, ok bool) {
	for i := 0; i < len(s) && !ok; {
		start := i
		i, ok = next(&t, s, i, words)
		t.start, t.end = int32(start), int32(i)
	}
	return t, ok
}

// next makes t the token at i, but for its place, and returns where it ends; ok is
// false for white space, which is none.
func next(t *token, s string, i int, words map[string]word) (end int, ok bool) {
	b := s[i]
	switch {
	case b == ' ' || b == '\n' || b == '\t' || b == '\r':
		return i + 1, false
	case isDigit(b):
		end = digitRun(s, i)
		*t = token{kind: isDigits, w: words[s[i:end]]}
		return end, true
	}
	if end = letterRun(s, i); end > i {
		w := words[s[i:end]]
		if w == 0 {
			if n := len(codeBefore(s[i:end], words)); i+n < end {
				end = i + n
				w = words[s[i:end]]
			}
		}
		*t = token{w: w, upper: capitalAt(s, i)}
		return end, true
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
		return i + n, false
	}
	*t = token{kind: isMark, mark: r, w: words[s[i:i+n]]}
	return i + n, true
}

// codeBefore is the code with which s begins where a word of the tables in small
// letters is glued to it, else s.
//
//	"BYTngày" → "BYT", "CPcủa" → "CP"
//	"TTg", "UBNDTP" → all of it
func codeBefore(s string, words map[string]word) string {
	capitals, at := 0, 0
	for i, r := range s {
		if unicode.IsLower(r) {
			at = i
			break
		}
		capitals++
	}
	if capitals < 2 || at == 0 || utf8.RuneCountInString(s[at:]) < 2 || words[s[at:]] == 0 {
		return s
	}
	return s[:at]
}

func digitRun(s string, i int) int {
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

func capitalAt(s string, i int) bool {
	if b := s[i]; b < utf8.RuneSelf {
		return b >= 'A' && b <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsUpper(r)
}

// letterRun is the end of the word that begins at i, i when none does. A
// combining mark belongs to its letter.
func letterRun(s string, i int) int {
	for i < len(s) {
		b := s[i]
		if b < utf8.RuneSelf {
			if b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' {
				i++
				continue
			}
			return i
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		// The Vietnamese letters are far below the general tables.
		if !(r >= 0xC0 && r <= 0x1B0 && r != 0xD7 && r != 0xF7 || r >= 0x1E00 && r <= 0x1EFF || unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)) {
			return i
		}
		i += n
	}
	return i
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isDash(r rune) bool {
	return r == '-' || r >= 0x2010 && r <= 0x2015 || r == 0x2212 || r == 0xAD || r == 0xFE58 || r == 0xFF0D
}

// word stands for one word of the tables, whatever its capitals and tone
// placement; 0 stands for all words that the tables do not hold.
type word int32
