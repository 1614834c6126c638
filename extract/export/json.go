package export

import (
	"encoding/json"
	"io"
)

// JSON writes each document as one indented JSON value; several documents
// follow one another. Schema says what stands in it.
var JSON = Format{
	Name: "json", Extension: "json", About: "the whole document, indented",
	Write: func(w io.Writer, docs Docs, _ Options) error { return encode(w, docs, "  ") },
}

// JSONL writes one document a line.
var JSONL = Format{
	Name: "jsonl", Extension: "jsonl", About: "the whole document, one a line",
	Write: func(w io.Writer, docs Docs, _ Options) error { return encode(w, docs, "") },
}

func encode(w io.Writer, docs Docs, indent string) error {
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
