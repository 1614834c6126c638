package task

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/viet"
)

// tables reads every table: what its columns hold, and the tasks of its rows.
func (f *finder) tables() {
	perUnit := map[string]int{}
	for i := range f.t.Tables {
		tbl := &f.t.Tables[i]
		where := f.unitOf(tbl.Span)
		perUnit[where]++
		if tbl.Path == "" {
			tbl.Path = join(where, "table:"+strconv.Itoa(perUnit[where]))
		}
		skip := 0
		tbl.Roles, tbl.Kind = f.tb.roles(tbl.Columns)
		if tbl.Kind == "" && len(tbl.Rows) > 1 {
			// the heads may stand in the first row
			if roles, kind := f.tb.roles(tbl.Rows[0].Cells); kind != "" {
				tbl.Roles, tbl.Kind, skip = roles, kind, 1
			}
		}
		r := rows{f: f, tbl: tbl, where: where, what: What, idle: tbl.Kind == "" || f.normative, leads: before(tbl.Roles, Lead, What)}
		if tbl.Kind == "targets" {
			r.what, r.heads = Aim, tbl.Columns
			if skip > 0 {
				r.heads = tbl.Rows[0].Cells
			}
		}
		for k := range tbl.Rows {
			if k == skip && counts(tbl.Rows[k].Cells) {
				r.read(&tbl.Rows[k], true) // "(1) (2) (3)" under the heads
				continue
			}
			r.read(&tbl.Rows[k], k < skip)
		}
		r.done()
	}
}

// unitOf is the path of the annex that holds a table, else of the smallest
// unit around it.
func (f *finder) unitOf(sp extract.Span) string {
	n := f.root
	path := n.Path
	for {
		var next *extract.Node
		for _, c := range n.Children {
			if c.Start <= sp.Start && sp.Start < c.End {
				next = c
				break
			}
		}
		if next == nil {
			return path
		}
		n, path = next, next.Path
		if n.Kind == extract.KindAnnex {
			return path
		}
	}
}

func join(unit, name string) string {
	if unit == "" {
		return name
	}
	return unit + "/" + name
}

// roles tells what each column holds, and of what kind the table is: "targets"
// with a column of indicators and one of values, "tasks" when it says what is
// to be done and by whom or by when, else "". A role that stands in two columns
// belongs to the first; only values may stand in several, one for each year.
func (tb *Tables) roles(heads []string) (roles []string, kind string) {
	roles = make([]string, len(heads))
	used := map[Role]bool{}
	give := func(columns []Column) {
		for _, c := range columns {
			for i, h := range heads {
				if roles[i] == "" && (!used[c.Role] || c.Role == Goal) && c.Re.MatchString(oneLine(h)) {
					roles[i] = string(c.Role)
					used[c.Role] = true
				}
			}
		}
	}
	if give(tb.Targets.Columns); used[Aim] && used[Goal] {
		give(tb.Columns)
		return roles, "targets"
	}
	clear(roles)
	clear(used)
	if give(tb.Columns); used[What] && (used[Lead] || used[By] && (used[Support] || used[Product])) {
		kind = "tasks"
	}
	return roles, kind
}

// counts reports whether cells only number the columns.
func counts(cells []string) bool {
	n := 0
	for _, c := range cells {
		c = strings.TrimSpace(c)
		if c != "" && !columnNum.MatchString(c) {
			return false
		}
		if c != "" {
			n++
		}
	}
	return n > 2
}

// before reports whether the column of role a stands before that of b.
func before(roles []string, a, b Role) bool {
	i, k := slices.Index(roles, string(a)), slices.Index(roles, string(b))
	return i >= 0 && i < k
}

// rows reads the body of one table.
type rows struct {
	f     *finder
	tbl   *extract.Table
	where string
	what  Role     // of the column that tells what a row is about
	idle  bool     // its rows are neither tasks nor targets
	heads []string // of a table of targets
	year  string   // that a group row gives to the values below
	group string   // number of the group row above
	title string
	outer string // of the group around an arabic one
	over  string // its title
	parts bool   // rows 11.1, 11.2 of the arabic group 11 have gone by
	seen  map[string]int
	open  *extract.Task // the task that the next row may go on with
	last  string

	numbered bool   // its rows carry numbers
	leads    bool   // the column of leaders stands before that of tasks: a cell counts for the rows below
	body     string // the last leader of such a column
	base     string // the last number printed
	sub      int    // rows since
}

