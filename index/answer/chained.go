package answer

import (
	"context"
	"slices"
	"time"

	"nghiquyet/extract"
	"nghiquyet/extract/export"
	"nghiquyet/index/effect"
)

// Chained are a work, where it is held, and the documents that do something to
// it, by their days. Of what these cite and do, only that upon the work remains;
// so any format that shows relations draws the chain, and one that lists changes
// lists those of the work.
func (c *Collection) Chained(ctx context.Context, what string) (Docs, error) {
	w, err := c.one(ctx, what)
	if err != nil {
		return nil, err
	}
	st, err := c.standing(ctx, w, "", c.Today().Format(time.DateOnly))
	if err != nil {
		return nil, err
	}
	var ids []string
	if w.Held == InCollection {
		ids = append(ids, w.ID)
	}
	for _, e := range st.Timeline {
		if e.Act != nil && !slices.Contains(ids, e.Act.Doc) {
			ids = append(ids, e.Act.Doc)
		}
	}
	upon := func(x *extract.Citation) bool {
		return w.is(x.Target, x.Key)
	}
	return func(yield func(*extract.Document, error) bool) {
		for d, err := range c.byID(ctx, ids) {
			if err == nil {
				acts := map[int]bool{}
				for _, ch := range d.Changes {
					acts[ch.Citation] = d.ID != w.ID && ch.Citation < len(d.Citations) && upon(&d.Citations[ch.Citation])
				}
				d = citing(d, func(i int) bool { return acts[i] })
			}
			if !yield(d, err) {
				return
			}
		}
	}, nil
}

// citing is d with those of its citations that keep wants, with what it does to
// them, and without tasks.
func citing(d *extract.Document, keep func(i int) bool) *extract.Document {
	e := *d
	e.Citations, e.Tasks, e.Changes = nil, nil, nil
	at := map[int]int{}
	for i, x := range d.Citations {
		if keep(i) {
			at[i] = len(e.Citations)
			e.Citations = append(e.Citations, x)
		}
	}
	for _, ch := range d.Changes {
		if i, ok := at[ch.Citation]; ok {
			ch.Citation = i
			e.Changes = append(e.Changes, ch)
		}
	}
	return &e
}

// Effects tells exports what the collection knows of the effect of its documents
// today.
func (c *Collection) Effects(ctx context.Context) (func(doc string) *export.Effect, error) {
	day := c.Today().Format(time.DateOnly)
	all, err := c.standings(ctx, nil, day)
	if err != nil {
		return nil, err
	}
	return func(doc string) *export.Effect {
		st, ok := all[doc]
		if !ok {
			return nil
		}
		e := &export.Effect{State: string(st.State), Since: st.Since}
		for _, x := range st.Timeline {
			if x.Act != nil && x.What != effect.Ends && x.What != effect.Begins && x.What != effect.Expires {
				e.Acts = append(e.Acts, export.Acted{Doc: x.Act.Doc, Act: x.Act.Act, Pinpoint: x.Act.Pinpoint, Day: x.Day})
			}
		}
		return e
	}, nil
}
