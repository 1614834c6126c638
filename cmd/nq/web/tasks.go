package web

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/export"
	"nghiquyet/index"
	"nghiquyet/index/answer"
)

// bars is a drawing of counts, one bar a value.
type bars struct{ Bars []bar }

// bar is one of them; Width is in hundredths of the longest, 0 for what is no
// value.
type bar struct {
	Label, Href  string
	Count, Width int
}

// longest is the most bars of a drawing.
const longest = 60

// barsOf draws counts; href is the address of one value. Tasks that have no
// value are counted and not drawn: they would dwarf the others.
func (v *view) barsOf(counts *answer.TaskCounts, href func(value string) string) bars {
	b, most := bars{}, 1
	for _, c := range counts.Counts {
		if c.Value != "" {
			most = max(most, c.Tasks)
		}
	}
	for _, c := range counts.Counts[:min(len(counts.Counts), longest)] {
		one := bar{c.Value, href(c.Value), c.Tasks, max(1, c.Tasks*100/most)}
		if c.Value == "" {
			one.Width = 0
			if one.Label = v.T("tasks.nobody"); counts.By == "quarter" {
				one.Label = v.T("tasks.no-day")
			}
		}
		b.Bars = append(b.Bars, one)
	}
	return b
}

// leads and supports are the bodies of all assignments of a task, each once.
func leads(t extract.Task) []string {
	return bodiesIn(t, func(a extract.Assignment) []string { return a.Lead })
}

func supports(t extract.Task) []string {
	return bodiesIn(t, func(a extract.Assignment) []string { return a.Support })
}

// timed reports that something is said of when a task is due.
func timed(t extract.Task) bool {
	return slices.ContainsFunc(t.Assignments, func(a extract.Assignment) bool { return a.Due.End != "" || a.Due.Kind != extract.DueNone })
}

func bodiesIn(t extract.Task, of func(extract.Assignment) []string) []string {
	var all []string
	for _, a := range t.Assignments {
		for _, name := range of(a) {
			if !slices.Contains(all, name) {
				all = append(all, name)
			}
		}
	}
	return all
}

// tasksPage is what the list of tasks shows. Of a document, Doc is its head.
type tasksPage struct {
	*answer.TaskList
	Line      answer.TaskLine
	By        string
	Groups    []string
	Bars      bars
	Downloads []alternate
	Doc       *docHead
	Today     string
}

// taskLine is what the address asks of tasks.
func (v *view) taskLine() answer.TaskLine {
	return answer.TaskLine{Line: v.form("q"), Lead: v.list("lead"), Support: v.list("support"), Submit: v.list("submit"), Group: v.form("group"), Text: v.form("text"),
		Doc: v.list("doc"), Due: v.list("due"), Before: v.form("before"), Overdue: v.form("overdue") != ""}
}

func (v *view) tasks() error { return v.taskPage(nil, v.taskLine()) }

func (v *view) documentTasks() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	head, err := v.docHead(c, "tasks")
	if err != nil {
		return err
	}
	line := v.taskLine()
	line.Doc = []string{head.ID}
	return v.taskPage(head, line)
}

func (v *view) taskPage(head *docHead, line answer.TaskLine) error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	b := tasksPage{Line: line, By: cmp.Or(v.form("by"), "quarter"), Groups: index.TaskGroups, Doc: head, Today: c.Today().Format("2006-01-02")}
	if b.TaskList, err = answer.AskTasks(v.ctx, c, answer.Tasks{TaskLine: line, Sort: v.form("sort"), Page: v.next()}); err != nil {
		return err
	}
	counts, err := answer.AskCounts(v.ctx, c, answer.Counts{TaskLine: line, By: b.By, Page: answer.Page{Limit: longest}})
	if err != nil {
		return err
	}
	b.Bars = v.barsOf(counts, func(value string) string { return v.counted(b.By, value) })
	titles := map[string]string{}
	for _, t := range b.Tasks {
		titles[t.Doc] = t.Number
	}
	for i, x := range b.Bars.Bars {
		if b.By == "document" {
			b.Bars.Bars[i].Label = cmp.Or(titles[x.Label], x.Label)
		}
	}
	q := v.params("q", "lead", "support", "submit", "group", "text", "doc", "due", "before", "overdue", "sort")
	if head != nil {
		q.Set("doc", head.ID)
	}
	if head == nil {
		v.asFeed()
	}
	v.asJSON("tasks", q)
	download := v.params("lead", "support", "submit", "group", "text", "doc", "due", "before", "overdue")
	if line.Line != "" {
		download.Set("q", line.Line)
	}
	if head != nil {
		download.Set("doc", head.ID)
	}
	for _, f := range taskFormats {
		u := url.URL{Path: "/tasks/tasks." + f.Extension, RawQuery: download.Encode()}
		b.Downloads = append(b.Downloads, alternate{mimeOf(f), strings.ToUpper(f.Extension), u.String()})
	}
	v.also = append(v.also, b.Downloads...)
	title := v.T("tasks.title")
	if head != nil {
		title += " · " + head.Name
	}
	return v.show("tasks", title, b)
}

// counted is this list narrowed to one value of what it is counted by.
func (v *view) counted(by, value string) string {
	name, narrowed := map[string]string{"lead": "lead", "support": "support", "quarter": "due", "document": "doc"}[by], value
	switch {
	case value == "" && by == "quarter":
		narrowed = "none"
	case value == "":
		return v.Set("", "")
	case by == "lead" || by == "support":
		narrowed = "=" + value
	}
	return v.Set(name, narrowed)
}

// taskFormats are the forms in which a list of tasks is given.
var taskFormats = []export.Format{export.XLSX, export.CSV, export.ICS}

// mimeOf is the media type of a form.
func mimeOf(f export.Format) string {
	if t := mimes[f.Extension]; t != "" {
		return t
	}
	return "application/octet-stream"
}

var mimes = map[string]string{
	"json": "application/json", "jsonl": "application/x-ndjson", "csv": "text/csv; charset=utf-8", "ics": "text/calendar; charset=utf-8",
	"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xml": "application/xml", "graphml": "application/xml",
	"dot": "text/vnd.graphviz; charset=utf-8", "svg": "image/svg+xml", "jsonld": "application/ld+json", "md": "text/markdown; charset=utf-8", "html": "text/html; charset=utf-8",
}

// taskDownload writes the tasks that the address asks for in one form.
func (v *view) taskDownload() error {
	name := v.r.PathValue("download")
	i := slices.IndexFunc(taskFormats, func(f export.Format) bool { return name == "tasks."+f.Extension })
	if i < 0 {
		return errNoPage
	}
	c, err := v.collection()
	if err != nil {
		return err
	}
	list, err := answer.AskTasks(v.ctx, c, answer.Tasks{TaskLine: v.taskLine(), Page: answer.Page{Limit: answer.All}})
	if err != nil {
		return err
	}
	v.s.download(v.w, v.r, taskFormats[i], name, v.lang, c.TheirDocuments(v.ctx, list.Tasks))
	return nil
}
