package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"nghiquyet/extract"
)

// Resolver finds the targets of d's citations in the collection and gives them
// all back, in their order, with Target, Status, Candidates and Known as they
// are now. It is cite.Resolve with the store's Works as its lookup; the store
// itself decides nothing.
type Resolver func(ctx context.Context, d *extract.Document) ([]extract.Citation, error)

// Settle has resolve look at the citations of every document that came since
// the last Settle, and of every document that cites one that came or went, and
// stores what it finds. Documents arrive in any order; whoever ingests calls
// Settle now and then, and once at the end. It may be interrupted: what is not
// settled yet stays marked. It returns the number of documents looked at.
func (s *Store) Settle(ctx context.Context, resolve Resolver) (int, error) {
	n := 0
	for after := ""; ; {
		marks, err := s.unsettled(ctx, after, 50) // and written 50 at a time
		if err != nil || len(marks) == 0 {
			return n, err
		}
		after = marks[len(marks)-1].doc
		if err := s.settle(ctx, marks, resolve); err != nil {
			return n, err
		}
		n += len(marks)
	}
}

type mark struct {
	doc string
	seq int64
}

func (s *Store) unsettled(ctx context.Context, after string, limit int) ([]mark, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT doc, mark FROM unsettled WHERE doc > ? ORDER BY doc LIMIT ?`, after, limit)
	if err != nil {
		return nil, s.says("read", err)
	}
	return collect(s, rows, func(m *mark) []any { return []any{&m.doc, &m.seq} })
}

// settled is what was found for one document.
type settled struct {
	mark
	seq     int64                    // of the document when it was read
	changed map[int]extract.Citation // by place in its list
}

// settle settles some documents in one transaction. One that was stored anew
// meanwhile keeps its newer mark for the next Settle.
func (s *Store) settle(ctx context.Context, marks []mark, resolve Resolver) error {
	var found []settled
	for _, m := range marks {
		d, seq, err := s.document(ctx, m.doc)
		if errors.Is(err, ErrNotFound) {
			continue // taken out since; its mark went with it
		}
		if err != nil {
			return err
		}
		changed, err := resolved(ctx, d, resolve)
		if err != nil {
			return fmt.Errorf("resolve the citations of %s: %w", m.doc, err)
		}
		found = append(found, settled{m, seq, changed})
	}
	return s.inTx(ctx, "resolve citations in", func(tx *sql.Tx) error {
		p := newPutter(ctx, tx)
		for _, f := range found {
			var now int64
			err := tx.QueryRowContext(ctx, `SELECT seq FROM documents WHERE id = ?`, f.doc).Scan(&now)
			if errors.Is(err, sql.ErrNoRows) || err == nil && now != f.seq {
				continue
			}
			if err != nil {
				return err
			}
			for i, c := range f.changed {
				k := knownOf(c)
				p.exec(`UPDATE citations SET target = ?, status = ?, candidates = ?, known_number = ?, known_date = ?, known_title = ? WHERE doc = ? AND ord = ?`,
					c.Target, string(c.Status), list(c.Candidates), k.Number, k.Date, k.Title, f.doc, i)
			}
			if len(f.changed) > 0 {
				p.count(f.doc)
			}
			p.exec(`DELETE FROM unsettled WHERE doc = ? AND mark = ?`, f.doc, f.mark.seq)
		}
		return p.err
	})
}

// resolved gives the citations of d of which resolve says something new.
func resolved(ctx context.Context, d *extract.Document, resolve Resolver) (map[int]extract.Citation, error) {
	before := slices.Clone(d.Citations)
	after, err := resolve(ctx, d)
	if err != nil {
		return nil, err
	}
	if len(after) != len(before) {
		return nil, fmt.Errorf("%d came back of %d", len(after), len(before))
	}
	changed := map[int]extract.Citation{}
	for i, c := range after {
		if b := before[i]; c.Target != b.Target || c.Status != b.Status || knownOf(c) != knownOf(b) || !slices.Equal(c.Candidates, b.Candidates) {
			changed[i] = c
		}
	}
	return changed, nil
}
