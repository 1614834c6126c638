package pipe_test

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

// named are the packages in the first column of a row of the table of rooms:
// `extract/lang/*`, `extract/source/{pdf,image}`.
var named = regexp.MustCompile("`([a-z/*{},]+)`")

// Every package has a row in the table of rooms of docs/architecture.md, and
// every room there is a package.
func TestEveryPackageHasItsRoom(t *testing.T) {
	text, err := os.ReadFile("../../docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "list", "nghiquyet/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	packages := strings.Fields(strings.ReplaceAll(string(out), "nghiquyet/", ""))
	room := map[string]bool{}
	for _, m := range named.FindAllStringSubmatch(firstColumn(string(text)), -1) {
		found := false
		for _, name := range expanded(m[1]) {
			for _, p := range packages {
				if below, ok := strings.CutSuffix(name, "*"); p == name || ok && strings.HasPrefix(p, below) {
					room[p], found = true, true
				}
			}
		}
		if !found {
			t.Errorf("the table names %s, which is no package", m[1])
		}
	}
	for _, p := range packages {
		if !room[p] {
			t.Errorf("%s has no row in the table of rooms", p)
		}
	}
}

// firstColumn is that of the rows of the tables of a text.
func firstColumn(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if cells := strings.Split(line, "|"); len(cells) > 2 && cells[0] == "" {
			b.WriteString(cells[1] + "\n")
		}
	}
	return b.String()
}

// expanded are the names that one with braces stands for: "a/{b,c}" → a/b, a/c.
func expanded(name string) []string {
	before, rest, ok := strings.Cut(name, "{")
	if !ok {
		return []string{name}
	}
	inside, behind, _ := strings.Cut(rest, "}")
	var all []string
	for _, x := range strings.Split(inside, ",") {
		all = append(all, before+x+behind)
	}
	return all
}
