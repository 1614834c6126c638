package outline

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/extract/viet"
)

// body walks the paragraphs behind the title and opens a unit for each mark.
func (p *parser) body(f extract.Frame) {
	paras := p.t.Paras
	closings := f.Closings
	for i := 0; i < len(paras); i++ {
		para := paras[i]
		for len(closings) > 0 && closings[0].End <= para.Start {
			closings = closings[1:]
		}
		switch {
		case p.nextAt(i):
			i = p.nextPaper(i)
		case para.Note > 0:
			if p.top().Rule != "notes" {
				p.push(&extract.Node{Kind: extract.KindPara, Rule: "notes", Start: para.Start, Page: para.Page}, nil, 0)
			}
		case p.contents(&i):
			// a list of units, and none
		case para.End <= f.Front.End || para.Cell != nil:
			// the title is the root's own; cells belong to the unit that is open
		case len(closings) > 0 && closings[0].Contains(para.Span) && !p.formHead(i): // a form may have its own signature
			p.closed = true
			if n := p.top(); n.Rule != "closing" || n.Start < closings[0].Start {
				p.push(&extract.Node{Kind: extract.KindPara, Rule: "closing", Start: para.Start, Page: para.Page}, nil, p.base)
			}
		default:
			if skip := p.quote(i); skip > 0 {
				i += skip - 1
				continue
			}
			if last, ok := p.follows(i); ok {
				i = last
				continue
			}
			marks := p.read(para)
			k, parent, ok := p.choose(marks)
			p.explain(i, marks, k, ok)
			if ok {
				i = p.unit(k, parent, i)
			}
		}
	}
}

// nextAt reports that another paper begins with paragraph i.
func (p *parser) nextAt(i int) bool { return len(p.bound) > 0 && i >= p.bound[0].First }

// nextPaper opens the paper that is bound to those before it and begins with
// paragraph i, and returns the last paragraph of its title. Numbers begin anew.
func (p *parser) nextPaper(i int) int {
	b := p.bound[0]
	p.bound = p.bound[1:]
	p.push(&extract.Node{Kind: extract.KindPara, Rule: extract.RuleBound, Start: b.Start, Page: p.t.Paras[i].Page, TitleSpan: b.Heading}, nil, 0)
	p.base, p.closed, p.begun, p.last = 1, false, false, map[extract.Kind]string{}
	for i+1 < len(p.t.Paras) && p.t.Paras[i+1].End <= b.Front.End {
		i++
	}
	return i
}

// follows takes what comes after a paper and has no mark of a unit: a form, an
// annex without a number, an enclosed paper whose title is paragraph i. It returns
// the last paragraph of its title, of a form the last of all.
func (p *parser) follows(i int) (last int, ok bool) {
	para := p.t.Paras[i]
	if last, ok := p.form(i); ok {
		return last, true
	}
	n := &extract.Node{Kind: extract.KindPara, Rule: extract.RuleAttached, Start: para.Start, Page: para.Page, TitleSpan: para.Span}
	switch {
	case p.listed(i):
		n.Kind, n.Rule = extract.KindAnnex, "listed"
	case p.attached(para) && (p.closed || p.tied(i)), p.enclosedBelow(i):
	default:
		return i, false
	}
	p.push(n, nil, p.base)
	last = p.title(n, i)
	if n.Kind == extract.KindAnnex || p.tb.Listed.MatchString(para.Of(p.t.String)) {
		last = p.template(last)
	}
	return last, true
}

// attached reports that para is the title line of a programme or regulation
// that a resolution encloses.
func (p *parser) attached(para extract.Para) bool {
	text := para.Of(p.t.String)
	return p.tb.Attached.MatchString(text) && (para.Look.Centered || viet.IsUpper(text))
}

// enclosedBelow reports that paragraph i is the title of an enclosed programme
// because a line in brackets right below its title says so. Translations
// print neither a signature before it nor the title in capitals.
//
//	"Scheme on renewing judicial assessment" + "(Promulgated together with Decision No. …)" → yes
//	"APPENDIX I" + "LIST OF PORTS" + "(Attached to …)"                                      → no: an annex
func (p *parser) enclosedBelow(i int) bool {
	if p.tb.Scheme == nil || !p.tb.Scheme.MatchString(p.t.Paras[i].Of(p.t.String)) || p.inside(extract.KindAnnex) {
		return false
	}
	for j := i; j < len(p.t.Paras) && j < i+3; j++ {
		text := p.t.Paras[j].Of(p.t.String)
		if j > i && strings.HasPrefix(text, "(") && p.tb.Enclosed.MatchString(text) {
			return true
		}
		if p.t.Paras[j].Cell != nil || utf8.RuneCountInString(text) > 300 || strings.ContainsAny(text[len(text)-1:], ".;:") {
			return false
		}
	}
	return false
}

// inside reports that a unit of kind k is open.
func (p *parser) inside(k extract.Kind) bool {
	for _, o := range p.stack {
		if o.node.Kind == k {
			return true
		}
	}
	return false
}

