package indextest

import (
	"context"
	"errors"
	"os"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// RunBackend tests how a back end keeps an index: where opens a place of its own
// with nothing in it, a folder or an address.
func RunBackend(t *testing.T, b index.Backend, where func(*testing.T) string) {
	t.Run("nothing there", func(t *testing.T) { missing(t, b, where(t)) })
	t.Run("made, left and followed", func(t *testing.T) { followed(t, b, where(t)) })
	t.Run("one writer", func(t *testing.T) { oneWriter(t, b, where(t)) })
	t.Run("another collection", func(t *testing.T) { otherCollection(t, b, where(t)) })
	t.Run("rebuilt beside its readers", func(t *testing.T) { rebuilt(t, b, where(t)) })
	t.Run("stopped", func(t *testing.T) { stopped(t, b, where(t)) })
}

// filled is a collection of the first n documents.
func filled(n int) *collection {
	c := &collection{docs: map[string]*extract.Document{}}
	for _, d := range documents()[:n] {
		c.change(d, false)
	}
	return c
}

func missing(t *testing.T, b index.Backend, where string) {
	if _, err := b.Open(t.Context(), where); !errors.Is(err, index.ErrMissing) {
		t.Errorf("opened nothing: %v", err)
	}
	if pid, writing := b.Writer(where); writing {
		t.Errorf("process %d writes nothing", pid)
	}
}

// current is the index at where brought up to c.
func current(t *testing.T, b index.Backend, c index.Feed, where string) index.Index {
	t.Helper()
	ix, anew, err := b.Current(t.Context(), c, where)
	if err != nil || anew != nil {
		t.Fatalf("made anew because of %v; %v", anew, err)
	}
	return ix
}

// holds checks how many documents there are.
func holds(t *testing.T, s index.Searcher, want uint64) {
	t.Helper()
	if res := ask(t, s, index.Query{Line: "kind:document"}); res.Total != want {
		t.Fatalf("%d documents, want %d", res.Total, want)
	}
}

func closed(t *testing.T, s index.Searcher) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func reader(t *testing.T, b index.Backend, where string) index.Reader {
	t.Helper()
	r, err := b.Open(t.Context(), where)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func followed(t *testing.T, b index.Backend, where string) {
	c := filled(2)
	closed(t, current(t, b, c, where))

	r := reader(t, b, where)
	holds(t, r, 2)
	if at, err := r.Checkpoint(t.Context()); err != nil || at != (index.Checkpoint{Store: c.Identity(), Seq: 2}) {
		t.Errorf("at %+v, %v", at, err)
	}
	doc := c.changes[0].Doc
	if keys, err := r.Keys(t.Context(), doc); err != nil || len(keys) == 0 {
		t.Errorf("%q has %d records, %v", doc, len(keys), err)
	}
	if foreign, err := r.Foreign(t.Context(), map[string]bool{doc: true}); err != nil || len(foreign) != 1 || foreign[0] != c.changes[1].Doc {
		t.Errorf("foreign: %q, %v", foreign, err)
	}
	if err := r.Intact(t.Context()); err != nil {
		t.Error(err)
	}
	closed(t, r)

	c.change(documents()[2], false)
	c.change(documents()[0], true)
	closed(t, current(t, b, c, where))
	r = reader(t, b, where)
	holds(t, r, 2)
	if keys, err := r.Keys(t.Context(), doc); err != nil || len(keys) != 0 {
		t.Errorf("%q was taken out and has %d records, %v", doc, len(keys), err)
	}
	closed(t, r)
}

func oneWriter(t *testing.T, b index.Backend, where string) {
	c := filled(1)
	ix := current(t, b, c, where)
	if pid, writing := b.Writer(where); !writing || pid != 0 && pid != os.Getpid() {
		t.Errorf("process %d writes it: %v, want this one", pid, writing)
	}
	if _, _, err := b.Current(t.Context(), c, where); !errors.Is(err, index.ErrInUse) {
		t.Errorf("a second writer: %v", err)
	}
	if err := b.Rebuild(t.Context(), c, where); !errors.Is(err, index.ErrInUse) {
		t.Errorf("rebuilt beside a writer: %v", err)
	}
	r := reader(t, b, where)
	holds(t, r, 1)
	closed(t, r)
	closed(t, ix)
	if pid, writing := b.Writer(where); writing {
		t.Errorf("process %d still writes it", pid)
	}
	closed(t, current(t, b, c, where))
}

// another is a collection with an identity of its own.
type another struct{ *collection }

func (another) Identity() string { return "another-store" }

func otherCollection(t *testing.T, b index.Backend, where string) {
	closed(t, current(t, b, filled(3), where))
	ix, anew, err := b.Current(t.Context(), another{filled(1)}, where)
	if err != nil || !errors.Is(anew, index.ErrForeign) {
		t.Fatalf("made anew because of %v; %v", anew, err)
	}
	holds(t, ix, 1)
	closed(t, ix)
}

func rebuilt(t *testing.T, b index.Backend, where string) {
	c := filled(2)
	closed(t, current(t, b, c, where))
	old := reader(t, b, where)
	c.change(documents()[2], false)
	if err := b.Rebuild(t.Context(), c, where); err != nil {
		t.Fatal(err)
	}
	ask(t, old, index.Query{Line: "kind:document"}) // the reader from before still answers
	closed(t, old)
	r := reader(t, b, where)
	holds(t, r, 3)
	if err := r.Intact(t.Context()); err != nil {
		t.Error(err)
	}
	closed(t, r)
	if err := b.Rebuild(t.Context(), c, where+"-new"); err != nil { // where there was none
		t.Fatal(err)
	}
	r = reader(t, b, where+"-new")
	holds(t, r, 3)
	closed(t, r)
}

// stopped leaves the index that was there when a rebuilding is stopped.
func stopped(t *testing.T, b index.Backend, where string) {
	closed(t, current(t, b, filled(2), where))
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := b.Rebuild(ctx, filled(3), where); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	r := reader(t, b, where)
	holds(t, r, 2)
	closed(t, r)
}
