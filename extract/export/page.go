package export

import (
	"fmt"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/viet"
)

// page is one document for reading, as HTML and MD print it. Anchors are the
// paths of units ("II.3"); where several documents stand on one page the id of
// the document goes before them ("nq-cp/2025-01-10/7#II.3").
type page struct {
	Title    string
	Facts    []fact
	Contents []entry
	Root     unit
	TaskHead []string
	Tasks    []pageTask
	Cited    []citedWork

	o      Options
	f      *flow
	prefix string
	paths  map[string]bool // paths that have an anchor
	used   map[string]bool // those whose anchor was given
	works  map[string]int  // place of a document in Cited, by id
}

type fact struct{ Label, Value string }

// entry is a line of the contents.
type entry struct {
	Name, Anchor string
	Entries      []entry
}

// unit is one unit with everything under it. Lead is its first paragraph where
// it has no title, which stands on the line of its mark.
type unit struct {
	Kind             string
	Anchor, Tip      string
	Mark, Name, Lead []link
	Blocks           []pageBlock
	Units            []unit
}

// link is text, with the anchor that it leads to where it is a reference.
type link struct{ Text, Anchor, Tip string }

// pageBlock is a paragraph, or a table when it has rows. Head tells that it
// belongs to letterhead and title.
type pageBlock struct {
	Runs []link
	Head bool
	Rows []pageRow
}

type pageRow struct {
	Anchor      string
	Head, Group bool
	Span        int        // columns that the one cell of a group row covers
	Cells       [][][]link // cells, paragraphs, runs
}

type pageTask struct{ Anchor, Path, Text, Lead, Support, Product, Due string }

// citedWork is a document cited, with the places where. Here is its anchor
// when it stands on the same page.
type citedWork struct {
	Anchor, Here, Name, Date, Relations string
	Places                              []citePlace
}

type citePlace struct{ Anchor, Path string }

// newPage lays d out. The prefix goes before every anchor, where other
// documents stand on the page.
func newPage(d *extract.Document, o Options, prefix string) *page {
	p := &page{prefix: prefix, Title: nonEmpty(viet.UpperFirst(title(d)), d.ID), o: o, f: newFlow(d), paths: map[string]bool{}, used: map[string]bool{"": true}, works: map[string]int{}}
	h := d.Head
	for _, f := range []struct{ vi, en, value string }{
		{"Số, ký hiệu", "Number", h.Number}, {"Cơ quan ban hành", "Issuer", h.Issuer}, {"Ngày ban hành", "Date", strings.TrimPrefix(h.Place+", "+h.Date, ", ")},
		{"Hiệu lực", "In force from", h.Effective}, {"Người ký", "Signed by", signers(h)}, {"Tệp gốc", "Read from", d.Origin.Name}, {"Mã", "Id", d.ID},
	} {
		if f.value != "" && f.value != ", " {
			p.Facts = append(p.Facts, fact{o.pick(f.vi, f.en), strings.TrimSuffix(f.value, ", ")})
		}
	}
	for _, n := range d.Outline.All() {
		p.paths[n.Path] = true
	}
	for _, t := range d.Tables {
		for _, r := range t.Rows {
			p.paths[r.Path] = true
		}
	}
	p.cited()
	if d.Outline != nil {
		p.Root = p.unit(d.Outline, 0)
		p.Contents = p.contents(d.Outline, 0)
	}
	p.tasks()
	return p
}

func signers(h extract.Head) string {
	var out []string
	for _, s := range h.Signers {
		out = append(out, strings.TrimSpace(s.Name+" ("+strings.TrimSpace(s.Authority+" "+s.Role)+")"))
	}
	return strings.Join(out, "; ")
}

// Word is for templates: the word in the language of the page.
func (p *page) Word(vi, en string) string { return p.o.pick(vi, en) }

// Anchor is the anchor of a unit, of the whole document for "".
func (p *page) Anchor(path string) string {
	switch {
	case p.prefix == "":
		return nonEmpty(path, "document")
	case path == "":
		return p.prefix
	}
	return p.prefix + "#" + path
}

// once is the anchor of path for the first part that has it, "" for others: a
// row may have the path of a unit.
func (p *page) once(path string) string {
	if p.used[path] {
		return ""
	}
	p.used[path] = true
	return p.Anchor(path)
}

func (p *page) unit(n *extract.Node, depth int) unit {
	mark, name, body := p.f.unit(n)
	u := unit{Kind: string(n.Kind), Mark: p.runs(mark), Name: p.runs(name)}
	if n.Path != "" {
		u.Anchor = p.once(n.Path)
		u.Tip = place(n.Path, n.Page, p.o)
	}
	if len(u.Mark) > 0 && len(u.Name) == 0 && len(body) > 0 && body[0].table == nil {
		u.Lead, body = p.runs(body[0].Span), body[1:]
	}
	head := 0
	if depth == 0 {
		head = p.f.preamble(body)
	}
	for i, b := range body {
		if b.table != nil {
			u.Blocks = append(u.Blocks, pageBlock{Rows: p.rows(b.table)})
			continue
		}
		u.Blocks = append(u.Blocks, pageBlock{Runs: p.runs(b.Span), Head: i < head})
	}
	for _, c := range n.Children {
		u.Units = append(u.Units, p.unit(c, depth+1))
	}
	return u
}

