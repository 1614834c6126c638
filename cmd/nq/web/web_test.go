package web_test

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/net/html"

	"nghiquyet/cmd/nq/batch"
	"nghiquyet/cmd/nq/web"
	"nghiquyet/extract"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
	"nghiquyet/index"
	"nghiquyet/index/answer"
	"nghiquyet/index/bleve"
	"nghiquyet/index/store"
)

// papers are small papers beside those of testdata: one that tries to be markup,
// two of one number, one that amends another.
var papers = []string{
	"CHÍNH PHỦ\n\nSố: 41/NQ-CP\n\nHà Nội, ngày 11 tháng 3 năm 2024\n\nNGHỊ QUYẾT\n\nVề phát triển <script>alert(1)</script> cảng biển\n\nĐiều 1. Nhiệm vụ\n\n1. Bộ Giao thông vận tải chủ trì, phối hợp với Bộ Tài chính lập quy hoạch \"luồng tàu\" <img src=x onerror=alert(2)>, hoàn thành trong quý IV năm 2026.\n\n2. Bộ Xây dựng chủ trì rà soát tiêu chuẩn bến cảng.\n",
	"CHÍNH PHỦ\n\nSố: 41/NQ-CP\n\nHà Nội, ngày 01 tháng 4 năm 2021\n\nNGHỊ QUYẾT\n\nVề phát triển thủy sản\n\nThực hiện Chỉ thị số 52-CT/TW ngày 05 tháng 12 năm 2019 của Ban Bí thư; căn cứ Nghị quyết số 66.7/2025/NQ-CP,\n\nĐiều 1. Bộ Văn hóa, Thể thao và Du lịch chủ trì xây dựng đề án du lịch biển.\n\nĐiều 2. Sửa đổi khoản 1 Điều 1 Nghị quyết số 41/NQ-CP ngày 11 tháng 3 năm 2024 của Chính phủ.\n",
}

// today is the day on which all tests ask.
var today = time.Date(2026, 11, 30, 8, 0, 0, 0, time.UTC)

// filled is a folder with a collection of the web pages of testdata and of
// papers, made once.
var filled = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "web")
	if err != nil {
		return "", err
	}
	cleanup = func() { os.RemoveAll(dir) }
	ctx := context.Background()
	st, err := store.Open(ctx, filepath.Join(dir, "nq.db"))
	if err != nil {
		return "", err
	}
	defer st.Close()
	paths, err := filepath.Glob("../../../testdata/corpus/*/*.html")
	if err != nil {
		return "", err
	}
	pdf, err := filepath.Abs("../../../testdata/corpus/96-kl-tw/96-kl-tw.pdf")
	if err != nil {
		return "", err
	}
	paths = append(paths, pdf)
	for i, text := range papers {
		path := filepath.Join(dir, fmt.Sprintf("%d.txt", i))
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			return "", err
		}
		paths = append(paths, path)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return "", err
		}
		d, err := pipe.Extract(ctx, source.File{Name: filepath.Base(path), Data: data}, source.Settings{})
		if err != nil {
			return "", err
		}
		if err := st.Put(ctx, d, index.File{Name: filepath.Base(path), Path: path, SHA256: d.Origin.SHA256, Rules: pipe.RulesVersion, State: index.Done}); err != nil {
			return "", err
		}
		if _, err = st.Settle(ctx, answer.Resolve); err != nil {
			return "", err
		}
	}
	w, _, err := bleve.Backend.Current(ctx, st, filepath.Join(dir, "index"))
	if err != nil {
		return "", err
	}
	return dir, w.Close()
})

var cleanup = func() {}

// The test binary is its own worker, as nq is.
func TestMain(m *testing.M) {
	if len(os.Args) == 3 && os.Args[1] == "worker" {
		if err := batch.Serve(os.Stdin, os.Stdout, 900<<20); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		return
	}
	code := m.Run()
	cleanup()
	os.Exit(code)
}

// opening opens the collection in dir, as the command does.
func opening(dir string) func(context.Context) (*answer.Collection, func(), error) {
	return func(ctx context.Context) (*answer.Collection, func(), error) {
		st, err := store.OpenReader(ctx, filepath.Join(dir, "nq.db"))
		if err != nil {
			return nil, nil, err
		}
		c := &answer.Collection{Store: st, Backend: bleve.Backend, Where: filepath.Join(dir, "index"), Known: answer.WellKnown, Clock: func() time.Time { return today },
			Read: func(ctx context.Context, text string) (*extract.Document, error) {
				return pipe.Extract(ctx, source.File{Name: "text.txt", Data: []byte(text)}, source.Settings{OCR: source.OCROff})
			}}
		return c, func() {
			c.Close()
			st.Close()
		}, nil
	}
}

