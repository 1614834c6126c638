package task

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"nghiquyet/extract"
	"nghiquyet/extract/viet"
)

// scope is what a unit takes over from the units around it.
type scope struct {
	assigns verdict
	lead    []string // bodies of a heading, or those that an opening sentence tells
	heading bool     // of a heading
	support []string
	bodies  bool          // the units beside this one are headed by bodies, and so is this one
	group   *extract.Node // the unit whose title names the group
}

// prose walks the tree; every smallest unit in a part that assigns work is a
// task.
func (f *finder) prose() {
	if f.normative {
		return
	}
	s := scope{}
	if f.tb.Programme != nil && (f.tb.Programme.MatchString(f.head.Title) || f.tb.Programme.MatchString(f.head.Type)) {
		s.assigns = maybe
	}
	f.walk(f.root, s)
}

// walk adds the tasks of n and of what it holds, in the scope s.
func (f *finder) walk(n *extract.Node, s scope) {
	if n.Kind == extract.KindQuote || n.Kind == extract.KindPara && (len(marked(n)) == 0 || n.Rule == "closing" || f.decree && f.annexed) {
		return
	}
	if f.enclosesRules(n) {
		return
	}
	if n.Kind == extract.KindPara && s.assigns == unknown { // the head of an attached programme, with its parts
		s.assigns = maybe
	}
	f.annexed = f.annexed || n.Kind == extract.KindAnnex
	if n.Kind == extract.KindChapter && !f.inChapter {
		f.inChapter = true
		defer func() { f.inChapter = false }()
	}
	u := f.unit(n)
	if n.Kind != extract.KindDocument && n.Kind != extract.KindPara {
		s.assigns = f.verdict(n, u, s.assigns)
	}
	if s.assigns == never {
		return
	}
	if r, ok := f.record(n, u, s); ok {
		f.add(r)
		return
	}
	if len(marked(n)) == 0 {
		f.leaf(n, u, s)
		return
	}
	if !f.rejected(u) {
		below := f.inherit(n, u, s)
		f.beside(n, u, s, below)
		f.inside(n, below)
	}
}

// beside adds the paragraph that stands between the body that heads n and the
// items of n, as one more task of that body.
//
//	"16. Liên hiệp các tổ chức hữu nghị" / "Phối hợp với Sở Văn hóa …" / "- Chủ trì …" → the second is a task
//	"16. Sở Y tế" / "Thực hiện các nhiệm vụ sau:" / "- Chủ trì …"                      → is none
func (f *finder) beside(n *extract.Node, u unit, s, below scope) {
	if s.assigns != work || len(u.lines) != 2 || isPart(n) {
		return
	}
	if _, ok := f.headed(oneLine(u.lines[0].Of(f.t.String)), s); !ok {
		return
	}
	text, span := f.text(u, 1)
	if !strings.HasSuffix(text, ".") || f.tb.Following.MatchString(text) {
		return
	}
	f.order(n, n.Path, text, text, span, below)
}

// inside walks what n holds. A paragraph without a mark may tell who is to act
// from there on.
func (f *finder) inside(n *extract.Node, s scope) {
	s.bodies = f.headedByBodies(n)
	for _, c := range n.Children {
		if c.Kind == extract.KindPara && n.Kind != extract.KindDocument && len(marked(c)) == 0 {
			if lead := f.addressees(c.Span().Of(f.t.String), false); len(lead) > 0 {
				s.lead, s.support = lead, nil
			}
		}
		f.walk(c, s)
	}
}

// headedByBodies reports whether most units that n holds are headed by bodies:
// what else heads one of them is a body too.
//
//	"1. Sở Y tế", "2. Công an tỉnh", "3. Cơ quan Báo và Phát thanh, Truyền hình tỉnh", each over its items → yes
func (f *finder) headedByBodies(n *extract.Node) bool {
	heads, all := 0, 0
	for _, c := range n.Children {
		if len(c.Children) == 0 {
			continue
		}
		all++
		if u := f.unit(c); len(u.lines) > 0 {
			if _, ok := f.tb.heads(oneLine(u.lines[0].Of(f.t.String))); ok {
				heads++
			}
		}
	}
	return heads >= 3 && 2*heads > all
}

