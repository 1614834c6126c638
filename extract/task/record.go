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
	type field struct {
		role extract.Role
		text string
	}
	var fields []field
	var own []extract.Span
	for _, ln := range u.lines {
		text := oneLine(ln.Of(f.t.String))
		if role, value, ok := f.tb.field(text); ok {
			fields = append(fields, field{role, value})
			continue
		}
		own = append(own, ln)
	}
	children := marked(n)
	in := 0
	for _, c := range children {
		if len(marked(c)) > 0 {
			continue
		}
		text, _ := f.text(f.unit(c), 0)
		if role, value, ok := f.tb.field(text); ok {
			in++
			fields = append(fields, field{role, value})
		}
	}
	if len(fields) == 0 || len(children) > 0 && 2*in < len(children)+1 {
		return extract.Task{}, false
	}
	has := map[extract.Role]int{}
	a := extract.Assignment{}
	var what, due []string
	for _, fl := range fields {
		has[fl.role]++
		value := strings.TrimRight(fl.text, " .;")
		switch fl.role {
		case extract.RoleTask:
			what = append(what, fl.text)
		case extract.RoleLead:
			a.Lead = append(a.Lead, f.tb.names(value)...)
		case extract.RoleSupport:
			a.Support = append(a.Support, f.tb.names(value)...)
		case extract.RoleSubmit:
			a.SubmitTo = append(a.SubmitTo, f.tb.names(value)...)
		case extract.RoleProduct:
			a.Product = strings.TrimSpace(a.Product + " " + value)
		case extract.RoleDue:
			due = append(due, value)
		}
	}
	if has[extract.RoleLead] == 0 && (has[extract.RoleTask] == 0 || has[extract.RoleDue] == 0) || has[extract.RoleTask] > 1 {
		return extract.Task{}, false
	}
	if len(what) == 0 {
		if u.title && len(own) > 1 {
			s.group, own = n, own[1:]
		}
		for _, ln := range own {
			what = append(what, oneLine(ln.Of(f.t.String)))
		}
	}
	if len(what) == 0 {
		return extract.Task{}, false
	}
	a.Due = f.tb.Due.ParseDue(strings.Join(due, "; "), f.head.Date)
	t := extract.Task{
		Span: extract.Span{Start: n.Start, End: n.End}, Path: n.Path, Text: strings.Join(what, " "), Page: n.Page,
		Assignments: []extract.Assignment{a}, Source: "record", Rule: f.tb.Bodies.Lang + "/record", Confidence: 0.97,
	}
	f.grouped(&t, n, s)
	return t, true
}

// field reads "label: value".
func (tb *Tables) field(text string) (extract.Role, string, bool) {
	if !strings.Contains(text[:min(len(text), 120)], ":") {
		return "", "", false
	}
	for _, fl := range tb.Fields {
		if m := fl.Re.FindStringIndex(text); m != nil && m[0] == 0 {
			return fl.Role, strings.TrimSpace(text[m[1]:]), true
		}
	}
	return "", "", false
}

// names is the bodies of a field or a cell.
func (tb *Tables) names(s string) []string { return agency.Names(tb.Bodies.Split(s)) }
