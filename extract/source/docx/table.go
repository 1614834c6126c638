package docx

import (
	"strconv"

	"nghiquyet/extract/source/grid"
	"nghiquyet/extract/source/paper"
)

// table reads w:tbl (ECMA-376, Part 1, 17.4), nil when no row is left. A cell
// merged over rows stands in the first of them, as in print.
func (w *walker) table() *paper.Table {
	t := &paper.Table{}
	above := map[int]place{} // the cell that reaches down in each column
	var visit func(e element)
	visit = func(e element) {
		switch e.name {
		case "w:tblPr":
			w.r.children(func(e element) {
				switch e.name {
				case "w:tblStyle":
					t.Ruled = t.Ruled || w.styles.ruled(e.attr("val"))
				case "w:tblBorders":
					t.Ruled = w.r.borders() || t.Ruled
				}
			})
		case "w:tr":
			w.row(t, above)
		case "w:del", "w:moveFrom":
		case "mc:AlternateContent":
			w.alternate(visit)
		default:
			w.r.children(visit)
		}
	}
	w.r.children(visit)
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}

// place is where a cell stands in a table.
type place struct{ row, at int }

// cell is what tcPr says.
type cell struct {
	span    int
	down    string // vMerge: "" none, else restart or continue
	across  string // hMerge, the same
	removed bool
}

func (w *walker) row(t *paper.Table, above map[int]place) {
	in := rowReader{walker: w, table: t, above: above, at: len(t.Rows)}
	w.r.children(in.visit)
	if in.removed {
		for c, up := range above {
			if up.row == in.at {
				delete(above, c)
			}
		}
		return
	}
	for i := range in.row {
		in.row[i].Head = in.head
	}
	t.Rows = append(t.Rows, in.row)
}

// rowReader reads one row.
type rowReader struct {
	*walker
	table         *paper.Table
	above         map[int]place // cells that reach down, by column
	at            int           // number of the row
	row           []paper.Cell
	col           int // of the next cell
	head, removed bool
}

func (in *rowReader) visit(e element) {
	switch e.name {
	case "w:trPr":
		in.r.children(in.property)
	case "w:tc":
		c, body, ruled := in.cell()
		in.table.Ruled = in.table.Ruled || ruled
		if !c.removed {
			in.put(c, body)
			in.col += c.span
		}
	case "w:del", "w:moveFrom":
	default:
		in.r.children(in.visit)
	}
}

func (in *rowReader) property(e element) {
	switch e.name {
	case "w:tblHeader":
		in.head = e.on()
	case "w:gridBefore":
		n, _ := strconv.Atoi(e.attr("val"))
		in.col += min(max(n, 0), grid.MaxCols)
	case "w:del":
		in.removed = true
	}
}

// put puts a cell into the row, or its text into the cell with which it is
// merged.
func (in *rowReader) put(c cell, body []paper.Block) {
	last := len(in.row) - 1
	if c.across == "continue" && last >= 0 {
		in.row[last].ColSpan += c.span
		in.row[last].Take(body)
		return
	}
	if up, open := in.above[in.col]; c.down == "continue" && open && up.row < in.at {
		to := &in.table.Rows[up.row][up.at]
		to.RowSpan = in.at - up.row + 1
		to.Take(body)
		return
	}
	if c.down == "" {
		delete(in.above, in.col)
	} else {
		in.above[in.col] = place{in.at, len(in.row)}
	}
	if in.col < grid.MaxCols {
		in.row = append(in.row, paper.Cell{Col: in.col, RowSpan: 1, ColSpan: min(c.span, grid.MaxCols-in.col), Body: body})
	} else if last >= 0 { // no text is lost in the cells of a slip
		in.row[last].Take(body)
	}
}

// cell reads w:tc.
func (w *walker) cell() (c cell, body []paper.Block, ruled bool) {
	c.span = 1
	props := func(e element) {
		switch e.name {
		case "w:gridSpan":
			n, _ := strconv.Atoi(e.attr("val"))
			c.span = min(max(n, 1), grid.MaxCols)
		case "w:vMerge", "w:hMerge":
			kind := "continue"
			if e.attr("val") == "restart" {
				kind = "restart"
			}
			if e.name == "w:vMerge" {
				c.down = kind
			} else {
				c.across = kind
			}
		case "w:tcBorders":
			ruled = w.r.borders()
		case "w:cellDel":
			c.removed = true
		}
	}
	body = w.blocks(props)
	return c, body, ruled
}