// headed is the bodies that a line heads, be it by the lines beside it.
func (f *finder) headed(line string, s scope) ([]string, bool) {
	if lead, ok := f.tb.heads(line); ok || !s.bodies {
		return lead, ok
	}
	line = strings.TrimRight(line, " :.")
	if m := find(f.tb.Give, line); m != nil {
		line = line[m[1]:]
	}
	if len(line) > 200 || !viet.StartsUpper(line) || f.tb.Bodies.Verb(line) || f.tb.Order.MatchString(line) || ruleOf(f.tb.Idle, line) != "" {
		return nil, false
	}
	ms := f.tb.Bodies.Split(line)
	if len(ms) == 0 || !ms[0].Named {
		return nil, false
	}
	var lead []string
	start := 0
	for _, m := range ms {
		if m.Named {
			lead, start = append(lead, m.Name), m.Start
			continue
		}
		lead[len(lead)-1] = line[start:m.End] // it goes on over its comma: "Trung tâm Văn hóa, Thể thao Lào Cai"
	}
	return lead, true
}

// rejected reports whether a unit introduces a list that assigns nothing:
// "Bộ Y tế chịu trách nhiệm về:".
func (f *finder) rejected(u unit) bool {
	if len(u.lines) == 0 {
		return false
	}
	line := oneLine(u.lines[len(u.lines)-1].Of(f.t.String))
	if !strings.HasSuffix(line, ":") {
		return false
	}
	if w := f.tb.who(line); w.first {
		line = strings.TrimLeft(line[w.rest:], " ,")
	}
	return ruleOf(f.tb.Reject, line) != ""
}

// holdsParts reports whether n holds parts with verdicts of their own.
func holdsParts(n *extract.Node) bool {
	for _, c := range n.Children {
		switch c.Kind {
		case extract.KindPart, extract.KindChapter, extract.KindSection, extract.KindAnnex, extract.KindHeading, extract.KindArticle:
			return true
		}
	}
	return false
}

// marked is the children of n that are units of the outline.
func marked(n *extract.Node) []*extract.Node {
	var out []*extract.Node
	for _, c := range n.Children {
		if c.Kind == extract.KindPara && len(marked(c)) > 0 || c.Kind != extract.KindPara && c.Kind != extract.KindQuote {
			out = append(out, c)
		}
	}
	return out
}

// inherit is the scope of the children of n.
//
//	"5. Bộ Nội vụ"                                             → lead
//	"12. Bộ Nội vụ chủ trì, phối hợp với các địa phương:"      → lead and support
//	"… các bộ, ngành cần thực hiện các nhiệm vụ sau đây:"      → lead
func (f *finder) inherit(n *extract.Node, u unit, s scope) scope {
	if n.Kind == extract.KindDocument {
		return f.fromPreamble(u, s)
	}
	if u.title && n.Kind != extract.KindPara && len(u.lines) > 0 && s.assigns != idle {
		if _, bodies := f.tb.heads(u.lines[0].Of(f.t.String)); !bodies && (s.group == nil || isPart(s.group)) {
			s.group = n
		}
	}
	for i, ln := range u.lines {
		line := oneLine(ln.Of(f.t.String))
		if lead, ok := f.headed(line, s); ok && (i == 0 || !s.bodies) {
			s.lead, s.support, s.heading = lead, nil, true
			continue
		}
		if i < len(u.lines)-1 || i == 0 && u.title {
			continue
		}
		if lead := f.addressees(line, false); len(lead) > 0 {
			s.lead, s.support, s.heading = lead, nil, false
			w := f.tb.who(line)
			if s.assigns == idle && w.told && n.Kind != extract.KindArticle {
				s.assigns = unknown // what comes is told, whatever the title says
			}
			if strings.HasSuffix(line, ":") && w.first {
				s.support, s.heading = f.tb.support(line), !w.given
			}
		} else if together := f.tb.support(line); strings.HasSuffix(line, ":") && len(together) > 0 && f.tb.opensTogether(line) {
			s.support = together // who leads is told above
		}
	}
	return s
}

