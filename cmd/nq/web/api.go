package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"nghiquyet/extract/export"
	"nghiquyet/index/answer"
)

// The answers as JSON. Every question of answer.Questions has an address under
// apiRoot that takes the parts of its request as parameters and gives the bytes
// that the command line prints with --json. What describes them, openapi.go, is
// made from the same list, so that nothing is said twice.

// api are the addresses of all answers.
func (s *Server) api(mux *http.ServeMux) {
	for _, q := range answer.Questions {
		mux.HandleFunc("GET "+apiRoot+q.Name, s.answers(q))
	}
	check, _ := answer.Named("check")
	mux.HandleFunc("POST "+apiRoot+"check", s.answers(check))
	mux.HandleFunc("GET "+apiRoot+"export", s.exports)
	mux.HandleFunc("GET "+apiRoot+"openapi.json", fixed(func() ([]byte, error) { return openAPI(s.Version) }))
	mux.HandleFunc("GET "+apiRoot+"schema.json", fixed(export.Schema))
	mux.HandleFunc(apiRoot, func(w http.ResponseWriter, r *http.Request) {
		write(w, problem{Title: "Not found", Status: http.StatusNotFound, Detail: "there is no such address; " + apiRoot + "openapi.json lists them", Kind: answer.NotFound})
	})
}

// fixed serves what the program itself holds.
func fixed(of func() ([]byte, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		body, err := of()
		if err != nil {
			write(w, problemOf(err))
			return
		}
		give(w, r, "application/json", body)
	}
}

// answers answers one question.
func (s *Server) answers(q answer.Question) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), patience)
		defer cancel()
		got, err := s.ask(ctx, q, r)
		if err != nil {
			p := problemOf(err)
			if p.Status >= http.StatusInternalServerError {
				s.Log.Warn(err.Error(), "question", q.Name)
			}
			write(w, p)
			return
		}
		var b bytes.Buffer
		if err := answer.Encode(&b, got); err != nil {
			write(w, problemOf(err))
			return
		}
		tagged := b.Bytes()
		if f, ok := got.(*answer.Found); ok { // the same answer may take another time
			same := *f
			same.TookMS = 0
			if js, err := json.Marshal(same); err == nil {
				tagged = js
			}
		}
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Cache-Control", "private, no-cache")
		if r.Method == http.MethodGet && unchanged(w, r, tagged) {
			return
		}
		_, _ = w.Write(b.Bytes()) // who asked may have gone
	}
}

// give answers with bytes that stay what they are.
func give(w http.ResponseWriter, r *http.Request, kind string, body []byte) {
	w.Header().Set("Content-Type", kind)
	if !unchanged(w, r, body) {
		_, _ = w.Write(body)
	}
}

func (s *Server) ask(ctx context.Context, q answer.Question, r *http.Request) (any, error) {
	request, err := requestOf(q, r)
	if err != nil {
		return nil, err
	}
	c, err := s.shelf.collection(ctx)
	if err != nil {
		return nil, err
	}
	return q.Ask(ctx, c, request)
}

// requestOf fills the request of a question: from the parameters of an address,
// or from the JSON that was sent.
func requestOf(q answer.Question, r *http.Request) (any, error) {
	into := reflect.New(reflect.TypeOf(q.Request))
	if r.Method == http.MethodPost {
		dec := json.NewDecoder(r.Body)
		dec.DisallowUnknownFields()
		if err := dec.Decode(into.Interface()); err != nil {
			return nil, badRequest("", "takes a request as JSON: "+err.Error())
		}
		return into.Elem().Interface(), nil
	}
	have, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, badRequest("", err.Error())
	}
	flags := answer.Flags(q.Request)
	if page := into.Elem().FieldByName("Page"); page.IsValid() {
		if err := pageOf(page.Addr().Interface().(*answer.Page), have); err != nil {
			return nil, err
		}
	}
	for name, values := range have {
		i := slices.IndexFunc(flags, func(f answer.Flag) bool { return f.Name == name })
		if i < 0 {
			if !into.Elem().FieldByName("Page").IsValid() || name != "limit" && name != "next" {
				return nil, badRequest(name, "is no parameter of "+q.Name)
			}
			continue
		}
		if err := set(flags[i].Of(into.Interface()), name, values); err != nil {
			return nil, err
		}
	}
	return into.Elem().Interface(), nil
}

