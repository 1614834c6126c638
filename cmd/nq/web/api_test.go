package web_test

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"nghiquyet/extract"
	"nghiquyet/index/answer"
)

// asks are parameters for every question, and the request that they stand for.
var asks = map[string]struct {
	params  url.Values
	request any
}{
	"find":      {url.Values{"what": {"41/NQ-CP"}}, answer.Find{What: "41/NQ-CP"}},
	"search":    {url.Values{"line": {"quy hoạch"}, "lead": {"BXD", "BTC"}, "facets": {"true"}, "limit": {"3"}}, answer.Search{Line: "quy hoạch", Lead: []string{"BXD", "BTC"}, Facets: true, Page: answer.Page{Limit: 3}}},
	"show":      {url.Values{"what": {"nq-cp/2024-03-11/41"}, "path": {"1.1"}}, answer.Show{What: "nq-cp/2024-03-11/41", Path: "1.1"}},
	"document":  {url.Values{"what": {"nq-cp/2024-03-11/41"}}, answer.Document{What: "nq-cp/2024-03-11/41"}},
	"tasks":     {url.Values{"due": {"2026-Q4"}, "limit": {"2"}}, answer.Tasks{TaskLine: answer.TaskLine{Due: []string{"2026-Q4"}}, Page: answer.Page{Limit: 2}}},
	"counts":    {url.Values{"by": {"lead"}}, answer.Counts{By: "lead"}},
	"refs":      {url.Values{"what": {"45-NQ/TW"}, "depth": {"1"}}, answer.Refs{What: "45-NQ/TW", Depth: one()}},
	"wanted":    {url.Values{}, answer.WantedWorks{}},
	"related":   {url.Values{"what": {"7/NQ-CP"}}, answer.Related{What: "7/NQ-CP"}},
	"near":      {url.Values{"what": {"45-NQ/TW"}}, answer.Near{What: "45-NQ/TW"}},
	"effect":    {url.Values{"what": {"45-NQ/TW"}}, answer.Effect{What: "45-NQ/TW"}},
	"margin":    {url.Values{"what": {"nq-cp/2024-03-11/41"}}, answer.Margin{What: "nq-cp/2024-03-11/41"}},
	"check":     {url.Values{"text": {"Nghị quyết số 41/NQ-CP"}}, answer.Check{Text: "Nghị quyết số 41/NQ-CP"}},
	"documents": {url.Values{"year": {"2019..2025"}}, answer.Documents{Year: []string{"2019..2025"}}},
	"changes":   {url.Values{}, answer.Changes{}},
	"files":     {url.Values{"state": {"done"}}, answer.Files{State: "done"}},
	"health":    {url.Values{}, answer.Health{}},
}

func one() *int {
	n := 1
	return &n
}

// Every question gives the bytes that the command line prints with --json.
func TestSameAnswers(t *testing.T) {
	ts := serve(t)
	dir, err := filled()
	if err != nil {
		t.Fatal(err)
	}
	c, done, err := opening(dir)(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	for _, q := range answer.Questions {
		ask, ok := asks[q.Name]
		if !ok {
			t.Errorf("%s is not asked", q.Name)
			continue
		}
		got := get(t, ts, "/api/v1/"+q.Name+"?"+ask.params.Encode())
		if got.status != http.StatusOK || got.header.Get("Content-Type") != "application/json" {
			t.Errorf("%s: %d, %s: %.200s", q.Name, got.status, got.header.Get("Content-Type"), got.body)
			continue
		}
		want, err := q.Ask(t.Context(), c, ask.request)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := answer.Encode(&b, want); err != nil {
			t.Fatal(err)
		}
		if have, printed := took.ReplaceAllString(got.body, ""), took.ReplaceAllString(b.String(), ""); have != printed {
			t.Errorf("%s gives %.300s\nnq prints %.300s", q.Name, have, printed)
		}
		again := get(t, ts, "/api/v1/"+q.Name+"?"+ask.params.Encode(), header("If-None-Match", got.header.Get("ETag")))
		if again.status != http.StatusNotModified {
			t.Errorf("%s again: %d", q.Name, again.status)
		}
	}
}

var took = regexp.MustCompile(`"took_ms":\d+`)

// Offsets count code points: "đ" is one.
func TestOffsetsOnTheWire(t *testing.T) {
	got := get(t, serve(t), "/api/v1/document?what=nq-cp/2024-03-11/41")
	var d struct {
		Text  string
		Tasks []extract.Task
	}
	if err := json.Unmarshal([]byte(got.body), &d); err != nil {
		t.Fatal(err)
	}
	text := []rune(d.Text)
	if len(d.Tasks) != 2 || !strings.Contains(d.Text, "Điều") {
		t.Fatalf("%d tasks", len(d.Tasks))
	}
	for _, task := range d.Tasks {
		if at := string(text[task.Start:task.End]); !strings.Contains(at, task.Text) {
			t.Errorf("%q stands at %q", task.Text, at)
		}
	}
}

// What is wrong is told as a problem, with the parameter and the place.
func TestProblems(t *testing.T) {
	ts := serve(t)
	for path, want := range map[string]struct {
		status int
		part   string
	}{
		"search?line=%28a":                    {400, `"at":`},
		"search?line=a&colour=red":            {400, `"field":"colour"`},
		"search":                              {400, `"field":"line"`},
		"tasks?limit=many":                    {400, `"field":"limit"`},
		"tasks?limit=5000":                    {400, `"field":"limit"`},
		"tasks?next=nonsense":                 {400, `"kind":"bad-query"`},
		"tasks?overdue=perhaps":               {400, `"field":"overdue"`},
		"tasks?group=a&group=b":               {400, `"field":"group"`},
		"show?what=999/QQ":                    {404, `"kind":"not-found"`},
		"show?what=nq-cp/2024-03-11/41&path=": {200, `"path":""`},
		"show?what=41/NQ-CP":                  {300, `"candidates":[{`},
		"document?what=52-CT/TW":              {404, `"kind":"not-held"`},
		"export?format=exe":                   {400, `"field":"format"`},
		"nothing":                             {404, `"status":404`},
		"health?limit=3":                      {400, `"field":"limit"`},
	} {
		got := get(t, ts, "/api/v1/"+path)
		if got.status != want.status || !strings.Contains(got.body, want.part) {
			t.Errorf("%s: %d %.200s", path, got.status, got.body)
		}
		if got.status != 200 && got.header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %s", path, got.header.Get("Content-Type"))
		}
	}
}

