package tesseract

import (
	"image"
	"math"
)

// ruling holds the straight lines of an image.
type ruling struct{ lines []stroke }

// stroke is a straight line in dots of the image. A level one goes from left to
// right, an upright one downwards; it may lean as the page does.
type stroke struct {
	x0, y0, x1, y1 float64
	upright        bool
	thick          int
}

// Sizes in inches.
const (
	shortestLevel   = 0.6   // words in capitals have shorter strokes
	shortestUpright = 0.33  // letters have
	thickestRule    = 0.04  // bars and pictures have thicker ones
	breakInRule     = 0.012 // what a scan may lose of a rule without cutting it
)

// findRules finds the rules of tables: long thin dark lines, level or upright,
// on a page that leans by a degree and a half at most. Few lines are none: a
// page with less than three of each kind has no table.
//
//	the frame and the borders of a table → rules
//	a line under a heading, "_______"    → alone on its page, none
func findRules(img *image.Gray, dots float64) ruling {
	dark := threshold(img)
	w, h := img.Rect.Dx(), img.Rect.Dy()
	lean := leanOf(img, dark, dots)
	level := strokes(w, h, shortestLevel*dots, dots, lean, func(x, y int) bool { return img.Pix[y*img.Stride+x] < dark })
	upright := strokes(h, w, shortestUpright*dots, dots, -lean, func(y, x int) bool { return img.Pix[y*img.Stride+x] < dark })
	if len(level) < 3 || len(upright) < 3 {
		return ruling{}
	}
	var r ruling
	r.lines = append(r.lines, level...)
	for _, s := range upright {
		r.lines = append(r.lines, stroke{s.y0, s.x0, s.y1, s.x1, true, s.thick})
	}
	return r
}

// leanOf is the slope at which most long level lines lie: first in steps of a
// fifth of a degree, then of a twentieth.
func leanOf(img *image.Gray, dark uint8, dots float64) float64 {
	const degree = math.Pi / 180
	best, at := 0, 0.0
	try := func(slope float64) {
		if n := levelInk(img, dark, int(shortestLevel*dots), slope); n > best || n == best && math.Abs(slope) < math.Abs(at) {
			best, at = n, slope
		}
	}
	for step := -8; step <= 8; step++ {
		try(float64(step) * degree / 5)
	}
	middle := at
	for step := -3; step <= 3; step++ {
		try(middle + float64(step)*degree/20)
	}
	return at
}

// levelInk weighs the lines of at least that many dots at a slope: the sum of
// the squares of their lengths, since a wrong slope cuts lines to pieces.
func levelInk(img *image.Gray, dark uint8, least int, slope float64) (sum int) {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	for y0 := 0; y0 < h; y0 += 2 {
		run := 0
		for x := 0; x < w; x += 4 {
			y := y0 + int(math.Round(slope*float64(x-w/2)))
			if y >= 0 && y < h && img.Pix[y*img.Stride+x] < dark {
				run += 4
				continue
			}
			if run >= least {
				sum += run * run
			}
			run = 0
		}
		if run >= least {
			sum += run * run
		}
	}
	return sum
}

// strokes finds lines that run along x, at least shortest dots, and lean by
// slope, in an image of w by h dots.
func strokes(w, h int, shortest, dots, slope float64, ink func(x, y int) bool) (out []stroke) {
	least, hole := int(shortest), int(breakInRule*dots)
	thickest := int(thickestRule*dots) + 1
	var open []stroke // those that the row above touched
	margin := int(math.Abs(slope)*float64(w)/2) + 1
	for y0 := -margin; y0 < h+margin; y0++ {
		row := stretches(y0, w, h, least, hole, slope, ink)
		for _, s := range open {
			if !s.goesOnIn(row) && s.thick <= thickest {
				out = append(out, s)
			}
		}
		open = row
	}
	for i := range out {
		s := &out[i]
		mid := (s.y0 + s.y1) / 2
		s.y0, s.y1 = mid+slope*(s.x0-float64(w)/2), mid+slope*(s.x1-float64(w)/2)
	}
	return out
}

// stretches are the dark stretches of one leaning row, of at least least dots,
// with holes of at most hole.
func stretches(y0, w, h, least, hole int, slope float64, ink func(x, y int) bool) (row []stroke) {
	start, last := -1, -1
	end := func() {
		if start >= 0 && last-start >= least {
			row = append(row, stroke{x0: float64(start), x1: float64(last), y0: float64(y0), y1: float64(y0), thick: 1})
		}
		start = -1
	}
	for x := range w {
		y := y0 + int(math.Round(slope*float64(x-w/2)))
		if y >= 0 && y < h && ink(x, y) {
			if start < 0 {
				start = x
			}
			last = x
		} else if start >= 0 && x-last > hole {
			end()
		}
	}
	end()
	return row
}

// goesOnIn makes the stretches of the next row that s touches parts of s, and
// reports that there are any.
func (s stroke) goesOnIn(row []stroke) (joined bool) {
	for i := range row {
		if r := &row[i]; r.x0 <= s.x1 && r.x1 >= s.x0 {
			r.x0, r.x1 = min(r.x0, s.x0), max(r.x1, s.x1)
			r.y0, r.thick, joined = min(r.y0, s.y0), max(r.thick, s.thick+1), true
		}
	}
	return joined
}

// erase paints the rules white, so that they are not read as letters and do
// not hold the letters of two cells together.
func (r ruling) erase(img *image.Gray) {
	for _, s := range r.lines {
		half := float64(s.thick)/2 + 1
		if s.upright {
			for y := int(s.y0); y <= int(s.y1); y++ {
				x := s.x0 + (s.x1-s.x0)*(float64(y)-s.y0)/max(1, s.y1-s.y0)
				white(img, int(x-half), y, int(x+half)+1, y+1)
			}
			continue
		}
		for x := int(s.x0); x <= int(s.x1); x++ {
			y := s.y0 + (s.y1-s.y0)*(float64(x)-s.x0)/max(1, s.x1-s.x0)
			white(img, x, int(y-half), x+1, int(y+half)+1)
		}
	}
}
