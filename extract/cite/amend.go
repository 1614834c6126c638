package cite

import "nghiquyet/extract"

// internal makes the units named in an amending article a mention of the
// document that the article amends, and those in a row of a table one of the
// document that the row names.
//
//	"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 84/2015/NĐ-CP: 1. Sửa
//	đổi khoản 8 Điều 3 như sau:" → clause 8 of article 3 of the decree, amends
func (r *relating) internal(i int) {
	m := &r.ms[i]
	if r.quote { // the amended document's own
		m.silent = true
		return
	}
	m.silent = m.untold
	if r.ofRow(i) {
		doc := r.row.doc
		m.kind, m.by, m.number, m.name, m.issuer = doc.kind, ByImplied, doc.number, doc.name, doc.issuer
		m.deed, m.confidence = doc.deed, .85
		return
	}
	c := r.at.amends
	if c == nil || len(m.pins) == 0 || m.own || pointsHere(m.pins) {
		return
	}
	d := r.done(m)
	if d.rel == "" {
		return
	}
	m.silent = false
	widen(m.pins, r.besides(i))
	widen(m.pins, r.at.amends.Pinpoint)
	m.kind, m.by, m.number, m.name, m.issuer = c.Kind, ByImplied, c.Number, c.Name, c.Issuer
	m.deed, m.confidence = d, .9
	r.amends = amended(m)
}

// pointsHere reports whether one of the pinpoints names the unit in which the
// text itself stands: "khoản này".
func pointsHere(pins [][]extract.Step) bool {
	for _, pin := range pins {
		for _, s := range pin {
			if s.Num == thisUnit {
				return true
			}
		}
	}
	return false
}

// done is what the sentence does to the units of m: what it has said, or what
// follows units that open it: "Điều 13 được sửa đổi như sau:".
func (r *relating) done(m *mention) deed {
	if _, t, ok := r.match(roleTrigger, m.next); ok && m.first == r.open {
		switch tr := &r.tb.Triggers[t]; tr.Where {
		case History:
			return deed{extract.Amends, tr.Name}
		case After:
			return tr.deed()
		}
	}
	if r.where == Own || r.where == Preamble || r.where == SelfSaid {
		return deed{}
	}
	return r.deed
}

// besides is the pinpoint of the next mention, in whose larger units those of
// mention i stand too, nil for none; what neither says the unit above amends.
//
//	"Sửa đổi khoản 2 và bổ sung khoản 6 Điều 12"              → article 12
//	"Sửa đổi khoản 2" under "Sửa đổi một số khoản của Điều 3" → none
func (r *relating) besides(i int) []extract.Step {
	m := &r.ms[i]
	if i+1 < len(r.ms) && m.untold {
		if after := &r.ms[i+1]; after.kind == extract.CiteInternal && len(after.pins) > 0 && after.first-m.next < 8 {
			return after.pins[0]
		}
	}
	return nil
}

// widen puts before each pinpoint the steps that are larger than its first; an
// article stands in no annex of which no number is told.
func widen(pins [][]extract.Step, larger []extract.Step) {
	for i, pin := range pins {
		for k := len(larger) - 1; k >= 0; k-- {
			s := larger[k]
			if top := extract.Kind(pin[0].Kind); extract.Kind(s.Kind).Rank() > top.Rank() && (s.Num != "" || top != extract.KindArticle) {
				pin = append([]extract.Step{s}, pin...)
			}
		}
		pins[i] = pin
	}
}

// amended is what m amends, for the units under it: of several pinpoints what
// they have in common.
func amended(m *mention) *extract.Citation {
	c := &extract.Citation{Kind: m.kind, Number: m.number, Name: m.name, Issuer: m.issuer}
	for i, pin := range m.pins {
		if i == 0 {
			c.Pinpoint = pin
			continue
		}
		n := 0
		for n < len(pin) && n < len(c.Pinpoint) && pin[n] == c.Pinpoint[n] {
			n++
		}
		c.Pinpoint = c.Pinpoint[:n]
	}
	return c
}

// ofRow reports whether the units of mention i are those of the row's document:
// they begin the cell, or follow units that do, or stand in brackets.
func (r *relating) ofRow(i int) bool {
	m, row := &r.ms[i], &r.row
	before := 0 // token behind the mention before
	if i > 0 {
		before = r.ms[i-1].next
	}
	if !row.hasUnits() || m.own || m.untold || len(m.pins) == 0 {
		r.units = false
		return false
	}
	r.units = r.units && !row.carried && m.first <= before+2 && !opensHere(m.pins)
	return r.units || row.cell.Col > row.col && before == 0 && r.is(m.first-1, '(') && r.is(m.next, ')')
}

// opensHere reports whether one of the pinpoints is no more than the unit in
// which the text itself stands.
func opensHere(pins [][]extract.Step) bool {
	for _, pin := range pins {
		if len(pin) == 0 || pin[0].Num == thisUnit {
			return true
		}
	}
	return false
}
