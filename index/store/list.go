package store

import (
	"context"

	"nghiquyet/index"
)

const summaryColumns = `d.id, d.number, d.type, d.kind, d.issuer, d.date, d.title, d.lang, d.origin, d.pages, d.draft`

func summaryFields(d *index.Summary) []any {
	return []any{&d.ID, &d.Number, &d.Type, &d.Kind, &d.Issuer, &d.Date, &d.Title, &d.Lang, &d.Origin, &d.Pages, &d.Draft}
}

// List gives the documents that f asks for.
func (s *Store) List(ctx context.Context, f index.DocFilter, p index.Page) (index.DocList, error) {
	list := index.DocList{Documents: []index.DocRecord{}}
	c := documents(f)
	tx, err := s.read.BeginTx(ctx, nil) // one state for both reads
	if err != nil {
		return list, s.says("look up in", err)
	}
	defer tx.Rollback()
	if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM documents d WHERE `+c.String(), c.args...).Scan(&list.Total); err != nil {
		return list, s.says("look up in", err)
	}
	order := `d.date DESC, d.id`
	if f.Sort == index.Oldest {
		order = `d.date, d.id`
	}
	rows, err := tx.QueryContext(ctx, `SELECT `+summaryColumns+`, d.units, d.tasks, d.citations, d.problems
		FROM documents d WHERE `+c.String()+` ORDER BY `+order+stretch(p), c.args...)
	if err != nil {
		return list, s.says("look up in", err)
	}
	found, err := collect(s, rows, func(d *index.DocRecord) []any {
		return append(summaryFields(&d.Summary), &d.Units, &d.Tasks, &d.Citations, &d.Problems)
	})
	list.Documents = append(list.Documents, found...)
	return list, err
}

// documents is the condition on documents d.
func documents(f index.DocFilter) *condition {
	c := &condition{}
	among(c, "d.id", f.IDs)
	if len(f.Keys) > 0 {
		keys := &condition{args: c.args}
		among(keys, "d.canonical", f.Keys)
		among(keys, "d.name_key", f.Keys)
		c.args = keys.args
		c.any(keys.all)
	}
	if f.Serial != "" {
		c.add("d.serial = ?", f.Serial)
	}
	var types []string
	for _, t := range f.Types {
		types = append(types, c.filled("d.type_key LIKE ?", holding(t)))
	}
	c.any(types)
	c.named("d.issuer_key", f.Issuers)
	among(c, "d.lang", f.Langs)
	for _, days := range f.Issued {
		c.during("d.date", days)
	}
	for _, t := range f.Title {
		c.add("d.title_key LIKE ?", holding(t))
	}
	return c
}

// Works gives the documents under a key of package docnum, oldest first: those
// that have a number ("7/NQ-CP"), or whose type and title are a name
// ("name:luat-dat-dai").
func (s *Store) Works(ctx context.Context, key string) ([]index.Work, error) {
	if key == "" {
		return nil, nil
	}
	rows, err := s.read.QueryContext(ctx, `SELECT id, number, type, date, issuer, title FROM documents WHERE canonical = $1 OR name_key = $1 ORDER BY date, id`, key)
	if err != nil {
		return nil, s.says("look up in", err)
	}
	return collect(s, rows, func(w *index.Work) []any { return []any{&w.ID, &w.Number, &w.Type, &w.Date, &w.Issuer, &w.Title} })
}

// Counts counts the collection.
func (s *Store) Counts(ctx context.Context) (index.Counts, error) {
	var c index.Counts
	err := s.read.QueryRowContext(ctx, `SELECT count(*), coalesce(sum(units), 0), coalesce(sum(tasks), 0), coalesce(sum(citations), 0), coalesce(sum(resolved), 0),
			coalesce(sum(unresolved), 0), coalesce(sum(ambiguous), 0), coalesce(sum(conflicts), 0), coalesce(sum(task_groups), 0), coalesce(sum(problems), 0),
			(SELECT count(*) FROM files), (SELECT count(*) FROM files WHERE state = 'failed')
		FROM documents`).
		Scan(&c.Documents, &c.Units, &c.Tasks, &c.Citations, &c.Resolved, &c.Unresolved, &c.Ambiguous, &c.Conflicts,
			&c.Groups, &c.Problems, &c.Files, &c.Failed)
	return c, s.says("count", err)
}

// Problems counts what no rule could decide, the most frequent first.
func (s *Store) Problems(ctx context.Context) ([]index.ProblemCount, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT stage, rule, count(*) AS times, count(DISTINCT doc) FROM problems
		GROUP BY stage, rule ORDER BY times DESC, stage, rule`)
	if err != nil {
		return nil, s.says("count the problems of", err)
	}
	return collect(s, rows, func(p *index.ProblemCount) []any { return []any{&p.Stage, &p.Rule, &p.Times, &p.Documents} })
}