func (r *rows) read(row *extract.Row, head bool) {
	cell := func(role Role) string {
		for i, c := range r.tbl.Roles {
			if c == string(role) && i < len(row.Cells) {
				return strings.TrimSpace(row.Cells[i])
			}
		}
		return ""
	}
	if r.leads && cell(What) != "" {
		// one body at the left of several tasks
		for i, c := range r.tbl.Roles {
			if c == string(Lead) && i < len(row.Cells) {
				if strings.TrimSpace(row.Cells[i]) == "" {
					defer func(old string) { row.Cells[i] = old }(row.Cells[i])
					row.Cells[i] = r.body
				}
				r.body = row.Cells[i]
			}
		}
	}
	num := strings.Trim(oneLine(cell(Num)), " .)*:")
	what := oneLine(cell(r.what))
	if r.seen == nil {
		r.seen = map[string]int{}
	}
	if head {
		r.path(row, "head")
		return
	}
	if r.idle {
		r.path(row, strconv.Itoa(r.seen["row"]+1))
		r.seen["row"]++
		return
	}
	empty := cell(Lead) == "" && cell(Support) == "" && cell(Product) == "" && cell(Unit) == "" && !r.valued(row)
	roman := empty && romanNum.MatchString(num) // what else stands there has spilled from the row above
	empty = empty && cell(By) == ""
	switch {
	case row.Group || roman || empty && (num == "" || groupNum.MatchString(num)) && (what != "" || num != ""):
		if !row.Group && num == "" && r.open != nil && !viet.StartsUpper(what) && what != "" {
			r.open.Text += " " + what // the row goes on from the page before
			r.path(row, r.last)
			return
		}
		r.done()
		row.Group = true
		text := what
		if text == "" {
			text = oneLine(strings.Join(row.Cells, " "))
		}
		n, title := r.groupHead(num, text)
		r.enter(n, title)
		r.path(row, "group:"+n)
		return
	case num == "" && what == "" && r.open != nil:
		r.open.Assignments = append(r.open.Assignments, r.assignments(cell)...)
		r.open.End = max(r.open.End, row.End)
		r.path(row, r.last)
		return
	case what == "":
		r.path(row, num)
		return
	case num == "" && r.numbered && r.open != nil && !viet.StartsUpper(what) && cell(Lead) == "" && cell(By) == "":
		r.open.Text += " " + what
		r.path(row, r.last)
		return
	}
	r.numbered = r.numbered || num != ""
	r.done()
	r.last = num
	switch {
	case num != "":
		r.base, r.sub = num, 1
	case r.numbered && r.base != "":
		r.sub++
		r.last = r.base + "." + strconv.Itoa(r.sub)
	default:
		r.seen["row"]++
		r.last = strconv.Itoa(r.seen["row"])
	}
	r.last = r.within(num, r.last)
	r.path(row, r.last)
	if r.what == Aim {
		r.targets(row, what, r.f.tb.names(cell(Lead)), cell(Unit))
		return
	}
	t := extract.Task{
		Span: row.Span, Path: row.Path, Group: join(r.where, "group:"+r.group), GroupTitle: r.title, Text: what, Page: row.Page,
		Source: "table", Rule: "table/row", Confidence: 0.97, Assignments: r.assignments(cell),
	}
	if r.group == "" {
		t.Group = r.where
	}
	if sp := r.span(row, What); sp.Len() > 0 {
		t.Span = sp
	}
	r.open = &t
}

// enter opens the group of a group row.
func (r *rows) enter(n, title string) {
	if arabic.MatchString(n) && r.group != "" && !arabic.MatchString(r.group) {
		r.outer, r.over = r.group, r.title
	} else if !arabic.MatchString(n) {
		r.outer, r.over = "", ""
	}
	r.group, r.title, r.parts = n, title, false
	if y := r.f.tb.Targets.year(title); y != "" {
		r.year = y
	}
}

// within is the name of a row in its groups. Rows 11.1 and 11.2 belong to the
// group row 11 above them, row 12 no longer does.
func (r *rows) within(num, name string) string {
	if arabic.MatchString(r.group) {
		switch {
		case strings.HasPrefix(num, r.group+"."):
			r.parts = true
			return dotted(r.outer, name)
		case r.parts:
			r.group, r.title, r.parts = r.outer, r.over, false
		}
	}
	return dotted(r.group, name)
}

func dotted(group, name string) string {
	if group == "" {
		return name
	}
	return group + "." + name
}

// done closes the task that was open.
func (r *rows) done() {
	if r.open == nil {
		return
	}
	r.f.add(*r.open)
	r.open = nil
}

func (r *rows) path(row *extract.Row, name string) {
	p := join(r.where, "row:"+name)
	if r.seen[p]++; r.seen[p] > 1 {
		p += "~" + strconv.Itoa(r.seen[p])
	}
	row.Path = p
}

func (r *rows) span(row *extract.Row, role Role) extract.Span {
	for i, c := range r.tbl.Roles {
		if c == string(role) && i < len(row.Spans) {
			return row.Spans[i]
		}
	}
	return extract.Span{}
}

var (
	columnNum = regexp.MustCompile(`^\(?(?:\d{1,2}|[A-Z])\)?$`)
	romanNum  = regexp.MustCompile(`^[IVXL]+$`)
	arabic    = regexp.MustCompile(`^\d+$`)
	groupNum  = regexp.MustCompile(`^(?:[IVXL]+|[A-ZĐ]|\d{1,2}|[IVXL]+\.\d{1,2})$`)
	groupHead = regexp.MustCompile(`^([IVXL]+|[A-ZĐ]|\d{1,2})\s*[.\-–)]\s+`)
)

// groupHead is the number and the title of a group row; the number may stand
// in the title's cell.
func (r *rows) groupHead(num, text string) (string, string) {
	if num == "" || oneLine(num) == text {
		if m := groupHead.FindStringSubmatch(text); m != nil {
			return m[1], strings.TrimSpace(text[len(m[0]):])
		}
	}
	if num == "" || !groupNum.MatchString(num) {
		r.seen["group"]++
		return "g" + strconv.Itoa(r.seen["group"]), text
	}
	return num, text
}

// assignments is who, with what product and by when, of one row. Paragraphs of
// the product, the deadline and the leader that correspond make one assignment
// each.
func (r *rows) assignments(cell func(Role) string) []extract.Assignment {
	tb := &r.f.tb
	lead, support, product, due, submit := paragraphs(cell(Lead)), cell(Support), paragraphs(cell(Product)), paragraphs(cell(By)), cell(ToWhom)
	n := len(due)
	if n > 1 && len(product) == n && allDates(tb.Due, due, r.f.head.Date) {
		var out []extract.Assignment
		for i := range due {
			a := extract.Assignment{Support: tb.names(support), SubmitTo: tb.names(submit), Product: product[i], Due: tb.Due.ParseDue(due[i], r.f.head.Date)}
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
		Product: strings.Join(product, " "), Due: tb.Due.ParseDue(cell(By), r.f.head.Date),
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
