// Package bleve is the embedded index: it fills the interface of package index
// with blevesearch/bleve.
//
// In come records, out come hits. Ranking is by pairs of neighbouring
// syllables without marks, so that a line typed without diacritics finds the
// same; of the best, those that also have the marks as typed come first:
//
//	chuyen doi so → chuyen_doi doi_so → "Chuyển đổi số quốc gia"
//
// An index is derived: one that is missing, damaged or outdated is made anew
// from the store by Rebuild.
package bleve

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	bsearch "github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"

	"nghiquyet/index"
)

// Index is an open index.
type Index struct {
	b   bsearch.Index
	dir string // "" in memory
}

var _ index.Index = (*Index)(nil)

// The keys of what an index remembers beside its records.
var (
	checkpointKey = []byte("nq.checkpoint")
	versionKey    = []byte("nq.version")
)

// version is what an index has to carry to be of use to this program.
func version() string { return fmt.Sprintf("layout %d, records %d", layout, index.RecordVersion) }

// config gives another process a second to close the index; without a timeout
// bleve waits for ever.
func config(readOnly bool) map[string]any {
	return map[string]any{"bolt_timeout": "1s", "read_only": readOnly}
}

// Open opens the index in dir for reading and writing. When there is none it
// fails with index.ErrMissing; see Create and Rebuild.
func Open(dir string) (*Index, error) { return open(dir, false) }

// OpenReader opens the index in dir for reading. Readers share it with one
// another, not with a writer.
func OpenReader(dir string) (*Index, error) { return open(dir, true) }

func open(dir string, readOnly bool) (ix *Index, err error) {
	if err := register(); err != nil {
		return nil, err
	}
	defer says("open index "+dir, &err)
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return nil, index.ErrMissing
	}
	b, err := bsearch.OpenUsing(dir, config(readOnly))
	if err != nil {
		if strings.Contains(err.Error(), "timeout") {
			return nil, index.ErrInUse
		}
		return nil, fmt.Errorf("%w (%v)", index.ErrDamaged, err)
	}
	ix = &Index{b: b, dir: dir}
	v, err := b.GetInternal(versionKey)
	if err == nil && string(v) != version() {
		err = fmt.Errorf("%w (%q, this one is %q)", index.ErrOutdated, v, version())
	}
	if err == nil {
		err = checkMapping(b.Mapping())
	}
	if err != nil {
		b.Close()
		return nil, err
	}
	return ix, nil
}

// Create makes an empty index in dir, which must not exist yet.
func Create(dir string) (*Index, error) {
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return nil, fmt.Errorf("create index: %w", err)
	}
	return create(dir)
}

// InMemory makes an empty index that leaves nothing behind.
func InMemory() (*Index, error) { return create("") }

func create(dir string) (ix *Index, err error) {
	if err := register(); err != nil {
		return nil, err
	}
	defer says("create index "+dir, &err)
	m := newMapping()
	if err := checkMapping(m); err != nil {
		return nil, err
	}
	b, err := bsearch.NewUsing(dir, m, scorch.Name, scorch.Name, config(false))
	if err != nil {
		return nil, err
	}
	if err := b.SetInternal(versionKey, []byte(version())); err != nil {
		b.Close()
		return nil, err
	}
	return &Index{b: b, dir: dir}, nil
}

// says names what was being done in an error, and turns a panic of a damaged
// index into index.ErrDamaged.
func says(doing string, err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("%w (%v)", index.ErrDamaged, p)
	}
	switch {
	case *err == nil:
	case index.NeedsRebuild(*err):
		*err = fmt.Errorf("%s: %w; nq reindex makes it from the store", doing, *err)
	default:
		*err = fmt.Errorf("%s: %w", doing, *err)
	}
}

// Put replaces the records of the documents in batch, atomically.
func (ix *Index) Put(ctx context.Context, batch []index.Entry, at index.Checkpoint) (err error) {
	defer says("write index "+ix.dir, &err)
	b := ix.b.NewBatch()
	for _, e := range batch {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := ix.take(ctx, b, e.Doc); err != nil {
			return err
		}
	}
	last := map[string]int{} // a document that comes twice counts as it came last
	for i, e := range batch {
		last[e.Doc] = i
	}
	for i, e := range batch {
		if last[e.Doc] != i {
			continue
		}
		for _, r := range e.Records {
			all, err := fieldsOf(r)
			if err != nil {
				return fmt.Errorf("record %s: %w", r.Key, err)
			}
			if err := b.Index(r.Key, all); err != nil {
				return fmt.Errorf("record %s: %w", r.Key, err)
			}
		}
	}
	mark, err := json.Marshal(at)
	if err != nil {
		return err
	}
	b.SetInternal(checkpointKey, mark)
	return ix.b.Batch(b)
}

// Delete takes out the records of one document.
func (ix *Index) Delete(ctx context.Context, doc string) (err error) {
	defer says("write index "+ix.dir, &err)
	b := ix.b.NewBatch()
	if err := ix.take(ctx, b, doc); err != nil {
		return err
	}
	return ix.b.Batch(b)
}

// take puts the deletion of all records of doc into b.
func (ix *Index) take(ctx context.Context, b *bsearch.Batch, doc string) error {
	low, err := ix.b.Advanced()
	if err != nil {
		return err
	}
	r, err := low.Reader()
	if err != nil {
		return err
	}
	defer r.Close()
	found, err := r.TermFieldReader(ctx, []byte(doc), "doc", false, false, false)
	if err != nil {
		return err
	}
	defer found.Close()
	for {
		f, err := found.Next(nil)
		if err != nil || f == nil {
			return err
		}
		key, err := r.ExternalID(f.ID)
		if err != nil {
			return err
		}
		b.Delete(key)
	}
}

// Checkpoint is where the last Put stood.
func (ix *Index) Checkpoint(context.Context) (at index.Checkpoint, err error) {
	defer says("read index "+ix.dir, &err)
	mark, err := ix.b.GetInternal(checkpointKey)
	if err != nil || mark == nil {
		return at, err
	}
	if err := json.Unmarshal(mark, &at); err != nil {
		return at, fmt.Errorf("%w: checkpoint: %v", index.ErrDamaged, err)
	}
	return at, nil
}

// Close gives the files back.
func (ix *Index) Close() error { return ix.b.Close() }
