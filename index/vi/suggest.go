package vi

import (
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract/docnum"
	"nghiquyet/index/query"
)

// Suggested is the tree as a line with the marks and letters that the index
// knows, "" when it was typed so. texts are those of the best hits; nothing says
// that there are none.
func (lex *Vocabulary) Suggested(tree query.Node, texts []string, nothing bool) (string, error) {
	s := suggester{words: &lex.v, texts: texts[:min(len(texts), hitTexts)], nothing: nothing}
	return s.line(tree)
}

// suggester writes a line as the index would: with the marks that its texts
// have for the same syllables, and, when nothing was found, with syllables
// that it knows.
//
//	chuyen doi so → chuyển đổi số
//	chuyn doi so  → chuyển đổi số
//
// It learns from the texts that were found, and looks up more for lines that
// were typed without any marks or found nothing. Of the ways to read a run of syllables it takes the
// one whose pairs those texts have most often.
type suggester struct {
	words   *vocabulary
	texts   []string // of the hits
	nothing bool     // nothing was found
	err     error
}

const (
	hitTexts     = 20    // texts of hits that are learned from
	maxLookUps   = 12    // pairs looked up for one run of words
	lookUpTexts  = 8     // texts read for each
	learnedBytes = 16000 // of a text
)

// line is the tree as a line with other words, "" when they are the same.
func (s *suggester) line(tree query.Node) (string, error) {
	better := query.Reworded(tree, s.restore).String()
	if s.err == nil {
		s.err = s.words.err
	}
	if s.err != nil || better == tree.String() {
		return "", s.err
	}
	return better, nil
}

// place is a syllable of a line.
type place struct {
	start, end    int
	exact, folded string
	fixed         bool // typed with marks, or part of a number
	slip          bool // typed with marks that no text has
	after         bool // next to the one before
}

func (s *suggester) restore(text string) string {
	places, marked := placesOf(text, func(exact string) bool { return s.words.count("text_e", exact) > 0 })
	if s.nothing {
		s.correct(places)
	}
	free := false
	for _, p := range places {
		free = free || !p.fixed
	}
	if s.err != nil || !free {
		return text
	}
	l := learned{single: map[string]map[string]float64{}, pair: map[Two]float64{}, surface: map[string]string{}, wanted: map[string]bool{}}
	for _, p := range places {
		l.wanted[p.folded] = true
	}
	for _, t := range s.texts {
		l.learn(t)
	}
	if !marked || s.nothing {
		s.lookUp(places, &l)
	}
	return written(text, places, l.best(places), l.surface)
}

// placesOf finds the syllables of a line; marked tells whether any has marks.
// Where half of them have, whoever typed the others meant them as they are.
// Where fewer have, marks that no text has on that syllable are a slip: "sỗ" is free
// as "so" is.
func placesOf(text string, known func(exact string) bool) (places []place, marked bool) {
	var numbers [][]int
	for _, at := range numberLike.FindAllStringIndex(text, -1) {
		if _, ok := docnum.Parse(text[at[0]:at[1]]); ok {
			numbers = append(numbers, at)
		}
	}
	with := 0
	stream := Cut([]byte(text))
	for i, t := range stream {
		f := FormsOf([]byte(text[t.Start:t.End]))
		p := place{start: t.Start, end: t.End, exact: string(f.Exact), folded: string(f.Folded)}
		p.after = i > 0 && t.Position == stream[i-1].Position+1
		p.fixed = isMarked(p.exact) || strings.ContainsAny(p.folded, "0123456789")
		p.slip = isMarked(p.exact) && !known(p.exact)
		for _, at := range numbers {
			p.slip = p.slip && (t.Start >= at[1] || at[0] >= t.End)
			p.fixed = p.fixed || t.Start < at[1] && at[0] < t.End
		}
		places = append(places, p)
		if isMarked(p.exact) {
			with++
		}
	}
	for i := range places {
		places[i].fixed = places[i].fixed && !places[i].slip || 2*with >= len(places)
	}
	return places, with > 0
}

// correct gives syllables that make pairs which the index does not have the
// letters of the most frequent pair that differs by one letter.
func (s *suggester) correct(places []place) {
	for i := 1; i < len(places); i++ {
		a, b := &places[i-1], &places[i]
		typed := a.folded + "_" + b.folded
		if !b.after || len(typed) > longest || s.words.count("text_fb", typed) > 0 {
			continue
		}
		terms, err := s.words.lex.Near(typed)
		if err != nil {
			s.err = err
			return
		}
		var best string
		var most uint64
		for _, found := range terms {
			if n := s.words.count("text_fb", found); n > most {
				best, most = found, n
			}
		}
		x, y, ok := strings.Cut(best, "_")
		if !ok {
			continue
		}
		for p, folded := range map[*place]string{a: x, b: y} {
			if p.folded != folded {
				p.folded, p.exact, p.fixed = folded, folded, false
			}
		}
	}
}

