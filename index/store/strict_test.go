package store

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// onlySQLite is what other databases do not take, or take otherwise.
var onlySQLite = regexp.MustCompile(`\?\d|\bPRAGMA\b|\bGLOB\b|\bMATCH\b|\bINSERT OR\b|\bREPLACE INTO\b|(?i:\b(?:slug|canonical|serial|instr|ifnull|iif|total|json_\w+|printf|unicode|char|hex|rowid)\s?\()|\bIS NOT (?:[^N]|N[^U])|\bLIMIT -|\bORDER BY [^()]*[^<>]= *''|\bWHERE \d|\bVACUUM\b|\bATTACH\b`)

// No SQL but that of sqlite.go and of the schema is for SQLite alone.
func TestStrictSQL(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	queries := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") || file == "sqlite.go" {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			text, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(text, "SELECT ") || strings.Contains(text, " FROM ") || strings.Contains(text, "INSERT ") || strings.Contains(text, "UPDATE ") || strings.Contains(text, " = ?") {
				queries++
				if found := onlySQLite.FindString(text); found != "" {
					t.Errorf("%s: %q in\n%s", file, found, text)
				}
			}
			return true
		})
	}
	if queries < 40 {
		t.Errorf("only %d pieces of SQL were looked at", queries)
	}
	for text, bad := range map[string]bool{
		`SELECT 1 FROM documents WHERE slug(title) = $1`: true, `INSERT OR REPLACE INTO gone`: true, `SELECT ?1 FROM x`: true, `a IS NOT b`: true,
		`a IS NOT NULL`: false, `SELECT canonical FROM documents WHERE canonical = $1`: false, `ORDER BY t.due = '', t.due`: true, `CASE WHEN t.due = '' THEN 1 ELSE 0 END`: false,
	} {
		if onlySQLite.MatchString(text) != bad {
			t.Errorf("%s: taken for strict: %v", text, bad)
		}
	}
}

// Who carries a work out is told by the work's id, and by its number where the
// collection does not have it.
func TestChain(t *testing.T) {
	s := open(t)
	first := programme("45-NQ/TW", "2019-01-24", "Bộ Chính trị")
	second := programme("96-KL/TW", "2024-09-30", "Bộ Chính trị", mention("45-NQ/TW"), mention("45-NQ/TW"), mention("52-CT/TW"))
	third := programme("7/NQ-CP", "2025-01-10", "Chính phủ", mention("96-KL/TW"), mention("45-NQ/TW"))
	other := mention("45-NQ/TW")
	other.Relation = extract.Refers
	back := programme("9/NQ-CP", "2026-01-10", "Chính phủ", other, mention("7/NQ-CP"))
	put(t, s, first, second, third, back)
	settle(t, s)
	for _, c := range []struct {
		f     index.CiteFilter
		depth int
		want  []string
	}{
		{index.CiteFilter{Target: first.ID}, 3, []string{"9/NQ-CP → " + third.ID, "7/NQ-CP → " + second.ID, "7/NQ-CP → ", "96-KL/TW → "}},
		{index.CiteFilter{Target: first.ID}, 1, []string{"7/NQ-CP → ", "96-KL/TW → "}},
		{index.CiteFilter{Target: first.ID}, 0, nil},
		{index.CiteFilter{Keys: []string{"52-CT/TW"}, Open: true}, 2, []string{"7/NQ-CP → " + second.ID, "96-KL/TW → "}},
	} {
		links, err := s.Chain(t.Context(), c.f, c.depth)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, l := range links {
			got = append(got, l.Number+" → "+l.Through)
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%+v, depth %d: %s", c.f, c.depth, diff)
		}
	}
	texts, err := s.Texts(t.Context(), []index.Place{{Doc: first.ID, Path: "1"}, {Doc: first.ID, Path: "row:1"}})
	if err != nil || len(texts) != 1 || !strings.Contains(texts[index.Place{Doc: first.ID, Path: "1"}], "lập quy hoạch") {
		t.Errorf("texts %v, %v", texts, err)
	}
}
