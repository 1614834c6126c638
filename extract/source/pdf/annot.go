package pdf

import (
	"math"
	"slices"

	lib "github.com/ledongthuc/pdf"

	"nghiquyet/extract/source/print"
)

const maxAnnots = 500 // of a page; links are not counted against it

// annotations draws the appearances of a page's annotations: offices put the
// number and the date of a document ("Số: 453/TB-UBND", "ngày 29") and the
// signature stamps on the page in this way.
//
// Hidden ones and what is only shown on a screen on demand (pop-ups, links) are
// left out.
func (in *interp) annotations(annots, res lib.Value, base matrix) error {
	n := 0
	for i := range min(annots.Len(), 20*maxAnnots) {
		var err error
		protect(func() {
			a := annots.Index(i)
			switch a.Key("Subtype").Name() {
			case "Link", "Popup", "Text", "":
				return
			}
			const hidden, noView = 1 << 1, 1 << 5
			if a.Key("F").Int64()&(hidden|noView) != 0 {
				return
			}
			if n++; n <= maxAnnots {
				err = in.appearance(a, res, base)
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// appearance draws the normal appearance of one annotation: its box, after its
// matrix, is fitted into the annotation's rectangle (PDF 32000-1, 12.5.5).
func (in *interp) appearance(a, res lib.Value, base matrix) error {
	ap := a.Key("AP").Key("N")
	if ap.Kind() == lib.Dict {
		ap = ap.Key(a.Key("AS").Name())
	}
	rect, box := numbers(a.Key("Rect")), numbers(ap.Key("BBox"))
	if ap.Kind() != lib.Stream || len(rect) != 4 || len(box) != 4 {
		return nil
	}
	m := identity
	if f := numbers(ap.Key("Matrix")); len(f) == 6 {
		copy(m[:], f)
	}
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, corner := range [][2]float64{{box[0], box[1]}, {box[2], box[1]}, {box[0], box[3]}, {box[2], box[3]}} {
		x, y := m.apply(corner[0], corner[1])
		x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x), max(y1, y)
	}
	if x1-x0 < 0.1 || y1-y0 < 0.1 {
		return nil
	}
	sx, sy := math.Abs(rect[2]-rect[0])/(x1-x0), math.Abs(rect[3]-rect[1])/(y1-y0)
	fit := matrix{sx, 0, 0, sy, min(rect[0], rect[2]) - x0*sx, min(rect[1], rect[3]) - y0*sy}
	return in.form(ap, res, state{ctm: fit.mul(base), scale: 1}, 0)
}

func numbers(v lib.Value) []float64 {
	if v.Len() > 16 {
		return nil
	}
	out := make([]float64, v.Len())
	for i := range out {
		out[i] = v.Index(i).Float64()
	}
	return out
}

// overprint marks the glyphs from own on as added, and takes away the figures
// and dots of the page that they cover: a clerk who stamps "15" over a printed
// "4" has corrected the date, and on "ngày … tháng …" has filled it in.
func overprint(glyphs []print.Glyph, own int) []print.Glyph {
	if own == len(glyphs) {
		return glyphs
	}
	var figures []print.Glyph
	for i := own; i < len(glyphs); i++ {
		glyphs[i].Added = true
		if isFigure(&glyphs[i]) && len(figures) < 100 {
			figures = append(figures, glyphs[i])
		}
	}
	n := 0
	return slices.DeleteFunc(glyphs, func(g print.Glyph) bool {
		if n++; n > own || !isFigure(&g) && g.Text != "…" && g.Text != "." {
			return false
		}
		for i := range figures {
			f := &figures[i]
			if f.Dir == g.Dir && math.Abs(f.Y-g.Y) < 0.5*g.Size && print.Overlap(f.X0, f.X1, g.X0, g.X1) > 0.4*(g.X1-g.X0) {
				return true
			}
		}
		return false
	})
}

func isFigure(g *print.Glyph) bool { return len(g.Text) == 1 && g.Text[0] >= '0' && g.Text[0] <= '9' }
