package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"nghiquyet/index"
)

// ErrNotFound says that the store has no such document.
var ErrNotFound = index.ErrNotFound

// State is what became of a file.
type State string

// The states of a file in the ledger.
const (
	Done    State = "done"
	Failed  State = "failed"
	Skipped State = "skipped"
)

// File is a line of the ledger: a file by its name and content.
type File struct {
	Name     string  `json:"name"`
	SHA256   string  `json:"sha256"` // "" when the file could not be read at all
	Bytes    int64   `json:"bytes"`
	State    State   `json:"state"`
	Doc      string  `json:"doc"`    // id of the document it became
	Reason   string  `json:"reason"` // why it failed or was skipped
	Format   string  `json:"format"`
	Pages    int     `json:"pages"`
	OCRPages []int   `json:"ocr_pages"`
	Seconds  float64 `json:"seconds"`  // that the last attempt took
	Attempts int     `json:"attempts"` // kept by the store
	Rules    string  `json:"rules"`    // version of the rules that took it apart
	First    string  `json:"first"`    // RFC 3339, UTC; kept by the store, as Last
	Last     string  `json:"last"`
}

// Fail writes into the ledger that f could not be taken in, and why.
func (s *Store) Fail(ctx context.Context, f File, reason string) error {
	f.State, f.Doc, f.Reason = Failed, "", reason
	return s.Note(ctx, f)
}

// Note writes f into the ledger as it is: a file skipped, or a second copy of
// one that is done.
func (s *Store) Note(ctx context.Context, f File) error {
	return s.inTx(ctx, "note "+f.Name+" in", func(tx *sql.Tx) error {
		p := newPutter(ctx, tx, "")
		p.file(f)
		return p.err
	})
}

func (p *putter) file(f File) {
	t := now()
	p.exec(`INSERT INTO files (name, sha256, bytes, state, doc, reason, format, pages, ocr_pages, seconds, attempts, rules, first, last)
		VALUES (?,?,?,?,?,?,?,?,?,?,1,?,?,?)
		ON CONFLICT (name, sha256) DO UPDATE SET bytes = excluded.bytes, state = excluded.state, doc = excluded.doc, reason = excluded.reason,
			format = excluded.format, pages = excluded.pages, ocr_pages = excluded.ocr_pages, seconds = excluded.seconds,
			attempts = attempts + 1, rules = excluded.rules, last = excluded.last`,
		f.Name, f.SHA256, f.Bytes, string(f.State), f.Doc, f.Reason, f.Format, f.Pages, list(f.OCRPages), f.Seconds, f.Rules, t, t)
}

const fileColumns = `name, sha256, bytes, state, doc, reason, format, pages, ocr_pages, seconds, attempts, rules, first, last`

// Seen finds what became of a content before, under any name: the line that is
// done, or else the last. ok is false when it was never seen.
func (s *Store) Seen(ctx context.Context, sha256 string) (f File, ok bool, err error) {
	row := s.read.QueryRowContext(ctx, `SELECT `+fileColumns+` FROM files WHERE sha256 = ? AND sha256 <> ''
		ORDER BY state = 'done' DESC, last DESC LIMIT 1`, sha256)
	return s.oneFile(row)
}

// SeenAs finds what became of a content under this very name.
func (s *Store) SeenAs(ctx context.Context, name, sha256 string) (f File, ok bool, err error) {
	return s.oneFile(s.read.QueryRowContext(ctx, `SELECT `+fileColumns+` FROM files WHERE name = ? AND sha256 = ?`, name, sha256))
}

func (s *Store) oneFile(row *sql.Row) (File, bool, error) {
	f, err := scanFile(row)
	if errors.Is(err, sql.ErrNoRows) {
		return File{}, false, nil
	}
	return f, err == nil, s.says("read the ledger of", err)
}

// Files gives the ledger by name, all of it or the lines in one state.
func (s *Store) Files(ctx context.Context, state State) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		rows, err := s.read.QueryContext(ctx, `SELECT `+fileColumns+` FROM files WHERE ?1 = '' OR state = ?1 ORDER BY name, last`, string(state))
		if err != nil {
			yield(File{}, s.says("read the ledger of", err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			f, err := scanFile(rows)
			if !yield(f, s.says("read the ledger of", err)) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(File{}, s.says("read the ledger of", err))
		}
	}
}

// scanner is a *sql.Row or *sql.Rows.
type scanner interface{ Scan(...any) error }

func scanFile(row scanner) (File, error) {
	var f File
	var state, pages string
	err := row.Scan(&f.Name, &f.SHA256, &f.Bytes, &state, &f.Doc, &f.Reason, &f.Format, &f.Pages, &pages, &f.Seconds, &f.Attempts, &f.Rules, &f.First, &f.Last)
	if err != nil {
		return File{}, err
	}
	f.State = State(state)
	if err := json.Unmarshal([]byte(pages), &f.OCRPages); err != nil {
		return File{}, fmt.Errorf("pages of %s: %w", f.Name, err)
	}
	return f, nil
}
