package clean

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/source"
	"nghiquyet/extract/viet"
)

// paragraphs cuts lines, none of them in a table, into paragraphs.
func paragraphs(lines []source.Line, tb Tables) [][]source.Line {
	var out [][]source.Line
	pages := measure(lines)
	start := 0
	for i := 1; i <= len(lines); i++ {
		if i == len(lines) || breaks(lines[i-1], lines[i], pages, tb) {
			out = append(out, lines[start:i])
			start = i
		}
	}
	return out
}

// page is the text block of one page, in points.
type page struct {
	left, right float64
	gap         float64 // between two lines of one paragraph
	indents     bool    // paragraphs open with an indent, further lines start at left
}

// measure finds the text block of every page: where most lines begin, where
// full lines end, and whether the first line of a paragraph is indented.
func measure(lines []source.Line) map[int]page {
	byPage := map[int][]source.Line{}
	for _, ln := range lines {
		if !ln.Box.IsZero() && !ln.Look.Centered {
			byPage[ln.Page] = append(byPage[ln.Page], ln)
		}
	}
	pages := map[int]page{}
	in, out := 0, 0
	for n, ls := range byPage {
		var lefts, rights []float64
		for _, ln := range ls {
			lefts, rights = append(lefts, ln.Box.X0), append(rights, ln.Box.X1)
		}
		slices.Sort(lefts)
		slices.Sort(rights)
		p := page{left: lefts[len(lefts)/20], right: rights[len(rights)-1-len(rights)/20], gap: usualGap(ls)}
		for i := 1; i < len(ls); i++ {
			switch d := ls[i].Box.X0 - ls[i-1].Box.X0; {
			case ls[i-1].Box.X1 < p.right-20: // a paragraph ended here: no evidence
			case d < -8 && d > -80:
				in++
			case d > 8 && d < 80:
				out++
			}
		}
		pages[n] = p
	}
	for n, p := range pages {
		p.indents = in > out
		pages[n] = p
	}
	return pages
}

// usualGap is the distance between two lines of a paragraph, in points: the
// lower quartile of all, as some pages have more paragraphs than lines in them.
func usualGap(lines []source.Line) float64 {
	var gaps []float64
	for i := 1; i < len(lines); i++ {
		if g := lines[i].Box.Y0 - lines[i-1].Box.Y1; g > -height(lines[i]) && g < 3*height(lines[i]) {
			gaps = append(gaps, g)
		}
	}
	if len(gaps) == 0 {
		return 0
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/4]
}

// breaks reports whether a paragraph ends between two lines that follow one
// another. With places known, a paragraph ends where the next word would
// still have fitted, where the next line is indented, and before a mark;
// without them, before a mark that follows the end of a sentence.
func breaks(a, b source.Line, pages map[int]page, tb Tables) bool {
	if sureBreak(a, b, tb) {
		return true
	}
	mark := tb.marked(b.Text)
	parted := mark && (ended(a.Text) || viet.NoLower(a.Text) != viet.NoLower(b.Text)) // by what the lines say
	if a.Box.IsZero() || b.Box.IsZero() {
		return parted
	}
	pa, pb := pages[a.Page], pages[b.Page]
	if shaped, one := titleLines(a, b, pa, pb, mark); shaped {
		return !one
	}
	otherLook := a.Look.Bold != b.Look.Bold && viet.NoLower(a.Text) != viet.NoLower(b.Text)
	return parted || otherLook || fits(a, b, pa) || farBelow(a, b, pb) || indentBreaks(a, b, pa, pb, mark)
}

// titleLines reports whether a or b is printed as no line of running text is,
// centred or set apart, and if so whether they are one title.
func titleLines(a, b source.Line, pa, pb page, mark bool) (shaped, one bool) {
	same := sameTitle(a, b)
	switch {
	case pa.apart(a) || pb.apart(b):
		return true, false
	case a.Look.Centered || b.Look.Centered || pa.inset(a) && pb.inset(b):
		return true, same
	}
	return same && a.Look.Bold && !mark && !ended(a.Text), true // a title as wide as the page
}

// indentBreaks reports a break that the indent of b tells, in the way of its
// page.
func indentBreaks(a, b source.Line, pa, pb page, mark bool) bool {
	indented := b.Box.X0 > pb.left+8
	if !pb.indents {
		return mark && (indented || ended(a.Text))
	}
	opens := mark || a.Box.X0 <= pa.left+8 || b.Box.X0-a.Box.X0 > -8
	return indented && opens && !hangs(a, b, mark)
}

