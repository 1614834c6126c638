package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"nghiquyet/extract/pipe"
	"nghiquyet/index/bleve"
	"nghiquyet/index/lock"
	"nghiquyet/index/store"
)

func (o *options) storePath() string { return filepath.Join(o.data, "nq.db") }
func (o *options) indexPath() string { return filepath.Join(o.data, "index") }

// reader opens the collection for reading. The error says what to type when
// there is none.
func (o *options) reader(ctx context.Context) (*store.Store, error) {
	st, err := store.OpenReader(ctx, o.storePath())
	if err == nil {
		st.Keeps = pipe.Keeps
	}
	return st, o.storeFailure(err)
}

// storeFailure gives an error of the store its exit code.
func (o *options) storeFailure(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, store.ErrMissing):
		return failure{exitNothing, fmt.Errorf("there is no collection in %s: fill one with 'nq ingest PATH', or name another with --data", o.data)}
	}
	return failure{exitStore, err}
}

// writer is the process that writes the index, or the store; 0 for none.
func (o *options) writer() int {
	for _, path := range []string{filepath.Join(o.indexPath(), "lock"), o.storePath() + ".lock"} {
		if pid, held := lock.Holder(path); held {
			return pid
		}
	}
	return 0
}

// patience is how long a search waits for another process that is about to
// publish its first batch.
const patience = 800 * time.Millisecond

// searcher opens the index for reading. Where it is missing or behind the
// store, as after a killed ingest, it is brought up first. While another
// process writes, the index answers as it was published last; where there is
// none yet, the error tells who writes it.
func (o *options) searcher(ctx context.Context, st *store.Store) (*bleve.Reader, error) {
	ix, err := bleve.OpenReader(o.indexPath())
	if err == nil && current(ctx, st, ix) {
		return ix, nil
	}
	if pid := o.writer(); pid != 0 {
		for end := time.Now().Add(patience); (err != nil || empty(ctx, ix)) && time.Now().Before(end) && ctx.Err() == nil; {
			time.Sleep(patience / 20)
			if err == nil {
				ix.Close()
			}
			ix, err = bleve.OpenReader(o.indexPath())
		}
		if err == nil && !empty(ctx, ix) {
			newLogger(os.Stderr, o.logFormat, false).Warn(fmt.Sprintf("process %d is writing: what came last cannot be searched yet", pid), "process", pid)
			return ix, nil
		}
		if err == nil {
			ix.Close()
		}
		return nil, failure{exitStore, fmt.Errorf("the index is being written by process %d, and nothing of it can be searched yet: try again in a moment; nq tasks, nq refs and nq show answer now", pid)}
	}
	w, _, werr := bleve.Current(ctx, st, o.indexPath())
	switch {
	case werr == nil:
		werr = w.Close()
	case err == nil: // it cannot be written, by this user or on this disk
		return ix, nil
	}
	if err == nil {
		ix.Close()
	}
	if werr != nil {
		return nil, failure{exitStore, werr}
	}
	if ix, err = bleve.OpenReader(o.indexPath()); err != nil {
		return nil, failure{exitStore, err}
	}
	return ix, nil
}

// empty reports that nothing was put into ix yet.
func empty(ctx context.Context, ix *bleve.Reader) bool {
	at, err := ix.Checkpoint(ctx)
	return err == nil && at.Seq == 0
}

// current reports that ix has seen every change of st.
func current(ctx context.Context, st *store.Store, ix *bleve.Reader) bool {
	at, err := ix.Checkpoint(ctx)
	if err != nil {
		return false
	}
	seq, err := st.Seq(ctx)
	return err == nil && at.Store == st.Identity() && at.Seq == seq
}

// document finds the one document that a reader means by what. Several, or
// none, are errors that name them.
func document(ctx context.Context, st *store.Store, what string) (store.Summary, error) {
	found, err := st.Find(ctx, what)
	if err != nil {
		return store.Summary{}, failure{exitStore, err}
	}
	switch len(found) {
	case 0:
		return store.Summary{}, failure{exitNothing, fmt.Errorf("%s is not in the collection", what)}
	case 1:
		return found[0], nil
	}
	var ids []string
	for _, s := range found {
		ids = append(ids, fmt.Sprintf("  %s   %s, %s", s.ID, s.Issuer, s.Date))
	}
	return store.Summary{}, failure{exitUsage, fmt.Errorf("%s names %s; take an id:\n%s", what, counted(len(found), "document"), strings.Join(ids, "\n"))}
}
