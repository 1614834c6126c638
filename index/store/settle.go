package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// Settle has resolve look at the citations of every document that came since
// the last Settle, and of every document that cites one that came or went, and
// stores what it finds. Documents arrive in any order; whoever ingests calls
// Settle now and then, and once at the end. It may be interrupted: what is not
// settled yet stays marked. It returns the number of documents looked at.
func (s *Store) Settle(ctx context.Context, resolve index.Resolver) (int, error) {
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
	rows, err := s.read.QueryContext(ctx, `SELECT doc, mark FROM unsettled WHERE doc > $1 ORDER BY doc LIMIT $2`, after, limit)
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
	asked   []string                 // keys, besides those of its citations
}

// settle settles some documents in one transaction. One that was stored anew
// meanwhile keeps its newer mark for the next Settle.
func (s *Store) settle(ctx context.Context, marks []mark, resolve index.Resolver) error {
	var found []settled
	began, err := s.Now(ctx)
	if err != nil {
		return err
	}
	for _, m := range marks {
		d, seq, err := s.document(ctx, m.doc)
		if errors.Is(err, index.ErrNotFound) {
			continue // taken out since; its mark went with it
		}
		if err != nil {
			return err
		}
		f := settled{mark: m, seq: seq}
		if err := s.resolved(ctx, d, resolve, &f); err != nil {
			return fmt.Errorf("resolve the citations of %s: %w", m.doc, err)
		}
		found = append(found, f)
	}
	return s.inTx(ctx, "resolve citations in", func(tx *sql.Tx) error {
		p := newPutter(ctx, tx, s.Keeps)
		var last int64
		if err := tx.QueryRowContext(ctx, `SELECT CAST(value AS BIGINT) FROM meta WHERE key = 'seq'`).Scan(&last); err != nil {
			return err
		}
		var turn int64
		for _, f := range found {
			var seq, mark int64
			if !p.scan(`SELECT d.seq, u.mark FROM documents d JOIN unsettled u ON u.doc = d.id WHERE d.id = $1`, []any{f.doc}, &seq, &mark) || seq != f.seq || mark != f.mark.seq {
				continue // it came anew, or what it cites; the next Settle looks again
			}
			for i, c := range f.changed {
				k := knownOf(c)
				p.exec(`UPDATE citations SET target = $1, status = $2, candidates = $3, known_number = $4, known_date = $5, known_title = $6 WHERE doc = $7 AND ord = $8`,
					c.Target, string(c.Status), list(c.Candidates), k.Number, k.Date, k.Title, f.doc, i)
			}
			if len(f.changed) > 0 {
				p.count(f.doc)
				if turn == 0 {
					turn = p.next("settled")
				}
				p.exec(`UPDATE documents SET settled = $1, settled_at = $2 WHERE id = $3`, turn, now(), f.doc)
			}
			p.touch("documents", f.doc)
			p.exec(`DELETE FROM waits WHERE doc = $1`, f.doc)
			for _, key := range f.asked {
				p.exec(`INSERT INTO waits VALUES ($1, $2)`, f.doc, key)
			}
			if len(f.asked) > 0 && last != began.Seq {
				continue // what came meanwhile could not know of these keys
			}
			p.exec(`DELETE FROM unsettled WHERE doc = $1 AND mark = $2`, f.doc, f.mark.seq)
		}
		return p.done()
	})
}

// resolved finds of which citations of d resolve says something new, and which
// keys it asked for besides their own.
func (s *Store) resolved(ctx context.Context, d *extract.Document, resolve index.Resolver, f *settled) error {
	before := slices.Clone(d.Citations)
	asked := map[string]bool{}
	after, err := resolve(d, func(key string) ([]index.Work, error) {
		asked[key] = true
		return s.Works(ctx, key)
	})
	if err != nil {
		return err
	}
	if len(after) != len(before) {
		return fmt.Errorf("%d came back of %d", len(after), len(before))
	}
	f.changed = map[int]extract.Citation{}
	for i, c := range after {
		delete(asked, c.Key)
		if b := before[i]; c.Target != b.Target || c.Status != b.Status || knownOf(c) != knownOf(b) || !slices.Equal(c.Candidates, b.Candidates) {
			f.changed[i] = c
		}
	}
	f.asked = slices.Sorted(maps.Keys(asked))
	return nil
}
