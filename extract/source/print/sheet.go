package print

import (
	"iter"
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
)

// Sheet is a page on its way to lines: it holds what was made of the glyphs,
// and lets go the glyphs themselves.
type Sheet struct {
	Number     int     // from 1
	ImageShare float64 // see Page
	Shown      int     // glyphs, blanks left out
	Own        int     // those of them that were not added later
	Hidden     int     // those that are not painted
	Unmapped   int     // those whose letter is not known

	// From here on, places are those of the page turned by dir.
	dir           Quarter    // of most of the text
	asShown       [2]float64 // width and height before the turn
	width, height float64
	lines         []line // outside of tables
	tables        []*table
	left          float64      // where the text begins
	text          [2]float64   // edges of the justified text, zero where there is too little
	blocks        [][2]float64 // left and right edges between which print may be centred
	starts        map[int]int  // how many lines begin at a place, in steps of two points
	bodySize      float64      // of most of the text
	short         []Rule       // horizontal rules that may stand above footnotes

	patience int // what orderColumns may still try; pages of scattered words end it
}

// Sizes are those of the pages as they are shown, for as many pages as there are;
// zero for those of which no sheet is there.
func Sizes(sheets []*Sheet, pages int) []extract.Size {
	all := make([]extract.Size, pages)
	for _, s := range sheets {
		if s.Number >= 1 && s.Number <= pages {
			all[s.Number-1] = extract.Size{W: s.asShown[0], H: s.asShown[1]}
		}
	}
	return all
}

// NewSheet makes lines and tables of a page. It keeps nothing of p, whose
// memory may serve the next page.
func NewSheet(p *Page) *Sheet {
	s := &Sheet{Number: p.Number, ImageShare: p.ImageShare, asShown: [2]float64{p.Width, p.Height}}
	byDir := s.byDirection(p.Glyphs)
	s.width, s.height = s.dir.size(p.Width, p.Height)
	rules := p.Rules
	if s.dir != 0 {
		rules = make([]Rule, len(p.Rules))
		for i, r := range p.Rules {
			rules[i] = r.turn(s.dir, p.Width, p.Height)
		}
	}
	s.noteRules(rules)
	s.tables = findTables(rules)
	outside := s.fillTables(byDir[s.dir])
	s.lines = linesOf(rowsOf(outside), s.dir)
	for _, t := range s.tables {
		if title := t.caption(); title != nil {
			s.lines = append(s.lines, title...)
			slices.SortStableFunc(s.lines, func(a, b line) int { return sign(a.y - b.y) })
		}
	}
	for q := range byDir {
		if Quarter(q) != s.dir {
			s.lines = append(s.lines, linesOf(rowsOf(runsOf(byDir[q], nil)), Quarter(q))...)
		}
	}
	return s
}

// byDirection counts glyphs, sets the direction of most of the text, and parts
// the glyphs by theirs.
func (s *Sheet) byDirection(glyphs []Glyph) (by [4][]Glyph) {
	var shown, all [4]int
	for i := range glyphs {
		g := &glyphs[i]
		all[g.Dir]++
		if g.Blank {
			continue
		}
		shown[g.Dir]++
		s.Shown++
		if !g.Added {
			s.Own++
		}
		if g.Hidden {
			s.Hidden++
		}
		if strings.ContainsFunc(g.Text, IsHole) {
			s.Unmapped++
		}
	}
	for q := range shown {
		if shown[q] > shown[s.dir] {
			s.dir = Quarter(q)
		}
	}
	if all[s.dir] == len(glyphs) {
		by[s.dir] = glyphs
		return by
	}
	for i := range glyphs {
		by[glyphs[i].Dir] = append(by[glyphs[i].Dir], glyphs[i])
	}
	return by
}

// Texts are the texts of s, line by line, those in tables included. They may
// be changed.
func (s *Sheet) Texts() iter.Seq[*string] {
	return func(yield func(*string) bool) {
		for i := range s.lines {
			if !yield(&s.lines[i].str) {
				return
			}
		}
		for _, t := range s.tables {
			for i := range t.cells {
				for k := range t.cells[i].lines {
					if !yield(&t.cells[i].lines[k].str) {
						return
					}
				}
			}
		}
	}
}

// Words counts the words of s, stamps of signatures and running heads left out.
func (s *Sheet) Words() int {
	s.markStamps()
	s.markHeads()
	n := 0
	count := func(lines []line) {
		for i := range lines {
			if lines[i].part != source.Furniture {
				n += len(strings.Fields(lines[i].str))
			}
		}
	}
	count(s.lines)
	for _, t := range s.tables {
		for i := range t.cells {
			count(t.cells[i].lines)
		}
	}
	return n
}
