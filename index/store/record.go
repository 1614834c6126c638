package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"nghiquyet/index"
)

// Record writes all arrivals in one transaction, each of them wholly: its line
// in the ledger, the content it was read from, and the document made from the
// best content there is (see Sources). What a file gave before and gives no
// longer goes, unless another file gives it. Documents that came or changed,
// and those that cite them, are marked as unsettled (see Settle).
func (s *Store) Record(ctx context.Context, arrivals []index.Arrival) ([]index.Outcome, error) {
	doing := "write to"
	if len(arrivals) == 1 {
		doing = "store " + arrivals[0].File.Name + " in"
	}
	out := make([]index.Outcome, len(arrivals))
	err := s.inTx(ctx, doing, func(tx *sql.Tx) error {
		p := newPutter(ctx, tx, s.Keeps)
		for i, e := range arrivals {
			o, err := p.entry(e)
			if isConstraint(err) {
				// The document contradicts itself; the others are sound.
				e.File.State, e.File.Reason, e.Doc = index.Failed, fmt.Sprintf("store %s: %v: a fault of nq, please report it with the file", e.File.Name, err), nil
				if o, err = p.entry(e); err == nil {
					o.Failed = e.File.Reason
				}
			}
			if err != nil {
				return err
			}
			out[i] = o
		}
		return p.done()
	})
	return out, err
}

// entry writes one arrival wholly or not at all.
func (p *putter) entry(e index.Arrival) (index.Outcome, error) {
	p.exec(`SAVEPOINT entry`)
	o := p.record(e)
	if err := p.err; err != nil {
		p.err = nil
		if !isConstraint(err) {
			return o, err // the whole transaction goes; the database may have done so already, as where the disk is full
		}
		p.exec(`ROLLBACK TO SAVEPOINT entry`)
		p.exec(`RELEASE SAVEPOINT entry`)
		return o, errors.Join(err, p.err)
	}
	p.exec(`RELEASE SAVEPOINT entry`)
	return o, p.err
}

func (p *putter) record(e index.Arrival) (o index.Outcome) {
	f := e.File
	if f.Path == "" {
		f.Path = f.Name
	}
	var before, docBefore string // what the file gave until now
	p.scan(`SELECT taken, doc FROM files WHERE path = $1 AND entry = $2`, []any{f.Path, f.Entry}, &before, &docBefore)
	switch {
	case e.Doc != nil:
		f.State, f.Doc, f.Reason, f.Taken = index.Done, e.Doc.Head.ID, "", f.SHA256
	case f.State == index.Done:
		f.Taken = f.SHA256
		if f.Doc = p.firstOf(f.Taken); f.Doc == "" {
			return index.Outcome{Gone: true}
		}
	case f.State == index.Failed:
		f.Taken, f.Doc = before, docBefore
	default:
		f.Taken, f.Doc = "", ""
	}
	changed := map[string]bool{} // documents whose sources changed
	fresh := p.papers(f, e.Papers(), changed)
	p.line(f)
	if e.Doc != nil {
		p.lines(`UPDATE files SET doc = $1 WHERE taken = $2 AND doc <> $1 RETURNING path, entry`, f.Doc, f.SHA256)
	}
	if before != "" && before != f.Taken {
		p.drop(before, changed)
	}
	if f.State == index.Done {
		p.rename(f.Taken, changed)
	}
	was := p.textsOf(e.Papers())
	for doc := range changed {
		p.choose(doc, fresh)
	}
	return p.outcome(f, e.Papers(), was)
}

// papers writes the papers of a file in place of those that it gave before, and returns
// them by their hash. The documents of both are marked in changed.
func (p *putter) papers(f index.File, papers []*index.Prepared, changed map[string]bool) map[string]*index.Prepared {
	fresh := map[string]*index.Prepared{}
	if len(papers) == 0 {
		return fresh
	}
	for _, was := range p.list(`SELECT doc FROM sources WHERE file = $1`, f.SHA256) {
		changed[was] = true
	}
	for _, d := range papers {
		key := index.PaperKey(f.SHA256, d.Head.Origin.Part)
		fresh[key], changed[d.Head.ID] = d, true
		p.source(f, key, d)
	}
	for _, key := range p.list(`SELECT sha256 FROM sources WHERE file = $1`, f.SHA256) {
		if fresh[key] == nil {
			p.exec(`DELETE FROM sources WHERE sha256 = $1`, key)
		}
	}
	return fresh
}

// origin is where the text of a document is from.
type origin struct{ sha256, name string }

// textsOf are the origins of the texts of these documents as they stand.
func (p *putter) textsOf(papers []*index.Prepared) map[string]origin {
	all := map[string]origin{}
	for _, d := range papers {
		var o origin
		p.scan(`SELECT sha256, origin FROM documents WHERE id = $1`, []any{d.Head.ID}, &o.sha256, &o.name)
		all[d.Head.ID] = o
	}
	return all
}

