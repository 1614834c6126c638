package vi

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"nghiquyet/index"
)

// Analysis is how a field's text becomes terms.
type Analysis string

// The analyses.
const (
	Kept     Analysis = ""         // not searched, only shown
	Keyword  Analysis = "keyword"  // the whole value is one term
	Exact    Analysis = "exact"    // syllables with their marks, in one spelling
	Pairs    Analysis = "bigrams"  // chuyển đổi số → chuyen_doi doi_so
	Shingles Analysis = "shingles" // pairs, and single syllables without marks: for short fields
)

// Field is one field of an indexed record.
type Field struct {
	Name     string
	Analysis Analysis
	Stored   bool
	Places   bool // of the terms in the text, for phrases
	Column   bool // for facets and sorting
}

// Fields are all of them. Places are half of an index, so one field has them;
// text_fb ranks, text_e finds single syllables and phrases.
var Fields = []Field{
	{Name: "text_e", Analysis: Exact, Stored: true, Places: true}, // title and text
	{Name: "text_fb", Analysis: Pairs},
	{Name: "title_e", Analysis: Exact},
	{Name: "title_fb", Analysis: Shingles},
	{Name: "type_f", Analysis: Shingles},
	{Name: "issuer_f", Analysis: Shingles},
	{Name: "lead_f", Analysis: Shingles},
	{Name: "support_f", Analysis: Shingles},
	{Name: "num", Analysis: Keyword},
	{Name: "cites", Analysis: Keyword},
	{Name: "relation", Analysis: Keyword}, // of a citation
	{Name: "status", Analysis: Keyword},   // of a citation
	{Name: "doc", Analysis: Keyword},
	{Name: "lang", Analysis: Keyword},
	{Name: "date", Analysis: Keyword, Column: true}, // for sorting
	{Name: "due", Analysis: Keyword},
	{Name: "due_in", Analysis: Keyword}, // quarters, and kinds of due dates without a day
	{Name: "year", Analysis: Keyword},
	{Name: "kind", Analysis: Keyword},
	{Name: "facets", Analysis: Keyword, Column: true}, // of all of them, "issuer:Chính phủ": one column is read faster than six
	{Name: "twin", Analysis: Keyword},                 // "yes" or nothing
	{Name: "hit", Stored: true},                       // what is shown, not searched
}

// Values are what the fields of a record hold: a string or several; what is
// empty is left out. headed tells that the document has a record of its own,
// which keeps what all its records share.
func Values(r index.Record, headed bool) (map[string]any, error) {
	text := r.Text
	if r.Title != "" {
		text = r.Title + "\n" + r.Text
	}
	title := r.Title
	if title == "" {
		title = r.Under
	}
	hit, err := json.Marshal(shownOf(r, title, headed))
	if err != nil {
		return nil, err
	}
	due := append([]string(nil), r.DueKind...)
	for _, day := range r.Due {
		due = append(due, quarter(day))
	}
	all := map[string]any{
		"text_e": text, "text_fb": text, "title_e": r.Title, "title_fb": r.Title,
		"type_f": r.Type, "issuer_f": r.Issuer, "lead_f": r.Lead, "support_f": r.Support,
		"num": NumberKey(r.Canonical), "cites": numberKeys(r.Cites), "relation": r.Relation, "status": r.Status,
		"doc": r.Doc, "lang": r.Lang, "date": r.Date, "due": r.Due, "due_in": due,
		"year": r.Year(), "kind": string(r.Kind), "facets": facetsOf(r, due), "hit": string(hit),
	}
	if r.Twin {
		all["twin"] = "yes"
	}
	for name, v := range all {
		if s, ok := v.(string); ok && s == "" {
			delete(all, name)
		}
	}
	return all, nil
}

// quarter is the quarter of an ISO day: "2026-11-30" → "2026-Q4".
func quarter(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return fmt.Sprintf("%d-Q%d", t.Year(), (int(t.Month())+2)/3)
}

// facetsOf are the values of all facets that a record has, each behind the
// name of its facet: "type:nghị quyết".
func facetsOf(r index.Record, due []string) []string {
	var all []string
	add := func(name string, values ...string) {
		for _, v := range values {
			if v != "" && !slices.Contains(all, name+":"+v) {
				all = append(all, name+":"+v)
			}
		}
	}
	add("type", r.Type)
	add("issuer", r.Issuer)
	add("year", r.Year())
	add("kind", string(r.Kind))
	add("lead", r.Lead...)
	add("due", due...)
	return all
}
