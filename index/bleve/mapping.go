package bleve

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/mapping"

	bsearch "github.com/blevesearch/bleve/v2"

	"nghiquyet/extract/docnum"
	"nghiquyet/index"
)

// layout changes whenever the fields or their analysis change.
const layout = 5

// field is one field of an indexed record.
type field struct {
	name     string
	analyzer string
	store    bool
	vectors  bool // places of the terms, for phrases
	values   bool // columns, for facets and sorting
}

// fields are all of them. Term vectors are half of an index, so one field has
// them; text_fb ranks, text_e finds single syllables and phrases.
var fields = []field{
	{name: "text_e", analyzer: exactPlaces, store: true, vectors: true}, // title and text
	{name: "text_fb", analyzer: foldedBigrams},
	{name: "title_e", analyzer: exactSyllables},
	{name: "title_fb", analyzer: foldedShingles},
	{name: "type_f", analyzer: foldedShingles},
	{name: "issuer_f", analyzer: foldedShingles},
	{name: "lead_f", analyzer: foldedShingles},
	{name: "support_f", analyzer: foldedShingles},
	{name: "num", analyzer: keyword.Name},
	{name: "cites", analyzer: keyword.Name},
	{name: "doc", analyzer: keyword.Name},
	{name: "lang", analyzer: keyword.Name},
	{name: "date", analyzer: keyword.Name, values: true}, // for sorting
	{name: "due", analyzer: keyword.Name},
	{name: "due_in", analyzer: keyword.Name}, // quarters, and kinds of due dates without a day
	{name: "year", analyzer: keyword.Name},
	{name: "kind", analyzer: keyword.Name},
	{name: "facets", analyzer: keyword.Name, values: true}, // of all of them, "issuer:Chính phủ": one column is read faster than six
	{name: "twin", analyzer: keyword.Name},                 // "yes" or nothing
	{name: "hit", store: true},                             // what is shown, not searched
}

const recordType = "record"

// newMapping is a type mapping: under the default mapping, bleve analyzes
// queries on named fields with the default analyzer and finds nothing.
func newMapping() *mapping.IndexMappingImpl {
	dm := bsearch.NewDocumentStaticMapping()
	for _, f := range fields {
		fm := bsearch.NewTextFieldMapping()
		fm.Analyzer = f.analyzer
		fm.Index = f.analyzer != ""
		fm.Store, fm.IncludeTermVectors, fm.DocValues, fm.IncludeInAll = f.store, f.vectors, f.values, false
		dm.AddFieldMappingsAt(f.name, fm)
	}
	m := bsearch.NewIndexMapping()
	m.DefaultType = recordType
	m.AddDocumentMapping(recordType, dm)
	m.DefaultMapping = bsearch.NewDocumentDisabledMapping()
	return m
}

// checkMapping asks whether every field will be analyzed as meant, in a query
// as in the index.
func checkMapping(m mapping.IndexMapping) error {
	for _, f := range fields {
		if got := m.AnalyzerNameForPath(f.name); f.analyzer != "" && got != f.analyzer {
			return fmt.Errorf("%w: field %s is analyzed as %s, not %s", index.ErrOutdated, f.name, got, f.analyzer)
		}
	}
	return nil
}

// fieldsOf is what bleve gets of a record; headed as in shownOf.
func fieldsOf(r index.Record, headed bool) (map[string]any, error) {
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
		"num": numberKey(r.Canonical), "cites": numberKeys(r.Cites), "doc": r.Doc, "lang": r.Lang, "date": r.Date, "due": r.Due, "due_in": due,
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

// numberKey is the form in which numbers, and names of laws, are compared:
// canonical, without marks. "39/2022/NĐ-CP" → "39/2022/ND-CP".
func numberKey(s string) string {
	return strings.ToUpper(string(formsOf([]byte(docnum.Canonical(s))).folded))
}

func numberKeys(list []string) []string {
	keys := make([]string, len(list))
	for i, s := range list {
		keys[i] = numberKey(s)
	}
	return keys
}
