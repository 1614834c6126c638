package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"nghiquyet/extract"
)

// DOT writes the citation graph in the language of Graphviz.
var DOT = Format{
	Name: "dot", Extension: "dot", About: "the citation graph, for Graphviz",
	Write: writeDOT,
}

type dot struct{ w *bufio.Writer }

func writeDOT(w io.Writer, docs Docs, _ Options) error {
	g := dot{bufio.NewWriter(w)}
	g.begin()
	if err := drawn(docs, g, g.w.Flush); err != nil {
		return err
	}
	g.w.WriteString("}\n")
	return g.w.Flush()
}

func (g dot) begin() {
	g.w.WriteString(`digraph citations {
  rankdir=LR; ranksep=1.2; nodesep=0.25;
  node [shape=box, style="rounded,filled", fillcolor="#DDEBF7", color="#1F4E79", fontname="Helvetica", fontsize=11];
  edge [color="#7F7F7F", fontname="Helvetica", fontsize=9, fontcolor="#404040"];
`)
}

// colours of edges; what is not named is grey.
var colours = map[extract.Relation]string{
	extract.Implements: "#2E7D32", extract.Continues: "#2E7D32", extract.Basis: "#1F4E79", extract.Details: "#1F4E79", extract.Guides: "#1F4E79",
	extract.Amends: "#E65100", extract.Replaces: "#C62828", extract.Repeals: "#C62828", extract.Cancels: "#C62828", extract.Corrects: "#E65100",
}

func (g dot) node(n node) {
	look := ""
	if n.outside {
		look = `, style="rounded,dashed", fontcolor="#595959", color="#7F7F7F"`
	}
	if n.draft {
		look = `, style="rounded,filled,dashed", fillcolor="#FFF2CC"`
	}
	fmt.Fprintf(g.w, "  %s [label=%s, tooltip=%s%s];\n", quote(n.id), quote(n.label()), quote(n.tip()), look)
}

func (g dot) edge(e edge) {
	label := string(e.relation)
	if e.count > 1 {
		label += fmt.Sprintf(" ×%d", e.count)
	}
	colour := ""
	if c := colours[e.relation]; c != "" {
		colour = fmt.Sprintf(", color=%q, fontcolor=%q", c, c)
	}
	fmt.Fprintf(g.w, "  %s -> %s [label=%s, tooltip=%s%s];\n", quote(e.from), quote(e.to), quote(label), quote(strings.Join(e.places, "; ")), colour)
}

var quotes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`)

// quote is s as a quoted string of DOT. "&" is escaped because Graphviz reads
// character entities in labels.
func quote(s string) string {
	return `"` + quotes.Replace(strings.ReplaceAll(printable(s), "&", "&amp;")) + `"`
}
