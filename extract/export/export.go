// Package export writes documents in the forms that other programs read. One
// file a form; Formats is the one list, which the command line offers as it
// is.
//
// In come documents, one after another, as extract.Document has them (offsets
// in bytes). Out go bytes: JSON, tables, calendars, Akoma Ntoso, graphs, pages.
// Every fact goes with its document, page, place and printed text; offsets are
// written as code points of the text, as everywhere outside the program.
//
//	err := export.CSV.Write(w, st.Documents(ctx), export.Options{Lang: "vi"})
//
// A form uses nothing but what is in the JSON of a document, and in the options
// what a collection knows of its effect, so a document read back from JSON gives
// the same bytes.
package export

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"nghiquyet/extract"
)

// Docs is a sequence of documents, each with the error of reading it; the
// first error ends the writing.
type Docs = iter.Seq2[*extract.Document, error]

// Format is one form of output. Write takes documents one after another and
// keeps none of them, so that a collection of any size is written in constant
// memory; its error is that of w or of docs.
type Format struct {
	Name      string // as --format takes it
	Extension string // of files, without the dot
	About     string // for the help
	Holds     bool   // it takes Options.Effect
	Write     func(w io.Writer, docs Docs, o Options) error
}

// Options are what a reader may choose.
type Options struct {
	Lang string // of headers and labels: "vi" (also when empty) or "en"
	// Effect tells what a collection knows of the effect of the document with that
	// id, nil for nothing; nil where no collection is at hand.
	Effect func(doc string) *Effect
}

// Formats are the forms that nq writes.
var Formats = []Format{JSON, JSONL, CSV, Changes, XLSX, Tracker, ICS, AKN, GraphML, DOT, SVG, JSONLD, CSL, MD, HTML}

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
func One(d *extract.Document) Docs {
	return func(yield func(*extract.Document, error) bool) { yield(d, nil) }
}

// pick is the word for the language of o.
func (o Options) pick(vi, en string) string {
	if o.Lang == "en" {
		return en
	}
	return vi
}
