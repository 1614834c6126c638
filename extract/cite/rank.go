package cite

import (
	"slices"

	"nghiquyet/extract"
	"nghiquyet/extract/agency"
)

// changes reports whether a relation is one to what the document changes, ends,
// or brings together with its changes.
func changes(rel extract.Relation) bool {
	return slices.Contains(extract.Acting, rel) || rel == extract.Consolidates
}

// may reports whether the document can have relation rel to m: what a body
// issues changes nothing of a body above it, and a paper alone changes no treaty.
//
//	"Thông tư này bãi bỏ Nghị định số …"                                  → no
//	"Bãi bỏ Thông tư số … hướng dẫn thi hành Luật Giá và Nghị định số …"  → of the circular alone
//	"Nghị quyết này sửa đổi Luật Giá", of a body that nobody knows        → yes
func (r *relating) may(rel extract.Relation, m *mention) bool {
	if !changes(rel) {
		return true
	}
	if m.treaty {
		return false
	}
	return r.rank == 0 || r.rankOf(m) <= r.rank
}

// claim takes note of what the document says that it does to mention i and may
// not, its issuer standing below that of the work: as the object of its verb, not
// as one of a list, which may be the title of another.
//
//	"Thông tư này bãi bỏ Nghị định số …"                                 → claims to repeal it
//	"Thông tư này bãi bỏ Thông tư số … hướng dẫn thi hành Nghị định số …" → claims nothing of the decree
//	a cell of a report that compares laws                                 → claims nothing
func (r *relating) claim(i int, rel extract.Relation) {
	m := &r.ms[i]
	if slices.Contains(extract.Acting, rel) && !m.treaty && i == r.objectAt() && (r.at.article || r.at.title) && !r.at.cell {
		m.claims = rel
	}
}

// objectAt is the first mention of the sentence that is another work: "Thông tư này
// bãi bỏ" comes before it.
func (r *relating) objectAt() int {
	i := r.from
	for i < len(r.ms) && r.ms[i].kind == extract.CiteInternal {
		i++
	}
	return i
}

// rankOf is the rank of the body that issued m, 0 where it is not known.
func (p *para) rankOf(m *mention) int {
	if m.issuer == "" && m.kind == extract.CiteLawName {
		if _, what, ok := p.match(roleLaw, m.doc); ok {
			return agency.Rank(p.tb.Laws[what].Issuer)
		}
	}
	if m.issuer == "" && len(m.parsed.Orgs) == 1 { // "07/2019/TT-BTC"
		b, _ := agency.OfCode(m.parsed.Orgs[0])
		return agency.Rank(b.Name)
	}
	return agency.Rank(m.issuer)
}
