package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"nghiquyet/extract"
	"nghiquyet/index/store"
)

func newTasks(o *options) *cobra.Command {
	var f store.TaskFilter
	var doc, before string
	var overdue bool
	c := &cobra.Command{
		Use:   "tasks",
		Short: "Who does what, by when",
		Long: `Lists tasks, those with a last day first. Agencies and words are compared without case and
diacritics.

Exit status: 0 found, 3 nothing found.`,
		Example: `  nq tasks --lead "Bộ Tài chính"
  nq tasks --before 2026-06-30
  nq tasks --doc 7/NQ-CP --json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
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
			f.DueTo = before
			if before != "" {
				if _, err := time.Parse(time.DateOnly, before); err != nil {
					return failure{exitUsage, fmt.Errorf("--before takes a day as 2026-06-30, not %q", before)}
				}
			}
			if overdue {
				f.DueTo = time.Now().AddDate(0, 0, -1).Format(time.DateOnly)
			}
			f.Limit = o.limit
			list, err := st.Tasks(cmd.Context(), f)
			if err != nil {
				return failure{exitStore, err}
			}
			if o.json {
				if list.Tasks == nil {
					list.Tasks = []store.TaskRow{}
				}
				if err := encodeJSON(cmd.OutOrStdout(), list); err != nil {
					return err
				}
			} else if err := printTasks(cmd.OutOrStdout(), list); err != nil {
				return failure{exitSome, err}
			}
			if list.Total == 0 {
				return failure{code: exitNothing}
			}
			return nil
		},
	}
	fs := c.Flags()
	fs.StringVar(&f.Lead, "lead", "", "body that leads")
	fs.StringVar(&f.Support, "support", "", "body that supports")
	fs.StringVar(&f.Group, "group", "", "path of a group, or words of its title")
	fs.StringVar(&f.Text, "text", "", "words of the task")
	fs.StringVar(&doc, "doc", "", "number or id of a document")
	fs.StringVar(&before, "before", "", "due on this day or earlier, as 2026-06-30")
	fs.BoolVar(&overdue, "overdue", false, "due before today")
	return c
}

func printTasks(w io.Writer, list store.TaskList) error {
	if list.Total == 0 {
		_, err := fmt.Fprintln(w, "No such tasks.")
		return err
	}
	if err := taskTable(w, list.Tasks); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\n%d of %d tasks; nq show ID shows one: %s\n", len(list.Tasks), list.Total, list.Tasks[0].ID)
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
