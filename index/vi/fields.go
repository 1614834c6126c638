package vi

import (
	"strings"

	"nghiquyet/index"
	"nghiquyet/index/query"
)

// field restricts to records whose field has a value.
func (c *Question) field(name string, n query.Node) Node {
	switch n := n.(type) {
	case query.Words:
		return c.value(name, string(n))
	case query.Phrase:
		return c.value(name, string(n))
	case query.Prefix:
		return beginning(name, string(n))
	case query.Not:
		return but(nil, []Node{c.field(name, n.X)})
	case query.And:
		var all All
		for _, x := range n {
			all = append(all, c.field(name, x))
		}
		return all
	case query.Or:
		var any Any
		for _, x := range n {
			any.Nodes = append(any.Nodes, c.field(name, x))
		}
		return any
	}
	return Nothing{}
}

func (c *Question) value(name, v string) Node {
	switch name {
	case "number":
		return TermOf("num", NumberKey(v))
	case "cites":
		return TermOf("cites", NumberKey(v))
	case "type":
		return allPairs("type_f", tokens(v))
	case "issuer", "lead", "support":
		return body(name, index.BodyNamed(v))
	case "title":
		return title(tokens(v))
	case "year", "date":
		return c.span("date", v)
	case "due":
		if kind, ok := query.DueWord(v); ok {
			return TermOf("due_in", kind)
		}
		return c.span("due", v)
	case "kind":
		c.kinded = true
		kind, _ := query.Kind(v)
		return TermOf("kind", kind)
	case "relation", "status":
		c.kinded = true // only citations have them
		named := query.Relation
		if name == "status" {
			named = query.Status
		}
		value, _ := named(v)
		return TermOf(name, value)
	}
	return TermOf(name, v) // doc, lang
}

// body finds what names a body in any of its ways, or one of those whose work
// it took over.
func body(name string, b index.Body) Node {
	if b.Exact && name != "support" { // of which no facet is kept
		return TermOf("facets", name+":"+b.Name)
	}
	var any Any
	for _, n := range b.Names() {
		any.Nodes = append(any.Nodes, allPairs(name+"_f", tokens(n)))
	}
	if len(any.Nodes) == 1 {
		return any.Nodes[0]
	}
	return any
}

func title(toks toks) Node {
	all := All{allPairs("title_fb", toks)}
	if toks.marked() {
		for _, s := range toks.exact {
			all = append(all, TermOf("title_e", s))
		}
	}
	return all
}

// beginning finds values that begin with v, in the form in which the field is
// compared.
func beginning(name, v string) Node {
	switch name {
	case "number":
		name, v = "num", NumberKey(v)
	case "cites":
		v = NumberKey(v)
	case "type", "issuer", "lead", "support":
		name, v = name+"_f", strings.Join(tokens(v).folded, "_")
	case "title":
		name, v = "title_fb", strings.Join(tokens(v).folded, "_")
	}
	return Prefix{name, v, 1}
}

// span finds days of a stretch. Whole years of issue are looked up as such,
// which are fewer terms than their days.
func (c *Question) span(field, v string) Node {
	from, to, err := query.Days(v, c.today)
	if err != nil {
		return Nothing{}
	}
	if field == "date" && (from == "" || from[4:] == "-01-01") && (to == "" || to[4:] == "-12-31") {
		field, from, to = "year", from[:min(4, len(from))], to[:min(4, len(to))]
		if from == to {
			return TermOf(field, from)
		}
	}
	return Range{field, from, to, 1}
}
