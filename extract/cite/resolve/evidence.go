package resolve

import (
	"slices"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// said is what a document tells of one it cites, over all its mentions.
type said struct{ dates, numbers, issuers, years []string }

func add(list *[]string, v string) {
	if v != "" && !slices.Contains(*list, v) {
		*list = append(*list, v)
	}
}

// evidence gathers what the mentions of each number and each name tell.
//
//	"Nghị quyết số 18-NQ/TW ngày 25/10/2017", then "Nghị quyết số 18-NQ/TW" → of the second, too: 2017-10-25
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
			add(&s.dates, c.Date)
			add(&s.issuers, c.Issuer)
			add(&s.years, yearOf(c))
			if byName := k == 1; byName && c.Year == "" {
				add(&s.numbers, c.Number)
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

// question is what a citation asks for: what it prints, and what the document
// tells of the same work elsewhere, if it tells one thing only.
type question struct {
	number   string
	parsed   docnum.Number
	numbered bool     // the number is one, with its codes
	date     string   // ISO 8601
	year     string   // of the work, printed or in its number
	issuer   string   // as printed
	years    []string // all years with which the document prints the number or the name
}

// ask makes the question of a citation.
func (r *resolver) ask(c *extract.Citation) question {
	s := r.told[c.Key]
	if s == nil {
		s = &said{}
	}
	q := question{number: c.Number, date: c.Date, year: c.Year, issuer: c.Issuer, years: s.years}
	bare := c.Date == "" && c.Year == ""
	if bare && q.number == "" {
		q.number = only(s.numbers)
	}
	if bare {
		q.date = only(s.dates)
	}
	if q.issuer == "" {
		q.issuer = only(s.issuers)
	}
	q.parsed, q.numbered = docnum.Parse(q.number)
	if q.year == "" {
		q.year = q.parsed.Year
	}
	return q
}

// only is the one element of a list, "" when there are more or none.
func only(list []string) string {
	if len(list) == 1 {
		return list[0]
	}
	return ""
}
