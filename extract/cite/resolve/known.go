package resolve

import (
	"slices"
	"sort"
	"strings"
	"time"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
)

// Known is a work that a register tells of.
type Known struct {
	Work
	Effective string // first day in force, "" when not recorded
	Until     string // first day from which its number or its name alone may mean another work
}

// Register tells of works whether or not the collection has their text.
type Register interface {
	ByNumber(canonical string) []Known
	ByName(slug string) []Known // "luat-dat-dai", "nghi-quyet-57"
}

// candidate is a work that a citation may mean.
type candidate struct {
	Work
	known *Known // what the register says of it, nil for nothing
	here  bool   // the collection has it
	doubt bool   // the register alone has it, and does not vouch that it is meant
}

// have makes candidates of works of the collection.
func have(ws []Work) []candidate {
	cs := make([]candidate, len(ws))
	for i, w := range ws {
		cs[i] = candidate{Work: w, here: true}
	}
	return cs
}

// withKnown adds what the register tells to the candidates of the collection.
// A work that both have comes once. One that the collection has under its
// number only, its title being longer than its name, is found there.
func (r *resolver) withKnown(cs []candidate, known []Known) ([]candidate, error) {
	for i := range known {
		k := &known[i]
		at := slices.IndexFunc(cs, func(c candidate) bool { return c.here && sameWork(c.Work, k.Work) })
		if at >= 0 {
			cs[at].known = k
			if cs[at].Date == "" {
				cs[at].Date = k.Date
			}
			continue
		}
		c := candidate{Work: k.Work, known: k}
		if k.Number != "" {
			ws, err := r.works(docnum.Canonical(k.Number))
			if err != nil {
				return nil, err
			}
			for _, w := range ws {
				if sameWork(w, k.Work) {
					c.Work, c.here = w, true
					c.Date = k.Date
				}
			}
		}
		cs = append(cs, c)
	}
	return cs, nil
}

// sameWork reports whether w, as a file gives it, is the work k of the
// register. A date that could not be read does not stand against it.
func sameWork(w, k Work) bool {
	if k.Number == "" || w.Number == "" {
		return k.Number == w.Number && w.Type == k.Type && (w.Date == "" || w.Date == k.Date)
	}
	if docnum.Canonical(w.Number) != k.Number {
		return false
	}
	n, _ := docnum.Parse(k.Number)
	return n.Year != "" || w.Date == "" || w.Date == k.Date
}

// current keeps, of the works that bear one name, the one that a text of the
// citing document's date means when it names no year: the latest in force.
//
//	"Luật Đất đai" in 2022                        → 45/2013/QH13
//	"Luật Đất đai" in 2025                        → 31/2024/QH15
//	"Luật Đất đai" in March 2024, before it holds → both
//
// It decides only where the register knows the latest one and the citing
// document has a date. years are those with which the document itself prints
// the name: when they are all of other laws, the name alone may mean one of
// these. When a younger law may have come since the register was written, what
// only the register has is in doubt.
func (r *resolver) current(cs []candidate, years []string) []candidate {
	day := r.d.Head.Date
	if !slices.ContainsFunc(cs, func(c candidate) bool { return c.known != nil }) {
		return cs
	}
	if day != "" {
		cs = slices.DeleteFunc(cs, func(c candidate) bool { return c.Date > day })
	}
	sort.SliceStable(cs, func(i, j int) bool { return cs[i].Date < cs[j].Date })
	last := len(cs) - 1
	switch {
	case last < 0:
	case day == "" || cs[last].known == nil || day >= cs[last].known.Until:
		doubt(cs)
	case len(years) > 0 && !slices.ContainsFunc(years, func(y string) bool { return y != "" && strings.HasPrefix(cs[last].Date, y) }):
		if last == 0 {
			doubt(cs)
		}
	case day >= cs[last].known.inForce():
		return cs[last:]
	case last > 0:
		return cs[last-1:]
	default:
		doubt(cs)
	}
	return cs
}

func doubt(cs []candidate) {
	for i := range cs {
		cs[i].doubt = !cs[i].here
	}
}

// inForce is the day from which the name alone means k and not the law before
// it: two years after its adoption when the first day is not recorded.
func (k *Known) inForce() string {
	if k.Effective != "" {
		return k.Effective
	}
	t, err := time.Parse(time.DateOnly, k.Date)
	if err != nil {
		return k.Until
	}
	return t.AddDate(2, 0, 0).Format(time.DateOnly)
}

// since keeps the works of the register that a number without a date can mean
// in the citing document: those not younger than it. One whose number may have
// been given again is in doubt, and left out where the collection has another.
func (r *resolver) since(cs []candidate) []candidate {
	day := r.d.Head.Date
	here := slices.ContainsFunc(cs, func(c candidate) bool { return c.here })
	out := cs[:0]
	for _, c := range cs {
		if !c.here && day != "" {
			c.doubt = day >= c.known.Until
			if c.Date > day || c.doubt && here {
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

// short is what the register knows by a bare serial and the words before it:
// "khoản 2 Nghị quyết số 57", "NQ57". A printed issuer must be its own.
func (r *resolver) short(c *extract.Citation, issuer string) []Known {
	serial := strings.TrimLeft(c.Number, "0")
	words := strings.Split(viet.Slug(c.Text), "-")
	for at, w := range words {
		if w != c.Number && w != serial && !strings.HasSuffix(w, serial) {
			continue
		}
		for from := at; from >= 0 && from > at-4; from-- {
			known := r.lk.Known.ByName(strings.Join(append(slices.Clone(words[from:at]), w), "-"))
			known = slices.DeleteFunc(slices.Clone(known), func(k Known) bool {
				n, _ := docnum.Parse(k.Number)
				return n.Serial != serial || !sameBody(issuer, k.Issuer)
			})
			if len(known) > 0 {
				return known
			}
		}
	}
	return nil
}

// sameBody reports whether a printed issuer can be the body: "Trung ương" and
// "Ban Chấp hành Trung ương" can, nothing printed can be anybody.
func sameBody(printed, body string) bool {
	p, b := viet.Slug(printed), viet.Slug(body)
	return strings.Contains(p, b) || strings.Contains(b, p)
}
