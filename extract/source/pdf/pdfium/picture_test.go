package pdfium

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"testing"
)

// scanned is a PDF of one page that a colour JPEG of dots to the inch covers:
// white paper with a black bar over the upper half.
func scanned(t *testing.T, dots, rotate int) []byte {
	t.Helper()
	w, h := 595*dots/72, 842*dots/72
	img := image.NewYCbCr(image.Rect(0, 0, w, h), image.YCbCrSubsampleRatio420)
	for i := range img.Y {
		img.Y[i] = 255
		if i < len(img.Y)/2 {
			img.Y[i] = 0
		}
	}
	for i := range img.Cb {
		img.Cb[i], img.Cr[i] = 128, 128
	}
	var data bytes.Buffer
	if err := jpeg.Encode(&data, img, nil); err != nil {
		t.Fatal(err)
	}
	content := "595 0 0 842 0 0 cm /I Do"
	var b bytes.Buffer
	fmt.Fprintf(&b, `%%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate %d/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>> endobj
4 0 obj <</Length %d>> stream
%s
endstream endobj
5 0 obj <</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length %d>> stream
`, rotate, len(content), content, w, h, data.Len())
	b.Write(data.Bytes())
	b.WriteString("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n")
	return b.Bytes()
}

// A scan of any resolution is drawn, turned as the page is.
func TestDrawScans(t *testing.T) {
	for _, c := range []struct{ dots, rotate int }{{300, 0}, {400, 0}, {600, 0}, {600, 90}} {
		if testing.Short() && c.dots > 300 && c.rotate == 0 {
			continue
		}
		img, dots, err := open(t, scanned(t, c.dots, c.rotate)).Draw(1, 150)
		if err != nil || dots < 148 || dots > 152 {
			t.Errorf("%v: %g dots to the inch, %v", c, dots, err)
			continue
		}
		wide, high := img.Rect.Dx(), img.Rect.Dy()
		ink, paper := img.GrayAt(wide/2, high/4).Y, img.GrayAt(wide/2, 3*high/4).Y
		if c.rotate == 90 {
			ink, paper = img.GrayAt(3*wide/4, high/2).Y, img.GrayAt(wide/4, high/2).Y
		}
		if ink > 30 || paper < 225 {
			t.Errorf("%v: the bar is %d, the paper %d", c, ink, paper)
		}
	}
}
