// Package rows reads tables as what they are: what each column holds, which
// rows are heads, groups or the rest of the row before, and how each row is
// called. It stands between outline, whose units hold the tables, and the
// stages that look for facts in their cells.
//
//	TT | Nhiệm vụ            | Cơ quan chủ trì | Thời hạn     columns: num, task, lead, due
//	I  | Hoàn thiện thể chế  |                 |              annex:I/row:group:I, a group
//	1  | Xây dựng Nghị định  | Bộ Tư pháp      | Quý II/2031  annex:I/row:I.1
//	   |                     | Bộ Công an      | Quý I/2033   annex:I/row:I.1~2, goes on with it
//
// The words of a language stand in Tables.
package rows

import (
	"slices"
	"strconv"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/viet"
)

// Tables is what rows must know of a language.
type Tables struct {
	Tasks   []Column // heads of the columns of a table of tasks
	Targets []Column // of a table of targets, which are tried first

	Ditto *pattern.Pattern // a cell that says the same as the one above: "nt", "Như trên"
}

// Column is one head of a column.
type Column struct {
	Role extract.Role
	Re   *pattern.Pattern // matches the head on one line
	Also bool             // may stand beside another column of its role: who reviews, beside who submits
}

// Read gives the tables of t with their paths, kinds and the roles of their
// columns, and their rows with their paths and what they are. t stays as it is.
func Read(t extract.Text, root *extract.Node, tb Tables) []extract.Table {
	out := slices.Clone(t.Tables)
	number := map[string]int{} // of tables in a unit
	seen := map[string]int{}   // paths of rows
	for i := range out {
		tbl := &out[i]
		tbl.Rows = slices.Clone(tbl.Rows)
		in := root.At(tbl.Start).Path
		number[in]++
		tbl.Path = under(in, "table:"+strconv.Itoa(number[in]))
		heads := tbl.Columns
		first := 0 // row of the body
		grouped := slices.ContainsFunc(tbl.Rows, func(row extract.Row) bool { return row.Group })
		tbl.Roles, tbl.Kind = tb.roles(heads, grouped)
		if tbl.Kind == "" && len(tbl.Rows) > 1 { // the heads may stand in the first row
			if roles, kind := tb.roles(tbl.Rows[0].Cells, grouped); kind != "" {
				tbl.Roles, tbl.Kind, first = roles, kind, 1
			}
		}
		r := reader{table: tbl, where: unitOf(root, tbl.Span), seen: seen, about: extract.RoleTask}
		if tbl.Kind == extract.TableOfTargets {
			r.about = extract.RoleIndicator
		}
		tb.carry(tbl, first, r.about)
		for k := range tbl.Rows {
			row := &tbl.Rows[k]
			row.Head = k < first || k == first && counts(row.Cells)
			r.read(row)
		}
	}
	return out
}

// unitOf is the path of the annex that holds a table, else of the smallest
// unit around it.
func unitOf(root *extract.Node, sp extract.Span) string {
	n := root
	for {
		i := slices.IndexFunc(n.Children, func(c *extract.Node) bool { return c.Start <= sp.Start && sp.Start < c.End })
		if i < 0 {
			return n.Path
		}
		if n = n.Children[i]; n.Kind == extract.KindAnnex {
			return n.Path
		}
	}
}

func under(unit, name string) string {
	if unit == "" {
		return name
	}
	return unit + "/" + name
}

