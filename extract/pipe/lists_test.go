package pipe_test

import (
	"errors"
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

// samples are how files of each format begin, under a name that promises
// nothing.
var samples = map[string]string{
	"pdf":   "%PDF-1.7\n",
	"image": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
	"docx":  "PK\x03\x04 [Content_Types].xml word/document.xml",
	"doc":   "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
	"rtf":   `{\rtf1\ansi Nghị quyết}`,
	"html":  "<!DOCTYPE html><html><body><p>Nghị quyết về quy hoạch</p></body></html>",
	"text":  "Nghị quyết về quy hoạch\n",
}

// A file of each format reaches the source of that format, past those that are
// asked before it; text, which takes what is left, is asked last. So it does in
// Extract, whatever becomes of so short a file.
func TestEachFormatIsReached(t *testing.T) {
	for _, s := range pipe.Sources {
		sample, ok := samples[s.Format()]
		if !ok {
			t.Errorf("there is no sample of %s", s.Format())
			continue
		}
		f := source.File{Name: "a", Data: []byte(sample)}
		for _, first := range pipe.Sources {
			if first.Sniff(f) {
				if first.Format() != s.Format() {
					t.Errorf("%s takes the sample of %s", first.Format(), s.Format())
				}
				break
			}
		}
		if d, err := pipe.Extract(t.Context(), f, source.Settings{}); errors.Is(err, pipe.ErrUnknownFormat) {
			t.Errorf("%s: %v", s.Format(), err)
		} else if err == nil && d.Origin.Format != s.Format() {
			t.Errorf("the sample of %s was read as %s", s.Format(), d.Origin.Format)
		}
	}
	if last := pipe.Sources[len(pipe.Sources)-1].Format(); last != "text" {
		t.Errorf("%s is asked behind text and never reached", last)
	}
}

// Every format has tests of its own, and stands in the row of formats in
// docs/architecture.md.
func TestFormatsInTheBook(t *testing.T) {
	book, err := os.ReadFile("../../docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	var formats []string
	for _, s := range pipe.Sources {
		formats = append(formats, s.Format())
		if tests, _ := filepath.Glob("../source/" + s.Format() + "/*_test.go"); len(tests) == 0 {
			t.Errorf("extract/source/%s has no test", s.Format())
		}
	}
	if row := "`extract/source/{" + strings.Join(formats, ",") + "}`"; !strings.Contains(string(book), row) {
		t.Errorf("docs/architecture.md has no row %s", row)
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
		if s.Keeps() < source.Ink || s.Keeps() > source.PageByPage {
			t.Errorf("%s keeps %d, which is no line of the list in extract/source", s.Format(), s.Keeps())
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
