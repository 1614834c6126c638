package cite

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nghiquyet/extract/docnum"
)

// numberStep reads a piece of a number, or decides something of it. « marks in
// the examples where the number is to begin; behind the arrow stands what is
// read, and behind a semicolon what was repaired.
type numberStep struct {
	name string
	read func(w *writing) bool // false for no number
	yes  []string
	no   []string // no number
}

// numberSteps are the steps in which a number is read.
var numberSteps = []numberStep{
	{name: "beginning", read: (*writing).beginning,
		yes: []string{"số:«66-NQ/TW → 66-NQ/TW", "Quyết địnhsố«5/QĐ-TTg → 5/QĐ-TTg", "là.«7/NQ-CP → 7/NQ-CP"},
		no:  []string{"62/«2011/QĐ-TTg", "TCVN«7/NQ-CP", "3.«7/NQ-CP", "01:«2019/QĐ-BCT", "NQ-«5/QĐ-TTg"}},
	{name: "serial", read: (*writing).serial,
		yes: []string{"số «…539./TTr-SNNMT → 539/TTr-SNNMT", "«66-NQ/TW → 66-NQ/TW", "«30a/2008/NQ-CP → 30a/2008/NQ-CP", "«66.16/2026/NQ-CP → 66.16/2026/NQ-CP", "«49-/NQ/TW → 49-NQ/TW; doubled separator"},
		no:  []string{"«1234567/NQ-CP", "«7 NQ-CP", "«7aa/NQ-CP"}},
	{name: "year", read: (*writing).year,
		yes: []string{"«148/2025/NĐ-CP → 148/2025/NĐ-CP", "«98/2021NĐ-CP → 98/2021/NĐ-CP; slash after the year added", "«35/2 018/QH14 → 35/2018/QH14; blank inside the year left out"},
		no:  []string{"«2021-2025", "«5/12/NĐ-CP"}},
	{name: "codes", read: (*writing).codes,
		yes: []string{"«364/TTr-BNG-NVVH → 364/TTr-BNG-NVVH", "«7/NQ-CP, Nghị quyết → 7/NQ-CP", "«102-SL/L-004 → 102-SL/L.004; full stop before the count of laws put for a hyphen", "«102-SL/L.004 → 102-SL/L.004"},
		no:  []string{"«5 - Kế hoạch", "«5/kế hoạch", "«7/Nghị quyết"}},
	{name: "term", read: (*writing).term,
		yes: []string{"«73/2006/QH 11 → 73/2006/QH11; blank before the term left out", "«5/QĐ-UBND 15 → 5/QĐ-UBND", "«73/2006/QH 11/7 → 73/2006/QH"}},
	{name: "footnote-mark", read: (*writing).footnote,
		yes: []string{"«140/NQ-CP2 → 140/NQ-CP; footnote mark 2 left out", "«1365/NQ-UBTVQH151 → 1365/NQ-UBTVQH15; footnote mark 1 left out", "«35/2021/QH15 → 35/2021/QH15", "«472/2000/QĐ-NHNN7 → 472/2000/QĐ-NHNN7"}},
	{name: "grammar", read: (*writing).grammar,
		yes: []string{"«27/2016/TTBLĐTBXH → 27/2016/TT-BLĐTBXH; hyphen between kind and body added", "«126/SKHĐT → 126/SKHĐT"},
		no:  []string{"«3/Km", "«12-ABC"}},
}

// number reads a document number whose serial is token i.
//
//	"66-NQ/TW", "30a/2008/NQ-CP", "66.16/2026/NQ-CP", "364/TTr-BNG-NVVH"
//	"2011/QĐ-TTg" inside "62/2011/QĐ-TTg", "2021-2025", "01:2019/BCT" → none
func (p *para) number(i int) (number, bool) {
	i = p.filled(i)
	if !p.digits(i) {
		return number{}, false
	}
	if n, ok := p.spelled(i); ok {
		return n, true
	}
	if !p.sep(p.serialEnd(i)) {
		return p.oldLetter(i)
	}
	w := writing{para: p, at: i}
	for _, s := range numberSteps {
		if !s.read(&w) {
			return number{}, false
		}
	}
	return w.number, true
}

// beginning asks what is glued to the serial in front.
func (w *writing) beginning() bool {
	i := w.at
	if i == 0 || !w.glued(i) {
		return true
	}
	prev, joined := w.toks[i-1], i > 1 && w.glued(i-1)
	switch {
	case prev.kind == isWord:
		return slices.ContainsFunc(w.tb.NumberEnds, func(end string) bool { return strings.HasSuffix(w.str(i-1), end) })
	case strings.ContainsRune("/%=_+$#", prev.mark):
		return false
	case prev.mark == '.', prev.mark == ':':
		return !joined || !w.digits(i-2)
	}
	return !joined || !isDash(prev.mark)
}

