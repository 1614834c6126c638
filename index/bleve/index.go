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
	"sync"
	"sync/atomic"
	"time"

	bsearch "github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"

	"nghiquyet/index"
	"nghiquyet/index/lock"
	"nghiquyet/index/vi"
)

// Index is an index open for writing, or one in memory. Its folder holds
//
//	live/      the index that is written to
//	read-7/    what readers open: the state after the seventh Publish
//	current    the name of the newest of these
//	lock       the process that writes
type Index struct {
	dir     string // "" in memory
	lock    *lock.Lock
	mu      sync.RWMutex
	b       bsearch.Index
	changed atomic.Bool  // since the last Publish
	put     atomic.Int64 // records, since it was last compacted
}

var _ index.Index = (*Index)(nil)

// The keys of what an index remembers beside its records.
var (
	checkpointKey = []byte("nq.checkpoint")
	versionKey    = []byte("nq.version")
)

// version is what an index has to carry to be of use to this program.
func version() string { return fmt.Sprintf("layout %d, records %d", layout, index.RecordVersion) }

// timeout is how long another process has to close the index.
const timeout = 900 * time.Millisecond

// config sets the timeout, without which bleve waits for ever.
func config(readOnly bool) map[string]any {
	return map[string]any{"bolt_timeout": timeout.String(), "read_only": readOnly}
}

// Open opens the index in dir for writing. When there is none it fails with
// index.ErrMissing (see Create and Current), with index.ErrInUse while another
// process writes it.
func Open(dir string) (*Index, error) {
	l, err := take(dir)
	if err != nil {
		return nil, err
	}
	ix, err := openLocked(dir, l)
	if err != nil {
		l.Release()
	}
	return ix, err
}

func openLocked(dir string, l *lock.Lock) (*Index, error) {
	live := filepath.Join(dir, "live")
	// What is damaged must not be put together with other segments, which would
	// give it a sound checksum.
	if err := intact(context.Background(), live); err != nil {
		return nil, advice{fmt.Errorf("open index %s: %w", dir, err)}
	}
	b, err := open(live, false)
	if err != nil {
		return nil, err
	}
	if err := os.Remove(filepath.Join(live, sumsFile)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		b.Close()
		return nil, fmt.Errorf("open index %s: %w", dir, err)
	}
	ix := &Index{dir: dir, b: b, lock: l}
	ix.changed.Store(true) // whoever wrote before may have been killed before Publish
	return ix, nil
}

// take takes the lock of a writer, and makes the folder for it.
func take(dir string) (*lock.Lock, error) {
	if err := os.MkdirAll(dir, 0o755); errors.Is(err, fs.ErrPermission) {
		return nil, fmt.Errorf("open index: there is none, and it cannot be made (%w): whose the collection is makes it with nq reindex", err)
	} else if err != nil {
		return nil, fmt.Errorf("open index: %w", err)
	}
	l, err := lock.Take(filepath.Join(dir, "lock"))
	var held *lock.Held
	if errors.As(err, &held) {
		return nil, fmt.Errorf("open index %s: %w: %w; wait until it is done, or end it", dir, index.ErrInUse, held)
	}
	if err != nil {
		return nil, fmt.Errorf("open index: %w", err)
	}
	return l, nil
}

// open opens one bleve folder and looks whether it is of use.
func open(folder string, readOnly bool) (b bsearch.Index, err error) {
	if err := register(); err != nil {
		return nil, err
	}
	defer says("open index "+folder, &err)
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return nil, index.ErrMissing
	}
	b, err = openIntact(folder, readOnly)
	if err != nil {
		return nil, err
	}
	v, err := b.GetInternal(versionKey)
	if err == nil && string(v) != version() {
		err = fmt.Errorf("%w (it has %q, this one makes %q)", index.ErrOutdated, v, version())
	}
	if err == nil {
		err = checkMapping(b.Mapping())
	}
	if err != nil {
		b.Close()
		return nil, err
	}
	return b, nil
}

// Create makes an empty index in dir, which must not hold one.
func Create(dir string) (*Index, error) {
	l, err := take(dir)
	if err != nil {
		return nil, err
	}
	b, err := create(filepath.Join(dir, "live"))
	if err != nil {
		l.Release()
		return nil, err
	}
	ix := &Index{dir: dir, b: b, lock: l}
	ix.changed.Store(true)
	return ix, nil
}

