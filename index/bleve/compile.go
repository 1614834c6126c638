package bleve

import (
	"strings"

	bsearch "github.com/blevesearch/bleve/v2"
	bquery "github.com/blevesearch/bleve/v2/search/query"

	"nghiquyet/extract"
	"nghiquyet/index"
	"nghiquyet/index/query"
)

// compiled is a question as bleve takes it.
type compiled struct {
	query  bquery.Query
	marks  marks    // what to highlight
	exact  []string // syllables with their marks, for the second look at the best; empty when none was typed with marks
	titled []string // pairs and single syllables that a title may have, for the same
	ranks  bool     // the tree has something that scores
	kinded bool     // the tree itself speaks of kinds
}

// compile turns a tree into a query. nil finds everything.
func compile(tree query.Node) *compiled {
	c := &compiled{}
	if tree == nil {
		c.query = bsearch.NewMatchAllQuery()
		return c
	}
	c.query = c.node(tree)
	if !c.anyMarked() {
		c.exact = nil
	}
	return c
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
		return c.words(string(n))
	case query.Phrase:
		c.ranks = true
		return c.phrase(string(n))
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
	var aside compiled
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

// words ranks by pairs of neighbouring syllables. A document number among them
// stands for the document and for what cites it; the other words then only
// rank: "Nghị quyết 7/NQ-CP năm 2025" finds it whatever it calls itself.
func (c *compiled) words(text string) bquery.Query {
	numbers, rest := takeNumbers(text)
	words := c.ranked(rest)
	if len(numbers) == 0 {
		return words
	}
	q := bsearch.NewBooleanQuery()
	for _, n := range numbers {
		q.AddMust(c.number(n))
	}
	q.AddShould(words)
	return q
}

func (c *compiled) ranked(rest []string) bquery.Query {
	var pairs []string
	seen := map[string]bool{}
	var alone []string
	for _, part := range rest {
		toks := tokens(part)
		c.exact = append(c.exact, toks.exact...)
		if len(toks.folded) == 1 {
			alone = append(alone, toks.folded[0])
		}
		for _, p := range toks.pairs {
			if !seen[p] {
				seen[p] = true
				pairs = append(pairs, p)
			}
		}
	}
	c.marks.add(pairs...)
	c.titled = append(append(c.titled, pairs...), alone...)
	switch {
	case len(pairs) > 0:
		any := bsearch.NewDisjunctionQuery()
		for _, p := range pairs {
			any.AddQuery(term("text_fb", p))
		}
		any.SetMin(float64(atLeast(len(pairs))))
		return any
	case len(alone) > 0:
		var must []bquery.Query
		for _, s := range alone {
			c.marks.add(s)
			must = append(must, term("text_f", s))
		}
		return but(must, nil)
	}
	return bsearch.NewMatchNoneQuery() // nothing but punctuation
}

// atLeast is how many of n pairs a record has to have. Few words are meant as
// they stand; of a long question much may be missing.
func atLeast(n int) int {
	if n <= 2 {
		return n
	}
	return max(2, n/4)
}

// number finds the document of that number before all that cite it, in their
// lists of citations or in plain text.
func (c *compiled) number(n string) bquery.Query {
	toks := tokens(n)
	c.marks.phrase(toks.folded, false)
	self := term("num", numberKey(n))
	self.SetBoost(100)
	isDocument := term("kind", string(index.Document))
	isDocument.SetBoost(0)
	cites := term("cites", numberKey(n))
	cites.SetBoost(5)
	return bsearch.NewDisjunctionQuery(bsearch.NewConjunctionQuery(isDocument, self), cites, allPairs("text_fb", toks))
}

// phrase finds syllables next to one another: with their marks when any was
// typed, without when none was. Pairs are looked up first, places only in what
// they leave.
func (c *compiled) phrase(text string) bquery.Query {
	toks := tokens(text)
	c.exact = append(c.exact, toks.exact...)
	c.marks.phrase(toks.folded, false)
	c.titled = append(c.titled, toks.pairsOrAlone()...)
	switch marked := toks.marked(); {
	case len(toks.folded) == 0:
		return bsearch.NewMatchNoneQuery()
	case len(toks.folded) == 1 && marked:
		return term("text_e", toks.exact[0])
	case len(toks.folded) == 1:
		return term("text_f", toks.folded[0])
	case marked:
		c.marks.phrases[len(c.marks.phrases)-1] = phrase{toks.exact, true}
		return bsearch.NewConjunctionQuery(allPairs("text_fb", toks), silent(bsearch.NewPhraseQuery(toks.exact, "text_e")))
	}
	return allPairs("text_fb", toks)
}

// field restricts to records whose field has a value.
func (c *compiled) field(name string, n query.Node) bquery.Query {
	switch n := n.(type) {
	case query.Words:
		return c.value(name, string(n))
	case query.Phrase:
		return c.value(name, string(n))
	case query.Not:
		return but(nil, []bquery.Query{c.field(name, n.X)})
	case query.And:
		q := bsearch.NewConjunctionQuery()
		for _, x := range n {
			q.AddQuery(c.field(name, x))
		}
		return q
	case query.Or:
		q := bsearch.NewDisjunctionQuery()
		for _, x := range n {
			q.AddQuery(c.field(name, x))
		}
		return q
	}
	return bsearch.NewMatchNoneQuery()
}

func (c *compiled) value(name, v string) bquery.Query {
	switch name {
	case "number":
		return term("num", numberKey(v))
	case "cites":
		return term("cites", numberKey(v))
	case "type", "issuer", "lead", "support":
		return allPairs(name+"_f", tokens(v))
	case "title":
		toks := tokens(v)
		all := []bquery.Query{allPairs("title_fb", toks)}
		if toks.marked() {
			for _, s := range toks.exact {
				all = append(all, term("title_e", s))
			}
		}
		return bsearch.NewConjunctionQuery(all...)
	case "year", "date":
		return span(name, v)
	case "due":
		if v != "" && (v[0] >= '0' && v[0] <= '9' || strings.HasPrefix(v, "..")) {
			return span(name, v)
		}
		return term("due_in", strings.ToLower(v))
	case "kind":
		c.kinded = true
		if k, ok := kindNames[extract.Slug(v)]; ok {
			return term("kind", string(k))
		}
		return term("kind", strings.ToLower(v))
	}
	return term(name, v) // doc, lang
}

var kindNames = map[string]index.Kind{
	"van-ban": index.Document, "don-vi": index.Unit, "dieu-khoan": index.Unit, "nhiem-vu": index.Task, "vien-dan": index.Citation,
}

// span finds ISO dates that begin with v, or lie between both ends of
// "from..to", either of which may be missing; "2026-06" as an end means its
// last day.
func span(name, v string) bquery.Query {
	from, to, isRange := strings.Cut(v, "..")
	if !isRange {
		if name == "year" {
			return term(name, v)
		}
		q := bsearch.NewPrefixQuery(v)
		q.SetField(name)
		return q
	}
	if to != "" {
		to += "\uffff"
	}
	q := bsearch.NewTermRangeQuery(from, to)
	q.SetField(name)
	return q
}

func term(field, t string) *bquery.TermQuery {
	q := bsearch.NewTermQuery(t)
	q.SetField(field)
	return q
}

// allPairs asks for every pair of the syllables; of a single one, for it.
func allPairs(field string, toks toks) bquery.Query {
	if len(toks.folded) == 0 {
		return bsearch.NewMatchNoneQuery()
	}
	if len(toks.pairs) == 0 && field == "text_fb" {
		field = "text_f"
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
	case bquery.BoostableQuery:
		q.SetBoost(0)
	}
	return q
}

func (c *compiled) anyMarked() bool {
	for _, s := range c.exact {
		if isMarked(s) {
			return true
		}
	}
	return false
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
