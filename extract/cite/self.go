package cite

import (
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/agency"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
)

// self is how the document itself is named.
type self struct {
	number string // canonical
	parsed docnum.Number
	date   string
	name   string // of a law: "Luật Đất đai"
	kind   string // code of its kind, "" where it is not known
	rank   int    // of the body that issued it, 0 where it is not known or does not matter
}

func newSelf(h extract.Head, c *compiled) self {
	s := self{number: docnum.Canonical(h.Number), date: h.Date}
	s.parsed, _ = docnum.Parse(s.number)
	if p := c.tokens(viet.UpperFirst(h.Type)); len(p.toks) > 0 {
		s.kind, _ = p.kindAlone(0)
	}
	if h.Kind != extract.ConsolidatedText {
		s.rank = agency.Rank(h.Issuer)
	}
	if t := strings.ToLower(h.Type); h.Kind == "law" || h.Kind == "code" || h.Kind == "ordinance" {
		s.name = h.Title
		if !strings.HasPrefix(strings.ToLower(s.name), t) {
			s.name = h.Type + " " + h.Title
		}
		s.name = strings.Join(strings.Fields(s.name), " ")
	}
	return s
}

// told finds the own number of a document whose head tells none, where the page
// of a site does: over it or behind a label.
func (s *self) told(c *compiled, t extract.Text) {
	if !s.headed(c, t) {
		s.labelled(c, t)
	}
}

// maxKind is how many tokens may stand before the number over a page.
const maxKind = 6

// headed finds it in the first line, which names the kind that the head tells:
// "Thông tư số 57/2025/TT-BNNMT Ban hành …" over "THÔNG TƯ", "Decree
// 46/2011/NĐ-CP" over "DECREE".
func (s *self) headed(c *compiled, t extract.Text) bool {
	if len(t.Paras) == 0 || s.kind == "" {
		return false
	}
	first := t.Paras[0].Of(t.String)
	p := c.tokens(first[:min(len(first), maxLabelled)])
	for i := 1; i < maxKind && i < len(p.toks); i++ {
		if !p.digits(i) {
			continue
		}
		n, ok := p.number(i)
		if !ok || !n.sure || n.parsed.Type != s.kind {
			return false
		}
		s.number, s.parsed = docnum.Canonical(n.printed), n.parsed
		return true
	}
	return false
}

// labelled finds it behind the label that such a page gives it: "Số
// hiệu3299/VBHN-BVHTTDL". Two different ones are a list.
func (s *self) labelled(c *compiled, t extract.Text) {
	found := ""
	for _, pa := range t.Paras {
		if pa.End-pa.Start > maxLabelled {
			continue
		}
		text := pa.Of(t.String)
		if label, ok := first(text, c.words); !ok || c.opens[label.w]&(1<<roleLabel) == 0 {
			continue
		}
		p := c.tokens(text)
		at := p.skip(roleLabel, 0)
		if at == 0 {
			continue
		}
		n, ok := p.number(p.numberWords(at))
		if !ok || found != "" && found != docnum.Canonical(n.printed) {
			continue
		}
		found = docnum.Canonical(n.printed)
		s.number, s.parsed = found, n.parsed
	}
}

// maxLabelled is how many bytes a paragraph may have that is a label and a number.
const maxLabelled = 80

// is reports whether m is the document itself. The count of many numbers
// restarts, so another date makes it another document.
func (s *self) is(m *mention) bool {
	if s.number == "" || m.number == "" || m.date != "" && s.date != "" && m.date != s.date {
		return false
	}
	return docnum.Canonical(m.number) == s.number || m.date != "" && m.date == s.date && s.misprinted(m.parsed)
}

// older reports that a law of the document's own name is the one before it: its
// day or year is another, or it has one and the document none yet.
func (s *self) older(m *mention) bool {
	return m.date != "" && m.date != s.date || m.year != "" && !strings.HasPrefix(s.date, m.year)
}

// misprinted reports whether n can be a misprint of the own number: the same
// serial, kind and body.
func (s *self) misprinted(n docnum.Number) bool {
	own := s.parsed
	return own.Style != "" && own.Serial == n.Serial && own.Sub == n.Sub && (own.Type == n.Type || own.Type == "" || n.Type == "") &&
		slices.Equal(own.Orgs, n.Orgs) && own.Term == n.Term
}
