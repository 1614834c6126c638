package web

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"fmt"
	"hash/fnv"
	"html/template"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"nghiquyet/index/answer"
)

// view is one request for a page.
type view struct {
	s      *Server
	w      http.ResponseWriter
	r      *http.Request
	ctx    context.Context
	lang   string
	status int // of the answer; 200 when 0
	also   []alternate
}

// alternate is another form of a page: its type, its name for the reader, and
// its address.
type alternate struct{ Type, Name, Href string }

// page makes a handler of the method that shows one page.
func (s *Server) page(show func(*view) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), patience)
		defer cancel()
		v := &view{s: s, w: w, r: r, ctx: ctx, lang: chosen(w, r)}
		w.Header().Set("Vary", "Accept-Language, Cookie")
		if err := show(v); err != nil {
			if err := v.fail(err); err != nil {
				s.Log.Error(fmt.Sprintf("the page %s is wrong: %v", r.URL.Path, err))
				http.Error(w, "the page could not be made", http.StatusInternalServerError)
			}
		}
	}
}

// collection is what the page asks.
func (v *view) collection() (*answer.Collection, error) { return v.s.shelf.collection(v.ctx) }

// form is a value of the address, without spaces around it.
func (v *view) form(name string) string { return strings.TrimSpace(v.r.URL.Query().Get(name)) }

// list are the values of the address under one name that are not empty.
func (v *view) list(name string) []string {
	var some []string
	for _, value := range v.r.URL.Query()[name] {
		if value = strings.TrimSpace(value); value != "" {
			some = append(some, value)
		}
	}
	return some
}

// id is the document of the address.
func (v *view) id() string {
	return v.r.PathValue("series") + "/" + v.r.PathValue("date") + "/" + v.r.PathValue("number")
}

var errNoPage = errors.New("there is no such page")

// statuses are those of the errors of answers; empty collections are no error.
var statuses = map[answer.Kind]int{
	answer.NotFound:     http.StatusNotFound,
	answer.NotHeld:      http.StatusNotFound,
	answer.Several:      http.StatusMultipleChoices,
	answer.BadQuery:     http.StatusBadRequest,
	answer.NoCollection: http.StatusOK,
	answer.Busy:         http.StatusServiceUnavailable,
	answer.Behind:       http.StatusServiceUnavailable,
	answer.Damaged:      http.StatusInternalServerError,
	answer.OtherVersion: http.StatusServiceUnavailable,
	answer.Stopped:      http.StatusServiceUnavailable,
	answer.Failed:       http.StatusInternalServerError,
}

// failure is what the page of an error shows.
type failure struct {
	Kind       answer.Kind
	Detail     string
	Where      string // folder of the collection
	Candidates []answer.Work
}

// fail shows the page of an error.
func (v *view) fail(err error) error {
	if errors.Is(err, errNoPage) {
		v.status = http.StatusNotFound
		return v.show("failure", v.T("failure.no-page"), failure{Kind: "no-page"})
	}
	kind := answer.KindOf(err)
	f := failure{Kind: kind, Detail: err.Error(), Where: v.s.Where}
	var e *answer.Error
	if errors.As(err, &e) {
		f.Candidates = e.Candidates
	}
	switch v.status = statuses[kind]; {
	case kind == answer.NoCollection:
		return v.show("empty", v.T("empty.title"), f)
	case v.status >= http.StatusInternalServerError:
		v.s.Log.Warn(err.Error(), "page", v.r.URL.Path)
		if v.status == http.StatusServiceUnavailable {
			v.w.Header().Set("Retry-After", "2")
		}
	}
	return v.show("failure", v.T("failure."+string(kind)), f)
}

// shown is what a template has: the request, and what the page shows.
type shown struct {
	*view
	Title string
	B     any
}

// With hands a part of a page to another template, which finds it as X.
func (s shown) With(x any) scoped { return scoped{s, x} }

type scoped struct {
	shown
	X any
}

