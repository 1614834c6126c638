package answer

import (
	"context"
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/index"
	"nghiquyet/index/query"
)

// TaskLine says which tasks are wanted. What narrows stands in the line or
// beside it, and means the same.
type TaskLine struct {
	Line    string   `json:"line,omitempty" arg:"QUERY" jsonschema_description:"words of the task, and fields: lead:BTC due:\"quý này\" doc:7/NQ-CP"`
	Lead    []string `json:"lead,omitempty" jsonschema_description:"body that leads"`
	Support []string `json:"support,omitempty" jsonschema_description:"body that supports"`
	Submit  []string `json:"submit,omitempty" jsonschema_description:"whom the outcome goes to"`
	Group   string   `json:"group,omitempty" jsonschema_description:"path of a group, or words of its title"`
	Text    string   `json:"text,omitempty" jsonschema_description:"words of the task"`
	Doc     []string `json:"doc,omitempty" jsonschema_description:"number or id of a document"`
	Due     []string `json:"due,omitempty" jsonschema_description:"last day in this time, as 2026-Q4"`
	Before  string   `json:"before,omitempty" jsonschema_description:"due on this day or earlier, as 2026-06-30"`
	Overdue bool     `json:"overdue,omitempty" jsonschema_description:"due before today"`
}

// Tasks asks for tasks: those with a last day first, by that day, or by the day
// of their documents.
type Tasks struct {
	TaskLine
	Sort string `json:"sort,omitempty" jsonschema:"enum=due,enum=newest,enum=oldest" jsonschema_description:"due: by the last day; newest or oldest: by the day of the document"`
	Page
}

// TaskList is a page of the tasks found.
type TaskList struct {
	Query  string    `json:"query"`
	Total  int       `json:"total"`
	Tasks  []TaskRow `json:"tasks"`
	Next   string    `json:"next"`
	Bodies []Body    `json:"bodies,omitempty"` // that the query names, where they stand for others too
}

// TaskRow is a task of the collection.
type TaskRow struct {
	index.TaskRow
	SuccessorOf []string `json:"as_successor_of,omitempty"` // it names these bodies, whose work the one asked for took over
}

// AskTasks lists tasks.
func AskTasks(ctx context.Context, c *Collection, q Tasks) (*TaskList, error) {
	f, line, err := c.taskFilter(ctx, q.TaskLine, flag{"sort", []string{q.Sort}})
	if err != nil {
		return nil, err
	}
	at, err := q.stretch("tasks", line)
	if err != nil {
		return nil, err
	}
	list, err := c.Store.Tasks(ctx, f, at)
	if err != nil {
		return nil, err
	}
	out := &TaskList{Query: line, Total: list.Total, Tasks: make([]TaskRow, len(list.Tasks)), Next: next("tasks", line, at, len(list.Tasks), list.Total)}
	for i, t := range list.Tasks {
		out.Tasks[i] = TaskRow{t, inherited(f, t.Assignments)}
	}
	for _, b := range slices.Concat(f.Lead, f.Support, f.Submit) {
		if len(b.Former) > 0 {
			out.Bodies = append(out.Bodies, Body{b.Asked, b.Name, b.Former})
		}
	}
	return out, nil
}

// Counts asks how many tasks there are, by bodies, quarters or documents.
type Counts struct {
	TaskLine
	By string `json:"by" jsonschema:"required,enum=lead,enum=support,enum=quarter,enum=document" jsonschema_description:"what tasks are counted by: lead, support, quarter or document"`
	Page
}

// TaskCounts is a page of the values that tasks have: bodies and documents with
// the most tasks first, quarters in order.
type TaskCounts struct {
	Query  string            `json:"query"`
	By     string            `json:"by"`
	Total  int               `json:"total"`  // tasks counted; one with two leaders counts for both, and here once
	Values int               `json:"values"` // how many there are in all
	Counts []index.TaskCount `json:"counts"`
	Next   string            `json:"next"`
}

// AskCounts counts tasks.
func AskCounts(ctx context.Context, c *Collection, q Counts) (*TaskCounts, error) {
	if !slices.Contains(index.TaskGroups, q.By) {
		return nil, wrongField("by", "tasks are counted by %s, not by %q", strings.Join(index.TaskGroups, ", "), q.By)
	}
	f, line, err := c.taskFilter(ctx, q.TaskLine)
	if err != nil {
		return nil, err
	}
	at, err := q.stretch("counts", q.By+" "+line)
	if err != nil {
		return nil, err
	}
	list, err := c.Store.CountTasks(ctx, f, q.By, at)
	if err != nil {
		return nil, err
	}
	return &TaskCounts{Query: line, By: q.By, Total: list.Total, Values: list.Values, Counts: list.Counts,
		Next: next("counts", q.By+" "+line, at, len(list.Counts), list.Values)}, nil
}

