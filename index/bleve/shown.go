package bleve

import (
	"encoding/json"
	"fmt"
	"strings"

	"nghiquyet/index"
)

// shown is what an index keeps of a record to show it, beside its text. Most
// of an id stands in the key already.
type shown struct {
	ID     string   `json:"i,omitempty"` // when the key does not tell it
	Doc    string   `json:"d,omitempty"` // the same
	Number string   `json:"n,omitempty"`
	Title  string   `json:"t,omitempty"`
	Date   string   `json:"y,omitempty"`
	Issuer string   `json:"a,omitempty"`
	Origin string   `json:"o,omitempty"`
	Page   int      `json:"p,omitempty"`
	Cites  []string `json:"c,omitempty"` // of a document: the works it cites
}

func shownOf(r index.Record, title string) shown {
	s := shown{Number: r.Number, Title: title, Date: r.Date, Issuer: r.Issuer, Origin: r.Origin, Page: r.Page}
	_, id, doc, _ := keyParts(r.Key)
	if id != r.ID {
		s.ID = r.ID
	}
	if doc != r.Doc {
		s.Doc = r.Doc
	}
	if r.Kind == index.Document {
		s.Cites = r.Cites
	}
	return s
}

// keyParts takes the key of a record apart:
//
//	"unit:nq-cp/2025-01-10/7#II.3=2" → unit, nq-cp/2025-01-10/7#II.3, nq-cp/2025-01-10/7, II.3
func keyParts(key string) (kind index.Kind, id, doc, path string) {
	k, id, _ := strings.Cut(key, ":")
	if i := strings.LastIndexByte(id, '='); i >= 0 && strings.Trim(id[i+1:], "0123456789") == "" {
		id = id[:i]
	}
	doc, path, _ = strings.Cut(id, "#")
	return index.Kind(k), id, doc, path
}

// hitOf makes what is answered of what was kept.
func hitOf(key, js string) (hit index.Hit, cites []string, err error) {
	var s shown
	if err := json.Unmarshal([]byte(js), &s); err != nil {
		return hit, nil, fmt.Errorf("%w: record %s: %v", index.ErrDamaged, key, err)
	}
	kind, id, doc, path := keyParts(key)
	if s.ID != "" {
		id = s.ID
		_, path, _ = strings.Cut(id, "#")
	}
	if s.Doc != "" {
		doc = s.Doc
	}
	return index.Hit{ID: id, Doc: doc, Number: s.Number, Kind: kind, Path: path, Title: s.Title, Date: s.Date, Issuer: s.Issuer,
		Origin: s.Origin, Page: s.Page}, s.Cites, nil
}
