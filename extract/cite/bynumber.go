package cite

import (
	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// numberAlone reads a number without a kind before it, with or without "số": an
// element of a list, or what can be nothing but a number. The code of a form is
// read, and is no citation.
//
//	"Nghị quyết số 13-NQ/TW và 24-NQ/TW" → at "24"
//	"Mẫu số 01/TKN-CNKD"                 → the code of a form
//	"ngày 5/6", "01-ĐK-TCT"              → none
func (s sentence) numberAlone(i int) mention {
	j := i
	if after := s.skip(roleNumber, i); after > i {
		j = s.numberWords(after)
	}
	n, ok := s.number(j)
	if !ok || n.weak || !n.sure && (i == j && !s.inList(i) || n.parsed.Style == docnum.StyleOld) {
		return mention{}
	}
	if s.formBefore(i) || s.formBefore(j) || s.said.form > 0 && i >= s.said.form && i-s.said.form < 3 {
		return mention{next: n.next, news: news{form: n.next}}
	}
	if n.parsed.Style == docnum.StyleLetter && !docnum.IsBody(n.parsed.Orgs[0]) && !s.inList(i) {
		return mention{}
	}
	m := withNumber(i, n)
	m.by = ByList
	s.tail(&m)
	return m
}

// numberWords skips what follows the word for a number and says no more: "Số:
// 97/NQ-CP", "số số".
func (p *para) numberWords(j int) int {
	for p.is(j, ':') || p.has(roleNumber, j) {
		j++
	}
	return j
}

// formBefore reports whether a word before token i makes what follows the code
// of a form: "Mẫu số: 01/TKN-CNKD".
func (p *para) formBefore(i int) bool {
	if p.is(i-1, ':') {
		i--
	}
	return p.before(roleForm, i)
}

// inList reports whether a separator stands before token i and a citation's
// number before that, so far back as one date.
func (s sentence) inList(i int) bool {
	last := s.said.number
	return last > 0 && i > last && i-last < 12 && (s.is(i-1, ',') || s.is(i-1, ';') || s.before(roleAnd, i))
}

// maxHead is how many tokens may stand between a kind of document and "số":
// "Nghị quyết của Ủy ban Thường vụ Quốc hội số 1365/NQ-UBTVQH15".
const maxHead = 9

// headEnds show that what follows is no longer the head of a citation.
var headEnds = of(roleType, roleLaw, roleTitle, roleTrigger, roleUnit)

// numbered reads a document whose kind stands at token i, and its number behind
// that or behind the body that wrote it.
//
//	"Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020", "Quyết định 2352/QĐ-TTg"
//	"Kế hoạch thực hiện Nghị quyết số 7-NQ/TW" → none at "Kế hoạch"
func (s sentence) numbered(i int) mention {
	j, typ, ok := s.kindAt(i)
	if !ok {
		return mention{}
	}
	n, ok := s.numberBehind(j)
	if !ok {
		return mention{}
	}
	m := withNumber(i, n)
	m.typ = typ.Code
	m.plural = s.before(rolePlural, i)
	s.tail(&m)
	s.dayBefore(&m)
	return m
}

// kindAt is the kind of document at token i and the token after it. An
// abbreviation counts only as it is printed: "QĐ 950/QĐ-TTg".
func (p *para) kindAt(i int) (next int, typ *Type, ok bool) {
	j, t, ok := p.match(roleType, i)
	if !ok {
		return i, nil, false
	}
	if as, ok := p.printed[p.toks[i].w]; ok && j == i+1 && p.str(i) != as {
		return i, nil, false
	}
	return j, &p.tb.Types[t], true
}

// numberBehind is the number of a document whose kind ends before token j.
func (p *para) numberBehind(j int) (number, bool) {
	for k := j; k < len(p.toks) && k <= j+maxHead; k++ {
		if at := p.skip(roleNumber, k); at > k || p.digits(k) {
			n, ok := p.number(p.numberWords(at))
			return n, ok && (n.sure || at > k || k == j) && (!n.weak || at > k && p.has(roleDate, p.comma(n.next)))
		}
		if !p.word(k) || p.has(roleLaw, k) || k == j && p.has(roleType, k) || k > j && p.any(headEnds, k) {
			break
		}
	}
	return number{}, false
}

// short reads a number without codes after a kind of document. Without "số" it
// counts only when the text names it in full elsewhere.
//
//	"Chỉ thị 11", "Nghị quyết số 18", "NQ57", "Thông tư 01/2018"
//	"Kế hoạch 5 năm", "nghị quyết 2 lần" → none
func (s sentence) short(i int) mention {
	j, typ, ok := s.kindAt(i)
	if !ok || !typ.Short || !s.upper(i) || s.formBefore(i) {
		return mention{}
	}
	k := s.skip(roleNumber, j)
	if !s.digits(k) || k > j+2 || len(s.str(k)) > 4 || len(s.str(k)) > 3 && k == j && !s.has(roleDate, k+1) || s.any(of(roleYear, roleMonth), k+1) {
		return mention{}
	}
	m := mention{first: i, doc: i, next: k + 1, end: s.endOf(k + 1), kind: extract.CiteDocument, by: ByShort,
		number: s.str(k), typ: typ.Code, short: true, confidence: .6}
	switch {
	case s.yearBehind(k):
		m.number += "/" + s.str(k+2)
		m.confidence = .7
		s.extend(&m, k+3)
	case s.goesOn(k):
		return mention{}
	case k == j:
		m.confidence = 0
	}
	s.tail(&m)
	if k == j && m.date != "" && s.has(roleDate, k+1) { // "Quyết định 1441 ngày 25/9/2025"
		m.confidence = .6
	}
	return m
}

// yearBehind reports whether the year follows a serial at token k, and no code
// that: "01/2018".
func (p *para) yearBehind(k int) bool {
	return p.is(k+1, '/') && p.glued(k+1) && p.glued(k+2) && p.digits(k+2) && len(p.str(k+2)) == 4 && !(p.sep(k+3) && p.glued(k+3))
}

// goesOn reports whether something is glued to the serial at token k, so that
// it is none: "5a", "5-6", "5%", "5.000".
func (p *para) goesOn(k int) bool {
	if k+1 >= len(p.toks) || !p.glued(k+1) {
		return false
	}
	return p.word(k+1) || p.sep(k+1) || p.is(k+1, '%') || (p.is(k+1, '.') || p.is(k+1, ',')) && p.glued(k+2) && p.digits(k+2)
}
