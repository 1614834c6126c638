package store

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
	"nghiquyet/index"
)

// programme is a small resolution with one unit, one task and the citations
// given.
func programme(number, date, issuer string, cites ...extract.Citation) *extract.Document {
	h := extract.Head{Type: "nghị quyết", Kind: "resolution", Number: number, Issuer: issuer, Date: date, Title: "Về phát triển cảng biển " + number}
	text := "Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính lập quy hoạch cảng biển."
	d := &extract.Document{ID: docnum.DocumentID(h), Lang: "vi", Head: h, Text: text, Origin: extract.Origin{Name: date + ".txt", SHA256: "sha-" + date, Format: "text"}}
	d.Outline = &extract.Node{Kind: extract.KindDocument, End: len(text), Children: []*extract.Node{
		{Kind: extract.KindClause, Num: "1", Path: "1", Body: text, Page: 1, End: len(text)},
	}}
	d.Citations = cites
	d.Tasks = []extract.Task{{
		Span: extract.Span{Start: 0, End: len(text)}, ID: d.ID + "#1", Path: "1", Text: text, Page: 1, Source: "prose",
		Assignments: []extract.Assignment{{
			Lead: []string{"Bộ Xây dựng"}, Support: []string{"Bộ Tài chính"}, Product: "Quy hoạch",
			Due: extract.Due{Text: "Quý IV/2026", Kind: extract.DueQuarter, Start: "2026-10-01", End: "2026-12-31", Bound: "by"},
		}},
	}}
	return d
}

func mention(number string) extract.Citation {
	return extract.Citation{Kind: extract.CiteDocument, Number: number, Key: docnum.Canonical(number), Text: "Nghị quyết số " + number, Path: "1", Page: 1,
		Relation: extract.Implements, Status: extract.Unresolved, Pinpoint: []extract.Step{{Kind: "article", Num: "5"}}}
}

func open(t *testing.T) *Store {
	t.Helper()
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "kho dữ liệu", "nq 100%?#.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func put(t *testing.T, s *Store, ds ...*extract.Document) {
	t.Helper()
	for _, d := range ds {
		if err := s.Put(t.Context(), d, index.File{Name: d.Origin.Name, SHA256: d.Origin.SHA256, Rules: "1"}); err != nil {
			t.Fatal(err)
		}
	}
}

// byNumber resolves a citation when one document has its number.
func byNumber(d *extract.Document, works func(string) ([]index.Work, error)) ([]extract.Citation, error) {
	for i := range d.Citations {
		c := &d.Citations[i]
		found, err := works(c.Key)
		if err != nil {
			return nil, err
		}
		c.Target, c.Candidates = "", nil
		switch len(found) {
		case 0:
			c.Status = extract.Unresolved
		case 1:
			c.Target, c.Status = found[0].ID, extract.Resolved
		default:
			c.Status = extract.Ambiguous
			for _, w := range found {
				c.Candidates = append(c.Candidates, w.ID)
			}
		}
	}
	return d.Citations, nil
}

// byKey gives the documents of a number.
func byKey(t *testing.T, s *Store, key string) ([]index.DocRecord, error) {
	t.Helper()
	list, err := s.List(t.Context(), index.DocFilter{Keys: []string{key}}, index.Page{})
	return list.Documents, err
}

func settle(t *testing.T, s *Store) int {
	t.Helper()
	n, err := s.Settle(t.Context(), byNumber)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestPutIsReadBack(t *testing.T) {
	s := open(t)
	d := programme("07/NQ-CP", "2025-01-10", "Chính phủ", mention("45-NQ/TW"))
	put(t, s, d)
	got, err := s.Document(t.Context(), d.ID)
	if err != nil {
		t.Fatal(err)
	}
	if got.Text != d.Text || got.Head.Number != "07/NQ-CP" || len(got.Tasks) != 1 || got.Outline.Children[0].Body != d.Text {
		t.Errorf("read back: %+v", got)
	}
	if _, err := s.Document(t.Context(), "no/such/1"); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("unknown id: %v", err)
	}
}

