package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"unicode/utf8"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"nghiquyet/extract"
)

// Prepared is a document ready to be written. Making it takes longer than
// writing it and needs no store, so that many can be made at the same time.
type Prepared struct {
	head    extract.Document  // without its parts
	facts   *extract.Document // without its text; offsets count code points
	letters int               // of the text, in code points
	packed  []byte
}

// Prepare makes d ready for Record. d must not be changed afterwards.
func Prepare(d *extract.Document) (*Prepared, error) {
	if d.ID == "" {
		return nil, fmt.Errorf("store %s: the document has no id", d.Origin.Name)
	}
	js, err := d.MarshalJSON()
	if err != nil {
		return nil, fmt.Errorf("store %s: %w", d.ID, err)
	}
	packed, err := pack(js)
	if err != nil {
		return nil, fmt.Errorf("store %s: %w", d.ID, err)
	}
	return prepared(d, packed), nil
}

func prepared(d *extract.Document, packed []byte) *Prepared {
	w := d.InCodePoints()
	letters := utf8.RuneCountInString(d.Text)
	w.Text, w.Tables, w.Lines = "", nil, nil // they stand in packed
	return &Prepared{head: extract.Document{ID: d.ID, Lang: d.Lang, Origin: d.Origin, Head: d.Head}, facts: w, packed: packed, letters: letters}
}

// Size is how much memory the document takes until it is written, roughly, in
// bytes.
func (p *Prepared) Size() int { return 8 * len(p.packed) }

// Entry is a line of the ledger and, where the file was read, the document
// that it gives.
type Entry struct {
	File File
	Doc  *Prepared
}

// Outcome is what became of an entry.
type Outcome struct {
	Doc    string // the document that the file gives
	Kept   string // the name of the file whose text is kept instead of this one's; "" when this one's is taken
	Why    string // why
	Failed string // why the document could not be written, a fault of the program
	Gone   bool   // the entry said that its content is in the store, and it no longer is: nothing was written
}

// Record writes all entries in one transaction, each of them wholly: its line
// in the ledger, the content it was read from, and the document made from the
// best content there is (see Sources). What a file gave before and gives no
// longer goes, unless another file gives it. Documents that came or changed,
// and those that cite them, are marked as unsettled (see Settle).
func (s *Store) Record(ctx context.Context, entries []Entry) ([]Outcome, error) {
	doing := "write to"
	if len(entries) == 1 {
		doing = "store " + entries[0].File.Name + " in"
	}
	out := make([]Outcome, len(entries))
	err := s.inTx(ctx, doing, func(tx *sql.Tx) error {
		p := newPutter(ctx, tx, s.Keeps)
		for i, e := range entries {
			o, err := p.entry(e)
			if isConstraint(err) {
				// The document contradicts itself; the others are sound.
				e.File.State, e.File.Reason, e.Doc = Failed, fmt.Sprintf("store %s: %v: a fault of nq, please report it with the file", e.File.Name, err), nil
				if o, err = p.entry(e); err == nil {
					o.Failed = e.File.Reason
				}
			}
			if err != nil {
				return err
			}
			out[i] = o
		}
		return nil
	})
	return out, err
}

func isConstraint(err error) bool {
	var se *sqlite.Error
	return errors.As(err, &se) && se.Code()&0xff == sqlite3.SQLITE_CONSTRAINT
}

// entry writes one entry wholly or not at all.
func (p *putter) entry(e Entry) (Outcome, error) {
	p.exec(`SAVEPOINT entry`)
	o := p.record(e)
	if err := p.err; err != nil {
		p.err = nil
		p.exec(`ROLLBACK TO entry`)
		p.exec(`RELEASE entry`)
		return o, errors.Join(err, p.err)
	}
	p.exec(`RELEASE entry`)
	return o, p.err
}

func (p *putter) record(e Entry) (o Outcome) {
	f := e.File
	if f.Path == "" {
		f.Path = f.Name
	}
	var before, docBefore string // what the file gave until now
	p.scan(`SELECT taken, doc FROM files WHERE path = ?`, []any{f.Path}, &before, &docBefore)
	switch {
	case e.Doc != nil:
		f.State, f.Doc, f.Reason, f.Taken = Done, e.Doc.head.ID, "", f.SHA256
	case f.State == Done:
		f.Taken = f.SHA256
		if !p.scan(`SELECT doc FROM sources WHERE sha256 = ?`, []any{f.Taken}, &f.Doc) {
			return Outcome{Gone: true}
		}
	case f.State == Failed:
		f.Taken, f.Doc = before, docBefore
	default:
		f.Taken, f.Doc = "", ""
	}
	changed := map[string]bool{} // documents whose sources changed
	if e.Doc != nil {
		var was string
		if p.scan(`SELECT doc FROM sources WHERE sha256 = ?`, []any{f.SHA256}, &was) {
			changed[was] = true
		}
		changed[f.Doc] = true
		p.source(f, e.Doc)
	}
	p.line(f)
	if e.Doc != nil {
		p.exec(`UPDATE files SET doc = ?1 WHERE taken = ?2 AND doc <> ?1`, f.Doc, f.SHA256)
	}
	if before != "" && before != f.Taken {
		p.drop(before, changed)
	}
	if f.State == Done {
		p.rename(f.Taken, changed)
	}
	for doc := range changed {
		p.choose(doc, e.Doc, f.SHA256)
	}
	o.Doc = f.Doc
	if e.Doc != nil && p.err == nil {
		o.Kept, o.Why = p.kept(f)
		if o.Kept != "" {
			p.exec(`UPDATE files SET reason = ? WHERE path = ?`, o.Reason(), f.Path)
		}
	}
	return o
}

