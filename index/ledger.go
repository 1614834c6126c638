package index

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
)

// Ledger is a collection open for writing: what came of which file, and the
// documents that files give. One process writes a collection at a time.
type Ledger interface {
	Store
	// Seen finds what became of a content before, under any name: a line by
	// which it was taken in, or else the last. ok is false when it was never
	// seen.
	Seen(ctx context.Context, sha256 string) (f File, ok bool, err error)
	// Line is the ledger's line of the file at a place. ok is false when there
	// is none.
	Line(ctx context.Context, at Spot) (f File, ok bool, err error)
	// FilesUnder gives the lines of the file or folder at path, and of all
	// below it, in archives too.
	FilesUnder(ctx context.Context, path string) iter.Seq2[File, error]
	// Record writes all arrivals in one transaction, each of them wholly: its
	// line in the ledger, the content it was read from, and the document made
	// from the best content there is. What a file gave before and gives no
	// longer goes, unless another file gives it.
	Record(ctx context.Context, arrivals []Arrival) ([]Outcome, error)
	// Forget takes the files at these places out of the ledger, in one
	// transaction, and with each what it gave, unless another file gives it. It
	// returns the ids of the documents that went.
	Forget(ctx context.Context, at []Spot) (gone []string, err error)
	// Pin has the text of a document taken from the source with that hash,
	// whichever is the better one; "" lets the texts decide again. The error is
	// ErrNotFound.
	Pin(ctx context.Context, doc, sha256 string) error
	// Settle has resolve look at the citations of every document that came
	// since the last Settle, and of every one that cites what came or went. It
	// returns the number of documents looked at.
	Settle(ctx context.Context, resolve Resolver) (int, error)
}

// Resolver finds the targets of d's citations in the collection and gives them
// all back, in their order, with Target, Status, Candidates and Known as they
// are now. works gives the documents of the collection under a key of package
// docnum, oldest first. A store itself decides nothing.
type Resolver func(d *extract.Document, works func(key string) ([]Work, error)) ([]extract.Citation, error)

// Work is what tells a document from others that have its number.
type Work struct {
	ID, Number, Type, Date, Issuer, Title string
}

// State is what became of a file.
type State string

// The states of a file in the ledger.
const (
	Done    State = "done"
	Failed  State = "failed"
	Skipped State = "skipped"
)

// Spot is where a file is. A path may hold any character, also what is shown
// between an archive and what is in it ("KHẨN!/7.pdf"); so the two are apart.
type Spot struct {
	Path  string // absolute path, address, or "stdin:…"
	Entry string // in the archive at Path: "thang 1/7.pdf", "inner.zip!/7.pdf" in an archive in it; "" for Path itself
}

// File is a line of the ledger: a file as it was seen last.
type File struct {
	Path     string  `json:"path"`   // where it is, as in Spot; Name when ""
	Entry    string  `json:"entry"`  // of the archive at Path, as in Spot
	Name     string  `json:"name"`   // as it was given
	SHA256   string  `json:"sha256"` // "" when the file could not be read at all
	Taken    string  `json:"taken"`  // the content that was taken in from it; kept by the store
	Bytes    int64   `json:"bytes"`
	State    State   `json:"state"`
	Doc      string  `json:"doc"`    // id of the document it became
	Reason   string  `json:"reason"` // why it failed or was skipped
	Format   string  `json:"format"`
	Pages    int     `json:"pages"`
	OCRPages []int   `json:"ocr_pages"`
	Unread   int     `json:"unread"`   // pages that could not be read
	OCR      string  `json:"ocr"`      // auto, off or force
	Seconds  float64 `json:"seconds"`  // that the last attempt took
	Attempts int     `json:"attempts"` // to read this content; kept by the store
	Rules    string  `json:"rules"`    // version of the rules that took it apart
	Papers   int     `json:"papers"`   // that are bound in it; 0 where it is one
	Split    bool    `json:"split"`    // each of them is to be a document of its own
	First    string  `json:"first"`    // RFC 3339, UTC; kept by the store, as Last
	Last     string  `json:"last"`
}

// Spot is where f is.
func (f File) Spot() Spot { return Spot{f.Path, f.Entry} }

// Arrival is a line of the ledger and, where the file was read, the document
// that it gives; of several papers bound in it and split, the first, and the
// others in More.
type Arrival struct {
	File File
	Doc  *Prepared
	More []*Prepared
}

