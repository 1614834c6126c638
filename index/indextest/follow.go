package indextest

import (
	"context"
	"errors"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// collection is a small index.Source.
type collection struct {
	docs    map[string]*extract.Document
	changes []index.Change
}

func (c *collection) Identity() string                   { return "a-store" }
func (c *collection) Seq(context.Context) (int64, error) { return int64(len(c.changes)), nil }
func (c *collection) Document(_ context.Context, id string) (*extract.Document, error) {
	if d, ok := c.docs[id]; ok {
		return d, nil
	}
	return nil, index.ErrNotFound
}
func (c *collection) Changes(_ context.Context, since int64, limit int) ([]index.Change, error) {
	return c.changes[since:min(len(c.changes), int(since)+limit)], nil
}
func (c *collection) change(d *extract.Document, gone bool) {
	c.docs[d.ID] = d
	if gone {
		delete(c.docs, d.ID)
	}
	c.changes = append(c.changes, index.Change{Seq: int64(len(c.changes) + 1), Doc: d.ID, Gone: gone})
}

func follow(t *testing.T, ix index.Index) {
	c := &collection{docs: map[string]*extract.Document{}}
	step := func(want int, total uint64) {
		t.Helper()
		n, err := index.Follow(t.Context(), c, ix)
		if err != nil || n != want {
			t.Fatalf("followed %d changes, want %d, %v", n, want, err)
		}
		if res := ask(t, ix, index.Query{Line: "kind:document"}); res.Total != total {
			t.Errorf("%d documents, want %d", res.Total, total)
		}
	}
	step(0, 0)
	all := documents()
	c.change(all[0], false)
	c.change(all[1], false)
	step(2, 2)
	step(0, 2)
	c.change(all[0], true)
	c.change(all[2], false)
	step(2, 2)
	c.changes = c.changes[:1]
	if _, err := index.Follow(t.Context(), c, ix); !errors.Is(err, index.ErrForeign) {
		t.Errorf("behind the index: %v", err)
	}
}
