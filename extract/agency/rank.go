package agency

// ranks are the places of bodies in the order of legal papers (Article 4 of the
// law on normative papers of 2015 and of that of 2025), by the ids of the
// dictionary.
var ranks = map[string]int{
	"quoc-hoi": 8, "uy-ban-thuong-vu-quoc-hoi": 7, "hoi-dong-nha-nuoc": 7, "chu-tich-nuoc": 7,
	"chinh-phu": 6, "hoi-dong-bo-truong": 6, "thu-tuong-chinh-phu": 5,
}

// kindRanks are those of the other bodies that issue such papers.
var kindRanks = map[Kind]int{Ministry: 4, Court: 4, Office: 3, Local: 2}

// Rank is the place of a body in the order of legal papers: what it issues may
// not change what a body of a higher rank issued. It is 0 for a body that the
// dictionary does not know, and for the Party and the mass organisations, whose
// papers stand in no order with those of the State.
//
//	"Quốc hội" > "Chính phủ" > "Thủ tướng Chính phủ" > "Bộ Y tế" > "Ủy ban nhân dân tỉnh Lào Cai"
func Rank(name string) int {
	b, ok := Lookup(name)
	if !ok {
		if b, ok = Lookup(Canonical(name)); !ok {
			return localRank(name)
		}
	}
	if r := ranks[b.ID]; r > 0 {
		return r
	}
	return kindRanks[b.Kind]
}

// localRank is the rank of a body of a place, "Ủy ban nhân dân tỉnh Lào Cai",
// whose line in the dictionary has no place.
func localRank(name string) int {
	for _, b := range dictionary().bodies {
		if b.Scope == Place && len(name) > len(b.Name) && name[:len(b.Name)] == b.Name && name[len(b.Name)] == ' ' {
			return kindRanks[Local]
		}
	}
	return 0
}
