package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"nghiquyet/extract/source/grid"
)

// cell is one cell of a table and the element that it is.
type cell struct {
	grid.Cell
	node *html.Node
}

// rowsOf places the cells of a table, row by row. Cells of tables inside it are
// not its own.
func rowsOf(table *html.Node) [][]cell {
	var rows [][]cell
	var down []int // rows that each column is still covered by a cell above
	var walk func(n *html.Node, head bool)
	walk = func(n *html.Node, head bool) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			switch c.Data {
			case "thead":
				walk(c, true)
			case "tbody", "tfoot":
				walk(c, false)
			case "tr":
				var row []cell
				row, down = place(c, len(rows), down, head)
				rows = append(rows, row)
			}
		}
	}
	walk(table, false)
	return rows
}

// place puts the cells of one row beside those that reach down into it.
func place(tr *html.Node, at int, down []int, head bool) ([]cell, []int) {
	var row []cell
	next := make([]int, len(down))
	for i, n := range down {
		next[i] = max(0, n-1)
	}
	col := 0
	for td := tr.FirstChild; td != nil; td = td.NextSibling {
		if td.Type != html.ElementNode || td.Data != "td" && td.Data != "th" {
			continue
		}
		for col < len(down) && down[col] > 0 {
			col++
		}
		c := cell{node: td, Cell: grid.Cell{
			Row: at, Col: col, RowSpan: span(td, "rowspan", 1000), ColSpan: span(td, "colspan", grid.MaxCols), Head: head || td.Data == "th",
		}}
		if c.Col+c.ColSpan > grid.MaxCols {
			c.Col, c.ColSpan = min(c.Col, grid.MaxCols-1), 1
		}
		row = append(row, c)
		for ; col < c.Col+c.ColSpan; col++ {
			for len(next) <= col {
				next, down = append(next, 0), append(down, 0)
			}
			next[col] = c.RowSpan - 1
		}
	}
	return row, next
}

func span(n *html.Node, key string, most int) int {
	v, err := strconv.Atoi(strings.TrimSpace(attr(n, key)))
	if err != nil || v < 1 {
		return 1
	}
	return min(v, most)
}

// table writes a table: as cells when it holds data, as lines when it only
// places things. A table inside a cell becomes lines of that cell.
func (w *writer) table(n *html.Node, st style) {
	st.centered = false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == "caption" {
			w.node(c, st)
		}
	}
	rows := rowsOf(n)
	t := grid.Table{Rows: cellsOf(rows), Ruled: attr(n, "border") == "1", Nested: holdsTable(n)}
	if w.inCell || attr(n, "role") == "presentation" || t.IsFrame() {
		w.unfold(rows, st)
		return
	}
	hidden := 0
	for _, row := range rows {
		for i := range row {
			in := &writer{marks: w.marks, skip: w.skip, tables: w.tables, inCell: true}
			in.children(row[i].node, st.of(row[i].node))
			in.flush()
			row[i].Lines = in.lines
			hidden += in.hidden
		}
	}
	t.Rows = cellsOf(rows)
	if !t.Nested && t.Places() {
		w.unfold(rows, st)
		return
	}
	w.lines = append(w.lines, t.Lines(*w.tables)...)
	*w.tables++
	w.hidden += hidden
}

// cellsOf is rows without their elements.
func cellsOf(rows [][]cell) [][]grid.Cell {
	out := make([][]grid.Cell, len(rows))
	for i, row := range rows {
		for _, c := range row {
			out[i] = append(out[i], c.Cell)
		}
	}
	return out
}

// unfold writes the cells one after another as ordinary lines.
func (w *writer) unfold(rows [][]cell, st style) {
	for _, row := range rows {
		for _, c := range row {
			w.flush()
			w.children(c.node, st.of(c.node))
			w.flush()
		}
	}
}

func holdsTable(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == "table" {
			return true
		}
	}
	return false
}
