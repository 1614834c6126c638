package answer_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"nghiquyet/extract"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
	"nghiquyet/index"
	"nghiquyet/index/answer"
	"nghiquyet/index/bleve"
	"nghiquyet/index/store"
)

// texts are small papers beside those of testdata: two of one number, one of a
// ministry that is no more, and one that cites what is not there.
var texts = []string{
	"CHÍNH PHỦ\n\nSố: 41/NQ-CP\n\nHà Nội, ngày 11 tháng 3 năm 2024\n\nNGHỊ QUYẾT\n\nVề phát triển cảng biển\n\nĐiều 1. Nhiệm vụ\n\n1. Bộ Giao thông vận tải chủ trì, phối hợp với Bộ Tài chính lập quy hoạch luồng tàu, hoàn thành trong quý IV năm 2026.\n\n2. Bộ Xây dựng chủ trì rà soát tiêu chuẩn bến cảng.\n",
	"CHÍNH PHỦ\n\nSố: 41/NQ-CP\n\nHà Nội, ngày 01 tháng 4 năm 2021\n\nNGHỊ QUYẾT\n\nVề phát triển thủy sản\n\nThực hiện Chỉ thị số 52-CT/TW ngày 05 tháng 12 năm 2019 của Ban Bí thư; căn cứ Nghị quyết số 66.7/2025/NQ-CP,\n\nĐiều 1. Bộ Văn hóa, Thể thao và Du lịch chủ trì xây dựng đề án du lịch biển.\n\nĐiều 2. Sửa đổi khoản 1 Điều 1 Nghị quyết số 41/NQ-CP ngày 11 tháng 3 năm 2024 của Chính phủ.\n",
	"BỘ TÀI CHÍNH\n\nSố: 7/TB-BTC\n\nHà Nội, ngày 05 tháng 6 năm 2025\n\nTHÔNG BÁO\n\nVề rà soát\n\nThực hiện Nghị quyết số 41/NQ-CP ngày 01 tháng 4 năm 2021 của Chính phủ; Nghị quyết số 99/NQ-CP; Nghị quyết 57, Bộ Tài chính thông báo:\n\n1. Bộ Tài chính chủ trì rà soát <b>định mức</b> & chi phí.\n",
}

// draft is a text that is in no collection.
const draft = "QUYẾT ĐỊNH\n\nCăn cứ Nghị quyết số 41/NQ-CP ngày 11 tháng 3 năm 2024 của Chính phủ; Nghị quyết số 41/NQ-CP ngày 12 tháng 3 năm 2024 của Chính phủ; Nghị quyết số 45-NQ/TW ngày 24 tháng 01 năm 2019 của Bộ Chính trị; Nghị định số 999/2031/NĐ-CP.\n\nĐiều 1. Đổi mới <b>việc</b> theo khoản 1 Điều 2.\n"

// today is the day on which all tests ask.
var today = time.Date(2026, 11, 30, 8, 0, 0, 0, time.UTC)

// filled is a collection of the web pages of testdata and of texts, made once.
var filled = sync.OnceValues(func() (*answer.Collection, error) {
	dir, err := os.MkdirTemp("", "answer")
	if err != nil {
		return nil, err
	}
	cleanup = func() { os.RemoveAll(dir) }
	ctx := context.Background()
	st, err := store.Open(ctx, filepath.Join(dir, "nq.db"))
	if err != nil {
		return nil, err
	}
	pages, err := filepath.Glob("../../testdata/corpus/*/*.html")
	if err != nil {
		return nil, err
	}
	for _, path := range pages {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if err := add(ctx, st, filepath.Base(path), data); err != nil {
			return nil, err
		}
	}
	for i, text := range texts {
		if err := add(ctx, st, fmt.Sprintf("%d.txt", i), []byte(text)); err != nil {
			return nil, err
		}
	}
	c := &answer.Collection{Store: st, Backend: bleve.Backend, Where: filepath.Join(dir, "index"), Known: answer.WellKnown, Clock: func() time.Time { return today }, Read: read}
	w, _, err := c.Backend.Current(ctx, st, c.Where)
	if err != nil {
		return nil, err
	}
	return c, w.Close()
})

