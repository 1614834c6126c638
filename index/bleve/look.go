package bleve

import (
	"context"
	"sort"

	bsearch "github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search"
	bquery "github.com/blevesearch/bleve/v2/search/query"
	bindex "github.com/blevesearch/bleve_index_api"

	"nghiquyet/index"
)

// exactWeight and titleWeight are how much of its score a record can gain in
// the second look.
const (
	exactWeight = 0.5
	titleWeight = 0.5
)

// fewPairs is the length of a question, in pairs of syllables, up to which its
// marks are taken at their word: "cảng biển" first finds what has it, then
// what has "căng biên".
const fewPairs = 3

// look sorts the best anew: a record gains by what it has of the question's
// pairs with their marks, and a document by what its title has of them.
func look(ctx context.Context, b bsearch.Index, r bindex.IndexReader, c *compiled, best search.DocumentMatchCollection) error {
	if len(best) < 2 {
		return nil
	}
	exact, err := exactly(ctx, r, c.sought, best)
	if err != nil {
		return err
	}
	keys := make([]string, len(best))
	for i, h := range best {
		keys[i] = h.ID
	}
	titled, err := among(ctx, b, keys, "title_fb", c.titled, silent(term("kind", string(index.Document))))
	if err != nil {
		return err
	}
	strict := !c.numbered && len(c.sought) > 0 && len(c.sought) <= fewPairs
	for _, h := range best {
		h.Score *= 1 + exactWeight*exact[h.ID] + titleWeight*titled[h.ID]
	}
	sort.SliceStable(best, func(i, j int) bool {
		if a, b := exact[best[i].ID] == 1, exact[best[j].ID] == 1; strict && a != b {
			return a
		}
		return best[i].Score > best[j].Score
	})
	return nil
}

// pair is two syllables of a question next to one another, one of them typed
// with marks.
type pair struct{ a, b string }

// exactly tells how many of the pairs each record has with their marks, as a
// share of what the best of them has.
func exactly(ctx context.Context, r bindex.IndexReader, pairs []pair, best search.DocumentMatchCollection) (map[string]float64, error) {
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
		for _, s := range []string{p.a, p.b} {
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
			at, err := starts([]column{columns[p.a], columns[p.b]}, rec.id)
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
	q := bsearch.NewConjunctionQuery(append(also, silent(bsearch.NewDocIDQuery(keys)), any)...)
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
