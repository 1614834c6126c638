// Package source turns files into raw lines. Each format is a child package
// with one Source; all of them end in the same Line, so that nothing after
// this room knows where a text came from.
package source

import (
	"context"
	"errors"
	"image"
	"path"
	"slices"
	"strings"

	"nghiquyet/extract"
)

// File is one input, whole in memory.
type File struct {
	Name string // as given by the user: path, address or "-"
	Data []byte
}

// Source reads one format.
type Source interface {
	// Format is the short name of the format, "pdf", "html", "text".
	Format() string
	// Endings are how the names of its files end, in lower case with the dot,
	// the usual one first.
	Endings() []string
	// Keeps says how much of a document the format keeps.
	Keeps() Keeps
	// Sniff reports whether f is of this format, from its bytes first and its
	// name last.
	Sniff(f File) bool
	// Read takes f apart into raw lines in reading order. An error names what
	// failed and what to do; what was read in spite of damage is returned with
	// Problems.
	Read(ctx context.Context, f File, s Settings) (Raw, error)
}

// Drawer is a Source whose pages can be shown as they look.
type Drawer interface {
	Source
	// Draw paints a page of f in grey, upright, as it is before anything is
	// read off it. Pages count from 1.
	Draw(ctx context.Context, f File, page, dpi int) (Drawn, error)
}

// Drawn is a page as it looks.
type Drawn struct {
	Image *image.Gray
	Dots  float64 // to the inch: those asked for, or fewer
	Pages int     // of the file
}

// ErrNoPage says that a file has no such page.
var ErrNoPage = errors.New("there is no such page")

// Keeps says how much of a document a format keeps: of several files of one
// document, the one whose format keeps most is preferred. What a fact is found
// again by counts most, then what tells the structure.
type Keeps int

// What formats keep, the least first; each has what those before it have.
const (
	Ink        Keeps = iota // an image: every word has to be read off it
	Words                   // text: words in lines, as they were wrapped
	Looks                   // RTF: paragraphs and cells, fonts and sizes, in one stream of commands
	Lists                   // DOC: the numbers that the program prints by itself, notes
	Elements                // HTML: what is a head of a table, an item of a list, a title, and how far cells span
	Styles                  // DOCX: all that by name, with the levels of outlines
	PageByPage              // PDF: the place of each word on its page, where it can be shown
)

// HasEnding reports that a file's name ends in one of endings, whatever its
// case.
//
//	HasEnding("A.HTM", []string{".html", ".htm"}) → true
func HasEnding(name string, endings []string) bool {
	return slices.Contains(endings, strings.ToLower(path.Ext(name)))
}

// Raw is what a Source makes of a file.
type Raw struct {
	Lines    []Line
	Pages    int            // 0 where the format has none
	Sizes    []extract.Size // of each page, nil where the format has none
	OCRPages []int
	Unread   []int // pages that could not be read, ascending; each has a problem that says why
	Engine   string
	Hidden   int              // characters left out of the lines that print nothing: zero width, soft hyphens
	Problems extract.Problems // stage "source"; Start is 0
}

// Line is one line as a reader sees it on the page, or one whole paragraph
// where the format knows paragraphs.
type Line struct {
	Text    string
	Page    int         // 1-based; 0 where the format has no pages
	Box     extract.Box // zero where the format has no places
	Look    extract.Look
	Whole   bool     // a whole paragraph: nothing of the next line belongs to it
	Mark    string   // the list mark that the format prints by itself ("1.", "a)", "-"); not in Text
	Cell    *Cell    // nil outside tables
	Part    Part     // what the line is to the page
	Doubted []string // words of it of which their reader is not sure: OCR
}

// Part tells body text from what only belongs to the page.
type Part int

// The parts of a page.
const (
	Body      Part = iota
	Furniture      // running heads, page numbers: dropped by clean
	Footnote       // kept as extract.Note; Mark is its number
	Signature      // the stamp of a digital signature: kept as extract.Note, out of the text; its first line is Whole
)

// Cell places a line in a table. Tables are counted from 0 through the file;
// a table that goes on over pages is one table. A cell that spans several
// columns stands in the first of them.
type Cell struct {
	Table, Row, Col  int
	RowSpan, ColSpan int  // 1 where nothing is spanned
	Header           bool // of the column heads; repeated heads of later pages are Furniture
}
