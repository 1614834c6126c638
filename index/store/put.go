package store

import (
	"bytes"
	"compress/gzip"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// Put stores d with its facts, file being where it was read, in one
// transaction; see Record. What is stored under d's id is replaced, unless
// another file gives a better text of it.
func (s *Store) Put(ctx context.Context, d *extract.Document, file File) error {
	p, err := Prepare(d)
	if err != nil {
		return err
	}
	out, err := s.Record(ctx, []Entry{{file, p}})
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
		p.exec(`UPDATE files SET taken = '' WHERE taken IN (SELECT sha256 FROM sources WHERE doc = ?)`, id)
		p.exec(`DELETE FROM sources WHERE doc = ?`, id)
		if !p.remove(id) && p.err == nil {
			return fmt.Errorf("%s: %w", id, ErrNotFound)
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
			if !p.scan(`DELETE FROM files WHERE path = ? RETURNING taken`, []any{path}, &taken) || taken == "" {
				continue
			}
			changed := map[string]bool{}
			p.drop(taken, changed)
			for doc := range changed {
				p.choose(doc, nil, "")
				var one int
				if !p.scan(`SELECT 1 FROM documents WHERE id = ?`, []any{doc}, &one) {
					gone = append(gone, doc)
				}
			}
		}
		return p.err
	})
	return gone, err
}

