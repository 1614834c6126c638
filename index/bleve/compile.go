package bleve

import (
	bsearch "github.com/blevesearch/bleve/v2"
	bquery "github.com/blevesearch/bleve/v2/search/query"

	"nghiquyet/index"
	"nghiquyet/index/query"
)

// compiled is a question as bleve takes it.
type compiled struct {
	words    *vocabulary
	query    bquery.Query
	marks    marks    // what to highlight
	sought   []pair   // pairs typed with marks, for the second look at the best
	titled   []string // pairs and single syllables that a title may have, for the same
	ranks    bool     // the tree has something that scores
	kinded   bool     // the tree itself speaks of kinds
	numbered bool     // the tree has a document number
	loose    bool     // words need not stand together
}

// compile turns a tree into a query of the index that words looks things up
// in. nil finds everything. Asked loosely, a few words are found wherever they
// stand: "tàu Hải Phòng" where no text has "tàu Hải".
func compile(tree query.Node, words *vocabulary, loose bool) (*compiled, error) {
	c := &compiled{words: words, loose: loose}
	if tree == nil {
		c.query = bsearch.NewMatchAllQuery()
	} else {
		c.query = c.node(tree)
	}
	return c, words.err
}

// limitTo adds the kinds asked for. Without any, and unless the tree speaks of
// kinds itself, citations stay out (their texts are short and would crowd the
// top), and so do units that a task repeats.
func (c *compiled) limitTo(kinds []index.Kind) {
	q := bsearch.NewBooleanQuery()
	q.AddMust(c.query)
	switch {
	case len(kinds) > 0:
		any := bsearch.NewDisjunctionQuery()
		for _, k := range kinds {
			any.AddQuery(term("kind", string(k)))
		}
		q.AddMust(silent(any))
	case !c.kinded:
		q.AddMustNot(term("kind", string(index.Citation)), term("twin", "yes"))
	default:
		return
	}
	c.query = q
}

func (c *compiled) node(n query.Node) bquery.Query {
	switch n := n.(type) {
	case query.Words:
		c.ranks = true
		return c.ranked(string(n))
	case query.Phrase:
		c.ranks = true
		return c.phrase(string(n))
	case query.Near:
		c.ranks = true
		return c.near(n)
	case query.Prefix:
		return c.prefix(string(n))
	case query.Field:
		return silent(c.field(n.Name, n.X))
	case query.Not:
		return but(nil, []bquery.Query{c.excluded(n.X)})
	case query.And:
		var must, not []bquery.Query
		for _, x := range n {
			if x, ok := x.(query.Not); ok {
				not = append(not, c.excluded(x.X))
				continue
			}
			must = append(must, c.node(x))
		}
		return but(must, not)
	case query.Or:
		any := bsearch.NewDisjunctionQuery()
		for _, x := range n {
			any.AddQuery(c.node(x))
		}
		return any
	}
	return bsearch.NewMatchNoneQuery()
}

// excluded compiles what must not match; it leaves no marks.
func (c *compiled) excluded(n query.Node) bquery.Query {
	aside := compiled{words: c.words}
	q := aside.node(n)
	c.kinded = c.kinded || aside.kinded
	if w, ok := n.(query.Words); ok { // "-hải phòng" in a group excludes both words together
		return aside.phrase(string(w))
	}
	return q
}

// but is all of must without any of not. Without must it is everything else.
func but(must, not []bquery.Query) bquery.Query {
	if len(not) == 0 && len(must) == 1 {
		return must[0]
	}
	q := bsearch.NewBooleanQuery()
	if len(must) == 0 {
		must = []bquery.Query{bsearch.NewMatchAllQuery()}
	}
	q.AddMust(must...)
	q.AddMustNot(not...)
	return q
}

func term(field, t string) *bquery.TermQuery {
	q := bsearch.NewTermQuery(t)
	q.SetField(field)
	return q
}

// allPairs asks for every pair of the syllables in a field that has single
// ones as well; of a single one, for it.
func allPairs(field string, toks toks) bquery.Query {
	if len(toks.folded) == 0 {
		return bsearch.NewMatchNoneQuery()
	}
	q := bsearch.NewConjunctionQuery()
	for _, t := range toks.pairsOrAlone() {
		q.AddQuery(term(field, t))
	}
	return q
}

// silent lets q select without adding to the score. The boost of a compound
// query is not used by bleve, so it is set where it counts.
func silent(q bquery.Query) bquery.Query {
	switch q := q.(type) {
	case nil:
	case *bquery.ConjunctionQuery:
		for _, x := range q.Conjuncts {
			silent(x)
		}
	case *bquery.DisjunctionQuery:
		for _, x := range q.Disjuncts {
			silent(x)
		}
	case *bquery.BooleanQuery:
		silent(q.Must)
		silent(q.Should)
	case *placed:
		silent(q.inner)
	case bquery.BoostableQuery:
		q.SetBoost(0)
	}
	return q
}

// toks are the syllables of a piece of a query.
type toks struct{ exact, folded, pairs []string }

func tokens(text string) toks {
	var t toks
	stream := syllables{}.Tokenize([]byte(text))
	for i, tok := range stream {
		f := formsOf(tok.Term)
		t.exact, t.folded = append(t.exact, string(f.exact)), append(t.folded, string(f.folded))
		if i > 0 {
			t.pairs = append(t.pairs, t.folded[i-1]+"_"+t.folded[i])
		}
	}
	return t
}

// all are the syllables for highlighting.
func (t toks) all() []syllable {
	all := make([]syllable, len(t.folded))
	for i := range all {
		all[i] = syllable{t.exact[i], t.folded[i]}
	}
	return all
}

// head is the first n syllables.
func (t toks) head(n int) toks {
	return toks{t.exact[:n], t.folded[:n], t.pairs[:max(0, n-1)]}
}

func (t toks) pairsOrAlone() []string {
	if len(t.pairs) > 0 {
		return t.pairs
	}
	return t.folded
}

func (t toks) marked() bool {
	for _, s := range t.exact {
		if isMarked(s) {
			return true
		}
	}
	return false
}

func isMarked(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return true
		}
	}
	return false
}
