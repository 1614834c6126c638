package extract

// Document is a resolution taken apart, the JSON of nq extract.
type Document struct {
	ID        string     `json:"id"`
	Lang      string     `json:"lang"`
	Origin    Origin     `json:"origin"`
	Head      Head       `json:"head"`
	Text      string     `json:"text"`
	Outline   *Node      `json:"outline"`
	Tables    []Table    `json:"tables"`
	Citations []Citation `json:"citations"`
	Forces    []Force    `json:"forces"`
	Changes   []Change   `json:"changes"`
	Tasks     []Task     `json:"tasks"`
	Targets   []Target   `json:"targets"`
	Notes     []Note     `json:"notes"`
	Problems  Problems   `json:"problems"`
	Lines     []Line     `json:"lines,omitempty"`
}

// Origin tells where a document came from and how it was read.
type Origin struct {
	Name     string `json:"name"` // file name, or address
	Format   string `json:"format"`
	SHA256   string `json:"sha256"`
	Bytes    int    `json:"bytes"`
	Pages    int    `json:"pages"`
	Sizes    []Size `json:"page_sizes,omitempty"` // of each page; none where the format has no pages
	OCRPages []int  `json:"ocr_pages"`
	Unread   []int  `json:"unread_pages,omitempty"` // pages that could not be read
	Engine   string `json:"engine"`
	Papers   int    `json:"papers,omitempty"` // that are bound in the file, where it is more than one
	Part     int    `json:"part,omitempty"`   // which of them the document is, from 1; 0 where it is the whole file
}

// ConsolidatedText is the Head.Kind of papers that put together what others
// adopted, and do nothing themselves.
const ConsolidatedText = "consolidated text"

// Head is what the first page, the preamble and the signature say of the
// document.
type Head struct {
	Type          string   `json:"type"` // in the document's language, lower case: "nghị quyết"
	Kind          string   `json:"kind"` // in English: "resolution"
	Number        string   `json:"number"`
	NumberPrinted string   `json:"number_printed"`
	Issuer        string   `json:"issuer"`
	Place         string   `json:"place"`
	Date          string   `json:"date"`
	Effective     string   `json:"effective"`
	Title         string   `json:"title"` // trích yếu, on one line
	Signers       []Signer `json:"signers"`
	Recipients    []string `json:"recipients"`
	Draft         bool     `json:"draft"` // a bill, or a paper whose number and day are still to be filled in

	Doubts []Doubt `json:"doubts"` // what was read and is not sure: the field itself is empty
}

// Doubt is a field of a head that was read and is not sure. It stays out of
// the head, the id and what is resolved, until two witnesses agree.
//
//	number, read "445/NQ-CP", candidate "115/NQ-CP" by the file's name: its reader is not sure of the figures
type Doubt struct {
	Field      string   `json:"field"`      // its name in JSON: "number", "date"
	Read       string   `json:"read"`       // as it was read
	Candidates []string `json:"candidates"` // what witnesses say
	Witnesses  []string `json:"witnesses"`  // who says so, one for each candidate: "file name", "annex head"
	Why        string   `json:"why"`
}

// Signer is one who signed, with the office and the authority under which.
type Signer struct {
	Name      string `json:"name"`
	Role      string `json:"role"`
	Authority string `json:"authority"`
}
