package bleve

import (
	"sync"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"

	"nghiquyet/index/vi"
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

// syllables are those of vi.Cut.
type syllables struct{}

func (syllables) Tokenize(text []byte) analysis.TokenStream {
	cut := vi.Cut(text)
	stream := make(analysis.TokenStream, len(cut))
	tokens := make([]analysis.Token, len(cut))
	for i, s := range cut {
		tokens[i] = analysis.Token{Start: s.Start, End: s.End, Term: text[s.Start:s.End], Position: s.Position, Type: analysis.AlphaNumeric}
		stream[i] = &tokens[i]
	}
	return stream
}

// spell brings each syllable to one spelling.
type spell struct{}

func (spell) Filter(in analysis.TokenStream) analysis.TokenStream {
	for _, t := range in {
		t.Term = vi.FormsOf(t.Term).Exact
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
		t.Term = vi.FormsOf(t.Term).Folded
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
		out = append(out, &analysis.Token{Start: t.Start, End: next.End, Term: vi.Pair(t.Term, next.Term), Position: t.Position, Type: analysis.Double})
	}
	return out
}
