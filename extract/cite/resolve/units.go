package resolve

import (
	"strings"

	"nghiquyet/extract"
)

// units finds the units of a document by what a reference calls them.
type units struct {
	root   *extract.Node
	byPath map[string]*extract.Node
	byName map[extract.Step][]*extract.Node
	whole  map[*extract.Node]*extract.Node // unit → the annex or attached text in which it stands, or the root
	up     map[*extract.Node]*extract.Node
}

func newUnits(root *extract.Node) *units {
	u := &units{root: root, byPath: map[string]*extract.Node{}, byName: map[extract.Step][]*extract.Node{},
		whole: map[*extract.Node]*extract.Node{}, up: map[*extract.Node]*extract.Node{}}
	if root == nil {
		return u
	}
	for up, n := range root.All() {
		whole := root
		if len(up) > 0 {
			u.up[n] = up[len(up)-1]
			whole = u.whole[up[len(up)-1]]
		}
		if n.Kind == extract.KindAnnex || n.Kind == extract.KindPara && len(n.Children) > 0 {
			whole = n
		}
		u.whole[n] = whole
		if n.Kind == extract.KindQuote {
			continue
		}
		if _, taken := u.byPath[n.Path]; !taken {
			u.byPath[n.Path] = n
		}
		key := extract.Step{Kind: string(n.Kind), Num: strings.ToLower(n.Num)}
		u.byName[key] = append(u.byName[key], n)
	}
	return u
}

// find is the target of a reference to a unit of the document itself, "#" for
// the document as a whole. A unit of which only a larger one is found stays
// unresolved, with the larger one as its target.
func (u *units) find(c *extract.Citation) (target string, status extract.Status) {
	if len(c.Pinpoint) == 0 {
		return "#", extract.Resolved
	}
	from := u.byPath[c.Path]
	if from == nil {
		if u.root == nil {
			return "", extract.Unresolved
		}
		from = u.root.At(c.Start) // the path is that of a row
	}
	at := u.first(c.Pinpoint[0], from)
	if at == nil {
		return "", extract.Unresolved
	}
	for _, s := range c.Pinpoint[1:] {
		below := u.under(at, s)
		if below == nil {
			return "#" + at.Path, extract.Unresolved
		}
		at = below
	}
	return "#" + at.Path, extract.Resolved
}

// first is the unit of the first step: the nearest one above, else the one in
// the same annex, else the first of the document.
func (u *units) first(s extract.Step, from *extract.Node) *extract.Node {
	for n := from; n != nil; n = u.up[n] {
		if string(n.Kind) == s.Kind && strings.EqualFold(n.Num, s.Num) {
			return n
		}
		if string(n.Kind) == string(extract.KindArticle) && s.Kind != string(n.Kind) {
			if below := u.under(n, s); below != nil {
				return below
			}
		}
	}
	list := u.byName[extract.Step{Kind: s.Kind, Num: strings.ToLower(s.Num)}]
	for _, n := range list {
		if u.whole[n] == u.whole[from] {
			return n
		}
	}
	if len(list) > 0 {
		return list[0]
	}
	return nil
}

// under is the unit of a step among those below n.
func (u *units) under(n *extract.Node, s extract.Step) *extract.Node {
	for _, c := range n.Children {
		if c.Kind == extract.KindQuote {
			continue
		}
		if string(c.Kind) == s.Kind && strings.EqualFold(c.Num, s.Num) {
			return c
		}
		if c.Kind.Rank() == 0 || c.Kind.Rank() > extract.Kind(s.Kind).Rank() {
			if found := u.under(c, s); found != nil {
				return found
			}
		}
	}
	return nil
}
