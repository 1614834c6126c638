package bleve

import (
	"slices"
	"strings"

	bsearch "github.com/blevesearch/bleve/v2"
	bquery "github.com/blevesearch/bleve/v2/search/query"

	"nghiquyet/index"
	"nghiquyet/index/query"
)

// ranked ranks by pairs of neighbouring syllables. A document number among the
// words stands for the document and for what cites it; the other words then
// only rank: "Nghị quyết 7/NQ-CP năm 2025" finds it whatever it calls itself.
func (c *compiled) ranked(text string) bquery.Query {
	numbers, rest := takeNumbers(text, c.words.hasNumber)
	if len(numbers) == 0 {
		return c.pairs(rest)
	}
	c.numbered = true
	q := bsearch.NewBooleanQuery()
	for _, n := range numbers {
		q.AddMust(c.number(n))
	}
	q.AddShould(c.pairs(rest))
	return q
}

// pairs asks for pairs of neighbours, or, loosely, for every syllable wherever
// it stands.
func (c *compiled) pairs(rest []string) bquery.Query {
	var pairs, alone []string
	var single, every []bquery.Query
	seen := map[string]bool{}
	for _, part := range rest {
		toks := tokens(part)
		if len(toks.folded) == 1 {
			alone = append(alone, toks.folded[0])
			single = append(single, c.syllable(toks.exact[0], toks.folded[0]))
		}
		c.seek(toks)
		for i := range toks.folded {
			if c.loose && len(toks.folded) <= fewSyllables {
				every = append(every, c.syllable(toks.exact[i], toks.folded[i]))
			}
		}
		for _, p := range toks.pairs {
			if !seen[p] {
				seen[p] = true
				pairs = append(pairs, p)
			}
		}
	}
	c.titled = append(append(c.titled, pairs...), alone...)
	switch {
	case len(pairs) > 0:
		any := bsearch.NewDisjunctionQuery()
		for _, p := range pairs {
			any.AddQuery(term("text_fb", p))
		}
		if len(every) > 0 {
			q := bsearch.NewBooleanQuery()
			q.AddMust(every...)
			q.AddShould(any)
			return q
		}
		any.SetMin(float64(atLeast(len(pairs))))
		return any
	case len(single) > 0:
		return but(single, nil)
	}
	return bsearch.NewMatchNoneQuery() // nothing but punctuation
}

// fewSyllables is the length of a run of words up to which its pairs are not
// highlighted beside the whole of it.
const fewSyllables = 6

// seek notes what of the syllables is to be highlighted and which of their
// pairs have marks.
func (c *compiled) seek(toks toks) {
	all := toks.all()
	for i := range all {
		if len(all) == 1 || c.loose && len(all) <= fewSyllables {
			c.marks.add(mark{syllables: all[i : i+1]})
		}
	}
	var pairs []mark
	for i := 1; i < len(all); i++ {
		pairs = append(pairs, mark{syllables: all[i-1 : i+1]})
		if isMarked(all[i-1].exact) || isMarked(all[i].exact) {
			c.sought = append(c.sought, pair{all[i-1].exact, all[i].exact})
		}
	}
	if len(all) > 2 && len(all) <= fewSyllables {
		c.marks.add(mark{syllables: all, parts: pairs})
		return
	}
	for _, p := range pairs {
		c.marks.add(p)
	}
}

// atLeast is how many of n pairs a record has to have. Few words are meant as
// they stand; of a long question much may be missing.
func atLeast(n int) int {
	if n <= 2 {
		return n
	}
	return max(2, n/4)
}

// otherForm is what a form of a syllable counts that has other marks than the
// one that was typed.
const otherForm = 0.05

// syllable finds one syllable that stands alone in a question, whatever its
// marks; those that were typed come first.
func (c *compiled) syllable(exact, folded string) bquery.Query {
	forms := c.words.of(folded)
	boosts := c.words.evenly(forms)
	any := bsearch.NewDisjunctionQuery()
	for i, f := range forms {
		q := term("text_e", f.term)
		if isMarked(exact) && f.term != exact {
			boosts[i] *= otherForm
		}
		q.SetBoost(boosts[i])
		any.AddQuery(q)
	}
	if len(any.Disjuncts) == 0 {
		return bsearch.NewMatchNoneQuery()
	}
	return any
}

// number finds the document of that number before all that cite it, in their
// lists of citations or in plain text.
func (c *compiled) number(n string) bquery.Query {
	toks := tokens(n)
	printed := bsearch.NewDisjunctionQuery()
	for _, form := range serials(toks) {
		c.marks.add(mark{syllables: form.all(), whole: true})
		printed.AddQuery(allPairs("text_fb", form))
	}
	self := term("num", numberKey(n))
	self.SetBoost(100)
	isDocument := term("kind", string(index.Document))
	isDocument.SetBoost(0)
	cites := term("cites", numberKey(n))
	cites.SetBoost(5)
	return bsearch.NewDisjunctionQuery(bsearch.NewConjunctionQuery(isDocument, self), cites, printed)
}

