package print

import (
	"math"
	"slices"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
)

// ink counts the glyphs of a line by their look.
type ink struct{ letters, bold, italic int }

func (k *ink) add(n int, bold, italic bool) {
	k.letters += n
	if bold {
		k.bold += n
	}
	if italic {
		k.italic += n
	}
}

// look takes weight and slant from most of the letters.
func (ln *line) look() extract.Look {
	return extract.Look{Size: math.Round(ln.size*10) / 10, Bold: 2*ln.ink.bold > ln.ink.letters, Italic: 2*ln.ink.italic > ln.ink.letters}
}

// measure finds the size of most of the text, and the edges between which
// print may be centred: those of each table, and those of the justified text.
func (s *Sheet) measure() {
	sizes := map[int]int{}
	var x0s, x1s []float64
	s.starts = map[int]int{}
	for i := range s.lines {
		ln := &s.lines[i]
		if ln.part != source.Body || ln.dir != s.dir {
			continue
		}
		sizes[int(math.Round(ln.size*2))] += len(ln.str)
		s.starts[int(math.Round(ln.x0/2))]++
		if len(ln.str) > 20 {
			x0s, x1s = append(x0s, ln.x0), append(x1s, ln.x1)
		}
	}
	if len(x0s) > 0 {
		s.left = slices.Min(x0s)
	}
	if l, r := shared3(x0s), shared3(x1s); len(l) > 0 && len(r) > 0 && r[len(r)-1]-l[0] > 0.5*s.width {
		s.text = [2]float64{l[0], r[len(r)-1]}
		s.blocks = append(s.blocks, [2]float64{l[0], x1s[len(x1s)-1]}) // of text that is not justified
		if len(l) > 1 && l[1]-l[0] < 60 {
			s.blocks = append(s.blocks, [2]float64{l[1], s.text[1]}) // centred behind the indent of paragraphs
		}
	}
	for _, t := range s.tables {
		s.blocks = append(s.blocks, [2]float64{t.xs[0], t.xs[len(t.xs)-1]})
		for i := range t.cells {
			for j := range t.cells[i].lines {
				ln := &t.cells[i].lines[j]
				sizes[int(math.Round(ln.size*2))] += len(ln.str)
			}
		}
	}
	s.bodySize = mostCommon(sizes)
}

// borrowText gives pages with little justified text the edges of the nearest
// page of the same width, a page of the same side first, since margins may be
// mirrored; and where there is none, those that most offices use.
func borrowText(sheets []*Sheet) {
	for i, s := range sheets {
		block := [2]float64{0.1 * s.width, 0.9 * s.width}
		for _, d := range []int{4, -4, 3, -3, 1, -1, 2, -2, 0} { // the last one found counts
			if j := i + d; j >= 0 && j < len(sheets) && sheets[j].width == s.width && sheets[j].text[1] > 0 {
				block = sheets[j].text
			}
		}
		s.blocks = append(s.blocks, block)
	}
}

// shared3 gives the places, ascending, at which three or more lines begin or
// end.
func shared3(xs []float64) (out []float64) {
	slices.Sort(xs)
	for i := 0; i < len(xs); {
		j := i + 1
		for j < len(xs) && xs[j]-xs[j-1] < 1.5 {
			j++
		}
		if j-i >= 3 {
			out = append(out, xs[(i+j)/2])
		}
		i = j
	}
	return out
}

// mostCommon is the size, counted in half points, with the most text; the
// smaller one of two.
func mostCommon(halves map[int]int) float64 {
	best, size := 0, 0
	for h, n := range halves {
		if n > best || n == best && h < size {
			best, size = n, h
		}
	}
	return float64(size) / 2
}

// centered: both margins of the line in its cell, in its column, or between
// edges of the page are equal, and wide enough to be meant. A line that begins
// where two others of the page do is indented, whatever its end.
//
//	"QUYẾT NGHỊ:" from 271 to 367 in a text from 99 to 539          → centred
//	"1. Nghị quyết này có hiệu lực …" from 135 to 510 in the same   → not, as "2. Các nhiệm vụ …" begins at 135 too
func (s *Sheet) centered(ln *line) bool {
	between := func(left, right, margin float64) bool {
		l, r := ln.x0-left, right-ln.x1
		return l > margin && r > margin && math.Abs(l-r) < 12
	}
	if ln.within != nil {
		return between(ln.within[0], ln.within[1], 8)
	}
	if s.starts[int(math.Round(ln.x0/2))] > 2 {
		return false
	}
	return between(0, s.width, 0.2*s.width) || slices.ContainsFunc(s.blocks, func(b [2]float64) bool { return between(b[0], b[1], 24) })
}
