package html

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source/text"
)

const (
	maxDepth  = 200 // open elements; the parser itself refuses 512
	maxInline = 24  // open formatting elements: each is opened again in every paragraph
)

// parse decodes data and builds the tree of the page.
func parse(data []byte) (*html.Node, error) {
	switch {
	case len(data) == 0:
		return nil, errors.New("the file is empty; fetch it again")
	case len(data) > maxBytes:
		return nil, fmt.Errorf("the page has %d MB, more than the %d MB that one document may have; save the document alone", len(data)>>20, maxBytes>>20)
	}
	s, err := text.Decode(data, declared(data))
	if err != nil {
		return nil, err
	}
	tree, err := html.Parse(strings.NewReader(flatten(s)))
	if err != nil {
		return nil, fmt.Errorf("the page cannot be parsed (%w); open it in a browser and save it again", err)
	}
	return tree, nil
}

// charsetName is the declaration in a meta element or an XML heading.
var charsetName = pattern.New(`(?i)(?:charset|<\?xml[^>]*encoding)\s*=\s*["']?\s*([a-z0-9_:.-]+)`,
	pattern.Name("source/html/charset"), pattern.Yes(`<meta charset="utf-8">`, "text/html; charset=windows-1258", `<?xml version="1.0" encoding="UTF-8"`), pattern.No(`<meta name="viewport">`, "charsets"))

// declared is the charset that the page declares, "" when it does not.
func declared(data []byte) string {
	if m := charsetName.Bytes().FindSubmatch(data[:min(len(data), 64<<10)]); m != nil {
		return string(m[1])
	}
	return ""
}

// inline are the elements that the parser opens again in the next paragraph
// when they are left open.
var inline = set("a b big code em font i nobr s small strike strong tt u")

// closed are the elements that need no end tag, so that their start tags say
// nothing of depth.
var closed = set("p li td th tr dt dd option thead tbody tfoot colgroup " +
	"area base br col embed hr img input link meta param source track wbr html head body")

// cells are the elements that mean nothing when their table is cut.
var cells = set("caption colgroup col thead tbody tfoot tr td th")

// dropped are the elements that never hold text of a document.
var dropped = set("script style noscript template svg math iframe object canvas audio video head select textarea button input img")

// flatten bounds the depth of a page before it is parsed: tags below the
// limits are taken out, with <br> in the place of those that end a line, and
// their text stays.
func flatten(s string) string {
	z := html.NewTokenizer(strings.NewReader(s))
	f := flattener{open: map[string]int{}, cut: map[string]int{}}
	f.b.Grow(len(s))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if z.Err() != io.EOF {
				f.b.WriteString(s[min(f.b.Len(), len(s)):])
			}
			return f.b.String()
		case html.CommentToken:
		case html.StartTagToken:
			raw := string(z.Raw())
			name, _ := z.TagName()
			f.start(string(name), raw)
		case html.EndTagToken:
			raw := string(z.Raw())
			name, _ := z.TagName()
			f.end(string(name), raw)
		default:
			f.b.Write(z.Raw())
		}
	}
}

// flattener writes the tags that may stay.
type flattener struct {
	b         strings.Builder
	depth     int            // of the tags that are open
	runs      int            // inline ones among them
	open, cut map[string]int // how many of a name are open, and how many were taken out
}

func (f *flattener) start(tag, raw string) {
	switch {
	case f.cut["table"] > 0 && cells[tag]:
		f.b.WriteString("<br>")
		return
	case closed[tag]:
	case f.depth >= maxDepth || inline[tag] && f.runs >= maxInline:
		f.cut[tag]++
		if !inline[tag] && tag != "span" {
			f.b.WriteString("<br>")
		}
		return
	default:
		f.open[tag]++
		f.depth += weight(tag)
		if inline[tag] {
			f.runs++
		}
	}
	f.b.WriteString(raw)
}

func (f *flattener) end(tag, raw string) {
	switch {
	case f.cut[tag] > 0:
		f.cut[tag]--
		return
	case f.open[tag] > 0:
		f.open[tag]--
		f.depth -= weight(tag)
		if inline[tag] {
			f.runs--
		}
	}
	f.b.WriteString(raw)
}

// weight is how many open elements one start tag can stand for: the parser
// opens tbody, tr and td of a table by itself.
func weight(tag string) int {
	switch tag {
	case "table":
		return 4
	case "ul", "ol", "dl", "select":
		return 2
	}
	return 1
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
