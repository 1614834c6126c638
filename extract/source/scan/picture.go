package scan

import "image"

// Turn is a copy of an image turned clockwise, quarters from 0 to 3.
func Turn(img *image.Gray, quarters int) *image.Gray {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	out := image.NewGray(image.Rect(0, 0, w, h))
	if quarters%2 == 1 {
		out = image.NewGray(image.Rect(0, 0, h, w))
	}
	for y := range h {
		row := img.Pix[y*img.Stride : y*img.Stride+w]
		for x, v := range row {
			switch quarters {
			case 1:
				out.Pix[x*out.Stride+h-1-y] = v
			case 2:
				out.Pix[(h-1-y)*out.Stride+w-1-x] = v
			case 3:
				out.Pix[(w-1-x)*out.Stride+y] = v
			default:
				out.Pix[y*out.Stride+x] = v
			}
		}
	}
	return out
}

// Shrink is an image made smaller, by as many dots for one as by says, which is
// at least 1.
func Shrink(img *image.Gray, by float64) *image.Gray {
	out := image.NewGray(image.Rect(0, 0, int(float64(img.Rect.Dx())/by), int(float64(img.Rect.Dy())/by)))
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			out.Pix[y*out.Stride+x] = Mean(img, float64(x)*by, float64(y)*by, by)
		}
	}
	return out
}

// Mean is the grey of a square of an image, whose corner is at x, y; white where
// it lies outside.
func Mean(img *image.Gray, x, y, size float64) uint8 {
	sum, weight := 0.0, 0.0
	for v := int(y); float64(v) < y+size; v++ {
		for u := int(x); float64(u) < x+size; u++ {
			if u < 0 || v < 0 || u >= img.Rect.Dx() || v >= img.Rect.Dy() {
				continue
			}
			w := (min(float64(u+1), x+size) - max(float64(u), x)) * (min(float64(v+1), y+size) - max(float64(v), y))
			sum += w * float64(img.Pix[v*img.Stride+u])
			weight += w
		}
	}
	if weight == 0 {
		return 255
	}
	return uint8(sum/weight + 0.5)
}

// A seal is red where the red of a dot is by reddish above its green and its
// blue; a page with one seal has at least fewestRed of its dots so.
const (
	reddish   = 60
	fewestRed = 0.0005
)

func red(p []uint8) bool { return int(p[0])-int(max(p[1], p[2])) > reddish }

// HasSeal reports that there is as much red on an image as a seal has.
func HasSeal(img *image.RGBA) bool {
	w, h, n := img.Rect.Dx(), img.Rect.Dy(), 0
	for y := range h {
		for row := img.Pix[y*img.Stride : y*img.Stride+4*w]; len(row) > 0; row = row[4:] {
			if red(row) {
				n++
			}
		}
	}
	return float64(n) > fewestRed*float64(w*h)
}

// Lighten makes the red of seals light on a grey image, by its colours, of the
// same size. What is printed under a seal stays dark.
//
//	a dot of a seal (220, 40, 60)           → 220
//	a dot of a letter under it (60, 20, 30) → as it was
//	a dot in blue ink (60, 70, 180)         → as it was
func Lighten(grey *image.Gray, img *image.RGBA) {
	w, h := min(grey.Rect.Dx(), img.Rect.Dx()), min(grey.Rect.Dy(), img.Rect.Dy())
	for y := range h {
		for x := range w {
			if p := img.Pix[y*img.Stride+4*x:]; red(p) {
				grey.Pix[y*grey.Stride+x] = max(grey.Pix[y*grey.Stride+x], p[0])
			}
		}
	}
}