// InMemory makes an empty index that leaves nothing behind.
func InMemory() (*Index, error) {
	b, err := create("")
	if err != nil {
		return nil, err
	}
	return &Index{b: b}, nil
}

func create(folder string) (b bsearch.Index, err error) {
	if err := register(); err != nil {
		return nil, err
	}
	defer says("create index "+folder, &err)
	m := newMapping()
	if err := checkMapping(m); err != nil {
		return nil, err
	}
	b, err = bsearch.NewUsing(folder, m, scorch.Name, scorch.Name, config(false))
	if err != nil {
		return nil, err
	}
	if err := b.SetInternal(versionKey, []byte(version())); err != nil {
		b.Close()
		return nil, err
	}
	return b, nil
}

// says names what was being done in an error, and turns a panic of a damaged
// index into index.ErrDamaged.
func says(doing string, err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("%w (%v)", index.ErrDamaged, p)
	}
	var advised advice
	switch {
	case *err == nil:
	case index.NeedsRebuild(*err) && !errors.As(*err, &advised):
		*err = advice{fmt.Errorf("%s: %w", doing, *err)}
	default:
		*err = fmt.Errorf("%s: %w", doing, *err)
	}
}

// advice is an error that ends by saying what to do.
type advice struct{ error }

func (a advice) Error() string { return a.error.Error() + "; nq reindex makes it from the store" }
func (a advice) Unwrap() error { return a.error }

// Put replaces the records of the documents in batch, atomically.
func (ix *Index) Put(ctx context.Context, batch []index.Entry, at index.Checkpoint) (err error) {
	defer says("write index "+ix.dir, &err)
	ix.mu.RLock()
	defer ix.mu.RUnlock()
	b := ix.b.NewBatch()
	for _, e := range batch {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := ix.take(ctx, b, e.Doc, e.Only); err != nil {
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
		headed := vi.HasHead(e)
		for _, r := range e.Records {
			all, err := vi.Values(r, headed)
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
	ix.changed.Store(true)
	for _, e := range batch {
		ix.put.Add(int64(len(e.Records)))
	}
	return ix.b.Batch(b)
}

// Delete takes out the records of one document.
func (ix *Index) Delete(ctx context.Context, doc string) (err error) {
	defer says("write index "+ix.dir, &err)
	ix.mu.RLock()
	defer ix.mu.RUnlock()
	b := ix.b.NewBatch()
	if err := ix.take(ctx, b, doc, ""); err != nil {
		return err
	}
	ix.changed.Store(true)
	return ix.b.Batch(b)
}

// take puts the deletion of the records of doc into b, all of them or those of
// one kind.
func (ix *Index) take(ctx context.Context, b *bsearch.Batch, doc string, only index.Kind) error {
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
		if kind, _, _, _ := vi.KeyParts(key); only == "" || kind == only {
			b.Delete(key)
		}
	}
}

// Search answers q.
func (ix *Index) Search(ctx context.Context, q index.Query) (res *index.Result, err error) {
	defer says("search index "+ix.dir, &err)
	ix.mu.RLock()
	defer ix.mu.RUnlock()
	return answer(ctx, ix.b, q)
}

// Checkpoint is where the last Put stood.
func (ix *Index) Checkpoint(context.Context) (at index.Checkpoint, err error) {
	defer says("read index "+ix.dir, &err)
	ix.mu.RLock()
	defer ix.mu.RUnlock()
	return checkpoint(ix.b)
}

func checkpoint(b bsearch.Index) (at index.Checkpoint, err error) {
	mark, err := b.GetInternal(checkpointKey)
	if err != nil || mark == nil {
		return at, err
	}
	if err := json.Unmarshal(mark, &at); err != nil {
		return at, fmt.Errorf("%w: checkpoint: %v", index.ErrDamaged, err)
	}
	return at, nil
}

// Close publishes what was not yet, and gives the files and the lock back.
func (ix *Index) Close() error {
	err := ix.Publish()
	err = errors.Join(err, ix.closeFiles())
	ix.lock.Release()
	return err
}

func (ix *Index) closeFiles() error {
	ix.mu.Lock()
	defer ix.mu.Unlock()
	if ix.b == nil { // Publish could not open it again, and said so
		return nil
	}
	if err := ix.b.Close(); err != nil || ix.dir == "" {
		return err
	}
	live := filepath.Join(ix.dir, "live")
	if err := writeSums(live); err != nil {
		return err
	}
	return opened(live)
}
