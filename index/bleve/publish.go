package bleve

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	bsearch "github.com/blevesearch/bleve/v2"

	"nghiquyet/index"
)

// Publish lets readers see what was put since the last time. A bleve index has
// one writer or many readers; so readers get a folder of their own, made of
// links to the same files, which never change once written. It costs
// milliseconds, whatever the size.
func (ix *Index) Publish() (err error) {
	defer says("publish index "+ix.dir, &err)
	ix.mu.Lock()
	defer ix.mu.Unlock()
	if ix.dir == "" || !ix.changed.Load() || ix.b == nil {
		return nil
	}
	if err := ix.compact(context.Background()); err != nil {
		return err
	}
	live := filepath.Join(ix.dir, "live")
	if err := ix.b.Close(); err != nil { // everything is in the files now
		return err
	}
	n, linkErr := publish(ix.dir)
	if ix.b, err = open(live, false); err != nil {
		return err
	}
	if linkErr != nil {
		return linkErr
	}
	ix.changed.Store(false)
	return sweep(ix.dir, n)
}

// publish makes read-<n> of live, which nobody has open, and names it current.
func publish(dir string) (n int, err error) {
	if err := discard(filepath.Join(dir, "live")); err != nil {
		return n, err
	}
	n = published(dir) + 1
	name := readFolder(n)
	to := filepath.Join(dir, name)
	if err := os.RemoveAll(to); err != nil {
		return n, err
	}
	if err := linkTree(filepath.Join(dir, "live"), to); err != nil {
		return n, err
	}
	if err := writeSums(to); err != nil {
		return n, err
	}
	if err := opened(to); err != nil {
		return n, err
	}
	fresh := filepath.Join(dir, "current.new")
	if err := os.WriteFile(fresh, []byte(name+"\n"), 0o644); err != nil {
		return n, err
	}
	return n, os.Rename(fresh, filepath.Join(dir, "current"))
}

// opened gives a folder and its files the mode of the others in a collection: bleve
// makes its own for one user alone. Who may read them says the folder of the
// collection.
func opened(folder string) error {
	return filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		mode := fs.FileMode(0o644)
		if d.IsDir() {
			mode = 0o755
		}
		info, err := d.Info()
		if err != nil || info.Mode().Perm()&mode == mode {
			return err
		}
		return os.Chmod(path, mode)
	})
}

// readFolder is the name of the folder that the nth Publish makes.
func readFolder(n int) string { return "read-" + strconv.Itoa(n) }

// discard removes the files of a closed bleve folder that its newest state does
// not have: bleve does so itself, but some time after they were put together,
// and until then an index is twice as large.
func discard(folder string) error {
	want, err := newestSegments(folder)
	if err != nil {
		return err
	}
	all, err := filepath.Glob(filepath.Join(folder, "store", "*.zap"))
	if err != nil {
		return err
	}
	for _, file := range all {
		if !want[filepath.Base(file)] {
			os.Remove(file) // where it cannot be removed yet, it is at the next time
		}
	}
	return nil
}

// published is the number of the folder that is current, 0 when there is none.
func published(dir string) int {
	name, _ := os.ReadFile(filepath.Join(dir, "current"))
	n, _ := strconv.Atoi(strings.TrimPrefix(strings.TrimSpace(string(name)), "read-"))
	return n
}

// sweep removes the folders of readers but the newest two: one may be about to
// be opened by a reader that has just read its name.
func sweep(dir string, newest int) error {
	all, err := filepath.Glob(filepath.Join(dir, "read-*"))
	if err != nil {
		return err
	}
	for _, old := range all {
		n, err := strconv.Atoi(strings.TrimPrefix(filepath.Base(old), "read-"))
		if err == nil && (n < newest-1 || n > newest) {
			os.RemoveAll(old) // where open files cannot be removed, a later sweep does it
		}
	}
	return nil
}

// linkTree makes to like from. Segments (*.zap) are linked, the small files
// that change are copied.
func linkTree(from, to string) error {
	return filepath.WalkDir(from, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		dst := filepath.Join(to, rel)
		switch {
		case d.IsDir():
			return os.MkdirAll(dst, 0o755)
		case filepath.Ext(path) == ".zap" && os.Link(path, dst) == nil:
			return nil
		}
		return copyFile(path, dst)
	})
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, in); err != nil {
		out.Close()
		return err
	}
	return out.Close()
}

// Reader answers from what was published last, while a writer, perhaps in
// another process, goes on. It follows the writer by itself.
type Reader struct {
	dir    string
	looked atomic.Int64 // when it last asked for something newer, in Unix nanoseconds
	mu     sync.RWMutex
	b      bsearch.Index
	n      int // of the folder that is open
}

var _ index.Reader = (*Reader)(nil)

// lookEvery is how long a reader goes without asking for something newer.
const lookEvery = time.Second

// OpenReader opens what was published last of the index in dir. It fails with
// index.ErrMissing when there is nothing.
func OpenReader(dir string) (*Reader, error) {
	r := &Reader{dir: dir}
	if err := r.open(); err != nil {
		return nil, err
	}
	return r, nil
}

// renew opens the newest folder, if it is another than the one that is open,
// once in lookEvery. When it cannot, the reader goes on with what it has.
func (r *Reader) renew() {
	last, now := r.looked.Load(), time.Now().UnixNano()
	if now-last >= int64(lookEvery) && r.looked.CompareAndSwap(last, now) && published(r.dir) != r.number() {
		r.open() // an error comes again at the next look
	}
}

func (r *Reader) number() int {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.n
}

func (r *Reader) open() error {
	for try := 0; ; try++ {
		n := published(r.dir)
		if n == 0 {
			return advice{fmt.Errorf("open index %s: %w", r.dir, index.ErrMissing)}
		}
		b, err := open(filepath.Join(r.dir, readFolder(n)), true)
		if errors.Is(err, index.ErrMissing) && try < 3 { // swept between two looks
			continue
		}
		if err != nil {
			return err
		}
		r.looked.Store(time.Now().UnixNano())
		r.mu.Lock()
		defer r.mu.Unlock()
		old := r.b
		r.b, r.n = b, n
		if old != nil {
			return old.Close()
		}
		return nil
	}
}

// Search answers q.
func (r *Reader) Search(ctx context.Context, q index.Query) (res *index.Result, err error) {
	r.renew()
	defer says("search index "+r.dir, &err)
	r.mu.RLock()
	defer r.mu.RUnlock()
	return answer(ctx, r.b, q)
}

// Checkpoint is where the index stood when it was published.
func (r *Reader) Checkpoint(context.Context) (at index.Checkpoint, err error) {
	r.renew()
	defer says("read index "+r.dir, &err)
	r.mu.RLock()
	defer r.mu.RUnlock()
	return checkpoint(r.b)
}

// Close gives the files back.
func (r *Reader) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.b.Close()
}
