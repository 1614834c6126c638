package vi

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/viet"
)

// Syllable is a run of letters, digits and combining marks in a text: its
// bytes, whatever the text's form of Unicode, and its place among the others.
type Syllable struct{ Start, End, Position int }

// maxGap is how many characters may stand between neighbours.
const maxGap = 3

// Cut cuts text into syllables. Two of them have neighbouring positions when at
// most three characters and no line break stand between them; otherwise one
// position stays empty, which no phrase and no pair bridges.
//
//	"một ……… hai ba" → một at 1, hai at 3, ba at 4
func Cut(text []byte) []Syllable {
	all := make([]Syllable, 0, len(text)/5+1)
	position, gap := 0, 0 // gap counts the characters since the last syllable
	for i := 0; i < len(text); {
		r, size := runeAt(text, i)
		if !inSyllable(r) {
			gap++
			if r == '\n' {
				gap += maxGap
			}
			i += size
			continue
		}
		start := i
		for i += size; i < len(text); i += size {
			if r, size = runeAt(text, i); !inSyllable(r) {
				break
			}
		}
		position++
		if gap > maxGap && position > 1 {
			position++
		}
		gap = 0
		all = append(all, Syllable{start, i, position})
	}
	return all
}

func runeAt(text []byte, i int) (rune, int) {
	if text[i] < utf8.RuneSelf {
		return rune(text[i]), 1
	}
	return utf8.DecodeRune(text[i:])
}

func inSyllable(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// Forms are the two forms of a syllable. Exact has one spelling: lower case, the
// tone behind the letters (so that hoà and hòa, thuỷ and thủy are one), i for y
// where both are written (kỹ and kĩ, quý and quí). Folded has no marks: đất and
// dat are one.
type Forms struct{ Exact, Folded []byte }

// known remembers the forms of syllables; Vietnamese has some seven thousand.
// It stops growing at maxKnown, long before memory matters.
var known struct {
	sync.RWMutex
	m map[string]Forms
}

const maxKnown = 1 << 16

// FormsOf gives the forms of a syllable, which must not be changed.
func FormsOf(syllable []byte) Forms {
	known.RLock()
	f, ok := known.m[string(syllable)]
	known.RUnlock()
	if ok {
		return f
	}
	exact, folded := viet.Spell(string(syllable))
	f = Forms{[]byte(exact), []byte(folded)}
	known.Lock()
	defer known.Unlock()
	if known.m == nil {
		known.m = make(map[string]Forms)
	}
	if len(known.m) < maxKnown && len(syllable) <= 64 {
		known.m[string(syllable)] = f
	}
	return f
}

// Pair is a bigram as the fields of pairs have it: chuyển, đổi → chuyen_doi.
func Pair(a, b []byte) []byte {
	pair := make([]byte, 0, len(a)+1+len(b))
	return append(append(append(pair, a...), '_'), b...)
}

// syllable is a syllable of a question or a text in both forms.
type syllable struct{ exact, folded string }

// toks are the syllables of a piece of a question.
type toks struct{ exact, folded, pairs []string }

func tokens(text string) toks {
	var t toks
	for i, s := range Cut([]byte(text)) {
		f := FormsOf([]byte(text[s.Start:s.End]))
		t.exact, t.folded = append(t.exact, string(f.Exact)), append(t.folded, string(f.Folded))
		if i > 0 {
			t.pairs = append(t.pairs, t.folded[i-1]+"_"+t.folded[i])
		}
	}
	return t
}

// all are the syllables for marking.
func (t toks) all() []syllable {
	all := make([]syllable, len(t.folded))
	for i := range all {
		all[i] = syllable{t.exact[i], t.folded[i]}
	}
	return all
}

// head is the first n syllables.
func (t toks) head(n int) toks {
	return toks{t.exact[:n], t.folded[:n], t.pairs[:max(0, n-1)]}
}

func (t toks) pairsOrAlone() []string {
	if len(t.pairs) > 0 {
		return t.pairs
	}
	return t.folded
}

// marked reports whether any was typed with marks.
func (t toks) marked() bool {
	for _, s := range t.exact {
		if isMarked(s) {
			return true
		}
	}
	return false
}

func isMarked(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return true
		}
	}
	return false
}
