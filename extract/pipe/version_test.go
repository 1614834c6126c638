package pipe_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
)

// What the project's own papers give stands in testdata/rules.tsv, a digest a
// paper, under the version of the rules that gave it. A change of rules that
// gives any of them another document must raise pipe.RulesVersion, so that
// collections read their files again:
//
//	raise RulesVersion, then go test ./extract/pipe -run RulesVersion -update
func TestRulesVersion(t *testing.T) {
	const golden = "../../testdata/rules.tsv"
	recorded, err := os.ReadFile(golden)
	if err != nil && !extracttest.Updating() {
		t.Fatal(err)
	}
	version, digests, _ := strings.Cut(string(recorded), "\n")
	version = strings.TrimPrefix(version, "# rules ")
	got := corpusDigests(t)
	switch same := got == digests; {
	case extracttest.Updating() && !same && version == pipe.RulesVersion:
		t.Errorf("other documents under the same version of the rules: raise pipe.RulesVersion from %s before recording them\n%s", version, cmp.Diff(digests, got))
	case extracttest.Updating():
		if err := os.WriteFile(golden, []byte("# rules "+pipe.RulesVersion+"\n"+got), 0o666); err != nil {
			t.Fatal(err)
		}
	case !same:
		t.Errorf("these papers give other documents now: where that is meant, raise pipe.RulesVersion (it was %s) and record them with -update\n%s", version, cmp.Diff(digests, got))
	case version != pipe.RulesVersion:
		t.Errorf("testdata/rules.tsv is of version %s, the rules are of %s: record it with -update", version, pipe.RulesVersion)
	}
}

// corpusDigests is a line for each paper of testdata: those of the corpus and
// the articles, and the excerpts of the cases read as texts of their own.
func corpusDigests(t *testing.T) string {
	var lines []string
	add := func(name string, data []byte) {
		d, err := pipe.Extract(t.Context(), source.File{Name: filepath.Base(name), Data: data}, source.Settings{})
		if err != nil {
			return // a note beside the papers, an excerpt too short to be a text
		}
		d.Origin.Engine, d.Lines = "", nil
		js, err := d.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, fmt.Sprintf("%s\t%.12x\n", name, sha256.Sum256(js)))
	}
	for _, pattern := range []string{"corpus/*/*", "articles/*", "cases/*/*/*"} {
		files, err := filepath.Glob("../../testdata/" + pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(files), err)
		}
		for _, path := range files {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if a := txtar.Parse(data); len(a.Files) > 0 {
				data = a.Files[0].Data
			}
			add(strings.TrimPrefix(filepath.ToSlash(path), "../../testdata/"), data)
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}
