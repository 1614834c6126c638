package bleve

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"sort"
	"strconv"
	"time"

	bsearch "github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search"
	bquery "github.com/blevesearch/bleve/v2/search/query"
	bindex "github.com/blevesearch/bleve_index_api"

	"nghiquyet/index"
)

// secondLook is how many of the best by pairs are looked at a second time, by the
// marks as typed.
const secondLook = 100

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

	size := limit
	if at.ID == "" { // within the second look: always all of it, so that pages agree
		size = max(secondLook, at.Skip+limit)
	}
	req := bsearch.NewSearchRequestOptions(c.query, size, 0, false)
	req.SortBy([]string{"-_score", "_id"})
	if at.ID != "" {
		req.SetSearchAfter([]string{strconv.FormatFloat(at.Score, 'g', -1, 64), at.ID})
	}
	addFacets(req, q)
	found, err := b.SearchInContext(ctx, req)
	if err != nil {
		return nil, err
	}
	res := &index.Result{Query: q.Line, Total: found.Total, Hits: []index.Hit{}, Facets: facets(found, q)}
	hits := found.Hits
	next := token{Of: at.Of}
	if at.ID != "" {
		if len(hits) == limit {
			next.Score, next.ID = hits[limit-1].Score, hits[limit-1].ID
		}
	} else {
		if len(hits) > 0 {
			last := hits[len(hits)-1]
			next.Score, next.ID = last.Score, last.ID
		}
		best := min(len(hits), secondLook)
		if err := look(ctx, b, c, hits[:best]); err != nil {
			return nil, err
		}
		hits = hits[min(at.Skip, len(hits)):]
		if len(hits) > limit {
			hits = hits[:limit]
			next = token{Of: at.Of, Skip: at.Skip + limit}
		} else if uint64(at.Skip+len(hits)) >= found.Total {
			next.ID = ""
		}
	}
	if next.Skip > 0 || next.ID != "" {
		res.Next = next.String()
	}
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

// token says where the next page begins: after Skip records of the second
// look, or behind it after the record ID.
type token struct {
	Of    uint64  `json:"q"` // of which question
	Skip  int     `json:"n,omitempty"`
	Score float64 `json:"s,omitempty"`
	ID    string  `json:"i,omitempty"`
}

func (t token) String() string {
	js, err := json.Marshal(t)
	if err != nil { // numbers and strings always marshal
		panic("token: " + err.Error())
	}
	return base64.RawURLEncoding.EncodeToString(js)
}

func readToken(q index.Query) (token, error) {
	h := fnv.New64a()
	if q.Tree != nil {
		fmt.Fprint(h, q.Tree.String())
	}
	fmt.Fprint(h, "\x00", q.Kinds)
	t := token{Of: h.Sum64()}
	if q.After == "" {
		return t, nil
	}
	var given token
	js, err := base64.RawURLEncoding.DecodeString(q.After)
	if err == nil {
		err = json.Unmarshal(js, &given)
	}
	if err != nil || given.Of != t.Of || given.Skip < 0 || given.Skip > secondLook+maxLimit {
		return t, fmt.Errorf("%w: %q belongs to no page of this question; ask without it for the first page", index.ErrToken, q.After)
	}
	return given, nil
}
