package cite

import (
	"sort"
	"strings"

	"nghiquyet/extract"
)

// Find lists the documents that t names and the units it points at, in reading
// order; tables are those of t as rows.Read gives them. The document's own
// number is no citation; "Điều này" and the like are internal ones.
func Find(t extract.Text, root *extract.Node, tables []extract.Table, head extract.Head, tb Tables) []extract.Citation {
	found := Explain(t, root, tables, head, tb)
	if len(found) == 0 {
		return nil
	}
	out := make([]extract.Citation, len(found))
	for i := range found {
		out[i] = found[i].Citation
	}
	return out
}

// Explain is Find, and tells the rules.
func Explain(t extract.Text, root *extract.Node, tables []extract.Table, head extract.Head, tb Tables) []Finding {
	c := tb.compile()
	f := &finder{para: para{compiled: c, text: t.String}, text: t, self: newSelf(head, c), places: newPlaces(c, t, root, tables, head)}
	if head.Number == "" {
		f.self.told(c, t)
	}
	for i := 0; i < len(t.Paras); {
		i = f.paragraph(i)
	}
	return complete(f.out, c, &f.self)
}

// finder carries what is known from one paragraph to the next.
type finder struct {
	para    para // in hand
	at      place
	ms      []mention // of it
	text    extract.Text
	self    self
	places  *places
	names   []string           // of laws, as the text has confirmed them so far
	aliases map[string]mention // documents to which the text has given their kind for a name, by its code
	row     row
	quoted  bool // an amending text has opened a quotation and not closed it
	out     []Finding
}

// paragraph finds the citations of paragraph n and of those that are printed as
// its continuation, and returns the paragraph after them. What one sentence
// leaves for the next, and one paragraph for those below it, is written here
// and nowhere else.
func (f *finder) paragraph(n int) (next int) {
	pa := f.text.Paras[n]
	f.at = f.places.of(n)
	pa.End, next = f.cut(n)
	f.row = f.row.enter(pa.Cell, len(f.para.toks) == 0)
	f.at.ownsUnits = f.row.doc != nil && !f.row.carried

	f.mentions()

	if f.speaks() {
		f.quoted = f.quoted && !f.at.starts
		f.below(relate(relating{para: &f.para, at: &f.at, row: f.row, programme: f.places.programme, rank: f.self.rank, ms: f.ms,
			quote: f.at.quote || f.quoted, units: f.at.cell}))
	}
	shareDates(f.ms)
	f.para.ownDates(f.ms)
	f.para.shareIssuers(f.ms)
	for i := range f.ms {
		f.out = append(f.out, f.para.findings(&f.ms[i], &f.at, f.page(n, next, &f.ms[i]))...)
	}
	f.row = f.row.with(pa.Cell, f.ms)
	f.quoted = f.quotes(pa.Of(f.text.String))
	return next
}

// page is the page of a mention in the paragraphs [n, next).
func (f *finder) page(n, next int, m *mention) int {
	ps, start := f.text.Paras[n:next], int(f.para.toks[m.first].start)
	return ps[sort.Search(len(ps)-1, func(i int) bool { return ps[i].End > start })].Page
}

// speaks reports whether the paragraph can say something of documents: of those
// it names, or of those named below it. A unit that does ends a quotation whose
// end is not marked.
func (f *finder) speaks() bool {
	p := &f.para
	return len(f.ms) > 0 || p.is(len(p.toks)-1, ':') || f.at.title
}

// below keeps what the paragraph says of documents for the units under its own.
func (f *finder) below(r related) {
	u := f.at.smallest()
	if u == nil {
		return
	}
	if r.pending.rel != "" {
		f.places.pending[u] = r.pending
	}
	if r.amends != nil {
		f.places.amended[u] = r.amends
	}
}

// mentions reads the paragraph from left to right.
func (f *finder) mentions() {
	p := &f.para
	s := sentence{para: p, self: &f.self, annexes: f.places.annexes, at: &f.at, said: said{bill: f.at.bills, names: f.names, aliases: f.aliases}}
	f.ms = f.ms[:0]
	for i := 0; i < len(p.toks); {
		if p.toks[i].kind == isMark {
			f.alias(i)
			if s.said.aliases = f.aliases; s.ended(i) {
				i++
				continue
			}
		}
		open := p.rolesAt(i) & openings
		if open == 0 {
			i++
			continue
		}
		m := s.read(open, i)
		if m.next <= i {
			i++
			continue
		}
		s.said = s.said.after(m)
		i = m.next
		if m.kind == "" {
			continue
		}
		if n := len(f.ms); n > 0 {
			m.first = max(m.first, f.ms[n-1].next)
		}
		f.ms = append(f.ms, m)
	}
	f.disjoin()
	f.names = s.said.names
	if u := f.at.smallest(); u != nil && s.said.bills && p.is(len(p.toks)-1, ':') {
		f.places.billed[u] = true
	}
}

