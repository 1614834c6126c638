package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// Tasks gives the tasks that f asks for: those with a last day first, by that
// day, then the others; within a day by document and place. It takes two
// queries, however many they are.
func (s *Store) Tasks(ctx context.Context, f index.TaskFilter, p index.Page) (index.TaskList, error) {
	list := index.TaskList{Tasks: []index.TaskRow{}}
	tx, err := s.read.BeginTx(ctx, nil) // one state for all reads
	if err != nil {
		return list, s.says("read the tasks of", err)
	}
	defer tx.Rollback()
	list, err = s.tasks(ctx, tx, f, p)
	return list, s.says("read the tasks of", err)
}

// taskOrder are the orders of tasks t of documents d.
var taskOrder = map[index.Sort]string{
	index.ByRelevance: `CASE WHEN t.due = '' THEN 1 ELSE 0 END, t.due, d.date DESC, t.doc, t.ord`,
	index.Newest:      `d.date DESC, t.doc, t.ord`,
	index.Oldest:      `d.date, t.doc, t.ord`,
}

func (s *Store) tasks(ctx context.Context, tx *sql.Tx, f index.TaskFilter, p index.Page) (index.TaskList, error) {
	list := index.TaskList{Tasks: []index.TaskRow{}}
	c := tasks(f)
	rows, err := tx.QueryContext(ctx, `SELECT (SELECT count(*) FROM tasks t WHERE `+c.String()+`), t.doc, t.ord, t.id, t.path, t.grp, t.group_title, t.text, t.page, t.start, t."end",
			t.citations, t.source, t.rule, t.confidence, d.number, d.date, d.issuer, d.title
		FROM tasks t JOIN documents d ON d.id = t.doc WHERE `+c.String()+` ORDER BY `+taskOrder[f.Sort]+stretch(p), c.args...)
	if err != nil {
		return list, err
	}
	defer rows.Close()
	at := map[place]int{} // where in the list
	for rows.Next() {
		t := index.TaskRow{Task: extract.Task{Assignments: []extract.Assignment{}}}
		var ord int
		var cites string
		if err := rows.Scan(&list.Total, &t.Doc, &ord, &t.ID, &t.Path, &t.Group, &t.GroupTitle, &t.Text, &t.Page, &t.Start, &t.End,
			&cites, &t.Source, &t.Rule, &t.Confidence, &t.Number, &t.Date, &t.Issuer, &t.Title); err != nil {
			return list, err
		}
		if err := json.Unmarshal([]byte(cites), &t.Citations); err != nil {
			return list, fmt.Errorf("citations of %s: %w", t.ID, err)
		}
		at[place{t.Doc, ord}] = len(list.Tasks)
		list.Tasks = append(list.Tasks, t)
	}
	if err := rows.Err(); err != nil {
		return list, err
	}
	if len(list.Tasks) == 0 && p.Offset > 0 { // behind the last
		return list, tx.QueryRowContext(ctx, `SELECT count(*) FROM tasks t WHERE `+c.String(), c.args...).Scan(&list.Total)
	}
	return list, assignments(ctx, tx, which(list.Tasks, at, c), func(p place) *extract.Task {
		if i, ok := at[p]; ok {
			return &list.Tasks[i].Task
		}
		return nil
	})
}

// place is the key of a task.
type place struct {
	doc string
	ord int
}

// fewTasks is how many tasks of a page are asked for one by one; of more, all
// that were found are read.
const fewTasks = 1000

// which is a table of the tasks whose assignments are wanted, with the columns
// doc and ord: those of the page, or all that the condition finds.
func which(page []index.TaskRow, at map[place]int, c *condition) *condition {
	if len(page) > fewTasks {
		return &condition{all: []string{`SELECT t.doc, t.ord FROM tasks t WHERE ` + c.String()}, args: c.args}
	}
	keys := &condition{}
	list := make([]string, 0, len(page))
	for p := range at {
		list = append(list, keys.filled(`(?, CAST(? AS BIGINT))`, p.doc, p.ord))
	}
	if len(list) == 0 {
		return nil
	}
	keys.all = []string{`SELECT column1 AS doc, column2 AS ord FROM (VALUES ` + strings.Join(list, ", ") + `) AS list`}
	return keys
}

