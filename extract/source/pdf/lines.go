package pdf

import (
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
)

// sheet is a page on its way to lines. Its coordinates are those of the turned
// page (see page.dir).
type sheet struct {
	*page
	width, height float64 // of the turned page
	lines         []line  // outside of tables
	tables        []*table
	left          float64      // where the text begins
	text          [2]float64   // edges of the justified text, zero where there is too little
	blocks        [][2]float64 // left and right edges between which print may be centred
	starts        map[int]int  // how many lines begin at a place, in steps of two points
	bodySize      float64      // of most of the text
	short         []rule       // horizontal rules that may stand above footnotes

	shown, own, unmapped, hidden int // glyphs: all, the page's own, those without a Unicode value, those not painted

	patience int // what orderColumns may still try; pages of scattered words end it
}

// line is a printed line, or the part of one that stands in a column or cell.
// It keeps nothing of the glyphs, whose memory serves the next page.
type line struct {
	str    string
	x0, x1 float64
	y      float64 // baseline
	size   float64
	ink    ink
	raised string // the raised mark at its beginning, which is not in str
	part   source.Part
	mark   string
	dir    quarter
	on     *sheet       // the page it stands on, where that is not the page it is read with
	opens  int8         // see opensBlock
	column int          // 0 outside of columns, else a number that the lines of a column share
	within *[2]float64  // the left and right edge of its column or cell
	stamp  int          // its place in the stamp of a digital signature, from 1; 0 outside
	cell   *source.Cell // nil outside tables
}

// layout turns pages into lines, in the order that Read promises.
func layout(sheets []*sheet) []source.Line {
	markFurniture(sheets)
	for _, s := range sheets {
		s.measure()
		s.markFootnotes()
		s.orderColumns()
	}
	borrowText(sheets)
	joinTables(sheets)
	var out []source.Line
	for _, s := range sheets {
		out = s.emit(out)
	}
	return out
}

// newSheet makes lines and tables of a page, and lets its glyphs and rules go.
func newSheet(p *page) *sheet {
	s := &sheet{page: p, width: p.width, height: p.height}
	if p.dir%2 == 1 {
		s.width, s.height = p.height, p.width
	}
	s.count()
	byDir := [4][]glyph{}
	mixed := slices.ContainsFunc(p.glyphs, func(g glyph) bool { return g.dir != p.dir })
	if mixed {
		for _, g := range p.glyphs {
			byDir[g.dir] = append(byDir[g.dir], g)
		}
	} else {
		byDir[p.dir] = p.glyphs
	}
	s.noteRules(p.rules)
	s.tables = findTables(p.rules)
	outside := s.fillTables(byDir[p.dir])
	s.lines = linesOf(rowsOf(outside), p.dir)
	for _, t := range s.tables {
		if title := t.caption(); title != nil {
			s.lines = append(s.lines, title...)
			slices.SortStableFunc(s.lines, func(a, b line) int { return sign(a.y - b.y) })
		}
	}
	for q := range byDir {
		if quarter(q) != p.dir {
			s.lines = append(s.lines, linesOf(rowsOf(runsOf(byDir[q], nil)), quarter(q))...)
		}
	}
	p.glyphs, p.rules = nil, nil
	return s
}

// count keeps of the glyphs what doubts wants to know.
func (s *sheet) count() {
	for i := range s.glyphs {
		g := &s.glyphs[i]
		if g.blank {
			continue
		}
		s.shown++
		if !g.added {
			s.own++
		}
		if g.hidden {
			s.hidden++
		}
		if strings.ContainsFunc(g.text, isHole) {
			s.unmapped++
		}
	}
}

// linesOf makes one line of each segment; orderColumns joins those again that
// are not in columns.
func linesOf(rows []row, dir quarter) []line {
	var out []line
	for i := range rows {
		for _, seg := range rows[i].segments() {
			if ln, ok := newLine(seg, dir); ok {
				out = append(out, ln)
			}
		}
	}
	return out
}

// newLine reads a segment; ok is false when it holds no text.
func newLine(seg segment, dir quarter) (ln line, ok bool) {
	ln = line{str: seg.text(), x0: seg.x0, x1: seg.x1, y: seg.y, size: seg.size, dir: dir}
	if len(seg.runs) > 1 && seg.runs[0].raised {
		ln.raised = strings.Trim(seg.runs[0].text(), "()[]. ")
	}
	most := 0
	for i := range seg.runs {
		r := &seg.runs[i]
		if len(r.glyphs) > most || len(r.glyphs) == most && r.size > ln.size {
			most, ln.size = len(r.glyphs), r.size
		}
		for j := range r.glyphs {
			if g := &r.glyphs[j]; !g.blank {
				ln.ink.add(1, g.font.bold || g.bold, g.font.italic)
			}
		}
	}
	return ln, ln.str != ""
}

// join appends what stands further right on the same baseline.
func (ln *line) join(b line) {
	ln.str = joinText(ln.str, b.str)
	ln.x1 = max(ln.x1, b.x1)
	if b.ink.letters > ln.ink.letters {
		ln.size = b.size
	}
	ln.ink = ink{ln.ink.letters + b.ink.letters, ln.ink.bold + b.ink.bold, ln.ink.italic + b.ink.italic}
}

// emit appends the page's lines: lines and tables by their height on the page.
func (s *sheet) emit(out []source.Line) []source.Line {
	tables := slices.Clone(s.tables)
	slices.SortStableFunc(tables, func(a, b *table) int { return sign(a.ys[0] - b.ys[0]) })
	for i := range s.lines {
		ln := &s.lines[i]
		for len(tables) > 0 && ln.dir == s.dir && ln.y > tables[0].ys[0] && ln.column == 0 {
			out = s.emitTable(out, tables[0])
			tables = tables[1:]
		}
		out = append(out, s.line(ln))
	}
	for _, t := range tables {
		out = s.emitTable(out, t)
	}
	return out
}

func (s *sheet) emitTable(out []source.Line, t *table) []source.Line {
	for i := range t.cells {
		for j := range t.cells[i].lines {
			out = append(out, s.line(&t.cells[i].lines[j]))
		}
	}
	return out
}

// line gives a line its box on the page as shown, and its look.
func (s *sheet) line(ln *line) source.Line {
	if ln.on != nil {
		s = ln.on
	}
	part := ln.part
	if ln.stamp > 0 {
		part = source.Signature
	}
	box := extract.Box{X0: ln.x0, Y0: ln.y - 0.9*ln.size, X1: ln.x1, Y1: ln.y + 0.25*ln.size}
	w, h := s.page.width, s.page.height
	look := ln.look()
	look.Centered = s.centered(ln)
	return source.Line{Text: ln.str, Page: s.num, Box: ln.dir.back(box, w, h), Look: look, Mark: ln.mark, Cell: ln.cell, Part: part, Whole: ln.stamp == 1}
}
