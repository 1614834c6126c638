package web

import (
	"strings"

	"nghiquyet/extract"
)

// What templates ask of a page beside words and addresses.

// entry is one of the menu.
type entry struct{ Name, Href string }

// Menu are the entries of the menu, by the keys of their words.
func (v *view) Menu() []entry {
	return []entry{{"documents.title", "/documents"}, {"tasks.title", "/tasks"}, {"bodies.title", "/bodies"}, {"wanted.title", "/wanted"}, {"compare.title", "/compare"}, {"check.title", "/check"}}
}

// Languages are those of the pages.
func (v *view) Languages() []string { return Languages }

// Form is a value of the address.
func (v *view) Form(name string) string { return v.form(name) }

// Orders are those of a search.
func (v *view) Orders() []string { return []string{"relevance", "newest", "oldest"} }

// TaskOrders are those of a list of tasks.
func (v *view) TaskOrders() []string { return []string{"due", "newest", "oldest"} }

// Statuses are those of works that are wanted.
func (v *view) Statuses() []string {
	return []string{string(extract.Unresolved), string(extract.Ambiguous), string(extract.Conflict)}
}

// Today is the present day, by which tasks are late.
func (v *view) Today() string {
	c, err := v.collection()
	if err != nil {
		return ""
	}
	return c.Today().Format("2006-01-02")
}

// UnitLink is the page of a unit of the document of the address.
func (v *view) UnitLink(path string) string { return unitAddress(v.id(), path) }

// Leads is where a citation leads, "" for nowhere.
func (v *view) Leads(c extract.Citation) string {
	path, inside := strings.CutPrefix(c.Target, "#")
	switch {
	case inside && path != "":
		return v.UnitLink(path)
	case c.Kind == extract.CiteInternal:
		return ""
	case c.Target != "":
		return docAddress(c.Target)
	}
	return citedAddress(strings.TrimSpace(firstOf(c.Number, c.Name) + " " + firstOf(c.Date, c.Year)))
}
