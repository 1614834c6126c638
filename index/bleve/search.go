package bleve

import (
	"context"
	"time"

	bsearch "github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search"
	bindex "github.com/blevesearch/bleve_index_api"

	"nghiquyet/index"
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
	low, err := b.Advanced()
	if err != nil {
		return nil, err
	}
	r, err := low.Reader()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	c, err := compile(q.Tree, &vocabulary{reader: r})
	if err != nil {
		return nil, err
	}
	c.limitTo(q.Kinds)

	p := page{req: bsearch.NewSearchRequest(c.query), at: at, limit: limit, look: func(best search.DocumentMatchCollection) error {
		return look(ctx, b, r, c, best)
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
	if hit, _, err = hitOf(h.ID, js); err != nil {
		return hit, false, err
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
