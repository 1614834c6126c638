package cite

import "nghiquyet/extract"

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
	if p.tb.Rank == nil {
		return 0
	}
	if m.issuer == "" && m.kind == extract.CiteLawName {
		if _, what, ok := p.match(roleLaw, m.doc); ok {
			return p.tb.Rank(p.tb.Laws[what].Issuer)
		}
	}
	return p.tb.Rank(m.issuer)
}
