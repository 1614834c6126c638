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
//
// A paper that is new, or is no longer there, changes no rule: it is recorded
// with -update under the version as it is.
func TestRulesVersion(t *testing.T) {
	const golden = "../../testdata/rules.tsv"
	recorded, err := os.ReadFile(golden)
	if err != nil && !extracttest.Updating() {
		t.Fatal(err)
	}
	version, digests, _ := strings.Cut(string(recorded), "\n")
	version = strings.TrimPrefix(version, "# rules ")
	got := corpusDigests(t)
	switch same, other := got == digests, changed(digests, got); {
	case extracttest.Updating() && len(other) > 0 && version == pipe.RulesVersion:
		t.Errorf("other documents under the same version of the rules: raise pipe.RulesVersion from %s before recording %v", version, other)
	case extracttest.Updating():
		if err := os.WriteFile(golden, []byte("# rules "+pipe.RulesVersion+"\n"+got), 0o666); err != nil {
			t.Fatal(err)
		}
	case len(other) == 0 && !same:
		t.Errorf("papers came or went, no other gives another document: record them with -run RulesVersion -update\n%s", cmp.Diff(digests, got))
	case !same:
		t.Errorf("these papers give other documents now: where that is meant, raise pipe.RulesVersion (it was %s) and record them with -update\n%s", version, cmp.Diff(digests, got))
	case version != pipe.RulesVersion:
		t.Errorf("testdata/rules.tsv is of version %s, the rules are of %s: record it with -update", version, pipe.RulesVersion)
	}
}

// changed are the papers that both lists of digests have, with another digest.
func changed(before, after string) []string {
	was := map[string]string{}
	for ln := range strings.Lines(before) {
		name, digest, _ := strings.Cut(ln, "\t")
		was[name] = digest
	}
	var out []string
	for ln := range strings.Lines(after) {
		name, digest, _ := strings.Cut(ln, "\t")
		if old, ok := was[name]; ok && old != digest {
			out = append(out, name)
		}
	}
	return out
}

// A new paper asks for no new version of the rules, another digest of an old one
// does.
func TestChanged(t *testing.T) {
	const before = "cases/a.txtar\t1\ncases/b.txtar\t2\n"
	for after, want := range map[string]string{
		before: "",
		"cases/a.txtar\t1\ncases/aa.txtar\t7\ncases/b.txtar\t2\n": "",
		"cases/b.txtar\t2\n": "",
		"cases/a.txtar\t1\ncases/b.txtar\t3\ncases/c.txtar\t4\n": "cases/b.txtar",
	} {
		if got := strings.Join(changed(before, after), " "); got != want {
			t.Errorf("%q: changed are %q, want %q", after, got, want)
		}
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
