package mend

import (
	"slices"
	"strings"
	"unicode"

	"nghiquyet/extract"
	"nghiquyet/extract/source/scan"
	"nghiquyet/extract/viet"
)

// Unstamp takes the register stamps of offices out of what was read. They lie
// beside or over the title, at an angle, half filled in by hand:
//
//	CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ
//	ĐẾN  Giờ: …C……
//	     Ngày:..23/4/2026…
//
// "ĐẾN" in capitals in the left third, in the upper 40 % of the page, tells
// where one lies; of the words around it go those that belong to such stamps
// and those that tesseract doubts, but for syllables in a line of words that it
// does not: "Phê~ chuẩn kết quả bầu". "Báo cáo trước khi đến" is none.
func Unstamp(lines []scan.Line, width, height, dots float64) {
	var at []extract.Box
	for i := range lines {
		for _, w := range lines[i].Words {
			s := strings.TrimFunc(w.Text, func(r rune) bool { return !unicode.IsLetter(r) })
			if s == strings.ToUpper(s) && viet.Bare(strings.ToLower(s)) == "den" && w.Box.X0 < 0.33*width && w.Box.Y0 < 0.4*height {
				b := w.Box
				at = append(at, extract.Box{X0: b.X0 - 0.3*dots, Y0: b.Y0 - 0.45*dots, X1: b.X0 + 2*dots, Y1: b.Y1 + 0.2*dots})
			}
		}
	}
	if len(at) == 0 {
		return
	}
	stamped := func(ln *scan.Line, w scan.Word) bool {
		x, y := (w.Box.X0+w.Box.X1)/2, (w.Box.Y0+w.Box.Y1)/2
		for _, b := range at {
			if x > b.X0 && x < b.X1 && y > b.Y0 && y < b.Y1 {
				s := viet.Bare(strings.ToLower(strings.TrimFunc(w.Text, func(r rune) bool { return !unicode.IsLetter(r) })))
				return w.Conf < scan.Doubtful && !(ln.Sure() >= 3 && len([]rune(s)) > 2 && viet.Valid(s)) || ofStamp(s) && w.Text == strings.ToUpper(w.Text) || s == "gio" || strings.HasPrefix(s, "ngay") && len(w.Text) > len("Ngày:")
			}
		}
		return false
	}
	for i := range lines {
		ln := &lines[i]
		whole := scan.Line{Words: slices.Clone(ln.Words)}
		ln.Words = slices.DeleteFunc(ln.Words, func(w scan.Word) bool { return stamped(&whole, w) })
	}
}

// stampWords are the words that register stamps print, in capitals and without
// accents, by whose stamp it is.
var stampWords = func() map[string]bool {
	words := map[string]bool{}
	for _, print := range []string{
		"CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ ĐẾN", // of the portal of the Government
		"CÔNG VĂN ĐẾN", // of any other office
	} {
		for w := range strings.FieldsSeq(viet.Bare(strings.ToLower(print))) {
			words[w] = true
		}
	}
	return words
}()

// ofStamp reports that a word of capitals is one that stamps print. The C of
// their narrow type is often read as G.
//
//	"CỔNG", "GỔNG", "GHÍNH" → yes
//	"QUYẾT"                 → no
func ofStamp(bare string) bool {
	if rest, ok := strings.CutPrefix(bare, "g"); ok && stampWords["c"+rest] {
		return true
	}
	return stampWords[bare]
}

// Unscrawl takes out lines in which nothing is sure: handwriting, seals, dirt.
// A line with a number, or with one sure word, stays.
func Unscrawl(lines []scan.Line) []scan.Line {
	return slices.DeleteFunc(lines, func(ln scan.Line) bool {
		sum := 0
		for _, w := range ln.Words {
			s := strings.TrimFunc(w.Text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			if w.Conf >= scan.Doubtful && len([]rune(s)) > 1 || strings.Count(s, "/") > 0 {
				return false
			}
			sum += w.Conf
		}
		return sum < scan.Doubtful*len(ln.Words)
	})
}
