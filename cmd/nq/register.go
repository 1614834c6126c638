package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"nghiquyet/extract/cite/register"
)

func newRegister(o *options) *cobra.Command {
	propose := false
	c := &cobra.Command{
		Use:   "register",
		Short: "The well-known works that nq has with it, and what a collection could add to them",
		Long: `Prints the register of laws, codes and resolutions that texts cite without saying all: one work a
line, tabs between the columns, the columns explained at its head.

With --propose it looks through the documents of the collection and prints lines that the register
could take: laws, codes and ordinances of which two documents at least tell number or name with
the day of adoption, and days of effect that its lines lack. Behind each stands which document says so,
where and in which words. Nothing is changed: whoever keeps the register reads them and takes what is right.

Exit status: 0 done, 3 nothing to propose.`,
		Example: `  nq register | grep 'Luật Đất đai'
  nq register --propose > lines.tsv`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !propose {
				_, err := io.WriteString(cmd.OutOrStdout(), register.Table())
				return err
			}
			c, done, err := o.collection(cmd.Context())
			if err != nil {
				return err
			}
			defer done()
			docs, err := c.These(cmd.Context())
			if err != nil {
				return asked(err)
			}
			var g register.Gatherer
			for d, err := range docs {
				if err != nil {
					return asked(err)
				}
				g.Add(d)
			}
			found := g.Proposals()
			return o.print(cmd, found, func(w io.Writer) error { return printProposals(w, found) }, len(found))
		},
	}
	c.Flags().BoolVar(&propose, "propose", false, "print what the collection could add, with its evidence")
	return c
}

// printProposals prints lines for works.tsv, each behind the words that tell it.
func printProposals(w io.Writer, found []register.Proposal) error {
	for _, p := range found {
		what := "new"
		for _, field := range p.Adds {
			what = "adds " + field
		}
		fmt.Fprintf(w, "# %s", what)
		if p.EndedBy != "" {
			fmt.Fprintf(w, "; ended by %s from %s", p.EndedBy, orID(p.EndedFrom, "a day that is not known"))
		}
		fmt.Fprintln(w)
		for _, x := range p.Witnesses {
			fmt.Fprintf(w, "# %s\t%s#%s\t%s\n", x.Kind, x.Doc, x.Path, clip(x.Text, 200))
		}
		if _, err := fmt.Fprintln(w, p.Line()); err != nil {
			return err
		}
	}
	return nil
}