// show answers with a page. The browser that has it already is told so.
func (v *view) show(name, title string, body any) error {
	t := v.s.templates[name]
	if t == nil {
		return fmt.Errorf("there is no template %s", name)
	}
	var b bytes.Buffer
	if err := t.ExecuteTemplate(&b, "layout", shown{v, title, body}); err != nil {
		return err
	}
	h := v.w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Language", v.lang)
	h.Set("Cache-Control", "private, no-cache")
	if v.status == 0 || v.status == http.StatusOK {
		if unchanged(v.w, v.r, b.Bytes()) {
			return nil
		}
	} else {
		v.w.WriteHeader(v.status)
	}
	_, err := v.w.Write(b.Bytes())
	_ = err // who asked has gone
	return nil
}

// unchanged tells a browser that it has these bytes already, and otherwise gives
// them a tag by which it may ask.
func unchanged(w http.ResponseWriter, r *http.Request, body []byte) bool {
	sum := fnv.New64a()
	sum.Write(body)
	tag := fmt.Sprintf(`W/"%016x"`, sum.Sum64())
	w.Header().Set("ETag", tag)
	for held := range strings.SplitSeq(r.Header.Get("If-None-Match"), ",") {
		if held = strings.TrimSpace(held); held == tag || held == "*" {
			w.WriteHeader(http.StatusNotModified)
			return true
		}
	}
	return false
}

// T is a word of the page's language.
func (v *view) T(key string, args ...any) string { return word(v.lang, key, args...) }

// N is a number of things in the page's language.
func (v *view) N(key string, n int) string { return many(v.lang, key, n) }

// Known is the word of a value that has one, as relations and kinds have, and
// the value itself where it has none.
func (v *view) Known(family string, value any) string {
	key := family + "." + fmt.Sprint(value)
	if w := word(v.lang, key); w != key {
		return w
	}
	return fmt.Sprint(value)
}

// Effect is what a status is called that a search asks for: a state of effect, or
// what became of a citation.
func (v *view) Effect(status string) string {
	if w := v.Known("effect", status); w != status {
		return w
	}
	return v.Known("status", status)
}

// Day is a day as it is written in the page's language; a year or nothing stays.
//
//	"2025-01-10" → "10/01/2025", "10 January 2025"
func (v *view) Day(iso string) string {
	if len(iso) < len("2006-01-02") {
		return iso
	}
	y, m, d := iso[:4], iso[5:7], iso[8:10]
	if v.lang == "vi" {
		return d + "/" + m + "/" + y
	}
	return strings.TrimPrefix(d, "0") + " " + v.T("month."+m) + " " + y
}

// Place is the path of a unit in words, as far as it is made of words.
//
//	"annex:II/row:I.4" → "Phụ lục II, dòng I.4"
//	"II.3.a"           → "II.3.a"
//	""                 → "phần đầu"
func (v *view) Place(path string) string {
	if path == "" {
		return v.T("unit.head")
	}
	var steps []string
	for step := range strings.SplitSeq(path, "/") {
		name, rest, _ := strings.Cut(step, ":")
		if name, mark, is := strings.Cut(step, "."); is && word(v.lang, "place."+name) != "place."+name { // "attached.II.3"
			steps = append(steps, v.T("place."+name)+" "+mark)
			continue
		}
		if w := word(v.lang, "place."+name); w != "place."+name {
			step = strings.TrimSpace(w + " " + rest)
		}
		steps = append(steps, step)
	}
	return strings.Join(steps, ", ")
}

// Lang is the language of the page.
func (v *view) Lang() string { return v.lang }

// Query is the line in the search box.
func (v *view) Query() string { return v.form("q") }

// Version is that of the program.
func (v *view) Version() string { return v.s.Version }

// Also are the other forms of the page.
func (v *view) Also() []alternate { return v.also }

// In is this page in another language.
func (v *view) In(lang string) string { return v.Set("lang", lang) }

// Set is the address of this page with another value for one name, or without
// it for "". It begins with the first page of a list.
func (v *view) Set(name, value string) string {
	q := v.r.URL.Query()
	q.Del("next")
	q.Del(name)
	if name != "lang" {
		q.Del("lang")
	}
	if value != "" {
		q.Set(name, value)
	}
	return v.address(q)
}

// Toggle is the address of this page with one value of a name more, or less.
func (v *view) Toggle(name, value string) string {
	q := v.r.URL.Query()
	q.Del("next")
	q.Del("lang")
	had := q[name]
	q.Del(name)
	found := false
	for _, x := range had {
		if x == value {
			found = true
			continue
		}
		q.Add(name, x)
	}
	if !found {
		q.Add(name, value)
	}
	return v.address(q)
}

