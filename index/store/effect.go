package store

import (
	"context"
	"encoding/json"
	"fmt"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// Acts gives what documents do to what f asks for, in the order of the
// documents' ids and texts.
func (s *Store) Acts(ctx context.Context, f index.CiteFilter) ([]index.Act, error) {
	c := cites(f)
	rows, err := s.read.QueryContext(ctx, `SELECT c.doc, s.number, s.date, s.title, c.relation, c.target, c.number, c.key, coalesce(nullif(c.date, ''), d.date, c.year), c.issuer,
			coalesce(d.title, nullif(c.name, ''), c.known_title), c.pinpoint, c.path, c.page, c.status, c.candidates, c.text, c.known_number, c.known_date, c.known_title,
			s.kind, s.issuer, s.effective, h.says, h.citation, h.act, h.spared, h.unless, h.day, h.event, h.until, h.wording, h.begins, h.ends, h.start, h."end", h.rule, h.part
		FROM changes h JOIN citations c ON c.doc = h.doc AND c.ord = h.citation JOIN documents s ON s.id = c.doc LEFT JOIN documents d ON d.id = c.target
		WHERE `+c.String()+` ORDER BY h.doc, h.ord`, c.args...)
	if err != nil {
		return nil, s.says("read the changes of", err)
	}
	all, err := collect(s, rows, (*actRow).fields)
	if err != nil {
		return nil, err
	}
	acts := []index.Act{}
	for i := range all {
		a, err := all[i].act()
		if err != nil {
			return nil, err
		}
		acts = append(acts, a)
	}
	return acts, nil
}

// actRow is a change as the tables have it.
type actRow struct {
	citeRow
	index.Act
	spared, wording string
}

func (a *actRow) fields() []any {
	ch := &a.Act.Change
	return append(a.citeRow.fields(), &a.DocKind, &a.DocIssuer, &a.DocEffective, &ch.Text, &ch.Citation, &ch.Act, &a.spared, &ch.Unless, &ch.Day, &ch.Event, &ch.Until, &a.wording, &ch.Begins, &ch.Ends, &ch.Start, &ch.End, &ch.Rule, &ch.Part)
}

func (a *actRow) act() (index.Act, error) {
	var err error
	if a.Act.Cite, err = a.cite(); err != nil {
		return a.Act, err
	}
	if err := json.Unmarshal([]byte(a.spared), &a.Act.Except); err != nil {
		return a.Act, fmt.Errorf("exceptions in %s: %w", a.Act.Doc, err)
	}
	if err := json.Unmarshal([]byte(a.wording), &a.Act.Wording); err != nil {
		return a.Act, fmt.Errorf("wording in %s: %w", a.Act.Doc, err)
	}
	return a.Act, nil
}

// Heads gives of each of docs, of all for nil, what bears on its effect.
func (s *Store) Heads(ctx context.Context, docs []string) (map[string]extract.Head, error) {
	heads := map[string]extract.Head{}
	if docs != nil && len(docs) == 0 {
		return heads, nil
	}
	c := &condition{}
	among(c, "d.id", docs)
	rows, err := s.read.QueryContext(ctx, `SELECT d.id, d.number, d.type, d.kind, d.issuer, d.date, d.title, d.effective, d.draft FROM documents d WHERE `+c.String(), c.args...)
	if err != nil {
		return nil, s.says("read the days of effect of", err)
	}
	all, err := collect(s, rows, (*headRow).fields)
	for _, h := range all {
		h.Draft = h.draft != 0
		heads[h.doc] = h.Head
	}
	return heads, err
}

// headRow is a head as the tables have it.
type headRow struct {
	extract.Head
	doc   string
	draft int
}

func (h *headRow) fields() []any {
	return []any{&h.doc, &h.Number, &h.Type, &h.Kind, &h.Issuer, &h.Date, &h.Title, &h.Effective, &h.draft}
}

// Forces gives what each of docs, every document for nil, says of its own effect,
// in reading order.
func (s *Store) Forces(ctx context.Context, docs []string) (map[string][]extract.Force, error) {
	forces := map[string][]extract.Force{}
	if docs != nil && len(docs) == 0 {
		return forces, nil
	}
	c := &condition{}
	among(c, "f.doc", docs)
	rows, err := s.read.QueryContext(ctx, `SELECT f.doc, f.path, f.page, f.start, f."end", f.ends, f.day, f.event, f.units, f.spared, f.part, f.says, f.rule
		FROM forces f WHERE `+c.String()+` ORDER BY f.doc, f.ord`, c.args...)
	if err != nil {
		return nil, s.says("read the days of effect of", err)
	}
	all, err := collect(s, rows, (*forceRow).fields)
	if err != nil {
		return nil, err
	}
	for i := range all {
		f := &all[i]
		if err := json.Unmarshal([]byte(f.units), &f.Units); err != nil {
			return nil, fmt.Errorf("days of effect of %s: %w", f.doc, err)
		}
		if err := json.Unmarshal([]byte(f.spared), &f.Except); err != nil {
			return nil, fmt.Errorf("days of effect of %s: %w", f.doc, err)
		}
		f.Ends = f.ends != 0
		forces[f.doc] = append(forces[f.doc], f.Force)
	}
	return forces, nil
}

// forceRow is a day of effect as the tables have it.
type forceRow struct {
	extract.Force
	doc           string
	ends          int
	units, spared string
}

func (f *forceRow) fields() []any {
	return []any{&f.doc, &f.Path, &f.Page, &f.Start, &f.End, &f.ends, &f.Day, &f.Event, &f.units, &f.spared, &f.Part, &f.Text, &f.Rule}
}
