package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"nghiquyet/index"
)

// Verify reads the whole file and reports what the database finds wrong with
// it, tables that are not as they were made, rows that point nowhere, and rows
// whose checksum is another. The error is index.ErrStoreDamaged.
func (s *Store) Verify(ctx context.Context) error {
	found, err := s.checkFile(ctx)
	if err != nil {
		return err
	}
	if len(found) == 0 { // tables can be trusted to be read
		if found, err = s.orphans(ctx); err != nil {
			return err
		}
		more, err := s.contradictions(ctx)
		if err != nil {
			return err
		}
		found = append(found, more...)
	}
	return s.damaged("verify store", found)
}

// damaged is the error that says what was found wrong, nil for nothing.
func (s *Store) damaged(doing string, found []string) error {
	const most = 20
	if len(found) == 0 {
		return nil
	}
	more := ""
	if len(found) > most {
		more = fmt.Sprintf("; and %d more", len(found)-most)
	}
	return fmt.Errorf("%s %s: %w: %s%s", doing, s.path, index.ErrStoreDamaged, strings.Join(found[:min(len(found), most)], "; "), more)
}

// contradictions are what is wrong in tables that can be read, in sentences.
func (s *Store) contradictions(ctx context.Context) (found []string, err error) {
	tx, err := s.read.BeginTx(ctx, nil) // one state for all reads
	if err != nil {
		return nil, s.says("verify", err)
	}
	defer tx.Rollback()
	for _, q := range consistent {
		rows, err := tx.QueryContext(ctx, q)
		if err != nil {
			return nil, s.says("verify", err)
		}
		bad, err := collect(s, rows, func(v *string) []any { return []any{v} })
		if err != nil {
			return nil, err
		}
		found = append(found, bad...)
	}
	bad, err := s.broken(ctx, tx)
	if err != nil {
		return nil, s.says("verify", err)
	}
	for _, x := range bad {
		found = append(found, x.String()+" is not as it was written")
	}
	return found, nil
}

// consistent are queries that find nothing in a sound store; each row is a
// sentence about what is wrong.
var consistent = []string{
	`SELECT d.id || ' has no source' FROM documents d LEFT JOIN sources s ON s.sha256 = d.sha256 AND s.doc = d.id WHERE s.doc IS NULL LIMIT 20`,
	`SELECT s.name || ' gives ' || s.doc || ', which is not there' FROM sources s LEFT JOIN documents d ON d.id = s.doc WHERE d.id IS NULL LIMIT 20`,
	`SELECT f.name || ' was taken in, and its text is not there' FROM files f LEFT JOIN sources s ON s.file = f.taken AND s.doc = f.doc WHERE f.taken <> '' AND s.doc IS NULL LIMIT 20`,
	`SELECT c.doc || ' cites ' || c.target || ', which is not there' FROM citations c LEFT JOIN documents d ON d.id = c.target WHERE c.target <> '' AND c.kind <> 'internal' AND c.known_title = '' AND d.id IS NULL LIMIT 20`,
	`SELECT g.doc || ' is both there and taken out' FROM gone g JOIN documents d ON d.id = g.doc LIMIT 20`,
	`SELECT d.id || ': it holds ' || units || ' units, ' || tasks || ' tasks, ' || problems || ' problems, but not so many are there' FROM documents d
		WHERE units <> (SELECT count(*) FROM units u WHERE u.doc = d.id) OR tasks <> (SELECT count(*) FROM tasks t WHERE t.doc = d.id)
		OR problems <> (SELECT count(*) FROM problems p WHERE p.doc = d.id) LIMIT 20`,
	`SELECT d.id || ': it holds ' || citations || ' citations, ' || resolved || ' of them resolved, but not so many are there' FROM documents d
		WHERE (citations, resolved, unresolved, ambiguous, conflicts) <>
			(SELECT count(*), count(*) FILTER (WHERE status = 'resolved'), count(*) FILTER (WHERE status = 'unresolved'),
				count(*) FILTER (WHERE status = 'ambiguous'), count(*) FILTER (WHERE status = 'conflict')
			FROM citations c WHERE c.doc = d.id AND kind <> 'internal') LIMIT 20`,
	`SELECT u.doc || ' is marked by a change that has not been yet' FROM unsettled u WHERE u.mark > (SELECT CAST(value AS BIGINT) FROM meta WHERE key = 'seq') OR u.mark < 0 LIMIT 20`,
	`SELECT d.id || ' has a number of a change that has not been yet' FROM documents d WHERE d.seq > (SELECT CAST(value AS BIGINT) FROM meta WHERE key = 'seq') LIMIT 20`,
}

