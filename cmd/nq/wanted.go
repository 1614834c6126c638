package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"nghiquyet/extract"
	"nghiquyet/index/answer"
)

// listWanted prints the documents that citations of one status ask for, those
// first that most documents ask for.
func listWanted(cmd *cobra.Command, o *options, status extract.Status) error {
	c, done, err := o.collection(cmd.Context())
	if err != nil {
		return err
	}
	defer done()
	list, err := answer.AskWanted(cmd.Context(), c, answer.WantedWorks{Status: string(status), Page: o.page()})
	if err != nil {
		return asked(err)
	}
	return o.print(cmd, list, func(w io.Writer) error { return printWanted(w, list, status) }, 1)
}

func printWanted(w io.Writer, list *answer.WantedList, status extract.Status) error {
	if list.Total == 0 {
		_, err := fmt.Fprintf(w, "No %s citations.\n", status)
		return err
	}
	tb := newTable("times", "documents", "cited as", "date")
	for _, x := range list.Wanted {
		name := orID(x.Number, x.Name)
		if x.Target != "" {
			name = knownName(&extract.Known{Number: x.Number, Title: x.Name})
		}
		tb.row(x.Times, len(x.Docs), clip(name, 90), x.Date)
		for _, c := range x.Candidates {
			tb.row("", "", "  may be "+c, "")
		}
	}
	if err := tb.print(w); err != nil {
		return err
	}
	more(w, len(list.Wanted), list.Total)
	return nil
}
