package ocr

import (
	"slices"
	"strings"
	"unicode"

	"nghiquyet/extract/viet"
)

// unstamp takes the register stamps of offices out of what was read. They lie
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
func unstamp(lines []line, width, height, dots float64) {
	var at []box
	for i := range lines {
		for _, w := range lines[i].words {
			s := strings.TrimFunc(w.text, func(r rune) bool { return !unicode.IsLetter(r) })
			if s == strings.ToUpper(s) && viet.Bare(strings.ToLower(s)) == "den" && w.box.x0 < 0.33*width && w.box.y0 < 0.4*height {
				b := w.box
				at = append(at, box{b.x0 - 0.3*dots, b.y0 - 0.45*dots, b.x0 + 2*dots, b.y1 + 0.2*dots})
			}
		}
	}
	if len(at) == 0 {
		return
	}
	stamped := func(ln *line, w word) bool {
		x, y := (w.box.x0+w.box.x1)/2, (w.box.y0+w.box.y1)/2
		for _, b := range at {
			if x > b.x0 && x < b.x1 && y > b.y0 && y < b.y1 {
				s := viet.Bare(strings.ToLower(strings.TrimFunc(w.text, func(r rune) bool { return !unicode.IsLetter(r) })))
				return w.conf < doubtful && !(ln.sure() >= 3 && len([]rune(s)) > 2 && viet.Valid(s)) || ofStamps[s] && w.text == strings.ToUpper(w.text) || s == "gio" || strings.HasPrefix(s, "ngay") && len(w.text) > len("Ngày:")
			}
		}
		return false
	}
	for i := range lines {
		ln := &lines[i]
		whole := line{words: slices.Clone(ln.words)}
		ln.words = slices.DeleteFunc(ln.words, func(w word) bool { return stamped(&whole, w) })
	}
}

var ofStamps = map[string]bool{
	"den": true, "cong": true, "gong": true, "thong": true,
	"tin": true, "dien": true, "tu": true, "chinh": true, "ghinh": true, "phu": true, "van": true,
}

// unscrawl takes out lines in which nothing is sure: handwriting, seals, dirt.
// A line with a number, or with one sure word, stays.
func unscrawl(lines []line) []line {
	return slices.DeleteFunc(lines, func(ln line) bool {
		sum := 0
		for _, w := range ln.words {
			s := strings.TrimFunc(w.text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			if w.conf >= doubtful && len([]rune(s)) > 1 || strings.Count(s, "/") > 0 {
				return false
			}
			sum += w.conf
		}
		return sum < doubtful*len(ln.words)
	})
}
