package task

import (
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/agency"
)

// record reads a task that is told in labelled fields, as children or as
// paragraphs of n.
//
//	"1. Tên nhiệm vụ: …" "2. Cơ quan chủ trì: …" "3. Thời gian hoàn thành: …"
//	"a) Rà soát quy định …" "- Đơn vị chủ trì: …" "- Thời gian thực hiện: …"
//
// Where no field says what is to be done, the unit's own words do.
func (f *finder) record(n *extract.Node, u unit, s scope) (extract.Task, bool) {
	fields, own := f.fields(n, u)
	r := record{has: map[extract.Role]int{}}
	for _, fl := range fields {
		r.add(&f.tb, fl)
	}
	if !r.tells() && !(s.assigns == work && r.has[extract.RoleDue] > 0 && r.has[extract.RoleTask] == 0) {
		return extract.Task{}, false
	}
	if len(r.what) == 0 {
		if u.title && len(own) > 1 {
			s.group, own = n, own[1:]
		}
		for _, ln := range own {
			r.what = append(r.what, oneLine(ln.Of(f.t.String)))
		}
	}
	if len(r.what) == 0 {
		return extract.Task{}, false
	}
	what := strings.Join(r.what, " ")
	if r.has[extract.RoleLead] == 0 { // its own words tell, or the heading above
		w := f.tb.who(what)
		r.Lead, _, _ = f.leaders(w, s, strings.TrimLeft(what[w.rest:], " ,"))
		r.Support = joined(r.Support, f.tb.support(what))
	}
	if len(r.SubmitTo) == 0 {
		r.SubmitTo = f.tb.submit(what + "; " + r.Product)
	}
	if r.Due = f.tb.Due.ParseDue(strings.Join(r.due, "; "), f.head.Date); len(r.due) == 0 { // no field tells it
		r.Due = f.tb.Due.FindDue(what, f.head.Date)
	}
	t := extract.Task{
		Span: extract.Span{Start: n.Start, End: n.End}, Path: n.Path, Text: what, Page: n.Page,
		Assignments: []extract.Assignment{r.Assignment}, Source: "record", Rule: f.tb.Bodies.Lang + "/record", Confidence: sureRow,
	}
	f.grouped(&t, n, s)
	return t, true
}

// labelled is one field of a record.
type labelled struct {
	role extract.Role
	text string
}

// fields are the labelled fields of n, among its paragraphs and its children,
// and the paragraphs that are none. Where most of the children are something
// else there are no fields.
func (f *finder) fields(n *extract.Node, u unit) (fields []labelled, own []extract.Span) {
	for _, ln := range u.lines {
		at, in := f.tb.labels(ln.Of(f.t.String))
		k := len(fields) - 1 // the field before, if any
		switch line := oneLine(ln.Of(f.t.String)); {
		case len(in) > 0:
			fields = append(fields, in...)
			if at > 0 {
				own = append(own, extract.Span{Start: ln.Start, End: ln.Start + at})
			}
		case k >= 0 && f.tb.Frame.MatchString(line):
		case k >= 0 && fields[k].text == "": // "Kết quả:" over it
			fields[k].text = line
		default:
			own = append(own, ln)
		}
	}
	children := marked(n)
	in := 0
	for _, c := range children {
		if len(marked(c)) > 0 {
			continue
		}
		text := f.labelled(f.unit(c))
		if at, of := f.tb.labels(text); at == 0 && len(of) > 0 {
			in++
			fields = append(fields, of...)
		} else if f.tb.Frame.MatchString(text) {
			in++
		}
	}
	if len(children) > 0 && 2*in < len(children)+1 {
		return nil, own
	}
	return fields, own
}

// labelled is the text of a unit up to a paragraph with a label of its own.
//
//	"- Đơn vị phối hợp: Sở Y tế." / "Kinh phí: Ngân sách thành phố." → "Đơn vị phối hợp: Sở Y tế."
func (f *finder) labelled(u unit) string {
	for i, ln := range u.lines {
		if i > 0 && f.tb.Frame.MatchString(oneLine(ln.Of(f.t.String))) {
			u.lines = u.lines[:i]
			break
		}
	}
	text, _ := f.text(u, 0)
	return text
}

// record is a task as its fields tell it.
type record struct {
	extract.Assignment
	what, due []string
	has       map[extract.Role]int
}

func (r *record) add(tb *Tables, fl labelled) {
	r.has[fl.role]++
	value := strings.TrimRight(fl.text, " .;")
	switch fl.role {
	case extract.RoleTask:
		r.what = append(r.what, fl.text)
	case extract.RoleLead:
		r.Lead = append(r.Lead, tb.names(value)...)
	case extract.RoleSupport:
		r.Support = append(r.Support, tb.names(value)...)
	case extract.RoleSubmit:
		r.SubmitTo = append(r.SubmitTo, tb.names(value)...)
	case extract.RoleProduct:
		r.Product = strings.TrimSpace(r.Product + " " + value)
	case extract.RoleDue:
		r.due = append(r.due, value)
	}
}

// tells reports whether the fields are those of one task: it has a leader, or
// says what is to be done and by when.
func (r *record) tells() bool {
	led := r.has[extract.RoleLead] > 0 || r.has[extract.RoleTask] > 0 && r.has[extract.RoleDue] > 0
	return led && r.has[extract.RoleTask] <= 1
}

// labels takes a text apart at its labels: the fields that it holds, and the
// byte at which the first begins. What is to be done is labelled at the beginning
// only; where a text does not begin with a label it must tell who leads.
//
//	"Chủ trì: Học viện Tư pháp; phối hợp: các Sở; thời gian: Quý III" → 0, three
//	"Biên soạn tài liệu. Cơ quan chủ trì: Sở Y tế."                     → before "Cơ quan", one
//	"Các bộ, cơ quan phối hợp: Bộ A"                                     → none
func (tb *Tables) labels(text string) (at int, fields []labelled) {
	if !strings.Contains(text, ":") {
		return 0, nil
	}
	led := false
	start := 0 // of the value of the last field
	put := func(end int) {
		if k := len(fields) - 1; k >= 0 {
			fields[k].text = oneLine(text[start:end])
		}
	}
	for pos := 0; pos < len(text); {
		if role, n, ok := tb.label(text[pos:]); ok && (pos == 0 || role != extract.RoleTask) {
			put(pos)
			if len(fields) == 0 {
				at = pos
			}
			led = led || role == extract.RoleLead
			fields, start = append(fields, labelled{role: role}), pos+n
			pos += n
		}
		next := strings.IndexAny(text[pos:], ".;,\n")
		if next < 0 || !strings.Contains(text[pos+next:], ":") {
			break
		}
		for pos += next; pos < len(text) && strings.IndexByte(".;, \n-+", text[pos]) >= 0; pos++ {
		}
	}
	put(len(text))
	if at > 0 && !led {
		return 0, nil
	}
	return at, fields
}

// label is the role of the label with which text begins, and its bytes.
func (tb *Tables) label(text string) (role extract.Role, n int, ok bool) {
	if !strings.Contains(text[:min(len(text), 120)], ":") {
		return "", 0, false
	}
	for _, fl := range tb.Fields {
		if m := fl.Re.FindStringIndex(text); m != nil && m[0] == 0 {
			return fl.Role, m[1], true
		}
	}
	return "", 0, false
}

// names is the bodies of a field or a cell.
func (tb *Tables) names(s string) []string { return agency.Names(tb.Bodies.Split(s)) }
