package cite

import (
	"strings"

	"nghiquyet/extract"
)

// units reads the units named from token i on, and the document in which they
// stand.
//
//	"khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP" → clause 2 of article 5 of the decree
//	"khoản 2 Điều 5, trừ", "Điều này"           → of the text itself
//	"Điều 5. Hiệu lực"                          → none: it heads a unit of the text
//	"Điều 5 thỏa thuận ký năm 2020"             → none: of a treaty that is not named
func (s sentence) units(i int) mention {
	if !s.has(roleUnit, i) && !s.has(roleUnit, s.skip(roleFrom, s.skip(rolePlural, i))) {
		return mention{}
	}
	list, j := s.steps(i)
	if len(list) == 0 || s.unspecific(i, list) {
		return mention{}
	}
	if s.heading(i, j, list) {
		return mention{next: j}
	}
	if last := len(list) - 1; last > 0 && list[last].join == joinNone && list[last].kind == list[0].kind && s.before(roleBeside, i) {
		list = append([]step{list[last]}, list[1:last]...) // "vào sau khoản 2 Điều 25 khoản 2a"
	}
	pins, this := pinpoints(list)
	if this {
		return s.ownUnits(i, j, pins, .95)
	}
	if m := s.ofDocument(i, j, list, pins); m.next > 0 {
		return m
	}
	if m := s.ofAlias(i, j); m.next > 0 {
		m.pins = pins
		return m
	}
	if k := s.skip(roleOf, j); s.opensTreaty(k) && (k > j || s.upper(k)) { // not "theo Điều 5 thỏa thuận về giá"
		return mention{next: j}
	}
	m := s.ownUnits(i, j, pins, .8)
	if m.untold = !telling(list); m.untold && (s.at.amends == nil || list[len(list)-1].nums[0] == "" && !s.before(roleTrigger, i)) {
		return mention{next: j}
	}
	return m
}

// unspecific reports whether a word for units at token i names none: it has no
// number, and is one of a list of such words or stands for several.
//
//	"Bãi bỏ một số điều, phụ lục ban hành kèm theo …", "các phụ lục" → yes
//	"Phụ lục ban hành kèm theo …"                                    → no
func (s sentence) unspecific(i int, list []step) bool {
	if len(list) != 1 || list[0].this || list[0].nums[0] != "" {
		return false
	}
	if s.has(roleSeveral, i) || s.before(roleSeveral, i) {
		return true
	}
	at := i
	if s.is(i-1, ',') {
		at--
	} else if start, ok := s.endsBefore(roleAnd, i); ok {
		at = start
	}
	return at < i && s.before(roleUnit, at)
}

func (s sentence) ownUnits(i, j int, pins [][]extract.Step, confidence float64) mention {
	return mention{first: i, doc: j, next: j, end: s.endOf(j), kind: extract.CiteInternal, by: ByInternal, pins: pins, confidence: confidence}
}

// ofDocument reads the document to which the units at tokens [i, j) belong.
func (s sentence) ofDocument(i, j int, list []step, pins [][]extract.Step) mention {
	m := s.owner(j)
	if m.next == 0 && s.is(j, ';') && s.before(roleTrigger, i) { // "Bãi bỏ khoản 4 Điều 12; Thông tư số 6/2021/TT-BTC"
		m = s.owner(j + 1)
	}
	if m.next > 0 {
		if s.self.is(&m) {
			m.kind, m.by = extract.CiteInternal, ByInternal
		}
		m.own = m.kind == extract.CiteInternal
		m.first, m.pins = i, pins
		if !m.own && arabicArticles(pins) {
			m.note("number of the article read from Roman numerals")
		}
		return m
	}
	if i > 0 && s.said.own == i { // "kèm theo Nghị quyết này Phụ lục …"
		return mention{}
	}
	m = s.annexOwner(list, j)
	if m.next == 0 {
		return mention{}
	}
	m.news = news{taken: m.doc} // the document itself is read where it stands
	m.first, m.pins, m.next = i, pins, j
	return m
}

// telling reports whether units named without a document say where they are: a
// bare "Phụ lục", a form, or a clause of no article does not.
func telling(list []step) bool {
	for _, st := range list {
		if st.kind.Rank() >= extract.KindArticle.Rank() && st.kind != extract.KindForm && st.nums[0] != "" {
			return true
		}
	}
	return false
}

// heading reports whether the units at tokens [i, j) head a unit of the text
// and are not a reference.
func (s sentence) heading(i, j int, list []step) bool {
	opens := i == 0 || i == 1 && s.toks[0].kind == isMark
	if s.at.ownsUnits || len(list) != 1 || list[0].kind.Rank() < extract.KindArticle.Rank() {
		return false
	}
	if !opens { // a line break has got into the mark of the unit: "… trả lời. Điều⏎392. Sửa đổi đề nghị"; or the line of a list of contents
		return (s.is(i-1, '.') && s.stop(i-1) || s.opensLine(i)) && s.is(j, '.') && s.upper(j+1)
	}
	return j >= len(s.toks) || s.is(j, '.') || s.is(j, ':') || s.dash(j) || s.at.starts || s.is(j, '(')
}

