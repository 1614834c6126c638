package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"nghiquyet/cmd/nq/batch"
	"nghiquyet/extract/pipe"
	"nghiquyet/index/store"
)

// ingesting are the flags of ingest.
type ingesting struct {
	reading
	report  string
	retry   bool
	refresh bool
	prune   bool
	dryRun  bool
	private bool
}

func (g *ingesting) flags(fs *pflag.FlagSet) {
	g.reading.flags(fs)
	fs.StringVar(&g.report, "report", "", "write what became of each file into this file, as JSON")
	fs.BoolVar(&g.retry, "retry-failed", false, "read files again that failed before; without PATH, all of them")
	fs.BoolVar(&g.refresh, "refresh", false, "read again what was read under older rules; without PATH, all of it")
	fs.BoolVar(&g.prune, "prune", false, "take out what came from files of PATH that are no longer there")
	fs.BoolVar(&g.dryRun, "dry-run", false, "only say what would be done")
	fs.BoolVar(&g.private, "allow-private", false, "follow redirects to addresses that are not public")
}

func newIngest(o *options) *cobra.Command {
	g := &ingesting{}
	c := &cobra.Command{
		Use:   "ingest PATH...",
		Short: "Take files, folders, archives and addresses into the collection",
		Long: `Reads PDF, scans, pictures of pages (JPEG, PNG, TIFF), web pages, Word files and texts, takes
them apart, and stores documents, units, tasks and citations. PATH is a file, a folder, a zip
archive, an http or https address, or - for standard input. Files that were taken in before with
the same content are passed over; a file that changed replaces what it gave before; one that
cannot be read is named with its reason, and the others are done. Killed or stopped, the same
command goes on where it was. Pictures in folders that show no words are passed over.

One document in several files (a PDF and a web page) is one document with several
sources; 'nq show' tells whose text was taken, and why.

Ctrl-C finishes the files in hand; twice, it drops them.

Exit status: 0 done, 1 some files failed or it was stopped, 4 the store is in use or damaged.`,
		Example: `  nq ingest resolutions/
  nq ingest 07-nq-cp.pdf decrees.zip --report report.json
  nq ingest https://vanban.example.vn/45-nq-tw.pdf
  cat page.html | nq ingest -
  nq ingest --retry-failed
  nq ingest --prune resolutions/`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 && !g.retry && !g.refresh {
				return errors.New("name a file, a folder, an archive or an address to take in")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return g.run(cmd, o, args) },
	}
	g.flags(c.Flags())
	return c
}

func (g *ingesting) run(cmd *cobra.Command, o *options, paths []string) error {
	out, errs := cmd.OutOrStdout(), cmd.ErrOrStderr()
	show := newProgress(errs)
	log := newLogger(show, o.logFormat, false)
	show.log = log
	stop, ctx, free := interrupted(cmd.Context(), func() {
		log.Info("stopping: the files in hand are finished; once more, and they are dropped")
	})
	defer free()

	st, err := g.open(ctx, o)
	if err != nil {
		return err
	}
	var before store.Counts
	if st != nil {
		defer st.Close()
		if before, err = st.Counts(ctx); err != nil {
			return failure{exitStore, err}
		}
	}
	bo, err := g.options(cmd, o)
	if err != nil {
		return err
	}
	if bo.Pool != nil {
		defer bo.Pool.(*batch.Pool).Close()
	}
	if !g.dryRun {
		if bo.Spool, err = emptySpool(o); err != nil {
			return err
		}
	}
	var stdout io.Writer
	if o.json {
		stdout = out
	}
	reps, err := openReports(g.report, stdout)
	if err != nil {
		return failure{exitUsage, fmt.Errorf("write the report: %w", err)}
	}
	again := 0
	bo.Stop, bo.Lean = stop, true
	bo.Failed, bo.Refresh = g.retry && len(paths) == 0, g.refresh
	bo.Read = func(s batch.State) { show.step(s == batch.Failed) }
	bo.Each = func(r batch.Result) {
		reps.add(r)
		switch {
		case r.Again:
			again++
		case r.State == batch.Failed:
			log.Error(r.Reason, "file", r.Name, "state", r.State)
		case r.State == batch.Skipped:
			log.Warn("passed over: "+r.Reason, "file", r.Name, "state", r.State)
		case g.dryRun && r.State == batch.Done && !o.json:
			fmt.Fprintf(out, "would take in %s (%s)\n", r.Name, r.Reason)
		case g.dryRun && r.State == batch.Pruned && !o.json:
			fmt.Fprintf(out, "would take out %s, which is gone\n", r.Name)
		}
	}
	go func() { show.of(batch.Count(ctx, paths, bo.Not)) }()
	var f *follower
	if !g.dryRun {
		f = follow(ctx, o, st, log)
	}
	rep, err := batch.Run(ctx, st, paths, bo)
	show.end()
	err = errors.Join(err, reportError(reps.end(rep)))
	if f != nil {
		// Also after an error: what is stored can be searched.
		if ferr := f.end(ctx); err == nil {
			err = ferr
		}
	}
	if ctx.Err() != nil { // the second Ctrl-C
		return failure{exitSome, errors.New("stopped at once; what was in hand is dropped, the rest is stored, and the same command goes on: " + commandLine())}
	}
	if err != nil {
		var said failure
		if errors.As(err, &said) {
			return err
		}
		return failure{exitStore, fmt.Errorf("%w; what was stored is safe: the same command goes on", err)}
	}
	if !o.json {
		if err := summary(ctx, out, st, before, rep, g.dryRun); err != nil {
			return failure{exitSome, err}
		}
	}
	if again > 0 {
		log.Info(fmt.Sprintf("not tried again, since an earlier run had no success with them: %s; --retry-failed does, --report names them", counted(again, "file")), "files", again)
	}
	if rep.Stopped {
		return failure{exitSome, errors.New("stopped; what was read is stored, and the same command goes on with the rest: " + commandLine())}
	}
	if rep.Totals.Failed > 0 {
		return failure{code: exitSome}
	}
	return nil
}

