package cite

import "nghiquyet/extract"

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
	if len(list) == 0 {
		return mention{}
	}
	if s.heading(i, j, list) {
		return mention{next: j}
	}
	list, j = s.beside(list, j)
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
	if m.untold = !telling(list); m.untold && s.at.amends == nil {
		return mention{next: j}
	}
	return m
}

func (s sentence) ownUnits(i, j int, pins [][]extract.Step, confidence float64) mention {
	return mention{first: i, doc: j, next: j, end: s.endOf(j), kind: extract.CiteInternal, by: ByInternal, pins: pins, confidence: confidence}
}

// ofDocument reads the document to which the units at tokens [i, j) belong.
func (s sentence) ofDocument(i, j int, list []step, pins [][]extract.Step) mention {
	if m := s.owner(j); m.next > 0 {
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
	m := s.annexOwner(list, j)
	if m.next == 0 {
		return mention{}
	}
	m.news = news{taken: m.doc} // the document itself is read where it stands
	m.first, m.pins, m.next = i, pins, j
	return m
}

// beside reads where a unit is to be put: "bổ sung khoản 3a vào sau khoản 3 Điều
// 5" points at clause 3a of article 5.
func (s sentence) beside(list []step, j int) ([]step, int) {
	k := s.skip(roleBeside, j)
	if k == j {
		return list, j
	}
	place, next := s.steps(k)
	if len(place) == 0 {
		return list, j
	}
	top := list[len(list)-1].kind.Rank()
	for _, st := range place {
		if st.kind.Rank() > top && !st.this {
			st.join = joinNone
			list = append(list, st)
		}
	}
	return list, next
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
	if !opens { // a line break has got into the mark of the unit: "… trả lời. Điều⏎392. Sửa đổi đề nghị"
		return s.is(i-1, '.') && s.stop(i-1) && s.is(j, '.') && s.upper(j+1)
	}
	return j >= len(s.toks) || s.is(j, '.') || s.is(j, ':') || s.dash(j) || s.at.starts || s.is(j, '(')
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
//	"mục IV của Phụ lục danh mục … kèm theo Chương trình … tại Nghị quyết số 140/NQ-CP"
func (s sentence) annexOwner(list []step, j int) mention {
	if k := s.skip(roleOf, j); list[len(list)-1].kind != extract.KindAnnex && !(k > j && s.upper(k) && !s.any(of(roleIssuer, roleLaw, roleNamed, roleUnit), k)) {
		return mention{}
	}
	for k := j; k < len(s.toks) && k < j+maxReach; k++ {
		if s.is(k, ';') || s.is(k, '.') && s.stop(k) {
			break
		}
		after := s.skip(roleAttached, k)
		if after == k {
			continue
		}
		m, itself := s.attachedTo(after)
		if m.next > 0 || itself {
			return m
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
