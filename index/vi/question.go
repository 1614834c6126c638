package vi

import (
	"time"

	"nghiquyet/index"
	"nghiquyet/index/query"
)

// Question is a question as a back end answers it.
type Question struct {
	Query Node
	Ranks bool // something in it scores; without, records come by their day

	// For a second look at the best records by Query.
	Sought []Two    // pairs of syllables, one of them typed with marks
	Titled []string // pairs and single syllables that a title may have, in the field "title_fb"

	marks    marks // what is shown of a text
	words    *vocabulary
	today    time.Time
	kinded   bool // the tree itself speaks of kinds
	numbered bool // the tree has a document number
	loose    bool // words need not stand together
}

// Two are two syllables of a question next to one another, in their exact
// forms.
type Two struct{ A, B string }

// Compile makes a question of q in an index whose vocabulary lex tells of. Asked
// loosely, a few words are found wherever they stand: "tàu Hải Phòng" where no
// text has "tàu Hải". The error is one of lex.
func Compile(q index.Query, lex *Vocabulary, loose bool) (*Question, error) {
	c := &Question{words: &lex.v, loose: loose, today: q.Today}
	if c.today.IsZero() {
		c.today = time.Now()
	}
	c.Query = c.tree(q.Tree)
	if q.Like != nil {
		c.related(q.Like, narrowed(q.Tree))
	} else {
		c.limit()
	}
	return c, c.words.err
}

// narrowed reports that a tree says which records are meant.
func narrowed(tree query.Node) bool {
	for _, n := range query.Conjuncts(tree) {
		if !query.Directive(n) {
			return true
		}
	}
	return false
}

// tree compiles a whole tree; nil finds everything.
func (c *Question) tree(n query.Node) Node {
	if !narrowed(n) {
		return Everything{1}
	}
	return c.node(n)
}

// limit leaves citations out (their texts are short and would crowd the top),
// and units that a task repeats, unless the tree speaks of kinds itself.
func (c *Question) limit() {
	if !c.kinded {
		c.Query = Which{Must: []Node{c.Query}, Not: []Node{TermOf("kind", string(index.KindCitation)), TermOf("twin", "yes")}}
	}
}

func (c *Question) node(n query.Node) Node {
	switch n := n.(type) {
	case query.Words:
		c.Ranks = true
		return c.ranked(string(n))
	case query.Phrase:
		c.Ranks = true
		return c.phrase(string(n))
	case query.Near:
		c.Ranks = true
		return c.near(n)
	case query.Prefix:
		return c.prefix(string(n))
	case query.Field:
		return Silent(c.field(n.Name, n.X))
	case query.Not:
		return but(nil, []Node{c.excluded(n.X)})
	case query.And:
		return c.all(n)
	case query.Or:
		var any Any
		for _, x := range n {
			any.Nodes = append(any.Nodes, c.node(x))
		}
		return any
	}
	return Nothing{}
}

func (c *Question) all(nodes query.And) Node {
	var must, not []Node
	for _, x := range nodes {
		switch x := x.(type) {
		case query.Not:
			not = append(not, c.excluded(x.X))
		default:
			if !query.Directive(x) {
				must = append(must, c.node(x))
			}
		}
	}
	return but(must, not)
}

// excluded compiles what must not match; it leaves no marks.
func (c *Question) excluded(n query.Node) Node {
	aside := Question{words: c.words, today: c.today}
	x := aside.node(n)
	c.kinded = c.kinded || aside.kinded
	if w, ok := n.(query.Words); ok { // "-hải phòng" in a group excludes both words together
		return aside.phrase(string(w))
	}
	return x
}

// What a record can gain of its score in the second look.
const (
	exactWeight = 0.5
	titleWeight = 0.5
)

// fewPairs is the length of a question, in pairs of syllables, up to which its
// marks are taken at their word: "cảng biển" first finds what has it, then
// what has "căng biên".
const fewPairs = 3

// SecondLook is how many of the best by Query are looked at a second time.
const SecondLook = 100

// Seen is a record in the second look: its score by Query, and, as a share of
// what the best of them has, how many of Sought it has with their marks, and how
// well Titled fits the title of a document.
type Seen struct{ Score, Exact, Title float64 }

// Rescored is the score of a record after the second look.
func (q *Question) Rescored(s Seen) float64 {
	return s.Score * (1 + exactWeight*s.Exact + titleWeight*s.Title)
}

// Before reports that a comes before b for having everything with its marks,
// whatever their scores.
func (q *Question) Before(a, b Seen) bool {
	strict := !q.numbered && len(q.Sought) > 0 && len(q.Sought) <= fewPairs
	return strict && a.Exact == 1 && b.Exact != 1
}
