package batch

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"

	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
)

// Drawing asks for a page as it looks.
type Drawing struct {
	Page   int // from 1
	DPI    int
	SHA256 string // of the content that is meant; another one is ErrChanged
}

// Picture is a page as it looks, in sixteen greys.
type Picture struct {
	PNG   []byte
	Dots  float64 // to the inch
	Pages int     // of the file
}

// ErrChanged says that a file holds another content than the one that is meant.
var ErrChanged = errors.New("the file holds another content now")

// Draw paints a page of the file at f.Name in a worker, with the limits of one.
// The errors are those of Extract, source.ErrNoPage and ErrChanged.
func (p *Pool) Draw(ctx context.Context, f source.File, d Drawing) (*Picture, error) {
	a, err := p.ask(ctx, request{Name: f.Name, Here: f.Data != nil, Data: f.Data, Draw: &d}, nil)
	if err == nil && a.picture == nil {
		err = errFrame
	}
	return a.picture, err
}

// drawn draws what q asks for and returns the last frame of the answer.
func drawn(ctx context.Context, q request) ([]byte, error) {
	p, err := draw(ctx, q)
	if err != nil {
		return encodeFrame(frameRefusal, refuse(err), maxReply)
	}
	return encodeFrame(framePicture, p, maxReply)
}

func draw(ctx context.Context, q request) (*Picture, error) {
	f := source.File{Name: q.Name, Data: q.Data}
	if !q.Here {
		var err error
		if f.Data, err = Read(cmp.Or(q.Path, q.Name), nil); err != nil {
			return nil, err
		}
	}
	if sum := sha256.Sum256(f.Data); q.Draw.SHA256 != "" && hex.EncodeToString(sum[:]) != q.Draw.SHA256 {
		return nil, fmt.Errorf("draw %s: %w", q.Name, ErrChanged)
	}
	d, err := pipe.Draw(ctx, f, q.Draw.Page, q.Draw.DPI)
	if err != nil {
		return nil, err
	}
	p := &Picture{Dots: d.Dots, Pages: d.Pages}
	var b bytes.Buffer
	enc := png.Encoder{CompressionLevel: png.DefaultCompression}
	if err := enc.Encode(&b, inGreys(d.Image)); err != nil {
		return nil, fmt.Errorf("draw %s: %w", q.Name, err)
	}
	p.PNG = b.Bytes()
	return p, nil
}

// greys are sixteen, from black to white; a printed page needs no more.
var greys = func() color.Palette {
	var p color.Palette
	for i := range 16 {
		p = append(p, color.Gray{Y: uint8(i * 17)})
	}
	return p
}()

// inGreys is an image with four bits a dot.
func inGreys(img *image.Gray) *image.Paletted {
	out := image.NewPaletted(img.Rect, greys)
	for y := range img.Rect.Dy() {
		from, to := img.Pix[y*img.Stride:], out.Pix[y*out.Stride:]
		for x := range img.Rect.Dx() {
			to[x] = uint8((int(from[x]) + 8) / 17)
		}
	}
	return out
}
