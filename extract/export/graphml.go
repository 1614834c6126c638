package export

import (
	"bufio"
	"io"
	"strings"
)

// GraphML writes the citation graph as http://graphml.graphdrawing.org has
// it: a node a document, an edge for each relation of two documents, with
// count and places.
var GraphML = Format{
	Name: "graphml", Extension: "graphml", About: "the citation graph, for Gephi, yEd, networkx",
	Write: writeGraphML,
}

type graphML struct{ markup }

func writeGraphML(w io.Writer, docs Docs, _ Options) error {
	g := graphML{markup{bufio.NewWriter(w)}}
	g.w.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
	g.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns")
	g.line()
	for _, k := range []struct{ of, name, kind string }{
		{"node", "label", "string"}, {"node", "number", "string"}, {"node", "type", "string"}, {"node", "issuer", "string"}, {"node", "date", "string"},
		{"node", "title", "string"}, {"node", "outside", "boolean"}, {"node", "draft", "boolean"},
		{"edge", "relation", "string"}, {"edge", "status", "string"}, {"edge", "count", "int"}, {"edge", "places", "string"},
	} {
		g.empty("key", "id", k.name, "for", k.of, "attr.name", k.name, "attr.type", k.kind)
		g.line()
	}
	g.open("graph", "id", "citations", "edgedefault", "directed")
	g.line()
	if err := drawn(docs, g, g.w.Flush); err != nil {
		return err
	}
	g.close("graph")
	g.close("graphml")
	g.line()
	return g.w.Flush()
}

func (g graphML) data(key, value string) {
	if value != "" {
		g.element("data", value, "key", key)
	}
}

func (g graphML) node(n node) {
	g.open("node", "id", n.id)
	g.data("label", nonEmpty(n.number, nonEmpty(n.title, n.id)))
	g.data("number", n.number)
	g.data("type", n.kind)
	g.data("issuer", n.issuer)
	g.data("date", n.date)
	g.data("title", n.title)
	if n.outside {
		g.data("outside", "true")
	}
	if n.draft {
		g.data("draft", "true")
	}
	g.close("node")
	g.line()
}

func (g graphML) edge(e edge) {
	g.open("edge", "source", e.from, "target", e.to)
	g.data("relation", string(e.relation))
	g.data("status", string(e.status))
	g.data("count", itoa(e.count))
	g.data("places", strings.Join(e.places, "; "))
	g.close("edge")
	g.line()
}