func (p *page) rows(t *extract.Table) []pageRow {
	var out []pageRow
	if head := p.f.header(t); len(head) > 0 {
		out = append(out, pageRow{Head: true, Cells: p.cells(head)})
	}
	for _, r := range t.Rows {
		row := pageRow{Group: r.Group, Cells: p.cells(p.f.cells(r.Span, r.Cells))}
		if r.Path != "" {
			row.Anchor = p.once(r.Path)
		}
		if r.Group {
			var text [][]link
			for _, c := range row.Cells {
				text = append(text, c...)
			}
			row.Span, row.Cells = len(t.Columns), [][][]link{text}
		}
		out = append(out, row)
	}
	return out
}

func (p *page) cells(cells [][]block) [][][]link {
	out := make([][][]link, len(cells))
	for i, c := range cells {
		for _, b := range c {
			out[i] = append(out[i], p.runs(b.Span))
		}
	}
	return out
}

// runs are the runs of span with the anchors that citations lead to: the unit
// for one inside the document, the list at the end for another document.
func (p *page) runs(span extract.Span) []link {
	var out []link
	for _, r := range p.f.runs(span) {
		l := link{Text: printable(r.Of(p.f.d.Text))}
		if r.cite >= 0 {
			c := &p.f.d.Citations[r.cite]
			if path, ok := strings.CutPrefix(c.Target, "#"); ok {
				if p.paths[path] {
					l.Anchor, l.Tip = p.Anchor(path), path
				}
			} else if i, ok := p.works[p.f.works[r.cite]]; ok {
				l.Anchor = p.Cited[i].Anchor
				l.Tip = strings.TrimSpace(string(c.Relation) + " " + citedName(c) + " " + c.Date)
			}
		}
		out = append(out, l)
	}
	return out
}

// cited gathers the documents cited, in the order of their first citations.
func (p *page) cited() {
	d := p.f.d
	relations := map[string][]string{}
	for i, id := range p.f.works {
		c := &d.Citations[i]
		if id == "" || id == d.ID {
			continue
		}
		n, ok := p.works[id]
		if !ok {
			n = len(p.Cited)
			p.works[id] = n
			p.Cited = append(p.Cited, citedWork{Anchor: p.Anchor("cited/" + id), Name: citedName(c), Date: nonEmpty(c.Date, c.Year)})
		}
		relations[id] = append(relations[id], string(c.Relation))
		p.Cited[n].Relations = strings.Join(unique(relations[id]), ", ")
		at := citePlace{p.Anchor(c.Path), nonEmpty(c.Path, p.o.pick("phần đầu", "the head"))}
		if len(p.Cited[n].Places) == 0 || p.Cited[n].Places[len(p.Cited[n].Places)-1] != at {
			p.Cited[n].Places = append(p.Cited[n].Places, at)
		}
	}
}

// contents are the units with titles, three levels deep.
func (p *page) contents(n *extract.Node, depth int) []entry {
	var out []entry
	for _, c := range n.Children {
		mark, name, _ := p.f.unit(c)
		if name.Len() == 0 || depth > 2 {
			continue
		}
		out = append(out, entry{
			Name:   shorten(printable(strings.TrimSpace(mark.Of(p.f.d.Text)+" "+name.Of(p.f.d.Text))), 120),
			Anchor: p.Anchor(c.Path), Entries: p.contents(c, depth+1),
		})
	}
	return out
}

func (p *page) tasks() {
	for _, h := range [][2]string{{"Vị trí", "Place"}, {"Nhiệm vụ", "Task"}, {"Chủ trì", "Lead"}, {"Phối hợp", "Support"}, {"Sản phẩm", "Product"}, {"Thời hạn", "Due"}} {
		p.TaskHead = append(p.TaskHead, p.o.pick(h[0], h[1]))
	}
	for _, r := range taskRows(p.f.d) {
		t := pageTask{Path: r.task.Path, Text: printable(r.task.Text), Lead: list(r.as.Lead), Support: list(r.as.Support), Product: r.as.Product, Due: r.as.Due.Text}
		if p.paths[r.task.Path] {
			t.Anchor = p.Anchor(r.task.Path)
		}
		if r.n > 1 {
			t.Text = ""
		}
		if end := r.as.Due.End; end != "" {
			t.Due = fmt.Sprintf("%s (%s)", t.Due, end)
		}
		p.Tasks = append(p.Tasks, t)
	}
}
