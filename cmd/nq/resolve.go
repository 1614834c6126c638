package main

import (
	"nghiquyet/extract"
	"nghiquyet/extract/cite/register"
	"nghiquyet/extract/cite/resolve"
	"nghiquyet/index/store"
)

// targets looks for what a document cites among the documents of a collection
// and the well-known works. It is a store.Resolver.
func targets(d *extract.Document, works func(key string) ([]store.Work, error)) ([]extract.Citation, error) {
	return resolve.Citations(d, resolve.Lookup{Known: register.Works, Works: func(key string) ([]resolve.Work, error) {
		found, err := works(key)
		out := make([]resolve.Work, len(found))
		for i, w := range found {
			out[i] = resolve.Work(w)
		}
		return out, err
	}})
}
