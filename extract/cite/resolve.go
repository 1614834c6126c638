package cite

import (
	"slices"
	"sort"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
)

// Work is a document of the collection, as far as a citation can tell it from
// others.
type Work struct{ ID, Number, Type, Date, Issuer, Title string }

// Lookup finds the documents of a collection. Any part may be nil.
type Lookup struct {
	// Works gives the documents under a key of package docnum: a canonical
	// number, or "name:" and a slug. There may be several: numbers are no keys
	// of works, and a law's name outlives the law.
	Works func(key string) ([]Work, error)
	Known Register // well-known works, in the collection or not
}

// Resolve looks for what d cites: units of d itself in its outline, documents
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
func Resolve(d *extract.Document, lk Lookup) ([]extract.Citation, error) {
	out := slices.Clone(d.Citations)
	units := newUnits(d.Outline)
	r := resolver{d: d, lk: lk, known: evidence(d.Citations), found: map[string][]Work{}}
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

type resolver struct {
	d     *extract.Document
	lk    Lookup
	known map[string]*said // by key
	found map[string][]Work
}

// said is what a document tells of one it cites, over all its mentions.
type said struct{ dates, numbers, issuers, years []string }

func (s *said) add(list *[]string, v string) {
	if v != "" && !slices.Contains(*list, v) {
		*list = append(*list, v)
	}
}

// evidence gathers what the mentions of each number and each name tell.
func evidence(cs []extract.Citation) map[string]*said {
	all := map[string]*said{}
	for i := range cs {
		c := &cs[i]
		if c.Kind == extract.CiteInternal {
			continue
		}
		for k, key := range [...]string{docnum.Canonical(c.Number), docnum.KeyOfName(c.Name)} {
			if key == "" {
				continue
			}
			s := all[key]
			if s == nil {
				s = &said{}
				all[key] = s
			}
			s.add(&s.dates, c.Date)
			s.add(&s.issuers, c.Issuer)
			s.add(&s.years, yearOf(c))
			if byName := k == 1; byName && c.Year == "" {
				s.add(&s.numbers, c.Number)
			}
		}
	}
	return all
}

// yearOf is the year of what c cites, as far as c prints it: its own, that of
// its date, or that in its number.
func yearOf(c *extract.Citation) string {
	if c.Year != "" {
		return c.Year
	}
	if len(c.Date) >= 4 {
		return c.Date[:4]
	}
	n, _ := docnum.Parse(c.Number)
	return n.Year
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

// external resolves a citation of another document.
func (r *resolver) external(c *extract.Citation) error {
	number, date, issuer := c.Number, c.Date, c.Issuer
	s := r.known[c.Key]
	if s == nil {
		s = &said{}
	}
	if number == "" && date == "" && c.Year == "" && len(s.numbers) == 1 {
		number = s.numbers[0]
	}
	if date == "" && c.Year == "" && len(s.dates) == 1 {
		date = s.dates[0]
	}
	if issuer == "" && len(s.issuers) == 1 {
		issuer = s.issuers[0]
	}
	n, numbered := docnum.Parse(number)
	year := c.Year
	if year == "" {
		year = n.Year
	}
	var cs []candidate
	var err error
	switch {
	case numbered:
		cs, err = r.numbered(number, n, issuer)
	case c.Number != "":
		if r.lk.Known != nil {
			cs, err = r.withKnown(nil, r.short(c, issuer))
		}
	case c.Name != "":
		cs, err = r.named(c.Name)
	}
	if err != nil {
		return err
	}
	if date == "" && year == "" {
		if numbered || c.Number != "" {
			cs = r.since(cs)
		} else {
			cs = r.current(cs, s.years)
		}
	}
	self := Work{Number: r.d.Head.Number, Date: r.d.Head.Date, Type: r.d.Head.Type}
	cs = slices.DeleteFunc(cs, func(w candidate) bool { return w.ID == r.d.ID || w.known != nil && sameWork(self, w.known.Work) })
	r.choose(c, cs, n, date, year)
	return nil
}

// numbered gives the works that have a number.
func (r *resolver) numbered(number string, n docnum.Number, issuer string) ([]candidate, error) {
	ws, err := r.works(docnum.Canonical(number))
	if err != nil {
		return nil, err
	}
	cs := have(r.sameIssuer(ws, n, issuer))
	if r.lk.Known == nil {
		return cs, nil
	}
	return r.withKnown(cs, r.lk.Known.ByNumber(n.String()))
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

// sameIssuer keeps the works of the province that the citation means: the one
// it names, else the citing document's own.
func (r *resolver) sameIssuer(ws []Work, n docnum.Number, issuer string) []Work {
	if !n.Local() {
		return ws
	}
	place := docnum.PlaceSlug(issuer)
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

// choose decides among the works that have the number or name.
func (r *resolver) choose(c *extract.Citation, cs []candidate, n docnum.Number, date, year string) {
	unique := n.Year != "" && !n.Local() // the number alone tells the document
	var fits, others []candidate
	for _, w := range cs {
		switch {
		case date != "" && w.Date == date, date == "" && year != "" && strings.HasPrefix(w.Date, year), date == "" && year == "" && r.before(w.Work):
			fits = append(fits, w)
		case w.Date == "" || unique && date == "":
			fits = append(fits, w)
		default:
			others = append(others, w)
		}
	}
	switch {
	case len(fits) == 1:
		aim(c, fits[0], extract.Resolved)
	case len(fits) > 1:
		c.Status, c.Candidates = extract.Ambiguous, likeliest(fits)
	case len(others) == 1 && unique:
		c.Candidates = ids(others)
		aim(c, others[0], extract.Conflict)
	case len(others) > 0 && date != "":
		same := slices.DeleteFunc(others, func(w candidate) bool {
			return !sameCount(n, w.Date, date) || !w.here && n.Serial == "" // two laws may have one name in one year
		})
		if len(same) > 0 {
			c.Status, c.Candidates = extract.Conflict, ids(same)
		}
	}
}

// aim makes w the target of c. What the collection does not have stays
// unresolved, and what is in doubt is only named.
func aim(c *extract.Citation, w candidate, status extract.Status) {
	switch {
	case w.doubt:
		c.Candidates = []string{w.ID}
		return
	case !w.here:
		c.Known = &extract.Known{Number: w.Number, Date: w.Date, Title: w.Title}
		if status == extract.Resolved {
			status = extract.Unresolved
		}
	}
	c.Target, c.Status = w.ID, status
}

// before reports whether w can be cited by the document: it is not younger.
func (r *resolver) before(w Work) bool {
	return w.Date == "" || r.d.Head.Date == "" || w.Date <= r.d.Head.Date
}

// likeliest orders candidates, the youngest that the document can mean first.
func likeliest(cs []candidate) []string {
	sort.SliceStable(cs, func(i, j int) bool { return cs[i].Date > cs[j].Date })
	return ids(cs)
}

func ids(cs []candidate) []string {
	var out []string
	for _, w := range cs {
		out = append(out, w.ID)
	}
	return out
}

// congresses are the dates on which the Party's terms began; its numbers start
// again with each.
var congresses = [...]string{"2001-04-22", "2006-04-25", "2011-01-19", "2016-01-28", "2021-02-01", "2026-01-23"}

// sameCount reports whether numbers of n's series that were given on the two
// dates belong to one count, so that one number cannot stand for two documents.
func sameCount(n docnum.Number, a, b string) bool {
	if n.Style != docnum.StyleParty {
		return len(a) >= 4 && len(b) >= 4 && a[:4] == b[:4]
	}
	term := func(date string) int { return sort.SearchStrings(congresses[:], date) }
	return term(a) == term(b)
}