// lookUp learns from records that have pairs which no text so far has; of a
// syllable alone, from the vocabulary.
func (s *suggester) lookUp(places []place, l *learned) {
	left := maxLookUps
	for i, p := range places {
		switch {
		case p.after && left > 0 && !l.hasPair(places[i-1].folded, p.folded):
			left--
			texts, err := s.words.lex.Texts(places[i-1].folded+"_"+p.folded, lookUpTexts)
			if err != nil {
				s.err = err
				return
			}
			for _, text := range texts {
				l.learn(text)
			}
		case !p.fixed && !p.after && (i+1 == len(places) || !places[i+1].after):
			for _, v := range s.words.of(p.folded) {
				l.add(p.folded, v.term, "", float64(v.count)) // how it is printed, the texts tell
			}
		}
	}
}

// learned is how often texts have which forms of syllables, alone and in
// pairs.
type learned struct {
	wanted  map[string]bool               // folded
	single  map[string]map[string]float64 // folded, exact
	pair    map[Two]float64               // exact
	surface map[string]string             // exact → as printed, in lower case
	pairs   map[string]bool               // folded, with "_"
}

func (l *learned) add(folded, exact, surface string, n float64) {
	if l.single[folded] == nil {
		l.single[folded] = map[string]float64{}
	}
	l.single[folded][exact] += n
	if l.surface[exact] == "" {
		l.surface[exact] = surface
	}
}

func (l *learned) hasPair(a, b string) bool { return l.pairs[a+"_"+b] }

func (l *learned) learn(text string) {
	if l.pairs == nil {
		l.pairs = map[string]bool{}
	}
	text = text[:min(len(text), learnedBytes)]
	var before Forms
	position := 0
	for _, t := range Cut([]byte(text)) {
		word := text[t.Start:t.End]
		f := FormsOf([]byte(word))
		if !l.wanted[string(f.Folded)] {
			continue
		}
		l.add(string(f.Folded), string(f.Exact), strings.ToLower(norm.NFC.String(word)), 1)
		if t.Position == position+1 {
			l.pair[Two{string(before.Exact), string(f.Exact)}]++
			l.pairs[string(before.Folded)+"_"+string(f.Folded)] = true
		}
		before, position = f, t.Position
	}
}

// best gives each place the form that makes the likeliest run.
func (l *learned) best(places []place) []string {
	type state struct {
		exact string
		score float64
		from  int
	}
	rows := make([][]state, len(places))
	for i, p := range places {
		forms := map[string]float64{p.exact: 0}
		if !p.fixed {
			for exact, n := range l.single[p.folded] {
				forms[exact] = n
			}
		}
		for exact, n := range forms {
			st := state{exact: exact, score: .3 * math.Log(n+.1), from: -1}
			if i > 0 {
				top := math.Inf(-1)
				for j, before := range rows[i-1] {
					score := before.score
					if p.after {
						score += math.Log(l.pair[Two{before.exact, exact}] + .05)
					}
					if score > top || score == top && before.exact < rows[i-1][st.from].exact {
						top, st.from = score, j
					}
				}
				st.score += top
			}
			rows[i] = append(rows[i], st)
		}
	}
	chosen := make([]string, len(places))
	for i, at := len(rows)-1, -1; i >= 0; i-- {
		if at < 0 {
			at = 0
			for j, st := range rows[i] {
				if best := rows[i][at]; st.score > best.score || st.score == best.score && st.exact < best.exact {
					at = j
				}
			}
		}
		chosen[i], at = rows[i][at].exact, rows[i][at].from
	}
	return chosen
}

// written is text with its syllables in the chosen forms, capitals as typed.
func written(text string, places []place, chosen []string, surface map[string]string) string {
	var b strings.Builder
	at := 0
	for i, p := range places {
		b.WriteString(text[at:p.start])
		at = p.end
		typed := text[p.start:p.end]
		as := surface[chosen[i]]
		switch own := FormsOf([]byte(typed)); {
		case p.fixed, as == "", string(own.Exact) == chosen[i]:
			as = typed
			if string(own.Folded) != p.folded { // corrected, in a form that no text has
				as = p.folded
			}
		case len(typed) > 1 && typed == strings.ToUpper(typed):
			as = strings.ToUpper(as)
		case unicode.IsUpper([]rune(typed)[0]):
			r := []rune(as)
			r[0] = unicode.ToUpper(r[0])
			as = string(r)
		}
		b.WriteString(as)
	}
	return b.String() + text[at:]
}
