// Package image reads pictures of pages: a scan or a photograph as JPEG or PNG,
// or as TIFF, which may hold many pages.
//
//	page.jpg, 2480 × 3508 dots, 300 to the inch  →  "Số: 299/QĐ-TTg" …  page 1, with places and doubts
//
// OCR finds the words, package print makes lines of them as it does of every
// page. A picture lies as its camera says (EXIF); where it tells no believable
// size, the page is taken to be A4.
package image

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/print"
	"nghiquyet/extract/source/scan"
)

// What Read may refuse a file for; test with errors.Is.
var (
	// ErrNotRead says that there was no OCR.
	ErrNotRead = errors.New("the file is an image, in which only OCR finds words")
	// ErrNoWords says that OCR found none: it is a picture of something else.
	ErrNoWords = errors.New("no words were found in this image; where there are some, scan the page at 300 dpi or take a sharper picture")
	// ErrDamaged says that it cannot be decoded.
	ErrDamaged = errors.New("the image is damaged, or of a kind that is not known; save it again as PNG, or scan the page anew")
)

// Source reads images of pages with OCR, without which it refuses every file
// and says what is missing.
type Source struct{ OCR scan.Recognizer }

// Format is "image".
func (Source) Format() string { return "image" }

// Endings are those of JPEG, PNG and TIFF files.
func (Source) Endings() []string { return []string{".jpg", ".jpeg", ".png", ".tif", ".tiff"} }

// Keeps is source.Ink.
func (Source) Keeps() source.Keeps { return source.Ink }

// Sniff reports that f opens as one of them does.
func (Source) Sniff(f source.File) bool { return kindOf(f.Data) != none }

// Read gives the lines of f, page by page, see print.Layout. The error is
// ErrNotRead, ErrNoWords, ErrDamaged, that of ctx, or tells that the image is
// too large. A page of many that cannot be read is a Problem.
func (src Source) Read(ctx context.Context, f source.File, set source.Settings) (source.Raw, error) {
	leaves, err := open(f.Data)
	if err != nil {
		return source.Raw{}, err
	}
	if why := src.missing(ctx, set); why != "" {
		return source.Raw{}, fmt.Errorf("%w: %s", ErrNotRead, why)
	}
	read := make([]reading, len(leaves))
	var wait sync.WaitGroup
	free := make(chan struct{}, atOnce(leaves))
	for i, l := range leaves {
		free <- struct{}{}
		wait.Go(func() {
			defer func() { <-free }()
			if ctx.Err() == nil {
				set.AtPage(source.Page{Number: i + 1, Of: len(leaves), OCR: true})
				read[i] = src.page(ctx, l, i+1)
			}
		})
	}
	wait.Wait()
	if err := ctx.Err(); err != nil {
		return source.Raw{}, err
	}
	return src.gather(read)
}

// maxAtOnce is how many dots are decoded at once, of all pages that are being
// read: some 6 bytes of memory each.
const maxAtOnce = 2 * maxDots

// atOnce is how many pages are read at the same time.
func atOnce(leaves []leaf) int {
	largest := 1
	for _, l := range leaves {
		largest = max(largest, l.wide*l.high)
	}
	return max(1, min(runtime.NumCPU(), maxAtOnce/largest))
}

// missing tells why there is no OCR, "" where there is.
func (src Source) missing(ctx context.Context, set source.Settings) string {
	switch {
	case set.OCR == source.OCROff:
		return "OCR is off, --ocr auto would read it"
	case src.OCR == nil:
		return "there is no OCR"
	}
	if err := src.OCR.Ready(ctx); err != nil {
		return err.Error()
	}
	return ""
}

// reading is what came of one page. sheet is nil where err is not.
type reading struct {
	sheet    *print.Sheet
	problems extract.Problems
	err      error
}

// page reads one page. A blank one gives a sheet without words.
func (src Source) page(ctx context.Context, l leaf, number int) (r reading) {
	img, dots, err := l.draw()
	if err != nil {
		r.err = err
		return r
	}
	p := &print.Page{Width: float64(img.Rect.Dx()) * 72 / dots, Height: float64(img.Rect.Dy()) * 72 / dots}
	if !scan.Blank(img) {
		if p, r.err = src.OCR.Recognize(ctx, img, dots); r.err != nil {
			return r
		}
	}
	p.Number, p.ImageShare = number, 0 // what it shows is read now
	scan.Doubts(p, &r.problems)
	r.sheet = print.NewSheet(p)
	return r
}

// gather makes lines of all pages.
func (src Source) gather(read []reading) (source.Raw, error) {
	raw := source.Raw{Pages: len(read), Engine: src.OCR.Name()}
	var sheets []*print.Sheet
	words := 0
	for i, r := range read {
		raw.Problems = append(raw.Problems, r.problems...)
		if r.err != nil {
			raw.Unread = append(raw.Unread, i+1)
			raw.Problems.Add("source", "image/no-text", 0, i+1, "page %d could not be read: %v", i+1, r.err)
			continue
		}
		sheets = append(sheets, r.sheet)
		if r.sheet.Shown > 0 {
			raw.OCRPages = append(raw.OCRPages, i+1)
			words += r.sheet.Shown
		}
	}
	switch {
	case words > 0:
		raw.Sizes = print.Sizes(sheets, len(read)) // before they are laid out
		raw.Lines = print.Layout(sheets)
		return raw, nil
	case len(raw.Unread) > 0:
		return raw, read[raw.Unread[0]-1].err
	}
	return raw, ErrNoWords
}
