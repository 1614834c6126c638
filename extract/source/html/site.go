package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// site is what is known of one publisher's pages: the element in which the
// document stands.
type site struct {
	name      string
	attr, val string // an attribute and one word of its value
}

// sites are tried in order. A page is known by its element, not by its
// address, which a saved page need not tell.
var sites = []site{
	{"vbpl.vn", "class", "preview-content"},
	{"vbpl.vn", "id", "toanvancontent"}, // before 2026
	{"vbpl.vn", "class", "toanvancontent"},
	{"thuvienphapluat.vn", "class", "content1"},
	{"thuvienphapluat.vn", "class", "cldivContentDocVn"},
	{"thuvienphapluat.vn", "id", "divContentDoc"},
	{"luatvietnam.vn", "class", "the-document-body"},
}

// known is the document's element in a page of a known site, nil elsewhere or
// when that element is empty; empty names the site then.
func known(page *html.Node) (n *html.Node, name, empty string) {
	for _, s := range sites {
		for n := range page.Descendants() {
			if n.Type == html.ElementNode && slices.Contains(strings.Fields(attr(n, s.attr)), s.val) {
				if lettersIn(n) > 40 {
					return n, s.name, ""
				}
				empty = s.name
			}
		}
	}
	return nil, "", empty
}
