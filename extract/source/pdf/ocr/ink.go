package ocr

import (
	"image"
	"slices"
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
func (k ink) stroke(b box) float64 {
	var count [64]int
	n := 0
	x0, x1 := max(0, int(b.x0)), min(k.img.Rect.Dx(), int(b.x1))
	for y := max(0, int(b.y0)); y < min(k.img.Rect.Dy(), int(b.y1)); y++ {
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
func (k ink) boldFrom(lines []line) func(*line, word) bool {
	var shares []float64
	for i := range lines {
		for _, w := range lines[i].words {
			if s := k.stroke(w.box); s > 0 && lines[i].core > 0 && w.conf >= doubtful {
				shares = append(shares, s/lines[i].size())
			}
		}
	}
	if len(shares) < 30 {
		return nil
	}
	slices.Sort(shares)
	usual := shares[len(shares)/2]
	return func(ln *line, w word) bool {
		s := k.stroke(w.box)
		return s > 0 && ln.size() > 0 && s/ln.size() > 1.35*usual
	}
}
