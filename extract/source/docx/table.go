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
	var row []paper.Cell
	at := len(t.Rows)
	col, head, removed := 0, false, false
	var visit func(e element)
	visit = func(e element) {
		switch e.name {
		case "w:trPr":
			w.r.children(func(e element) {
				switch e.name {
				case "w:tblHeader":
					head = e.on()
				case "w:gridBefore":
					n, _ := strconv.Atoi(e.attr("val"))
					col += min(max(n, 0), grid.MaxCols)
				case "w:del":
					removed = true
				}
			})
		case "w:tc":
			c, body, ruled := w.cell()
			t.Ruled = t.Ruled || ruled
			if c.removed {
				return
			}
			if c.across == "continue" && len(row) > 0 {
				row[len(row)-1].ColSpan += c.span
				row[len(row)-1].Take(body)
				col += c.span
				return
			}
			up, open := above[col]
			if c.down == "continue" && open && up.row < at {
				to := &t.Rows[up.row][up.at]
				to.RowSpan = at - up.row + 1
				to.Take(body)
				col += c.span
				return
			}
			if c.down == "" {
				delete(above, col)
			} else {
				above[col] = place{at, len(row)}
			}
			if col < grid.MaxCols {
				row = append(row, paper.Cell{Col: col, RowSpan: 1, ColSpan: min(c.span, grid.MaxCols-col), Body: body})
			} else if len(row) > 0 { // no text is lost in the cells of a slip
				row[len(row)-1].Take(body)
			}
			col += c.span
		case "w:del", "w:moveFrom":
		default:
			w.r.children(visit)
		}
	}
	w.r.children(visit)
	if removed {
		for c, up := range above {
			if up.row == at {
				delete(above, c)
			}
		}
		return
	}
	for i := range row {
		row[i].Head = head
	}
	t.Rows = append(t.Rows, row)
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