// VerifyDocument reads a document back and compares every value of it in the tables
// with what its json gives. The error is index.ErrStoreDamaged, or
// index.ErrNotFound; it names what differs.
func (s *Store) VerifyDocument(ctx context.Context, id string) error {
	tx, err := s.read.BeginTx(ctx, nil) // one state for all reads
	if err != nil {
		return s.says("verify", err)
	}
	defer tx.Rollback()
	found, err := differences(ctx, tx, id)
	if err != nil {
		return s.says("verify "+id+" in", err)
	}
	return s.damaged("verify "+id+" in", found)
}

// differences are what stands otherwise in the tables than in the json of a
// document, and whether its checksum is its own, in sentences. The error is
// index.ErrNotFound, or index.ErrStoreDamaged where the json cannot be read.
func differences(ctx context.Context, q querier, id string) ([]string, error) {
	want, from, err := written(ctx, q, id)
	if err != nil {
		return nil, err
	}
	found := headDifferences(ctx, q, id, want, from)
	expected := map[string]map[string][]string{}
	for table := range keyColumns {
		expected[table] = map[string][]string{}
	}
	facts(id, want.Facts, func(table string, values ...any) {
		row := make([]string, len(values))
		for i, v := range values {
			row[i] = text(v)
		}
		expected[table][rowKey(row[:keyColumns[table]])] = row
	})
	for _, table := range slices.Sorted(maps.Keys(expected)) {
		bad, err := tableDifferences(ctx, q, id, table, expected[table])
		if err != nil {
			return nil, err
		}
		found = append(found, bad...)
	}
	is, was, _, err := sumOf(ctx, q, spot{table: "documents", key: id})
	if err != nil {
		return nil, err
	}
	if is != was && len(found) == 0 {
		found = append(found, "its row, or what its citations mean, is not as it was written")
	}
	return found, nil
}

// written is a document as its source has it, and that source.
func written(ctx context.Context, q querier, id string) (*index.Prepared, index.Source, error) {
	var c index.Source
	rows, err := q.QueryContext(ctx, `SELECT `+sourceColumns+`, json FROM sources WHERE sha256 = (SELECT sha256 FROM documents WHERE id = $1)`, id)
	if err != nil {
		return nil, c, err
	}
	defer rows.Close()
	if !rows.Next() {
		if err := rows.Err(); err != nil {
			return nil, c, err
		}
		return nil, c, index.ErrNotFound
	}
	var packed []byte
	if err := rows.Scan(append(sourceFields(&c), &packed)...); err != nil {
		return nil, c, err
	}
	d, err := index.Repacked(packed)
	if err != nil {
		return nil, c, fmt.Errorf("the text read from %s cannot be read back: %w", c.Name, err)
	}
	return d, c, nil
}

// headDifferences compares the row of a document.
func headDifferences(ctx context.Context, q querier, id string, d *index.Prepared, c index.Source) (found []string) {
	cols, values := head(d, c)
	rows, err := q.QueryContext(ctx, `SELECT `+strings.Join(cols, ", ")+` FROM documents WHERE id = $1`, id)
	if err != nil {
		return []string{err.Error()}
	}
	defer rows.Close()
	if !rows.Next() {
		return []string{"its row cannot be read"}
	}
	have, err := scanned(rows, len(cols))
	if err != nil {
		return []string{err.Error()}
	}
	for i, v := range values {
		if text(v) != text(have[i]) {
			found = append(found, differs("documents", "", cols[i], text(have[i]), text(v)))
		}
	}
	return found
}

