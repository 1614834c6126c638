package answer

import (
	"cmp"
	"slices"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
	"nghiquyet/index"
)

// Held is what a collection has of a work.
type Held string

// What a collection can have of a work.
const (
	InCollection Held = "collection" // its text
	IsKnown      Held = "known"      // its number, day and name; the text is not there
	IsCited      Held = "cited"      // what others say of it; the text is not there
)

// Work is a document, or a work that documents cite.
type Work struct {
	index.Summary      // Origin, Lang and Pages of what is held only; ID may be "" of what is cited only
	Held          Held `json:"held"`
	Times         int  `json:"times,omitempty"`     // citations of a work that is not held
	Documents     int  `json:"documents,omitempty"` // by so many documents

	cited index.CiteFilter // its citations
}

// is reports whether a citation, by its target and its key, means the work.
func (w Work) is(target, key string) bool {
	return target != "" && target == w.ID || slices.Contains(w.cited.Keys, key)
}

func held(s index.Summary) Work {
	return Work{Summary: s, Held: InCollection, cited: index.CiteFilter{Target: s.ID}}
}

// Wanted is a work that citations ask for and that is not certain, or not
// there.
type Wanted struct {
	Number     string   `json:"number"`
	Name       string   `json:"name"`
	Date       string   `json:"date"` // a day, or a year where no more is printed
	Times      int      `json:"times"`
	Docs       []string `json:"docs"` // ids of the documents that ask
	Candidates []string `json:"candidates"`
	Target     string   `json:"target,omitempty"` // its id, where it is a known work

	key    string // of package docnum
	alone  bool   // no other work is cited under this key
	issuer string
	known  *extract.Known
}

// gather puts the citations of one work together, those first that most
// documents ask for, and of these the one they ask for most often: what would be
// of use to most. A known work is one, by whatever it is cited. Of others, the same
// number with another date is another work; citations without a date join those
// that have one, if there is only one.
func gather(list []index.Cite) []Wanted {
	dates := map[string]map[string]bool{} // by work
	for _, c := range list {
		if dates[asked(c)] == nil {
			dates[asked(c)] = map[string]bool{}
		}
		if c.Date != "" {
			dates[asked(c)][c.Date] = true
		}
	}
	type key struct{ work, date string }
	found := map[key]*Wanted{}
	var order []*Wanted
	for _, c := range list {
		k := key{asked(c), c.Date}
		if c.Known != nil {
			k.date = c.Known.Date
		} else if known := dates[k.work]; k.date == "" && len(known) == 1 {
			for d := range known {
				k.date = d
			}
		}
		w := found[k]
		if w == nil {
			w = wantedOf(c, k.date)
			w.alone = len(dates[k.work]) <= 1
			found[k] = w
			order = append(order, w)
		}
		w.Times++
		w.issuer = cmp.Or(w.issuer, c.Issuer)
		if !slices.Contains(w.Docs, c.Doc) {
			w.Docs = append(w.Docs, c.Doc)
		}
	}
	slices.SortStableFunc(order, func(a, b *Wanted) int {
		return cmp.Or(cmp.Compare(len(b.Docs), len(a.Docs)), cmp.Compare(b.Times, a.Times))
	})
	out := []Wanted{}
	for _, w := range order {
		out = append(out, *w)
	}
	return out
}

// asked is what tells the work of a citation from others.
func asked(c index.Cite) string {
	if c.Known != nil {
		return c.Target
	}
	return c.Key
}

// wantedOf is the work that a citation asks for.
func wantedOf(c index.Cite, date string) *Wanted {
	w := &Wanted{Number: c.Number, Date: date, Docs: []string{}, Candidates: append([]string{}, c.Candidates...), key: c.Key, known: c.Known}
	switch {
	case c.Known != nil:
		w.Number, w.Name, w.Target = c.Known.Number, c.Known.Title, c.Target
	case c.Number == "":
		w.Name = c.Title
	}
	return w
}

// work is w as a work. Its id is the one that it will have when it comes, as far
// as its citations tell.
func (w Wanted) work() Work {
	x := Work{Held: IsCited, Times: w.Times, Documents: len(w.Docs)}
	x.Number, x.Title, x.Date, x.Issuer = w.Number, w.Name, w.Date, w.issuer
	if w.known != nil {
		x.Held, x.ID = IsKnown, w.Target
		x.cited = index.CiteFilter{Target: w.Target}
		return x
	}
	x.cited = index.CiteFilter{Keys: []string{w.key}, Open: true}
	if !w.alone {
		x.cited.Date = w.Date
	}
	n, ok := docnum.Parse(w.Number)
	if ok && len(w.Date) == len("2006-01-02") && (!n.Local() || w.issuer != "") {
		x.ID = docnum.Work{Number: w.Number, Date: w.Date, Issuer: w.issuer}.ID()
	}
	return x
}
