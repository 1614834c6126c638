package paper

import (
	"slices"
	"strings"

	"nghiquyet/extract/source/grid"
)

// Builder puts blocks into cells, rows and tables for formats that have no
// elements around them: there a paragraph tells how many tables deep it
// stands, a mark ends a cell, and another one a row.
//
//	Add(1, "TT"); EndCell(1); Add(1, "Nhiệm vụ"); EndCell(1); EndRow(1, …); Add(0, "Điều 2 …")
type Builder struct {
	body []Block
	open []*openTable // the outermost first
}

// Row is what is known of a row at its end.
type Row struct {
	Edges  []int // of its cells from left to right, in twips (1/20 point); one more than cells
	Merges []Merge
	Header bool
	Ruled  bool
}

// Merge tells how a cell goes together with others.
type Merge struct{ Across, Down Part }

// Part is the place of a cell among those it is merged with.
type Part int

// A cell is by itself, opens merged cells, or belongs to the one before.
const (
	Single Part = iota
	Opens
	Belongs
)

// maxDepth bounds tables inside tables.
const maxDepth = 30

type openTable struct {
	rows  []openRow
	cells [][]Block // of the open row
	cell  []Block
}

type openRow struct {
	cells [][]Block
	Row
}

// Add puts a block so many tables deep, 0 for the body.
func (b *Builder) Add(depth int, x Block) {
	if t := b.at(depth); t != nil {
		t.cell = append(t.cell, x)
		return
	}
	b.body = append(b.body, x)
}

// EndCell ends the open cell of the table so deep.
func (b *Builder) EndCell(depth int) {
	if t := b.at(depth); t != nil {
		t.endCell()
	}
}

// EndRow ends the open row of the table so deep.
func (b *Builder) EndRow(depth int, r Row) {
	if t := b.at(depth); t != nil {
		t.endRow(r)
	}
}

// Blocks are all blocks; what is open is closed.
func (b *Builder) Blocks() []Block {
	b.at(0)
	return b.body
}

// at closes and opens tables until depth of them are open, and gives the
// innermost, nil for the body.
func (b *Builder) at(depth int) *openTable {
	depth = min(max(depth, 0), maxDepth)
	for len(b.open) > depth {
		n := len(b.open) - 1
		t := b.open[n].table()
		b.open = b.open[:n]
		switch {
		case t == nil:
		case n > 0:
			b.open[n-1].cell = append(b.open[n-1].cell, Block{Table: t})
		default:
			b.body = append(b.body, Block{Table: t})
		}
	}
	for len(b.open) < depth {
		b.open = append(b.open, &openTable{})
	}
	if depth == 0 {
		return nil
	}
	return b.open[depth-1]
}

func (t *openTable) endCell() {
	t.cells = append(t.cells, t.cell)
	t.cell = nil
}

func (t *openTable) endRow(r Row) {
	if len(t.cell) > 0 {
		t.endCell()
	}
	t.rows = append(t.rows, openRow{t.cells, r})
	t.cells = nil
}

// near is how far apart, in twips, the edges of one column may stand in
// different rows.
const near = 40

// columns are the edges of all rows, those that stand near one another as one.
func (t *openTable) columns() []int {
	var all []int
	for _, r := range t.rows {
		all = append(all, r.Edges...)
	}
	slices.Sort(all)
	var out []int
	for _, e := range all {
		if len(out) == 0 || e-out[len(out)-1] > near {
			out = append(out, e)
		}
	}
	return out
}

// column is the number of the edge nearest to e.
func column(edges []int, e int) int {
	i, _ := slices.BinarySearch(edges, e)
	switch {
	case i == len(edges):
		return i - 1
	case i > 0 && e-edges[i-1] < edges[i]-e:
		return i - 1
	}
	return i
}

// table makes a table of the rows, nil when there is none. A cell merged over
// rows stands in the first of them.
func (t *openTable) table() *Table {
	if len(t.cell) > 0 || len(t.cells) > 0 {
		t.endRow(Row{})
	}
	if len(t.rows) == 0 {
		return nil
	}
	edges := t.columns()
	out := &Table{}
	above := map[int][2]int{} // row and cell that reach down in each column
	for at, r := range t.rows {
		out.Ruled = out.Ruled || r.Ruled
		var cells []Cell
		for i, body := range r.cells {
			col, span := i, 1
			if i+1 < len(r.Edges) {
				col = column(edges, r.Edges[i])
				span = max(1, column(edges, r.Edges[i+1])-col)
			}
			var m Merge
			if i < len(r.Merges) {
				m = r.Merges[i]
			}
			if up, ok := above[col]; m.Down == Belongs && ok {
				c := &out.Rows[up[0]][up[1]]
				c.RowSpan = at - up[0] + 1
				c.Take(body)
				continue
			}
			if (m.Across == Belongs || col >= grid.MaxCols) && len(cells) > 0 {
				c := &cells[len(cells)-1]
				c.ColSpan = min(c.ColSpan+span, grid.MaxCols-c.Col)
				c.Take(body)
				continue
			}
			delete(above, col)
			if m.Down == Opens {
				above[col] = [2]int{at, len(cells)}
			}
			cells = append(cells, Cell{Col: col, RowSpan: 1, ColSpan: span, Head: r.Header, Body: body})
		}
		out.Rows = append(out.Rows, cells)
	}
	return out
}

// Take puts the blocks of a cell into c, with which it is merged. Paragraphs
// that hold nothing are left, and copies of what c holds, which converters
// make.
func (c *Cell) Take(body []Block) {
	if all := textOfBlocks(c.Body); all != "" && all == textOfBlocks(body) {
		return
	}
	c.Body = append(c.Body, Filled(body)...)
}

func textOfBlocks(blocks []Block) string {
	var b strings.Builder
	for _, x := range blocks {
		if x.Para != nil {
			b.WriteString(x.Para.Mark + strings.TrimSpace(textOf(x.Para.Runs)))
		}
	}
	return b.String()
}

// Filled is body without paragraphs that hold nothing.
func Filled(body []Block) []Block {
	var out []Block
	for _, b := range body {
		if b.Para == nil || strings.TrimSpace(textOf(b.Para.Runs)) != "" {
			out = append(out, b)
		}
	}
	return out
}
