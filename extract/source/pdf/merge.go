package pdf

import (
	"math"
	"strings"
	"unicode"

	"nghiquyet/extract"
)

// style is what makes two characters of another reader be of one font.
type style struct {
	font         string
	bold, italic bool
}

// pageOf makes a page of what another reader saw.
func pageOf(num int, p Print, recode recoder) *page {
	out := &page{num: num, width: p.Width, height: p.Height, imageShare: p.ImageShare}
	fonts := map[style]*font{}
	for _, c := range p.Chars {
		k := style{c.Font, c.Bold, c.Italic}
		f := fonts[k]
		if f == nil {
			f = &font{name: c.Font, bold: c.Bold, italic: c.Italic}
			if recode != nil && c.Font != "" {
				f.recode = recode(c.Font)
			}
			fonts[k] = f
		}
		dir := direction(c.X1-c.X0, c.Y1-c.Y0)
		x0, y := dir.turn(c.X0, c.Y0, p.Width, p.Height)
		x1, _ := dir.turn(c.X1, c.Y1, p.Width, p.Height)
		if x0 < -2 || y < -2 || c.X0 > p.Width+2 || c.Y0 > p.Height+2 || c.Size <= 0 || math.IsNaN(x0+x1+y) {
			continue // not on the page
		}
		out.glyphs = append(out.glyphs, glyph{text: c.Text, x0: min(x0, x1), x1: max(x0, x1), y: y, size: c.Size, font: f, dir: dir, blank: c.Blank, hidden: c.Hidden})
	}
	for _, r := range p.Rules {
		if r.X0 == r.X1 || r.Y0 == r.Y1 {
			out.rules = append(out.rules, rule{min(r.X0, r.X1), min(r.Y0, r.Y1), max(r.X0, r.X1), max(r.Y0, r.Y1)})
		}
	}
	return out
}

// box is a glyph's place on the page as shown.
func (g *glyph) box(p *page) extract.Box {
	return g.dir.back(extract.Box{X0: g.x0, Y0: g.y - 0.7*g.size, X1: g.x1, Y1: g.y}, p.width, p.height)
}

// kept chooses what stays of a page that is read again from its image: of a
// page of bad text only what was put on it later (numbers, dates, stamps); of
// a scan also what was printed over it; of a good page with a few characters
// that have no Unicode value all words but those that hold one.
func kept(p *page, d defect) []glyph {
	var out []glyph
	for i := 0; i < len(p.glyphs); {
		j := i + 1
		for j < len(p.glyphs) && !wordEnds(&p.glyphs[j-1], &p.glyphs[j]) {
			j++
		}
		word := p.glyphs[i:j]
		i = j
		whole := true
		for k := range word {
			whole = whole && !strings.ContainsFunc(word[k].text, isHole)
		}
		switch {
		case !whole, d == badText && !word[0].added, d == noPrint && word[0].hidden:
		default:
			out = append(out, word...)
		}
	}
	return out
}

func wordEnds(a, b *glyph) bool {
	return a.blank != b.blank || a.dir != b.dir || a.added != b.added || math.Abs(a.y-b.y) > 0.3*a.size || b.x0-a.x1 > spaceGap*a.size || b.x1 < a.x0
}

// overlay adds to the page that OCR saw the glyphs that were kept of the first
// reading, in the place of the words that OCR read there. It returns the words
// that OCR doubted and that count.
func overlay(seen *page, old *page, keep []glyph, doubts []bool) (doubted []string) {
	sx, sy := 1.0, 1.0
	if old.width > 1 && old.height > 1 {
		sx, sy = seen.width/old.width, seen.height/old.height // a drawn page is of whole dots
	}
	places := make([]extract.Box, 0, len(keep))
	cells := map[[2]int][]int{} // places by squares of the page, one inch wide
	square := func(x, y float64) [2]int { return [2]int{int(x / 72), int(y / 72)} }
	for i := range keep {
		if keep[i].blank {
			continue
		}
		b := keep[i].box(old)
		b = extract.Box{X0: b.X0 * sx, Y0: b.Y0 * sy, X1: b.X1 * sx, Y1: b.Y1 * sy}
		places = append(places, b)
		at := square((b.X0+b.X1)/2, (b.Y0+b.Y1)/2)
		cells[at] = append(cells[at], len(places)-1)
	}
	covered := func(b extract.Box) bool {
		width := 0.0
		from, to := square(b.X0-36, b.Y0-36), square(b.X1+36, b.Y1+36)
		for x := from[0]; x <= to[0]; x++ {
			for y := from[1]; y <= to[1]; y++ {
				for _, i := range cells[[2]int{x, y}] {
					p := &places[i]
					if overlap(p.Y0, p.Y1, b.Y0, b.Y1) > 0.3*min(p.Y1-p.Y0, b.Y1-b.Y0) {
						width += max(0, overlap(p.X0, p.X1, b.X0, b.X1))
					}
				}
			}
		}
		return width > 0.4*(b.X1-b.X0)
	}
	out := make([]glyph, 0, len(seen.glyphs)+len(keep))
	for i := range seen.glyphs {
		g := &seen.glyphs[i]
		if len(places) > 0 && covered(g.box(seen)) {
			continue
		}
		if doubts[i] && strings.ContainsFunc(g.text, unicode.IsDigit) {
			doubted = append(doubted, g.text)
		}
		out = append(out, *g)
	}
	for _, g := range keep {
		b := g.box(old)
		g.x0, g.y = g.dir.turn(b.X0*sx, b.Y1*sy, seen.width, seen.height)
		g.x1 = g.x0 + (b.X1-b.X0)*sx
		if g.dir != 0 {
			continue // print across the page belongs to stamps
		}
		out = append(out, g)
	}
	seen.glyphs = out
	return doubted
}
