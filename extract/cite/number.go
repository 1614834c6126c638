package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/docnum"
)

// number is a document number as it stands in the text.
type number struct {
	first, next int    // tokens
	end         int    // byte after it
	printed     string // breaks and stray spaces mended
	parsed      docnum.Number
	repaired    string
	sure        bool // kind and body are known, so nothing need stand before it
}

// maxNumberTokens bounds the search, so that Find stays linear.
const maxNumberTokens = 24

// number reads a document number whose serial is token i.
//
//	"66-NQ/TW", "30a/2008/NQ-CP", "66.16/2026/NQ-CP", "364/TTr-BNG-NVVH"
//	"148/2025 /NĐ-CP" → 148/2025/NĐ-CP, "TT-BL ĐTBXH" → TT-BLĐTBXH
//	"140/NQ-CP2"      → 140/NQ-CP, the 2 is a footnote's mark
//	"49-/NQ/TW"       → 49-NQ/TW
//	"2011/QĐ-TTg" inside "62/2011/QĐ-TTg", "2021-2025", "01:2019/BCT" → none
func (p *para) number(i int) (number, bool) {
	if i >= len(p.toks) || p.toks[i].kind != isDigits || p.toks[i].end-p.toks[i].start > 6 {
		return number{}, false
	}
	if p.glued(i) && i > 0 {
		switch prev := p.toks[i-1]; {
		case prev.kind == isWord && !strings.HasSuffix(p.str(i-1), "số"), prev.kind == isMark && strings.ContainsRune("/%=_+$#", prev.mark), prev.mark == '.' && i > 1 && p.glued(i-1) && p.toks[i-2].kind == isDigits, prev.mark == ':' && i > 1 && p.glued(i-1) && p.toks[i-2].kind == isDigits, isDash(prev.mark) && i > 1 && p.glued(i-1):
			return number{}, false
		}
	}
	n := number{first: i}
	var b strings.Builder
	b.WriteString(p.str(i))
	j := i + 1
	if p.glued(j) && p.toks[j].kind == isWord && utf8.RuneCountInString(p.str(j)) == 1 && p.glued(j+1) && p.sep(j+1) {
		b.WriteString(p.str(j)) // 30a/
		j++
	} else if p.is(j, '.') && p.glued(j) && p.glued(j+1) && p.toks[j+1].kind == isDigits {
		b.WriteString("." + p.str(j+1)) // 66.16/
		j += 2
		if p.is(j, '.') && p.glued(j) && p.glued(j+1) && p.toks[j+1].kind == isDigits && len(p.str(j+1)) == 4 && p.is(j+2, '/') {
			b.WriteString("." + p.str(j+1)) // 66.4.2025/, a full stop for the slash
			j += 2
		}
	}
	if !p.sep(j) {
		return number{}, false
	}
	loose := !p.glued(j) && p.dash(j) && !p.glued(j+1) // "5 - Kế hoạch"
	j = p.separator(j, &b, &n)
	if j+1 < len(p.toks) && p.toks[j].kind == isDigits && p.toks[j].end-p.toks[j].start == 4 && p.glued(j+1) && p.toks[j+1].kind == isWord && p.toks[j+1].upper {
		b.WriteString(p.str(j) + "/") // 98/2021NĐ-CP
		n.note("slash after the year added")
		j++
	} else if j+1 < len(p.toks) && p.toks[j].kind == isDigits && p.toks[j].end-p.toks[j].start == 4 && p.is(j+1, '/') {
		b.WriteString(p.str(j))
		j = p.separator(j+1, &b, &n)
	} else if j+1 < len(p.toks) && p.toks[j].kind == isDigits {
		return number{}, false
	}
	end, ok := p.codes(j, &b, &n, loose)
	if !ok {
		return number{}, false
	}
	n.next, n.end, n.printed = end, int(p.toks[end-1].end), b.String()
	if base, mark := footnoteMark(n.printed); mark != "" {
		n.printed = base
		n.end -= len(mark)
		n.note("footnote mark " + mark + " left out")
	}
	full, note := docnum.Mend(n.printed)
	if n.parsed, ok = docnum.Parse(full); !ok {
		return number{}, false
	}
	n.sure = sure(n.parsed)
	if n.parsed.Style == docnum.StyleOld && !n.sure && n.parsed.Type == "" && !ofBody(n) {
		return number{}, false
	}
	if note != "" {
		n.printed = full
		n.note(note)
	}
	return n, true
}

// ofBody reports whether nothing but the body that wrote it follows the serial:
// "Tờ trình số 126/SKHĐT". Only the kind of document before it makes it one.
func ofBody(n number) bool {
	return n.parsed.Term == "" && len(n.parsed.Orgs) == 1 && docnum.IsBody(n.parsed.Orgs[0]) && strings.Contains(n.printed, "/")
}

func (n *number) note(s string) {
	if n.repaired != "" {
		n.repaired += "; "
	}
	n.repaired += s
}

