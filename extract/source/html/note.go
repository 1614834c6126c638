package html

import (
	"strings"

	"nghiquyet/extract/pattern"

	"golang.org/x/net/html"
)

// Footnotes, as word processors save them:
//
//	…Nghị quyết số 140/NQ-CP<a href="#_ftn2"><sup>[2]</sup></a>…
//	<p><a href="#_ftnref2">[2]</a> Sửa đổi năm 2021.</p>
//
// The first link becomes "[2]" in the text; the second is the mark of a
// Footnote.
var (
	refTarget = pattern.New(`^#_?(ftn|fn|edn|footnote|note)[-_:]?\d+$`,
		pattern.Name("source/html/note-ref"), pattern.Yes("#_ftn2", "#fn-1", "#footnote3"), pattern.No("#_ftnref2", "#top", "#ftn"))
	textTarget = pattern.New(`^#_?(ftn|fn|edn|footnote|note)[-_:]?ref[-_:]?\d+$`,
		pattern.Name("source/html/note-text"), pattern.Yes("#_ftnref2", "#fnref-1"), pattern.No("#_ftn2", "#ref2"))
	noteMark = pattern.New(`^[\[(]?\s*(\d{1,3}|\*{1,3}|[ivx]{1,5})\s*[\])]?$`,
		pattern.Name("source/html/note-mark"), pattern.Yes("[2]", "(3)", "*", "iv"), pattern.No("2025", "Nghị quyết", "[a]"))
)

func noteRef(n *html.Node) bool  { return refTarget.MatchString(attr(n, "href")) }
func noteText(n *html.Node) bool { return textTarget.MatchString(attr(n, "href")) }

// shortMark is the bare mark of a note, "" when s is none.
func shortMark(s string) string {
	if m := noteMark.FindStringSubmatch(strings.TrimSpace(s)); m != nil {
		return m[1]
	}
	return ""
}

// textOf is the text of n as it stands.
func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// power ends in what takes an exponent: a unit of length, a formula, a number
// that is not a year.
var power = pattern.New(`(^|[^\p{L}\d])([kcdm]?m|ha|CO|\d{1,3}|\d{5,})$`,
	pattern.Name("source/html/power"), pattern.Yes("60 m", "12 km", "CO", "15 ha", "đất 500000"), pattern.No("140/NQ-CP", "năm 2025", "tháng"))

// raised is the text of a superscript. A number behind a word is the mark of a
// note and is set apart, so that it does not become part of a document number.
//
//	140/NQ-CP<sup>2</sup> → "140/NQ-CP[2]"
//	60 m<sup>2</sup>      → "60 m2"
func (w *writer) raised(n *html.Node) string {
	s := textOf(n)
	before := w.b.String()
	if mark := shortMark(s); mark != "" && strings.Trim(mark, "0123456789") == "" &&
		before != "" && !w.space && !power.MatchString(before) && !strings.HasPrefix(strings.TrimSpace(s), "[") {
		return "[" + mark + "]"
	}
	return s
}
