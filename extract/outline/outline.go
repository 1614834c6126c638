// Package outline turns the lines of a canonical text into a tree of units.
//
// A document family is a list of heading styles, not a parser: a Style tells
// what a mark looks like and how its numbers follow one another, and the
// sequence of marks decides depth.
//
//	"II. NHIỆM VỤ, GIẢI PHÁP"                → section II
//	"1. Hoàn thiện thể chế"                  →   clause 1
//	"a) Bộ Tài chính chủ trì, phối hợp …"    →     point a
//	"2. Cải cách thủ tục hành chính"         →   clause 2
//
// Any text has a tree. A paragraph that no style takes belongs to the unit
// that is open; a mark that does not fit its sequence is kept as printed and
// told as a problem. Every byte of the text lies in exactly one unit's own
// span.
package outline

import (
	"slices"
	"strings"
	"sync"

	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/viet"
)

// Style is one way of marking a unit.
type Style struct {
	Re    *pattern.Pattern // the mark, whose name is the style's: "vi/roman-section"; group n is the number, group note the mark of a note behind it, groups t or u the words
	Kind  extract.Kind
	Seq   Seq
	Under []extract.Kind                         // larger kinds under which the style may open all the same
	Block bool                                   // the title may stand in the paragraphs that follow
	Sure  bool                                   // the mark is never anything else, even out of sequence
	Loose bool                                   // the mark opens a unit also out of turn where its sequence is open, which is told
	Fresh bool                                   // belongs to a new part of the paper: closes everything that is open
	Late  bool                                   // may begin with its second number in an article or a clause: the first is lost, or has no mark
	Runs  bool                                   // numbers run on through the paper, whatever opens between: articles over chapters
	Look  func(p extract.Para, rest string) bool // a last word on how the line is printed
}

// Name is the name by which reports call the style.
func (s *Style) Name() string { return s.Re.Name() }

// Tables is what outline must know of a language. Nil patterns match nothing.
type Tables struct {
	Styles   []Style
	Ordinals []string         // the numbers of Ordinals sequences, in order
	Attached *pattern.Pattern // the title line of an attached programme or regulation: "CHƯƠNG TRÌNH HÀNH ĐỘNG"
	Scheme   *pattern.Pattern // the same in any letters, where the line in brackets below says that it is enclosed
	Listed   *pattern.Pattern // titles among them of what is no paper but an annex: "DANH MỤC THỦ TỤC"
	Enclosed *pattern.Pattern // "(Kèm theo Nghị quyết số …)"
	Form     *pattern.Pattern // the mark of a form to be filled in: "Mẫu số 02"
	Motto    *pattern.Pattern // the line that heads papers of the State: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	Contents *pattern.Pattern // the title of a list of contents: "MỤC LỤC"
	Noted    *pattern.Pattern // the text of a note among paragraphs, group "n" its mark: "2 Khoản này được sửa đổi"
	Blank    *pattern.Pattern // a place that is left to be written in: "……"
	Amends   *pattern.Pattern // words that announce a quotation: "như sau:"
	Resumes  *pattern.Pattern // words with which an outer unit goes on after a quotation whose end is not marked
	Announce *pattern.Pattern // group "n": how many groups the text says it has
	Counts   map[string]int   // number words for Announce
	Hangs    *pattern.Pattern // a line that ends with what no title ends with: "của"
	Titular  *pattern.Pattern // words with which titles begin and directives do not

	ready func() *styles
}

// Ready returns tb prepared for Parse, so that its expressions are compiled
// once and not for each text.
func Ready(tb Tables) Tables {
	tb.ready = sync.OnceValue(func() *styles { return compile(tb.Styles) })
	return tb
}

// Heading is a last look that takes the titles of units and not the rest of a
// sentence, which is what cited follows a unit's number with.
//
//	"QUY ĐỊNH CHUNG", "Quản lý nhà nước" → a title
//	"của Nghị định này được thay thế"    → none
func Heading(cited *pattern.Pattern) func(p extract.Para, rest string) bool {
	return func(p extract.Para, rest string) bool {
		return rest == "" || viet.IsUpper(rest) || p.Look.Centered || p.Look.Bold ||
			!strings.ContainsAny(rest[len(rest)-1:], ".;:,") && !cited.MatchString(rest)
	}
}

// Parse makes the tree of t. f tells where title and signatures stand.
func Parse(t extract.Text, f extract.Frame, tb Tables, probs *extract.Problems) *extract.Node {
	p := newParser(t, tb, probs)
	p.parse(f)
	return p.root
}

func newParser(t extract.Text, tb Tables, probs *extract.Problems) *parser {
	p := &parser{t: t, tb: tb, probs: probs, last: map[extract.Kind]string{}}
	p.styles = tb.compiled()
	p.root = &extract.Node{Kind: extract.KindDocument, Rule: "document"}
	if len(t.Paras) > 0 {
		p.root.Page = t.Paras[0].Page
	}
	p.stack = []*open{{node: p.root}}
	return p
}

func (p *parser) parse(f extract.Frame) {
	p.bound = f.Bound
	p.body(f)
	if len(f.Bound) == 0 && (len(p.root.Children) == 0 || !p.marked) {
		p.headings(f)
	}
	p.finish()
}

