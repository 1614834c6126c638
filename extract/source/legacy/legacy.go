// Package legacy turns text of the encodings before Unicode into Unicode:
// TCVN3 (also called ABC) and VNI. Files do not name them; they hold Latin-1
// letters under a font that draws something else.
//
//	"NghÞ ®Þnh cña ChÝnh phñ" in .VnTime   → "Nghị định của Chính phủ"
//	"chÝnh phñ"               in .VnTimeH  → "CHÍNH PHỦ"
//	"Nghò ñònh cuûa Chính phuû" in VNI-Times → "Nghị định của Chính phủ"
//	"Nghị định của Chính phủ" in .VnTime   → as it is: a modern text under an old font
//
// A font's name is a hint, the words decide: a text is converted when that
// makes more of its words Vietnamese syllables than it spoils. Where the words
// of a stretch cannot tell, those of the whole document in the same font do,
// and then the name.
package legacy

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract/viet"
)

// Encoding is what the letters of a text stand for.
type Encoding int

// The encodings that Vietnamese offices used.
const (
	Unicode Encoding = iota
	TCVN3
	VNI
)

// String is the name as people call it.
func (e Encoding) String() string { return [...]string{"Unicode", "TCVN3", "VNI"}[e] }

// OfFont is the encoding that a font was made for, and whether it draws every
// letter as a capital. Prefixes of subsets in PDF ("ABCDEF+") are passed over.
//
//	".VnTime", ".VnArial Narrow" → TCVN3
//	".VnTimeH", ".VnBook-AntiquaH", ".VNTIMEH,Bold" → TCVN3, capitals
//	"VNI-Times", "VNI Helve", "VNSVNI2" → VNI
//	"Times New Roman", "VnTimes" → Unicode: says nothing
func OfFont(name string) (e Encoding, capitals bool) {
	if len(name) > 7 && name[6] == '+' {
		name = name[7:]
	}
	name = strings.TrimLeft(name, " \"'")
	low := strings.ToLower(name)
	switch {
	case strings.Contains(low, "tcvn"), strings.HasPrefix(low, ".vn"), strings.HasPrefix(low, "#2evn"), strings.HasPrefix(low, "_vn") && !strings.HasPrefix(low, "_vni"):
		return TCVN3, endsInH(name)
	case strings.HasPrefix(low, "vni-"), strings.HasPrefix(low, "vni "), strings.HasPrefix(low, "vni_"), strings.HasPrefix(low, "_vni"),
		strings.HasPrefix(low, "vnsvni"):
		return VNI, false
	}
	return Unicode, false
}

// endsInH reports the H that marks a font of capitals: at the end of the
// name, in front of its style, behind a small letter or a name in capitals.
func endsInH(name string) bool {
	if at := strings.IndexAny(name, ",-"); at > 3 {
		if endsInH(name[:at]) {
			return true
		}
	}
	base := name
	for _, style := range []string{"italic", "bold", "regular"} {
		if low := strings.ToLower(base); strings.HasSuffix(low, style) {
			base = strings.TrimRight(base[:len(base)-len(style)], " ,-")
		}
	}
	return len(base) > 4 && strings.HasSuffix(base, "H")
}

// Decode converts one stretch of text in a font, judged by itself. Judge is
// the better judge where a whole document is at hand.
func Decode(text, font string) (out string, changed bool) {
	var j Judge
	return j.Decode(text, font)
}

// Convert reads text as e. It does not ask whether that is wise. The result is
// NFC.
func Convert(text string, e Encoding) string {
	switch e {
	case TCVN3:
		return norm.NFC.String(strings.Map(fromTCVN3, text))
	case VNI:
		return fromVNI(text)
	}
	return text
}

// latin is the Latin-1 letter that c stands for: fonts that count as symbols
// have their letters in U+F0xx, pages in "x-user-defined" in U+F780 to U+F7FF.
func latin(c rune) rune {
	if c >= 0xf020 && c <= 0xf0ff || c >= 0xf780 && c <= 0xf7ff {
		return c & 0xff
	}
	return c
}

func fromTCVN3(c rune) rune {
	c = latin(c)
	if c >= 0xa0 && c <= 0xff {
		return tcvn3[c-0xa0]
	}
	return c
}

func fromVNI(text string) string {
	var b strings.Builder
	var before rune // the letter that may take a mark
	for _, c := range text {
		c = latin(c)
		if m, ok := vniMarks[c]; ok && before != 0 {
			b.WriteString(m)
			before = 0
			continue
		}
		before = 0
		if strings.ContainsRune(vniBases, c) {
			before = c
		}
		if to, ok := vniLetters[c]; ok {
			c = to
		}
		b.WriteRune(c)
	}
	return norm.NFC.String(b.String())
}

// IsMark reports a letter that VNI writes behind the letter it belongs to, so
// that the two must not be parted.
func IsMark(c rune) bool { return vniMarks[latin(c)] != "" }

// evidence counts the words that speak for and against reading a text as an
// encoding.
type evidence struct{ yes, no int }

// weigh looks at the words of text that e would change. A single letter says
// nothing: PDF often draws one of a word from another part of the font.
func weigh(text string, e Encoding) evidence {
	var ev evidence
	for w := range strings.FieldsFuncSeq(text, parts) {
		high, marked := false, false
		for _, c := range w {
			high = high || latin(c) >= 0xa0
			marked = marked || viet.Marked(c)
		}
		switch {
		case !high || utf8.RuneCountInString(w) < 2:
		case marked:
			if viet.Valid(trim(w)) {
				ev.no++
			}
		default:
			before, after := viet.Valid(trim(w)), viet.Valid(trim(Convert(w, e)))
			if after && !before {
				ev.yes++
			} else if before && !after {
				ev.no++
			}
		}
	}
	return ev
}

// parts reports what stands between words. Anything from U+00A1 to U+00FF may
// be a letter in disguise.
func parts(c rune) bool {
	c = latin(c)
	return c < 'A' || c > 'Z' && c < 'a' || c > 'z' && c <= 0xa0 || c >= 0x2000 && c < 0x2070
}

// trim takes off what cannot be a letter once a text is read.
func trim(w string) string { return strings.Trim(w, "«»“”·×÷¡¿§") }

// marked reports a letter that only Unicode text has.
func marked(s string) bool { return strings.IndexFunc(s, viet.Marked) >= 0 }

// ForFont is how text in a font becomes Unicode where stretches come one by
// one and without their document, as in PDF; nil where the name tells nothing.
func ForFont(font string) func(text string) string {
	if e, _ := OfFont(font); e == Unicode {
		return nil
	}
	return func(text string) string {
		out, _ := Decode(text, font)
		return out
	}
}
