package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// initials are the names of laws by their law word and the first letters of
// what follows, "" where two laws have the same:
//
//	"luật BVMT" → Luật Bảo vệ môi trường, "luật PCRT" → Luật Phòng, chống rửa tiền
func initials(names []string, laws []Type) map[string]string {
	out := map[string]string{}
	for _, name := range names {
		law := lawWordOf(name, laws)
		if law == "" {
			continue
		}
		var b strings.Builder
		for _, w := range strings.Fields(name[len(law):]) {
			r, _ := utf8.DecodeRuneInString(w)
			b.WriteRune(unicode.ToUpper(r))
		}
		key := law + " " + b.String()
		switch have, taken := out[key]; {
		case !taken:
			out[key] = name
		case letters(have) != letters(name):
			out[key] = ""
		case len(name) > len(have): // the print with its commas
			out[key] = name
		}
	}
	return out
}

// lawWordOf is the law word with which a name begins, in lower case, "" for none.
func lawWordOf(name string, laws []Type) (law string) {
	low := strings.ToLower(name)
	for _, t := range laws {
		for _, w := range t.Words {
			if strings.HasPrefix(low, w+" ") && len(w) > len(law) {
				law = w
			}
		}
	}
	return law
}

// maxInitialled is how many tokens a name printed by its initials may have.
const maxInitialled = 6

// initialled is the token after the initials that stand at token j, behind the
// law word at [i, j), and the law known that alone has them. Words of the name
// may stand before them in full. Two letters are too few to tell.
//
//	"Luật BVMT 2020"       → Luật Bảo vệ môi trường
//	"Luật thuế TNDN"       → Luật Thuế thu nhập doanh nghiệp
//	"Luật KH,CN&ĐMST"      → Luật Khoa học, công nghệ và đổi mới sáng tạo
//	"Luật CT", "Luật XYZ"  → none
func (p *para) initialled(i, j int) (end int, name string) {
	if len(p.byInitials) == 0 || j <= i || allCapitals(p.str(i)) {
		return 0, ""
	}
	var short strings.Builder
	var whole []int // tokens of words in full
	for k := j; k < len(p.toks) && k < j+maxInitialled; k++ {
		switch {
		case !p.word(k):
			return 0, ""
		case !p.isShort(k):
			r, _ := utf8.DecodeRuneInString(p.str(k))
			short.WriteRune(unicode.ToUpper(r))
			whole = append(whole, k)
			continue
		}
		short.WriteString(p.str(k))
		for ; p.moreShort(k); k += 2 {
			if !p.is(k+1, ',') {
				short.WriteString("V") // "&" for "và"
			}
			short.WriteString(p.str(k + 2))
		}
		name = p.byInitials[strings.ToLower(p.spaced(i, j))+" "+short.String()]
		if utf8.RuneCountInString(short.String()) < 3 || !p.beginsWith(name, j-i, whole) {
			return 0, ""
		}
		return k + 1, name
	}
	return 0, ""
}

// isShort reports whether token k is an abbreviation.
func (p *para) isShort(k int) bool {
	return p.word(k) && p.toks[k].upper && allCapitals(p.str(k)) && utf8.RuneCountInString(p.str(k)) > 1
}

// moreShort reports whether a sign and another abbreviation are glued to the one
// at token k: "KH,CN", "KHCN&ĐMST".
func (p *para) moreShort(k int) bool {
	return (p.is(k+1, ',') || p.is(k+1, '&')) && p.glued(k+1) && p.glued(k+2) && p.word(k+2) && p.isShort(k+2)
}

// beginsWith reports whether the words of a name, behind its law word of n
// words, begin with the tokens.
func (p *para) beginsWith(name string, n int, tokens []int) bool {
	words := strings.Fields(name)
	if name == "" || len(words) < n+len(tokens) {
		return false
	}
	for i, k := range tokens {
		if !strings.EqualFold(strings.Trim(words[n+i], ","), p.str(k)) {
			return false
		}
	}
	return true
}
