// Package lang holds what the stages must know of a language, as one value a
// language. The stages are engines; the words stand in the child packages vi,
// en and fr.
package lang

import (
	"slices"
	"strings"
	"unicode"

	"nghiquyet/extract/cite"
	"nghiquyet/extract/clean"
	"nghiquyet/extract/force"
	"nghiquyet/extract/head"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/rows"
	"nghiquyet/extract/source/mark"
	"nghiquyet/extract/task"
)

// Language is one language's tables.
type Language struct {
	Code    string   // ISO 639-1: "vi"
	Words   []string // frequent words that tell the language from the others
	Papers  Papers   // the kinds of papers, from which the other tables are derived
	Clean   clean.Tables
	Head    head.Tables
	Outline outline.Tables
	Follows *pattern.Pattern // the line over an annex or a form behind a paper: "PHỤ LỤC I"
	Rows    rows.Tables
	Cite    cite.Tables
	Force   force.Tables
	Task    task.Tables
}

// New is a language ready for use: what its tables say of kinds of papers is
// derived from its papers, what they say of marks from its heading styles, and
// words are indexed once, at their first use.
func New(l Language) Language {
	ps := l.Papers
	l.Outline = outline.Ready(l.Outline)
	l.Clean.Opens, l.Clean.Bare, l.Head.Opens = l.Outline.Opens, l.Outline.OpensAlone, l.Outline.Opens
	l.Head.Types, l.Head.Codes, l.Head.Does = ps.Types(), ps.Codes(), ps.Does()
	l.Cite.Types, l.Cite.Laws, l.Cite.NoWork = ps.Cited(), ps.Laws(), ps.Names(func(p Paper) bool { return p.Orders || p.Settled })
	l.Cite.Programmes = ps.Names(Programme, l.Cite.Programmes...)
	l.Task.Normative = ps.Names(Settled)
	l.Force.Kinds, l.Force.Annex = ps.Names(func(Paper) bool { return true }), ps.Names(Attached)
	l.Cite, l.Task = cite.Ready(l.Cite), task.Ready(l.Task)
	return l
}

// Marks is what the tables of ls say of the marks with which lines open, all of
// them together: it is for sources, which read lines before their language is
// known.
func Marks(ls []Language) mark.Marks {
	some := func(says func(l Language, line string) bool) func(string) bool {
		return func(line string) bool {
			return slices.ContainsFunc(ls, func(l Language) bool { return says(l, line) })
		}
	}
	return mark.Marks{
		Unit: some(func(l Language, line string) bool { return l.Outline.Opens(line) }),
		Item: some(func(l Language, line string) bool { return l.Clean.Item.MatchString(line) }),
		Head: some(func(l Language, line string) bool { return l.Outline.Heads(line) }),
		Hang: some(func(l Language, line string) bool { return l.Clean.Hangs.MatchString(line) }),
		Part: some(func(l Language, line string) bool {
			return l.Outline.Attached.MatchString(line) || l.Follows.MatchString(line)
		}),
	}
}

// Detect picks the language of text among ls: the one whose frequent words
// make up the largest share of its first 4,000 words. The first of ls serves
// a text that says nothing.
func Detect(text string, ls []Language) Language {
	best, most := 0, 0
	hits := make([]map[string]bool, len(ls))
	for i, l := range ls {
		hits[i] = map[string]bool{}
		for _, w := range l.Words {
			hits[i][w] = true
		}
	}
	count := make([]int, len(ls))
	seen := 0
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) }) {
		if seen++; seen > 4000 {
			break
		}
		for i := range ls {
			if hits[i][w] {
				count[i]++
			}
		}
	}
	for i, n := range count {
		if n > most {
			best, most = i, n
		}
	}
	return ls[best]
}
