package vi

import "strings"

// marks is what a question wants shown.
type marks struct{ all []mark }

// mark is a syllable, a pair or a whole phrase. In a text that has it with its
// marks only those places are shown, in another also those with other marks:
// a question for "cảng biển" does not show "căng biên" beside it.
type mark struct {
	syllables []syllable
	whole     bool   // a phrase, which counts for more than a pair
	exact     bool   // with its marks or not at all
	begins    bool   // the last syllable may go on
	parts     []mark // shown where the whole of it does not stand
	beside    *mark  // shown only within apart syllables of it, and it with it
	apart     int
}

func (m *marks) add(x mark) {
	if len(x.syllables) > 0 {
		m.all = append(m.all, x)
	}
}

// sight tells of one syllable of a text which mark it belongs to: 0 for none,
// else a number that is the same for the same mark; and whether the syllable
// before it belongs to the same place.
type sight struct {
	id     int
	joined bool
}

// find looks for the marks in a text.
func (m *marks) find(text string, stream []Syllable) []sight {
	all := make([]syllable, len(stream))
	first := map[string][]int{} // where a folded syllable stands
	for i, t := range stream {
		f := FormsOf([]byte(text[t.Start:t.End]))
		all[i] = syllable{string(f.Exact), string(f.Folded)}
		first[all[i].folded] = append(first[all[i].folded], i)
	}
	f := finder{text: all, stream: stream, first: first, found: make([]sight, len(stream))}
	for _, x := range m.all {
		if !f.mark(x) {
			for _, part := range x.parts {
				f.mark(part)
			}
		}
	}
	return f.found
}

// finder notes the marks of one text.
type finder struct {
	text   []syllable
	stream []Syllable
	first  map[string][]int // where a folded syllable stands
	found  []sight
	id     int // of the last mark
}

// mark notes where x stands, and reports whether it does.
func (f *finder) mark(x mark) bool {
	at := f.places(x)
	if x.beside == nil {
		f.note(x, at)
		return len(at) > 0
	}
	there := f.places(*x.beside)
	a, b := f.positions(at), f.positions(there)
	here := func(i int) bool { return Within(a[i:i+1], len(x.syllables), b, len(x.beside.syllables), x.apart) }
	other := func(i int) bool { return Within(a, len(x.syllables), b[i:i+1], len(x.beside.syllables), x.apart) }
	f.note(x, chosen(at, here))
	f.note(*x.beside, chosen(there, other))
	return len(at) > 0
}

// chosen are the places whose index is wanted.
func chosen(at []int, want func(i int) bool) []int {
	var some []int
	for i, p := range at {
		if want(i) {
			some = append(some, p)
		}
	}
	return some
}

// positions are those of places, counted as the index counts them.
func (f *finder) positions(at []int) []int {
	all := make([]int, len(at))
	for i, p := range at {
		all[i] = f.stream[p].Position
	}
	return all
}

// places are where x stands.
func (f *finder) places(x mark) []int {
	if len(x.syllables) == 0 {
		return nil
	}
	places := f.first[x.syllables[0].folded]
	if x.begins && len(x.syllables) == 1 {
		places = make([]int, len(f.text))
		for i := range places {
			places[i] = i
		}
	}
	var exact, other []int
	for _, at := range places {
		switch all, marked := x.at(f.text, f.stream, at); {
		case all && marked:
			exact = append(exact, at)
		case all:
			other = append(other, at)
		}
	}
	if len(exact) == 0 && !x.exact {
		return other
	}
	return exact
}

// note marks the syllables of x at those places.
func (f *finder) note(x mark, places []int) {
	f.id++
	for _, at := range places {
		for i := range x.syllables {
			s := &f.found[at+i]
			if s.id == 0 || x.whole {
				s.id = f.id
			}
			s.joined = s.joined || i > 0
		}
	}
}

// at reports whether the mark stands at a place in the text, and whether with
// its marks; syllables that were typed without have none to compare.
func (x mark) at(text []syllable, stream []Syllable, at int) (all, marked bool) {
	if at+len(x.syllables) > len(text) {
		return false, false
	}
	marked = true
	for i, want := range x.syllables {
		have := text[at+i]
		if i > 0 && stream[at+i].Position != stream[at+i-1].Position+1 {
			return false, false
		}
		switch last := i == len(x.syllables)-1; {
		case last && x.begins && !strings.HasPrefix(have.folded, want.folded), !(last && x.begins) && have.folded != want.folded:
			return false, false
		case last && x.begins:
			marked = marked && (!isMarked(want.exact) || beginsLike(have.exact, want.exact))
		case (x.exact || isMarked(want.exact)) && have.exact != want.exact:
			marked = false
		}
	}
	return true, marked
}
