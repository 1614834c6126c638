package bleve

import (
	"context"
	"math"
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
	if q.Like != nil {
		c.related(q.Like, q.Tree != nil)
	} else {
		c.limitTo(q.Kinds)
	}
	p := page{req: bsearch.NewSearchRequest(c.query), at: at, limit: limit, look: func(best search.DocumentMatchCollection) error {
		return look(ctx, b, r, c, best)
	}}
	p.order(q.Sort, c.ranks)
	askFacets(p.req, q)
	fetch := p.fetch
	if q.Group {
		fetch = p.grouped
	}
	found, hits, next, err := fetch(ctx, b)
	if err != nil {
		return nil, err
	}
	res := &index.Result{Query: q.Line, Total: found.Total, Next: next, Hits: []index.Hit{}, Facets: countFacets(found, q)}
	var texts []string
	for _, h := range hits {
		hit, text, err := readHit(b, h, c, q.Like)
		if err != nil {
			return nil, err
		}
		if hit == nil {
			continue
		}
		if q.Group {
			if hit.More, err = more(ctx, b, c, hit.Doc); err != nil {
				return nil, err
			}
		}
		res.Hits = append(res.Hits, *hit)
		texts = append(texts, text)
	}
	if q.After == "" && q.Tree != nil {
		s := suggester{ctx: ctx, b: b, words: c.words, texts: texts[:min(len(texts), hitTexts)], nothing: found.Total == 0}
		if res.Suggestion, err = s.line(q.Tree); err != nil {
			return nil, err
		}
	}
	res.TookMS = time.Since(began).Milliseconds()
	return res, nil
}

// readHit reads what is shown of a record, and its text. The hit is nil when
// it was taken out since.
func readHit(b bsearch.Index, h *search.DocumentMatch, c *compiled, like *index.Like) (*index.Hit, string, error) {
	text, js, err := stored(b, h.ID)
	if err != nil || js == "" {
		return nil, "", err
	}
	hit, cites, err := hitOf(h.ID, js)
	if err != nil {
		return nil, "", err
	}
	if hit.Score = h.Score; math.IsNaN(hit.Score) || math.IsInf(hit.Score, 0) { // nothing ranks
		hit.Score = 0
	}
	hit.Highlights = []string{}
	if like == nil || len(c.marks.all) > 0 {
		hit.Highlights = c.marks.highlight(text)
	}
	if like != nil {
		hit.Shared = works(like, cites)
	}
	return &hit, text, nil
}

// stored reads the text of a record and what is kept to show it; both are
// empty when it was taken out.
func stored(b bsearch.Index, key string) (text, js string, err error) {
	d, err := b.Document(key)
	if err != nil || d == nil {
		return "", "", err
	}
	d.VisitFields(func(f bindex.Field) {
		switch f.Name() {
		case "text_e":
			text = string(f.Value())
		case "hit":
			js = string(f.Value())
		}
	})
	return text, js, nil
}
