package indextest

import (
	"context"
	"errors"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// collection is a small index.Feed.
type collection struct {
	docs    map[string]*extract.Document
	changes []index.Change
	settled []string // documents, by the turn that settled them
}

func (c *collection) Identity() string { return "a-store" }
func (c *collection) Now(context.Context) (index.Moment, error) {
	return index.Moment{Seq: int64(len(c.changes)), Settled: int64(len(c.settled))}, nil
}
func (c *collection) Settled(_ context.Context, since int64) ([]string, error) {
	return c.settled[since:], nil
}
func (c *collection) Citing(ctx context.Context, id string) (*extract.Document, error) {
	d, err := c.Document(ctx, id)
	if err != nil {
		return nil, err
	}
	return &extract.Document{ID: d.ID, Lang: d.Lang, Head: d.Head, Citations: d.Citations}, nil
}
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
	t.Cleanup(func() { ix.Close() })
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
	for status, total := range map[string]uint64{"unresolved": 2, "resolved": 0} {
		if res := ask(t, ix, index.Query{Line: "relation:implements status:" + status}); res.Total != total {
			t.Errorf("%d are %s, want %d", res.Total, status, total)
		}
	}
	all[2].Citations[0].Status = extract.Resolved
	c.settled = append(c.settled, all[2].ID)
	step(1, 2)
	step(0, 2)
	if res := ask(t, ix, index.Query{Line: `status:"đã có"`}); res.Total != 1 || res.Hits[0].Number != "39/2022/NĐ-CP" || res.Hits[0].Kind != index.KindCitation {
		t.Errorf("resolved: %+v", res.Hits)
	}
	if res := ask(t, ix, index.Query{Line: `"hạ tầng số"`}); res.Total != 1 {
		t.Errorf("the units went: %d", res.Total)
	}
	c.changes = c.changes[:1]
	if _, err := index.Follow(t.Context(), c, ix); !errors.Is(err, index.ErrForeign) {
		t.Errorf("behind the index: %v", err)
	}
}
