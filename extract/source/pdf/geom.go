package pdf

import (
	"math"

	"nghiquyet/extract"
)

// matrix is [a b c d e f] of the PDF reference: x' = ax+cy+e, y' = bx+dy+f.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// mul applies m first, then n.
func (m matrix) mul(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

func (m matrix) finite() bool {
	for _, v := range m {
		if math.IsNaN(v) || math.Abs(v) > 1e9 {
			return false
		}
	}
	return true
}

// quarter is the direction of text, in turns of 90 degrees clockwise as seen
// on the page: 0 reads rightwards, 1 downwards, 2 leftwards, 3 upwards.
type quarter uint8

// direction of a vector on the page, y downwards.
func direction(dx, dy float64) quarter {
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

// turn moves a point so that text of direction q reads rightwards. The page is
// w wide and h high before the turn.
func (q quarter) turn(x, y, w, h float64) (float64, float64) {
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

// back undoes turn on a box.
func (q quarter) back(b extract.Box, w, h float64) extract.Box {
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

func overlap(a0, a1, b0, b1 float64) float64 { return min(a1, b1) - max(a0, b0) }
