package index

import (
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// Like is what related documents have in common with one: they cite the same
// works, cite one another, or are about the same. Works that few cite count
// for more than those that all do.
type Like struct {
	Doc     string   // its id; it is no answer itself
	Number  string   // canonical
	Works   []string // that it cites, as in Record.Cites
	Subject string
}

// Related is what documents that are related to d have in common with it.
func Related(d *extract.Document) *Like {
	l := &Like{Doc: d.ID, Number: docnum.Canonical(d.Head.Number), Subject: d.Head.Title}
	for _, c := range d.Citations {
		l.Works = appendWork(l.Works, c)
	}
	if l.Subject == "" && d.Outline != nil {
		l.Subject = strings.TrimSpace(d.Outline.Title)
	}
	return l
}
