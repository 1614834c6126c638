package main

import (
	"context"

	"nghiquyet/extract"
	"nghiquyet/index/store"
)

func resolver(st *store.Store) store.Resolver {
	return func(ctx context.Context, d *extract.Document) ([]extract.Citation, error) {
		return d.Citations, nil
	}
}
