package bleve

import (
	"html"
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
)

// marks is what a query wants shown: folded syllables and pairs of them, and
// phrases.
type marks struct {
	terms   map[string]bool
	phrases []phrase
}

type phrase struct {
	syllables []string
	exact     bool // with their marks
}

func (m *marks) add(terms ...string) {
	if m.terms == nil {
		m.terms = map[string]bool{}
	}
	for _, t := range terms {
		m.terms[t] = true
	}
}

func (m *marks) phrase(syllables []string, exact bool) {
	m.phrases = append(m.phrases, phrase{syllables, exact})
}

const (
	fragments      = 3   // at most
	fragmentLength = 220 // bytes of text, about
)

// highlight gives the best pieces of text, escaped, with what was found in
// <mark>: at most three, in the order of the text. Without anything found it
// is the beginning of the text.
func (m *marks) highlight(text string) []string {
	stream := syllables{}.Tokenize([]byte(text))
	found := m.find(stream)
	out := []string{}
	for _, f := range pick(stream, found) {
		if s := show(text, stream, found, f); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// find tells for every syllable which of the marks it belongs to: 0 for none,
// else a number that is the same for the same mark.
func (m *marks) find(stream analysis.TokenStream) []int {
	exact, folded := make([]string, len(stream)), make([]string, len(stream))
	for i, t := range stream {
		f := formsOf(t.Term)
		exact[i], folded[i] = string(f.exact), string(f.folded)
	}
	found := make([]int, len(stream))
	ids := map[string]int{}
	set := func(from, to int, what string) {
		id, ok := ids[what]
		if !ok {
			id = len(ids) + 1
			ids[what] = id
		}
		for ; from < to; from++ {
			found[from] = id
		}
	}
	for i := range stream {
		if m.terms[folded[i]] {
			set(i, i+1, folded[i])
		}
		if i > 0 && stream[i].Position == stream[i-1].Position+1 {
			if pair := folded[i-1] + "_" + folded[i]; m.terms[pair] {
				set(i-1, i+1, pair)
			}
		}
	}
	for _, p := range m.phrases {
		in := folded
		if p.exact {
			in = exact
		}
		for i := 0; len(p.syllables) > 0 && i+len(p.syllables) <= len(in); i++ {
			if equal(in[i:i+len(p.syllables)], p.syllables) {
				set(i, i+len(p.syllables), strings.Join(p.syllables, " "))
			}
		}
	}
	return found
}

func equal(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// window is a run of syllables [from, to).
type window struct{ from, to int }

// pick chooses the windows that hold the most different marks, then the most
// marked syllables, none of them touching another.
func pick(stream analysis.TokenStream, found []int) []window {
	var chosen []window
	taken := make([]bool, len(stream))
	for len(chosen) < fragments {
		best, bestScore := window{}, 0
		from := 0
		count := map[int]int{}
		marked := 0
		for to := range stream {
			if taken[to] {
				from, marked = to+1, 0
				clear(count)
				continue
			}
			if found[to] > 0 {
				count[found[to]]++
				marked++
			}
			for stream[to].End-stream[from].Start > fragmentLength && from < to {
				if id := found[from]; id > 0 {
					if count[id]--; count[id] == 0 {
						delete(count, id)
					}
					marked--
				}
				from++
			}
			if score := 100*len(count) + marked; marked > 0 && score > bestScore {
				best, bestScore = window{from, to + 1}, score
			}
		}
		if bestScore == 0 {
			break
		}
		if len(chosen) > 0 && bestScore < 200 { // one word more is no news
			break
		}
		best = widen(stream, taken, best)
		for i := best.from; i < best.to; i++ {
			taken[i] = true
		}
		chosen = append(chosen, best)
	}
	if len(chosen) == 0 && len(stream) > 0 {
		return []window{widen(stream, taken, window{0, 1})}
	}
	for i := 1; i < len(chosen); i++ { // in the order of the text
		for j := i; j > 0 && chosen[j].from < chosen[j-1].from; j-- {
			chosen[j], chosen[j-1] = chosen[j-1], chosen[j]
		}
	}
	return chosen
}

// widen grows a window to the length of a fragment, a little before and the
// rest after.
func widen(stream analysis.TokenStream, taken []bool, w window) window {
	length := func() int { return stream[w.to-1].End - stream[w.from].Start }
	for before := 0; before < 6 && w.from > 0 && !taken[w.from-1] && length() < fragmentLength; before++ {
		w.from--
	}
	for w.to < len(stream) && !taken[w.to] && length() < fragmentLength {
		w.to++
	}
	return w
}

// show prints one window.
func show(text string, stream analysis.TokenStream, found []int, w window) string {
	var b strings.Builder
	start, end := stream[w.from].Start, stream[w.to-1].End
	if w.from > 0 {
		b.WriteString("…")
	} else {
		start = 0
	}
	if w.to == len(stream) {
		end = len(text)
	} else if r, n := utf8.DecodeRuneInString(text[end:]); strings.ContainsRune(".,;:!?)”\"", r) {
		end += n
	}
	at, open := start, false
	write := func(to int) {
		b.WriteString(html.EscapeString(strings.ReplaceAll(text[at:to], "\n", " ")))
		at = to
	}
	for i := w.from; i < w.to; i++ {
		t := stream[i]
		switch marked := found[i] > 0; {
		case marked && !open:
			write(t.Start)
			b.WriteString("<mark>")
			open = true
		case !marked && open:
			write(stream[i-1].End)
			b.WriteString("</mark>")
			open = false
		}
		write(t.End)
	}
	if open {
		b.WriteString("</mark>")
	}
	write(end)
	if w.to < len(stream) {
		b.WriteString("…")
	}
	return strings.TrimSpace(b.String())
}
