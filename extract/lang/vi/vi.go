// Package vi holds the Vietnamese tables: the words by which heads, marks,
// citations and tasks are known.
package vi

import (
	"nghiquyet/extract/lang"
)

// Language is Vietnamese.
var Language = lang.Language{
	Code:    "vi",
	Words:   []string{"của", "và", "các", "về", "được", "thực", "hiện", "định", "theo", "trong", "cho", "với", "có", "quy", "nhà", "nước"},
	Clean:   cleaning,
	Head:    heads,
	Outline: outlines,
	Rows:    columns,
	Cite:    cites,
	Task:    tasks,
}
