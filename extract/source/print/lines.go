package print

import (
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
)

// line is a printed line, or the part of one that stands in a column or cell.
// It keeps nothing of the glyphs, whose memory serves the next page.
type line struct {
	str    string
	x0, x1 float64
	y      float64 // baseline
	size   float64
	ink    ink
	raised string   // the raised mark at its beginning, which is not in str
	doubts []string // words of which their reader is not sure
	part   source.Part
	mark   string
	dir    Quarter
	on     *Sheet       // the page it stands on, where that is not the page it is read with
	opens  int8         // see opensBlock
	column int          // 0 outside of columns, else a number that the lines of a column share
	within *[2]float64  // the left and right edge of its column or cell
	stamp  int          // its place in the stamp of a digital signature, from 1; 0 outside
	cell   *source.Cell // nil outside tables
}

// Layout makes lines of the pages of one file, in order. What is true of them:
//
//  1. Lines come as a reader takes them: downwards; the columns of a signature
//     block one after the other, left first; a letterhead as body, nation,
//     number, place and day; a table row by row, a row cell by cell. A cell that
//     a page break cuts is read whole, so the second part of it comes before the
//     next cell of the first page.
//  2. Text is NFC, with single spaces, and never empty.
//  3. Box is on the page as it is shown, also where the print is turned.
//  4. A footnote's lines are Footnote, the first with Mark = the note's number;
//     a note that goes on from the page before begins without one. The raised
//     mark in the body is dropped from the text, so that "140/NQ-CP²" is read
//     as "140/NQ-CP".
//  5. Running heads, page numbers, rows of dashes and the repeated heads of
//     tables are Furniture; the stamps of digital signatures are Signature.
func Layout(sheets []*Sheet) []source.Line {
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

// linesOf makes one line of each segment; orderColumns joins those again that
// are not in columns.
func linesOf(rows []row, dir Quarter) []line {
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
func newLine(seg segment, dir Quarter) (ln line, ok bool) {
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
			g := &r.glyphs[j]
			if !g.Blank {
				ln.ink.add(1, g.Font.Bold || g.Bold, g.Font.Italic)
			}
			if g.Doubt {
				ln.doubts = append(ln.doubts, g.Text)
			}
		}
	}
	return ln, ln.str != ""
}

// join appends what stands further right on the same baseline.
func (ln *line) join(b line) {
	ln.str = joinText(ln.str, b.str)
	ln.doubts = append(ln.doubts, b.doubts...)
	ln.x1 = max(ln.x1, b.x1)
	if b.ink.letters > ln.ink.letters {
		ln.size = b.size
	}
	ln.ink = ink{ln.ink.letters + b.ink.letters, ln.ink.bold + b.ink.bold, ln.ink.italic + b.ink.italic}
}

// emit appends the page's lines: lines and tables by their height on the page.
func (s *Sheet) emit(out []source.Line) []source.Line {
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

func (s *Sheet) emitTable(out []source.Line, t *table) []source.Line {
	for i := range t.cells {
		for j := range t.cells[i].lines {
			out = append(out, s.line(&t.cells[i].lines[j]))
		}
	}
	return out
}

// line gives a line its box on the page as shown, and its look.
func (s *Sheet) line(ln *line) source.Line {
	if ln.on != nil {
		s = ln.on
	}
	part := ln.part
	if ln.stamp > 0 {
		part = source.Signature
	}
	box := extract.Box{X0: ln.x0, Y0: ln.y - 0.9*ln.size, X1: ln.x1, Y1: ln.y + 0.25*ln.size}
	look := ln.look()
	look.Centered = s.centered(ln)
	return source.Line{Text: ln.str, Page: s.Number, Box: ln.dir.Back(box, s.asShown[0], s.asShown[1]), Look: look, Mark: ln.mark, Doubted: ln.doubts, Cell: ln.cell, Part: part, Whole: ln.stamp == 1}
}
