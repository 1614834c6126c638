package pdf

import (
	"context"
	"image"
)

// Print is a page as another reader sees it: a second engine, or OCR. Lengths
// are points from the top left corner of the page as it is shown.
type Print struct {
	Width, Height float64
	Chars         []Char
	Rules         []Rule
	ImageShare    float64 // of the page's area under images, from 0 to 1
}

// Char is one character, or one word where the reader sees words only.
type Char struct {
	Text         string
	X0, Y0       float64 // where it begins on its baseline
	X1, Y1       float64 // where the next begins
	Size         float64 // of the font
	Font         string  // its name, where it is known
	Bold, Italic bool
	Hidden       bool // not painted: the text layer of a scan
	Blank        bool // a space, or a place where the reader sees one
	Doubt        bool // the reader is not sure of it
}

// Rule is a straight line from (X0, Y0) to (X1, Y1), horizontal or vertical.
type Rule struct{ X0, Y0, X1, Y1 float64 }

// Engine is a second reader of PDF files, for those that the first one cannot
// read, and draws pages for OCR.
type Engine interface {
	// Name stands in Origin.Engine.
	Name() string
	// Open opens a file that needs no password. The Opened stays usable until
	// Close or the end of ctx.
	Open(ctx context.Context, data []byte) (Opened, error)
}

// Opened is a file that an Engine has opened. Pages count from 1. Its methods
// are called one at a time.
type Opened interface {
	Pages() int
	Print(page int) (Print, error)
	// Draw paints a page without its annotations. The image has at most dpi dots
	// to the inch, less where the page is very large; the number is returned.
	Draw(page, dpi int) (img *image.Gray, dots float64, err error)
	Close() error
}

// Recognizer reads images of pages (OCR). It may be called from several
// goroutines at once.
type Recognizer interface {
	// Name stands in Origin.Engine.
	Name() string
	// Ready is nil, or tells what is missing and the command that installs it.
	Ready(ctx context.Context) error
	// Recognize reads an upright page image of dots to the inch.
	Recognize(ctx context.Context, img *image.Gray, dots float64) (Print, error)
}