// oldLetter reads a number of old times, whose serial and codes no mark divides.
//
//	"118 TC/TCT ngày 26/12/1994", "1141 TC/QĐ/CĐKT" → all of it
//	"118 m/s", "5 TT / BTC"                        → none
func (p *para) oldLetter(i int) (number, bool) {
	n := number{parsed: docnum.Number{Serial: p.str(i), Style: docnum.StyleOld}}
	for at := i + 1; len(n.parsed.Orgs) < maxCodes; at++ {
		code, next := p.codeAt(at)
		if !allCapitals(code) || len(n.parsed.Orgs) > 0 && !p.glued(at) {
			break
		}
		n.parsed.Orgs, n.next = append(n.parsed.Orgs, code), next
		if at = next; !p.is(at, '/') || !p.glued(at) {
			break
		}
	}
	if len(n.parsed.Orgs) < 2 {
		return number{}, false
	}
	n.end, n.printed = p.endOf(n.next), p.spaced(i, n.next)
	return n, true
}

// maxSpelled bounds the signs of a number that is printed with a blank behind each.
const maxSpelled = 24

// spelled reads a number that is printed with a blank behind each of its signs.
//
//	"4 5 / 2 0 1 3 / Q H 1 3 ngày" → 45/2013/QH13
//	"4 5 / 7", "5 - 6 năm"         → none: nothing but a document must have such a number
func (p *para) spelled(i int) (n number, ok bool) {
	var b strings.Builder
	j := i
	for ; j < len(p.toks) && j < i+maxSpelled && utf8.RuneCountInString(p.str(j)) == 1 && (j == i || !p.glued(j)); j++ {
		b.WriteString(p.str(j))
	}
	if j < i+6 {
		return number{}, false
	}
	n = number{next: j, end: p.endOf(j), printed: b.String(), repaired: "blanks left out"}
	if n.parsed, ok = docnum.Parse(n.printed); !ok {
		return number{}, false
	}
	n.sure = sure(n.parsed)
	return n, n.sure
}

// maxSerial is how many figures a serial may have.
const maxSerial = 6

// serialEnd is the token after the serial that begins at token i, with the
// letter or the second count that is glued to it: 30a, 66.16, and 66.4.2025 with
// a full stop for the slash before the year.
func (p *para) serialEnd(i int) int {
	j := i + 1
	if p.word(j) && p.glued(j) && p.glued(j+1) && p.sep(j+1) && utf8.RuneCountInString(p.str(j)) == 1 {
		return j + 1
	}
	if p.decimal(j) {
		j += 2
		if p.decimal(j) && len(p.str(j+1)) == 4 && p.is(j+2, '/') {
			j += 2
		}
	}
	if k := p.filled(j); p.sep(k) {
		return k
	}
	return j
}

// maxFilled is how many marks of a blank may stand before or behind what was
// written into it.
const maxFilled = 6

// filled is the token after the dots of a blank at token j that somebody has
// filled: "số …539./TTr-SNNMT", "ngày …25..tháng".
func (p *para) filled(j int) int {
	for k := j; k < j+maxFilled; k++ {
		if !p.is(k, '…') && !p.is(k, '.') {
			return k
		}
	}
	return j
}

// decimal reports whether a full stop and figures are glued to what stands
// before token j.
func (p *para) decimal(j int) bool {
	return p.is(j, '.') && p.glued(j) && p.glued(j+1) && p.toks[j+1].kind == isDigits
}

func (w *writing) serial() bool {
	i, j := w.at, w.serialEnd(w.at)
	if len(w.str(i)) > maxSerial {
		return false
	}
	written := j
	for w.is(written-1, '…') || w.is(written-1, '.') {
		written--
	}
	w.b.WriteString(w.text[w.toks[i].start:w.toks[written-1].end])
	w.loose = w.dash(j) && !w.glued(j) && !w.glued(j+1) // "5 - Kế hoạch"
	w.at = j
	w.separator()
	return true
}

// year takes a year and the slash behind it; other figures are in no number.
func (w *writing) year() bool {
	j := w.at
	if !w.digits(j) {
		return true
	}
	year := w.str(j)
	if len(year) < 4 && w.digits(j+1) && w.is(j+2, '/') {
		year += w.str(j + 1)
		j++
		w.note("blank inside the year left out")
	}
	if len(year) != 4 {
		return false
	}
	switch {
	case w.glued(j+1) && w.word(j+1) && w.upper(j+1):
		w.b.WriteString(year)
		w.b.WriteByte('/')
		w.note("slash after the year added")
		w.at = j + 1
	case w.is(j+1, '/'):
		w.b.WriteString(year)
		w.at = j + 1
		w.separator()
	default:
		return false
	}
	return true
}

