// Package fr holds the French tables: translations of resolutions and the
// articles that report them.
package fr

import "nghiquyet/extract/lang"

// Language is French.
var Language = language(papers)

// language is the tables with these kinds of papers.
func language(papers lang.Papers) lang.Language {
	return lang.New(lang.Language{
		Code:    "fr",
		Words:   []string{"le", "la", "les", "des", "du", "et", "de", "pour", "dans", "sur", "une", "un", "au", "aux", "est", "par"},
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
