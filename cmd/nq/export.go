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

// withTasks are the documents of tasks, in the order of their first ones, each
// with those of its tasks that are named and no others.
func withTasks(ctx context.Context, st *store.Store, tasks []store.TaskRow) export.Docs {
	var ids []string
	wanted := map[string]map[int]bool{} // starts of tasks in code points, by document
	for _, t := range tasks {
		if wanted[t.Doc] == nil {
			wanted[t.Doc] = map[int]bool{}
			ids = append(ids, t.Doc)
		}
		wanted[t.Doc][t.Start] = true
	}
	return func(yield func(*extract.Document, error) bool) {
		for d, err := range these(ctx, st, ids) {
			if err == nil {
				d = only(d, wanted[d.ID])
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// only is d with the tasks that begin at one of starts, in code points.
func only(d *extract.Document, starts map[int]bool) *extract.Document {
	w := d.InCodePoints()
	e := *d
	e.Tasks = nil
	for i, t := range d.Tasks {
		if starts[w.Tasks[i].Start] {
			e.Tasks = append(e.Tasks, t)
		}
	}
	return &e
}
