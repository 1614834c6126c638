package clean

import (
	"slices"
	"strings"
	"unicode"

	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source"
)

// strokes are the letters and signs that a scan makes of the strokes of Roman
// numerals.
const strokes = `[IiLl1|!HhTtMVvXxYyUuNn]{1,5}`

// scanned is a line in capitals behind what may have been a Roman numeral and
// the sign behind it.
var scanned = pattern.New(`^(`+strokes+`)\s?([.,\-–:]{0,2})\s+(\p{Lu}.*)$`,
	pattern.Name("clean/scanned-numeral"),
	pattern.Yes("L MỤC TIÊU", "HI. TỔ CHỨC THỰC HIỆN", "11 - QUAN ĐIỂM"),
	pattern.No("2. MỤC TIÊU", "I. mục tiêu"))

// read is the numeral that a scan's letters look like, in strokes: "HI" is
// three, "IL" two.
var read = strings.NewReplacer("l", "I", "L", "I", "1", "I", "|", "I", "!", "I", "i", "I", "t", "I", "T", "I", "h", "II", "H", "II", "n", "II", "N", "II", "M", "III",
	"v", "V", "Y", "V", "y", "V", "U", "V", "u", "V", "x", "X")

// scannedNumerals mends the Roman numerals before titles in capitals on pages
// that were read from their image: those titles count up from I, and where one
// numeral does not fit and the next one does, it was misread.
//
//	"L MỤC TIÊU" "I. NHIỆM VỤ" "HI. TỔ CHỨC THỰC HIỆN" → I., II., III.
//	"I. MỤC TIÊU" "II. NHIỆM VỤ" "I. MỤC ĐÍCH" "II. YÊU CẦU" → as they are: a second row of them begins
//	"1. QUAN ĐIỂM" "2. MỤC TIÊU"                              → as they are: figures
//	"VI PHẠM HÀNH CHÍNH", "THI ĐUA YÊU NƯỚC"                  → as they are: words, in no sequence
func scannedNumerals(lines []source.Line, pages []int, probs *extract.Problems) {
	at := numeralLines(lines, pages)
	want := 1
	for k, i := range at {
		next := 0
		if k+1 < len(at) {
			next = looksLike(lines[at[k+1]].Text)
		}
		m := scanned.FindStringSubmatch(lines[i].Text)
		switch got := looksLike(lines[i].Text); {
		case got == want:
		case got == 1 && next != want+1: // a new row
			want = 1
		case next == want+1, k+1 == len(at) && k > 0 && got > 0 && (got == want-1 || got == want+1):
		case got == 0 || m[2] == "": // a word
			continue
		default:
			want = got
		}
		if m[1] != numerals[want] {
			probs.Add("clean", "scanned-numeral", 0, lines[i].Page, "%q before %q was read as %s", m[1], short(m[3]), numerals[want])
		}
		lines[i].Text = numerals[want] + ". " + m[3]
		want = min(want+1, len(numerals)-1)
	}
}

// looksLike is the value of the numeral that the strokes before a title look
// like, 0 for none.
func looksLike(line string) int { return roman(read.Replace(scanned.FindStringSubmatch(line)[1])) }

// numeralLines are the lines of the pages that may have a Roman numeral before a
// title in capitals.
func numeralLines(lines []source.Line, pages []int) []int {
	var at []int
	for i, ln := range lines {
		if ln.Cell != nil || !slices.Contains(pages, ln.Page) {
			continue
		}
		m := scanned.FindStringSubmatch(ln.Text)
		if m == nil || !capitals(m[3]) || m[1] == "TM" || m[1] == "TL" { // "TM. CHÍNH PHỦ" signs
			continue
		}
		if m[1] == "11" || m[1] == "1" && counted(lines[i+1:]) {
			continue
		}
		at = append(at, i)
	}
	return at
}

// counted reports that lines go on with a title in capitals behind a 2, before
// another that may bear a Roman numeral.
func counted(lines []source.Line) bool {
	for _, ln := range lines {
		if s, ok := strings.CutPrefix(ln.Text, "2."); ok && capitals(s) {
			return true
		}
		if m := scanned.FindStringSubmatch(ln.Text); m != nil && capitals(m[3]) && ln.Cell == nil {
			return false
		}
	}
	return false
}

// numerals are those that parts of a paper bear.
var numerals = []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"}

func roman(s string) int { return max(slices.Index(numerals, s), 0) }

// capitals reports that s is a title in capitals: two words or more, no small
// letter.
func capitals(s string) bool {
	letters := 0
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsUpper(c) {
			letters++
		}
	}
	return letters >= 6 && strings.Contains(s, " ")
}

func short(s string) string {
	if r := []rune(s); len(r) > 30 {
		return string(r[:30]) + "…"
	}
	return s
}
