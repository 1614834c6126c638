package cite

import (
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// self is how the document itself is named.
type self struct {
	number string // canonical
	parsed docnum.Number
	date   string
	name   string // of a law: "Luật Đất đai"
}

func newSelf(h extract.Head) self {
	s := self{number: docnum.Canonical(h.Number), date: h.Date}
	s.parsed, _ = docnum.Parse(s.number)
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
func (s *self) is(m *mention) bool {
	if s.number == "" || m.number == "" || m.date != "" && s.date != "" && m.date != s.date {
		return false
	}
	return docnum.Canonical(m.number) == s.number || m.date != "" && m.date == s.date && s.misprinted(m.parsed)
}

// misprinted reports whether n can be a misprint of the own number: the same
// serial, kind and body.
func (s *self) misprinted(n docnum.Number) bool {
	own := s.parsed
	return own.Style != "" && own.Serial == n.Serial && own.Sub == n.Sub && (own.Type == n.Type || own.Type == "" || n.Type == "") &&
		slices.Equal(own.Orgs, n.Orgs) && own.Term == n.Term
}
