package cite

import (
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
func (f *finder) complete() []Finding {
	if len(f.shorts) == 0 {
		return f.out
	}
	full := f.inFull()
	drop := map[int]bool{}
	for _, i := range f.shorts {
		drop[i] = !f.completed(i, full)
	}
	kept := f.out[:0]
	for i, c := range f.out {
		if !drop[i] {
			kept = append(kept, c)
		}
	}
	return kept
}

// inFull are the citations with whole numbers, by the ways in which these may
// be shortened.
func (f *finder) inFull() map[serialKey][]int {
	full := map[serialKey][]int{}
	for i := range f.out {
		c := &f.out[i].Citation
		if c.Number == "" || c.Rule == f.para.forms[ByShort] {
			continue
		}
		n, ok := docnum.Parse(c.Number)
		if !ok {
			continue
		}
		k := serialKey{code: f.typeOf(c, n), serial: n.Serial + strings.ToLower(n.Letter)}
		full[k] = append(full[k], i)
		if n.Year != "" {
			k.serial, k.year = n.Serial, n.Year
			full[k] = append(full[k], i)
		}
	}
	return full
}

// typeOf is the code of the kind of c, whose number is n; numbers of the
// National Assembly do not tell it.
func (f *finder) typeOf(c *extract.Citation, n docnum.Number) string {
	switch {
	case n.Type != "" || n.Style != docnum.StyleAssembly:
		return n.Type
	case c.Rule == f.para.forms[ByName], c.Rule == f.para.forms[ByLawNumber]:
		return "L"
	}
	return "NQ"
}

// completed completes citation i from the nearest one before it that has the
// whole number, else from the first behind it, and reports whether it is one.
func (f *finder) completed(i int, full map[serialKey][]int) bool {
	c := &f.out[i].Citation
	serial, year, _ := strings.Cut(strings.TrimLeft(c.Number, "0"), "/")
	if serial == "" {
		return false
	}
	code := f.codeIn(c.Text)
	if same := full[serialKey{code, serial, year}]; len(same) > 0 {
		from := same[max(0, sort.SearchInts(same, i)-1)]
		c.Number, c.Key = f.out[from].Number, f.out[from].Key
		c.Repaired = "number completed from " + f.out[from].Text
		c.Confidence = .85
		return f.self.number == "" || c.Key != f.self.number
	}
	if f.self.parsed.Style != "" && f.self.parsed.Type == code && f.self.parsed.Serial == serial {
		return false
	}
	if c.Confidence == 0 && year == "" && f.para.tb.WellKnown != nil && f.para.tb.WellKnown(code+serial, f.self.date) {
		c.Confidence = .6
	}
	return c.Confidence > 0
}

// codeIn is the code of the kind of document that text begins with, after any
// units.
func (f *finder) codeIn(text string) string {
	p := f.para.tokens(text)
	for i := range p.toks {
		if _, t, ok := p.match(roleType, i); ok {
			return p.tb.Types[t].Code
		}
	}
	return ""
}
