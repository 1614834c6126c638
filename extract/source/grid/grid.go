// Package grid decides what a table is: rows of data, or a frame that only
// places paragraphs side by side.
//
// In come the cells of a table in any format, with their lines:
//
//	| CHÍNH PHỦ   | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
//	| Số: 7/NQ-CP | Hà Nội, ngày 10 tháng 01 năm 2025  |   → places: its cells are read as lines, left before right
//
//	| TT | Nhiệm vụ          | Cơ quan chủ trì |
//	| 1  | Rà soát quy hoạch | Bộ Xây dựng     |           → data: Lines gives them their cells, the first row as header
//
// What is true of the result: every line of the cells comes out once, in
// reading order; column heads that are printed again, and rows that only
// count the columns, are Furniture.
package grid

import (
	"slices"
	"strconv"
	"strings"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/letterhead"
)

// MaxCols bounds a table: no document has more columns, a slip or an attack
// has.
const MaxCols = 200

// Cell is one cell with its place. Spans are 1 where nothing is spanned.
type Cell struct {
	Row, Col         int
	RowSpan, ColSpan int
	Head             bool // the format says that it is of the column heads
	Lines            []source.Line
}

// Text is what c holds, on one line.
func (c Cell) Text() string {
	var b strings.Builder
	for _, ln := range c.Lines {
		b.WriteString(ln.Text + " ")
	}
	return strings.TrimSpace(b.String())
}

// Table is a table before it is decided what it is.
type Table struct {
	Rows   [][]Cell
	Ruled  bool // its borders are drawn, so that even one row may be data
	Nested bool // it holds tables
}

func (t Table) cols() int {
	n := 0
	for _, row := range t.Rows {
		for _, c := range row {
			n = max(n, c.Col+c.ColSpan)
		}
	}
	return n
}

// IsFrame reports, from its shape alone, that a table only places things: one
// column, or other tables in few rows or columns.
func (t Table) IsFrame() bool {
	t.Rows = squeezed(t.Rows)
	cols := t.cols()
	return cols <= 1 || t.Nested && (len(t.Rows) <= 3 || cols <= 2)
}

// Places reports, from what a table says, that it only places things side by
// side.
//
//	| CHÍNH PHỦ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | → places
//	| Nơi nhận: - … | TM. CHÍNH PHỦ |                  → places
//	| TT | Nhiệm vụ | Cơ quan chủ trì |                → holds data
func (t Table) Places() bool {
	t.Rows = squeezed(t.Rows)
	cols, in := t.cols(), t.content()
	switch {
	case in.filled <= 1:
		return true
	case in.heads || cols > 3 || t.counted():
		return false
	case cols == 2 && len(t.Rows) <= 2 && (in.empty(0) || in.empty(1)):
		return true
	case len(t.Rows) == 1 && !t.Ruled:
		return true
	case len(t.Rows) > 6:
		return false
	}
	// Offices count in capitals only: a table of tasks has "Báo cáo Thủ tướng" in it.
	return letterhead.Holds(in.text) || letterhead.SignerIn(in.text) || letterhead.DayIn(in.text)
}

// content is what a table holds.
type content struct {
	text   string // of all cells, each on its line
	filled int    // cells that hold text
	heads  bool   // the format says that some are column heads
	cols   map[int]bool
}

// empty reports that cells begin in a column, and hold nothing.
func (c content) empty(col int) bool {
	filled, begins := c.cols[col]
	return begins && !filled
}

func (t Table) content() content {
	in := content{cols: map[int]bool{}}
	var said strings.Builder
	for _, row := range t.Rows {
		for _, c := range row {
			s := c.Text()
			if s != "" {
				in.filled++
				said.WriteString(s + "\n")
			}
			in.heads = in.heads || c.Head
			in.cols[c.Col] = in.cols[c.Col] || s != ""
		}
	}
	in.text = said.String()
	return in
}

// counted reports that the first column is one of running numbers by its head.
func (t Table) counted() bool {
	return len(t.Rows) > 1 && len(t.Rows[0]) > 1 && CountHead(t.Rows[0][0].Text())
}

