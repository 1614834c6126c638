package tesseract

import (
	"image"
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/source/scan"
	"nghiquyet/extract/viet"
)

// ink looks at the strokes of printed words.
type ink struct {
	img  *image.Gray
	dark uint8
}

func newInk(img *image.Gray) ink { return ink{img, threshold(img)} }

// threshold parts ink from paper: the grey that leaves the most even darks and
// the most even lights (Otsu 1979).
func threshold(img *image.Gray) uint8 {
	var hist [256]int
	n := 0
	for y := 0; y < img.Rect.Dy(); y += 3 {
		row := img.Pix[y*img.Stride : y*img.Stride+img.Rect.Dx()]
		for x := 0; x < len(row); x += 3 {
			hist[row[x]]++
			n++
		}
	}
	total := 0.0
	for v, c := range hist {
		total += float64(v * c)
	}
	best, at := 0.0, 128
	below, sum := 0, 0.0
	for v, c := range hist {
		below += c
		sum += float64(v * c)
		if below == 0 || below == n {
			continue
		}
		a := sum / float64(below)
		b := (total - sum) / float64(n-below)
		if s := float64(below) * float64(n-below) * (a - b) * (a - b); s > best {
			best, at = s, v
		}
	}
	return uint8(min(max(at, 60), 200))
}

// stroke is the middle one of the lengths of the horizontal dark stretches in
// a box, in dots: about the width of the stems of its letters. It is 0 where
// there are too few.
func (k ink) stroke(b extract.Box) float64 {
	var count [64]int
	n := 0
	x0, x1 := max(0, int(b.X0)), min(k.img.Rect.Dx(), int(b.X1))
	for y := max(0, int(b.Y0)); y < min(k.img.Rect.Dy(), int(b.Y1)); y++ {
		run := 0
		for x := x0; x <= x1; x++ {
			if x < x1 && k.img.Pix[y*k.img.Stride+x] < k.dark {
				run++
				continue
			}
			if run > 0 && run < len(count) {
				count[run]++
				n++
			}
			run = 0
		}
	}
	if n < 20 {
		return 0
	}
	seen := 0
	for i, c := range count {
		if seen += c; 2*seen >= n {
			// Between whole dots, by how far into this length the middle lies.
			return float64(i) - 0.5 + (float64(n)/2-float64(seen-c))/float64(c)
		}
	}
	return 0
}

// boldFrom tells bold words from others by the width of their strokes, a share
// of the size of their line; nil where the page shows no two weights.
func (k ink) boldFrom(lines []scan.Line) func(*scan.Line, scan.Word) bool {
	var shares []float64
	for i := range lines {
		for _, w := range lines[i].Words {
			if s := k.stroke(w.Box); s > 0 && lines[i].Core > 0 && w.Conf >= scan.Doubtful {
				shares = append(shares, s/size(&lines[i]))
			}
		}
	}
	if len(shares) < 30 {
		return nil
	}
	slices.Sort(shares)
	usual := shares[len(shares)/2]
	return func(ln *scan.Line, w scan.Word) bool {
		s := k.stroke(w.Box)
		return s > 0 && size(ln) > 0 && s/size(ln) > 1.35*usual
	}
}

// leftOver is the image without the words that were read, and whether enough
// ink is left on it to hold a line of text: a seal does, dirt does not.
func leftOver(img *image.Gray, lines []scan.Line, dots float64) (rest *image.Gray, some bool) {
	rest = image.NewGray(img.Rect)
	copy(rest.Pix, img.Pix)
	margin := int(dots / 60)
	for i := range lines {
		for _, w := range lines[i].Words {
			white(rest, int(w.Box.X0)-margin, int(w.Box.Y0)-margin, int(w.Box.X1)+margin, int(w.Box.Y1)+margin)
		}
	}
	white(rest, 0, 0, rest.Rect.Dx(), int(dots/4)) // edges of the sheet
	white(rest, 0, rest.Rect.Dy()-int(dots/4), rest.Rect.Dx(), rest.Rect.Dy())
	white(rest, 0, 0, int(dots/4), rest.Rect.Dy())
	white(rest, rest.Rect.Dx()-int(dots/4), 0, rest.Rect.Dx(), rest.Rect.Dy())
	dark := threshold(img)
	ink := 0
	for y := 0; y < rest.Rect.Dy(); y++ {
		for _, v := range rest.Pix[y*rest.Stride : y*rest.Stride+rest.Rect.Dx()] {
			if v < dark {
				ink++
			}
		}
	}
	return rest, float64(ink) > 0.1*dots*dots
}

func white(img *image.Gray, x0, y0, x1, y1 int) {
	x0, x1 = max(0, x0), min(img.Rect.Dx(), x1)
	for y := max(0, y0); y < min(img.Rect.Dy(), y1); y++ {
		for x := x0; x < x1; x++ {
			img.Pix[y*img.Stride+x] = 255
		}
	}
}

// believable tells a line of words from what sparse reading makes of seals and
// pictures.
func believable(ln *scan.Line) bool {
	words, sure := 0, 0
	for _, w := range ln.Words {
		s := strings.Trim(w.Text, ".,:;()-")
		if w.Conf >= scan.Doubtful && len([]rune(s)) > 1 && viet.Valid(s) {
			words++
		}
		sure += w.Conf
	}
	return words >= 2 && sure > scan.Doubtful*len(ln.Words)
}
