package clean

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
	"nghiquyet/extract/viet"
)

// table writes one table: rows in order, the cells of a row parted by tabs,
// the paragraphs of a cell by line breaks.
func (w *writer) table(lines []source.Line, tb Tables) {
	index := len(w.text.Tables)
	t := extract.Table{Page: lines[0].Page, Span: extract.Span{Start: w.b.Len()}}
	width := 0
	for _, ln := range lines {
		width = max(width, ln.Cell.Col+max(1, ln.Cell.ColSpan))
	}
	t.Columns = make([]string, width)
	header := true
	for len(lines) > 0 {
		n := 1
		for n < len(lines) && lines[n].Cell.Row == lines[0].Cell.Row {
			n++
		}
		row := lines[:n]
		lines = lines[n:]
		header = header && row[0].Cell.Header
		at := -1
		if !header {
			at = len(t.Rows)
		}
		r := w.row(row, index, at, width, tb)
		if header {
			addHeads(t.Columns, r.Cells, row)
		} else {
			t.Rows = append(t.Rows, r)
		}
	}
	t.End = w.b.Len()
	w.text.Tables = append(w.text.Tables, t)
}

// sideBySide parts the lines of a table whose heads stand twice, or more often, beside one
// another: it is one table that was folded to save paper, the left part first.
//
//	TT | Nhiệm vụ | Chủ trì | TT | Nhiệm vụ | Chủ trì   → two tables of three columns
//	TT | Chỉ tiêu | 2030 | 2031                         → one
func sideBySide(lines []source.Line) [][]source.Line {
	k := period(lines)
	if k == 0 {
		return [][]source.Line{lines}
	}
	var out [][]source.Line
	for _, ln := range lines {
		part := ln.Cell.Col / k
		for len(out) <= part {
			out = append(out, nil)
		}
		c := *ln.Cell
		c.Col -= part * k
		ln.Cell = &c
		out[part] = append(out[part], ln)
	}
	return out
}

// period is after how many columns the heads in the first row of a table begin anew, 0
// where they do not, or where a cell spans parts.
func period(lines []source.Line) int {
	var heads []string
	for _, ln := range lines {
		if ln.Cell.Row == lines[0].Cell.Row {
			for len(heads) <= ln.Cell.Col {
				heads = append(heads, "")
			}
			heads[ln.Cell.Col] += viet.Slug(ln.Text) + " "
		}
	}
	for k := 2; 2*k <= len(heads); k++ {
		if len(heads)%k != 0 || slices.Contains(heads, "") || slices.Contains(heads[1:k], heads[0]) {
			continue
		}
		same := true
		for i := k; i < len(heads); i++ {
			same = same && heads[i] == heads[i-k]
		}
		crosses := func(ln source.Line) bool { return ln.Cell.Col/k != (ln.Cell.Col+max(1, ln.Cell.ColSpan)-1)/k }
		if same && !slices.ContainsFunc(lines, crosses) {
			return k
		}
	}
	return 0
}

// addHeads names columns after the cells of a heading row. A head over several
// columns counts for each of them.
//
//	"Cơ quan" over "chủ trì" and "phối hợp" → "Cơ quan chủ trì", "Cơ quan phối hợp"
func addHeads(columns, cells []string, row []source.Line) {
	last := -1
	for _, ln := range row {
		col := ln.Cell.Col
		if col == last {
			continue
		}
		last = col
		head := strings.ReplaceAll(cells[col], "\n", " ")
		for i := range max(1, ln.Cell.ColSpan) {
			columns[col+i] = strings.TrimSpace(columns[col+i] + " " + head)
		}
	}
}

// row writes the lines of one row and returns it.
func (w *writer) row(lines []source.Line, table, at, width int, tb Tables) extract.Row {
	r := extract.Row{
		Page:  lines[0].Page,
		Span:  extract.Span{Start: w.b.Len()},
		Cells: make([]string, width),
		Spans: make([]extract.Span, width),
		Over:  make([]int, width),
	}
	cells := 0
	for len(lines) > 0 {
		col, n := lines[0].Cell.Col, 1
		for n < len(lines) && lines[n].Cell.Col == col {
			n++
		}
		cells++
		r.Group = lines[0].Cell.ColSpan*2 > width
		r.Over[col] = lines[0].Cell.RowSpan
		start := w.b.Len()
		parts := cellParagraphs(lines[:n], tb)
		for i, p := range parts {
			sep := "\n"
			if i == len(parts)-1 && n < len(lines) {
				sep = "\t"
			}
			span := w.para(p, extract.Para{Cell: &extract.Cell{Table: table, Row: at, Col: col}}, sep)
			r.Spans[col] = extract.Span{Start: start, End: span.End}
			if i > 0 {
				r.Cells[col] += "\n"
			}
			r.Cells[col] += w.b.String()[span.Start:span.End]
		}
		lines = lines[n:]
	}
	r.Group = r.Group && cells <= 2
	r.End = w.b.Len()
	return r
}

// cellParagraphs cuts the lines of one cell. Cells are narrow, so only a mark
// or the end of a sentence before a capital parts two paragraphs. In a cell that
// opens with a dash each dash before a capital is a mark.
//
//	"- Khoản 1" "Điều 21" "- Điều 42"  → "- Khoản 1 Điều 21", "- Điều 42"
//	"giai đoạn 2021" "- 2025"          → one
func cellParagraphs(lines []source.Line, tb Tables) [][]source.Line {
	var out [][]source.Line
	start := 0
	right := 0.0
	for _, ln := range lines {
		right = max(right, ln.Box.X1)
	}
	for i := 1; i <= len(lines); i++ {
		if i < len(lines) {
			a, b := lines[i-1], lines[i]
			early := !a.Box.IsZero() && fits(a, b, page{left: a.Box.X0, right: right})
			if !a.Whole && b.Mark == "" &&
				!(tb.marked(b.Text) && ended(a.Text)) &&
				!(dashed(lines[0].Text) && dashed(b.Text)) &&
				!(early && ended(a.Text) && !viet.StartsLower(b.Text)) {
				continue
			}
		}
		out = append(out, lines[start:i])
		start = i
	}
	return out
}

// dashed reports that a line opens with a dash and a capital.
func dashed(s string) bool {
	rest, ok := strings.CutPrefix(s, "- ")
	first, _ := utf8.DecodeRuneInString(rest)
	return ok && unicode.IsUpper(first)
}
