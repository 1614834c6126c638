package answer_test

import (
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/export"
	"nghiquyet/index"
	"nghiquyet/index/answer"
	"nghiquyet/index/bleve"
	"nghiquyet/index/query"
	"nghiquyet/index/store"
)

// A work is found by whatever people type for it, also one that is only cited,
// or only known.
func TestFindAnySpelling(t *testing.T) {
	c := collection(t)
	port, fish := "nq-cp/2024-03-11/41", "nq-cp/2021-04-01/41"
	for typed, want := range map[string]string{
		"7/NQ-CP":                     "nq-cp/2025-01-10/7",
		"07/nq-cp":                    "nq-cp/2025-01-10/7",
		" 7 /NQ – CP ":                "nq-cp/2025-01-10/7",
		"văn bản số 7/NQ-CP":          "nq-cp/2025-01-10/7",
		"nq-cp/2025-01-10/7":          "nq-cp/2025-01-10/7",
		"7/TB-BTC":                    "tb-btc/2025-06-05/7",
		"TB 7":                        "tb-btc/2025-06-05/7",
		"thông báo 07":                "tb-btc/2025-06-05/7",
		"thông báo 7 của BTC":         "tb-btc/2025-06-05/7",
		"nghị quyết 7":                "nq-cp/2025-01-10/7",
		"35/2021/qh15":                "qh15/2021-11-13/35",
		"nghị quyết 35/2021":          "qh15/2021-11-13/35",
		"QH 35":                       "qh15/2021-11-13/35",
		"nghị quyết 45":               "nq-tw/2019-01-24/45",
		"45/NQ":                       "nq-tw/2019-01-24/45",
		"tw 45":                       "nq-tw/2019-01-24/45",
		"KL 96":                       "kl-tw/2024-09-30/96",
		"41/NQ-CP":                    port + " " + fish,
		"41/NQ-CP 2024":               port,
		"41/NQ-CP (2021)":             fish,
		"41/NQ-CP năm 2021":           fish,
		"41/NQ-CP 2021-04-01":         fish,
		"41/NQ-CP ngày 01/4/2021":     fish,
		"41/NQ-CP 2022":               "",
		"nq 41 năm 2024":              port,
		"nghi quyet 41 cua chinh phu": port + " " + fish,
		"Nghị quyết số 41/NQ-CP ngày 11 tháng 3 năm 2024 của Chính phủ": port,
		// Parts apart, in another order, with a body behind them.
		"7-NQ-CP":                    "nq-cp/2025-01-10/7",
		"7 nq cp":                    "nq-cp/2025-01-10/7",
		"NQ-CP 7":                    "nq-cp/2025-01-10/7",
		"nq cp số 07":                "nq-cp/2025-01-10/7",
		"7/CP":                       "",
		"tb 7 btc":                   "tb-btc/2025-06-05/7",
		"7 btc 2025":                 "tb-btc/2025-06-05/7",
		"thông báo 7 Bộ Tài chính":   "tb-btc/2025-06-05/7",
		"thong bao 7 bo tai chinh":   "tb-btc/2025-06-05/7",
		"thông báo 7 Bộ Công an":     "",
		"tb 7 bca":                   "",
		"35/qh15":                    "qh15/2021-11-13/35",
		"35 2021 qh15":               "qh15/2021-11-13/35",
		"35 2020 qh15":               "",
		"45 nq/tw":                   "nq-tw/2019-01-24/45",
		"nghị quyết 45 bộ chính trị": "nq-tw/2019-01-24/45",
		"nghị quyết 57 bộ chính trị": "nq-tw/2024-12-22/57",
		"nghị quyết 57 chính phủ":    "",
		"41 nq cp 2021":              fish,
		"52 ct tw":                   "ct-tw/2019-12-05/52",
		// Only cited: the id is the one that it will have.
		"52-CT/TW":            "ct-tw/2019-12-05/52",
		"chỉ thị 52":          "ct-tw/2019-12-05/52",
		"CT 52":               "ct-tw/2019-12-05/52",
		"ct-tw/2019-12-05/52": "ct-tw/2019-12-05/52",
		"52-CT/TW 2018":       "",
		"66.7/2025/NQ-CP":     "(66.7/2025/NQ-CP)",
		"66,7/2025/nq-cp":     "(66.7/2025/NQ-CP)",
		"nq 66.7":             "(66.7/2025/NQ-CP)",
		"Nghị quyết 66.7":     "(66.7/2025/NQ-CP)",
		"nghị định 66.7":      "",
		"99/NQ-CP":            "(99/NQ-CP)",
		// Only known.
		"NQ 57":             "nq-tw/2024-12-22/57",
		"Luật Đất đai 2024": "qh15/2024-01-18/31",
		"luat dat dai":      "qh13/2013-11-29/45 qh15/2024-01-18/31",
		"39/2022/ND-CP":     "",
		"8/NQ-CP":           "",
		"%":                 "",
		"10/1/2025":         "",
		"không có gì":       "",
	} {
		got, err := answer.AskFind(t.Context(), c, answer.Find{What: typed})
		if err != nil {
			t.Errorf("%q: %v", typed, err)
			continue
		}
		var ids []string
		for _, w := range got.Works {
			if w.ID == "" {
				w.ID = "(" + w.Number + ")"
			}
			ids = append(ids, w.ID)
		}
		if strings.Join(ids, " ") != want {
			t.Errorf("%q: %s, want %s", typed, ids, want)
		}
	}
}

