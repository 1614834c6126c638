package bleve

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// shelf is a small index.Feed of numbered documents.
type shelf struct {
	identity string
	last     int64
}

func (s *shelf) Identity() string { return s.identity }
func (s *shelf) Now(context.Context) (index.Moment, error) {
	return index.Moment{Seq: s.last}, nil
}
func (s *shelf) Settled(context.Context, int64) ([]string, error) { return nil, nil }
func (s *shelf) Citing(ctx context.Context, id string) (*extract.Document, error) {
	return s.Document(ctx, id)
}
func (s *shelf) Changes(_ context.Context, since int64, limit int) ([]index.Change, error) {
	var all []index.Change
	for n := since + 1; n <= s.last && len(all) < limit; n++ {
		all = append(all, index.Change{Seq: n, Doc: fmt.Sprintf("nq-cp/2025/%d", n)})
	}
	return all, nil
}
func (s *shelf) Document(_ context.Context, id string) (*extract.Document, error) {
	return &extract.Document{ID: id, Head: extract.Head{Title: "Về phát triển đô thị"}}, nil
}

func total(t *testing.T, ix index.Searcher, line string) int {
	t.Helper()
	q, err := index.Ask(line)
	if err != nil {
		t.Fatal(err)
	}
	res, err := ix.Search(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return int(res.Total)
}

//lint:ignore ST1008 the reason is no failure
func current(t *testing.T, src index.Feed, dir string) (rebuilt error, ix *Index) {
	t.Helper()
	ix, rebuilt, err := Current(t.Context(), src, dir)
	if err != nil {
		t.Fatal(err)
	}
	return rebuilt, ix
}

func TestReadersWhileWriting(t *testing.T) {
	dir, src := filepath.Join(t.TempDir(), "index"), &shelf{"a", 3}
	if _, err := OpenReader(dir); !errors.Is(err, index.ErrMissing) {
		t.Errorf("nothing published: %v", err)
	}
	rebuilt, ix := current(t, src, dir)
	defer ix.Close()
	if rebuilt != nil {
		t.Errorf("rebuilt a new index: %v", rebuilt)
	}
	r, err := OpenReader(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if n := total(t, r, "đô thị"); n != 3 {
		t.Errorf("reader finds %d", n)
	}
	if _, err := Open(dir); !errors.Is(err, index.ErrInUse) {
		t.Errorf("second writer: %v", err)
	}
	for src.last < 30 {
		src.last += 3
		if _, err := index.Follow(t.Context(), src, ix); err != nil {
			t.Fatal(err)
		}
		if err := ix.Publish(); err != nil {
			t.Fatal(err)
		}
	}
	if n := total(t, ix, "đô thị"); n != 30 {
		t.Errorf("writer finds %d", n)
	}
	r.looked.Store(0)
	if n := total(t, r, "đô thị"); n != 30 {
		t.Errorf("reader finds %d of 30", n)
	}
	left, err := filepath.Glob(filepath.Join(dir, "read-*"))
	if err != nil || len(left) > 2 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestManyReadersAndAWriter(t *testing.T) {
	dir, src := filepath.Join(t.TempDir(), "index"), &shelf{"a", 1}
	_, ix := current(t, src, dir)
	defer ix.Close()
	r, err := OpenReader(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	var wg sync.WaitGroup
	q, _ := index.Ask("đô thị")
	for range 4 {
		wg.Go(func() {
			for range 50 {
				r.looked.Store(0)
				for _, s := range []index.Searcher{r, ix} {
					if res, err := s.Search(t.Context(), q); err != nil || res.Total == 0 {
						t.Errorf("%+v, %v", res, err)
						return
					}
				}
			}
		})
	}
	for range 10 {
		src.last++
		if _, err := index.Follow(t.Context(), src, ix); err != nil {
			t.Error(err)
		}
		if err := ix.Publish(); err != nil {
			t.Error(err)
		}
	}
	wg.Wait()
}

// Several processes may find an index missing at once; one makes it, the
// others wait and have it too.
func TestBroughtUpByMany(t *testing.T) {
	dir, src := filepath.Join(t.TempDir(), "index"), &shelf{"a", 40}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			ix, _, err := Current(t.Context(), src, dir)
			if err != nil {
				t.Error(err)
				return
			}
			defer ix.Close()
			if n := total(t, ix, "đô thị"); n != 40 {
				t.Errorf("%d documents", n)
			}
		})
	}
	wg.Wait()
}

func TestWhatCannotServeIsMadeAnew(t *testing.T) {
	for name, spoil := range map[string]func(t *testing.T, dir string, src *shelf){
		"another store": func(t *testing.T, dir string, src *shelf) { src.identity = "b" },
		"older store":   func(t *testing.T, dir string, src *shelf) { src.last = 2 },
		"torn root": func(t *testing.T, dir string, src *shelf) {
			overwrite(t, filepath.Join(dir, "live", "store", "root.bolt"))
		},
		"no meta": func(t *testing.T, dir string, src *shelf) {
			if err := os.Remove(filepath.Join(dir, "live", "index_meta.json")); err != nil {
				t.Fatal(err)
			}
		},
		"lost segments": func(t *testing.T, dir string, src *shelf) {
			zaps, _ := filepath.Glob(filepath.Join(dir, "live", "store", "*.zap"))
			for _, z := range zaps {
				if err := os.Remove(z); err != nil {
					t.Fatal(err)
				}
			}
		},
		"cut segments": func(t *testing.T, dir string, src *shelf) {
			zaps, _ := filepath.Glob(filepath.Join(dir, "live", "store", "*.zap"))
			for _, z := range zaps {
				if err := os.Truncate(z, 100); err != nil {
					t.Fatal(err)
				}
			}
		},
		"older program": func(t *testing.T, dir string, src *shelf) {
			ix, err := Open(dir)
			if err != nil {
				t.Fatal(err)
			}
			defer ix.Close()
			if err := ix.b.SetInternal(versionKey, []byte("layout 0")); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir, src := filepath.Join(t.TempDir(), "index"), &shelf{"a", 5}
			_, ix := current(t, src, dir)
			ix.Close()
			spoil(t, dir, src)
			rebuilt, ix := current(t, src, dir)
			defer ix.Close()
			if rebuilt == nil {
				t.Error("not rebuilt")
			}
			t.Log(rebuilt)
			if n := total(t, ix, "đô thị"); n != int(src.last) {
				t.Errorf("%d of %d after the rebuild", n, src.last)
			}
			r, err := OpenReader(dir)
			if err != nil {
				t.Fatal(err)
			}
			defer r.Close()
			if n := total(t, r, "đô thị"); n != int(src.last) {
				t.Errorf("reader: %d of %d after the rebuild", n, src.last)
			}
		})
	}
}

func overwrite(t *testing.T, path string) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := range b {
		b[i] = byte(i * 7)
	}
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
}
