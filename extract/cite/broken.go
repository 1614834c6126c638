package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/viet"

	"golang.org/x/text/unicode/norm"
)

// lettered is a name of a law by its letters alone.
type lettered struct {
	letters string // without blanks, marks and tones, in lower case
	tones   string // in their order
	name    string
}

// byLetters are the names of laws by their first letters.
func byLetters(names []string) map[string][]lettered {
	out := map[string][]lettered{}
	for _, name := range names {
		l := lettered{name: name}
		for _, r := range norm.NFD.String(name) {
			l.add(r)
		}
		if len(l.letters) >= firstLetters {
			key := l.letters[:firstLetters]
			out[key] = append(out[key], l)
		}
	}
	return out
}

// firstLetters is how many bytes of the letters of a name its key has: the law
// word and some more.
const firstLetters = 7

// add takes note of one character of a text in NFD.
func (l *lettered) add(r rune) {
	switch {
	case viet.IsTone(r):
		l.tones += string(r)
	case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
		l.letters += string(unicode.ToLower(r))
	}
}

// maxBroken is how many tokens are looked at for a piece of a syllable, and for
// the end of the name.
const (
	maxBroken     = 14
	maxBrokenName = 48
)

// broken is the token after the name of a known law at token i whose syllables
// are torn apart or run together, and the name as it is known; 0 for none.
//
//	"Luật Các tổ ch ức tín dụng" → Luật Các tổ chức tín dụng
//	"Luật Thuế xuấtkhẩu, thuế nhập khẩu" → Luật Thuế xuất khẩu, thuế nhập khẩu
//	"Luật Phá sản"               → none: nothing is torn
func (p *para) broken(i, j int) (end int, name string) {
	if len(p.byLetters) == 0 || !p.torn(j) {
		return 0, ""
	}
	text := lettered{}
	var ends []struct{ letters, tones int } // of the text behind each token
	for k := i; k < len(p.toks) && k < i+maxBrokenName; k++ {
		if p.toks[k].kind == isWord {
			for _, r := range norm.NFD.String(p.str(k)) {
				text.add(r)
			}
		} else if !p.is(k, ',') && !p.dash(k) {
			break
		}
		ends = append(ends, struct{ letters, tones int }{len(text.letters), len(text.tones)})
	}
	if len(text.letters) < firstLetters {
		return 0, ""
	}
	longest := 0
	for _, l := range p.byLetters[text.letters[:firstLetters]] {
		if len(l.letters) <= longest || !strings.HasPrefix(text.letters, l.letters) {
			continue
		}
		for n, e := range ends {
			if e.letters == len(l.letters) && text.tones[:e.tones] == l.tones {
				end, name, longest = i+n+1, l.name, len(l.letters)
				break
			}
		}
	}
	return end, name
}

// torn reports whether a piece of a syllable, or two run together, stands among
// the words from token j on.
func (p *para) torn(j int) bool {
	for k := j; k < len(p.toks) && k < j+maxBroken; k++ {
		tk := p.toks[k]
		switch {
		case tk.kind == isWord && tk.w == 0:
			if w := p.str(k); !viet.Valid(strings.ToLower(w)) && utf8.RuneCountInString(w) < 12 && !allCapitals(w) {
				return true
			}
		case tk.kind == isWord && utf8.RuneCountInString(p.str(k)) == 1 && !isRoman(p.str(k)):
			return true // "P há sản"
		case tk.kind != isWord && !p.is(k, ',') && !p.dash(k):
			return false
		}
	}
	return false
}
