package vi

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/index"
)

const (
	fragments      = 3   // at most
	fragmentLength = 220 // bytes of text, about
)

// Marked reports that the question wants something marked in what it finds.
func (q *Question) Marked() bool { return len(q.marks.all) > 0 }

// Fragments gives the best pieces of text with what was found: at most three, in
// the order of the text. Without anything found it is the beginning of the text.
func (q *Question) Fragments(text string) []index.Fragment { return q.marks.fragments(text) }

func (m *marks) fragments(text string) []index.Fragment {
	stream := Cut([]byte(text))
	found := m.find(text, stream)
	out := []index.Fragment{}
	for _, w := range pick(stream, found) {
		if f := show(text, stream, found, w); f.Text != "" && !has(out, f.Text) {
			out = append(out, f)
		}
	}
	return out
}

func has(list []index.Fragment, text string) bool {
	for _, f := range list {
		if f.Text == text {
			return true
		}
	}
	return false
}

// window is a run of syllables [from, to).
type window struct{ from, to int }

// pick chooses the windows that hold the most different marks, then the most
// marked syllables, none of them touching another.
func pick(stream []Syllable, found []sight) []window {
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
func widen(stream []Syllable, taken []bool, w window) window {
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

// show is one window, on one line. Where the text goes on, "…" stands.
func show(text string, stream []Syllable, found []sight, w window) index.Fragment {
	start, end := stream[w.from].Start, stream[w.to-1].End
	var b strings.Builder
	if w.from > 0 {
		b.WriteString("…")
	} else {
		start = len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	}
	if w.to == len(stream) {
		end = len(strings.TrimRightFunc(text, unicode.IsSpace))
	} else if r, n := utf8.DecodeRuneInString(text[end:]); strings.ContainsRune(".,;:!?)”\"", r) {
		end += n
	}
	shift := b.Len() - start
	b.WriteString(strings.ReplaceAll(text[start:end], "\n", " "))
	if w.to < len(stream) {
		b.WriteString("…")
	}
	f := index.Fragment{Text: b.String(), Marks: []extract.Span{}}
	for i := w.from; i < w.to; i++ {
		if found[i].id == 0 {
			continue
		}
		at := extract.Span{Start: stream[i].Start + shift, End: stream[i].End + shift}
		if last := len(f.Marks) - 1; found[i].joined && last >= 0 && i > w.from && found[i-1].id > 0 {
			f.Marks[last].End = at.End
			continue
		}
		f.Marks = append(f.Marks, at)
	}
	return f
}