// Reason says in words that another file's text is kept, "" when it is not.
func (o Outcome) Reason() string {
	if o.Kept == "" {
		return ""
	}
	return "the same document as " + o.Kept + ", whose text is taken, not this one: " + o.Why
}

// source writes a content.
func (p *putter) source(f File, d *Prepared) {
	o := d.head.Origin
	p.exec(`INSERT INTO sources (sha256, doc, name, format, lang, pages, scanned, letters, engine, rules, stored, json) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)
		ON CONFLICT (sha256) DO UPDATE SET doc = excluded.doc, format = excluded.format, lang = excluded.lang, pages = excluded.pages, scanned = excluded.scanned,
			letters = excluded.letters, engine = excluded.engine, rules = excluded.rules, stored = excluded.stored, json = excluded.json`,
		f.SHA256, f.Doc, f.Name, o.Format, d.head.Lang, o.Pages, len(o.OCRPages), d.letters, o.Engine, f.Rules, now(), d.packed)
}

// drop takes a content out when no file gives it any more.
func (p *putter) drop(sha string, changed map[string]bool) {
	var doc string
	if !p.scan(`SELECT doc FROM sources WHERE sha256 = ?`, []any{sha}, &doc) {
		return
	}
	var one int
	if p.scan(`SELECT 1 FROM files WHERE taken = ? LIMIT 1`, []any{sha}, &one) {
		p.rename(sha, changed)
		return
	}
	p.exec(`DELETE FROM sources WHERE sha256 = ?`, sha)
	changed[doc] = true
}

// rename gives a content the first of the names of its files.
func (p *putter) rename(sha string, changed map[string]bool) {
	var doc, old, name string
	if !p.scan(`SELECT s.doc, s.name, (SELECT min(f.name) FROM files f WHERE f.taken = s.sha256) FROM sources s WHERE s.sha256 = ?`, []any{sha}, &doc, &old, &name) || old == name {
		return
	}
	p.exec(`UPDATE sources SET name = ? WHERE sha256 = ?`, name, sha)
	changed[doc] = true
}

// choose makes a document from the best of its sources, or takes it out when
// there is none. Nothing is written where nothing changes. fresh is the
// content sha as it was just read.
func (p *putter) choose(doc string, fresh *Prepared, sha string) {
	best, _, ok := p.best(doc)
	if p.err != nil {
		return
	}
	if !ok {
		p.remove(doc)
		return
	}
	isFresh := fresh != nil && best.SHA256 == sha
	var was, name string
	if p.scan(`SELECT sha256, origin FROM documents WHERE id = ?`, []any{doc}, &was, &name) && was == best.SHA256 && name == best.Name && !isFresh {
		return
	}
	d := fresh
	if !isFresh {
		if d = p.load(best.SHA256); d == nil {
			return
		}
	}
	p.replace(d, best)
}

// best is the source of a document that is to be taken. ok is false when there
// is none.
func (p *putter) best(doc string) (best Source, all []Source, ok bool) {
	if p.err != nil {
		return best, nil, false
	}
	rows, err := p.tx.QueryContext(p.ctx, `SELECT `+sourceColumns+` FROM sources WHERE doc = ?`, doc)
	if err != nil {
		p.err = err
		return best, nil, false
	}
	defer rows.Close()
	for rows.Next() {
		var c Source
		if p.err = rows.Scan(c.fields()...); p.err != nil {
			return best, nil, false
		}
		all = append(all, c)
	}
	if p.err = rows.Err(); p.err != nil || len(all) == 0 {
		return best, nil, false
	}
	order(all, p.keeps)
	return all[0], all, true
}

// kept tells whose text is taken instead of f's, and why.
func (p *putter) kept(f File) (name, why string) {
	best, all, ok := p.best(f.Doc)
	if !ok || best.SHA256 == f.SHA256 {
		return "", ""
	}
	for _, c := range all {
		if c.SHA256 == f.SHA256 {
			why = c.Why
		}
	}
	return best.Name, why
}

// load reads a content back.
func (p *putter) load(sha string) *Prepared {
	var packed []byte
	if !p.scan(`SELECT json FROM sources WHERE sha256 = ?`, []any{sha}, &packed) {
		return nil
	}
	d, err := unpackDocument(packed)
	if err != nil {
		p.err = err
		return nil
	}
	return prepared(d, packed)
}