// parser walks the paragraphs once and keeps the units that are open.
type parser struct {
	t       extract.Text
	tb      Tables
	probs   *extract.Problems
	styles  *styles
	root    *extract.Node
	stack   []*open
	closed  bool                    // a signature has gone by: what follows may be an attached paper
	begun   bool                    // an article or a larger unit has opened
	marked  bool                    // some style took some paragraph
	last    map[extract.Kind]string // the last number of each kind whose numbers run on
	closes  []int                   // see closing
	tried   map[int][]Tried         // by paragraph, when somebody wants to know
	listing int                     // lists of contents so far
	notes   map[string]int          // see noted
	blind   int                     // up to this paragraph no outer unit goes on after a quotation
	bound   []extract.Bound         // papers behind the first that have not begun
	base    int                     // depth of the paper that is read: 0, or that of one bound to the first
}

// open is a unit that later paragraphs may still join.
type open struct {
	node  *extract.Node
	style *style
}

type style struct {
	Style
	n     int   // index of the group with the number, -1 without one
	note  int   // of the group with the mark of a note
	words []int // indexes of the groups with the words after the mark
}

// styles are those of a language, and of each byte those that may take a
// paragraph which begins with it: most paragraphs begin with none of a mark.
type styles struct {
	all []*style
	by  [256][]*style
}

func compile(list []Style) *styles {
	out := &styles{}
	for _, s := range list {
		c := &style{Style: s, n: s.Re.SubexpIndex("n"), note: s.Re.SubexpIndex("note")}
		for k, name := range s.Re.SubexpNames() {
			if name == "t" || name == "u" {
				c.words = append(c.words, k)
			}
		}
		out.all = append(out.all, c)
		for b := range out.by {
			if s.Re.MayBegin(byte(b)) {
				out.by[b] = append(out.by[b], c)
			}
		}
	}
	return out
}

// of are the styles that may take a paragraph, in the order of the list.
func (s *styles) of(text string) []*style {
	if text == "" {
		return s.all
	}
	return s.by[text[0]]
}

// mark is a paragraph read as the opening of a unit.
type mark struct {
	style *style
	num   string
	title extract.Span // the words after the mark
	start int          // where the mark stands
}

// unordered is the number that marks without numbers are given.
var unordered = map[extract.Kind]string{extract.KindDash: "-", extract.KindPlus: "+"}

// read is every style that takes the paragraph, in the order of the list.
func (p *parser) read(para extract.Para) []mark {
	text := para.Of(p.t.String)
	var out []mark
	for _, s := range p.styles.of(text) {
		m := s.Re.FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		k := mark{style: s, title: extract.Span{Start: para.End, End: para.End}, start: para.Start}
		if s.n >= 0 && m[2*s.n] >= 0 {
			k.num = text[m[2*s.n]:m[2*s.n+1]]
		}
		for _, g := range s.words {
			if m[2*g] >= 0 {
				k.title = extract.Span{Start: para.Start + m[2*g], End: para.Start + m[2*g+1]}
			}
		}
		if s.Seq == Unordered && !s.Fresh {
			k.num = unordered[s.Kind]
		} else if _, _, ok := s.Seq.ordinal(k.num, p.tb.Ordinals); !ok && !s.Fresh {
			continue
		}
		if s.note >= 0 && !p.noted(text[m[2*s.note]:m[2*s.note+1]], para) {
			continue
		}
		if s.Look != nil && !s.Look(para, k.title.Of(p.t.String)) {
			continue
		}
		out = append(out, k)
	}
	return out
}

// Opens reports whether a unit may open with line, by its look alone: it has
// the mark of a style and goes on as units of that style do. It is how stages
// that know no units tell a mark, so that a style has its mark in one place.
//
//	"Điều 5. Hiệu lực thi hành" → yes
//	"Điều 5 của Nghị định này"  → no: a citation that wrapped
func (tb Tables) Opens(line string) bool { return len(tb.marks(line)) > 0 }

// Heads reports whether line opens a unit of the rank of an article or a larger
// one, by its look alone.
//
//	"CHƯƠNG II", "II. NHIỆM VỤ" → yes
//	"1. Bộ Tài chính"           → no: a clause
func (tb Tables) Heads(line string) bool {
	return slices.ContainsFunc(tb.marks(line), func(k mark) bool { return k.style.Kind.Rank() >= extract.KindArticle.Rank() })
}

// OpensAlone reports whether line is the mark of a unit and nothing else, whose
// title stands below.
//
//	"Chương II" → yes; "Điều 5. Hiệu lực", "Điều 5" → no: titles of articles stand beside the mark
func (tb Tables) OpensAlone(line string) bool {
	return slices.ContainsFunc(tb.marks(line), func(k mark) bool { return k.style.Block && k.title.Len() == 0 })
}

// marks is what line may open, by its look alone, in the order of the styles.
func (tb Tables) marks(line string) []mark {
	p := parser{t: extract.Text{String: line}, tb: tb, styles: tb.compiled()}
	return p.read(extract.Para{Span: extract.Span{End: len(line)}})
}

func (tb Tables) compiled() *styles {
	if tb.ready != nil {
		return tb.ready()
	}
	return compile(tb.Styles)
}
