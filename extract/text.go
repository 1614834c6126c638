package extract

import (
	"encoding/json"
	"math"
)

// Span is a half-open range of bytes [Start, End) of the canonical text. In
// JSON both ends count Unicode code points (see Document.MarshalJSON).
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Behind is s in a text before which n bytes stand.
func (s Span) Behind(n int) Span { return Span{s.Start + n, s.End + n} }

// Of is the part of text that s covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Box is a rectangle in points (1/72 inch) from the top left corner of the
// upright page. The zero Box stands for "no place known".
type Box struct{ X0, Y0, X1, Y1 float64 }

// IsZero reports that no place is known.
func (b Box) IsZero() bool { return b == Box{} }

// Join is the smallest box that holds both; a zero Box adds nothing.
func (b Box) Join(c Box) Box {
	switch {
	case b.IsZero():
		return c
	case c.IsZero():
		return b
	}
	return Box{min(b.X0, c.X0), min(b.Y0, c.Y0), max(b.X1, c.X1), max(b.Y1, c.Y1)}
}

// Size is the width and height of an upright page in points, zero where that is not
// known. In JSON it is two numbers.
type Size struct{ W, H float64 }

// Look is how a line is printed. Size is in points, 0 when unknown.
type Look struct {
	Size         float64
	Bold, Italic bool
	Centered     bool
}

// Text is the canonical text of a document and what is known of its places:
// NFC, furniture removed, wrapped lines joined, paragraphs ended by "\n".
// Every byte but the separators "\n" and "\t" belongs to exactly one Para.
type Text struct {
	String  string
	Paras   []Para  // in reading order, table cells and notes included
	Lines   []Line  // the printed lines, for showing a fact on its page
	Tables  []Table // those the source could read as cells
	Scanned bool    // its first page was read from an image, on which a pen or a stamp may stand unread
	Notes   []Note  // footnotes, whose paragraphs stand at the end of String; then signatures, which stand nowhere in it
}

// Para is one paragraph, or one paragraph of a table cell, without its
// separator.
type Para struct {
	Span
	Page    int // 1-based; 0 where the format has no pages
	Look    Look
	Cell    *Cell    // nil outside tables
	Note    int      // 1 + index in Text.Notes for a footnote's paragraph, else 0
	Doubted []string // words of it of which their reader is not sure, as it read them
}

// Cell tells where in a table a paragraph stands: Text.Tables[Table], body row
// Row and column Col, all from 0. Row is -1 in the header.
type Cell struct{ Table, Row, Col int }

// Line is one printed line of the source and the span of the text it became.
type Line struct {
	Span
	Page int `json:"page"`
	Box  Box `json:"box"`
}

// Note is a footnote or endnote: its mark, its text, and the unit in which the
// mark stands. The stamp of a digital signature is one too, of a kind of its
// own, without mark and unit; it is no part of the text, so its span is empty
// and its place is its box:
//
//	"Ký bởi: CÔNG BÁO NƯỚC …⏎Cơ quan: VĂN PHÒNG CHÍNH PHỦ⏎Ngày ký: 2026-04-21 15:32:11 +07:00"
type Note struct {
	Span
	Kind string `json:"kind,omitempty"` // "" or Signature
	Mark string `json:"mark"`
	Text string `json:"text"`
	Path string `json:"path"`
	Page int    `json:"page"`
	Box  *Box   `json:"box,omitempty"` // of a signature; a footnote has its lines
}

// Signature is the kind of a Note that a signing program printed on a page.
const Signature = "signature"

// Table is a table read as cells.
type Table struct {
	Span
	Path    string   `json:"path"`
	Kind    string   `json:"kind"` // TableOfTasks, TableOfTargets or ""
	Page    int      `json:"page"`
	Columns []string `json:"columns"`
	Roles   []Role   `json:"roles"` // one a column, "" where nothing is known of it
	Rows    []Row    `json:"rows"`
}

// The kinds of tables that are read for facts.
const (
	TableOfTasks   = "tasks"
	TableOfTargets = "targets"
)

// Role is what a column of a table, or a labelled line of a record, holds.
type Role string

// The roles.
const (
	RoleNum       Role = "num"
	RoleTask      Role = "task"
	RoleLead      Role = "lead"
	RoleSupport   Role = "support"
	RoleProduct   Role = "product"
	RoleDue       Role = "due"
	RoleSubmit    Role = "submit"
	RoleBasis     Role = "basis"
	RoleNote      Role = "note"
	RoleIndicator Role = "indicator" // of a table of targets
	RoleUnit      Role = "unit"      // in which its values are
	RoleValue     Role = "value"
)

// Row is one body row of a table.
type Row struct {
	Span
	Path      string   `json:"path"`
	Page      int      `json:"page"`
	Head      bool     `json:"head,omitempty"`      // heads of columns that stand among the rows, or "(1) (2) (3)" under them
	Group     bool     `json:"group,omitempty"`     // a heading over the rows below it
	Title     string   `json:"title,omitempty"`     // of a group, without its number
	In        string   `json:"in,omitempty"`        // path of the group: of a group row its own
	Continues bool     `json:"continues,omitempty"` // it goes on with the row before
	Cells     []string `json:"cells"`               // one a column; "\n" between the paragraphs of a cell
	Spans     []Span   `json:"-"`                   // where each cell stands in the text
	Over      []int    `json:"-"`                   // over how many rows each cell is merged, 0 or 1 where it is not
}

// Frame is what head tells outline of the paper: where the letterhead and
// title end, and which stretches are signatures and lists of recipients.
type Frame struct {
	Front    Span    // from the first byte to the end of the title
	Closings []Span  // signature blocks, in order
	Bound    []Bound // other papers that stand behind the first one, in order
}

// Bound is a paper that stands in a text behind another one, with a head and a
// signature of its own.
type Bound struct {
	Span         // the whole of it
	First   int  // its first paragraph, in Text.Paras
	Front   Span // from its first byte to the end of its title
	Heading Span // the lines with its type and its title, or else its number
}

// MarshalJSON writes the box as [x0, y0, x1, y1].
func (b Box) MarshalJSON() ([]byte, error) {
	return json.Marshal([4]float64{round1(b.X0), round1(b.Y0), round1(b.X1), round1(b.Y1)})
}

// UnmarshalJSON reads [x0, y0, x1, y1].
func (b *Box) UnmarshalJSON(data []byte) error {
	var a [4]float64
	if err := json.Unmarshal(data, &a); err != nil {
		return err
	}
	*b = Box{a[0], a[1], a[2], a[3]}
	return nil
}

// MarshalJSON writes [width, height], to a tenth of a point.
func (s Size) MarshalJSON() ([]byte, error) {
	return json.Marshal([2]float64{round1(s.W), round1(s.H)})
}

// UnmarshalJSON reads [width, height].
func (s *Size) UnmarshalJSON(data []byte) error {
	var a [2]float64
	if err := json.Unmarshal(data, &a); err != nil {
		return err
	}
	*s = Size{a[0], a[1]}
	return nil
}

// round1 keeps a tenth of a point, which is finer than any printed dot.
func round1(x float64) float64 { return math.Round(x*10) / 10 }
