package bleve

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	bsearch "github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/util"
	bolt "go.etcd.io/bbolt"
	bolterr "go.etcd.io/bbolt/errors"

	"nghiquyet/index"
)

// openIntact opens a bleve folder in its newest state or not at all. Left to
// itself, bleve goes back to an older state when a segment is missing or torn,
// and may then number new states like lost ones, so that what is put
// afterwards is lost too. So the folder is opened for reading first, which
// changes nothing, and what came is compared with what should have come.
func openIntact(folder string, readOnly bool) (bsearch.Index, error) {
	want, err := newestSegments(folder)
	if err != nil {
		return nil, err
	}
	for file := range want {
		if _, err := os.Stat(filepath.Join(folder, "store", file)); err != nil {
			return nil, fmt.Errorf("%w (%v)", index.ErrDamaged, err)
		}
	}
	b, err := bsearch.OpenUsing(folder, config(true))
	if err != nil {
		return nil, fmt.Errorf("%w (%v)", index.ErrDamaged, err)
	}
	if err := compareSegments(b, want); err != nil {
		b.Close()
		return nil, err
	}
	if readOnly {
		return b, nil
	}
	if err := b.Close(); err != nil {
		return nil, err
	}
	b, err = bsearch.OpenUsing(folder, config(false))
	if err != nil {
		return nil, fmt.Errorf("%w (%v)", index.ErrDamaged, err)
	}
	return b, nil
}

// newestSegments are the files of the newest state that the folder knows of.
func newestSegments(folder string) (map[string]bool, error) {
	db, err := bolt.Open(filepath.Join(folder, "store", "root.bolt"), 0o600, &bolt.Options{ReadOnly: true, Timeout: timeout})
	if errors.Is(err, bolterr.ErrTimeout) {
		return nil, index.ErrInUse
	}
	if err != nil {
		return nil, fmt.Errorf("%w (%v)", index.ErrDamaged, err)
	}
	defer db.Close()
	files := map[string]bool{}
	err = db.View(func(tx *bolt.Tx) error {
		// Pages behind the end of a file that was cut off cannot be looked
		// at: the process would end.
		if info, err := os.Stat(db.Path()); err != nil || info.Size() < tx.Size() {
			return fmt.Errorf("%w (root.bolt is cut off)", index.ErrDamaged)
		}
		states := tx.Bucket(util.BoltSnapshotsBucket)
		if states == nil {
			return nil
		}
		newest, _ := states.Cursor().Last()
		if newest == nil {
			return nil
		}
		state := states.Bucket(newest)
		return state.ForEachBucket(func(name []byte) error {
			if file := state.Bucket(name).Get(util.BoltPathKey); file != nil {
				files[string(file)] = true
			}
			return nil
		})
	})
	return files, err
}

// compareSegments reports whether b, opened for reading, has those files.
func compareSegments(b bsearch.Index, want map[string]bool) error {
	low, err := b.Advanced()
	if err != nil {
		return err
	}
	r, err := low.Reader()
	if err != nil {
		return err
	}
	defer r.Close()
	state, ok := r.(*scorch.IndexSnapshot)
	if !ok {
		return fmt.Errorf("%w (not a scorch index)", index.ErrOutdated)
	}
	have := 0
	for _, s := range state.Segments() {
		if file := fmt.Sprintf("%012x.zap", s.Id()); !want[file] {
			return fmt.Errorf("%w (files of its newest state are missing or torn)", index.ErrDamaged)
		}
		have++
	}
	if have != len(want) {
		return fmt.Errorf("%w (%d of %d files of its newest state are missing or torn)", index.ErrDamaged, len(want)-have, len(want))
	}
	return nil
}
