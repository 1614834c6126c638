package export

import (
	"encoding/json"
	"io"
	"iter"

	"nghiquyet/extract"
)

// JSON writes each document as one indented JSON value; several documents
// follow one another.
var JSON = Format{
	Name: "json", Extension: "json", About: "the whole document, indented",
	Write: func(w io.Writer, docs iter.Seq2[*extract.Document, error]) error { return encode(w, docs, "  ") },
}

// JSONL writes one document a line.
var JSONL = Format{
	Name: "jsonl", Extension: "jsonl", About: "the whole document, one a line",
	Write: func(w io.Writer, docs iter.Seq2[*extract.Document, error]) error { return encode(w, docs, "") },
}

func encode(w io.Writer, docs iter.Seq2[*extract.Document, error], indent string) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	for d, err := range docs {
		if err != nil {
			return err
		}
		if err := enc.Encode(d); err != nil {
			return err
		}
	}
	return nil
}
