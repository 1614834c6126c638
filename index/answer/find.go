package answer

import (
	"context"
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/agency"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
	"nghiquyet/index"
)

// Find asks for the works that a reader may mean: by an id, by a number in any
// spelling, whole or not, with or without its kind, its year or day and its
// issuer, or by a name.
type Find struct {
	What string `json:"what" arg:"WHAT" jsonschema:"required" jsonschema_description:"an id, a number in any spelling (07/NQ-CP, nq 66.7, Nghị quyết 57), with a year or a day where it is shared, or a name (Luật Đất đai 2024)"`
	Page
}

// Works are the works that were found, the newest first. One is the answer,
// several are to choose from.
type Works struct {
	Query string `json:"query"`
	Total int    `json:"total"`
	Works []Work `json:"works"`
	Next  string `json:"next"`
}

// AskFind finds works: those of the collection, or else those that documents of
// the collection cite, or else those that are known.
func AskFind(ctx context.Context, c *Collection, q Find) (*Works, error) {
	line := strings.TrimSpace(q.What)
	at, err := q.stretch("find", line)
	if err != nil {
		return nil, err
	}
	all, err := c.find(ctx, line)
	if err != nil {
		return nil, err
	}
	w := &Works{Query: line, Total: len(all), Works: append([]Work{}, part(all, at)...)}
	w.Next = next("find", line, at, len(w.Works), w.Total)
	return w, nil
}

// find gives the works that what may mean.
func (c *Collection) find(ctx context.Context, what string) ([]Work, error) {
	if what = strings.TrimSpace(what); what == "" {
		return nil, wrongField("what", "a number, a name or an id is missing")
	}
	byID, err := c.Store.List(ctx, index.DocFilter{IDs: []string{what}}, index.Page{})
	if err != nil || byID.Total > 0 {
		return heldOf(byID.Documents), err
	}
	all, loose := spellings(what)
	for _, readings := range [][]spelling{all, loose} {
		for _, look := range []func(context.Context, spelling) ([]Work, error){c.held, c.surelyCited, c.knownOnly, c.maybeCited} {
			for _, s := range readings {
				found, err := look(ctx, s)
				if err != nil || len(found) > 0 {
					return found, err
				}
			}
		}
	}
	if strings.Count(what, "/") == 2 {
		return c.citedByID(ctx, what)
	}
	return nil, nil
}

func heldOf(docs []index.DocRecord) []Work {
	var all []Work
	for _, d := range docs {
		all = append(all, held(d.Summary))
	}
	return all
}

// held looks for documents of the collection.
func (c *Collection) held(ctx context.Context, s spelling) ([]Work, error) {
	f := index.DocFilter{Serial: s.serial}
	if s.from != "" || s.to != "" {
		f.Issued = [][]index.Days{{{From: s.from, To: s.to}}}
	}
	switch {
	case s.key != "":
		f.Keys = []string{s.key}
	case s.name != "":
		f.Keys = []string{docnum.KeyOfName(s.name)}
	}
	if f.Serial == "" && len(given(f.Keys)) == 0 {
		return nil, nil
	}
	if s.issuer != "" {
		f.Issuers = []index.Body{index.BodyNamed(s.issuer)}
	}
	list, err := c.Store.List(ctx, f, index.Page{})
	if err != nil {
		return nil, err
	}
	fitting := slices.DeleteFunc(slices.Clone(list.Documents), func(d index.DocRecord) bool { return s.fits(d.Number, d.Type) == unfit })
	if len(fitting) == 0 && s.key != "" { // its kind is called otherwise: "văn bản số 7/NQ-CP"
		fitting = list.Documents
	}
	return heldOf(fitting), nil
}

// surelyCited looks for works that documents of the collection cite, maybeCited
// also for those whose kind nothing tells.
func (c *Collection) surelyCited(ctx context.Context, s spelling) ([]Work, error) {
	return c.citedOnly(ctx, s, sure)
}

func (c *Collection) maybeCited(ctx context.Context, s spelling) ([]Work, error) {
	return c.citedOnly(ctx, s, maybe)
}

func (c *Collection) citedOnly(ctx context.Context, s spelling, least fit) ([]Work, error) {
	f := index.CiteFilter{Open: true, Serial: s.serial}
	switch {
	case s.key != "":
		f.Keys = []string{s.key}
	case s.name != "":
		f.Keys = []string{docnum.KeyOfName(s.name)}
	}
	if f.Serial == "" && len(given(f.Keys)) == 0 {
		return nil, nil
	}
	list, err := c.Store.Cites(ctx, f, index.Page{})
	if err != nil {
		return nil, err
	}
	var all []Work
	for _, w := range gather(list.Cites) {
		x := w.work()
		if s.during(w.Date) && (s.name != "" || s.key != "" || s.fits(docnum.Canonical(x.Number), x.Title) >= least) && s.by(x.Summary) {
			all = append(all, c.told(x))
		}
	}
	return all, nil
}

