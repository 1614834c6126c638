// Package compare tells what changed from one version of a document to another:
// units added, removed, changed word by word, renumbered; tasks added, removed,
// or with another lead, another date.
//
// In come two documents, out comes a Diff:
//
//	A  2. Bộ Tài chính báo cáo trước ngày 30/6/2025.
//	B  3. Bộ Tài chính báo cáo trước ngày 31/12/2025.
//	→  2 → 3 changed: Bộ Tài chính báo cáo trước ngày [-30/6/2025.-]{+31/12/2025.+}
//
// Units are paired by their text first and by their numbers second, so that a
// clause put in between does not make every later one a change. Rows of tables
// count as units.
package compare

import (
	"cmp"
	"slices"
	"strings"

	"nghiquyet/extract"
)

// Change tells what happened to a unit or a task.
type Change string

// The changes. Moved is the same text under another number.
const (
	Added   Change = "added"
	Removed Change = "removed"
	Changed Change = "changed"
	Moved   Change = "moved"
)

// Diff is everything that changed, in the order of B; what was removed stands
// where it stood in A.
type Diff struct {
	A     Edition `json:"a"`
	B     Edition `json:"b"`
	Same  int     `json:"same"` // units that are as they were
	Units []Unit  `json:"units"`
	Tasks []Task  `json:"tasks"`
}

// Edition names a document.
type Edition struct {
	ID     string `json:"id"`
	Number string `json:"number"`
	Date   string `json:"date"`
	Title  string `json:"title"`
	Origin string `json:"origin"`
}

