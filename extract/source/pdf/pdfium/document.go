package pdfium

import (
	"context"
	"errors"
	"fmt"
	"image"
	"math"
	"slices"
	"sync"

	library "github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"nghiquyet/extract/source/pdf"
	"nghiquyet/extract/source/scan"
)

// document is an open file.
type document struct {
	ctx     context.Context
	in      library.Pdfium
	doc     references.FPDF_DOCUMENT
	pages   int
	release func() bool // stops waiting for the end of ctx
	end     sync.Once
}

// kill ends a sandbox from outside, also in the middle of a call.
func (d *document) kill() {
	d.end.Do(func() { _ = d.in.Kill() })
}

// Close gives the sandbox back.
func (d *document) Close() (err error) {
	d.release()
	d.end.Do(func() { err = d.in.Close() })
	return err
}

// Pages is the number of pages.
func (d *document) Pages() int { return d.pages }

// on runs one job on a page. What breaks in the sandbox is an error.
func (d *document) on(number int, job func(page requests.Page) error) (err error) {
	if err := d.ctx.Err(); err != nil {
		return err
	}
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("%v", x)
		}
		if d.ctx.Err() != nil {
			err = d.ctx.Err()
		}
	}()
	h, err := d.in.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: d.doc, Index: number - 1})
	if err != nil {
		return err
	}
	defer d.in.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: h.Page})
	return job(requests.Page{ByReference: &h.Page})
}

// Images of pages are kept below maxDots, some 5,000 × 5,000; a page of A4 at
// 300 dpi has 8.7 million.
const maxDots = 25_000_000

// Draw paints a page in grey on white.
func (d *document) Draw(number, dpi int) (img *image.Gray, dots float64, err error) {
	err = d.on(number, func(page requests.Page) error {
		w, h, err := d.size(page)
		if err != nil {
			return err
		}
		if n := w * h * float64(dpi*dpi) / (72 * 72); n > maxDots {
			dpi = max(36, int(float64(dpi)*math.Sqrt(maxDots/n)))
		}
		if w*h*float64(dpi*dpi)/(72*72) > 2*maxDots {
			return fmt.Errorf("it is %.0f by %.0f points large", w, h)
		}
		if img, err = rendered[*image.Gray](d, page, dpi, requests.RenderImageFormatGrayscale); err != nil {
			return err
		}
		if err := d.lightenSeals(page, dpi, img); err != nil {
			return err
		}
		if scan.Blank(img) {
			whole, err := d.picture(page, w, dpi)
			switch {
			case err == nil:
				img, dpi = whole, int(float64(whole.Rect.Dx())*72/w+0.5)
			case !errors.Is(err, errNoPicture):
				return err
			}
		}
		return nil
	})
	return img, float64(dpi), err
}

// rendered is a page drawn in a format, in memory of this process.
func rendered[I image.Image](d *document, page requests.Page, dpi int, format requests.RenderImageFormat) (img I, err error) {
	r, err := d.in.RenderPageInDPI(&requests.RenderPageInDPI{Page: page, DPI: dpi, ImageFormat: format})
	if err != nil {
		return img, err
	}
	defer r.CleanupFunc()
	switch shown := r.Result.RenderedImage.(type) {
	case *image.Gray:
		own := image.NewGray(image.Rect(0, 0, shown.Rect.Dx(), shown.Rect.Dy())) // rows side by side: those drawn have room between them
		for y := range own.Rect.Dy() {
			copy(own.Pix[y*own.Stride:(y+1)*own.Stride], shown.Pix[y*shown.Stride:])
		}
		img, _ = image.Image(own).(I)
	case *image.RGBA:
		own := *shown
		own.Pix = slices.Clone(shown.Pix)
		img, _ = image.Image(&own).(I)
	default:
		return img, fmt.Errorf("it was drawn as %T", r.Result.RenderedImage)
	}
	return img, nil
}

// sketch is the resolution at which a page is looked at for red.
const sketch = 36

// lightenSeals makes the red of seals light on a page that was drawn in grey. A
// page without any is drawn no second time.
func (d *document) lightenSeals(page requests.Page, dpi int, img *image.Gray) error {
	small, err := rendered[*image.RGBA](d, page, sketch, requests.RenderImageFormatRGBA)
	if err != nil || !scan.HasSeal(small) {
		return err
	}
	whole, err := rendered[*image.RGBA](d, page, dpi, requests.RenderImageFormatRGBA)
	if err == nil {
		scan.Lighten(img, whole)
	}
	return err
}

// size is the page's, in points, as shown.
func (d *document) size(page requests.Page) (w, h float64, err error) {
	rw, err := d.in.FPDF_GetPageWidthF(&requests.FPDF_GetPageWidthF{Page: page})
	if err != nil {
		return 0, 0, err
	}
	rh, err := d.in.FPDF_GetPageHeightF(&requests.FPDF_GetPageHeightF{Page: page})
	if err != nil {
		return 0, 0, err
	}
	w, h = float64(rw.PageWidth), float64(rh.PageHeight)
	if !(w > 1 && h > 1 && w < 1e6 && h < 1e6) {
		return 0, 0, fmt.Errorf("its size is %g by %g points", w, h)
	}
	return w, h, nil
}

// affine maps the page's own coordinates to points from the top left corner
// of the page as shown.
type affine struct{ a, b, c, d, e, f float64 }

func (m affine) apply(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// mapping asks where three points of the page come to stand; the answers are
// whole numbers, so they are asked in hundredths of a point.
func (d *document) mapping(page requests.Page, w, h float64) (m affine, err error) {
	const fine, far = 100, 1000
	at := func(x, y float64) (float64, float64) {
		r, e := d.in.FPDF_PageToDevice(&requests.FPDF_PageToDevice{
			Page: page, SizeX: int(math.Round(w * fine)), SizeY: int(math.Round(h * fine)), PageX: x, PageY: y,
		})
		if e != nil {
			err = e
			return 0, 0
		}
		return float64(r.DeviceX) / fine, float64(r.DeviceY) / fine
	}
	m.e, m.f = at(0, 0)
	ax, ay := at(far, 0)
	cx, cy := at(0, far)
	m.a, m.b = (ax-m.e)/far, (ay-m.f)/far
	m.c, m.d = (cx-m.e)/far, (cy-m.f)/far
	return m, err
}

var _ pdf.Opened = (*document)(nil)