// serve starts a server of the test collection, or with other settings.
func serve(t testing.TB, change ...func(*web.Settings)) *httptest.Server {
	t.Helper()
	dir, err := filled()
	if err != nil {
		t.Fatal(err)
	}
	pool := batch.NewPool(1, batch.Limits{})
	t.Cleanup(pool.Close)
	set := web.Settings{Open: opening(dir), Where: dir, Version: "test", Draw: pool, Pictures: filepath.Join(dir, "pictures")}
	for _, c := range change {
		c(&set)
	}
	s, err := web.New(set)
	if err != nil {
		t.Fatal(err)
	}
	ts := httptest.NewUnstartedServer(nil)
	ts.Config = web.HTTP(s, slog.New(slog.DiscardHandler))
	ts.Start()
	t.Cleanup(func() {
		ts.Close()
		s.Close()
	})
	return ts
}

// answered is what came back for a request.
type answered struct {
	status int
	header http.Header
	body   string
}

// client follows no redirects.
var client = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }, Timeout: time.Minute}

func get(t testing.TB, ts *httptest.Server, path string, change ...func(*http.Request)) answered {
	t.Helper()
	r, err := http.NewRequest("GET", ts.URL+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	return do(t, r, change...)
}

func do(t testing.TB, r *http.Request, change ...func(*http.Request)) answered {
	t.Helper()
	for _, c := range change {
		c(r)
	}
	res, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answered{res.StatusCode, res.Header, string(body)}
}

func in(lang string) func(*http.Request) {
	return func(r *http.Request) { r.Header.Set("Accept-Language", lang) }
}

func header(name, value string) func(*http.Request) {
	return func(r *http.Request) { r.Header.Set(name, value) }
}

// Every link on every page leads somewhere, in both languages; no page has an
// id twice, a word without its language, or markup that came from a paper.
func TestEveryLink(t *testing.T) {
	for _, lang := range web.Languages {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			crawl(t, serve(t), lang)
		})
	}
}

// most is how many pages a crawl reads.
const most = 500

func crawl(t *testing.T, ts *httptest.Server, lang string) {
	type link struct{ to, from string }
	queue := []link{{"/", ""}}
	seen := map[string]bool{"/": true}
	kinds := map[string]int{} // pages by the shape of their addresses
	for len(queue) > 0 && len(seen) < 20*most {
		at := queue[0]
		queue = queue[1:]
		shape := digits.ReplaceAllString(strings.SplitN(at.to, "?", 2)[0], "0")
		if kinds[shape]++; kinds[shape] > 8 || strings.Contains(at.to, "lang=") {
			continue
		}
		got := get(t, ts, at.to, in(lang))
		switch {
		case got.status == http.StatusSeeOther, got.status == http.StatusFound:
			queue = append(queue, link{got.header.Get("Location"), at.to})
			continue
		case got.status != http.StatusOK && got.status != http.StatusMultipleChoices:
			t.Errorf("%s, linked from %s: %d", at.to, at.from, got.status)
			continue
		}
		if got.header.Get("Content-Security-Policy") == "" || got.header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s has not its headers", at.to)
		}
		if !strings.HasPrefix(got.header.Get("Content-Type"), "text/html") || strings.Contains(at.to, "/downloads/") {
			continue
		}
		for _, to := range look(t, at.to, got.body, lang) {
			if !seen[to] {
				seen[to] = true
				queue = append(queue, link{to, at.to})
			}
		}
	}
	for _, want := range []string{"/", "/search", "/documents", "/tasks", "/bodies", "/wanted", "/quality", "/help", "/compare", "/check"} {
		if kinds[want] == 0 {
			t.Errorf("%s was not reached", want)
		}
	}
}

var digits = regexp.MustCompile(`/u/.*|[0-9]+|[a-z]+-[a-z-]+`)