// A text that is too long for an address is sent.
func TestPostedText(t *testing.T) {
	ts := serve(t)
	post := func(body string) answered {
		r, err := http.NewRequest("POST", ts.URL+"/api/v1/check", strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		return do(t, r, header("Content-Type", "application/json"))
	}
	text, err := json.Marshal(answer.Check{Text: strings.Repeat("Lời dẫn. ", 5000) + "Nghị quyết số 41/NQ-CP ngày 11 tháng 3 năm 2024."})
	if err != nil {
		t.Fatal(err)
	}
	if got := post(string(text)); got.status != 200 || !strings.Contains(got.body, `"target":"nq-cp/2024-03-11/41"`) {
		t.Errorf("%d %.200s", got.status, got.body)
	}
	for _, body := range []string{"", "{", `{"text":1}`, `{"colour":"red"}`} {
		if got := post(body); got.status != 400 {
			t.Errorf("%q: %d %.200s", body, got.status, got.body)
		}
	}
}

// Exports are whole, whatever the form.
func TestExports(t *testing.T) {
	ts := serve(t)
	all := get(t, ts, "/api/v1/export")
	if n := strings.Count(all.body, "\n"); all.status != 200 || n < 6 {
		t.Errorf("%d, %d documents", all.status, n)
	}
	one := get(t, ts, "/api/v1/export?format=md&what=nq-cp/2024-03-11/41")
	if one.status != 200 || !strings.Contains(one.body, "41/NQ-CP") {
		t.Errorf("%d %.100s", one.status, one.body)
	}
}

// The description is valid OpenAPI, by a library that had no part in making it,
// and describes every address with its parameters.
func TestOpenAPI(t *testing.T) {
	got := get(t, serve(t), "/api/v1/openapi.json")
	loader := openapi3.NewLoader()
	doc, err := loader.LoadFromData([]byte(got.body))
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Validate(context.Background(), openapi3.EnableSchemaFormatValidation()); err != nil {
		t.Fatal(err)
	}
	if doc.OpenAPI != "3.1.0" {
		t.Error(doc.OpenAPI)
	}
	for _, q := range answer.Questions {
		p := doc.Paths.Find("/api/v1/" + q.Name)
		if p == nil || p.Get == nil {
			t.Errorf("%s is not described", q.Name)
			continue
		}
		for name := range asks[q.Name].params {
			if p.Get.Parameters.GetByInAndName("query", name) == nil {
				t.Errorf("%s: the parameter %s is not described", q.Name, name)
			}
		}
		if s := p.Get.Responses.Status(200).Value.Content["application/json"].Schema; s == nil || s.Value == nil || len(s.Value.Properties) == 0 {
			t.Errorf("%s: its answer is not described", q.Name)
		}
	}
}