// unit opens the unit that mark k stands for in paragraph i, and returns the
// last paragraph that belongs to its title.
func (p *parser) unit(k mark, parent, i int) int {
	para := p.t.Paras[i]
	s := k.style
	p.tellGap(k, parent, para)
	if more := p.joined(&k); len(more) > 0 {
		p.list(k, more, parent, para)
		return i
	}
	n := p.open(k, parent, para.Page)
	rest := k.title.Of(p.t.String)
	if more, ok := p.openQuoteInside(n, k.title, i); ok {
		return i + more
	}
	switch {
	case s.Block:
		n.TitleSpan = k.title
		if i = p.title(n, i); s.Fresh {
			i = p.template(i)
		}
	case p.goesOn(i):
		last := i
		for p.goesOn(last) && last < i+maxWrapped {
			last++
		}
		if all := (extract.Span{Start: k.title.Start, End: p.t.Paras[last].End}); isTitle(all.Of(p.t.String)) {
			n.TitleSpan = all
			return last
		}
	case isTitle(rest), p.headsText(rest, i):
		n.TitleSpan = k.title
	}
	return i
}

// open opens the unit of mark k, so far without a title, under the open unit at
// depth parent.
func (p *parser) open(k mark, parent, page int) *extract.Node {
	s := k.style
	n := &extract.Node{Kind: s.Kind, Num: k.num, Rule: s.Name(), Start: k.start, Page: page}
	n.TitleSpan = extract.Span{Start: k.title.Start, End: k.title.Start}
	p.push(n, s, parent)
	p.marked = true
	p.begun = p.begun || s.Kind.Rank() >= extract.KindArticle.Rank()
	if s.Runs {
		p.last[s.Kind] = k.num
	}
	return n
}

// maxWrapped is how many paragraphs a wrapped title may take up.
const maxWrapped = 6

// goesOn reports whether the sentence, or the title, of the mark in paragraph
// i goes on in the next one, as in texts whose wrapped lines could not be
// joined: that begins small, or stands behind a word with which no title ends, and has
// no mark.
//
//	"2. Các bộ rà soát các kế hoạch về" + "phát triển khoa học, hoàn thành trong năm 2025."
func (p *parser) goesOn(i int) bool {
	if i+1 >= len(p.t.Paras) {
		return false
	}
	q, s := p.t.Paras[i+1], p.t.Paras[i].Of(p.t.String)
	if q.Cell != nil || q.Note > 0 || strings.ContainsAny(s[len(s)-1:], ".;:") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(q.Of(p.t.String))
	capitals := strings.HasSuffix(s, ",") && viet.IsUpper(s) && viet.IsUpper(q.Of(p.t.String)) // "I. QUAN ĐIỂM," + "MỤC TIÊU"
	if !unicode.IsLower(r) && !capitals {
		_, inQuotes := cutOpening(q.Of(p.t.String))
		if inQuotes || !p.tb.Hangs.MatchString(s) { // "Điều 15. Nhiệm vụ, quyền hạn của" + "Hội đồng bầu cử quốc gia"
			return false
		}
	}
	_, _, marked := p.choose(p.read(q))
	return !marked
}

// maxHead is how long the words before a colon may be to head the text below,
// in letters and signs.
const maxHead = 60

// headsText reports whether rest, the words of the mark in paragraph i, heads
// the paragraph below, which has no mark.
//
//	"2. Quá trình kiểm tra:" + "Cơ sở khi được kiểm tra phải báo cáo …" → a title
//	"a) Hồ sơ gồm:" + "- Đơn đề nghị"                                  → none
func (p *parser) headsText(rest string, i int) bool {
	if !strings.HasSuffix(rest, ":") || utf8.RuneCountInString(rest) > maxHead || i+1 >= len(p.t.Paras) {
		return false
	}
	q := p.t.Paras[i+1]
	if q.Cell != nil || q.Note > 0 || p.tb.Amends.MatchString(rest) {
		return false
	}
	_, _, marked := p.choose(p.read(q))
	return !marked
}

// tellGap notes a problem when numbers are missing before k.
func (p *parser) tellGap(k mark, parent int, para extract.Para) {
	s := k.style
	last := p.last[s.Kind]
	if !s.Runs {
		for _, c := range p.stack[parent].node.Children {
			if c.Kind == s.Kind {
				last = c.Num
			}
		}
	}
	n, _, _ := s.Seq.ordinal(k.num, p.tb.Ordinals)
	switch {
	case s.Fresh || s.Seq == Unordered:
	case last == "" && n > 1:
		p.probs.Add("outline", s.Name(), para.Start, para.Page, "%s %s opens a sequence that does not begin with 1", s.Kind, k.num)
	case last == k.num && n > 1:
		p.probs.Add("outline", s.Name(), para.Start, para.Page, "%s %s comes twice", s.Kind, k.num)
	case last != "" && n > 1 && !s.Seq.follows(last, k.num, p.tb.Ordinals):
		p.probs.Add("outline", s.Name(), para.Start, para.Page, "%s %s follows %s: something between is missing, or misprinted", s.Kind, k.num, last)
	}
}