// outcome tells what became of a file whose papers are written; was are the origins of
// their texts before. Of several papers the first is told whose text is not simply
// taken.
func (p *putter) outcome(f index.File, papers []*index.Prepared, was map[string]origin) (o index.Outcome) {
	o.Doc = f.Doc
	for i, d := range papers {
		if i > 0 {
			o.More = append(o.More, d.Head.ID)
		}
		if p.err != nil || o.Reason() != "" {
			continue
		}
		key, before := index.PaperKey(f.SHA256, d.Head.Origin.Part), was[d.Head.ID]
		if o.Kept, o.Why = p.kept(d.Head.ID, key); o.Kept == "" && before.sha256 != "" && before.sha256 != key {
			p.displaced(&o, d, before)
		}
	}
	if len(papers) > 0 && o.Reason() != "" {
		p.exec(`UPDATE files SET reason = $1 WHERE path = $2 AND entry = $3`, o.Reason(), f.Path, f.Entry)
	}
	return o
}

// source writes a content, or a paper in it, under its hash.
func (p *putter) source(f index.File, key string, d *index.Prepared) {
	o := d.Head.Origin
	p.touch("sources", key)
	p.exec(`INSERT INTO sources (sha256, doc, name, format, lang, pages, scanned, letters, engine, rules, stored, json, file, part) VALUES `+tuple(14)+`
		ON CONFLICT (sha256) DO UPDATE SET doc = excluded.doc, format = excluded.format, lang = excluded.lang, pages = excluded.pages, scanned = excluded.scanned,
			letters = excluded.Letters, engine = excluded.engine, rules = excluded.rules, stored = excluded.stored, json = excluded.json, part = excluded.part`,
		key, d.Head.ID, f.Name, o.Format, d.Head.Lang, o.Pages, len(o.OCRPages), d.Letters, o.Engine, f.Rules, now(), d.Packed, f.SHA256, o.Part)
}

// drop takes a content out when no file gives it any more.
func (p *putter) drop(sha string, changed map[string]bool) {
	var one int
	if p.scan(`SELECT 1 FROM files WHERE taken = $1 LIMIT 1`, []any{sha}, &one) {
		p.rename(sha, changed)
		return
	}
	for _, doc := range p.list(`DELETE FROM sources WHERE file = $1 RETURNING doc`, sha) {
		changed[doc] = true
	}
}

// rename gives a content, all papers in it, the first of the names of its files.
func (p *putter) rename(sha string, changed map[string]bool) {
	for _, key := range p.list(`SELECT sha256 FROM sources WHERE file = $1`, sha) {
		var doc, old, name string
		if !p.scan(`SELECT s.doc, s.name, (SELECT min(f.name) FROM files f WHERE f.taken = s.file) FROM sources s WHERE s.sha256 = $1`, []any{key}, &doc, &old, &name) || old == name {
			continue
		}
		p.touch("sources", key)
		p.exec(`UPDATE sources SET name = $1 WHERE sha256 = $2`, name, key)
		changed[doc] = true
	}
}

// choose makes a document from the best of its sources, or takes it out when
// there is none. Nothing is written where nothing changes. fresh are papers
// that were just read, by their hash.
func (p *putter) choose(doc string, fresh map[string]*index.Prepared) {
	best, _, ok := p.best(doc)
	if p.err != nil {
		return
	}
	if !ok {
		p.remove(doc)
		return
	}
	d := fresh[best.SHA256]
	var was, name string
	if p.scan(`SELECT sha256, origin FROM documents WHERE id = $1`, []any{doc}, &was, &name) && was == best.SHA256 && name == best.Name && d == nil {
		return
	}
	if d == nil {
		if d = p.load(best.SHA256); d == nil {
			return
		}
	}
	p.replace(d, best)
}

// best is the source of a document that is to be taken. ok is false when there
// is none.
func (p *putter) best(doc string) (best index.Source, all []index.Source, ok bool) {
	if p.err != nil {
		return best, nil, false
	}
	rows, err := p.tx.QueryContext(p.ctx, `SELECT `+sourceColumns+` FROM sources WHERE doc = $1`, doc)
	if err != nil {
		p.err = err
		return best, nil, false
	}
	defer rows.Close()
	for rows.Next() {
		var c index.Source
		if p.err = rows.Scan(sourceFields(&c)...); p.err != nil {
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

// displaced tells whose text was the document's until now, if its file is still
// there and says something else than d.
func (p *putter) displaced(o *index.Outcome, d *index.Prepared, was origin) {
	var packed []byte
	if !p.scan(`SELECT json FROM sources WHERE sha256 = $1 AND doc = $2`, []any{was.sha256, d.Head.ID}, &packed) {
		return
	}
	before, err := index.Unpack(packed)
	if err != nil {
		p.err = err
		return
	}
	after, err := index.Unpack(d.Packed)
	if err != nil {
		p.err = err
		return
	}
	if o.Differ = index.Differing(before.Text, after.Text); o.Differ > 0 {
		o.Displaced = was.name
	}
}

// kept tells whose text of a document is taken instead of that with the hash key, and
// why.
func (p *putter) kept(doc, key string) (name, why string) {
	best, all, ok := p.best(doc)
	if !ok || best.SHA256 == key {
		return "", best.Why
	}
	for _, c := range all {
		if c.SHA256 == key {
			why = c.Why
		}
	}
	return best.Name, why
}

// load reads a content back.
func (p *putter) load(sha string) *index.Prepared {
	var packed []byte
	if !p.scan(`SELECT json FROM sources WHERE sha256 = $1`, []any{sha}, &packed) {
		return nil
	}
	d, err := index.Repacked(packed)
	if err != nil {
		p.err = err
		return nil
	}
	return d
}
