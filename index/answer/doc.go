// Package answer holds every question that a collection answers: one function, a
// request type and an answer type each, in the list Questions. Commands, pages,
// an HTTP API and tools for assistants are made from that list; they parse flags
// or parameters, print, and decide nothing.
//
//	c := &answer.Collection{Store: st, Backend: bleve.Backend, Where: "index"}
//	found, err := answer.AskSearch(ctx, c, answer.Search{Line: "chuyển đổi số", Lead: []string{"BTC"}})
//	found.Query → `chuyển đổi số lead:BTC`
//
// The state of every list is its query, one line that asks for it again,
// together with limit, next and sort. Offsets in answers count code points when
// they are written as JSON. Errors have kinds (KindOf), which a printer turns
// into exit codes, HTTP statuses or tool errors.
package answer
