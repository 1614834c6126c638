package bleve

import (
	"strings"

	bsearch "github.com/blevesearch/bleve/v2"

	"nghiquyet/index"
)

// maxValues is more than an index has values of facets.
const maxValues = 1 << 20

func askFacets(req *bsearch.SearchRequest, q index.Query) {
	if q.Facets == nil || len(q.Facets) > 0 {
		req.AddFacet("facets", bsearch.NewFacetRequest("facets", maxValues))
	}
}

// countFacets takes the facets asked for out of the one column that was
// counted: the most frequent values first.
func countFacets(found *bsearch.SearchResult, q index.Query) map[string][]index.Facet {
	names, most := q.Facets, q.Values
	if names == nil {
		names = index.FacetNames
	}
	if most <= 0 {
		most = 10
	}
	all := map[string][]index.Facet{}
	for _, name := range names {
		all[name] = []index.Facet{}
	}
	if f := found.Facets["facets"]; f != nil && f.Terms != nil {
		for _, t := range f.Terms.Terms() {
			name, value, _ := strings.Cut(t.Term, ":")
			if list, asked := all[name]; asked && len(list) < most {
				all[name] = append(list, index.Facet{Value: value, Count: t.Count})
			}
		}
	}
	return all
}