// assignments reads the assignments of some tasks, with their bodies, into the
// tasks that of gives.
func assignments(ctx context.Context, tx *sql.Tx, which *condition, of func(place) *extract.Task) error {
	if which == nil {
		return nil
	}
	rows, err := tx.QueryContext(ctx, `SELECT a.doc, a.task, a.ord, a.product, a.due_text, a.due_kind, a.due_start, a.due_end, a.due_bound, a.due_recur, coalesce(g.role, ''), coalesce(g.name, '')
		FROM (`+which.String()+`) AS page
		JOIN assignments a ON a.doc = page.doc AND a.task = page.ord
		LEFT JOIN agencies g ON g.doc = a.doc AND g.task = a.task AND g.assignment = a.ord
		ORDER BY a.doc, a.task, a.ord, g.role, g.ord`, which.args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	last, lastOrd := place{}, -1
	for rows.Next() {
		var at place
		var ord int
		var role, name string
		a := extract.Assignment{Lead: []string{}, Support: []string{}, SubmitTo: []string{}}
		if err := rows.Scan(&at.doc, &at.ord, &ord, &a.Product, &a.Due.Text, &a.Due.Kind, &a.Due.Start, &a.Due.End, &a.Due.Bound, &a.Due.Recur, &role, &name); err != nil {
			return err
		}
		t := of(at)
		if t == nil {
			continue
		}
		if at != last || ord != lastOrd {
			t.Assignments = append(t.Assignments, a)
			last, lastOrd = at, ord
		}
		mine := &t.Assignments[len(t.Assignments)-1]
		switch role {
		case "lead":
			mine.Lead = append(mine.Lead, name)
		case "support":
			mine.Support = append(mine.Support, name)
		case "submit":
			mine.SubmitTo = append(mine.SubmitTo, name)
		}
	}
	return rows.Err()
}

// tasks is the condition on tasks t.
func tasks(f index.TaskFilter) *condition {
	c := onTask(f)
	if one := onAssignment(f, c.args); len(one.all) > 0 {
		c.all = append(c.all, `(t.doc, t.ord) IN (SELECT a.doc, a.task FROM assignments a WHERE `+one.String()+`)`)
		c.args = one.args
	}
	return c
}

// onTask is the condition on a task t itself.
func onTask(f index.TaskFilter) *condition {
	c := &condition{}
	among(c, "t.id", f.IDs)
	among(c, "t.doc", f.Docs)
	if f.Group != "" {
		c.add(`(t.grp = ? OR t.group_key LIKE ?)`, f.Group, holding(f.Group))
	}
	for _, text := range f.Text {
		c.add(`t.text_key LIKE ?`, holding(text))
	}
	if f.Source != "" {
		c.add(`t.source = ?`, f.Source)
	}
	return c
}

// onAssignment is the condition on one assignment a of a task, its arguments
// behind those that there are.
func onAssignment(f index.TaskFilter, args []any) *condition {
	c := &condition{args: args}
	for _, r := range []struct {
		role   string
		bodies []index.Body
	}{{"lead", f.Lead}, {"support", f.Support}, {"submit", f.Submit}} {
		if len(r.bodies) > 0 {
			one := &condition{args: c.args}
			one.add(`g.role = ?`, r.role)
			one.named("g.name_key", r.bodies)
			c.args = one.args
			c.all = append(c.all, `EXISTS (SELECT 1 FROM agencies g WHERE g.doc = a.doc AND g.task = a.task AND g.assignment = a.ord AND `+one.String()+`)`)
		}
	}
	for _, due := range f.Due {
		c.due(due)
	}
	return c
}

// due asks that an assignment a is due so.
func (c *condition) due(f index.DueFilter) {
	any := c.days("a.due_end", f.Days)
	for _, k := range f.Kinds {
		any = append(any, c.filled(`a.due_kind = ?`, string(k)))
	}
	c.any(any)
}

// CountTasks counts the tasks that f asks for by one of index.TaskGroups:
// bodies and documents with the most tasks first, quarters in order. Names that
// differ in case or marks are one.
func (s *Store) CountTasks(ctx context.Context, f index.TaskFilter, by string, p index.Page) (index.TaskCounts, error) {
	list := index.TaskCounts{Counts: []index.TaskCount{}}
	g, ok := taskGroups[by]
	if !ok {
		return list, fmt.Errorf("tasks are counted by %s, not by %q", strings.Join(index.TaskGroups, ", "), by)
	}
	c := onTask(f)
	one := onAssignment(f, c.args)
	c.all, c.args = append(c.all, one.all...), one.args
	from := ` FROM tasks t JOIN assignments a ON a.doc = t.doc AND a.task = t.ord ` + g.join + ` WHERE ` + c.String()
	const tasks = `count(DISTINCT t.doc || '#' || t.ord)`
	tx, err := s.read.BeginTx(ctx, nil) // one state for both reads
	if err != nil {
		return list, s.says("count the tasks of", err)
	}
	defer tx.Rollback()
	if err := tx.QueryRowContext(ctx, `SELECT `+tasks+`, count(DISTINCT `+g.key+`)`+from, c.args...).Scan(&list.Total, &list.Values); err != nil {
		return list, s.says("count the tasks of", err)
	}
	rows, err := tx.QueryContext(ctx, `SELECT `+g.value+` AS value, `+tasks+` AS tasks`+from+` GROUP BY `+g.key+` ORDER BY `+g.order+stretch(p), c.args...)
	if err != nil {
		return list, s.says("count the tasks of", err)
	}
	found, err := collect(s, rows, func(c *index.TaskCount) []any { return []any{&c.Value, &c.Tasks} })
	list.Counts = append(list.Counts, found...)
	return list, err
}

// taskGroup is how tasks are counted by one of index.TaskGroups.
type taskGroup struct{ value, key, join, order string }

const quarter = `CASE WHEN a.due_end = '' THEN '' ELSE substr(a.due_end, 1, 4) || '-Q' || ((CAST(substr(a.due_end, 6, 2) AS INTEGER) + 2) / 3) END`

// ofRole joins the bodies that have a part in an assignment.
func ofRole(role string) string {
	return `LEFT JOIN agencies g ON g.doc = a.doc AND g.task = a.task AND g.assignment = a.ord AND g.role = '` + role + `'`
}

var taskGroups = map[string]taskGroup{
	"lead":     {`coalesce(min(g.name), '')`, `coalesce(g.name_key, '')`, ofRole("lead"), `tasks DESC, value`},
	"support":  {`coalesce(min(g.name), '')`, `coalesce(g.name_key, '')`, ofRole("support"), `tasks DESC, value`},
	"quarter":  {quarter, quarter, ``, `CASE WHEN min(a.due_end) = '' THEN 1 ELSE 0 END, value`},
	"document": {`t.doc`, `t.doc`, ``, `tasks DESC, value`},
}
