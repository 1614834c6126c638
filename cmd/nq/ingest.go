package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"nghiquyet/cmd/nq/batch"
	"nghiquyet/extract/pipe"
	"nghiquyet/index"
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
	keep    bool
}

func (g *ingesting) flags(fs *pflag.FlagSet) {
	g.reading.flags(fs)
	g.split.flag(fs)
	fs.StringVar(&g.report, "report", "", "write what became of each file into this file, as JSON")
	fs.BoolVar(&g.retry, "retry-failed", false, "read files again that failed before; without PATH, all of them")
	fs.BoolVar(&g.refresh, "refresh", false, "read again what was read under older rules; without PATH, all of it")
	fs.BoolVar(&g.prune, "prune", false, "take out what came from files of PATH that are no longer there; PATH itself must be, unless it was a file")
	fs.BoolVar(&g.dryRun, "dry-run", false, "only say what would be done")
	fs.BoolVar(&g.keep, "keep", false, "keep the files themselves in the collection too, so that nq serve can show their pages wherever they came from")
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

Several papers bound together in one file (a letter with the decision that it sends on, an
issue of a gazette) are one document, and the file is told; with --split each is a document of
its own, now and whenever the file is read again. What a paper encloses (its regulation, its
annexes) stays part of it.

Ctrl-C finishes the files in hand; twice, it drops them.

Exit status: 0 done, 1 some files failed or it was stopped, 4 the store is in use or damaged.`,
		Example: `  nq ingest resolutions/
  nq ingest 07-nq-cp.pdf decrees.zip --report report.json
  nq ingest https://vanban.example.vn/45-nq-tw.pdf
  cat page.html | nq ingest -
  nq ingest --split gazettes/
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

// taking is one run of ingest.
type taking struct {
	*ingesting
	o     *options
	out   io.Writer
	text  io.Writer // the same, for what people read
	log   *slog.Logger
	show  *progress
	st    *store.Store // nil in a dry run where there is no collection yet
	reps  *reports
	again int               // files that were not tried again
	alike map[[2]string]int // files that failed, by archive and way
}

func (g *ingesting) run(cmd *cobra.Command, o *options, paths []string) error {
	t := &taking{ingesting: g, o: o, out: cmd.OutOrStdout(), text: &visible{w: cmd.OutOrStdout()}, show: newProgress(cmd.ErrOrStderr())}
	t.log = newLogger(t.show, o.logFormat, false)
	t.show.log = t.log
	stop, ctx, free := interrupted(cmd.Context(), func() {
		t.log.Info("stopping: the files in hand are finished; once more, and they are dropped")
	})
	defer free()
	before, err := t.open(ctx)
	if err != nil {
		return err
	}
	if t.st != nil {
		defer t.st.Close()
	}
	bo, pool, err := t.options(cmd, o)
	if err != nil {
		return err
	}
	defer pool.Close()
	bo.Stop = stop
	rep, err := t.take(ctx, paths, bo)
	if err != nil {
		return err
	}
	return t.tell(ctx, rep, before)
}

// open opens the store for writing, or for a dry run as it is, and counts what
// is in it.
func (t *taking) open(ctx context.Context) (before index.Counts, err error) {
	if t.dryRun {
		t.st, err = store.OpenReader(ctx, t.o.storePath())
		if errors.Is(err, index.ErrNoStore) {
			t.st = nil
			return before, nil
		}
	} else if err = os.MkdirAll(t.o.data, 0o700); err == nil {
		t.st, err = t.o.ledger(ctx)
	}
	if err != nil {
		return before, t.o.opened(err)
	}
	if before, err = t.st.Counts(ctx); err != nil {
		t.st.Close()
		err = asked(err)
	}
	return before, err
}

// take reads the files, stores what comes of them and brings the index after
// it.
func (t *taking) take(ctx context.Context, paths []string, bo batch.Options) (rep batch.Report, err error) {
	if !t.dryRun {
		if bo.Spool, err = emptySpool(t.o); err != nil {
			return rep, err
		}
	}
	var stdout io.Writer
	if t.o.json {
		stdout = t.out
	}
	if t.reps, err = openReports(t.report, stdout); err != nil {
		return rep, failure{exitUsage, fmt.Errorf("write the report: %w", err)}
	}
	bo.Lean, bo.Failed, bo.Refresh = true, t.retry && len(paths) == 0, t.refresh
	bo.Read = func(s batch.State) { t.show.step(s == batch.Failed) }
	bo.Each, bo.Emptied = t.each, t.emptied
	go func() { t.show.of(batch.Count(ctx, paths, bo.Not)) }()
	var f *index.Follower
	var ledger index.Ledger // nil is none
	if t.st != nil {
		ledger = t.st
	}
	if !t.dryRun {
		f = follow(ctx, t.o, ledger, t.log)
	}
	rep, err = batch.Run(ctx, ledger, paths, bo)
	t.show.end()
	t.counts()
	err = errors.Join(err, reportError(t.reps.end(rep)))
	if f != nil {
		// Also after an error: what is stored can be searched.
		if ferr := f.End(ctx); err == nil {
			err = ferr
		}
	}
	return rep, ended(ctx, err)
}

// ended is the error with which a run ended, with what to do; nil for none.
func ended(ctx context.Context, err error) error {
	if ctx.Err() != nil { // the second Ctrl-C
		return failure{exitSome, errors.New("stopped at once; what was in hand is dropped, the rest is stored, and the same command goes on: " + commandLine())}
	}
	var said failure
	if err == nil || errors.As(err, &said) {
		return err
	}
	return failure{exitStore, fmt.Errorf("%w; what was stored is safe: the same command goes on", err)}
}

// each reports one file.
func (t *taking) each(r batch.Result) {
	t.reps.add(r)
	switch {
	case r.Again:
		t.again++
	case r.State == batch.Failed && t.often(r):
	case r.State == batch.Failed:
		t.log.Error(r.Reason, "file", r.Name, "state", r.State)
	case r.Displaced != "":
		t.log.Warn(fmt.Sprintf("%s: %s", r.Name, r.Reason), "file", r.Name, "state", r.State, "doc", r.Doc, "displaced", r.Displaced)
	case r.State == batch.Done && len(r.More) > 0:
		t.log.Info(fmt.Sprintf("%s: %d papers are bound in it: %s", r.Name, r.Papers, strings.Join(append([]string{r.Doc}, r.More...), ", ")), "file", r.Name, "state", r.State, "doc", r.Doc, "more", r.More)
	case r.State == batch.Done && r.Papers > 1 && !r.Split:
		t.log.Warn(fmt.Sprintf("%s: %d papers are bound in it, all taken in as %s: --split makes each a document", r.Name, r.Papers, r.Doc), "file", r.Name, "state", r.State, "doc", r.Doc, "papers", r.Papers)
	case r.State == batch.Skipped:
		t.log.Warn("passed over: "+r.Reason, "file", r.Name, "state", r.State)
	case t.dryRun && r.State == batch.Done && !t.o.json:
		fmt.Fprintf(t.text, "would take in %s (%s)\n", r.Name, r.Reason)
	case t.dryRun && r.State == batch.Pruned && !t.o.json:
		fmt.Fprintf(t.text, "would take out %s, which is gone\n", r.Name)
	}
}

// emptied says that all that came from a folder goes.
func (t *taking) emptied(folder string, papers int) {
	how := "is taken out"
	if t.dryRun {
		how = "would be taken out"
	}
	t.log.Warn(fmt.Sprintf("no file is left in %s, and what came from it %s: %s; if its disk is away, connect it and take it in again", folder, how, counted(papers, "document")),
		"folder", folder, "documents", papers)
}

// often reports that enough lines were written of files in an archive that failed
// in the same way; the rest is counted.
func (t *taking) often(r batch.Result) bool {
	const named = 3
	if r.Archive == "" {
		return false
	}
	kind := [2]string{r.Archive, r.Alike}
	if t.alike == nil {
		t.alike = map[[2]string]int{}
	}
	t.alike[kind]++
	return t.alike[kind] > named
}

// counts says how many files of archives failed beside those that were named.
func (t *taking) counts() {
	const named = 3
	for _, kind := range slices.SortedFunc(maps.Keys(t.alike), func(a, b [2]string) int { return strings.Compare(a[0]+a[1], b[0]+b[1]) }) {
		if more := t.alike[kind] - named; more > 0 {
			t.log.Error(fmt.Sprintf("%s: %s in it failed in the same way (%s); --report names them", kind[0], counted(more, "more file"), kind[1]), "file", kind[0], "files", more)
		}
	}
}

// tell says what the run did, and ends with its exit code.
func (t *taking) tell(ctx context.Context, rep batch.Report, before index.Counts) error {
	if !t.o.json {
		if err := summary(ctx, t.out, t.st, before, rep, t.dryRun); err != nil {
			return failure{exitSome, err}
		}
	}
	if t.again > 0 {
		t.log.Info(fmt.Sprintf("not tried again, since an earlier run had no success with them: %s; --retry-failed does, --report names them", counted(t.again, "file")), "files", t.again)
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

// heapGoal is how large the heap of this process gets before the collector
// works harder, in bytes. Documents pass through and leave little behind, but
// by itself the heap doubles over the largest of them. Below 300 MiB in all,
// with what SQLite keeps and the mapped files of the index.
const heapGoal = 140 << 20

// options are those of the batch, with the pool in them, which must be closed.
// The heap of this process is held down from now on.
func (g *ingesting) options(cmd *cobra.Command, o *options) (batch.Options, *batch.Pool, error) {
	bo := batch.Options{
		Jobs: g.jobs, Rules: pipe.RulesVersion, Stdin: cmd.InOrStdin(), Web: batch.Web{Private: g.private},
		Not: []string{absolute(o.data)}, Retry: g.retry, Prune: g.prune, DryRun: g.dryRun, Split: batch.Split(g.split),
	}
	if g.keep {
		bo.Keep = o.originals()
	}
	pool, wish, err := g.pool(0)
	if err != nil {
		return bo, nil, err
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(heapGoal)
	}
	wish.Lines, wish.Split = true, false // a file is split as bo.Split and its line of the ledger say
	bo.Pool, bo.Wish = pool, wish
	return bo, pool, nil
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
		if batch.IsAddress(w) {
			w = batch.Redacted(w)
		} else {
			w = batch.Discreet(w)
		}
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
func summary(ctx context.Context, out io.Writer, st index.Store, before index.Counts, rep batch.Report, dry bool) error {
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
	if t.Displaced > 0 {
		fmt.Fprintf(out, "%s taken in place of another file's, from which they differ: nq show tells the files of a document, nq pin chooses one\n", counted(t.Displaced, "text"))
	}
	fmt.Fprintln(out)
	all, err := st.Counts(ctx)
	if err != nil {
		return err
	}
	tb := newTable("", "new", "collection")
	for _, r := range []struct {
		name string
		of   func(index.Counts) int
	}{
		{"documents", func(c index.Counts) int { return c.Documents }},
		{"groups of tasks", func(c index.Counts) int { return c.Groups }},
		{"tasks", func(c index.Counts) int { return c.Tasks }},
		{"citations", func(c index.Counts) int { return c.Citations }},
		{"  resolved", func(c index.Counts) int { return c.Resolved }},
		{"  not in the collection", func(c index.Counts) int { return c.Unresolved }},
		{"  ambiguous or in conflict", func(c index.Counts) int { return c.Ambiguous + c.Conflicts }},
		{"problems", func(c index.Counts) int { return c.Problems }},
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
