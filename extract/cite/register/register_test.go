package register

import (
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
)

// Every line is well formed: numbers as the head gives them, real days in
// their order, one id for one work, evidence that is told.
func TestWorks(t *testing.T) {
	lines, err := parse(table)
	if err != nil {
		t.Fatal(err)
	}
	if len(lines) < 200 {
		t.Errorf("%d lines", len(lines))
	}
	seen := map[string]string{}
	names := map[string]string{}
	for i, l := range lines {
		name := strings.TrimSpace(l.Number + " " + l.Title)
		bad := func(what string) { t.Errorf("%s: %s", name, what) }
		for _, amiss := range []string{numberAmiss(l), daysAmiss(l), namesAmiss(l), evidenceAmiss(l)} {
			if amiss != "" {
				bad(amiss)
			}
		}
		if i > 0 && l.Date < lines[i-1].Date {
			bad("comes after a younger one")
		}
		if seen[l.ID] != "" {
			bad("has the id of " + seen[l.ID])
		}
		seen[l.ID] = name
		for _, s := range l.names {
			key := viet.Slug(s) + " " + l.Date
			if other := names[key]; other != "" {
				bad("is of one name and day with " + other)
			}
			names[key] = name
		}
	}
}

func numberAmiss(l line) string {
	n, ok := docnum.Parse(l.Number)
	switch {
	case l.Number == "":
	case !ok || n.String() != l.Number:
		return "no number in its canonical form"
	case n.Year != "" && !strings.HasPrefix(l.Date, n.Year):
		return "the year of the number is not that of the date"
	}
	return ""
}

func daysAmiss(l line) string {
	for _, d := range []string{l.Date, l.Effective, l.Until} {
		if _, err := time.Parse(time.DateOnly, d); d != "" && err != nil {
			return "no day: " + d
		}
	}
	if l.Date == "" || l.Effective != "" && l.Effective < l.Date || l.Until <= l.Date {
		return "its days are not in order: " + l.Date + ", " + l.Effective + ", " + l.Until
	}
	return ""
}

func namesAmiss(l line) string {
	var slugs []string
	for _, s := range l.names {
		slugs = append(slugs, viet.Slug(s))
	}
	slices.Sort(slugs)
	switch {
	case !slices.Contains([]string{"luật", "bộ luật", "pháp lệnh", "hiến pháp", "nghị quyết"}, l.Type) || l.Title == "" || l.Issuer == "" || strings.TrimSpace(l.Title) != l.Title:
		return "kind, title or issuer is amiss"
	case l.Type != "nghị quyết" && len(l.names) == 0:
		return "has no name"
	case len(slices.Compact(slugs)) != len(l.names):
		return "has a name twice"
	}
	return ""
}

func evidenceAmiss(l line) string {
	parts := strings.Fields(l.evidence)
	switch {
	case len(parts) == 0 || slices.ContainsFunc(parts, func(s string) bool { return !evidence.MatchString(s) }):
		return "evidence " + l.evidence
	case !believed(parts):
		return "too little evidence: " + l.evidence
	}
	return ""
}

// Each name stands in one place, as a law prints it.
func TestLawNames(t *testing.T) {
	seen := map[string]bool{}
	for _, name := range LawNames() {
		if seen[strings.ToLower(name)] {
			t.Errorf("%s stands there twice", name)
		}
		seen[strings.ToLower(name)] = true
		word, rest, _ := strings.Cut(name, " ")
		if !slices.Contains([]string{"Luật", "Bộ", "Pháp"}, word) || rest == "" || strings.TrimSpace(name) != name || !norm.NFC.IsNormalString(name) {
			t.Errorf("%q is not the name of a law", name)
		}
	}
	for _, name := range []string{"Luật Đất đai", "Bộ luật Dân sự", "Luật Hợp tác quốc tế", "Pháp lệnh Ngoại hối"} {
		if !seen[strings.ToLower(name)] {
			t.Errorf("%s is missing", name)
		}
	}
	if seen["hiến pháp"] || len(seen) < 290 {
		t.Errorf("%d names", len(seen))
	}
	only := namesOnly()
	if !slices.IsSortedFunc(only, func(a, b string) int { return strings.Compare(viet.Slug(a), viet.Slug(b)) }) {
		t.Error("names.tsv is not in order")
	}
}

func TestLookups(t *testing.T) {
	for _, c := range []struct {
		name string
		ids  []string
	}{
		{"Luật Đất đai", []string{"qh13/2013-11-29/45", "qh15/2024-01-18/31"}},
		{"luật đất đai", []string{"qh13/2013-11-29/45", "qh15/2024-01-18/31"}},
		{"Nghị quyết 57", []string{"nq-tw/2024-12-22/57"}},
		{"Nghị quyết số 57", []string{"nq-tw/2024-12-22/57"}},
		{"NQ57", []string{"nq-tw/2024-12-22/57"}},
		{"Nghị quyết 18", []string{"nq-tw/2017-10-25/18", "nq-tw/2022-06-16/18"}},
		{"Nghị quyết 5", nil},
		{"về phát triển kinh tế tư nhân", nil},
	} {
		var ids []string
		for _, k := range Works.ByName(viet.Slug(c.name)) {
			ids = append(ids, k.ID)
		}
		if !slices.Equal(ids, c.ids) {
			t.Errorf("%s: %v, want %v", c.name, ids, c.ids)
		}
	}
	if ks := Works.ByNumber("31/2024/QH15"); len(ks) != 1 || ks[0].Title != "Luật Đất đai" || ks[0].Effective != "2024-08-01" {
		t.Errorf("%+v", ks)
	}
	if !WellKnown("NQ57", "2025-03-01") || WellKnown("NQ57", "2023-03-01") || WellKnown("NQ58", "2025-03-01") {
		t.Error("who is well known, and since when")
	}
}

func TestParseNamesTheLine(t *testing.T) {
	if _, err := parse("# head\n31/2024/QH15\t2024-01-18\n"); err == nil || !strings.Contains(err.Error(), "line 2 has 2 columns") {
		t.Error(err)
	}
}
