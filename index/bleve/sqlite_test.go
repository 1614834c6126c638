package bleve

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	_ "modernc.org/sqlite" // its full-text search is what BenchmarkLarge compares with

	"nghiquyet/index"
)

// fts is a SQLite file with the records in an FTS5 table, without marks as far
// as it can, and a plain table for facets.
func fts(b *testing.B, dir string, all []index.Entry) (db *sql.DB, size int64) {
	path := filepath.Join(dir, "fts.db")
	_, err := os.Stat(path)
	kept := err == nil
	if db, err = sql.Open("sqlite", path); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { db.Close() })
	db.SetMaxOpenConns(1)
	if !kept {
		exec := func(line string, args ...any) {
			if _, err := db.Exec(line, args...); err != nil {
				b.Fatal(err)
			}
		}
		began := time.Now()
		exec(`CREATE VIRTUAL TABLE records USING fts5(title, text, tokenize="unicode61 remove_diacritics 2")`)
		exec(`CREATE TABLE facts(id INTEGER PRIMARY KEY, type TEXT, issuer TEXT, year TEXT, kind TEXT)`)
		exec(`BEGIN`)
		id := 0
		for _, e := range all {
			for _, r := range e.Records {
				id++
				exec(`INSERT INTO records(rowid, title, text) VALUES(?, ?, ?)`, id, r.Title, r.Text)
				exec(`INSERT INTO facts VALUES(?, ?, ?, ?, ?)`, id, r.Type, r.Issuer, r.Year(), string(r.Kind))
			}
		}
		exec(`COMMIT`)
		b.Logf("SQLite FTS5: indexed in %.0f s", time.Since(began).Seconds())
	}
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	return db, info.Size()
}

// ftsSearch asks what nq search asks: ten hits with snippets by rank, the
// total, and four facets.
func ftsSearch(db *sql.DB, line string) error {
	match := line
	if !strings.HasPrefix(line, `"`) {
		match = strings.Join(strings.Fields(line), " AND ")
	}
	for _, ask := range []string{
		`SELECT rowid, snippet(records, 1, '<mark>', '</mark>', '…', 40) FROM records WHERE records MATCH ? ORDER BY rank LIMIT 10`,
		`SELECT count(*), '' FROM records WHERE records MATCH ?`,
		`SELECT count(*), type FROM records JOIN facts ON id = records.rowid WHERE records MATCH ? GROUP BY type`,
		`SELECT count(*), issuer FROM records JOIN facts ON id = records.rowid WHERE records MATCH ? GROUP BY issuer`,
		`SELECT count(*), year FROM records JOIN facts ON id = records.rowid WHERE records MATCH ? GROUP BY year`,
		`SELECT count(*), kind FROM records JOIN facts ON id = records.rowid WHERE records MATCH ? GROUP BY kind`,
	} {
		rows, err := db.Query(ask, match)
		if err != nil {
			return err
		}
		for rows.Next() {
			var n int64
			var text sql.NullString
			if err := rows.Scan(&n, &text); err != nil {
				rows.Close()
				return err
			}
		}
		if err := rows.Close(); err != nil {
			return err
		}
	}
	return nil
}
