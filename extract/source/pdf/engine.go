package pdf

import (
	"context"
	"image"

	"nghiquyet/extract/source/print"
)

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
	// Page gives the glyphs and rules of a page. It may be changed.
	Page(number int) (*print.Page, error)
	// Draw paints a page without its annotations. The image has at most dpi dots
	// to the inch, less where the page is very large; the number is returned.
	Draw(number, dpi int) (img *image.Gray, dots float64, err error)
	Close() error
}