// taskFilter is what the line and the flags ask for, and all of it in one line.
func (c *Collection) taskFilter(ctx context.Context, q TaskLine, more ...flag) (f index.TaskFilter, line string, err error) {
	due := [][]string{q.Due}
	if q.Before != "" {
		if _, day, err := query.Days(q.Before, c.Today()); err != nil || day == "" {
			return f, "", wrongField("before", "takes a day as 2026-06-30, not %q", q.Before)
		}
		due = append(due, []string{"<=" + q.Before})
	}
	if q.Overdue {
		due = append(due, []string{"overdue"})
	}
	flags := []flag{{"lead", q.Lead}, {"support", q.Support}, {"submit", q.Submit}, {"group", []string{q.Group}}, {"doc", q.Doc}}
	for _, d := range due {
		flags = append(flags, flag{"due", d})
	}
	tree, line, err := lineOf(q.Line, query.Tasks, append(flags, more...)...)
	if err != nil {
		return f, "", err
	}
	if text := strings.Join(strings.FieldsFunc(q.Text, func(r rune) bool { return r == '"' || r == '“' || r == '”' }), " "); strings.TrimSpace(text) != "" {
		tree = query.All(tree, query.Phrase(strings.Join(strings.Fields(text), " ")))
		line = tree.String()
	}
	p, err := partsOf(tree)
	if err != nil {
		return f, "", err
	}
	f.Text = p.words
	order, err := orderOf(tree, "due", string(index.Newest), string(index.Oldest))
	if err != nil {
		return f, "", err
	}
	if order != "due" {
		f.Sort = index.Sort(order)
	}
	if f.Group, err = p.one("group"); err != nil {
		return f, "", err
	}
	for _, x := range p.fields {
		if err := c.narrow(ctx, &f, x); err != nil {
			return f, "", err
		}
	}
	return f, line, nil
}

// narrow puts one field of a line into f.
func (c *Collection) narrow(ctx context.Context, f *index.TaskFilter, x flag) error {
	bodies := map[string]*[]index.Body{"lead": &f.Lead, "support": &f.Support, "submit": &f.Submit}
	switch x.field {
	case "lead", "support", "submit":
		if len(*bodies[x.field]) > 0 {
			return wrongField(x.field, "comes twice; alternatives stand in parentheses, as in lead:(BTC OR BXD)")
		}
		for _, v := range x.values {
			*bodies[x.field] = append(*bodies[x.field], index.BodyNamed(v))
		}
	case "doc":
		if len(f.Docs) > 0 {
			return wrongField("doc", "comes twice; alternatives stand in parentheses")
		}
		for _, v := range x.values {
			w, err := c.one(ctx, v)
			if err != nil {
				return err
			}
			if w.Held != InCollection {
				return notHeld(v, w)
			}
			f.Docs = append(f.Docs, w.ID)
		}
	case "due":
		var due index.DueFilter
		for _, v := range x.values {
			if kind, ok := query.DueWord(v); ok {
				due.Kinds = append(due.Kinds, extract.DueKind(kind))
				continue
			}
			from, to, err := query.Days(v, c.Today())
			if err != nil {
				return wrongField("due", "%v", err)
			}
			due.Days = append(due.Days, index.Days{From: from, To: to})
		}
		f.Due = append(f.Due, due)
	}
	return nil
}

// inherited are the bodies that assignments name and that were asked for as
// those whose work another took over; none where that one is named too.
func inherited(f index.TaskFilter, as []extract.Assignment) []string {
	var former []string
	for _, r := range []struct {
		bodies []index.Body
		named  func(extract.Assignment) []string
	}{
		{f.Lead, func(a extract.Assignment) []string { return a.Lead }},
		{f.Support, func(a extract.Assignment) []string { return a.Support }},
		{f.Submit, func(a extract.Assignment) []string { return a.SubmitTo }},
	} {
		for _, b := range r.bodies {
			var old []string
			itself := false
			for _, a := range as {
				for _, printed := range r.named(a) {
					itself = itself || names(index.Body{Name: b.Name, Asked: b.Asked}, printed)
					for _, n := range b.Former {
						if names(index.Body{Name: n, Asked: n}, printed) && !slices.Contains(old, n) {
							old = append(old, n)
						}
					}
				}
			}
			if !itself {
				former = append(former, old...)
			}
		}
	}
	return former
}
