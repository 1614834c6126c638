package store

import (
	"context"
	"encoding/json"
	"fmt"

	"nghiquyet/extract"
)

// Refs is what a document cites and what cites it.
type Refs struct {
	Document Summary   `json:"document"`
	Cites    []Cite    `json:"cites"`
	CitedBy  []CitedBy `json:"cited_by"`
}

// Cite is one citation of another document, in the order of the text.
type Cite struct {
	Relation   extract.Relation `json:"relation"`
	Target     string           `json:"target"` // "" when it is not certain, or neither in the collection nor known
	Number     string           `json:"number"`
	Date       string           `json:"date"`
	Title      string           `json:"title"`           // of the target; the name as cited when there is none
	Known      *extract.Known   `json:"known,omitempty"` // of a target that is not in the collection
	Pinpoint   []extract.Step   `json:"pinpoint"`
	Path       string           `json:"path"` // where in this document
	Page       int              `json:"page"`
	Status     extract.Status   `json:"status"`
	Candidates []string         `json:"candidates"`
	Text       string           `json:"text"`
	Doc        string           `json:"doc,omitempty"` // the citing document, in lists over the collection
	Key        string           `json:"-"`             // what it asks the collection for, see docnum.CitationKey
}

// CitedBy is one citation of this document elsewhere.
type CitedBy struct {
	Relation extract.Relation `json:"relation"`
	Doc      string           `json:"doc"`
	Number   string           `json:"number"`
	Date     string           `json:"date"`
	Title    string           `json:"title"`
	Pinpoint []extract.Step   `json:"pinpoint"`
	Path     string           `json:"path"`
	Page     int              `json:"page"`
}

// Refs gives the citations of and to a document. Citations inside it, and of
// itself, are left out. ErrNotFound when there is none of that id.
func (s *Store) Refs(ctx context.Context, id string) (Refs, error) {
	found, err := s.summaries(ctx, `WHERE id = ?`, id)
	if err != nil {
		return Refs{}, err
	}
	if len(found) == 0 {
		return Refs{}, fmt.Errorf("%s: %w", id, ErrNotFound)
	}
	r := Refs{Document: found[0]}
	if r.Cites, err = s.cites(ctx, `c.doc = ? AND c.target <> c.doc`, id); err != nil {
		return Refs{}, err
	}
	for i := range r.Cites {
		r.Cites[i].Doc = ""
	}
	rows, err := s.read.QueryContext(ctx, `SELECT c.relation, c.doc, d.number, d.date, d.title, c.pinpoint, c.path, c.page
		FROM citations c JOIN documents d ON d.id = c.doc WHERE c.target = ?1 AND c.doc <> ?1 ORDER BY d.date DESC, c.doc, c.ord`, id)
	if err != nil {
		return Refs{}, s.says("read the citations of", err)
	}
	type row struct {
		CitedBy
		pinpoint string
	}
	all, err := collect(s, rows, func(c *row) []any {
		return []any{&c.Relation, &c.Doc, &c.Number, &c.Date, &c.Title, &c.pinpoint, &c.Path, &c.Page}
	})
	r.CitedBy = make([]CitedBy, len(all))
	for i, c := range all {
		r.CitedBy[i] = c.CitedBy
		if err := json.Unmarshal([]byte(c.pinpoint), &r.CitedBy[i].Pinpoint); err != nil {
			return Refs{}, fmt.Errorf("pinpoint in %s: %w", c.Doc, err)
		}
	}
	return r, err
}

// WithStatus gives the citations over the whole collection that have one of the
// outcomes, by number: what is missing, ambiguous or in conflict.
func (s *Store) WithStatus(ctx context.Context, status extract.Status) ([]Cite, error) {
	return s.cites(ctx, `c.status = ?`, string(status))
}

func (s *Store) cites(ctx context.Context, where string, arg any) ([]Cite, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT c.doc, c.relation, c.target, c.number, c.key, coalesce(nullif(c.date, ''), d.date, c.year), coalesce(d.title, nullif(c.name, ''), c.known_title),
			c.pinpoint, c.path, c.page, c.status, c.candidates, c.text, c.known_number, c.known_date, c.known_title
		FROM citations c LEFT JOIN documents d ON d.id = c.target
		WHERE c.kind <> 'internal' AND `+where+` ORDER BY c.doc, c.ord`, arg)
	if err != nil {
		return nil, s.says("read the citations of", err)
	}
	type row struct {
		Cite
		pinpoint, candidates string
		known                extract.Known
	}
	all, err := collect(s, rows, func(c *row) []any {
		return []any{&c.Doc, &c.Relation, &c.Target, &c.Number, &c.Key, &c.Date, &c.Title, &c.pinpoint, &c.Path, &c.Page, &c.Status, &c.candidates, &c.Text, &c.known.Number, &c.known.Date, &c.known.Title}
	})
	if err != nil {
		return nil, err
	}
	cites := make([]Cite, len(all))
	for i, c := range all {
		cites[i] = c.Cite
		if c.known.Title != "" {
			cites[i].Known = &c.known
		}
		if err := json.Unmarshal([]byte(c.pinpoint), &cites[i].Pinpoint); err != nil {
			return nil, fmt.Errorf("pinpoint in %s: %w", c.Doc, err)
		}
		if err := json.Unmarshal([]byte(c.candidates), &cites[i].Candidates); err != nil {
			return nil, fmt.Errorf("candidates in %s: %w", c.Doc, err)
		}
	}
	return cites, nil
}
