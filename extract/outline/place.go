package outline

import (
	"slices"
	"strings"

	"nghiquyet/extract"
)

// How well a mark fits the units that are open.
const (
	misfit  = iota
	gap     // its sequence is open, but numbers are missing between
	first   // it opens a sequence
	succeed // it goes on with an open sequence
)

// fit tells how mark k fits, and at which depth of the stack its parent
// stands.
func (p *parser) fit(k mark) (quality, parent int) {
	s := k.style
	if s.Fresh {
		return succeed, p.outer(k)
	}
	n, stem, _ := s.Seq.ordinal(k.num, p.tb.Ordinals)
	below, loose := -1, -1
	for i := len(p.stack) - 1; i > 0; i-- {
		o := p.stack[i]
		if o.style == nil || o.style.Seq != s.Seq || o.style.Kind != s.Kind {
			continue
		}
		if s.Seq.follows(o.node.Num, k.num, p.tb.Ordinals) {
			return succeed, i - 1
		}
		if m, st, _ := s.Seq.ordinal(o.node.Num, p.tb.Ordinals); below < 0 && st == stem && n >= m && n <= m+3 {
			below = i - 1
		}
		if loose < 0 && s.Loose {
			loose = i - 1
		}
	}
	switch {
	case s.Runs && s.Seq.follows(p.last[s.Kind], k.num, p.tb.Ordinals):
		return succeed, p.parentFor(s)
	case n == 1 && s.Seq == Dotted && p.stemOf(s, stem) > 0:
		return first, p.stemOf(s, stem)
	case n == 1:
		return first, p.parentFor(s)
	case below >= 0:
		return gap, below
	case loose >= 0:
		return gap, loose
	case s.Sure:
		return gap, p.parentFor(s)
	case n == 2 && s.Late && p.beginsLate(s):
		return gap, p.parentFor(s)
	}
	return misfit, 0
}

// beginsLate reports that a unit of style s may be the second of its kind, though
// none came before: it opens in an article or a smaller unit, or behind articles
// where its numbers run on.
func (p *parser) beginsLate(s *style) bool {
	if s.Runs {
		return p.begun && p.last[s.Kind] == ""
	}
	n := p.stack[p.parentFor(s)].node
	return size(n.Kind) <= extract.KindArticle.Rank() && !slices.ContainsFunc(n.Children, func(c *extract.Node) bool { return c.Kind == s.Kind })
}

// stemOf is the depth of the open unit of style s that a number with this stem
// goes on from: "2.1.1" stands in "2.1". 0 without one.
func (p *parser) stemOf(s *style, stem string) int {
	for i := len(p.stack) - 1; i > 0; i-- {
		if o := p.stack[i]; o.style != nil && o.style.Seq == s.Seq && o.style.Kind == s.Kind && o.node.Num+"." == stem {
			return i
		}
	}
	return 0
}

// outer is the depth of the open unit of which a fresh one is a part, by its
// number: annex "I.2" stands in annex "I". The paper without one.
func (p *parser) outer(k mark) int {
	for i, o := range p.stack {
		if o.style != nil && o.node.Kind == k.style.Kind && o.node.Num != "" && strings.HasPrefix(k.num, o.node.Num+".") {
			return i
		}
	}
	return p.base
}

// parentFor is the depth of the innermost open unit that may hold a unit of
// style s.
func (p *parser) parentFor(s *style) int {
	for i := len(p.stack) - 1; i > 0; i-- {
		o := p.stack[i]
		kind := o.node.Kind
		same := kind == s.Kind && o.style != nil && o.style.Seq == s.Seq
		if larger(kind, s.Kind) || contains(s.Under, kind) && !same {
			return i
		}
	}
	return p.base
}

// larger reports whether a unit of kind a may hold one of kind b by their sizes.
// What has no rank holds anything, and so does an open paragraph, which heads an
// attached text; an unnumbered heading groups as an article does.
func larger(a, b extract.Kind) bool { return size(a) > size(b) }

func size(k extract.Kind) int {
	switch r := k.Rank(); {
	case k == extract.KindHeading:
		return extract.KindArticle.Rank()
	case r == 0, k == extract.KindPara:
		return extract.KindAnnex.Rank() + 1
	default:
		return r
	}
}

func contains(kinds []extract.Kind, k extract.Kind) bool {
	for _, x := range kinds {
		if x == k {
			return true
		}
	}
	return false
}

// choose picks the mark that fits best; among equals the first in the list of
// styles. ok is false when none fits.
func (p *parser) choose(marks []mark) (best mark, parent int, ok bool) {
	quality := misfit
	for _, k := range marks {
		if q, at := p.fit(k); q > quality {
			best, quality, parent = k, q, at
		}
	}
	return best, parent, quality > misfit
}

// push opens a unit under the open unit at depth parent.
func (p *parser) push(n *extract.Node, s *style, parent int) {
	p.stack = p.stack[:parent+1]
	up := p.stack[parent].node
	up.Children = append(up.Children, n)
	p.stack = append(p.stack, &open{n, s})
}

func (p *parser) top() *extract.Node { return p.stack[len(p.stack)-1].node }
