package main

import (
	"context"

	"nghiquyet/extract"
	"nghiquyet/index/store"
)

// link is a document that carries another one out, itself or through a third:
// 45-NQ/TW ← 96-KL/TW ← 7/NQ-CP.
type link struct {
	Doc      string           `json:"doc"`
	Number   string           `json:"number"`
	Date     string           `json:"date"`
	Title    string           `json:"title"`
	Relation extract.Relation `json:"relation"` // to the document that it carries out
	Through  string           `json:"through"`  // id of that document
	Depth    int              `json:"depth"`    // 1 where it is the document asked for
	Tasks    int              `json:"tasks"`
}

// implementing are the relations by which one document carries another out.
var implementing = map[extract.Relation]bool{extract.Implements: true, extract.Continues: true}

// carriedOut follows the documents that carry id out, and those that carry
// these out, up to depth; each document comes once, under the first that it
// carries out. The tasks are theirs, in the same order.
func carriedOut(ctx context.Context, st *store.Store, id string, depth int) ([]link, []store.TaskRow, error) {
	chain, tasks := []link{}, []store.TaskRow{}
	seen := map[string]bool{id: true}
	var follow func(id string, at int) error
	follow = func(id string, at int) error {
		if at > depth {
			return nil
		}
		refs, err := st.Refs(ctx, id)
		if err != nil {
			return err
		}
		for _, c := range refs.CitedBy {
			if !implementing[c.Relation] || seen[c.Doc] {
				continue
			}
			seen[c.Doc] = true
			list, err := st.Tasks(ctx, store.TaskFilter{Doc: c.Doc})
			if err != nil {
				return err
			}
			chain = append(chain, link{c.Doc, c.Number, c.Date, c.Title, c.Relation, id, at, list.Total})
			tasks = append(tasks, list.Tasks...)
			if err := follow(c.Doc, at+1); err != nil {
				return err
			}
		}
		return nil
	}
	err := follow(id, 1)
	return chain, tasks, err
}
