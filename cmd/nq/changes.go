package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"nghiquyet/index/answer"
)

func newChanges(o *options) *cobra.Command {
	q := &answer.Changes{}
	c := &cobra.Command{
		Use:   "changes",
		Short: "What came, was read again, resolved otherwise or went since a day",
		Long: `Lists documents that came, that were read again or from another file ("changed"), whose citations mean
something else now ("settled"), that went, and that another document changes or ends ("effect", once,
when the later of the two came; nq effect tells what follows), the newest first. --since takes a day, a stretch
such as -7d, or the "now" of an earlier answer in JSON.

Exit status: 0 found, 2 wrong usage, 3 nothing is new.`,
		Example: `  nq changes --since -7d
  nq changes --since 2026-11-01 --json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			q.Page = o.page()
			c, done, err := o.collection(cmd.Context())
			if err != nil {
				return err
			}
			defer done()
			list, err := answer.AskChanges(cmd.Context(), c, *q)
			if err != nil {
				return asked(err)
			}
			return o.print(cmd, list, func(w io.Writer) error { return printChanges(w, list) }, list.Total)
		},
	}
	c.Flags().StringVar(&q.Since, "since", "", `a day (2026-11-30, -7d), or the "now" of an earlier answer`)
	o.pageFlags(c.Flags())
	return c
}

func printChanges(w io.Writer, list *answer.ChangeList) error {
	if list.Total == 0 {
		_, err := fmt.Fprintln(w, "Nothing is new.")
		return err
	}
	tb := newTable("when", "what", "number", "date", "title")
	for _, n := range list.Changes {
		what := n.What
		if n.By != "" {
			what += " by " + orID(n.ByNumber, n.By)
		}
		tb.row(n.When, what, orID(n.Number, n.ID), n.Date, clip(n.Title, 80))
	}
	if err := tb.print(w); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\n%d of %s\n%s", len(list.Changes), counted(list.Total, "change"), goOn(list.Next))
	return err
}
