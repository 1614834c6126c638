package vi

// Node is a node of a compiled question: Term, Prefix, Range, All, Any, Which,
// Placed, Everything or Nothing. Boost is how much of a node's score counts; 0
// lets it select without scoring.
type Node interface{ silent() Node }

// Term finds records that have a term in a field.
type Term struct {
	Field, Text string
	Boost       float64
}

// Prefix finds records that have a term in a field which begins so.
type Prefix struct {
	Field, Text string
	Boost       float64
}

// Range finds records that have a term in a field from From to To, both
// included; "" is open.
type Range struct {
	Field, From, To string
	Boost           float64
}

// All finds what all of its nodes find.
type All []Node

// Any finds what Min of its nodes find, or one of them where Min is 0.
type Any struct {
	Nodes []Node
	Min   int
}

// Which finds what all of Must find, and nothing of what Not finds; what Should
// finds scores. Must is never empty.
type Which struct{ Must, Should, Not []Node }

// Placed finds what Inner finds where the syllables of each run stand together
// in the field "text_e", and two runs at most Near syllables from one another.
// Inner asks for the pairs, so that places are read of little.
type Placed struct {
	Inner Node
	Runs  []Run
	Near  int // how far the second run may be from the first; 1 is next to it
}

// Run is a run of syllables that stand together, each in any of its forms.
type Run [][]string

// Everything finds all records.
type Everything struct{ Boost float64 }

// Nothing finds none.
type Nothing struct{}

func (n Term) silent() Node       { n.Boost = 0; return n }
func (n Prefix) silent() Node     { n.Boost = 0; return n }
func (n Range) silent() Node      { n.Boost = 0; return n }
func (n Everything) silent() Node { n.Boost = 0; return n }
func (n Nothing) silent() Node    { return n }
func (n All) silent() Node        { return All(silentAll(n)) }
func (n Any) silent() Node        { return Any{silentAll(n.Nodes), n.Min} }
func (n Which) silent() Node      { return Which{silentAll(n.Must), silentAll(n.Should), n.Not} }
func (n Placed) silent() Node     { n.Inner = n.Inner.silent(); return n }

func silentAll(nodes []Node) []Node {
	out := make([]Node, len(nodes))
	for i, n := range nodes {
		out[i] = n.silent()
	}
	return out
}

// Silent lets n select without adding to the score.
func Silent(n Node) Node { return n.silent() }

// TermOf finds records that have a term in a field.
func TermOf(field, text string) Term { return Term{field, text, 1} }

// allPairs asks for every pair of the syllables in a field that has single
// ones as well; of a single one, for it.
func allPairs(field string, toks toks) Node {
	if len(toks.folded) == 0 {
		return Nothing{}
	}
	var all All
	for _, t := range toks.pairsOrAlone() {
		all = append(all, TermOf(field, t))
	}
	return all
}

// but is all of must without any of not. Without must it is everything else.
func but(must, not []Node) Node {
	if len(not) == 0 && len(must) == 1 {
		return must[0]
	}
	if len(must) == 0 {
		must = []Node{Everything{1}}
	}
	return Which{Must: must, Not: not}
}