func nextSeq(ctx context.Context, tx *sql.Tx) (int64, error) {
	var seq int64
	err := tx.QueryRowContext(ctx, `UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'seq' RETURNING CAST(value AS INTEGER)`).Scan(&seq)
	return seq, err
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

func (p *putter) seq() int64 {
	if p.err != nil {
		return 0
	}
	var seq int64
	seq, p.err = nextSeq(p.ctx, p.tx)
	return seq
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
func (p *putter) replace(d *Prepared, c Source) {
	id, seq := d.head.ID, p.seq()
	p.markWaiting(id, seq) // for the number it had before
	p.exec(`DELETE FROM documents WHERE id = ?`, id)
	p.exec(`DELETE FROM gone WHERE doc = ?`, id)
	h := d.head.Head
	p.exec(`INSERT INTO documents (id, number, canonical, name_key, type, kind, issuer, date, title, lang, origin, sha256, format, pages, engine, rules, seq, stored)
		VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
		id, h.Number, docnum.Canonical(h.Number), docnum.NameKey(h), h.Type, h.Kind, h.Issuer, h.Date, h.Title, d.head.Lang,
		c.Name, c.SHA256, c.Format, c.Pages, c.Engine, c.Rules, seq, c.Stored)
	p.units(id, d.facts.Outline)
	p.tasks(id, d.facts.Tasks)
	p.citations(id, d.facts.Citations)
	for i, x := range d.facts.Problems {
		p.exec(`INSERT INTO problems VALUES (?,?,?,?,?,?,?)`, id, i, x.Stage, x.Rule, x.Text, x.Start, x.Page)
	}
	p.exec(`UPDATE documents SET
		units = (SELECT count(*) FROM units u WHERE u.doc = documents.id), tasks = (SELECT count(*) FROM tasks t WHERE t.doc = documents.id),
		task_groups = (SELECT count(DISTINCT grp) FROM tasks t WHERE t.doc = documents.id AND grp <> ''), problems = (SELECT count(*) FROM problems p WHERE p.doc = documents.id)
		WHERE id = ?`, id)
	p.count(id)
	p.exec(`INSERT INTO unsettled VALUES (?,?) ON CONFLICT (doc) DO UPDATE SET mark = excluded.mark`, id, seq)
	p.markWaiting(id, seq)
}

// count brings the numbers of a document's citations up to date.
func (p *putter) count(doc string) {
	p.exec(`UPDATE documents SET (citations, resolved, unresolved, ambiguous, conflicts) = (
		SELECT count(*), total(status = 'resolved'), total(status = 'unresolved'), total(status = 'ambiguous'), total(status = 'conflict')
		FROM citations c WHERE c.doc = ?1 AND kind <> 'internal') WHERE id = ?1`, doc)
}

// remove takes a document out with its facts, and reports whether there was
// one. Citations that pointed to it wait again.
func (p *putter) remove(id string) bool {
	var one int
	if !p.scan(`SELECT 1 FROM documents WHERE id = ?`, []any{id}, &one) {
		return false
	}
	seq := p.seq()
	p.markWaiting(id, seq)
	for _, doc := range p.list(`UPDATE citations SET target = '', status = 'unresolved' WHERE target = ? RETURNING doc`, id) {
		p.count(doc)
	}
	p.exec(`DELETE FROM documents WHERE id = ?`, id)
	p.exec(`INSERT OR REPLACE INTO gone VALUES (?,?)`, id, seq)
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

func (p *putter) units(doc string, root *extract.Node) {
	if root == nil {
		return
	}
	i := 0
	for _, n := range root.All() {
		p.exec(`INSERT INTO units VALUES (?,?,?,?,?,?,?,?,?,?,?)`, doc, i, n.Path, string(n.Kind), n.Num, n.Title, n.Body, n.Page, n.Start, n.End, n.Rule)
		i++
	}
}

func (p *putter) tasks(doc string, ts []extract.Task) {
	for i, t := range ts {
		p.exec(`INSERT INTO tasks VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`, doc, i, t.ID, t.Path, t.Group, t.GroupTitle, t.Text, t.Page,
			t.Start, t.End, list(t.Citations), t.Source, t.Rule, t.Confidence, firstDue(t))
		for j, a := range t.Assignments {
			p.exec(`INSERT INTO assignments VALUES (?,?,?,?,?,?,?,?,?,?)`, doc, i, j, a.Product,
				a.Due.Text, string(a.Due.Kind), a.Due.Start, a.Due.End, a.Due.Bound, a.Due.Recur)
			p.agencies(doc, i, j, "lead", a.Lead)
			p.agencies(doc, i, j, "support", a.Support)
			p.agencies(doc, i, j, "submit", a.SubmitTo)
		}
	}
}

func (p *putter) agencies(doc string, task, assignment int, role string, names []string) {
	for i, name := range names {
		p.exec(`INSERT INTO agencies VALUES (?,?,?,?,?,?,?)`, doc, task, assignment, role, i, name, words(name))
	}
}

func (p *putter) citations(doc string, cs []extract.Citation) {
	for i, c := range cs {
		k := knownOf(c)
		p.exec(`INSERT INTO citations VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`, doc, i, c.Path, c.Page, c.Start, c.End, c.Text,
			string(c.Kind), c.Number, c.Key, c.Date, c.Year, c.Name, c.Issuer, list(c.Pinpoint), string(c.Relation),
			c.Target, string(c.Status), list(c.Candidates), c.Confidence, c.Rule, k.Number, k.Date, k.Title)
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
		SELECT doc, ?2 FROM (
			SELECT c.doc FROM documents d JOIN citations c ON c.key IN (d.canonical, d.name_key) WHERE d.id = ?1 AND c.key <> ''
			UNION SELECT w.doc FROM documents d JOIN waits w ON w.key IN (d.canonical, d.name_key) WHERE d.id = ?1
			UNION SELECT doc FROM citations WHERE target = ?1)
		WHERE doc <> ?1
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

// pack gzips the JSON of a document, which repeats itself a good deal.
func pack(js []byte) ([]byte, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(js); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// unpackDocument is the document in packed. The error is ErrDamaged.
func unpackDocument(packed []byte) (*extract.Document, error) {
	d := &extract.Document{}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err == nil {
		err = json.NewDecoder(z).Decode(d)
	}
	if err == nil {
		_, err = io.Copy(io.Discard, z) // to its checksum
	}
	if err != nil {
		return nil, fmt.Errorf("%w (%v)", ErrDamaged, err)
	}
	for i := range d.Citations { // stored before citations had their keys
		c := &d.Citations[i]
		c.Key = docnum.CitationKey(c)
	}
	return d, nil
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
