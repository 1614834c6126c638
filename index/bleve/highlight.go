package bleve

import (
	"html"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
)

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
		if s := show(text, stream, found, f); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// window is a run of syllables [from, to).
type window struct{ from, to int }

// pick chooses the windows that hold the most different marks, then the most
// marked syllables, none of them touching another.
func pick(stream analysis.TokenStream, found []sight) []window {
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
			if found[to].id > 0 {
				count[found[to].id]++
				marked++
			}
			for stream[to].End-stream[from].Start > fragmentLength && from < to {
				if id := found[from].id; id > 0 {
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
		best = unbroken(found, taken, widen(stream, taken, best))
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

// unbroken grows a window so that it cuts through no place.
func unbroken(found []sight, taken []bool, w window) window {
	for w.from > 0 && found[w.from].joined && !taken[w.from-1] {
		w.from--
	}
	for w.to < len(found) && found[w.to].joined && !taken[w.to] {
		w.to++
	}
	return w
}

// show prints one window.
func show(text string, stream analysis.TokenStream, found []sight, w window) string {
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
		marked := found[i].id > 0
		if open && (!marked || !found[i].joined) {
			write(stream[i-1].End)
			b.WriteString("</mark>")
			open = false
		}
		if marked && !open {
			write(t.Start)
			b.WriteString("<mark>")
			open = true
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
