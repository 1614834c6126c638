package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Every package that has a Backend has its line in backends.
func TestEveryBackendHasItsLine(t *testing.T) {
	list, err := os.ReadFile("collection.go")
	if err != nil {
		t.Fatal(err)
	}
	line := regexp.MustCompile(`(?m)^var backends = .*`).FindString(string(list))
	declared := regexp.MustCompile(`(?m)^var Backend index\.Backend\b`)
	files, err := filepath.Glob("../../index/*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(file, "_test.go") || !declared.Match(data) {
			continue
		}
		n++
		if name := filepath.Base(filepath.Dir(file)) + ".Backend"; !strings.Contains(line, name) {
			t.Errorf("%s has no place in %q", name, line)
		}
	}
	if n != len(backends) {
		t.Errorf("%d packages have a Backend, %d are listed", n, len(backends))
	}
}
