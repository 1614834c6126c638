package html

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/letterhead"
	"nghiquyet/extract/source/mark"
)

// blocks are the elements that begin and end a line.
var blocks = set("address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
	"footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul")

// style is what an element inherits.
type style struct {
	bold, italic, centered, pre bool
}

// writer walks over elements and writes lines. The depth of the walk is that
// of the tree, which parse bounds.
type writer struct {
	lines  []source.Line
	marks  mark.Marks
	skip   func(*html.Node) bool
	tables *int // tables of data so far, shared by the writers of cells
	hidden int  // characters that were left out because they print nothing
	inCell bool

	parts []part // of the open block, parted by <br>
	open  part
	b     strings.Builder // the text of open: parts are copied, and a builder must not be
	space bool            // white space was read since the last letter
	mark  string          // of the list item that was opened
	note  string          // mark of the footnote whose text is being read
}

// part is a piece of a block: all of it, or what stands between two <br>.
type part struct {
	text                  string // "" while it is open
	letters, bold, italic int
	centered              bool
}

func newWriter(skip func(*html.Node) bool, marks mark.Marks) *writer {
	return &writer{marks: marks, skip: skip, tables: new(int)}
}

func (w *writer) children(n *html.Node, st style) {
	item := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == "li" {
			item++
			w.flush()
			w.mark = itemMark(n, c, item)
		}
		w.node(c, st)
	}
}

func (w *writer) node(n *html.Node, st style) {
	switch {
	case w.skip(n):
		return
	case n.Type == html.TextNode:
		w.text(n.Data, st)
		return
	case n.Type != html.ElementNode:
		w.children(n, st)
		return
	}
	st = st.of(n)
	switch {
	case n.Data == "br":
		w.cut()
	case n.Data == "table":
		w.flush()
		w.table(n, st)
	case n.Data == "sup":
		w.text(w.raised(n), st)
	case n.Data == "a" && noteRef(n) && shortMark(textOf(n)) != "":
		w.text("["+shortMark(textOf(n))+"]", st)
	case n.Data == "a" && noteText(n) && w.isEmpty() && shortMark(textOf(n)) != "":
		w.note = shortMark(textOf(n))
	case blocks[n.Data]:
		w.flush()
		w.children(n, st)
		w.flush()
	default:
		w.children(n, st)
	}
}

// of is the style inside n.
func (st style) of(n *html.Node) style {
	switch n.Data {
	case "b", "strong":
		st.bold = true
	case "h1", "h2", "h3", "h4", "h5", "h6":
		st.bold = true
	case "th":
		st.bold, st.centered = true, true
	case "td":
		st.centered = false
	case "i", "em", "cite":
		st.italic = true
	case "center":
		st.centered = true
	case "pre":
		st.pre = true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "align":
			if n.Data != "table" { // which places the table itself
				st.centered = strings.EqualFold(a.Val, "center")
			}
		case "style":
			for _, m := range declaration.FindAllStringSubmatch(strings.ToLower(a.Val), -1) {
				st.set(m[1], m[2])
			}
		}
	}
	return st
}

// set takes over one declaration.
func (st *style) set(name, value string) {
	switch name {
	case "text-align":
		st.centered = value == "center"
	case "font-weight":
		weight, _ := strconv.Atoi(value)
		st.bold = strings.HasPrefix(value, "bold") || weight >= 600
	case "font-style":
		st.italic = value == "italic" || value == "oblique"
	case "white-space":
		st.pre = value == "pre" || value == "pre-wrap"
	}
}

var declaration = pattern.New(`(?:^|;)\s*(text-align|font-weight|font-style|white-space)\s*:\s*([a-z0-9-]+)`,
	pattern.Name("source/html/declaration"), pattern.Yes("text-align: center", "color:red; font-weight:bold", "font-style: italic"), pattern.No("color: red", "text-align-last: center"))

// text adds s to the open part.
func (w *writer) text(s string, st style) {
	for _, c := range s {
		switch {
		case st.pre && c == '\n':
			w.cut()
		case unicode.IsSpace(c):
			w.space = true
		case c == '\u00ad' || c >= '\u200b' && c <= '\u200f' || c == '\u2060' || c == '\ufeff':
			w.hidden++
		default:
			if w.space && w.b.Len() > 0 {
				w.b.WriteByte(' ')
			}
			w.space = false
			w.b.WriteRune(c)
			w.open.count(c, st)
		}
	}
}

// count counts one character.
func (p *part) count(c rune, st style) {
	p.centered = st.centered
	if unicode.IsLetter(c) || unicode.IsDigit(c) {
		p.letters++
		if st.bold {
			p.bold++
		}
		if st.italic {
			p.italic++
		}
	}
}

// isEmpty reports that the open block holds nothing yet.
func (w *writer) isEmpty() bool { return len(w.parts) == 0 && w.b.Len() == 0 }

// cut ends the open part at a <br>.
func (w *writer) cut() {
	w.open.text = w.b.String()
	w.b.Reset()
	w.parts = append(w.parts, w.open)
	w.open, w.space = part{}, false
}

// flush ends the open block and writes its lines.
func (w *writer) flush() {
	w.cut()
	parts := w.parts
	w.parts = nil
	for i := 0; i < len(parts); i++ {
		p := parts[i]
		s := p.text
		for i+1 < len(parts) && w.marks.RunsOn(s, parts[i+1].text, w.inCell, p.centered) {
			i++
			s += " " + parts[i].text
			p.letters += parts[i].letters
			p.bold += parts[i].bold
			p.italic += parts[i].italic
		}
		w.line(s, p)
	}
}

func (w *writer) line(s string, p part) {
	if s == "" {
		return
	}
	ln := source.Line{Text: s, Whole: true, Look: extract.Look{
		Bold:     p.letters > 0 && p.bold*10 >= p.letters*9,
		Italic:   p.letters > 0 && p.italic*10 >= p.letters*9,
		Centered: p.centered,
	}}
	switch {
	case letterhead.Rule(s) && !w.inCell:
		ln.Part = source.Furniture
	case w.note != "":
		ln.Part, ln.Mark = source.Footnote, w.note
		w.note = ""
	case w.mark != "":
		if !mark.Own(s) {
			ln.Mark = w.mark
		}
		w.mark = ""
	}
	w.lines = append(w.lines, ln)
}

// itemMark is the mark that a browser prints before the item li of a list.
func itemMark(list, li *html.Node, n int) string {
	if strings.Contains(strings.ReplaceAll(attr(list, "style")+attr(li, "style"), " ", ""), "list-style-type:none") {
		return ""
	}
	if list.Data != "ol" {
		return "-"
	}
	if start, err := strconv.Atoi(attr(list, "start")); err == nil {
		n += start - 1
	}
	if v, err := strconv.Atoi(attr(li, "value")); err == nil {
		n = v
	}
	switch attr(list, "type") {
	case "a", "A":
		if n >= 1 && n <= 26 { // points are lettered "a)", which a browser cannot print
			return string(rune('a'+n-1)) + ")"
		}
	case "I":
		if n >= 1 && n < 40 {
			return roman(n) + "."
		}
	}
	return strconv.Itoa(n) + "."
}

func roman(n int) string {
	var b strings.Builder
	for _, r := range []struct {
		value int
		sign  string
	}{{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.sign)
		}
	}
	return b.String()
}
