package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
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
		p.exec(`UPDATE files SET taken = '' WHERE taken IN (SELECT sha256 FROM sources WHERE doc = $1)`, id)
		p.exec(`DELETE FROM sources WHERE doc = $1`, id)
		if !p.remove(id) && p.err == nil {
			return fmt.Errorf("%s: %w", id, index.ErrNotFound)
		}
		return p.err
	})
}

// Forget takes the files at paths out of the ledger, in one transaction, and
// with each what it gave, unless another file gives it. It returns the ids of
// the documents that went.
func (s *Store) Forget(ctx context.Context, paths []string) (gone []string, err error) {
	err = s.inTx(ctx, "take removed files out of", func(tx *sql.Tx) error {
		p := newPutter(ctx, tx, s.Keeps)
		gone = nil
		for _, path := range paths {
			var taken string
			if !p.scan(`DELETE FROM files WHERE path = $1 RETURNING taken`, []any{path}, &taken) || taken == "" {
				continue
			}
			changed := map[string]bool{}
			p.drop(taken, changed)
			for doc := range changed {
				p.choose(doc, nil, "")
				var one int
				if !p.scan(`SELECT 1 FROM documents WHERE id = $1`, []any{doc}, &one) {
					gone = append(gone, doc)
				}
			}
		}
		return p.err
	})
	return gone, err
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
}

func newPutter(ctx context.Context, tx *sql.Tx, keeps func(format string) int) *putter {
	return &putter{ctx: ctx, tx: tx, keeps: keeps, stmts: map[string]*sql.Stmt{}}
}

func (p *putter) next(counter string) int64 {
	if p.err != nil {
		return 0
	}
	var n int64
	n, p.err = next(p.ctx, p.tx, counter)
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
	h := d.Head.Head
	p.exec(`INSERT INTO documents (id, number, canonical, serial, name_key, type, type_key, kind, issuer, issuer_key, date, title, title_key, lang,
			origin, sha256, format, pages, engine, rules, seq, stored, first, came, effective, draft) VALUES `+tuple(26),
		id, h.Number, docnum.Canonical(h.Number), index.Serial(h.Number), docnum.NameKey(h), h.Type, words(h.Type), h.Kind, h.Issuer, words(h.Issuer), h.Date, h.Title, words(h.Title), d.Head.Lang,
		c.Name, c.SHA256, c.Format, c.Pages, c.Engine, c.Rules, seq, c.Stored, first, came, h.Effective, truth(h.Draft))
	p.units(id, d.Facts.Outline)
	p.tasks(id, d.Facts.Tasks)
	p.citations(id, d.Facts.Citations)
	p.effects(id, d.Facts)
	p.problems(id, d.Facts.Problems)
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

func (p *putter) units(doc string, root *extract.Node) {
	if root == nil {
		return
	}
	i := 0
	for _, n := range root.All() {
		p.row("units", doc, i, n.Path, string(n.Kind), n.Num, n.Title, n.Body, n.Page, n.Start, n.End, n.Rule)
		i++
	}
}

func (p *putter) tasks(doc string, ts []extract.Task) {
	for i, t := range ts {
		p.row("tasks", doc, i, t.ID, t.Path, t.Group, t.GroupTitle, t.Text, t.Page, t.Start, t.End, list(t.Citations), t.Source, t.Rule, t.Confidence,
			firstDue(t), words(t.Text), words(t.GroupTitle))
		for j, a := range t.Assignments {
			p.row("assignments", doc, i, j, a.Product, a.Due.Text, string(a.Due.Kind), a.Due.Start, a.Due.End, a.Due.Bound, a.Due.Recur)
			p.bodies(doc, i, j, "lead", a.Lead)
			p.bodies(doc, i, j, "support", a.Support)
			p.bodies(doc, i, j, "submit", a.SubmitTo)
		}
	}
}

func (p *putter) bodies(doc string, task, assignment int, role string, names []string) {
	for i, name := range names {
		p.row("agencies", doc, task, assignment, role, i, name, words(name))
	}
}

func (p *putter) citations(doc string, cs []extract.Citation) {
	for i, c := range cs {
		k := knownOf(c)
		p.row("citations", doc, i, c.Path, c.Page, c.Start, c.End, c.Text, string(c.Kind), c.Number, c.Key, c.Date, c.Year, c.Name, c.Issuer, list(c.Pinpoint), string(c.Relation),
			c.Target, string(c.Status), list(c.Candidates), c.Confidence, c.Rule, k.Number, k.Date, k.Title)
	}
}

// effects writes what d says of its own effect and does to others.
func (p *putter) effects(doc string, d *extract.Document) {
	for i, f := range d.Forces {
		p.row("forces", doc, i, f.Path, f.Page, f.Start, f.End, truth(f.Ends), f.Day, f.Event, list(f.Units), list(f.Except), f.Part, f.Text, f.Rule)
	}
	for i, c := range d.Changes {
		p.row("changes", doc, i, c.Citation, string(c.Act), list(c.Except), c.Unless, c.Day, c.Event, c.Until, list(c.Wording), c.Begins, c.Ends, c.Text, c.Start, c.End, c.Rule)
	}
}

func (p *putter) problems(doc string, ps extract.Problems) {
	for i, x := range ps {
		p.row("problems", doc, i, x.Stage, x.Rule, x.Text, x.Start, x.Page)
	}
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
