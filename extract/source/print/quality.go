package print

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/viet"
)

// Quality says how far the text of a page can be right. Shares are of words,
// that is of runs of letters.
//
//	"Độc lập - Tự do - Hạnh phúc"   → valid 1.0
//	"§éc lËp - Tù do - H¹nh phóc"   → valid .3: an old encoding read as another one
//	" ộc lập - Tự do -  ạnh p úc"   → valid .8, single .2: letters without a Unicode value
//	"Article 5. Scope of regulation" → foreign .4: not Vietnamese, and nothing is wrong with it
type Quality struct {
	words    int     // that count: abbreviations such as UBND do not
	valid    float64 // Vietnamese syllables
	single   float64 // words of one letter that is no vowel, as torn text has
	foreign  float64 // the commonest words of English and French
	accented float64 // share of the letters that are not ASCII
	unmapped float64 // share of the characters that have no Unicode value
}

// Bounds of good Vietnamese text, from 160 real files: valid .979 (2 % of the
// files below .906), single .013 (2 % above .050), accented .294 (.251 to .319).
// A text layer that OCR made and hid behind its image must be better than
// print, because wrong words of OCR are mostly valid syllables.
const (
	enoughWords  = 50 // fewer prove nothing
	minValid     = 0.80
	minHidden    = 0.90
	maxSingle    = 0.12
	minForeign   = 0.10
	maxUnmapped  = 0.02
	minAccented  = 0.12
	maxAccented  = 0.42
	maxSyllables = 1500 // of a page that are looked at
)

// Judge measures the quality of pages. It remembers words; the zero value is
// ready for use by one goroutine.
type Judge struct{ seen map[string]bool }

// Sheet measures the text of a page, tables included.
func (j *Judge) Sheet(s *Sheet) Quality {
	return j.text(func(yield func(string) bool) {
		for str := range s.Texts() {
			if !yield(*str) {
				return
			}
		}
	})
}

// valid reports that w is a Vietnamese syllable.
func (j *Judge) valid(w string) bool {
	ok, known := j.seen[w]
	if !known {
		if j.seen == nil {
			j.seen = map[string]bool{}
		}
		ok = viet.Valid(w)
		j.seen[w] = ok
	}
	return ok
}

// text measures the strings of one page.
func (j *Judge) text(strs iter.Seq[string]) (q Quality) {
	var c counts
	for s := range strs {
		c.characters(s)
		if c.words <= maxSyllables {
			c.syllables(s, j)
		}
	}
	return c.quality()
}

// counts are what shares are made of.
type counts struct {
	words, valid, single, foreign      int
	letters, accented, chars, unmapped int
}

func (c *counts) characters(s string) {
	for _, r := range s {
		switch {
		case r == utf8.RuneError:
			c.unmapped++
		case unicode.IsLetter(r):
			c.letters++
			if r >= 0x80 {
				c.accented++
			}
		}
		c.chars++
	}
}

func (c *counts) syllables(s string, j *Judge) {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != utf8.RuneError }) {
		n := utf8.RuneCountInString(w)
		switch {
		case j.valid(w):
			c.valid++
		case n == 1:
			c.single++
		case n <= 6 && strings.ToUpper(w) == w: // UBND, HĐND
			continue
		case common[strings.ToLower(w)]:
			c.foreign++
		}
		c.words++
	}
}

func (c *counts) quality() Quality {
	share := func(n, of int) float64 {
		if of == 0 {
			return 0
		}
		return float64(n) / float64(of)
	}
	return Quality{
		words: c.words, valid: share(c.valid, c.words), single: share(c.single, c.words), foreign: share(c.foreign, c.words),
		accented: share(c.accented, c.letters), unmapped: share(c.unmapped, c.chars),
	}
}

// common are words that no English or French page is without, and that are no
// Vietnamese syllables.
var common = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`the of and in for with by is are shall this that be as from on at or an which its
		de des du le les et la dans pour par sur une est que qui au aux ces ce sont`) {
		if !viet.Valid(w) {
			m[w] = true
		}
	}
	return m
}()

// Bad tells what is wrong with it, "" where nothing is. hidden says that the
// text lies unpainted under an image.
func (q Quality) Bad(hidden bool) string {
	least := minValid
	if hidden {
		least = minHidden
	}
	switch {
	case q.unmapped > maxUnmapped:
		return "many of its characters have no Unicode value in the file"
	case q.words < enoughWords:
		return ""
	case q.foreign > minForeign && q.valid < 0.6:
		return ""
	case q.valid < least:
		return "its text is mostly not made of words"
	case q.single > maxSingle:
		return "its text is torn into single letters"
	case q.accented < minAccented || q.accented > maxAccented:
		return "the accents of its text are wrong"
	}
	return ""
}

// Score orders readings of one page: the share of words that are words.
func (q Quality) Score() float64 {
	if q.words == 0 {
		return 0
	}
	return max(q.valid, min(1, 3*q.foreign)) - q.single - 3*q.unmapped
}
