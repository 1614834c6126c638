package source_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nghiquyet/extract/pattern"
	_ "nghiquyet/extract/pipe" // all sources
)

// Every expression of the sources has a name, takes its Yes and leaves its No
// alone; no two have one name.
func TestExamples(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range pattern.All() {
		if !strings.HasPrefix(p.Name(), "source/") {
			continue
		}
		if seen[p.Name()] {
			t.Errorf("%s: a second one of that name", p.Name())
		}
		seen[p.Name()] = true
		for _, s := range p.Broken() {
			t.Errorf("%s: %s", p.Name(), s)
		}
	}
	if len(seen) < 80 {
		t.Errorf("only %d expressions are found", len(seen))
	}
}

// No source compiles an expression that carries no examples.
func TestExpressionsCarryExamples(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		data, err := os.ReadFile(path)
		if strings.Contains(string(data), "regexp.MustCompile") {
			t.Errorf("%s: regexp.MustCompile; take pattern.New with a name, Yes and No", path)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