// fromPreamble is the scope that the text before the first unit gives: whom it
// tells to act.
func (f *finder) fromPreamble(u unit, s scope) scope {
	for _, ln := range u.lines {
		if lead := f.addressees(oneLine(ln.Of(f.t.String)), true); len(lead) > 0 {
			s.lead, s.support, s.heading = lead, nil, false
		}
	}
	return s
}

// addressees is the bodies that a sentence before a list tells to act; none
// when the text introduces nothing. In a preamble they must be told: the body
// that acts there is the one that issues.
func (f *finder) addressees(text string, preamble bool) []string {
	text = oneLine(text)
	if !strings.HasSuffix(text, ":") && !f.tb.Following.MatchString(text) {
		return nil
	}
	cs := clauses(text)
	for i := len(cs) - 1; i >= 0; i-- {
		ms, _, _ := f.tb.doers(text[cs[i].Start:cs[i].End])
		if len(ms) == 0 {
			continue
		}
		s := text[cs[i].Start:cs[i].End]
		if w := f.tb.who(s); w.sure && (w.told || !preamble && (!w.above || w.first && f.tb.Bodies.Charged(s[w.rest:]))) {
			return w.lead
		}
		return nil
	}
	return nil
}

// leaf adds the task, or the tasks, of a unit without children.
func (f *finder) leaf(n *extract.Node, u unit, s scope) {
	if len(u.lines) == 0 || n.Kind == extract.KindAnnex || u.title && len(u.lines) == 1 && isPart(n) {
		return
	}
	if n.Kind == extract.KindHeading || n.Kind == extract.KindDocument {
		f.paragraphs(n, u, s)
		return
	}
	from := 0
	if lead, ok := f.tb.heads(oneLine(u.lines[0].Of(f.t.String))); ok {
		if len(u.lines) == 1 {
			return
		}
		s.lead, s.support, from = lead, nil, 1
	} else if u.title && len(u.lines) > 1 {
		s.group, from = n, 1
	}
	text, span := f.text(u, from)
	f.order(n, n.Path, text, f.telling(u, from), span, s)
}

// telling is the paragraphs of a unit, from line i on, that tell who is to act:
// the first, and those behind it that begin with others who are charged.
//
//	"Các bộ, ngành báo cáo …", "Bộ Tài chính chịu trách nhiệm đôn đốc …" → both
//	"Các bộ, ngành báo cáo …", "Thủ tướng Chính phủ đã ban hành …"         → the first
func (f *finder) telling(u unit, i int) string {
	first := oneLine(u.lines[i].Of(f.t.String))
	for _, ln := range u.lines[i+1:] {
		line := oneLine(ln.Of(f.t.String))
		w := f.tb.who(line)
		if !w.first || !w.sure || w.above || w.told || !f.tb.Bodies.Charged(line[w.rest:]) || f.refused(w, line, strings.TrimLeft(line[w.rest:], " ,")) {
			break
		}
		first += " " + line
	}
	return first
}

// paragraphs adds each paragraph under an unnumbered heading.
func (f *finder) paragraphs(n *extract.Node, u unit, s scope) {
	if n.Kind == extract.KindDocument && s.assigns != maybe {
		return
	}
	lines := u.lines
	if u.title && len(lines) > 0 {
		if lead, ok := f.tb.heads(oneLine(lines[0].Of(f.t.String))); ok {
			s.lead, s.support = lead, nil
		}
		s.group = n
		lines = lines[1:]
	}
	for _, c := range n.Children {
		if c.Kind == extract.KindPara {
			lines = append(lines, f.paras(c.Span())...)
		}
	}
	switch {
	case n.Kind == extract.KindDocument:
		s.assigns = unknown // a letter: nothing but what it orders
	case s.assigns == unknown:
		s.assigns = maybe
	}
	for i, ln := range lines {
		text := oneLine(ln.Of(f.t.String))
		f.order(n, strings.TrimPrefix(n.Path+"/p"+strconv.Itoa(i+1), "/"), text, text, ln, s)
	}
}

