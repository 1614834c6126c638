package pdf

import (
	"math"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/source/print"
)

// recoded gives the fonts of p the recoding that their names ask for.
func recoded(p *print.Page, recode recoder) *print.Page {
	if recode == nil {
		return p
	}
	seen := map[*print.Font]bool{}
	for i := range p.Glyphs {
		if f := p.Glyphs[i].Font; !seen[f] && f.Name != "" {
			seen[f] = true
			f.Recode = recode(f.Name)
		}
	}
	return p
}

// kept chooses what stays of a page that is read again from its image: of a
// page of bad text only what was put on it later (numbers, dates, stamps); of
// a scan also what was printed over it; of a good page with a few characters
// that have no Unicode value all words but those that hold one.
func kept(p *print.Page, d defect) []print.Glyph {
	var out []print.Glyph
	for i := 0; i < len(p.Glyphs); {
		j := i + 1
		for j < len(p.Glyphs) && !wordEnds(&p.Glyphs[j-1], &p.Glyphs[j]) {
			j++
		}
		word := p.Glyphs[i:j]
		i = j
		whole := true
		for k := range word {
			whole = whole && !strings.ContainsFunc(word[k].Text, print.IsHole)
		}
		switch {
		case !whole, d == badText && !word[0].Added, d == noPrint && word[0].Hidden:
		default:
			out = append(out, word...)
		}
	}
	return out
}

func wordEnds(a, b *print.Glyph) bool {
	return a.Blank != b.Blank || a.Dir != b.Dir || a.Added != b.Added || math.Abs(a.Y-b.Y) > 0.3*a.Size || b.X0-a.X1 > print.SpaceGap*a.Size || b.X1 < a.X0
}

// overlay adds to the page that OCR saw the glyphs that were kept of the first
// reading, in the place of the words that OCR read there.
func overlay(seen, old *print.Page, keep []print.Glyph) {
	sx, sy := 1.0, 1.0
	if old.Width > 1 && old.Height > 1 {
		sx, sy = seen.Width/old.Width, seen.Height/old.Height // a drawn page is of whole dots
	}
	var places places
	for i := range keep {
		if !keep[i].Blank {
			b := old.BoxOf(&keep[i])
			places.add(extract.Box{X0: b.X0 * sx, Y0: b.Y0 * sy, X1: b.X1 * sx, Y1: b.Y1 * sy})
		}
	}
	out := make([]print.Glyph, 0, len(seen.Glyphs)+len(keep))
	for i := range seen.Glyphs {
		if g := &seen.Glyphs[i]; !places.cover(seen.BoxOf(g)) {
			out = append(out, *g)
		}
	}
	for _, g := range keep {
		if g.Dir != 0 {
			continue // print across the page belongs to stamps
		}
		b := old.BoxOf(&g)
		g.X0, g.Y = b.X0*sx, b.Y1*sy
		g.X1 = g.X0 + (b.X1-b.X0)*sx
		out = append(out, g)
	}
	seen.Glyphs = out
}

// places are boxes on a page, to be found again by where they lie.
type places struct {
	boxes []extract.Box
	at    map[[2]int][]int // by squares of the page, one inch wide
}

func square(x, y float64) [2]int { return [2]int{int(x / 72), int(y / 72)} }

func (p *places) add(b extract.Box) {
	if p.at == nil {
		p.at = map[[2]int][]int{}
	}
	at := square((b.X0+b.X1)/2, (b.Y0+b.Y1)/2)
	p.at[at] = append(p.at[at], len(p.boxes))
	p.boxes = append(p.boxes, b)
}

// cover reports that the places lie over much of the width of b.
func (p *places) cover(b extract.Box) bool {
	if len(p.boxes) == 0 {
		return false
	}
	width := 0.0
	from, to := square(b.X0-36, b.Y0-36), square(b.X1+36, b.Y1+36)
	for x := from[0]; x <= to[0]; x++ {
		for y := from[1]; y <= to[1]; y++ {
			for _, i := range p.at[[2]int{x, y}] {
				o := &p.boxes[i]
				if print.Overlap(o.Y0, o.Y1, b.Y0, b.Y1) > 0.3*min(o.Y1-o.Y0, b.Y1-b.Y0) {
					width += max(0, print.Overlap(o.X0, o.X1, b.X0, b.X1))
				}
			}
		}
	}
	return width > 0.4*(b.X1-b.X0)
}
