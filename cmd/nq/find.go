package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"nghiquyet/index/answer"
)

func newFind(o *options) *cobra.Command {
	c := &cobra.Command{
		Use:   "find WHAT",
		Short: "The document that a number or a name means, also one that is only cited",
		Long: `Finds documents by a number in any spelling, whole or not, with its kind, year, day or issuer where
it is shared, or by a name. What the collection does not have is looked for among the works
that its documents cite, then among the well-known ones.

Exit status: 0 found, 3 nothing found.`,
		Example: `  nq find 07/nq-cp
  nq find nq 66.7
  nq find 'Nghị quyết 57'
  nq find 'Luật Đất đai 2024'
  nq find 52-CT/TW`,
		Args: named("a number or a name"),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, done, err := o.collection(cmd.Context())
			if err != nil {
				return err
			}
			defer done()
			found, err := answer.AskFind(cmd.Context(), c, answer.Find{What: strings.Join(args, " "), Page: o.page()})
			if err != nil {
				return asked(err)
			}
			return o.print(cmd, found, func(w io.Writer) error { return printWorks(w, found) }, found.Total)
		},
	}
	o.pageFlags(c.Flags())
	return c
}

func printWorks(w io.Writer, found *answer.Works) error {
	if found.Total == 0 {
		_, err := fmt.Fprintf(w, "%s is not in the collection, and nothing in it cites such a work.\n", found.Query)
		return err
	}
	tb := newTable("id", "number", "date", "issuer", "title", "")
	for _, x := range found.Works {
		tb.row(x.ID, x.Number, x.Date, x.Issuer, clip(titled(x.Summary), 60), holding(x))
	}
	if err := tb.print(w); err != nil {
		return err
	}
	_, err := io.WriteString(w, goOn(found.Next))
	return err
}

// holding says what the collection has of a work, "" for its text.
func holding(x answer.Work) string {
	switch {
	case x.Held == answer.InCollection:
		return ""
	case x.Times > 0:
		return fmt.Sprintf("its text is not in the collection; cited %s by %s", times(x.Times), counted(x.Documents, "document"))
	}
	return "its text is not in the collection"
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return counted(n, "time")
}
