package store

import (
	"context"
	"database/sql"
	"strings"

	"nghiquyet/extract/docnum"
)

// Summary is a document in a few words.
type Summary struct {
	ID     string `json:"id"`
	Number string `json:"number"`
	Type   string `json:"type"`
	Kind   string `json:"kind"`
	Issuer string `json:"issuer"`
	Date   string `json:"date"`
	Title  string `json:"title"`
	Lang   string `json:"lang"`
	Origin string `json:"origin"`
	Pages  int    `json:"pages"`
}

const summaryColumns = `id, number, type, kind, issuer, date, title, lang, origin, pages`

func (d *Summary) fields() []any {
	return []any{&d.ID, &d.Number, &d.Type, &d.Kind, &d.Issuer, &d.Date, &d.Title, &d.Lang, &d.Origin, &d.Pages}
}

// Find gives the documents that a reader may mean by what: an id, or a number
// in any spelling ("07/NQ-CP", "7 /nq-cp", "39/2022/ND-CP"), alone or followed
// by a year or a day ("7/NQ-CP 2025", "7/NQ-CP 2025-01-10"). A number that
// several documents share gives all of them, the newest first. What no
// document has as its number is looked up as a name: "Luật Đất đai".
func (s *Store) Find(ctx context.Context, what string) ([]Summary, error) {
	what = strings.TrimSpace(what)
	found, err := s.summaries(ctx, `WHERE id = ?`, what)
	if err != nil || len(found) > 0 {
		return found, err
	}
	number, when := what, ""
	if i := strings.LastIndexByte(what, ' '); i > 0 && isWhen(what[i+1:]) {
		number, when = what[:i], what[i+1:]
	}
	found, err = s.summaries(ctx, `WHERE canonical = ? AND canonical <> '' AND date LIKE ? || '%'`, docnum.Canonical(trimWords(number)), when)
	if err != nil || len(found) > 0 {
		return found, err
	}
	return s.summaries(ctx, `WHERE name_key = ? AND name_key <> '' AND date LIKE ? || '%'`, docnum.KeyOfName(number), when)
}

// trimWords drops what may stand before a number: "Nghị quyết số 7/NQ-CP".
func trimWords(s string) string {
	if i := strings.IndexAny(s, "0123456789"); i > 0 && strings.HasSuffix(s[:i], " ") {
		return s[i:]
	}
	return s
}

// isWhen reports whether s is a year, a month or a day in ISO 8601.
func isWhen(s string) bool {
	const form = "0000-00-00"
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return false
	}
	for i := range len(s) {
		if digit := s[i] >= '0' && s[i] <= '9'; digit != (form[i] == '0') || !digit && s[i] != '-' {
			return false
		}
	}
	return true
}

func (s *Store) summaries(ctx context.Context, where string, args ...any) ([]Summary, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT `+summaryColumns+` FROM documents `+where+` ORDER BY date DESC, id`, args...)
	if err != nil {
		return nil, s.says("look up in", err)
	}
	return collect(s, rows, func(d *Summary) []any { return d.fields() })
}

// Work is what tells a document from others that have its number.
type Work struct {
	ID, Number, Type, Date, Issuer, Title string
}

// Works gives the documents under a key of package docnum, oldest first: those
// that have a number ("7/NQ-CP"), or whose type and title are a name
// ("name:luat-dat-dai").
func (s *Store) Works(ctx context.Context, key string) ([]Work, error) {
	if key == "" {
		return nil, nil
	}
	rows, err := s.read.QueryContext(ctx, `SELECT id, number, type, date, issuer, title FROM documents WHERE canonical = ?1 OR name_key = ?1 ORDER BY date, id`, key)
	if err != nil {
		return nil, s.says("look up in", err)
	}
	return collect(s, rows, func(w *Work) []any { return []any{&w.ID, &w.Number, &w.Type, &w.Date, &w.Issuer, &w.Title} })
}

// collect reads all rows; fields says where the columns of one go.
func collect[T any](s *Store, rows *sql.Rows, fields func(*T) []any) ([]T, error) {
	defer rows.Close()
	var all []T
	for rows.Next() {
		var one T
		if err := rows.Scan(fields(&one)...); err != nil {
			return nil, s.says("read", err)
		}
		all = append(all, one)
	}
	return all, s.says("read", rows.Err())
}
