package cite

import "strings"

// maxIssuer is how many tokens the name of a body may have.
const maxIssuer = 16

// issuerEnds end the name of a body.
var issuerEnds = of(roleTitle, roleStop, roleTrigger, roleDate, roleOf, roleType, roleThis, roleAttached, roleAlias, roleTo, roleFrom, roleUnit)

// issuer reads the name of a body at token i: from a word that opens one to the
// end of the longest body known, with the place or the number of its term, else
// to the next word that is in no name. A comma, "và" or a dash goes on with a
// capital that opens nothing else.
//
//	"Bộ trưởng Bộ Giáo dục và Đào tạo quy định"         → Bộ trưởng Bộ Giáo dục và Đào tạo
//	"Bộ Văn hóa, Thể thao và Du lịch"                   → all of it
//	"Chính phủ thí điểm", "Quốc hội khóa X"             → Chính phủ, Quốc hội
//	"Bộ Tài chính, Bộ Y tế", "Chính phủ và Luật Giá"    → Bộ Tài chính, Chính phủ
func (p *para) issuer(i int) (next int, name string, ok bool) {
	j, _, ok := p.match(roleIssuer, i)
	if !ok {
		return i, "", false
	}
	if known := p.knownBody(i); known >= j && p.capitals(i, known) {
		return known, p.spaced(i, known), true
	}
	if !p.upper(i) && !p.upper(i+1) {
		return i, "", false
	}
	for j < len(p.toks) && j < i+maxIssuer {
		if after := p.joint(j); after > j {
			if !p.word(after) || !p.upper(after) || p.any(of(roleIssuer, roleType, roleLaw, roleUnit, roleNamed), after) {
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

// capitals reports whether one of tokens [i, j) has a capital: "ủy ban Thường vụ
// Quốc hội" is misprinted, "ủy ban nhân dân" is any.
func (p *para) capitals(i, j int) bool {
	for ; i < j; i++ {
		if p.upper(i) {
			return true
		}
	}
	return false
}

// knownBody is the token after the body known whose name, or whose head's, stands
// at token i, 0 when none does, or when a place follows that belongs to it: "Ủy
// ban nhân dân tỉnh Lào Cai".
func (p *para) knownBody(i int) int {
	at := i
	if head := p.skip(roleHead, i); head > i {
		at = head
	}
	end := p.skip(roleBody, at)
	if end == at || p.upper(end) && p.word(end) && !p.any(of(roleTitle, roleType), end) || p.has(rolePlace, end) {
		return 0
	}
	if after := p.joint(end); after > end && p.upper(after) && !p.any(of(roleIssuer, roleType, roleLaw, roleUnit, roleNamed), after) && !allCapitals(p.str(after)) {
		return 0
	}
	return end
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

// shareIssuers gives the body at the end of a list to the documents before it
// whose numbers bear its code.
//
//	"Tờ trình số 657/TTr-UBPLTP15 ngày 11/7/2025 và Báo cáo số 828/BC-UBPLTP15 ngày 12/8/2025 của Thường trực Ủy ban Pháp luật và Tư pháp"
func (p *para) shareIssuers(ms []mention) {
	for i := len(ms) - 2; i >= 0; i-- {
		m, after := &ms[i], &ms[i+1]
		if m.issuer != "" || after.issuer == "" || len(m.parsed.Orgs) == 0 || len(after.parsed.Orgs) == 0 || !strings.EqualFold(m.parsed.Orgs[0], after.parsed.Orgs[0]) {
			continue
		}
		if n := p.possessor(after.first) - m.next; n >= 0 && n <= 2 && p.separated(after.first) {
			m.issuer = after.issuer
		}
	}
}
