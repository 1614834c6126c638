// Package scan is what reading a page from its image is about: lines of words,
// each with its place and how sure its reader is of it, and what every source
// does that has images of pages.
//
//	an image of page 1, 300 dpi  →  "Số:" "299/QĐ-TTg"(doubted) …  →  a print.Page
//
// Its children do the work: tesseract runs the program of that name on an image
// that it makes ready, and mend sets right what was misread.
package scan

import (
	"context"
	"image"
	"strings"
	"unicode"

	"nghiquyet/extract"
	"nghiquyet/extract/source/print"
)

// Recognizer reads images of pages (OCR). It may be called from several
// goroutines at once.
type Recognizer interface {
	// Name stands in Origin.Engine.
	Name() string
	// Ready is nil, or tells what is missing and the command that installs it.
	Ready(ctx context.Context) error
	// Recognize reads a page image of dots to the inch, however it lies. The
	// glyphs of the page are words; its number is not set.
	Recognize(ctx context.Context, img *image.Gray, dots float64) (*print.Page, error)
}

// Line is a line of words. Lengths are dots of the image, y downwards.
type Line struct {
	Box          extract.Box
	Slope, Shift float64 // baseline: y = Box.Y1 + Shift + Slope·(x − Box.X0)
	Core         float64 // height of letters without arms and tails: "x", or "X" in a line of capitals
	Words        []Word
}

// Word is a word as it was read.
type Word struct {
	Box  extract.Box
	Text string
	Conf int // how sure its reader is, from 0 to 100
}

// Confidence, from 0 to 100. On a clean page no word is below Doubtful; on a
// real scan one in twenty is, and most of the wrong ones are.
const (
	Doubtful = 60
	Dirt     = 25 // dirt, seals and signatures read as signs
)

// String is the text of a line.
func (ln Line) String() string {
	var out []string
	for _, w := range ln.Words {
		out = append(out, w.Text)
	}
	return strings.Join(out, " ")
}

// Sure counts the words that their reader does not doubt.
func (ln *Line) Sure() (n int) {
	for _, w := range ln.Words {
		if w.Conf >= Doubtful {
			n++
		}
	}
	return n
}

// Blank reports that next to nothing is printed on an image.
func Blank(img *image.Gray) bool {
	dark := 0
	for y := 0; y < img.Rect.Dy(); y += 2 {
		for _, v := range img.Pix[y*img.Stride : y*img.Stride+img.Rect.Dx()] {
			if v < 128 {
				dark++
			}
		}
	}
	return dark*2 < img.Rect.Dx()*img.Rect.Dy()/4000
}

// maxDoubts is how many are named, of one page.
const maxDoubts = 40

// Doubts adds a problem for each word of a page that holds figures and that
// its reader doubts: a wrong letter can be seen, a wrong figure cannot.
//
//	"ngày 1S tháng" → a problem: OCR is not sure of "1S"
//	"hanh", doubted → none
func Doubts(p *print.Page, probs *extract.Problems) {
	n := 0
	for i := range p.Glyphs {
		if g := &p.Glyphs[i]; g.Doubt && strings.ContainsFunc(g.Text, unicode.IsDigit) {
			if n++; n <= maxDoubts {
				probs.Add("source", "ocr-doubt", 0, p.Number, "page %d: OCR is not sure of %q", p.Number, g.Text)
			}
		}
	}
	if n > maxDoubts {
		probs.Add("source", "ocr-doubt", 0, p.Number, "page %d: %d more figures are doubtful", p.Number, n-maxDoubts)
	}
}