// sureBreak reports a break that the lines tell whatever their places: one is
// a paragraph by itself, b bears a mark of the source, the paper ends, or a
// form goes on with its next field.
func sureBreak(a, b source.Line, tb Tables) bool {
	if a.Whole || b.Whole || b.Mark != "" || strings.HasSuffix(a.Text, "./.") || tb.alone(a.Text) || tb.alone(b.Text) {
		return true
	}
	return dotted(a.Text) && viet.StartsUpper(b.Text)
}

// farBelow reports that b stands farther below a than the lines of a
// paragraph do on the page, or above it: a column or a page begins.
func farBelow(a, b source.Line, p page) bool {
	if a.Page != b.Page {
		return false
	}
	gap := b.Box.Y0 - a.Box.Y1
	return gap > min(1.2*height(b), max(p.gap, 0)+0.8*height(b)) || gap < -3*height(b)
}

// inset reports that ln leaves room on both sides, as lines of a title do.
func (p page) inset(ln source.Line) bool {
	return ln.Box.X0 > p.left+8 && ln.Box.X1 < p.right-8
}

// apart reports that ln stands in the right half of the page, as signatures
// do, and not about its middle.
func (p page) apart(ln source.Line) bool {
	return !ln.Look.Centered && ln.Box.X0 > p.left+0.45*(p.right-p.left)
}

// hangs reports that b goes on under a at the same deep indent, as the lines
// of a narrow block do.
func hangs(a, b source.Line, mark bool) bool {
	return !mark && a.Page == b.Page && abs(a.Box.X0-b.Box.X0) < 2 && !ended(a.Text) && viet.StartsLower(b.Text)
}

// fits reports that the first word of b would have had room at the end of a.
func fits(a, b source.Line, p page) bool {
	width := a.Box.X1 - a.Box.X0
	letters := utf8.RuneCountInString(a.Text)
	if letters == 0 || width <= 0 {
		return false
	}
	word, _, _ := strings.Cut(b.Text, " ")
	need := (float64(utf8.RuneCountInString(word)) + 1.5) * width / float64(letters)
	return a.Box.X1+need < p.right-0.02*(p.right-p.left)
}

// sameTitle reports that two lines are one title: about one axis, same
// letters, same weight, printed close together.
func sameTitle(a, b source.Line) bool {
	if a.Page != b.Page || a.Look.Bold != b.Look.Bold || a.Look.Italic != b.Look.Italic || viet.NoLower(a.Text) != viet.NoLower(b.Text) ||
		abs(a.Box.X0+a.Box.X1-b.Box.X0-b.Box.X1) > 12 || !a.Look.Bold && ended(a.Text) {
		return false
	}
	return b.Box.Y0-a.Box.Y1 < 0.6*height(b) && abs(height(a)-height(b)) < 0.35*height(b)
}

func height(ln source.Line) float64 {
	if ln.Look.Size > 0 {
		return ln.Look.Size
	}
	return ln.Box.Y1 - ln.Box.Y0
}

// ended reports that s ends as a sentence or a list item does.
func ended(s string) bool {
	s = strings.TrimRight(s, ` ”"’»)`)
	return s == "" || strings.ContainsAny(s[len(s)-1:], ".;:!?") || strings.HasSuffix(s, "…")
}

// dotted reports that s ends in dots to be written over, as lines of forms do.
//
//	"Tên cơ sở: ………………" above "Địa chỉ: …………" → two paragraphs
//	"và các việc khác…"                        → not: one sign
func dotted(s string) bool {
	rest := strings.TrimRight(s, ".… ")
	return strings.Count(s[len(rest):], ".")+3*strings.Count(s[len(rest):], "…") > 5
}

// spaced reports whether a space belongs between two lines of one paragraph.
// A document number that was cut at its hyphen or slash is put together
// again:
//
//	"Nghị định số 30/2020/NĐ-" + "CP ngày" → no space
//	"giai đoạn 2021 -" + "2025"            → a space
func spaced(a, b string) bool {
	last, size := utf8.DecodeLastRuneInString(a)
	before, _ := utf8.DecodeLastRuneInString(a[:len(a)-size])
	first, size := utf8.DecodeRuneInString(b)
	second, _ := utf8.DecodeRuneInString(b[size:])
	joint := func(c rune) bool { return c == '-' || c == '/' }
	code := func(c rune) bool { return unicode.IsUpper(c) || unicode.IsDigit(c) }
	switch {
	case joint(last) && code(before) && code(first):
		return false
	case joint(first) && code(last) && code(second):
		return false
	}
	return true
}

func abs(x float64) float64 {
	if x < 0 {
		return -x
	}
	return x
}
