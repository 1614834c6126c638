package answer

import (
	"context"
	"time"

	"nghiquyet/index"
	"nghiquyet/index/query"
)

// Search asks for records: documents, units, tasks, citations. What narrows
// stands in the line or beside it, and means the same.
type Search struct {
	Line   string   `json:"line,omitempty" arg:"QUERY" jsonschema_description:"words, \"phrases\", fields (lead:BTC), -excluded, OR, NEAR/5, begin*; a number in any spelling brings its document first"`
	Kind   []string `json:"kind,omitempty" jsonschema_description:"only these kinds: document, unit, task, citation"`
	Type   []string `json:"type,omitempty" jsonschema_description:"only documents of this type: \"nghị quyết\", luật"`
	Year   []string `json:"year,omitempty" jsonschema_description:"only documents issued then: 2025, 2024..2026"`
	Issuer []string `json:"issuer,omitempty" jsonschema_description:"only what this body issued"`
	Lead   []string `json:"lead,omitempty" jsonschema_description:"only tasks that this body leads"`
	Status []string `json:"status,omitempty" jsonschema_description:"only documents that are in this state of effect today, as far as the collection tells: in-force, changed, partly-out-of-force, out-of-force, suspended, partly-suspended, not-yet-in-force, draft, unknown; or citations: resolved, ambiguous, unresolved, conflict"`
	Due    []string `json:"due,omitempty" jsonschema_description:"only tasks due then: 2026-Q4, ..2026-06-30, +30d, continuous"`
	Like   string   `json:"like,omitempty" jsonschema_description:"documents related to the one of this number: they cite the same works, or are about the same"`
	Group  bool     `json:"group,omitempty" jsonschema_description:"one hit a document"`
	Sort   string   `json:"sort,omitempty" jsonschema:"enum=relevance,enum=newest,enum=oldest" jsonschema_description:"relevance, newest or oldest"`
	Facets bool     `json:"facets,omitempty" jsonschema_description:"count types, issuers, years, kinds, lead agencies and quarters of what was found"`
	Page
}

// Found is what a search found.
type Found struct {
	Query      string                   `json:"query"`
	Total      int                      `json:"total"` // records, also where one a document is shown
	TookMS     int64                    `json:"took_ms"`
	Suggestion string                   `json:"suggestion"` // the line with the marks and letters that the index knows, when it was typed otherwise
	Next       string                   `json:"next"`
	Hits       []Hit                    `json:"hits"`
	Facets     map[string][]index.Facet `json:"facets"`
	Bodies     []Body                   `json:"bodies,omitempty"`     // that the query names, where they stand for others too
	Incomplete string                   `json:"incomplete,omitempty"` // why there may be more than was found, in words; "" where this is all
	Behind     int64                    `json:"behind,omitempty"`     // changes of the collection that cannot be searched yet
}

// Hit is one record found. Highlights are its fragments as HTML: the text is
// escaped, and what was found stands in <mark>.
type Hit struct {
	index.Hit
	Highlights []string  `json:"highlights"`
	Effect     *Standing `json:"effect,omitempty"` // of the document, today, as far as the collection tells
}

// Body is a body that was asked for, and which others it stands for.
type Body struct {
	Asked  string   `json:"asked"`
	Name   string   `json:"name"`
	Former []string `json:"former"` // whose work it took over
}

