package export

import (
	"encoding/json"
	"io"

	"nghiquyet/extract"
)

// JSON writes a document as one indented JSON value, several as a list of such.
// Schema says what stands in one.
var JSON = Format{
	Name: "json", Extension: "json", About: "the whole document, indented",
	Write: func(w io.Writer, docs Docs, _ Options) error { return writeJSON(w, docs) },
}

// JSONL writes one document a line.
var JSONL = Format{
	Name: "jsonl", Extension: "jsonl", About: "the whole document, one a line",
	Write: func(w io.Writer, docs Docs, _ Options) error {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		for d, err := range docs {
			if err != nil {
				return err
			}
			if err := enc.Encode(d); err != nil {
				return err
			}
		}
		return nil
	},
}

// writeJSON holds one document back until it is known whether there is another.
func writeJSON(w io.Writer, docs Docs) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	put := func(before string, v any) error {
		if _, err := io.WriteString(w, before); err != nil {
			return err
		}
		return enc.Encode(v)
	}
	var last *extract.Document
	n := 0
	for d, err := range docs {
		if err != nil {
			return err
		}
		if n++; n > 1 {
			before := ","
			if n == 2 {
				before = "["
			}
			if err := put(before, last); err != nil {
				return err
			}
		}
		last = d
	}
	switch {
	case n == 0:
		return nil
	case n == 1:
		return put("", last)
	}
	if err := put(",", last); err != nil {
		return err
	}
	_, err := io.WriteString(w, "]\n")
	return err
}
