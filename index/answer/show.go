package answer

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// Document asks for a whole document.
type Document struct {
	What string `json:"what" arg:"WHAT" jsonschema:"required" jsonschema_description:"a number or an id; with @ and the first digits of a source's hash, as that file has it"`
}

// AskDocument gives the document as extraction gave it, its citations as they
// stand resolved now; of one of its sources, as they were read.
func AskDocument(ctx context.Context, c *Collection, q Document) (*extract.Document, error) {
	what, hash, of := cutHash(q.What)
	_, d, err := c.document(ctx, what)
	if err != nil || !of {
		return d, err
	}
	src, err := c.source(ctx, d.ID, hash)
	if err != nil {
		return nil, err
	}
	return c.Store.Text(ctx, src.SHA256)
}

// cutHash parts "7/NQ-CP@3fa9c1d2" in two.
func cutHash(what string) (doc, hash string, of bool) {
	i := strings.LastIndexByte(what, '@')
	if i < 0 || len(what)-i-1 < shortHash/2 || strings.Trim(what[i+1:], "0123456789abcdef") != "" {
		return what, "", false
	}
	return what[:i], what[i+1:], true
}

// shortHash is how much of a hash is shown, enough to tell the sources of a
// document apart.
const shortHash = 8

// source is the source of a document that is meant by the first digits of its
// hash, or by the name of its file.
func (c *Collection) source(ctx context.Context, doc, which string) (index.Source, error) {
	all, err := c.Store.Sources(ctx, doc)
	if err != nil {
		return index.Source{}, err
	}
	var found []index.Source
	for _, s := range all {
		if strings.HasPrefix(s.SHA256, which) || s.Name == which || path.Base(filepath.ToSlash(s.Name)) == which {
			found = append(found, s)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return index.Source{}, &Error{Kind: NotFound, Text: fmt.Sprintf("%s is read from no file or hash %s", doc, which), Doc: doc}
	}
	return index.Source{}, wrong("%s may be any of %d files of %s: name one by its hash", which, len(found), doc)
}

// Pin asks that the text of a document is that of one of its files.
type Pin struct {
	What string `json:"what" arg:"WHAT" jsonschema:"required" jsonschema_description:"a number or an id"`
	File string `json:"file,omitempty" arg:"FILE" jsonschema_description:"the file, or the first digits of its hash; empty lets the texts decide again"`
}

// Chosen finds the document and the source that q means; the hash is empty where
// none is to be pinned.
func Chosen(ctx context.Context, c *Collection, q Pin) (doc, sha256 string, err error) {
	w, d, err := c.document(ctx, q.What)
	if err != nil || q.File == "" {
		return w.ID, "", err
	}
	s, err := c.source(ctx, d.ID, q.File)
	return d.ID, s.SHA256, err
}

// Show asks for a work, or for a unit or a row of a table of it.
type Show struct {
	What string `json:"what" arg:"ID[#PATH]" jsonschema:"required" jsonschema_description:"a number or an id, with #PATH for one unit: nq-cp/2025-01-10/7#II.3"`
	Path string `json:"path,omitempty" jsonschema_description:"the unit, where it is not part of the id"`
	// Amended asks for what later documents made of it.
	Amended bool `json:"amended,omitempty" jsonschema_description:"with each later wording beside it, as the amending document quotes it, with its day"`
}

// Shown is a work, or a unit of one: what it says, and what is said of it.
// Offsets count code points of the document's text.
type Shown struct {
	Work      Work               `json:"work"`
	Doc       string             `json:"doc"` // its id
	Path      string             `json:"path"`
	Kind      string             `json:"kind"` // of a unit, "row" of a row
	Num       string             `json:"num"`
	Title     string             `json:"title"`
	Text      string             `json:"text"`
	Page      int                `json:"page"`
	Rule      string             `json:"rule"` // by which it was read
	Start     int                `json:"start"`
	End       int                `json:"end"`
	Cells     []Cell             `json:"cells"`    // of a row
	Above     []Heading          `json:"above"`    // the units that it stands in, the largest first
	Contents  []Heading          `json:"contents"` // the units in it: of a work all of them, of a unit its own
	Tasks     []extract.Task     `json:"tasks"`
	Citations []extract.Citation `json:"citations"`
	CitedBy   []CitedBy          `json:"cited_by"` // what cites this unit, or, of a work that is not held, the work
	Places    []Sheet            `json:"places"`   // where it is printed
	Origin    *extract.Origin    `json:"origin,omitempty"`
	Head      *extract.Head      `json:"head,omitempty"` // of a work
	Sources   []Origin           `json:"sources"`        // of a work
	Counts    *Holds             `json:"counts,omitempty"`
	Problems  []extract.Problem  `json:"problems"`         // of a work
	Effect    *Standing          `json:"effect,omitempty"` // today, as far as the collection knows; none of rows
	Amended   []Wording          `json:"amended,omitzero"` // what later documents made of it, where that was asked for, in the order of days
}

// Origin is a file that gives a document, held against the one whose text is
// taken.
type Origin struct {
	index.Source
	Differ  int    `json:"differ"`            // words of either text that the other does not have
	Damaged bool   `json:"damaged,omitzero"`  // what the store has of it cannot be read
	Compare string `json:"compare,omitempty"` // what names the document as this file has it, where that is another
}

// Holds is how much a document holds.
type Holds struct {
	Tasks     int `json:"tasks"`
	Citations int `json:"citations"`
	Problems  int `json:"problems"`
}

// Cell is a cell of a row under the head of its column.
type Cell struct {
	Column string `json:"column"`
	Text   string `json:"text"`
}

// Heading is a unit in a table of contents.
type Heading struct {
	Path  string `json:"path"`
	Kind  string `json:"kind"`
	Num   string `json:"num"`
	Title string `json:"title"` // its own, or its first words
	Page  int    `json:"page"`
	Depth int    `json:"depth"` // 0 for the largest
}

// Sheet is a page and the boxes on it that something takes, in points from the
// top left of the upright page.
type Sheet struct {
	Page  int           `json:"page"`
	Boxes []extract.Box `json:"boxes"`
}

// AskShow shows a work or a unit.
func AskShow(ctx context.Context, c *Collection, q Show) (*Shown, error) {
	what, path, _ := strings.Cut(q.What, "#")
	if q.Path != "" {
		path = q.Path
	}
	w, err := c.one(ctx, what)
	if err != nil {
		return nil, err
	}
	s := &Shown{Work: w, Doc: w.ID, Path: path, Cells: []Cell{}, Above: []Heading{}, Contents: []Heading{}, Tasks: []extract.Task{}, Citations: []extract.Citation{},
		CitedBy: []CitedBy{}, Places: []Sheet{}, Sources: []Origin{}, Problems: []extract.Problem{}}
	switch {
	case w.Held != InCollection && path != "":
		return nil, notHeld(what, w)
	case w.Held != InCollection:
		s.Title = w.Title
		if s.Effect, err = c.stands(ctx, w, ""); err != nil {
			return nil, err
		}
		if q.Amended {
			if s.Amended, err = c.amended(ctx, w, ""); err != nil {
				return nil, err
			}
		}
		return s, s.cited(ctx, c, func(index.Cite) bool { return true })
	}
	d, err := c.Store.Document(ctx, w.ID)
	if err != nil {
		return nil, err
	}
	s.Origin = &d.Origin
	if path == "" {
		err = s.whole(ctx, c, d)
	} else {
		err = s.unit(ctx, c, d)
	}
	if _, n := unitAt(d, path); err == nil && n != nil {
		s.Effect, err = c.stands(ctx, w, path)
		if err == nil && q.Amended {
			s.Amended, err = c.amended(ctx, w, path)
		}
	}
	return s, err
}

// whole fills in a whole document.
func (s *Shown) whole(ctx context.Context, c *Collection, d *extract.Document) error {
	s.Title, s.Head = d.Head.Title, &d.Head
	s.Counts = &Holds{len(d.Tasks), len(d.Citations), len(d.Problems)}
	s.Contents = Contents(d.Outline)
	s.Problems = append(s.Problems, d.InCodePoints().Problems...)
	sources, err := c.Store.Sources(ctx, d.ID)
	if err != nil {
		return err
	}
	for i, src := range sources {
		o := Origin{Source: src}
		if i > 0 {
			other, err := c.Store.Text(ctx, src.SHA256)
			if errors.Is(err, index.ErrNotFound) {
				continue // taken out meanwhile
			}
			if err != nil && !errors.Is(err, index.ErrStoreDamaged) {
				return err
			}
			if o.Damaged = err != nil; o.Damaged {
				s.Sources = append(s.Sources, o)
				continue
			}
			if o.Differ = index.Differing(d.Text, other.Text); o.Differ > 0 {
				o.Compare = fmt.Sprintf("%s@%.*s", d.ID, shortHash, src.SHA256)
			}
		}
		s.Sources = append(s.Sources, o)
	}
	return nil
}

// unit fills in a unit, a row of a table, or a task that stands at the path.
func (s *Shown) unit(ctx context.Context, c *Collection, d *extract.Document) error {
	up, n := unitAt(d, s.Path)
	var span extract.Span
	switch t, row := rowAt(d, s.Path); {
	case n != nil:
		span = n.Span()
		s.Kind, s.Num, s.Title, s.Page, s.Rule = string(n.Kind), n.Num, n.Title, n.Page, n.Rule
		for i, x := range up {
			if i > 0 {
				s.Above = append(s.Above, heading(x, i-1))
			}
		}
		s.Contents = Contents(n)
	case row != nil:
		span = row.Span
		s.Kind, s.Page = "row", row.Page
		for i, text := range row.Cells {
			s.Cells = append(s.Cells, Cell{t.Columns[i], text})
		}
	default:
		for _, t := range d.Tasks {
			if t.Path == s.Path {
				span, s.Kind, s.Page, s.Rule = t.Span, "task", t.Page, t.Rule
				break
			}
		}
	}
	if s.Kind == "" {
		return &Error{Kind: NotFound, Text: s.Work.named() + " has no unit " + s.Path, Doc: d.ID}
	}
	s.Text = span.Of(d.Text)
	s.facts(d, span)
	s.Places = sheets(d.Lines, span)
	if n == nil {
		return nil
	}
	steps := stepsOf(append(up, n))
	return s.cited(ctx, c, func(x index.Cite) bool { return points(x.Pinpoint, steps) })
}

// facts are the tasks at the path, and the citations in it.
func (s *Shown) facts(d *extract.Document, span extract.Span) {
	w := d.InCodePoints()
	for _, t := range w.Tasks {
		if t.Path == s.Path {
			s.Tasks = append(s.Tasks, t)
		}
	}
	for i, x := range d.Citations {
		if span.Contains(x.Span) {
			s.Citations = append(s.Citations, w.Citations[i])
		}
	}
	s.Start, s.End = pointsBefore(d.Text, span.Start), pointsBefore(d.Text, span.End)
}

// cited fills in the citations of the work elsewhere that want takes.
func (s *Shown) cited(ctx context.Context, c *Collection, want func(index.Cite) bool) error {
	f := s.Work.cited
	f.ByDate = true
	list, err := c.Store.Cites(ctx, f, index.Page{})
	if err != nil {
		return err
	}
	var some []index.Cite
	for _, x := range list.Cites {
		if want(x) {
			some = append(some, x)
		}
	}
	sentences, err := c.sentences(ctx, some)
	if err != nil {
		return err
	}
	for i, x := range some {
		s.CitedBy = append(s.CitedBy, citedBy(x, sentences[i]))
	}
	return nil
}

// named is the number of a work, or what else it is called by.
func (w Work) named() string {
	switch {
	case w.Number != "":
		return w.Number
	case w.ID != "":
		return w.ID
	}
	return w.Title
}

func unitAt(d *extract.Document, path string) (up []*extract.Node, n *extract.Node) {
	if d.Outline == nil {
		return nil, nil
	}
	for up, n := range d.Outline.All() {
		if n.Path == path {
			return append([]*extract.Node(nil), up...), n
		}
	}
	return nil, nil
}

func rowAt(d *extract.Document, path string) (*extract.Table, *extract.Row) {
	for i := range d.Tables {
		for j := range d.Tables[i].Rows {
			if d.Tables[i].Rows[j].Path == path {
				return &d.Tables[i], &d.Tables[i].Rows[j]
			}
		}
	}
	return nil, nil
}

// Contents are the units in n, but for paragraphs without a title and quoted
// text.
func Contents(n *extract.Node) []Heading {
	list := []Heading{}
	if n == nil {
		return list
	}
	for up, x := range n.All() {
		if len(up) == 0 || x.Kind == extract.KindPara && x.Title == "" || x.Kind == extract.KindQuote {
			continue
		}
		list = append(list, heading(x, len(up)-1))
	}
	return list
}

// titleLength is how many letters of a unit without a title stand for one.
const titleLength = 160

func heading(n *extract.Node, depth int) Heading {
	return Heading{n.Path, string(n.Kind), n.Num, clipped(cmp.Or(n.Title, n.Body)), n.Page, depth}
}

// stepsOf are the steps by which a pinpoint names a unit; articles are counted
// through a whole document, so that what is larger does not matter.
func stepsOf(nodes []*extract.Node) []extract.Step {
	var steps []extract.Step
	for _, n := range nodes {
		switch n.Kind {
		case extract.KindArticle:
			steps = nil
			fallthrough
		case extract.KindPart, extract.KindChapter, extract.KindSection, extract.KindSubsection, extract.KindClause, extract.KindSubclause, extract.KindPoint, extract.KindSubpoint, extract.KindAnnex:
			steps = append(steps, extract.Step{Kind: string(n.Kind), Num: n.Num})
		}
	}
	return steps
}

// points reports that a pinpoint names the unit of those steps, or one in it.
//
//	Điều 5 khoản 2 → names article 5, clause 2 of it, not clause 3
func points(pinpoint, unit []extract.Step) bool {
	at := 0
	for _, p := range pinpoint {
		if at < len(unit) && p.Kind == unit[at].Kind && strings.EqualFold(p.Num, unit[at].Num) {
			at++
		}
	}
	return len(unit) > 0 && at == len(unit)
}

// sheets are the boxes of the lines in a span, page by page.
func sheets(lines []extract.Line, span extract.Span) []Sheet {
	out := []Sheet{}
	for _, l := range lines {
		if l.End <= span.Start || l.Start >= span.End || l.Box.IsZero() {
			continue
		}
		if last := len(out) - 1; last < 0 || out[last].Page != l.Page {
			out = append(out, Sheet{Page: l.Page})
		}
		sheet := &out[len(out)-1]
		sheet.Boxes = append(sheet.Boxes, l.Box)
	}
	return out
}

// pointsBefore is how many code points stand before a byte of text.
func pointsBefore(text string, at int) int { return len([]rune(text[:at])) }
