package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// Put stores d with its facts, file being where it was read, in one
// transaction; see Record. What is stored under d's id is replaced, unless
// another file gives a better text of it.
func (s *Store) Put(ctx context.Context, d *extract.Document, file index.File) error {
	p, err := index.Prepare(d)
	if err != nil {
		return err
	}
	out, err := s.Record(ctx, []index.Arrival{{File: file, Doc: p}})
	if err == nil && out[0].Failed != "" {
		err = errors.New(out[0].Failed)
	}
	return err
}

// Delete takes a document out with its facts and sources. Citations that
// pointed to it wait again. The ledger keeps its files. ErrNotFound when there
// is none.
func (s *Store) Delete(ctx context.Context, id string) error {
	return s.inTx(ctx, "delete "+id+" from", func(tx *sql.Tx) error {
		p := newPutter(ctx, tx, s.Keeps)
		files := p.list(`SELECT file FROM sources WHERE doc = $1`, id)
		p.exec(`DELETE FROM sources WHERE doc = $1`, id)
		for _, file := range files {
			if first := p.firstOf(file); first != "" {
				p.lines(`UPDATE files SET doc = $1 WHERE taken = $2 AND doc <> $1 RETURNING path, entry`, first, file)
			} else {
				p.lines(`UPDATE files SET taken = '' WHERE taken = $1 RETURNING path, entry`, file)
			}
		}
		if !p.remove(id) && p.err == nil {
			return fmt.Errorf("%s: %w", id, index.ErrNotFound)
		}
		return p.done()
	})
}

// Forget takes the files at these places out of the ledger, in one transaction, and
// with each what it gave, unless another file gives it. It returns the ids of
// the documents that went.
func (s *Store) Forget(ctx context.Context, spots []index.Spot) (gone []string, err error) {
	err = s.inTx(ctx, "take removed files out of", func(tx *sql.Tx) error {
		p := newPutter(ctx, tx, s.Keeps)
		gone = nil
		for _, at := range spots {
			var taken string
			if !p.scan(`DELETE FROM files WHERE path = $1 AND entry = $2 RETURNING taken`, []any{at.Path, at.Entry}, &taken) || taken == "" {
				continue
			}
			changed := map[string]bool{}
			p.drop(taken, changed)
			for doc := range changed {
				p.choose(doc, nil)
				var one int
				if !p.scan(`SELECT 1 FROM documents WHERE id = $1`, []any{doc}, &one) {
					gone = append(gone, doc)
				}
			}
		}
		return p.done()
	})
	return gone, err
}

// firstOf is the document that the first of the papers in a file gives, "" where
// none is there.
func (p *putter) firstOf(file string) (doc string) {
	p.scan(`SELECT doc FROM sources WHERE file = $1 ORDER BY part LIMIT 1`, []any{file}, &doc)
	return doc
}

// next raises one of the counters in meta, "seq" or "settled".
func next(ctx context.Context, tx *sql.Tx, counter string) (int64, error) {
	var n int64
	err := tx.QueryRowContext(ctx, `UPDATE meta SET value = CAST(CAST(value AS BIGINT) + 1 AS TEXT) WHERE key = $1 RETURNING CAST(value AS BIGINT)`, counter).Scan(&n)
	return n, err
}

// putter writes rows in one transaction; the first error stops it.
type putter struct {
	ctx   context.Context
	tx    *sql.Tx
	keeps func(format string) int // see Store.Keeps
	stmts map[string]*sql.Stmt    // closed with the transaction
	err   error

	touched map[spot]bool // rows whose checksum is to be written
}

func newPutter(ctx context.Context, tx *sql.Tx, keeps func(format string) int) *putter {
	return &putter{ctx: ctx, tx: tx, keeps: keeps, stmts: map[string]*sql.Stmt{}, touched: map[spot]bool{}}
}

func (p *putter) next(counter string) int64 {
	if p.err != nil {
		return 0
	}
	var n int64
	n, p.err = next(p.ctx, p.tx, counter)
	p.touch("meta", "")
	return n
}

// scan reads one row and reports whether there is one.
func (p *putter) scan(q string, args []any, into ...any) bool {
	if p.err != nil {
		return false
	}
	err := p.tx.QueryRowContext(p.ctx, q, args...).Scan(into...)
	if errors.Is(err, sql.ErrNoRows) {
		return false
	}
	p.err = err
	return err == nil
}

// replace writes d, read from the content c, in place of what was stored under
// its id, and marks it and every document that cites its number or name.
func (p *putter) replace(d *index.Prepared, c index.Source) {
	id, seq := d.Head.ID, p.next("seq")
	first, came := now(), seq
	p.scan(`SELECT first, came FROM documents WHERE id = $1`, []any{id}, &first, &came)
	p.markWaiting(id, seq) // for the number it had before
	p.exec(`DELETE FROM documents WHERE id = $1`, id)
	p.exec(`DELETE FROM gone WHERE doc = $1`, id)
	cols, values := head(d, c)
	cols, values = append(cols, "seq", "first", "came"), append(values, seq, first, came)
	p.exec(`INSERT INTO documents (`+strings.Join(cols, ", ")+`) VALUES `+tuple(len(cols)), values...)
	facts(id, d.Facts, p.row)
	p.exec(`UPDATE documents SET
		units = (SELECT count(*) FROM units u WHERE u.doc = documents.id), tasks = (SELECT count(*) FROM tasks t WHERE t.doc = documents.id),
		task_groups = (SELECT count(DISTINCT grp) FROM tasks t WHERE t.doc = documents.id AND grp <> ''), problems = (SELECT count(*) FROM problems p WHERE p.doc = documents.id)
		WHERE id = $1`, id)
	p.count(id)
	p.mark(id, seq)
	p.markWaiting(id, seq)
}