// Place is where something stands in one of the documents; offsets count code
// points of its text.
type Place struct {
	Path  string `json:"path"`
	Page  int    `json:"page"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Unit is a unit that changed. Was is nil for an added one, Is for a removed
// one. Words are the whole text, cut at the changes.
type Unit struct {
	Change Change `json:"change"`
	Kind   string `json:"kind"` // a node kind, or "row"
	Was    *Place `json:"was"`
	Is     *Place `json:"is"`
	Words  []Word `json:"words"`
}

// Word is a stretch of text: in both (Same), only in A (Cut), only in B (New).
type Word struct {
	Op   Op     `json:"op"`
	Text string `json:"text"`
}

// Op tells in which version words stand.
type Op string

// The ops.
const (
	Same Op = "same"
	Cut  Op = "removed"
	New  Op = "added"
)

// Task is a task that changed; Fields are what differs.
type Task struct {
	Change Change  `json:"change"`
	Text   string  `json:"text"` // as in B, or in A when removed
	Was    *Place  `json:"was"`
	Is     *Place  `json:"is"`
	Fields []Field `json:"fields"`
}

// Field is a part of a task in both versions.
type Field struct {
	Name string `json:"name"` // lead, support, submit_to, product, due
	Was  string `json:"was"`
	Is   string `json:"is"`
}

// Empty reports that nothing changed.
func (d Diff) Empty() bool { return len(d.Units)+len(d.Tasks) == 0 }

// Documents compares two versions.
func Documents(a, b *extract.Document) Diff {
	d := Diff{A: edition(a), B: edition(b), Units: []Unit{}, Tasks: []Task{}}
	as, bs := parts(a), parts(b)
	pair(as, bs)
	d.units(as, bs)
	d.tasks(a, b, as)
	return d
}

func edition(d *extract.Document) Edition {
	return Edition{d.ID, d.Head.Number, d.Head.Date, d.Head.Title, d.Origin.Name}
}

// part is a unit, or a row, with its own words.
type part struct {
	kind  string
	place Place
	words []string
	key   string // the words as one string
	pair  *part
}

// parts are the units and rows of d with text of their own, in reading order.
func parts(d *extract.Document) []*part {
	w := d.InCodePoints()
	var out []*part
	var rows []extract.Row // in bytes
	for i, t := range d.Tables {
		for j, r := range t.Rows {
			rows = append(rows, r)
			out = append(out, newPart("row", Place{r.Path, r.Page, w.Tables[i].Rows[j].Start, w.Tables[i].Rows[j].End}, r.Of(d.Text)))
		}
	}
	slices.SortFunc(rows, func(x, y extract.Row) int { return x.Start - y.Start })
	places := map[string]*extract.Node{}
	for _, n := range w.Outline.All() {
		places[n.Path] = n
	}
	for _, n := range d.Outline.All() {
		m := places[n.Path]
		out = append(out, newPart(string(n.Kind), Place{n.Path, n.Page, m.Start, m.Own().End}, without(d.Text, n.Own(), rows)))
	}
	out = slices.DeleteFunc(out, func(p *part) bool { return len(p.words) == 0 })
	slices.SortStableFunc(out, func(x, y *part) int { return x.place.Start - y.place.Start })
	return out
}

// without is the text of span but for the rows in it.
func without(text string, span extract.Span, rows []extract.Row) string {
	var b strings.Builder
	from, _ := slices.BinarySearchFunc(rows, span.Start, func(r extract.Row, at int) int { return r.Start - at })
	for _, r := range rows[from:] {
		if r.Start >= span.End {
			break
		}
		if r.Start > span.Start {
			b.WriteString(text[span.Start:r.Start])
		}
		span.Start = min(max(span.Start, r.End), span.End)
	}
	b.WriteString(span.Of(text))
	return b.String()
}

func newPart(kind string, at Place, text string) *part {
	words := strings.Fields(text)
	return &part{kind: kind, place: at, words: words, key: strings.Join(words, " ")}
}

// units lists the changes of paired parts.
func (d *Diff) units(as, bs []*part) {
	for _, p := range bs {
		is := p.place
		q := p.pair
		switch {
		case q == nil:
			d.Units = append(d.Units, Unit{Added, p.kind, nil, &is, []Word{{New, p.key}}})
		case q.key == p.key && q.place.Path == is.Path:
			d.Same++
		case body(q) == body(p) && q.place.Path != is.Path:
			was := q.place
			d.Units = append(d.Units, Unit{Moved, p.kind, &was, &is, []Word{{Same, p.key}}})
		default:
			was := q.place
			d.Units = append(d.Units, Unit{Changed, p.kind, &was, &is, Words(q.words, p.words)})
		}
	}
	// What was removed comes behind the last unit before it that is still there.
	for i, p := range as {
		if p.pair != nil {
			continue
		}
		was := p.place
		at := -1
		for j := i - 1; j >= 0 && at < 0; j-- {
			if as[j].pair != nil {
				at = as[j].pair.place.Start
			}
		}
		k := slices.IndexFunc(d.Units, func(u Unit) bool { return u.Is != nil && u.Is.Start > at })
		if k < 0 {
			k = len(d.Units)
		}
		d.Units = slices.Insert(d.Units, k, Unit{Removed, p.kind, &was, nil, []Word{{Cut, p.key}}})
	}
}

// tasks pairs the tasks of both documents by their units, and those left by
// their texts.
func (d *Diff) tasks(a, b *extract.Document, as []*part) {
	to := map[string]string{}
	for _, p := range as {
		if p.pair != nil {
			to[p.place.Path] = p.pair.place.Path
		}
	}
	wa, wb := a.InCodePoints(), b.InCodePoints()
	var left, right []*part
	at := map[*part]*extract.Task{}
	for _, side := range []struct {
		doc *extract.Document
		out *[]*part
	}{{wa, &left}, {wb, &right}} {
		for i := range side.doc.Tasks {
			t := &side.doc.Tasks[i]
			p := newPart("task", Place{t.Path, t.Page, t.Start, t.End}, t.Text)
			at[p] = t
			*side.out = append(*side.out, p)
		}
	}
	byPath := map[string]*part{}
	for _, p := range right {
		byPath[p.place.Path] = p
	}
	for _, p := range left {
		if path, ok := to[p.place.Path]; ok {
			if q := byPath[path]; q != nil && q.pair == nil {
				p.pair, q.pair = q, p
			}
		}
	}
	pair(left, right)
	for _, q := range right {
		is := q.place
		if q.pair == nil {
			d.Tasks = append(d.Tasks, Task{Added, at[q].Text, nil, &is, fields(&extract.Task{}, at[q])})
			continue
		}
		if f := fields(at[q.pair], at[q]); len(f) > 0 {
			was := q.pair.place
			d.Tasks = append(d.Tasks, Task{Changed, at[q].Text, &was, &is, f})
		}
	}
	for _, p := range left {
		if p.pair == nil {
			was := p.place
			d.Tasks = append(d.Tasks, Task{Removed, at[p].Text, &was, nil, fields(at[p], &extract.Task{})})
		}
	}
}

// fields are the parts of a task that differ.
func fields(a, b *extract.Task) []Field {
	out := []Field{}
	for _, f := range []struct {
		name  string
		value func(extract.Assignment) string
	}{
		{"lead", func(x extract.Assignment) string { return strings.Join(x.Lead, "; ") }},
		{"support", func(x extract.Assignment) string { return strings.Join(x.Support, "; ") }},
		{"submit_to", func(x extract.Assignment) string { return strings.Join(x.SubmitTo, "; ") }},
		{"product", func(x extract.Assignment) string { return x.Product }},
		{"due", func(x extract.Assignment) string { return cmp.Or(x.Due.End, x.Due.Text) }},
	} {
		was, is := all(a, f.value), all(b, f.value)
		if was != is {
			out = append(out, Field{f.name, was, is})
		}
	}
	return out
}

func all(t *extract.Task, value func(extract.Assignment) string) string {
	var out []string
	for _, a := range t.Assignments {
		if s := value(a); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, " | ")
}
