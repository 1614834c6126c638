package export

import (
	"fmt"
	"strconv"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/viet"
)

func itoa(n int) string { return strconv.Itoa(n) }

// noDate stands where the schema wants a date and the print gives none. It is
// named "unknown" beside it.
const noDate = "0001-01-01"

// languages are the ISO 639-2 codes of the languages that are read.
var languages = map[string]string{"vi": "vie", "en": "eng", "fr": "fra"}

// identity is what the three levels of FRBR say of a work.
type identity struct {
	work, part          string // IRI; component behind "!", "main" when empty
	date, lang          string
	author, kind        string
	number, title, alia string
	draft               bool
}

// identification writes work, expression and manifestation.
func identification(m markup, x identity) {
	part := "/!" + nonEmpty(x.part, "main")
	named := "generation"
	if x.date == noDate {
		named = "unknown"
	}
	expression := x.work + "/" + x.lang + "@"
	if x.date != noDate {
		expression += x.date
	}
	core := func(iri, suffix, author string) {
		m.empty("FRBRthis", "value", iri+part+suffix)
		m.empty("FRBRuri", "value", iri+suffix)
		if suffix == "" && iri == x.work && x.alia != "" {
			m.empty("FRBRalias", "name", "id", "value", x.alia)
		}
		m.empty("FRBRdate", "date", x.date, "name", named)
		m.empty("FRBRauthor", "href", author)
	}
	m.open("identification", "source", "#nq")
	m.open("FRBRWork")
	core(x.work, "", x.author)
	m.empty("FRBRcountry", "value", "vn")
	m.empty("FRBRsubtype", "value", x.kind)
	if x.number != "" {
		m.empty("FRBRnumber", "value", x.number)
	}
	if x.title != "" {
		m.empty("FRBRname", "value", x.title)
	}
	if x.draft {
		m.empty("FRBRprescriptive", "value", "false")
		m.empty("FRBRauthoritative", "value", "false")
	}
	m.close("FRBRWork")
	m.open("FRBRExpression")
	core(expression, "", x.author)
	m.empty("FRBRlanguage", "language", x.lang)
	m.close("FRBRExpression")
	m.open("FRBRManifestation")
	core(expression, ".xml", "#nq")
	m.empty("FRBRformat", "value", "application/akn+xml")
	m.close("FRBRManifestation")
	m.close("identification")
	m.line()
}

// identify writes the identification of the document or of a part of it.
func (a *akn) identify(part string) {
	date := a.name.date
	if !isDate(date) {
		date = noDate
	}
	identification(a.markup, identity{
		work: a.name.iri(), part: part, date: date, lang: nonEmpty(languages[a.d.Lang], "vie"),
		author: "#" + a.id("issuer"), kind: nonEmpty(a.name.kind, "document"), number: a.d.Head.Number, title: a.d.Head.Title, alia: a.d.ID, draft: a.d.Head.Draft,
	})
}

func isDate(s string) bool { return compact(s) != "" }

func (a *akn) meta() {
	a.open("meta")
	a.line()
	a.identify("")
	a.lifecycle()
	a.analysis()
	a.temporal()
	a.references()
	a.facts()
	a.close("meta")
	a.line()
}

// analysis tells what the document does to those that it cites, and what others do
// to it.
func (a *akn) analysis() {
	mods := a.changed()
	said := map[int]bool{}
	for _, ch := range mods {
		said[ch.Citation] = true
	}
	var others []int
	for i := range a.d.Citations {
		if a.f.works[i] != "" && !said[i] {
			others = append(others, i)
		}
	}
	if len(mods)+len(others)+len(a.by) == 0 {
		return
	}
	a.open("analysis", "source", "#nq")
	a.line()
	a.active(mods)
	a.passive()
	if len(others) > 0 {
		a.open("otherReferences", "source", "#nq")
		for _, i := range others {
			c := &a.d.Citations[i]
			a.empty("alternativeReference", "for", a.from(i), "href", a.href(i), "refersTo", "#"+a.id(string(c.Relation)), "showAs", citedName(c))
		}
		a.close("otherReferences")
	}
	a.close("analysis")
	a.line()
}

// from is the element in which citation i stands: its ref, or the unit.
func (a *akn) from(i int) string {
	if id := a.refs[i]; id != "" {
		return id
	}
	if id := a.ids.byPath[a.d.Citations[i].Path]; id != "" {
		return a.id(id)
	}
	if len(a.f.blocks(a.d.Outline.Own())) > 0 {
		return a.id("preface")
	}
	return a.id("original")
}

