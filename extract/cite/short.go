package cite

import (
	"strings"

	"nghiquyet/extract/docnum"
)

// completeShort gives citations by a bare serial ("Chỉ thị 11") the number
// that the text prints in full elsewhere ("Chỉ thị số 11-CT/TU"), and drops
// those that are no citation unless the text does so or everybody knows them
// by it ("Nghị quyết 57").
func (f *finder) completeShort() {
	if len(f.shorts) == 0 {
		return
	}
	type key struct{ code, serial, year string }
	full := map[key][]int{}
	for i, c := range f.out {
		if c.Number == "" || c.Rule == f.forms[ByShort] {
			continue
		}
		n, ok := docnum.Parse(c.Number)
		if !ok {
			continue
		}
		code := n.Type
		if code == "" && n.Style == docnum.StyleAssembly {
			code = "NQ"
			if c.Rule == f.forms[ByName] || c.Rule == f.forms[ByLawNumber] {
				code = "L"
			}
		}
		full[key{code, n.Serial + strings.ToLower(n.Letter), ""}] = append(full[key{code, n.Serial + strings.ToLower(n.Letter), ""}], i)
		if n.Year != "" {
			full[key{code, n.Serial, n.Year}] = append(full[key{code, n.Serial, n.Year}], i)
		}
	}
	drop := map[int]bool{}
	for _, i := range f.shorts {
		c := &f.out[i]
		serial, year, _ := strings.Cut(strings.TrimLeft(c.Number, "0"), "/")
		if serial == "" {
			drop[i] = true
			continue
		}
		code := f.codeOf(c.Text)
		from := -1
		for _, j := range full[key{code, serial, year}] {
			if from < 0 || j < i {
				from = j
			}
		}
		switch {
		case from >= 0:
			c.Number, c.Key = f.out[from].Number, f.out[from].Key
			c.Repaired = "number completed from " + f.out[from].Text
			c.Confidence = .85
			if f.self.number != "" && c.Key == f.self.number {
				drop[i] = true
			}
		case f.selfShort(code, serial):
			drop[i] = true
		case c.Confidence == 0 && year == "" && f.tb.WellKnown != nil && f.tb.WellKnown(code+serial, f.self.date):
			c.Confidence = .6
		case c.Confidence == 0:
			drop[i] = true
		}
	}
	if len(drop) == 0 {
		return
	}
	kept := f.out[:0]
	for i, c := range f.out {
		if !drop[i] {
			kept = append(kept, c)
		}
	}
	f.out = kept
}

// selfShort reports whether the serial is that of the document itself.
func (f *finder) selfShort(code, serial string) bool {
	n, ok := docnum.Parse(f.self.number)
	return ok && n.Type == code && n.Serial == serial
}

// codeOf is the code of the kind of document that text begins with, after any
// units.
func (f *finder) codeOf(text string) string {
	p := para{compiled: f.compiled, text: text}
	p.toks = scan(nil, text, 0, f.compiled)
	for i := range p.toks {
		if _, t, ok := p.match(roleType, i); ok {
			return p.tb.Types[t].Code
		}
	}
	return ""
}
