package cite

import "nghiquyet/extract/docnum"

// lawTitle is where the name of a law ends.
type lawTitle struct {
	end   int       // token after it, 0 for no name
	weak  bool      // only the next small word tells
	mends []mend    // damages inside it
	inner []mention // laws with numbers of their own inside it
}

// Limits of the names of laws: tokens, amending laws whose names stand in one
// another, and laws that one of them names.
const (
	maxName   = 40
	maxNested = 3
	maxLaws   = 40
)

// lawName reads the name of a law whose law word stands at [i, j); where i is j,
// the name does not begin with it: "Land Law". depth counts the amending laws
// in whose names this one stands.
func (s sentence) lawName(i, j, depth int) lawTitle {
	known, mends := s.knownName(i, j)
	if j == i {
		if known > 0 && s.upper(i) {
			return lawTitle{end: known}
		}
		return lawTitle{end: s.lastWord(i), weak: true}
	}
	if k, _, ok := s.match(roleAmended, j); ok && depth < maxNested {
		t := s.amendingName(k, depth+1)
		mends = append(mends, t.mends...)
		if t.end > 0 {
			return lawTitle{end: t.end, mends: mends, inner: t.inner}
		}
	}
	t := s.nameBehind(i, j, known)
	t.mends = mends
	return t
}

// nameBehind reads the name behind the law word at [i, j) to where a date, a
// year or a number ends it, else to the end of the name known (0 for none), else
// to the first word that is in no name.
func (p *para) nameBehind(i, j, known int) lawTitle {
	begins := p.upper(i) && p.word(j) && p.upper(j) // "Luật Đất đai"
	switch strong := p.strongName(j); {
	case strong > known && (begins || known > 0 || p.toldName(i, j, strong)):
		return lawTitle{end: strong}
	case known > 0 && (p.upper(i) || known > i+2 && !p.tb.Names.Capitals): // "the law on enterprises" is none
		return lawTitle{end: p.beginning(i, known)}
	case !begins && !p.smallName(i, j) || p.any(of(roleAmended, roleIssuer, roleYear), j) || allCapitals(p.str(i)):
		return lawTitle{}
	}
	if end := p.weakName(j); end > j {
		return lawTitle{end: end, weak: true}
	}
	return lawTitle{}
}

// beginning is the token after the name known that ends before token known, or
// after more of it where the text has the beginning of a longer name and breaks
// off.
//
//	"Luật Đầu tư nước ngoài."           → all of it, which begins "Luật Đầu tư nước ngoài tại Việt Nam"
//	"Luật Đầu tư nước nào thì áp dụng"  → Luật Đầu tư
func (p *para) beginning(i, known int) int {
	at, k := int32(0), i
	for ; k < len(p.toks); k++ {
		to, ok := p.nameStep(at, k)
		if !ok {
			break
		}
		at = to
	}
	if k < known+2 || !p.word(k-1) || k < len(p.toks) && p.toks[k].kind != isMark && !p.any(nameEnds, k) {
		return known
	}
	return k
}

// toldName reports whether a name in small letters, from token j behind the law
// word at token i to token end, is one because the day or the number of a law
// ends it.
//
//	"Luật phí và lệ phí số 97/2015/QH13", "Pháp lệnh thanh tra ngày 29 tháng 3 năm 1990" → yes
//	"Luật ban hành ngày 19 tháng 6 năm 2020", "Luật thông qua năm 2024"                   → no: a verb
func (p *para) toldName(i, j, end int) bool {
	if !p.upper(i) || allCapitals(p.str(i)) || p.any(notInName, j) && !p.has(roleAbout, j) || end == j+1 && p.has(roleYear, end) {
		return false
	}
	return p.dayOrNumber(end)
}

// smallName reports whether the law word at token i makes a name of the small
// letters from token j on, whatever ends it: "Pháp lệnh kế toán", but not "Pháp
// lệnh quy định", "các Pháp lệnh đó".
func (p *para) smallName(i, j int) bool {
	_, what, ok := p.match(roleLaw, i)
	return ok && p.tb.Laws[what].Small && p.upper(i) && p.word(j) && !p.any(notInName, j)
}

// notInName open no name of a law in small letters.
var notInName = of(roleStop, roleEnacts, roleTitle, roleTrigger, roleIssuer, roleOf, roleAmended, roleSigned, roleGroup, roleThat, roleAny, roleType, roleAnd, roleFrom, roleTo)

