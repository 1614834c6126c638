package cite

import (
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/docnum"
)

// maxCodes bounds the codes of one number, so that Find stays linear.
const maxCodes = 24

// codes reads the codes of kind and body, with the separators between them.
func (w *writing) codes() bool {
	w.first = true
	for range maxCodes {
		code, after := w.codeAt(w.at)
		if code == "" || w.loose && w.first && !docnum.IsType(code) {
			return false
		}
		w.take(code, after)
		for _, r := range codeRepairs {
			r.repair(w)
		}
		if !w.another() {
			break
		}
		w.separator()
		w.first = false
	}
	w.countOfLaws()
	w.unitInBrackets()
	return true
}

// countOfLaws takes the count that the laws of a decree on them have of their
// own: "102-SL/L-004", "102-SL/L.004".
func (w *writing) countOfLaws() {
	if w.code == "L" && (w.dash(w.at) || w.is(w.at, '.')) && w.glued(w.at) && w.glued(w.at+1) && w.digits(w.at+1) {
		w.b.WriteString(w.str(w.at) + w.str(w.at+1))
		w.at += 2
	}
}

// unitInBrackets takes the unit that wrote the paper: "409/TTr-CAT(PC04)".
func (w *writing) unitInBrackets() {
	end := w.at + 2
	if w.digits(end) {
		end++
	}
	if !w.is(w.at, '(') || !w.word(w.at+1) || !allCapitals(w.str(w.at+1)) || !w.is(end, ')') {
		return
	}
	for j := w.at; j <= end; j++ {
		if !w.glued(j) {
			return
		}
	}
	w.b.WriteString(w.text[w.toks[w.at].start:w.toks[end].end])
	w.at = end + 1
}

func (w *writing) take(code string, after int) {
	w.b.WriteString(code)
	w.code, w.at = code, after
}

// codeRepair undoes a damage at the code read last. The examples are as those
// of a numberStep; those of No are read without the repair.
type codeRepair struct {
	name   string
	repair func(w *writing)
	yes    []string
	no     []string
}

// codeRepairs are tried in this order.
var codeRepairs = []codeRepair{
	{name: "cut-code", repair: (*writing).cutCode,
		yes: []string{"«39/2013/TT-BL ĐTBXH → 39/2013/TT-BLĐTBXH", "«163/2006/N Đ-CP → 163/2006/NĐ-CP"},
		no:  []string{"«39/2013/TT-BTC BTC → 39/2013/TT-BTC"}},
	{name: "lost-hyphen", repair: (*writing).lostHyphen,
		yes: []string{"«145/2020/NĐ CP → 145/2020/NĐ-CP; hyphen between kind and body added"},
		no:  []string{"«145/2020/NĐ-CP BTC → 145/2020/NĐ-CP"}},
}

// cutCode puts a code together that a line break cut in two.
func (w *writing) cutCode() {
	more, after := w.codeAt(w.at)
	if whole := w.code + more; more != "" && !docnum.IsBody(w.code) && !docnum.IsType(w.code) && (docnum.IsBody(whole) || w.first && docnum.IsType(whole)) {
		w.b.WriteString(more)
		w.code, w.at = whole, after
	}
}

// lostHyphen puts the hyphen back between the kind and the body.
func (w *writing) lostHyphen() {
	org, after := w.codeAt(w.at)
	if w.first && docnum.IsType(w.code) && docnum.IsBody(org) && allCapitals(org) {
		w.b.WriteByte('-')
		w.take(org, after)
		w.note("hyphen between kind and body added")
	}
}

// another reports whether a separator and another code follow.
//
//	"NĐ-CP", "NQ-/TW"                                       → yes
//	"NĐ- CP", "39/2013/ TT", "QĐ-TTg -BTC", "NQ-CP / BTC"   → yes: the number is not complete, or nothing but a code follows
//	"NQ-CP - Bộ Tài chính"                                  → no
func (w *writing) another() bool {
	j := w.at
	if !w.sep(j) {
		return false
	}
	doubled := w.sep(j+1) && w.glued(j+1)
	if !w.word(j+1) && !doubled {
		return false
	}
	before, behind := w.glued(j), w.glued(j+1)
	next, _ := w.codeAt(j + 1)
	if before && behind {
		return next != "" || doubled
	}
	return next != "" && w.mistaken(next, before || behind)
}

// mistaken reports whether the number goes on with code next behind a separator
// with a space beside it, where that can only have come in by mistake; half says
// that the separator is glued to one of the two.
func (w *writing) mistaken(next string, half bool) bool {
	incomplete := w.first && docnum.IsType(w.code)
	capitals, body := allCapitals(next), docnum.IsBody(next)
	switch {
	case incomplete:
		return body || capitals
	case half && body && capitals:
		return true
	}
	return w.is(w.at, '/') && capitals && (body || docnum.IsType(next))
}

// codeAt reads letters at token j and the digits glued to them, if they can be
// a code: the first letter a capital. The unit that wrote a paper may follow
// behind a full stop: "501/TTr-NV.IV", "592/QĐ-UBND.NN".
func (p *para) codeAt(j int) (code string, next int) {
	if !p.word(j) || !p.upper(j) {
		return "", j
	}
	code = p.str(j)
	if utf8.RuneCountInString(code) > 18 || len(code) > 3 && !manyCapitals(code) {
		return "", j
	}
	from := p.toks[j].start
	for j++; p.glued(j) && !p.small(j) && (p.toks[j].kind != isMark || p.is(j, '&') || p.is(j, '+')) && len(code) < 40; j++ {
		code = p.text[from:p.toks[j].end]
	}
	if p.unitCode(j) {
		j += 2
		code = p.text[from:p.toks[j-1].end]
	}
	return code, j
}

// small reports whether token j is a word of the tables in small letters: "ngày"
// behind "TT-BYT", but not "g" behind "TT".
func (p *para) small(j int) bool {
	return p.word(j) && p.toks[j].w != 0 && !p.upper(j) && utf8.RuneCountInString(p.str(j)) > 1
}

// unitCode reports whether a full stop and the code of a unit follow at token j,
// and no abbreviation: "NV.IV", but not "NV.I.V".
func (p *para) unitCode(j int) bool {
	unit := j + 1
	return p.is(j, '.') && p.glued(j) && p.glued(unit) && p.word(unit) && allCapitals(p.str(unit)) && !p.is(unit+1, '.') &&
		utf8.RuneCountInString(p.str(unit)) <= 4
}

// manyCapitals reports whether at least every second letter is a capital, as
// in a code and unlike in a word: "BCĐTKNQ", "TTr", not "Tên".
func manyCapitals(s string) bool {
	caps, all := 0, 0
	for _, r := range s {
		all++
		if unicode.IsUpper(r) {
			caps++
		}
	}
	return 2*caps >= all
}
