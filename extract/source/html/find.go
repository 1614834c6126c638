package html

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source/letterhead"
	"nghiquyet/extract/source/mark"
)

// found is the document in a page.
type found struct {
	root     *html.Node
	skip     func(*html.Node) bool // elements under root that are not of the document
	headline string                // the title of an article, where it stands outside root
	empty    string                // the known site whose place for the document is empty
	engine   string                // how root was found: a site's name, "head" or "measured"
}

// find looks for the document: in the element that a known site keeps for it,
// else around the head that official documents have, else where the text is.
func find(page *html.Node, marks mark.Marks) found {
	n, name, empty := known(page)
	if n != nil {
		return found{root: n, skip: silent, engine: name}
	}
	m := measure(page, marks)
	skip := func(n *html.Node) bool { return silent(n) || m.chrome[n] }
	if n := m.around(page); n != nil {
		return found{root: n, skip: skip, engine: "head"}
	}
	f := found{root: m.descend(body(page)), skip: skip, empty: empty, engine: "measured"}
	if !m.has(f.root, "h1") {
		f.headline = m.headline(page, f.root)
	}
	return f
}

// body is the element to read when nothing better is found.
func body(page *html.Node) *html.Node {
	for n := range page.Descendants() {
		if n.Type == html.ElementNode && n.Data == "body" {
			return n
		}
	}
	return page
}

// silent reports elements that print no text of a document.
func silent(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return n.Type == html.CommentNode || n.Type == html.DoctypeNode
	}
	if dropped[n.Data] {
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			if hidden.MatchString(a.Val) {
				return true
			}
		}
	}
	return false
}

var hidden = pattern.New(`(?i)(display\s*:\s*none|visibility\s*:\s*hidden)`,
	pattern.Name("source/html/hidden"), pattern.Yes("display:none", "color: red; visibility : hidden"), pattern.No("display:block", "overflow: hidden"))

// lettersIn counts the letters that n prints.
func lettersIn(n *html.Node) int {
	if silent(n) {
		return 0
	}
	if n.Type == html.TextNode {
		return letters(n.Data)
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += lettersIn(c)
	}
	return sum
}

func letters(s string) int {
	n := 0
	for _, c := range s {
		if unicode.IsLetter(c) {
			n++
		}
	}
	return n
}

// measures are the letters of every element, chrome left out, and which
// elements are chrome.
type measures struct {
	text   map[*html.Node]int
	chrome map[*html.Node]bool
	marks  mark.Marks
}

func measure(page *html.Node, marks mark.Marks) measures {
	m := measures{map[*html.Node]int{}, map[*html.Node]bool{}, marks}
	total := lettersIn(page)
	m.count(page, total)
	return m
}

// count fills in the letters of n, then those inside links and the number of
// links.
func (m measures) count(n *html.Node, total int) (text, linked, links int) {
	if silent(n) {
		return 0, 0, 0
	}
	if n.Type == html.TextNode {
		return letters(n.Data), 0, 0
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		t, l, k := m.count(c, total)
		text, linked, links = text+t, linked+l, links+k
	}
	if n.Type == html.ElementNode {
		if n.Data == "a" && attr(n, "href") != "" {
			linked, links = text, links+1
		}
		// What holds most of the page is not chrome, whatever it is called.
		if frame[n.Data] || text*2 < total && (named(n) || crowded(n, text, linked, links)) {
			m.chrome[n] = true
			return 0, 0, 0
		}
	}
	m.text[n] = text
	return text, linked, links
}

// frame are the elements that are made for what surrounds a document.
var frame = set("nav footer aside dialog menu")

// named reports that n is called a menu, a footer, comments or the like.
//
//	<div class="box-related">  → chrome
//	<div class="share-holder"> → chrome
//	<p class="MsoFooter">      → not: one word
func named(n *html.Node) bool {
	switch n.Data {
	case "html", "body", "main", "article", "td", "tr", "tbody":
		return false
	}
	switch attr(n, "role") {
	case "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "menubar":
		return true
	}
	return chromeName.MatchString(attr(n, "class")) || chromeName.MatchString(attr(n, "id"))
}

var chromeName = pattern.New(`(?i)(?:^|[-_\s])(nav(bar|igation)?|menus?|side-?bar|breadcrumbs?|footer|comments?|binh-?luan|related|lien-?quan|share|social|popup|modal|banner|ads?|adv|advert\w*|quang-?cao|cookies?|paginat\w+|toolbar|tags|newsletter|login|dang-?nhap|search|tim-?kiem|most-?read|recommend\w*)(?:[-_\s]|$)`,
	pattern.Name("source/html/chrome"), pattern.Yes("box-related", "share-holder", "main_menu", "footer", "binh-luan"), pattern.No("MsoFooter", "content", "shared", "navy"))

