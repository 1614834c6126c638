package outline

import (
	"strings"
	"unicode/utf8"

	"nghiquyet/extract"
)

// A paragraph may hold several items of one list, where a line break was lost. The
// sequence decides: behind the end of a sentence stands the mark of the same
// style whose number comes next.
//
//	"2. Sở Nội vụ báo cáo kết luận. 3. Làm việc với Sở Y tế." → clauses 2 and 3
//	"b) Chỉ huy; c) Lý do công vụ; d) Khu vực có chiến sự;"   → points b, c and d
//	"1. Theo khoản 3. 5. Họ và tên: ……… 2. Giới tính:"         → clause 1: 5 does not follow, dots end no sentence
//	"1. Các bước: 1. Khảo sát. 2. Đào rãnh."                   → clause 1: it has a list of its own

// markWindow is in how many bytes a mark and the beginning of its words are
// looked for.
const markWindow = 48

// maxMarks is how many marks are weighed in one paragraph: each is asked whether
// a quotation is open before it.
const maxMarks = 200

// joined cuts further items off the words of k and returns their marks.
func (p *parser) joined(k *mark) []mark {
	var out []mark
	s := k.style
	if s.Block || s.Seq == Unordered {
		return nil
	}
	words, last := k.title, k
	text := p.t.String
	for at, marks := words.Start, 0; at < words.End && marks < maxMarks; {
		stop := strings.IndexAny(text[at:words.End], ".;:!?")
		if stop < 0 {
			break
		}
		at += stop + 1
		rest := strings.TrimLeft(text[at:words.End], "” \n")
		start := words.End - len(rest)
		if start == at || strings.HasSuffix(text[:at], "..") {
			continue
		}
		m, ok := p.next(s, extract.Span{Start: start, End: words.End})
		if !ok {
			continue
		}
		if marks++; balance(strings.TrimRight(text[words.Start:start], " \n")) > 0 {
			continue
		}
		if n, _, _ := s.Seq.ordinal(m.num, p.tb.Ordinals); n == 1 {
			break // a list inside the item: the numbers behind are its own
		}
		if s.Seq.follows(last.num, m.num, p.tb.Ordinals) {
			last.title.End = at + len(strings.TrimRight(text[at:start], " \n"))
			out = append(out, m)
			last = &out[len(out)-1]
			at = m.title.Start
		}
	}
	return out
}

// next is the mark of style s that opens span.
func (p *parser) next(s *style, span extract.Span) (mark, bool) {
	text := span.Of(p.t.String)
	if len(text) > markWindow {
		end := markWindow
		for !utf8.RuneStart(text[end]) {
			end--
		}
		text = text[:end]
	}
	m := s.Re.FindStringSubmatchIndex(text)
	if m == nil || s.n < 0 || m[2*s.n] < 0 {
		return mark{}, false
	}
	k := mark{style: s, num: text[m[2*s.n]:m[2*s.n+1]], title: extract.Span{Start: span.End, End: span.End}, start: span.Start}
	for _, g := range s.words {
		if m[2*g] >= 0 {
			k.title.Start = span.Start + m[2*g]
		}
	}
	return k, k.title.Len() > 0
}

// list opens a unit for k, the mark of paragraph para, and one beside it for each
// of more.
func (p *parser) list(k mark, more []mark, parent int, para extract.Para) {
	for _, m := range append([]mark{k}, more...) {
		n := p.open(m, parent, para.Page)
		if isTitle(m.title.Of(p.t.String)) {
			n.TitleSpan = m.title
		}
	}
}