// AskSearch searches the index.
func AskSearch(ctx context.Context, c *Collection, q Search) (*Found, error) {
	began := time.Now()
	tree, line, err := q.line()
	if err != nil {
		return nil, err
	}
	ask := index.Query{Line: line, Tree: tree, Today: c.Today(), Limit: q.limit(), After: q.Next}
	if ask.Limit == 0 {
		ask.Limit = most
	}
	order, err := orderOf(tree, "relevance", string(index.Newest), string(index.Oldest))
	if err != nil {
		return nil, err
	}
	if order != "relevance" {
		ask.Sort = index.Sort(order)
	}
	if !q.Facets {
		ask.Facets = []string{}
	}
	if err := c.directed(ctx, &ask); err != nil {
		return nil, err
	}
	if ask.Tree, err = c.inForce(ctx, ask.Tree); err != nil {
		return nil, err
	}
	ix, err := c.searcher(ctx)
	if err != nil {
		return nil, err
	}
	res, err := ix.Search(ctx, ask)
	if err != nil {
		return nil, err
	}
	f := &Found{Query: line, Total: int(res.Total), Suggestion: res.Suggestion, Next: res.Next, Hits: make([]Hit, len(res.Hits)), Facets: res.Facets, Bodies: bodiesOf(tree)}
	for i, h := range res.Hits {
		f.Hits[i] = Hit{Hit: h, Highlights: []string{}}
		for _, x := range h.Fragments {
			f.Hits[i].Highlights = append(f.Hits[i].Highlights, x.HTML())
		}
	}
	if err := c.holding(ctx, f.Hits); err != nil {
		return nil, err
	}
	f.Incomplete, f.Behind = c.incomplete(ctx, ix)
	f.TookMS = time.Since(began).Milliseconds()
	return f, nil
}

// line is the whole question in one line, with its tree.
func (q Search) line() (query.Node, string, error) {
	per := ""
	if q.Group {
		per = "document"
	}
	tree, line, err := lineOf(q.Line, query.Search, flag{"kind", q.Kind}, flag{"type", q.Type}, flag{"year", q.Year}, flag{"issuer", q.Issuer},
		flag{"lead", q.Lead}, flag{"due", q.Due}, flag{"status", q.Status}, flag{"like", []string{q.Like}}, flag{"per", []string{per}}, flag{"sort", []string{q.Sort}})
	if err == nil && without("sort", tree) == nil {
		err = wrongField("line", "there is nothing to search for")
	}
	return tree, line, err
}

// directed does what the directives of the tree say.
func (c *Collection) directed(ctx context.Context, ask *index.Query) error {
	for _, n := range query.Conjuncts(ask.Tree) {
		if !query.Directive(n) {
			continue
		}
		f := n.(query.Field)
		values, _ := query.Values(f.X)
		switch f.Name {
		case "per":
			ask.Group = true
		case "like":
			if ask.Like != nil || len(values) != 1 {
				return wrongField("like", "takes one document")
			}
			_, d, err := c.document(ctx, values[0])
			if err != nil {
				return err
			}
			ask.Like = index.Related(d)
		}
	}
	return nil
}

// bodiesOf are the bodies in the fields of a tree that stand for others too.
func bodiesOf(tree query.Node) []Body {
	var all []Body
	add := func(value string) {
		if b := index.BodyNamed(value); len(b.Former) > 0 {
			all = append(all, Body{b.Asked, b.Name, b.Former})
		}
	}
	var walk func(n query.Node)
	walk = func(n query.Node) {
		switch n := n.(type) {
		case query.Field:
			if n.Name != "lead" && n.Name != "support" && n.Name != "submit" && n.Name != "issuer" {
				return
			}
			values, _ := query.Values(n.X)
			for _, v := range values {
				add(v)
			}
		case query.And:
			for _, x := range n {
				walk(x)
			}
		case query.Or:
			for _, x := range n {
				walk(x)
			}
		}
	}
	walk(tree)
	return all
}

// Related asks for the documents that are related to one.
type Related struct {
	What string `json:"what" arg:"WHAT" jsonschema:"required" jsonschema_description:"a number or an id"`
	Line string `json:"line,omitempty" jsonschema_description:"only those that this line finds"`
	Page
}

// AskRelated searches for related documents, the closest first. Each says which
// works both cite.
func AskRelated(ctx context.Context, c *Collection, q Related) (*Found, error) {
	if q.What == "" {
		return nil, wrongField("what", "a number, a name or an id is missing")
	}
	return AskSearch(ctx, c, Search{Line: q.Line, Like: q.What, Page: q.Page})
}
