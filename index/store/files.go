package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strings"

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

// File is a line of the ledger: a file as it was seen last.
type File struct {
	Path     string  `json:"path"`   // where it is, see the schema; Name when ""
	Name     string  `json:"name"`   // as it was given
	SHA256   string  `json:"sha256"` // "" when the file could not be read at all
	Taken    string  `json:"taken"`  // the content that was taken in from it; kept by the store
	Bytes    int64   `json:"bytes"`
	State    State   `json:"state"`
	Doc      string  `json:"doc"`    // id of the document it became
	Reason   string  `json:"reason"` // why it failed or was skipped
	Format   string  `json:"format"`
	Pages    int     `json:"pages"`
	OCRPages []int   `json:"ocr_pages"`
	Unread   int     `json:"unread"`   // pages that could not be read
	OCR      string  `json:"ocr"`      // auto, off or force
	Seconds  float64 `json:"seconds"`  // that the last attempt took
	Attempts int     `json:"attempts"` // to read this content; kept by the store
	Rules    string  `json:"rules"`    // version of the rules that took it apart
	First    string  `json:"first"`    // RFC 3339, UTC; kept by the store, as Last
	Last     string  `json:"last"`
}

// Fail writes into the ledger that f could not be taken in, and why. What was
// taken in from an earlier content of the file stays.
func (s *Store) Fail(ctx context.Context, f File, reason string) error {
	f.State, f.Doc, f.Reason = Failed, "", reason
	return s.Note(ctx, f)
}

// Note writes f into the ledger as it is: a file skipped, or a second copy of
// a content that is done.
func (s *Store) Note(ctx context.Context, f File) error {
	_, err := s.Record(ctx, []Entry{{File: f}})
	return err
}

// line writes f, whose Taken is set, into the ledger.
func (p *putter) line(f File) {
	t := now()
	p.exec(`INSERT INTO files (path, name, sha256, taken, bytes, state, doc, reason, format, pages, ocr_pages, unread, ocr, seconds, attempts, rules, first, last)
		VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,1,?,?,?)
		ON CONFLICT (path) DO UPDATE SET name = excluded.name, attempts = iif(sha256 = excluded.sha256, attempts + 1, 1), sha256 = excluded.sha256,
			taken = excluded.taken, bytes = excluded.bytes, state = excluded.state, doc = excluded.doc, reason = excluded.reason,
			format = excluded.format, pages = excluded.pages, ocr_pages = excluded.ocr_pages, unread = excluded.unread, ocr = excluded.ocr,
			seconds = excluded.seconds, rules = excluded.rules, last = excluded.last`,
		f.Path, f.Name, f.SHA256, f.Taken, f.Bytes, string(f.State), f.Doc, f.Reason, f.Format, f.Pages, list(f.OCRPages), f.Unread, f.OCR, f.Seconds, f.Rules, t, t)
}

const fileColumns = `path, name, sha256, taken, bytes, state, doc, reason, format, pages, ocr_pages, unread, ocr, seconds, attempts, rules, first, last`

// Seen finds what became of a content before, under any name: a line by which
// it was taken in, or else the last. ok is false when it was never seen.
func (s *Store) Seen(ctx context.Context, sha256 string) (f File, ok bool, err error) {
	return s.oneFile(s.read.QueryRowContext(ctx, `SELECT `+fileColumns+` FROM files WHERE sha256 = ? AND sha256 <> ''
		ORDER BY taken = sha256 DESC, last DESC, path LIMIT 1`, sha256))
}

// Line is the ledger's line of the file at path. ok is false when there is
// none.
func (s *Store) Line(ctx context.Context, path string) (f File, ok bool, err error) {
	return s.oneFile(s.read.QueryRowContext(ctx, `SELECT `+fileColumns+` FROM files WHERE path = ?`, path))
}

func (s *Store) oneFile(row *sql.Row) (File, bool, error) {
	f, err := scanFile(row)
	if errors.Is(err, sql.ErrNoRows) {
		return File{}, false, nil
	}
	return f, err == nil, s.says("read the ledger of", err)
}

// Files gives the ledger by path, all of it or the lines in one state. Lines
// written while it runs may or may not come.
func (s *Store) Files(ctx context.Context, state State) iter.Seq2[File, error] {
	return s.files(ctx, `?1 = '' OR state = ?1`, string(state))
}

// FilesUnder gives the lines of the file or folder at path, and of all below
// it, in archives too.
func (s *Store) FilesUnder(ctx context.Context, path string) iter.Seq2[File, error] {
	return s.files(ctx, `path = ?1 OR substr(path, 1, length(?1) + 1) IN (?1 || '/', ?1 || '\', ?1 || '!')`, strings.TrimRight(path, `/\`))
}

// FilesOf gives the lines of the files that a content was taken in from.
func (s *Store) FilesOf(ctx context.Context, taken string) iter.Seq2[File, error] {
	return s.files(ctx, `taken = ? AND taken <> ''`, taken)
}

// files reads the ledger in pieces, so that what is done with a line does not
// hold up the file's checkpoints.
func (s *Store) files(ctx context.Context, where, arg string) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		const piece = 500
		for after := ""; ; {
			rows, err := s.read.QueryContext(ctx, `SELECT `+fileColumns+` FROM files WHERE (`+where+`) AND path > ?2 ORDER BY path LIMIT ?3`, arg, after, piece)
			if err != nil {
				yield(File{}, s.says("read the ledger of", err))
				return
			}
			var some []File
			for rows.Next() && err == nil {
				var f File
				f, err = scanFile(rows)
				some = append(some, f)
			}
			if err = errors.Join(err, rows.Err()); err != nil {
				rows.Close()
				yield(File{}, s.says("read the ledger of", err))
				return
			}
			rows.Close()
			for _, f := range some {
				if !yield(f, nil) {
					return
				}
			}
			if len(some) < piece {
				return
			}
			after = some[len(some)-1].Path
		}
	}
}

// scanner is a *sql.Row or *sql.Rows.
type scanner interface{ Scan(...any) error }

func scanFile(row scanner) (File, error) {
	var f File
	var state, pages string
	err := row.Scan(&f.Path, &f.Name, &f.SHA256, &f.Taken, &f.Bytes, &state, &f.Doc, &f.Reason, &f.Format, &f.Pages, &pages, &f.Unread, &f.OCR,
		&f.Seconds, &f.Attempts, &f.Rules, &f.First, &f.Last)
	if err != nil {
		return File{}, err
	}
	f.State = State(state)
	if err := json.Unmarshal([]byte(pages), &f.OCRPages); err != nil {
		return File{}, fmt.Errorf("pages of %s: %w", f.Name, err)
	}
	return f, nil
}
