package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"nghiquyet/index"
	"nghiquyet/index/bleve"
	"nghiquyet/index/store"
)

func newVerify(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "verify",
		Short: "Check the collection: the store by itself, and the index against it",
		Long: `Reads the whole store, compares every document with its rows in the tables, and looks up
every record of it in the index. Nothing is changed. It may run while another process
ingests.

Exit status: 0 all is sound, 1 the index does not match (nq reindex makes it anew),
3 there is no collection, 4 the store is damaged.`,
		Example: `  nq verify
  nq verify --data /srv/nq && nq backup nq-2026-01-31.db --data /srv/nq`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return verify(cmd, o) },
	}
}

func verify(cmd *cobra.Command, o *options) error {
	ctx, out := cmd.Context(), cmd.OutOrStdout()
	st, err := o.reader(ctx)
	if err != nil {
		return err
	}
	defer st.Close()
	if err := st.Verify(ctx); err != nil {
		return failure{exitStore, err}
	}
	found, err := hold(ctx, o, st)
	if err != nil {
		return err
	}
	if o.json {
		if err := encodeJSON(out, found); err != nil {
			return failure{exitSome, err}
		}
	} else {
		fmt.Fprintf(out, "store: sound; %s\nindex: %s\n", counted(found.Documents, "document"), found.Index)
	}
	if !found.Sound {
		return failure{exitSome, errors.New("the index does not match the store; nq reindex makes it anew")}
	}
	return nil
}

// verified is what nq verify found, of a store that is sound.
type verified struct {
	Documents int      `json:"documents"`
	Sound     bool     `json:"sound"`
	Index     string   `json:"index"` // in words
	Wrong     []string `json:"wrong"` // documents whose records in the index are not theirs
}

// hold reads every document back and holds the index against the store. A
// store that is written to meanwhile is ahead of its index, which is no fault.
func hold(ctx context.Context, o *options, st *store.Store) (verified, error) {
	v := verified{Wrong: []string{}}
	ix, err := bleve.OpenReader(o.indexPath())
	missing := errors.Is(err, index.ErrMissing)
	if err != nil && !missing {
		v.Index = err.Error()
	}
	var at index.Checkpoint
	if err == nil {
		defer ix.Close()
		if at, err = ix.Checkpoint(ctx); err != nil {
			v.Index = err.Error()
		} else if at.Store != st.Identity() && at != (index.Checkpoint{}) { // that is an empty one
			v.Index = index.ErrForeign.Error()
		}
	}
	check := err == nil && v.Index == ""
	behind := 0
	known := map[string]bool{}
	for since := int64(0); ; {
		changes, err := st.Changes(ctx, since, 500)
		if err != nil {
			return v, failure{exitStore, err}
		}
		if len(changes) == 0 {
			break
		}
		for _, c := range changes {
			since = c.Seq
			if c.Gone {
				if c.Seq > at.Seq {
					behind++
					known[c.Doc] = true
				}
				continue
			}
			known[c.Doc] = true
			if err := st.VerifyDocument(ctx, c.Doc); errors.Is(err, store.ErrNotFound) {
				continue
			} else if err != nil {
				return v, failure{exitStore, err}
			}
			v.Documents++
			switch {
			case c.Seq > at.Seq:
				behind++
			case check:
				same, err := sameRecords(ctx, st, ix, c.Doc)
				if err != nil {
					return v, failure{exitStore, err}
				}
				if !same {
					v.Wrong = append(v.Wrong, c.Doc)
				}
			}
		}
	}
	if check {
		more, err := ix.Foreign(ctx, known)
		if err != nil {
			return v, failure{exitStore, err}
		}
		v.Wrong = append(v.Wrong, more...)
	}
	writer := o.writer()
	switch {
	case missing && v.Documents == 0:
		v.Index, v.Sound = "none yet", true
	case missing && writer != 0, check && behind > 0 && writer != 0 && len(v.Wrong) == 0:
		v.Index, v.Sound = fmt.Sprintf("sound; still to come: %s, process %d is writing", counted(behind, "document"), writer), true
	case missing:
		v.Index = "there is none"
	case v.Index != "":
	case len(v.Wrong) > 0:
		v.Index = fmt.Sprintf("the records of %s are not those of the store: %s", counted(len(v.Wrong), "document"), clip(fmt.Sprint(v.Wrong), 400))
	case behind > 0:
		v.Index = fmt.Sprintf("still to come: %s, since an ingest was cut off; the next one, or the next search, adds them", counted(behind, "document"))
		v.Sound = true
	default:
		v.Index, v.Sound = "sound; every record is there", true
	}
	return v, nil
}

// sameRecords reports that the index has the records of a document, no fewer
// and no more.
func sameRecords(ctx context.Context, st *store.Store, ix *bleve.Reader, doc string) (bool, error) {
	d, err := st.Document(ctx, doc)
	if errors.Is(err, store.ErrNotFound) {
		return true, nil // taken out meanwhile
	}
	if err != nil {
		return false, err
	}
	want := map[string]bool{}
	for _, r := range index.Records(d) {
		want[r.Key] = true
	}
	have, err := ix.Keys(ctx, doc)
	if err != nil {
		return false, err
	}
	for _, k := range have {
		if !want[k] {
			return false, nil
		}
		delete(want, k)
	}
	return len(want) == 0, nil
}

func newReindex(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "reindex",
		Short: "Make the index anew from the store",
		Long: `Makes the index anew in a folder of its own and puts it in the place of the old one when it
is whole; until then searches answer from the old one.

Exit status: 0 done, 3 there is no collection, 4 the index or the store is in use or damaged.`,
		Example: `  nq reindex
  nq verify || nq reindex`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			st, err := o.reader(cmd.Context())
			if err != nil {
				return err
			}
			defer st.Close()
			start := time.Now()
			if err := bleve.Rebuild(cmd.Context(), st, o.indexPath()); err != nil {
				return failure{exitStore, err}
			}
			c, err := st.Counts(cmd.Context())
			if err != nil {
				return failure{exitStore, err}
			}
			fmt.Fprintf(cmd.OutOrStdout(), "the index was made anew: %s in %.1f s\n", counted(c.Documents, "document"), time.Since(start).Seconds())
			return nil
		},
	}
}

func newBackup(o *options) *cobra.Command {
	var force bool
	c := &cobra.Command{
		Use:   "backup FILE",
		Short: "Copy the store into one file, also while it is written to",
		Long: `Copies the store as it is at this moment into FILE, which any SQLite tool opens. To go back
to it, put it in the place of nq.db in the folder of the collection, without nq.db-wal and
nq.db-shm; the index follows by itself.

Exit status: 0 done, 1 FILE could not be written, 3 there is no collection, 4 the store is damaged.`,
		Example: `  nq backup nq-2026-01-31.db`,
		Args:    one("a file to copy into"),
		RunE: func(cmd *cobra.Command, args []string) error {
			st, err := o.reader(cmd.Context())
			if err != nil {
				return err
			}
			defer st.Close()
			err = st.Backup(cmd.Context(), args[0], force)
			switch {
			case errors.Is(err, store.ErrExists):
				return failure{exitSome, fmt.Errorf("%w; --force replaces it", err)}
			case errors.Is(err, store.ErrDamaged):
				return failure{exitStore, err}
			case err != nil:
				return failure{exitSome, err}
			}
			fmt.Fprintf(cmd.OutOrStdout(), "copied to %s\n", args[0])
			return nil
		},
	}
	c.Flags().BoolVar(&force, "force", false, "replace FILE")
	return c
}
