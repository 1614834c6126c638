package print

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// run is a stretch of glyphs that were shown one after the other on one
// baseline at one size. Word tears words into several runs ("Ủ" | "Y BAN"),
// because each font has its own; rows put them together again.
type run struct {
	glyphs []Glyph
	x0, x1 float64 // of what is not blank
	y      float64
	size   float64
	raised bool // a footnote mark: small digits above the baseline of its row
	lead   bool // a blank was shown before it
	trail  bool // and after it
}

// Shares of the font size.
const (
	SpaceGap  = 0.17 // a wider gap between two glyphs is a space
	joinGap   = 0.10 // the same between two runs, where neither letter spacing nor kerning widens gaps
	blankGap  = 0.04 // the same where the file also shows a space there
	baseline  = 0.30 // two runs on one row differ by less
	runGap    = 0.40 // a wider row of blanks ends a run: something else may be printed in it, a number on "Số:     /QĐ-UBND"
	columnGap = 0.70 // a wider gap may part two columns
	smaller   = 0.78 // footnote marks are smaller than this share of their row's size
)

// runsOf cuts glyphs, in the order shown, into runs, and also where together,
// if given, says that two neighbours are in different cells.
func runsOf(glyphs []Glyph, together func(i, j int) bool) []run {
	var runs []run
	for i := 0; i < len(glyphs); {
		ink := i // the last glyph that is not blank
		j := i + 1
		for j < len(glyphs) && follows(&glyphs[j-1], &glyphs[j]) && (together == nil || together(j-1, j)) {
			if !glyphs[j].Blank {
				if glyphs[j].X0-glyphs[ink].X1 > runGap*glyphs[j].Size {
					break
				}
				ink = j
			}
			j++
		}
		if r, ok := newRun(glyphs[i:j]); ok {
			runs = append(runs, r)
		}
		i = j
	}
	return runs
}

func follows(a, b *Glyph) bool {
	return a.Dir == b.Dir && math.Abs(a.Y-b.Y) < 0.1*b.Size && math.Abs(a.Size-b.Size) < 0.1*b.Size &&
		b.X0 > a.X1-0.3*b.Size && b.X0 < a.X1+columnGap*b.Size
}

// newRun trims blanks at both ends; ok is false when nothing is left.
func newRun(g []Glyph) (r run, ok bool) {
	for len(g) > 0 && g[0].Blank {
		g, r.lead = g[1:], true
	}
	for len(g) > 0 && g[len(g)-1].Blank {
		g, r.trail = g[:len(g)-1], true
	}
	if len(g) == 0 {
		return r, false
	}
	r.glyphs, r.x0, r.x1, r.y, r.size = g, g[0].X0, g[len(g)-1].X1, g[0].Y, g[0].Size
	return r, true
}

// row is what stands on one baseline, from left to right.
type row struct {
	runs []run
	y    float64 // baseline
	size float64 // of the largest run that is not a single sign
}

// rowsOf gathers runs on one baseline and orders rows downwards. Small runs a
// little above or below a row that they touch belong to it: marks of footnotes,
// m², CO₂.
func rowsOf(runs []run) []row {
	slices.SortStableFunc(runs, func(a, b run) int { return sign(a.y - b.y) })
	var rows []row
	for _, r := range runs {
		if n := len(rows); n > 0 && r.y-rows[n-1].y < baseline*min(r.size, rows[n-1].size) {
			rows[n-1].add(r)
			continue
		}
		rows = append(rows, row{[]run{r}, r.y, r.size})
	}
	rows = attachSmall(rows)
	for i := range rows {
		slices.SortStableFunc(rows[i].runs, func(a, b run) int { return sign(a.x0 - b.x0) })
		rows[i].runs = slices.CompactFunc(rows[i].runs, sameInk)
		rows[i].findRaised()
	}
	return rows
}

func (w *row) add(r run) {
	if len(r.glyphs) > len(w.runs[0].glyphs) || r.size > 1.2*w.size {
		w.y, w.size = r.y, max(w.size, r.size)
	}
	w.runs = append(w.runs, r)
}

