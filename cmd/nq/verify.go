package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"nghiquyet/cmd/nq/batch"
	"nghiquyet/extract/source"
	"nghiquyet/index"
	"nghiquyet/index/answer"
	"nghiquyet/index/store"
)

func newVerify(o *options) *cobra.Command {
	var mend bool
	c := &cobra.Command{
		Use:   "verify",
		Short: "Check the collection: the store by itself, and the index against it",
		Long: `Reads the whole store and the whole index. Every value of a document in the tables is compared
with the document as it was read, that and all other rows with their checksums, the files of the
index with theirs, and every record of a document is looked up in it. What differs is named, and
nothing is changed. It may run while another process ingests.

--mend sets right what can be: rows are made anew from the document as it was read; where that
is damaged its file is read again; an index that does not match is made anew.

Exit status: 0 all is sound, 1 the index does not match (nq reindex makes it anew),
3 there is no collection, 4 the store is damaged.`,
		Example: `  nq verify
  nq verify || nq verify --mend
  nq verify --data /srv/nq && nq backup nq-2026-01-31.db --data /srv/nq`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if mend {
				if err := mendStore(cmd, o); err != nil {
					return err
				}
			}
			return verify(cmd, o)
		},
	}
	c.Flags().BoolVar(&mend, "mend", false, "set right what differs, from the documents as they were read or from their files")
	return c
}

// mendStore sets right what is wrong in a collection, and says on standard error
// what it did.
func mendStore(cmd *cobra.Command, o *options) error {
	log := newLogger(cmd.ErrOrStderr(), o.logFormat, false)
	ctx := cmd.Context()
	if _, err := os.Stat(o.storePath()); errors.Is(err, fs.ErrNotExist) {
		return o.opened(index.ErrNoStore)
	}
	st, err := o.ledger(ctx)
	if err != nil {
		return o.opened(err)
	}
	defer st.Close()
	m, err := st.Mend(ctx)
	if err != nil {
		return asked(err)
	}
	for _, id := range m.Renewed {
		log.Info(id+": its rows were made anew from the document as it was read", "doc", id)
	}
	for _, what := range m.Kept {
		log.Warn(what + " was not as it was written, and nothing tells what it was: it stays as it is")
	}
	f := follow(ctx, o, st, log)
	if len(m.Again) > 0 {
		err = readAgain(cmd, o, st, m.Again, log)
	}
	if err = ended(ctx, errors.Join(err, f.End(ctx))); err != nil {
		return err
	}
	c := &answer.Collection{Store: st, Backend: backends[0], Where: o.indexPath(), Known: answer.WellKnown}
	defer c.Close()
	state, err := answer.AskHealth(ctx, c, answer.Health{Deep: true})
	if err != nil || state.Matches {
		return asked(err)
	}
	log.Warn("the index is made anew from the store: " + state.Index)
	return asked(c.Backend.Rebuild(ctx, st, c.Where))
}

// readAgain reads the files of some lines of the ledger again.
func readAgain(cmd *cobra.Command, o *options, st *store.Store, lines []index.File, log *slog.Logger) error {
	ctx := cmd.Context()
	wanted := map[index.Spot]bool{}
	for _, f := range lines {
		wanted[f.Spot()] = true
	}
	g := &ingesting{reading: reading{ocr: string(source.OCRAuto)}}
	bo, pool, err := g.options(cmd, o)
	if err != nil {
		return err
	}
	defer pool.Close()
	if bo.Spool, err = emptySpool(o); err != nil {
		return err
	}
	bo.Lean, bo.Again = true, func(f index.File) bool { return wanted[f.Spot()] }
	bo.Each = func(r batch.Result) {
		if r.State == batch.Done || r.State == batch.Unchanged {
			log.Info(r.Name+": read again", "file", r.Name, "state", r.State)
			return
		}
		log.Error(r.Reason, "file", r.Name, "state", r.State)
	}
	_, err = batch.Run(ctx, st, nil, bo)
	return err
}

func verify(cmd *cobra.Command, o *options) error {
	c, done, err := o.collection(cmd.Context())
	if err != nil {
		return err
	}
	defer done()
	state, err := answer.AskHealth(cmd.Context(), c, answer.Health{Deep: true})
	if err != nil {
		return asked(err)
	}
	if err := o.print(cmd, state, func(w io.Writer) error { return printState(w, state) }, 1); err != nil {
		return err
	}
	switch {
	case len(state.Damaged) > 0:
		return failure{exitStore, errors.New("the store is damaged; nq verify --mend sets right what can be, from the documents as they were read or from their files")}
	case !state.Matches:
		return failure{exitSome, errors.New("the index does not match the store; nq reindex makes it anew")}
	}
	return nil
}

func printState(w io.Writer, s *answer.State) error {
	wrong := ""
	if len(s.Wrong) > 0 {
		wrong = ": " + clip(fmt.Sprint(s.Wrong), 400)
	}
	how := "sound"
	if len(s.Damaged) > 0 {
		how = "damaged"
	}
	lines := []string{fmt.Sprintf("store: %s; %s", how, counted(s.Documents, "document"))}
	for _, what := range s.Damaged {
		lines = append(lines, "  "+what)
	}
	lines = append(lines, "index: "+s.Index+wrong)
	_, err := fmt.Fprintln(w, strings.Join(lines, "\n"))
	return err
}