// knownName is the token after a name at token i that the tables or the text
// before have, 0 for none; printed in full, by its initials, or damaged.
func (s sentence) knownName(i, j int) (end int, mends []mend) {
	end = s.learnt(i)
	if k, _, ok := s.match(roleLawName, i); ok {
		end = max(end, k)
	}
	if j == i || !s.upper(i) {
		return end, nil
	}
	if to, name := s.broken(i, j); to > end {
		return to, []mend{{i, to, name}}
	}
	if to, name := s.initialled(i, j); to > end {
		return to, []mend{{i, to, name}}
	}
	if end == 0 {
		if to, name := s.damaged(i, j); to > 0 {
			return to, []mend{{i, to, name}}
		}
	}
	return end, nil
}

// strongName is the token at which a date, year or number ends the name that
// begins at token j, 0 when a small word or a mark comes first.
//
//	"Khoa học, công nghệ và đổi mới sáng tạo ngày 27 tháng 6 năm 2025" → before "ngày"
//	"Đất đai trong năm 2026", "Giá và Nghị định số 5/2024/NĐ-CP"       → none
func (p *para) strongName(j int) int {
	for k := j; k < len(p.toks) && k < j+maxName; k++ {
		tk := p.toks[k]
		switch {
		case tk.kind != isWord:
			if end, over := p.markInName(j, k); over {
				return end
			}
		case k == j, p.opens[tk.w] == 0:
		case p.dayOrNumber(k):
			if p.leadsToTime(k-1) || p.dayOfNext(k) {
				return 0
			}
			if p.is(k-1, ',') {
				return k - 1
			}
			return k
		case p.any(of(roleStop, roleLaw), k), p.has(roleUnit, k) && p.digits(k+1), p.upper(k) && p.any(of(roleType, roleNamed), k) && p.separated(k):
			return 0
		}
	}
	return 0
}

// dayOfNext reports whether the day at token k is that of the law behind it:
// "the Law on the State Bank of Vietnam and the June 17, 2003 Law …".
func (p *para) dayOfNext(k int) bool {
	next, _, ok := p.date(k)
	return ok && p.tb.Names.DayFirst && p.upper(next)
}

// leadsToTime reports whether the word at token k makes the day or the year
// behind it something else than the law's: "Luật Đất đai trong năm 2026".
func (p *para) leadsToTime(k int) bool { return p.endsIn(of(roleOf, roleFrom, roleTo), k) }

// markInName tells what a mark or digits at token k do to the name that begins
// at token j: whether it is over, and where it ends then, 0 for no name.
//
//	"Đất đai 2013", "Đất đai (2013)", "Đất đai, ngày 5/3/2020" → it ends before
//	"An toàn, vệ sinh lao động"                                → it goes on
func (p *para) markInName(j, k int) (end int, over bool) {
	switch {
	case p.digits(k):
		if _, _, ok := p.year(k); ok && k > j && !p.tb.Names.DayFirst {
			return k, true
		}
		return 0, true
	case p.is(k, '('):
		if _, _, ok := p.year(k); ok {
			return k, true
		}
		if p.pastRevised(k) > k {
			return k, true
		}
		return 0, !p.shortInBrackets(k)
	case p.is(k, ')'), p.is(k, '/'):
		return 0, !p.shortInBrackets(k-2) && !p.shortInBrackets(k-4)
	case p.is(k, ','), p.dash(k):
		if p.has(roleDate, k+1) {
			if _, _, ok := p.date(k + 1); ok {
				return k, true
			}
		}
		return 0, false
	}
	return 0, true
}

// revised is the token after "(sửa đổi)" at token k, k when it does not stand
// there: the law is a new one of the same name.
func (p *para) revised(k int) int {
	if after := p.skip(roleRevised, k+1); p.is(k, '(') && after > k+1 && p.is(after, ')') {
		return after + 1
	}
	return k
}

// shortInBrackets reports whether brackets with one abbreviation open at token
// k: "… mắc phải ở người (HIV/AIDS) năm 1995".
func (p *para) shortInBrackets(k int) bool {
	return p.is(k, '(') && p.word(k+1) && allCapitals(p.str(k+1)) && (p.is(k+2, ')') || p.is(k+2, '/') && p.word(k+3) && p.is(k+4, ')'))
}

// dayOrNumber reports whether a date, a year or a number of the National
// Assembly stands at token k.
func (p *para) dayOrNumber(k int) bool {
	if p.any(of(roleDate, roleMonthName), k) {
		if _, _, ok := p.date(k); ok {
			return true
		}
	}
	if p.has(roleYear, k) {
		if _, _, ok := p.year(k); ok {
			return true
		}
	}
	return p.assemblyNumber(k)
}

// assemblyNumber reports whether "số" and a number of the National Assembly
// stand at token k: "số 97/2015/QH13".
func (p *para) assemblyNumber(k int) bool {
	at := p.skip(roleNumber, k)
	if at == k {
		return false
	}
	n, ok := p.number(at)
	return ok && n.parsed.Style == docnum.StyleAssembly
}
