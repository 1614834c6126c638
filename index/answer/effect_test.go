package answer_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"nghiquyet/index/answer"
	"nghiquyet/index/store"
)

// chainOf reads the made-up papers of testdata/effect.txtar into a collection, in
// the order of a permutation.
func chainOf(t *testing.T, papers []txtar.File, order []int) *answer.Collection {
	t.Helper()
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "nq.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	for _, i := range order {
		if err := add(t.Context(), st, papers[i].Name, papers[i].Data); err != nil {
			t.Fatal(err)
		}
	}
	return &answer.Collection{Store: st, Known: answer.WellKnown}
}

// In whatever order the papers come, every state of every unit on every day is
// what testdata/effect.txtar says.
func TestEffectChain(t *testing.T) {
	ar, err := txtar.ParseFile(filepath.Join("..", "..", "testdata", "effect.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	var papers []txtar.File
	asks := map[string][]string{}
	for _, f := range ar.Files {
		if strings.HasSuffix(f.Name, ".txt") {
			papers = append(papers, f)
			continue
		}
		for line := range strings.Lines(string(f.Data)) {
			if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
				asks[f.Name] = append(asks[f.Name], line)
			}
		}
	}
	if len(papers) < 28 || len(asks["states"]) < 50 {
		t.Fatalf("%d papers, %d questions", len(papers), len(asks["states"]))
	}
	orders := [][]int{}
	straight, backward := make([]int, len(papers)), make([]int, len(papers))
	for i := range papers {
		straight[i], backward[len(papers)-1-i] = i, i
	}
	orders = append(orders, straight, backward)
	if !testing.Short() {
		r := rand.New(rand.NewPCG(19, 30))
		for range 4 {
			orders = append(orders, r.Perm(len(papers)))
		}
	}
	for _, order := range orders {
		c := chainOf(t, papers, order)
		for name, answered := range map[string]func(context.Context, *answer.Collection, answer.Effect) string{"states": stateOf, "conflicts": conflictsOf, "fallen": fallenOf} {
			for _, line := range asks[name] {
				what, want, _ := strings.Cut(line, ":")
				q := answer.Effect{What: what, On: "2030-01-01"}
				if i := strings.LastIndexByte(what, ' '); i > 0 {
					q.What, q.On = what[:i], what[i+1:]
				}
				if got := answered(t.Context(), c, q); got != strings.TrimSpace(want) {
					t.Errorf("order %v\n%s %s: %s\nwant %s", order, name, what, got, strings.TrimSpace(want))
				}
			}
		}
		if t.Failed() {
			return
		}
	}
}

func stateOf(ctx context.Context, c *answer.Collection, q answer.Effect) string {
	e, err := answer.AskEffect(ctx, c, q)
	if err != nil {
		return err.Error()
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s", e.State, e.Since))
}

func conflictsOf(ctx context.Context, c *answer.Collection, q answer.Effect) string {
	e, err := answer.AskEffect(ctx, c, q)
	if err != nil {
		return err.Error()
	}
	var kinds []string
	for _, x := range e.Conflicts {
		kinds = append(kinds, x.Kind)
	}
	return strings.Join(kinds, " ")
}

func fallenOf(ctx context.Context, c *answer.Collection, q answer.Effect) string {
	e, err := answer.AskEffect(ctx, c, q)
	if err != nil {
		return err.Error()
	}
	var numbers []string
	for _, x := range e.Fallen {
		numbers = append(numbers, x.Work.Number)
	}
	return strings.Join(numbers, " ")
}
