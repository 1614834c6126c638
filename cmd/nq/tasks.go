package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"nghiquyet/extract"
	"nghiquyet/index"
	"nghiquyet/index/answer"
	"nghiquyet/index/query"
)

func newTasks(o *options) *cobra.Command {
	q := &answer.Tasks{}
	var count string
	var to output
	c := &cobra.Command{
		Use:   "tasks [QUERY...]",
		Short: "Who does what, by when",
		Long: `Lists tasks, those with a last day first. Bodies and words are compared without case and
diacritics; a body may be named in full, short or by its code, and stands for those whose work it
took over too, unless "=" stands before it. --due takes a day, month, quarter, year or range:
30/6/2026, 2026-06, 2026-Q4, "quý IV/2026", 2026..2027, ..2026-06, "quý này", +30d.

What narrows may also stand in the line, as words and fields:
` + fieldHelp(query.Tasks) + `
The id of a task is the id of its document and the printed marks above the task, as in
nq-cp/2025-01-10/7#II.3.a. It stays what it is when the document is read again.

With --format the tasks found are written as nq export writes them, document by document, all
of them unless --limit says otherwise.

Exit status: 0 found, 2 wrong usage, 3 nothing found.`,
		Example: `  nq tasks --lead "Bộ Tài chính" --due 2026-Q4
  nq tasks --lead BTC --lead BXD
  nq tasks 'lead:"=Bộ Xây dựng" due:+30d'
  nq tasks --before 2026-06-30
  nq tasks --overdue --count lead
  nq tasks --doc 7/NQ-CP --json
  nq tasks --lead "Bộ Công an" --format xlsx > tasks.xlsx
  nq tasks --before 2026-06-30 --format ics > tasks.ics`,
		RunE: func(cmd *cobra.Command, args []string) error {
			q.Line, q.Page = strings.Join(args, " "), o.page()
			if count == "" {
				return listTasks(cmd, o, &to, *q)
			}
			if cmd.Flags().Changed("format") || cmd.Flags().Changed("out") {
				return failure{exitUsage, errors.New("--count prints a table, or JSON with --json; --format and --out are for the tasks themselves")}
			}
			if !slices.Contains(index.TaskGroups, count) {
				return failure{exitUsage, fmt.Errorf("--count takes %s, not %q", strings.Join(index.TaskGroups, ", "), count)}
			}
			return countTasks(cmd, o, answer.Counts{TaskLine: q.TaskLine, By: count, Page: q.Page})
		},
	}
	to.flags(c.Flags(), "")
	bind(c.Flags(), q)
	c.Flags().StringVar(&count, "count", "", "how many tasks there are, by "+strings.Join(index.TaskGroups, ", "))
	o.pageFlags(c.Flags())
	return c
}

func listTasks(cmd *cobra.Command, o *options, to *output, q answer.Tasks) error {
	if to.format != "" {
		if _, _, err := to.choose(); err != nil {
			return err
		}
		if !cmd.Flags().Changed("limit") {
			q.Limit = answer.All
		}
	}
	c, done, err := o.collection(cmd.Context())
	if err != nil {
		return err
	}
	defer done()
	list, err := answer.AskTasks(cmd.Context(), c, q)
	switch {
	case err != nil:
		return asked(err)
	case to.format == "":
		return o.print(cmd, list, func(w io.Writer) error { return printTasks(w, list) }, list.Total)
	case list.Total == 0: // nothing found, nothing written
		return nothing
	}
	return to.write(cmd, c.TheirDocuments(cmd.Context(), list.Tasks), byID)
}

// countTasks prints how many of the tasks there are by lead, support, quarter or
// document.
func countTasks(cmd *cobra.Command, o *options, q answer.Counts) error {
	c, done, err := o.collection(cmd.Context())
	if err != nil {
		return err
	}
	defer done()
	list, err := answer.AskCounts(cmd.Context(), c, q)
	if err != nil {
		return asked(err)
	}
	return o.print(cmd, list, func(w io.Writer) error { return printCounts(w, list) }, list.Total)
}

func printCounts(w io.Writer, list *answer.TaskCounts) error {
	if list.Total == 0 {
		_, err := fmt.Fprintln(w, "No such tasks.")
		return err
	}
	none := "(nobody named)"
	if list.By == "quarter" {
		none = "(no last day)"
	}
	tb := newTable("tasks", list.By)
	for _, c := range list.Counts {
		tb.row(c.Tasks, cmp.Or(c.Value, none))
	}
	if err := tb.print(w); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\n%d of %s; %s in all\n", len(list.Counts), counted(list.Values, "row"), counted(list.Total, "task"))
	return err
}

func printTasks(w io.Writer, list *answer.TaskList) error {
	if list.Total == 0 {
		_, err := fmt.Fprintln(w, "No such tasks.")
		return err
	}
	if err := taskTable(w, list.Tasks); err != nil {
		return err
	}
	if len(list.Tasks) == 0 { // behind the last page
		return nil
	}
	_, err := fmt.Fprintf(w, "\n%d of %s; nq show ID shows one: %s\n%s%s", len(list.Tasks), counted(list.Total, "task"), list.Tasks[0].ID, inheritance(list), goOn(list.Next))
	return err
}

func taskTable(w io.Writer, tasks []answer.TaskRow) error {
	tb := newTable("due", "lead", "task", "where")
	for _, t := range tasks {
		tb.row(dueOf(t.Task), clip(strings.Join(leads(t.Task), "; "), 34)+inherited(t), clip(t.Text, 70), orID(t.Number, t.Doc)+" "+place(t.Path, t.Page))
	}
	return tb.print(w)
}

// inherited is a sign behind the bodies of a task that name none that was asked
// for, but one whose work such a one took over.
func inherited(t answer.TaskRow) string {
	if len(t.SuccessorOf) > 0 {
		return " *"
	}
	return ""
}

// inheritance tells which tasks name a body whose work another took over.
func inheritance(list *answer.TaskList) string {
	n, former := 0, []string{}
	for _, t := range list.Tasks {
		if len(t.SuccessorOf) > 0 {
			n++
			former = append(former, t.SuccessorOf...)
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d of them, marked *, name a body whose work was taken over. %s", n, standFor(list.Bodies, former))
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