func TestSecondPutReplaces(t *testing.T) {
	s := open(t)
	d := programme("7/NQ-CP", "2025-01-10", "Chính phủ", mention("45-NQ/TW"), mention("1/NQ-CP"))
	put(t, s, d)
	d.Citations, d.Tasks = d.Citations[:1], nil
	put(t, s, d)
	c, err := s.Counts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if want := (index.Counts{Documents: 1, Units: 2, Citations: 1, Unresolved: 1, Files: 1}); c != want {
		t.Errorf("counts %+v, want %+v", c, want)
	}
}

func TestList(t *testing.T) {
	s := open(t)
	law := programme("66.7/2025/NQ-CP", "2025-11-15", "Quốc hội")
	law.Head.Type, law.Head.Title = "luật", "Đất đai"
	put(t, s, programme("7/NQ-CP", "2025-01-10", "Chính phủ"), programme("7/NQ-CP", "2026-02-01", "Thủ tướng Chính phủ"), law)
	old, new, third := "nq-cp/2025-01-10/7", "nq-cp/2026-02-01/7", "nq-cp/2025-11-15/66.7"
	for _, c := range []struct {
		f    index.DocFilter
		want []string
	}{
		{index.DocFilter{}, []string{new, third, old}},
		{index.DocFilter{Sort: index.Oldest}, []string{old, third, new}},
		{index.DocFilter{Keys: []string{"7/NQ-CP"}}, []string{new, old}},
		{index.DocFilter{Keys: []string{"name:luat-dat-dai"}}, []string{third}},
		{index.DocFilter{Keys: []string{""}}, nil},
		{index.DocFilter{IDs: []string{old, third}}, []string{third, old}},
		{index.DocFilter{Serial: "66.7"}, []string{third}},
		{index.DocFilter{Types: []string{"NGHI QUYET", "luật"}, Issued: [][]index.Days{{{From: "2025-02-01"}}}}, []string{new, third}},
		{index.DocFilter{Issued: [][]index.Days{{{From: "2026-01-01"}, {To: "2025-12-31"}}, {{To: "2025-12-31"}}}}, []string{third, old}},
		{index.DocFilter{Issuers: []index.Body{index.BodyNamed("chính phủ")}}, []string{new, old}},
		{index.DocFilter{Issuers: []index.Body{index.BodyNamed("=CP")}}, []string{old}},
		{index.DocFilter{Title: []string{"đất", "ĐAI"}}, []string{third}},
		{index.DocFilter{Title: []string{"%"}}, nil},
		{index.DocFilter{Langs: []string{"en"}}, nil},
	} {
		list, err := s.List(t.Context(), c.f, index.Page{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, d := range list.Documents {
			got = append(got, d.ID)
		}
		if diff := cmp.Diff(c.want, got); diff != "" || list.Total != len(got) {
			t.Errorf("%+v: %d\n%s", c.f, list.Total, diff)
		}
	}
	list, err := s.List(t.Context(), index.DocFilter{}, index.Page{Limit: 1, Offset: 1})
	if err != nil || list.Total != 3 || len(list.Documents) != 1 || list.Documents[0].ID != third || list.Documents[0].Tasks != 1 {
		t.Errorf("the second: %+v, %v", list, err)
	}
}

func TestCountTasks(t *testing.T) {
	s := open(t)
	d := programme("7/NQ-CP", "2025-01-10", "Chính phủ")
	put(t, s, d, programme("8/NQ-CP", "2025-01-11", "Chính phủ"))
	for _, c := range []struct {
		f    index.TaskFilter
		by   string
		want string
	}{
		{index.TaskFilter{}, "lead", "2 [{Bộ Xây dựng 2}]"},
		{index.TaskFilter{Docs: []string{d.ID}}, "support", "1 [{Bộ Tài chính 1}]"},
		{index.TaskFilter{Lead: named("bo xay dung")}, "quarter", "2 [{2026-Q4 2}]"},
		{index.TaskFilter{Due: due("", "2026-12-30")}, "quarter", "0 []"},
	} {
		list, err := s.CountTasks(t.Context(), c.f, c.by, index.Page{})
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(list.Total, list.Counts); got != c.want {
			t.Errorf("%+v by %s: %s, want %s", c.f, c.by, got, c.want)
		}
	}
	if _, err := s.CountTasks(t.Context(), index.TaskFilter{}, "colour", index.Page{}); err == nil {
		t.Error("tasks were counted by colour")
	}
}

func named(names ...string) []index.Body {
	var all []index.Body
	for _, n := range names {
		all = append(all, index.BodyNamed(n))
	}
	return all
}

func due(from, to string) []index.DueFilter {
	return []index.DueFilter{{Days: []index.Days{{From: from, To: to}}}}
}

func TestTasks(t *testing.T) {
	s := open(t)
	d := programme("7/NQ-CP", "2025-01-10", "Chính phủ")
	put(t, s, d, programme("8/NQ-CP", "2025-01-11", "Chính phủ"))
	for _, c := range []struct {
		f    index.TaskFilter
		want int
	}{
		{index.TaskFilter{}, 2},
		{index.TaskFilter{Docs: []string{d.ID}}, 1},
		{index.TaskFilter{Lead: named("Bộ Xây dựng")}, 2},
		{index.TaskFilter{Lead: named("bo xay dung")}, 2},
		{index.TaskFilter{Lead: named("xây dựng")}, 2},
		{index.TaskFilter{Lead: named("Bộ Xây")}, 2},
		{index.TaskFilter{Lead: named("ộ Xây")}, 0},
		{index.TaskFilter{Lead: named("Bộ Tài chính")}, 0},
		{index.TaskFilter{Lead: named("=Bộ Xây dựng")}, 2},
		{index.TaskFilter{Lead: named("=Xây dựng")}, 0},
		{index.TaskFilter{Lead: append(named("Bộ Y tế"), named("bxd")...)}, 2},
		{index.TaskFilter{IDs: []string{d.ID + "#1"}}, 1},
		{index.TaskFilter{Support: named("Bộ Tài chính")}, 2},
		{index.TaskFilter{Lead: named("Bộ Xây dựng"), Due: due("2026-12-01", "2026-12-31")}, 2},
		{index.TaskFilter{Due: due("", "2026-12-30")}, 0},
		{index.TaskFilter{Due: append(due("2026-01-01", ""), due("", "2026-12-30")...)}, 0},
		{index.TaskFilter{Due: []index.DueFilter{{Days: []index.Days{{To: "2025-01-01"}}, Kinds: []extract.DueKind{extract.DueQuarter}}}}, 2},
		{index.TaskFilter{Text: []string{"Quy hoạch cảng", "bộ xây"}}, 2},
		{index.TaskFilter{Due: []index.DueFilter{{Kinds: []extract.DueKind{extract.DueMonth}}}}, 0},
	} {
		list, err := s.Tasks(t.Context(), c.f, index.Page{})
		if err != nil {
			t.Fatal(err)
		}
		if list.Total != c.want || len(list.Tasks) != c.want {
			t.Errorf("%+v: %d of %d tasks, want %d", c.f, len(list.Tasks), list.Total, c.want)
		}
	}
	list, err := s.Tasks(t.Context(), index.TaskFilter{}, index.Page{Limit: 1})
	if err != nil || list.Total != 2 || len(list.Tasks) != 1 {
		t.Fatalf("one of two: %+v, %v", list, err)
	}
	got := list.Tasks[0]
	if got.Number != "8/NQ-CP" || got.Assignments[0].Lead[0] != "Bộ Xây dựng" || got.Assignments[0].Due.End != "2026-12-31" {
		t.Errorf("task %+v", got)
	}
	if want := len([]rune(d.Text)); got.End != want {
		t.Errorf("the task ends at %d, want the code point %d", got.End, want)
	}
}

func TestCitationsWaitForTheirDocument(t *testing.T) {
	s := open(t)
	citing := programme("7/NQ-CP", "2025-01-10", "Chính phủ", mention("045-NQ/TW"))
	put(t, s, citing)
	settle(t, s)
	refs, err := s.Cites(t.Context(), index.CiteFilter{Doc: citing.ID}, index.Page{})
	if err != nil || len(refs.Cites) != 1 || refs.Cites[0].Status != extract.Unresolved {
		t.Fatalf("before: %+v, %v", refs, err)
	}
	first := programme("45-NQ/TW", "2019-01-24", "Bộ Chính trị")
	put(t, s, first)
	if n := settle(t, s); n != 2 {
		t.Errorf("looked at %d documents, want 2", n)
	}
	if n := settle(t, s); n != 0 {
		t.Errorf("looked at %d documents again", n)
	}
	refs, err = s.Cites(t.Context(), index.CiteFilter{Target: first.ID}, index.Page{})
	if err != nil {
		t.Fatal(err)
	}
	want := []index.Cite{{Relation: extract.Implements, Text: "Nghị quyết số 045-NQ/TW", Number: "045-NQ/TW", Key: "45-NQ/TW", Date: "2019-01-24", Title: first.Head.Title,
		Pinpoint: []extract.Step{{Kind: "article", Num: "5"}}, Target: first.ID, Status: extract.Resolved, Candidates: []string{},
		Doc: citing.ID, DocNumber: "7/NQ-CP", DocDate: "2025-01-10", DocTitle: citing.Head.Title, Path: "1", Page: 1}}
	if diff := cmp.Diff(want, refs.Cites); diff != "" {
		t.Error(diff)
	}
	d, err := s.Document(t.Context(), citing.ID)
	if err != nil || d.Citations[0].Target != first.ID || d.Citations[0].Status != extract.Resolved {
		t.Errorf("the document says %+v, %v", d.Citations, err)
	}

	second := programme("45-NQ/TW", "2024-05-05", "Bộ Chính trị")
	put(t, s, second)
	settle(t, s)
	open, err := s.Cites(t.Context(), index.CiteFilter{Statuses: []extract.Status{extract.Ambiguous}}, index.Page{})
	if err != nil || open.Total != 1 || len(open.Cites[0].Candidates) != 2 {
		t.Errorf("with two of the number: %+v, %v", open, err)
	}
	if err := s.Delete(t.Context(), second.ID); err != nil {
		t.Fatal(err)
	}
	settle(t, s)
	if d, err = s.Document(t.Context(), citing.ID); err != nil || d.Citations[0].Target != first.ID {
		t.Errorf("after the second went: %+v, %v", d.Citations, err)
	}
	if err := s.Delete(t.Context(), second.ID); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("deleted twice: %v", err)
	}
}

func TestLawsAreFoundByName(t *testing.T) {
	s := open(t)
	law := programme("31/2024/QH15", "2024-01-18", "Quốc hội")
	law.Head.Type, law.Head.Title = "luật", "Đất đai"
	put(t, s, law)
	works, err := s.Works(t.Context(), docnum.KeyOfName("Luật đất đai"))
	if err != nil || len(works) != 1 || works[0].ID != law.ID {
		t.Errorf("%v, %v", works, err)
	}
}

func TestLedger(t *testing.T) {
	s, ctx := open(t), t.Context()
	f := index.File{Name: "a.pdf", SHA256: "s1", Bytes: 10}
	if _, ok, err := s.Seen(ctx, "s1"); ok || err != nil {
		t.Fatalf("new file: %v, %v", ok, err)
	}
	for range 2 {
		if err := s.Fail(ctx, f, "page 3: no text"); err != nil {
			t.Fatal(err)
		}
	}
	got, ok, err := s.Seen(ctx, "s1")
	if err != nil || !ok || got.State != index.Failed || got.Attempts != 2 || got.Reason != "page 3: no text" {
		t.Errorf("failed twice: %+v, %v", got, err)
	}
	d := programme("7/NQ-CP", "2025-01-10", "Chính phủ")
	if err := s.Put(ctx, d, index.File{Name: "b.pdf", SHA256: "s1", OCRPages: []int{2, 3}}); err != nil {
		t.Fatal(err)
	}
	got, _, err = s.Seen(ctx, "s1")
	if err != nil || got.State != index.Done || got.Doc != d.ID || got.Name != "b.pdf" || len(got.OCRPages) != 2 {
		t.Errorf("done under another name: %+v, %v", got, err)
	}
	n := 0
	for f, err := range s.Files(ctx, index.Failed) {
		if err != nil || f.Name != "a.pdf" {
			t.Errorf("%+v, %v", f, err)
		}
		n++
	}
	if n != 1 {
		t.Errorf("%d failed files", n)
	}
}

func TestChangesAndDocuments(t *testing.T) {
	s, ctx := open(t), t.Context()
	a, b := programme("1/NQ-CP", "2025-01-01", "Chính phủ"), programme("2/NQ-CP", "2025-01-02", "Chính phủ")
	put(t, s, a, b, a)
	if err := s.Delete(ctx, b.ID); err != nil {
		t.Fatal(err)
	}
	changes, err := s.Changes(ctx, 0, 10)
	if err != nil || len(changes) != 2 || changes[0].Doc != a.ID || !changes[1].Gone {
		t.Errorf("%+v, %v", changes, err)
	}
	if now, err := s.Now(ctx); err != nil || now.Seq != changes[1].Seq {
		t.Errorf("now %+v, %v", now, err)
	}
	n := 0
	for d, err := range s.Documents(ctx) {
		if err != nil || d.ID != a.ID {
			t.Errorf("%v, %v", d, err)
		}
		n++
	}
	if n != 1 {
		t.Errorf("%d documents", n)
	}
}

func TestOneWriterManyReaders(t *testing.T) {
	s := open(t)
	put(t, s, programme("7/NQ-CP", "2025-01-10", "Chính phủ"))
	if _, err := Open(t.Context(), s.Path()); !errors.Is(err, index.ErrStoreInUse) || !strings.Contains(err.Error(), "process ") {
		t.Errorf("second writer: %v", err)
	}
	r, err := OpenReader(t.Context(), s.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	put(t, s, programme("8/NQ-CP", "2025-01-11", "Chính phủ"))
	if found, err := byKey(t, r, "8/NQ-CP"); err != nil || len(found) != 1 {
		t.Errorf("a reader sees %v, %v", found, err)
	}
	if err := r.Delete(t.Context(), "x"); err == nil {
		t.Error("a reader deletes")
	}
}

func TestAnotherProgramHoldsTheFile(t *testing.T) {
	s := open(t)
	other, err := connect(s.Path(), "rw")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	tx, err := other.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	err = s.Fail(t.Context(), index.File{Name: "a.pdf"}, "why")
	if !errors.Is(err, index.ErrStoreInUse) {
		t.Errorf("%v", err)
	}
}

func TestOpenAgain(t *testing.T) {
	s := open(t)
	put(t, s, programme("7/NQ-CP", "2025-01-10", "Chính phủ"))
	id := s.Identity()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(t.Context(), s.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if c, err := again.Counts(t.Context()); again.Identity() != id || c.Documents != 1 || err != nil {
		t.Errorf("identity %s, %+v, %v", again.Identity(), c, err)
	}
	if err := again.Verify(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestDamageIsSaidAndLeft(t *testing.T) {
	if _, err := OpenReader(t.Context(), filepath.Join(t.TempDir(), "none.db")); !errors.Is(err, index.ErrNoStore) {
		t.Errorf("no store: %v", err)
	}
	for name, spoil := range map[string]func([]byte) []byte{
		"empty":     func(b []byte) []byte { return []byte{} },
		"text":      func(b []byte) []byte { return []byte(strings.Repeat("not a store ", 400)) },
		"cut":       func(b []byte) []byte { return b[:len(b)/3] },
		"overwrote": func(b []byte) []byte { copy(b[4096:], make([]byte, len(b)-4096)); return b },
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			put(t, s, programme("7/NQ-CP", "2025-01-10", "Chính phủ"))
			s.Close()
			whole, err := os.ReadFile(s.Path())
			if err != nil {
				t.Fatal(err)
			}
			bad := spoil(whole)
			if err := os.WriteFile(s.Path(), bad, 0o644); err != nil {
				t.Fatal(err)
			}
			again, err := Open(t.Context(), s.Path())
			if err == nil {
				err = again.Verify(t.Context())
				again.Close()
			}
			if !errors.Is(err, index.ErrStoreDamaged) || !strings.Contains(err.Error(), "left as it is") && !strings.Contains(err.Error(), "left as it was") {
				t.Errorf("open: %v", err)
			}
			if left, _ := os.ReadFile(s.Path()); !cmp.Equal(left, bad) {
				t.Error("the file was changed")
			}
		})
	}
}

// A process that is killed gives the lock back, and what it had put is there.
func TestKilledWriter(t *testing.T) {
	if path := os.Getenv("NQ_TEST_STORE"); path != "" {
		s, err := Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		put(t, s, programme("7/NQ-CP", "2025-01-10", "Chính phủ"))
		os.Stdout.WriteString("stored\n")
		select {}
	}
	path := filepath.Join(t.TempDir(), "nq.db")
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilledWriter$")
	cmd.Env = append(os.Environ(), "NQ_TEST_STORE="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Process.Kill()
	if _, err := out.Read(make([]byte, 7)); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), path); !errors.Is(err, index.ErrStoreInUse) {
		t.Errorf("while it runs: %v", err)
	}
	cmd.Process.Kill()
	cmd.Wait()
	for _, lost := range []string{"", "-shm"} { // a reader comes first, with or without the shared memory
		if lost != "" {
			if err := os.Remove(path + lost); err != nil {
				t.Fatal(err)
			}
		}
		r, err := OpenReader(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		if found, err := byKey(t, r, "7/NQ-CP"); err != nil || len(found) != 1 {
			t.Errorf("a reader after the kill: %v, %v", found, err)
		}
		r.Close()
	}
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if found, err := byKey(t, s, "7/NQ-CP"); err != nil || len(found) != 1 {
		t.Errorf("after the kill: %v, %v", found, err)
	}
}

// A known work that is not there is a target like any other: two ways to cite
// it are one document, and it is resolved when it comes, however it was cited.
func TestKnownTargets(t *testing.T) {
	s := open(t)
	first := programme("57-NQ/TW", "2024-12-22", "Bộ Chính trị")
	resolve := func(d *extract.Document, works func(string) ([]index.Work, error)) ([]extract.Citation, error) {
		found, err := works("57-NQ/TW")
		for i := range d.Citations {
			c := &d.Citations[i]
			c.Target, c.Status, c.Known = first.ID, extract.Resolved, nil
			if len(found) == 0 {
				c.Status, c.Known = extract.Unresolved, &extract.Known{Number: "57-NQ/TW", Date: "2024-12-22", Title: "về đột phá"}
			}
		}
		return d.Citations, err
	}
	settle := func() {
		t.Helper()
		if _, err := s.Settle(t.Context(), resolve); err != nil {
			t.Fatal(err)
		}
		if err := s.Verify(t.Context()); err != nil {
			t.Error(err)
		}
	}
	citing := programme("7/NQ-CP", "2025-01-10", "Chính phủ", mention("57"))
	put(t, s, citing)
	settle()
	look := func(when string, status extract.Status, known bool) {
		t.Helper()
		d, err := s.Document(t.Context(), citing.ID)
		if err != nil {
			t.Fatal(err)
		}
		if c := d.Citations[0]; c.Target != first.ID || c.Status != status || (c.Known != nil) != known || c.Number != "57" {
			t.Errorf("%s the document says %+v", when, c)
		}
		refs, err := s.Cites(t.Context(), index.CiteFilter{Doc: citing.ID}, index.Page{})
		if err != nil || len(refs.Cites) != 1 || (refs.Cites[0].Known != nil) != known {
			t.Errorf("%s: %+v, %v", when, refs.Cites, err)
		}
	}
	look("before it came", extract.Unresolved, true)
	put(t, s, first)
	settle()
	look("when it is there", extract.Resolved, false)
	if err := s.Delete(t.Context(), first.ID); err != nil {
		t.Fatal(err)
	}
	settle()
	look("after it went", extract.Unresolved, true)
}
