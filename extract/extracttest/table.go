package extracttest

import (
	"strings"

	"nghiquyet/extract"
)

// Table makes a text of one table. Cells of a row are divided by " | ", the
// paragraphs of a cell by " / "; a row that begins with "= " is a group row.
func Table(heads string, rows ...string) *extract.Text {
	var b strings.Builder
	t := extract.Table{Columns: strings.Split(heads, " | ")}
	for _, h := range t.Columns {
		b.WriteString(h + "\t")
	}
	for _, r := range rows {
		r, group := strings.CutPrefix(r, "= ")
		row := extract.Row{Span: extract.Span{Start: b.Len()}, Page: 1, Group: group}
		for _, c := range strings.Split(r, "|") {
			c = strings.ReplaceAll(strings.TrimSpace(c), " / ", "\n")
			row.Spans = append(row.Spans, extract.Span{Start: b.Len(), End: b.Len() + len(c)})
			row.Cells = append(row.Cells, c)
			b.WriteString(c + "\t")
		}
		row.End = b.Len()
		t.Rows = append(t.Rows, row)
	}
	t.End = b.Len()
	return &extract.Text{String: b.String(), Tables: []extract.Table{t}}
}

// InAnnex is a tree that holds t in an annex.
func InAnnex(t *extract.Text) *extract.Node {
	return &extract.Node{Kind: extract.KindDocument, End: len(t.String), Children: []*extract.Node{
		{Kind: extract.KindAnnex, Path: "annex", End: len(t.String)},
	}}
}
