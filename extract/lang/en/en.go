// Package en holds the English tables: official and other translations, and
// the articles that report a resolution.
package en

import (
	"nghiquyet/extract/cite"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/task"
)

// Language is English.
var Language = language(papers)

// language is the tables, with what they say of kinds of papers derived from
// papers.
func language(papers lang.Papers) lang.Language {
	c, t := cites, tasks
	c.Types, c.Laws = papers.Cited(), papers.Laws()
	c.Orders = papers.Names(lang.Orders)
	c.Programmes = papers.Names(lang.Programme)
	t.Normative = papers.Names(lang.Settled)
	units := outlines(papers)
	return lang.Language{
		Code:    "en",
		Words:   []string{"the", "of", "and", "to", "in", "for", "shall", "on", "by", "with", "or", "is", "be", "are", "from", "that"},
		Papers:  papers,
		Clean:   cleaning(units),
		Head:    heads(papers, units),
		Outline: units,
		Rows:    columns,
		Cite:    cite.Ready(c),
		Task:    task.Ready(t),
	}
}
