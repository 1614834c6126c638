package cite

import "nghiquyet/extract"

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
