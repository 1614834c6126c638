package web

import (
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/export"
	"nghiquyet/index/answer"
)

// unitText is one unit as a page shows it, without the units in it.
type unitText struct {
	Path, Kind, Anchor, Href string
	Depth                    int
	Page                     int
	Mark, Title              []piece
	Blocks                   []block
	Tasks                    []extract.Task
	Cited                    *answer.CitedUnit // nil where nothing cites it
}

// piece is a stretch of text; what is cited leads somewhere.
type piece struct {
	Text, Href, Tip string
	Cite            bool
}

// block is a paragraph, or a table where it has rows.
type block struct {
	Pieces []piece
	Rows   []row
}

type row struct {
	Anchor, Href string
	Head, Group  bool
	Span         int // columns that the one cell of a group takes
	Cells        [][]block
	Tasks        []extract.Task
}

// reader lays a document out for a page.
type reader struct {
	d     *extract.Document
	flow  export.Reading
	tasks map[string][]extract.Task
	cited map[string]*answer.CitedUnit
	seen  map[string]bool
	tips  func(c extract.Citation) string
	leads func(c extract.Citation) string
}

func (v *view) reader(d *extract.Document, margin *answer.Margins) *reader {
	r := &reader{d: d, flow: export.Read(d), tasks: map[string][]extract.Task{}, cited: map[string]*answer.CitedUnit{}, seen: map[string]bool{}, leads: v.Leads}
	for _, t := range d.Tasks {
		r.tasks[t.Path] = append(r.tasks[t.Path], t)
	}
	for i := range margin.Units {
		r.cited[margin.Units[i].Path] = &margin.Units[i]
	}
	r.tips = func(c extract.Citation) string {
		tip := v.Known("relation", c.Relation)
		if c.Kind == extract.CiteInternal {
			return tip
		}
		return strings.Join([]string{tip, firstOf(c.Number, c.Name), v.Day(c.Date), v.Known("status", c.Status)}, " · ")
	}
	return r
}

// anchor is a path as the id of an element, "" for one that was given already.
func (r *reader) anchor(path string) string {
	if path == "" || r.seen[path] {
		return ""
	}
	r.seen[path] = true
	return "u-" + path
}

// unit lays out one unit, depth units below the document.
func (r *reader) unit(n *extract.Node, depth int) unitText {
	mark, title, body := r.flow.Unit(n)
	u := unitText{Path: n.Path, Kind: string(n.Kind), Depth: min(depth, 6), Page: n.Page, Mark: r.pieces(mark), Title: r.pieces(title), Cited: r.cited[n.Path]}
	if n.Path != "" {
		u.Anchor, u.Href, u.Tasks = r.anchor(n.Path), unitAddress(r.d.ID, n.Path), r.tasks[n.Path]
	}
	if len(u.Mark) > 0 && len(u.Title) == 0 && len(body) > 0 && body[0].Table == nil {
		u.Mark = append(u.Mark, piece{Text: " "})
		u.Mark = append(u.Mark, r.pieces(body[0].Runs)...)
		body = body[1:]
	}
	for _, b := range body {
		if b.Table != nil {
			u.Blocks = append(u.Blocks, block{Rows: r.rows(b.Table)})
		} else {
			u.Blocks = append(u.Blocks, block{Pieces: r.pieces(b.Runs)})
		}
	}
	return u
}

func (r *reader) rows(t *extract.Table) []row {
	var out []row
	if head := r.flow.Head(t); len(head) > 0 {
		out = append(out, row{Head: true, Cells: r.cells(head)})
	}
	for _, x := range t.Rows {
		one := row{Group: x.Group, Cells: r.cells(r.flow.Row(x))}
		if x.Path != "" {
			one.Anchor, one.Href, one.Tasks = r.anchor(x.Path), unitAddress(r.d.ID, x.Path), r.tasks[x.Path]
		}
		if x.Group {
			var text []block
			for _, c := range one.Cells {
				text = append(text, c...)
			}
			one.Span, one.Cells = len(t.Columns), [][]block{text}
		}
		out = append(out, one)
	}
	return out
}

func (r *reader) cells(cells [][]export.Block) [][]block {
	out := make([][]block, len(cells))
	for i, c := range cells {
		for _, b := range c {
			out[i] = append(out[i], block{Pieces: r.pieces(b.Runs)})
		}
	}
	return out
}

func (r *reader) pieces(runs []export.Run) []piece {
	var out []piece
	for _, x := range runs {
		p := piece{Text: x.Of(r.d.Text)}
		if x.Cite >= 0 {
			c := r.d.Citations[x.Cite]
			p.Cite, p.Tip = true, r.tips(c)
			p.Href = r.leads(c)
		}
		out = append(out, p)
	}
	return out
}