// crowded reports that n is mostly links: a menu, a list of other articles, a
// table of contents. A paragraph that cites three laws is none.
func crowded(n *html.Node, text, linked, links int) bool {
	switch n.Data {
	case "div", "section", "ul", "ol", "table", "header", "dl":
		return links >= 3 && linked*10 > text*6
	}
	return false
}

// around is the element around the head of a document: the first one upwards
// that holds much more than the head, and beside which no more than as much
// again is left. It is nil in a page without a head, such as an article.
func (m measures) around(page *html.Node) *html.Node {
	var head *html.Node
	for n := range page.Descendants() {
		if n.Type == html.ElementNode && m.text[n] >= 19 && m.text[n] <= 80 && letterhead.Nation(m.read(n)) {
			head = n
			break
		}
	}
	if head == nil {
		return nil
	}
	n := head
	for up := n.Parent; up != nil && up.Type == html.ElementNode; up = up.Parent {
		switch n.Data {
		case "div", "main", "article", "section", "form", "center", "body":
			if m.text[n] >= 400 && m.text[up]*2 < m.text[n]*5 && !m.goesOn(n) {
				return n
			}
		}
		n = up
	}
	return n
}

// goesOn reports that the document goes on in an element beside n: one of the
// same class (WordSection1, WordSection2; page after page), an annex, or one that
// opens with an article.
func (m measures) goesOn(n *html.Node) bool {
	class := func(n *html.Node) string { return strings.TrimRight(attr(n, "class"), "0123456789") }
	for c := n.NextSibling; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || m.text[c] < 40 {
			continue
		}
		if c.Data == n.Data && class(n) != "" && class(c) == class(n) || m.continued(c) {
			return true
		}
	}
	return false
}

// continued reports that c opens with what stands in the middle of a paper, or
// behind it.
func (m measures) continued(c *html.Node) bool {
	text := strings.TrimSpace(m.read(c))
	line, _, _ := strings.Cut(text, "\n")
	return m.marks.Follows(text) || m.marks.Heads(strings.Join(strings.Fields(line), " "))
}

// descend goes down from n as long as one child holds nearly all of its text
// and what stands beside that child are boxes, not paragraphs, and none of
// them is the head or the end of a document.
func (m measures) descend(n *html.Node) *html.Node {
	for {
		var best *html.Node
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && (best == nil || m.text[c] > m.text[best]) {
				best = c
			}
		}
		if best == nil || m.text[best]*5 < m.text[n]*4 || !container(best) {
			return n
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c != best && m.text[c] > 0 && (!box(c) || letterhead.Holds(m.read(c))) {
				return n
			}
		}
		n = best
	}
}

// box reports an element that may hold what is not of the document, beside
// the element that does.
func box(n *html.Node) bool {
	switch n.Data {
	case "div", "section", "header", "form", "td", "tr", "tbody", "ul", "span", "a", "label", "center":
		return n.Type == html.ElementNode
	}
	return false
}

// container reports that n may be the element of a whole document. A table may
// only when it is a frame around everything: a table inside it, or one row.
func container(n *html.Node) bool {
	switch n.Data {
	case "div", "main", "article", "section", "form", "center", "td", "tr", "tbody":
		return true
	case "table":
		rows := 0
		for c := range n.Descendants() {
			if c.Type == html.ElementNode && c.Data == "table" {
				return true
			}
			if c.Type == html.ElementNode && c.Data == "tr" {
				rows++
			}
		}
		return rows == 1
	}
	return false
}

// read is the text of n without chrome.
func (m measures) read(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if silent(n) || m.chrome[n] {
			return
		}
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if n.Type == html.ElementNode && blocks[n.Data] {
			b.WriteByte(' ')
		}
	}
	walk(n)
	return norm.NFC.String(strings.Join(strings.Fields(b.String()), " "))
}

// has reports that n holds an element with that tag and some text.
func (m measures) has(n *html.Node, tag string) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == tag && m.text[c] > 0 {
			return true
		}
	}
	return n.Data == tag
}

// headline is the only h1 of the page. A document with a head of its own needs
// none.
func (m measures) headline(page, root *html.Node) string {
	if letterhead.Holds(m.read(root)) {
		return ""
	}
	var out string
	for n := range page.Descendants() {
		if n.Type == html.ElementNode && n.Data == "h1" && m.text[n] > 0 {
			if out != "" {
				return ""
			}
			out = m.read(n)
		}
	}
	return out
}
