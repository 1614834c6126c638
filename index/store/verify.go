package store

import (
	"context"
	"fmt"
	"strings"

	"nghiquyet/index"
)

// Verify reads the whole file and reports what the database finds wrong with
// it, and rows that point nowhere. The error is index.ErrStoreDamaged.
func (s *Store) Verify(ctx context.Context) error {
	found, err := s.checkFile(ctx)
	if err != nil {
		return err
	}
	if len(found) == 0 { // tables can be trusted to be read
		for _, q := range consistent {
			bad, err := s.lines(ctx, q)
			if err != nil {
				return err
			}
			found = append(found, bad...)
		}
	}
	if len(found) > 0 {
		return s.says("verify store", fmt.Errorf("%w: %s", index.ErrStoreDamaged, strings.Join(found, "; ")))
	}
	return nil
}

// consistent are queries that find nothing in a sound store; each row is a
// sentence about what is wrong.
var consistent = []string{
	`SELECT d.id || ' has no source' FROM documents d LEFT JOIN sources s ON s.sha256 = d.sha256 AND s.doc = d.id WHERE s.doc IS NULL LIMIT 20`,
	`SELECT s.name || ' gives ' || s.doc || ', which is not there' FROM sources s LEFT JOIN documents d ON d.id = s.doc WHERE d.id IS NULL LIMIT 20`,
	`SELECT f.name || ' was taken in, and its text is not there' FROM files f LEFT JOIN sources s ON s.sha256 = f.taken WHERE f.taken <> '' AND (s.doc IS NULL OR s.doc <> f.doc) LIMIT 20`,
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
}

// VerifyDocument reads a document back and compares it with its rows in the
// tables. The error is index.ErrStoreDamaged, or index.ErrNotFound.
func (s *Store) VerifyDocument(ctx context.Context, id string) error {
	d, err := s.Document(ctx, id)
	if err != nil {
		return err
	}
	units := 0
	if d.Outline != nil {
		for range d.Outline.All() {
			units++
		}
	}
	var has [4]int
	if err := s.read.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM units WHERE doc = $1), (SELECT count(*) FROM tasks WHERE doc = $1),
		(SELECT count(*) FROM citations WHERE doc = $1), (SELECT count(*) FROM problems WHERE doc = $1)`, id).Scan(&has[0], &has[1], &has[2], &has[3]); err != nil {
		return s.says("verify "+id+" in", err)
	}
	if want := [4]int{units, len(d.Tasks), len(d.Citations), len(d.Problems)}; has != want || d.ID != id {
		return s.says("verify "+id+" in", fmt.Errorf("%w: units, tasks, citations, problems are %d in the tables and %d in the text of %s", index.ErrStoreDamaged, has, want, d.ID))
	}
	return nil
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