// told adds what the register tells of a known work.
func (c *Collection) told(x Work) Work {
	if x.Held != IsKnown || c.Known == nil {
		return x
	}
	for _, k := range c.Known.ByNumber(docnum.Canonical(x.Number)) {
		if k.ID == x.ID {
			x.Type, x.Issuer, x.Title = k.Type, k.Issuer, k.Title
		}
	}
	return x
}

// citedByID looks for a cited work by the id that it will have.
func (c *Collection) citedByID(ctx context.Context, id string) ([]Work, error) {
	list, err := c.Store.Cites(ctx, index.CiteFilter{Target: id}, index.Page{})
	if err == nil && list.Total == 0 {
		serial, _, _ := strings.Cut(strings.ToUpper(id[strings.LastIndexByte(id, '/')+1:]), ".")
		list, err = c.Store.Cites(ctx, index.CiteFilter{Serial: serial, Open: true}, index.Page{})
	}
	if err != nil {
		return nil, err
	}
	for _, w := range gather(list.Cites) {
		if x := w.work(); x.ID == id {
			return []Work{c.told(x)}, nil
		}
	}
	return nil, nil
}

// knownOnly looks for works of the register.
func (c *Collection) knownOnly(_ context.Context, s spelling) ([]Work, error) {
	if c.Known == nil {
		return nil, nil
	}
	var found []index.Summary
	switch {
	case s.key != "":
		found = c.Known.ByNumber(s.key)
	case s.name != "":
		found = c.Known.ByName(viet.Slug(s.name))
	case len(s.more) == 0:
		found = c.Known.ByName(s.kind + "-" + strings.ToLower(s.serial))
	}
	var all []Work
	for _, k := range found {
		if s.during(k.Date) && s.by(k) {
			all = append(all, Work{Summary: k, Held: IsKnown, cited: index.CiteFilter{Target: k.ID}})
		}
	}
	return all, nil
}

// during reports that a work of that day, or year, may be meant.
func (s spelling) during(date string) bool {
	if s.from == "" && s.to == "" {
		return true
	}
	if date == "" {
		return false
	}
	return date >= s.from[:min(len(s.from), len(date))] && date <= s.to[:min(len(s.to), len(date))]
}

// by reports that a work may be of the issuer that was typed: it is told, or
// stands in the number, or nothing speaks against it.
func (s spelling) by(x index.Summary) bool {
	if s.issuer == "" {
		return true
	}
	body := index.BodyNamed(s.issuer)
	if x.Issuer != "" {
		return names(body, x.Issuer)
	}
	n, ok := docnum.Parse(x.Number)
	if !ok || n.Local() || n.Style == docnum.StyleParty { // their codes stand for many bodies
		return true
	}
	known := false
	for _, org := range n.Orgs {
		b, ok := agency.Lookup(org)
		if ok && names(body, b.Name) {
			return true
		}
		known = known || ok
	}
	return !known
}

// names reports that a printed name is one of b's.
func names(b index.Body, printed string) bool {
	have := "-" + viet.Slug(printed) + "-"
	for _, n := range b.Names() {
		if b.Exact && have == "-"+viet.Slug(n)+"-" || !b.Exact && strings.Contains(have, "-"+viet.Slug(n)+"-") {
			return true
		}
	}
	return false
}

// one finds the one work that a reader means. Several, or none, are errors.
func (c *Collection) one(ctx context.Context, what string) (Work, error) {
	found, err := c.find(ctx, what)
	switch {
	case err != nil:
		return Work{}, err
	case len(found) == 0:
		return Work{}, &Error{Kind: NotFound, Text: what + " is not in the collection, and nothing in it cites such a work"}
	case len(found) > 1:
		return Work{}, &Error{Kind: Several, Text: what + " names several works", Candidates: found}
	}
	return found[0], nil
}

// document is the one document that a reader means.
func (c *Collection) document(ctx context.Context, what string) (Work, *extract.Document, error) {
	w, err := c.one(ctx, what)
	if err != nil {
		return w, nil, err
	}
	if w.Held != InCollection {
		return w, nil, notHeld(what, w)
	}
	d, err := c.Store.Document(ctx, w.ID)
	return w, d, err
}

// notHeld says that only others speak of a work.
func notHeld(what string, w Work) error {
	return &Error{Kind: NotHeld, Text: "the text of " + what + " is not in the collection", Candidates: []Work{w}}
}
