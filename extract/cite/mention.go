package cite

import (
	"strings"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// mention is one document as a paragraph names it, with the units pointed at.
type mention struct {
	first, next int // tokens, units included
	doc         int // token at which the document's own name begins
	end         int // byte after it
	kind        extract.CitationKind
	by          By
	number      string
	parsed      docnum.Number
	date, year  string
	name        string
	issuer      string
	repaired    string
	typ         string // code of the kind of document, as the words say
	pins        [][]extract.Step
	title       bool // a title follows
	silent      bool // recognised, but no citation: this document, a bill
	plural      bool // "các": what stands at the end of the list is shared
	short       bool // the number lacks its codes
	own         bool // units of "Nghị định này"
	untold      bool // units that do not say of which article they are
	shadow      bool // stands in a title, a history or a quotation
	relation    extract.Relation
	confidence  float64
}

// note says that a repair was made.
func (m *mention) note(s string) {
	if m.repaired != "" {
		s = m.repaired + "; " + s
	}
	m.repaired = s
}

// document reads a document's name at token i: with a number, with a name, or
// "Nghị quyết này".
func (p *para) document(i int) (mention, bool) {
	if i >= len(p.toks) {
		return mention{}, false
	}
	if p.toks[i].kind == isDigits {
		return p.bareNumber(i, i)
	}
	set := p.opens[p.toks[i].w]
	if set&(1<<roleLaw|1<<roleLawName) == 0 && p.lastWord(i) > 0 {
		if m, ok := p.law(i); ok {
			return m, true
		}
	}
	if set == 0 {
		return mention{}, false
	}
	if set&(1<<roleNamed) != 0 {
		if m, ok := p.unnumbered(i); ok {
			return m, true
		}
	}
	if set&(1<<roleLaw|1<<roleLawName) != 0 {
		if m, ok := p.law(i); ok {
			return m, true
		}
	}
	if set&(1<<roleType) != 0 {
		if m, ok := p.typed(i); ok {
			return m, true
		}
	}
	if j, _, ok := p.match(roleNumber, i); ok {
		for p.is(j, ':') || p.has(roleNumber, j) { // "Số: 97/NQ-CP", "số số"
			j++
		}
		return p.bareNumber(i, j)
	}
	return mention{}, false
}

// bareNumber reads a number at token j without a kind before it; i is where
// "số" stands, or j.
func (p *para) bareNumber(i, j int) (mention, bool) {
	n, ok := p.number(j)
	if !ok || !n.sure && (i == j && !p.inList(i) || n.parsed.Style == docnum.StyleOld) {
		return mention{}, false
	}
	if p.formBefore(i) || p.formBefore(j) || p.lastForm > 0 && i >= p.lastForm && i-p.lastForm < 3 {
		p.lastForm = n.next
		return mention{}, false
	}
	if n.parsed.Style == docnum.StyleLetter && !docnum.IsBody(n.parsed.Orgs[0]) && !p.inList(i) {
		return mention{}, false
	}
	m := p.numbered(i, n)
	m.by = ByList
	p.tail(&m)
	return m, true
}

// formBefore reports whether a word before token i makes what follows the code
// of a form: "Mẫu số: 01/TKN-CNKD".
func (p *para) formBefore(i int) bool {
	if p.is(i-1, ':') {
		i--
	}
	_, ok := p.endsBefore(roleForm, i)
	return ok
}

// inList reports whether a separator stands before token i and a citation's
// number before that, so far back as one date.
func (p *para) inList(i int) bool {
	return p.lastNumber > 0 && i > p.lastNumber && i-p.lastNumber < 12 && (p.is(i-1, ',') || p.is(i-1, ';') || p.andBefore(i))
}

func (p *para) andBefore(i int) bool {
	_, ok := p.endsBefore(roleAnd, i)
	return ok
}

// numbered begins a mention at token i that has number n.
func (p *para) numbered(i int, n number) mention {
	m := mention{first: i, doc: i, next: n.next, end: n.end, kind: extract.CiteDocument, by: ByNumber,
		number: n.printed, parsed: n.parsed, repaired: n.repaired, typ: n.parsed.Type, confidence: .95}
	if n.parsed.Style == docnum.StyleParty {
		m.by = ByParty
	}
	if n.repaired != "" {
		m.confidence = .85
	}
	p.lastNumber = n.next
	return m
}

// maxHead is how many tokens may stand between a kind of document and "số":
// "Nghị quyết của Ủy ban Thường vụ Quốc hội số 1365/NQ-UBTVQH15".
const maxHead = 9

// typed reads a document whose kind stands at token i.
func (p *para) typed(i int) (mention, bool) {
	j, t, ok := p.match(roleType, i)
	if !ok {
		return mention{}, false
	}
	typ := p.tb.Types[t]
	abbreviated := j == i+1 && len(p.str(i)) <= 4
	if abbreviated && !allCapitals(p.str(i)) && p.str(i) != "CTr" {
		return mention{}, false
	}
	if k, first, ok := p.this(i, j); ok {
		return mention{first: first, doc: i, next: k, end: int(p.toks[k-1].end), kind: extract.CiteInternal, by: ByInternal, confidence: .99}, true
	}
	for k := j; k < len(p.toks) && k <= j+maxHead; k++ {
		tk := p.toks[k]
		if at := p.skip(roleNumber, k); at > k || tk.kind == isDigits {
			for p.is(at, ':') || p.has(roleNumber, at) {
				at++
			}
			if n, ok := p.number(at); ok && (n.sure || at > k || k == j) {
				m := p.numbered(i, n)
				m.typ = typ.Code
				_, m.plural = p.endsBefore(rolePlural, i)
				p.tail(&m)
				p.dayBefore(&m)
				return m, true
			}
			break
		}
		if tk.kind == isMark || p.has(roleType, k) || k > j && p.opens[tk.w]&(1<<roleType|1<<roleLaw|1<<roleTitle|1<<roleTrigger|1<<roleUnit) != 0 && p.stopsHead(k) {
			break
		}
	}
	return p.shortNumber(i, j, typ)
}

// this reports whether the words at tokens [i, j) are said of the document or
// unit in hand: "Nghị định này", "this Decree".
func (p *para) this(i, j int) (next, first int, ok bool) {
	if p.tb.ThisFirst {
		first, ok := p.endsBefore(roleThis, i)
		return j, first, ok
	}
	next, _, ok = p.match(roleThis, j)
	return next, i, ok
}

// stopsHead reports whether the phrase at token k shows that what follows is
// no longer the head of a citation.
func (p *para) stopsHead(k int) bool {
	return p.has(roleType, k) || p.has(roleLaw, k) || p.has(roleTitle, k) || p.has(roleTrigger, k) || p.has(roleUnit, k)
}

// shortNumber reads a number without codes after a kind of document that ends
// before token j.
//
//	"Chỉ thị 11", "Nghị quyết số 18", "NQ57", "Thông tư 01/2018"
//	"Kế hoạch 5 năm", "nghị quyết 2 lần" → none
func (p *para) shortNumber(i, j int, typ Type) (mention, bool) {
	k := p.skip(roleNumber, j)
	if p.formBefore(i) || !typ.Short || !p.toks[i].upper || k >= len(p.toks) || p.toks[k].kind != isDigits || k > j+2 {
		return mention{}, false
	}
	m := mention{first: i, doc: i, next: k + 1, end: int(p.toks[k].end), kind: extract.CiteDocument, by: ByShort,
		number: p.str(k), typ: typ.Code, short: true, confidence: .6}
	if len(m.number) > 3 || p.has(roleYear, k+1) || p.has(roleMonth, k+1) {
		return mention{}, false
	}
	if p.is(k+1, '/') && p.glued(k+1) && p.glued(k+2) && k+2 < len(p.toks) && p.toks[k+2].kind == isDigits && len(p.str(k+2)) == 4 && !(p.sep(k+3) && p.glued(k+3)) {
		m.number += "/" + p.str(k+2)
		m.next, m.end = k+3, int(p.toks[k+2].end)
		m.confidence = .7
	} else {
		if k+1 < len(p.toks) && p.glued(k+1) && (p.toks[k+1].kind == isWord || p.sep(k+1) || p.is(k+1, '%') ||
			(p.is(k+1, '.') || p.is(k+1, ',')) && p.glued(k+2) && k+2 < len(p.toks) && p.toks[k+2].kind == isDigits) {
			return mention{}, false
		}
		if k == j { // without "số" only when the text names it in full elsewhere
			m.confidence = 0
		}
	}
	p.tail(&m)
	return m, true
}

// unnumbered reads a document that has neither number nor a law's name.
func (p *para) unnumbered(i int) (mention, bool) {
	j, what, ok := p.match(roleNamed, i)
	if !ok || !p.toks[i].upper && j == i+1 {
		return mention{}, false
	}
	u := p.tb.Named[what]
	if u.Own {
		return p.treaty(i, j)
	}
	roman := !u.Roman
	for k := j; k < len(p.toks) && k < j+14 && p.toks[k].kind != isMark; {
		if t, owner, ok := p.match(roleTail, k); ok && owner == what {
			k, j = t, t
			continue
		}
		if p.toks[k].kind == isDigits && u.Roman && !roman && len(p.str(k)) < 3 { // "Nghị quyết Trung ương 6 khóa XII"
			k++
			continue
		}
		if !u.Roman || roman || !isRoman(p.str(k)) {
			break
		}
		roman = true
		k++
		j = k
	}
	if !roman {
		return mention{}, false
	}
	m := mention{first: i, doc: i, next: j, end: int(p.toks[j-1].end), kind: extract.CiteUnnumbered, by: ByUnnumbered,
		name: p.spaced(i, j), confidence: .95}
	p.tail(&m)
	p.dayBefore(&m)
	return m, true
}

// spaced is the text of tokens [i, j) with single spaces.
func (p *para) spaced(i, j int) string {
	return strings.Join(strings.Fields(p.text[p.toks[i].start:p.toks[j-1].end]), " ")
}

// tail reads what follows a document's number or name: date, year, issuer.
//
//	", ngày 29/7/2025", "(2013)", "năm 2024", "của Bộ Chính trị", "về …"
func (p *para) tail(m *mention) {
	j := m.next
	take := func(next int) {
		j, m.next, m.end = next, next, int(p.toks[next-1].end)
	}
	if m.kind == extract.CiteDocument && m.parsed.Serial == "" && !m.short {
		return
	}
	at := j
	if p.is(at, ',') || p.is(at, '(') {
		at++
	}
	if k, iso, ok := p.date(at); ok && (at == j || p.has(roleDate, at) || p.is(at-1, '(')) {
		m.date = iso
		if p.is(at-1, '(') && p.is(k, ')') {
			k++
		}
		take(k)
	} else if m.number == "" || m.parsed.Term != "" {
		if k, y, ok := p.year(j); ok {
			m.year = y
			take(k)
		}
	}
	if m.date == "" {
		j = p.badDate(j)
	}
	k := p.skip(roleOf, j)
	if is, what, ok := p.issuer(k); ok && (k > j || m.date != "") {
		m.issuer = what
		j = is
		if m.date == "" {
			if k, iso, ok := p.date(j); ok && p.has(roleDate, j) {
				m.date = iso
				take(k)
			}
		}
	}
	if m.issuer == "" && len(m.parsed.Orgs) > 0 && p.tb.IssuerOf != nil {
		m.issuer = p.tb.IssuerOf(m.parsed.Orgs[0])
	}
	if p.is(j, ',') {
		j++
	}
	if p.has(roleTitle, j) {
		_, t, isTrigger := p.match(roleTrigger, j)
		m.title = !isTrigger || p.tb.Triggers[t].Where != Blocks && p.tb.Triggers[t].Where != After && p.tb.Triggers[t].Where != History
	}
}

// badDate skips what is meant as a date and is none: "ngày 31 ngày 12 tháng 2017".
func (p *para) badDate(i int) int {
	if !p.has(roleDate, i) || i+1 >= len(p.toks) || p.toks[i+1].kind != isDigits {
		return i
	}
	k := i
	for k < len(p.toks) && k < i+9 && (p.toks[k].kind == isDigits || p.is(k, '/') || p.has(roleDate, k) || p.has(roleMonth, k) || p.has(roleYear, k)) {
		k++
	}
	return k
}

// issuer reads the name of a body at token i: "Bộ trưởng Bộ Giáo dục và Đào tạo".
func (p *para) issuer(i int) (next int, name string, ok bool) {
	j, _, ok := p.match(roleIssuer, i)
	if !ok {
		return i, "", false
	}
	for j < len(p.toks) && j < i+16 {
		tk := p.toks[j]
		joint := j
		switch {
		case p.is(j, ','):
			joint++
		case p.has(roleAnd, j):
			joint = p.skip(roleAnd, j)
		case p.dash(j) && j+1 < len(p.toks) && p.toks[j+1].upper:
			joint++
		}
		if joint > j {
			if joint >= len(p.toks) || !p.toks[joint].upper || p.has(roleIssuer, joint) || p.has(roleType, joint) || p.has(roleLaw, joint) || p.toks[joint].kind != isWord {
				break
			}
			j = joint
			continue
		}
		if tk.kind != isWord || p.has(roleTitle, j) || p.has(roleStop, j) || p.has(roleTrigger, j) || p.has(roleDate, j) || p.has(roleOf, j) ||
			p.has(roleType, j) || p.has(roleThis, j) || p.has(roleAttached, j) || p.has(roleAlias, j) {
			break
		}
		j++
	}
	return j, p.spaced(i, j), true
}

func isRoman(s string) bool {
	return s != "" && strings.Trim(s, "IVXLC") == "" && utf8.RuneCountInString(s) < 8
}
