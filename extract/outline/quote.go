package outline

import (
	"sort"
	"strings"

	"nghiquyet/extract"
)

// quote takes the quotation of an amendment that begins with paragraph i, and
// returns how many paragraphs it has; 0 when none begins there.
//
//	"1. Sửa đổi khoản 8 Điều 3 như sau:"   → clause 1
//	"“8. Nhà đầu tư là …"                  → quote
//	"a) …”."                               → the same quote
func (p *parser) quote(i int) int {
	para := p.t.Paras[i]
	text := para.Of(p.t.String)
	if !strings.HasPrefix(text, "“") && !strings.HasPrefix(text, `"`) || !p.announced(i) {
		return 0
	}
	return p.quotation(para.Span, i)
}

// announced reports that the text before paragraph i calls for a quotation.
func (p *parser) announced(i int) bool {
	if i == 0 || len(p.stack) == 1 {
		return false
	}
	before := p.t.Paras[i-1].Of(p.t.String)
	return strings.HasSuffix(before, ":") || p.tb.Amends.MatchString(before) || p.lastIsQuote()
}

func (p *parser) lastIsQuote() bool {
	kids := p.top().Children
	return len(kids) > 0 && kids[len(kids)-1].Kind == extract.KindQuote
}

// openQuoteInside takes a quotation that begins in the paragraph of the mark
// itself. It reports whether there is one.
//
//	"4. Bổ sung khoản 3 như sau: “3. Cơ quan …”"
func (p *parser) openQuoteInside(n *extract.Node, words extract.Span) bool {
	text := words.Of(p.t.String)
	at := strings.Index(text, ": “")
	if at < 0 || !p.tb.Amends.MatchString(text[:at+1]) || strings.Count(text, "“") <= strings.Count(text, "”") && !strings.HasSuffix(strings.TrimRight(text, ".;"), "”") {
		return false
	}
	start := words.Start + at + len(": ")
	p.addQuote(n, extract.Span{Start: start, End: words.End})
	return true
}

func (p *parser) addQuote(up *extract.Node, s extract.Span) {
	page := up.Page
	up.Children = append(up.Children, &extract.Node{Kind: extract.KindQuote, Rule: "quote", Start: s.Start, Page: page})
}

// farthest is how many paragraphs a quotation without a closing mark is
// searched for the unit that goes on after it.
const farthest = 500

// quotation adds a quote to the open unit, from span on to the paragraph that
// closes it, and returns the number of paragraphs.
func (p *parser) quotation(span extract.Span, i int) int {
	p.addQuote(p.top(), span)
	end := p.closing(i, strings.HasPrefix(span.Of(p.t.String), `"`))
	last := end
	if end < 0 {
		if last = min(len(p.t.Paras)-1, i+farthest); i < p.blind {
			last = i
		}
	}
	for j := i + 1; j <= last; j++ {
		if para := p.t.Paras[j]; p.resumes(para) {
			p.probs.Add("outline", "quote", para.Start, para.Page, "the quotation before this unit has no closing mark")
			return j - i
		}
	}
	if end < 0 {
		p.blind = max(p.blind, last)
		p.probs.Add("outline", "quote", span.Start, p.t.Paras[i].Page, "the quotation that begins here has no closing mark")
		return 1
	}
	return end - i + 1
}

// closing is the paragraph that closes a quotation which opens in paragraph i,
// -1 when none does. Between straight quotation marks the next paragraph that
// ends with one closes.
func (p *parser) closing(i int, straight bool) int {
	if straight {
		for j := i; j < min(len(p.t.Paras), i+farthest); j++ {
			end := strings.TrimRight(p.t.Paras[j].Of(p.t.String), ".;, ")
			if strings.HasSuffix(end, `"`) && (j > i || len(end) > 1) {
				return j
			}
		}
		return -1
	}
	if p.closes == nil {
		p.closes = p.matchQuotes()
	}
	return p.closes[i]
}

// matchQuotes finds, for every paragraph, the one with which the quotation
// marks that it opens are all closed, in one walk from the end.
func (p *parser) matchQuotes() []int {
	n := len(p.t.Paras)
	level := make([]int, n+1) // marks open before each paragraph
	for i, para := range p.t.Paras {
		text := para.Of(p.t.String)
		level[i+1] = level[i] + strings.Count(text, "“") - strings.Count(text, "”")
	}
	closes := make([]int, n)
	var later []int // paragraphs from i on at whose end fewer marks are open than at any end before
	for i := n - 1; i >= 0; i-- {
		for len(later) > 0 && level[later[len(later)-1]+1] >= level[i+1] {
			later = later[:len(later)-1]
		}
		later = append(later, i)
		// From the farthest to the nearest more and more marks are open; the nearest with no more than before i closes.
		at := sort.Search(len(later), func(k int) bool { return level[later[k]+1] > level[i] }) - 1
		closes[i] = -1
		if at >= 0 {
			closes[i] = later[at]
		}
	}
	return closes
}

// resumes reports that para goes on with an outer unit, so that a quotation
// whose closing mark is missing must have ended before it.
func (p *parser) resumes(para extract.Para) bool {
	for _, k := range p.read(para) {
		if q, _ := p.fit(k); q == succeed && k.style.Seq != Unordered && p.tb.Resumes.MatchString(k.title.Of(p.t.String)) {
			return true
		}
	}
	return false
}
