package cite

// maxIssuer is how many tokens the name of a body may have.
const maxIssuer = 16

// issuerEnds end the name of a body.
var issuerEnds = of(roleTitle, roleStop, roleTrigger, roleDate, roleOf, roleType, roleThis, roleAttached, roleAlias)

// issuer reads the name of a body at token i: from a word that opens one to the
// next word that is in none. A comma, "và" or a dash goes on with a capital that
// opens nothing else.
//
//	"Bộ trưởng Bộ Giáo dục và Đào tạo quy định"       → Bộ trưởng Bộ Giáo dục và Đào tạo
//	"Bộ Văn hóa, Thể thao và Du lịch"                 → all of it
//	"Bộ Tài chính, Bộ Y tế", "Chính phủ và Luật Giá"  → Bộ Tài chính, Chính phủ
func (p *para) issuer(i int) (next int, name string, ok bool) {
	j, _, ok := p.match(roleIssuer, i)
	if !ok {
		return i, "", false
	}
	for j < len(p.toks) && j < i+maxIssuer {
		if after := p.joint(j); after > j {
			if !p.word(after) || !p.upper(after) || p.any(of(roleIssuer, roleType, roleLaw), after) {
				break
			}
			j = after
			continue
		}
		if !p.word(j) || p.any(issuerEnds, j) {
			break
		}
		j++
	}
	return j, p.spaced(i, j), true
}

// joint is the token after a comma, "và" or a dash at token j that may stand
// inside the name of a body, j when there is none.
func (p *para) joint(j int) int {
	switch {
	case p.is(j, ','), p.dash(j) && p.upper(j+1):
		return j + 1
	}
	return p.skip(roleAnd, j)
}
