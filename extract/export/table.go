package export

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"nghiquyet/extract"
)

// column is one column of a table over T. Its value is a string, an int, a
// float64, or a day.
type column[T any] struct {
	vi, en string
	width  float64 // in characters, for spreadsheets
	value  func(T) any
}

// day is a date as ISO 8601 prints it; spreadsheets get it as a real date.
type day string

// taskRow is one assignment of one task of a document; every assignment is one
// line. doc has offsets in code points.
type taskRow struct {
	doc  *extract.Document
	task *extract.Task
	as   *extract.Assignment
	n    int // place of the assignment in its task, from 1
}

// taskRows are the lines of d, in reading order. A task without assignments
// has one line with empty fields.
func taskRows(d *extract.Document) []taskRow {
	w := d.InCodePoints()
	var rows []taskRow
	for i := range w.Tasks {
		t := &w.Tasks[i]
		if len(t.Assignments) == 0 {
			rows = append(rows, taskRow{w, t, &extract.Assignment{}, 1})
		}
		for j := range t.Assignments {
			rows = append(rows, taskRow{w, t, &t.Assignments[j], j + 1})
		}
	}
	return rows
}

var taskColumns = []column[taskRow]{
	{"Mã nhiệm vụ", "Task", 30, func(r taskRow) any { return r.task.ID }},
	{"Văn bản", "Document", 16, func(r taskRow) any { return r.doc.Head.Number }},
	{"Ngày ban hành", "Issued", 13, func(r taskRow) any { return day(r.doc.Head.Date) }},
	{"Cơ quan ban hành", "Issuer", 22, func(r taskRow) any { return r.doc.Head.Issuer }},
	{"Nhóm", "Group", 10, func(r taskRow) any { return r.task.Group }},
	{"Tên nhóm", "Group title", 30, func(r taskRow) any { return r.task.GroupTitle }},
	{"Vị trí", "Place", 16, func(r taskRow) any { return r.task.Path }},
	{"Trang", "Page", 7, func(r taskRow) any { return r.task.Page }},
	{"Nhiệm vụ", "Text", 70, func(r taskRow) any { return r.task.Text }},
	{"Cơ quan chủ trì", "Lead", 30, func(r taskRow) any { return list(r.as.Lead) }},
	{"Cơ quan phối hợp", "Support", 30, func(r taskRow) any { return list(r.as.Support) }},
	{"Cấp trình", "Submitted to", 20, func(r taskRow) any { return list(r.as.SubmitTo) }},
	{"Sản phẩm", "Product", 30, func(r taskRow) any { return r.as.Product }},
	{"Thời hạn (nguyên văn)", "Due as printed", 22, func(r taskRow) any { return r.as.Due.Text }},
	{"Loại thời hạn", "Kind of due date", 14, func(r taskRow) any { return string(r.as.Due.Kind) }},
	{"Từ ngày", "From", 12, func(r taskRow) any { return day(r.as.Due.Start) }},
	{"Hạn hoàn thành", "Due", 15, func(r taskRow) any { return day(r.as.Due.End) }},
	{"Mốc", "Bound", 8, func(r taskRow) any { return r.as.Due.Bound }},
	{"Lặp lại", "Recurs", 10, func(r taskRow) any { return r.as.Due.Recur }},
	{"Văn bản liên quan", "Citations", 26, func(r taskRow) any { return list(cited(r.doc, r.task)) }},
	{"Nguồn", "Source", 8, func(r taskRow) any { return r.task.Source }},
	{"Từ ký tự", "Start", 9, func(r taskRow) any { return r.task.Start }},
	{"Đến ký tự", "End", 9, func(r taskRow) any { return r.task.End }},
	{"Độ tin cậy", "Confidence", 11, func(r taskRow) any { return r.task.Confidence }},
	{"Quy tắc", "Rule", 20, func(r taskRow) any { return r.task.Rule }},
	{"Tệp gốc", "File", 26, func(r taskRow) any { return r.doc.Origin.Name }},
	{"Dự thảo", "Draft", 9, func(r taskRow) any { return draft(r.doc) }},
}

// citeRow is one citation of a document whose offsets are code points.
type citeRow struct {
	doc  *extract.Document
	cite *extract.Citation
}

