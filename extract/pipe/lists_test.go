package pipe_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"nghiquyet/extract/pipe"
)

// aside are the folders beside the formats that are no format themselves.
var aside = []string{"grid", "legacy", "paper", "print", "scan", "testdata"}

// Every folder of formats and of languages is in its list, and every entry of
// a list has its folder.
func TestListsMatchFolders(t *testing.T) {
	var formats, codes []string
	for _, s := range pipe.Sources {
		formats = append(formats, s.Format())
	}
	for _, l := range pipe.Languages {
		codes = append(codes, l.Code)
	}
	for dir, list := range map[string][]string{"../source": formats, "../lang": codes} {
		entries, err := os.ReadDir(filepath.FromSlash(dir))
		if err != nil {
			t.Fatal(err)
		}
		var folders []string
		for _, e := range entries {
			if e.IsDir() && !slices.Contains(aside, e.Name()) {
				folders = append(folders, e.Name())
			}
		}
		slices.Sort(list)
		slices.Sort(folders)
		if !slices.Equal(list, folders) {
			t.Errorf("%s has %v, the list has %v", dir, folders, list)
		}
	}
}
