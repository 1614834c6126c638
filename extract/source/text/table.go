package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nghiquyet/extract/source"
	"nghiquyet/extract/source/grid"
)

// tableRows is the number of rows at the front that are a pipe table: a header,
// a dashed row, and what follows with a bar in it. 0 when there is none.
func tableRows(rows []row) int {
	if len(rows) < 2 || !strings.Contains(rows[0].text, "|") || !isRule(rows[1].text) {
		return barRows(rows)
	}
	n := 2
	for n < len(rows) && strings.Contains(rows[n].text, "|") {
		n++
	}
	return n
}

func isRule(s string) bool {
	return strings.Contains(s, "|") && strings.Contains(s, "--") && strings.Trim(s, "|:- \t") == ""
}

// barRows is the number of rows at the front that are a table without a dashed
// row: it opens with a column of numbers, and every row has as many bars.
// Blank rows may stand between. 0 when there is none.
//
//	"TT | Nhiệm vụ | Cơ quan chủ trì", "1 | Rà soát | Bộ Xây dựng" → 2
//	"Lưu: VT | TM. CHÍNH PHỦ"                                     → 0
func barRows(rows []row) int {
	if strings.Count(rows[0].text, "|") < 2 {
		return 0
	}
	head := split(rows[0].text)
	if len(head) < 3 || !grid.CountHead(strings.Trim(head[0], "* \t")) {
		return 0
	}
	n, blank := 1, 0
	for i := 1; i < len(rows) && blank < 3; i++ {
		switch {
		case strings.TrimSpace(rows[i].text) == "":
			blank++
		case strings.Contains(rows[i].text, "|") && len(split(rows[i].text)) == len(head):
			n, blank = i+1, 0
		default:
			blank = 3
		}
	}
	if n == 1 {
		return 0
	}
	return n
}

// table makes cells of the rows of a pipe table. A header that is printed again
// inside the table is Furniture.
func table(rows []row, index int) []source.Line {
	var out []source.Line
	head := split(rows[0].text)
	at := 0
	for i, r := range rows {
		if isRule(r.text) || strings.TrimSpace(r.text) == "" {
			continue
		}
		cells := split(r.text)
		again := i > 0 && slices.Equal(cells, head)
		span := 1
		if n := repeated(cells); i > 0 && n > 0 {
			cells, span = cells[:len(cells)-n+1], n
		}
		for col, c := range cells {
			for _, s := range lineBreak.Split(c, -1) {
				ln := source.Line{Page: r.page, Whole: true, Cell: &source.Cell{
					Table: index, Row: at, Col: col, RowSpan: 1, ColSpan: 1, Header: i == 0,
				}}
				if col == len(cells)-1 {
					ln.Cell.ColSpan = span
				}
				if ln.Text, ln.Look = strip(s); ln.Text == "" {
					continue
				}
				if again {
					ln.Part = source.Furniture
				}
				out = append(out, ln)
			}
		}
		at++
	}
	return out
}

// repeated is the number of cells at the end of a row that say the same, as
// converters print the title of a group over all its columns; 0 below three.
//
//	"I | Thể chế | Thể chế | Thể chế" → 3
func repeated(cells []string) int {
	n := 1
	for n < len(cells) && cells[len(cells)-1-n] == cells[len(cells)-1] {
		n++
	}
	if n < 3 || n < len(cells)-1 || utf8.RuneCountInString(cells[len(cells)-1]) < 4 {
		return 0
	}
	return n
}

// split cuts a table row at its bars, those that are escaped excepted.
func split(s string) []string {
	s = strings.TrimSpace(s)
	s = strings.TrimPrefix(s, "|")
	if strings.HasSuffix(s, "|") && !strings.HasSuffix(s, `\|`) {
		s = s[:len(s)-1]
	}
	var out []string
	start := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '|':
			out = append(out, strings.TrimSpace(s[start:i]))
			start = i + 1
		}
	}
	return append(out, strings.TrimSpace(s[start:]))
}
