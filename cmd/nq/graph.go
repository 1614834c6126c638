package main

import (
	"context"

	"nghiquyet/extract"
	"nghiquyet/extract/export"
	"nghiquyet/index/store"
)

// around are the documents near id: itself, those that cite it, those it cites
// as far as the collection has them, and those that carry it out up to depth.
// Of their citations only those between documents near id remain, and all of
// id itself; so any format that shows citations shows the neighbourhood.
func around(ctx context.Context, st *store.Store, id string, depth int) (export.Docs, error) {
	ids := []string{id}
	refs, err := st.Refs(ctx, id)
	if err != nil {
		return nil, err
	}
	for _, c := range refs.CitedBy {
		ids = append(ids, c.Doc)
	}
	for _, c := range refs.Cites {
		if c.Target != "" && c.Known == nil {
			ids = append(ids, c.Target)
		}
	}
	chain, _, err := carriedOut(ctx, st, id, depth)
	if err != nil {
		return nil, err
	}
	for _, l := range chain {
		ids = append(ids, l.Doc)
	}
	ids = unique(ids)
	near := map[string]bool{}
	for _, n := range ids {
		near[n] = true
	}
	return func(yield func(*extract.Document, error) bool) {
		for d, err := range these(ctx, st, ids) {
			if err == nil && d.ID != id {
				e := *d
				e.Citations, e.Tasks = nil, nil
				for _, c := range d.Citations {
					if near[c.Target] {
						e.Citations = append(e.Citations, c)
					}
				}
				d = &e
			}
			if !yield(d, err) {
				return
			}
		}
	}, nil
}
