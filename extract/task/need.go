package task

import (
	"regexp/syntax"
	"strings"
	"unicode/utf8"
)

// need is words of which a text must hold one before an expression can match
// it; empty when no such words are known. Texts are searched for words much
// faster than for expressions.
type need []string

// needOf reads off an expression what it needs.
//
//	`(?:h[àằ]ng|mỗi) quý`  → "quý"
//	`định k[ỳì]|thường xuyên` → "định k", "thường xuyên"
//	`\d+ (?:%|ha)?`        → nothing
func needOf(re string) need {
	tree, err := syntax.Parse(re, syntax.Perl)
	if err != nil {
		return nil
	}
	return needed(tree.Simplify())
}

func needed(re *syntax.Regexp) need {
	switch re.Op {
	case syntax.OpLiteral:
		return need{strings.ToLower(string(re.Rune))}
	case syntax.OpCapture, syntax.OpPlus:
		return needed(re.Sub[0])
	case syntax.OpAlternate:
		var all need
		for _, sub := range re.Sub {
			n := needed(sub)
			if n == nil {
				return nil
			}
			all = append(all, n...)
		}
		return all
	case syntax.OpConcat:
		var best need
		for _, sub := range re.Sub {
			if n := needed(sub); n != nil && (best == nil || n.rare() > best.rare()) {
				best = n
			}
		}
		return best
	}
	return nil
}

// rare is how seldom a text is let through: long words, and few.
func (n need) rare() int {
	short := 1 << 10
	for _, w := range n {
		short = min(short, utf8.RuneCountInString(w))
	}
	if short == 1 {
		return 0
	}
	return 100*short - len(n)
}

// in reports whether an expression may match a text, given in lower case.
func (n need) in(lower string) bool {
	if len(n) == 0 || len(n) > 24 {
		return true
	}
	for _, w := range n {
		if strings.Contains(lower, w) {
			return true
		}
	}
	return false
}
