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

// reddish is by how much the red of a dot is above its green and its blue where
// it is of a seal and not of what is printed.
const reddish = 60

// Grey is an image in grey, on which the red of seals is light: what is printed
// under one stays dark.
//
//	a dot of a seal (220, 40, 60)         → 220
//	a dot of a letter under it (60, 20, 30) → 33, which is dark
//	a dot in blue ink (60, 70, 180)       → 79, as bright as it looks
func Grey(img *image.RGBA) *image.Gray {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	out := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		row, to := img.Pix[y*img.Stride:y*img.Stride+4*w], out.Pix[y*out.Stride:]
		for x := range w {
			to[x] = light(row[4*x], row[4*x+1], row[4*x+2])
		}
	}
	return out
}

// light is how light a dot is: the usual weights of its colours, and its red
// alone where that is of a seal.
func light(r, g, b uint8) uint8 {
	if int(r)-int(max(g, b)) > reddish {
		return r
	}
	return uint8((299*int(r) + 587*int(g) + 114*int(b) + 500) / 1000)
}
