package export_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"nghiquyet/extract"
	"nghiquyet/extract/export"
)

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	data, err := export.Schema()
	if err != nil {
		t.Fatal(err)
	}
	s, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource("document.json", s); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("document.json")
}

// Every document is valid against the schema, by a validator that shares no
// code with its generator.
func TestDocumentsAreValid(t *testing.T) {
	schema := compiled(t)
	docs := append(documents(t), sample())
	for _, d := range docs {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(write(t, export.JSON, d)))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); err != nil {
			t.Errorf("%s: %v", d.ID, err)
		}
	}
	t.Logf("%d documents", len(docs))
}

func TestSchemaRefuses(t *testing.T) {
	schema := compiled(t)
	for name, change := range map[string]func(map[string]any){
		"no id":              func(m map[string]any) { delete(m, "id") },
		"unknown kind":       func(m map[string]any) { m["outline"].(map[string]any)["kind"] = "stanza" },
		"negative offset":    func(m map[string]any) { m["citations"].([]any)[0].(map[string]any)["start"] = -1 },
		"too much certainty": func(m map[string]any) { m["tasks"].([]any)[0].(map[string]any)["confidence"] = 2 },
		"null list":          func(m map[string]any) { m["targets"] = nil },
	} {
		var m map[string]any
		if err := json.Unmarshal(write(t, export.JSONL, sample()), &m); err != nil {
			t.Fatal(err)
		}
		change(m)
		if schema.Validate(m) == nil {
			t.Errorf("%s: taken as valid", name)
		}
	}
}

// A document read back from JSON gives the same exports.
func TestReadBack(t *testing.T) {
	for _, d := range append(own(), sample()) {
		var back extract.Document
		if err := json.Unmarshal(write(t, export.JSON, d), &back); err != nil {
			t.Fatal(err)
		}
		for _, f := range export.Formats {
			want, got := parts(t, f, write(t, f, d)), parts(t, f, write(t, f, &back))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s %s: %s", d.ID, f.Name, diff)
			}
		}
	}
}

// parts are the files of a workbook, whose archive has no fixed order, or the
// whole of another format.
func parts(t *testing.T, f export.Format, data []byte) map[string]string {
	t.Helper()
	if f.Extension != "xlsx" {
		return map[string]string{"": string(data)}
	}
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, zf := range zr.File {
		r, err := zf.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[zf.Name] = string(b)
	}
	return out
}

// No document at all, and an error half way, are taken by every format.
func TestEmptyAndBroken(t *testing.T) {
	for _, f := range export.Formats {
		write(t, f)
		broken := func(yield func(*extract.Document, error) bool) {
			if yield(sample(), nil) {
				yield(nil, io.ErrUnexpectedEOF)
			}
		}
		if err := f.Write(io.Discard, broken, export.Options{}); err != io.ErrUnexpectedEOF {
			t.Errorf("%s: error %v", f.Name, err)
		}
	}
}
