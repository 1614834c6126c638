package export

import (
	"maps"
	"slices"
	"strings"

	"nghiquyet/extract"
)

// node is a document in the citation graph. A document that is only cited, and
// not written itself, is outside.
type node struct {
	id, number, kind, issuer, date, title string
	outside, draft                        bool
}

// edge is what one document does to another, with how often and where.
type edge struct {
	from, to string
	relation extract.Relation
	status   extract.Status
	count    int
	places   []string
}

// label is a node in two lines: number and date.
func (n node) label() string {
	return strings.TrimSpace(nonEmpty(n.number, shorten(nonEmpty(n.title, n.id), 40)) + "\n" + n.date)
}

// tip is everything known of a node in one line.
func (n node) tip() string {
	kind := n.kind
	if n.draft {
		kind = strings.TrimSpace("draft " + kind)
	}
	return shorten(strings.Join(slices.DeleteFunc([]string{kind + " " + n.number, n.date, n.issuer, n.title}, func(s string) bool { return strings.TrimSpace(s) == "" }), ", "), 300)
}

// graphWriter writes a graph part by part; edges may come before their nodes.
type graphWriter interface {
	node(n node)
	edge(e edge)
}

// drawn feeds docs to gw: each document with its edges as it comes, the
// documents outside at the end. Of the outside ones only number and date are
// kept, a few hundred bytes each; nothing else stays in memory. flush is called
// after each document.
func drawn(docs Docs, gw graphWriter, flush func() error) error {
	held, outside := map[string]bool{}, map[string]node{}
	for d, err := range docs {
		if err != nil {
			return err
		}
		if held[d.ID] {
			continue
		}
		held[d.ID] = true
		delete(outside, d.ID)
		h := d.Head
		gw.node(node{id: d.ID, number: h.Number, kind: h.Type, issuer: h.Issuer, date: h.Date, title: h.Title, draft: h.Draft})
		edges, cited := edgesOf(d)
		for _, e := range edges {
			gw.edge(e)
		}
		for _, n := range cited {
			if _, known := outside[n.id]; !known && !held[n.id] {
				outside[n.id] = n
			}
		}
		if err := flush(); err != nil {
			return err
		}
	}
	for _, id := range slices.Sorted(maps.Keys(outside)) {
		gw.node(outside[id])
	}
	return flush()
}

// edgesOf are the relations of d to other documents, each once, in the order
// of their first citations, and the documents cited.
func edgesOf(d *extract.Document) ([]edge, []node) {
	type key struct {
		to       string
		relation extract.Relation
	}
	at := map[key]int{}
	var edges []edge
	var cited []node
	for i, to := range citedIDs(d) {
		c := &d.Citations[i]
		if to == "" || to == d.ID {
			continue
		}
		k := key{to, c.Relation}
		n, ok := at[k]
		if !ok {
			n = len(edges)
			at[k] = n
			edges = append(edges, edge{from: d.ID, to: to, relation: c.Relation, status: c.Status})
			cited = append(cited, node{id: to, number: c.Number, issuer: c.Issuer, date: nonEmpty(c.Date, c.Year), title: c.Name, outside: true})
		}
		edges[n].count++
		if p := place(c.Path, c.Page, Options{Lang: "en"}); p != "" && !slices.Contains(edges[n].places, p) {
			edges[n].places = append(edges[n].places, p)
		}
	}
	return edges, cited
}
