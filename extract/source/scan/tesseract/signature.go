package tesseract

import (
	"context"
	"image"
	"slices"
	"strings"
	"unicode"

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
//
// The name is put to the vote of three readings, and where they do not agree of
// four: two of them may err in the same accent. It is returned beside the other
// lines, as no accents of names can be told by the words about them.
func (e *Engine) signature(ctx context.Context, program string, img *image.Gray, dots float64, lines []scan.Line) (rest []scan.Line, name scan.Line, err error) {
	where, ok := besideRecipients(lines, float64(img.Rect.Dx()), float64(img.Rect.Dy()), dots)
	if !ok {
		return lines, name, nil
	}
	read, err := e.readPlace(ctx, program, img, dots, where, smaller)
	if err != nil {
		return nil, name, err
	}
	readings := [][]scan.Line{linesIn(lines, where), slices.Clone(read)}
	for i := range lines {
		if ln := &lines[i]; len(ln.Words) > 0 && ln.Words[0].Box.X0 > where.X0 && ln.Box.Y0 > where.Y0 && ln.Box.Y1 < where.Y1 {
			mend.Office(ln) // "#®HỌ CHỦ NHIỆM"
		}
	}
	for _, ln := range read {
		if mend.Office(&ln) {
			lines = append(without(lines, where, ln), ln)
		}
	}
	name, sure, ok := mend.Name(readings)
	for i, by := range otherSizes {
		if sure && i > 0 {
			break
		}
		if read, err = e.readPlace(ctx, program, img, dots, where, by); err != nil {
			return nil, name, err
		}
		readings = append(readings, read)
		name, sure, ok = mend.Name(readings)
	}
	if !ok {
		return lines, scan.Line{}, nil
	}
	return without(lines, where, name), name, nil
}

// otherSizes are how much smaller the place of a signature is read again, the
// last where its name is not sure.
var otherSizes = []float64{1, 2}

// readPlace reads a part of the page as one block of lines, from an image that
// is smaller by by.
func (e *Engine) readPlace(ctx context.Context, program string, img *image.Gray, dots float64, where extract.Box, by float64) ([]scan.Line, error) {
	s := newStrips(img, dots, []*scan.Line{{Box: where}}, by)
	read, err := e.run(ctx, program, s.img, dots/by, oneBlock)
	for i := range read {
		read[i] = s.onPage(read[i])
	}
	return read, err
}

// linesIn are the parts of lines whose words stand in a place.
func linesIn(lines []scan.Line, where extract.Box) (in []scan.Line) {
	for _, ln := range lines {
		ln.Words = slices.DeleteFunc(slices.Clone(ln.Words), func(w scan.Word) bool { return !inside(w, where) })
		if len(ln.Words) > 0 {
			in = append(in, ln)
		}
	}
	return in
}

// inside reports that the middle of a word is in a box.
func inside(w scan.Word, b extract.Box) bool {
	x, y := (w.Box.X0+w.Box.X1)/2, (w.Box.Y0+w.Box.Y1)/2
	return x > b.X0 && x < b.X1 && y > b.Y0 && y < b.Y1
}

// without are lines but for what was read where ln stands, as wide as where.
func without(lines []scan.Line, where extract.Box, ln scan.Line) []scan.Line {
	at := extract.Box{X0: where.X0, Y0: ln.Box.Y0, X1: where.X1, Y1: ln.Box.Y1}
	for k := range lines {
		lines[k].Words = slices.DeleteFunc(lines[k].Words, func(w scan.Word) bool { return inside(w, at) })
	}
	return lines
}

// besideRecipients is the room for a signature: right of the lines that begin
// with "Nơi nhận:", as high as a signature with its seal.
func besideRecipients(lines []scan.Line, width, height, dots float64) (where extract.Box, ok bool) {
	for i := range lines {
		ws := lines[i].Words
		for len(ws) > 0 && strings.IndexFunc(ws[0].Text, unicode.IsLetter) < 0 {
			ws = ws[1:] // dirt before it
		}
		if len(ws) < 2 || ws[0].Box.X0 > 0.4*width {
			continue
		}
		if said := viet.Bare(strings.ToLower(ws[0].Text + " " + ws[1].Text)); letterhead.Recipients(strings.TrimRight(said, ".,;:*")) {
			b := ws[0].Box
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
