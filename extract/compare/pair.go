package compare

import "strings"

// How alike two parts must be to be one that changed: the share of their words
// that they have in common. Under the same number less will do.
const (
	alikeSamePlace = 0.4
	alikeElsewhere = 0.6
)

// body is the text of a part without its mark, so that a clause with another
// number and the same words is the same. The first word counts as a mark when
// it ends in a sign; "Điều 5." is two words.
func body(p *part) string {
	words := p.words
	for i := range min(2, len(words)) {
		if strings.ContainsAny(words[i][len(words[i])-1:], ".):-") {
			return strings.Join(words[i+1:], " ")
		}
	}
	return p.key
}

// pair couples the parts of two versions that have no pair yet: the same text
// at the same place; the same text elsewhere, in order; the same place with a
// text that is alike; the text elsewhere that is most alike.
func pair(as, bs []*part) {
	type place struct{ kind, path string }
	couple := func(p, q *part) { p.pair, q.pair = q, p }
	at := map[place]*part{}
	for _, p := range as {
		if p.pair == nil {
			at[place{p.kind, p.place.Path}] = p
		}
	}
	same := func(q *part) *part {
		if p := at[place{q.kind, q.place.Path}]; p != nil && p.pair == nil {
			return p
		}
		return nil
	}
	for _, q := range bs {
		if p := same(q); q.pair == nil && p != nil && p.key == q.key {
			couple(p, q)
		}
	}
	texts := map[place][]*part{}
	for _, p := range as {
		if p.pair == nil {
			k := place{p.kind, body(p)}
			texts[k] = append(texts[k], p)
		}
	}
	for _, q := range bs {
		k := place{q.kind, body(q)}
		if list := texts[k]; q.pair == nil && len(list) > 0 && len(body(q)) > 0 {
			couple(list[0], q)
			texts[k] = list[1:]
		}
	}
	for _, q := range bs {
		if p := same(q); q.pair == nil && p != nil && alike(p, q) >= alikeSamePlace {
			couple(p, q)
		}
	}
	alikeFirst(as, bs, couple)
}

// alikeFirst couples what is left with the part most alike. Candidates are
// found by their rare words, so that time does not grow with the product of
// both.
func alikeFirst(as, bs []*part, couple func(p, q *part)) {
	holders := map[string][]*part{}
	for _, p := range as {
		if p.pair != nil {
			continue
		}
		seen := map[string]bool{}
		for _, w := range p.words {
			if !seen[w] {
				seen[w] = true
				holders[w] = append(holders[w], p)
			}
		}
	}
	for _, q := range bs {
		if q.pair != nil {
			continue
		}
		tried := map[*part]bool{}
		var best *part
		most := alikeElsewhere
		for _, w := range q.words {
			list := holders[w]
			if len(list) > 50 { // a word of every unit tells nothing
				continue
			}
			for _, p := range list {
				if p.pair != nil || p.kind != q.kind || tried[p] {
					continue
				}
				tried[p] = true
				if a := alike(p, q); a >= most && (best == nil || a > most) {
					best, most = p, a
				}
			}
		}
		if best != nil {
			couple(best, q)
		}
	}
}

// alike is the share of the words of p and q that both have, from 0 to 1.
func alike(p, q *part) float64 {
	count := make(map[string]int, len(p.words))
	for _, w := range p.words {
		count[w]++
	}
	common := 0
	for _, w := range q.words {
		if count[w] > 0 {
			count[w]--
			common++
		}
	}
	return 2 * float64(common) / float64(len(p.words)+len(q.words))
}
