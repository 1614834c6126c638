package cite

import (
	"math/bits"
	"strings"
	"unicode"
)

// para is a paragraph cut into tokens, with what looks phrases up in it. It
// never changes.
type para struct {
	*compiled
	text string // of the whole document
	toks []token
}

// tokens is s as a paragraph of its own.
func (c *compiled) tokens(s string) *para {
	return &para{compiled: c, text: s, toks: scan(nil, s, 0, c.words)}
}

// is reports whether token i is the mark r.
func (p *para) is(i int, r rune) bool {
	return i >= 0 && i < len(p.toks) && p.toks[i].kind == isMark && p.toks[i].mark == r
}

// dash reports whether token i is a hyphen or a dash.
func (p *para) dash(i int) bool {
	return i >= 0 && i < len(p.toks) && p.toks[i].kind == isMark && isDash(p.toks[i].mark)
}

// word, digits and upper report what token i is; a token beyond the paragraph
// is nothing.
func (p *para) word(i int) bool {
	return i >= 0 && i < len(p.toks) && p.toks[i].kind == isWord
}

func (p *para) digits(i int) bool {
	return i >= 0 && i < len(p.toks) && p.toks[i].kind == isDigits
}

func (p *para) upper(i int) bool { return i >= 0 && i < len(p.toks) && p.toks[i].upper }

func (p *para) str(i int) string { return p.text[p.toks[i].start:p.toks[i].end] }

// glued reports whether nothing stands between tokens i-1 and i.
func (p *para) glued(i int) bool {
	return i > 0 && i < len(p.toks) && p.toks[i-1].end == p.toks[i].start
}

// match is the longest phrase of a role at token i: the token after it, and
// which phrase it is.
func (p *para) match(r role, i int) (next, what int, ok bool) {
	if i < 0 || i >= len(p.toks) || p.opens[p.toks[i].w]&(1<<r) == 0 {
		return i, 0, false
	}
	t := &p.trie[r]
	at := int32(0)
	next = i
	for j := i; j < len(p.toks); j++ {
		to, found := t.step(at, p.toks[j].w)
		if !found {
			break
		}
		at = to
		if e := t.end[at]; e != 0 {
			next, what, ok = j+1, int(e-1), true
		}
	}
	return
}

// has reports whether a phrase of the role opens at token i.
func (p *para) has(r role, i int) bool {
	_, _, ok := p.match(r, i)
	return ok
}

// any reports whether a phrase of one of the roles opens at token i.
func (p *para) any(set roles, i int) bool {
	if i < 0 || i >= len(p.toks) {
		return false
	}
	for left := p.opens[p.toks[i].w] & set; left != 0; left &= left - 1 {
		if p.has(role(bits.TrailingZeros64(uint64(left))), i) {
			return true
		}
	}
	return false
}

// skip is the token after a phrase of the role at i, i when there is none.
func (p *para) skip(r role, i int) int {
	if j, _, ok := p.match(r, i); ok {
		return j
	}
	return i
}

// endsBefore reports whether a phrase of the role ends just before token i,
// and where it begins. Phrases of at most four tokens are tried.
func (p *para) endsBefore(r role, i int) (start int, ok bool) {
	for n := 4; n >= 1; n-- {
		if i-n < 0 {
			continue
		}
		if j, _, found := p.match(r, i-n); found && j == i {
			return i - n, true
		}
	}
	return i, false
}

// before reports whether a phrase of the role ends just before token i.
func (p *para) before(r role, i int) bool {
	_, ok := p.endsBefore(r, i)
	return ok
}

// stop reports whether the full stop at token i ends a sentence; one behind a
// short capitalised word ("TP.", "Th.") does not.
func (p *para) stop(i int) bool {
	if i+1 >= len(p.toks) {
		return true
	}
	if p.glued(i+1) || !p.toks[i+1].upper && p.toks[i+1].kind != isMark {
		return false
	}
	return !(i > 0 && p.glued(i) && p.word(i-1) && p.toks[i-1].upper && p.toks[i-1].end-p.toks[i-1].start < 3)
}

// endOf is the byte after the token before next.
func (p *para) endOf(next int) int { return int(p.toks[next-1].end) }

// spaced is the text of tokens [i, j) with single spaces.
func (p *para) spaced(i, j int) string {
	return strings.Join(strings.Fields(p.text[p.toks[i].start:p.toks[j-1].end]), " ")
}

// allCapitals reports whether s is two letters or more, or figures, and no
// small letter.
func allCapitals(s string) bool {
	for _, r := range s {
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return len(s) > 1
}
