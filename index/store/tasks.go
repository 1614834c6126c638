package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/viet"
)

// TaskFilter says which tasks are wanted; what is empty restricts nothing.
// Agencies and texts are compared without case and marks, and by whole words:
// "tai chinh" finds Bộ Tài chính and Sở Tài chính. Agency conditions and the due
// window are met by one and the same assignment.
type TaskFilter struct {
	Doc     string // id of the document
	Group   string // path of the group, or words of its title
	Lead    string
	Support string
	Submit  string
	Text    string // words that stand in the task in this order
	DueFrom string // ISO 8601; tasks with a last day from here …
	DueTo   string // … to here, inclusive
	Kind    extract.DueKind
	Source  string // prose, table or record
	Limit   int    // 0 means all
	Offset  int
}

// TaskRow is a task of the collection. Its offsets count code points, as in
// the JSON of its document.
type TaskRow struct {
	extract.Task
	Doc    string `json:"doc"`
	Number string `json:"number"`
	Date   string `json:"date"`
	Issuer string `json:"issuer"`
	Title  string `json:"title"` // of the document
}

// TaskList is one page of the tasks found, and how many there are in all.
type TaskList struct {
	Total int       `json:"total"`
	Tasks []TaskRow `json:"tasks"`
}

// Tasks gives the tasks that f asks for: those with a last day first, by that
// day, then the others; within a day by document and place.
func (s *Store) Tasks(ctx context.Context, f TaskFilter) (TaskList, error) {
	where, args := f.where()
	tx, err := s.read.BeginTx(ctx, nil) // one state for all reads
	if err != nil {
		return TaskList{}, s.says("read the tasks of", err)
	}
	defer tx.Rollback()
	list := TaskList{Tasks: []TaskRow{}}
	if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM tasks t WHERE `+where, args...).Scan(&list.Total); err != nil {
		return TaskList{}, s.says("read the tasks of", err)
	}
	limit := f.Limit
	if limit <= 0 {
		limit = -1
	}
	rows, err := tx.QueryContext(ctx, `SELECT t.doc, t.ord, t.id, t.path, t.grp, t.group_title, t.text, t.page, t.start, t."end", t.citations, t.source, t.rule, t.confidence,
			d.number, d.date, d.issuer, d.title
		FROM tasks t JOIN documents d ON d.id = t.doc WHERE `+where+`
		ORDER BY t.due = '', t.due, d.date DESC, t.doc, t.ord
		LIMIT ? OFFSET ?`, append(args, limit, f.Offset)...)
	if err != nil {
		return TaskList{}, s.says("read the tasks of", err)
	}
	defer rows.Close()
	var ords []int
	for rows.Next() {
		var t TaskRow
		var ord int
		var cites string
		if err := rows.Scan(&t.Doc, &ord, &t.ID, &t.Path, &t.Group, &t.GroupTitle, &t.Text, &t.Page, &t.Start, &t.End, &cites, &t.Source, &t.Rule, &t.Confidence,
			&t.Number, &t.Date, &t.Issuer, &t.Title); err != nil {
			return TaskList{}, s.says("read the tasks of", err)
		}
		if err := json.Unmarshal([]byte(cites), &t.Citations); err != nil {
			return TaskList{}, fmt.Errorf("citations of %s: %w", t.ID, err)
		}
		list.Tasks, ords = append(list.Tasks, t), append(ords, ord)
	}
	if err := rows.Err(); err != nil {
		return TaskList{}, s.says("read the tasks of", err)
	}
	rows.Close()
	for i := range list.Tasks {
		t := &list.Tasks[i]
		if t.Assignments, err = assignments(ctx, tx, t.Doc, ords[i]); err != nil {
			return TaskList{}, s.says("read the tasks of", err)
		}
	}
	return list, nil
}

// where is the condition on tasks t, and its arguments.
func (f TaskFilter) where() (string, []any) {
	cond, args := f.onTask()
	if one, oneArgs := f.onAssignment(); one != "1" {
		cond += ` AND (t.doc, t.ord) IN (SELECT a.doc, a.task FROM assignments a WHERE ` + one + `)`
		args = append(args, oneArgs...)
	}
	return cond, args
}

// onTask is the condition on a task t itself.
func (f TaskFilter) onTask() (string, []any) {
	conds, args := []string{"1"}, []any{}
	add := func(cond string, a ...any) { conds, args = append(conds, cond), append(args, a...) }
	if f.Doc != "" {
		add(`t.doc = ?`, f.Doc)
	}
	if f.Group != "" {
		add(`(t.grp = ? OR instr('-' || slug(t.group_title) || '-', ?) > 0)`, f.Group, words(f.Group))
	}
	if f.Text != "" {
		add(`instr('-' || slug(t.text) || '-', ?) > 0`, words(f.Text))
	}
	if f.Source != "" {
		add(`t.source = ?`, f.Source)
	}
	return strings.Join(conds, " AND "), args
}

// onAssignment is the condition on one assignment a of a task.
func (f TaskFilter) onAssignment() (string, []any) {
	conds, args := []string{"1"}, []any{}
	add := func(cond string, a ...any) { conds, args = append(conds, cond), append(args, a...) }
	for _, c := range []struct{ role, name string }{{"lead", f.Lead}, {"support", f.Support}, {"submit", f.Submit}} {
		if c.name != "" {
			add(`EXISTS (SELECT 1 FROM agencies g WHERE g.doc = a.doc AND g.task = a.task AND g.assignment = a.ord AND g.role = ? AND instr(g.name_key, ?) > 0)`, c.role, words(c.name))
		}
	}
	if f.DueFrom != "" {
		add(`a.due_end <> '' AND a.due_end >= ?`, f.DueFrom)
	}
	if f.DueTo != "" {
		add(`a.due_end <> '' AND a.due_end <= ?`, f.DueTo)
	}
	if f.Kind != "" {
		add(`a.due_kind = ?`, string(f.Kind))
	}
	return strings.Join(conds, " AND "), args
}

// TaskCount is how many tasks there are with one value.
type TaskCount struct {
	Value string `json:"value"` // "Bộ Tài chính", "2026-Q4"; "" for tasks that name none
	Tasks int    `json:"tasks"`
}

// TaskCounts is the values that tasks have, and how many tasks were counted.
type TaskCounts struct {
	Total  int         `json:"total"` // a task with two leaders counts for both, and here once
	Counts []TaskCount `json:"counts"`
}

// TaskGroups are what tasks can be counted by.
var TaskGroups = []string{"lead", "support", "quarter"}

// CountTasks counts the tasks that f asks for by one of TaskGroups: agencies
// with the most tasks first, quarters in order. Names that differ in case or
// marks are one. Limit and Offset of f do not count.
func (s *Store) CountTasks(ctx context.Context, f TaskFilter, by string) (TaskCounts, error) {
	value, key, join, order := `coalesce(min(g.name), '')`, `g.name_key`, `LEFT JOIN agencies g ON g.doc = a.doc AND g.task = a.task AND g.assignment = a.ord AND g.role = ?`, `2 DESC, 1`
	args := []any{by}
	switch by {
	case "lead", "support":
	case "quarter":
		key = `CASE WHEN a.due_end = '' THEN '' ELSE substr(a.due_end, 1, 4) || '-Q' || ((substr(a.due_end, 6, 2) + 2) / 3) END`
		value, join, order, args = key, ``, `1 = '', 1`, nil
	default:
		return TaskCounts{}, fmt.Errorf("tasks are counted by %s, not by %q", strings.Join(TaskGroups, ", "), by)
	}
	onTask, taskArgs := f.onTask()
	one, oneArgs := f.onAssignment()
	from, args := ` FROM tasks t JOIN assignments a ON a.doc = t.doc AND a.task = t.ord `+join+` WHERE `+onTask+` AND `+one, append(append(args, taskArgs...), oneArgs...)
	tx, err := s.read.BeginTx(ctx, nil) // one state for both reads
	if err != nil {
		return TaskCounts{}, s.says("count the tasks of", err)
	}
	defer tx.Rollback()
	list := TaskCounts{Counts: []TaskCount{}}
	if err := tx.QueryRowContext(ctx, `SELECT count(DISTINCT t.doc || '#' || t.ord)`+from, args...).Scan(&list.Total); err != nil {
		return TaskCounts{}, s.says("count the tasks of", err)
	}
	rows, err := tx.QueryContext(ctx, `SELECT `+value+`, count(DISTINCT t.doc || '#' || t.ord)`+from+` GROUP BY `+key+` ORDER BY `+order, args...)
	if err != nil {
		return TaskCounts{}, s.says("count the tasks of", err)
	}
	defer rows.Close()
	for rows.Next() {
		var c TaskCount
		if err := rows.Scan(&c.Value, &c.Tasks); err != nil {
			return TaskCounts{}, s.says("count the tasks of", err)
		}
		list.Counts = append(list.Counts, c)
	}
	if err := rows.Err(); err != nil {
		return TaskCounts{}, s.says("count the tasks of", err)
	}
	return list, nil
}

// words is the form in which names and texts are compared: "-bo-tai-chinh-".
func words(s string) string { return "-" + viet.Slug(s) + "-" }

// assignments reads the assignments of one task with their agencies.
func assignments(ctx context.Context, tx *sql.Tx, doc string, task int) ([]extract.Assignment, error) {
	rows, err := tx.QueryContext(ctx, `SELECT a.product, a.due_text, a.due_kind, a.due_start, a.due_end, a.due_bound, a.due_recur,
			(SELECT json_group_array(json_array(g.role, g.name)) FROM (SELECT role, name FROM agencies g
				WHERE g.doc = a.doc AND g.task = a.task AND g.assignment = a.ord ORDER BY g.role, g.ord) g)
		FROM assignments a WHERE a.doc = ? AND a.task = ? ORDER BY a.ord`, doc, task)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	all := []extract.Assignment{}
	for rows.Next() {
		a := extract.Assignment{Lead: []string{}, Support: []string{}, SubmitTo: []string{}}
		var kind, js string
		if err := rows.Scan(&a.Product, &a.Due.Text, &kind, &a.Due.Start, &a.Due.End, &a.Due.Bound, &a.Due.Recur, &js); err != nil {
			return nil, err
		}
		a.Due.Kind = extract.DueKind(kind)
		var agencies [][2]string
		if err := json.Unmarshal([]byte(js), &agencies); err != nil {
			return nil, err
		}
		for _, g := range agencies {
			switch g[0] {
			case "lead":
				a.Lead = append(a.Lead, g[1])
			case "support":
				a.Support = append(a.Support, g[1])
			default:
				a.SubmitTo = append(a.SubmitTo, g[1])
			}
		}
		all = append(all, a)
	}
	return all, rows.Err()
}
