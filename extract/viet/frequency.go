package viet

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

// commonTxt are counts of the most frequent syllables of legal texts.
//
//go:embed common.txt
var commonTxt string

// unseen is the count that stands for a syllable outside the table.
const unseen = 5

var frequencies = sync.OnceValue(func() map[string]float64 {
	m := map[string]float64{}
	for ln := range strings.Lines(commonTxt) {
		word, count, ok := strings.Cut(strings.TrimSpace(ln), " ")
		if n, err := strconv.Atoi(count); ok && err == nil {
			m[word] = math.Log(float64(n))
		}
	}
	return m
})

// Weight is the natural logarithm of how often the lower-case word stands in
// legal texts; a small constant for valid syllables that are rare, and less
// for what is no syllable.
func Weight(word string) float64 {
	if w, ok := frequencies()[word]; ok {
		return w
	}
	if Valid(word) {
		return math.Log(unseen)
	}
	return -2
}
