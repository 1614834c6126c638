// Package en holds the English tables: official and other translations, and
// the articles that report a resolution.
package en

import "nghiquyet/extract/lang"

// Language is English.
var Language = language(papers)

// language is the tables with these kinds of papers.
func language(papers lang.Papers) lang.Language {
	return lang.New(lang.Language{
		Code:    "en",
		Words:   []string{"the", "of", "and", "to", "in", "for", "shall", "on", "by", "with", "or", "is", "be", "are", "from", "that"},
		Papers:  papers,
		Clean:   cleaning,
		Head:    heads(papers),
		Outline: outlines(papers),
		Follows: follows,
		Rows:    columns,
		Cite:    cites,
		Task:    working(papers),
		Force:   forces,
	})
}
