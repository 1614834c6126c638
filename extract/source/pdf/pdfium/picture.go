package pdfium

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"image/jpeg"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"

	"nghiquyet/extract/source/scan"
)

// maxPicture is how many dots the picture of a page may have: one of A4 at 700
// dpi has 47 million.
const maxPicture = 60_000_000

// errNoPicture says that a page is no single picture that can be decoded here.
var errNoPicture = errors.New("it is no single picture")

// picture is the page as its one image shows it, in grey, with dpi dots to the
// inch of a page w points wide. PDFium draws nothing of a picture that does not
// fit into its memory beside the page: a scan in colour at 400 dpi or more.
//
//	one JPEG of 3,400 × 4,400 dots on the whole page → 2,480 × 3,209
//	text, two pictures, another kind of picture      → errNoPicture
func (d *document) picture(page requests.Page, w float64, dpi int) (*image.Gray, error) {
	n, err := d.in.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page})
	if err != nil || n.Count != 1 {
		return nil, errNoPicture
	}
	obj, err := d.in.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: page, Index: 0})
	if err != nil {
		return nil, errNoPicture
	}
	kind, err := d.in.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: obj.PageObject})
	if err != nil || kind.Type != enums.FPDF_PAGEOBJ_IMAGE {
		return nil, errNoPicture
	}
	place, err := d.in.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: obj.PageObject})
	if err != nil || place.Matrix.A <= 0 || place.Matrix.D <= 0 || place.Matrix.B != 0 || place.Matrix.C != 0 {
		return nil, errNoPicture
	}
	raw, err := d.in.FPDFImageObj_GetImageDataRaw(&requests.FPDFImageObj_GetImageDataRaw{ImageObject: obj.PageObject})
	if err != nil {
		return nil, errNoPicture
	}
	turned, err := d.in.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: page})
	if err != nil {
		return nil, errNoPicture
	}
	grey, err := decode(raw.Data)
	if err != nil {
		return nil, err
	}
	grey = scan.Turn(grey, int(turned.PageRotation))
	if by := float64(grey.Rect.Dx()) / (w * float64(dpi) / 72); by > 1 {
		grey = scan.Shrink(grey, by)
	}
	return grey, nil
}

// decode is a JPEG in grey. The error tells that it is too large, or none.
func decode(data []byte) (*image.Gray, error) {
	size, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, errNoPicture
	}
	if size.Width < 1 || size.Width > maxPicture/max(1, size.Height) {
		return nil, fmt.Errorf("its picture has %d by %d dots, more than the %d million that are read; scan it at 300 dpi", size.Width, size.Height, maxPicture/1_000_000)
	}
	img, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, errNoPicture
	}
	switch img := img.(type) {
	case *image.Gray:
		return img, nil
	case *image.YCbCr: // the light is a picture of its own
		return &image.Gray{Pix: img.Y, Stride: img.YStride, Rect: img.Rect}, nil
	}
	grey := image.NewGray(img.Bounds())
	draw.Draw(grey, grey.Rect, img, img.Bounds().Min, draw.Src)
	return grey, nil
}
