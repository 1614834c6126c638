package store

import (
	"context"
	"encoding/json"
	"fmt"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// Cites gives the citations that f asks for, internal ones aside.
func (s *Store) Cites(ctx context.Context, f index.CiteFilter, p index.Page) (index.CiteList, error) {
	list := index.CiteList{Cites: []index.Cite{}}
	c := cites(f)
	tx, err := s.read.BeginTx(ctx, nil) // one state for all reads
	if err != nil {
		return list, s.says("read the citations of", err)
	}
	defer tx.Rollback()
	if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM citations c WHERE `+c.String(), c.args...).Scan(&list.Total); err != nil {
		return list, s.says("read the citations of", err)
	}
	order := `c.doc, c.ord`
	if f.ByDate {
		order = `s.date DESC, c.doc, c.ord`
	}
	rows, err := tx.QueryContext(ctx, `SELECT c.doc, s.number, s.date, s.title, c.relation, c.target, c.number, c.key, coalesce(nullif(c.date, ''), d.date, c.year), c.issuer,
			coalesce(d.title, nullif(c.name, ''), c.known_title), c.pinpoint, c.path, c.page, c.status, c.candidates, c.text, c.known_number, c.known_date, c.known_title
		FROM citations c JOIN documents s ON s.id = c.doc LEFT JOIN documents d ON d.id = c.target
		WHERE `+c.String()+` ORDER BY `+order+stretch(p), c.args...)
	if err != nil {
		return list, s.says("read the citations of", err)
	}
	all, err := collect(s, rows, (*citeRow).fields)
	if err != nil {
		return list, err
	}
	for _, row := range all {
		one, err := row.cite()
		if err != nil {
			return list, err
		}
		list.Cites = append(list.Cites, one)
	}
	return list, nil
}

// citeRow is a citation as the tables have it.
type citeRow struct {
	index.Cite
	pinpoint, candidates string
	known                extract.Known
}

func (c *citeRow) fields() []any {
	return []any{&c.Doc, &c.DocNumber, &c.DocDate, &c.DocTitle, &c.Relation, &c.Target, &c.Number, &c.Key, &c.Date, &c.Issuer, &c.Title, &c.pinpoint, &c.Path, &c.Page,
		&c.Status, &c.candidates, &c.Text, &c.known.Number, &c.known.Date, &c.known.Title}
}

func (c *citeRow) cite() (index.Cite, error) {
	if c.known.Title != "" {
		c.Known = &c.known
	}
	if err := json.Unmarshal([]byte(c.pinpoint), &c.Pinpoint); err != nil {
		return c.Cite, fmt.Errorf("pinpoint in %s: %w", c.Doc, err)
	}
	if err := json.Unmarshal([]byte(c.candidates), &c.Candidates); err != nil {
		return c.Cite, fmt.Errorf("candidates in %s: %w", c.Doc, err)
	}
	return c.Cite, nil
}

// cites is the condition on citations c.
func cites(f index.CiteFilter) *condition {
	c := &condition{}
	c.add(`c.kind <> ?`, string(extract.CiteInternal))
	if f.Doc != "" {
		c.add(`c.doc = ? AND c.target <> c.doc`, f.Doc)
	}
	if f.DocKind != "" {
		c.add(`c.doc IN (SELECT k.id FROM documents k WHERE k.kind = ?)`, f.DocKind)
	}
	if f.First {
		c.all = append(c.all, `c.ord = (SELECT min(k.ord) FROM citations k WHERE k.doc = c.doc AND k.number <> '' AND k.kind <> 'internal')`)
	}
	if f.Path != "" {
		c.add(`(c.path = ? OR substr(c.path, 1, ?) IN (?, ?))`, f.Path, len([]rune(f.Path))+1, f.Path+".", f.Path+"/")
	}
	cited(c, f)
	among(c, "c.relation", f.Relations)
	among(c, "c.status", f.Statuses)
	return c
}

// cited is the condition on what is cited.
func cited(c *condition, f index.CiteFilter) {
	if f.Target != "" {
		c.add(`c.target = ? AND c.doc <> c.target`, f.Target)
	}
	if len(f.Targets) > 0 {
		among(c, "c.target", f.Targets)
		c.all = append(c.all, `c.doc <> c.target`)
	}
	among(c, "c.key", f.Keys)
	if f.Serial != "" { // "-", "." and "/" stand before "0"
		c.add(`c.key >= ? AND c.key < ?`, f.Serial+"-", f.Serial+"0")
	}
	if f.Date != "" {
		c.add(`(c.date = ? OR c.date = '' AND c.year = ?)`, f.Date, f.Date)
	}
	if f.Open {
		c.add(`c.status <> ?`, string(extract.Resolved))
	}
}

// Chain gives the citations by which documents carry out the cited work, and
// those by which others carry out these, up to depth documents away.
func (s *Store) Chain(ctx context.Context, f index.CiteFilter, depth int) ([]index.Link, error) {
	first := &condition{}
	among(first, "c.relation", index.Implementing)
	next := first.String() + ` AND c.doc <> c.target`
	cited(first, f)
	most := first.arg(depth)
	rows, err := s.read.QueryContext(ctx, `WITH RECURSIVE reach(doc, depth) AS (
			SELECT c.doc, 1 FROM citations c WHERE `+first.String()+`
			UNION
			SELECT c.doc, reach.depth + 1 FROM reach JOIN citations c ON c.target = reach.doc WHERE `+next+` AND reach.depth < `+most+`)
		SELECT e.through, e.doc, e.relation, d.number, d.date, d.title, d.tasks FROM (
			SELECT '' AS through, c.doc, c.relation, c.ord FROM citations c WHERE `+first.String()+` AND `+most+` > 0
			UNION ALL
			SELECT c.target, c.doc, c.relation, c.ord FROM citations c WHERE `+next+` AND c.target IN (SELECT doc FROM reach WHERE depth < `+most+`)) AS e
		JOIN documents d ON d.id = e.doc
		ORDER BY d.date DESC, e.doc, e.ord`, first.args...)
	if err != nil {
		return nil, s.says("read the citations of", err)
	}
	all, err := collect(s, rows, func(l *index.Link) []any {
		return []any{&l.Through, &l.Doc, &l.Relation, &l.Number, &l.Date, &l.Title, &l.Tasks}
	})
	seen := map[[2]string]bool{}
	once := []index.Link{}
	for _, l := range all {
		if pair := [2]string{l.Through, l.Doc}; !seen[pair] {
			seen[pair] = true
			once = append(once, l)
		}
	}
	return once, err
}

// Texts gives the title and text of the units at those places, as far as there
// are units.
func (s *Store) Texts(ctx context.Context, places []index.Place) (map[index.Place]string, error) {
	texts := map[index.Place]string{}
	if len(places) == 0 {
		return texts, nil
	}
	c := &condition{}
	var each []string
	for _, p := range places {
		each = append(each, c.filled("u.doc = ? AND u.path = ?", p.Doc, p.Path))
	}
	c.any(each)
	rows, err := s.read.QueryContext(ctx, `SELECT u.doc, u.path, u.title, u.body FROM units u WHERE `+c.String()+` ORDER BY u.doc, u.ord`, c.args...)
	if err != nil {
		return nil, s.says("read the units of", err)
	}
	type unit struct {
		at          index.Place
		title, body string
	}
	all, err := collect(s, rows, func(u *unit) []any { return []any{&u.at.Doc, &u.at.Path, &u.title, &u.body} })
	for _, u := range all {
		texts[u.at] += u.title + "\n" + u.body + "\n"
	}
	return texts, err
}
