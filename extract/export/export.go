// Package export writes documents in the forms that other programs read. One
// file a form; Formats is the one list, which the command line offers as it
// is.
package export

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"nghiquyet/extract"
)

// Format is one form of output. Write takes documents one after another and
// keeps none of them, so that a collection of any size is written in constant
// memory; its error is that of w or of docs.
type Format struct {
	Name      string // as --format takes it
	Extension string // of files, without the dot
	About     string // for the help
	Write     func(w io.Writer, docs iter.Seq2[*extract.Document, error]) error
}

// Formats are the forms that nq writes.
var Formats = []Format{JSON, JSONL}

// ByName is the format called name. The error lists the names there are.
func ByName(name string) (Format, error) {
	for _, f := range Formats {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("unknown format %q: take one of %s", name, strings.Join(Names(), ", "))
}

// Names are the names of all formats, in the order of the list.
func Names() []string {
	var names []string
	for _, f := range Formats {
		names = append(names, f.Name)
	}
	return names
}

// One is a sequence of one document.
func One(d *extract.Document) iter.Seq2[*extract.Document, error] {
	return func(yield func(*extract.Document, error) bool) { yield(d, nil) }
}
