// Package vi holds the Vietnamese tables: the words by which heads, marks,
// citations and tasks are known.
package vi

import (
	"nghiquyet/extract/cite"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/task"
)

// Language is Vietnamese.
var Language = language(papers)

// language is the tables, with what they say of kinds of papers derived from
// papers.
func language(papers lang.Papers) lang.Language {
	c, t := cites, tasks
	c.Types, c.Laws = papers.Cited(), papers.Laws()
	c.Orders = papers.Names(lang.Orders)
	c.Programmes = papers.Names(lang.Programme, "nhiệm vụ")
	t.Normative = papers.Names(lang.Settled)
	units := outlines(papers)
	return lang.Language{
		Code:    "vi",
		Words:   []string{"của", "và", "các", "về", "được", "thực", "hiện", "định", "theo", "trong", "cho", "với", "có", "quy", "nhà", "nước"},
		Papers:  papers,
		Clean:   cleaning(papers, units),
		Head:    heads(papers, units),
		Outline: units,
		Rows:    columns,
		Cite:    cite.Ready(c),
		Task:    task.Ready(t),
	}
}
