// Package store keeps the collection: documents, their facts in plain tables,
// and the ledger of the files they came from, in one SQLite file. It is the
// truth; indexes are made from it.
//
// In come whole documents (Put), out come documents, tasks, citations and
// candidates for a number, all read back from the tables of schema/*.sql:
//
//	st, err := store.Open(ctx, "nq.db")
//	err = st.Put(ctx, d, index.File{Name: "07-nq-cp.pdf", SHA256: "…"})
//	list, err := st.Cites(ctx, index.CiteFilter{Target: "nq-cp/2025-01-10/7"}, index.Page{})
//
// One process writes, any number read at the same time. A document enters in
// one transaction: after a kill it is there with all its facts, or not at all.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"nghiquyet/index"
	"nghiquyet/index/lock"
)

var _ index.Ledger = (*Store)(nil)

// Store is an open collection. Its methods may be called from many goroutines.
type Store struct {
	// Keeps tells how much of a document a format keeps: of several files of one
	// document, that of the format that keeps more is preferred. nil takes all
	// for equal. It is set before the store is used.
	Keeps func(format string) int

	path     string
	identity string
	read     *sql.DB
	write    *sql.DB // nil in a reader
	lock     *lock.Lock
}

// Close gives the file back. A writer leaves no journal behind.
func (s *Store) Close() error {
	err := s.read.Close()
	if s.write != nil {
		err = errors.Join(err, s.write.Close())
		s.lock.Release()
	}
	return err
}

// Identity names the collection: a random word that never changes.
func (s *Store) Identity() string { return s.identity }

// Writer tells whether a process has the store open for writing, and which.
func (s *Store) Writer() (pid int, writing bool) { return lock.Holder(s.path + ".lock") }

// Path is the file.
func (s *Store) Path() string { return s.path }

// inTx runs f in one writing transaction.
func (s *Store) inTx(ctx context.Context, doing string, f func(tx *sql.Tx) error) error {
	if s.write == nil {
		return fmt.Errorf("%s %s: opened for reading only", doing, s.path)
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return s.says(doing, err)
	}
	if err := f(tx); err != nil {
		tx.Rollback()
		return s.says(doing, err)
	}
	return s.says(doing, tx.Commit())
}
