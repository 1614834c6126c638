package task

import (
	"slices"
	"strings"

	"nghiquyet/extract"
)

// inTables finds the tasks and targets in the rows of every table.
func (f *finder) inTables(tables []extract.Table) {
	for i := range tables {
		t := &tables[i]
		switch {
		case f.normative:
		case t.Kind == extract.TableOfTasks:
			f.taskRows(t)
		case t.Kind == extract.TableOfTargets:
			f.targetRows(t)
		}
	}
}

// taskRows makes a task of each row that is one, and of the rows that go on
// with it.
//
//	1 | Đánh giá an toàn hồ đập | Bộ Xây dựng   | Tháng 5/2031
//	  |                         | Bộ Công Thương | Tháng 11/2031 → one task, two assignments
func (f *finder) taskRows(tbl *extract.Table) {
	r := tableRow{tbl: tbl, leaderFirst: before(tbl.Roles, extract.RoleLead, extract.RoleTask)}
	title := ""
	open := -1 // the task that the next row may go on with
	for k := range tbl.Rows {
		row := &tbl.Rows[k]
		r.enter(row)
		what := oneLine(r.cell(extract.RoleTask))
		switch {
		case row.Head:
		case row.Group:
			title, open = row.Title, -1
		case row.Continues && open >= 0:
			t := &f.tasks[open]
			if what != "" {
				t.Text += " " + what
				continue
			}
			t.Assignments = append(t.Assignments, f.assignments(r.cell)...)
			t.End = max(t.End, row.End)
		case what != "":
			t := extract.Task{
				Span: row.Span, Path: row.Path, Group: row.In, GroupTitle: title, Text: what, Page: row.Page,
				Source: "table", Rule: "table/row", Confidence: 0.97, Assignments: f.assignments(r.cell),
			}
			if row.In == "" {
				t.Group, t.GroupTitle = unitOf(row.Path), ""
			}
			if sp := r.span(extract.RoleTask); sp.Len() > 0 {
				t.Span = sp
			}
			open = len(f.tasks)
			f.add(t)
		}
	}
}

// unitOf is the path of the unit in which the row of that path stands.
func unitOf(row string) string {
	at := strings.LastIndex(row, "row:")
	return strings.TrimSuffix(row[:max(at, 0)], "/")
}

// before reports whether the column of role a stands before that of b.
func before(roles []extract.Role, a, b extract.Role) bool {
	i, k := slices.Index(roles, a), slices.Index(roles, b)
	return i >= 0 && i < k
}

// tableRow is the row in hand of a table.
type tableRow struct {
	tbl         *extract.Table
	row         *extract.Row
	leaderFirst bool   // the column of leaders stands before that of tasks: a cell counts for the rows below
	leader      string // the last cell of such a column
}

func (r *tableRow) enter(row *extract.Row) {
	r.row = row
	if r.leaderFirst && r.printed(extract.RoleTask) != "" {
		if lead := r.printed(extract.RoleLead); lead != "" {
			r.leader = lead
		}
	}
}

// cell is what the row says in the column of a role, "" where it says nothing.
func (r *tableRow) cell(role extract.Role) string {
	s := r.printed(role)
	if s == "" && role == extract.RoleLead && r.leaderFirst && r.printed(extract.RoleTask) != "" {
		return r.leader
	}
	return s
}

func (r *tableRow) printed(role extract.Role) string {
	if i := slices.Index(r.tbl.Roles, role); i >= 0 && i < len(r.row.Cells) {
		return strings.TrimSpace(r.row.Cells[i])
	}
	return ""
}

func (r *tableRow) span(role extract.Role) extract.Span {
	if i := slices.Index(r.tbl.Roles, role); i >= 0 && i < len(r.row.Spans) {
		return r.row.Spans[i]
	}
	return extract.Span{}
}

// assignments is who, with what product and by when, of one row. Paragraphs of
// the product, the deadline and the leader that correspond make one assignment
// each.
func (f *finder) assignments(cell func(extract.Role) string) []extract.Assignment {
	tb := &f.tb
	lead, support, product, due, submit := paragraphs(cell(extract.RoleLead)), cell(extract.RoleSupport), paragraphs(cell(extract.RoleProduct)), paragraphs(cell(extract.RoleDue)), cell(extract.RoleSubmit)
	n := len(due)
	if n > 1 && len(product) == n && allDates(&tb.Due, due, f.head.Date) {
		var out []extract.Assignment
		for i := range due {
			a := extract.Assignment{Support: tb.names(support), SubmitTo: tb.names(submit), Product: product[i], Due: tb.Due.ParseDue(due[i], f.head.Date)}
			if len(lead) == n {
				a.Lead = tb.names(lead[i])
			} else {
				a.Lead = tb.names(strings.Join(lead, "\n"))
			}
			out = append(out, a)
		}
		return out
	}
	a := extract.Assignment{
		Lead: tb.names(strings.Join(lead, "\n")), Support: tb.names(support), SubmitTo: tb.names(submit),
		Product: strings.Join(product, " "), Due: tb.Due.ParseDue(cell(extract.RoleDue), f.head.Date),
	}
	if tb.With.MatchString(strings.Join(lead, " ")) {
		text := oneLine(strings.Join(lead, " "))
		if w := tb.who(text); len(w.lead) > 0 {
			a.Lead = w.lead
			if len(a.Support) == 0 {
				a.Support = tb.support(text)
			}
		}
	}
	return []extract.Assignment{a}
}

func paragraphs(s string) []string {
	var out []string
	for _, p := range strings.Split(s, "\n") {
		if p = oneLine(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// allDates reports whether each of list is a time by itself.
func allDates(t *DueTable, list []string, ref string) bool {
	for _, s := range list {
		if d := t.ParseDue(s, ref); d.Kind == extract.DueNone {
			return false
		}
	}
	return true
}
