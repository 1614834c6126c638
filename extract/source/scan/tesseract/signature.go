package tesseract

import (
	"context"
	"image"
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/source/letterhead"
	"nghiquyet/extract/source/scan"
	"nghiquyet/extract/source/scan/mend"
	"nghiquyet/extract/viet"
)

// Seals are put over the office and the name of who signs, and tesseract takes
// the whole for a picture. The right half beside "Nơi nhận:" is therefore read
// once more as one block of lines, and of what comes out only those are taken
// that are an office or a name:
//
//	":HỦ TƯỚNG"            → "THỦ TƯỚNG", doubted
//	"PHÓ.LHỦ TƯỚNG"        → "PHÓ THỦ TƯỚNG", doubted
//	"Lê Minh Hưng"         → as it is
//	"2 -nI cà CS", "Quang" → nothing: neither an office nor a whole name
func (e *Engine) signature(ctx context.Context, program string, img *image.Gray, dots float64, lines []scan.Line) ([]scan.Line, error) {
	where, ok := besideRecipients(lines, float64(img.Rect.Dx()), float64(img.Rect.Dy()), dots)
	if !ok {
		return lines, nil
	}
	s := newStrips(img, dots, []*scan.Line{{Box: where}})
	read, err := e.run(ctx, program, s.img, dots/smaller, oneBlock)
	if err != nil {
		return nil, err
	}
	for i := range lines {
		if ln := &lines[i]; len(ln.Words) > 0 && ln.Words[0].Box.X0 > where.X0 && ln.Box.Y0 > where.Y0 && ln.Box.Y1 < where.Y1 {
			mend.Office(ln) // "#®HỌ CHỦ NHIỆM"
		}
	}
	for i := range read {
		ln := s.onPage(read[i])
		if !mend.Office(&ln) && !mend.IsName(&ln) {
			continue
		}
		for k := range lines {
			lines[k].Words = slices.DeleteFunc(lines[k].Words, func(w scan.Word) bool {
				x, y := (w.Box.X0+w.Box.X1)/2, (w.Box.Y0+w.Box.Y1)/2
				return x > where.X0 && x < where.X1 && y > ln.Box.Y0 && y < ln.Box.Y1
			})
		}
		lines = append(lines, ln)
	}
	return lines, nil
}

// besideRecipients is the room for a signature: right of the lines that begin
// with "Nơi nhận:", as high as a signature with its seal.
func besideRecipients(lines []scan.Line, width, height, dots float64) (where extract.Box, ok bool) {
	for i := range lines {
		ln := &lines[i]
		if len(ln.Words) < 2 || ln.Words[0].Box.X0 > 0.4*width {
			continue
		}
		if said := viet.Bare(strings.ToLower(ln.Words[0].Text + " " + ln.Words[1].Text)); letterhead.Recipients(strings.TrimRight(said, ".,;:*")) {
			b := ln.Words[0].Box
			where, ok = extract.Box{X0: 0.45 * width, Y0: b.Y0 - 0.2*dots, X1: 0.97 * width, Y1: min(b.Y0+2.9*dots, height)}, true
		}
	}
	if !ok {
		return where, false
	}
	for i := range lines {
		ws := lines[i].Words
		if len(ws) == 0 || ws[0].Box.X0 > 0.35*width || ws[0].Box.Y0 < where.Y0 || ws[0].Box.Y0 > where.Y1 {
			continue
		}
		end := ws[0].Box.X1
		for _, w := range ws[1:] {
			if w.Box.X0-end > 0.3*dots {
				break
			}
			end = w.Box.X1
		}
		if end < 0.62*width {
			where.X0 = max(where.X0, end+0.05*dots)
		}
	}
	return where, true
}
