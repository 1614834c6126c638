package print

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"nghiquyet/extract/source"
)

// paper is pages drawn by the tests, all A4. Each sign is half as wide as high.
type paper struct{ pages []*drawing }

type drawing struct{ page Page }

func (p *paper) page() *drawing {
	s := &drawing{Page{Number: len(p.pages) + 1, Width: 595, Height: 842}}
	p.pages = append(p.pages, s)
	return s
}

// read lays the pages out.
func (p *paper) read() []source.Line {
	var sheets []*Sheet
	for _, s := range p.pages {
		sheets = append(sheets, NewSheet(&s.page))
	}
	return Layout(sheets)
}

var plain, fat = &Font{Name: "Plain"}, &Font{Name: "Plain-Bold", Bold: true}

// text prints str with its baseline y points below the upper edge.
func (s *drawing) text(x, y, size float64, str string) { s.show(plain, x, y, size, str) }

func (s *drawing) bold(x, y, size float64, str string) { s.show(fat, x, y, size, str) }

// centred prints str around x.
func (s *drawing) centred(x, y, size float64, str string) {
	s.text(x-width(str, size)/2, y, size, str)
}

func (s *drawing) show(f *Font, x, y, size float64, str string) {
	for _, r := range str {
		s.page.Put(Glyph{Text: string(r), X0: x, X1: x + size/2, Y: y, Size: size, Font: f, Blank: r == ' '})
		x += size / 2
	}
}

func width(s string, size float64) float64 { return 0.5 * size * float64(len([]rune(s))) }

func (s *drawing) rule(x0, y0, x1, y1 float64) { s.page.Rule(x0, y0, x1, y1) }

// grid draws a ruled table with all its borders.
func (s *drawing) grid(xs, ys []float64) {
	for _, y := range ys {
		s.rule(xs[0], y, xs[len(xs)-1], y)
	}
	for _, x := range xs {
		s.rule(x, ys[0], x, ys[len(ys)-1])
	}
}

// brief writes lines for comparison: furniture in brackets, stamps in braces,
// notes with their mark, cells with row and column.
func brief(lines []source.Line) []string {
	var out []string
	for _, ln := range lines {
		s := ln.Text
		switch {
		case ln.Part == source.Furniture:
			s = "[" + s + "]"
		case ln.Part == source.Signature:
			s = "{" + s + "}"
		case ln.Part == source.Footnote:
			s = "note " + ln.Mark + ": " + s
		case ln.Cell != nil:
			c := ln.Cell
			s = fmt.Sprintf("%d.%d.%d %s", c.Table, c.Row, c.Col, s)
			if c.RowSpan > 1 || c.ColSpan > 1 {
				s += fmt.Sprintf(" (%dx%d)", c.RowSpan, c.ColSpan)
			}
			if c.Header {
				s += " (head)"
			}
		}
		out = append(out, s)
	}
	return out
}

func same(t *testing.T, lines []source.Line, want ...string) {
	t.Helper()
	if got := brief(lines); !slices.Equal(got, want) {
		t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}
