package store

import (
	"bytes"
	"compress/gzip"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"nghiquyet/extract"
)

// Put stores d with its facts in place of what was stored under its id, writes
// file into the ledger as done, and marks d, and every document that cites its
// number or name, as unsettled (see Settle). All of it is one transaction.
func (s *Store) Put(ctx context.Context, d *extract.Document, file File) error {
	if d.ID == "" {
		return fmt.Errorf("store %s: the document has no id", file.Name)
	}
	js, err := json.Marshal(d)
	if err != nil {
		return fmt.Errorf("store %s: %w", d.ID, err)
	}
	packed, err := pack(js)
	if err != nil {
		return fmt.Errorf("store %s: %w", d.ID, err)
	}
	var w wire
	if err := json.Unmarshal(js, &w); err != nil {
		return fmt.Errorf("store %s: %w", d.ID, err)
	}
	file.State, file.Doc, file.Reason = Done, d.ID, ""
	return s.inTx(ctx, "store "+d.ID+" in", func(tx *sql.Tx) error {
		seq, err := nextSeq(ctx, tx)
		if err != nil {
			return err
		}
		p := newPutter(ctx, tx, d.ID)
		p.markWaiting(d.ID, seq) // for the number it had before
		p.exec(`DELETE FROM documents WHERE id = ?`, d.ID)
		p.exec(`DELETE FROM gone WHERE doc = ?`, d.ID)
		p.document(d, file.Rules, seq, packed)
		p.units(w.Outline)
		p.tasks(w.Tasks)
		p.citations(w.Citations)
		for i, x := range w.Problems {
			p.exec(`INSERT INTO problems VALUES (?,?,?,?,?,?,?)`, d.ID, i, x.Stage, x.Rule, x.Text, x.Start, x.Page)
		}
		p.exec(`INSERT INTO unsettled VALUES (?,?)`, d.ID, seq)
		p.markWaiting(d.ID, seq)
		p.file(file)
		return p.err
	})
}

// Delete takes a document out with its facts. Citations that pointed to it
// wait again. The ledger keeps its files. ErrNotFound when there is none.
func (s *Store) Delete(ctx context.Context, id string) error {
	return s.inTx(ctx, "delete "+id+" from", func(tx *sql.Tx) error {
		seq, err := nextSeq(ctx, tx)
		if err != nil {
			return err
		}
		p := newPutter(ctx, tx, id)
		p.markWaiting(id, seq)
		p.exec(`UPDATE citations SET target = '', status = 'unresolved' WHERE target = ?`, id)
		if p.exec(`DELETE FROM documents WHERE id = ?`, id) == 0 && p.err == nil {
			return fmt.Errorf("%s: %w", id, ErrNotFound)
		}
		p.exec(`INSERT INTO gone VALUES (?,?)`, id, seq)
		return p.err
	})
}

// wire is a document as its JSON has it: offsets count code points.
type wire struct {
	Outline   *extract.Node
	Tasks     []extract.Task
	Citations []extract.Citation
	Problems  []extract.Problem
}

func nextSeq(ctx context.Context, tx *sql.Tx) (int64, error) {
	var seq int64
	err := tx.QueryRowContext(ctx, `UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'seq' RETURNING CAST(value AS INTEGER)`).Scan(&seq)
	return seq, err
}

// putter writes the rows of one document in one transaction; the first error
// stops it.
type putter struct {
	ctx   context.Context
	tx    *sql.Tx
	doc   string
	stmts map[string]*sql.Stmt // closed with the transaction
	err   error
}

func newPutter(ctx context.Context, tx *sql.Tx, doc string) *putter {
	return &putter{ctx: ctx, tx: tx, doc: doc, stmts: map[string]*sql.Stmt{}}
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

func (p *putter) document(d *extract.Document, rules string, seq int64, js []byte) {
	h, o := d.Head, d.Origin
	p.exec(`INSERT INTO documents (id, number, canonical, name_key, type, kind, issuer, date, title, lang, origin, sha256, format, pages, engine, rules, seq, stored, json)
		VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
		d.ID, h.Number, extract.CanonicalNumber(h.Number), nameKey(h), h.Type, h.Kind, h.Issuer, h.Date, h.Title, d.Lang,
		o.Name, o.SHA256, o.Format, o.Pages, o.Engine, rules, seq, now(), js)
}

func (p *putter) units(root *extract.Node) {
	if root == nil {
		return
	}
	i := 0
	for _, n := range root.All() {
		p.exec(`INSERT INTO units VALUES (?,?,?,?,?,?,?,?,?,?,?)`, p.doc, i, n.Path, string(n.Kind), n.Num, n.Title, n.Body, n.Page, n.Start, n.End, n.Rule)
		i++
	}
}

func (p *putter) tasks(ts []extract.Task) {
	for i, t := range ts {
		p.exec(`INSERT INTO tasks VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`, p.doc, i, t.ID, t.Path, t.Group, t.GroupTitle, t.Text, t.Page,
			t.Start, t.End, list(t.Citations), t.Source, t.Rule, t.Confidence, firstDue(t))
		for j, a := range t.Assignments {
			p.exec(`INSERT INTO assignments VALUES (?,?,?,?,?,?,?,?,?,?)`, p.doc, i, j, a.Product,
				a.Due.Text, string(a.Due.Kind), a.Due.Start, a.Due.End, a.Due.Bound, a.Due.Recur)
			p.agencies(i, j, "lead", a.Lead)
			p.agencies(i, j, "support", a.Support)
			p.agencies(i, j, "submit", a.SubmitTo)
		}
	}
}

func (p *putter) agencies(task, assignment int, role string, names []string) {
	for i, name := range names {
		p.exec(`INSERT INTO agencies VALUES (?,?,?,?,?,?,?)`, p.doc, task, assignment, role, i, name, words(name))
	}
}

func (p *putter) citations(cs []extract.Citation) {
	for i, c := range cs {
		p.exec(`INSERT INTO citations VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`, p.doc, i, c.Path, c.Page, c.Start, c.End, c.Text,
			string(c.Kind), c.Number, waitKey(c), c.Date, c.Year, c.Name, c.Issuer, list(c.Pinpoint), string(c.Relation),
			c.Target, string(c.Status), list(c.Candidates), c.Confidence, c.Rule)
	}
}

// markWaiting marks the documents that cite the stored document id by its
// number or its name.
func (p *putter) markWaiting(id string, seq int64) {
	p.exec(`INSERT INTO unsettled
		SELECT DISTINCT c.doc, ?2 FROM documents d JOIN citations c ON c.key IN (d.canonical, 'name:' || d.name_key)
		WHERE d.id = ?1 AND c.key <> '' AND c.doc <> ?1
		ON CONFLICT (doc) DO UPDATE SET mark = excluded.mark`, id, seq)
}

// waitKey is what a citation waits for: the canonical number, or "name:" and
// the slug of a name; "" for an internal one.
func waitKey(c extract.Citation) string {
	switch {
	case c.Kind == extract.CiteInternal:
		return ""
	case c.Number != "":
		return extract.CanonicalNumber(c.Number)
	case c.Name != "":
		return "name:" + extract.Slug(c.Name)
	}
	return ""
}

// nameKey is the slug of a document's type and title, the form in which laws
// are cited: "luat-dat-dai", whether the title repeats the type or not.
func nameKey(h extract.Head) string {
	t, title := extract.Slug(h.Type), extract.Slug(h.Title)
	if strings.HasPrefix(title, t+"-") {
		return title
	}
	return strings.Trim(t+"-"+title, "-")
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

func unpack(packed []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
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