// serials are the ways to print a number: with and without a zero before a
// serial of one digit.
func serials(t toks) []toks {
	if len(t.folded) == 0 {
		return nil
	}
	bare := strings.TrimLeft(t.folded[0], "0")
	forms := []string{bare}
	if len(bare) == 1 {
		forms = append(forms, "0"+bare)
	}
	var all []toks
	for _, f := range forms {
		x := toks{exact: slices.Clone(t.exact), folded: slices.Clone(t.folded), pairs: slices.Clone(t.pairs)}
		x.exact[0], x.folded[0] = f, f
		if len(x.pairs) > 0 {
			x.pairs[0] = f + "_" + x.folded[1]
		}
		all = append(all, x)
	}
	return all
}

// phrase finds syllables next to one another: with their marks when any was
// typed, without when none was.
func (c *compiled) phrase(text string) bquery.Query {
	toks := tokens(text)
	c.titled = append(c.titled, toks.pairsOrAlone()...)
	c.marks.add(mark{syllables: toks.all(), whole: true, exact: toks.marked()})
	switch {
	case len(toks.folded) == 0:
		return bsearch.NewMatchNoneQuery()
	case len(toks.folded) == 1 && toks.marked():
		return term("text_e", toks.exact[0])
	case len(toks.folded) == 1:
		return c.syllable(toks.exact[0], toks.folded[0])
	case len(toks.folded) == 2 && !toks.marked():
		return allPairs("text_fb", toks)
	}
	return &placed{inner: allPairs("text_fb", toks), runs: []run{c.run(toks)}}
}

// near finds two runs of syllables not far from one another.
func (c *compiled) near(n query.Near) bquery.Query {
	both := &placed{near: n.N}
	var shown []mark
	inner := bsearch.NewConjunctionQuery()
	for _, x := range []query.Node{n.A, n.B} {
		toks := tokens(query.Text(x))
		c.titled = append(c.titled, toks.pairsOrAlone()...)
		shown = append(shown, mark{syllables: toks.all(), whole: true, exact: toks.marked()})
		switch len(toks.folded) {
		case 0:
			return bsearch.NewMatchNoneQuery()
		case 1:
			inner.AddQuery(c.syllable(toks.exact[0], toks.folded[0]))
		default:
			inner.AddQuery(allPairs("text_fb", toks))
		}
		both.runs = append(both.runs, c.run(toks))
	}
	both.inner = inner
	shown[0].beside, shown[0].apart = &shown[1], n.N
	c.marks.add(shown[0])
	return both
}

// run gives each syllable the forms that it may have in the text.
func (c *compiled) run(toks toks) run {
	forms := make(run, len(toks.folded))
	for i, s := range toks.folded {
		if toks.marked() {
			forms[i] = []string{toks.exact[i]}
			continue
		}
		for _, v := range c.words.of(s) {
			forms[i] = append(forms[i], v.term)
		}
	}
	return forms
}

// prefix finds the syllables that begin like it: with its marks when it has
// any. It does not rank.
func (c *compiled) prefix(text string) bquery.Query {
	toks := tokens(text)
	n := len(toks.folded)
	if n == 0 {
		return bsearch.NewMatchNoneQuery()
	}
	c.marks.add(mark{syllables: toks.all(), whole: true, exact: toks.marked(), begins: true})
	last := toks.exact[n-1]
	any := bsearch.NewDisjunctionQuery()
	forms := run{nil}
	for _, v := range c.words.beginning(toks.folded[n-1]) {
		if isMarked(last) && !beginsLike(v.term, last) {
			continue
		}
		any.AddQuery(term("text_e", v.term))
		forms[0] = append(forms[0], v.term)
	}
	switch {
	case len(any.Disjuncts) == 0:
		return bsearch.NewMatchNoneQuery()
	case n == 1:
		return silent(any)
	}
	before := toks.head(n - 1)
	together := c.run(before)
	inner := silent(any)
	if len(before.pairs) > 0 {
		inner = bsearch.NewConjunctionQuery(inner, silent(allPairs("text_fb", before)))
	}
	return &placed{inner: inner, runs: []run{append(together, forms...)}}
}

// beginsLike reports whether a syllable begins with another, both with their
// marks; the tone of the beginning may stand anywhere in the syllable.
func beginsLike(s, begin string) bool {
	letters, tone := toneless(begin)
	all, itsTone := toneless(s)
	return strings.HasPrefix(all, letters) && (tone == "" || tone == itsTone)
}

// toneless takes the tone off the end of an exact syllable.
func toneless(s string) (letters, tone string) {
	for _, t := range []string{"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"} {
		if cut, ok := strings.CutSuffix(s, t); ok {
			return cut, t
		}
	}
	return s, ""
}
