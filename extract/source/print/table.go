package print

import (
	"slices"
	"strconv"
	"strings"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/grid"
	"nghiquyet/extract/source/letterhead"
)

// table is a grid of rules on one page, with the lines in its cells.
type table struct {
	xs, ys []float64 // edges of columns and rows, ascending
	at     [][]int   // [row][column] → index in cells
	cells  []cell    // by row, then column
	header int       // number of heading rows, repeated ones included
}

// cell is one cell, over several rows and columns where borders are missing.
type cell struct {
	row, col, rows, cols int
	x0, x1               float64
	lines                []line
	out                  *source.Cell
	gap                  bool // no rule is drawn about it: between the parts of a table
}

// cellAt is the cell under a point, -1 outside of the table.
func (t *table) cellAt(x, y float64) int {
	c, r := interval(t.xs, x), interval(t.ys, y)
	if c < 0 || r < 0 {
		return -1
	}
	return t.at[r][c]
}

func interval(edges []float64, x float64) int {
	i, found := slices.BinarySearch(edges, x)
	if !found {
		i--
	}
	if i < 0 || i >= len(edges)-1 {
		return -1
	}
	return i
}

// fillTables puts the glyphs that stand in cells into them, and returns the
// runs of all others. Grids that turn out to be no tables are dropped before.
func (s *Sheet) fillTables(glyphs []Glyph) []run {
	if len(s.tables) == 0 {
		return runsOf(glyphs, nil)
	}
	places := s.placesOf(glyphs)
	byCell := map[place][]run{}
	var outside []run
	runs := runsOf(glyphs, func(i, j int) bool { return places[i] == places[j] })
	index := 0
	for _, r := range runs {
		for &glyphs[index] != &r.glyphs[0] {
			index++
		}
		if p := places[index]; p.table >= 0 {
			byCell[p] = append(byCell[p], r)
		} else {
			outside = append(outside, r)
		}
	}
	kept := s.tables[:0]
	for k, t := range s.tables {
		filled := 0
		for c := range t.cells {
			t.cells[c].lines = cellLines(rowsOf(byCell[place{k, c}]), s.dir, &t.cells[c])
			if len(t.cells[c].lines) > 0 {
				filled++
			}
		}
		if filled >= 2 && !t.letterhead() {
			kept = append(kept, t)
			continue
		}
		for c := range t.cells {
			outside = append(outside, byCell[place{k, c}]...)
		}
	}
	s.tables = kept
	return outside
}

// place is a cell of a table, by their numbers; -1 outside of tables.
type place struct{ table, cell int }

// placesOf tells for each glyph in which cell it stands.
func (s *Sheet) placesOf(glyphs []Glyph) []place {
	places := make([]place, len(glyphs))
	for i := range glyphs {
		g := &glyphs[i]
		places[i] = place{-1, -1}
		if g.Blank && i > 0 {
			places[i] = places[i-1] // a stretched blank may lie across a border
			continue
		}
		x, y := (g.X0+g.X1)/2, g.Y-0.3*g.Size
		for k, t := range s.tables {
			if c := t.cellAt(x, y); c >= 0 {
				places[i] = place{k, c}
				break
			}
		}
	}
	return places
}

// cellLines makes one line of each row: a cell has no columns.
func cellLines(rows []row, dir Quarter, c *cell) []line {
	var out []line
	within := &[2]float64{c.x0, c.x1}
	for i := range rows {
		if ln, ok := newLine(joined(rows[i].segments()), dir); ok {
			ln.within = within
			out = append(out, ln)
		}
	}
	return out
}

// caption takes out rows at the top that are one cell over all columns and
// stand above column heads: the title of the annex, drawn into its table.
//
//	"Phụ lục I DANH MỤC DỰ ÁN …" over "TT | Tên dự án" → the lines of the title, then the table
//	"I. LĨNH VỰC ĐẤT ĐAI" over "1 | Cấp giấy …"        → stays, a group of rows
func (t *table) caption() []line {
	n := 0
	for n < len(t.cells)-1 && t.cells[n].cols == len(t.xs)-1 {
		n++
	}
	if n == 0 || !grid.CountHead(t.cells[n].text()) {
		return nil
	}
	var out []line
	for _, c := range t.cells[:n] {
		for _, ln := range c.lines {
			ln.within = nil
			out = append(out, ln)
		}
	}
	rows := t.cells[n].row
	t.ys, t.at, t.cells = t.ys[rows:], t.at[rows:], t.cells[n:]
	for i := range t.cells {
		t.cells[i].row -= rows
	}
	for _, r := range t.at {
		for c := range r {
			r[c] -= n
		}
	}
	t.dropOutside()
	t.dropEdges()
	return out
}

