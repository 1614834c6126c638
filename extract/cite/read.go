package cite

import "nghiquyet/extract"

// read reads what stands at token i, which opens phrases of some roles: units
// and the document in which they stand, or a document alone. The mention has no
// next token when nothing is there, and no kind when its tokens are no citation.
func (s sentence) read(open roles, i int) mention {
	if open&unitOpenings != 0 {
		if m := s.units(i); m.next > i {
			return m
		}
	}
	if open&documentOpenings == 0 {
		return mention{}
	}
	m := s.document(i)
	switch {
	case m.kind == "":
		return m
	case s.self.is(&m):
		return mention{next: m.next, news: m.news}
	}
	s.inBrackets(&m)
	m.silent = m.silent || s.said.taken > 0 && m.doc == s.said.taken
	return m
}

// What a citation can begin with, and no other token need be looked at.
var (
	unitOpenings     = of(roleUnit, rolePlural, roleFrom)
	documentOpenings = func() (open roles) {
		for _, r := range documents {
			open |= r.opens
		}
		return open
	}()
	openings = unitOpenings | documentOpenings
)

// reader reads one way of naming a document. It is asked where a phrase of one
// of its roles opens, and gives a mention without a next token where it finds
// none.
type reader struct {
	opens roles
	read  func(s sentence, i int) mention
}

// documents are the readers of documents, in the order in which they are asked.
var documents = []reader{
	{of(roleDigits), sentence.numberAlone},                      // "…, 24-NQ/TW"
	{of(roleNamed), sentence.unnumbered},                        // "Hiến pháp"
	{of(roleNamed), sentence.treaty},                            // "Thỏa thuận Paris"
	{of(roleLaw, roleType), sentence.itself},                    // "Luật này", "Nghị định này"
	{of(roleLaw), sentence.lawByNumber},                         // "Luật số 51/2024/QH15"
	{of(roleLaw, roleLawName, roleCapital), sentence.lawByName}, // "Luật Đất đai năm 2024", "the Land Law"
	{of(roleType), sentence.numbered},                           // "Nghị định số 30/2020/NĐ-CP"
	{of(roleType), sentence.short},                              // "Chỉ thị 11"
	{of(roleNumber), sentence.numberAlone},                      // "…, số 47/2024/QH15"
}

// document reads a document's name at token i. A mention without a kind is the
// code of a form.
func (s sentence) document(i int) mention {
	open := s.rolesAt(i)
	for _, r := range documents {
		if r.opens&open == 0 {
			continue
		}
		if m := r.read(s, i); m.next > 0 {
			return m
		}
	}
	return mention{}
}

// rolesAt are the roles that token i may open.
func (p *para) rolesAt(i int) roles {
	if i >= len(p.toks) {
		return 0
	}
	tk := p.toks[i]
	if tk.kind == isDigits {
		return of(roleDigits)
	}
	open := p.opens[tk.w]
	if tk.upper && len(p.tb.Names.Last) > 0 {
		open |= of(roleCapital)
	}
	return open
}

// itself reads the document in hand: "Nghị định này", "this Decree".
func (s sentence) itself(i int) mention {
	j, _, ok := s.match(roleLaw, i)
	if !ok || s.otherWord(i) {
		if j, _, ok = s.kindAt(i); !ok {
			return mention{}
		}
	}
	next, first, ok := s.this(i, j)
	if !ok {
		return mention{}
	}
	return mention{first: first, doc: i, next: next, end: s.endOf(next), kind: extract.CiteInternal, by: ByInternal, confidence: .99}
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
