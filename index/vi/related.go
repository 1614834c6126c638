package vi

import "nghiquyet/index"

// What each thing that two documents share counts.
const (
	sameWork    = 3   // both cite it
	citesIt     = 2   // the one is cited by the other
	sameSubject = 1   // a pair of the title, in the other's title
	mentions    = 0.3 // the same, in what stands before the other's first unit
)

// related asks for the documents that are like one. What was compiled before,
// of a line, narrows them.
func (c *Question) related(l *index.Like, narrowed bool) {
	var any Any
	add := func(field, t string, boost float64) {
		if t != "" {
			any.Nodes = append(any.Nodes, Term{field, t, boost})
		}
	}
	for _, w := range l.Works {
		add("cites", NumberKey(w), sameWork)
		add("num", NumberKey(w), citesIt)
	}
	add("cites", NumberKey(l.Number), citesIt)
	toks := tokens(l.Subject)
	seen := map[string]bool{}
	for _, p := range toks.pairs {
		if !seen[p] {
			seen[p] = true
			add("title_fb", p, sameSubject)
			add("text_fb", p, mentions)
		}
	}
	q := Which{Must: []Node{any, Silent(TermOf("kind", string(index.KindDocument)))}, Not: []Node{TermOf("doc", l.Doc)}}
	if narrowed {
		q.Must = append(q.Must, Silent(c.Query))
	}
	c.Query, c.Ranks, c.kinded, c.Sought, c.Titled = q, true, true, nil, nil
}

// Shared are the works that l cites and a record cites too.
func Shared(l *index.Like, cites []string) []string {
	have := map[string]bool{}
	for _, c := range cites {
		have[NumberKey(c)] = true
	}
	var both []string
	for _, w := range l.Works {
		if have[NumberKey(w)] {
			both = append(both, w)
		}
	}
	return both
}