// opensLine reports whether a line begins with token i.
func (p *para) opensLine(i int) bool {
	return i > 0 && strings.Contains(p.text[p.toks[i-1].end:p.toks[i].start], "\n")
}

// owner reads the document to which the units before token j belong.
//
//	"… của Luật Đất đai", "…, Luật Đất đai", "… ban hành kèm theo Nghị định số 84/2015/NĐ-CP"
func (s sentence) owner(j int) mention {
	k := s.ownerLead(j)
	s.said.bill = false // a law whose units are named is in force
	m := s.document(k)
	if m.kind == "" || m.by == ByList && k == j || m.silent {
		return mention{}
	}
	return m
}

// ownerLead skips what stands between units and their document.
func (s sentence) ownerLead(j int) int {
	k := j
	if s.is(k, ',') || s.is(k, '(') {
		k++
	}
	for range 3 {
		for _, r := range [...]role{roleAttached, roleOf, rolePlural} {
			if after := s.skip(r, k); after > k {
				k = after
				break
			}
		}
	}
	if after := s.skip(roleThis, k); s.tb.ThisFirst && after > k {
		k = after
	}
	if is, _, ok := s.issuer(k); ok && s.tb.Possessive != nil && s.apostrophe(is) { // "the Government's Decree"
		k = s.possessive(is)
	}
	return k
}

// maxReach is how far behind an annex the document to which it is attached may
// be named.
const maxReach = 90

// annexOwner looks on for the document to which an annex named at [.., j)
// belongs, or a text that was issued with it, when the name stands between.
//
//	"mục 3.2 phần II của Hướng dẫn ban hành kèm theo Quyết định số 24/2006/QĐ-BYT"
//	"khoản 2 Điều 11 Quy định quản lý … ban hành kèm theo Thông tư số 4/2014/TT-BGDĐT"
//	"mục IV của Phụ lục danh mục … kèm theo Chương trình … tại Nghị quyết số 140/NQ-CP"
//	"Phụ lục 4 Danh mục ngành, nghề … của Luật Đầu tư số 67/2014/QH13"
func (s sentence) annexOwner(list []step, j int) mention {
	annex := list[len(list)-1].kind == extract.KindAnnex
	name := s.skip(roleOf, j)
	if !annex && (!s.upper(name) || s.any(of(roleIssuer, roleLaw, roleNamed, roleUnit, roleThis), name)) {
		return mention{}
	}
	titled := annex && name == j && (s.upper(j) || s.has(roleTitle, j) || s.dash(j)) && !s.annexes[list[len(list)-1].nums[0]]
	for k := j; k < len(s.toks) && k < j+maxReach; k++ {
		if s.is(k, ';') || s.is(k, '.') && s.stop(k) || !annex && s.has(roleThis, k) {
			break
		}
		if after := s.skip(roleAttached, k); after > k {
			m, itself := s.attachedTo(after)
			if m.next > 0 || itself {
				return m
			}
			continue
		}
		if titled = titled && (k == j || !s.has(roleTrigger, k)); !titled {
			continue
		}
		if after := s.skip(roleOf, k); after > k && s.any(of(roleLaw, roleType), after) {
			if m := s.document(after); m.number != "" && !s.self.is(&m) {
				return m
			}
		}
	}
	return mention{}
}

// attachedTo reads the first document named behind "kèm theo", which ends
// before token from; itself says that it is the one in hand: "kèm theo Nghị
// quyết này".
func (s sentence) attachedTo(from int) (m mention, itself bool) {
	for e := from; e < len(s.toks) && e < from+maxBehind; e++ {
		if s.toks[e].kind == isMark {
			break
		}
		if e > from && s.has(roleThis, e) {
			return mention{}, true
		}
		if e > from && s.has(roleTrigger, e) {
			break
		}
		if !s.any(of(roleType, roleLaw), e) {
			continue
		}
		if m := s.document(e); m.kind != "" && m.kind != extract.CiteInternal && !s.self.is(&m) {
			return m, false
		}
	}
	return mention{}, false
}

// inBrackets reads units that follow their document between brackets.
//
//	"Quy chế … (khoản 4 Điều 3)", "Nghị định số 06/2022/NĐ-CP của Chính phủ (Phụ lục IV)"
//	"Kế hoạch số 5/KH-UBND (Phụ lục I)" in a text that has an annex I itself → not the plan's
func (s sentence) inBrackets(m *mention) {
	at := m.next
	if k := s.skip(roleOf, at); k > at {
		if after, _, ok := s.issuer(k); ok {
			at = after
		}
	}
	if s.is(at, ',') && s.is(at+1, '(') {
		at++
	}
	if !s.is(at, '(') || !s.has(roleUnit, at+1) {
		return
	}
	list, j := s.steps(at + 1)
	if len(list) == 0 || !s.is(j, ')') || at > m.next && list[0].kind == extract.KindAnnex && s.annexes[list[0].nums[0]] {
		return
	}
	if pins, this := pinpoints(list); !this {
		m.pins, m.next, m.end = pins, j+1, s.endOf(j+1)
	}
}
