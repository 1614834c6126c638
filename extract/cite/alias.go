package cite

import "nghiquyet/extract"

// A document may be given its kind for a name, and units behind that are its
// own.
//
//	"Luật Đất đai số 31/2024/QH15 (sau đây gọi là Luật)" … "Điều 12 của Luật"
//	→ article 12 of 31/2024/QH15
//
// Only units are bound so: "của Luật" alone says too little.

// defines reads the kind that the brackets at token i give the document before
// them for a name: its code, "" for none.
//
//	"(sau đây gọi tắt là Nghị quyết)", "(sau đây gọi là “Luật”)" → NQ, L
//	"(sau đây gọi là Luật Đầu tư)"                               → none
func (p *para) defines(i int) (code string) {
	if !p.is(i, '(') {
		return ""
	}
	k := p.skip(roleAlias, i+1)
	if k == i+1 {
		return ""
	}
	if p.quoteMark(k) {
		k++
	}
	code, next := p.kindAlone(k)
	if p.quoteMark(next) {
		next++
	}
	if !p.is(next, ')') && !p.is(next, ',') && !p.is(next, ';') {
		return ""
	}
	return code
}

func (p *para) quoteMark(k int) bool { return p.is(k, '“') || p.is(k, '”') || p.is(k, '"') }

// kindAlone is the code of the kind of document, or the kind of law, at token k, "" for none,
// and the token after it.
func (p *para) kindAlone(k int) (code string, next int) {
	if !p.upper(k) {
		return "", k
	}
	if j, what, ok := p.match(roleLaw, k); ok {
		return p.tb.Laws[what].Words[0], j
	}
	if j, typ, ok := p.kindAt(k); ok {
		return typ.Code, j
	}
	return "", k
}

// ofAlias reads the name that stands for a document behind the units at tokens
// [i, j). Without a document of that name the units belong to none that is
// known, and are no citation.
func (s sentence) ofAlias(i, j int) mention {
	k := s.skip(roleOf, j)
	code, next := s.kindAlone(k)
	if code == "" || s.has(roleThis, next) || s.has(roleThat, next) || s.upper(next) || s.has(roleNumber, next) {
		return mention{}
	}
	m, ok := s.said.aliases[code]
	if !ok {
		if k > j && s.self.kind != "" && code != s.self.kind {
			return mention{next: next}
		}
		return mention{}
	}
	return mention{first: i, doc: k, next: next, end: s.endOf(next), kind: m.kind, by: m.by, number: m.number, parsed: m.parsed,
		name: m.name, issuer: m.issuer, year: m.year, typ: m.typ, confidence: .85}
}

// alias takes note of the brackets at token i, if they give a document named
// before them a name.
func (f *finder) alias(i int) {
	code := f.para.defines(i)
	n := len(f.ms) - 1
	for n >= 0 && !f.isKind(&f.ms[n], code) {
		n--
	}
	if code == "" || n < 0 {
		return
	}
	for n > 0 && f.isKind(&f.ms[n-1], code) && f.para.amendsBefore(f.ms[n-1].next, &f.ms[n]) {
		n--
	}
	if f.aliases == nil {
		f.aliases = map[string]mention{}
	}
	f.aliases[code] = f.ms[n]
}

// isKind reports whether m names a document of the kind that has the code.
func (f *finder) isKind(m *mention, code string) bool {
	own, _ := f.para.kindAlone(m.doc)
	return own == code && m.kind != extract.CiteInternal
}

// amendsBefore reports whether m, behind a document that ends before token from,
// is no more than one that amends it.
//
//	"Luật Giá số 16/2023/QH15 được sửa đổi, bổ sung bởi Luật số 44/2024/QH15"
//	"Pháp lệnh Dân số và Pháp lệnh sửa đổi, bổ sung Điều 10 của Pháp lệnh Dân số"
func (p *para) amendsBefore(from int, m *mention) bool {
	if p.has(roleAmended, p.skip(roleLaw, m.doc)) {
		return true
	}
	for k := from; k < m.first; k++ {
		if _, t, ok := p.match(roleTrigger, k); ok && p.tb.Triggers[t].Where == History {
			return true
		}
		if p.is(k, ';') {
			return false
		}
	}
	return false
}

// behind reads units that follow their document.
//
//	"Luật Đất đai năm 2024 quy định tại Điều 12"          → article 12 of the law
//	"Nghị định số 126/2024/NĐ-CP, tại khoản 4 Điều 19, có" → clause 4 of article 19 of the decree
//	"Luật Đất đai, Điều 12 Nghị định này"                 → not the law's
func (s sentence) behind(m *mention) {
	at := m.next
	if k := s.skip(roleOf, at); k > at {
		if after, _, ok := s.issuer(k); ok {
			at = after
		}
	}
	lead := s.comma(at)
	at = s.skip(roleBehind, lead)
	if at == m.next || !s.has(roleUnit, at) || len(m.pins) > 0 {
		return
	}
	list, j := s.steps(at)
	if len(list) == 0 || !telling(list) || lead == at && s.upper(at) && s.is(j, '.') || s.is(j, ':') {
		return
	}
	if is := s.ownerLead(j); s.any(of(roleThis, roleLaw, roleType, roleNamed, roleLawName), is) || is > j && s.before(roleOf, is) || s.is(j, '/') {
		return
	}
	if pins, this := pinpoints(list); !this {
		m.pins, m.next, m.end = pins, j, s.endOf(j)
	}
}
