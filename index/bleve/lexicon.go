package bleve

import (
	"context"
	"strings"

	bsearch "github.com/blevesearch/bleve/v2"
	bindex "github.com/blevesearch/bleve_index_api"
	"golang.org/x/text/unicode/norm"

	"nghiquyet/index/vi"
)

// lexicon tells of the vocabulary of one state of an index.
type lexicon struct {
	ctx context.Context
	b   bsearch.Index
	r   bindex.IndexReader
}

var _ vi.Lexicon = lexicon{}

// Count is how many records have a term in a field.
func (x lexicon) Count(field, t string) (uint64, error) {
	r, err := x.r.TermFieldReader(x.ctx, []byte(t), field, false, false, false)
	if err != nil {
		return 0, err
	}
	defer r.Close()
	return r.Count(), nil
}

// Matching are the terms of text_e that a regular expression matches.
func (x lexicon) Matching(pattern string) ([]string, error) {
	r, ok := x.r.(bindex.IndexReaderRegexp)
	if !ok {
		return nil, nil
	}
	dict, err := r.FieldDictRegexp("text_e", pattern)
	if err != nil {
		return nil, err
	}
	return termsOf(dict)
}

// Near are the terms of text_fb that differ from a pair by one letter.
func (x lexicon) Near(pair string) ([]string, error) {
	r, ok := x.r.(bindex.IndexReaderFuzzy)
	if !ok {
		return nil, nil
	}
	composed := norm.NFC.String(pair)
	dict, err := r.FieldDictFuzzy("text_fb", pair, 1, composed[:min(1, len(composed))])
	if err != nil {
		return nil, err
	}
	return termsOf(dict)
}

// termsOf reads a dictionary, and closes it.
func termsOf(dict bindex.FieldDict) ([]string, error) {
	defer dict.Close()
	var terms []string
	for {
		e, err := dict.Next()
		if err != nil || e == nil {
			return terms, err
		}
		terms = append(terms, strings.Clone(e.Term))
	}
}

// Texts are the texts of the best records that have a pair.
func (x lexicon) Texts(pair string, most int) ([]string, error) {
	found, err := x.b.SearchInContext(x.ctx, bsearch.NewSearchRequestOptions(term("text_fb", pair), most, 0, false))
	if err != nil {
		return nil, err
	}
	var texts []string
	for _, h := range found.Hits {
		text, _, err := stored(x.b, h.ID)
		if err != nil {
			return nil, err
		}
		texts = append(texts, text)
	}
	return texts, nil
}

// Records is how many records there are.
func (x lexicon) Records() (uint64, error) { return x.r.DocCount() }
