package pipe_test

import (
	"os"
	"path/filepath"
	"testing"

	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
)

// Every citation, and every task, that stands in a row has the row's path.
func TestFactsInRowsHaveTheirPath(t *testing.T) {
	files, err := filepath.Glob("../../testdata/corpus/*/*.*")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	var real []string
	if !testing.Short() {
		real, _ = filepath.Glob("../../../shared/corpus/docx/*.docx")
	}
	cites, tasks := 0, 0
	for _, path := range append(files, real...) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		d, err := pipe.Extract(t.Context(), source.File{Name: filepath.Base(path), Data: data}, source.Settings{})
		if err != nil {
			continue // notes beside the documents
		}
		for _, tb := range d.Tables {
			for _, r := range tb.Rows {
				if r.Path == "" {
					t.Errorf("%s: a row of %s has no path", d.Origin.Name, tb.Path)
				}
				for _, c := range d.Citations {
					if r.Contains(c.Span) {
						if cites++; c.Path != r.Path {
							t.Errorf("%s: %q stands in %s and says %s", d.Origin.Name, c.Text, r.Path, c.Path)
						}
					}
				}
				for _, k := range d.Tasks {
					if k.Source == "table" && k.Path == r.Path {
						tasks++
					}
				}
			}
		}
		inTables := 0
		for _, k := range d.Tasks {
			if k.Source == "table" {
				inTables++
			}
		}
		if tasks -= inTables; tasks != 0 {
			t.Errorf("%s: %d tasks of rows have another path than their row", d.Origin.Name, -tasks)
		}
	}
	if cites == 0 {
		t.Error("no citation stands in a row")
	}
}
