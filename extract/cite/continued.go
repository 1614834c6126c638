package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract"
)

// continues reports whether paragraph n goes on with the sentence of the one
// before: both are parts of the title, or lines of one sentence that the source
// has not joined.
//
//	"… và Chương trình hành động số 31-CTr/TW" | "ngày 28/7/2026 của Bộ Chính trị …"
//	"Thực hiện Quyết định số" | "524/QĐ-TTg ngày 01/4/2021 …"
//	"… theo quy định của Luật" | "Đất đai"
//	"… theo tổng số"          | "2. Kinh phí": a unit begins, so no
func (f *finder) continues(n int) bool {
	if n >= len(f.text.Paras) {
		return false
	}
	before, pa := f.text.Paras[n-1], f.text.Paras[n]
	if !beside(before, pa) || pa.Start == pa.End {
		return false
	}
	if f.at.part && pa.Cell == nil && f.places.of(n).part {
		return true
	}
	return !f.places.starts[pa.Start] && f.para.goesOnIn(pa.Of(f.text.String))
}

// beside reports whether two paragraphs stand in one column of text: both in
// none of the tables' cells or in the same, and in the same note.
func beside(a, b extract.Para) bool {
	if a.Note != b.Note || (a.Cell == nil) != (b.Cell == nil) {
		return false
	}
	return a.Cell == nil || *a.Cell == *b.Cell
}

// goesOnIn reports whether the sentence of the paragraph goes on in the next
// one, which says s: no mark ends it, and a small letter goes on with it, or it
// ends in words that ask for more.
func (p *para) goesOnIn(s string) bool {
	last := len(p.toks) - 1
	if last < 0 || p.toks[last].kind == isMark && !strings.ContainsRune(",)/-–", p.toks[last].mark) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	if unicode.IsLower(r) {
		return !opensItem(s)
	}
	next, ok := first(s[:min(len(s), 80)], p.words)
	return ok && p.asksFor(last, next, r)
}

// opensItem reports whether s opens with the mark of a point, or a bullet that
// is a letter: "a) ", "đ1. ", "iv) ", "o ", but not "đai.", the end of a sentence.
func opensItem(s string) bool {
	n := 0
	for i, r := range s {
		switch {
		case r == ')':
			return n > 0
		case r == '.':
			mark := s[:i]
			return n > 0 && (isPoint(strings.TrimRight(mark, "0123456789")) || isRoman(strings.ToUpper(mark)))
		case n == 1 && r == ' ':
			return s[:i] == "o"
		case !unicode.IsLetter(r) && !unicode.IsDigit(r) || n == 4:
			return false
		}
		n++
	}
	return false
}

// Words that ask for a figure, and for a capital or a figure.
var (
	askFigure = of(roleNumber, roleDate, roleMonth, roleYear)
	askAny    = of(roleOf, roleAnd, roleFrom, roleTo, rolePlural, roleAttached)
	named     = of(roleType, roleLaw, roleNamed, roleUnit, roleNumber)
)

// asksFor reports whether the end of the sentence, at token last, asks for what
// the next paragraph opens with: token next, whose first letter is r.
//
//	"… tại Nghị định số" | "12/2020/NĐ-CP", "… số 12/2020/" | "NĐ-CP", "… của Luật" | "Đất đai"
//	"… khoản 1 Điều 5"   | "Luật Đất đai", "… khoản 1" | "Điều 5"
//	"Điều 5"             | "Luật này": the head of a unit, so no
//	"… khoản 1 Điều 5"   | "Khoản 1": of a list, so no
func (p *para) asksFor(last int, next token, r rune) bool {
	figure, capital := next.kind == isDigits, unicode.IsUpper(r)
	switch {
	case !figure && !capital:
		return false
	case p.toks[last].kind == isMark:
		return p.markAsks(last, next)
	case figure && p.endsIn(askFigure, last):
		return true
	case p.endsIn(askAny, last):
		return true
	case p.upper(last) && allCapitals(p.str(last)):
		return false
	case p.endsIn(of(roleTail), last): // "Hiến pháp nước" | "Cộng hòa …"
		return capital
	case p.endsIn(of(roleLaw), last):
		return capital && !p.tb.Names.Capitals && p.lawWordEnds(last) // "Law" | "on …" goes on with a small letter
	case p.endsIn(of(roleType), last):
		return figure || p.opens[next.w]&of(roleNumber) != 0
	case p.endsIn(of(roleUnit), last):
		return figure
	}
	return capital && (p.unitAsks(last, next) || p.nameAsks(last, next))
}

// maxBegun is how many tokens of a known name may stand before the end of a line.
const maxBegun = 14

// nameAsks reports whether the name of a known law, or what goes on with the
// name of another document, begins before the end of the paragraph, at token
// last, and token next goes on with it.
//
//	"… Điều 33 của Luật tổ chức"         | "Quốc hội;"
//	"Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt" | "Nam năm 1992"
func (p *para) nameAsks(last int, next token) bool {
	for k := last; k >= 0 && k > last-maxBegun; k-- {
		switch {
		case p.opens[p.toks[k].w]&of(roleLawName, roleTail) == 0 || !p.upper(k):
		case p.begun(roleLawName, k, last, next), p.begun(roleTail, k, last, next):
			return true
		}
	}
	return false
}

// begun reports whether tokens [k, last] begin a phrase of the role with which
// token next goes on.
func (p *para) begun(r role, k, last int, next token) bool {
	at, ok := int32(0), true
	for ; k <= last && ok; k++ {
		at, ok = p.trie[r].step(at, p.toks[k].w)
	}
	if ok {
		_, ok = p.trie[r].step(at, next.w)
	}
	return ok
}

// markAsks tells the same of a mark at the end.
func (p *para) markAsks(last int, next token) bool {
	switch {
	case p.is(last, ','):
		return next.kind == isDigits || p.opens[next.w]&named != 0
	case p.sep(last):
		return last > 0 && (p.glued(last) || p.dash(last) && p.word(last-1)) // "12/2020/" | "NĐ-CP", "Bộ Lao động -" | "Thương binh"
	}
	return false
}

// endsIn reports whether a phrase of one of the roles ends with token last.
func (p *para) endsIn(set roles, last int) bool {
	for k := last; k >= 0 && k > last-4; k-- {
		if p.opens[p.toks[k].w]&set == 0 {
			continue
		}
		for r := role(0); r < roleCount; r++ {
			if set&(1<<r) == 0 {
				continue
			}
			if j, _, ok := p.match(r, k); ok && j == last+1 {
				return true
			}
		}
	}
	return false
}

// lawWordEnds reports whether the law word that ends with token last is one:
// "Luật", "Bộ luật", but not "pháp luật".
func (p *para) lawWordEnds(last int) bool {
	start, ok := p.endsBefore(roleLaw, last+1)
	return ok && p.upper(start) && !p.otherWord(start)
}

// unitAsks reports whether a unit and its number end with token last, and do not
// head the paragraph, and token next opens a document or a larger unit.
func (p *para) unitAsks(last int, next token) bool {
	if last < 3 || !p.digits(last) && !(p.word(last) && isPoint(p.str(last))) {
		return false
	}
	_, what, ok := p.match(roleUnit, last-1)
	if !ok {
		return false
	}
	if p.opens[next.w]&of(roleLaw, roleType, roleNamed) != 0 {
		return true
	}
	to, found := p.trie[roleUnit].step(0, next.w)
	e := int32(0)
	if found {
		e = p.trie[roleUnit].end[to]
	}
	return e != 0 && p.tb.Units[e-1].Kind.Rank() > p.tb.Units[what].Kind.Rank()
}
