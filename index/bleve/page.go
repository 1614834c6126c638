package bleve

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"strconv"

	bsearch "github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search"

	"nghiquyet/index"
	"nghiquyet/index/vi"
)

// page is one page of an answer. Ranked answers begin with the records of the
// second look, all of which every page among them fetches, so that pages
// agree; behind them, and in answers by date, a page goes on after the last
// record of the page before.
type page struct {
	req    *bsearch.SearchRequest
	at     token
	limit  int
	ranked bool
	look   func(best search.DocumentMatchCollection) error
}

// order prepares the request.
func (p *page) order(by index.Sort, ranks bool) {
	p.req.Size = p.limit
	switch {
	case by == index.Oldest:
		p.req.SortBy([]string{"date", "_id"})
	case by == index.Newest || !ranks:
		p.req.SortBy([]string{"-date", "_id"})
	default:
		p.ranked = true
		p.req.SortBy([]string{"-_score", "_id"})
		if p.at.ID == "" {
			p.req.Size = max(vi.SecondLook, p.at.Skip+p.limit)
		}
	}
	if p.at.ID != "" {
		p.req.SetSearchAfter([]string{p.at.Place, p.at.ID})
	}
}

// fetch finds a page, and gives the token of the next.
func (p *page) fetch(ctx context.Context, b bsearch.Index) (found *bsearch.SearchResult, hits search.DocumentMatchCollection, next string, err error) {
	if found, err = b.SearchInContext(ctx, p.req); err != nil {
		return nil, nil, "", err
	}
	hits, next, err = p.cut(found)
	return found, hits, next, err
}

// cut takes the page out of what was found, and gives the token of the next.
func (p *page) cut(found *bsearch.SearchResult) (hits search.DocumentMatchCollection, next string, err error) {
	hits = found.Hits
	if len(hits) == 0 {
		return hits, "", nil
	}
	after := token{Of: p.at.Of, Place: p.place(hits[len(hits)-1]), ID: hits[len(hits)-1].ID}
	if p.at.ID != "" || !p.ranked {
		if len(hits) < p.limit || p.at.ID == "" && uint64(len(hits)) == found.Total {
			return hits, "", nil
		}
		return hits, after.String(), nil
	}
	if err := p.look(hits[:min(len(hits), vi.SecondLook)]); err != nil {
		return nil, "", err
	}
	hits = hits[min(p.at.Skip, len(hits)):]
	switch {
	case len(hits) > p.limit:
		return hits[:p.limit], token{Of: p.at.Of, Skip: p.at.Skip + p.limit}.String(), nil
	case uint64(p.at.Skip+len(hits)) < found.Total:
		return hits, after.String(), nil
	}
	return hits, "", nil
}

// place is where a record stands in the order.
func (p *page) place(h *search.DocumentMatch) string {
	if p.ranked {
		return strconv.FormatFloat(h.Score, 'g', -1, 64)
	}
	return h.Sort[0]
}

// token says where the next page begins: after Skip records of the second
// look, or after the record ID with that place in the order.
type token struct {
	Of    uint64 `json:"q"` // of which question
	Skip  int    `json:"n,omitempty"`
	Place string `json:"s,omitempty"` // a score or a date
	ID    string `json:"i,omitempty"`
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
	fmt.Fprint(h, "\x00", q.Sort, q.Group)
	if q.Like != nil {
		fmt.Fprint(h, "\x00", q.Like.Doc)
	}
	t := token{Of: h.Sum64()}
	if q.After == "" {
		return t, nil
	}
	var given token
	js, err := base64.RawURLEncoding.DecodeString(q.After)
	if err == nil {
		err = json.Unmarshal(js, &given)
	}
	if err != nil || given.Of != t.Of || given.Skip < 0 || given.Skip > maxGrouped || given.ID != "" && q.Group {
		return t, fmt.Errorf("%w: %q belongs to no page of this question; ask without it for the first page", index.ErrToken, q.After)
	}
	return given, nil
}
