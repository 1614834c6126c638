package outline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
)

// headings finds unnumbered groups in a text without marks, as news articles
// and translations print them: title lines with paragraphs under each. Every
// paragraph under a heading becomes a unit of its own.
//
// A heading is one sentence, and no heading follows a heading. Those without
// a full stop above a sentence are sure; the others are shorter than the text they head. Where the
// text announces how many groups there are ("7 tâches et solutions"), the
// best of the others make up the number, those before all that begin as titles
// do (Tables.Titular); a problem tells when they do not suffice.
func (p *parser) headings(f extract.Frame) {
	var body []int
	announced, announcement := 0, -1
	for i, para := range p.t.Paras {
		if para.Cell != nil || para.Note > 0 || inAny(para.Span, f.Closings) {
			continue
		}
		if para.End > f.Front.End {
			body = append(body, i)
		}
		if n := p.count(para.Of(p.t.String)); n > 0 && announced == 0 {
			announced, announcement = n, i
			body = body[:0]
		}
	}
	heads := p.pick(body, announced)
	if len(heads) == 0 {
		return
	}
	if announced > 0 && len(heads) != announced {
		at := p.t.Paras[announcement]
		p.probs.Add("outline", "count", at.Start, at.Page, "the text announces %d groups, %d were found", announced, len(heads))
	}
	p.root.Children, p.stack = nil, p.stack[:1]
	for _, i := range body {
		para := p.t.Paras[i]
		n := &extract.Node{Kind: extract.KindPara, Rule: "paragraph", Start: para.Start, Page: para.Page}
		if slices.Contains(heads, i) {
			n.Kind, n.Rule, n.TitleSpan = extract.KindHeading, "unnumbered-heading", para.Span
			p.push(n, nil, 0)
		} else if len(p.stack) > 1 {
			p.push(n, nil, 1)
		}
	}
}

func inAny(s extract.Span, list []extract.Span) bool {
	return slices.ContainsFunc(list, func(t extract.Span) bool { return t.Contains(s) })
}

// count is the number of groups that text announces, 0 when it announces none.
func (p *parser) count(text string) int {
	if p.tb.Announce == nil {
		return 0
	}
	m := p.tb.Announce.FindStringSubmatch(text)
	if m == nil {
		return 0
	}
	word := strings.ToLower(m[p.tb.Announce.SubexpIndex("n")])
	if n, ok := p.tb.Counts[word]; ok {
		return n
	}
	n, _ := strconv.Atoi(word)
	return n
}

// longestHeading is the most letters that a heading has.
const longestHeading = 400

// endsSentence matches what ends as sentences and list items do.
var endsSentence = pattern.New(`[.…:;!?][\s”"'’»)]*$`,
	pattern.Name("outline/ends-sentence"),
	pattern.Yes("Bộ Y tế rà soát.", "như sau:", "(theo mẫu.)"),
	pattern.No("NHIỆM VỤ, GIẢI PHÁP", "số 5.1"))

// pick chooses the headings among the paragraphs of body: the sure ones and,
// up to the announced number, those which are shortest beside the paragraph
// that follows.
func (p *parser) pick(body []int, announced int) []int {
	var heads []int
	type candidate struct {
		at    int // index into body
		ratio float64
	}
	var doubtful []candidate
	sure := map[int]bool{}
	for k, i := range body {
		text := p.t.Paras[i].Of(p.t.String)
		if k+1 == len(body) || sentences(text) > 1 {
			continue
		}
		length, next := utf8.RuneCountInString(text), utf8.RuneCountInString(p.t.Paras[body[k+1]].Of(p.t.String))
		switch {
		case length > longestHeading:
		case !endsSentence.MatchString(text) && !sure[k-1] && stops(p.t.Paras[body[k+1]].Of(p.t.String)):
			sure[k] = true
			heads = append(heads, i)
		case length < next && strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "..."):
			c := candidate{k, float64(next) / float64(length)}
			if p.tb.Titular.MatchString(text) {
				c.ratio *= 2
			}
			doubtful = append(doubtful, c)
		}
	}
	slices.SortStableFunc(doubtful, func(a, b candidate) int { return cmp.Compare(b.ratio, a.ratio) })
	taken := sure
	for _, c := range doubtful {
		if len(heads) >= announced {
			break
		}
		if !taken[c.at-1] && !taken[c.at+1] {
			taken[c.at] = true
			heads = append(heads, body[c.at])
		}
	}
	slices.Sort(heads)
	return heads
}

// stops reports that text is a sentence, which a heading needs below it: the
// words of a page's menu have none.
//
//	"Lược đồ" + "Tải về" → no heading
func stops(text string) bool {
	text = strings.TrimRight(text, ` ”"’»)`)
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".;!?…", last)
}

// sentences counts the full stops that end a sentence inside text.
func sentences(text string) int {
	return 1 + strings.Count(strings.TrimRight(text, ". "), ". ")
}
