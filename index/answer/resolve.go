package answer

import (
	"nghiquyet/extract"
	"nghiquyet/extract/cite/register"
	"nghiquyet/extract/cite/resolve"
	"nghiquyet/extract/docnum"
	"nghiquyet/index"
)

// Resolve looks for what a document cites among the documents of a collection
// and the well-known works. It is an index.Resolver.
func Resolve(d *extract.Document, works func(key string) ([]index.Work, error)) ([]extract.Citation, error) {
	return resolve.Citations(d, resolve.Lookup{Known: register.Works, Works: func(key string) ([]resolve.Work, error) {
		found, err := works(key)
		out := make([]resolve.Work, len(found))
		for i, w := range found {
			out[i] = resolve.Work(w)
		}
		return out, err
	}})
}

// WellKnown is the register that comes with the program.
var WellKnown Register = wellKnown{}

type wellKnown struct{}

func (wellKnown) ByNumber(canonical string) []index.Summary {
	return summaries(register.Works.ByNumber(canonical))
}

func (wellKnown) ByName(slug string) []index.Summary { return summaries(register.Works.ByName(slug)) }

func summaries(works []resolve.Known) []index.Summary {
	var all []index.Summary
	for _, k := range works {
		id := docnum.Work{Type: k.Type, Number: k.Number, Date: k.Date, Issuer: k.Issuer, Title: k.Title}.ID()
		all = append(all, index.Summary{ID: id, Number: k.Number, Type: k.Type, Issuer: k.Issuer, Date: k.Date, Title: k.Title})
	}
	return all
}