// Lines are the lines of a table of data with their places. index counts the
// tables of the file.
func (t Table) Lines(index int) []source.Line {
	var out []source.Line
	rows := squeezed(t.Rows)
	heads := header(rows)
	for at, row := range rows {
		part := source.Body
		if at >= heads && (heads > 0 && key(rows[at]) == key(rows[0]) || counts(row)) {
			part = source.Furniture
		}
		for _, c := range row {
			for _, ln := range c.Lines {
				ln.Part = part
				ln.Cell = &source.Cell{
					Table: index, Row: at, Col: c.Col, RowSpan: min(c.RowSpan, len(rows)-at), ColSpan: c.ColSpan, Header: at < heads,
				}
				out = append(out, ln)
			}
		}
	}
	return out
}

// squeezed is rows without the columns in which no cell begins: slivers that an
// editor left, which only cells of other columns span.
//
//	| I | LUẬT (over columns 2 and 3) | + | 1 | Luật Thủy lợi |  |(nothing)| → two columns
func squeezed(rows [][]Cell) [][]Cell {
	var begins [MaxCols + 1]bool
	for _, row := range rows {
		for _, c := range row {
			begins[min(c.Col, MaxCols)] = true
		}
	}
	var before [MaxCols + 2]int // columns that stay before each
	for i, b := range begins {
		before[i+1] = before[i]
		if b {
			before[i+1]++
		}
	}
	out := slices.Clone(rows)
	for i, row := range rows {
		out[i] = slices.Clone(row)
		for k, c := range row {
			from := before[min(c.Col, MaxCols)]
			out[i][k].Col, out[i][k].ColSpan = from, max(before[min(c.Col+c.ColSpan, MaxCols+1)]-from, 1)
		}
	}
	return out
}

var countHead = pattern.New(`^(?i:s?\.?\s?tt|số\s*tt|số thứ tự|no\.?|n°|nr\.?)\s*\.?$`,
	pattern.Name("source/grid/count-head"), pattern.Yes("TT", "STT", "S.TT", "Số TT", "Số thứ tự", "No.", "n°", "Nr"), pattern.No("Nhiệm vụ", "1", "TTg", "Số", "No. 5"))

// CountHead reports that s is the head of the column that counts the rows.
func CountHead(s string) bool { return countHead.MatchString(s) }

// header is the number of rows that are column heads: those that the format
// calls so, or the first where it opens with the head of a counting column or
// is bold over one that is not, with what spans down from it.
func header(rows [][]Cell) int {
	n := 0
	for n < len(rows) && len(rows[n]) > 0 && all(rows[n], func(c Cell) bool { return c.Head }) {
		n++
	}
	if n > 0 || len(rows) < 2 || len(rows[0]) < 2 || !headed(rows[0], rows[1]) {
		return n
	}
	n = 1
	wide := false
	for _, c := range rows[0] {
		n = max(n, c.RowSpan)
		wide = wide || c.ColSpan > 1
	}
	if n == 1 && wide && all(rows[1], bold) && !strings.ContainsAny(key(rows[1]), "0123456789") {
		n = 2
	}
	return min(n, len(rows)-1)
}

// headed reports that a first row holds column heads: the first of them counts
// rows, or all are bold and the row under it is not.
func headed(first, second []Cell) bool {
	filled := 0
	for _, c := range first {
		if c.Text() != "" {
			filled++
		}
	}
	return CountHead(first[0].Text()) || filled >= 2 && all(first, bold) && !all(second, bold)
}

// bold reports that all text of a cell is bold.
func bold(c Cell) bool {
	return !slices.ContainsFunc(c.Lines, func(ln source.Line) bool { return !ln.Look.Bold && ln.Text != "" })
}

func all(row []Cell, ok func(Cell) bool) bool {
	for _, c := range row {
		if !ok(c) {
			return false
		}
	}
	return true
}

// key is the text of a row, for comparing repeated heads.
func key(row []Cell) string {
	var b strings.Builder
	for _, c := range row {
		b.WriteString(c.Text() + "\t")
	}
	return b.String()
}

// counts reports the row under the heads that only counts the columns: (1),
// (2), (3).
func counts(row []Cell) bool {
	for i, c := range row {
		if s := c.Text(); s != "("+strconv.Itoa(i+1)+")" {
			return false
		}
	}
	return len(row) > 2
}
