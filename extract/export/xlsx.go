package export

import (
	"io"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"nghiquyet/extract"
)

// XLSX writes a workbook: the tasks as CSV has them, with real dates, a frozen
// header and filters; the tasks again under a row for each document and group,
// for reading and printing; the citations; the problems. Rows are streamed
// through temporary files.
var XLSX = Format{
	Name: "xlsx", Extension: "xlsx", About: "a workbook: tasks, tasks by group, citations, problems",
	Write: writeXLSX,
}

func writeXLSX(w io.Writer, docs Docs, o Options) error {
	f := excelize.NewFile()
	defer f.Close()
	looks, err := newStyles(f)
	if err != nil {
		return err
	}
	tasks := sheetOf(f, looks, o.pick("Nhiệm vụ", "Tasks"), taskColumns, o)
	groups := newGroupSheet(f, looks, o)
	cites := sheetOf(f, looks, o.pick("Trích dẫn", "Citations"), citeColumns, o)
	problems := sheetOf(f, looks, o.pick("Vấn đề", "Problems"), problemColumns, o)
	all := []*sheet{tasks, groups.sheet, cites, problems}
	for _, s := range all {
		if err := s.open(); err != nil {
			return err
		}
	}
	for d, err := range docs {
		if err != nil {
			return err
		}
		rows := taskRows(d)
		for _, r := range rows {
			if err := tasks.write(rowOf(taskColumns, r)); err != nil {
				return err
			}
		}
		if err := groups.document(d, rows); err != nil {
			return err
		}
		p := d.InCodePoints()
		for i := range p.Citations {
			if err := cites.write(rowOf(citeColumns, citeRow{p, &p.Citations[i]})); err != nil {
				return err
			}
		}
		for i := range p.Problems {
			if err := problems.write(rowOf(problemColumns, problemRow{p, &p.Problems[i]})); err != nil {
				return err
			}
		}
	}
	for _, s := range all {
		if err := s.close(); err != nil {
			return err
		}
	}
	_, err = f.WriteTo(w)
	return err
}

// groupColumns are those of the sheet for reading.
var groupColumns = []column[taskRow]{
	{"TT", "No", 7, nil},
	{"Nhiệm vụ", "Task", 70, func(r taskRow) any { return r.task.Text }},
	{"Cơ quan chủ trì", "Lead", 28, func(r taskRow) any { return list(r.as.Lead) }},
	{"Cơ quan phối hợp", "Support", 28, func(r taskRow) any { return list(r.as.Support) }},
	{"Cấp trình", "Submitted to", 18, func(r taskRow) any { return list(r.as.SubmitTo) }},
	{"Sản phẩm", "Product", 28, func(r taskRow) any { return r.as.Product }},
	{"Thời hạn", "Due", 20, func(r taskRow) any { return r.as.Due.Text }},
	{"Hạn hoàn thành", "Last day", 13, func(r taskRow) any { return day(r.as.Due.End) }},
	{"Vị trí", "Place", 16, func(r taskRow) any { return r.task.Path }},
	{"Trang", "Page", 7, func(r taskRow) any { return r.task.Page }},
}

// groupSheet has a row for each document, under it one for each group, under
// that the tasks, folded as an outline.
type groupSheet struct{ *sheet }

func newGroupSheet(f *excelize.File, looks styles, o Options) groupSheet {
	s := sheetOf(f, looks, o.pick("Theo nhóm", "By group"), groupColumns, o)
	s.filter = false
	return groupSheet{s}
}

func (g groupSheet) document(d *extract.Document, rows []taskRow) error {
	if len(rows) == 0 {
		return nil
	}
	if err := g.banner(g.looks.doc, 0, strings.TrimSpace(title(d))); err != nil {
		return err
	}
	last, n := "\x00", 0
	for _, r := range rows {
		if r.task.Group != last {
			last = r.task.Group
			if name := strings.TrimSpace(r.task.Group + "  " + r.task.GroupTitle); name != "" {
				if err := g.banner(g.looks.group, 1, name); err != nil {
					return err
				}
			}
		}
		values := []any{""}
		if r.n == 1 { // further assignments of one task repeat no number
			n++
			values[0] = n
		}
		for _, c := range groupColumns[1:] {
			values = append(values, c.value(r))
		}
		if err := g.write(values, excelize.RowOpts{OutlineLevel: 2}); err != nil {
			return err
		}
	}
	return nil
}

// banner is a heading row over all columns.
func (g groupSheet) banner(style, level int, text string) error {
	cells := make([]any, len(groupColumns))
	for i := range cells {
		cells[i] = excelize.Cell{StyleID: style}
	}
	cells[1] = excelize.Cell{StyleID: style, Value: safe(text)}
	lines := 1 + utf8.RuneCountInString(text)/int(groupColumns[1].width)
	return g.put(cells, excelize.RowOpts{OutlineLevel: level, Height: 15 * float64(min(lines, 24))})
}

// title is a document's number and title in one line, and whether it is a draft.
//
//	"nghị định 5/2031/NĐ-CP Về văn thư", "dự thảo luật QUẢN LÝ THUẾ"
func title(d *extract.Document) string {
	draft := ""
	if d.Head.Draft {
		draft = map[string]string{"vi": "dự thảo ", "fr": "projet de "}[d.Lang]
		draft = nonEmpty(draft, "draft ")
	}
	return strings.TrimSpace(draft + strings.TrimSpace(d.Head.Type+" "+d.Head.Number) + " " + d.Head.Title)
}
