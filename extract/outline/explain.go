package outline

import (
	"fmt"

	"nghiquyet/extract"
)

// Decision is what became of one paragraph.
type Decision struct {
	extract.Span
	Page  int
	Path  string  // of the unit that the paragraph opened, or belongs to
	Rule  string  // that took it; "" when it belongs to the unit before it
	Tried []Tried // marks that could be read in it and were not taken
}

// Tried is a mark that was read and not taken, and why.
type Tried struct{ Rule, Num, Why string }

// Explain is what Parse does with each paragraph of t, in order.
func Explain(t extract.Text, f extract.Frame, tb Tables) []Decision {
	var probs extract.Problems
	p := newParser(t, tb, &probs)
	p.tried = map[int][]Tried{}
	p.parse(f)
	opened := map[int]*extract.Node{}
	for _, n := range p.root.All() {
		opened[n.Start] = n
	}
	var out []Decision
	for i, para := range t.Paras {
		d := Decision{Span: para.Span, Page: para.Page, Tried: p.tried[i]}
		if n := opened[para.Start]; n != nil && n != p.root {
			d.Path, d.Rule = n.Path, n.Rule
		} else {
			d.Path = p.root.At(para.Start).Path
		}
		out = append(out, d)
	}
	return out
}

// explain notes which of the marks read in paragraph i were not taken.
func (p *parser) explain(i int, marks []mark, taken mark, ok bool) {
	if p.tried == nil {
		return
	}
	for _, k := range marks {
		if ok && k.style == taken.style {
			continue
		}
		t := Tried{Rule: k.style.Name(), Num: k.num, Why: "no unit is open that this number follows, and it does not begin a sequence"}
		if q, _ := p.fit(k); ok && q > misfit {
			t.Why = fmt.Sprintf("%s fits the open units as well or better, and stands first", taken.style.Name())
		}
		p.tried[i] = append(p.tried[i], t)
	}
}
