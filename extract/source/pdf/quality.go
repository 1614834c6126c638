package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/source"
	"nghiquyet/extract/viet"
)

// quality says how far the text of a page can be right. Shares are of words,
// that is of runs of letters.
//
//	"Độc lập - Tự do - Hạnh phúc"   → valid 1.0
//	"§éc lËp - Tù do - H¹nh phóc"   → valid .3: an old encoding read as another one
//	" ộc lập - Tự do -  ạnh p úc"   → valid .8, single .2: letters without a Unicode value
//	"Article 5. Scope of regulation" → foreign .4: not Vietnamese, and nothing is wrong with it
type quality struct {
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

// judge measures strings, those of one page.
func judge(strs []string, seen map[string]bool) (q quality) {
	var valid, single, foreign, letters, accented, chars, unmapped int
	for _, s := range strs {
		for _, r := range s {
			switch {
			case r == utf8.RuneError:
				unmapped++
			case unicode.IsLetter(r):
				letters++
				if r >= 0x80 {
					accented++
				}
			}
			chars++
		}
		if q.words > maxSyllables {
			continue
		}
		for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != utf8.RuneError }) {
			ok, known := seen[w]
			if !known {
				ok = viet.Valid(w)
				seen[w] = ok
			}
			n := utf8.RuneCountInString(w)
			switch {
			case ok:
				valid++
			case n == 1:
				single++
			case n <= 6 && strings.ToUpper(w) == w: // UBND, HĐND
				continue
			case common[strings.ToLower(w)]:
				foreign++
			}
			q.words++
		}
	}
	share := func(n, of int) float64 {
		if of == 0 {
			return 0
		}
		return float64(n) / float64(of)
	}
	q.valid, q.single, q.foreign = share(valid, q.words), share(single, q.words), share(foreign, q.words)
	q.accented, q.unmapped = share(accented, letters), share(unmapped, chars)
	return q
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

// bad tells what is wrong, "" where nothing is.
func (q quality) bad(hidden bool) string {
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

// score orders readings of one page: the share of words that are words.
func (q quality) score() float64 {
	if q.words == 0 {
		return 0
	}
	return max(q.valid, min(1, 3*q.foreign)) - q.single - 3*q.unmapped
}

// texts are the strings of a page without what only belongs to the page.
func (s *sheet) texts() (out []string) {
	for i := range s.lines {
		if s.lines[i].part != source.Furniture {
			out = append(out, s.lines[i].str)
		}
	}
	for _, t := range s.tables {
		for i := range t.cells {
			for j := range t.cells[i].lines {
				out = append(out, t.cells[i].lines[j].str)
			}
		}
	}
	return out
}
