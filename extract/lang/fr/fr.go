// Package fr holds the French tables: translations of resolutions and the
// articles that report them.
package fr

import (
	"nghiquyet/extract/cite"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/task"
)

// Language is French.
var Language = language(papers)

// language is the tables, with what they say of kinds of papers derived from
// papers.
func language(papers lang.Papers) lang.Language {
	c, t := cites, tasks
	c.Types, c.Laws = papers.Cited(), papers.Laws()
	c.Programmes = papers.Names(lang.Programme)
	t.Normative = papers.Names(lang.Settled)
	units := outlines(papers)
	return lang.Language{
		Code:    "fr",
		Words:   []string{"le", "la", "les", "des", "du", "et", "de", "pour", "dans", "sur", "une", "un", "au", "aux", "est", "par"},
		Papers:  papers,
		Clean:   cleaning(units),
		Head:    heads(papers, units),
		Outline: units,
		Rows:    columns,
		Cite:    cite.Ready(c),
		Task:    task.Ready(t),
	}
}
