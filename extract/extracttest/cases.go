// Package extracttest runs the cases of testdata/cases: the smallest text that
// shows a thing, and what a stage is to make of it. A new case is a new file
// and no Go.
//
//	-- in --
//	II. NHIỆM VỤ
//	1. Hoàn thiện thể chế
//	-- out --
//	section II · NHIỆM VỤ
//	  clause 1 · Hoàn thiện thể chế
//
// go test -update rewrites the out parts; read the diff line by line.
package extracttest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
)

var update = flag.Bool("update", false, "rewrite the expected output of cases")

// Updating reports that go test -update asked for goldens to be rewritten.
func Updating() bool { return *update }

// Run gives the in part of every case under dir (a folder for each language)
// to stage and compares what it returns with the out part.
func Run(t *testing.T, dir string, stage func(t *testing.T, lang, in string) string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases under %s (%v)", dir, err)
	}
	for _, f := range files {
		lang := filepath.Base(filepath.Dir(f))
		t.Run(lang+"/"+strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(f)
			if err != nil {
				t.Fatal(err)
			}
			var in, out *txtar.File
			for i := range ar.Files {
				switch ar.Files[i].Name {
				case "in":
					in = &ar.Files[i]
				case "out":
					out = &ar.Files[i]
				}
			}
			if in == nil || out == nil {
				t.Fatalf("%s needs the parts in and out", f)
			}
			got := strings.TrimSpace(stage(t, lang, strings.TrimRight(string(in.Data), "\n"))) + "\n"
			if *update && got != string(out.Data) {
				out.Data = []byte(got)
				if err := os.WriteFile(f, txtar.Format(ar), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(out.Data), got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// Lines makes raw lines of in, each a whole paragraph. A line that begins with
// "^" is centred; lines that begin with "| " are the rows of a table, heads
// first, with " | " between the cells. A line that ends with "\\" is wrapped: as
// in a text file, nothing but the words tells whether the next goes on with it.
func Lines(in string) source.Raw {
	var raw source.Raw
	table, row := -1, -1
	wrapped := false // the line before
	for s := range strings.SplitSeq(in, "\n") {
		if cells, ok := strings.CutPrefix(s, "| "); ok {
			if row++; row == 0 {
				table++
			}
			for col, c := range strings.Split(cells, " | ") {
				cell := &source.Cell{Table: table, Row: row, Col: col, RowSpan: 1, ColSpan: 1, Header: row == 0}
				raw.Lines = append(raw.Lines, source.Line{Text: c, Whole: true, Cell: cell})
			}
			continue
		}
		row = -1
		s, centred := strings.CutPrefix(s, "^")
		s, wraps := strings.CutSuffix(s, `\`)
		raw.Lines = append(raw.Lines, source.Line{Text: s, Whole: !wraps && !wrapped, Look: extract.Look{Centered: centred}})
		wrapped = wraps
	}
	return raw
}

// Shared is a file of the material that is not part of the project, and skips
// the test where that is absent: NQ_SHARED, or the folder shared beside the
// module's root.
func Shared(t testing.TB, elem ...string) string {
	t.Helper()
	dir := os.Getenv("NQ_SHARED")
	if dir == "" {
		root, err := os.Getwd()
		for err == nil && root != filepath.Dir(root) {
			if _, e := os.Stat(filepath.Join(root, "go.mod")); e == nil {
				break
			}
			root = filepath.Dir(root)
		}
		dir = filepath.Join(root, "..", "shared")
	}
	path := filepath.Join(append([]string{dir}, elem...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("the shared material is not here (%s); NQ_SHARED may name its folder", filepath.Join(elem...))
	}
	return path
}
