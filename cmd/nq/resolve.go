package main

import (
	"context"

	"nghiquyet/extract"
	"nghiquyet/extract/cite"
	"nghiquyet/extract/cite/register"
	"nghiquyet/index/store"
)

// resolver looks for what a document cites among the documents of st and the
// well-known works.
func resolver(st *store.Store) store.Resolver {
	return func(ctx context.Context, d *extract.Document) ([]extract.Citation, error) {
		return cite.Resolve(d, cite.Lookup{
			ByNumber: func(number string) ([]cite.Work, error) { return works(st.Works(ctx, number)) },
			ByName:   func(name string) ([]cite.Work, error) { return works(st.WorksNamed(ctx, name)) },
			Known:    register.Works,
		})
	}
}

func works(found []store.Work, err error) ([]cite.Work, error) {
	var out []cite.Work
	for _, w := range found {
		out = append(out, cite.Work(w))
	}
	return out, err
}