// A work that is only cited is answered for from its citations.
func TestCitedOnly(t *testing.T) {
	c := collection(t)
	refs, err := answer.AskRefs(t.Context(), c, answer.Refs{What: "52-ct/tw"})
	if err != nil {
		t.Fatal(err)
	}
	if d := refs.Document; d.Held != answer.IsCited || d.Number != "52-CT/TW" || d.Date != "2019-12-05" || d.Times != 1 || d.Documents != 1 {
		t.Errorf("the work: %+v", d)
	}
	if len(refs.CitedBy) != 1 || refs.CitedBy[0].Doc != "nq-cp/2021-04-01/41" || refs.CitedBy[0].Relation != extract.Implements || !strings.Contains(refs.CitedBy[0].Sentence, "Chỉ thị số 52-CT/TW ngày 05 tháng 12 năm 2019") {
		t.Errorf("cited by %+v", refs.CitedBy)
	}
	// Who carries it out, and who carries that out.
	var chain []string
	for _, l := range refs.Chain {
		chain = append(chain, strings.Repeat("·", l.Depth)+l.Number)
	}
	if got := strings.Join(chain, " "); got != "·41/NQ-CP ··7/TB-BTC" || len(refs.Tasks) == 0 || refs.Totals.Tasks != len(refs.Tasks) {
		t.Errorf("carried out by %s, with %d tasks", got, len(refs.Tasks))
	}
	shown, err := answer.AskShow(t.Context(), c, answer.Show{What: "Chỉ thị 52"})
	if err != nil || shown.Work.Held != answer.IsCited || len(shown.CitedBy) != 1 || shown.Text != "" {
		t.Errorf("shown: %+v, %v", shown, err)
	}
	near, err := answer.AskNear(t.Context(), c, answer.Near{What: "52-CT/TW"})
	if err != nil || near.Total != 2 || near.Near[0].ID != "nq-cp/2021-04-01/41" || !slices.Equal(near.Near[0].Why, []string{"cites", "carries-out"}) {
		t.Errorf("near: %+v, %v", near, err)
	}
	docs, err := c.Around(t.Context(), answer.Near{What: "52-CT/TW"})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, err := range docs {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n != 2 {
		t.Errorf("%d documents around it", n)
	}
}

// What is written of the documents around one is what refs lists of it.
func TestAroundIsNarrowed(t *testing.T) {
	c := collection(t)
	for _, q := range []answer.Refs{
		{What: "7/NQ-CP", Path: "II", Direction: "cites"},
		{What: "7/NQ-CP", Relation: []string{"basis"}},
		{What: "7/NQ-CP", Relation: []string{"basis,implements"}, Status: []string{"resolved"}, Direction: "cites"},
		{What: "7/NQ-CP relation:refers"},
		{What: "41/NQ-CP 2024", Relation: []string{"amends"}},
		{What: "41/NQ-CP 2024", Direction: "cited-by"},
	} {
		q.Limit = answer.All
		refs, err := answer.AskRefs(t.Context(), c, q)
		if err != nil {
			t.Fatal(err)
		}
		var want, got []string
		for _, x := range refs.Cites {
			want = append(want, "own "+x.Path+" "+x.Text)
		}
		for _, x := range refs.CitedBy {
			want = append(want, x.Doc+" "+x.Path+" "+x.Text)
		}
		docs, err := c.Around(t.Context(), answer.Near(q))
		if err != nil {
			t.Fatal(err)
		}
		for d, err := range docs {
			if err != nil {
				t.Fatal(err)
			}
			for _, x := range d.Citations {
				switch {
				case d.ID == refs.Document.ID && x.Kind != extract.CiteInternal:
					got = append(got, "own "+x.Path+" "+x.Text)
				case d.ID != refs.Document.ID && x.Target == refs.Document.ID:
					got = append(got, d.ID+" "+x.Path+" "+x.Text)
				}
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if len(want) == 0 || !slices.Equal(got, want) {
			t.Errorf("%+v: %q around it, %q listed", q, got, want)
		}
	}
}

// A body stands for those whose work it took over, which is told; "=" asks for
// the name alone. A name with commas is one, and short forms are names.
func TestBodies(t *testing.T) {
	c := collection(t)
	for _, x := range []struct {
		lead   []string
		want   string // leaders of the tasks of 41/NQ-CP, "*" behind those of a former body
		former bool
	}{
		{[]string{"Bộ Xây dựng"}, "Bộ Giao thông vận tải* Bộ Xây dựng", true},
		{[]string{"bxd"}, "Bộ Giao thông vận tải* Bộ Xây dựng", true},
		{[]string{"=BXD"}, "Bộ Xây dựng", false},
		{[]string{"Bộ GTVT"}, "Bộ Giao thông vận tải", false},
		{[]string{"xây dựng"}, "Bộ Xây dựng", false},
		{[]string{"Bộ Văn hoá, Thể thao và Du lịch"}, "Bộ Văn hóa, Thể thao và Du lịch", true},
		{[]string{"Bộ VHTTDL", "=Bộ Xây dựng"}, "Bộ Xây dựng Bộ Văn hóa, Thể thao và Du lịch", true},
		{[]string{"Bộ Y tế"}, "", true},
	} {
		list, err := answer.AskTasks(t.Context(), c, answer.Tasks{TaskLine: answer.TaskLine{Lead: x.lead, Doc: []string{"41/NQ-CP 2024", "41/NQ-CP 2021"}}})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, task := range list.Tasks {
			name := task.Assignments[0].Lead[0]
			if len(task.SuccessorOf) > 0 {
				if !slices.Equal(task.SuccessorOf, []string{name}) {
					t.Errorf("%s as successor of %s", name, task.SuccessorOf)
				}
				name += "*"
			}
			got = append(got, name)
		}
		if strings.Join(got, " ") != x.want || len(list.Bodies) > 0 != x.former {
			t.Errorf("%q: %s (%v), want %s", x.lead, got, list.Bodies, x.want)
		}
		found, err := answer.AskSearch(t.Context(), c, answer.Search{Kind: []string{"task"}, Lead: x.lead, Line: "doc:(nq-cp/2024-03-11/41 OR nq-cp/2021-04-01/41)"})
		if err != nil || found.Total != len(got) || len(found.Bodies) > 0 != x.former {
			t.Errorf("%q: search finds %d, tasks %d, %v", x.lead, found.Total, len(got), err)
		}
	}
	list, err := answer.AskDocuments(t.Context(), c, answer.Documents{Issuer: []string{"=CP"}})
	if err != nil || list.Total != 4 {
		t.Errorf("of the Government: %+v, %v", list, err)
	}
}

// On the wire places count code points; highlights are escaped.
func TestOffsets(t *testing.T) {
	c := collection(t)
	found, err := answer.AskSearch(t.Context(), c, answer.Search{Line: `"định mức"`})
	if err != nil || len(found.Hits) == 0 {
		t.Fatal(found, err)
	}
	hit := value(t, found).(map[string]any)["hits"].([]any)[0].(map[string]any)
	f := hit["fragments"].([]any)[0].(map[string]any)
	mark := f["marks"].([]any)[0].(map[string]any)
	at := func(name string) int { return toInt(t, mark[name]) }
	if got := string([]rune(f["text"].(string))[at("start"):at("end")]); got != "định mức" {
		t.Errorf("the mark is %q of %q", got, f["text"])
	}
	if got := hit["highlights"].([]any)[0].(string); !strings.Contains(got, "&lt;b&gt;<mark>định mức</mark>&lt;/b&gt; &amp; chi phí") {
		t.Errorf("highlight %q", got)
	}
	shown, err := answer.AskShow(t.Context(), c, answer.Show{What: "41/NQ-CP 2024", Path: "1.2"})
	if err != nil {
		t.Fatal(err)
	}
	d, err := answer.AskDocument(t.Context(), c, answer.Document{What: shown.Doc})
	if err != nil {
		t.Fatal(err)
	}
	if got := string([]rune(d.Text)[shown.Start:shown.End]); got != shown.Text || shown.Text == "" {
		t.Errorf("%d to %d are %q, not %q", shown.Start, shown.End, got, shown.Text)
	}
	if len(shown.Tasks) != 1 || shown.Tasks[0].Start < shown.Start || shown.Tasks[0].End > shown.End {
		t.Errorf("its task %+v", shown.Tasks)
	}
}

func toInt(t *testing.T, v any) int {
	t.Helper()
	n, err := v.(interface{ Int64() (int64, error) }).Int64()
	if err != nil {
		t.Fatal(err)
	}
	return int(n)
}

// A unit is shown with what cites it, and no more.
func TestCitedUnits(t *testing.T) {
	c := collection(t)
	for path, want := range map[string]int{"1": 1, "1.1": 1, "1.2": 0} {
		shown, err := answer.AskShow(t.Context(), c, answer.Show{What: "41/NQ-CP 2024", Path: path})
		if err != nil || len(shown.CitedBy) != want {
			t.Errorf("%s: cited by %+v, %v, want %d", path, shown.CitedBy, err, want)
		}
	}
}

// What came, changed, meant something else and went is told since a moment.
func TestChanges(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	st, err := store.Open(ctx, filepath.Join(dir, "nq.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	c := &answer.Collection{Store: st, Backend: bleve.Backend, Where: filepath.Join(dir, "index")}
	news := func(since string) (string, string) {
		t.Helper()
		list, err := answer.AskChanges(ctx, c, answer.Changes{Since: since})
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, n := range list.Changes {
			all = append(all, n.ID+" "+n.What)
		}
		slices.Sort(all)
		return strings.Join(all, "; "), list.Now
	}
	if err := add(ctx, st, "2.txt", []byte(texts[2])); err != nil {
		t.Fatal(err)
	}
	_, first := news("")
	if err := add(ctx, st, "1.txt", []byte(texts[1])); err != nil {
		t.Fatal(err)
	}
	if got, _ := news(first); got != "nq-cp/2021-04-01/41 came; tb-btc/2025-06-05/7 settled" {
		t.Errorf("since the first: %s", got)
	}
	_, second := news("")
	if err := add(ctx, st, "2.txt", []byte(texts[2])); err != nil {
		t.Fatal(err)
	}
	if err := st.Delete(ctx, "nq-cp/2021-04-01/41"); err != nil {
		t.Fatal(err)
	}
	if got, _ := news(second); !strings.HasPrefix(got, "nq-cp/2021-04-01/41 gone; tb-btc/2025-06-05/7 changed") {
		t.Errorf("since the second: %s", got)
	}
	if got, _ := news("-1d"); got != "nq-cp/2021-04-01/41 gone; tb-btc/2025-06-05/7 came" {
		t.Errorf("since yesterday: %s", got)
	}
	if got, _ := news("2099"); got != "" {
		t.Errorf("since a day to come: %s", got)
	}
}

// The state of a collection tells when its index is behind, or is not its own.
func TestHealth(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	st, err := store.Open(ctx, filepath.Join(dir, "nq.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	c := &answer.Collection{Store: st, Backend: bleve.Backend, Where: filepath.Join(dir, "index")}
	state := func(deep bool) answer.State {
		t.Helper()
		s, err := answer.AskHealth(ctx, c, answer.Health{Deep: deep})
		if err != nil {
			t.Fatal(err)
		}
		return *s
	}
	if s := state(true); !s.Sound && s.Writer == 0 || s.Documents != 0 {
		t.Errorf("an empty one: %+v", s)
	}
	w, _, err := c.Backend.Current(ctx, st, c.Where)
	if err != nil {
		t.Fatal(err)
	}
	if err := add(ctx, st, "0.txt", []byte(texts[0])); err != nil {
		t.Fatal(err)
	}
	if s := state(false); s.Behind != 1 {
		t.Errorf("behind: %+v", s)
	}
	if _, err := index.Follow(ctx, st, w); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for _, deep := range []bool{false, true} {
		if s := state(deep); !s.Sound || s.Behind != 0 || s.Documents != 1 || len(s.Wrong) != 0 || s.Counts.Tasks != 2 {
			t.Errorf("followed, asked deeply %v: %+v", deep, s)
		}
	}
	if err := st.Delete(ctx, "nq-cp/2024-03-11/41"); err != nil {
		t.Fatal(err)
	}
	if s := state(true); s.Documents != 0 || s.Behind != 1 {
		t.Errorf("after it went: %+v", s)
	}
}

// The line knows every relation and status that extraction gives, and no other.
func TestLineKnowsAllRelations(t *testing.T) {
	schema, err := export.Schema()
	if err != nil {
		t.Fatal(err)
	}
	for field, named := range map[string]func(string) (string, bool){"relation": query.Relation, "status": query.Status} {
		list := regexp.MustCompile(`"` + field + `": \{\s*"type": "string",\s*"enum": \[([^\]]*)\]`).FindSubmatch(schema)
		if list == nil {
			t.Fatalf("no list of %ss in the schema of a document", field)
		}
		words := regexp.MustCompile(`"([a-z-]+)"`).FindAllSubmatch(list[1], -1)
		if len(words) < 4 {
			t.Errorf("%ss: %s", field, list[1])
		}
		for _, w := range words {
			if got, ok := named(string(w[1])); !ok || got != string(w[1]) {
				t.Errorf("%s:%s is read as %q", field, w[1], got)
			}
		}
	}
}

// Every part of a request has a help, and a type that flags can be made of.
func TestFlags(t *testing.T) {
	for _, q := range answer.Questions {
		for _, f := range answer.Flags(q.Request) {
			if f.Help == "" || strings.Contains(f.Help, "`") {
				t.Errorf("%s: the help of %s: %q", q.Name, f.Name, f.Help)
			}
			r := reflect.New(reflect.TypeOf(q.Request))
			if at := f.Of(r.Interface()); !at.CanSet() || at.Type() != f.Type {
				t.Errorf("%s: %s cannot be set", q.Name, f.Name)
			}
		}
	}
}

// Tasks come by the day on which they are due, or by the day of their document;
// the same ones either way.
func TestOrderOfTasks(t *testing.T) {
	c := collection(t)
	for sort, ordered := range map[string]func(a, b answer.TaskRow) bool{
		"newest": func(a, b answer.TaskRow) bool { return a.Date >= b.Date },
		"oldest": func(a, b answer.TaskRow) bool { return a.Date <= b.Date },
		"due": func(a, b answer.TaskRow) bool {
			last := func(t answer.TaskRow) string {
				day := "9999" // none comes last
				for _, x := range t.Assignments {
					if x.Due.End != "" {
						day = min(day, x.Due.End)
					}
				}
				return day
			}
			return last(a) <= last(b)
		},
	} {
		list, err := answer.AskTasks(t.Context(), c, answer.Tasks{Sort: sort, Page: answer.Page{Limit: answer.All}})
		if err != nil {
			t.Fatal(err)
		}
		if list.Total < 50 || len(list.Tasks) != list.Total {
			t.Errorf("%s: %d of %d tasks", sort, len(list.Tasks), list.Total)
		}
		for i := 1; i < len(list.Tasks); i++ {
			if !ordered(list.Tasks[i-1], list.Tasks[i]) {
				t.Errorf("%s: %s before %s", sort, list.Tasks[i-1].ID, list.Tasks[i].ID)
			}
		}
	}
	if _, err := answer.AskTasks(t.Context(), c, answer.Tasks{Sort: "colour"}); answer.KindOf(err) != answer.BadQuery {
		t.Errorf("by colour: %v", err)
	}
}
