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
//
// A group that bodies head says who leads where the row does not.
//
//	I | Sở Tư pháp     |
//	1 | Rà soát văn bản | Quý I/2031 → Sở Tư pháp
func (f *finder) taskRows(tbl *extract.Table) {
	r := tableRow{tbl: tbl, leaderFirst: before(tbl.Roles, extract.RoleLead, extract.RoleTask)}
	title := ""
	var heads []string // the bodies that head the group in hand
	silent := !slices.ContainsFunc(tbl.Roles, func(role extract.Role) bool {
		return role == extract.RoleLead || role == extract.RoleSupport || role == extract.RoleProduct
	}) // only a group tells who
	open := -1 // the task that the next row may go on with
	for k := range tbl.Rows {
		row := &tbl.Rows[k]
		r.enter(row)
		what := oneLine(r.cell(extract.RoleTask))
		switch {
		case row.Head:
		case row.Group:
			title, open = row.Title, -1
			heads, _ = f.tb.heads(title)
		case silent && len(heads) == 0:
		case row.Continues && open >= 0:
			t := &f.tasks[open]
			if what != "" {
				t.Text += " " + what
				continue
			}
			t.Assignments = append(t.Assignments, f.assignments(&r)...)
			t.End = max(t.End, row.End)
		case what != "":
			t := extract.Task{
				Span: row.Span, Path: row.Path, Group: row.In, GroupTitle: title, Text: what, Page: row.Page,
				Source: "table", Rule: "table/row", Confidence: sureRow, Assignments: f.assignments(&r),
			}
			if row.In == "" {
				t.Group, t.GroupTitle = unitOf(row.Path), ""
			}
			if sp := r.span(extract.RoleTask); sp.Len() > 0 {
				t.Span = sp
			}
			for i := range t.Assignments {
				if len(t.Assignments[i].Lead) == 0 {
					t.Assignments[i].Lead = heads
				}
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

// reviewers is what the row says in the columns of leaders behind the first.
func (r *tableRow) reviewers() []string {
	var out []string
	first := true
	for i, role := range r.tbl.Roles {
		if role != extract.RoleLead {
			continue
		}
		if !first && i < len(r.row.Cells) && strings.TrimSpace(r.row.Cells[i]) != "" {
			out = append(out, r.row.Cells[i])
		}
		first = false
	}
	return out
}

// head is the head of the column of a role.
func (r *tableRow) head(role extract.Role) string {
	if i := slices.Index(r.tbl.Roles, role); i >= 0 && i < len(r.tbl.Columns) {
		return r.tbl.Columns[i]
	}
	return ""
}

func (r *tableRow) span(role extract.Role) extract.Span {
	if i := slices.Index(r.tbl.Roles, role); i >= 0 && i < len(r.row.Spans) {
		return r.row.Spans[i]
	}
	return extract.Span{}
}

// assignments is who, with what product and by when, of one row. Where a second
// column tells who reviews what the first submits, that is an assignment of its
// own, and the supporters are those of the review.
func (f *finder) assignments(r *tableRow) []extract.Assignment {
	out := f.submitters(r)
	for _, lead := range r.reviewers() {
		out[0].Support = nil
		out = append(out, extract.Assignment{Lead: f.tb.names(lead), Support: f.tb.names(r.cell(extract.RoleSupport)), Due: out[len(out)-1].Due})
	}
	return out
}

// submitters is the assignments of a row to the first of its columns of leaders.
// Paragraphs of the product, the deadline and the leader that correspond make
// one assignment each; so do several days in one deadline.
func (f *finder) submitters(r *tableRow) []extract.Assignment {
	tb := &f.tb
	lead, product, due := paragraphs(r.cell(extract.RoleLead)), paragraphs(r.cell(extract.RoleProduct)), paragraphs(r.cell(extract.RoleDue))
	when := moment{day: f.head.Date, year: number(f.tb.Targets.year(r.head(extract.RoleDue)))}
	one := extract.Assignment{
		Lead: tb.names(strings.Join(lead, "\n")), Support: tb.names(r.cell(extract.RoleSupport)), SubmitTo: tb.names(r.cell(extract.RoleSubmit)),
		Product: strings.Join(product, " "), Due: tb.Due.parse(r.cell(extract.RoleDue), when),
	}
	if leads, supports := tb.sorted(lead); len(leads) > 0 {
		one.Lead, one.Support = leads, joined(supports, one.Support)
	} else if text := oneLine(strings.Join(lead, " ")); len(lead) == 1 && len(tb.submit(text)) > 0 { // "Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân"
		if at := tb.Submit.FindStringIndex(text); at != nil && at[0] > 0 {
			one.Lead, one.SubmitTo = tb.names(text[:at[0]]), append(one.SubmitTo, tb.submit(text)...)
		}
	} else if tb.With.MatchString(text) {
		if w := tb.who(text); len(w.lead) > 0 {
			one.Lead = w.lead
			if len(one.Support) == 0 {
				one.Support = tb.support(text)
			}
		}
	}
	if len(one.SubmitTo) == 0 { // no column tells it
		one.SubmitTo = tb.submit(strings.Join([]string{oneLine(r.cell(extract.RoleTask)), one.Product, r.head(extract.RoleDue)}, "; "))
	}
	dues := tb.Due.each(due, when)
	if len(dues) < 2 || len(product) > 1 && len(product) != len(dues) {
		return []extract.Assignment{one}
	}
	if len(product) < 2 && len(due) > 1 { // the lines of one deadline
		return []extract.Assignment{one}
	}
	var out []extract.Assignment
	for i, d := range dues {
		a := one
		a.Due = d
		if len(product) > 1 {
			a.Product = product[i]
		}
		if len(lead) == len(dues) {
			a.Lead = tb.names(lead[i])
		}
		out = append(out, a)
	}
	return out
}

// sorted is who leads and who supports by what a cell of leaders says of them
// itself; nobody where it does not.
//
//	"- Chủ trì: Sở Tư pháp", "- Phối hợp: các sở"              → Sở Tư pháp; các sở
//	"Sở Nội vụ (chủ trì); các sở, UBND cấp xã (phối hợp)"      → Sở Nội vụ; các sở, UBND cấp xã
//	"Bộ Tư pháp (đối với thủ tục); Bộ Tài chính"                  → nobody
func (tb *Tables) sorted(lines []string) (lead, support []string) {
	cell := strings.Join(lines, "\n")
	put := func(role extract.Role, names []string) {
		switch role {
		case extract.RoleLead:
			lead = append(lead, names...)
		case extract.RoleSupport:
			support = append(support, names...)
		}
	}
	if _, fields := tb.labels(strings.TrimLeft(cell, "-+ ")); len(fields) > 0 {
		for _, fl := range fields {
			put(fl.role, tb.names(fl.text))
		}
		return lead, support
	}
	var names []string // whose role is told behind the last of them
	for _, m := range tb.Bodies.Split(cell) {
		if !m.Named {
			return nil, nil
		}
		names = append(names, m.Name)
		if role, _, ok := tb.label(m.Scope + ":"); ok {
			put(role, names)
			names = nil
		}
	}
	if len(lead) > 0 {
		lead = append(lead, names...)
	}
	return lead, support
}

// each is the times of a deadline's paragraphs, or of the parts of one between
// semicolons; none where one of them is no time.
func (t *DueTable) each(due []string, when moment) []extract.Due {
	apart := len(due) == 1
	if apart {
		due = strings.Split(due[0], ";")
	}
	var out []extract.Due
	for _, s := range due {
		d := t.parse(s, when)
		if d.Kind == extract.DueNone || apart && d.End == "" {
			return nil
		}
		out = append(out, d)
	}
	return out
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