// order adds text as a task of unit n when it is one. Its first paragraph tells
// who is to act; what follows unmarked may speak of others.
func (f *finder) order(n *extract.Node, path, text, first string, span extract.Span, s scope) {
	if strings.HasSuffix(text, ":") && len(text) < 80 || strings.Count(text, " ") < 2 || blankForm(text) || figures(text) {
		return
	}
	w := f.tb.who(first)
	whole := first
	if len(w.lead)+len(s.lead) == 0 && text != first {
		w, whole = f.tb.who(text), text
	}
	if strings.HasSuffix(text, ":") && len(w.lead) == 0 {
		return // what it introduces is lost
	}
	core := text
	if w.first {
		core = strings.TrimLeft(text[w.rest:], " ,")
	}
	due := sync.OnceValue(func() extract.Due { return f.tb.Due.FindDue(text, f.head.Date) }) // of few units it is asked
	together := s.support
	if w.first && !slices.Equal(w.lead, s.lead) || f.tb.opensTogether(core) {
		together = nil
	}
	lead, rule, sure := f.leaders(w, s, core)
	if w.given && s.heading && f.helps(core) { // "Đề nghị Kiểm toán nhà nước phối hợp …", under another body's heading
		whole, together = core, w.lead
	}
	if !f.explicit(w, core, due) && !f.assigned(n, s, w, core, len(lead) > 0, due) || f.refused(w, text, core) {
		return
	}
	page := n.Page
	if p := f.pageAt(span.Start); p > 0 {
		page = p
	}
	t := extract.Task{
		Span: span, Path: path, Text: text, Page: page, Source: "prose", Rule: f.tb.Bodies.Lang + rule, Confidence: sure,
		Assignments: f.dealt(whole, text, w, lead, together, due()),
	}
	f.grouped(&t, n, s)
	f.add(t)
}

// blankForm reports a line of a form that somebody fills in.
//
//	"Số tiền:............ đồng", "Họ và tên ……… tuổi" → yes
//	"gồm: A, B... và C"                               → no
func blankForm(s string) bool {
	return strings.Contains(s, "......") || strings.Contains(s, "………") || strings.Contains(s, "_____")
}

// figures reports a row of a table of figures that lost its cells: half of its
// words are numbers or signs, or many in a row.
//
//	"Báo cáo 17,5 15,0 15,0 12,5 7,5"                      → yes
//	"hoàn thành trước ngày 30/6/2026 (Quý II năm 2026)"    → no
func figures(s string) bool {
	all, none, run := 0, 0, 0
	for w := range strings.FieldsSeq(s) {
		if all++; strings.ContainsFunc(w, unicode.IsLetter) || strings.ContainsAny(w[len(w)-1:], ",;") { // "1.1, 1.2, 2.1" are points
			run = 0
			continue
		}
		none++
		if run++; run >= 6 {
			return true
		}
	}
	return none >= 5 && 2*none > all
}

// dealt is the assignments of a text: one for each doer with what it is to do,
// by when and with whom; together are those who take part in all.
//
//	"Các địa phương rà soát trước ngày 06/5. Trên cơ sở đó, Bộ A tổng hợp trước ngày 10/5"
//	→ các địa phương, 06/5; Bộ A, 10/5
func (f *finder) dealt(whole, text string, w who, lead, together []string, due extract.Due) []extract.Assignment {
	parts := slices.Clone(w.parts)
	above := !slices.Equal(lead, w.lead)
	if above && !w.first { // who is told above goes on over semicolons
		parts = slices.DeleteFunc(parts, func(p part) bool { return p.loose })
	}
	if len(parts) > 0 && above && !slices.Equal(parts[0].lead, lead) && !w.first && parts[0].Start > 0 {
		parts = slices.Insert(parts, 0, part{Span: extract.Span{End: parts[0].Start}, lead: lead})
	}
	if len(parts) < 2 || !strings.HasPrefix(text, whole) {
		one := extract.Assignment{Lead: lead, Support: joined(f.tb.support(whole), together), SubmitTo: f.tb.submit(whole), Due: due}
		return f.byDays(text, one, together)
	}
	parts[0].Start, parts[len(parts)-1].End = 0, len(text)
	var out []extract.Assignment
	for i, p := range parts {
		words := p.Of(text)
		a := extract.Assignment{Lead: p.lead, Support: f.tb.support(words), SubmitTo: f.tb.submit(words), Due: f.tb.Due.FindDue(words, f.head.Date)}
		if i == 0 {
			a.Lead, a.Support = lead, joined(a.Support, together)
			if slices.Equal(lead, w.lead) {
				a.Lead = p.lead
			}
		}
		out = append(out, a)
	}
	return out
}