// roles tells what each column holds, and of what kind the table is: of targets
// with a column of indicators and one of values, of tasks when it says what is to
// be done and by whom or by when, else "". A role that stands in two columns
// belongs to the first; only values may stand in several, one for each year, and
// those leaders who come after others: who reviews what another submits. Where rows
// stand in groups, these may tell who.
func (tb *Tables) roles(heads []string, grouped bool) (roles []extract.Role, kind string) {
	roles = make([]extract.Role, len(heads))
	heads = slices.Clone(heads)
	for i, h := range heads {
		heads[i] = unnumbered(oneLine(h))
	}
	used := map[extract.Role]bool{}
	give := func(columns []Column) {
		for _, c := range columns {
			for i, h := range heads {
				if roles[i] == "" && (!used[c.Role] || c.Also || c.Role == extract.RoleValue) && c.Re.MatchString(h) {
					roles[i] = c.Role
					used[c.Role] = used[c.Role] || !c.Also
				}
			}
		}
	}
	if give(tb.Targets); used[extract.RoleIndicator] && used[extract.RoleValue] {
		give(tb.Tasks)
		return roles, extract.TableOfTargets
	}
	clear(roles)
	clear(used)
	give(tb.Tasks)
	byWhen := used[extract.RoleDue] && (used[extract.RoleSupport] || used[extract.RoleProduct] || grouped && roles[0] == extract.RoleNum)
	if used[extract.RoleTask] && (slices.Contains(roles, extract.RoleLead) || byWhen) {
		kind = extract.TableOfTasks
	}
	return roles, kind
}

// unnumbered is a head without the number of its column below it: "Nhiệm vụ (2)".
func unnumbered(head string) string {
	at := strings.LastIndexByte(head, ' ')
	if at < 0 || head[at+1] != '(' || !columnNum.MatchString(head[at+1:]) {
		return head
	}
	return head[:at]
}

// counts reports whether cells only number the columns: "(1) (2) (3)".
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

var (
	columnNum = pattern.New(`^\(?(?:\d{1,2}|[A-Z])\)?$`,
		pattern.Name("rows/column-number"),
		pattern.Yes("(1)", "12", "A"),
		pattern.No("123", "I.", "a"))
	romanNum = pattern.New(`^[IVXL]+$`,
		pattern.Name("rows/roman"),
		pattern.Yes("IV", "XL"),
		pattern.No("iv", "IV.", "A"))
	arabic = pattern.New(`^\d+$`,
		pattern.Name("rows/arabic"),
		pattern.Yes("12"),
		pattern.No("12.1", "II", ""))
	groupNum = pattern.New(`^(?:[IVXL]+|[A-ZĐ]|\d{1,2}|[IVXL]+\.\d{1,2})$`,
		pattern.Name("rows/group-number"),
		pattern.Yes("II", "Đ", "11", "I.2"),
		pattern.No("11.1", "a", "123"))
	groupHead = pattern.New(`^([IVXL]+|[A-ZĐ]|\d{1,2})\s*[.\-–)]\s+`,
		pattern.Name("rows/group-head"),
		pattern.Yes("II. Hoàn thiện thể chế", "A) Chung", "3 - Tài chính"),
		pattern.No("1.1. Nhiệm vụ", "Hoàn thiện thể chế"))
)

// group is a group row above the rows in hand.
type group struct{ num, title string }

// reader reads the body of one table.
type reader struct {
	table *extract.Table
	where string         // path of the unit of the table
	about extract.Role   // of the column that tells what a row is about
	seen  map[string]int // paths of rows, over all tables

	group, outer group // the one above, and the one around it when its number is arabic
	inner        bool  // rows 11.1, 11.2 of the arabic group 11 have gone by
	unnamed      int   // groups without a number
	count        int   // rows that are named by counting
	open         bool  // the next row may go on with the one before
	last         string
	numbered     bool   // the rows carry numbers
	base         string // the last number printed
	sub          int    // rows since
}

func (r *reader) cell(row *extract.Row, role extract.Role) string {
	if i := slices.Index(r.table.Roles, role); i >= 0 && i < len(row.Cells) {
		return strings.TrimSpace(row.Cells[i])
	}
	return ""
}

// read tells what a row is and names it.
func (r *reader) read(row *extract.Row) {
	num := strings.Trim(oneLine(r.cell(row, extract.RoleNum)), " .)*:")
	what := oneLine(r.cell(row, r.about))
	switch {
	case row.Head:
		r.name(row, "head")
	case r.table.Kind == "":
		r.count++
		r.name(row, strconv.Itoa(r.count))
	case r.isGroup(row, num, what):
		if !row.Group && num == "" && r.open && !viet.StartsUpper(what) && what != "" { // from the page before
			r.goesOn(row)
			return
		}
		r.enter(row, num, what)
	case r.open && num == "" && (what == "" || r.numbered && !viet.StartsUpper(what) && r.cell(row, extract.RoleLead) == "" && r.cell(row, extract.RoleDue) == ""):
		r.goesOn(row)
	case what == "":
		r.name(row, num)
	default:
		r.member(row, num)
	}
}

