// Package register knows laws, codes and resolutions that texts cite without
// saying all that tells them apart, whether or not a collection has their
// text. In comes a number or a name, out come the works of works.tsv:
//
//	ByName("luat-dat-dai")       → 45/2013/QH13 of 2013-11-29, 31/2024/QH15 of 2024-01-18
//	ByNumber("57-NQ/TW")         → 57-NQ/TW of 2024-12-22
//	ByName("nghi-quyet-57")      → the same
//
// Of other laws it knows the name alone (names.tsv), which is enough to tell
// where a citation of them ends.
package register

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"nghiquyet/extract/cite/resolve"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
)

//go:embed works.tsv
var table string

//go:embed names.tsv
var lawNames string

// Works is the register that comes with the program.
var Works resolve.Register = works{}

type works struct{}

func (works) ByNumber(canonical string) []resolve.Known { return built().numbers[canonical] }

func (works) ByName(slug string) []resolve.Known { return built().names[slug] }

// WellKnown reports whether a bare serial with its kind ("Nghị quyết 57") goes
// for a work of the register in a text of the date given, "" for a text
// without one.
func WellKnown(name, date string) bool {
	for _, k := range built().names[viet.Slug(name)] {
		if date == "" || k.Date <= date {
			return true
		}
	}
	return false
}

// LawNames are the names of laws, codes and ordinances with their law word:
// those of the register's works, and those of which only the name is known. It
// is a new list at each call.
func LawNames() []string {
	return append(slices.Clone(built().laws), namesOnly()...)
}

// namesOnly are the names of names.tsv.
func namesOnly() (names []string) {
	for line := range strings.Lines(lawNames) {
		if name := strings.TrimSpace(line); name != "" && name[0] != '#' {
			names = append(names, name)
		}
	}
	return names
}

type index struct {
	numbers, names map[string][]resolve.Known
	laws           []string // names, each once
}

// built is the index of the table, made at the first question.
var built = sync.OnceValue(func() index {
	lines, err := parse(table)
	if err != nil {
		panic("register: " + err.Error()) // a test reads the table that is built in
	}
	x := index{numbers: map[string][]resolve.Known{}, names: map[string][]resolve.Known{}}
	for _, l := range lines {
		if l.Number != "" {
			x.numbers[l.Number] = append(x.numbers[l.Number], l.Known)
		}
		for _, name := range l.names {
			key := viet.Slug(name)
			if x.names[key] == nil && isLaw(l.Type) {
				x.laws = append(x.laws, name)
			}
			x.names[key] = append(x.names[key], l.Known)
		}
	}
	return x
})

// isLaw reports whether a kind of document is cited by its name: "luật", "bộ
// luật", "pháp lệnh".
func isLaw(kind string) bool { return strings.HasSuffix(kind, "luật") || kind == "pháp lệnh" }

// line is one line of the table.
type line struct {
	resolve.Known
	names    []string // all by which it is cited without its number
	until    string   // as printed: "" for the day of "state"
	short    string
	others   string // names besides the title, as printed
	evidence string
}

// parse reads a table. The error names the line.
//
//	"31/2024/QH15⇥2024-01-18⇥luật⇥Luật Đất đai⇥Quốc hội⇥2024-08-01⇥⇥⇥⇥head:1 …"
func parse(table string) ([]line, error) {
	var all []line
	state := ""
	for i, s := range strings.Split(strings.TrimRight(table, "\n"), "\n") {
		if strings.HasPrefix(s, "#") {
			if day, ok := strings.CutPrefix(s, "# state\t"); ok {
				state = day
			}
			continue
		}
		f := strings.Split(s, "\t")
		if len(f) != 10 {
			return nil, fmt.Errorf("line %d has %d columns, not 10: %q", i+1, len(f), s)
		}
		l := line{Known: resolve.Known{Effective: f[5], Until: f[6]}, until: f[6], short: f[7], others: f[8], evidence: f[9]}
		l.Number, l.Date, l.Type, l.Title, l.Issuer = f[0], f[1], f[2], f[3], f[4]
		if l.Until == "" {
			l.Until = state
		}
		l.ID = docnum.Work{Type: l.Type, Number: l.Number, Date: l.Date, Issuer: l.Issuer, Title: subject(l.Type, l.Title)}.ID()
		if subject(l.Type, l.Title) != l.Title { // "Luật Đất đai" is a name, "về phát triển kinh tế tư nhân" is none
			l.names = append(l.names, l.Title)
		}
		if f[8] != "" {
			l.names = append(l.names, strings.Split(f[8], "; ")...)
		}
		if n, ok := docnum.Parse(l.Number); ok && f[7] != "" {
			for _, word := range []string{l.Type, l.Type + " số", n.Type} {
				l.names = append(l.names, word+" "+f[7])
			}
			l.names = append(l.names, n.Type+f[7]) // NQ57
		}
		all = append(all, l)
	}
	return all, nil
}

// subject is a title without the kind that it may begin with.
func subject(kind, title string) string {
	if len(title) > len(kind)+1 && strings.EqualFold(title[:len(kind)], kind) {
		return title[len(kind)+1:]
	}
	return title
}

// Table is the register as works.tsv has it: comments that explain its columns,
// then one work a line, tabs between the columns.
func Table() string { return table }