// byDays is one, divided where its sentences have days of their own.
//
//	"Hoàn thiện phương án trong tháng 5 năm 2026. Trình Quyết định trước ngày 15 tháng 6 năm 2026."
//	→ two, each with its day
//	"Thứ Hai hằng tuần tổng hợp tình hình; xây dựng Báo cáo tổng thể trước ngày 06 tháng 7 năm 2026"
//	→ two, one every week
func (f *finder) byDays(text string, one extract.Assignment, together []string) []extract.Assignment {
	var out []extract.Assignment
	from := 0
	for _, c := range clauses(text) {
		d := f.tb.Due.FindDue(c.Of(text), f.head.Date)
		if (d.End == "" || d.Bound == "") && d.Kind != extract.DueEvent && (d.Kind != extract.DueRecurring || d.Recur == "") {
			continue
		}
		words := text[from:c.End]
		a := one
		a.Support, a.SubmitTo, a.Due = joined(f.tb.support(words), together), f.tb.submit(words), d
		out, from = append(out, a), c.End
	}
	same := func(a extract.Assignment) bool {
		return a.Due.End == out[0].Due.End && (a.Due.End != "" || strings.EqualFold(a.Due.Text, out[0].Due.Text))
	}
	if len(out) < 2 || slices.ContainsFunc(out[1:], same) {
		return []extract.Assignment{one}
	}
	last := &out[len(out)-1]
	last.Support, last.SubmitTo = joined(last.Support, f.tb.support(text[from:])), joined(last.SubmitTo, f.tb.submit(text[from:]))
	return out
}

// joined is own with those of more that it does not hold already, be it in a
// group that names them with others.
//
//	"địa phương" and "các cơ quan, địa phương" → "các cơ quan, địa phương"
func joined(own, more []string) []string {
	out := slices.Clone(own)
	for _, m := range more {
		out = slices.DeleteFunc(out, func(o string) bool { return o != m && strings.Contains(m, o) })
		_, bare, _ := strings.Cut(m, " ")
		if !slices.ContainsFunc(out, func(o string) bool { return o == m || strings.Contains(bare, ", ") && strings.Contains(o, bare) }) {
			out = append(out, m)
		}
	}
	return out
}

// leaders is who leads: the bodies that the text opens with, else those of the
// scope, else those that it names; and the rule by which it is told, and how
// sure that is. core is the text behind its doer.
//
//	"Giao Sở Tài chính chủ trì …", under "Trách nhiệm của các sở, ban, ngành"    → Sở Tài chính
//	"Sau khi có kết quả, Sở Y tế tổng hợp …", under the same                    → Sở Y tế
//	"Đề nghị Kiểm toán nhà nước phối hợp …", under "Bộ Tài chính"               → Bộ Tài chính, with the other
func (f *finder) leaders(w who, s scope, core string) (lead []string, rule string, sure float64) {
	own := w.first && (!(w.given && s.heading) || f.tb.Bodies.Charged(core) && !f.helps(core)) || f.names(w) && (w.told || s.heading && f.groups(s.lead))
	switch {
	case own, w.aside, len(s.lead) == 0 && len(w.lead) > 0:
		return w.lead, "/lead", sureLead
	case len(s.lead) > 0:
		return s.lead, "/lead-above", sureLead
	}
	return w.lead, "/order", sureOrder
}

// names reports that the first sentence of a text names, behind a clause, the one body that
// acts.
//
//	"Khi có kết quả, Sở Y tế tổng hợp …"                 → yes
//	"Rà soát … Trên cơ sở đó, Bộ Tài chính tổng hợp …"   → no: who acts first is told elsewhere
func (f *finder) names(w who) bool {
	return !w.first && w.sure && !w.above && len(w.parts) > 0 && w.parts[0].Start == 0 && !f.groups(w.lead)
}

