// Package print reads what is printed on pages: in come the glyphs of a page
// with their places, and the straight lines drawn on it, whoever saw them; out
// go lines in reading order.
//
//	glyphs "S" "ố" ":" " " "9" "7" …, rules  →  "Số: 97/NQ-CP"                            page 1, 13 pt, body
//	                                             "CÔNG BÁO/Số 287/Ngày 27-05-2026"         page 2, furniture
//	                                             "Bộ Tài chính"                            page 9, table 0, row 3, column 2
//
// Every source that has pages ends here: package pdf, whose files say where
// each character stands, and package image, whose words OCR has found. Step by
// step:
//
//	page.go      a Page: glyphs and rules; turn.go turns it so that its text reads rightwards
//	words.go     glyphs → runs → rows → segments, with spaces where the print has gaps
//	lattice.go   rules → grids of cells; table.go fills them, tablejoin.go goes on over pages
//	sheet.go     a Sheet: the lines and tables of a page
//	lines.go     lines, and those of all sheets → source.Line
//	quality.go   whether the text of a sheet can be right
//	columns.go   segments → columns of a letterhead or a signature block, in order
//	furniture.go running heads, page numbers, stamps
//	footnote.go  notes below the text, and their marks
//	look.go      size, weight, and what is centred
//
// All lengths are points (1/72 inch). The origin is the top left corner of the
// page as it is shown, and y grows downwards.
package print

import (
	"math"
	"strings"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
)

// Page is what a reader sees on a page.
type Page struct {
	Number        int     // from 1
	Width, Height float64 // as shown, before any turn
	Glyphs        []Glyph // in the order in which they were put on the page
	Rules         []Rule  // places on the page as shown
	ImageShare    float64 // of the page's area under images, from 0 to 1
}

// Glyph is one character, or one word where the reader sees words only. Its
// places are those of the page turned so that the glyph reads rightwards, see
// Quarter.Turn.
type Glyph struct {
	Text   string
	X0, X1 float64 // from its origin to that of the next, letter spacing included
	Y      float64 // baseline
	Size   float64 // font size
	Font   *Font
	Dir    Quarter
	Blank  bool // a space
	Hidden bool // not painted: the text layer of a scan
	Bold   bool // painted bold, whatever its font
	Added  bool // put on the page after it was made, as numbers and dates are stamped
	Doubt  bool // its reader is not sure of it
}

// Font is what glyphs of one font share. Two fonts are two, whatever they are
// called.
type Font struct {
	Name         string // without the subset's "ABCDEF+"
	Bold, Italic bool

	// Recode makes Unicode of text of an old encoding, stretch by stretch; nil
	// where it is Unicode already.
	Recode func(string) string
}

// Parts of the names of fonts.
var (
	heavy = pattern.New(`(?i)bold|black|heavy|demi`,
		pattern.Name("source/print/heavy"), pattern.Yes("Times-Bold", "Arial Black", "SemiDemi"), pattern.No("Times", "Light"))
	slanting = pattern.New(`(?i)italic|oblique`,
		pattern.Name("source/print/slanting"), pattern.Yes("Times,Italic", "Courier-Oblique"), pattern.No("Times", "Bold"))
)

// NewFont is the font of that name, with the weight and slant that the name
// tells.
//
//	"ABCDEF+Times,BoldItalic" → "Times,BoldItalic", bold, italic
//	"TimesNewRomanPSMT"       → neither
func NewFont(name string) Font {
	if strings.IndexByte(name, '+') == 6 {
		name = name[7:]
	}
	return Font{Name: name, Bold: heavy.MatchString(name), Italic: slanting.MatchString(name)}
}

// Rule is a straight printed line: from (X0, Y0) to (X1, Y1), X0 ≤ X1 and
// Y0 ≤ Y1, exactly horizontal or vertical.
type Rule struct{ X0, Y0, X1, Y1 float64 }

func (r Rule) horizontal() bool { return r.Y0 == r.Y1 }

// Put adds a glyph. What has no size, or begins off the page, is left out.
func (p *Page) Put(g Glyph) {
	w, h := g.Dir.size(p.Width, p.Height)
	if g.X0 < -2 || g.Y < -2 || g.X0 > w+2 || g.Y > h+2 || !(g.Size > 0) || math.IsNaN(g.X0+g.X1+g.Y) {
		return
	}
	p.Glyphs = append(p.Glyphs, g)
}

// Rule adds a straight line between two points; one that leans is none.
func (p *Page) Rule(x0, y0, x1, y1 float64) {
	if x0 == x1 || y0 == y1 {
		p.Rules = append(p.Rules, Rule{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)})
	}
}

// BoxOf is a glyph's place on the page as shown.
func (p *Page) BoxOf(g *Glyph) extract.Box {
	return g.Dir.Back(extract.Box{X0: g.X0, Y0: g.Y - 0.7*g.Size, X1: g.X1, Y1: g.Y}, p.Width, p.Height)
}

// Holes are private characters, FirstHole and those after it, that stand for
// letters whose Unicode value a file does not tell. U+FFFD is one too.
const (
	FirstHole = rune(0xF0000)
	MostHoles = 0xFFF0
)

// IsHole reports that r stands for a letter that is not known.
func IsHole(r rune) bool { return r == utf8.RuneError || r >= FirstHole && r < FirstHole+MostHoles }
