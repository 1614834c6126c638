package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"nghiquyet/extract"
	"nghiquyet/index/store"
)

// A known work is asked for once, by whatever it is cited; what is not known
// is told apart by number and date.
func TestGather(t *testing.T) {
	land := &extract.Known{Number: "31/2024/QH15", Date: "2024-01-18", Title: "Luật Đất đai"}
	got := gather([]store.Cite{
		{Doc: "a", Number: "31/2024/QH15", Target: "qh15/2024-01-18/31", Known: land},
		{Doc: "b", Title: "Luật Đất đai", Date: "2024", Target: "qh15/2024-01-18/31", Known: land},
		{Doc: "b", Number: "41/NQ-CP", Key: "41/NQ-CP", Date: "2021-04-01"},
		{Doc: "b", Number: "41/NQ-CP", Key: "41/NQ-CP"},
		{Doc: "b", Number: "42/NQ-CP", Key: "42/NQ-CP", Date: "2021-04-01"},
		{Doc: "b", Title: "Luật Dữ liệu", Key: "name:luat-du-lieu"},
	})
	want := []wanted{
		{Number: "31/2024/QH15", Name: "Luật Đất đai", Date: "2024-01-18", Times: 2, Docs: []string{"a", "b"}, Candidates: []string{}, Target: "qh15/2024-01-18/31"},
		{Number: "41/NQ-CP", Date: "2021-04-01", Times: 2, Docs: []string{"b"}, Candidates: []string{}},
		{Number: "42/NQ-CP", Date: "2021-04-01", Times: 1, Docs: []string{"b"}, Candidates: []string{}},
		{Name: "Luật Dữ liệu", Times: 1, Docs: []string{"b"}, Candidates: []string{}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestKnownName(t *testing.T) {
	for want, k := range map[string]extract.Known{
		"Luật Đất đai 31/2024/QH15": {Number: "31/2024/QH15", Title: "Luật Đất đai"},
		"57-NQ/TW":                  {Number: "57-NQ/TW", Title: "về đột phá phát triển khoa học"},
		"Hiến pháp":                 {Title: "Hiến pháp"},
	} {
		if got := knownName(&k); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