func alnum(g *Glyph) bool {
	r, _ := utf8.DecodeRuneInString(g.Text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// sameInk tells a run that is painted twice, to look bold or to cast a shadow.
func sameInk(a, b run) bool {
	return len(a.glyphs) == len(b.glyphs) && math.Abs(a.x0-b.x0) < 0.12*a.size && math.Abs(a.x1-b.x1) < 0.12*a.size && a.text() == b.text()
}

func sign(x float64) int {
	switch {
	case x < 0:
		return -1
	case x > 0:
		return 1
	}
	return 0
}

// attachSmall moves the small runs of rows that hold nothing else to a
// neighbouring row, if they touch a larger run there.
func attachSmall(rows []row) []row {
	out := rows[:0]
	for i := range rows {
		var rest []run
		for _, r := range rows[i].runs {
			if to := smallHost(rows, i, r); to != nil {
				to.runs = append(to.runs, r)
			} else {
				rest = append(rest, r)
			}
		}
		rows[i].runs = rest
	}
	for _, w := range rows {
		if len(w.runs) > 0 {
			out = append(out, w)
		}
	}
	return out
}

func smallHost(rows []row, i int, r run) *row {
	for _, j := range []int{i + 1, i - 1} {
		if j < 0 || j >= len(rows) || r.size > smaller*rows[j].size || len(r.glyphs) > 4 {
			continue
		}
		if d := rows[j].y - r.y; d > 0.75*rows[j].size || d < -0.35*rows[j].size {
			continue
		}
		for _, h := range rows[j].runs {
			if h.size*smaller > r.size && r.x0 < h.x1+0.6*h.size && r.x1 > h.x0-0.6*h.size {
				return &rows[j]
			}
		}
	}
	return nil
}

// findRaised tells the marks of footnotes: small figures or stars above the
// baseline, but not the powers of units ("m2", "km3").
func (w *row) findRaised() {
	for i := range w.runs {
		r := &w.runs[i]
		if r.size > smaller*w.size || r.y > w.y-0.1*w.size || !isMark(r.text()) {
			continue
		}
		if i > 0 && (r.text() == "2" || r.text() == "3") && isUnit(w.runs[i-1].text()) {
			continue
		}
		r.raised = true
	}
}

// isMark: "1", "12", "(3)", "[4]", "*", "**", "†".
func isMark(s string) bool {
	s = strings.Trim(s, "()[] ,")
	return s != "" && len(s) <= 4 && (strings.Trim(s, "0123456789") == "" || strings.Trim(s, "*†‡") == "")
}

func isUnit(s string) bool {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	switch s[i+1:] {
	case "m", "km", "cm", "dm", "mm", "ha", "M", "hm":
		return true
	}
	return false
}

func (r *run) text() string {
	var b strings.Builder
	for i := range r.glyphs {
		b.WriteString(r.glyphs[i].Text)
	}
	return b.String()
}

// closes reports that a sign comes first that stands close to the word before
// it: "),", ". " but not "....", a blank to be filled in.
func closes(g []Glyph) bool {
	if len(g) > 1 && g[0].Text == g[1].Text {
		return false
	}
	return strings.Contains(`.,;:?!)]}”’»`, g[0].Text)
}

// segment is a part of a row without a gap as wide as that between columns.
type segment struct {
	runs   []run
	x0, x1 float64
	y      float64 // baseline
	size   float64
}

// segments cuts a row at its wide gaps.
func (w *row) segments() []segment {
	var out []segment
	for _, r := range w.runs {
		if n := len(out); n > 0 && r.x0 < out[n-1].x1+columnGap*w.size {
			out[n-1].runs = append(out[n-1].runs, r)
			out[n-1].x1 = max(out[n-1].x1, r.x1)
			continue
		}
		out = append(out, segment{[]run{r}, r.x0, r.x1, w.y, w.size})
	}
	return out
}

// joined is the row as one segment, whatever its gaps.
func joined(segs []segment) segment {
	s := segs[0]
	s.runs = append([]run{}, s.runs...)
	for _, t := range segs[1:] {
		s.runs = append(s.runs, t.runs...)
		s.x1 = max(s.x1, t.x1)
	}
	return s
}

// text is the segment's text with a space at each gap, in NFC. Raised marks
// are left out, and so is what is painted twice on one place to look bold.
func (s *segment) text() string {
	var w wordWriter
	for i := range s.runs {
		r := &s.runs[i]
		if r.raised {
			w.mark = r
			continue
		}
		w.gap = w.gap || r.lead || i > 0 && s.runs[i-1].trail
		for j := range r.glyphs {
			w.put(r.glyphs[j:], j == 0)
		}
	}
	w.recode()
	return norm.NFC.String(strings.TrimSpace(w.b.String()))
}

// wordWriter writes glyphs with spaces between words.
type wordWriter struct {
	b    strings.Builder
	last *Glyph
	gap  bool // a blank was shown since last
	from int  // where the text of last's font begins in b
	mark *run // the raised mark since last
}

// put writes the first of glyphs. opens says that it is the first of its run.
func (w *wordWriter) put(glyphs []Glyph, opens bool) {
	g := &glyphs[0]
	if g.Blank {
		w.gap = true
		return
	}
	if w.last != nil {
		if w.last.Font != g.Font {
			w.recode()
		}
		if w.last.Text == g.Text && math.Abs(w.last.X0-g.X0) < 0.12*g.Size {
			return
		}
		if w.parts(glyphs, opens) {
			w.b.WriteByte(' ')
		}
	}
	w.b.WriteString(g.Text)
	w.last, w.gap, w.mark = g, false, nil
}

// parts reports that a space stands before the first of glyphs.
func (w *wordWriter) parts(glyphs []Glyph, opens bool) bool {
	g := &glyphs[0]
	x := w.last.X1
	if w.mark != nil && closes(glyphs) {
		x = w.mark.x1 // "liên tịch¹³)": the bracket stands at the word
	}
	wide := SpaceGap
	if opens {
		wide = joinGap
	}
	d := (g.X0 - x) / max(g.Size, w.last.Size)
	return d > wide || w.gap && d > blankGap || g.Added != w.last.Added && alnum(g) && alnum(w.last)
}

// recode makes Unicode of the text of last's font.
func (w *wordWriter) recode() {
	if w.last != nil && w.last.Font.Recode != nil {
		str := w.b.String()
		w.b.Reset()
		w.b.WriteString(str[:w.from])
		w.b.WriteString(w.last.Font.Recode(str[w.from:]))
	}
	w.from = w.b.Len()
}