// mark says that the citations of a document are to be looked at.
func (p *putter) mark(doc string, seq int64) {
	p.exec(`INSERT INTO unsettled VALUES ($1, $2) ON CONFLICT (doc) DO UPDATE SET mark = excluded.mark`, doc, seq)
}

// count brings the numbers of a document's citations up to date.
func (p *putter) count(doc string) {
	p.touch("documents", doc)
	p.exec(`UPDATE documents SET (citations, resolved, unresolved, ambiguous, conflicts) = (
		SELECT count(*), count(*) FILTER (WHERE status = 'resolved'), count(*) FILTER (WHERE status = 'unresolved'),
			count(*) FILTER (WHERE status = 'ambiguous'), count(*) FILTER (WHERE status = 'conflict')
		FROM citations c WHERE c.doc = $1 AND kind <> 'internal') WHERE id = $1`, doc)
}

// remove takes a document out with its facts, and reports whether there was
// one. Citations that pointed to it wait again.
func (p *putter) remove(id string) bool {
	var one int
	if !p.scan(`SELECT 1 FROM documents WHERE id = $1`, []any{id}, &one) {
		return false
	}
	seq := p.next("seq")
	p.markWaiting(id, seq)
	for _, doc := range p.list(`UPDATE citations SET target = '', status = 'unresolved' WHERE target = $1 RETURNING doc`, id) {
		p.count(doc)
	}
	p.exec(`DELETE FROM documents WHERE id = $1`, id)
	p.touch("gone", id)
	p.exec(`INSERT INTO gone (doc, seq, at) VALUES ($1, $2, $3) ON CONFLICT (doc) DO UPDATE SET seq = excluded.seq, at = excluded.at`, id, seq, now())
	return p.err == nil
}

// list reads the first column, each value once.
func (p *putter) list(q string, args ...any) []string {
	if p.err != nil {
		return nil
	}
	rows, err := p.tx.QueryContext(p.ctx, q, args...)
	if err != nil {
		p.err = err
		return nil
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var v string
		if p.err = rows.Scan(&v); p.err != nil {
			return nil
		}
		if !slices.Contains(all, v) {
			all = append(all, v)
		}
	}
	p.err = rows.Err()
	return all
}

// lines runs a statement that changes lines of the ledger and returns where they
// are.
func (p *putter) lines(q string, args ...any) {
	if p.err != nil {
		return
	}
	rows, err := p.tx.QueryContext(p.ctx, q, args...)
	if err != nil {
		p.err = err
		return
	}
	defer rows.Close()
	for rows.Next() {
		var at index.Spot
		if p.err = rows.Scan(&at.Path, &at.Entry); p.err != nil {
			return
		}
		p.touchFile(at)
	}
	p.err = rows.Err()
}

// exec runs one statement and tells how many rows it changed.
func (p *putter) exec(q string, args ...any) int64 {
	if p.err != nil {
		return 0
	}
	stmt := p.stmts[q]
	if stmt == nil {
		if stmt, p.err = p.tx.PrepareContext(p.ctx, q); p.err != nil {
			return 0
		}
		p.stmts[q] = stmt
	}
	res, err := stmt.ExecContext(p.ctx, args...)
	if err != nil {
		p.err = err
		return 0
	}
	n, _ := res.RowsAffected()
	return n
}

// row writes a row of a table. One row a statement is what SQLite takes fastest;
// where statements travel over a network, several belong into one.
func (p *putter) row(table string, values ...any) {
	p.exec("INSERT INTO "+table+" VALUES "+tuple(len(values)), values...)
}

// knownOf is what is known of c's target, nothing where the target is there.
func knownOf(c extract.Citation) extract.Known {
	if c.Known == nil {
		return extract.Known{}
	}
	return *c.Known
}

// markWaiting marks the documents whose citations the stored document id may
// answer: those that cite it by its number or its name, those whose resolution
// asked for either, and those whose target it is, however they cite it ("Nghị
// quyết 57").
func (p *putter) markWaiting(id string, seq int64) {
	p.exec(`INSERT INTO unsettled
		SELECT doc, CAST($2 AS BIGINT) FROM (
			SELECT c.doc FROM documents d JOIN citations c ON c.key IN (d.canonical, d.name_key) WHERE d.id = $1 AND c.key <> ''
			UNION SELECT w.doc FROM documents d JOIN waits w ON w.key IN (d.canonical, d.name_key) WHERE d.id = $1
			UNION SELECT doc FROM citations WHERE target = $1) AS waiting
		WHERE doc <> $1
		ON CONFLICT (doc) DO UPDATE SET mark = excluded.mark`, id, seq)
}

// firstDue is the earliest last day of a task's assignments, "" for none.
func firstDue(t extract.Task) string {
	first := ""
	for _, a := range t.Assignments {
		if end := a.Due.End; end != "" && (first == "" || end < first) {
			first = end
		}
	}
	return first
}

// list is v as a JSON list, "[]" for none.
func list[T any](v []T) string {
	if len(v) == 0 {
		return "[]"
	}
	js, err := json.Marshal(v)
	if err != nil { // numbers, strings and steps always marshal
		panic("store: " + err.Error())
	}
	return string(js)
}

func now() string { return time.Now().UTC().Format(time.RFC3339) }