func reportError(err error) error {
	if err != nil {
		err = failure{exitSome, fmt.Errorf("write the report: %w", err)}
	}
	return err
}

// open opens the store for writing, or for a dry run as it is; nil where there
// is none yet.
func (g *ingesting) open(ctx context.Context, o *options) (*store.Store, error) {
	if g.dryRun {
		st, err := store.OpenReader(ctx, o.storePath())
		if errors.Is(err, store.ErrMissing) {
			return nil, nil
		}
		return st, o.storeFailure(err)
	}
	if err := os.MkdirAll(o.data, 0o777); err != nil {
		return nil, failure{exitStore, err}
	}
	st, err := store.Open(ctx, o.storePath())
	return st, o.storeFailure(err)
}

// heapGoal is how large the heap of this process gets before the collector
// works harder, in bytes. Documents pass through and leave little behind, but
// by itself the heap doubles over the largest of them. Below 300 MiB in all,
// with what SQLite keeps and the mapped files of the index.
const heapGoal = 140 << 20

// options are those of the batch. The pool in them must be closed.
func (g *ingesting) options(cmd *cobra.Command, o *options) (batch.Options, error) {
	bo := batch.Options{
		Jobs: g.jobs, Rules: pipe.RulesVersion, Stdin: cmd.InOrStdin(), Web: batch.Web{Private: g.private},
		Not: []string{absolute(o.data)}, Retry: g.retry, Prune: g.prune, DryRun: g.dryRun,
	}
	pool, wish, err := g.pool(0)
	if err != nil {
		return bo, err
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(heapGoal)
	}
	wish.Lines = true
	bo.Pool, bo.Wish = pool, wish
	return bo, nil
}

// emptySpool is the folder for what comes out of archives and from addresses,
// without what a killed run has left there. The store must be open for
// writing, since the folder is its writer's.
func emptySpool(o *options) (string, error) {
	dir := filepath.Join(o.data, "spool")
	if err := errors.Join(os.RemoveAll(dir), os.MkdirAll(dir, 0o700)); err != nil {
		return "", failure{exitStore, err}
	}
	return dir, nil
}

func absolute(p string) string {
	if abs, err := filepath.Abs(p); err == nil {
		return abs
	}
	return p
}

// commandLine is how this process was called, to be typed again.
func commandLine() string {
	var words []string
	for _, w := range os.Args {
		if strings.ContainsAny(w, " '\"\\$&;|<>()*?[]#~`!") {
			w = "'" + strings.ReplaceAll(w, "'", `'\''`) + "'"
		}
		words = append(words, w)
	}
	if len(words) > 0 {
		words[0] = "nq"
	}
	return strings.Join(words, " ")
}

// summary prints what a run did and what to type next.
func summary(ctx context.Context, out io.Writer, st *store.Store, before store.Counts, rep batch.Report, dry bool) error {
	t := rep.Totals
	verb, end := "taken in", ""
	if dry {
		verb, end = "to be taken in", "; nothing was written"
	}
	gone := ""
	if t.Pruned > 0 {
		gone = fmt.Sprintf(", %d gone", t.Pruned)
	}
	fmt.Fprintf(out, "%s: %d %s, %d unchanged, %d failed, %d skipped%s%s\n", counted(t.Files, "file"), t.Done, verb, t.Unchanged, t.Failed, t.Skipped, gone, end)
	if dry {
		return nil
	}
	fmt.Fprintln(out)
	all, err := st.Counts(ctx)
	if err != nil {
		return err
	}
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
