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
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
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
			return nil, (&Store{path: path}).says("create store", err)
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
	if f, err := os.Open(path); err == nil {
		f.Close()
	} else if errors.Is(err, fs.ErrPermission) {
		return nil, fmt.Errorf("open store: %w: it belongs to another user, who can open its folder to others (chmod -R a+rX)", err)
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
	if _, writing := s.Writer(); cannotShare(err) && !hasContent(path+"-wal") && !writing {
		// A folder that cannot be written to, or a full disk, has no place for
		// what readers share; without a journal the file is all there is.
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

// hasContent reports that there is something in a file.
func hasContent(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() > 0
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
	for name, f := range map[string]func(string) string{"slug": viet.Slug, "canonical": docnum.Canonical, "serial": index.Serial, "archive_of": archiveOf} {
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

// archiveOf is the archive in a path as the ledger had it up to version 5, "" where
// the whole is the path of a file:
//
//	/in/a.zip!/7.pdf     → /in/a.zip
//	/in/KHẨN!/7.pdf      → "": a folder
//	/in/KHẨN!/a.zip!/7.pdf → /in/KHẨN!/a.zip
//
// What is there on the disk decides. Where nothing is there any more, as of
// addresses, an archive is what is called one. What came on standard input has no
// mark of its own.
func archiveOf(path string) string {
	const mark = "!/"
	if strings.HasPrefix(path, "stdin:") {
		archive, _, inside := strings.Cut(path, mark)
		if !inside {
			return ""
		}
		return archive
	}
	if exists(path) {
		return ""
	}
	named := ""
	for at := 0; ; {
		i := strings.Index(path[at:], mark)
		if i < 0 {
			return named
		}
		archive := path[:at+i]
		if info, err := os.Stat(archive); err == nil && info.Mode().IsRegular() {
			return archive
		}
		if named == "" && strings.EqualFold(filepath.Ext(archive), ".zip") && !isDir(archive) {
			named = archive
		}
		at += i + len(mark)
	}
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// applicationID marks our files among SQLite files: "nq01".
const applicationID = 0x6e713031

// cannotShare reports that SQLite could not make the file that readers share.
func cannotShare(err error) bool {
	var se *sqlite.Error
	if !errors.As(err, &se) {
		return false
	}
	switch se.Code() & 0xff {
	case sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR:
		return true
	}
	return false
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
	if _, err := db.ExecContext(ctx, `INSERT INTO meta VALUES ('seq', '0')`); err != nil {
		return err
	}
	if err := sealed(ctx, db, identify); err != nil {
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
	if from == to || to < summedSince {
		return nil
	}
	return sealed(ctx, db, sealAll)
}

// summedSince is the version from which on rows have checksums.
const summedSince = 6

// sealed runs f in a transaction of its own.
func sealed(ctx context.Context, db *sql.DB, f func(context.Context, *sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := f(ctx, tx); err != nil {
		tx.Rollback()
		return fmt.Errorf("write checksums: %w", err)
	}
	return tx.Commit()
}

// identify gives a store an identity of its own.
func identify(ctx context.Context, tx *sql.Tx) error {
	name := make([]byte, 8)
	rand.Read(name)
	p := newPutter(ctx, tx, nil)
	p.exec(`INSERT INTO meta VALUES ('identity', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, hex.EncodeToString(name))
	p.touch("meta", "")
	return p.done()
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

// checkFile is what SQLite finds wrong with the file, and tables and indexes that
// are not as they were made.
func (s *Store) checkFile(ctx context.Context) ([]string, error) {
	found, err := s.lines(ctx, "PRAGMA integrity_check(20)")
	if err != nil || len(found) == 1 && found[0] == "ok" {
		found = nil
	}
	if err != nil || len(found) > 0 {
		return found, err
	}
	return s.otherTables(ctx)
}

// orphans are rows that belong to none, in sentences.
func (s *Store) orphans(ctx context.Context) ([]string, error) {
	return s.lines(ctx, `SELECT 'a row of ' || "table" || ' belongs to no ' || parent FROM pragma_foreign_key_check LIMIT 20`)
}

// tables are the definitions of a store, as migrations make them.
var tables = sync.OnceValues(func() (map[string]string, error) {
	if err := withFunctions(); err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if err := migrate(context.Background(), db, 0, len(migrations())); err != nil {
		return nil, err
	}
	return definitions(context.Background(), db)
})

func definitions(ctx context.Context, db *sql.DB) (map[string]string, error) {
	rows, err := db.QueryContext(ctx, `SELECT type || ' ' || name || ' of ' || tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	all := map[string]string{}
	for rows.Next() {
		var name, text string
		if err := rows.Scan(&name, &text); err != nil {
			return nil, err
		}
		all[name] = text
	}
	return all, rows.Err()
}

// otherTables names what is defined otherwise than in a new store.
func (s *Store) otherTables(ctx context.Context) (found []string, err error) {
	want, err := tables()
	if err != nil {
		return nil, err
	}
	have, err := definitions(ctx, s.read)
	if err != nil {
		return nil, s.says("verify store", err)
	}
	for name, text := range want {
		if have[name] != text {
			found = append(found, name+" is not as it was made")
		}
	}
	for name := range have {
		if _, ok := want[name]; !ok {
			found = append(found, name+" is not one of a store")
		}
	}
	return found, nil
}

// reindexed makes the indexes of the database anew, and checks the file again.
func (s *Store) reindexed(ctx context.Context) ([]string, error) {
	if s.write == nil {
		return nil, fmt.Errorf("mend %s: opened for reading only", s.path)
	}
	if _, err := s.write.ExecContext(ctx, "REINDEX"); err != nil {
		return nil, s.says("mend", err)
	}
	return s.checkFile(ctx)
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
	if err := sealed(ctx, db, identify); err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	if _, err := db.ExecContext(ctx, "PRAGMA journal_mode = WAL"); err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	if err := db.Close(); err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	if err := os.Chmod(tmp, 0o600); err != nil { // the folder that it is put into may be open to all
		return err
	}
	f, err := os.OpenFile(tmp, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}