// title lets the title of n go on over the paragraphs behind i that look like
// one, and returns the last of them.
//
//	"Chương I" + "QUY ĐỊNH CHUNG"
//	"PHỤ LỤC" + "DANH MỤC CÁC NHIỆM VỤ" + "(Kèm theo …)" → the last is body
func (p *parser) title(n *extract.Node, i int) int {
	paras := p.t.Paras
	limit := i + 8
	for j := i + 1; j < len(paras) && j < limit; j++ {
		q := paras[j]
		text := q.Of(p.t.String)
		if q.Cell != nil || q.Note > 0 || p.tb.Enclosed.MatchString(text) {
			break
		}
		if k, _, ok := p.choose(p.read(q)); ok && (k.style.Seq != Unordered || k.style.Fresh || !q.Look.Centered) {
			break
		}
		bare := n.TitleSpan.Len() == 0 && isTitle(text) && utf8.RuneCountInString(text) < 250
		if !(bare || q.Look.Centered || viet.IsUpper(text)) || !strings.ContainsFunc(text, unicode.IsLetter) {
			break
		}
		if n.TitleSpan.Len() == 0 {
			n.TitleSpan = q.Span
		} else {
			n.TitleSpan.End = q.End
		}
		i = j
	}
	return i
}

// isTitle tells a title from a sentence by its end and its length.
func isTitle(s string) bool {
	if s == "" || viet.Longer(s, 300) {
		return false
	}
	// Dots to be written over say nothing, whatever sign they are made of.
	if rest := strings.TrimRight(s, ".… "); rest != "" && len(s)-len(rest) > 5 {
		s = rest
	}
	return !strings.ContainsAny(s[len(s)-1:], ".;:,") || viet.IsUpper(s)
}

// finish sets the ends, paths, titles and bodies of all units.
func (p *parser) finish() {
	p.root.End = len(p.t.String)
	p.close(p.root, "", map[string]int{})
}

// close sets ends and paths under n. used counts the steps taken at path; an
// attached paper adds no step, so that its section II is "II" as cited.
func (p *parser) close(n *extract.Node, path string, used map[string]int) {
	n.Path = path
	for i, c := range n.Children {
		c.End = n.End
		if i+1 < len(n.Children) {
			c.End = n.Children[i+1].Start
		}
		if c.Rule == extract.RuleAttached {
			p.close(c, path, used)
			c.Path = childPath(path, n.Num, c, used)
			continue
		}
		p.close(c, childPath(path, n.Num, c, used), map[string]int{})
	}
	own := n.Own()
	n.Title = strings.ReplaceAll(n.TitleSpan.Of(p.t.String), "\n", " ")
	n.BodySpan = trim(p.t.String, extract.Span{Start: max(own.Start, n.TitleSpan.End), End: own.End})
	n.Body = n.BodySpan.Of(p.t.String)
}

// childPath is the path of c under path, the unit with the number above: its number after a dot, "annex:I"
// for annexes, an ordinal for what has no number, "~2" where a number comes
// twice.
func childPath(path, above string, c *extract.Node, used map[string]int) string {
	step := c.Num
	if last := path[strings.LastIndexByte(path, '.')+1:]; c.Kind == extract.KindSubclause || c.Kind == extract.KindSubpoint {
		step = strings.TrimPrefix(strings.TrimPrefix(step, above+"."), last+".") // 1.2 under 1 is "1.2", 1.2.1 under 1.2 is "1.2.1"
	}
	switch c.Kind {
	case extract.KindPara:
		step = c.Rule
		if used[step]++; used[step] > 1 || step == "paragraph" {
			step = strings.TrimSuffix(step, "aragraph") + strconv.Itoa(used[step])
		}
	case extract.KindAnnex:
		step = strings.TrimSuffix("annex:"+c.Num, ":")
	case extract.KindDash, extract.KindPlus, extract.KindHeading, extract.KindQuote:
		prefix := map[extract.Kind]string{extract.KindDash: "-", extract.KindPlus: "+", extract.KindHeading: "h", extract.KindQuote: "q"}[c.Kind]
		used[prefix]++
		step = prefix + strconv.Itoa(used[prefix])
	default:
		used[step]++
		if used[step] > 1 {
			step += "~" + strconv.Itoa(used[step])
		}
	}
	if c.Kind == extract.KindAnnex {
		if used[step]++; used[step] > 1 {
			step += "~" + strconv.Itoa(used[step])
		}
	}
	if path == "" {
		return step
	}
	return path + "." + step
}

func trim(text string, s extract.Span) extract.Span {
	for s.Start < s.End && (text[s.Start] == ' ' || text[s.Start] == '\n' || text[s.Start] == '\t') {
		s.Start++
	}
	for s.Start < s.End && (text[s.End-1] == ' ' || text[s.End-1] == '\n' || text[s.End-1] == '\t') {
		s.End--
	}
	return s
}
