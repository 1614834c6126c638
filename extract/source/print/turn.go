package print

import (
	"math"

	"nghiquyet/extract"
)

// Quarter is the direction of text, in turns of 90 degrees clockwise as seen
// on the page: 0 reads rightwards, 1 downwards, 2 leftwards, 3 upwards.
type Quarter uint8

// Direction is that of a vector on the page, y downwards.
func Direction(dx, dy float64) Quarter {
	if math.Abs(dx) >= math.Abs(dy) {
		if dx >= 0 {
			return 0
		}
		return 2
	}
	if dy > 0 {
		return 1
	}
	return 3
}

// Turn moves a point so that text of direction q reads rightwards. The page is
// w wide and h high before the turn.
func (q Quarter) Turn(x, y, w, h float64) (float64, float64) {
	switch q {
	case 1:
		return y, w - x
	case 2:
		return w - x, h - y
	case 3:
		return h - y, x
	}
	return x, y
}

// Back undoes Turn on a box. The page is w wide and h high as shown.
func (q Quarter) Back(b extract.Box, w, h float64) extract.Box {
	switch q {
	case 1:
		return extract.Box{X0: w - b.Y1, Y0: b.X0, X1: w - b.Y0, Y1: b.X1}
	case 2:
		return extract.Box{X0: w - b.X1, Y0: h - b.Y1, X1: w - b.X0, Y1: h - b.Y0}
	case 3:
		return extract.Box{X0: b.Y0, Y0: h - b.X1, X1: b.Y1, Y1: h - b.X0}
	}
	return b
}

// size is that of a page after the turn, which is w wide and h high before it.
func (q Quarter) size(w, h float64) (float64, float64) {
	if q%2 == 1 {
		return h, w
	}
	return w, h
}

// turn is a rule in its place after the turn.
func (r Rule) turn(q Quarter, w, h float64) Rule {
	ax, ay := q.Turn(r.X0, r.Y0, w, h)
	bx, by := q.Turn(r.X1, r.Y1, w, h)
	return Rule{min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)}
}

// Overlap is how much of two stretches is common to both, below 0 where they
// lie apart.
func Overlap(a0, a1, b0, b1 float64) float64 { return min(a1, b1) - max(a0, b0) }
