package main

import (
	"context"

	"github.com/spf13/cobra"

	"nghiquyet/extract"
	"nghiquyet/extract/export"
	"nghiquyet/index/store"
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
			st, err := o.reader(cmd.Context())
			if err != nil {
				return err
			}
			defer st.Close()
			docs := st.Documents(cmd.Context())
			if len(args) > 0 {
				var ids []string
				for _, what := range args {
					s, err := document(cmd.Context(), st, what)
					if err != nil {
						return err
					}
					ids = append(ids, s.ID)
				}
				docs = these(cmd.Context(), st, ids)
			}
			return to.write(cmd.OutOrStdout(), docs, byID)
		},
	}
	to.flags(c.Flags(), "jsonl")
	return c
}

// these are the documents of st called ids, in this order.
func these(ctx context.Context, st *store.Store, ids []string) export.Docs {
	return func(yield func(*extract.Document, error) bool) {
		for _, id := range ids {
			if d, err := st.Document(ctx, id); !yield(d, err) || err != nil {
				return
			}
		}
	}
}
