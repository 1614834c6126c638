// Package task finds what a document orders: who leads, with whom, what is to
// be done, with what product, by when. It reads prose, numbered records and
// annex tables.
//
//	"Bộ Công an chủ trì, phối hợp với Bộ Y tế hoàn thành việc kết nối dữ liệu trước ngày 30/6/2026."
//	→ lead Bộ Công an, support Bộ Y tế, due 2026-06-30
//
// The smallest marked unit that says what is to be done is one task; where a
// unit has children, the children are the tasks and inherit its bodies. The
// words of a language stand in Tables.
package task

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"nghiquyet/extract"
	"nghiquyet/extract/agency"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/pattern"
)

// Tables is what task must know of a language.
type Tables struct {
	Bodies    *agency.Words
	Due       DueTable
	Work      []*pattern.Pattern // titles of parts that assign work
	Articles  []*pattern.Pattern // titles of articles that do
	Idle      []*pattern.Pattern // titles of parts that do not, whatever they hold
	Stages    []*pattern.Pattern // titles of parts that divide work by years: some of their units are orders
	Settled   []*pattern.Pattern // titles of articles that lay down rules
	Programme *pattern.Pattern   // in the title of a document: its unlabelled parts may hold orders
	Normative []string           // types of documents whose articles assign nothing: "luật"
	Itself    *pattern.Pattern   // a document speaks of itself; groups paper, and does for what it is for: "Luật này quy định"
	Reject    []*pattern.Pattern // units that assign nothing: execution, funding, effect
	Praise    *pattern.Pattern   // a unit that opens so assigns nothing unless it goes on to tell somebody
	Give      *pattern.Pattern   // before the bodies that are told: "Giao", "Đề nghị"
	Told      *pattern.Pattern   // after a body that tells others: "yêu cầu", "giao"
	Topic     *pattern.Pattern   // says first what a text is about: "Về việc …: "
	Clause    *pattern.Pattern   // opens a subordinate clause, the doer comes after a comma: "Trên cơ sở"
	Governs   *pattern.Pattern   // before bodies that do not act themselves: "của"
	Past      *pattern.Pattern   // after bodies: what they have done, not what they are to do
	Bidden    *pattern.Pattern   // after bodies: what they are told, in words that Past would take: "is requested to"
	With      *pattern.Pattern   // before the bodies that support: "phối hợp với"; group leads of one that leads with them: "chủ trì cùng"
	Heading   *pattern.Pattern   // before the bodies of a heading: "Trách nhiệm của"
	Submit    *pattern.Pattern   // before the bodies that get the result: "trình"; group object: what is sent may stand between, "báo cáo kết quả với"; group aside: those who submit, "cơ quan tham mưu"; group comma: who follows may be the next doer
	Toward    *pattern.Pattern   // between what is sent and those who get it: "với", "về"; group aside: the same words where they say something else, "phối hợp với"
	PassesOn  *pattern.Pattern   // after those who get the result: what they do with it, "để tổng hợp, báo cáo Chính phủ"
	Hands     *pattern.Pattern   // a result goes to somebody, whether or not Submit finds to whom
	Closing   *pattern.Pattern   // a paragraph that tells when the document was passed
	Cut       *pattern.Pattern   // end of a line that goes on in the next, whatever the next begins with
	Following *pattern.Pattern   // a sentence that introduces a list: "sau đây:"
	Including *pattern.Pattern   // between a group and its members: "gồm:"
	Order     *pattern.Pattern   // how an order begins when nobody is named
	Leads     *pattern.Pattern   // after a doer: that it leads, or is responsible
	Frame     *pattern.Pattern   // label of what is told beside the fields of a record: "Địa điểm:"
	Fields    []Field            // labels of a task told as a record
	Flat      *pattern.Pattern   // head of a table of tasks that lost its cells: each column's on a line of its own
	Targets   TargetTable
}

// Ready returns tb prepared for Find, so that its times are compiled once and
// not for each text.
func Ready(tb Tables) Tables {
	rules := tb.Due.Rules
	tb.Due.ready = sync.OnceValue(func() []dueRule { return compileDue(rules) })
	return tb
}

// Field is one label of a record: "Cơ quan chủ trì:".
type Field struct {
	Role extract.Role
	Re   *pattern.Pattern // matches label and colon at the beginning
}

// Find is every task and every target of a document, in reading order, tasks
// of prose and tables alike; tables are those of t as rows.Read gives them.
// Spans are bytes of t; ID and Citations of a task are left to the caller.
func Find(t extract.Text, root *extract.Node, tables []extract.Table, h extract.Head, tb Tables, probs *extract.Problems) ([]extract.Task, []extract.Target) {
	f := &finder{t: &t, root: root, head: h, tb: tb, probs: probs, paths: map[string]int{}}
	f.normative = f.isNormative(f.head.Type) || f.head.Type == "" && (f.isNormative(f.opening()) || f.isNormative(f.itself(f.root.Span())))
	f.unheaded = h.Type == "" && h.Number == "" && h.Date == "" && h.Issuer == ""
	number, _ := docnum.Parse(h.Number)
	f.decree = number.Year != ""
	f.flat = f.flattened()
	f.prose()
	f.targets()
	f.inTables(tables)
	slices.SortStableFunc(f.tasks, func(a, b extract.Task) int { return a.Start - b.Start })
	slices.SortStableFunc(f.goals, func(a, b extract.Target) int { return a.Start - b.Start })
	return f.tasks, f.goals
}

// finder walks one document.
type finder struct {
	t         *extract.Text
	root      *extract.Node
	head      extract.Head
	tb        Tables
	probs     *extract.Problems
	normative bool
	unheaded  bool           // nothing tells that it is a paper that somebody issued
	decree    bool           // its number carries a year, as those of papers that lay down rules do: its annexes are rules and forms
	inChapter bool           // inside a chapter while walking
	flat      []extract.Span // what is left of tables that lost their cells: nobody can tell who is to do what
	annexed   bool           // an annex has gone by while walking
	tasks     []extract.Task
	goals     []extract.Target
	paths     map[string]int
}

// add keeps a task under a path that no other task has.
func (f *finder) add(t extract.Task) {
	if f.paths[t.Path]++; f.paths[t.Path] > 1 {
		for n := f.paths[t.Path]; ; n++ {
			p := t.Path + "~" + strconv.Itoa(n)
			if f.paths[p] == 0 {
				t.Path = p
				f.paths[p] = 1
				break
			}
		}
	}
	t.Confidence = f.confidence(&t)
	f.tasks = append(f.tasks, t)
}

// anyOf reports whether one of ps takes s.
func anyOf(ps []*pattern.Pattern, s string) bool { return ruleOf(ps, s) != "" }

// ruleOf is the name of the first of ps that takes s.
func ruleOf(ps []*pattern.Pattern, s string) string {
	for _, p := range ps {
		if p.MatchString(s) {
			return p.Name()
		}
	}
	return ""
}

// oneLine is s with single spaces. A canonical text has no white space but blanks
// and ends of lines (package clean sees to that).
func oneLine(s string) string {
	s = strings.TrimSpace(s)
	if strings.IndexByte(s, '\n') >= 0 {
		s = strings.ReplaceAll(s, "\n", " ")
	}
	if strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}
