package cite

import (
	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// mention is one document as a paragraph names it, with the units pointed at.
type mention struct {
	first, next int                  // tokens, units included; next is 0 when nothing was read
	doc         int                  // token at which the document's own name begins
	end         int                  // byte after it
	kind        extract.CitationKind // "" for what is no citation
	by          By
	number      string
	parsed      docnum.Number
	date, year  string
	name        string
	issuer      string
	repaired    string
	typ         string // code of the kind of document, as the words say
	pins        [][]extract.Step
	inner       []mention // laws with numbers of their own in its title
	news        news
	title       bool // a title follows
	treaty      bool
	silent      bool             // recognised, but no citation: this document, a bill
	sameDay     bool             // "cùng ngày"
	plural      bool             // "các": what stands at the end of the list is shared
	short       bool             // the number lacks its codes
	own         bool             // units of "Nghị định này"
	untold      bool             // units that do not say of which article they are
	shadow      bool             // stands in a title, a history or a quotation
	deed                         // what the document does to it
	claims      extract.Relation // what the document says that it does to it, and may not
	confidence  float64
}

// news is what a reader has learnt besides what it read.
type news struct {
	number int    // token after a document number
	form   int    // token after the code of a form
	taken  int    // token of a document to which an annex was given
	bill   bool   // a bill was named
	name   string // of a law, confirmed by a date or a number
}

// deed is what the document does to another, and the name of the trigger that
// says so; its zero value is nothing.
type deed struct {
	rel     extract.Relation
	trigger string
}

// deed is what a trigger says.
func (t *Trigger) deed() deed { return deed{t.Relation, t.Name} }

// note says that a repair was made.
func (m *mention) note(s string) {
	if m.repaired != "" {
		s = m.repaired + "; " + s
	}
	m.repaired = s
}

// withNumber begins a mention at token i that has number n.
func withNumber(i int, n number) mention {
	m := mention{first: i, doc: i, next: n.next, end: n.end, kind: extract.CiteDocument, by: ByNumber,
		number: n.printed, parsed: n.parsed, repaired: n.repaired, typ: n.parsed.Type, news: news{number: n.next}, confidence: .95}
	if n.parsed.Style == docnum.StyleParty {
		m.by = ByParty
	}
	if n.repaired != "" {
		m.confidence = .85
	}
	return m
}

// tail reads what follows a document's number or name: date, year, issuer, and
// whether a title does.
//
//	", ngày 29/7/2025", "(2013)", "năm 2024", "của Bộ Chính trị", "về …"
func (p *para) tail(m *mention) {
	if m.kind == extract.CiteDocument && m.parsed.Serial == "" && !m.short {
		return
	}
	j := p.issued(m, p.dated(m))
	if p.is(j, ',') {
		j++
	}
	m.title = p.opensTitle(j)
}

// dated reads the date or the year of m, and returns the token after it.
func (p *para) dated(m *mention) int {
	j, at := m.next, m.next
	if p.is(at, ',') || p.is(at, '(') {
		at++
	}
	bracket := at > j && p.is(j, '(')
	if k, iso, ok := p.date(at); ok && (at == j || bracket || p.has(roleDate, at)) {
		if bracket && p.is(k, ')') {
			k++
		}
		m.date = iso
		return p.extend(m, k)
	}
	if m.number == "" || m.parsed.Term != "" {
		if k, y, ok := p.year(j); ok {
			m.year = y
			j = p.extend(m, k)
		}
	}
	if k := p.skip(roleSameDay, j); m.date == "" && k > j {
		m.sameDay = true
		return p.extend(m, k)
	}
	if m.date == "" {
		j = p.badDate(j)
	}
	return j
}

// issued reads the body that issued m from token j on, and a date behind it; a
// number may tell the body by itself. It returns the token after them.
func (p *para) issued(m *mention, j int) int {
	k := p.skip(roleOf, j)
	if is, what, ok := p.issuer(k); ok && (k > j || m.date != "") {
		m.issuer, j = what, is
		if m.date == "" && p.has(roleDate, j) {
			if k, iso, ok := p.date(j); ok {
				m.date = iso
				j = p.extend(m, k)
			}
		}
	}
	if m.issuer == "" && len(m.parsed.Orgs) > 0 && p.tb.IssuerOf != nil {
		m.issuer = p.tb.IssuerOf(m.parsed.Orgs[0])
	}
	return j
}

// extend makes m end before token next.
func (p *para) extend(m *mention, next int) int {
	m.next, m.end = next, p.endOf(next)
	return next
}

// opensTitle reports whether the title of a document opens at token j, and not
// a phrase that tells something of it.
func (p *para) opensTitle(j int) bool {
	if !p.has(roleTitle, j) {
		return false
	}
	_, t, ok := p.match(roleTrigger, j)
	if !ok {
		return true
	}
	where := p.tb.Triggers[t].Where
	return where != Blocks && where != After && where != History
}

// badDate skips what is meant as a date and is none: "ngày 31 ngày 12 tháng 2017".
func (p *para) badDate(i int) int {
	if !p.has(roleDate, i) || !p.digits(i+1) {
		return i
	}
	k := i
	for k < len(p.toks) && k < i+9 && (p.digits(k) || p.is(k, '/') || p.any(dateWords, k)) {
		k++
	}
	return k
}

var dateWords = of(roleDate, roleMonth, roleYear)
