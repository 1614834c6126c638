package web

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
	"nghiquyet/index/answer"
)

// sheetPage is one page of a document as it looks, with what was read off it.
type sheetPage struct {
	Head    *docHead
	Number  int
	Pages   int
	Why     string // the key of the words for why there is no picture; "" where there is one
	Image   string // address of the picture
	Finer   string // the same, finer
	W, H    float64
	Lines   []printed
	Marks   []mark
	Unit    string // path of the unit that was asked for
	Numbers []int  // of pages
}

// printed is one line of the page, which can be found and copied on the picture.
type printed struct {
	Text             string
	X, Y, Size, Long float64
}

// mark is a fact with its boxes on the page.
type mark struct {
	Kind  string // task, citation, unit, problem
	Name  string // what it is called on both sides
	Text  string
	Href  string
	Boxes []box
	More  string // who, by when; what relation
}

type box struct{ X, Y, W, H float64 }

// sheets shows a page of a document as it looks: the first, or the one of the
// address.
func (v *view) sheets() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	b := sheetPage{Number: 1, Unit: v.form("unit")}
	if b.Head, err = v.docHead(c, "pages"); err != nil {
		return err
	}
	d := b.Head.Doc
	b.Pages = d.Origin.Pages
	for _, l := range d.Lines {
		b.Pages = max(b.Pages, l.Page)
	}
	if n := v.r.PathValue("n"); n != "" {
		if b.Number, err = strconv.Atoi(n); err != nil || b.Number < 1 || b.Number > max(b.Pages, 1) {
			return errNoPage
		}
	}
	for n := range b.Pages {
		b.Numbers = append(b.Numbers, n+1)
	}
	v.marks(&b, d)
	v.picture(&b, c)
	return v.show("pages", v.T("tab.pages")+" · "+b.Head.Name, b)
}

// picture fills in the picture of the page, or why there is none.
func (v *view) picture(b *sheetPage, c *answer.Collection) {
	d := b.Head.Doc
	if d.Origin.Pages == 0 || !slices.ContainsFunc(d.Lines, func(l extract.Line) bool { return !l.Box.IsZero() }) && len(d.Origin.Unread) == 0 {
		b.Why = "pages.no-pages"
		return
	}
	size, err := v.sized(d, b.Number, c)
	switch {
	case err == nil:
		b.W, b.H = size.W, size.H
		at := url.URL{Path: fmt.Sprintf("/img/%s/%d.png", d.Origin.SHA256, b.Number)}
		b.Image = at.String()
		at.RawQuery = "dpi=" + strconv.Itoa(resolutions[len(resolutions)-1])
		b.Finer = at.String()
	case errors.Is(err, errMoved):
		b.Why = "pages.moved"
	case errors.Is(err, errTooMany):
		b.Why = "pages.busy"
	case errors.Is(err, source.ErrNoPage):
		b.Why = "pages.no-pages"
	default:
		v.s.Log.Warn(err.Error(), "page", v.r.URL.Path)
		b.Why = "pages.failed"
	}
}

// sized is the size of a page that can be drawn. Where it was stored, nothing is
// drawn for it: the picture comes when the browser asks for it.
func (v *view) sized(d *extract.Document, page int, c *answer.Collection) (extract.Size, error) {
	if page <= len(d.Origin.Sizes) && d.Origin.Sizes[page-1].W > 0 && d.Origin.Sizes[page-1].H > 0 {
		return d.Origin.Sizes[page-1], v.s.album.ready(v.ctx, c.Store, d.Origin.SHA256, page, resolutions[0])
	}
	p, err := v.s.album.page(v.ctx, c.Store, d.Origin.SHA256, page, resolutions[0])
	if err != nil {
		return extract.Size{}, err
	}
	return extract.Size{W: p.w, H: p.h}, nil
}

// marks fills in the lines of the page and the facts on it.
func (v *view) marks(b *sheetPage, d *extract.Document) {
	p := &paged{v: v, b: b, d: d}
	for _, l := range d.Lines {
		if l.Page == b.Number {
			p.line(l)
		}
	}
	p.unit()
	p.tasks()
	p.citations()
	p.problems()
}

// paged is a page whose facts are gathered.
type paged struct {
	v     *view
	b     *sheetPage
	d     *extract.Document
	lines []extract.Line // of the page
}

