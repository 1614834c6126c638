package task

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract"
)

// unit is the own text of a node, its mark left out, in paragraphs.
type unit struct {
	lines []extract.Span
	title bool // the first line is a title
}

// unit reads the title and the body of n; table cells and notes are left out.
func (f *finder) unit(n *extract.Node) unit {
	var u unit
	for i, sp := range []extract.Span{n.TitleSpan, n.BodySpan} {
		if sp.Len() <= 0 {
			continue
		}
		u.title = u.title || i == 0
		for _, ln := range f.paras(sp) {
			if len(u.lines) > 0 && i == 0 {
				u.lines[0].End = ln.End // a title over several paragraphs
				continue
			}
			k := len(u.lines) - 1
			if i == 1 && k >= 0 && !(u.title && k == 0) && f.wrapped(u.lines[k], ln) {
				u.lines[k].End = ln.End
				continue
			}
			if i == 1 && k == 0 && u.title && f.tb.Cut.MatchString(u.lines[0].Of(f.t.String)) { // half a sentence is no title
				u.title, u.lines[0].End = false, ln.End
				continue
			}
			if k >= 0 && f.tb.Closing.MatchString(ln.Of(f.t.String)) {
				break
			}
			u.lines = append(u.lines, ln)
		}
	}
	return u
}

// wrapped reports whether paragraph b only goes on with a, as in texts whose
// lines could not be joined: a ends without a sign, and b begins small or a is
// a long line that is no heading.
func (f *finder) wrapped(a, b extract.Span) bool {
	front := a.Of(f.t.String)
	if strings.HasSuffix(front, ",") {
		return true
	}
	if r, _ := utf8.DecodeLastRuneInString(front); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(b.Of(f.t.String)); unicode.IsLower(r) {
		return true
	}
	if utf8.RuneCountInString(front) < 60 || f.head.Title != "" && strings.HasSuffix(oneLine(front), oneLine(f.head.Title)) {
		return false // the text begins behind the title of the document
	}
	_, heading := f.tb.heads(oneLine(front))
	return !heading
}

// paras is the paragraphs of text inside sp; cells, what was cells, and notes
// are left out.
func (f *finder) paras(sp extract.Span) []extract.Span {
	var out []extract.Span
	ps := f.t.Paras
	lo, hi := 0, len(ps)
	for lo < hi {
		if mid := (lo + hi) / 2; ps[mid].End <= sp.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for ; lo < len(ps) && ps[lo].Start < sp.End; lo++ {
		if ps[lo].Cell != nil || ps[lo].Note > 0 || overlaps(f.flat, ps[lo].Span) {
			continue
		}
		ln := extract.Span{Start: max(ps[lo].Start, sp.Start), End: min(ps[lo].End, sp.End)}
		for ln.Start < ln.End && blank(f.t.String[ln.Start]) {
			ln.Start++
		}
		for ln.Start < ln.End && blank(f.t.String[ln.End-1]) {
			ln.End--
		}
		if ln.Len() > 0 {
			out = append(out, ln)
		}
	}
	return out
}

func blank(b byte) bool { return b == ' ' || b == '\n' || b == '\t' }

// text is the unit from line i on, on one line.
func (f *finder) text(u unit, i int) (string, extract.Span) {
	if i >= len(u.lines) {
		return "", extract.Span{}
	}
	var parts []string
	for _, ln := range u.lines[i:] {
		parts = append(parts, oneLine(ln.Of(f.t.String)))
	}
	return strings.Join(parts, " "), extract.Span{Start: u.lines[i].Start, End: u.lines[len(u.lines)-1].End}
}
