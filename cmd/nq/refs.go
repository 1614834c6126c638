package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"nghiquyet/extract"
	"nghiquyet/index/answer"
	"nghiquyet/index/effect"
	"nghiquyet/index/query"
)

func newRefs(o *options) *cobra.Command {
	var unresolved, ambiguous bool
	q := &answer.Refs{}
	var to output
	c := &cobra.Command{
		Use:   "refs NUMBER",
		Short: "What a document cites and what cites it, with the tasks that carry it out",
		Long: `Lists what a document cites and what cites it. A work that is only cited is answered for too, from
what others say of it. --limit and --after hold for each of the lists.

Fields may follow the number:
` + fieldHelp(query.Refs) + `
--format json is the same as --json; any other format writes the documents around it with the
citations between them:

` + formatHelp(),
		Example: `  nq refs 45-NQ/TW
  nq refs 52-CT/TW
  nq refs --direction cited-by --relation amends,replaces 7/NQ-CP
  nq refs --format svg 45-NQ/TW > 45-nq-tw.svg
  nq refs 7/NQ-CP 2025-01-10
  nq refs --unresolved`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 && !unresolved && !ambiguous {
				return failure{exitUsage, fmt.Errorf("name a document, as in 'nq refs 45-NQ/TW', or take --unresolved")}
			}
			if wanted := unresolved || ambiguous; wanted && (len(args) > 0 || unresolved && ambiguous || anyChanged(cmd.Flags(), answer.Flags(q))) {
				return failure{exitUsage, fmt.Errorf("--unresolved and --ambiguous list works that the whole collection asks for, and stand alone; for one document say 'nq refs --status unresolved 7/NQ-CP'")}
			}
			q.What, q.Page = strings.Join(args, " "), o.page()
			switch {
			case unresolved:
				return listWanted(cmd, o, extract.Unresolved)
			case ambiguous:
				return listWanted(cmd, o, extract.Ambiguous)
			case to.format == "", to.format == "json":
				o.json = o.json || to.format == "json"
				return listRefs(cmd, o, *q)
			}
			return exportAround(cmd, o, &to, answer.Near(*q))
		},
	}
	to.flags(c.Flags(), "")
	bind(c.Flags(), q)
	c.Flags().BoolVar(&unresolved, "unresolved", false, "the documents that are cited and not in the collection")
	c.Flags().BoolVar(&ambiguous, "ambiguous", false, "the citations that several documents answer")
	o.pageFlags(c.Flags())
	return c
}

// anyChanged reports whether one of the flags was given.
func anyChanged(fs *pflag.FlagSet, flags []answer.Flag) bool {
	for _, f := range flags {
		if fs.Changed(f.Name) {
			return true
		}
	}
	return false
}

// exportAround writes the documents around a work in a format.
func exportAround(cmd *cobra.Command, o *options, to *output, q answer.Near) error {
	if _, _, err := to.choose(); err != nil {
		return err
	}
	c, done, err := o.collection(cmd.Context())
	if err != nil {
		return err
	}
	defer done()
	if err := to.told(cmd.Context(), c); err != nil {
		return err
	}
	docs, err := c.Around(cmd.Context(), q)
	if err != nil {
		return asked(err)
	}
	return to.write(cmd, docs, byID)
}

func listRefs(cmd *cobra.Command, o *options, q answer.Refs) error {
	c, done, err := o.collection(cmd.Context())
	if err != nil {
		return err
	}
	defer done()
	list, err := answer.AskRefs(cmd.Context(), c, q)
	if err != nil {
		return asked(err)
	}
	return o.print(cmd, list, func(w io.Writer) error { return printRefs(w, list) }, 1)
}

func printRefs(w io.Writer, list *answer.RefList) error {
	d := list.Document
	fmt.Fprintf(w, "%s  %s  %s\n", orID(d.Number, d.ID), d.Date, d.Issuer)
	if d.Title != "" || d.Held == answer.InCollection {
		fmt.Fprintln(w, clip(d.Title, 110))
	}
	if list.Effect != nil && list.Effect.State != effect.Unknown {
		fmt.Fprintf(w, "effect  %s\n", standing(list.Effect))
	}
	if d.Held != answer.InCollection {
		fmt.Fprintln(w, "Its text is not in the collection; this is what others say of it.")
	}
	if len(list.Chain) > 0 {
		fmt.Fprintln(w, "\nCarried out by")
		for _, l := range list.Chain {
			fmt.Fprintf(w, "  %s%s  %s  %s  %s\n", strings.Repeat("  ", l.Depth-1), orID(l.Number, l.Doc), l.Date, l.Relation, counted(l.Tasks, "task")+unlessInForce(l.Effect))
		}
		more(w, len(list.Chain), list.Totals.Chain)
	}
	if len(list.Tasks) > 0 {
		fmt.Fprintln(w, "\nTheir tasks")
		if err := taskTable(w, list.Tasks); err != nil {
			return err
		}
		more(w, len(list.Tasks), list.Totals.Tasks)
	}
	if len(list.CitedBy) > 0 {
		fmt.Fprintln(w, "\nCited by")
		printCitedBy(w, list.CitedBy)
		more(w, len(list.CitedBy), list.Totals.CitedBy)
	}
	if len(list.Cites) > 0 {
		fmt.Fprintln(w, "\nCites")
		printCites(w, list.Cites)
		more(w, len(list.Cites), list.Totals.Cites)
	}
	if list.Totals.Cites+list.Totals.CitedBy == 0 {
		fmt.Fprintln(w, "\nNo citations from or to it in this collection.")
	}
	if list.Next != "" {
		fmt.Fprint(w, "\n"+goOn(list.Next))
	}
	return nil
}

// more says how much of a list is not shown.
func more(w io.Writer, shown, total int) {
	if shown < total {
		fmt.Fprintf(w, "… %d of %d; --limit 0 shows all\n", shown, total)
	}
}

// printCitedBy lists the citing documents, each once, with what it does and
// where.
func printCitedBy(w io.Writer, list []answer.CitedBy) {
	var docs []string
	for _, c := range list {
		docs = append(docs, c.Doc)
	}
	for _, doc := range unique(docs) {
		var relations []string
		places := map[string][]string{}
		named := false
		for _, c := range list {
			if c.Doc != doc {
				continue
			}
			if !named {
				fmt.Fprintf(w, "  %s  %s  %s\n", orID(c.Number, c.Doc), c.Date, clip(c.Title, 80)+unlessInForce(c.Effect))
				named = true
			}
			relations = append(relations, string(c.Relation))
			places[string(c.Relation)] = append(places[string(c.Relation)], place(c.Path, c.Page))
		}
		for _, r := range unique(relations) {
			fmt.Fprintf(w, "    %-12s %s\n", r, strings.Join(unique(places[r]), "; "))
		}
	}
}

func printCites(w io.Writer, list []answer.Cite) {
	for _, c := range list {
		mark := ""
		if c.Status != extract.Resolved {
			mark = " (" + string(c.Status) + ")"
		}
		name, date := c.Number, c.Date
		if name == "" {
			name = clip(c.Text, 50)
		}
		if k := c.Known; k != nil {
			name, date = knownName(k), k.Date
			mark = " (known, not in the collection)"
			if c.Status == extract.Conflict {
				mark = fmt.Sprintf(" (conflict: cited as of %s; known, not in the collection)", c.Date)
			}
		}
		fmt.Fprintf(w, "  %-12s %s %s%s%s  at %s\n", c.Relation, name, date, pinpoint(c.Pinpoint), mark, place(c.Path, c.Page)+unlessInForce(c.Effect))
	}
}
