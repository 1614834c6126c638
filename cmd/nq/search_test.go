package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"nghiquyet/index/answer"
)

// TestRanking asks the queries of testdata/search of the corpus: each file
// holds the arguments of nq search and, line by line, the kinds and ids of
// what belongs at the top; "suggestion" is the line that it should suggest.
func TestRanking(t *testing.T) {
	files, err := filepath.Glob("../../testdata/search/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no queries", err)
	}
	data, err := corpus()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			part := map[string]string{}
			for _, f := range txtar.Parse(text).Files {
				part[f.Name] = strings.TrimSpace(string(f.Data))
			}
			args := append([]string{"search", "--json", "--data", data}, strings.Split(part["args"], "\n")...)
			var out, errs bytes.Buffer
			run(t.Context(), args, nil, &out, &errs)
			var res answer.Found
			if err := json.Unmarshal(out.Bytes(), &res); err != nil {
				t.Fatalf("%v: %s", err, &errs)
			}
			for i, want := range strings.Split(part["top"], "\n") {
				got := ""
				if i < len(res.Hits) {
					got = string(res.Hits[i].Kind) + " " + res.Hits[i].ID
				}
				if got != want {
					t.Errorf("%d is %q, want %q", i+1, got, want)
				}
			}
			if res.Suggestion != part["suggestion"] {
				t.Errorf("suggests %q, want %q", res.Suggestion, part["suggestion"])
			}
		})
	}
}
