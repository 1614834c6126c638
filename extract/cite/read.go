package cite

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
	s.behind(&m)
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
