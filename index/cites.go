package index

import "nghiquyet/extract"

// CiteFilter says which citations of other works are wanted; what is empty
// restricts nothing.
type CiteFilter struct {
	Doc       string   // id of the citing document
	DocKind   string   // kind of the citing document: "consolidated text"
	First     bool     // only where it is the first that its document cites by a number
	Path      string   // the unit of the citing document in which they stand, with all below it
	Target    string   // id of what is cited; citations of itself are left out
	Targets   []string // ids of what is cited, any of them; citations of itself are left out
	Keys      []string // what is cited, by a key of package docnum, whether or not the collection has it
	Serial    string   // of the number that is cited, whatever stands behind it: "52" for 52-CT/TW and 52.1/NQ-CP
	Date      string   // with which it is cited: a day, or a year
	Open      bool     // only what is not resolved
	Relations []extract.Relation
	Statuses  []extract.Status
	ByDate    bool // in the order of the citing documents, the younger first, instead of by id
}

// Cite is one citation of another work: what it says, where it stands, and
// what it means.
type Cite struct {
	Relation   extract.Relation
	Text       string // as printed
	Number     string // as cited
	Key        string // what it asks the collection for, see docnum.CitationKey
	Date       string // as cited, or of the target, or a year
	Issuer     string // as cited
	Title      string // of the target; the name as cited when there is none
	Pinpoint   []extract.Step
	Target     string // id; "" when it is not certain, or neither in the collection nor known
	Status     extract.Status
	Candidates []string
	Known      *extract.Known // of a target that is not in the collection

	Doc       string // id of the citing document
	DocNumber string
	DocDate   string
	DocTitle  string
	Path      string // where in it
	Page      int
}

// CiteList is a page of citations, and how many there are in all.
type CiteList struct {
	Total int
	Cites []Cite
}

// Link is one document that carries another out.
type Link struct {
	Doc      string
	Number   string
	Date     string
	Title    string
	Tasks    int
	Relation extract.Relation
	Through  string // id of the document that it carries out; "" where that is the work asked for
}

// Implementing are the relations by which one document carries another out.
var Implementing = []extract.Relation{extract.Implements, extract.Continues}
