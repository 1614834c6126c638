package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"nghiquyet/index"
	"nghiquyet/index/answer"
	"nghiquyet/index/query"
)

func newDocuments(o *options) *cobra.Command {
	q := &answer.Documents{}
	c := &cobra.Command{
		Use:   "documents [QUERY...]",
		Short: "List documents by type, issuer, year and words of the title",
		Long: `Lists the documents of the collection, the newest first. Words are looked for in titles.

Fields:
` + fieldHelp(query.Documents) + "\nExit status: 0 found, 2 wrong usage, 3 nothing found.",
		Example: `  nq documents --type "nghị quyết" --year 2025
  nq documents --issuer BTC đầu tư
  nq documents --json 'issuer:CP year:>=2024'`,
		RunE: func(cmd *cobra.Command, args []string) error {
			q.Line, q.Page = strings.Join(args, " "), o.page()
			c, done, err := o.collection(cmd.Context())
			if err != nil {
				return err
			}
			defer done()
			list, err := answer.AskDocuments(cmd.Context(), c, *q)
			if err != nil {
				return asked(err)
			}
			return o.print(cmd, list, func(w io.Writer) error { return printDocuments(w, list) }, list.Total)
		},
	}
	bind(c.Flags(), q)
	o.pageFlags(c.Flags())
	return c
}

// titled is the title of a document, and whether it is a draft.
func titled(d index.Summary) string {
	if d.Draft {
		return strings.TrimSpace("(draft) " + d.Title)
	}
	return d.Title
}

func printDocuments(w io.Writer, list *answer.DocumentList) error {
	if list.Total == 0 {
		_, err := fmt.Fprintln(w, "No such documents.")
		return err
	}
	tb := newTable("number", "date", "issuer", "tasks", "title")
	issuers := []string{}
	for _, d := range list.Documents {
		issuers = append(issuers, d.Issuer)
		tb.row(orID(d.Number, d.ID), d.Date, clip(d.Issuer, 34), d.Tasks, clip(titled(d.Summary), 80))
	}
	if err := tb.print(w); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\n%d of %s\n%s%s", len(list.Documents), counted(list.Total, "document"), standFor(list.Bodies, issuers), goOn(list.Next))
	return err
}