// look reads one page and gives the addresses on this server that it links to.
func look(t *testing.T, at, body, lang string) []string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"ZgotmplZ", "%!", "<script>alert", "<img src=x", "&lt;no value", "<no value"} {
		if strings.Contains(body, bad) {
			t.Errorf("%s has %q", at, bad)
		}
	}
	ids, headings := map[string]bool{}, 0
	var links []string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "html":
			if attr(n, "lang") != lang {
				t.Errorf("%s is in %q", at, attr(n, "lang"))
			}
		case "h1":
			headings++
		case "style", "iframe", "object", "embed":
			t.Errorf("%s has a <%s>", at, n.Data)
		case "script":
			if attr(n, "src") == "" {
				t.Errorf("%s has a script of its own", at)
			}
		}
		if id := attr(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("%s has the id %q twice", at, id)
			}
			ids[id] = true
		}
		for _, a := range n.Attr {
			if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				t.Errorf("%s has %s=%q", at, a.Key, a.Val)
			}
			if a.Key != "href" && a.Key != "src" && a.Key != "action" {
				continue
			}
			u, err := url.Parse(a.Val)
			if err != nil || u.Host != "" || u.Scheme != "" {
				t.Errorf("%s leads to %q", at, a.Val)
				continue
			}
			u.Fragment = ""
			if to := u.String(); strings.HasPrefix(to, "/") && a.Key != "action" {
				links = append(links, to)
			}
		}
	}
	if headings != 1 {
		t.Errorf("%s has %d first headings", at, headings)
	}
	return links
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// Text of papers stays text.
func TestMarkupInPapers(t *testing.T) {
	ts := serve(t)
	got := get(t, ts, "/d/nq-cp/2024-03-11/41")
	for _, want := range []string{"&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(2)&gt;"} {
		if !strings.Contains(got.body, want) {
			t.Errorf("the page has not %s", want)
		}
	}
	got = get(t, ts, "/search?"+url.Values{"q": {`"><script>alert(3)</script>`}}.Encode())
	if strings.Contains(got.body, "<script>alert") {
		t.Error("what was typed became markup")
	}
}

// Who asks by a name that is none of ours, or from a page of elsewhere, is sent
// away.
func TestGuard(t *testing.T) {
	ts := serve(t, func(s *web.Settings) { s.Hosts = []string{"nq.example.vn"} })
	for host, want := range map[string]int{"": 200, "localhost:8080": 200, "127.0.0.1": 200, "[::1]:9": 200, "nq.example.vn": 200, "evil.example": 421, "127.0.0.1.evil.example:80": 421} {
		if got := get(t, ts, "/help", func(r *http.Request) { r.Host = host }); got.status != want {
			t.Errorf("as %q: %d, not %d", host, got.status, want)
		}
	}
	form := func(origin string) answered {
		r, err := http.NewRequest("POST", ts.URL+"/check", strings.NewReader("text=Nghị+quyết+số+41/NQ-CP"))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		return do(t, r, header("Origin", origin), header("Sec-Fetch-Site", map[bool]string{true: "same-origin", false: "cross-site"}[origin == ts.URL]))
	}
	if got := form("https://evil.example"); got.status != http.StatusForbidden {
		t.Errorf("a form of elsewhere: %d", got.status)
	}
	if got := form(ts.URL); got.status != http.StatusOK {
		t.Errorf("a form of ours: %d", got.status)
	}
	r, _ := http.NewRequest("POST", ts.URL+"/check", strings.NewReader("text="+strings.Repeat("x", 3<<20)))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	if got := do(t, r); got.status != http.StatusRequestEntityTooLarge {
		t.Errorf("three megabytes: %d", got.status)
	}
}

// Without the token nothing is shown but the form that asks for it.
func TestToken(t *testing.T) {
	const token = "a-long-enough-token"
	ts := serve(t, func(s *web.Settings) { s.Token = token })
	for _, path := range []string{"/", "/tasks", "/d/nq-cp/2024-03-11/41", "/tasks/tasks.csv"} {
		if got := get(t, ts, path); got.status != http.StatusUnauthorized || strings.Contains(got.body, "41/NQ-CP") {
			t.Errorf("%s: %d", path, got.status)
		}
	}
	if got := get(t, ts, "/tasks", header("Authorization", "Bearer "+token)); got.status != http.StatusOK {
		t.Errorf("with the token: %d", got.status)
	}
	enter := func(with string) answered {
		r, _ := http.NewRequest("POST", ts.URL+"/enter", strings.NewReader(url.Values{"token": {with}}.Encode()))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		return do(t, r)
	}
	if got := enter("another-token-here"); got.status != http.StatusUnauthorized || got.header.Get("Set-Cookie") != "" {
		t.Errorf("with another token: %d", got.status)
	}
	got := enter(token)
	kept := got.header.Get("Set-Cookie")
	if got.status != http.StatusSeeOther || !strings.Contains(kept, "HttpOnly") || !strings.Contains(kept, "SameSite=Strict") {
		t.Fatalf("with the token: %d, %s", got.status, kept)
	}
	if got := get(t, ts, "/", header("Cookie", strings.SplitN(kept, ";", 2)[0])); got.status != http.StatusOK {
		t.Errorf("with the cookie: %d", got.status)
	}
}

