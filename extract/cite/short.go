package cite

import (
	"slices"
	"sort"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// serialKey is a number as texts shorten it: "Chỉ thị 11", "Thông tư 01/2018".
type serialKey struct{ code, serial, year string }

// complete gives citations by a bare serial ("Chỉ thị 11") the number
// that the text prints in full elsewhere ("Chỉ thị số 11-CT/TU"), and drops
// those that are no citation unless the text does so or everybody knows them
// by it ("Nghị quyết 57"). It returns what is left.
func complete(found []Finding, c *compiled, s *self) []Finding {
	if !slices.ContainsFunc(found, func(f Finding) bool { return f.short }) {
		return found
	}
	x := completing{compiled: c, self: s, found: found, full: map[serialKey][]int{}}
	for i := range found {
		x.inFull(i)
	}
	drop := make([]bool, len(found))
	for i := range found {
		drop[i] = found[i].short && !x.completed(i)
	}
	kept := found[:0]
	for i, f := range found {
		if !drop[i] {
			kept = append(kept, f)
		}
	}
	return kept
}

// completing are the citations of a text and how those with whole numbers may be
// shortened.
type completing struct {
	*compiled
	self  *self
	found []Finding
	full  map[serialKey][]int
}

// inFull takes note of citation i, if its number is whole.
func (x *completing) inFull(i int) {
	c := &x.found[i].Citation
	if c.Number == "" || x.found[i].short {
		return
	}
	n, ok := docnum.Parse(c.Number)
	if !ok {
		return
	}
	k := serialKey{code: x.typeOf(c, n), serial: n.Serial + strings.ToLower(n.Letter)}
	x.full[k] = append(x.full[k], i)
	if n.Year != "" {
		k.serial, k.year = n.Serial, n.Year
		x.full[k] = append(x.full[k], i)
	}
}

// typeOf is the code of the kind of c, whose number is n; numbers of the
// National Assembly do not tell it.
func (x *completing) typeOf(c *extract.Citation, n docnum.Number) string {
	switch {
	case n.Type != "" || n.Style != docnum.StyleAssembly:
		return n.Type
	case c.Rule == x.forms[ByName], c.Rule == x.forms[ByLawNumber]:
		return "L"
	}
	return "NQ"
}

// completed completes citation i from the nearest one before it that has the
// whole number, else from the first behind it, and reports whether it is one.
func (x *completing) completed(i int) bool {
	c := &x.found[i].Citation
	serial, year, _ := strings.Cut(strings.TrimLeft(c.Number, "0"), "/")
	if serial == "" {
		return false
	}
	code := x.codeIn(c.Text)
	if same := x.full[serialKey{code, serial, year}]; len(same) > 0 {
		from := &x.found[same[max(0, sort.SearchInts(same, i)-1)]]
		c.Number, c.Key, c.Repaired, c.Confidence = from.Number, from.Key, "number completed from "+from.Text, .85
		return x.self.number == "" || c.Key != x.self.number
	}
	if own := &x.self.parsed; own.Style != "" && own.Type == code && own.Serial == serial {
		return false
	}
	if c.Confidence == 0 && year == "" && x.tb.WellKnown != nil && x.tb.WellKnown(code+serial, x.self.date) {
		c.Confidence = .6
	}
	return c.Confidence > 0
}

// codeIn is the code of the kind of document that text begins with, after any
// units.
func (x *completing) codeIn(text string) string {
	p := x.tokens(text)
	for i := range p.toks {
		if _, t, ok := p.match(roleType, i); ok {
			return p.tb.Types[t].Code
		}
	}
	return ""
}
