package extract

import "fmt"

// Problem says that a text defeated a rule. It stops nothing; it appears in
// the document and in reports.
type Problem struct {
	Stage string `json:"stage"` // source, clean, head, outline, cite, task; pipe where it is of none
	Rule  string `json:"rule"`
	Text  string `json:"text"` // a sentence for the reader
	Start int    `json:"start"`
	Page  int    `json:"page"`
}

// Problems gathers what the stages could not decide.
type Problems []Problem

// Add notes a problem of stage and rule at a byte offset of the text, with a
// sentence made from format and args.
func (ps *Problems) Add(stage, rule string, start, page int, format string, args ...any) {
	*ps = append(*ps, Problem{stage, rule, fmt.Sprintf(format, args...), start, page})
}
