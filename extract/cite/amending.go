package cite

import (
	"slices"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// amendingName reads the laws that an amending law names in its title, from
// token k on. depth is that of the names inside.
//
//	"… của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương"
//	"… của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15 và Luật Các tổ chức tín dụng số 32/2024/QH15"
//	"… của 37 luật có liên quan đến quy hoạch", "… Điều 6 và Phụ lục 4 … của Luật Đầu tư"
//	"… của Luật số 81/2006/QH11" → none: it is cited by its number
func (s sentence) amendingName(k, depth int) lawTitle {
	if end := s.groupOfLaws(k); end > 0 {
		return lawTitle{end: end}
	}
	r := amendedLaws{sentence: s, depth: depth}
	for k = s.firstAmended(k); len(r.laws) < maxLaws && r.law(k); {
		if k = r.next(); k == 0 {
			break
		}
	}
	if t := r.title(); t.end > 0 || r.byNumber {
		return t
	}
	return lawTitle{end: s.strongName(k)}
}

// amendedLaws are the laws in the title of an amending law, as far as they are
// read.
type amendedLaws struct {
	sentence
	depth    int
	laws     []amendedLaw
	mends    []mend
	byNumber bool // the first of them is cited by its number alone
	last     bool // "và" stands before the last one read
}

// amendedLaw is the token of one, the tokens after its name and after its number,
// the same where it has none, and the number.
type amendedLaw struct {
	first, name, next int
	number            number
}

// law reads the law at token k.
func (r *amendedLaws) law(k int) bool {
	for r.has(rolePlural, k) {
		k = r.skip(rolePlural, k)
	}
	j, _, ok := r.match(roleLaw, k)
	switch {
	case !ok && len(r.tb.Names.Last) == 0 || k >= len(r.toks):
		return false
	case !ok:
		j = k // "… of the Labor Code"
	case r.has(roleNumber, j):
		r.byNumber = len(r.laws) == 0
		return false
	case len(r.laws) > 0 && r.has(roleAmended, j): // another amending law
		return false
	}
	t := r.lawName(k, j, r.depth)
	if t.end == 0 {
		return false
	}
	r.mends = append(r.mends, t.mends...)
	l := amendedLaw{first: k, name: t.end, next: t.end}
	if at := r.skip(roleNumber, t.end); at > t.end {
		if n, ok := r.number(at); ok && n.parsed.Style == docnum.StyleAssembly {
			l.next, l.number = n.next, n
		}
	}
	r.laws = append(r.laws, l)
	return true
}

// next is the token at which the next law may stand, 0 when the list is over.
func (r *amendedLaws) next() int {
	at := r.laws[len(r.laws)-1].next
	k := at
	if r.is(k, ',') || r.is(k, ';') {
		k++
	}
	and := r.skip(roleAnd, k)
	if and == at || r.last {
		return 0
	}
	r.last = and > k
	return and
}

// title ends the name before the number of the last law, which is that of the
// amending law itself; but not where each law of several has its own.
func (r *amendedLaws) title() lawTitle {
	n := len(r.laws)
	if n == 0 {
		return lawTitle{}
	}
	end := r.laws[n-1].name
	if n > 1 && !slices.ContainsFunc(r.laws, func(l amendedLaw) bool { return l.name == l.next }) {
		end = r.laws[n-1].next
	}
	return lawTitle{end: end, mends: r.mends, inner: r.numbered(end)}
}

// numbered are the laws read that have numbers before token end.
func (r *amendedLaws) numbered(end int) (ms []mention) {
	for _, l := range r.laws {
		if l.next == l.name || l.next > end {
			continue
		}
		m := withNumber(l.first, l.number)
		m.name, m.typ, m.by, m.deed = r.spaced(l.first, l.name), "L", ByName, deed{rel: extract.Refers}
		r.issued(&m, m.next)
		ms = append(ms, m)
	}
	return ms
}

// maxAmended is how far behind the words that open the name of an amending law
// the laws may stand that it amends.
const maxAmended = 30

// firstAmended is the token of the first law amended, behind the units that are:
// "Điều 6 và Phụ lục 4 về Danh mục ngành, nghề của" Luật Đầu tư. It is k where
// there is none.
func (p *para) firstAmended(k int) int {
	for at := k; at < len(p.toks) && at < k+maxAmended; at++ {
		switch {
		case p.toks[at].kind == isMark && !p.is(at, ','), p.any(of(roleDate, roleYear, roleStop, roleNumber), at):
			return k
		}
		if after := p.skip(roleOf, at); after > at && p.has(roleLaw, p.skip(rolePlural, after)) {
			return after
		}
	}
	return k
}

// groupOfLaws is the token after laws that an amending law counts and does not
// name, 0 where it names them.
//
//	"37 luật có liên quan đến quy hoạch ngày 20 tháng 11 năm 2018" → before "ngày"
//	"15 Luật trong lĩnh vực nông nghiệp và môi trường;"            → before ";"
func (p *para) groupOfLaws(k int) int {
	j := p.skip(rolePlural, k)
	if p.digits(j) {
		j++
	}
	law := p.skip(roleLaw, j)
	about := p.skip(roleGroup, law)
	if law == j || about == law {
		return 0
	}
	if strong := p.strongName(about); strong > 0 {
		return strong
	}
	end := about
	for p.word(end) && end < about+maxWeak && !p.any(groupEnds, end) && !(p.has(roleAnd, end) && p.any(groupEnds|of(rolePlural), end+1)) {
		end++
	}
	return end
}

// groupEnds are in no words that tell which laws are amended.
var groupEnds = of(roleStop, roleOf, roleTrigger, roleType, roleThis, roleThat, roleDate, roleYear, roleNumber)
