package bleve

import (
	"context"
	"sort"

	bsearch "github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search"
	bquery "github.com/blevesearch/bleve/v2/search/query"
	bindex "github.com/blevesearch/bleve_index_api"

	"nghiquyet/index"
	"nghiquyet/index/vi"
)

// look sorts the best anew: a record gains by what it has of the question's
// pairs with their marks, and a document by what its title has of them.
func look(ctx context.Context, b bsearch.Index, r bindex.IndexReader, q *vi.Question, best search.DocumentMatchCollection) error {
	if len(best) < 2 {
		return nil
	}
	exact, err := exactly(ctx, r, q.Sought, best)
	if err != nil {
		return err
	}
	keys := make([]string, len(best))
	for i, h := range best {
		keys[i] = h.ID
	}
	titled, err := among(ctx, b, keys, "title_fb", q.Titled, lower(vi.Silent(vi.TermOf("kind", string(index.KindDocument)))))
	if err != nil {
		return err
	}
	seen := map[string]vi.Seen{}
	for _, h := range best {
		s := vi.Seen{Score: h.Score, Exact: exact[h.ID], Title: titled[h.ID]}
		seen[h.ID] = s
		h.Score = q.Rescored(s)
	}
	sort.SliceStable(best, func(i, j int) bool {
		a, b := seen[best[i].ID], seen[best[j].ID]
		if q.Before(a, b) || q.Before(b, a) {
			return q.Before(a, b)
		}
		return best[i].Score > best[j].Score
	})
	return nil
}

// exactly tells how many of the pairs each record has with their marks, as a
// share of what the best of them has.
func exactly(ctx context.Context, r bindex.IndexReader, pairs []vi.Two, best search.DocumentMatchCollection) (map[string]float64, error) {
	if len(pairs) == 0 {
		return nil, nil
	}
	type record struct {
		key string
		id  bindex.IndexInternalID
	}
	var records []record
	for _, h := range best {
		id, err := r.InternalID(h.ID)
		if err != nil {
			return nil, err
		}
		if id != nil {
			records = append(records, record{h.ID, id})
		}
	}
	sort.Slice(records, func(i, j int) bool { return records[i].id.Compare(records[j].id) < 0 })
	columns := map[string]column{}
	var open []column
	defer func() { closeAll(open) }()
	for _, p := range pairs {
		for _, s := range []string{p.A, p.B} {
			if _, ok := columns[s]; ok {
				continue
			}
			c, err := openColumn(ctx, r, []string{s})
			if err != nil {
				return nil, err
			}
			columns[s] = c
			open = append(open, c)
		}
	}
	share, most := map[string]float64{}, 0.0
	for _, rec := range records {
		n := 0.0
		for _, p := range pairs {
			at, err := starts([]column{columns[p.A], columns[p.B]}, rec.id)
			if err != nil {
				return nil, err
			}
			if len(at) > 0 {
				n++
			}
		}
		share[rec.key] = n
		most = max(most, n)
	}
	for key := range share {
		if most > 0 {
			share[key] /= most
		}
	}
	return share, nil
}

// among scores the records of those keys, and of the restrictions, by terms in
// a field; the best of them has 1.
func among(ctx context.Context, b bsearch.Index, keys []string, field string, terms []string, also ...bquery.Query) (map[string]float64, error) {
	if len(terms) == 0 {
		return nil, nil
	}
	any := bsearch.NewDisjunctionQuery()
	seen := map[string]bool{}
	for _, t := range terms {
		if !seen[t] {
			seen[t] = true
			any.AddQuery(term(field, t))
		}
	}
	ids := bsearch.NewDocIDQuery(keys)
	ids.SetBoost(0)
	q := bsearch.NewConjunctionQuery(append(also, ids, any)...)
	found, err := b.SearchInContext(ctx, bsearch.NewSearchRequestOptions(q, len(keys), 0, false))
	if err != nil {
		return nil, err
	}
	scores := map[string]float64{}
	for _, h := range found.Hits {
		if found.MaxScore > 0 {
			scores[h.ID] = h.Score / found.MaxScore
		}
	}
	return scores, nil
}
