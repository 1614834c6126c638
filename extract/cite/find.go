package cite

import (
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// Find lists the documents that t names and the units it points at, in reading
// order; tables are those of t as rows.Read gives them. The document's own number is no citation; "Điều này" and the like are
// internal ones.
func Find(t extract.Text, root *extract.Node, tables []extract.Table, head extract.Head, tb Tables) []extract.Citation {
	f := &finder{text: t, root: root, head: head}
	f.compiled = tb.compile()
	f.para.text = t.String
	f.self = newSelf(head)
	f.places = f.newPlaces(t, root, tables, head)
	for i := 0; i < len(t.Paras); {
		i = f.paragraph(i)
	}
	f.completeShort()
	return f.out
}

// finder carries what is known from one paragraph to the next.
type finder struct {
	para
	text   extract.Text
	root   *extract.Node
	head   extract.Head
	places *places
	at     place // of the paragraph in hand
	ms     []mention
	out    []extract.Citation
	shorts []int // citations whose number lacks its codes
	taken  int   // token of a document to which an annex before it was given
	quoted bool  // an amending text has opened a quotation and not closed it
	row    row
}

// self is how the document itself is named.
type self struct {
	number string // canonical
	date   string
	name   string // of a law: "Luật Đất đai"
}

func newSelf(h extract.Head) self {
	s := self{number: docnum.Canonical(h.Number), date: h.Date}
	if t := strings.ToLower(h.Type); h.Kind == "law" || h.Kind == "code" || h.Kind == "ordinance" {
		s.name = h.Title
		if !strings.HasPrefix(strings.ToLower(s.name), t) {
			s.name = h.Type + " " + h.Title
		}
		s.name = strings.Join(strings.Fields(s.name), " ")
	}
	return s
}

// is reports whether m is the document itself. The count of many numbers
// restarts, so another date makes it another document.
func (s self) is(m *mention) bool {
	if s.number == "" || m.number == "" || m.date != "" && s.date != "" && m.date != s.date {
		return false
	}
	if docnum.Canonical(m.number) == s.number {
		return true
	}
	// A misprint of the own number: the same serial, body and date.
	own, ok := docnum.Parse(s.number)
	return ok && m.date != "" && m.date == s.date && own.Serial == m.parsed.Serial && own.Sub == m.parsed.Sub &&
		(own.Type == m.parsed.Type || own.Type == "" || m.parsed.Type == "") && slices.Equal(own.Orgs, m.parsed.Orgs) && own.Term == m.parsed.Term
}

// paragraph finds the citations of paragraph n and of those that are printed as
// its continuation, and returns the paragraph after them.
func (f *finder) paragraph(n int) (next int) {
	pa := f.text.Paras[n]
	f.toks = scan(f.toks[:0], pa.Of(f.text.String), pa.Start, f.compiled)
	f.ms = f.ms[:0]
	f.lastNumber, f.lastForm, f.taken = 0, 0, 0
	f.at = f.places.of(n)
	for next = n + 1; f.continues(next); next++ {
		pa.End = f.text.Paras[next].End
		f.toks = scan(f.toks, f.text.Paras[next].Of(f.text.String), f.text.Paras[next].Start, f.compiled)
	}
	f.bill = f.at.bills
	f.row.enter(pa.Cell, len(f.toks) == 0)
	for i := 0; i < len(f.toks); {
		tk := f.toks[i]
		if tk.kind == isMark && (tk.mark == ';' || tk.mark == '.' && f.stop(i)) {
			f.bill = f.at.bills
			i++
			continue
		}
		if tk.kind != isDigits && (tk.w == 0 || f.opens[tk.w] == 0) && f.lastWord(i) == 0 {
			i++
			continue
		}
		if m, next := f.citation(i); next > i {
			if m.next > 0 {
				if n := len(f.ms); n > 0 && m.first < f.ms[n-1].next {
					m.first = f.ms[n-1].next
				}
				f.ms = append(f.ms, m)
			}
			i = next
			continue
		}
		i++
	}
	f.relate()
	f.shareDates()
	for i := range f.ms {
		f.emit(&f.ms[i], pa.Page)
	}
	f.inRow(pa.Cell)
	f.quotes(pa.Of(f.text.String))
	return next
}

// continues reports whether paragraph n goes on with the sentence of the one
// before: both are parts of the title, or a number was cut off its "số".
//
//	"… và Chương trình hành động số 31-CTr/TW" | "ngày 28/7/2026 của Bộ Chính trị …"
//	"Thực hiện Quyết định số" | "524/QĐ-TTg ngày 01/4/2021 …"
//	"… theo tổng số"          | "2. Kinh phí": a unit begins, so no
func (f *finder) continues(n int) bool {
	if n >= len(f.text.Paras) {
		return false
	}
	before, pa := f.text.Paras[n-1], f.text.Paras[n]
	if before.Cell != nil || pa.Cell != nil || before.Note != pa.Note || pa.Start == pa.End {
		return false
	}
	if f.at.part && f.places.of(n).part {
		return true
	}
	last := len(f.toks) - 1
	return last > 0 && isDigit(f.text.String[pa.Start]) && f.has(roleNumber, last) && f.skip(roleNumber, last) == last+1 && !f.places.of(n).starts
}

// citation reads what stands at token i. A next token without a mention says
// that the tokens up to it are no citation.
func (f *finder) citation(i int) (m mention, next int) {
	if f.toks[i].kind != isDigits {
		if u := f.has(roleUnit, i) || (f.has(rolePlural, i) || f.has(roleFrom, i)) && f.has(roleUnit, f.skip(roleFrom, f.skip(rolePlural, i))); u {
			if m, next := f.pointed(i); next > i {
				return m, next
			}
		}
	}
	m, ok := f.document(i)
	if !ok {
		return mention{}, i
	}
	if f.self.is(&m) {
		return mention{}, m.next
	}
	f.inBrackets(&m)
	m.silent = m.silent || f.taken > 0 && m.doc == f.taken
	return m, m.next
}

// pointed reads units at token i and the document in which they stand.
func (f *finder) pointed(i int) (mention, int) {
	list, j := f.steps(i)
	if len(list) == 0 {
		return mention{}, i
	}
	if f.heading(i, j, list) {
		return mention{}, j
	}
	list, j = f.beside(list, j)
	pins, this := pinpoints(list)
	if !this {
		if m, ok := f.owner(j); ok {
			if f.self.is(&m) {
				m.kind, m.by = extract.CiteInternal, ByInternal
			}
			m.own = m.kind == extract.CiteInternal
			m.first, m.pins = i, pins
			if !m.own && arabicArticles(pins) {
				m.note("number of the article read from Roman numerals")
			}
			return m, m.next
		}
		own := len(f.ms) > 0 && f.ms[len(f.ms)-1].kind == extract.CiteInternal && f.ms[len(f.ms)-1].next == i // "kèm theo Nghị quyết này Phụ lục …"
		if m, ok := f.annexOwner(list, j); ok && !own {
			f.taken = m.doc
			m.first, m.pins = i, pins
			m.next = j
			m.end = int(f.toks[j-1].end)
			return m, j
		}
	}
	if k := f.skip(roleOf, j); !this && f.opensTreaty(k) && (k > j || f.toks[k].upper) { // not "theo Điều 5 thỏa thuận về giá"
		return mention{}, j
	}
	m := mention{first: i, doc: j, next: j, end: int(f.toks[j-1].end), kind: extract.CiteInternal, by: ByInternal, pins: pins, confidence: .8}
	if this {
		m.confidence = .95
	}
	if !this && !telling(list) {
		if f.at.amends == nil {
			return mention{}, j
		}
		m.untold = true
	}
	return m, j
}

// beside reads where a unit is to be put: "bổ sung khoản 3a vào sau khoản 3 Điều
// 5" points at clause 3a of article 5.
func (f *finder) beside(list []step, j int) ([]step, int) {
	k := f.skip(roleBeside, j)
	if k == j {
		return list, j
	}
	place, next := f.steps(k)
	if len(place) == 0 {
		return list, j
	}
	top := list[len(list)-1].kind.Rank()
	for _, s := range place {
		if s.kind.Rank() > top && !s.this {
			s.join = joinNone
			list = append(list, s)
		}
	}
	return list, next
}

// telling reports whether units named without a document say where they are: a
// bare "Phụ lục", a form, or a clause of no article does not.
func telling(list []step) bool {
	for _, s := range list {
		if s.kind.Rank() >= extract.KindArticle.Rank() && s.kind != extract.KindForm && s.nums[0] != "" {
			return true
		}
	}
	return false
}

// heading reports whether the units at tokens [i, j) head a unit of the text
// and are not a reference.
func (f *finder) heading(i, j int, list []step) bool {
	if f.row.doc != nil && !f.row.carried || i > 0 && !(i == 1 && f.toks[0].kind == isMark) || len(list) != 1 || list[0].kind.Rank() < extract.KindArticle.Rank() {
		return false
	}
	return j >= len(f.toks) || f.is(j, '.') || f.is(j, ':') || f.dash(j) || f.at.starts || f.is(j, '(')
}

// owner reads the document to which the units before token j belong.
//
//	"… của Luật Đất đai", "…, Luật Đất đai", "… ban hành kèm theo Nghị định số 84/2015/NĐ-CP"
func (f *finder) owner(j int) (mention, bool) {
	k := j
	if f.is(k, ',') || f.is(k, '(') {
		k++
	}
	for range 3 {
		switch {
		case f.has(roleAttached, k):
			k = f.skip(roleAttached, k)
		case f.has(roleOf, k):
			k = f.skip(roleOf, k)
		case f.has(rolePlural, k):
			k = f.skip(rolePlural, k)
		}
	}
	if after := f.skip(roleThis, k); f.tb.ThisFirst && after > k {
		k = after
	}
	if is, _, ok := f.issuer(k); ok && (f.is(is, '’') || f.is(is, '\'')) && f.glued(is+1) { // "the Government's Decree"
		k = is + 2
	}
	m, ok := f.document(k)
	if !ok || m.by == ByList && k == j || m.silent {
		return mention{}, false
	}
	return m, true
}

// maxReach is how far behind an annex the document to which it is attached may
// be named.
const maxReach = 90

// annexOwner looks on for the document to which an annex named at [.., j)
// belongs, when the name of the annex stands between.
//
//	"mục IV của Phụ lục danh mục … kèm theo Chương trình … tại Nghị quyết số 140/NQ-CP"
func (f *finder) annexOwner(list []step, j int) (mention, bool) {
	if list[len(list)-1].kind != extract.KindAnnex {
		return mention{}, false
	}
	for k := j; k < len(f.toks) && k < j+maxReach; k++ {
		if f.is(k, ';') || f.is(k, '.') && f.stop(k) {
			break
		}
		after := f.skip(roleAttached, k)
		if after == k {
			continue
		}
		for e := after; e < len(f.toks) && e < after+14; e++ {
			if f.toks[e].kind == isMark {
				break
			}
			if e > after && f.has(roleThis, e) {
				return mention{}, false
			}
			if f.has(roleTrigger, e) && e > after {
				break
			}
			if f.has(roleType, e) || f.has(roleLaw, e) {
				keep := f.lastNumber
				m, ok := f.document(e)
				f.lastNumber = keep
				if ok && m.kind != extract.CiteInternal && !f.self.is(&m) {
					return m, true
				}
			}
		}
	}
	return mention{}, false
}

// inBrackets reads units that follow their document between brackets.
//
//	"Quy chế … (khoản 4 Điều 3)", "Nghị định số 06/2022/NĐ-CP của Chính phủ (Phụ lục IV)"
//	"Kế hoạch số 5/KH-UBND (Phụ lục I)" in a text that has an annex I itself → not the plan's
func (f *finder) inBrackets(m *mention) {
	at := m.next
	if k := f.skip(roleOf, at); k > at {
		if after, _, ok := f.issuer(k); ok {
			at = after
		}
	}
	if !f.is(at, '(') || !f.has(roleUnit, at+1) {
		return
	}
	list, j := f.steps(at + 1)
	if len(list) == 0 || !f.is(j, ')') || at > m.next && list[0].kind == extract.KindAnnex && f.places.annexes[list[0].nums[0]] {
		return
	}
	if pins, this := pinpoints(list); !this {
		m.pins = pins
		m.next, m.end = j+1, int(f.toks[j].end)
	}
}

// stop reports whether the full stop at token i ends a sentence.
func (p *para) stop(i int) bool {
	if i+1 >= len(p.toks) {
		return true
	}
	return !p.glued(i+1) && (p.toks[i+1].upper || p.toks[i+1].kind == isMark) && !(i > 0 && p.glued(i) && p.toks[i-1].kind == isWord && p.toks[i-1].upper && p.toks[i-1].end-p.toks[i-1].start < 3)
}

// shareDates gives the date at the end of a list to those before it, where
// "các" says that they belong together: "các Tờ trình số 1280/TTr-CP và số
// 1281/TTr-CP ngày 29/12/2025".
func (f *finder) shareDates() {
	for i := range f.ms {
		m := &f.ms[i]
		if !m.plural || m.date != "" {
			continue
		}
		for k := i + 1; k < len(f.ms) && f.ms[k].by == ByList && f.ms[k].first-f.ms[k-1].next <= 2; k++ {
			if f.ms[k].date == "" {
				continue
			}
			for ; i < k; i++ {
				f.ms[i].date = f.ms[k].date
			}
			break
		}
	}
}

// emit makes the citations of one mention, one for each pinpoint.
func (f *finder) emit(m *mention, page int) {
	if m.silent {
		return
	}
	c := extract.Citation{
		Span: extract.Span{Start: int(f.toks[m.first].start), End: m.end}, Page: page, Path: f.at.path, Kind: m.kind,
		Number: m.number, Date: m.date, Year: m.year, Name: m.name, Issuer: m.issuer, Relation: m.relation, Status: extract.Unresolved,
		Repaired: m.repaired, Confidence: m.confidence, Rule: f.forms[m.by],
	}
	c.Text, c.Key = c.Of(f.text.String), docnum.CitationKey(&c)
	pins := m.pins
	if len(pins) == 0 {
		pins = [][]extract.Step{nil}
	}
	for _, pin := range pins {
		c.Pinpoint = f.at.fill(pin)
		if m.short {
			f.shorts = append(f.shorts, len(f.out))
		}
		f.out = append(f.out, c)
	}
}
