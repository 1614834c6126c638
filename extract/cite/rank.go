package cite

import (
	"nghiquyet/extract"
	"nghiquyet/extract/agency"
)

// changes are the relations of a document to what it changes or ends.
var changes = map[extract.Relation]bool{
	extract.Amends: true, extract.Replaces: true, extract.Repeals: true, extract.Cancels: true,
	extract.Suspends: true, extract.Extends: true, extract.Corrects: true, extract.Consolidates: true,
}

// may reports whether the document can have relation rel to m: what a body
// issues changes nothing of a body above it, and a paper alone changes no treaty.
//
//	"Thông tư này bãi bỏ Nghị định số …"                                  → no
//	"Bãi bỏ Thông tư số … hướng dẫn thi hành Luật Giá và Nghị định số …"  → of the circular alone
//	"Nghị quyết này sửa đổi Luật Giá", of a body that nobody knows        → yes
func (r *relating) may(rel extract.Relation, m *mention) bool {
	if !changes[rel] {
		return true
	}
	if m.treaty {
		return false
	}
	return r.rank == 0 || r.rankOf(m) <= r.rank
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
