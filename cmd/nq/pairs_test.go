package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nghiquyet/extract"
	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
	"nghiquyet/index"
	"nghiquyet/index/answer"
	"nghiquyet/index/store"
)

// Every citation of testdata/corpus has the target that testdata/resolved.txt
// gives it, one line a citation: place, relation, what is printed, target. The
// list was compared with the documents line by line; whoever changes it does
// that again. The web pages alone and the PDFs alone give one list, and the
// order in which the documents come makes no difference.
func TestResolvedPairs(t *testing.T) {
	t.Parallel()
	const golden = "../../testdata/resolved.txt"
	var lists []string
	for _, format := range []string{"html", "pdf"} {
		files, err := filepath.Glob("../../testdata/corpus/*/*." + format)
		if err != nil || len(files) != 6 {
			t.Fatal(files, err)
		}
		lists = append(lists, resolvedPairs(t, files))
		slices.Reverse(files)
		lists = append(lists, resolvedPairs(t, files))
	}
	if extracttest.Updating() {
		if err := os.WriteFile(golden, []byte(lists[0]), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	for i, which := range []string{"web pages", "web pages, the last first", "PDFs", "PDFs, the last first"} {
		if diff := cmp.Diff(string(want), lists[i]); diff != "" {
			t.Errorf("%s: -want +got\n%s", which, diff)
		}
	}
}

// resolvedPairs makes a collection of files, settling after each, and lists
// what its citations mean.
func resolvedPairs(t *testing.T, files []string) string {
	t.Helper()
	ctx := context.Background()
	st, err := store.Open(ctx, filepath.Join(t.TempDir(), "nq.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	var ids []string
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		d, err := pipe.Extract(ctx, source.File{Name: filepath.Base(path), Data: data}, source.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, d.ID)
		if err := st.Put(ctx, d, index.File{Name: d.Origin.Name, SHA256: d.Origin.SHA256, Rules: pipe.RulesVersion}); err != nil {
			t.Fatal(err)
		}
		if _, err := st.Settle(ctx, answer.Resolve); err != nil {
			t.Fatal(err)
		}
	}
	if err := st.Verify(ctx); err != nil {
		t.Error(err)
	}
	slices.Sort(ids)
	var b strings.Builder
	for _, id := range ids {
		d, err := st.Document(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s  %s %s, %s\n", id, d.Head.Type, d.Head.Number, d.Head.Issuer)
		for _, c := range d.Citations {
			target := c.Target
			switch {
			case c.Known != nil:
				target += "  (" + string(c.Status) + "; known: " + knownName(c.Known) + ")"
			case c.Status != extract.Resolved:
				target = strings.TrimSpace(fmt.Sprint("(", c.Status, ") ", strings.Join(c.Candidates, " ")))
			}
			fmt.Fprintf(&b, "  %s  %s  %s → %s\n", place(c.Path, 0), c.Relation, strings.Join(strings.Fields(c.Text), " "), target)
		}
	}
	return b.String()
}
