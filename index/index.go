package index

import (
	"context"
	"errors"

	"nghiquyet/index/query"
)

// Searcher is what answering takes.
type Searcher interface {
	// Search answers q. It may be called from many goroutines, also while Put
	// runs, and sees a batch wholly or not at all.
	Search(ctx context.Context, q Query) (*Result, error)
	// Checkpoint is where the last Put stood; the zero Checkpoint for a new
	// index.
	Checkpoint(ctx context.Context) (Checkpoint, error)
	Close() error
}

// Index is what a back end has to do. The suite in index/indextest says how
// each method behaves; every back end passes it.
type Index interface {
	Searcher
	// Put replaces the records of every document in batch, and moves the
	// checkpoint, in one step: after a crash either all of it is there or
	// none. Other documents keep theirs.
	Put(ctx context.Context, batch []Entry, at Checkpoint) error
	// Delete takes out all records of a document and leaves the checkpoint.
	Delete(ctx context.Context, doc string) error
}

// Entry is one document's records. Without records the document is taken out.
type Entry struct {
	Doc     string
	Records []Record
}

// Checkpoint says which changes of which store an index has seen.
type Checkpoint struct {
	Store string // identity of the store
	Seq   int64  // of the last change seen
}

// The errors that a back end gives when its files cannot serve. All three
// are mended by rebuilding the index from the store.
var (
	ErrMissing  = errors.New("there is no index yet")
	ErrDamaged  = errors.New("the index is damaged")
	ErrOutdated = errors.New("the index was made by another version")
)

// ErrInUse says that another process has the index open.
var ErrInUse = errors.New("the index is in use by another process")

// ErrToken says that Query.After is no token of this index.
var ErrToken = errors.New("not a page token")

// NeedsRebuild reports whether err goes away by rebuilding the index.
func NeedsRebuild(err error) bool {
	return errors.Is(err, ErrMissing) || errors.Is(err, ErrDamaged) || errors.Is(err, ErrOutdated)
}

// Query is a question.
type Query struct {
	Line   string     // as typed, for the answer
	Tree   query.Node // what to search for; nil finds everything
	Kinds  []Kind     // only these; none means those the tree names, or else documents, tasks, and units that no task repeats
	Sort   Sort
	Limit  int      // hits on a page, 10 when 0, 1000 at most
	After  string   // Result.Next of the page before
	Group  bool     // one hit a document: its best, or first, record
	Like   *Like    // only documents related to this one, the closest first; Kinds is not used then
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

// Result is an answer, as --json prints it.
type Result struct {
	Query      string             `json:"query"`
	Total      uint64             `json:"total"` // records, also when grouped
	TookMS     int64              `json:"took_ms"`
	Suggestion string             `json:"suggestion"` // the line with the marks and letters that the index knows, when it was typed otherwise
	Next       string             `json:"next"`       // token for the next page, "" on the last
	Hits       []Hit              `json:"hits"`
	Facets     map[string][]Facet `json:"facets"`
}

// Hit is one record found. Highlights are HTML: the record's text is escaped
// and what was found stands in <mark>. Title is plain text.
type Hit struct {
	ID         string   `json:"id"`
	Doc        string   `json:"doc"`
	Number     string   `json:"number"`
	Kind       Kind     `json:"kind"`
	Path       string   `json:"path"`
	Title      string   `json:"title"` // its own, or that of the nearest unit above
	Date       string   `json:"date"`
	Issuer     string   `json:"issuer"`
	Origin     string   `json:"origin"`
	Page       int      `json:"page"`
	Score      float64  `json:"score"`
	Highlights []string `json:"highlights"`
	More       uint64   `json:"more,omitempty"`   // further records of the document, when grouped
	Shared     []string `json:"shared,omitempty"` // of a related document: the works that both cite
}

// Facet is one value and how many of all records found have it.
type Facet struct {
	Value string `json:"value"`
	Count int    `json:"count"`
}
