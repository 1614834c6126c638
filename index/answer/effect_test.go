package answer_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"nghiquyet/index"
	"nghiquyet/index/answer"
	"nghiquyet/index/bleve"
	"nghiquyet/index/effect"
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

// A search for a state of effect finds the documents that the answers of effect
// say are in it, also by its Vietnamese name, and leaves them out where it is
// excluded; hits tell the state.
func TestSearchByEffect(t *testing.T) {
	c := papers(t)
	c.Backend, c.Where = bleve.Backend, filepath.Join(t.TempDir(), "index")
	c.Clock = func() time.Time { return time.Date(2025, 5, 1, 0, 0, 0, 0, time.UTC) }
	w, _, err := c.Backend.Current(t.Context(), c.Store.(*store.Store), c.Where)
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	all, err := answer.AskDocuments(t.Context(), c, answer.Documents{Page: answer.Page{Limit: 100}})
	if err != nil {
		t.Fatal(err)
	}
	want := map[effect.State][]string{}
	for _, d := range all.Documents {
		e, err := answer.AskEffect(t.Context(), c, answer.Effect{What: d.ID})
		if err != nil {
			t.Fatal(err)
		}
		want[e.State] = append(want[e.State], d.ID)
	}
	found := func(line string) (ids []string) {
		res, err := answer.AskSearch(t.Context(), c, answer.Search{Line: line + " kind:document", Page: answer.Page{Limit: 100}})
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range res.Hits {
			if !slices.Contains(want[h.Effect.State], h.Doc) {
				t.Errorf("%s: %s is shown as %s", line, h.Doc, h.Effect.State)
			}
			ids = append(ids, h.Doc)
		}
		slices.Sort(ids)
		return ids
	}
	for _, s := range []effect.State{effect.Out, effect.Changed, effect.PartlyOut, effect.Unknown} {
		if slices.Sort(want[s]); len(want[s]) == 0 || !slices.Equal(found("status:"+string(s)), want[s]) {
			t.Errorf("status:%s found %v, want %v", s, found("status:"+string(s)), want[s])
		}
	}
	if out := found(`trạng thái:"hết hiệu lực"`); !slices.Equal(out, want[effect.Out]) {
		t.Errorf("hết hiệu lực: %v", out)
	}
	if rest := found("-status:out-of-force"); len(rest) != len(all.Documents)-len(want[effect.Out]) {
		t.Errorf("%d of %d are not out of force", len(rest), len(all.Documents))
	}
	holds := len(want[effect.InForce]) + len(want[effect.Changed]) + len(want[effect.PartlyOut])
	if n := len(found("status:in-force")); n != holds {
		t.Errorf("%d are in force, want %d", n, holds)
	}
	if _, err := answer.AskRefs(t.Context(), c, answer.Refs{What: "45/2019/NĐ-CP", Status: []string{"in-force"}}); err == nil {
		t.Error("references take a state of effect")
	}
	refs, err := answer.AskRefs(t.Context(), c, answer.Refs{What: "46/2019/NĐ-CP"})
	if err != nil || refs.Effect == nil || len(refs.CitedBy) == 0 || refs.CitedBy[0].Effect == nil {
		t.Errorf("%+v, %v", refs, err)
	}
}

