package store

import (
	"context"

	"nghiquyet/index"
)

// Now is the present moment of the collection.
func (s *Store) Now(ctx context.Context) (index.Moment, error) {
	var m index.Moment
	err := s.read.QueryRowContext(ctx, `SELECT CAST(a.value AS BIGINT), CAST(b.value AS BIGINT) FROM meta a, meta b WHERE a.key = 'seq' AND b.key = 'settled'`).Scan(&m.Seq, &m.Settled)
	return m, s.says("read", err)
}

// News lists what came, changed or went since a moment, the newest first.
func (s *Store) News(ctx context.Context, since index.Moment, p index.Page) (index.NewsList, error) {
	list := index.NewsList{News: []index.News{}}
	c := &condition{}
	came, changed, settled, gone := c.filled(`d.came > ?`, since.Seq), c.filled(`d.seq > ?`, since.Seq), c.filled(`d.settled > ?`, since.Settled), c.filled(`g.seq > ?`, since.Seq)
	if since.Day != "" {
		c = &condition{}
		came, changed, settled, gone = c.filled(`d.first >= ?`, since.Day), c.filled(`d.stored >= ?`, since.Day), c.filled(`d.settled_at >= ?`, since.Day), c.filled(`g.at >= ?`, since.Day)
	}
	what := `CASE WHEN ` + came + ` THEN 'came' WHEN ` + changed + ` THEN 'changed' ELSE 'settled' END`
	when := `CASE WHEN ` + came + ` THEN d.first WHEN ` + changed + ` THEN d.stored ELSE d.settled_at END`
	all := `SELECT ` + summaryColumns + `, ` + what + ` AS what, ` + when + ` AS moment FROM documents d WHERE ` + came + ` OR ` + changed + ` OR ` + settled + `
		UNION ALL SELECT g.doc, '', '', '', '', '', '', '', '', 0, 0, 'gone', g.at FROM gone g WHERE ` + gone
	tx, err := s.read.BeginTx(ctx, nil) // one state for both reads
	if err != nil {
		return list, s.says("read the changes of", err)
	}
	defer tx.Rollback()
	if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM (`+all+`) AS n`, c.args...).Scan(&list.Total); err != nil {
		return list, s.says("read the changes of", err)
	}
	rows, err := tx.QueryContext(ctx, `SELECT n.* FROM (`+all+`) AS n ORDER BY n.moment DESC, n.id`+stretch(p), c.args...)
	if err != nil {
		return list, s.says("read the changes of", err)
	}
	found, err := collect(s, rows, func(n *index.News) []any { return append(summaryFields(&n.Summary), &n.What, &n.When) })
	list.News = append(list.News, found...)
	return list, err
}
