package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"nghiquyet/extract"
)

// Resolver finds the targets of d's citations in the collection and gives them
// all back, in their order, with Target, Status and Candidates as they are
// now. It is cite.Resolve with the store's Works as its lookup; the store
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
		marks, err := s.unsettled(ctx, after, 200)
		if err != nil || len(marks) == 0 {
			return n, err
		}
		for _, m := range marks {
			after = m.doc
			if err := s.settle(ctx, m, resolve); err != nil {
				return n, err
			}
			n++
		}
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

// settle settles one document, unless it was stored anew meanwhile: then its
// newer mark stays for the next Settle.
func (s *Store) settle(ctx context.Context, m mark, resolve Resolver) error {
	d, seq, err := s.document(ctx, m.doc)
	if errors.Is(err, ErrNotFound) {
		return nil // taken out since; its mark went with it
	}
	if err != nil {
		return err
	}
	before := make([]extract.Citation, len(d.Citations))
	copy(before, d.Citations)
	after, err := resolve(ctx, d)
	if err != nil {
		return fmt.Errorf("resolve the citations of %s: %w", m.doc, err)
	}
	if len(after) != len(before) {
		return fmt.Errorf("resolve the citations of %s: %d came back of %d", m.doc, len(after), len(before))
	}
	return s.inTx(ctx, "resolve citations in", func(tx *sql.Tx) error {
		var now int64
		if err := tx.QueryRowContext(ctx, `SELECT seq FROM documents WHERE id = ?`, m.doc).Scan(&now); err != nil || now != seq {
			if errors.Is(err, sql.ErrNoRows) {
				return nil
			}
			return err
		}
		p := newPutter(ctx, tx, m.doc)
		for i, c := range after {
			b := before[i]
			if c.Target == b.Target && c.Status == b.Status && list(c.Candidates) == list(b.Candidates) {
				continue
			}
			p.exec(`UPDATE citations SET target = ?, status = ?, candidates = ? WHERE doc = ? AND ord = ?`, c.Target, string(c.Status), list(c.Candidates), m.doc, i)
		}
		p.exec(`DELETE FROM unsettled WHERE doc = ? AND mark = ?`, m.doc, m.seq)
		return p.err
	})
}
