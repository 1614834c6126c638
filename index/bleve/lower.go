package bleve

import (
	bsearch "github.com/blevesearch/bleve/v2"
	bquery "github.com/blevesearch/bleve/v2/search/query"

	"nghiquyet/index/vi"
)

// lower is a compiled question as bleve takes it. The boost of a compound query
// is not used by bleve, so it is set where it counts.
func lower(n vi.Node) bquery.Query {
	switch n := n.(type) {
	case vi.Term:
		q := term(n.Field, n.Text)
		q.SetBoost(n.Boost)
		return q
	case vi.Prefix:
		q := bsearch.NewPrefixQuery(n.Text)
		q.SetField(n.Field)
		q.SetBoost(n.Boost)
		return q
	case vi.Range:
		inclusive := true
		q := bsearch.NewTermRangeInclusiveQuery(n.From, n.To, &inclusive, &inclusive)
		q.SetField(n.Field)
		q.SetBoost(n.Boost)
		return q
	case vi.All:
		return bsearch.NewConjunctionQuery(lowerAll(n)...)
	case vi.Any:
		q := bsearch.NewDisjunctionQuery(lowerAll(n.Nodes)...)
		q.SetMin(float64(n.Min))
		return q
	case vi.Which:
		q := bsearch.NewBooleanQuery()
		q.AddMust(lowerAll(n.Must)...)
		if len(n.Should) > 0 {
			q.AddShould(lowerAll(n.Should)...)
		}
		if len(n.Not) > 0 {
			q.AddMustNot(lowerAll(n.Not)...)
		}
		return q
	case vi.Placed:
		return &placed{inner: lower(n.Inner), runs: n.Runs, near: n.Near}
	case vi.Everything:
		q := bsearch.NewMatchAllQuery()
		q.SetBoost(n.Boost)
		return q
	}
	return bsearch.NewMatchNoneQuery()
}

func lowerAll(nodes []vi.Node) []bquery.Query {
	out := make([]bquery.Query, len(nodes))
	for i, n := range nodes {
		out[i] = lower(n)
	}
	return out
}

// term finds records that have a term in a field.
func term(field, t string) *bquery.TermQuery {
	q := bsearch.NewTermQuery(t)
	q.SetField(field)
	return q
}
