package index

import (
	"time"

	"nghiquyet/index/query"
)

// Query is a question.
type Query struct {
	Line   string     // that Tree was read from, for messages; back ends do not use it
	Tree   query.Node // what to search for; nil finds everything. Unless it names kinds: documents, tasks, and units that no task repeats
	Today  time.Time  // as seen from where due dates are meant; now when zero
	Sort   Sort
	Limit  int      // hits on a page, 10 when 0, 1000 at most
	After  string   // Result.Next of the page before
	Group  bool     // one hit a document: its best, or first, record
	Like   *Like    // only documents related to this one, the closest first; of the tree that narrows them, only what selects counts
	Facets []string // of FacetNames; none means all
	Values int      // most values of a facet, 10 when 0
}

// Sort is the order of hits.
type Sort string

// The orders of hits. Where nothing ranks, as when only fields are asked for,
// ByRelevance is Newest.
const (
	ByRelevance Sort = ""
	Newest      Sort = "newest" // by the day of issue
	Oldest      Sort = "oldest"
)

// Ask makes the query for a typed line, or gives the *query.Error that points
// at what could not be read.
func Ask(line string) (Query, error) {
	tree, err := query.Parse(line)
	return Query{Line: line, Tree: tree}, err
}

// FacetNames lists the facets. The values of "due" are quarters ("2026-Q4"),
// and the kinds of due dates that have no day.
var FacetNames = []string{"type", "issuer", "year", "kind", "lead", "due"}

// Result is an answer.
type Result struct {
	Total      uint64 // records, also when grouped
	Suggestion string // the line with the marks and letters that the index knows, when it was typed otherwise
	Next       string // token for the next page, "" on the last
	Hits       []Hit
	Facets     map[string][]Facet
}

// Hit is one record found.
type Hit struct {
	ID        string     `json:"id"`
	Doc       string     `json:"doc"`
	Number    string     `json:"number"`
	Kind      Kind       `json:"kind"`
	Path      string     `json:"path"`
	Title     string     `json:"title"` // its own, or that of the nearest unit above
	Date      string     `json:"date"`
	Issuer    string     `json:"issuer"`
	Origin    string     `json:"origin"`
	Page      int        `json:"page"`
	Score     float64    `json:"score"`
	Fragments []Fragment `json:"fragments"`
	More      uint64     `json:"more,omitempty"`   // further records of the document, when grouped
	Shared    []string   `json:"shared,omitempty"` // of a related document: the works that both cite
}

// Facet is one value and how many of all records found have it.
type Facet struct {
	Value string `json:"value"`
	Count int    `json:"count"`
}
