package vi

import (
	"encoding/json"
	"fmt"
	"strings"

	"nghiquyet/index"
)

// Shown is what an index keeps of a record to show it, beside its text. Most
// of an id stands in the key already.
type Shown struct {
	ID     string   `json:"i,omitempty"` // when the key does not tell it
	Doc    string   `json:"d,omitempty"` // the same
	Number string   `json:"n,omitempty"`
	Title  string   `json:"t,omitempty"`
	Date   string   `json:"y,omitempty"`
	Issuer string   `json:"a,omitempty"`
	Origin string   `json:"o,omitempty"`
	Page   int      `json:"p,omitempty"`
	Head   bool     `json:"h,omitempty"` // number, date, issuer and origin are those of the document's record
	Cites  []string `json:"c,omitempty"` // of a document: the works it cites
}

// shownOf is what is kept of r; headed tells that the document has a record of
// its own, which keeps what all its records share.
func shownOf(r index.Record, title string, headed bool) Shown {
	s := Shown{Number: r.Number, Title: title, Date: r.Date, Issuer: r.Issuer, Origin: r.Origin, Page: r.Page}
	_, id, doc, _ := KeyParts(r.Key)
	if id != r.ID {
		s.ID = r.ID
	}
	if doc != r.Doc {
		s.Doc = r.Doc
	}
	switch {
	case r.Kind == index.KindDocument:
		s.Cites = r.Cites
	case headed:
		s.Number, s.Date, s.Issuer, s.Origin, s.Head = "", "", "", "", true
	}
	return s
}

// KeyParts takes the key of a record apart:
//
//	"unit:nq-cp/2025-01-10/7#II.3=2" → unit, nq-cp/2025-01-10/7#II.3, nq-cp/2025-01-10/7, II.3
func KeyParts(key string) (kind index.Kind, id, doc, path string) {
	k, id, _ := strings.Cut(key, ":")
	if i := strings.LastIndexByte(id, '='); i >= 0 && strings.Trim(id[i+1:], "0123456789") == "" {
		id = id[:i]
	}
	doc, path, _ = strings.Cut(id, "#")
	return index.Kind(k), id, doc, path
}

// DocumentKey is the key of a document's own record.
func DocumentKey(doc string) string { return string(index.KindDocument) + ":" + doc }

// HasHead reports whether the document has a record of its own among them.
func HasHead(e index.Entry) bool {
	for _, r := range e.Records {
		if r.Key == DocumentKey(e.Doc) {
			return true
		}
	}
	return false
}

// HitOf makes what is answered of what was kept. head gives what was kept of
// the document's record, and is asked only where that is needed.
func HitOf(key, js string, head func(doc string) (Shown, error)) (hit index.Hit, cites []string, err error) {
	s, err := ReadShown(key, js)
	if err != nil {
		return hit, nil, err
	}
	kind, id, doc, path := KeyParts(key)
	if s.ID != "" {
		id = s.ID
		_, path, _ = strings.Cut(id, "#")
	}
	if s.Doc != "" {
		doc = s.Doc
	}
	if s.Head {
		h, err := head(doc)
		if err != nil {
			return hit, nil, err
		}
		s.Number, s.Date, s.Issuer, s.Origin = h.Number, h.Date, h.Issuer, h.Origin
	}
	return index.Hit{ID: id, Doc: doc, Number: s.Number, Kind: kind, Path: path, Title: s.Title, Date: s.Date, Issuer: s.Issuer,
		Origin: s.Origin, Page: s.Page}, s.Cites, nil
}

// ReadShown reads what was kept of the record with that key.
func ReadShown(key, js string) (s Shown, err error) {
	if err := json.Unmarshal([]byte(js), &s); err != nil {
		return s, fmt.Errorf("%w: record %s: %v", index.ErrDamaged, key, err)
	}
	return s, nil
}
