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
	at := stamps(lines, width, height, dots)
	if len(at) == 0 {
		return
	}
	for i := range lines {
		ln := &lines[i]
		whole := scan.Line{Words: slices.Clone(ln.Words)}
		ln.Words = slices.DeleteFunc(ln.Words, func(w scan.Word) bool {
			return slices.ContainsFunc(at, func(b extract.Box) bool { return middleIn(w.Box, b) }) && stamped(&whole, w)
		})
	}
}

// stamps are the places of register stamps.
func stamps(lines []scan.Line, width, height, dots float64) (at []extract.Box) {
	for i := range lines {
		for _, w := range lines[i].Words {
			if s := lettersOf(w.Text); s == strings.ToUpper(s) && bare(s) == "den" && w.Box.X0 < 0.33*width && w.Box.Y0 < 0.4*height {
				b := w.Box
				at = append(at, extract.Box{X0: b.X0 - 0.3*dots, Y0: b.Y0 - 0.45*dots, X1: b.X0 + 2*dots, Y1: b.Y1 + 0.2*dots})
			}
		}
	}
	return at
}

func middleIn(a, b extract.Box) bool {
	x, y := (a.X0+a.X1)/2, (a.Y0+a.Y1)/2
	return x > b.X0 && x < b.X1 && y > b.Y0 && y < b.Y1
}

// stamped reports that a word of a line, which lies in a stamp, is the stamp's.
func stamped(ln *scan.Line, w scan.Word) bool {
	s := bare(lettersOf(w.Text))
	switch {
	case s == "gio", strings.HasPrefix(s, "ngay") && len(w.Text) > len("Ngày:"), ofStamp(s) && w.Text == strings.ToUpper(w.Text):
		return true
	case ln.Sure() >= 3 && len([]rune(s)) > 2 && viet.Valid(s):
		return false
	}
	return w.Conf < scan.Doubtful
}

// lettersOf is s from its first letter to its last.
func lettersOf(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
}

func bare(s string) string { return viet.Bare(strings.ToLower(s)) }

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
