package image

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"io"

	"golang.org/x/image/tiff"

	"nghiquyet/extract/source/scan"
)

// Limits, far above what pages need: one of A4 at 600 dpi has 35 million dots,
// and 4 bytes a dot are decoded of most kinds, 12 of some.
const (
	maxBytes = 256 << 20
	maxDots  = 50_000_000
	minSide  = 200 // dots; less is an icon
	maxPages = 2_000
)

// kind is a kind of image file.
type kind int

const (
	none kind = iota
	jpegFile
	pngFile
	tiffFile
)

// kindOf tells a file by its first bytes.
func kindOf(data []byte) kind {
	for _, k := range []struct {
		kind
		opens string
	}{{jpegFile, "\xff\xd8\xff"}, {pngFile, "\x89PNG\r\n\x1a\n"}, {tiffFile, "II*\x00"}, {tiffFile, "MM\x00*"}} {
		if bytes.HasPrefix(data, []byte(k.opens)) {
			return k.kind
		}
	}
	return none
}

// leaf is one page of a file, not decoded yet.
type leaf struct {
	kind   kind
	data   []byte
	at     uint32 // of TIFF: where its directory lies
	lies   int    // EXIF orientation, from 1 to 8; 1 is upright
	dots   float64
	wide   int // as stored
	high   int
	refuse error // why it cannot be decoded
}

// open finds the pages of a file. The error tells that none can be read.
func open(data []byte) ([]leaf, error) {
	if len(data) > maxBytes {
		return nil, fmt.Errorf("the image has %d MB, more than the %d MB that one file may have; scan it in grey at 300 dpi", len(data)>>20, maxBytes>>20)
	}
	var all []leaf
	switch k := kindOf(data); k {
	case tiffFile:
		all = tiffPages(data)
	default:
		l := leaf{kind: k, data: data, lies: 1}
		l.facts()
		all = []leaf{l}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%w (it holds no page)", ErrDamaged)
	}
	sound := 0
	for i := range all {
		if all[i].measure(); all[i].refuse == nil {
			sound++
		}
	}
	if sound == 0 {
		return nil, all[0].refuse
	}
	return all, nil
}

// measure reads the size of a page, and refuses one that is no page or too
// large.
func (l *leaf) measure() {
	var c image.Config
	err := protected(func() (err error) {
		switch l.kind {
		case jpegFile:
			c, err = jpeg.DecodeConfig(bytes.NewReader(l.data))
		case pngFile:
			c, err = png.DecodeConfig(bytes.NewReader(l.data))
		default:
			c, err = tiff.DecodeConfig(l.tiff())
		}
		return err
	})
	l.wide, l.high = c.Width, c.Height
	switch {
	case err != nil:
		l.refuse = fmt.Errorf("%w (%v)", ErrDamaged, err)
	case c.Width < minSide || c.Height < minSide:
		l.refuse = fmt.Errorf("%w (it is %d by %d dots small)", ErrNoWords, c.Width, c.Height)
	case c.Width > maxDots/c.Height:
		l.refuse = fmt.Errorf("the image is %d by %d dots large, more than the %d million that are read; scan it at 300 dpi", c.Width, c.Height, maxDots/1_000_000)
	}
}

// tiff is the file as if its first page were this one.
func (l *leaf) tiff() io.Reader {
	p := firstPage{Reader: bytes.NewReader(l.data)}
	order(l.data).PutUint32(p.at[:], l.at)
	return p
}

// firstPage is a TIFF file with another word for where its first page is.
type firstPage struct {
	*bytes.Reader
	at [4]byte
}

// ReadAt is what the decoder reads with.
func (p firstPage) ReadAt(b []byte, off int64) (int, error) {
	n, err := p.Reader.ReadAt(b, off)
	for i := 0; i < n && off+int64(i) < 8; i++ {
		if k := off + int64(i) - 4; k >= 0 {
			b[i] = p.at[k]
		}
	}
	return n, err
}

// protected runs a decoder, whose panics are errors: it reads what anyone
// sends.
func protected(do func() error) (err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("%v", x)
		}
	}()
	return do()
}

// A page has a long side within these inches; what a file tells otherwise is
// the size of a screen, and A4 is meant.
const (
	shortestPage = 5.0
	longestPage  = 24.0
	longSideOfA4 = 11.69
)

// finest is the resolution to which images are made coarser, in dots to the
// inch: OCR reads more of them no better, and takes longer.
const finest = 300.0

// draw decodes a page, upright and in grey, with its dots to the inch.
func (l *leaf) draw() (img *image.Gray, dots float64, err error) {
	if l.refuse != nil {
		return nil, 0, l.refuse
	}
	var from image.Image
	err = protected(func() (err error) {
		switch l.kind {
		case jpegFile:
			from, err = jpeg.Decode(bytes.NewReader(l.data))
		case pngFile:
			from, err = png.Decode(bytes.NewReader(l.data))
		default:
			from, err = tiff.Decode(l.tiff())
		}
		return err
	})
	if err != nil {
		return nil, 0, fmt.Errorf("%w (%v)", ErrDamaged, err)
	}
	long := float64(max(l.wide, l.high))
	if dots = l.dots; dots <= 0 || long/dots < shortestPage || long/dots > longestPage {
		dots = long / longSideOfA4
	}
	img = grey(from)
	if by := dots / finest; by > 1.2 {
		img, dots = scan.Shrink(img, by), finest
	}
	return upright(img, l.lies), dots, nil
}

// grey is an image in grey, on white where it is transparent.
func grey(from image.Image) *image.Gray {
	b := from.Bounds()
	out := image.NewGray(image.Rect(0, 0, b.Dx(), b.Dy()))
	switch src := from.(type) {
	case *image.Gray:
		for y := range b.Dy() {
			copy(out.Pix[y*out.Stride:(y+1)*out.Stride], src.Pix[y*src.Stride:])
		}
	case *image.YCbCr: // its first plane is the grey
		for y := range b.Dy() {
			copy(out.Pix[y*out.Stride:(y+1)*out.Stride], src.Y[y*src.YStride:])
		}
	default:
		draw.Draw(out, out.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
		draw.Draw(out, out.Rect, from, b.Min, draw.Over)
	}
	return out
}

// upright turns an image that lies as EXIF says: 1 upright, 3 on its head, 6 and
// 8 on a side, the even ones up to 4 and the odd ones from 5 mirrored.
func upright(img *image.Gray, lies int) *image.Gray {
	switch lies {
	case 2, 4, 5, 7:
		for y := range img.Rect.Dy() {
			row := img.Pix[y*img.Stride : y*img.Stride+img.Rect.Dx()]
			for i, j := 0, len(row)-1; i < j; i, j = i+1, j-1 {
				row[i], row[j] = row[j], row[i]
			}
		}
	}
	if quarters := [...]int{3: 2, 4: 2, 5: 3, 6: 1, 7: 1, 8: 3}; lies > 2 && lies < len(quarters) {
		return scan.Turn(img, quarters[lies])
	}
	return img
}
