package export

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract"
)

// flow is a document as it is read: for each unit its mark, its title and then
// paragraphs and tables, each paragraph with the citations in it. The forms
// that print text (akn, html, md) share it. Spans are bytes of the text.
type flow struct {
	d     *extract.Document
	cites []int    // citations that do not overlap, by place: indexes into d.Citations
	works []string // ids of the documents that d.Citations mean
}

// block is a paragraph, or a table of the document.
type block struct {
	extract.Span
	table *extract.Table
}

// run is a stretch of a paragraph: plain text, or a citation.
type run struct {
	extract.Span
	cite int // index into Document.Citations, -1 for plain text
}

func newFlow(d *extract.Document) *flow {
	f := &flow{d: d, works: citedIDs(d)}
	order := make([]int, 0, len(d.Citations))
	for i, c := range d.Citations {
		if 0 <= c.Start && c.Start < c.End && c.End <= len(d.Text) {
			order = append(order, i)
		}
	}
	// Of citations that overlap, the first counts, and of several that begin
	// together the longest.
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := d.Citations[i], d.Citations[j]
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	end := 0
	for _, i := range order {
		if c := d.Citations[i]; c.Start >= end {
			f.cites = append(f.cites, i)
			end = c.End
		}
	}
	return f
}

// unit cuts a unit's own text. The mark ends where title and body, letter for
// letter but for spaces, begin.
//
//	"Điều 5. Tổ chức thực hiện\nChính phủ …" → "Điều 5.", "Tổ chức thực hiện", [Chính phủ …]
func (f *flow) unit(n *extract.Node) (mark, title extract.Span, body []block) {
	own := n.Own()
	from := before(f.d.Text, own, n.Body)
	bodySpan := extract.Span{Start: from, End: own.End}
	titleFrom := before(f.d.Text, extract.Span{Start: own.Start, End: from}, n.Title)
	mark = trim(f.d.Text, extract.Span{Start: own.Start, End: titleFrom})
	title = trim(f.d.Text, extract.Span{Start: titleFrom, End: from})
	return mark, title, f.blocks(bodySpan)
}

// before is where in span the text that it ends with begins, spaces aside; the
// end of span when tail is empty, its start when the two do not agree.
func before(text string, span extract.Span, tail string) int {
	at := span.End
	for tail = strings.TrimRightFunc(tail, unicode.IsSpace); tail != ""; tail = strings.TrimRightFunc(tail, unicode.IsSpace) {
		want, size := utf8.DecodeLastRuneInString(tail)
		tail = tail[:len(tail)-size]
		for {
			if at <= span.Start {
				return span.Start
			}
			got, size := utf8.DecodeLastRuneInString(text[span.Start:at])
			at -= size
			if got == want {
				break
			}
			if !unicode.IsSpace(got) {
				return span.Start
			}
		}
	}
	return at
}

// trim is s without spaces at its ends.
func trim(text string, s extract.Span) extract.Span {
	t := s.Of(text)
	s.Start += len(t) - len(strings.TrimLeftFunc(t, unicode.IsSpace))
	if s.Start >= s.End {
		return extract.Span{Start: s.Start, End: s.Start}
	}
	s.End -= len(t) - len(strings.TrimRightFunc(t, unicode.IsSpace))
	return s
}

// blocks are the paragraphs and tables of span, in order.
func (f *flow) blocks(span extract.Span) []block {
	var out []block
	for i := range f.d.Tables {
		t := &f.d.Tables[i]
		if t.Start >= span.Start && t.End <= span.End && t.Len() > 0 && len(t.Columns) > 0 {
			out = append(out, f.paragraphs(extract.Span{Start: span.Start, End: t.Start})...)
			out = append(out, block{t.Span, t})
			span.Start = t.End
		}
	}
	return append(out, f.paragraphs(span)...)
}

// paragraphs are the lines of span that are not empty.
func (f *flow) paragraphs(span extract.Span) []block {
	var out []block
	for at := span.Start; at < span.End; {
		end := span.End
		if i := strings.IndexByte(f.d.Text[at:end], '\n'); i >= 0 {
			end = at + i
		}
		if p := trim(f.d.Text, extract.Span{Start: at, End: end}); p.Len() > 0 {
			out = append(out, block{Span: p})
		}
		at = end + 1
	}
	return out
}

// runs cuts span at the citations that lie inside it.
func (f *flow) runs(span extract.Span) []run {
	var out []run
	from, _ := slices.BinarySearchFunc(f.cites, span.Start, func(i, at int) int { return f.d.Citations[i].Start - at })
	at := span.Start
	for _, i := range f.cites[from:] {
		c := f.d.Citations[i]
		if c.Start >= span.End {
			break
		}
		if c.End > span.End {
			continue
		}
		if c.Start > at {
			out = append(out, run{extract.Span{Start: at, End: c.Start}, -1})
		}
		out = append(out, run{c.Span, i})
		at = c.End
	}
	if at < span.End {
		out = append(out, run{extract.Span{Start: at, End: span.End}, -1})
	}
	return out
}

// cells are the cells of one row of a table, each as paragraphs: the tabs of
// the text stand between cells.
func (f *flow) cells(row extract.Span, want []string) [][]block {
	out := make([][]block, len(want))
	at := row.Start
	for i, cell := range want {
		end := row.End
		if i < len(want)-1 {
			end = after(f.d.Text, extract.Span{Start: at, End: row.End}, cell)
		}
		out[i] = f.paragraphs(extract.Span{Start: at, End: end})
		at = end
	}
	return out
}

// after is where in span the text that it begins with ends, spaces aside.
func after(text string, span extract.Span, head string) int {
	at := span.Start
	for _, want := range head {
		if unicode.IsSpace(want) {
			continue
		}
		for at < span.End {
			got, size := utf8.DecodeRuneInString(text[at:span.End])
			at += size
			if got == want || !unicode.IsSpace(got) {
				break
			}
		}
	}
	return at
}

// header is the text above the first row of t, as one row of cells: as t names
// its columns where that is what is printed, else in one piece each line.
func (f *flow) header(t *extract.Table) [][]block {
	span := t.Span
	if len(t.Rows) > 0 {
		span.End = t.Rows[0].Start
	}
	if letters(span.Of(f.d.Text)) == letters(strings.Join(t.Columns, "")) {
		return f.cells(span, t.Columns)
	}
	var out [][]block
	for _, p := range f.paragraphs(span) {
		out = append(out, []block{p})
	}
	return out
}

// letters is s without spaces.
func letters(s string) string { return strings.Join(strings.Fields(s), "") }

// preamble is the first block of a document's own text behind its title: behind
// the last one that is part of the title, or else at the first ground.
func (f *flow) preamble(blocks []block) int {
	title := letters(strings.ToLower(f.d.Head.Title))
	last := 0
	for i, b := range blocks {
		if s := letters(strings.ToLower(b.Of(f.d.Text))); s != "" && b.table == nil && title != "" && strings.Contains(title, s) {
			last = i + 1
		}
	}
	if last > 0 {
		return last
	}
	for i, b := range blocks {
		for _, r := range f.runs(b.Span) {
			if r.cite >= 0 && f.d.Citations[r.cite].Relation == extract.Basis {
				return i
			}
		}
	}
	return len(blocks)
}
