package cite

import "nghiquyet/extract/docnum"

// lawTitle is where the name of a law ends.
type lawTitle struct {
	end   int    // token after it, 0 for no name
	weak  bool   // only the next small word tells
	mends []mend // damages inside it
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
			return lawTitle{end: t.end, mends: mends}
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
	case strong > known && (begins || known > 0 || p.numberedName(i, j, strong)):
		return lawTitle{end: strong}
	case known > 0 && (p.upper(i) || known > i+2 && !p.tb.Names.Capitals): // "the law on enterprises" is none
		return lawTitle{end: known}
	case !begins || p.has(roleAmended, j) || allCapitals(p.str(i)):
		return lawTitle{}
	}
	return lawTitle{end: p.weakName(j), weak: true}
}

// numberedName reports whether a name in small letters, from token j behind the
// law word at token i, is one because the number of a law ends it: "Luật phí và
// lệ phí số 97/2015/QH13".
func (p *para) numberedName(i, j, end int) bool {
	return p.upper(i) && !p.has(roleStop, j) && p.assemblyNumber(end)
}

// knownName is the token after a name at token i that the tables or the text
// before have, 0 for none; printed in full, with one damage, or by its initials.
func (s sentence) knownName(i, j int) (end int, mends []mend) {
	end = s.learnt(i)
	if k, _, ok := s.match(roleLawName, i); ok {
		end = max(end, k)
	}
	if end > 0 || j == i {
		return end, nil
	}
	end, name := s.damaged(i, j)
	if full := s.initialled(i, j); full != "" {
		end, name = j+1, full
	}
	if end == 0 {
		return 0, nil
	}
	return end, []mend{{i, end, name}}
}

// amendingName reads the laws that an amending law names in its title, from
// token k on: "… của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa
// phương". depth is that of the names inside.
func (s sentence) amendingName(k, depth int) (t lawTitle) {
	for s.has(rolePlural, k) {
		k = s.skip(rolePlural, k)
	}
	for range maxLaws {
		j, _, ok := s.match(roleLaw, k)
		if !ok {
			if len(s.tb.Names.Last) == 0 || k >= len(s.toks) {
				break
			}
			j = k // "… of the Labor Code"
		} else if s.has(roleNumber, j) {
			return lawTitle{} // "… của Luật số 81/2006/QH11" is cited by its number
		}
		inner := s.lawName(k, j, depth)
		t.mends = append(t.mends, inner.mends...)
		if inner.end == 0 {
			break
		}
		t.end = inner.end
		k = t.end
		if s.is(k, ',') || s.is(k, ';') {
			k++
		}
		k = s.skip(roleAnd, k)
		if k == t.end {
			break
		}
	}
	if t.end == 0 {
		t.end = s.strongName(k)
	}
	return t
}

// strongName is the token at which a date, year or number ends the name that
// begins at token j, 0 when a small word or a mark comes first.
//
//	"Khoa học, công nghệ và đổi mới sáng tạo ngày 27 tháng 6 năm 2025" → before "ngày"
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
			return k
		case p.any(of(roleStop, roleLaw), k), p.has(roleUnit, k) && p.digits(k+1):
			return 0
		}
	}
	return 0
}

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
		return 0, true
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
