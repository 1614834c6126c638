package tesseract

import (
	"context"
	"image"
	"strings"

	"nghiquyet/extract/source/scan"
	"nghiquyet/extract/viet"
)

// Sheets are put into scanners sideways and upside down. tesseract reads lines
// that run down the page, but gives them places of no use, and reads as
// nonsense those that run up it or stand on their heads. A page of nonsense is
// tried upside down, at half the size, and turned where that makes words.
//
//	a table that reads downwards          → words, one below the other: turned by three quarters
//	a table that reads upwards            → nonsense, one below the other: turned by one quarter
//	a page of text upside down            → nonsense; turned by two quarters it makes words
//	a drawing, a page in another script   → nonsense upside down too: stays as it is
const (
	fewestWords = 8    // of a page that is worth a trial
	turnedSure  = 0.35 // a turned page has a smaller share of sure words
	uprightSure = 15   // sure words that a trial must give
)

// sideways reports that the words of a line stand above one another.
func sideways(ln *scan.Line) bool {
	return len(ln.Words) > 1 && ln.Box.Y1-ln.Box.Y0 > 2*(ln.Box.X1-ln.Box.X0)
}

// sureWords counts syllables that tesseract does not doubt, and all words.
func sureWords(lines []scan.Line) (sure, all int) {
	for i := range lines {
		for _, w := range lines[i].Words {
			s := strings.ToLower(strings.Trim(w.Text, ".,:;()"))
			if len([]rune(s)) > 1 && w.Conf >= scan.Doubtful && viet.Valid(s) {
				sure++
			}
			all++
		}
	}
	return sure, all
}

// turnOf is how many quarters clockwise the page must be turned to be read, 0
// where it stands upright or no direction is better. lines are what was read
// of it as it stands.
func (e *Engine) turnOf(ctx context.Context, program string, img *image.Gray, dots float64, lines []scan.Line) (int, error) {
	sure, all := sureWords(lines)
	aside := 0
	for i := range lines {
		if sideways(&lines[i]) {
			aside += len(lines[i].Words)
		}
	}
	turned := float64(sure) < turnedSure*float64(all)
	switch {
	case 2*aside <= all || aside < fewestWords:
	case turned:
		return 1, nil
	default:
		return 3, nil
	}
	if all < fewestWords || !turned {
		return 0, nil
	}
	got, err := e.run(ctx, program, scan.Turn(halved(img), 2), dots/2, wholePage)
	if n, _ := sureWords(got); n > max(2*sure, uprightSure) {
		return 2, nil
	}
	return 0, err
}

// halved is an image of half the size.
func halved(img *image.Gray) *image.Gray {
	w, h := img.Rect.Dx()/2, img.Rect.Dy()/2
	out := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			a, b := img.Pix[2*y*img.Stride+2*x:], img.Pix[(2*y+1)*img.Stride+2*x:]
			out.Pix[y*out.Stride+x] = uint8((int(a[0]) + int(a[1]) + int(b[0]) + int(b[1])) / 4)
		}
	}
	return out
}
