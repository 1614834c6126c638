package doc

import (
	"slices"
	"strings"

	"nghiquyet/extract/source/grid"
	"nghiquyet/extract/source/paper"
)

// tree puts paragraphs into cells, rows and tables (MS-DOC 2.4.3): each
// paragraph tells how deep it stands, a cell ends with its last paragraph, a
// row with a paragraph of its own, which holds the edges of the cells.
type tree struct {
	body []paper.Block
	open []*table // the outermost first
}

type table struct {
	rows  []row
	cells [][]paper.Block // of the open row
	cell  []paper.Block
	ruled bool
}

type row struct {
	cells [][]paper.Block
	shape shape
}

// add puts a block so many tables deep.
func (t *tree) add(depth int, b paper.Block) {
	t.to(depth)
	if n := len(t.open); n > 0 {
		t.open[n-1].cell = append(t.open[n-1].cell, b)
		return
	}
	t.body = append(t.body, b)
}

// para puts a paragraph where it stands and ends the cell or the row that it
// ends.
func (t *tree) para(s shape, atMark bool, p *paper.Para) {
	t.to(s.depth)
	n := len(t.open)
	switch {
	case n == 0:
		t.body = append(t.body, paper.Block{Para: p})
	case s.rowEnd && n == 1 || s.innerRow && n > 1:
		t.open[n-1].endRow(s)
	default:
		tb := t.open[n-1]
		tb.cell = append(tb.cell, paper.Block{Para: p})
		if atMark && n == 1 || s.innerCell && n > 1 {
			tb.endCell()
		}
	}
}

// to closes and opens tables until depth of them are open.
func (t *tree) to(depth int) {
	for len(t.open) > depth {
		n := len(t.open) - 1
		done := t.open[n].table()
		t.open = t.open[:n]
		if done == nil {
			continue
		}
		if n > 0 {
			t.open[n-1].cell = append(t.open[n-1].cell, paper.Block{Table: done})
		} else {
			t.body = append(t.body, paper.Block{Table: done})
		}
	}
	for len(t.open) < depth {
		t.open = append(t.open, &table{})
	}
}

func (t *tree) close() []paper.Block {
	t.to(0)
	return t.body
}

func (t *table) endCell() {
	t.cells = append(t.cells, t.cell)
	t.cell = nil
}

func (t *table) endRow(s shape) {
	if len(t.cell) > 0 {
		t.endCell()
	}
	t.rows = append(t.rows, row{t.cells, s})
	t.cells = nil
	t.ruled = t.ruled || s.ruled
}

// near is how far apart, in twips (1/20 point), the edges of one column may
// stand in different rows.
const near = 40

// columns are the edges of all rows, those that stand near one another as one.
func (t *table) columns() []int {
	var all []int
	for _, r := range t.rows {
		all = append(all, r.shape.edges...)
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
	best := 0
	for i, c := range edges {
		if max(c-e, e-c) < max(edges[best]-e, e-edges[best]) {
			best = i
		}
	}
	return best
}

// table makes a table of the rows, nil when there is none. A cell merged over
// rows stands in the first of them.
func (t *table) table() *paper.Table {
	if len(t.cell) > 0 || len(t.cells) > 0 {
		t.endRow(shape{})
	}
	edges := t.columns()
	out := &paper.Table{Ruled: t.ruled}
	above := map[int][2]int{} // row and cell that reach down in each column
	for at, r := range t.rows {
		var cells []paper.Cell
		for i, body := range r.cells {
			col, span := i, 1
			if i+1 < len(r.shape.edges) {
				col = column(edges, r.shape.edges[i])
				span = max(1, column(edges, r.shape.edges[i+1])-col)
			}
			flags := 0
			if i < len(r.shape.merges) {
				flags = r.shape.merges[i]
			}
			if up, ok := above[col]; flags&0x60 == 0x20 && ok {
				c := &out.Rows[up[0]][up[1]]
				c.RowSpan = at - up[0] + 1
				c.Body = append(c.Body, filled(body)...)
				continue
			}
			if (flags&3 == 2 || col >= grid.MaxCols) && len(cells) > 0 {
				c := &cells[len(cells)-1]
				c.ColSpan = min(c.ColSpan+span, grid.MaxCols-c.Col)
				c.Body = append(c.Body, filled(body)...)
				continue
			}
			delete(above, col)
			if flags&0x40 != 0 {
				above[col] = [2]int{at, len(cells)}
			}
			cells = append(cells, paper.Cell{Col: col, RowSpan: 1, ColSpan: span, Head: r.shape.header, Body: body})
		}
		out.Rows = append(out.Rows, cells)
	}
	if len(out.Rows) == 0 {
		return nil
	}
	return out
}

// filled is body without paragraphs that hold nothing.
func filled(body []paper.Block) []paper.Block {
	return slices.DeleteFunc(body, func(b paper.Block) bool {
		if b.Para == nil {
			return false
		}
		for _, r := range b.Para.Runs {
			if strings.TrimSpace(r.Text) != "" {
				return false
			}
		}
		return true
	})
}
