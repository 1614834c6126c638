package bleve

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/viet"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"
)

// The analyzers, by the name that the mapping gives them. All begin with the
// same syllables; Start and End of a token stay places in the text as it came,
// whatever its form of Unicode.
const (
	exactSyllables = "vi_exact"    // marks kept, one spelling of each syllable
	exactPlaces    = "vi_places"   // the same, with places counted in syllables only
	foldedBigrams  = "vi_bigrams"  // chuyển đổi số → chuyen_doi doi_so
	foldedShingles = "vi_shingles" // both of them, for short fields
)

// register makes the analyzers known to bleve, once for the program: an index
// on disk names them, so they have to be there before one is opened.
var register = sync.OnceValue(func() error {
	for name, filters := range map[string][]analysis.TokenFilter{
		exactSyllables: {spell{}},
		exactPlaces:    {spell{}, unplace{}},
		foldedBigrams:  {fold{}, bigrams{}},
		foldedShingles: {fold{}, bigrams{alone: true}},
	} {
		a := &analysis.DefaultAnalyzer{Tokenizer: syllables{}, TokenFilters: filters}
		err := registry.RegisterAnalyzer(name, func(map[string]any, *registry.Cache) (analysis.Analyzer, error) { return a, nil })
		if err != nil {
			return err
		}
	}
	return nil
})

// syllables cuts text into runs of letters, digits and combining marks. Two
// syllables have neighbouring positions when at most three characters and no
// line break stand between them; otherwise one position stays empty, which no
// phrase and no bigram bridges.
type syllables struct{}

func (syllables) Tokenize(text []byte) analysis.TokenStream {
	stream := make(analysis.TokenStream, 0, len(text)/5+1)
	tokens := make([]analysis.Token, 0, len(text)/5+1)
	position, gap := 0, 0 // gap counts the characters since the last syllable
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(text[i:])
		}
		if !inSyllable(r) {
			gap++
			if r == '\n' {
				gap += maxGap
			}
			i += size
			continue
		}
		start := i
		for i += size; i < len(text); i += size {
			r, size = rune(text[i]), 1
			if r >= utf8.RuneSelf {
				r, size = utf8.DecodeRune(text[i:])
			}
			if !inSyllable(r) {
				break
			}
		}
		position++
		if gap > maxGap && position > 1 {
			position++
		}
		gap = 0
		tokens = append(tokens, analysis.Token{Start: start, End: i, Term: text[start:i], Position: position, Type: analysis.AlphaNumeric})
	}
	for i := range tokens {
		stream = append(stream, &tokens[i])
	}
	return stream
}

const maxGap = 3

func inSyllable(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// spell brings each syllable to one spelling: lower case, the tone behind the
// letters (so that hoà and hòa, thuỷ and thủy are one), i for y where both are
// written (kỹ and kĩ, quý and quí).
type spell struct{}

func (spell) Filter(in analysis.TokenStream) analysis.TokenStream {
	for _, t := range in {
		t.Term = formsOf(t.Term).exact
	}
	return in
}

// unplace takes the places in the text off the tokens and leaves their
// positions. Highlighting reads the stored text again, so an index need not
// hold the places; with vectors they would be a sixth of it.
type unplace struct{}

func (unplace) Filter(in analysis.TokenStream) analysis.TokenStream {
	for _, t := range in {
		t.Start, t.End = 0, 0
	}
	return in
}

// fold takes the marks off: đất and dat are one, as are kỹ, kĩ and ky.
type fold struct{}

func (fold) Filter(in analysis.TokenStream) analysis.TokenStream {
	for _, t := range in {
		t.Term = formsOf(t.Term).folded
	}
	return in
}

// bigrams joins neighbours: a b c → a_b b_c, and keeps a, b and c too when
// alone is set.
type bigrams struct{ alone bool }

func (f bigrams) Filter(in analysis.TokenStream) analysis.TokenStream {
	out := make(analysis.TokenStream, 0, 2*len(in))
	for i, t := range in {
		if f.alone {
			out = append(out, t)
		}
		if i+1 == len(in) || in[i+1].Position != t.Position+1 {
			continue
		}
		next := in[i+1]
		term := make([]byte, 0, len(t.Term)+1+len(next.Term))
		term = append(append(append(term, t.Term...), '_'), next.Term...)
		out = append(out, &analysis.Token{Start: t.Start, End: next.End, Term: term, Position: t.Position, Type: analysis.Double})
	}
	return out
}

// forms are the two forms of a syllable.
type forms struct{ exact, folded []byte }

// known remembers the forms of syllables; Vietnamese has some seven thousand.
// It stops growing at maxKnown, long before memory matters.
var known struct {
	sync.RWMutex
	m map[string]forms
}

const maxKnown = 1 << 16

func formsOf(syllable []byte) forms {
	known.RLock()
	f, ok := known.m[string(syllable)]
	known.RUnlock()
	if ok {
		return f
	}
	exact, folded := viet.Spell(string(syllable))
	f = forms{[]byte(exact), []byte(folded)}
	known.Lock()
	defer known.Unlock()
	if known.m == nil {
		known.m = make(map[string]forms)
	}
	if len(known.m) < maxKnown && len(syllable) <= 64 {
		known.m[string(syllable)] = f
	}
	return f
}
