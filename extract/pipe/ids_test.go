package pipe_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
)

// A task keeps its id when its document is read again, from another format too.
func TestTaskIDs(t *testing.T) {
	dirs, _ := filepath.Glob("../../testdata/corpus/*")
	for _, dir := range dirs {
		slug := filepath.Base(dir)
		ids := func(ext string) (ids []string) {
			name := filepath.Join(dir, slug+ext)
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			d, err := pipe.Extract(t.Context(), source.File{Name: name, Data: data}, source.Settings{})
			if err != nil {
				t.Fatal(err)
			}
			for _, task := range d.Tasks {
				ids = append(ids, task.ID)
			}
			return ids
		}
		pdf, html := ids(".pdf"), ids(".html")
		if !slices.Equal(pdf, html) {
			t.Errorf("%s: the PDF has %q, the page %q", slug, pdf, html)
		}
		seen := map[string]bool{}
		for _, id := range pdf {
			if seen[id] {
				t.Errorf("two tasks have the id %s", id)
			}
			seen[id] = true
		}
	}
}
