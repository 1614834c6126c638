package vi

import (
	"slices"
	"strings"

	"nghiquyet/index"
	"nghiquyet/index/query"
)

// ranked ranks by pairs of neighbouring syllables. A document number among the
// words stands for the document and for what cites it; the other words then
// only rank: "Nghị quyết 7/NQ-CP năm 2025" finds it whatever it calls itself.
func (c *Question) ranked(text string) Node {
	numbers, rest := Numbers(text, c.words.hasNumber)
	if len(numbers) == 0 {
		return c.pairs(rest)
	}
	c.numbered = true
	q := Which{Should: []Node{c.pairs(rest)}}
	for _, n := range numbers {
		q.Must = append(q.Must, c.number(n))
	}
	return q
}

// pairs asks for pairs of neighbours, or, loosely, for every syllable wherever
// it stands.
func (c *Question) pairs(rest []string) Node {
	var pairs, alone []string
	var single, every []Node
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
	c.Titled = append(append(c.Titled, pairs...), alone...)
	switch {
	case len(pairs) > 0:
		var any Any
		for _, p := range pairs {
			any.Nodes = append(any.Nodes, TermOf("text_fb", p))
		}
		if len(every) > 0 {
			return Which{Must: every, Should: []Node{any}}
		}
		any.Min = atLeast(len(pairs))
		return any
	case len(single) > 0:
		return but(single, nil)
	}
	return Nothing{} // nothing but punctuation
}

// fewSyllables is the length of a run of words up to which its pairs are not
// highlighted beside the whole of it.
const fewSyllables = 6

// seek notes what of the syllables is to be highlighted and which of their
// pairs have marks.
func (c *Question) seek(toks toks) {
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
			c.Sought = append(c.Sought, Two{all[i-1].exact, all[i].exact})
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
func (c *Question) syllable(exact, folded string) Node {
	forms := c.words.of(folded)
	boosts := c.words.evenly(forms)
	var any Any
	for i, f := range forms {
		if isMarked(exact) && f.term != exact {
			boosts[i] *= otherForm
		}
		any.Nodes = append(any.Nodes, Term{"text_e", f.term, boosts[i]})
	}
	if len(any.Nodes) == 0 {
		return Nothing{}
	}
	return any
}

// number finds the document of that number before all that cite it, in their
// lists of citations or in plain text.
func (c *Question) number(n string) Node {
	toks := tokens(n)
	var printed Any
	for _, form := range serials(toks) {
		c.marks.add(mark{syllables: form.all(), whole: true})
		printed.Nodes = append(printed.Nodes, allPairs("text_fb", form))
	}
	document := All{Term{"kind", string(index.KindDocument), 0}, Term{"num", NumberKey(n), 100}}
	return Any{Nodes: []Node{document, Term{"cites", NumberKey(n), 5}, printed}}
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
func (c *Question) phrase(text string) Node {
	toks := tokens(text)
	c.Titled = append(c.Titled, toks.pairsOrAlone()...)
	c.marks.add(mark{syllables: toks.all(), whole: true, exact: toks.marked()})
	switch {
	case len(toks.folded) == 0:
		return Nothing{}
	case len(toks.folded) == 1 && toks.marked():
		return TermOf("text_e", toks.exact[0])
	case len(toks.folded) == 1:
		return c.syllable(toks.exact[0], toks.folded[0])
	case len(toks.folded) == 2 && !toks.marked():
		return allPairs("text_fb", toks)
	}
	return Placed{Inner: allPairs("text_fb", toks), Runs: []Run{c.run(toks)}}
}

// near finds two runs of syllables not far from one another.
func (c *Question) near(n query.Near) Node {
	both := Placed{Near: n.N}
	var shown []mark
	var inner All
	for _, x := range []query.Node{n.A, n.B} {
		toks := tokens(query.Text(x))
		c.Titled = append(c.Titled, toks.pairsOrAlone()...)
		shown = append(shown, mark{syllables: toks.all(), whole: true, exact: toks.marked()})
		switch len(toks.folded) {
		case 0:
			return Nothing{}
		case 1:
			inner = append(inner, c.syllable(toks.exact[0], toks.folded[0]))
		default:
			inner = append(inner, allPairs("text_fb", toks))
		}
		both.Runs = append(both.Runs, c.run(toks))
	}
	both.Inner = inner
	shown[0].beside, shown[0].apart = &shown[1], n.N
	c.marks.add(shown[0])
	return both
}

// run gives each syllable the forms that it may have in the text.
func (c *Question) run(toks toks) Run {
	forms := make(Run, len(toks.folded))
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
func (c *Question) prefix(text string) Node {
	toks := tokens(text)
	n := len(toks.folded)
	if n == 0 {
		return Nothing{}
	}
	c.marks.add(mark{syllables: toks.all(), whole: true, exact: toks.marked(), begins: true})
	last := toks.exact[n-1]
	var any Any
	forms := Run{nil}
	for _, v := range c.words.beginning(toks.folded[n-1]) {
		if isMarked(last) && !beginsLike(v.term, last) {
			continue
		}
		any.Nodes = append(any.Nodes, TermOf("text_e", v.term))
		forms[0] = append(forms[0], v.term)
	}
	switch {
	case len(any.Nodes) == 0:
		return Nothing{}
	case n == 1:
		return Silent(any)
	}
	before := toks.head(n - 1)
	together := c.run(before)
	inner := Silent(any)
	if len(before.pairs) > 0 {
		inner = All{inner, Silent(allPairs("text_fb", before))}
	}
	return Placed{Inner: inner, Runs: []Run{append(together, forms...)}}
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