// papers are the made-up papers of testdata/effect.txtar, in their order.
func papers(t *testing.T) *answer.Collection {
	t.Helper()
	ar, err := txtar.ParseFile(filepath.Join("..", "..", "testdata", "effect.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	var files []txtar.File
	var order []int
	for _, f := range ar.Files {
		if strings.HasSuffix(f.Name, ".txt") {
			order = append(order, len(files))
			files = append(files, f)
		}
	}
	return chainOf(t, files, order)
}

// Beside a unit stand its later wordings, in the words of the papers that made
// them; of the text itself nothing is changed.
func TestAmended(t *testing.T) {
	c := papers(t)
	told := func(what string) string {
		s, err := answer.AskShow(t.Context(), c, answer.Show{What: what, Amended: true})
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, x := range s.Amended {
			line := fmt.Sprintf("%s %s %s at %s", x.Day, x.What, x.Number, x.Path)
			for _, q := range x.Wordings {
				line += " | " + q.Text
			}
			lines = append(lines, line)
		}
		return strings.Join(lines, "\n")
	}
	for what, want := range map[string]string{
		"45/2019/NĐ-CP#1.2":  "2021-04-01 changes 30/2021/NĐ-CP at 1.1 | “2. Nội dung mới.”.\n2026-05-01 replaces 12/2026/NĐ-CP at 4.1",
		"45/2019/NĐ-CP#1.1":  "2026-05-01 replaces 12/2026/NĐ-CP at 4.1",
		"45/2019/NĐ-CP#2":    "2021-04-01 repeals 30/2021/NĐ-CP at 1.2\n2026-05-01 replaces 12/2026/NĐ-CP at 4.1",
		"112/2025/NĐ-CP":     "",
		"110/2022/NĐ-CP#1.2": "2023-09-10 suspends 111/2023/NĐ-CP at 1\n2025-04-01 repeals 112/2025/NĐ-CP at 2.2",
	} {
		if got := told(what); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", what, got, want)
		}
	}
	plain, err := answer.AskShow(t.Context(), c, answer.Show{What: "45/2019/NĐ-CP#1.2"})
	if err != nil || plain.Amended != nil || !strings.Contains(plain.Text, "Nội dung thứ hai") {
		t.Errorf("%+v, %v", plain, err)
	}
}

// That one paper changes or ends another is told once, whichever came first, to
// whoever asks after each arrival and to whoever asks at the end.
func TestChangesOfEffect(t *testing.T) {
	ar, err := txtar.ParseFile(filepath.Join("..", "..", "testdata", "effect.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	var files []txtar.File
	for _, f := range ar.Files {
		if strings.HasSuffix(f.Name, ".txt") && len(files) < 12 {
			files = append(files, f)
		}
	}
	pairs := func(list *answer.ChangeList) (out []string) {
		for _, n := range list.Changes {
			if n.What == index.Touched {
				out = append(out, n.ByNumber+" "+n.Number)
			}
		}
		slices.Sort(out)
		return out
	}
	var first []string
	for _, backward := range []bool{false, true} {
		st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "nq.db"))
		if err != nil {
			t.Fatal(err)
		}
		defer st.Close()
		c := &answer.Collection{Store: st, Known: answer.WellKnown}
		var told []string
		since := ""
		for i := range files {
			f := files[i]
			if backward {
				f = files[len(files)-1-i]
			}
			if err := add(t.Context(), st, f.Name, f.Data); err != nil {
				t.Fatal(err)
			}
			list, err := answer.AskChanges(t.Context(), c, answer.Changes{Since: since, Page: answer.Page{Limit: 100}})
			if err != nil {
				t.Fatal(err)
			}
			told, since = append(told, pairs(list)...), list.Now
		}
		slices.Sort(told)
		all, err := answer.AskChanges(t.Context(), c, answer.Changes{Page: answer.Page{Limit: 100}})
		if err != nil {
			t.Fatal(err)
		}
		if len(told) < 6 || !slices.Equal(told, pairs(all)) {
			t.Errorf("after each arrival %v, at the end %v", told, pairs(all))
		}
		if first == nil {
			first = told
		}
		if !slices.Equal(first, told) {
			t.Errorf("one order tells %v, the other %v", first, told)
		}
	}
}

// A consolidated text is held against the chain, and what it brings in and the
// collection has not is what it would need to be sure.
func TestConsolidated(t *testing.T) {
	c := papers(t)
	told := func(what string) string {
		e, err := answer.AskEffect(t.Context(), c, answer.Effect{What: what, On: "2026-01-01", Check: true})
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, x := range e.Checks {
			lines = append(lines, x.Work.Number)
			for _, m := range x.Missing {
				lines = append(lines, "missing "+m.Number)
			}
			for _, n := range x.Unnamed {
				lines = append(lines, "unnamed "+n)
			}
			for _, u := range x.Units {
				lines = append(lines, u.Kind+" "+u.Path+" "+u.By)
			}
		}
		for _, n := range e.Scope.Needs {
			lines = append(lines, "needs "+n.Number+n.Title+" "+n.Why)
		}
		return strings.Join(lines, "\n")
	}
	for what, want := range map[string]string{
		"45/2019/NĐ-CP": "9/VBHN-BGTVT\nchanged-by-nobody-here 3 \nother-wording article 1, clause 2 30/2021/NĐ-CP\nstill-there article 2, clause 1 30/2021/NĐ-CP\nnot-there article 3a 30/2021/NĐ-CP",
		"50/2020/NĐ-CP": "10/VBHN-BGTVT\nmissing 53/2022/NĐ-CP\nunnamed 52/2022/NĐ-CP\nneeds 53/2022/NĐ-CP consolidated",
		"80/2021/NĐ-CP": "",
	} {
		if got := told(what); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", what, got, want)
		}
	}
}

// Of a work whose text is not here no day of effect follows from its day of
// issue: its text may say one.
func TestEffectOfTextsThatAreNotHere(t *testing.T) {
	c := papers(t)
	list, err := answer.AskWanted(t.Context(), c, answer.WantedWorks{Page: answer.Page{Limit: answer.All}})
	if err != nil {
		t.Fatal(err)
	}
	dated := 0
	for _, w := range list.Wanted {
		e, err := answer.AskEffect(t.Context(), c, answer.Effect{What: w.Number})
		if err != nil || e.Work.Date == "" {
			continue
		}
		dated++
		for _, x := range e.Timeline {
			if x.How == effect.Derived && x.Doc == e.Work.ID {
				t.Errorf("%s: %s %s, %s", w.Number, x.What, x.Day, x.How)
			}
		}
	}
	if dated == 0 {
		t.Error("no dated work is only cited")
	}
}
