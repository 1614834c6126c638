package pipe_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
)

// aside are the folders beside the formats that are no format themselves.
var aside = []string{"grid", "legacy", "letterhead", "mark", "paper", "print", "scan", "testdata"}

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

// Every format tells by which endings its files are known, and how much it
// keeps; no two formats share an ending or keep the same.
func TestFormatsTellThemselves(t *testing.T) {
	endings, keeps := map[string]string{}, map[source.Keeps]string{}
	for _, s := range pipe.Sources {
		if len(s.Endings()) == 0 {
			t.Errorf("%s has no endings", s.Format())
		}
		for _, e := range s.Endings() {
			if !strings.HasPrefix(e, ".") || e != strings.ToLower(e) {
				t.Errorf("%s: ending %q", s.Format(), e)
			}
			if other, ok := endings[e]; ok {
				t.Errorf("%s and %s end in %s", other, s.Format(), e)
			}
			endings[e] = s.Format()
			if got := pipe.Promised("a/b" + strings.ToUpper(e)); got != s.Format() {
				t.Errorf("a file that ends in %s promises %q, want %s", e, got, s.Format())
			}
		}
		if other, ok := keeps[s.Keeps()]; ok {
			t.Errorf("%s keeps as much as %s: which is taken?", s.Format(), other)
		}
		keeps[s.Keeps()] = s.Format()
		if pipe.Keeps(s.Format()) != int(s.Keeps()) {
			t.Errorf("%s keeps %d by its name, %d by itself", s.Format(), pipe.Keeps(s.Format()), s.Keeps())
		}
	}
	if pipe.Promised("logo.svg")+pipe.Promised("pdf") != "" || pipe.Keeps("svg") >= 0 {
		t.Error("a format that nobody reads is known")
	}
	for i, better := range []string{"pdf", "docx", "html", "doc", "rtf"} {
		if next := []string{"docx", "html", "doc", "rtf", "text"}[i]; pipe.Keeps(better) <= pipe.Keeps(next) {
			t.Errorf("%s keeps no more than %s", better, next)
		}
	}
}