// tableDifferences compares the rows of a document in a table of facts.
func tableDifferences(ctx context.Context, q querier, id, table string, expected map[string][]string) (found []string, err error) {
	rows, err := q.QueryContext(ctx, `SELECT * FROM `+table+` WHERE doc = $1`, id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	cols, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	for rows.Next() {
		values, err := scanned(rows, len(cols))
		if err != nil {
			return nil, err
		}
		have := make([]string, len(values))
		for i, v := range values {
			have[i] = text(v)
		}
		key := rowKey(have[:keyColumns[table]])
		want, ok := expected[key]
		if !ok || len(want) != len(have) {
			found = append(found, fmt.Sprintf("%s %s is not in the document", table, key))
			continue
		}
		delete(expected, key)
		for i := range have {
			if have[i] != want[i] && (table != "citations" || !settledColumns[cols[i]]) {
				found = append(found, differs(table, key, cols[i], have[i], want[i]))
			}
		}
	}
	for key := range expected {
		found = append(found, fmt.Sprintf("%s %s of the document is missing", table, key))
	}
	return found, rows.Err()
}

// rowKey is a row's key without the document, as it is shown: "3", "3.0.lead.1".
func rowKey(key []string) string { return strings.Join(key[1:], ".") }

// differs says that a value is another than in the document.
func differs(table, key, column, have, want string) string {
	const most = 60
	show := func(s string) string {
		if r := []rune(s); len(r) > most {
			s = string(r[:most]) + "…"
		}
		return fmt.Sprintf("%q", s)
	}
	if h, w := []rune(have), []rune(want); len(h) > most || len(w) > most { // from a little before the place
		at := 0
		for at < min(len(h), len(w)) && h[at] == w[at] {
			at++
		}
		at = max(0, at-most/2)
		have, want = string(h[min(at, len(h)):]), string(w[min(at, len(w)):])
	}
	return fmt.Sprintf("%s: %s is %s, in the document it is %s", strings.TrimSpace(table+" "+key), column, show(have), show(want))
}

// lines reads the first column.
func (s *Store) lines(ctx context.Context, q string) ([]string, error) {
	rows, err := s.read.QueryContext(ctx, q)
	if err != nil {
		return nil, s.says("verify store", err)
	}
	all, err := collect(s, rows, func(v *string) []any { return []any{v} })
	if err != nil {
		return nil, fmt.Errorf("verify store: %w", err)
	}
	return all, nil
}

// Mended is what Mend did.
type Mended struct {
	Renewed []string     // documents whose rows were made anew from their json
	Again   []index.File // lines of the ledger that are to be read again: what they gave, or they themselves, cannot be read
	Kept    []string     // rows that nothing can be compared with, as they are, in words
}

// Mend sets right what Verify and VerifyDocument find, as far as the store itself
// can: indexes of the database and rows of documents are made anew; files whose text
// cannot be read back, and lines of the ledger that are not as they were written,
// are marked to be read again, which whoever calls Mend does then. A file that the
// database itself cannot read is index.ErrStoreDamaged, and left.
func (s *Store) Mend(ctx context.Context) (m Mended, err error) {
	found, err := s.checkFile(ctx)
	if err == nil && len(found) > 0 {
		if found, err = s.reindexed(ctx); err == nil {
			err = s.damaged("mend", found)
		}
	}
	if err != nil {
		return m, err
	}
	err = s.inTx(ctx, "mend", func(tx *sql.Tx) error {
		m = Mended{}
		p := newPutter(ctx, tx, s.Keeps)
		bad, err := s.broken(ctx, tx)
		if err != nil {
			return err
		}
		for _, x := range bad {
			p.mendRow(x, &m)
		}
		for _, q := range without {
			p.exec(q)
		}
		for _, id := range p.list(`SELECT id FROM documents ORDER BY id`) {
			p.mendDocument(id, &m)
		}
		return p.done()
	})
	return m, err
}

// without take out the rows that belong to none.
var without = []string{
	`DELETE FROM units WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = units.doc)`,
	`DELETE FROM tasks WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = tasks.doc)`,
	`DELETE FROM citations WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = citations.doc)`,
	`DELETE FROM forces WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = forces.doc)`,
	`DELETE FROM changes WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = changes.doc)`,
	`DELETE FROM problems WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = problems.doc)`,
	`DELETE FROM waits WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = waits.doc)`,
	`DELETE FROM unsettled WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = unsettled.doc)`,
	`DELETE FROM assignments WHERE NOT EXISTS (SELECT 1 FROM tasks t WHERE t.doc = assignments.doc AND t.ord = assignments.task)`,
	`DELETE FROM agencies WHERE NOT EXISTS (SELECT 1 FROM assignments a WHERE a.doc = agencies.doc AND a.task = agencies.task AND a.ord = agencies.assignment)`,
}

// mendDocument makes the rows of a document anew where they are not those of its
// json, and has its files read again where that cannot be read.
func (p *putter) mendDocument(id string, m *Mended) {
	if p.err != nil {
		return
	}
	found, err := differences(p.ctx, p.tx, id)
	switch {
	case err == nil && len(found) == 0, errors.Is(err, index.ErrNotFound):
	case err == nil:
		d, c, err := written(p.ctx, p.tx, id)
		if err != nil {
			p.err = err
			return
		}
		if p.replace(d, c); d.Head.ID != id {
			p.remove(id) // the row had lost its own id
		}
		m.Renewed = append(m.Renewed, id)
	case errors.Is(err, index.ErrStoreDamaged):
		var sha string
		p.scan(`SELECT s.file FROM documents d JOIN sources s ON s.sha256 = d.sha256 WHERE d.id = $1`, []any{id}, &sha)
		p.again(m, `taken = $1`, sha)
	default:
		p.err = err
	}
}

// again marks lines of the ledger so that their files are read again whatever was
// known of them.
func (p *putter) again(m *Mended, which string, args ...any) {
	if p.err != nil {
		return
	}
	rows, err := p.tx.QueryContext(p.ctx, `UPDATE files SET rules = '' WHERE `+which+` RETURNING `+fileColumns, args...)
	if err != nil {
		p.err = err
		return
	}
	defer rows.Close()
	for rows.Next() {
		f, err := scanFile(rows)
		if err != nil {
			p.err = err
			return
		}
		p.touchFile(f.Spot())
		m.Again = append(m.Again, f)
	}
	p.err = rows.Err()
}

// mendRow does what can be done for a row that is not as it was written.
func (p *putter) mendRow(x spot, m *Mended) {
	p.touched[x] = true
	switch x.table {
	case "files":
		p.exec(`UPDATE files SET ocr_pages = '[]' WHERE path = $1 AND entry = $2`, x.key, x.more) // it may be no list any more
		p.again(m, `path = $1 AND entry = $2`, x.key, x.more)
	case "sources":
		p.mendSource(x.key, m)
	case "meta":
		p.exec(`UPDATE meta SET value = CAST((SELECT coalesce(max(seq), 0) + 1 FROM (SELECT seq FROM documents UNION ALL SELECT seq FROM gone UNION ALL SELECT mark FROM unsettled) AS s) AS TEXT) WHERE key = 'seq'`)
		p.exec(`UPDATE meta SET value = CAST((SELECT coalesce(max(settled), 0) + 1 FROM documents) AS TEXT) WHERE key = 'settled'`)
		m.Kept = append(m.Kept, x.String())
	default:
		m.Kept = append(m.Kept, x.String())
	}
}

// mendSource gives a content the values of its json, or has its files read again.
func (p *putter) mendSource(sha string, m *Mended) {
	var packed []byte
	var file string
	if !p.scan(`SELECT json, file FROM sources WHERE sha256 = $1`, []any{sha}, &packed, &file) {
		return
	}
	d, err := index.Repacked(packed)
	if err != nil {
		p.again(m, `taken = $1`, file)
		return
	}
	o := d.Head.Origin
	if index.PaperKey(o.SHA256, o.Part) == sha {
		file = o.SHA256
	}
	p.exec(`UPDATE sources SET doc = $1, format = $2, lang = $3, pages = $4, scanned = $5, letters = $6, engine = $7, file = $8, part = $9 WHERE sha256 = $10`,
		d.Head.ID, o.Format, d.Head.Lang, o.Pages, len(o.OCRPages), d.Letters, o.Engine, file, o.Part, sha)
	p.rename(file, map[string]bool{})
	p.again(m, `taken = $1`, file) // for its rules and times, which stand nowhere else
}
