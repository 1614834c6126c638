package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// Document is the stored document with its citations as they stand resolved
// now. ErrNotFound when there is none of that id.
func (s *Store) Document(ctx context.Context, id string) (*extract.Document, error) {
	d, _, err := s.document(ctx, id)
	return d, err
}

// document also tells the seq of the document's last change. Both reads see
// one state of the file.
func (s *Store) document(ctx context.Context, id string) (*extract.Document, int64, error) {
	tx, err := s.read.BeginTx(ctx, nil)
	if err != nil {
		return nil, 0, s.says("read", err)
	}
	defer tx.Rollback()
	var packed []byte
	var name string
	var seq int64
	err = tx.QueryRowContext(ctx, `SELECT s.json, d.origin, d.seq FROM documents d JOIN sources s ON s.sha256 = d.sha256 WHERE d.id = $1`, id).Scan(&packed, &name, &seq)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, 0, fmt.Errorf("%s: %w", id, index.ErrNotFound)
	}
	if err != nil {
		return nil, 0, s.says("read "+id+" from", err)
	}
	d, err := index.Unpack(packed)
	if err != nil {
		return nil, 0, s.says("read "+id+" from", err)
	}
	d.Origin.Name = name
	rows, err := tx.QueryContext(ctx, `SELECT ord, target, status, candidates, known_number, known_date, known_title FROM citations WHERE doc = $1 ORDER BY ord`, id)
	if err != nil {
		return nil, 0, s.says("read "+id+" from", err)
	}
	defer rows.Close()
	for rows.Next() {
		var i int
		var now extract.Citation
		var candidates string
		var k extract.Known
		if err := rows.Scan(&i, &now.Target, &now.Status, &candidates, &k.Number, &k.Date, &k.Title); err != nil {
			return nil, 0, s.says("read "+id+" from", err)
		}
		if i >= len(d.Citations) {
			continue
		}
		if err := resolvedTo(&d.Citations[i], now, candidates, k); err != nil {
			return nil, 0, fmt.Errorf("read %s from %s: citation %d: %w", id, s.path, i, err)
		}
	}
	return d, seq, s.says("read "+id+" from", rows.Err())
}

// resolvedTo gives c the target and status of now, with the candidates and the
// known work as the tables have them.
func resolvedTo(c *extract.Citation, now extract.Citation, candidates string, k extract.Known) error {
	c.Target, c.Status, c.Known = now.Target, now.Status, nil
	if k.Title != "" {
		c.Known = &k
	}
	return json.Unmarshal([]byte(candidates), &c.Candidates)
}

// Settled lists the documents whose citations mean something else since the
// settling of that number.
func (s *Store) Settled(ctx context.Context, since int64) ([]string, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT id FROM documents WHERE settled > $1 ORDER BY settled, id`, since)
	if err != nil {
		return nil, s.says("read the changes of", err)
	}
	return collect(s, rows, func(id *string) []any { return []any{id} })
}

// Citing is the stored document with its head and citations alone.
// ErrNotFound when there is none of that id.
func (s *Store) Citing(ctx context.Context, id string) (*extract.Document, error) {
	d := &extract.Document{ID: id}
	h := &d.Head
	err := s.read.QueryRowContext(ctx, `SELECT number, type, issuer, date, title, lang, origin FROM documents WHERE id = $1`, id).
		Scan(&h.Number, &h.Type, &h.Issuer, &h.Date, &h.Title, &d.Lang, &d.Origin.Name)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("%s: %w", id, index.ErrNotFound)
	}
	if err != nil {
		return nil, s.says("read "+id+" from", err)
	}
	rows, err := s.read.QueryContext(ctx, `SELECT kind, number, key, name, path, page, text, relation, target, status FROM citations WHERE doc = $1 ORDER BY ord`, id)
	if err != nil {
		return nil, s.says("read "+id+" from", err)
	}
	d.Citations, err = collect(s, rows, func(c *extract.Citation) []any {
		return []any{&c.Kind, &c.Number, &c.Key, &c.Name, &c.Path, &c.Page, &c.Text, &c.Relation, &c.Target, &c.Status}
	})
	return d, err
}

// Documents gives every document, oldest change first. Documents stored while
// it runs may or may not come.
func (s *Store) Documents(ctx context.Context) iter.Seq2[*extract.Document, error] {
	return func(yield func(*extract.Document, error) bool) {
		since := int64(0)
		for {
			changes, err := s.Changes(ctx, since, 200)
			if err != nil {
				yield(nil, err)
				return
			}
			if len(changes) == 0 {
				return
			}
			for _, c := range changes {
				since = c.Seq
				if c.Gone {
					continue
				}
				d, err := s.Document(ctx, c.Doc)
				if errors.Is(err, index.ErrNotFound) {
					continue
				}
				if !yield(d, err) || err != nil {
					return
				}
			}
		}
	}
}

// Changes lists the documents stored or taken out after since, oldest change
// first, at most limit.
func (s *Store) Changes(ctx context.Context, since int64, limit int) ([]index.Change, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT seq, id AS doc, 'stored' AS what FROM documents WHERE seq > $1
		UNION ALL SELECT seq, doc, 'gone' FROM gone WHERE seq > $1 ORDER BY seq LIMIT $2`, since, limit)
	if err != nil {
		return nil, s.says("read the changes of", err)
	}
	defer rows.Close()
	var changes []index.Change
	for rows.Next() {
		var c index.Change
		var what string
		if err := rows.Scan(&c.Seq, &c.Doc, &what); err != nil {
			return nil, s.says("read the changes of", err)
		}
		c.Gone = what == "gone"
		changes = append(changes, c)
	}
	return changes, s.says("read the changes of", rows.Err())
}
