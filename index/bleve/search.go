package bleve

import (
	"context"
	"encoding/json"
	"fmt"
	"sort"
	"time"

	bsearch "github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search"
	bquery "github.com/blevesearch/bleve/v2/search/query"
	bindex "github.com/blevesearch/bleve_index_api"

	"nghiquyet/index"
)

// exactWeight and titleWeight are how much of its score a record can gain in
// the second look.
const (
	exactWeight = 0.3
	titleWeight = 0.5
)

const maxLimit = 1000

// answer searches b for q.
func answer(ctx context.Context, b bsearch.Index, q index.Query) (*index.Result, error) {
	began := time.Now()
	limit := q.Limit
	if limit <= 0 {
		limit = 10
	}
	limit = min(limit, maxLimit)
	at, err := readToken(q)
	if err != nil {
		return nil, err
	}
	c := compile(q.Tree)
	c.limitTo(q.Kinds)

	p := page{req: bsearch.NewSearchRequest(c.query), at: at, limit: limit, look: func(best search.DocumentMatchCollection) error {
		return look(ctx, b, c, best)
	}}
	p.order(q.Sort, c.ranks)
	addFacets(p.req, q)
	found, err := b.SearchInContext(ctx, p.req)
	if err != nil {
		return nil, err
	}
	hits, next, err := p.cut(found)
	if err != nil {
		return nil, err
	}
	res := &index.Result{Query: q.Line, Total: found.Total, Next: next, Hits: []index.Hit{}, Facets: facets(found, q)}
	for _, h := range hits {
		hit, ok, err := readHit(b, h, c)
		if err != nil {
			return nil, err
		}
		if ok {
			res.Hits = append(res.Hits, hit)
		}
	}
	res.TookMS = time.Since(began).Milliseconds()
	return res, nil
}

// look sorts the best anew: a record gains by what it has of the query's
// syllables with their marks, and a document by what its title has of them.
func look(ctx context.Context, b bsearch.Index, c *compiled, best search.DocumentMatchCollection) error {
	if len(best) < 2 {
		return nil
	}
	keys := make([]string, len(best))
	for i, h := range best {
		keys[i] = h.ID
	}
	exact, err := among(ctx, b, keys, "text_e", c.exact)
	if err != nil {
		return err
	}
	titled, err := among(ctx, b, keys, "title_fb", c.titled, silent(term("kind", string(index.Document))))
	if err != nil {
		return err
	}
	for _, h := range best {
		h.Score *= 1 + exactWeight*exact[h.ID] + titleWeight*titled[h.ID]
	}
	sort.SliceStable(best, func(i, j int) bool { return best[i].Score > best[j].Score })
	return nil
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

// readHit reads what is shown of a record. ok is false when it was taken out
// since.
func readHit(b bsearch.Index, h *search.DocumentMatch, c *compiled) (hit index.Hit, ok bool, err error) {
	d, err := b.Document(h.ID)
	if err != nil || d == nil {
		return hit, false, err
	}
	var text, js string
	d.VisitFields(func(f bindex.Field) {
		switch f.Name() {
		case "text_e":
			text = string(f.Value())
		case "hit":
			js = string(f.Value())
		}
	})
	if err := json.Unmarshal([]byte(js), &hit); err != nil {
		return hit, false, fmt.Errorf("%w: record %s: %v", index.ErrDamaged, h.ID, err)
	}
	hit.Score = h.Score
	hit.Highlights = c.marks.highlight(text)
	return hit, true, nil
}

// facetFields says which field counts for a facet.
var facetFields = map[string]string{"type": "type", "issuer": "issuer", "year": "year", "kind": "kind", "lead": "lead", "due": "due_in"}

func facetNames(q index.Query) []string {
	if q.Facets == nil {
		return index.FacetNames
	}
	return q.Facets
}

func addFacets(req *bsearch.SearchRequest, q index.Query) {
	values := q.Values
	if values <= 0 {
		values = 10
	}
	for _, name := range facetNames(q) {
		if f, ok := facetFields[name]; ok {
			req.AddFacet(name, bsearch.NewFacetRequest(f, values))
		}
	}
}

func facets(found *bsearch.SearchResult, q index.Query) map[string][]index.Facet {
	all := map[string][]index.Facet{}
	for _, name := range facetNames(q) {
		all[name] = []index.Facet{}
		if f := found.Facets[name]; f != nil && f.Terms != nil {
			for _, t := range f.Terms.Terms() {
				all[name] = append(all[name], index.Facet{Value: t.Term, Count: t.Count})
			}
		}
	}
	return all
}
