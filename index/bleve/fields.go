package bleve

import (
	"strings"

	bsearch "github.com/blevesearch/bleve/v2"
	bquery "github.com/blevesearch/bleve/v2/search/query"

	"nghiquyet/index/query"
)

// field restricts to records whose field has a value.
func (c *compiled) field(name string, n query.Node) bquery.Query {
	switch n := n.(type) {
	case query.Words:
		return c.value(name, string(n))
	case query.Phrase:
		return c.value(name, string(n))
	case query.Prefix:
		return beginning(name, string(n))
	case query.Not:
		return but(nil, []bquery.Query{c.field(name, n.X)})
	case query.And:
		q := bsearch.NewConjunctionQuery()
		for _, x := range n {
			q.AddQuery(c.field(name, x))
		}
		return q
	case query.Or:
		q := bsearch.NewDisjunctionQuery()
		for _, x := range n {
			q.AddQuery(c.field(name, x))
		}
		return q
	}
	return bsearch.NewMatchNoneQuery()
}

func (c *compiled) value(name, v string) bquery.Query {
	switch name {
	case "number":
		return term("num", numberKey(v))
	case "cites":
		return term("cites", numberKey(v))
	case "type", "issuer", "lead", "support":
		return allPairs(name+"_f", tokens(v))
	case "title":
		toks := tokens(v)
		all := []bquery.Query{allPairs("title_fb", toks)}
		if toks.marked() {
			for _, s := range toks.exact {
				all = append(all, term("title_e", s))
			}
		}
		return bsearch.NewConjunctionQuery(all...)
	case "year", "date":
		return span("date", v)
	case "due":
		if kind, ok := query.DueWord(v); ok {
			return term("due_in", kind)
		}
		return span("due", v)
	case "kind":
		c.kinded = true
		kind, _ := query.Kind(v)
		return term("kind", kind)
	}
	return term(name, v) // doc, lang
}

// beginning finds values that begin with v, in the form in which the field is
// compared.
func beginning(name, v string) bquery.Query {
	switch name {
	case "number":
		name, v = "num", numberKey(v)
	case "cites":
		v = numberKey(v)
	case "type", "issuer", "lead", "support":
		name, v = name+"_f", strings.Join(tokens(v).folded, "_")
	case "title":
		name, v = "title_fb", strings.Join(tokens(v).folded, "_")
	}
	q := bsearch.NewPrefixQuery(v)
	q.SetField(name)
	return q
}

// span finds days of a stretch. Whole years of issue are looked up as such,
// which are fewer terms than their days.
func span(field, v string) bquery.Query {
	from, to, err := query.Days(v)
	if err != nil {
		return bsearch.NewMatchNoneQuery()
	}
	if field == "date" && (from == "" || from[4:] == "-01-01") && (to == "" || to[4:] == "-12-31") {
		field, from, to = "year", from[:min(4, len(from))], to[:min(4, len(to))]
		if from == to {
			return term(field, from)
		}
	}
	inclusive := true
	q := bsearch.NewTermRangeInclusiveQuery(from, to, &inclusive, &inclusive)
	q.SetField(field)
	return q
}
