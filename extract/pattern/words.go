package pattern

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// words are texts of which every match holds one; none when nothing is known.
type words []word

type word struct {
	low   string // in lower case
	exact string // as it must stand; "" when in any case
	a, b  byte   // what its first letter may begin with, small and capital
}

// maxWords is how many words are worth a search before the expression itself
// is tried.
const maxWords = 24

// wordsOf reads them off an expression.
//
//	`(?:h[àằ]ng|mỗi) quý`    → "quý"
//	`định k[ỳì]|thường xuyên` → "định k", "thường xuyên"
//	`\d+ (?:%|ha)?`          → nothing
func wordsOf(tree *syntax.Regexp) words {
	list := needed(tree)
	if len(list) > maxWords || rare(list) == 0 {
		return nil
	}
	var out words
	for _, w := range list {
		if w.exact != "" {
			out = append(out, w)
			continue
		}
		r, _ := utf8.DecodeRuneInString(w.low)
		w.a, w.b = w.low[0], string(unicode.ToUpper(r))[0]
		out = append(out, w)
	}
	return out
}

// quick reports whether a search for ws is so fast that it is worth one before
// anything else.
func (ws words) quick() bool {
	return 0 < len(ws) && len(ws) <= 2 && !slices.ContainsFunc(ws, func(w word) bool { return w.exact == "" })
}

func needed(re *syntax.Regexp) []word {
	switch re.Op {
	case syntax.OpLiteral:
		w := word{low: strings.ToLower(string(re.Rune))}
		if re.Flags&syntax.FoldCase == 0 {
			w.exact = string(re.Rune)
		}
		return []word{w}
	case syntax.OpCapture, syntax.OpPlus:
		return needed(re.Sub[0])
	case syntax.OpAlternate:
		var all []word
		for _, sub := range re.Sub {
			n := needed(sub)
			if n == nil {
				return nil
			}
			all = append(all, n...)
		}
		return all
	case syntax.OpConcat:
		var best []word
		for _, sub := range re.Sub {
			if n := needed(sub); n != nil && (best == nil || rare(n) > rare(best)) {
				best = n
			}
		}
		return best
	}
	return nil
}

// rare is how seldom a text is let through: long words, and few.
func rare(list []word) int {
	short := 1 << 10
	for _, w := range list {
		short = min(short, utf8.RuneCountInString(w.low))
	}
	if short == 1 {
		return 0
	}
	return 100*short - len(list)
}

// inLower reports whether a text in lower case holds one of ws.
func (ws words) inLower(lower string) bool {
	for _, w := range ws {
		if strings.Contains(lower, w.low) {
			return true
		}
	}
	return len(ws) == 0
}

// in reports whether s holds one of ws.
func (ws words) in(s string) bool {
	for _, w := range ws {
		if w.exact != "" {
			if strings.Contains(s, w.exact) {
				return true
			}
			continue
		}
		for i := 0; i+len(w.low) <= len(s); i++ {
			if c := s[i]; (c == w.a || c == w.b) && strings.EqualFold(s[i:i+len(w.low)], w.low) {
				return true
			}
		}
	}
	return len(ws) == 0
}
