package cite

import (
	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// Finding is a citation with the name of the trigger that tells its relation, ""
// for none: "vi/basis". The form that reads it is its Rule.
type Finding struct {
	extract.Citation
	Trigger string

	short bool // the number lacks its codes
}

// findings are the citations of one mention, one for each pinpoint, and of those
// in its title.
func (p *para) findings(m *mention, at *place, page int) (out []Finding) {
	if m.silent {
		return nil
	}
	c := extract.Citation{
		Span: extract.Span{Start: int(p.toks[m.first].start), End: m.end}, Page: page, Path: at.path, Kind: m.kind,
		Number: m.number, Date: m.date, Year: m.year, Name: m.name, Issuer: m.issuer, Relation: m.rel, Claims: m.claims, Status: extract.Unresolved,
		Repaired: m.repaired, Confidence: m.confidence, Rule: p.forms[m.by],
	}
	c.Text, c.Key = c.Of(p.text), docnum.CitationKey(&c)
	pins := m.pins
	if len(pins) == 0 {
		pins = [][]extract.Step{nil}
	}
	for _, pin := range pins {
		c.Pinpoint = at.fill(pin)
		out = append(out, Finding{Citation: c, Trigger: m.trigger, short: m.short})
	}
	for i := range m.inner {
		out = append(out, p.findings(&m.inner[i], at, page)...)
	}
	return out
}