// references name the bodies, people and concepts that the rest points to.
func (a *akn) references() {
	h := a.d.Head
	a.open("references", "source", "#nq")
	a.line()
	a.empty("original", "eId", a.id("original"), "href", a.name.iri(), "showAs", nonEmpty(strings.TrimSpace(h.Type+" "+h.Number), a.d.ID))
	a.passiveReferences()
	a.empty("TLCOrganization", "eId", a.id("issuer"), "href", "/akn/ontology/organization/vn/"+nonEmpty(viet.Slug(h.Issuer), "unknown"), "showAs", nonEmpty(h.Issuer, "?"))
	nq := "nq"
	if a.prefix == "" { // a collection names it once
		a.empty("TLCOrganization", "eId", nq, "href", "/akn/ontology/organization/vn/nq", "showAs", "nq")
	}
	for i, s := range h.Signers {
		a.empty("TLCPerson", "eId", a.id(signerID(i)), "href", "/akn/ontology/person/vn/"+nonEmpty(viet.Slug(s.Name), "unknown"), "showAs", nonEmpty(s.Name, "?"))
		if s.Role != "" {
			a.empty("TLCRole", "eId", a.id(signerID(i)+"_role"), "href", "/akn/ontology/role/vn/"+nonEmpty(viet.Slug(s.Role), "unknown"), "showAs", s.Role)
		}
	}
	seen := map[extract.Relation]bool{}
	for i, c := range a.d.Citations {
		if a.f.works[i] != "" && c.Relation != "" && !seen[c.Relation] {
			seen[c.Relation] = true
			a.empty("TLCConcept", "eId", a.id(string(c.Relation)), "href", "/akn/ontology/concept/vn/"+string(c.Relation), "showAs", string(c.Relation))
		}
	}
	if len(a.life.groups) > 0 {
		a.empty("TLCConcept", "eId", a.id("force"), "href", "/akn/ontology/concept/vn/force", "showAs", "force")
	}
	a.close("references")
	a.line()
}

// facts are the tasks, citations and problems with where they were read, in a
// namespace of their own. Offsets count code points of the text.
func (a *akn) facts() {
	w := a.d.InCodePoints()
	a.open("proprietary", "source", "#nq", "xmlns:nq", nqSpace)
	a.line()
	o := w.Origin
	a.empty("nq:origin", "name", o.Name, "format", o.Format, "sha256", o.SHA256, "pages", itoa(o.Pages), "engine", o.Engine)
	a.line()
	for _, t := range w.Tasks {
		a.open("nq:task", "id", t.ID, "unit", a.unitRef(t.Path), "page", itoa(t.Page), "start", itoa(t.Start), "end", itoa(t.End), "rule", t.Rule, "confidence", fmt.Sprint(t.Confidence))
		a.element("nq:text", t.Text)
		for _, s := range t.Assignments {
			a.open("nq:assignment", "kind", string(s.Due.Kind), "from", s.Due.Start, "due", s.Due.End, "bound", s.Due.Bound, "recur", s.Due.Recur)
			for _, f := range []struct {
				name   string
				values []string
			}{{"lead", s.Lead}, {"support", s.Support}, {"submit", s.SubmitTo}, {"product", []string{s.Product}}, {"printed", []string{s.Due.Text}}} {
				for _, v := range f.values {
					if v != "" {
						a.element("nq:"+f.name, v)
					}
				}
			}
			a.close("nq:assignment")
		}
		a.close("nq:task")
		a.line()
	}
	for i, c := range w.Citations {
		a.empty("nq:citation", "ref", a.refs[i], "unit", a.unitRef(c.Path), "page", itoa(c.Page), "start", itoa(c.Start), "end", itoa(c.End), "relation", string(c.Relation),
			"number", c.Number, "date", c.Date, "status", string(c.Status), "target", c.Target, "repaired", c.Repaired, "rule", c.Rule, "confidence", fmt.Sprint(c.Confidence))
		a.line()
	}
	for _, p := range w.Problems {
		a.element("nq:problem", p.Text, "stage", p.Stage, "rule", p.Rule, "page", itoa(p.Page), "start", itoa(p.Start))
		a.line()
	}
	a.close("proprietary")
	a.line()
}

// unitRef is the eId of the unit at path, "" for table rows.
func (a *akn) unitRef(path string) string {
	if id := a.ids.byPath[path]; id != "" {
		return a.id(id)
	}
	return ""
}
