package export

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/diagram"
)

// SVG draws the citation graph. A drawing of more than maxDrawn documents helps
// nobody: of a larger graph those with the most relations are drawn, and a line
// below says so. Unlike the other forms it holds the whole graph, without texts, in
// memory.
var SVG = Format{
	Name: "svg", Extension: "svg", About: "a drawing of the citation graph",
	Write: writeSVG,
}

// maxDrawn is how many documents a drawing shows at most, and maxArrows how many
// relations of them.
const (
	maxDrawn  = 150
	maxArrows = 600
)

// wholeGraph gathers a graph.
type wholeGraph struct {
	nodes []node
	edges []edge
}

func (g *wholeGraph) node(n node) { g.nodes = append(g.nodes, n) }
func (g *wholeGraph) edge(e edge) { g.edges = append(g.edges, e) }

func writeSVG(w io.Writer, docs Docs, o Options) error {
	g := &wholeGraph{}
	if err := drawn(docs, g, func() error { return nil }); err != nil {
		return err
	}
	all := len(g.nodes)
	g.keep(maxDrawn)
	p := Picture{Name: o.pick("Quan hệ giữa các văn bản", "Relations of documents")}
	if all > len(g.nodes) {
		p.Note = fmt.Sprintf(o.pick("%d trong %d văn bản, những văn bản có nhiều quan hệ nhất", "%d of %d documents, those with the most relations"), len(g.nodes), all)
	}
	for _, n := range g.nodes {
		p.Work(PictureWork{ID: n.id, Lines: strings.Split(n.label(), "\n"), Tip: n.tip(), Outside: n.outside, Draft: n.draft})
	}
	for _, e := range g.edges {
		p.Relate(e.from, e.to, e.relation, string(e.relation), e.count, e.places)
	}
	return p.Write(w)
}

// keep leaves the n nodes with the most edges, and the edges between them.
func (g *wholeGraph) keep(n int) {
	if len(g.nodes) <= n {
		return
	}
	degree := map[string]int{}
	for _, e := range g.edges {
		degree[e.from]++
		degree[e.to]++
	}
	slices.SortStableFunc(g.nodes, func(a, b node) int { return degree[b.id] - degree[a.id] })
	g.nodes = g.nodes[:n]
	kept := map[string]bool{}
	for _, nd := range g.nodes {
		kept[nd.id] = true
	}
	g.edges = slices.DeleteFunc(g.edges, func(e edge) bool { return !kept[e.from] || !kept[e.to] })
}

// Picture is a drawing of works and of what they do to one another. The zero
// Picture with a name is empty.
type Picture struct {
	Name string // what it shows, for who does not see it
	Note string // a line below it, "" none
	d    diagram.Diagram
	at   map[string]int       // box of a work
	says map[[2]int][]relates // of two boxes
	did  [][2]int             // in order
}

// PictureWork is a work in a picture.
type PictureWork struct {
	ID      string
	Lines   []string // number, date; a title may follow
	Tip     string
	Href    string // its page, "" where it has none
	Outside bool   // only cited
	Draft   bool
	Self    bool // of which the picture is
}

// relates is what one work says of another: its relation, as a word, how often and
// where.
type relates struct {
	relation extract.Relation
	word     string
	count    int
	places   []string
}

// Work adds a work, once, and reports that there was room for it.
func (p *Picture) Work(w PictureWork) bool {
	if _, held := p.at[w.ID]; held {
		return true
	}
	if len(p.at) >= maxDrawn {
		return false
	}
	if p.at == nil {
		p.at, p.says = map[string]int{}, map[[2]int][]relates{}
	}
	b := diagram.Box{Tip: printable(w.Tip), Href: w.Href, Class: "held", Fill: "#ddebf7", Stroke: "#1f4e79"}
	switch {
	case w.Self:
		b.Class, b.Fill = "self", "#fff2cc"
	case w.Draft:
		b.Class, b.Fill, b.Dashed = "draft", "#fff2cc", true
	case w.Outside:
		b.Class, b.Fill, b.Stroke, b.Ink, b.Dashed = "outside", "", "#7f7f7f", "#595959", true
	}
	for _, line := range w.Lines {
		if line = strings.TrimSpace(printable(line)); line != "" {
			b.Lines = append(b.Lines, line)
		}
	}
	p.at[w.ID] = len(p.d.Boxes)
	p.d.Boxes = append(p.d.Boxes, b)
	return true
}

// Relate adds what one work says of another, where both are in the picture: the
// relation as a word, and where it says so. Said again, the places add up.
func (p *Picture) Relate(from, to string, r extract.Relation, word string, count int, places []string) {
	a, held := p.at[from]
	b, known := p.at[to]
	if !held || !known || a == b {
		return
	}
	between := [2]int{a, b}
	all := p.says[between]
	i := slices.IndexFunc(all, func(x relates) bool { return x.relation == r })
	if i < 0 {
		if len(all) == 0 {
			if len(p.did) >= maxArrows {
				return
			}
			p.did = append(p.did, between)
		}
		i, all = len(all), append(all, relates{relation: r, word: word})
	}
	all[i].count += count
	for _, place := range places {
		if !slices.Contains(all[i].places, place) {
			all[i].places = append(all[i].places, place)
		}
	}
	p.says[between] = all
}

// Write draws the picture as one svg element. The error is that of w.
func (p *Picture) Write(w io.Writer) error {
	d := p.d
	d.Name, d.Note = printable(p.Name), p.Note
	for _, between := range p.did {
		d.Arrows = append(d.Arrows, arrow(between, p.says[between]))
	}
	return d.Write(w)
}

// arrow is one arrow for all that a work says of another: what changes that one
// leads.
func arrow(between [2]int, says []relates) diagram.Arrow {
	slices.SortStableFunc(says, func(a, b relates) int { return weight(b.relation) - weight(a.relation) })
	a := diagram.Arrow{From: between[0], To: between[1], Colour: colours[says[0].relation], Class: string(says[0].relation)}
	var labels, tips []string
	for _, x := range says {
		label := x.word
		if x.count > 1 {
			label += fmt.Sprintf(" ×%d", x.count)
		}
		labels = append(labels, label)
		if len(x.places) > 0 {
			label += " (" + strings.Join(x.places, "; ") + ")"
		}
		tips = append(tips, label)
	}
	a.Label, a.Tip = printable(shorten(strings.Join(labels, ", "), 40)), printable(shorten(strings.Join(tips, ", "), 600))
	return a
}

// weight tells which of several relations of two works an arrow is coloured by.
func weight(r extract.Relation) int {
	switch colours[r] {
	case "":
		return 0
	case colours[extract.Replaces], colours[extract.Amends]:
		return 2
	}
	return 1
}