// term takes the term of the National Assembly that a blank divides from its code.
//
//	"73/2006/QH 11"              → 73/2006/QH11
//	"73/2006/QH 11/7", "QH 120"  → as it is
func (w *writing) term() bool {
	j := w.at
	printed := w.b.String()
	if w.digits(j) && !w.glued(j) && len(w.str(j)) == 2 && docnum.HasTerm(printed[strings.LastIndexAny(printed, "-/")+1:]) &&
		!(w.glued(j+1) && j+1 < len(w.toks) && (w.sep(j+1) || w.is(j+1, '.') && w.digits(j+2) && w.glued(j+2))) {
		w.b.WriteString(w.str(j))
		w.note("blank before the term left out")
		w.at = j + 1
	}
	return true
}

// footnote ends the number, before the mark of a footnote that is glued to it.
func (w *writing) footnote() bool {
	w.next, w.end, w.printed = w.at, w.endOf(w.at), w.b.String()
	if base, mark := footnoteMark(w.printed); mark != "" && !w.departments(base, mark) {
		w.printed = base
		w.end -= len(mark)
		w.note("footnote mark " + mark + " left out")
	}
	return true
}

// departments reports whether the figure behind base is that of the department
// of the State Bank that wrote the paper, as its numbers had it up to 2008.
//
//	"353/1997/QĐ-NHNN2" → yes; "39/2016/TT-NHNN1", a footnote → no
func (w *writing) departments(base, mark string) bool {
	_, year, _ := strings.Cut(base, "/")
	return len(mark) == 1 && strings.HasSuffix(base, "NHNN") && year[:min(4, len(year))] < "2009"
}

// footnoteMark cuts the digits off the end of a number if they cannot belong
// to its last code: "140/NQ-CP2".
func footnoteMark(s string) (base, mark string) {
	base = strings.TrimRight(s, "0123456789")
	mark = s[len(base):]
	last := base[strings.LastIndexAny(base, "-/")+1:]
	switch {
	case mark == "" || last == "", mark[0] == '0': // "BCĐ06": of a scheme
		return s, ""
	case last == "HĐND" && len(mark) == 2: // of a term
		return s, ""
	case docnum.HasTerm(last):
		if len(mark) <= 2 {
			return s, ""
		}
		return base + mark[:2], mark[2:]
	case len(mark) <= 2 && docnum.IsBody(last):
		return base, mark
	}
	return s, ""
}

// grammar mends what docnum can mend of a number, and asks whether it is one.
func (w *writing) grammar() bool {
	full, note := docnum.Mend(w.printed)
	codes, _, _ := strings.Cut(full, "(")
	var ok bool
	if w.parsed, ok = docnum.Parse(strings.ReplaceAll(codes, "+", "&")); !ok {
		return false
	}
	w.sure = sure(w.parsed)
	if w.parsed.Style == docnum.StyleOld && !w.sure && w.parsed.Type == "" && !ofBody(w.number) {
		w.weak = true
		return len(w.parsed.Orgs) == 1 && allCapitals(w.code) && w.parsed.Term == "" && strings.Contains(w.printed, "/")
	}
	if note != "" {
		w.printed = full
		w.note(note)
	}
	return true
}

// sure reports whether nothing but a document can have this number.
func sure(n docnum.Number) bool {
	switch n.Style {
	case docnum.StyleAssembly, docnum.StyleConsolidated:
		return true
	case docnum.StyleNorm:
		return n.Type != "" || docnum.IsBody(n.Orgs[0])
	case docnum.StyleOld:
		return n.Type == "" && len(n.Orgs) == 1 && (docnum.IsOldBody(n.Orgs[0]) && len(n.Serial) <= 3 || n.Term != "")
	case docnum.StyleAdmin, docnum.StyleParty:
		return docnum.IsBody(n.Orgs[0])
	}
	return false
}

// ofBody reports whether nothing but the body that wrote it follows the serial:
// "Tờ trình số 126/SKHĐT". Only the kind of document before it makes it one.
func ofBody(n number) bool {
	return n.parsed.Term == "" && len(n.parsed.Orgs) == 1 && docnum.IsBody(n.parsed.Orgs[0]) && strings.Contains(n.printed, "/")
}
