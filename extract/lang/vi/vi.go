// Package vi holds the Vietnamese tables: the words by which heads, marks,
// citations and tasks are known.
package vi

import "nghiquyet/extract/lang"

// Language is Vietnamese.
var Language = language(papers)

// language is the tables with these kinds of papers.
func language(papers lang.Papers) lang.Language {
	return lang.New(lang.Language{
		Code:    "vi",
		Words:   []string{"của", "và", "các", "về", "được", "thực", "hiện", "định", "theo", "trong", "cho", "với", "có", "quy", "nhà", "nước"},
		Papers:  papers,
		Clean:   cleaning(papers),
		Head:    heads(papers),
		Outline: outlines(papers),
		Follows: follows,
		Rows:    columns,
		Cite:    cites,
		Task:    working(papers),
		Force:   forces,
	})
}
