package cite

import (
	"slices"
	"sort"
	"strings"

	"nghiquyet/extract"
)

// Work is a document of the collection, as far as a citation can tell it from
// others.
type Work struct{ ID, Number, Type, Date, Issuer, Title string }

// Lookup finds the documents of a collection. Both functions may give several:
// numbers are not keys, and a law's name outlives the law.
type Lookup struct {
	ByNumber func(canonical string) ([]Work, error)
	ByName   func(name string) ([]Work, error)
}

// Resolve looks for what d cites: units of d itself in its outline, documents
// in the collection. It returns d's citations in their order, with Target,
// Status and Candidates as they are now. Without a Lookup only the references
// to units of d itself are resolved. The error is the Lookup's.
//
// A number without a date answers to whatever the collection has under it,
// unless d itself tells more elsewhere. When several documents remain the
// citation is ambiguous and none of them becomes the target.
func Resolve(d *extract.Document, lk Lookup) ([]extract.Citation, error) {
	out := slices.Clone(d.Citations)
	units := newUnits(d.Outline)
	r := resolver{d: d, lk: lk, known: evidence(d.Citations), numbers: map[string][]Work{}, names: map[string][]Work{}}
	for i := range out {
		c := &out[i]
		c.Target, c.Status, c.Candidates = "", extract.Unresolved, nil
		switch {
		case c.Kind == extract.CiteInternal:
			c.Target, c.Status = units.find(c)
		case lk.ByNumber == nil || lk.ByName == nil:
		default:
			if err := r.external(c); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

type resolver struct {
	d       *extract.Document
	lk      Lookup
	known   map[string]*said
	numbers map[string][]Work
	names   map[string][]Work
}

// said is what a document tells of one it cites, over all its mentions.
type said struct{ dates, numbers, issuers []string }

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
		for _, key := range [...]string{numberKey(c.Number), nameKey(c.Name)} {
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
			if key[0] == 'n' && c.Year == "" {
				s.add(&s.numbers, c.Number)
			}
		}
	}
	return all
}

func numberKey(number string) string {
	if number == "" {
		return ""
	}
	return "#" + extract.CanonicalNumber(mended(number))
}

func nameKey(name string) string {
	if name == "" {
		return ""
	}
	return "n" + extract.Slug(name)
}

func (r *resolver) byNumber(number string) ([]Work, error) {
	key := extract.CanonicalNumber(mended(number))
	if ws, ok := r.numbers[key]; ok {
		return ws, nil
	}
	ws, err := r.lk.ByNumber(key)
	r.numbers[key] = ws
	return ws, err
}

func (r *resolver) byName(name string) ([]Work, error) {
	key := extract.Slug(name)
	if ws, ok := r.names[key]; ok {
		return ws, nil
	}
	ws, err := r.lk.ByName(name)
	r.names[key] = ws
	return ws, err
}

// external resolves a citation of another document.
func (r *resolver) external(c *extract.Citation) error {
	number, date, issuer := c.Number, c.Date, c.Issuer
	s := r.known[numberKey(number)]
	if s == nil {
		s = r.known[nameKey(c.Name)]
	}
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
	var ws []Work
	var err error
	n, numbered := extract.ParseNumber(mended(number))
	switch {
	case numbered:
		ws, err = r.byNumber(number)
		ws = r.sameIssuer(ws, n, issuer)
	case c.Name != "":
		ws, err = r.byName(c.Name)
	default:
		return nil
	}
	if err != nil {
		return err
	}
	ws = slices.DeleteFunc(slices.Clone(ws), func(w Work) bool { return w.ID == r.d.ID })
	year := c.Year
	if year == "" {
		year = n.Year
	}
	r.choose(c, ws, n, date, year)
	return nil
}

// sameIssuer keeps the works of the province that the citation means: the one
// it names, else the citing document's own.
func (r *resolver) sameIssuer(ws []Work, n extract.Number, issuer string) []Work {
	if !n.Local() {
		return ws
	}
	place := extract.PlaceSlug(issuer)
	if place == "" {
		place = extract.PlaceSlug(r.d.Head.Issuer)
	}
	if place == "" {
		return ws
	}
	var out []Work
	for _, w := range ws {
		if p := extract.PlaceSlug(w.Issuer); p == "" || p == place {
			out = append(out, w)
		}
	}
	return out
}

// choose decides among the works that have the number or name.
func (r *resolver) choose(c *extract.Citation, ws []Work, n extract.Number, date, year string) {
	unique := n.Year != "" && !n.Local() // the number alone tells the document
	var fits, others []Work
	for _, w := range ws {
		switch {
		case date != "" && w.Date == date, date == "" && year != "" && strings.HasPrefix(w.Date, year), date == "" && year == "" && r.before(w):
			fits = append(fits, w)
		case w.Date == "" || unique && date == "":
			fits = append(fits, w)
		default:
			others = append(others, w)
		}
	}
	switch {
	case len(fits) == 1:
		c.Target, c.Status = fits[0].ID, extract.Resolved
	case len(fits) > 1:
		c.Status, c.Candidates = extract.Ambiguous, r.likeliest(fits)
	case len(others) == 1 && unique:
		c.Target, c.Status, c.Candidates = others[0].ID, extract.Conflict, ids(others)
	case len(others) > 0 && date != "":
		same := slices.DeleteFunc(others, func(w Work) bool { return !sameCount(n, w.Date, date) })
		if len(same) > 0 {
			c.Status, c.Candidates = extract.Conflict, ids(same)
		}
	}
}

// before reports whether w can be cited by the document: it is not younger.
func (r *resolver) before(w Work) bool {
	return w.Date == "" || r.d.Head.Date == "" || w.Date <= r.d.Head.Date
}

// likeliest orders candidates, the youngest that the document can mean first.
func (r *resolver) likeliest(ws []Work) []string {
	sort.SliceStable(ws, func(i, j int) bool { return ws[i].Date > ws[j].Date })
	return ids(ws)
}

func ids(ws []Work) []string {
	var out []string
	for _, w := range ws {
		out = append(out, w.ID)
	}
	return out
}

// congresses are the dates on which the Party's terms began; its numbers start
// again with each.
var congresses = [...]string{"2001-04-22", "2006-04-25", "2011-01-19", "2016-01-28", "2021-02-01", "2026-01-23"}

// sameCount reports whether numbers of n's series that were given on the two
// dates belong to one count, so that one number cannot stand for two documents.
func sameCount(n extract.Number, a, b string) bool {
	if n.Style != extract.StyleParty {
		return len(a) >= 4 && len(b) >= 4 && a[:4] == b[:4]
	}
	term := func(date string) int { return sort.SearchStrings(congresses[:], date) }
	return term(a) == term(b)
}
