package bleve

import (
	"context"
	"math"

	bsearch "github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search"
	bindex "github.com/blevesearch/bleve_index_api"

	"nghiquyet/index"
	"nghiquyet/index/vi"
)

const maxLimit = 1000

// answer searches b for q.
func answer(ctx context.Context, b bsearch.Index, q index.Query) (*index.Result, error) {
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
	f := finding{ctx: ctx, b: b, r: r, q: q, at: at, limit: limit, words: vi.NewVocabulary(lexicon{ctx, b, r})}
	got, err := f.find(false)
	nothing := err == nil && got.all.Total == 0
	if nothing && q.Tree != nil && q.Like == nil {
		got, err = f.find(true)
	}
	if err != nil {
		return nil, err
	}
	res := &index.Result{Total: got.all.Total, Next: got.next, Hits: []index.Hit{}, Facets: countFacets(got.all, q)}
	var texts []string
	heads := map[string]vi.Shown{}
	for _, h := range got.hits {
		hit, text, err := readHit(b, h, got.asked, q.Like, heads)
		if err != nil {
			return nil, err
		}
		if hit == nil {
			continue
		}
		if q.Group {
			if hit.More, err = more(ctx, b, got.asked.Query, hit.Doc); err != nil {
				return nil, err
			}
		}
		res.Hits = append(res.Hits, *hit)
		texts = append(texts, text)
	}
	if q.After == "" && q.Tree != nil {
		if res.Suggestion, err = f.words.Suggested(q.Tree, texts, nothing); err != nil {
			return nil, err
		}
	}
	return res, nil
}

// finding is one question on its way to a page of records.
type finding struct {
	ctx   context.Context
	b     bsearch.Index
	r     bindex.IndexReader
	q     index.Query
	at    token
	limit int
	words *vi.Vocabulary
}

// found is a page, what it was asked by, and the token of the next.
type found struct {
	asked *vi.Question
	all   *bsearch.SearchResult // how many there are, and facets
	hits  search.DocumentMatchCollection
	next  string
}

// find fetches the page, strictly or loosely; every page of a question is
// found in the same way.
func (f *finding) find(loosely bool) (*found, error) {
	c, err := vi.Compile(f.q, f.words, loosely)
	if err != nil {
		return nil, err
	}
	p := page{req: bsearch.NewSearchRequest(lower(c.Query)), at: f.at, limit: f.limit, look: func(best search.DocumentMatchCollection) error {
		return look(f.ctx, f.b, f.r, c, best)
	}}
	p.order(f.q.Sort, c.Ranks)
	askFacets(p.req, f.q)
	fetch := p.fetch
	if f.q.Group {
		fetch = p.grouped
	}
	all, hits, next, err := fetch(f.ctx, f.b)
	return &found{c, all, hits, next}, err
}

// readHit reads what is shown of a record, and its text. The hit is nil when
// it was taken out since. heads remembers the records of documents.
func readHit(b bsearch.Index, h *search.DocumentMatch, c *vi.Question, like *index.Like, heads map[string]vi.Shown) (*index.Hit, string, error) {
	text, js, err := stored(b, h.ID)
	if err != nil || js == "" {
		return nil, "", err
	}
	hit, cites, err := vi.HitOf(h.ID, js, func(doc string) (vi.Shown, error) {
		head, ok := heads[doc]
		if ok {
			return head, nil
		}
		_, js, err := stored(b, vi.DocumentKey(doc))
		if err == nil && js != "" {
			head, err = vi.ReadShown(vi.DocumentKey(doc), js)
		}
		heads[doc] = head
		return head, err
	})
	if err != nil {
		return nil, "", err
	}
	if hit.Score = h.Score; math.IsNaN(hit.Score) || math.IsInf(hit.Score, 0) { // nothing ranks
		hit.Score = 0
	}
	hit.Fragments = []index.Fragment{}
	if like == nil || c.Marked() {
		hit.Fragments = c.Fragments(text)
	}
	if like != nil {
		hit.Shared = vi.Shared(like, cites)
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
