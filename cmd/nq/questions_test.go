package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"nghiquyet/index/answer"
)

// unasked are the questions that no command prints: they are there for programs
// that use index/answer.
var unasked = map[string]bool{"near": true, "related": true}

// Every question is asked by a command, and every command is one of nq's.
func TestCommandsAskEveryQuestion(t *testing.T) {
	var code strings.Builder
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		data, err := os.ReadFile(path)
		code.Write(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range answer.Questions {
		call := "answer.Ask" + strings.ToUpper(q.Name[:1]) + q.Name[1:] + "("
		if !strings.Contains(code.String(), call) && !unasked[q.Name] {
			t.Errorf("%s is asked by no command", q.Name)
		}
	}
	for _, c := range newRoot().Commands() {
		file, err := os.ReadFile(c.Name() + ".go")
		if paged := err == nil && strings.Contains(string(file), "o.page()"); paged != (c.Flags().Lookup("limit") != nil && c.Flags().Lookup("after") != nil) {
			t.Errorf("%s asks for pages: %v", c.Name(), paged)
		}
	}
	main, err := os.ReadFile("main.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`(?m)^func (new\w+)\([^)]*\) \*cobra\.Command`).FindAllStringSubmatch(code.String(), -1) {
		if m[1] != "newRoot" && !strings.Contains(string(main), "\t"+m[1]+"(") {
			t.Errorf("%s makes a command that newRoot does not add", m[1])
		}
	}
}