// helps reports that a text, behind its doer, only takes part.
//
//	"phối hợp với Sở Y tế rà soát"            → yes
//	"chủ trì, phối hợp với Sở Y tế rà soát"   → no
func (f *finder) helps(core string) bool {
	m := f.tb.With.FindStringSubmatchIndex(core)
	if m == nil || m[0] > 0 {
		return false
	}
	leads := f.tb.With.SubexpIndex("leads")
	return leads < 0 || m[2*leads] < 0
}

// groups reports that all names are of groups of bodies: "các sở, ban, ngành".
func (f *finder) groups(names []string) bool {
	return !slices.ContainsFunc(names, func(name string) bool {
		ms, _ := f.tb.Bodies.Leading(name)
		return len(ms) > 0 && !ms[0].Group && !strings.Contains(ms[0].Name, " các ")
	})
}

// refused reports that a text that reads like a task assigns nothing: it praises,
// or tells of execution, funding, effect. core is the text behind its doer.
func (f *finder) refused(w who, text, core string) bool {
	return f.tb.Praise.MatchString(text) && !w.told || anyOf(f.tb.Reject, text) || w.first && anyOf(f.tb.Reject, core)
}

// explicit reports whether a text is an order wherever it stands, under
// "Khó khăn, vướng mắc" too: a body that it names, or tells, is to act by a day,
// or to lead with others.
//
//	"Giao Sở Tài chính rà soát …, hoàn thành trước ngày 30/5/2026"            → yes
//	"Sở Tài chính đã rà soát …"                                               → no
//	"Bộ Giáo dục và Đào tạo quyết định …; đến năm 2030 hoàn thành việc cấp …" → no: a year is the horizon of a rule
func (f *finder) explicit(w who, core string, due func() extract.Due) bool {
	if w.above || !w.told && !(w.first && w.sure && f.tb.Bodies.Verb(core)) {
		return false
	}
	if f.tb.Bodies.Charged(core) && f.tb.opensTogether(core) {
		return true
	}
	if due().End == "" || due().Bound == "" {
		return false
	}
	return w.told || due().Kind != extract.DueYear || f.tb.Leads.MatchString(core)
}

// assigned reports whether a unit is a task. Where the part is known to assign
// work, every unit is; in a text that does not say what it is it must name its
// doer or its day. Elsewhere its doer must act, or the unit must begin like
// an order under a heading that names the doer.
func (f *finder) assigned(n *extract.Node, s scope, w who, core string, led bool, due func() extract.Due) bool {
	verb := func() bool { return f.tb.Bodies.Verb(core) }
	switch {
	case s.assigns == idle:
		return false
	case f.unheaded:
		return w.first && (w.told || w.sure && !w.above) && f.tb.Leads.MatchString(core)
	case s.assigns == work:
		return led || f.head.Type != "" || f.head.Number != "" || due().Kind != extract.DueNone
	case w.told:
		return true
	case w.above && len(s.lead) == 0:
		return false
	case w.first && w.sure:
		return verb() && (s.assigns == maybe || len(s.lead) > 0 || n.Kind == extract.KindArticle || f.tb.Leads.MatchString(core))
	case len(s.lead) > 0:
		return verb() || f.tb.Order.MatchString(core) || s.heading && viet.StartsUpper(core) && strings.Count(core, " ") >= 8
	case s.assigns == maybe:
		return led && w.sure || f.tb.Order.MatchString(core)
	}
	return false
}

// grouped names the group of a task.
func (f *finder) grouped(t *extract.Task, n *extract.Node, s scope) {
	if s.group == nil {
		return
	}
	t.Group, t.GroupTitle = s.group.Path, oneLine(s.group.Title)
	if t.GroupTitle == "" {
		t.GroupTitle = firstLine(s.group.Body)
	}
}

func firstLine(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	return oneLine(s)
}

// pageAt is the page of the byte at offset, 0 when none is known.
func (f *finder) pageAt(offset int) int {
	ps := f.t.Paras
	lo, hi := 0, len(ps)
	for lo < hi {
		if mid := (lo + hi) / 2; ps[mid].End <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(ps) {
		return ps[lo].Page
	}
	return 0
}

// isPart reports whether n is a part of the text, and not one of the groups
// inside a part: an article or something larger.
func isPart(n *extract.Node) bool { return n.Kind.Rank() >= extract.KindArticle.Rank() }
