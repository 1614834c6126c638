package task

import (
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract"
)

// clause is a sentence, or the part of one between semicolons.
type clause struct {
	extract.Span
	semicolon bool // it goes on after a semicolon
}

// clauses divides text after full stops that a capital follows, and after
// semicolons.
//
//	"Bộ A làm; Bộ B làm. Bộ C làm." → three
//	"theo Nghị định số 1.000 của …" → one
func clauses(text string) []clause {
	var out []clause
	start, semi := 0, false
	depth := 0
	put := func(end, next int, s bool) {
		for start < end && (text[start] == ' ' || text[start] == '\n') {
			start++
		}
		if start < end {
			out = append(out, clause{extract.Span{Start: start, End: end}, semi})
		}
		start, semi = next, s
	}
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '(':
			depth++
		case ')':
			depth = max(0, depth-1)
		case ';':
			if depth == 0 {
				put(i, i+1, true)
			}
		case '\n':
			put(i, i+1, false)
			depth = 0
		case '.':
			if depth == 0 && i+2 < len(text) && text[i+1] == ' ' {
				if r, _ := utf8.DecodeRuneInString(text[i+2:]); unicode.IsUpper(r) {
					put(i, i+1, false)
				}
			}
		}
	}
	put(len(text), len(text), false)
	return out
}
