package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/viet"

	"golang.org/x/text/unicode/norm"
)

// mend is the name of a law that tokens [from, to) print with a damage.
type mend struct {
	from, to int
	name     string
}

// damaged is the token after the name of a known law that stands at token i
// with one small damage of the kind that character recognition does, 0 when
// there is none.
//
//	"Luật Tổ Ồ chức Chính phủ"    → Luật Tổ chức Chính phủ: a letter read twice
//	"Luật Tổ chức Chính ¡ phủ"    → the same: a speck read as a mark
//	"Bộ luật Tế tụng hình sự"     → Bộ luật Tố tụng hình sự: one letter
//	"Luật Bảo chí"                → none: too short to be sure of it
//
// All other words must be those of the name, in its order.
func (p *para) damaged(i, j int) (end int, name string) {
	if len(p.lawKids) == 0 || j == i || !p.upper(i) {
		return 0, ""
	}
	at, k := int32(0), i
	for ; k < len(p.toks); k++ {
		to, ok := p.nameStep(at, k)
		if !ok {
			break
		}
		at = to
	}
	if k < j || k >= len(p.toks) {
		return 0, ""
	}
	if p.stray(k) {
		return p.restOfName(at, k+1)
	}
	if p.toks[k].kind != isWord {
		return 0, ""
	}
	w := []rune(norm.NFC.String(strings.ToLower(p.str(k))))
	for _, kd := range p.lawKids[at] {
		if oneLetter(w, kd.text) {
			if end, name := p.restOfName(kd.to, k+1); end-j >= 4 {
				return end, name
			}
		}
	}
	return 0, ""
}

// restOfName follows the trie of laws' names from a node to the longest name.
func (p *para) restOfName(at int32, k int) (end int, name string) {
	for {
		if e := p.trie[roleLawName].end[at]; e != 0 {
			end, name = k, p.laws[e-1]
		}
		to, ok := p.nameStep(at, k)
		if !ok {
			return end, name
		}
		at, k = to, k+1
	}
}

func (p *para) nameStep(at int32, k int) (int32, bool) {
	if k >= len(p.toks) {
		return 0, false
	}
	return p.trie[roleLawName].step(at, p.toks[k].w)
}

// stray reports whether token k is nothing: a mark that no text has, or the end
// of the word before read once more, alone.
func (p *para) stray(k int) bool {
	tk := p.toks[k]
	switch tk.kind {
	case isMark:
		return unicode.IsSymbol(tk.mark) || strings.ContainsRune("¡¿*|_\\•·!", tk.mark)
	case isWord:
		return utf8.RuneCountInString(p.str(k)) <= 2 && strings.HasSuffix(viet.Bare(p.str(k-1)), viet.Bare(p.str(k))) || strings.EqualFold(p.str(k), p.str(k-1))
	}
	return false
}

// oneLetter reports whether two words differ in one letter.
func oneLetter(a, b []rune) bool {
	if len(a) != len(b) || len(a) < 2 {
		return false
	}
	n := 0
	for i := range a {
		if a[i] != b[i] {
			n++
		}
	}
	return n == 1
}

// repaired is the name printed at tokens [i, end) with the damages undone
// that its reading has met, "" when there are none.
func (p *para) repaired(i, end int, mends []mend) string {
	var parts []string
	for _, m := range mends {
		if m.from < i || m.to > end {
			continue
		}
		if m.from > i {
			parts = append(parts, p.spaced(i, m.from))
		}
		parts = append(parts, m.name)
		i = m.to
	}
	if len(parts) == 0 {
		return ""
	}
	if i < end {
		parts = append(parts, p.spaced(i, end))
	}
	return strings.Join(parts, " ")
}
