package store

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"nghiquyet/extract"
)

// The queries of docs/store.md run, and find what they say; all tables are in
// its list.
func TestDocumentedQueries(t *testing.T) {
	text, err := os.ReadFile("../../docs/store.md")
	if err != nil {
		t.Fatal(err)
	}
	queries := regexp.MustCompile("(?s)```sql\n(.*?)```").FindAllStringSubmatch(string(text), -1)
	if len(queries) != 3 {
		t.Fatalf("%d queries", len(queries))
	}
	s := open(t)
	first := programme("45-NQ/TW", "2019-01-24", "Bộ Chính trị")
	second := programme("7/NQ-CP", "2025-01-10", "Chính phủ", mention("45-NQ/TW"), mention("99/NQ-CP"))
	second.Tasks[0].Assignments[0].Lead = []string{"Bộ Công an"}
	second.Tasks[0].Assignments[0].Due = extract.Due{Kind: extract.DueDate, Start: "2025-06-30", End: "2025-06-30"}
	third := programme("8/NQ-CP", "2025-02-11", "Chính phủ", mention("7/NQ-CP"))
	put(t, s, first, second, third)
	settle(t, s)
	for i, want := range [][]string{{"7/NQ-CP"}, {"7/NQ-CP", "8/NQ-CP"}, {"99/NQ-CP"}} {
		rows, err := s.read.QueryContext(t.Context(), queries[i][1])
		if err != nil {
			t.Errorf("query %d: %v", i+1, err)
			continue
		}
		cols, _ := rows.Columns()
		var got []string
		for rows.Next() {
			cells, into := make([]string, len(cols)), make([]any, len(cols))
			for k := range cells {
				into[k] = &cells[k]
			}
			if err := rows.Scan(into...); err != nil {
				t.Error(err)
			}
			got = append(got, cells[1])
		}
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("query %d finds %v, want %v", i+1, got, want)
		}
	}
	tables, err := s.lines(t.Context(), `SELECT name FROM sqlite_schema WHERE type = 'table'`)
	if err != nil || len(tables) < 10 {
		t.Fatal(tables, err)
	}
	for _, name := range tables {
		if !strings.Contains(string(text), "| `"+name+"` |") {
			t.Errorf("the table %s is not in the list", name)
		}
	}
}
