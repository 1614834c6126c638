package extract

import (
	"iter"
	"sort"
)

// Kind is what a structural unit is called.
type Kind string

// The kinds of units, from the largest to the smallest. Para is unmarked text
// with a place of its own (a signature block, the head of an attached
// programme); Quote is the quoted text of an amendment, whose units are not
// the document's.
const (
	KindDocument   Kind = "document"
	KindPart       Kind = "part"       // Phần
	KindChapter    Kind = "chapter"    // Chương
	KindSection    Kind = "section"    // Mục, "I.", "I-"
	KindSubsection Kind = "subsection" // Tiểu mục
	KindArticle    Kind = "article"    // Điều
	KindClause     Kind = "clause"     // khoản, "1."
	KindSubclause  Kind = "subclause"  // "1.1."
	KindPoint      Kind = "point"      // điểm, "a)"
	KindSubpoint   Kind = "subpoint"   // tiết, "a.1)", "(i)"
	KindDash       Kind = "dash"       // "-"
	KindPlus       Kind = "plus"       // "+"
	KindAnnex      Kind = "annex"      // Phụ lục
	KindHeading    Kind = "heading"    // an unnumbered group heading
	KindPara       Kind = "para"
	KindQuote      Kind = "quote"

	// What a pinpoint can name and no outline has.
	KindForm Kind = "form" // Mẫu số
	KindRow  Kind = "row"  // of a table: số thứ tự
)

// ranks are the kinds by size, see Kind.Rank.
var ranks = map[Kind]int{
	KindRow: 1, KindPlus: 2, KindDash: 3, KindPara: 4, KindSubpoint: 5, KindPoint: 6, KindSubclause: 7, KindClause: 8,
	KindArticle: 9, KindSubsection: 10, KindSection: 11, KindChapter: 12, KindPart: 13, KindForm: 14, KindAnnex: 15,
}

// Rank orders the kinds by size, from the row of a table (1) to the annex: a
// unit may hold units of lower ranks.
//
//	"điểm a khoản 2 Điều 5" → point < clause < article
//
// Document, heading, quote and what is no kind have none, which is 0: they
// group whatever stands in them. The rank of a para is that of the "đoạn" which
// a pinpoint names; one that heads an attached text holds that text all the
// same.
func (k Kind) Rank() int { return ranks[k] }

// Node is one unit of the outline. Its span covers the unit with all its
// children. The bytes before the first child are the node's own: its mark,
// then Title, then Body.
type Node struct {
	Kind     Kind    `json:"kind"`
	Num      string  `json:"num"`
	Path     string  `json:"path"`
	Title    string  `json:"title"`
	Body     string  `json:"body"`
	Page     int     `json:"page"`
	Start    int     `json:"start"`
	End      int     `json:"end"`
	Rule     string  `json:"rule"`
	Children []*Node `json:"children"`

	TitleSpan Span `json:"-"` // empty when the unit has no title
	BodySpan  Span `json:"-"` // empty when the unit has no text of its own
}

// RuleAttached is the rule of a node that holds a paper enclosed in this one: the
// programme that a resolution issues.
const RuleAttached = "attached"

// RuleBound is the rule of a node that holds a paper bound to this one, with a head,
// numbers and a signature of its own.
const RuleBound = "bound"

// Span is the unit with all its children.
func (n *Node) Span() Span { return Span{n.Start, n.End} }

// Own is the unit without its children: mark, title and body.
func (n *Node) Own() Span {
	if len(n.Children) > 0 {
		return Span{n.Start, n.Children[0].Start}
	}
	return n.Span()
}

// All walks n and everything under it in reading order, each node with its
// ancestors from the root down to its parent. The slice is reused: copy it to
// keep it.
func (n *Node) All() iter.Seq2[[]*Node, *Node] {
	return func(yield func([]*Node, *Node) bool) { n.walk(nil, yield) }
}

func (n *Node) walk(up []*Node, yield func([]*Node, *Node) bool) bool {
	if !yield(up, n) {
		return false
	}
	up = append(up, n)
	for _, c := range n.Children {
		if !c.walk(up, yield) {
			return false
		}
	}
	return true
}

// Down goes from n down to the smallest unit that holds the byte at offset, n
// itself first.
func (n *Node) Down(offset int) iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		for n := n; yield(n); {
			i := sort.Search(len(n.Children), func(i int) bool { return n.Children[i].End > offset })
			if i == len(n.Children) || n.Children[i].Start > offset {
				return
			}
			n = n.Children[i]
		}
	}
}

// At is the smallest unit that holds the byte at offset, n itself when no
// child does.
func (n *Node) At(offset int) (at *Node) {
	for at = range n.Down(offset) {
	}
	return at
}
