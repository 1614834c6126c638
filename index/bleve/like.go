package bleve

import (
	bsearch "github.com/blevesearch/bleve/v2"

	"nghiquyet/index"
)

// What each thing that two documents share counts.
const (
	sameWork    = 3   // both cite it
	citesIt     = 2   // the one is cited by the other
	sameSubject = 1   // a pair of the title, in the other's title
	mentions    = 0.3 // the same, in what stands before the other's first unit
)

// related compiles the question for the documents that are like one. What was
// compiled before, of a line, narrows them.
func (c *compiled) related(l *index.Like, narrowed bool) {
	any := bsearch.NewDisjunctionQuery()
	add := func(field, t string, boost float64) {
		if t != "" {
			q := term(field, t)
			q.SetBoost(boost)
			any.AddQuery(q)
		}
	}
	for _, w := range l.Works {
		add("cites", numberKey(w), sameWork)
		add("num", numberKey(w), citesIt)
	}
	add("cites", numberKey(l.Number), citesIt)
	toks := tokens(l.Subject)
	seen := map[string]bool{}
	for _, p := range toks.pairs {
		if !seen[p] {
			seen[p] = true
			add("title_fb", p, sameSubject)
			add("text_fb", p, mentions)
		}
	}
	q := bsearch.NewBooleanQuery()
	q.AddMust(any, silent(term("kind", string(index.Document))))
	if narrowed {
		q.AddMust(silent(c.query))
	}
	q.AddMustNot(term("doc", l.Doc))
	c.query, c.ranks, c.kinded, c.sought, c.titled = q, true, true, nil, nil
}

// works are those of l that cites has too.
func works(l *index.Like, cites []string) []string {
	have := map[string]bool{}
	for _, c := range cites {
		have[numberKey(c)] = true
	}
	var both []string
	for _, w := range l.Works {
		if have[numberKey(w)] {
			both = append(both, w)
		}
	}
	return both
}
