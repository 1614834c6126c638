package cite

import (
	"strconv"
	"strings"

	"nghiquyet/extract"
)

// numbering is one way of numbering units. Yes are texts that begin with such a
// number, with what is read of it; No are texts that do not.
type numbering struct {
	name  string
	kinds NumKind // of which one must be the unit's
	// read gives the number at token j of a unit numbered in the ways kinds, and
	// the token after it, 0 for none.
	read func(p *para, j int, kinds NumKind) (num string, next int)
	yes  []string
	no   []string
}

// numberings are tried in this order.
var numberings = []numbering{
	{name: "ordinal", kinds: Ordinal, read: (*para).ordinalNum,
		yes: []string{"nhất của → 1", "mười → 10"}, no: []string{"thường"}},
	{name: "arabic", kinds: Arabic | Ordinal, read: (*para).arabicNum,
		yes: []string{"5 → 5", "28a Điều → 28a", "1.2 và → 1.2", "12.1 (b) → 12.1(b)", "05 → 5"}, no: []string{"2024", "5/2020", "5%", "5km"}},
	{name: "roman", kinds: Roman, read: (*para).romanNum,
		yes: []string{"IV → IV", "IA → IA", "II.4 → II.4"}, no: []string{"MV", "iv", "Mục"}},
	{name: "letter", kinds: Letters, read: (*para).letterNum,
		yes: []string{"đ khoản → đ", "b1 → b1", "a.1 → a.1", "(b) → b", "c) → c"}, no: []string{"an", "(b", "ê"}},
}

// unitNum reads the number of a unit at token j, in brackets or not: "(b)",
// "a)".
func (p *para) unitNum(j int, kinds NumKind) (num string, next int, ok bool) {
	at, quoted := j, false
	if p.is(j, '(') {
		at, quoted = j+1, true
		if !p.is(at+1, ')') {
			return "", j, false
		}
	}
	for _, n := range numberings {
		if kinds&n.kinds == 0 {
			continue
		}
		if num, next = n.read(p, at, kinds); next == 0 {
			continue
		}
		letter := p.glued(next) && kinds&Letters != 0 && kinds&Roman == 0 && isPoint(num) // "điểm a)", not "(Phụ lục I)"
		if p.is(next, ')') && (quoted || letter) {
			next++
		}
		return num, next, true
	}
	return "", j, false
}

func (p *para) ordinalNum(j int, _ NumKind) (num string, next int) {
	k, what, ok := p.match(roleOrdinal, j)
	if !ok {
		return "", 0
	}
	return strconv.Itoa(what + 1), k
}

// arabicNum reads figures, with those behind full stops and a letter: 5, 1.2,
// 28a, 12.1 (b).
func (p *para) arabicNum(j int, kinds NumKind) (num string, next int) {
	if !p.digits(j) || len(p.str(j)) > 3 {
		return "", 0
	}
	num, next = p.str(j), j+1
	for p.decimal(next) && len(p.str(next+1)) <= 2 {
		num += "." + p.str(next+1)
		next += 2
	}
	switch {
	case p.is(next, '(') && p.is(next+2, ')') && kinds&Letters != 0 && isPoint(p.str(next+1)):
		num += "(" + p.str(next+1) + ")"
		next += 3
	case !p.glued(next):
	case p.word(next) && isPoint(p.str(next)):
		num += p.str(next)
		next++
	case p.word(next), p.is(next, '/'), p.is(next, '%'):
		return "", 0
	}
	if len(num) > 1 && num[0] == '0' {
		num = num[1:]
	}
	return num, next
}

// romanNum reads IV, IA, II.4. Where units have letters too, a letter alone is
// one.
func (p *para) romanNum(j int, kinds NumKind) (num string, next int) {
	if !p.word(j) || kinds&Letters != 0 && len(p.str(j)) == 1 || !isRoman(strings.TrimRight(p.str(j), "ABCDE")) {
		return "", 0
	}
	num, next = p.str(j), j+1
	if p.decimal(next) {
		num += "." + p.str(next+1)
		next += 2
	}
	return num, next
}

// letterNum reads a, đ, b1, a.1.
func (p *para) letterNum(j int, kinds NumKind) (num string, next int) {
	if !p.word(j) || !isPoint(p.str(j)) {
		return "", 0
	}
	num, next = p.str(j), j+1
	switch {
	case p.glued(next) && p.digits(next) && len(p.str(next)) <= 2:
		num += p.str(next)
		next++
	case p.decimal(next):
		num += "." + p.str(next+1)
		next += 2
	}
	if kinds&Roman == 0 {
		num = strings.ToLower(num)
	}
	return num, next
}

// romanArticle reads the Roman number of an article: of amending laws before
// 1995, or a misprint of 1. "Điều X" stands for any.
func (p *para) romanArticle(j int) (num string, next int, ok bool) {
	if !p.word(j) {
		return "", j, false
	}
	num, next = p.str(j), j+1
	ends := next >= len(p.toks) || !p.glued(next) || p.toks[next].kind == isMark && !p.sep(next)
	return num, next, ends && num != "X" && num != "L" && num != "C" && fromRoman(num) > 0
}

// arabicArticles writes the Roman numbers of articles of a document in digits,
// and tells whether there were any.
//
//	"khoản 16 Điều I Luật số 146/2025/QH15" → article 1
func arabicArticles(pins [][]extract.Step) (some bool) {
	for _, pin := range pins {
		for i, s := range pin {
			if n := fromRoman(s.Num); s.Kind == string(extract.KindArticle) && n > 0 {
				pin[i].Num, some = strconv.Itoa(n), true
			}
		}
	}
	return some
}

// formCode reads the code of a form: "05", "02.QLT", "03/PLI".
func (p *para) formCode(j int) (code string, next int, ok bool) {
	if !p.word(j) && !p.digits(j) {
		return "", j, false
	}
	next = j + 1
	for p.glued(next) && (p.toks[next].kind != isMark || p.glued(next+1) && (p.sep(next) || p.is(next, '.'))) {
		next++
	}
	return p.text[p.toks[j].start:p.endOf(next)], next, p.digits(j) || p.upper(j)
}
