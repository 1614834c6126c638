package outline

import (
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
	return strings.HasSuffix(before, ":") || matches(p.tb.Amends, before) || p.lastIsQuote()
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
	if at < 0 || !matches(p.tb.Amends, text[:at+1]) || strings.Count(text, "“") <= strings.Count(text, "”") && !strings.HasSuffix(strings.TrimRight(text, ".;"), "”") {
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

// quotation adds a quote to the open unit, from span on to the paragraph that
// closes it, and returns the number of paragraphs.
func (p *parser) quotation(span extract.Span, i int) int {
	p.addQuote(p.top(), span)
	depth, straight := 0, strings.HasPrefix(span.Of(p.t.String), `"`)
	for j := i; j < len(p.t.Paras); j++ {
		para := p.t.Paras[j]
		text := para.Of(p.t.String)
		if j > i && p.resumes(para) {
			p.probs.Add("outline", "quote", para.Start, para.Page, "the quotation before this unit has no closing mark")
			return j - i
		}
		depth += strings.Count(text, "“") - strings.Count(text, "”")
		end := strings.TrimRight(text, ".;, ")
		if straight && strings.HasSuffix(end, `"`) && (j > i || len(end) > 1) || !straight && depth <= 0 {
			return j - i + 1
		}
	}
	p.probs.Add("outline", "quote", span.Start, p.t.Paras[i].Page, "the quotation that begins here has no closing mark")
	return 1
}

// resumes reports that para goes on with an outer unit, so that a quotation
// whose closing mark is missing must have ended before it.
func (p *parser) resumes(para extract.Para) bool {
	for _, k := range p.read(para) {
		if q, _ := p.fit(k); q == succeed && k.style.Seq != Unordered && matches(p.tb.Resumes, k.title.Of(p.t.String)) {
			return true
		}
	}
	return false
}
