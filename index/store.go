package index

import (
	"context"
	"iter"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// Feed is where an index is made from.
type Feed interface {
	// Identity names the collection; it never changes, and no other has it.
	Identity() string
	// Now is the present moment of the collection.
	Now(ctx context.Context) (Moment, error)
	// Changes lists the documents that changed after since, oldest change
	// first, at most limit of them. A document appears once, at its last
	// change.
	Changes(ctx context.Context, since int64, limit int) ([]Change, error)
	// Document is a stored document, its citations as they stand resolved
	// now; ErrNotFound when it is gone.
	Document(ctx context.Context, id string) (*extract.Document, error)
	// Settled lists the documents whose citations mean something else since the
	// settling of that number.
	Settled(ctx context.Context, since int64) ([]string, error)
	// Citing is a stored document with its head and citations alone, as they
	// stand resolved now; ErrNotFound when it is gone.
	Citing(ctx context.Context, id string) (*extract.Document, error)
}

// Moment is a state of a collection, or a day.
type Moment struct {
	Seq     int64  // of the last change
	Settled int64  // of the last settling that changed something
	Day     string // ISO 8601, UTC; the numbers do not count then
}

// Change says that a document was stored or taken out.
type Change struct {
	Seq  int64
	Doc  string
	Gone bool
}

// Store is a collection open for reading. Its methods may be called from many
// goroutines, also while another process writes.
type Store interface {
	Feed
	Effects
	// Documents gives every document, oldest change first. Documents stored
	// while it runs may or may not come.
	Documents(ctx context.Context) iter.Seq2[*extract.Document, error]
	// List gives the documents that f asks for.
	List(ctx context.Context, f DocFilter, p Page) (DocList, error)
	// Sources gives the contents that give a document, the one whose text was
	// taken first. None is no error.
	Sources(ctx context.Context, doc string) ([]Source, error)
	// Text gives the document as the source with that hash has it, its citations
	// as they were read. The error is ErrNotFound.
	Text(ctx context.Context, sha256 string) (*extract.Document, error)
	// Tasks gives the tasks that f asks for: those with a last day first, by
	// that day, then the others; within a day by document and place.
	Tasks(ctx context.Context, f TaskFilter, p Page) (TaskList, error)
	// CountTasks counts the tasks that f asks for by one of TaskGroups: bodies
	// with the most tasks first, quarters in order. Names that differ in case
	// or marks are one.
	CountTasks(ctx context.Context, f TaskFilter, by string, p Page) (TaskCounts, error)
	// Cites gives the citations that f asks for, internal ones aside.
	Cites(ctx context.Context, f CiteFilter, p Page) (CiteList, error)
	// Chain gives the citations by which documents carry out the cited work, and
	// those by which others carry out these, up to depth documents away: the
	// younger first, each pair of documents once.
	Chain(ctx context.Context, f CiteFilter, depth int) ([]Link, error)
	// News lists what came, changed or went since a moment, documents by their last
	// change, and which were changed or ended by others, the newest first.
	News(ctx context.Context, since Moment, p Page) (NewsList, error)
	// Counts counts the collection.
	Counts(ctx context.Context) (Counts, error)
	// Problems counts what no rule could decide, by stage and rule, the most
	// frequent first.
	Problems(ctx context.Context) ([]ProblemCount, error)
	// Verify reads all of the store and reports what is wrong with it by
	// itself. The error is ErrStoreDamaged.
	Verify(ctx context.Context) error
	// VerifyDocument reads a document back and compares it with its rows. The
	// error is ErrStoreDamaged, or ErrNotFound.
	VerifyDocument(ctx context.Context, id string) error
	// Texts gives the title and text of the units at those places, as far as
	// there are units: rows of tables are none.
	Texts(ctx context.Context, places []Place) (map[Place]string, error)
	// Files gives the ledger by path, all of it or the lines in one state.
	// Lines written while it runs may or may not come.
	Files(ctx context.Context, state State) iter.Seq2[File, error]
	// FilesOf gives the lines of the files that a content was taken in from.
	FilesOf(ctx context.Context, taken string) iter.Seq2[File, error]
	// Writer tells whether a process writes the store, and which, 0 where that
	// is not known.
	Writer() (pid int, writing bool)
}

// Page is a stretch of a list.
type Page struct {
	Limit  int // 0 means all
	Offset int
}

// Place is a unit of a document, or a row of one of its tables.
type Place struct{ Doc, Path string }

// Summary is a document in a few words.
type Summary struct {
	ID     string `json:"id"`
	Number string `json:"number"`
	Type   string `json:"type"`
	Kind   string `json:"kind"`
	Issuer string `json:"issuer"`
	Date   string `json:"date"`
	Title  string `json:"title"`
	Lang   string `json:"lang"`
	Origin string `json:"origin"`
	Pages  int    `json:"pages"`
	Draft  bool   `json:"draft"` // no number or name that is cited means it
}

// DocFilter says which documents are wanted; what is empty restricts nothing.
// Names and titles are compared without case and marks, by whole words.
type DocFilter struct {
	IDs     []string
	Keys    []string // of package docnum: a canonical number, or "name:" and a slug
	Serial  string   // of the number: "7", "66.7", "30A"
	Types   []string
	Issuers []Body
	Langs   []string
	Issued  [][]Days // on any day of each
	Title   []string
	Sort    Sort // ByRelevance is Newest
}

// DocList is a page of documents, and how many there are in all.
type DocList struct {
	Total     int         `json:"total"`
	Documents []DocRecord `json:"documents"`
}

// DocRecord is a document of a list: what it is, and how much it holds.
type DocRecord struct {
	Summary
	Units     int `json:"units"`
	Tasks     int `json:"tasks"`
	Citations int `json:"citations"` // of other documents
	Problems  int `json:"problems"`
}

// News is what became of a document.
type News struct {
	Summary
	What string `json:"what"` // came, changed, settled, effect or gone
	When string `json:"when"` // RFC 3339, UTC
	// Of effect, the document that does something to this one, and its number.
	By       string `json:"by,omitempty"`
	ByNumber string `json:"by_number,omitempty"`
}

// What becomes of documents.
const (
	Came    = "came"
	Changed = "changed" // read again, or from another file
	Settled = "settled" // its citations mean something else now
	Touched = "effect"  // another document changes or ends it; told once, when the later of the two came
	Gone    = "gone"
)

// NewsList is a page of news, and how many there are in all.
type NewsList struct {
	Total int
	News  []News
}

// Counts tells how much the collection holds.
type Counts struct {
	Documents  int `json:"documents"`
	Units      int `json:"units"`
	Tasks      int `json:"tasks"`
	Citations  int `json:"citations"`  // of other documents
	Resolved   int `json:"resolved"`   // of them
	Unresolved int `json:"unresolved"` // of them
	Ambiguous  int `json:"ambiguous"`  // of them
	Conflicts  int `json:"conflicts"`  // of them
	Groups     int `json:"groups"`     // of tasks
	Problems   int `json:"problems"`
	Files      int `json:"files"`
	Failed     int `json:"failed"` // of the files
}

// ProblemCount is how often one rule, or stage, was defeated.
type ProblemCount struct {
	Stage     string `json:"stage"`
	Rule      string `json:"rule"`
	Times     int    `json:"times"`
	Documents int    `json:"documents"`
}

// Source is one content that gives a document.
type Source struct {
	SHA256  string `json:"sha256"` // see PaperKey
	File    string `json:"file"`   // hash of the file's content
	Part    int    `json:"part"`   // which of the papers bound in the file it is, from 1; 0 for the whole file
	Name    string `json:"name"`
	Format  string `json:"format"`
	Lang    string `json:"lang"`
	Pages   int    `json:"pages"`
	Scanned int    `json:"scanned"` // pages read from their image
	Letters int    `json:"letters"` // of the text, in code points
	Engine  string `json:"engine"`
	Rules   string `json:"rules"`
	Stored  string `json:"stored"`
	Pinned  bool   `json:"pinned"` // a person chose that its text is the document's
	Taken   bool   `json:"taken"`  // its text is the document's
	Why     string `json:"why"`    // why it was taken, or why not; "" for an only one
}

// Serial is the number of a document without its year, kind and body: "66.7" of
// "66.7/2025/NQ-CP".
func Serial(number string) string {
	n, ok := docnum.Parse(number)
	if !ok {
		return ""
	}
	s := n.Serial + n.Letter
	if n.Sub != "" {
		s += "." + n.Sub
	}
	return s
}
