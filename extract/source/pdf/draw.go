package pdf

import (
	"context"
	"errors"

	"nghiquyet/extract/source"
)

// Draw paints a page with the second reader, without which it refuses.
func (src Source) Draw(ctx context.Context, f source.File, page, dpi int) (d source.Drawn, err error) {
	if src.Engine == nil {
		return d, errors.New("there is no reader of PDF files that draws pages")
	}
	o, err := src.Engine.Open(ctx, f.Data)
	if err != nil {
		return d, err
	}
	defer o.Close()
	if d.Pages = o.Pages(); page < 1 || page > d.Pages {
		return d, source.ErrNoPage
	}
	d.Image, d.Dots, err = o.Draw(page, dpi)
	return d, err
}
