package outline

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

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
	rest, ok := cutOpening(para.Of(p.t.String))
	if !ok || len(p.stack) == 1 || i == 0 || !p.announced(i) && !p.tb.Opens(rest) {
		return 0
	}
	p.addQuote(p.top(), para.Span)
	return p.quotation(para.Span, i)
}

// cutOpening is what follows the quotation mark that text begins with.
func cutOpening(text string) (rest string, ok bool) {
	if rest = strings.TrimLeft(text, quotationMarks); len(rest) == len(text) {
		return text, false
	}
	return strings.TrimLeft(rest, " "), true
}

// announced reports that the text before paragraph i calls for a quotation: by
// a colon, by its words, or as the title of a unit that amends.
//
//	"Điều 6. Sửa đổi, bổ sung tên Nghị định" + "“NGHỊ ĐỊNH"
func (p *parser) announced(i int) bool {
	before := p.t.Paras[i-1].Of(p.t.String)
	title := p.top().TitleSpan
	if strings.HasSuffix(before, ":") || p.tb.Amends.MatchString(before) || p.lastIsQuote() {
		return true
	}
	end := p.closing(i)
	return title.End == p.t.Paras[i-1].End && p.tb.Resumes.MatchString(title.Of(p.t.String)) &&
		end >= 0 && endsQuoted(p.t.Paras[end].Of(p.t.String))
}

func (p *parser) lastIsQuote() bool {
	kids := p.top().Children
	return len(kids) > 0 && kids[len(kids)-1].Kind == extract.KindQuote
}

// openQuoteInside takes a quotation that begins within paragraph i, at words,
// and returns how many paragraphs further it goes on. ok is false without one.
//
//	"4. Bổ sung khoản 3 như sau: “3. Cơ quan …”"
func (p *parser) openQuoteInside(n *extract.Node, words extract.Span, i int) (more int, ok bool) {
	text := words.Of(p.t.String)
	at := strings.Index(text, ": “")
	if at < 0 {
		at = strings.Index(text, `: "`)
	}
	if at < 0 || !p.tb.Amends.MatchString(text[:at+1]) {
		return 0, false
	}
	open := balance(text[at:]) > 0
	if !open && !endsQuoted(text) {
		return 0, false
	}
	start := words.Start + at + len(": ")
	p.addQuote(n, extract.Span{Start: start, End: words.End})
	if !open {
		return 0, true
	}
	return p.quotation(extract.Span{Start: start, End: words.End}, i) - 1, true
}

func (p *parser) addQuote(up *extract.Node, s extract.Span) {
	page := up.Page
	up.Children = append(up.Children, &extract.Node{Kind: extract.KindQuote, Rule: "quote", Start: s.Start, Page: page})
}

// farthest is how many paragraphs a quotation without a closing mark is
// searched for the unit that goes on after it.
const farthest = 500

