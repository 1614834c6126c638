package main

import (
	"nghiquyet/extract"
	"nghiquyet/extract/cite"
	"nghiquyet/extract/cite/register"
	"nghiquyet/index/store"
)

// resolve looks for what a document cites among the documents of a collection
// and the well-known works. It is a store.Resolver.
func resolve(d *extract.Document, works func(key string) ([]store.Work, error)) ([]extract.Citation, error) {
	return cite.Resolve(d, cite.Lookup{Known: register.Works, Works: func(key string) ([]cite.Work, error) {
		found, err := works(key)
		out := make([]cite.Work, len(found))
		for i, w := range found {
			out[i] = cite.Work(w)
		}
		return out, err
	}})
}
