package store

import (
	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
	"nghiquyet/index"
)

// adding takes one row of a table: its values in the order of the columns.
type adding func(table string, values ...any)

// facts are the rows of a document in the tables, each of which repeats what stands
// in its json.
func facts(doc string, d *extract.Document, row adding) {
	unitRows(doc, d.Outline, row)
	taskRows(doc, d.Tasks, row)
	citationRows(doc, d.Citations, row)
	effectRows(doc, d, row)
	for i, x := range d.Problems {
		row("problems", doc, i, x.Stage, x.Rule, x.Text, x.Start, x.Page)
	}
}

// keyColumns is how many columns tell a row of a table of facts from the others.
var keyColumns = map[string]int{"units": 2, "tasks": 2, "assignments": 3, "agencies": 5, "citations": 2, "forces": 2, "changes": 2, "problems": 2}

// settledColumns are those of citations that stand in no json: what became of a
// citation in this collection.
var settledColumns = map[string]bool{"target": true, "status": true, "candidates": true, "known_number": true, "known_date": true, "known_title": true}

// head are the columns of a document that repeat its json, and where its text
// is from.
func head(d *index.Prepared, c index.Source) ([]string, []any) {
	h := d.Head.Head
	number, name := docnum.Canonical(h.Number), docnum.NameKey(h)
	if h.Draft { // what is cited by a number or a name is never its draft
		number, name = "", ""
	}
	return []string{"id", "number", "canonical", "serial", "name_key", "type", "type_key", "kind", "issuer", "issuer_key", "date", "title", "title_key", "lang",
			"origin", "sha256", "format", "pages", "engine", "rules", "stored", "effective", "draft"},
		[]any{d.Head.ID, h.Number, number, index.Serial(h.Number), name, h.Type, words(h.Type), h.Kind, h.Issuer, words(h.Issuer), h.Date, h.Title, words(h.Title), d.Head.Lang,
			c.Name, c.SHA256, c.Format, c.Pages, c.Engine, c.Rules, c.Stored, h.Effective, truth(h.Draft)}
}

func unitRows(doc string, root *extract.Node, row adding) {
	if root == nil {
		return
	}
	i := 0
	for _, n := range root.All() {
		row("units", doc, i, n.Path, string(n.Kind), n.Num, n.Title, n.Body, n.Page, n.Start, n.End, n.Rule)
		i++
	}
}

// effectRows are what d says of its own effect and does to others.
func effectRows(doc string, d *extract.Document, row adding) {
	for i, f := range d.Forces {
		row("forces", doc, i, f.Path, f.Page, f.Start, f.End, truth(f.Ends), f.Day, f.Event, list(f.Units), list(f.Except), f.Part, f.Text, f.Rule)
	}
	for i, c := range d.Changes {
		row("changes", doc, i, c.Citation, string(c.Act), list(c.Except), c.Unless, c.Day, c.Event, c.Until, list(c.Wording), c.Begins, c.Ends, c.Text, c.Start, c.End, c.Rule, c.Part)
	}
}

func taskRows(doc string, ts []extract.Task, row adding) {
	for i, t := range ts {
		row("tasks", doc, i, t.ID, t.Path, t.Group, t.GroupTitle, t.Text, t.Page, t.Start, t.End, list(t.Citations), t.Source, t.Rule, t.Confidence,
			firstDue(t), words(t.Text), words(t.GroupTitle))
		for j, a := range t.Assignments {
			row("assignments", doc, i, j, a.Product, a.Due.Text, string(a.Due.Kind), a.Due.Start, a.Due.End, a.Due.Bound, a.Due.Recur)
			for _, x := range []struct {
				role  string
				names []string
			}{{"lead", a.Lead}, {"support", a.Support}, {"submit", a.SubmitTo}} {
				for k, name := range x.names {
					row("agencies", doc, i, j, x.role, k, name, words(name))
				}
			}
		}
	}
}

func citationRows(doc string, cs []extract.Citation, row adding) {
	for i, c := range cs {
		k := knownOf(c)
		row("citations", doc, i, c.Path, c.Page, c.Start, c.End, c.Text, string(c.Kind), c.Number, c.Key, c.Date, c.Year, c.Name, c.Issuer, list(c.Pinpoint), string(c.Relation),
			c.Target, string(c.Status), list(c.Candidates), c.Confidence, c.Rule, k.Number, k.Date, k.Title)
	}
}