var citeColumns = []column[citeRow]{
	{"Văn bản", "Document", 16, func(r citeRow) any { return r.doc.Head.Number }},
	{"Mã văn bản", "Document id", 26, func(r citeRow) any { return r.doc.ID }},
	{"Vị trí", "Place", 14, func(r citeRow) any { return r.cite.Path }},
	{"Trang", "Page", 7, func(r citeRow) any { return r.cite.Page }},
	{"Trích dẫn (nguyên văn)", "Citation as printed", 60, func(r citeRow) any { return r.cite.Text }},
	{"Loại", "Kind", 12, func(r citeRow) any { return string(r.cite.Kind) }},
	{"Quan hệ", "Relation", 14, func(r citeRow) any { return string(r.cite.Relation) }},
	{"Số ký hiệu", "Number", 18, func(r citeRow) any { return r.cite.Number }},
	{"Ngày", "Date", 12, func(r citeRow) any { return day(r.cite.Date) }},
	{"Năm", "Year", 8, func(r citeRow) any { return r.cite.Year }},
	{"Tên", "Name", 30, func(r citeRow) any { return r.cite.Name }},
	{"Cơ quan", "Issuer", 20, func(r citeRow) any { return r.cite.Issuer }},
	{"Điểm trích", "Pinpoint", 22, func(r citeRow) any { return steps(r.cite.Pinpoint) }},
	{"Trạng thái", "Status", 12, func(r citeRow) any { return string(r.cite.Status) }},
	{"Đích", "Target", 26, func(r citeRow) any { return r.cite.Target }},
	{"Khả năng khác", "Candidates", 26, func(r citeRow) any { return list(r.cite.Candidates) }},
	{"Đã sửa", "Repaired", 20, func(r citeRow) any { return r.cite.Repaired }},
	{"Từ ký tự", "Start", 9, func(r citeRow) any { return r.cite.Start }},
	{"Đến ký tự", "End", 9, func(r citeRow) any { return r.cite.End }},
	{"Độ tin cậy", "Confidence", 11, func(r citeRow) any { return r.cite.Confidence }},
	{"Quy tắc", "Rule", 20, func(r citeRow) any { return r.cite.Rule }},
	{"Dự thảo", "Draft", 9, func(r citeRow) any { return draft(r.doc) }},
}

// draft marks the rows of a draft, which is no law.
func draft(d *extract.Document) string {
	if d.Head.Draft {
		return "x"
	}
	return ""
}

// problemRow is one problem of a document whose offsets are code points.
type problemRow struct {
	doc     *extract.Document
	problem *extract.Problem
}

var problemColumns = []column[problemRow]{
	{"Văn bản", "Document", 16, func(r problemRow) any { return r.doc.Head.Number }},
	{"Mã văn bản", "Document id", 26, func(r problemRow) any { return r.doc.ID }},
	{"Trang", "Page", 7, func(r problemRow) any { return r.problem.Page }},
	{"Bước", "Stage", 10, func(r problemRow) any { return r.problem.Stage }},
	{"Quy tắc", "Rule", 20, func(r problemRow) any { return r.problem.Rule }},
	{"Vấn đề", "Problem", 80, func(r problemRow) any { return r.problem.Text }},
	{"Từ ký tự", "Start", 9, func(r problemRow) any { return r.problem.Start }},
	{"Tệp gốc", "File", 26, func(r problemRow) any { return r.doc.Origin.Name }},
}

// header is the first line of a table in the language of o.
func header[T any](cols []column[T], o Options) []string {
	var out []string
	for _, c := range cols {
		out = append(out, o.pick(c.vi, c.en))
	}
	return out
}

// list joins names as one cell.
func list(names []string) string { return strings.Join(names, "; ") }

// cited are the documents that t cites, each once, by number or by name.
func cited(d *extract.Document, t *extract.Task) []string {
	var out []string
	seen := map[string]bool{}
	for _, i := range t.Citations {
		if i < 0 || i >= len(d.Citations) || d.Citations[i].Kind == extract.CiteInternal {
			continue
		}
		if name := citedName(&d.Citations[i]); name != "" && !seen[name] {
			seen[name] = true
			out = append(out, name)
		}
	}
	return out
}

// citedName is how a citation is best called: number, name, or what is printed.
func citedName(c *extract.Citation) string {
	switch {
	case c.Number != "":
		return c.Number
	case c.Name != "":
		return c.Name
	}
	return strings.Join(strings.Fields(c.Text), " ")
}

// steps writes a pinpoint from the larger to the smaller unit: "article 5,
// clause 2".
func steps(list []extract.Step) string {
	var out []string
	for _, s := range list {
		out = append(out, strings.TrimSpace(s.Kind+" "+s.Num))
	}
	return strings.Join(out, ", ")
}

// safe keeps a cell from being read as a formula when a spreadsheet opens it:
// text that begins with = + - @, a tab or a carriage return gets an apostrophe
// in front. Control characters, which no cell can hold, become spaces.
//
//	"=HYPERLINK(…)"  → "'=HYPERLINK(…)"
//	"- Bộ Tài chính" → "'- Bộ Tài chính"
//	"Bộ Tài chính"   → as it is
func safe(s string) string {
	if s == "" {
		return s
	}
	if r, _ := utf8.DecodeRuneInString(s); strings.ContainsRune("=+-@\t\r＝＋－＠", r) {
		s = "'" + s
	}
	return printable(s)
}

// printable is s with a space for every character that XML 1.0 cannot hold,
// and for carriage returns. Tabs and line ends stay.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, " "))
}

// cellText is a value as text: days as ISO 8601, no page (0) as nothing.
func cellText(v any) string {
	switch v := v.(type) {
	case day:
		return safe(string(v))
	case int:
		return strconv.Itoa(v)
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case string:
		return safe(v)
	}
	return ""
}

// date is the day as a time, false when it is no date of the calendar or one
// that spreadsheets cannot hold (before 1900-03-01).
func (d day) date() (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, string(d))
	return t, err == nil && !t.Before(time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC))
}
