package cite

import (
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// maxName is how many tokens the name of a law may have.
const maxName = 40

// law reads a law that is cited by its name or by its number.
//
//	"Luật Đất đai năm 2024", "Luật Đầu tư số 61/2020/QH14", "Luật số 51/2024/QH15"
//	"pháp luật", "dự án Luật Dữ liệu", "luật sư" → none
func (p *para) law(i int) (mention, bool) {
	j, _, isLaw := p.match(roleLaw, i)
	if _, no := p.endsBefore(roleNotLaw, i); no && (!p.toks[i].upper || p.toks[i-1].upper) { // "pháp luật", but "quy định Luật Đất đai"
		return mention{}, false
	}
	m := mention{first: i, doc: i, kind: extract.CiteLawName, by: ByName, typ: "L", confidence: .95}
	if isLaw {
		if k, first, ok := p.this(i, j); ok {
			return mention{first: first, doc: i, next: k, end: int(p.toks[k-1].end), kind: extract.CiteInternal, by: ByInternal, confidence: .99}, true
		}
		at := j
		for p.has(roleNumber, at) {
			at = p.skip(roleNumber, at)
		}
		if n, ok := p.number(at); ok {
			m = p.numbered(i, n)
			m.by, m.typ = ByLawNumber, "L"
			p.tail(&m)
			p.dayBefore(&m)
			return m, true
		}
	}
	p.dayBefore(&m)
	p.mends = p.mends[:0]
	end, weak := p.lawName(i, j)
	if end == 0 {
		return mention{}, false
	}
	m.name = p.spaced(i, end)
	m.next, m.end = end, int(p.toks[end-1].end)
	if weak {
		m.confidence = .6
	}
	if len(p.mends) > 0 {
		if name, ok := p.mended(i, end); ok {
			m.note("read as " + name)
			m.name, m.confidence = name, .8
		}
	}
	at := end
	if p.is(at, '(') && p.is(at+2, ')') && !p.glued(at+1) {
		at = end // "(2013)" is for tail
	}
	num := p.skip(roleNumber, at)
	if p.is(at, ',') && p.has(roleNumber, at+1) {
		num = p.skip(roleNumber, at+1)
	}
	if n, ok := p.number(num); ok && (num > at || n.sure) && n.parsed.Style == docnum.StyleAssembly {
		full := p.numbered(m.first, n)
		full.date, full.name, full.typ, full.by = m.date, m.name, "L", ByName
		if m.repaired != "" {
			full.note(m.repaired)
		}
		m = full
	} else if strings.EqualFold(m.name, p.self.name) && p.self.name != "" {
		m.silent = true
	}
	p.tail(&m)
	if m.number == "" && m.date != "" || m.year != "" {
		p.learn(m.name)
	} else if m.number != "" && m.name != "" {
		p.learn(m.name)
	}
	if _, ok := p.endsBefore(roleBill, i); ok {
		m.silent = true
		p.bill = true
	} else if (p.bill || p.has(roleBillEnd, m.next)) && m.number == "" && m.date == "" && m.year == "" {
		m.silent = true
	}
	return m, true
}

// dayBefore gives m the date or the year that stands before it.
//
//	"the June 19, 2015 Law on …", "the 1999 Penal Code", "November 29, 2006 Resolution No. 71/2006/QH11"
func (p *para) dayBefore(m *mention) {
	if !p.tb.Capitalised || m.date != "" || m.year != "" || m.first == 0 {
		return
	}
	if k, iso, ok := p.dateBefore(m.first); ok {
		m.first, m.date = k, iso
		return
	}
	if y, next := p.num(m.first-1, 4); m.number == "" && next == m.first && y >= 1945 && y <= 2100 && !p.dash(m.first-2) && !p.is(m.first-2, '/') {
		m.first, m.year = m.first-1, p.str(m.first-1)
	}
}

// dateBefore reads a date that stands before a law: "the June 19, 2015 Law on …".
func (p *para) dateBefore(i int) (first int, iso string, ok bool) {
	if !p.tb.Capitalised || i < 3 || p.toks[i-1].kind != isDigits {
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

// lawName is the token after the name of a law whose law word stands at
// [i, j), 0 when no name is there. It is weak when only the next small word
// tells where it ends.
func (p *para) lawName(i, j int) (end int, weak bool) {
	known, _, isKnown := p.match(roleLawName, i)
	if k := p.learnt(i); k > known {
		known, isKnown = k, true
	}
	if j == i { // the name does not begin with the law word: "Land Law"
		if isKnown && p.toks[i].upper {
			return known, false
		}
		return p.lastWord(i), true
	}
	if !isKnown {
		to, name := p.damaged(i, j)
		if full := p.initialled(i, j); full != "" {
			to, name = j+1, full
		}
		if to > 0 {
			p.mends = append(p.mends, mend{i, to, name})
			known, isKnown = to, true
		}
	}
	if k, _, ok := p.match(roleAmended, j); ok && p.nested < 3 {
		p.nested++
		defer func() { p.nested-- }()
		if end := p.amendingName(k); end > 0 {
			return end, false
		}
	}
	capital := p.toks[i].upper && j < len(p.toks) && p.toks[j].upper && p.toks[j].kind == isWord
	if strong := p.strongName(j); strong > known && (capital || isKnown || p.toks[i].upper && !p.has(roleStop, j) && p.assemblyNumber(strong)) {
		return strong, false
	}
	if isKnown && (p.toks[i].upper || known > i+2 && !p.tb.Capitalised) { // "the law on enterprises" is none
		return known, false
	}
	if !capital || allCapitals(p.str(i)) || p.has(roleAmended, j) {
		return 0, false
	}
	return p.weakName(j), true
}

// amendingName reads the laws that an amending law names in its title, from
// token k on: "… của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương".
func (p *para) amendingName(k int) (end int) {
	for p.has(rolePlural, k) {
		k = p.skip(rolePlural, k)
	}
	for range 40 {
		j, _, ok := p.match(roleLaw, k)
		if !ok {
			if !p.tb.Capitalised || k >= len(p.toks) {
				break
			}
			j = k // "… of the Labor Code"
		} else if p.tb.Capitalised && p.has(roleNumber, j) {
			return 0 // "… of Law No. 81/2006/QH11" is cited by its number
		}
		e, _ := p.lawName(k, j)
		if e == 0 {
			break
		}
		end = e
		k = e
		if p.is(k, ',') || p.is(k, ';') {
			k++
		}
		k = p.skip(roleAnd, k)
		if k == e {
			break
		}
	}
	if end == 0 {
		end = p.strongName(k)
	}
	return end
}

// strongName is the token at which a date, year or number ends the name that
// begins at token j, 0 when a small word or a mark comes first.
//
//	"Khoa học, công nghệ và đổi mới sáng tạo ngày 27 tháng 6 năm 2025" → before "ngày"
func (p *para) strongName(j int) int {
	for k := j; k < len(p.toks) && k < j+maxName; k++ {
		tk := p.toks[k]
		switch {
		case tk.kind == isDigits:
			if _, _, ok := p.year(k); ok && k > j && !p.capitalised() {
				return k
			}
			return 0
		case p.is(k, '('):
			if _, _, ok := p.year(k); ok {
				return k
			}
			return 0
		case p.is(k, ',') || p.dash(k):
			if p.has(roleDate, k+1) {
				if _, _, ok := p.date(k + 1); ok {
					return k
				}
			}
			continue
		case tk.kind == isMark:
			return 0
		case k == j:
			continue
		case p.opens[tk.w] == 0:
			continue
		}
		if p.has(roleDate, k) || p.has(roleMonthName, k) {
			if _, _, ok := p.date(k); ok {
				return k
			}
		}
		if p.has(roleYear, k) {
			if _, _, ok := p.year(k); ok {
				return k
			}
		}
		if p.assemblyNumber(k) {
			return k
		}
		if p.has(roleStop, k) || p.has(roleLaw, k) || p.has(roleUnit, k) && k+1 < len(p.toks) && p.toks[k+1].kind == isDigits {
			return 0
		}
	}
	return 0
}

// assemblyNumber reports whether "số" and a number of the National Assembly
// stand at token k: "số 97/2015/QH13".
func (p *para) assemblyNumber(k int) bool {
	at := p.skip(roleNumber, k)
	if at == k {
		return false
	}
	n, ok := p.number(at)
	return ok && n.parsed.Style == docnum.StyleAssembly
}

func (p *para) capitalised() bool { return p.tb.Capitalised }

// weakName takes the words of a name from token j on until a small word, a
// mark, or another citation.
func (p *para) weakName(j int) int {
	k := j
	for k < len(p.toks) && k < j+16 && (p.toks[k].kind == isWord || p.tb.Capitalised && (p.dash(k) || k > j && p.apostrophe(k) || k > j && p.is(k, ',') && p.runsOn(k))) {
		if p.tb.Capitalised {
			next := k
			if p.dash(k) && p.glued(k) && p.glued(k+1) { // "Law on E-Transactions"
				k++
				continue
			}
			if p.apostrophe(k) { // "Law on Foreigners’ Entry", but "the Law on Customs’ provisions"
				next = k + 1
				if next < len(p.toks) && p.glued(next) && p.str(next) == "s" {
					next++
				}
				if next >= len(p.toks) || !p.toks[next].upper || p.toks[next].kind != isWord || p.has(roleUnit, next) || p.has(roleType, next) {
					break
				}
				k = next
				continue
			}
			if p.has(roleAnd, k) && (p.has(roleIssuer, k+1) || p.has(roleIssuer, k+2)) { // "the Law on Customs and the Ministry of Finance's Circular"
				break
			}
			for n := 0; n < 3 && next < len(p.toks) && !p.toks[next].upper; n++ {
				next = p.skip(roleJoin, next)
			}
			if next >= len(p.toks) || !p.toks[next].upper || p.toks[next].kind != isWord || p.opens[p.toks[next].w]&(1<<roleUnit) != 0 && p.has(roleUnit, next) || p.has(roleNumber, next) || next > k && p.opens[p.toks[next].w]&(1<<roleLaw|1<<roleType) != 0 {
				break
			}
			k = next + 1
			continue
		}
		if k > j && p.endsName(k) {
			break
		}
		k++
	}
	return k
}

// endsName reports whether the word at token k is in no name.
func (p *para) endsName(k int) bool {
	return p.has(roleStop, k) || p.has(roleOf, k) || p.has(roleAnd, k) || p.has(roleTrigger, k) || p.has(roleType, k) || p.has(roleLaw, k) ||
		p.has(roleThis, k) || p.has(roleThat, k) || p.has(roleTitle, k) || p.has(roleAttached, k) || p.has(roleDate, k) || p.has(roleYear, k) || p.has(roleNumber, k)
}

func (p *para) apostrophe(k int) bool { return p.is(k, '’') || p.is(k, '\'') }

// runsOn reports whether the name of a law goes on behind the comma at k:
// "Entry into, Exit from, Transit through and Residence in Vietnam", where a
// small word stands before it.
func (p *para) runsOn(k int) bool { return !p.toks[k-1].upper && p.has(roleJoin, k-1) }

// lastWord is the token after a law whose name stands before its law word and
// begins at token i, 0 when there is none.
//
//	"the State Budget Law", "the Value-Added Tax Law"
//	"Vietnamese law", "Law on Investment", "the Government's Law" → none
func (p *para) lastWord(i int) int {
	if !p.tb.Capitalised || len(p.tb.LawLast) == 0 || !p.toks[i].upper || p.toks[i].kind != isWord {
		return 0
	}
	const not = 1<<rolePlural | 1<<roleThis | 1<<roleType | 1<<roleUnit | 1<<roleTrigger | 1<<roleBill | 1<<roleLaw | 1<<roleAnd | 1<<roleIssuer | 1<<roleTitle
	if p.opens[p.toks[i].w]&not != 0 && (p.has(rolePlural, i) || p.has(roleThis, i) || p.has(roleType, i) || p.has(roleUnit, i) || p.has(roleTrigger, i) ||
		p.has(roleBill, i) || p.has(roleLaw, i) || p.has(roleAnd, i) || p.has(roleIssuer, i) || p.has(roleTitle, i)) {
		return 0
	}
	for k := i + 1; k < len(p.toks) && k < i+8; k++ {
		switch {
		case p.dash(k) && p.glued(k) && p.glued(k+1), p.toks[k].kind == isWord && p.str(k) == "and" && k+1 < len(p.toks) && p.toks[k+1].upper:
			continue
		case p.toks[k].kind != isWord || !p.toks[k].upper:
			return 0
		}
		for _, w := range p.tb.LawLast {
			if p.str(k) == w {
				if k+1 < len(p.toks) && (p.has(roleNumber, k+1) || p.str(k+1) == "on" || p.has(roleAmended, k+1)) {
					return 0
				}
				return k + 1
			}
		}
	}
	return 0
}

// learn keeps a name that a date or a number has confirmed, so that the text's
// later mentions without one are read to the same end.
func (p *para) learn(name string) {
	if !strings.Contains(name, " ") || len(p.names) > 200 {
		return
	}
	for _, n := range p.names {
		if strings.EqualFold(n, name) {
			return
		}
	}
	p.names = append(p.names, name)
}

// learnt is the token after the longest name learnt that stands at token i, 0
// when there is none.
func (p *para) learnt(i int) (end int) {
	from := int(p.toks[i].start)
	for _, name := range p.names {
		to := from + len(name)
		if to > len(p.text) || !strings.EqualFold(p.text[from:to], name) {
			continue
		}
		for k := i; k < len(p.toks) && int(p.toks[k].end) <= to; k++ {
			if int(p.toks[k].end) == to {
				end = max(end, k+1)
			}
		}
	}
	return end
}
