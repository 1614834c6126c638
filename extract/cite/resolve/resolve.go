// Package resolve finds what citations mean: the units of the document itself,
// the documents of a collection, the well-known works of a register.
//
// In:
//
//	18-NQ/TW             of a text of 2023-03-01 that elsewhere says "ngày 25/10/2017"
//	khoản 2 Điều này     in 5.1
//
// Out, as targets:
//
//	nq-tw/2017-10-25/18
//	#5.2
//
// It works on citations as cite.Find gives them and needs no text and no words
// of a language; numbers, dates and names are all it compares.
package resolve

import (
	"slices"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
)

// Work is a document of the collection, as far as a citation can tell it from
// others. Date is ISO 8601, "" where the document has none.
type Work struct{ ID, Number, Type, Date, Issuer, Title string }

// Lookup finds the documents of a collection. Any part may be nil.
type Lookup struct {
	// Works gives the documents under a key of package docnum: a canonical
	// number, or "name:" and a slug. There may be several: numbers are no keys
	// of works, and a law's name outlives the law.
	Works func(key string) ([]Work, error)
	Known Register // well-known works, in the collection or not
}

// Citations looks for what d cites: units of d itself in its outline, documents
// in the collection, works of the register. It returns d's citations in their
// order, with Target, Status, Candidates and Known as they are now. Without a
// Lookup only the references to units of d itself are resolved. The error is
// the Lookup's.
//
// A number without a date answers to whatever the collection or the register
// has under it, unless d itself tells more elsewhere. When several documents
// remain the citation is ambiguous and none of them becomes the target. A work
// that only the register has becomes the target and stays unresolved, with
// Known; what is printed is never changed.
func Citations(d *extract.Document, lk Lookup) ([]extract.Citation, error) {
	out := slices.Clone(d.Citations)
	units := newUnits(d.Outline)
	r := resolver{d: d, lk: lk, told: evidence(d.Citations), found: map[string][]Work{}}
	for i := range out {
		c := &out[i]
		c.Target, c.Status, c.Candidates, c.Known = "", extract.Unresolved, nil, nil
		if c.Kind == extract.CiteInternal {
			c.Target, c.Status = units.find(c)
		} else if err := r.external(c); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// resolver answers for one document.
type resolver struct {
	d     *extract.Document
	lk    Lookup
	told  map[string]*said  // by key, what d tells
	found map[string][]Work // by key, what the collection has answered
}

// external resolves a citation of another document.
func (r *resolver) external(c *extract.Citation) error {
	q := r.ask(c)
	cs, err := r.candidates(c, q)
	if err != nil {
		return err
	}
	if q.date == "" && q.year == "" {
		if c.Number != "" || q.numbered {
			cs = r.since(cs)
		} else {
			cs = r.current(cs, q.years)
		}
	}
	r.choose(c, q, slices.DeleteFunc(cs, r.isSelf))
	return nil
}

// candidates are the works that bear the number or the name in question.
func (r *resolver) candidates(c *extract.Citation, q question) ([]candidate, error) {
	switch {
	case q.numbered:
		return r.numbered(q)
	case c.Number != "" && r.lk.Known != nil:
		return r.withKnown(nil, r.short(c, q.issuer))
	case c.Number == "" && c.Name != "":
		return r.named(c.Name)
	}
	return nil, nil
}

// numbered gives the works that have the number in question.
func (r *resolver) numbered(q question) ([]candidate, error) {
	ws, err := r.works(docnum.Canonical(q.number))
	if err != nil {
		return nil, err
	}
	cs := have(r.sameIssuer(ws, q))
	if r.lk.Known == nil {
		return cs, nil
	}
	return r.withKnown(cs, r.lk.Known.ByNumber(q.parsed.String()))
}

// named gives the works that have a name.
func (r *resolver) named(name string) ([]candidate, error) {
	ws, err := r.works(docnum.KeyOfName(name))
	if err != nil {
		return nil, err
	}
	cs := have(ws)
	if r.lk.Known == nil {
		return cs, nil
	}
	return r.withKnown(cs, r.lk.Known.ByName(viet.Slug(name)))
}

// works are the documents of the collection under key.
func (r *resolver) works(key string) ([]Work, error) {
	if r.lk.Works == nil || key == "" {
		return nil, nil
	}
	if ws, ok := r.found[key]; ok {
		return ws, nil
	}
	ws, err := r.lk.Works(key)
	r.found[key] = ws
	return ws, err
}

// sameIssuer keeps the works of the province that the citation means: the one
// it names, else the citing document's own.
func (r *resolver) sameIssuer(ws []Work, q question) []Work {
	if !q.parsed.Local() {
		return ws
	}
	place := docnum.PlaceSlug(q.issuer)
	if place == "" {
		place = docnum.PlaceSlug(r.d.Head.Issuer)
	}
	if place == "" {
		return ws
	}
	var out []Work
	for _, w := range ws {
		if p := docnum.PlaceSlug(w.Issuer); p == "" || p == place {
			out = append(out, w)
		}
	}
	return out
}

// isSelf reports whether w is the document itself, by its id or, where the id
// was made with another date, by what the register knows.
func (r *resolver) isSelf(w candidate) bool {
	self := Work{Number: r.d.Head.Number, Date: r.d.Head.Date, Type: r.d.Head.Type}
	return w.ID == r.d.ID || w.known != nil && sameWork(self, w.known.Work)
}