var cleanup = func() {}

func TestMain(m *testing.M) {
	code := m.Run()
	cleanup()
	os.Exit(code)
}

// add reads one file into st and settles.
func add(ctx context.Context, st *store.Store, name string, data []byte) error {
	d, err := pipe.Extract(ctx, source.File{Name: name, Data: data}, source.Settings{})
	if err != nil {
		return err
	}
	if err := st.Put(ctx, d, index.File{Name: name, SHA256: d.Origin.SHA256, Rules: pipe.RulesVersion}); err != nil {
		return err
	}
	_, err = st.Settle(ctx, answer.Resolve)
	return err
}

// read takes a text apart as commands do, in this very process.
func read(ctx context.Context, text string) (*extract.Document, error) {
	return pipe.Extract(ctx, source.File{Name: "draft.txt", Data: []byte(text)}, source.Settings{})
}

func collection(t *testing.T) *answer.Collection {
	t.Helper()
	c, err := filled()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// samples are values for every flag of every request, by question and name.
var samples = map[string]map[string]any{
	"search": {
		"kind": []string{"task,unit", "document"}, "type": []string{"nghị quyết"}, "year": []string{"2019..2025"}, "issuer": []string{"Chính phủ", "BTC"},
		"lead": []string{"Bộ Văn hóa, Thể thao và Du lịch", `Bộ "Xây dựng"`}, "due": []string{"2026-Q4", "continuous", "quá hạn"},
		"status": []string{"in-force,resolved", "chưa có hiệu lực"}, "like": "7/NQ-CP", "group": true, "sort": "oldest", "facets": true,
	},
	"tasks": {
		"lead": []string{"Bộ Xây dựng", "Bộ Tài chính"}, "support": []string{"BTC"}, "submit": []string{"Thủ tướng Chính phủ"}, "group": "II.1", "text": `quy "hoạch`,
		"doc": []string{"7/NQ-CP", "41/NQ-CP 2024"}, "due": []string{"2025..2026"}, "before": "31/12/2026", "overdue": true, "sort": "newest",
	},
	"documents": {"type": []string{"nghị quyết,thông báo"}, "issuer": []string{"CP"}, "year": []string{">=2024"}, "lang": []string{"vi"}, "sort": "oldest"},
	"refs":      refSamples,
	"near":      refSamples,
	"related":   {"line": "hải phòng sort:newest"},
	"counts": {
		"lead": []string{"Bộ Xây dựng"}, "support": []string{"BTC"}, "submit": []string{"Thủ tướng Chính phủ"}, "group": "II.1", "text": `quy "hoạch`,
		"doc": []string{"7/NQ-CP"}, "due": []string{"2025..2026"}, "before": "31/12/2026", "overdue": true, "by": "lead",
	},
	"find": {}, "changes": {},
}

var refSamples = map[string]any{"path": "II", "relation": []string{"basis,implements"}, "status": []string{"resolved"}, "direction": "cites", "depth": 1}

// lines are what stands beside the flags.
var lines = map[string]any{
	"search": "hải phòng OR cảng", "tasks": "quy hoạch", "documents": "phát triển", "refs": "7/NQ-CP", "near": "7/NQ-CP", "related": "7/NQ-CP",
	"counts": "quy hoạch", "find": " nq 41 ", "changes": "2020-01-01",
}

// with is a request with the line and some of the samples.
func with(t *testing.T, q answer.Question, names ...string) any {
	t.Helper()
	r := reflect.New(reflect.TypeOf(q.Request))
	for _, f := range answer.Flags(q.Request) {
		v, ok := samples[q.Name][f.Name]
		if f.Arg != "" {
			v, ok = lines[q.Name], true
		} else if !ok {
			t.Fatalf("%s: no sample for %s", q.Name, f.Name)
		} else if !contains(names, f.Name) && !contains(asked[q.Name], f.Name) {
			continue
		}
		at := f.Of(r.Interface())
		if at.Kind() == reflect.Pointer {
			n := v.(int)
			at.Set(reflect.ValueOf(&n))
			continue
		}
		at.Set(reflect.ValueOf(v))
	}
	return r.Elem().Interface()
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// asked are the flags that say what is to be told of what the line finds: the
// counts of a search, what tasks are counted by.
var asked = map[string][]string{"search": {"facets"}, "counts": {"by"}}

// again is the request that an answer's query alone makes. That for related
// documents is a line of a search.
func again(q answer.Question, request any, line string) any {
	r := reflect.New(reflect.TypeOf(q.Request))
	for _, f := range answer.Flags(q.Request) {
		switch {
		case f.Arg != "":
			f.Of(r.Interface()).SetString(line)
		case contains(asked[q.Name], f.Name) && reflect.TypeOf(request) == reflect.TypeOf(q.Request):
			p := reflect.New(reflect.TypeOf(request))
			p.Elem().Set(reflect.ValueOf(request))
			f.Of(r.Interface()).Set(f.Of(p.Interface()))
		}
	}
	return r.Elem().Interface()
}

// The query of an answer, asked again, gives the same answer, whatever flags
// made it: each alone, and all together.
func TestQueryIsTheWholeForm(t *testing.T) {
	c := collection(t)
	for _, q := range answer.Questions {
		name := q.Name
		if _, ok := reflect.TypeOf(q.Answer).FieldByName("Query"); !ok || !slices.ContainsFunc(answer.Flags(q.Request), func(f answer.Flag) bool { return f.Arg != "" }) {
			continue // it takes no line
		}
		if samples[name] == nil {
			t.Errorf("%s: no samples", name)
			continue
		}
		var all []string
		cases := [][]string{nil}
		for _, f := range answer.Flags(q.Request) {
			if f.Arg == "" {
				all = append(all, f.Name)
				cases = append(cases, []string{f.Name})
			}
		}
		for _, flags := range append(cases, all) {
			request := with(t, q, flags...)
			first, err := q.Ask(t.Context(), c, request)
			if err != nil {
				t.Errorf("%s %v: %v", name, flags, err)
				continue
			}
			line := reflect.ValueOf(first).Elem().FieldByName("Query").String()
			to := q
			if name == "related" {
				to, _ = answer.Named("search")
			}
			second, err := to.Ask(t.Context(), c, again(to, request, line))
			if err != nil {
				t.Errorf("%s %v asked again as %s: %v", name, flags, line, err)
				continue
			}
			if diff := cmp.Diff(first, second, cmpopts.IgnoreFields(answer.Found{}, "TookMS"), cmpopts.IgnoreUnexported(answer.Work{}, answer.Wanted{})); diff != "" {
				t.Errorf("%s %v asked again as %s: %s", name, flags, line, diff)
			}
		}
	}
}

// requests ask every question.
var requests = map[string]any{
	"find":      answer.Find{What: "41/NQ-CP"},
	"search":    answer.Search{Line: "hải phòng lead:BXD OR đ", Facets: true},
	"show":      answer.Show{What: "nq-cp/2025-01-10/7#annex/row:II.2"},
	"document":  answer.Document{What: "7/NQ-CP"},
	"tasks":     answer.Tasks{TaskLine: answer.TaskLine{Lead: []string{"BXD"}}},
	"counts":    answer.Counts{By: "lead"},
	"refs":      answer.Refs{What: "45-NQ/TW"},
	"effect":    answer.Effect{What: "7/NQ-CP", On: "2025-02-01"},
	"wanted":    answer.WantedWorks{},
	"related":   answer.Related{What: "7/NQ-CP"},
	"near":      answer.Near{What: "45-NQ/TW"},
	"documents": answer.Documents{},
	"changes":   answer.Changes{},
	"health":    answer.Health{Deep: true},
	"margin":    answer.Margin{What: "41/NQ-CP năm 2024"},
	"files":     answer.Files{},
	"check":     answer.Check{Text: draft},
}

// Every answer is valid against its schema, every request against its own, by a
// validator that shares no code with their generator.
func TestSchemas(t *testing.T) {
	c := collection(t)
	if len(requests) != len(answer.Questions) {
		t.Errorf("%d questions, %d are asked", len(answer.Questions), len(requests))
	}
	for _, q := range answer.Questions {
		request, ok := requests[q.Name]
		if !ok {
			t.Errorf("%s is not asked", q.Name)
			continue
		}
		got, err := q.Ask(t.Context(), c, request)
		if err != nil {
			t.Errorf("%s: %v", q.Name, err)
			continue
		}
		s := q.Schema()
		ask, give := compiled(t, s.Request), compiled(t, s.Answer)
		if err := ask.Validate(value(t, request)); err != nil {
			t.Errorf("%s: its request: %v", q.Name, err)
		}
		wrong := value(t, request).(map[string]any)
		wrong["colour"] = "red"
		if ask.Validate(wrong) == nil {
			t.Errorf("%s takes a request that asks for a colour", q.Name)
		}
		v := value(t, got)
		if err := give.Validate(v); err != nil {
			t.Errorf("%s: its answer: %v", q.Name, err)
		}
		for name := range v.(map[string]any) {
			broken := value(t, got).(map[string]any)
			broken[name] = map[string]any{"no": []any{}}
			if s.Answer.Definitions != nil && give.Validate(broken) == nil && name != "facets" && name != "counts" && !strings.Contains("document work head origin", name) {
				t.Errorf("%s: anything is taken for %s", q.Name, name)
			}
		}
	}
	if _, err := answer.Schemas(); err != nil {
		t.Error(err)
	}
}

func compiled(t *testing.T, schema any) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource("x.json", value(t, schema)); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("x.json")
}

// value is v as JSON has it.
func value(t *testing.T, v any) any {
	t.Helper()
	js, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	out, err := jsonschema.UnmarshalJSON(bytes.NewReader(js))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Pages of a list are the list: nothing comes twice, nothing is left out.
func TestPages(t *testing.T) {
	c := collection(t)
	lists := map[string][]string{ // fields of the answer that are pages
		"find": {"Works"}, "search": {"Hits"}, "tasks": {"Tasks"}, "counts": {"Counts"}, "refs": {"Cites", "CitedBy", "Chain", "Tasks"}, "wanted": {"Wanted"},
		"related": {"Hits"}, "near": {"Near"}, "documents": {"Documents"}, "changes": {"Changes"}, "files": {"Files"},
	}
	for _, q := range answer.Questions {
		fields, isList := lists[q.Name]
		if _, has := reflect.TypeOf(q.Answer).FieldByName("Next"); has != isList {
			t.Errorf("%s: is it a list?", q.Name)
			continue
		} else if !has {
			continue
		}
		ask := func(limit int, next string) reflect.Value {
			r := reflect.New(reflect.TypeOf(requests[q.Name])).Elem()
			r.Set(reflect.ValueOf(requests[q.Name]))
			r.FieldByName("Page").Set(reflect.ValueOf(answer.Page{Limit: limit, Next: next}))
			got, err := q.Ask(t.Context(), c, r.Interface())
			if err != nil {
				t.Fatalf("%s: %v", q.Name, err)
			}
			return reflect.ValueOf(got).Elem()
		}
		whole, pages := ask(1000, ""), map[string][]string{}
		for next, n := "", 0; n == 0 || next != ""; n++ {
			page := ask(2, next)
			for _, f := range fields {
				if page.FieldByName(f).Len() > 2 {
					t.Errorf("%s: a page of %d %s", q.Name, page.FieldByName(f).Len(), f)
				}
				for i := range page.FieldByName(f).Len() {
					pages[f] = append(pages[f], js(t, page.FieldByName(f).Index(i).Interface()))
				}
			}
			next = page.FieldByName("Next").String()
			if n > 500 {
				t.Fatalf("%s: no end of pages", q.Name)
			}
		}
		for _, f := range fields {
			var want []string
			for i := range whole.FieldByName(f).Len() {
				want = append(want, js(t, whole.FieldByName(f).Index(i).Interface()))
			}
			if len(want) < 2 && f != "CitedBy" {
				t.Errorf("%s: only %d %s to page through", q.Name, len(want), f)
			}
			if diff := cmp.Diff(want, pages[f]); diff != "" {
				t.Errorf("%s: %s by pages: -want +got\n%s", q.Name, f, diff)
			}
		}
		if len(fields) > 0 {
			r := reflect.New(reflect.TypeOf(requests[q.Name])).Elem()
			r.Set(reflect.ValueOf(requests[q.Name]))
			r.FieldByName("Page").Set(reflect.ValueOf(answer.Page{Next: "nonsense"}))
			if _, err := q.Ask(t.Context(), c, r.Interface()); answer.KindOf(err) != answer.BadQuery {
				t.Errorf("%s after nonsense: %v", q.Name, err)
			}
		}
	}
}

func js(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Errors have the kind by which a printer knows what to do.
func TestKindsOfErrors(t *testing.T) {
	c := collection(t)
	ask := func(name string, request any) error {
		q, _ := answer.Named(name)
		_, err := q.Ask(t.Context(), c, request)
		return err
	}
	for _, x := range []struct {
		err  error
		want answer.Kind
	}{
		{ask("refs", answer.Refs{What: "8/NQ-CP"}), answer.NotFound},
		{ask("show", answer.Show{What: "7/NQ-CP#II.99"}), answer.NotFound},
		{ask("show", answer.Show{What: "52-CT/TW#1"}), answer.NotHeld},
		{ask("document", answer.Document{What: "52-CT/TW"}), answer.NotHeld},
		{ask("tasks", answer.Tasks{TaskLine: answer.TaskLine{Doc: []string{"52-CT/TW"}}}), answer.NotHeld},
		{ask("related", answer.Related{What: "52-CT/TW"}), answer.NotHeld},
		{ask("refs", answer.Refs{What: "41/NQ-CP"}), answer.Several},
		{ask("search", answer.Search{Line: "đất (rừng"}), answer.BadQuery},
		{ask("search", answer.Search{}), answer.BadQuery},
		{ask("search", answer.Search{Line: "submit:CP"}), answer.BadQuery},
		{ask("search", answer.Search{Line: "a", Sort: "size"}), answer.BadQuery},
		{ask("tasks", answer.Tasks{TaskLine: answer.TaskLine{Line: "a OR b"}}), answer.BadQuery},
		{ask("tasks", answer.Tasks{TaskLine: answer.TaskLine{Due: []string{"soon"}}}), answer.BadQuery},
		{ask("tasks", answer.Tasks{TaskLine: answer.TaskLine{Line: "lead:BTC lead:BXD"}}), answer.BadQuery},
		{ask("counts", answer.Counts{By: "colour"}), answer.BadQuery},
		{ask("wanted", answer.WantedWorks{Status: "resolved"}), answer.BadQuery},
		{ask("changes", answer.Changes{Since: "soon"}), answer.BadQuery},
		{ask("find", answer.Find{}), answer.BadQuery},
		{fmt.Errorf("open: %w", index.ErrNoStore), answer.NoCollection},
		{fmt.Errorf("open: %w", index.ErrStoreInUse), answer.Busy},
		{fmt.Errorf("open: %w", index.ErrStoreDamaged), answer.Damaged},
		{fmt.Errorf("open: %w", index.ErrStoreNewer), answer.OtherVersion},
		{errors.New("a disk"), answer.Failed},
		{nil, ""},
	} {
		if got := answer.KindOf(x.err); got != x.want {
			t.Errorf("%v is %q, want %q", x.err, got, x.want)
		}
	}
	var e *answer.Error
	if err := ask("search", answer.Search{Line: "đất (rừng"}); !errors.As(err, &e) || e.Line != "đất (rừng" || e.At != 4 {
		t.Errorf("it points at %+v", e)
	}
	if err := ask("refs", answer.Refs{What: "41/NQ-CP"}); !errors.As(err, &e) || len(e.Candidates) != 2 {
		t.Errorf("candidates: %+v", e)
	}
}
