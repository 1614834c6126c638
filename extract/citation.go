package extract

// Citation is one mention of a document, or of a unit of this one, as it
// stands in the text. A list of pinpoints or numbers gives one Citation each.
type Citation struct {
	Span
	Page       int          `json:"page"`
	Path       string       `json:"path"` // the unit in which it stands
	Text       string       `json:"text"`
	Kind       CitationKind `json:"kind"`
	Number     string       `json:"number"` // spaces and line breaks mended, otherwise as printed
	Key        string       `json:"key"`    // what it asks a collection for: docnum.CitationKey
	Date       string       `json:"date"`   // ISO 8601, when printed in full
	Year       string       `json:"year"`   // when only a year is printed
	Name       string       `json:"name"`   // of a law cited by name
	Issuer     string       `json:"issuer"`
	Pinpoint   []Step       `json:"pinpoint"`
	Relation   Relation     `json:"relation"`
	Claims     Relation     `json:"claims,omitempty"` // what this document says that it does to it where its issuer, below that of the work, may not; Relation is then Refers
	Target     string       `json:"target"`           // id of the document, or "#path" of an internal one
	Status     Status       `json:"status"`
	Candidates []string     `json:"candidates"`
	Known      *Known       `json:"known,omitempty"` // of a target that the collection does not have
	Repaired   string       `json:"repaired"`        // what was mended, in words; "" when nothing
	Confidence float64      `json:"confidence"`
	Rule       string       `json:"rule"`
}

// Known is what the register of well-known works tells of a cited one whose
// text the collection does not have.
type Known struct {
	Number string `json:"number"`
	Date   string `json:"date"`
	Title  string `json:"title"`
}

// CitationKind tells how the document is named.
type CitationKind string

// The kinds of citations.
const (
	CiteDocument   CitationKind = "document"   // by its number
	CiteLawName    CitationKind = "law-name"   // by its name: Luật Đất đai năm 2024
	CiteUnnumbered CitationKind = "unnumbered" // Hiến pháp, Nghị quyết Đại hội XIV
	CiteInternal   CitationKind = "internal"   // Điều này, khoản 2 Điều 5
)

// Step is one step of a pinpoint, from the larger to the smaller unit.
type Step struct {
	Kind string `json:"kind"` // a node Kind, or "row" for a table row
	Num  string `json:"num"`
	Part string `json:"part,omitempty"` // what of the unit alone is meant, as printed: "tên", "Tiêu đề"
}

// Acting are the relations of a document to what it changes or ends.
var Acting = []Relation{Amends, Replaces, Repeals, Cancels, Suspends, Extends, Corrects}

// Relation is what this document does to the one it cites.
type Relation string

// The relations, as docs and JSON spell them.
const (
	Basis        Relation = "basis"
	Implements   Relation = "implements"
	Continues    Relation = "continues"
	Amends       Relation = "amends"
	Replaces     Relation = "replaces"
	Repeals      Relation = "repeals"
	Cancels      Relation = "cancels"
	Suspends     Relation = "suspends"
	Extends      Relation = "extends"
	Corrects     Relation = "corrects"
	Consolidates Relation = "consolidates"
	Details      Relation = "details"
	Guides       Relation = "guides"
	Explains     Relation = "explains"
	AnnexOf      Relation = "annex-of"
	ChangesTasks Relation = "changes-tasks"
	Proposal     Relation = "proposal"
	Refers       Relation = "refers"
)

// Status tells what became of a citation in the collection.
type Status string

// The outcomes of resolving a citation.
const (
	Resolved   Status = "resolved"
	Ambiguous  Status = "ambiguous"  // several documents answer; see Candidates
	Unresolved Status = "unresolved" // the document is not in the collection
	Conflict   Status = "conflict"   // the number is known, with another date
)