// isGroup reports whether a row heads the rows below it: it says what it is
// about, and neither who, nor with what result, nor by when.
func (r *reader) isGroup(row *extract.Row, num, what string) bool {
	for _, role := range [...]extract.Role{extract.RoleLead, extract.RoleSupport, extract.RoleProduct, extract.RoleUnit} {
		if r.cell(row, role) != "" {
			return row.Group
		}
	}
	if row.Group || r.valued(row) {
		return row.Group
	}
	if romanNum.MatchString(num) { // what else stands there has spilled from the row above
		return true
	}
	return r.cell(row, extract.RoleDue) == "" && (num == "" || groupNum.MatchString(num)) && (what != "" || num != "")
}

// valued reports whether a row holds a value in one of its columns of values.
func (r *reader) valued(row *extract.Row) bool {
	for i, role := range r.table.Roles {
		if role == extract.RoleValue && i < len(row.Cells) && strings.TrimSpace(row.Cells[i]) != "" {
			return true
		}
	}
	return false
}

func (r *reader) goesOn(row *extract.Row) {
	row.Continues = true
	row.In = r.in()
	r.name(row, r.last)
}

// enter opens the group of a group row.
func (r *reader) enter(row *extract.Row, num, text string) {
	if text == "" {
		text = oneLine(strings.Join(row.Cells, " "))
	}
	g := r.head(num, text)
	if isArabic := arabic.MatchString(g.num); !isArabic {
		r.outer = group{}
	} else if r.group.num != "" && !arabic.MatchString(r.group.num) {
		r.outer = r.group
	}
	r.group, r.inner, r.open = g, false, false
	row.Group, row.Title, row.In = true, g.title, r.in()
	r.name(row, "group:"+g.num)
}

// head is the number and the title of a group row; the number may stand in the
// title's cell.
func (r *reader) head(num, text string) group {
	if num == "" || oneLine(num) == text {
		if m := groupHead.FindStringSubmatch(text); m != nil {
			return group{m[1], strings.TrimSpace(text[len(m[0]):])}
		}
	}
	if num == "" || !groupNum.MatchString(num) {
		r.unnamed++
		return group{"g" + strconv.Itoa(r.unnamed), text}
	}
	return group{num, text}
}

// member names a row of its own.
func (r *reader) member(row *extract.Row, num string) {
	r.numbered = r.numbered || num != ""
	r.open = r.table.Kind == extract.TableOfTasks
	switch {
	case num != "":
		r.base, r.sub, r.last = num, 1, num
	case r.numbered && r.base != "":
		r.sub++
		r.last = r.base + "." + strconv.Itoa(r.sub)
	default:
		r.count++
		r.last = strconv.Itoa(r.count)
	}
	r.last = r.within(num, r.last)
	row.In = r.in()
	r.name(row, r.last)
}

// within is the name of a row in its groups. Rows 11.1 and 11.2 belong to the
// group row 11 above them, row 12 no longer does.
func (r *reader) within(num, name string) string {
	if arabic.MatchString(r.group.num) {
		switch {
		case strings.HasPrefix(num, r.group.num+"."):
			r.inner = true
			return dotted(r.outer.num, name)
		case r.inner:
			r.group, r.inner = r.outer, false
		}
	}
	return dotted(r.group.num, name)
}

func dotted(group, name string) string {
	if group == "" {
		return name
	}
	return group + "." + name
}

// in is the path of the group in hand, "" outside groups.
func (r *reader) in() string {
	if r.group.num == "" {
		return ""
	}
	return under(r.where, "group:"+r.group.num)
}

func (r *reader) name(row *extract.Row, name string) {
	row.Path = under(r.where, "row:"+name)
	if r.seen[row.Path]++; r.seen[row.Path] > 1 {
		row.Path += "~" + strconv.Itoa(r.seen[row.Path])
	}
}

// oneLine is s with single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
