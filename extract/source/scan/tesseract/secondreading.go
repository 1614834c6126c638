package tesseract

import (
	"context"
	"image"
	"math"
	"slices"

	"nghiquyet/extract"
	"nghiquyet/extract/source/scan"
	"nghiquyet/extract/source/scan/mend"
)

// A line in which tesseract doubts a word is read a second time, from a smaller
// image: the two readings rarely err in the same place. All such lines of a
// page are put under one another on one sheet, so that one run reads them.
//
//	first  "Luật TỔ(61) chức Chính(88) phủ", "ngày lộ(40) tháng"
//	second "Luật Tổ(93) chức Chính(95) phủ", "ngày 18(81) tháng"  →  "Luật Tổ chức Chính phủ", "ngày 18 tháng"
//
// Where both give the same word it is no longer in doubt; where they give
// different figures, the better one stays in doubt.
const (
	unsure     = 80  // a word below this has its line read again
	manyLines  = 40  // that are read again, of one page
	smaller    = 1.5 // how much smaller the second image is
	lessInches = 8.5 // a line that is longer is none
)

// readAgain reads the doubtful lines of a page a second time, in place.
func (e *Engine) readAgain(ctx context.Context, program string, img *image.Gray, dots float64, lines []scan.Line) error {
	var todo []*scan.Line
	for i := range lines {
		ln := &lines[i]
		if len(ln.Words) > 0 && len(todo) < manyLines && ln.Box.X1-ln.Box.X0 < lessInches*dots && slices.ContainsFunc(ln.Words, func(w scan.Word) bool { return w.Conf < unsure }) {
			todo = append(todo, ln)
		}
	}
	if len(todo) == 0 {
		return nil
	}
	s := newStrips(img, dots, todo, smaller)
	read, err := e.run(ctx, program, s.img, dots/smaller, oneBlock)
	if err != nil {
		return err
	}
	for i, ln := range todo {
		ln.Words = mend.Better(ln.Words, s.wordsOf(i, read))
	}
	return nil
}

// strips is a sheet with stretches of a page, one under the other.
type strips struct {
	img *image.Gray
	by  float64 // how much smaller it is than the page
	at  []strip
}

type strip struct {
	y0, y1       int     // on the sheet
	pageX, pageY float64 // where its corner is on the page
}

// newStrips cuts out the lines and makes them smaller, by of their dots for one. Between them is as much
// white as between the lines of a text.
func newStrips(img *image.Gray, dots float64, lines []*scan.Line, by float64) strips {
	s := strips{by: by}
	pad, width, height := 0.06*dots, 0, 0
	for _, ln := range lines {
		b := ln.Box
		x0, y0, y1 := max(0, b.X0-2*pad), max(0, b.Y0-pad/2), b.Y1+pad/2
		h := int((y1 - y0) / by)
		height += int(pad)
		s.at = append(s.at, strip{height, height + h, x0, y0})
		height += h
		width = max(width, int((b.X1+2*pad-x0)/by))
	}
	s.img = image.NewGray(image.Rect(0, 0, width+int(2*pad), height+int(pad)))
	white(s.img, 0, 0, s.img.Rect.Dx(), s.img.Rect.Dy())
	for i, p := range s.at {
		x1 := int((lines[i].Box.X1 + 2*pad - p.pageX) / by)
		for y := p.y0; y < p.y1; y++ {
			for x := range x1 {
				s.img.Pix[y*s.img.Stride+x+int(pad)] = scan.Mean(img, p.pageX+float64(x)*by, p.pageY+float64(y-p.y0)*by, by)
			}
		}
		s.at[i].pageX -= float64(int(pad)) * by
	}
	return s
}

// wordsOf are the words that were read on strip i, in their places on the page:
// those of its surest line and of what stands beside that. On a page that
// leans, feet and heads of the lines next to it are on the strip too.
func (s strips) wordsOf(i int, read []scan.Line) (out []scan.Word) {
	p := s.at[i]
	middle := func(ln *scan.Line) float64 { return (ln.Box.Y0 + ln.Box.Y1) / 2 }
	on := func(ln *scan.Line) bool { return middle(ln) >= float64(p.y0) && middle(ln) < float64(p.y1) }
	var most *scan.Line
	best := -1
	for k := range read {
		if ln := &read[k]; on(ln) {
			sure := 0
			for _, w := range ln.Words {
				sure += w.Conf * len(w.Text)
			}
			if sure > best {
				most, best = ln, sure
			}
		}
	}
	for k := range read {
		ln := &read[k]
		if !on(ln) || math.Abs(middle(ln)-middle(most)) > 0.3*(most.Box.Y1-most.Box.Y0) || ln.Box.Y1-ln.Box.Y0 < 0.4*(most.Box.Y1-most.Box.Y0) {
			continue
		}
		for _, w := range ln.Words {
			x := func(v float64) float64 { return p.pageX + v*s.by }
			y := func(v float64) float64 { return p.pageY + (v-float64(p.y0))*s.by }
			w.Box = extract.Box{X0: x(w.Box.X0), Y0: y(w.Box.Y0), X1: x(w.Box.X1), Y1: y(w.Box.Y1)}
			out = append(out, w)
		}
	}
	slices.SortStableFunc(out, func(a, b scan.Word) int { return int(a.Box.X0 - b.Box.X0) })
	return out
}

// onPage is a line of the first strip, in its place on the page.
func (s strips) onPage(ln scan.Line) scan.Line {
	p := s.at[0]
	on := func(b extract.Box) extract.Box {
		return extract.Box{X0: p.pageX + b.X0*s.by, Y0: p.pageY + (b.Y0-float64(p.y0))*s.by, X1: p.pageX + b.X1*s.by, Y1: p.pageY + (b.Y1-float64(p.y0))*s.by}
	}
	ln.Box, ln.Core, ln.Shift = on(ln.Box), ln.Core*s.by, ln.Shift*s.by
	for i := range ln.Words {
		ln.Words[i].Box = on(ln.Words[i].Box)
	}
	return ln
}
