package cite

import (
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// lawByNumber reads a law that is cited by its number.
//
//	"Luật số 51/2024/QH15", "November 29, 2006 Law No. 78/2006/QH11"
func (s sentence) lawByNumber(i int) mention {
	j, _, ok := s.match(roleLaw, i)
	if !ok || s.otherWord(i) {
		return mention{}
	}
	for s.has(roleNumber, j) {
		j = s.skip(roleNumber, j)
	}
	n, ok := s.number(j)
	if !ok {
		return mention{}
	}
	m := withNumber(i, n)
	m.by, m.typ = ByLawNumber, "L"
	s.tail(&m)
	s.dayBefore(&m)
	return m
}

// lawByName reads a law that is cited by its name, with a date, a year, a number
// or none of them.
//
//	"Luật Đất đai năm 2024", "Luật Đầu tư số 61/2020/QH14", "the State Budget Law"
//	"pháp luật", "dự án Luật Dữ liệu", "luật sư" → none
func (s sentence) lawByName(i int) mention {
	if s.otherWord(i) {
		return mention{}
	}
	j := s.skip(roleLaw, i)
	name := s.lawName(i, j, 0)
	if name.end == 0 {
		return s.billUnnamed(i, j)
	}
	m := mention{first: i, doc: i, kind: extract.CiteLawName, by: ByName, typ: "L", name: s.spaced(i, name.end), inner: name.inner, confidence: .95}
	s.dayBefore(&m)
	s.extend(&m, name.end)
	if name.weak {
		m.confidence = .6
	}
	if full := s.repaired(i, name.end, name.mends); full != "" {
		m.note("read as " + full)
		m.name, m.confidence = full, .8
	}
	m.next = s.pastRevised(m.next)
	s.lawNumber(&m)
	s.tail(&m)
	m.silent = m.silent && !s.self.older(&m)
	told := m.number != "" || m.date != "" || m.year != ""
	if told {
		m.news.name = m.name
	}
	if s.before(roleBill, i) {
		m.silent, m.news.bill = true, true
	} else if !told && s.isBill(i, m.next) {
		m.silent = true
	}
	return m
}

// pastRevised is the token after "(sửa đổi)" at token k where the day, the year
// or the number of the law follows, else k.
//
//	"Luật Đất đai (sửa đổi) số 31/2024/QH15" → at "số"
//	"Luật Đất đai (sửa đổi)"                 → k: a bill, or a law in short
func (p *para) pastRevised(k int) int {
	after := p.revised(k)
	if _, _, ok := p.year(after); after > k && (ok || p.dayOrNumber(after)) {
		return after
	}
	return k
}

// otherWord reports whether the word before the law word at token i makes it
// another word: "pháp luật", but "quy định Luật Đất đai".
func (p *para) otherWord(i int) bool {
	return p.before(roleNotLaw, i) && (!p.upper(i) || p.upper(i-1))
}

// lawNumber reads the number of the National Assembly that may stand behind the
// name of a law. Without one, a law of the document's own name is the document,
// unless it is cited with another day or year: "Luật này thay thế Luật Hàng không
// dân dụng Việt Nam ngày 29 tháng 6 năm 2006".
func (s sentence) lawNumber(m *mention) {
	at := m.next
	num := s.skip(roleNumber, at)
	if s.is(at, ',') && s.has(roleNumber, at+1) {
		num = s.skip(roleNumber, at+1)
	}
	n, ok := s.number(num)
	if !ok || num == at && !n.sure || n.parsed.Style != docnum.StyleAssembly && n.parsed.Type != "PL" {
		m.silent = s.self.name != "" && strings.EqualFold(m.name, s.self.name)
		return
	}
	full := withNumber(m.first, n)
	full.date, full.name, full.typ, full.by, full.inner = m.date, m.name, "L", ByName, m.inner
	if m.repaired != "" {
		full.note(m.repaired)
	}
	*m = full
}

// dayBefore gives m the date or the year that stands before it.
//
//	"the June 19, 2015 Law on …", "the 1999 Penal Code", "November 29, 2006 Resolution No. 71/2006/QH11"
func (p *para) dayBefore(m *mention) {
	if !p.tb.Names.DayFirst || m.date != "" || m.year != "" || m.first == 0 {
		return
	}
	if k, iso, ok := p.dateBefore(m.first); ok {
		m.first, m.date = k, iso
		return
	}
	if k, iso, ok := p.dateBefore(m.first - 1); ok && m.kind == extract.CiteLawName && p.upper(m.first-1) { // "the June 14, 2005 Vietnam Maritime Code"
		m.name = p.str(m.first-1) + " " + m.name
		m.first, m.date = k, iso
		return
	}
	if y, next := p.num(m.first-1, 4); m.number == "" && next == m.first && y >= firstYear && y <= lastYear && !p.sep(m.first-2) {
		m.first, m.year = m.first-1, p.str(m.first-1)
	}
}

// dateBefore reads a date that ends before token i: the month's name stands at
// its beginning, three or four tokens back.
func (p *para) dateBefore(i int) (first int, iso string, ok bool) {
	if i < 3 || !p.digits(i-1) {
		return i, "", false
	}
	for k := i - 4; k < i-2; k++ {
		if k >= 0 && p.has(roleMonthName, k) {
			if next, iso, ok := p.date(k); ok && next == i {
				return k, iso, true
			}
		}
	}
	return i, "", false
}