func (p *paged) line(l extract.Line) {
	p.lines = append(p.lines, l)
	if !l.Box.IsZero() {
		high := l.Box.Y1 - l.Box.Y0
		p.b.Lines = append(p.b.Lines, printed{strings.TrimSpace(l.Of(p.d.Text)), l.Box.X0, l.Box.Y1 - high/5, high * 0.8, max(1, l.Box.X1-l.Box.X0)})
	}
}

// add adds a fact that stands on the page. Where no places are known the text of
// the page tells whether it does.
func (p *paged) add(m mark, span extract.Span) {
	for _, l := range p.lines {
		if x, ok := cut(p.d.Text, l, span); ok {
			m.Boxes = append(m.Boxes, x)
		}
	}
	placeless := len(p.lines) > 0 && p.lines[0].Box.IsZero()
	if len(m.Boxes) > 0 || placeless && span.Start < p.lines[len(p.lines)-1].End && span.End > p.lines[0].Start {
		p.b.Marks = append(p.b.Marks, m)
	}
}

// unit adds the unit that was asked for.
func (p *paged) unit() {
	if p.b.Unit == "" || p.d.Outline == nil {
		return
	}
	for _, n := range p.d.Outline.All() {
		if n.Path == p.b.Unit {
			p.add(mark{Kind: "unit", Name: "unit-" + n.Path, Text: clip(160, strings.TrimSpace(n.Title+" "+n.Body)), Href: unitAddress(p.d.ID, n.Path), More: n.Path}, n.Span())
			return
		}
	}
}

func (p *paged) tasks() {
	for i, t := range p.d.Tasks {
		more := strings.Join(leads(t), "; ")
		for _, a := range t.Assignments {
			if a.Due.End != "" {
				more += " · " + p.v.Day(a.Due.End)
			}
		}
		kind := "task"
		if t.Path == p.b.Unit {
			kind = "task chosen"
		}
		p.add(mark{Kind: kind, Name: fmt.Sprintf("task-%d", i), Text: clip(200, t.Text), Href: unitAddress(p.d.ID, t.Path), More: more}, t.Span)
	}
}

func (p *paged) citations() {
	for i, x := range p.d.Citations {
		if x.Kind != extract.CiteInternal {
			p.add(mark{Kind: "citation", Name: fmt.Sprintf("citation-%d", i), Text: clip(160, x.Text), Href: p.v.Leads(x), More: p.v.Known("relation", x.Relation) + " · " + p.v.Known("status", x.Status)}, x.Span)
		}
	}
}

// problems adds what no rule could decide on the page, with the line where it
// stands.
func (p *paged) problems() {
	for i, x := range p.d.Problems {
		if x.Page != p.b.Number {
			continue
		}
		m := mark{Kind: "problem", Name: fmt.Sprintf("problem-%d", i), Text: p.v.Said(x.Text).Text, Href: docAddress(p.d.ID) + "/about", More: x.Stage + "/" + x.Rule}
		for _, l := range p.lines {
			if l.Start <= x.Start && x.Start < l.End && !l.Box.IsZero() {
				m.Boxes = append(m.Boxes, boxOf(l.Box))
			}
		}
		p.b.Marks = append(p.b.Marks, m)
	}
}

func boxOf(b extract.Box) box { return box{b.X0, b.Y0, b.X1 - b.X0, b.Y1 - b.Y0} }

// cut is the part of a line's box that a span takes, its letters taken to be of
// one width; ok is false where they do not meet.
//
//	the line "Căn cứ Luật Đất đai", 190 points long, and the span "Luật Đất đai" → its right 120 points
func cut(text string, l extract.Line, span extract.Span) (b box, ok bool) {
	from, to := max(l.Start, span.Start), min(l.End, span.End)
	if from >= to || l.Box.IsZero() || strings.TrimSpace(text[from:to]) == "" {
		return b, false
	}
	all := float64(max(1, utf8.RuneCountInString(text[l.Start:l.End])))
	before, inside := float64(utf8.RuneCountInString(text[l.Start:from])), float64(utf8.RuneCountInString(text[from:to]))
	b = boxOf(l.Box)
	b.X, b.W = b.X+b.W*before/all, b.W*inside/all
	return b, true
}