// Papers are all documents of e.
func (e Arrival) Papers() []*Prepared {
	if e.Doc == nil {
		return nil
	}
	return append([]*Prepared{e.Doc}, e.More...)
}

// PaperKey is the hash under which a store keeps a paper: that of the file where it is the
// whole file, part 0, or the first paper in it, else one made of the file's and its place.
func PaperKey(file string, part int) string {
	if part < 2 {
		return file
	}
	sum := sha256.Sum256([]byte(file + "/" + strconv.Itoa(part)))
	return hex.EncodeToString(sum[:])
}

// Outcome is what became of an arrival.
type Outcome struct {
	Doc       string   // the document that the file gives, the first of several
	More      []string // the others
	Kept      string   // the name of the file whose text is kept instead of this one's; "" when this one's is taken
	Why       string   // why
	Displaced string   // the name of the file whose text was the document's until now, where this one's is taken instead and is another
	Differ    int      // words of either text that the other does not have

	Failed string // why the document could not be written, a fault of the program
	Gone   bool   // the arrival said that its content is in the store, and it no longer is: nothing was written
}

// Reason says in words that another file's text is kept, or was until now; "" when
// there is no other.
func (o Outcome) Reason() string {
	switch {
	case o.Kept != "":
		return "the same document as " + o.Kept + ", whose text is taken, not this one: " + o.Why
	case o.Displaced != "":
		return fmt.Sprintf("its text is taken in place of that of %s, from which it differs in %d words: %s", o.Displaced, o.Differ, o.Why)
	}
	return ""
}

// Differing is the number of words of two texts that the other one does not have, or
// not as often. Case, marks and signs do not count.
func Differing(a, b string) int {
	count := map[string]int{}
	for w := range strings.SplitSeq(viet.Slug(a), "-") {
		count[w]++
	}
	for w := range strings.SplitSeq(viet.Slug(b), "-") {
		count[w]--
	}
	n := 0
	for _, k := range count {
		n += max(k, -k)
	}
	return n
}

// Prepared is a document ready to be written. Making it takes longer than
// writing it and needs no store, so that many can be made at the same time.
type Prepared struct {
	Head    extract.Document  // without its parts
	Facts   *extract.Document // without its text; offsets count code points
	Letters int               // of the text, in code points
	Packed  []byte            // the whole document, gzipped JSON
}

// Prepare makes d ready for Record. d must not be changed afterwards.
func Prepare(d *extract.Document) (*Prepared, error) {
	if d.ID == "" {
		return nil, fmt.Errorf("store %s: the document has no id", d.Origin.Name)
	}
	js, err := d.MarshalJSON()
	if err != nil {
		return nil, fmt.Errorf("store %s: %w", d.ID, err)
	}
	packed, err := pack(js)
	if err != nil {
		return nil, fmt.Errorf("store %s: %w", d.ID, err)
	}
	return prepared(d, packed), nil
}

func prepared(d *extract.Document, packed []byte) *Prepared {
	w := d.InCodePoints()
	letters := utf8.RuneCountInString(d.Text)
	w.Text, w.Tables, w.Lines = "", nil, nil // they stand in packed
	return &Prepared{Head: extract.Document{ID: d.ID, Lang: d.Lang, Origin: d.Origin, Head: d.Head}, Facts: w, Packed: packed, Letters: letters}
}

// Repacked is the document in packed, ready to be written again. The error is
// ErrStoreDamaged.
func Repacked(packed []byte) (*Prepared, error) {
	d, err := Unpack(packed)
	if err != nil {
		return nil, err
	}
	return prepared(d, packed), nil
}

// Size is how much memory the document takes until it is written, roughly, in
// bytes.
func (p *Prepared) Size() int { return 8 * len(p.Packed) }

// pack gzips the JSON of a document, which repeats itself a good deal.
func pack(js []byte) ([]byte, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(js); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Unpack is the document in Prepared.Packed. The error is ErrStoreDamaged.
func Unpack(packed []byte) (*extract.Document, error) {
	var d *extract.Document
	z, err := gzip.NewReader(bytes.NewReader(packed))
	var text []byte
	if err == nil {
		text, err = io.ReadAll(z) // to its checksum
	}
	if err == nil {
		d, err = extract.Decode(text)
	}
	if err != nil {
		return nil, fmt.Errorf("%w (%v)", ErrStoreDamaged, err)
	}
	for i := range d.Citations { // stored before citations had their keys
		c := &d.Citations[i]
		c.Key = docnum.CitationKey(c)
	}
	return d, nil
}
