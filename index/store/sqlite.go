package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"database/sql/driver"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
	"nghiquyet/index"
	"nghiquyet/index/lock"
)

// What only SQLite knows stands in this file: opening, making and bringing up a
// file, what its errors mean, copying and checking it. All other SQL of the
// package is such as any database takes.

// Open opens the store at path for reading and writing and creates it when
// there is none. It fails with index.ErrStoreInUse while another process has it open for
// writing, with index.ErrStoreDamaged when the file cannot be read; a file that is there
// is never replaced.
func Open(ctx context.Context, path string) (*Store, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	l, err := lock.Take(path + ".lock")
	var held *lock.Held
	if errors.As(err, &held) {
		return nil, fmt.Errorf("open store %s: %w: %w; wait until it is done, or end it", path, index.ErrStoreInUse, held)
	}
	if err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	s, err := openWriter(ctx, path, l)
	if err != nil {
		l.Release()
		return nil, err
	}
	return s, nil
}

func openWriter(ctx context.Context, path string, l *lock.Lock) (*Store, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		if err := create(ctx, path, len(migrations())); err != nil {
			return nil, fmt.Errorf("create store %s: %w", path, err)
		}
	}
	s := &Store{path: path, lock: l}
	var err error
	if s.write, err = connect(path, "rw"); err != nil {
		return nil, err
	}
	s.write.SetMaxOpenConns(1)
	if err := s.begin(ctx, s.write); err != nil {
		s.write.Close()
		return nil, err
	}
	// A copy made by other tools may have lost the mode.
	if _, err := s.write.ExecContext(ctx, "PRAGMA journal_mode = WAL"); err != nil {
		s.write.Close()
		return nil, s.says("open store", err)
	}
	if s.read, err = connect(path, "ro"); err != nil {
		s.write.Close()
		return nil, err
	}
	return s, nil
}

// OpenReader opens the store at path for reading, while another process may be
// writing. It fails with index.ErrNoStore when there is none.
func OpenReader(ctx context.Context, path string) (*Store, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w at %s; nq ingest makes one", index.ErrNoStore, path)
	}
	db, err := connect(path, "ro")
	if err != nil {
		return nil, err
	}
	s := &Store{path: path, read: db}
	if err = s.begin(ctx, db); err == nil {
		return s, nil
	}
	db.Close()
	if cannotOpen(err) && !exists(path+"-wal") {
		// A folder that cannot be written to has no place for what readers
		// share; without a journal the file is all there is.
		if s.read, err = connect(path, "ro&immutable=1"); err != nil {
			return nil, err
		}
		if err = s.begin(ctx, s.read); err == nil {
			return s, nil
		}
		s.read.Close()
	}
	return nil, err
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

//go:embed schema/*.sql
var schemas embed.FS

// migrations bring a file from one version to the next; the version of a file
// is the number of those it has seen (PRAGMA user_version).
var migrations = sync.OnceValue(func() []string {
	var all []string
	for {
		script, err := schemas.ReadFile(fmt.Sprintf("schema/%d.sql", len(all)+1))
		if err != nil {
			return all
		}
		all = append(all, string(script))
	}
})

// withFunctions gives SQL the functions that migrations use, once for the
// program. Neither tables nor queries use them, so that other tools can open
// the file, and other databases answer the queries.
var withFunctions = sync.OnceValue(func() error {
	for name, f := range map[string]func(string) string{"slug": viet.Slug, "canonical": docnum.Canonical, "serial": index.Serial} {
		err := sqlite.RegisterDeterministicScalarFunction(name, 1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
			s, _ := args[0].(string)
			return f(s), nil
		})
		if err != nil {
			return err
		}
	}
	return nil
})

// applicationID marks our files among SQLite files: "nq01".
const applicationID = 0x6e713031

// cannotOpen reports that SQLite could not make or open a file.
func cannotOpen(err error) bool {
	var se *sqlite.Error
	return errors.As(err, &se) && (se.Code()&0xff == sqlite3.SQLITE_CANTOPEN || se.Code()&0xff == sqlite3.SQLITE_READONLY)
}

// connect makes a pool of connections to a file. mode is "rw", "rwc", which
// makes one, "ro", "copy" for copying it elsewhere, or "ro&immutable=1" for
// one that nobody writes. A
// connection waits 900 ms for another program that holds the file.
func connect(path, mode string) (*sql.DB, error) {
	if err := withFunctions(); err != nil {
		return nil, err
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	slash := filepath.ToSlash(abs)
	if !strings.HasPrefix(slash, "/") {
		slash = "/" + slash
	}
	mode, immutable := strings.CutSuffix(mode, "&immutable=1")
	v := url.Values{"mode": {mode}, "_txlock": {"immediate"}, "_pragma": {"busy_timeout(900)", "foreign_keys(1)", "synchronous(full)"}}
	switch mode {
	case "ro":
		v["_txlock"] = []string{"deferred"}
		v["_pragma"] = append(v["_pragma"], "query_only(1)")
	case "copy":
		v["mode"] = []string{"ro"} // query_only would forbid to write the copy, too
	}
	if immutable {
		v["immutable"] = []string{"1"}
	}
	u := url.URL{Scheme: "file", Path: slash, RawQuery: v.Encode()}
	return sql.Open("sqlite", u.String())
}

// create makes a new store of a version under another name and puts it in its place when it
// is whole, so that a file at path is never half made.
func create(ctx context.Context, path string, version int) error {
	tmp := path + ".new"
	for _, old := range []string{tmp, tmp + "-wal", tmp + "-shm"} {
		if err := os.Remove(old); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	db, err := connect(tmp, "rwc")
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	name := make([]byte, 8)
	rand.Read(name)
	for _, q := range []string{
		"PRAGMA application_id = " + strconv.Itoa(applicationID),
		"PRAGMA journal_mode = WAL",
	} {
		if _, err := db.ExecContext(ctx, q); err != nil {
			return err
		}
	}
	if err := migrate(ctx, db, 0, version); err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, `INSERT INTO meta VALUES ('identity', ?), ('seq', '0')`, hex.EncodeToString(name)); err != nil {
		return err
	}
	if err := db.Close(); err != nil {
		return err
	}
	return os.Rename(tmp, path)
}

// migrate brings a file from one version to another.
func migrate(ctx context.Context, db *sql.DB, from, to int) error {
	for v := from; v < to; v++ {
		tx, err := db.BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, migrations()[v]+";\nPRAGMA user_version = "+strconv.Itoa(v+1))
		if err == nil {
			err = tx.Commit()
		}
		if err != nil {
			tx.Rollback()
			return fmt.Errorf("bring the store from version %d to %d: %w", v, v+1, err)
		}
	}
	return nil
}

