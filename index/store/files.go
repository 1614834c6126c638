package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"nghiquyet/index"
)

// Fail writes into the ledger that f could not be taken in, and why. What was
// taken in from an earlier content of the file stays.
func (s *Store) Fail(ctx context.Context, f index.File, reason string) error {
	f.State, f.Doc, f.Reason = index.Failed, "", reason
	return s.Note(ctx, f)
}

// Note writes f into the ledger as it is: a file skipped, or a second copy of
// a content that is done.
func (s *Store) Note(ctx context.Context, f index.File) error {
	_, err := s.Record(ctx, []index.Arrival{{File: f}})
	return err
}

// line writes f, whose Taken is set, into the ledger.
func (p *putter) line(f index.File) {
	t := now()
	p.touchFile(f.Spot())
	p.exec(`INSERT INTO files (path, entry, name, sha256, taken, bytes, state, doc, reason, format, pages, ocr_pages, unread, ocr, seconds, attempts, rules, first, last, papers, split)
		VALUES `+tuple(21)+`
		ON CONFLICT (path, entry) DO UPDATE SET name = excluded.name, attempts = CASE WHEN files.sha256 = excluded.sha256 THEN files.attempts + 1 ELSE 1 END, sha256 = excluded.sha256,
			taken = excluded.taken, bytes = excluded.bytes, state = excluded.state, doc = excluded.doc, reason = excluded.reason,
			format = excluded.format, pages = excluded.pages, ocr_pages = excluded.ocr_pages, unread = excluded.unread, ocr = excluded.ocr,
			seconds = excluded.seconds, rules = excluded.rules, last = excluded.last, papers = excluded.papers, split = excluded.split`,
		f.Path, f.Entry, f.Name, f.SHA256, f.Taken, f.Bytes, string(f.State), f.Doc, f.Reason, f.Format, f.Pages, list(f.OCRPages), f.Unread, f.OCR, f.Seconds, 1, f.Rules, t, t, f.Papers, truth(f.Split))
}

const fileColumns = `path, entry, name, sha256, taken, bytes, state, doc, reason, format, pages, ocr_pages, unread, ocr, seconds, attempts, rules, first, last, papers, split`

// Seen finds what became of a content before, under any name: a line by which
// it was taken in, or else the last. ok is false when it was never seen. Many
// files may have one content, the empty one above all; each way finds one line by
// an index.
func (s *Store) Seen(ctx context.Context, sha256 string) (f index.File, ok bool, err error) {
	if sha256 == "" {
		return f, false, nil
	}
	f, ok, err = s.oneFile(s.read.QueryRowContext(ctx, `SELECT `+fileColumns+` FROM files WHERE taken = $1 AND sha256 = $1 ORDER BY name, path, entry LIMIT 1`, sha256))
	if ok || err != nil {
		return f, ok, err
	}
	return s.oneFile(s.read.QueryRowContext(ctx, `SELECT `+fileColumns+` FROM files WHERE sha256 = $1 ORDER BY last DESC, path, entry LIMIT 1`, sha256))
}

// Line is the ledger's line of the file at a place. ok is false when there is
// none.
func (s *Store) Line(ctx context.Context, at index.Spot) (f index.File, ok bool, err error) {
	return s.oneFile(s.read.QueryRowContext(ctx, `SELECT `+fileColumns+` FROM files WHERE path = $1 AND entry = $2`, at.Path, at.Entry))
}

func (s *Store) oneFile(row *sql.Row) (index.File, bool, error) {
	f, err := scanFile(row)
	if errors.Is(err, sql.ErrNoRows) {
		return index.File{}, false, nil
	}
	return f, err == nil, s.says("read the ledger of", err)
}

// Files gives the ledger by path, all of it or the lines in one state. Lines
// written while it runs may or may not come.
func (s *Store) Files(ctx context.Context, state index.State) iter.Seq2[index.File, error] {
	c := condition{}
	if state != "" {
		c.add(`state = ?`, string(state))
	}
	return s.files(ctx, c)
}

// FilesUnder gives the lines of the file or folder at path, and of all below
// it, in archives too.
func (s *Store) FilesUnder(ctx context.Context, path string) iter.Seq2[index.File, error] {
	path = strings.TrimRight(path, `/\`)
	c := condition{}
	c.add(`(path = ? OR substr(path, 1, ?) IN (?, ?))`, path, utf8.RuneCountInString(path)+1, path+"/", path+`\`)
	return s.files(ctx, c)
}

// FilesOf gives the lines of the files that a content was taken in from.
func (s *Store) FilesOf(ctx context.Context, taken string) iter.Seq2[index.File, error] {
	c := condition{}
	c.add(`taken = ? AND taken <> ''`, taken)
	return s.files(ctx, c)
}

// files reads the ledger in pieces, so that what is done with a line does not
// hold up the file's checkpoints.
func (s *Store) files(ctx context.Context, wanted condition) iter.Seq2[index.File, error] {
	return func(yield func(index.File, error) bool) {
		const piece = 500
		for after := (index.Spot{}); ; {
			some, err := s.somePaths(ctx, wanted, after, piece)
			if err != nil {
				yield(index.File{}, s.says("read the ledger of", err))
				return
			}
			for _, f := range some {
				if !yield(f, nil) {
					return
				}
			}
			if len(some) < piece {
				return
			}
			after = some[len(some)-1].Spot()
		}
	}
}

// somePaths are the first lines of the ledger behind a place.
func (s *Store) somePaths(ctx context.Context, wanted condition, after index.Spot, most int) ([]index.File, error) {
	c := condition{all: slices.Clone(wanted.all), args: slices.Clone(wanted.args)}
	c.add(`(path, entry) > (?, ?)`, after.Path, after.Entry)
	rows, err := s.read.QueryContext(ctx, `SELECT `+fileColumns+` FROM files WHERE `+c.String()+` ORDER BY path, entry`+stretch(index.Page{Limit: most}), c.args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var some []index.File
	for rows.Next() {
		f, err := scanFile(rows)
		if err != nil {
			return nil, err
		}
		some = append(some, f)
	}
	return some, rows.Err()
}

// scanner is a *sql.Row or *sql.Rows.
type scanner interface{ Scan(...any) error }

func scanFile(row scanner) (index.File, error) {
	var f index.File
	var state, pages string
	err := row.Scan(&f.Path, &f.Entry, &f.Name, &f.SHA256, &f.Taken, &f.Bytes, &state, &f.Doc, &f.Reason, &f.Format, &f.Pages, &pages, &f.Unread, &f.OCR,
		&f.Seconds, &f.Attempts, &f.Rules, &f.First, &f.Last, &f.Papers, &f.Split)
	if err != nil {
		return index.File{}, err
	}
	f.State = index.State(state)
	if err := json.Unmarshal([]byte(pages), &f.OCRPages); err != nil {
		return index.File{}, fmt.Errorf("pages of %s: %w", f.Name, err)
	}
	return f, nil
}