// quotation is the number of paragraphs of the quotation that begins in
// paragraph i, at span.
func (p *parser) quotation(span extract.Span, i int) int {
	end := p.closing(i)
	last := end
	if end < 0 {
		if last = min(len(p.t.Paras)-1, i+farthest); i < p.blind {
			last = i
		}
	}
	quoted := p.quoted(span, end)
	for j := i + 1; j <= last; j++ {
		para := p.t.Paras[j]
		marks := p.read(para)
		if p.begins(marks) {
			p.probs.Add("outline", "quote", para.Start, para.Page, "the quotation before this unit has no closing mark")
			return j - i
		}
		inner := quoted.goesOn(marks, j)
		if p.succeeds(marks, func(k mark) bool { return p.resumes(k, j) }) && !inner {
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

// begins reports that one of marks opens the first article, or larger unit, of the
// paper: what is quoted before it, in a note on what the paper rests on, ends there.
//
//	"“Căn cứ Hiến pháp …" + "Chương I" → yes
func (p *parser) begins(marks []mark) bool {
	return !p.begun && slices.ContainsFunc(marks, func(k mark) bool {
		n, _, _ := k.style.Seq.ordinal(k.num, p.tb.Ordinals)
		return n == 1 && k.style.Sure && k.style.Kind.Rank() >= extract.KindArticle.Rank()
	})
}

// quoted is what is known of the units in a quotation while it is walked.
type quoted struct {
	p      *parser
	sure   bool                // its end is beyond doubt
	amends bool                // it is itself of a paper that amends another
	last   map[sequence]string // the last number of each
}

// sequence is what marks of one kind share whose numbers follow one another.
type sequence struct {
	kind extract.Kind
	seq  Seq
}

// quoted begins with the quotation at span whose last paragraph may be end.
func (p *parser) quoted(span extract.Span, end int) quoted {
	rest, _ := cutOpening(span.Of(p.t.String))
	q := quoted{p: p, sure: end >= 0 && p.ends(end), last: map[sequence]string{}}
	for _, k := range p.tb.marks(rest) {
		q.amends = q.amends || p.tb.Resumes.MatchString(k.title.Of(rest)) || p.tb.Amends.MatchString(rest)
		q.last[sequence{k.style.Kind, k.style.Seq}] = k.num
	}
	return q
}

// goesOn reports that paragraph j, read as marks, goes on with the quotation
// even if it would go on with an outer unit: the quotation's sure end is still
// to come, and its units count on so.
//
//	"“1. Chủ văn bằng có quyền: / a) Sửa đổi tên; / b) Sửa đổi bản mô tả”;" in point a → b) is quoted
//	"“11. Nhà đầu tư là tổ chức." in clause 11 + "12. Sửa đổi Điều 29 như sau:"       → 12 is not
func (q quoted) goesOn(marks []mark, j int) bool {
	inner := false
	for _, k := range marks {
		s := sequence{k.style.Kind, k.style.Seq}
		inner = inner || k.style.Seq.follows(q.last[s], k.num, q.p.tb.Ordinals)
		q.last[s] = k.num
	}
	return inner && q.sure && (q.amends || !q.p.announces(j))
}

// closing is the paragraph that closes a quotation which opens in paragraph i,
// -1 when none does: the one with which all marks are closed that i opens, or,
// where one of them is missing, the first that closes one it does not open.
func (p *parser) closing(i int) int {
	if p.closes == nil {
		p.closes = p.matchQuotes()
	}
	if end := p.closes[i]; end >= 0 && end < i+farthest {
		return end
	}
	for j := i + 1; j < min(len(p.t.Paras), i+farthest); j++ {
		if text := p.t.Paras[j].Of(p.t.String); endsQuoted(text) && balance(text) < 0 {
			return j
		}
	}
	return -1
}

// matchQuotes finds, for every paragraph, the one with which the quotation
// marks that it opens are all closed, in one walk from the end.
func (p *parser) matchQuotes() []int {
	n := len(p.t.Paras)
	level := make([]int, n+1) // marks open before each paragraph
	for i, para := range p.t.Paras {
		level[i+1] = level[i] + balance(para.Of(p.t.String))
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

// quotationMarks are the signs that open and close quotations.
const quotationMarks = "“”\"„"

// balance is how many more quotation marks text opens than it closes. Texts mix
// them, so a mark's place says what it does, and its shape only where the place
// does not.
//
//	"“8. Nhà đầu tư là", `"8. Nhà đầu tư là`  → 1
//	"a) Tổ chức.”.", `a) Tổ chức.".`          → -1
//	"cụm từ “A” bằng cụm từ "B"", `ống 5" và` → 0
func balance(text string) int {
	n := 0
	for i, r := range text {
		if r != '"' && r < '“' || !strings.ContainsRune(quotationMarks, r) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after := strings.TrimLeft(text[i+utf8.RuneLen(r):], ".;,")
		next, _ := utf8.DecodeRuneInString(after)
		word := unicode.IsLetter(next) || unicode.IsDigit(next)
		switch {
		case i == 0:
			n++
		case after == "":
			n--
		case r == '"' && unicode.IsDigit(before) && !word: // a measure
		case r == '“' || r == '„', r == '"' && word && !unicode.IsLetter(before):
			n++
		default:
			n--
		}
	}
	return n
}

// endsQuoted reports that text ends with a quotation mark and at most a stop
// after it.
//
//	"a) Tổ chức.”.", "như sau: “5. Hồ sơ;”;" → yes
func endsQuoted(text string) bool {
	rest := strings.TrimRight(text, ".;, ")
	last, size := utf8.DecodeLastRuneInString(rest)
	return len(rest) > size && strings.ContainsRune(quotationMarks, last)
}

// ends reports that the quotation whose last paragraph may be j ends there
// beyond doubt: with a mark, and an outer unit goes on below.
func (p *parser) ends(j int) bool {
	if !endsQuoted(p.t.Paras[j].Of(p.t.String)) {
		return false
	}
	return j+1 == len(p.t.Paras) || p.succeeds(p.read(p.t.Paras[j+1]), func(mark) bool { return true })
}

// resumes reports that the words of k, the mark of paragraph j, are those of an
// outer unit that goes on after a quotation whose closing mark is missing.
func (p *parser) resumes(k mark, j int) bool {
	return p.tb.Resumes.MatchString(k.title.Of(p.t.String)) || p.announces(j)
}

// announces reports that paragraph j calls for the quotation below it.
func (p *parser) announces(j int) bool {
	if j+1 >= len(p.t.Paras) || !p.tb.Amends.MatchString(p.t.Paras[j].Of(p.t.String)) {
		return false
	}
	_, ok := cutOpening(p.t.Paras[j+1].Of(p.t.String))
	return ok
}

// succeeds reports that one of marks opens the next unit of a sequence that is
// open, and is as asked.
func (p *parser) succeeds(marks []mark, as func(mark) bool) bool {
	for _, k := range marks {
		if q, _ := p.fit(k); q == succeed && k.style.Seq != Unordered && as(k) {
			return true
		}
	}
	return false
}