// begin looks whether the file is a store that this version can serve, and
// brings an older one up when db may write.
func (s *Store) begin(ctx context.Context, db *sql.DB) error {
	var app, version int
	err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&app)
	if err == nil {
		err = db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	}
	switch {
	case err != nil:
		return s.says("open store", err)
	case app != applicationID:
		return fmt.Errorf("open store %s: %w: it is empty or another program's file; it was left as it is, choose another place", s.path, index.ErrStoreDamaged)
	case version > len(migrations()):
		return fmt.Errorf("open store %s: %w (its version is %d, this nq reads up to %d); use that one", s.path, index.ErrStoreNewer, version, len(migrations()))
	case version < len(migrations()) && s.write == nil:
		return fmt.Errorf("open store %s: %w (its version is %d, this nq reads %d); any command that writes (nq ingest) brings it up", s.path, index.ErrStoreOlder, version, len(migrations()))
	}
	if err := migrate(ctx, db, version, len(migrations())); err != nil {
		return s.says("open store", err)
	}
	if err := db.QueryRowContext(ctx, `SELECT value FROM meta WHERE key = 'identity'`).Scan(&s.identity); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			err = index.ErrStoreDamaged
		}
		return s.says("open store", err)
	}
	return nil
}

// says turns what SQLite reports into a sentence that names the file and what
// can be done. It is nil for nil.
func (s *Store) says(doing string, err error) error {
	if err == nil {
		return nil
	}
	var se *sqlite.Error
	if errors.As(err, &se) {
		switch se.Code() & 0xff {
		case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
			return fmt.Errorf("%s %s: %w by another program (%v); try again when it is done", doing, s.path, index.ErrStoreInUse, err)
		case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
			err = fmt.Errorf("%w (%v)", index.ErrStoreDamaged, err)
		case sqlite3.SQLITE_FULL:
			return fmt.Errorf("%s %s: the disk is full: %w", doing, s.path, err)
		case sqlite3.SQLITE_IOERR:
			return fmt.Errorf("%s %s: the file cannot be read or written, the disk may be full: %w", doing, s.path, err)
		case sqlite3.SQLITE_READONLY:
			return fmt.Errorf("%s %s: the file or its folder may not be written to: %w", doing, s.path, err)
		}
	}
	if errors.Is(err, index.ErrStoreDamaged) {
		return fmt.Errorf("%s %s: %w; it was left as it is: put a backup in its place, or ingest the files into a new store", doing, s.path, err)
	}
	return fmt.Errorf("%s %s: %w", doing, s.path, err)
}

// isConstraint reports that rows contradict one another.
func isConstraint(err error) bool {
	var se *sqlite.Error
	return errors.As(err, &se) && se.Code()&0xff == sqlite3.SQLITE_CONSTRAINT
}

// checkFile is what SQLite finds wrong with the file, and rows that belong to
// none.
func (s *Store) checkFile(ctx context.Context) ([]string, error) {
	found, err := s.lines(ctx, "PRAGMA integrity_check(20)")
	if err != nil || len(found) == 1 && found[0] == "ok" {
		found = nil
	}
	if err != nil || len(found) > 0 {
		return found, err
	}
	return s.lines(ctx, `SELECT 'a row of ' || "table" || ' belongs to no ' || parent FROM pragma_foreign_key_check LIMIT 20`)
}

// copyTo copies the file into an empty one, and gives it an identity of its own.
func (s *Store) copyTo(ctx context.Context, tmp string) error {
	from, err := connect(s.path, "copy")
	if err != nil {
		return err
	}
	defer from.Close()
	if _, err := from.ExecContext(ctx, "VACUUM INTO ?", tmp); err != nil {
		return s.says("back up", err)
	}
	db, err := connect(tmp, "rw")
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	name := make([]byte, 8)
	rand.Read(name)
	if _, err := db.ExecContext(ctx, `UPDATE meta SET value = ? WHERE key = 'identity'`, hex.EncodeToString(name)); err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	if _, err := db.ExecContext(ctx, "PRAGMA journal_mode = WAL"); err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	if err := db.Close(); err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	if err := os.Chmod(tmp, 0o644); err != nil {
		return err
	}
	f, err := os.OpenFile(tmp, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}
