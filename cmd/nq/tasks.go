package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"nghiquyet/extract"
	"nghiquyet/index/query"
	"nghiquyet/index/store"
)

func newTasks(o *options) *cobra.Command {
	var f store.TaskFilter
	var doc, due, before, count string
	var overdue bool
	var to output
	c := &cobra.Command{
		Use:   "tasks",
		Short: "Who does what, by when",
		Long: `Lists tasks, those with a last day first. Agencies and words are compared without case and
diacritics. --due takes a day, month, quarter, year or range: 30/6/2026, 2026-06, 2026-Q4,
"quý IV/2026", 2026..2027, ..2026-06.

The id of a task is the id of its document and the printed marks above the task, as in
nq-cp/2025-01-10/7#II.3.a. It stays what it is when the document is read again.

With --format the tasks found are written as nq export writes them, document by document, all
of them unless --limit says otherwise.

Exit status: 0 found, 2 wrong usage, 3 nothing found.`,
		Example: `  nq tasks --lead "Bộ Tài chính" --due 2026-Q4
  nq tasks --before 2026-06-30
  nq tasks --overdue --count lead
  nq tasks --doc 7/NQ-CP --json
  nq tasks --lead "Bộ Công an" --format xlsx > tasks.xlsx
  nq tasks --before 2026-06-30 --format ics > tasks.ics`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			var err error
			if f.DueFrom, f.DueTo, err = dueWindow(due, before, overdue, time.Now()); err != nil {
				return failure{exitUsage, err}
			}
			if count != "" && (cmd.Flags().Changed("format") || cmd.Flags().Changed("out")) {
				return failure{exitUsage, errors.New("--count prints a table, or JSON with --json; --format and --out are for the tasks themselves")}
			}
			if count != "" && !slices.Contains(store.TaskGroups, count) {
				return failure{exitUsage, fmt.Errorf("--count takes %s, not %q", strings.Join(store.TaskGroups, ", "), count)}
			}
			st, err := o.reader(cmd.Context())
			if err != nil {
				return err
			}
			defer st.Close()
			if doc != "" {
				s, err := document(cmd.Context(), st, doc)
				if err != nil {
					return err
				}
				f.Doc = s.ID
			}
			if count != "" {
				return countTasks(cmd, o, st, f, count)
			}
			f.Limit = o.limit
			if to.format != "" {
				if _, _, err := to.choose(); err != nil {
					return err
				}
				if !cmd.Flags().Changed("limit") {
					f.Limit = 0
				}
			}
			list, err := st.Tasks(cmd.Context(), f)
			if err != nil {
				return failure{exitStore, err}
			}
			switch {
			case to.format != "" && list.Total > 0:
				err = to.write(cmd.OutOrStdout(), withTasks(cmd.Context(), st, list.Tasks), byID)
			case to.format != "": // nothing found, nothing written
			case o.json:
				err = encodeJSON(cmd.OutOrStdout(), list)
			default:
				err = printTasks(cmd.OutOrStdout(), list)
			}
			if err != nil {
				return failure{exitSome, err}
			}
			if list.Total == 0 {
				return failure{code: exitNothing}
			}
			return nil
		},
	}
	fs := c.Flags()
	to.flags(fs, "")
	fs.StringVar(&f.Lead, "lead", "", "body that leads")
	fs.StringVar(&f.Support, "support", "", "body that supports")
	fs.StringVar(&f.Group, "group", "", "path of a group, or words of its title")
	fs.StringVar(&f.Text, "text", "", "words of the task")
	fs.StringVar(&doc, "doc", "", "number or id of a document")
	fs.StringVar(&due, "due", "", "last day in this time, as 2026-Q4")
	fs.StringVar(&before, "before", "", "due on this day or earlier, as 2026-06-30")
	fs.BoolVar(&overdue, "overdue", false, "due before today")
	fs.StringVar(&count, "count", "", "how many tasks there are, by "+strings.Join(store.TaskGroups, ", "))
	return c
}

// dueWindow is the first and the last day that the flags leave, "" where the
// window is open.
func dueWindow(due, before string, overdue bool, now time.Time) (from, to string, err error) {
	if due != "" {
		if from, to, err = query.Days(due); err != nil {
			return "", "", fmt.Errorf("--due: %w", err)
		}
	}
	until := func(day string) {
		if to == "" || day < to {
			to = day
		}
	}
	if before != "" {
		_, day, err := query.Days(before)
		if err != nil || day == "" {
			return "", "", fmt.Errorf("--before takes a day as 2026-06-30, not %q", before)
		}
		until(day)
	}
	if overdue {
		until(now.AddDate(0, 0, -1).Format(time.DateOnly))
	}
	return from, to, nil
}

// countTasks prints how many of the tasks that f asks for there are by lead,
// support or quarter.
func countTasks(cmd *cobra.Command, o *options, st *store.Store, f store.TaskFilter, by string) error {
	list, err := st.CountTasks(cmd.Context(), f, by)
	if err != nil {
		return failure{exitStore, err}
	}
	if o.json {
		err = encodeJSON(cmd.OutOrStdout(), list)
	} else {
		err = printCounts(cmd.OutOrStdout(), list, by, o.limit)
	}
	if err != nil {
		return failure{exitSome, err}
	}
	if list.Total == 0 {
		return failure{code: exitNothing}
	}
	return nil
}

func printCounts(w io.Writer, list store.TaskCounts, by string, limit int) error {
	if list.Total == 0 {
		_, err := fmt.Fprintln(w, "No such tasks.")
		return err
	}
	shown := list.Counts
	if limit > 0 && len(shown) > limit {
		shown = shown[:limit]
	}
	none := "(nobody named)"
	if by == "quarter" {
		none = "(no last day)"
	}
	tb := newTable("tasks", by)
	for _, c := range shown {
		tb.row(c.Tasks, cmp.Or(c.Value, none))
	}
	if err := tb.print(w); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\n%d of %s; %s in all\n", len(shown), counted(len(list.Counts), "row"), counted(list.Total, "task"))
	return err
}

func printTasks(w io.Writer, list store.TaskList) error {
	if list.Total == 0 {
		_, err := fmt.Fprintln(w, "No such tasks.")
		return err
	}
	if err := taskTable(w, list.Tasks); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\n%d of %s; nq show ID shows one: %s\n", len(list.Tasks), counted(list.Total, "task"), list.Tasks[0].ID)
	return err
}

func taskTable(w io.Writer, tasks []store.TaskRow) error {
	tb := newTable("due", "lead", "task", "where")
	for _, t := range tasks {
		tb.row(dueOf(t.Task), clip(strings.Join(leads(t.Task), "; "), 34), clip(t.Text, 70), orID(t.Number, t.Doc)+" "+place(t.Path, t.Page))
	}
	return tb.print(w)
}

// dueOf is the last day of a task, or the words that stand for one.
func dueOf(t extract.Task) string {
	last, words := "", ""
	for _, a := range t.Assignments {
		last = max(last, a.Due.End)
		if words == "" && a.Due.Kind != extract.DueNone {
			words = a.Due.Text
		}
	}
	if last != "" {
		return last
	}
	return clip(words, 20)
}

func leads(t extract.Task) []string {
	var out []string
	for _, a := range t.Assignments {
		out = append(out, a.Lead...)
	}
	return unique(out)
}
