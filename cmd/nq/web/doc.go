// Package web shows a collection in a browser: pages in Vietnamese and English
// that work without script, and the same answers as JSON under /api/v1. It asks
// package answer and decides nothing; nothing it does writes the collection.
//
//	s, err := web.New(web.Settings{Open: open, Hosts: []string{"127.0.0.1"}})
//	http.Serve(listener, s)
//
// One request: guard (host, origin, token, headers) → mux → the method of one
// page, which asks its question and fills a template of templates/ with words of
// lang/. To add a page see docs/architecture.md.
package web