// sep reports whether token i is a slash or a dash.
func (p *para) sep(i int) bool { return p.is(i, '/') || p.dash(i) }

// separator writes the separator at token i; of two, the first counts.
func (p *para) separator(i int, b *strings.Builder, n *number) int {
	if p.is(i, '/') {
		b.WriteByte('/')
	} else {
		b.WriteByte('-')
	}
	i++
	if p.sep(i) && p.glued(i) {
		n.note("doubled separator")
		i++
	}
	return i
}

// codes reads the codes of kind and body from token j on.
func (p *para) codes(j int, b *strings.Builder, n *number, loose bool) (next int, ok bool) {
	first := true
	var last string
	for k := 0; k < maxNumberTokens; k++ {
		code, after := p.code(j)
		if code == "" {
			return j, false
		}
		if loose && first && !docnum.IsType(code) {
			return j, false
		}
		b.WriteString(code)
		last = code
		j = after
		// a code that a line break cut in two: "TT-BL ĐTBXH"
		if more, after := p.code(j); more != "" && !docnum.IsBody(code) && !docnum.IsType(code) && docnum.IsBody(code+more) {
			b.WriteString(more)
			last = code + more
			j = after
		}
		if org, after := p.code(j); first && docnum.IsType(code) && docnum.IsBody(org) && allCapitals(org) { // "145/2020/NĐ CP"
			b.WriteString("-" + org)
			n.note("hyphen between kind and body added")
			last, j = org, after
		}
		if !p.sep(j) || j+1 >= len(p.toks) || p.toks[j+1].kind != isWord && !(p.sep(j+1) && p.glued(j+1)) {
			break
		}
		before, behind := p.glued(j), p.glued(j+1)
		if !before || !behind {
			// A space beside the separator: only inside what is not complete, or
			// before what can be nothing but a code.
			next, _ := p.code(j + 1)
			incomplete := first && docnum.IsType(last)
			switch {
			case next == "":
			case incomplete && (docnum.IsBody(next) || allCapitals(next)):
				goto more
			case (before || behind) && docnum.IsBody(next) && allCapitals(next):
				goto more
			case p.is(j, '/') && allCapitals(next) && (docnum.IsBody(next) || docnum.IsType(next)):
				goto more
			}
			break
		}
		if c, _ := p.code(j + 1); c == "" && !p.sep(j+1) {
			break
		}
	more:
		j = p.separator(j, b, n)
		first = false
	}
	return j, last != ""
}

// code reads letters and the digits glued to them, if they can be a code: the
// first letter a capital.
func (p *para) code(j int) (string, int) {
	if j >= len(p.toks) || p.toks[j].kind != isWord || !p.toks[j].upper {
		return "", j
	}
	s := p.str(j)
	if utf8.RuneCountInString(s) > 18 || len(s) > 3 && !manyCapitals(s) {
		return "", j
	}
	j++
	for j < len(p.toks) && p.glued(j) && (p.toks[j].kind != isMark || p.is(j, '&')) && len(s) < 40 {
		s += p.str(j)
		j++
	}
	if unit := j + 1; p.is(j, '.') && p.glued(j) && p.glued(unit) && p.toks[unit].kind == isWord && allCapitals(p.str(unit)) && !p.is(unit+1, '.') && utf8.RuneCountInString(p.str(unit)) <= 4 {
		s += "." + p.str(unit) // the unit that wrote it: "501/TTr-NV.IV", "592/QĐ-UBND.NN"
		j = unit + 1
	}
	return s, j
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

func allCapitals(s string) bool {
	for _, r := range s {
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return len(s) > 1
}

// footnoteMark cuts the digits off the end of a number if they cannot belong
// to its last code: "140/NQ-CP2".
func footnoteMark(s string) (base, mark string) {
	base = strings.TrimRight(s, "0123456789")
	mark = s[len(base):]
	i := strings.LastIndexAny(base, "-/")
	last := base[i+1:]
	switch {
	case mark == "" || last == "":
		return s, ""
	case strings.HasSuffix(last, "QH") || strings.HasPrefix(last, "UB") && last != "UBND" && last != "UBDT" || last == "HĐNN" || last == "HDNN":
		if len(mark) <= 2 { // the term
			return s, ""
		}
		return base + mark[:2], mark[2:]
	case len(mark) <= 2 && docnum.IsBody(last):
		return base, mark
	}
	return s, ""
}

// sure reports whether nothing but a document can have this number.
func sure(n docnum.Number) bool {
	switch n.Style {
	case docnum.StyleAssembly, docnum.StyleConsolidated:
		return true
	case docnum.StyleNorm:
		return n.Type != "" || docnum.IsBody(n.Orgs[0])
	case docnum.StyleOld:
		return n.Type == "" && len(n.Orgs) == 1 && docnum.IsOldBody(n.Orgs[0]) && len(n.Serial) <= 3
	case docnum.StyleAdmin, docnum.StyleParty:
		return docnum.IsBody(n.Orgs[0])
	}
	return false
}
