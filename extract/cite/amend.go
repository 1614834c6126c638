package cite

import (
	"strings"

	"nghiquyet/extract"
)

// decideInternal makes the units named in an amending article a mention of the
// document that the article amends.
//
//	"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 84/2015/NĐ-CP: 1. Sửa
//	đổi khoản 8 Điều 3 như sau:" → clause 8 of article 3 of the decree, amends
func (f *finder) decideInternal(r *reading, m *mention, quote bool, i int) {
	if quote { // the amended document's own
		m.silent = true
		return
	}
	m.silent = m.untold
	if f.row.owns(f, m) {
		m.kind, m.by, m.number, m.name, m.issuer = f.row.doc.kind, ByImplied, f.row.doc.number, f.row.doc.name, f.row.doc.issuer
		m.relation, m.confidence = f.row.doc.relation, .85
		return
	}
	if f.at.amends == nil || len(m.pins) == 0 || m.own {
		return
	}
	rel := r.rel
	if r.where == Own || r.where == Preamble || r.where == SelfSaid {
		rel = ""
	}
	if _, t, ok := f.match(roleTrigger, m.next); ok && m.first == r.open { // "Điều 13 được sửa đổi như sau:"
		switch f.tb.Triggers[t].Where {
		case History:
			rel = extract.Amends
		case After:
			rel = f.tb.Triggers[t].Relation
		}
	}
	if rel == "" {
		return
	}
	for _, pin := range m.pins {
		for _, s := range pin {
			if s.Num == thisUnit {
				return
			}
		}
	}
	c := f.at.amends
	m.silent = false
	larger := c.Pinpoint // "Sửa đổi khoản 2" under "Sửa đổi một số khoản của Điều 3"
	if i+1 < len(f.ms) && m.untold && f.ms[i+1].kind == extract.CiteInternal && len(f.ms[i+1].pins) > 0 && f.ms[i+1].first-m.next < 8 {
		larger = f.ms[i+1].pins[0] // "Sửa đổi khoản 2 và bổ sung khoản 6 Điều 12"
	}
	for i, pin := range m.pins {
		for k := len(larger) - 1; k >= 0; k-- {
			if s := larger[k]; extract.Kind(s.Kind).Rank() > extract.Kind(pin[0].Kind).Rank() {
				pin = append([]extract.Step{s}, pin...)
			}
		}
		m.pins[i] = pin
	}
	m.kind, m.by, m.number, m.name, m.issuer = c.Kind, ByImplied, c.Number, c.Name, c.Issuer
	m.relation, m.confidence = rel, .9
	f.amending(m)
}

// amending keeps what the paragraph amends, for the units under it.
func (f *finder) amending(m *mention) {
	if f.smallest() == nil {
		return
	}
	c := extract.Citation{Kind: m.kind, Number: m.number, Name: m.name, Issuer: m.issuer}
	for i, pin := range m.pins { // what they have in common
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
	f.places.amended[f.smallest()] = &c
}

// quotes follows quotations over paragraphs where the outline has no quote
// units: an opened “ is closed by the next ”.
func (f *finder) quotes(s string) {
	if f.at.quote || f.places.quotes {
		f.quoted = false
		return
	}
	open, shut := strings.LastIndex(s, "“"), strings.LastIndex(s, "”")
	switch {
	case shut > open:
		f.quoted = false
	case open > shut:
		f.quoted = f.places.opensQuote(s)
	}
}

// opensQuote reports whether an amended text begins in s: the quotation marks
// the paragraph's beginning. A mark inside a sentence that is not closed is a
// misprint.
func (ps *places) opensQuote(s string) bool {
	return strings.HasPrefix(strings.TrimSpace(s), "“") && !strings.Contains(s, "”")
}
