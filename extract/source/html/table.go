package html

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"nghiquyet/extract/source"
)

// cell is one cell of a table with its place in the grid.
type cell struct {
	node             *html.Node
	row, col         int
	rowSpan, colSpan int
	head             bool // <th>, or inside <thead>
	lines            []source.Line
}

func (c cell) text() string {
	var b strings.Builder
	for _, ln := range c.lines {
		b.WriteString(ln.Text + " ")
	}
	return strings.TrimSpace(b.String())
}

// maxCols bounds a table: no document has more columns, a slip or an attack
// has.
const maxCols = 200

// grid places the cells of a table, row by row. Cells of tables inside it are
// not its own.
func grid(table *html.Node) [][]cell {
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
		c := cell{node: td, row: at, col: col, rowSpan: span(td, "rowspan", 1000), colSpan: span(td, "colspan", maxCols), head: head || td.Data == "th"}
		if c.col+c.colSpan > maxCols {
			c.col, c.colSpan = min(c.col, maxCols-1), 1
		}
		row = append(row, c)
		for ; col < c.col+c.colSpan; col++ {
			for len(next) <= col {
				next, down = append(next, 0), append(down, 0)
			}
			next[col] = c.rowSpan - 1
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
	rows := grid(n)
	nested := holdsTable(n)
	if w.inCell || isFrame(n, rows, nested) {
		w.unfold(rows, st)
		return
	}
	for _, row := range rows {
		for i := range row {
			in := &writer{skip: w.skip, tables: w.tables, inCell: true}
			in.children(row[i].node, st.of(row[i].node))
			in.flush()
			row[i].lines = in.lines
		}
	}
	if !nested && places(n, rows) {
		w.unfold(rows, st)
		return
	}
	w.data(rows)
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

// data writes the lines of the cells with their places.
func (w *writer) data(rows [][]cell) {
	index := *w.tables
	*w.tables++
	heads := header(rows)
	for at, row := range rows {
		part := source.Body
		if at >= heads && (heads > 0 && key(rows[at]) == key(rows[0]) || counts(row)) {
			part = source.Furniture
		}
		for _, c := range row {
			for _, ln := range c.lines {
				ln.Part = part
				ln.Cell = &source.Cell{
					Table: index, Row: at, Col: c.col, RowSpan: min(c.rowSpan, len(rows)-at), ColSpan: c.colSpan, Header: at < heads,
				}
				w.lines = append(w.lines, ln)
			}
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

// isFrame reports, from its shape alone, that a table only places things: one
// column, or other tables in few rows or columns.
func isFrame(n *html.Node, rows [][]cell, nested bool) bool {
	cols := 0
	for _, row := range rows {
		for _, c := range row {
			cols = max(cols, c.col+c.colSpan)
		}
	}
	return attr(n, "role") == "presentation" || cols <= 1 || nested && (len(rows) <= 3 || cols <= 2)
}

// side is found in the head and the signature block of a document, whose two
// columns are often the cells of a table.
var side = regexp.MustCompile(`(?i)cộng h[oò][aà] xã hội chủ nghĩa|độc lập\s*[-–]\s*tự do|đảng cộng sản việt nam|socialist republic|independence\s*[-–]|nơi nhận|\(\s*đã k[ýí]\s*\)|` +
	`(^|\s)(TM|KT|TL|TUQ|T/M|K/T|T/L|Q)\.?\s+\p{Lu}|(^|\s)(CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|TỔNG BÍ THƯ|CHAIRMAN|MINISTER)(\s|$)|ngày\s+[\d…. ]*tháng\s+[\d…. ]*năm`)

// places reports, from what a table says, that it only places things side by
// side.
//
//	| CHÍNH PHỦ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | → places
//	| Nơi nhận: - … | TM. CHÍNH PHỦ |                  → places
//	| TT | Nhiệm vụ | Cơ quan chủ trì |                → holds data
func places(n *html.Node, rows [][]cell) bool {
	cols, filled, heads := 0, 0, false
	empty := map[int]bool{}
	var all strings.Builder
	for _, row := range rows {
		for _, c := range row {
			cols = max(cols, c.col+c.colSpan)
			heads = heads || c.head
			s := c.text()
			if s != "" {
				filled++
				all.WriteString(s + "\n")
			}
			if _, ok := empty[c.col]; !ok {
				empty[c.col] = true
			}
			empty[c.col] = empty[c.col] && s == ""
		}
	}
	if filled <= 1 {
		return true
	}
	if heads || cols > 3 {
		return false
	}
	if cols == 2 && len(rows) <= 2 && (empty[0] || empty[1]) {
		return true
	}
	if len(rows) == 1 && attr(n, "border") != "1" {
		return true
	}
	return len(rows) <= 6 && side.MatchString(all.String())
}

// number is the head of the column that counts the rows.
var number = regexp.MustCompile(`(?i)^(tt|stt|s\.?\s?tt|số tt|số thứ tự|no\.?|n°|nr\.?)$`)

// header is the number of rows that are column heads.
func header(rows [][]cell) int {
	n := 0
	for n < len(rows) && len(rows[n]) > 0 && all(rows[n], func(c cell) bool { return c.head }) {
		n++
	}
	if n > 0 || len(rows) < 2 || len(rows[0]) < 2 {
		return min(n, len(rows))
	}
	first := rows[0]
	bold := func(c cell) bool {
		for _, ln := range c.lines {
			if !ln.Look.Bold && ln.Text != "" {
				return false
			}
		}
		return true
	}
	filled := 0
	for _, c := range first {
		if c.text() != "" {
			filled++
		}
	}
	if !number.MatchString(first[0].text()) && (filled < 2 || !all(first, bold) || all(rows[1], bold)) {
		return 0
	}
	n = 1
	wide := false
	for _, c := range first {
		n = max(n, c.rowSpan)
		wide = wide || c.colSpan > 1
	}
	if n == 1 && wide && all(rows[1], bold) && !strings.ContainsAny(key(rows[1]), "0123456789") {
		n = 2
	}
	return min(n, len(rows)-1)
}

func all(row []cell, ok func(cell) bool) bool {
	for _, c := range row {
		if !ok(c) {
			return false
		}
	}
	return true
}

// key is the text of a row, for comparing repeated heads.
func key(row []cell) string {
	var b strings.Builder
	for _, c := range row {
		b.WriteString(c.text() + "\t")
	}
	return b.String()
}

// counts reports the row under the heads that only counts the columns: (1),
// (2), (3).
func counts(row []cell) bool {
	for i, c := range row {
		if s := c.text(); s != "("+strconv.Itoa(i+1)+")" {
			return false
		}
	}
	return len(row) > 2
}
