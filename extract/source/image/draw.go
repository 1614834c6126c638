package image

import (
	"context"

	"nghiquyet/extract/source"
	"nghiquyet/extract/source/scan"
)

// Draw gives a page as it is read: upright, in grey, no finer than dpi.
func (Source) Draw(_ context.Context, f source.File, page, dpi int) (d source.Drawn, err error) {
	leaves, err := open(f.Data)
	if err != nil {
		return d, err
	}
	if d.Pages = len(leaves); page < 1 || page > d.Pages {
		return d, source.ErrNoPage
	}
	if d.Image, d.Dots, err = leaves[page-1].draw(); err != nil {
		return d, err
	}
	if by := d.Dots / float64(dpi); by > 1 {
		d.Image, d.Dots = scan.Shrink(d.Image, by), float64(dpi)
	}
	return d, nil
}
