package answer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// A known work is asked for once, by whatever it is cited; what is not known
// is told apart by number and date. First comes what most documents ask for.
func TestGather(t *testing.T) {
	land := &extract.Known{Number: "31/2024/QH15", Date: "2024-01-18", Title: "Luật Đất đai"}
	got := gather([]index.Cite{
		{Doc: "a", Number: "31/2024/QH15", Target: "qh15/2024-01-18/31", Known: land},
		{Doc: "b", Title: "Luật Đất đai", Date: "2024", Target: "qh15/2024-01-18/31", Known: land},
		{Doc: "b", Number: "41/NQ-CP", Key: "41/NQ-CP", Date: "2021-04-01"},
		{Doc: "b", Number: "41/NQ-CP", Key: "41/NQ-CP"},
		{Doc: "b", Number: "41/NQ-CP", Key: "41/NQ-CP"},
		{Doc: "b", Number: "42/NQ-CP", Key: "42/NQ-CP", Date: "2021-04-01"},
		{Doc: "b", Title: "Luật Dữ liệu", Key: "name:luat-du-lieu"},
	})
	want := []Wanted{
		{Number: "31/2024/QH15", Name: "Luật Đất đai", Date: "2024-01-18", Times: 2, Docs: []string{"a", "b"}, Candidates: []string{}, Target: "qh15/2024-01-18/31"},
		{Number: "41/NQ-CP", Date: "2021-04-01", Times: 3, Docs: []string{"b"}, Candidates: []string{}},
		{Number: "42/NQ-CP", Date: "2021-04-01", Times: 1, Docs: []string{"b"}, Candidates: []string{}},
		{Name: "Luật Dữ liệu", Times: 1, Docs: []string{"b"}, Candidates: []string{}},
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(Wanted{})); diff != "" {
		t.Error(diff)
	}
}
