package web

import (
	"cmp"
	"context"
	"html/template"
	"log/slog"
	"net/http"
	"time"

	"nghiquyet/index/answer"
)

// Settings are what a server is made from. Open is needed, the rest may be left
// out.
type Settings struct {
	// Open opens the collection for reading; close gives it back. The error has
	// a kind of package answer. It is asked again until there is a collection.
	Open func(ctx context.Context) (c *answer.Collection, close func(), err error)
	// Draw draws pages; without it there are no pictures of them.
	Draw Drawer
	// Pictures is the folder in which drawn pages are kept, up to 256 MiB; ""
	// keeps none.
	Pictures string
	// Originals is the folder of the files that were kept, by their hash.
	Originals string
	// Where is the folder of the collection, as the pages name it.
	Where string
	// Hosts are the names, without port, by which the server may be asked.
	// Others are refused: a page of elsewhere may have pointed its own name here.
	Hosts []string
	// Token is what everybody has to show once; "" asks nobody.
	Token   string
	Version string
	Log     *slog.Logger
}

// Server answers requests for pages and for JSON. It may be used from many
// goroutines, and must be closed.
type Server struct {
	Settings
	shelf     *shelf
	album     *album
	templates map[string]*template.Template
	handler   http.Handler
}

// New makes a server. The error is about the program's own templates.
func New(set Settings) (*Server, error) {
	set.Log = cmp.Or(set.Log, slog.New(slog.DiscardHandler))
	s := &Server{Settings: set, shelf: &shelf{open: set.Open}, album: newAlbum(set)}
	var err error
	if s.templates, err = parseTemplates(); err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	s.pages(mux)
	s.api(mux)
	s.handler = s.guard(mux)
	return s, nil
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// Close gives the collection back. Nothing may be asked afterwards.
func (s *Server) Close() { s.shelf.close() }

// HTTP is a server with limits on slow and large requests, ready to Serve.
func HTTP(h http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       20 * time.Second,
		WriteTimeout:      2 * time.Minute, // a slow line and a large export
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    32 << 10,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelDebug),
	}
}

// patience is how long a question may take.
const patience = 30 * time.Second

// pages are the addresses of all pages. What changes nothing is GET; a pasted
// text comes by POST for its length alone.
func (s *Server) pages(mux *http.ServeMux) {
	mux.HandleFunc("GET /img/{sha}/{page}", s.image)
	mux.Handle("GET /static/{name...}", statics())
	for pattern, show := range map[string]func(*view) error{
		"GET /{$}":              (*view).start,
		"GET /search":           (*view).search,
		"GET /find":             (*view).find,
		"GET /find/{what...}":   (*view).find,
		"GET /documents":        (*view).documents,
		"GET /new.atom":         (*view).newFeed,
		"GET /documents.atom":   (*view).documentsFeed,
		"GET /search.atom":      (*view).searchFeed,
		"GET /tasks.atom":       (*view).tasksFeed,
		"GET /tasks":            (*view).tasks,
		"GET /tasks/{download}": (*view).taskDownload,
		"GET /bodies":           (*view).bodies,
		"GET /bodies/{id}":      (*view).body,
		"GET /wanted":           (*view).wanted,
		"GET /quality":          (*view).quality,
		"GET /compare":          (*view).compare,
		"GET /check":            (*view).check,
		"POST /check":           (*view).check,
		"GET /help":             (*view).help,
		"GET /akn/vn/{iri...}":  (*view).akn,

		"GET /d/{series}/{date}/{number}":                      (*view).text,
		"GET /d/{series}/{date}/{number}/u/{path...}":          (*view).unit,
		"GET /d/{series}/{date}/{number}/pages":                (*view).sheets,
		"GET /d/{series}/{date}/{number}/pages/{n}":            (*view).sheets,
		"GET /d/{series}/{date}/{number}/refs":                 (*view).refs,
		"GET /d/{series}/{date}/{number}/related":              (*view).related,
		"GET /d/{series}/{date}/{number}/tasks":                (*view).documentTasks,
		"GET /d/{series}/{date}/{number}/about":                (*view).about,
		"GET /d/{series}/{date}/{number}/downloads":            (*view).downloads,
		"GET /d/{series}/{date}/{number}/downloads/{download}": (*view).documentDownload,
	} {
		mux.HandleFunc(pattern, s.page(show))
	}
	mux.HandleFunc("/", s.page(func(v *view) error { return errNoPage }))
}
