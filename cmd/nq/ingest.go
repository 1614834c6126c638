package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"nghiquyet/cmd/nq/batch"
	"nghiquyet/extract"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
	"nghiquyet/index/bleve"
	"nghiquyet/index/store"
)

func newIngest(o *options) *cobra.Command {
	var report string
	var how reading
	c := &cobra.Command{
		Use:   "ingest PATH...",
		Short: "Take files and folders into the collection",
		Long: `Reads PDF, web pages and texts, takes them apart, and stores documents, units, tasks and
citations. Files that were taken in before with the same content are passed over; a file
that cannot be read is named with its reason, and the others are done.

Exit status: 0 done, 1 some files failed, 4 the store is in use or damaged.`,
		Example: `  nq ingest resolutions/
  nq ingest 07-nq-cp.pdf decrees/ --report report.json
  cat page.html | nq ingest -`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return ingest(cmd, o, args, how, report)
		},
	}
	c.Flags().StringVar(&report, "report", "", "write what became of each file into this file, as JSON")
	how.flags(c.Flags())
	return c
}

func ingest(cmd *cobra.Command, o *options, paths []string, how reading, report string) error {
	ctx, out, errs := cmd.Context(), cmd.OutOrStdout(), cmd.ErrOrStderr()
	pool, wish, err := how.pool(0)
	if err != nil {
		return err
	}
	defer pool.Close()
	if err := os.MkdirAll(o.data, 0o777); err != nil {
		return failure{exitStore, err}
	}
	st, err := store.Open(ctx, o.storePath())
	if err != nil {
		return o.storeFailure(err)
	}
	defer st.Close()
	before, err := st.Counts(ctx)
	if err != nil {
		return failure{exitStore, err}
	}

	rep, err := batch.Run(ctx, st, paths, batch.Options{
		Jobs: how.jobs,
		Extract: func(ctx context.Context, f source.File) (*extract.Document, error) {
			wish.Lines = true
			return pool.Extract(ctx, f, wish)
		},
		Rules: pipe.RulesVersion,
		Stdin: cmd.InOrStdin(),
		Each: func(r batch.Result) {
			switch r.State {
			case batch.Failed:
				fmt.Fprintf(errs, "nq: %s\n", r.Reason)
			case batch.Skipped:
				fmt.Fprintf(errs, "nq: passed over: %s\n", r.Reason)
			}
		},
	})
	if report != "" {
		if err := writeReport(report, rep); err != nil {
			return failure{exitSome, err}
		}
	}
	if err != nil {
		return failure{exitStore, fmt.Errorf("%w; what was stored is safe: the same command goes on", err)}
	}
	if err := settle(ctx, o, st); err != nil {
		return err
	}
	if o.json {
		err = json.NewEncoder(out).Encode(rep)
	} else {
		err = summary(ctx, out, st, before, rep)
	}
	if err != nil {
		return failure{exitSome, err}
	}
	if rep.Totals.Failed > 0 {
		return failure{code: exitSome}
	}
	return nil
}

// settle resolves what the new documents cite and brings the index up to the
// store.
func settle(ctx context.Context, o *options, st *store.Store) error {
	if _, err := st.Settle(ctx, resolver(st)); err != nil {
		return failure{exitStore, fmt.Errorf("resolve citations: %w", err)}
	}
	ix, _, err := bleve.Current(ctx, st, o.indexPath())
	if err != nil {
		return failure{exitStore, fmt.Errorf("bring the index up to date: %w", err)}
	}
	return ix.Close()
}

func writeReport(path string, rep batch.Report) error {
	data, err := json.MarshalIndent(rep, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(data, '\n'), 0o666)
}

// summary prints what a run did and what to type next.
func summary(ctx context.Context, out io.Writer, st *store.Store, before store.Counts, rep batch.Report) error {
	all, err := st.Counts(ctx)
	if err != nil {
		return err
	}
	t := rep.Totals
	fmt.Fprintf(out, "%d files: %d taken in, %d unchanged, %d failed, %d skipped\n\n", t.Files, t.Done, t.Unchanged, t.Failed, t.Skipped)
	tb := newTable("", "new", "collection")
	for _, r := range []struct {
		name string
		of   func(store.Counts) int
	}{
		{"documents", func(c store.Counts) int { return c.Documents }},
		{"groups of tasks", func(c store.Counts) int { return c.Groups }},
		{"tasks", func(c store.Counts) int { return c.Tasks }},
		{"citations", func(c store.Counts) int { return c.Citations }},
		{"  resolved", func(c store.Counts) int { return c.Resolved }},
		{"  not in the collection", func(c store.Counts) int { return c.Unresolved }},
		{"  ambiguous or in conflict", func(c store.Counts) int { return c.Ambiguous + c.Conflicts }},
		{"problems", func(c store.Counts) int { return c.Problems }},
	} {
		tb.row(r.name, r.of(all)-r.of(before), r.of(all))
	}
	if err := tb.print(out); err != nil {
		return err
	}
	next := "nq search \"…\", nq tasks, nq refs NUMBER"
	if all.Documents == 0 {
		next = "nq ingest PATH, with PDF, web pages or texts in it"
	}
	_, err = fmt.Fprintf(out, "\nNext: %s\n", next)
	return err
}
