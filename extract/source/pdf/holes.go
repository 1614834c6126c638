package pdf

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/extract/source/print"
	"nghiquyet/extract/viet"
)

// Some programs lose the Unicode value of a letter in one of their fonts, so
// that it is missing from every word: "đ�", "x� hội", "tr�ng". While the pages
// are read such a letter is a hole: a private character that stands for this
// code of this font. Where enough words have it, they tell which letter it is:
//
//	"đ_" 46 times, "x_" 11 times                → ã: "đã", "xã"
//	"ch_n" 14 times, "tr_ng" once, "h_p" once   → ọ: "chọn", "trọng", "họp"
//	"NG_Ị" once                                 → stays a hole: one word proves nothing
//
// What is told so is counted as a Problem; the rest becomes U+FFFD.

const (
	enoughHoles = 3   // occurrences that a letter must have to be told
	clearly     = 2.0 // by how much its words must be likelier than with the next letter, in natural logarithms
)

// hole is a code of a font that has no Unicode value.
type hole struct {
	font *font
	code uint32
}

// unmapped knows the holes of one file and, once told, their letters.
type unmapped struct {
	of      map[hole]rune
	letters map[rune]string // set by tell; U+FFFD where the letter is not known
}

func newUnmapped() *unmapped { return &unmapped{of: map[hole]rune{}} }

// text is what a code without a Unicode value reads as.
func (h *unmapped) text(f *font, code uint32) string {
	if h == nil {
		return "\uFFFD"
	}
	r, ok := h.of[hole{f, code}]
	if !ok {
		if len(h.of) >= print.MostHoles || h.letters != nil {
			return "\uFFFD"
		}
		r = print.FirstHole + rune(len(h.of))
		h.of[hole{f, code}] = r
	}
	if s, ok := h.letters[r]; ok {
		return s
	}
	return string(r)
}

// fill tells the holes of all pages from the words that have them, and writes
// their letters into the lines.
func (h *unmapped) fill(sheets []*print.Sheet, probs *extract.Problems) {
	if h == nil || len(h.of) == 0 {
		return
	}
	words := map[rune]map[string]int{} // by hole: the words that have it and no other
	for _, s := range sheets {
		for str := range s.Texts() {
			gatherHoles(*str, words)
		}
	}
	h.letters = map[rune]string{}
	var told []string
	for _, r := range h.of {
		h.letters[r] = "\uFFFD"
		if l := letterFor(words[r]); l != "" {
			h.letters[r] = l
			told = append(told, l)
		}
	}
	filled := 0
	for _, s := range sheets {
		for str := range s.Texts() {
			if strings.ContainsFunc(*str, print.IsHole) {
				n := 0
				*str, n = h.put(*str)
				filled += n
				s.Unmapped -= n
			}
		}
		s.Unmapped = max(0, s.Unmapped)
	}
	if filled > 0 {
		slices.Sort(told)
		probs.Add("source", "pdf/holes", 0, 0, "%s without a Unicode value in the file told from the words around: %s",
			count(filled, "letter"), strings.Join(slices.Compact(told), " "))
	}
}

// put writes the letters of s and counts those that are known.
func (h *unmapped) put(s string) (string, int) {
	n := 0
	var b strings.Builder
	for _, r := range s {
		l, ok := h.letters[r]
		switch {
		case !ok:
			b.WriteRune(r)
			continue
		case l != "\uFFFD":
			n++
		}
		b.WriteString(l)
	}
	return b.String(), n
}

// gatherHoles adds the words of s that have one hole, once or more often.
func gatherHoles(s string, words map[rune]map[string]int) {
	if !strings.ContainsFunc(s, print.IsHole) {
		return
	}
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !print.IsHole(r) }) {
		at := rune(0)
		for _, r := range w {
			switch {
			case !print.IsHole(r) || r == at:
			case at != 0 || r == utf8.RuneError:
				at = utf8.RuneError
			default:
				at = r
			}
		}
		if at == 0 || at == utf8.RuneError {
			continue
		}
		if words[at] == nil {
			words[at] = map[string]int{}
		}
		words[at][strings.Map(func(r rune) rune {
			if r == at {
				return print.FirstHole
			}
			return r
		}, w)]++
	}
}

// candidates are the letters that a hole may be.
var candidates = strings.Fields(`a à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ e è é ẻ ẽ ẹ ê ề ế ể ễ ệ i ì í ỉ ĩ ị
	o ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ u ù ú ủ ũ ụ ư ừ ứ ử ữ ự y ỳ ý ỷ ỹ ỵ b c d đ g h k l m n p q r s t v x`)

// letterFor is the letter with which words, each with its count, are by far
// the likeliest; "" when they do not tell.
func letterFor(words map[string]int) string {
	total, upper := 0, 0
	for w, n := range words {
		total += n
		if isCapital(w) {
			upper += n
		}
	}
	if total < enoughHoles {
		return ""
	}
	type scored struct {
		letter string
		weight float64
	}
	var list []scored
	for _, l := range candidates {
		sum := 0.0
		for w, n := range words {
			// A word that stands there often proves more, but not in proportion.
			sum += float64(min(n, 5)) * viet.Weight(strings.ToLower(strings.ReplaceAll(w, string(print.FirstHole), l)))
		}
		list = append(list, scored{l, sum})
	}
	slices.SortFunc(list, func(a, b scored) int { return cmp.Compare(b.weight, a.weight) })
	if list[0].weight-list[1].weight < clearly {
		return ""
	}
	if 2*upper > total {
		return strings.ToUpper(list[0].letter)
	}
	return list[0].letter
}

// isCapital reports that the hole of w stands for a capital: the letters
// around it are capitals, or it begins a word whose next letter is one.
func isCapital(w string) bool {
	letters, capitals := 0, 0
	for _, r := range w {
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				capitals++
			}
		}
	}
	return letters > 0 && capitals == letters && (letters > 1 || !strings.HasSuffix(w, string(print.FirstHole)))
}
