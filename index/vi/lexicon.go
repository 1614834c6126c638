package vi

import (
	"math"
	"regexp"
	"sort"
	"strings"
)

// Lexicon tells of the vocabulary of one state of an index.
type Lexicon interface {
	// Count is how many records have a term in a field.
	Count(field, term string) (uint64, error)
	// Matching are the terms of "text_e" that a regular expression matches
	// wholly.
	Matching(pattern string) ([]string, error)
	// Near are the terms of "text_fb" that differ from a pair by one letter, and
	// begin with the same.
	Near(pair string) ([]string, error)
	// Texts are the texts of the best records that have a pair.
	Texts(pair string, most int) ([]string, error)
	// Records is how many there are.
	Records() (uint64, error)
}

// Vocabulary is a lexicon with what was looked up in it, for one answer.
type Vocabulary struct{ v vocabulary }

// NewVocabulary asks lex.
func NewVocabulary(lex Lexicon) *Vocabulary { return &Vocabulary{vocabulary{lex: lex}} }

// vocabulary looks syllables up. The field text_e has them with their marks;
// what is typed without stands for all of them:
//
//	"dat" → đất, đạt, đặt, dat
type vocabulary struct {
	lex  Lexicon
	seen map[string][]variant
	err  error // the first that occurred; what was looked up after it is missing
}

// variant is a syllable as text_e has it, and how many records do, where that
// was counted.
type variant struct {
	term  string
	count uint64
}

// maxVariants is how many syllables a prefix may stand for; the most frequent
// are taken.
const maxVariants = 400

// letterForms are the letters that become one without their marks.
var letterForms = map[rune]string{'a': "[aăâ]", 'e': "[eê]", 'o': "[oôơ]", 'u': "[uư]", 'd': "[dđ]"}

// of gives the variants of a folded syllable.
func (v *vocabulary) of(folded string) []variant { return v.find(folded, false) }

// beginning gives the variants of all syllables that begin with it.
func (v *vocabulary) beginning(folded string) []variant { return v.find(folded, true) }

// longest is the longest syllable, in bytes, whose variants are looked for;
// patterns of any length would take any time.
const longest = 40

func (v *vocabulary) find(folded string, begins bool) []variant {
	if len(folded) > longest {
		return []variant{{folded, v.count("text_e", folded)}}
	}
	var re strings.Builder
	for _, r := range folded {
		if forms, ok := letterForms[r]; ok {
			re.WriteString(forms)
		} else {
			re.WriteString(regexp.QuoteMeta(string(r)))
		}
	}
	if begins {
		re.WriteString(".*")
	} else {
		re.WriteString("[\u0300\u0301\u0303\u0309\u0323]?")
	}
	if have, ok := v.seen[re.String()]; ok {
		return have
	}
	found := v.lookUp(re.String())
	if !begins || len(found) > maxVariants {
		found = v.frequent(found)
	}
	if v.seen == nil {
		v.seen = map[string][]variant{}
	}
	v.seen[re.String()] = found
	return found
}

func (v *vocabulary) lookUp(re string) []variant {
	if v.err != nil {
		return nil
	}
	terms, err := v.lex.Matching(re)
	if err != nil {
		v.err = err
		return nil
	}
	found := make([]variant, len(terms))
	for i, t := range terms {
		found[i] = variant{term: t}
	}
	return found
}

// frequent counts the records of each and gives the most frequent; the
// dictionary, asked by a pattern, does not count.
func (v *vocabulary) frequent(all []variant) []variant {
	for i := range all {
		all[i].count = v.count("text_e", all[i].term)
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].count > all[j].count })
	return all[:min(len(all), maxVariants)]
}

// count is how many records have a term.
func (v *vocabulary) count(field, t string) uint64 {
	n, err := v.lex.Count(field, t)
	if err != nil && v.err == nil {
		v.err = err
	}
	return n
}

// hasNumber reports whether a document has that number.
func (v *vocabulary) hasNumber(number string) bool { return v.count("num", NumberKey(number)) > 0 }

// evenly are the boosts that make each variant count as if all were one term,
// so that a rare one is not taken for a better answer.
func (v *vocabulary) evenly(all []variant) []float64 {
	var sum uint64
	for _, x := range all {
		sum += x.count
	}
	n, err := v.lex.Records()
	if err != nil && v.err == nil {
		v.err = err
	}
	idf := func(count uint64) float64 { return 1 + math.Log(math.Max(1, float64(n)/float64(count+1))) }
	boosts := make([]float64, len(all))
	for i, x := range all {
		boosts[i] = math.Pow(idf(sum)/idf(x.count), 2)
	}
	return boosts
}
