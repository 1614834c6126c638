package pipe_test

import (
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
)

// The annexes of real documents are read cell by cell as testdata/cells.txt
// has them, which was written from the pages. The test asks for 99 in 100 cells,
// and for all rows and heads.
func TestAnnexCells(t *testing.T) {
	list, err := os.ReadFile(filepath.Join("testdata", "cells.txt"))
	if err != nil {
		t.Fatal(err)
	}
	cells, exact := 0, 0
	for _, f := range parseCells(t, string(list)) {
		path := extracttest.Shared(t, "corpus", "pdf-text", f.name)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		d, err := pipe.Extract(t.Context(), source.File{Name: f.name, Data: data}, source.Settings{OCR: source.OCROff})
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Tables) != len(f.tables) {
			t.Errorf("%s has %d tables, want %d", f.name, len(d.Tables), len(f.tables))
			continue
		}
		n, good := 0, 0
		for i, want := range f.tables {
			got := d.Tables[i]
			where := fmt.Sprintf("%s, table of page %d", f.name, want.page)
			if got.Page != want.page || len(got.Rows) != len(want.rows) {
				t.Errorf("%s: %d rows from page %d on, want %d", where, len(got.Rows), got.Page, len(want.rows))
			}
			if g, w := printsOf(got.Columns), want.heads; strings.Join(g, " | ") != strings.Join(w, " | ") {
				t.Errorf("%s: the heads are %q, want %q", where, g, w)
			}
			for r, row := range want.rows {
				var g []string
				if r < len(got.Rows) {
					g = printsOf(got.Rows[r].Cells)
				}
				for c, w := range row {
					n++
					if c < len(g) && g[c] == w {
						good++
					} else if c < len(g) {
						t.Logf("%s: cell %d.%d is %q, want %q", where, r+1, c+1, g[c], w)
					}
				}
			}
		}
		t.Logf("%4d of %4d cells of %s are exact", good, n, f.name)
		cells, exact = cells+n, exact+good
	}
	share := float64(exact) / float64(cells)
	t.Logf("%d of %d cells are exact: %.4f", exact, cells, share)
	if share < 0.99 {
		t.Errorf("%.4f of the cells are exact, want at least .99", share)
	}
}

// cellFile is what testdata/cells.txt has of one file.
type cellFile struct {
	name   string
	tables []cellTable
}

type cellTable struct {
	page  int
	heads []string
	rows  [][]string
}

// parseCells reads the list: "file NAME", "table PAGE ROWS", then the heads
// and a line for each row.
func parseCells(t *testing.T, list string) (files []cellFile) {
	t.Helper()
	rows := 0
	for i, line := range strings.Split(strings.TrimRight(list, "\n"), "\n") {
		words := strings.Fields(line)
		switch {
		case len(words) == 0 || words[0] == "#":
			continue
		case words[0] == "file":
			files = append(files, cellFile{name: words[1]})
			continue
		}
		f := &files[len(files)-1]
		if words[0] == "table" {
			page, _ := strconv.Atoi(words[1])
			rows, _ = strconv.Atoi(words[2])
			f.tables = append(f.tables, cellTable{page: page})
			continue
		}
		tb := &f.tables[len(f.tables)-1]
		cells := strings.Split(line, "|")
		for c := range cells {
			cells[c] = strings.TrimSpace(cells[c])
		}
		switch {
		case tb.heads == nil:
			tb.heads = cells
		case len(cells) != len(tb.heads) || len(tb.rows) == rows:
			t.Fatalf("cells.txt:%d: %d cells under %d heads, row %d of %d", i+1, len(cells), len(tb.heads), len(tb.rows)+1, rows)
		default:
			tb.rows = append(tb.rows, cells)
		}
	}
	return files
}

func printsOf(cells []string) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = printOf(c)
	}
	return out
}

// printOf is how the list has a cell: short ones as they are, longer ones by
// their first and last two words, their length in characters, and a checksum.
func printOf(cell string) string {
	words := strings.Fields(norm.NFC.String(cell))
	s := strings.Join(words, " ")
	if utf8.RuneCountInString(s) <= 30 || len(words) < 5 {
		return s
	}
	n := len(words)
	return fmt.Sprintf("%s %s … %s %s %d %08x", words[0], words[1], words[n-2], words[n-1], utf8.RuneCountInString(s), crc32.ChecksumIEEE([]byte(s)))
}