// Has reports that the address has a value for a name.
func (v *view) Has(name, value string) bool {
	for _, x := range v.r.URL.Query()[name] {
		if x == value {
			return true
		}
	}
	return false
}

// More is the address of the next page of a list.
func (v *view) More(token string) string {
	q := v.r.URL.Query()
	q.Del("lang")
	q.Set("next", token)
	return v.address(q)
}

// Behind reports that this is not the first page of a list.
func (v *view) Behind() bool { return v.form("next") != "" }

func (v *view) address(q url.Values) string {
	u := url.URL{Path: v.r.URL.Path, RawPath: v.r.URL.RawPath, RawQuery: q.Encode()}
	if v.r.Method != http.MethodGet {
		u.RawQuery = url.Values{"lang": q["lang"]}.Encode()
	}
	return u.String()
}

// On reports that the page belongs under an entry of the menu.
func (v *view) On(entry string) bool {
	return v.r.URL.Path == entry || strings.HasPrefix(v.r.URL.Path, entry+"/")
}

// docAddress is the page of a document, unitAddress that of a unit of it.
//
//	"nq-cp/2025-01-10/7", "II.3" → "/d/nq-cp/2025-01-10/7/u/II.3"
func docAddress(id string) string { return (&url.URL{Path: "/d/" + id}).EscapedPath() }

func unitAddress(id, path string) string {
	if path == "" {
		return docAddress(id)
	}
	var steps []string
	for step := range strings.SplitSeq(path, "/") {
		steps = append(steps, url.PathEscape(step))
	}
	return docAddress(id) + "/u/" + strings.Join(steps, "/")
}

// workAddress is the page of a work: of one that is only cited and has no id
// yet, that of what names it.
func workAddress(w answer.Work) string {
	if w.ID != "" {
		return docAddress(w.ID)
	}
	return citedAddress(strings.TrimSpace(firstOf(w.Number, w.Title) + " " + w.Date))
}

func citedAddress(what string) string {
	return "/find?" + url.Values{"q": {what}}.Encode()
}

func firstOf(some ...string) string {
	for _, s := range some {
		if s != "" {
			return s
		}
	}
	return ""
}

//go:embed templates/*.html
var templateFiles embed.FS

var functions = template.FuncMap{
	"asset": asset, "doc": docAddress, "unit": unitAddress, "work": workAddress, "named": citedAddress, "or1": firstOf,
	"deeds": deedsOf, "reason": reasonOf, "timed": timed, "join": strings.Join, "leads": leads, "supports": supports, "titled": titled, "int": func(n any) int { i, _ := strconv.Atoi(fmt.Sprint(n)); return i }, "base": filepath.Base, "body": bodyAddress, "clip": clip, "add": func(a, b int) int { return a + b },
	"safe": func(s string) template.HTML { return template.HTML(s) }, // of answer.Hit.Highlights alone, which are escaped
}

// parseTemplates reads every page of templates/ together with what pages share:
// the files whose names begin with "_".
func parseTemplates() (map[string]*template.Template, error) {
	shared, err := template.New("").Funcs(functions).ParseFS(templateFiles, "templates/_*.html")
	if err != nil {
		return nil, err
	}
	names, err := fs.Glob(templateFiles, "templates/*.html")
	if err != nil {
		return nil, err
	}
	all := map[string]*template.Template{}
	for _, name := range names {
		base := strings.TrimSuffix(path.Base(name), ".html")
		if strings.HasPrefix(base, "_") {
			continue
		}
		t, err := shared.Clone()
		if err == nil {
			t, err = t.ParseFS(templateFiles, name)
		}
		if err != nil {
			return nil, err
		}
		all[base] = t
	}
	return all, nil
}

// titled reports that the title of a hit says more than what was found in it.
func titled(h answer.Hit) bool {
	for _, f := range h.Fragments {
		if strings.Contains(f.Text, h.Title) {
			return false
		}
	}
	return h.Title != ""
}

// clip is the beginning of a long text, at a word's end.
func clip(n int, s string) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) <= n {
		return string(r)
	}
	short := string(r[:n])
	if i := strings.LastIndexByte(short, ' '); i > n/2 {
		short = short[:i]
	}
	return short + "…"
}
