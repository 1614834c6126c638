package answer

import (
	"context"
	"maps"
	"slices"
	"time"

	"nghiquyet/index/effect"
	"nghiquyet/index/query"
)

// holds tells whether documents hold today; of what is not in the collection
// nothing is told.
func (c *Collection) holds(ctx context.Context, docs []string) (map[string]*Standing, error) {
	docs = slices.DeleteFunc(slices.Clone(docs), func(id string) bool { return id == "" })
	slices.Sort(docs)
	all, err := c.standings(ctx, slices.Compact(docs), c.Today().Format(time.DateOnly))
	out := map[string]*Standing{}
	for id, s := range all {
		out[id] = &Standing{s.State, s.Since}
	}
	return out, err
}

// holding fills in whether the documents of hits hold today.
func (c *Collection) holding(ctx context.Context, hits []Hit) error {
	docs := []string{}
	for _, h := range hits {
		docs = append(docs, h.Doc)
	}
	all, err := c.holds(ctx, docs)
	for i := range hits {
		hits[i].Effect = all[hits[i].Doc]
	}
	return err
}

// holding fills in whether what stands in the list holds today.
func (l *RefList) holding(ctx context.Context, c *Collection) error {
	docs := []string{}
	for _, x := range l.Cites {
		docs = append(docs, x.Target)
	}
	for _, x := range l.CitedBy {
		docs = append(docs, x.Doc)
	}
	for _, x := range l.Chain {
		docs = append(docs, x.Doc)
	}
	all, err := c.holds(ctx, docs)
	if err != nil {
		return err
	}
	for i := range l.Cites {
		l.Cites[i].Effect = all[l.Cites[i].Target]
	}
	for i := range l.CitedBy {
		l.CitedBy[i].Effect = all[l.CitedBy[i].Doc]
	}
	for i := range l.Chain {
		l.Chain[i].Effect = all[l.Chain[i].Doc]
	}
	l.Effect, err = c.stands(ctx, l.Document, "")
	return err
}

// inForce puts the documents that are in a state of effect today in the place of
// the name of the state: an index knows no day, and no document that came later
// and ended another.
//
//	status:out-of-force      → doc:(… OR …), or nothing that there is
//	-status:"hết hiệu lực"   → -doc:(… OR …)
//	status:unresolved        → itself: it is said of citations
func (c *Collection) inForce(ctx context.Context, tree query.Node) (query.Node, error) {
	if !speaksOfEffect(tree) {
		return tree, nil
	}
	all, err := c.standings(ctx, nil, c.Today().Format(time.DateOnly))
	if err != nil {
		return nil, err
	}
	byState := map[string][]string{}
	for _, id := range slices.Sorted(maps.Keys(all)) {
		state := string(all[id].State)
		byState[state] = append(byState[state], id)
		if s := all[id].State; s == effect.Changed || s == effect.PartlyOut || s == effect.PartlyOff { // they hold all the same
			byState[string(effect.InForce)] = append(byState[string(effect.InForce)], id)
		}
	}
	return replaced(tree, byState), nil
}

// isState reports whether a value of the field status is a state of effect, and
// not one of citations.
func isState(value string) bool {
	_, ok := query.State(value)
	return ok
}

// speaksOfEffect reports whether a tree asks for a state of effect.
func speaksOfEffect(n query.Node) bool {
	switch n := n.(type) {
	case query.Field:
		values, _ := query.Values(n.X)
		return n.Name == "status" && slices.ContainsFunc(values, isState)
	case query.Not:
		return speaksOfEffect(n.X)
	case query.And:
		return slices.ContainsFunc(n, speaksOfEffect)
	case query.Or:
		return slices.ContainsFunc(n, speaksOfEffect)
	}
	return false
}

// nowhere is the id of no document.
const nowhere = "-"

// replaced is a tree with documents in the place of states.
func replaced(n query.Node, byState map[string][]string) query.Node {
	switch n := n.(type) {
	case query.Field:
		if !speaksOfEffect(n) {
			return n
		}
		values, _ := query.Values(n.X)
		var any query.Or
		for _, v := range values {
			state, ok := query.State(v)
			if !ok {
				any = append(any, query.Field{Name: n.Name, X: query.Phrase(v)})
				continue
			}
			docs := query.Or{query.Phrase(nowhere), query.Phrase(nowhere)} // an Or has two nodes or more
			for _, id := range byState[state] {
				docs = append(docs, query.Phrase(id))
			}
			any = append(any, query.Field{Name: "doc", X: docs})
		}
		if len(any) == 1 {
			return any[0]
		}
		return any
	case query.Not:
		return query.Not{X: replaced(n.X, byState)}
	case query.And:
		all := make(query.And, len(n))
		for i, x := range n {
			all[i] = replaced(x, byState)
		}
		return all
	case query.Or:
		all := make(query.Or, len(n))
		for i, x := range n {
			all[i] = replaced(x, byState)
		}
		return all
	}
	return n
}
