package print

import (
	"math"
	"strings"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source"
)

// A footnote begins with its number: raised and small ("¹ Nghị quyết số …"), or
// as plain figures ("1 Nghị quyết số …", "[1] …").
var noteStartRe = pattern.New(`^[\[(]?(\d{1,3}|\*{1,3})[\])]?[.:]?\s*\S`,
	pattern.Name("source/print/note-start"), pattern.Yes("1 Nghị quyết số 5", "[12] Xem", "* Ghi chú"), pattern.No("Nghị quyết", "1", "*"))

// markFootnotes finds the notes below the text: lines under a short rule at the
// left edge, smaller than the text, the first of them with a number; without
// a rule, the small lines at the foot of the page that begin with a raised mark.
// It stops at the first line above that is neither.
//
// A note that goes on from the page before stands there without a number; it
// is told by the rule.
func (s *Sheet) markFootnotes() {
	rule, found := s.noteRule()
	start := s.notesFrom(rule, found)
	if start < 0 {
		return
	}
	mark := ""
	for i := start; i < len(s.lines); i++ {
		ln := &s.lines[i]
		if ln.part != source.Body || ln.dir != s.dir {
			continue
		}
		ln.part = source.Footnote
		if ln.raisedStart() {
			mark, ln.mark = ln.raised, ln.raised
		} else if m := noteStartRe.FindStringSubmatch(ln.str); m != nil && found && nextNumber(mark, m[1]) {
			mark, ln.mark = m[1], m[1]
			ln.str = strings.TrimLeft(ln.str[strings.Index(ln.str, m[1])+len(m[1]):], ".:)] ")
		}
	}
}

// notesFrom is the first line of the notes, -1 where there are none. rule is the
// height of the rule above them, if it was found.
func (s *Sheet) notesFrom(rule float64, found bool) int {
	start := -1
	for i := len(s.lines) - 1; i >= 0; i-- {
		ln := &s.lines[i]
		switch {
		case ln.part != source.Body || ln.dir != s.dir:
			continue
		case found && ln.y < rule, !found && ln.size > s.bodySize-0.4:
			return start
		case found && ln.size > s.bodySize+0.3:
			return -1
		case found || ln.raisedStart():
			start = i
		}
	}
	return start
}

// raisedStart reports that the line begins with a raised mark.
func (ln *line) raisedStart() bool { return ln.raised != "" }

// nextNumber keeps a line that begins with a year or a count from being taken
// for a new note: after note 3 comes note 4.
func nextNumber(last, next string) bool {
	if last == "" {
		return len(next) < 3
	}
	n, m := 0, 0
	for _, c := range last {
		n = n*10 + int(c-'0')
	}
	for _, c := range next {
		m = m*10 + int(c-'0')
	}
	return m == n+1
}

// noteRule is the height of the rule above the footnotes: horizontal, from the
// left edge, a tenth to a half of the page wide, in the lower two thirds, not
// part of a table, with nothing under it but print smaller than that above it.
// It sets bodySize to the size above it.
func (s *Sheet) noteRule() (y float64, ok bool) {
	tries := 0
	for _, r := range s.short {
		if r.X0 > s.left+12 || s.inTable((r.X0+r.X1)/2, r.Y0) {
			continue
		}
		if tries++; tries > 50 {
			break
		}
		size := s.sizeAbove(r.Y0)
		below, small := 0, 0
		for i := range s.lines {
			ln := &s.lines[i]
			if ln.part == source.Body && ln.dir == s.dir && ln.y > r.Y0 {
				below++
				if ln.size < size-0.4 || ln.raisedStart() {
					small++
				}
			}
		}
		if below > 0 && small == below && (!ok || r.Y0 < y) {
			y, ok, s.bodySize = r.Y0, true, size
		}
	}
	return y, ok
}

// noteRules keeps the rules that noteRule may want.
func (s *Sheet) noteRules(rules []Rule) {
	for _, r := range rules {
		if w := r.X1 - r.X0; r.horizontal() && w >= 0.1*s.width && w <= 0.55*s.width && r.Y0 >= 0.3*s.height && len(s.short) < 1000 {
			s.short = append(s.short, r)
		}
	}
}

// sizeAbove is the size of most of the text above y outside tables, bodySize
// where there is none.
func (s *Sheet) sizeAbove(y float64) float64 {
	sizes := map[int]int{}
	for i := range s.lines {
		if ln := &s.lines[i]; ln.part == source.Body && ln.dir == s.dir && ln.y < y {
			sizes[int(math.Round(ln.size*2))] += len(ln.str)
		}
	}
	if len(sizes) == 0 {
		return s.bodySize
	}
	return mostCommon(sizes)
}

func (s *Sheet) inTable(x, y float64) bool {
	for _, t := range s.tables {
		if x >= t.xs[0]-2 && x <= t.xs[len(t.xs)-1]+2 && y >= t.ys[0]-2 && y <= t.ys[len(t.ys)-1]+2 {
			return true
		}
	}
	return false
}