// A page that a browser has is not sent again; large ones are packed.
func TestTags(t *testing.T) {
	ts := serve(t)
	for _, path := range []string{"/", "/d/nq-cp/2024-03-11/41", "/static/nq.css"} {
		first := get(t, ts, path)
		tag := first.header.Get("ETag")
		if tag == "" {
			t.Errorf("%s has no tag", path)
		}
		if again := get(t, ts, path, header("If-None-Match", tag)); again.status != http.StatusNotModified || again.body != "" {
			t.Errorf("%s again: %d with %d bytes", path, again.status, len(again.body))
		}
		if other := get(t, ts, path, header("If-None-Match", `W/"other"`)); other.status != http.StatusOK {
			t.Errorf("%s with another tag: %d", path, other.status)
		}
		packed := get(t, ts, path, header("Accept-Encoding", "gzip"))
		z, err := gzip.NewReader(strings.NewReader(packed.body))
		if err != nil {
			t.Errorf("%s is not packed: %v", path, err)
			continue
		}
		if plain, err := io.ReadAll(z); err != nil || string(plain) != first.body {
			t.Errorf("%s packed is another page: %v", path, err)
		}
		if again := get(t, ts, path, header("If-None-Match", packed.header.Get("ETag")), header("Accept-Encoding", "gzip")); again.status != http.StatusNotModified {
			t.Errorf("%s packed, again: %d", path, again.status)
		}
	}
}