// disjoin ends a mention before the next one where words between its units and
// their document name another: "Phụ lục Danh mục nhiệm vụ thực hiện Nghị quyết
// số 57-NQ/TW kèm theo Nghị quyết số 3/NQ-CP".
func (f *finder) disjoin() {
	for i := 0; i+1 < len(f.ms); i++ {
		if m, next := &f.ms[i], &f.ms[i+1]; m.end > int(f.para.toks[next.first].start) && (m.news.taken == 0 || m.news.taken != next.doc) {
			m.end = f.para.endOf(m.next)
		}
	}
}

// cut makes tokens of paragraph n and of those that go on with its sentence. It
// returns where the last of them ends and the paragraph after it.
func (f *finder) cut(n int) (end, next int) {
	pa := f.text.Paras[n]
	f.para.toks = scan(f.para.toks[:0], pa.Of(f.text.String), pa.Start, f.para.words)
	for next = n + 1; f.continues(next); next++ {
		pa = f.text.Paras[next]
		f.para.toks = scan(f.para.toks, pa.Of(f.text.String), pa.Start, f.para.words)
	}
	return pa.End, next
}

// shareDates gives the date at the end of a list to those before it, where
// "các" says that they belong together: "các Tờ trình số 1280/TTr-CP và số
// 1281/TTr-CP ngày 29/12/2025"; and that of the one before where "cùng ngày" does.
func shareDates(ms []mention) {
	for i := range ms {
		if i > 0 && ms[i].sameDay {
			ms[i].date = ms[i-1].date
		}
		if !ms[i].plural || ms[i].date != "" {
			continue
		}
		for k := i + 1; k < len(ms) && ms[k].by == ByList && ms[k].first-ms[k-1].next <= 2; k++ {
			if ms[k].date == "" {
				continue
			}
			for ; i < k; i++ {
				ms[i].date = ms[k].date
			}
			break
		}
	}
}

// ownDates gives an amending law the day behind the law that it amends, where
// that is of the year in its number.
//
//	"Luật số 09/2022/QH15 sửa đổi, bổ sung một số điều của Luật Tần số vô tuyến điện ngày 09 tháng 11 năm 2022" → of the former
//	"Luật số 09/2022/QH15 sửa đổi, bổ sung một số điều của Luật Tần số vô tuyến điện ngày 23 tháng 11 năm 2009" → of the latter
func (p *para) ownDates(ms []mention) {
	for i := 0; i+1 < len(ms); i++ {
		m, amended := &ms[i], &ms[i+1]
		if m.date != "" || m.parsed.Year == "" || amended.by != ByName || amended.number != "" || !strings.HasPrefix(amended.date, m.parsed.Year) ||
			m.by != ByLawNumber || p.skip(roleAmended, m.next) != amended.doc {
			continue
		}
		m.date, amended.date = amended.date, ""
		for k := amended.doc; k < amended.next; k++ {
			if p.has(roleDate, k) {
				p.extend(amended, k)
			}
		}
	}
}

// quotes follows quotations over paragraphs where the outline has no quote
// units: an opened “ is closed by the next ”. It reports whether one is open
// behind paragraph s.
func (f *finder) quotes(s string) bool {
	if f.at.quote || f.places.quotes {
		return false
	}
	if !strings.Contains(s, "“") && !strings.Contains(s, "”") {
		return f.quoted
	}
	open, shut := strings.LastIndex(s, "“"), strings.LastIndex(s, "”")
	return open > shut && opensQuote(s)
}

// opensQuote reports whether an amended text begins in s: the quotation marks
// the paragraph's beginning. A mark inside a sentence that is not closed is a
// misprint.
func opensQuote(s string) bool {
	return strings.HasPrefix(strings.TrimSpace(s), "“") && !strings.Contains(s, "”")
}