func pageOf(p *answer.Page, have url.Values) error {
	p.Next = have.Get("next")
	limit := have.Get("limit")
	if limit == "" {
		return nil
	}
	n, err := strconv.Atoi(limit)
	if err != nil || n < 0 || n > 1000 {
		return badRequest("limit", "takes a number up to 1000, not "+strconv.Quote(limit))
	}
	p.Limit = n
	return nil
}

// set puts the values of a parameter into a part of a request.
func set(field reflect.Value, name string, values []string) error {
	for _, v := range values {
		if !utf8.ValidString(v) {
			return badRequest(name, "takes UTF-8")
		}
	}
	if list, ok := field.Addr().Interface().(*[]string); ok {
		*list = values
		return nil
	}
	if len(values) > 1 {
		return badRequest(name, "takes one value")
	}
	value := values[0]
	switch p := field.Addr().Interface().(type) {
	case *string:
		*p = value
	case *bool:
		yes, err := strconv.ParseBool(value)
		if err != nil {
			return badRequest(name, "takes true or false, not "+strconv.Quote(value))
		}
		*p = yes
	case *int:
		n, err := strconv.Atoi(value)
		if err != nil {
			return badRequest(name, "takes a number, not "+strconv.Quote(value))
		}
		*p = n
	case **int:
		n, err := strconv.Atoi(value)
		if err != nil {
			return badRequest(name, "takes a number, not "+strconv.Quote(value))
		}
		*p = &n
	default:
		return fmt.Errorf("no parameter is made of %T", p)
	}
	return nil
}

func badRequest(field, text string) error {
	return &answer.Error{Kind: answer.BadQuery, Field: field, Text: text}
}

// problem is an error as JSON (RFC 9457).
type problem struct {
	Type       string        `json:"type"`
	Title      string        `json:"title"`
	Status     int           `json:"status"`
	Detail     string        `json:"detail"`
	Kind       answer.Kind   `json:"kind"`
	Field      string        `json:"field,omitempty"`      // the parameter that is wrong
	Line       string        `json:"line,omitempty"`       // the query that cannot be read
	At         *int          `json:"at,omitempty"`         // where in it, in code points from 0
	Candidates []answer.Work `json:"candidates,omitempty"` // of several
}

func problemOf(err error) problem {
	kind := answer.KindOf(err)
	p := problem{Status: statuses[kind], Detail: err.Error(), Kind: kind}
	if kind == answer.NoCollection {
		p.Status = http.StatusNotFound
	}
	p.Title = http.StatusText(p.Status)
	var e *answer.Error
	if errors.As(err, &e) {
		p.Field, p.Line, p.Candidates = e.Field, e.Line, e.Candidates
		if e.Line != "" {
			p.At = &e.At
		}
	}
	return p
}

// write answers with a problem.
func write(w http.ResponseWriter, p problem) {
	p.Type = "about:blank"
	w.Header().Set("Content-Type", "application/problem+json")
	w.Header().Set("Cache-Control", "no-store")
	if p.Status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "2")
	}
	w.WriteHeader(p.Status)
	_ = answer.Encode(w, p) // who asked may have gone
}

// exporting is how long an export may take.
const exporting = time.Hour

// exports writes documents in a form, all of the collection where none is named.
func (s *Server) exports(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	f, err := export.ByName(firstOf(q.Get("format"), export.JSONL.Name))
	if err != nil {
		write(w, problemOf(badRequest("format", "takes one of "+strings.Join(export.Names(), ", "))))
		return
	}
	c, err := s.shelf.collection(r.Context())
	if err != nil {
		write(w, problemOf(err))
		return
	}
	docs, err := c.These(r.Context(), q["what"]...)
	if err != nil {
		write(w, problemOf(err))
		return
	}
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(exporting)) // where the connection has one
	s.download(w, r, f, "nq."+f.Extension, firstOf(q.Get("lang"), Languages[0]), docs)
}

// download writes documents in a form, as a file to keep. What fails once the
// file has begun ends the connection, so that nobody takes a part for the whole.
func (s *Server) download(w http.ResponseWriter, r *http.Request, f export.Format, name, lang string, docs export.Docs) {
	h := w.Header()
	h.Set("Content-Type", mimeOf(f))
	h.Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", name))
	h.Set("Cache-Control", "private, no-cache")
	o := export.Options{Lang: lang}
	if c, err := s.shelf.collection(r.Context()); err == nil && f.Holds {
		o.Effect, _ = c.Effects(r.Context()) // without it, the form says less
	}
	if err := f.Write(w, docs, o); err != nil {
		s.Log.Warn(fmt.Sprintf("the download %s broke off: %v", r.URL.Path, err))
		panic(http.ErrAbortHandler)
	}
}