// A server without a collection says what to do, and shows one that comes; one
// of another version is told.
func TestEmpty(t *testing.T) {
	dir := t.TempDir()
	ts := serve(t, func(s *web.Settings) { s.Open, s.Where = opening(dir), dir })
	if got := get(t, ts, "/"); got.status != http.StatusOK || !strings.Contains(got.body, "nq ingest") {
		t.Errorf("without a collection: %d", got.status)
	}
	if got := get(t, ts, "/tasks"); got.status != http.StatusOK || !strings.Contains(got.body, "nq ingest") {
		t.Errorf("without a collection: %d", got.status)
	}
	st, err := store.Open(t.Context(), filepath.Join(dir, "nq.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	if got := get(t, ts, "/"); got.status != http.StatusOK || !strings.Contains(got.body, "nq ingest") {
		t.Errorf("with an empty one: %d", got.status)
	}
	d, err := pipe.Extract(t.Context(), source.File{Name: "1.txt", Data: []byte(papers[0])}, source.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	if err := st.Put(t.Context(), d, index.File{Name: "1.txt", SHA256: d.Origin.SHA256}); err != nil {
		t.Fatal(err)
	}
	if got := get(t, ts, "/documents"); !strings.Contains(got.body, "41/NQ-CP") {
		t.Error("a document that came is not shown")
	}
}

func TestOtherVersion(t *testing.T) {
	for kind, want := range map[error]int{index.ErrStoreNewer: 503, index.ErrStoreOlder: 503, index.ErrStoreDamaged: 500, index.ErrStoreInUse: 503, errors.New("x"): 500} {
		ts := serve(t, func(s *web.Settings) {
			s.Open = func(context.Context) (*answer.Collection, func(), error) { return nil, nil, kind }
		})
		if got := get(t, ts, "/"); got.status != want || !strings.Contains(got.body, "<h1>") {
			t.Errorf("%v: %d", kind, got.status)
		}
	}
}

// What cannot be understood, or is not there, is said with its status.
func TestWrongQuestions(t *testing.T) {
	ts := serve(t)
	for path, want := range map[string]int{
		"/search?q=lead:": 200, "/search?q=%28a": 400, "/tasks?due=someday": 400, "/tasks?doc=999/QQ": 404, "/search?q=a&next=nonsense": 400, "/search?q=a&sort=best": 400,
		"/d/nq-cp/2030-01-01/999": 404, "/d/nq-cp/2024-03-11/41/u/Z.9": 404, "/d/nq-cp/2024-03-11/41/nothing": 404, "/nowhere": 404, "/bodies/none": 404, "/wanted?status=old": 400,
		"/compare?a=41/NQ-CP&b=7/NQ-CP": 300, "/find?q=zzz": 404, "/find/41/NQ-CP": 300, "/tasks?by=colour": 400, "/d/nq-cp/2024-03-11/41/downloads/exe": 404, "/akn/vn/x": 404,
		"/search?q=" + strings.Repeat("a", 80_000): 431,
	} {
		if got := get(t, ts, path); got.status != want {
			t.Errorf("%.80s: %d, not %d", path, got.status, want)
		}
	}
}

// Downloads are what the name says.
func TestDownloads(t *testing.T) {
	ts := serve(t)
	for path, begins := range map[string]string{"/tasks/tasks.csv": "", "/tasks/tasks.xlsx?lead=BTC": "PK", "/tasks/tasks.ics": "BEGIN:VCALENDAR", "/d/nq-cp/2024-03-11/41/downloads/akn": "<?xml"} {
		got := get(t, ts, path)
		if got.status != 200 || !strings.HasPrefix(got.body, begins) || len(got.body) < 100 || !strings.HasPrefix(got.header.Get("Content-Disposition"), "attachment; filename=") {
			t.Errorf("%s: %d, %q, %.20q", path, got.status, got.header.Get("Content-Disposition"), got.body)
		}
	}
}

// A pasted text is checked: what it cites is told apart, and stays text.
func TestCheck(t *testing.T) {
	ts := serve(t)
	text := "Căn cứ Nghị quyết số 41/NQ-CP ngày 11 tháng 3 năm 2024; Nghị quyết số 41/NQ-CP ngày 12 tháng 3 năm 2024 <script>alert(1)</script>."
	r, _ := http.NewRequest("POST", ts.URL+"/check", strings.NewReader(url.Values{"text": {text}}.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	got := do(t, r, in("en"))
	look(t, "/check", got.body, "en")
	for _, want := range []string{`class="s-resolved"`, `class="s-conflict"`, `href="/d/nq-cp/2024-03-11/41"`, "&lt;script&gt;"} {
		if !strings.Contains(got.body, want) {
			t.Errorf("the page has not %s", want)
		}
	}
}

// Both languages have the same words, with the same places for what goes into
// them, and the pages use every one and no other.
func TestWords(t *testing.T) {
	catalogues := map[string]map[string]string{}
	for _, lang := range web.Languages {
		data, err := os.ReadFile("lang/" + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		words := map[string]string{}
		if err := json.Unmarshal(data, &words); err != nil {
			t.Fatal(err)
		}
		catalogues[lang] = words
	}
	vi := catalogues["vi"]
	for _, lang := range web.Languages {
		for key, w := range catalogues[lang] {
			if _, ok := vi[key]; !ok || len(catalogues[lang]) != len(vi) {
				t.Errorf("%s: %s, which Vietnamese has not", lang, key)
			}
			for form := range strings.SplitSeq(w, "|") {
				if want, got := verbs.FindAllString(vi[key], -1), verbs.FindAllString(form, -1); !slices.Equal(want, got) || w == "" {
					t.Errorf("%s: %s: %q", lang, key, w)
				}
			}
		}
	}
	used := map[string]bool{}
	var all strings.Builder
	sources, _ := filepath.Glob("*.go")
	pages, _ := filepath.Glob("templates/*.html")
	for _, name := range append(sources, pages...) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(data)
	}
	for _, m := range asked.FindAllStringSubmatch(all.String(), -1) {
		key := m[1] + m[2] + m[3]
		used[key] = true
		if _, ok := vi[key]; !ok {
			t.Errorf("the pages say %s, which is no word", key)
		}
	}
	for key := range vi {
		family, _, _ := strings.Cut(key, ".")
		if !used[key] && !slices.Contains(families, family) {
			t.Errorf("no page says %s", key)
		}
	}
	for _, r := range []extract.Relation{extract.Basis, extract.Implements, extract.Continues, extract.Amends, extract.Replaces, extract.Repeals, extract.Cancels, extract.Suspends, extract.Extends,
		extract.Corrects, extract.Consolidates, extract.Details, extract.Guides, extract.Explains, extract.AnnexOf, extract.ChangesTasks, extract.Proposal, extract.Refers} {
		for _, family := range []string{"relation.", "becomes."} {
			if vi[family+string(r)] == "" {
				t.Errorf("no word for %s%s", family, r)
			}
		}
	}
}

// families are the words that stand for values; verbs the places for what goes
// into a word; asked where pages and methods name a word.
var (
	families = []string{"place", "relation", "becomes", "status", "held", "news", "kind", "due", "change", "field", "format", "month", "facet", "sort", "by", "tab", "lang", "failure", "effect", "did", "mark", "pages"}
	verbs    = regexp.MustCompile(`%[a-z]`)
	asked    = regexp.MustCompile(`(?:[.$]T|\.N) ?\(?"([a-z.-]+)"[ ,)}]|\{"([a-z]+\.[a-z-]+)", "/|query\.[A-Z][a-z]+, "([a-z]+\.[a-z]+)"`)
)
