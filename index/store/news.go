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

// News lists what came, changed or went since a moment, and which documents others
// change or end, the newest first.
func (s *Store) News(ctx context.Context, since index.Moment, p index.Page) (index.NewsList, error) {
	list := index.NewsList{News: []index.News{}}
	c := &condition{}
	came, changed, settled, gone := c.filled(`d.came > ?`, since.Seq), c.filled(`d.seq > ?`, since.Seq), c.filled(`d.settled > ?`, since.Settled), c.filled(`g.seq > ?`, since.Seq)
	met := c.filled(`(d.came > ? OR s.came > ?)`, since.Seq, since.Seq)
	if since.Day != "" {
		c = &condition{}
		came, changed, settled, gone = c.filled(`d.first >= ?`, since.Day), c.filled(`d.stored >= ?`, since.Day), c.filled(`d.settled_at >= ?`, since.Day), c.filled(`g.at >= ?`, since.Day)
		met = c.filled(`(d.first >= ? OR s.first >= ?)`, since.Day, since.Day)
	}
	what := `CASE WHEN ` + came + ` THEN 'came' WHEN ` + changed + ` THEN 'changed' ELSE 'settled' END`
	when := `CASE WHEN ` + came + ` THEN d.first WHEN ` + changed + ` THEN d.stored ELSE d.settled_at END`
	all := `SELECT ` + summaryColumns + `, ` + what + ` AS what, ` + when + ` AS moment, '' AS doer, '' AS doer_number FROM documents d WHERE ` + came + ` OR ` + changed + ` OR ` + settled + `
		UNION ALL SELECT ` + summaryColumns + `, 'effect', CASE WHEN d.first > s.first THEN d.first ELSE s.first END, s.id, s.number
			FROM (SELECT DISTINCT c.target, c.doc FROM changes h JOIN citations c ON c.doc = h.doc AND c.ord = h.citation WHERE c.target <> '' AND c.target <> c.doc) AS p
			JOIN documents d ON d.id = p.target JOIN documents s ON s.id = p.doc WHERE ` + met + `
		UNION ALL SELECT g.doc, '', '', '', '', '', '', '', '', 0, 0, 'gone', g.at, '', '' FROM gone g WHERE ` + gone
	tx, err := s.read.BeginTx(ctx, nil) // one state for both reads
	if err != nil {
		return list, s.says("read the changes of", err)
	}
	defer tx.Rollback()
	if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM (`+all+`) AS n`, c.args...).Scan(&list.Total); err != nil {
		return list, s.says("read the changes of", err)
	}
	rows, err := tx.QueryContext(ctx, `SELECT n.* FROM (`+all+`) AS n ORDER BY n.moment DESC, n.id, n.what, n.doer`+stretch(p), c.args...)
	if err != nil {
		return list, s.says("read the changes of", err)
	}
	found, err := collect(s, rows, func(n *index.News) []any {
		return append(summaryFields(&n.Summary), &n.What, &n.When, &n.By, &n.ByNumber)
	})
	list.News = append(list.News, found...)
	return list, err
}