// dropOutside takes out an empty cell that stands beside all rows. It is what a
// frame around the title, wider than the table, leaves of its width below.
func (t *table) dropOutside() {
	t.cells = slices.DeleteFunc(t.cells, func(c cell) bool {
		return len(c.lines) == 0 && c.rows == len(t.at) && len(t.at) > 1 && (c.col == 0 || c.col+c.cols == len(t.xs)-1)
	})
}

// dropEdges takes out the column edges at which no cell begins or ends.
func (t *table) dropEdges() {
	used := make([]bool, len(t.xs))
	for _, c := range t.cells {
		used[c.col], used[c.col+c.cols] = true, true
	}
	at := make([]int, len(t.xs)) // old edge → new edge
	var xs []float64
	for i, x := range t.xs {
		at[i] = len(xs)
		if used[i] {
			xs = append(xs, x)
		}
	}
	for i := range t.cells {
		c := &t.cells[i]
		c.col, c.cols = at[c.col], at[c.col+c.cols]-at[c.col]
	}
	t.xs = xs
}

// letterhead tells a frame that only keeps the columns of a letterhead or of
// recipients and signature apart.
func (t *table) letterhead() bool {
	for i := range t.cells {
		if len(t.cells) <= 8 && len(t.cells[i].lines) > 0 && letterhead.Opens(t.cells[i].lines[0].str) {
			return true
		}
	}
	return false
}

// text is the cell's text on one line.
func (c *cell) text() string {
	parts := make([]string, len(c.lines))
	for i := range c.lines {
		parts[i] = c.lines[i].str
	}
	return strings.Join(parts, " ")
}

// headingRows counts the rows of column heads: the first row when it opens with
// the head of a counting column, or is bold throughout; with what spans down
// from it; and a row of column numbers, "(1) (2) (3)", under it.
//
//	"TT | Nhiệm vụ | Cơ quan chủ trì" → 1
//	"I | HOÀN THIỆN THỂ CHẾ"          → 0: a numeral is no head
func (t *table) headingRows() int {
	filled, bold, rows := 0, true, 1
	first := ""
	for i := range t.cells {
		c := &t.cells[i]
		if c.row > 0 {
			break
		}
		if len(c.lines) == 0 {
			continue
		}
		if filled++; filled == 1 {
			first = c.text()
		}
		for j := range c.lines {
			bold = bold && c.lines[j].look().Bold
		}
		rows = max(rows, c.rows)
	}
	if filled < 2 || rows >= len(t.ys)-1 && rows > 1 {
		return 0
	}
	if !grid.CountHead(first) && (!bold || numeralRe.MatchString(first)) {
		return 0
	}
	if rows < len(t.ys)-1 && t.countsColumns(rows) {
		rows++
	}
	return rows
}

var numeralRe = pattern.New(`^([IVXLC]+|[A-ZĐ]|\d+(\.\d+)*)[.)]?$`,
	pattern.Name("source/print/numeral"), pattern.Yes("IV", "A.", "1.2", "12)"), pattern.No("TT", "IV a", "Nhiệm vụ"))

// countsColumns: the row's cells are "1 2 3", "(1) (2) (3)" or "A B 1 2".
func (t *table) countsColumns(r int) bool {
	want, n := 1, 0
	for i := range t.cells {
		c := &t.cells[i]
		if c.row != r || len(c.lines) == 0 {
			continue
		}
		s := strings.Trim(c.text(), "()[] ")
		if i := strings.IndexByte(s, '='); i > 0 {
			s = strings.Trim(s[:i], "() ") // "(5)=(3)+(4)"
		}
		switch {
		case s == strconv.Itoa(want):
			want++
		case want == 1 && s == string(rune('A'+n)):
		default:
			return false
		}
		n++
	}
	return n >= 2
}
