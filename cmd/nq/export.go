package main

import (
	"github.com/spf13/cobra"
)

func newExport(o *options) *cobra.Command {
	var to output
	c := &cobra.Command{
		Use:   "export [NUMBER...]",
		Short: "The collection, or some of its documents, in any format",
		Long: `Writes every document of the collection, or those that are named, in any format. Documents
are written one after another and none is kept, whatever the size of the collection.

` + formatHelp() + `
Exit status: 0 done, 3 nothing found.`,
		Example: `  nq export --format jsonl > all.jsonl
  nq export --format xlsx > tasks.xlsx
  nq export --format akn --out akn/
  nq export --format html 7/NQ-CP > 7-nq-cp.html`,
		RunE: func(cmd *cobra.Command, args []string) error {
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
			docs, err := c.These(cmd.Context(), args...)
			if err != nil {
				return asked(err)
			}
			return to.write(cmd, docs, byID)
		},
	}
	to.flags(c.Flags(), "jsonl")
	return c
}
