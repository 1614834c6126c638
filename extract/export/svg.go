package export

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/goccy/go-graphviz"
)

// SVG draws the citation graph with Graphviz, which runs inside the program.
// A drawing of more than maxDrawn documents helps nobody: of a larger graph
// those with the most relations are drawn, and a line below says so. Unlike
// the other forms it holds the whole graph, without texts, in memory.
var SVG = Format{
	Name: "svg", Extension: "svg", About: "a drawing of the citation graph",
	Write: writeSVG,
}

// maxDrawn is how many documents a drawing shows at most.
const maxDrawn = 150

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
	var text bytes.Buffer
	d := dot{bufio.NewWriter(&text)}
	d.begin()
	if all > len(g.nodes) {
		fmt.Fprintf(d.w, "  label=%s; fontname=\"Helvetica\";\n", quote(fmt.Sprintf(o.pick("%d trong %d văn bản, những văn bản có nhiều quan hệ nhất", "%d of %d documents, those with the most relations"), len(g.nodes), all)))
	}
	for _, n := range g.nodes {
		d.node(n)
	}
	for _, e := range g.edges {
		d.edge(e)
	}
	d.w.WriteString("}\n")
	if err := d.w.Flush(); err != nil {
		return err
	}
	return draw(w, text.Bytes())
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

// drawing is held by the one drawing that is being made: Graphviz has state that
// all have in common.
var drawing sync.Mutex

// draw lays a graph out and writes it as SVG.
func draw(w io.Writer, text []byte) error {
	drawing.Lock()
	defer drawing.Unlock()
	ctx := context.Background()
	gv, err := graphviz.New(ctx)
	if err != nil {
		return fmt.Errorf("start graphviz: %w", err)
	}
	defer gv.Close()
	graph, err := graphviz.ParseBytes(text)
	if err != nil {
		return fmt.Errorf("draw the graph: %w", err)
	}
	defer graph.Close()
	if err := gv.Render(ctx, graph, graphviz.SVG, w); err != nil {
		return fmt.Errorf("draw the graph: %w", err)
	}
	return nil
}
