package answer

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"hash/fnv"

	"nghiquyet/index"
)

// Page is the part of every request that says which page of a list is wanted.
type Page struct {
	Limit int    `json:"limit,omitempty" jsonschema:"minimum=0,maximum=1000" jsonschema_description:"most results of a page; 20 when 0"`
	Next  string `json:"next,omitempty" jsonschema_description:"the token of the page before, to go on behind it"`
}

// All is the Limit of a list without pages, for use inside the program.
const All = -1

// perPage is the Limit of a request that names none; most is the largest.
const (
	perPage = 20
	most    = 1000
)

func (p Page) limit() int {
	switch {
	case p.Limit == All:
		return 0
	case p.Limit <= 0:
		return perPage
	}
	return min(p.Limit, most)
}

// token says where the next page of a list begins.
type token struct {
	Of uint64 `json:"q"` // of which list
	N  int    `json:"n"`
}

// stretch is the part of the list called name that p asks for; query is the
// list's state, to which its tokens belong.
func (p Page) stretch(name, query string) (index.Page, error) {
	at := index.Page{Limit: p.limit()}
	if p.Next == "" {
		return at, nil
	}
	var t token
	js, err := base64.RawURLEncoding.DecodeString(p.Next)
	if err == nil {
		err = json.Unmarshal(js, &t)
	}
	if err != nil || t.Of != listKey(name, query) || t.N < 0 {
		return at, fmt.Errorf("%w: %q belongs to no page of this question; ask without it for the first page", index.ErrToken, p.Next)
	}
	at.Offset = t.N
	return at, nil
}

// next is the token of the page behind at, which has shown of total results; ""
// for none.
func next(name, query string, at index.Page, shown, total int) string {
	end := at.Offset + shown
	if at.Limit == 0 || shown == 0 || end >= total {
		return ""
	}
	js, err := json.Marshal(token{listKey(name, query), end})
	if err != nil { // numbers always marshal
		panic("answer: " + err.Error())
	}
	return base64.RawURLEncoding.EncodeToString(js)
}

func listKey(name, query string) uint64 {
	h := fnv.New64a()
	fmt.Fprint(h, name, "\x00", query)
	return h.Sum64()
}

// part is the stretch at of a list that is there as a whole.
func part[T any](list []T, at index.Page) []T {
	from := min(at.Offset, len(list))
	to := len(list)
	if at.Limit > 0 {
		to = min(to, from+at.Limit)
	}
	return list[from:to]
}
