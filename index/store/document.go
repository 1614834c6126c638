package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// Document is the stored document with its citations as they stand resolved
// now. ErrNotFound when there is none of that id.
func (s *Store) Document(ctx context.Context, id string) (*extract.Document, error) {
	d, _, err := s.document(ctx, id)
	return d, err
}

// document also tells the seq of the document's last change. Both reads see
// one state of the file.
func (s *Store) document(ctx context.Context, id string) (*extract.Document, int64, error) {
	tx, err := s.read.BeginTx(ctx, nil)
	if err != nil {
		return nil, 0, s.says("read", err)
	}
	defer tx.Rollback()
	var packed []byte
	var name string
	var seq int64
	err = tx.QueryRowContext(ctx, `SELECT s.json, d.origin, d.seq FROM documents d JOIN sources s ON s.sha256 = d.sha256 WHERE d.id = ?`, id).Scan(&packed, &name, &seq)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, 0, fmt.Errorf("%s: %w", id, ErrNotFound)
	}
	if err != nil {
		return nil, 0, s.says("read "+id+" from", err)
	}
	d, err := unpackDocument(packed)
	if err != nil {
		return nil, 0, s.says("read "+id+" from", err)
	}
	d.Origin.Name = name
	rows, err := tx.QueryContext(ctx, `SELECT ord, target, status, candidates, known_number, known_date, known_title FROM citations WHERE doc = ? ORDER BY ord`, id)
	if err != nil {
		return nil, 0, s.says("read "+id+" from", err)
	}
	defer rows.Close()
	for rows.Next() {
		var i int
		var target, status, candidates string
		var k extract.Known
		if err := rows.Scan(&i, &target, &status, &candidates, &k.Number, &k.Date, &k.Title); err != nil {
			return nil, 0, s.says("read "+id+" from", err)
		}
		if i >= len(d.Citations) {
			continue
		}
		c := &d.Citations[i]
		c.Target, c.Status, c.Known = target, extract.Status(status), nil
		if k.Title != "" {
			c.Known = &k
		}
		if err := json.Unmarshal([]byte(candidates), &c.Candidates); err != nil {
			return nil, 0, fmt.Errorf("read %s from %s: citation %d: %w", id, s.path, i, err)
		}
	}
	return d, seq, s.says("read "+id+" from", rows.Err())
}

// Documents gives every document, oldest change first. Documents stored while
// it runs may or may not come.
func (s *Store) Documents(ctx context.Context) iter.Seq2[*extract.Document, error] {
	return func(yield func(*extract.Document, error) bool) {
		since := int64(0)
		for {
			changes, err := s.Changes(ctx, since, 200)
			if err != nil {
				yield(nil, err)
				return
			}
			if len(changes) == 0 {
				return
			}
			for _, c := range changes {
				since = c.Seq
				if c.Gone {
					continue
				}
				d, err := s.Document(ctx, c.Doc)
				if errors.Is(err, ErrNotFound) {
					continue
				}
				if !yield(d, err) || err != nil {
					return
				}
			}
		}
	}
}

const seqNow = `SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'seq'`

// Seq is the number of the last change, 0 before the first.
func (s *Store) Seq(ctx context.Context) (int64, error) {
	var seq int64
	err := s.read.QueryRowContext(ctx, seqNow).Scan(&seq)
	return seq, s.says("read", err)
}

// Changes lists the documents stored or taken out after since, oldest change
// first, at most limit.
func (s *Store) Changes(ctx context.Context, since int64, limit int) ([]index.Change, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT seq, id, 0 FROM documents WHERE seq > ?1
		UNION ALL SELECT seq, doc, 1 FROM gone WHERE seq > ?1 ORDER BY 1 LIMIT ?2`, since, limit)
	if err != nil {
		return nil, s.says("read the changes of", err)
	}
	defer rows.Close()
	var changes []index.Change
	for rows.Next() {
		var c index.Change
		if err := rows.Scan(&c.Seq, &c.Doc, &c.Gone); err != nil {
			return nil, s.says("read the changes of", err)
		}
		changes = append(changes, c)
	}
	return changes, s.says("read the changes of", rows.Err())
}

// Counts tells how much the collection holds.
type Counts struct {
	Documents  int `json:"documents"`
	Units      int `json:"units"`
	Tasks      int `json:"tasks"`
	Citations  int `json:"citations"`  // of other documents
	Resolved   int `json:"resolved"`   // of them
	Unresolved int `json:"unresolved"` // of them
	Ambiguous  int `json:"ambiguous"`  // of them
	Conflicts  int `json:"conflicts"`  // of them
	Groups     int `json:"groups"`     // of tasks
	Problems   int `json:"problems"`
	Files      int `json:"files"`
	Failed     int `json:"failed"` // of the files
}

// Counts counts the collection.
func (s *Store) Counts(ctx context.Context) (Counts, error) {
	var c Counts
	err := s.read.QueryRowContext(ctx, `SELECT count(*), ifnull(sum(units), 0), ifnull(sum(tasks), 0), ifnull(sum(citations), 0), ifnull(sum(resolved), 0),
			ifnull(sum(unresolved), 0), ifnull(sum(ambiguous), 0), ifnull(sum(conflicts), 0), ifnull(sum(task_groups), 0), ifnull(sum(problems), 0),
			(SELECT count(*) FROM files), (SELECT count(*) FROM files WHERE state = 'failed')
		FROM documents`).
		Scan(&c.Documents, &c.Units, &c.Tasks, &c.Citations, &c.Resolved, &c.Unresolved, &c.Ambiguous, &c.Conflicts,
			&c.Groups, &c.Problems, &c.Files, &c.Failed)
	return c, s.says("count", err)
}
