package resolve

import (
	"slices"
	"sort"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/agency"
	"nghiquyet/extract/docnum"
)

// choose decides among the works that have the number or name.
//
//	one that fits                                     → resolved
//	several                                           → ambiguous, all are candidates
//	none, but one under a number that tells its year  → conflict, and still the target
//	none, but some whose number cannot be given twice → conflict, candidates only
func (r *resolver) choose(c *extract.Citation, q question, cs []candidate) {
	unique := q.parsed.Year != "" && !q.parsed.Local() // the number alone tells the document
	fits, others := r.split(cs, q, unique)
	switch {
	case len(fits) == 1:
		aim(c, fits[0], extract.Resolved)
	case len(fits) > 1:
		c.Status, c.Candidates = extract.Ambiguous, likeliest(fits)
	case len(others) == 1 && unique:
		c.Candidates = ids(others)
		aim(c, others[0], extract.Conflict)
	case len(others) > 0 && q.date != "":
		same := slices.DeleteFunc(others, func(w candidate) bool {
			return !sameCount(q.parsed, w.Date, q.date) || !w.here && q.parsed.Serial == "" // two laws may have one name in one year
		})
		if len(same) > 0 {
			c.Status, c.Candidates = extract.Conflict, ids(same)
		}
	}
}

// split tells the works that fit from the others. A date that could not be read
// does not stand against a work, nor does a year against a unique number.
func (r *resolver) split(cs []candidate, q question, unique bool) (fits, others []candidate) {
	for _, w := range cs {
		if w.Date == "" || unique && q.date == "" || r.fits(w.Work, q) {
			fits = append(fits, w)
		} else {
			others = append(others, w)
		}
	}
	return fits, others
}

// fits reports whether the date of w is the one in question, or of the year in
// question; without either, whether w is not younger than the document.
func (r *resolver) fits(w Work, q question) bool {
	switch {
	case q.date != "":
		return w.Date == q.date
	case q.year != "":
		return strings.HasPrefix(w.Date, q.year)
	}
	return w.Date == "" || r.d.Head.Date == "" || w.Date <= r.d.Head.Date
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

// sameCount reports whether numbers of n's series that were given on the two
// dates belong to one count, so that one number cannot stand for two documents:
// the Party counts by terms, the State by years.
func sameCount(n docnum.Number, a, b string) bool {
	if n.Style == docnum.StyleParty {
		return agency.PartyTerm(a) == agency.PartyTerm(b)
	}
	return len(a) >= 4 && len(b) >= 4 && a[:4] == b[:4]
}
