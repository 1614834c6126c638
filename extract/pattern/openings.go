package pattern

import (
	"regexp/syntax"
	"unicode"
	"unicode/utf8"
)

// openings are the letters with which every match begins, at most three each,
// in lower case: of an expression that begins with ^. nil says nothing is
// known.
type openings struct {
	all   map[[3]rune]struct{}
	first [256]bool // the bytes with which they may begin, those of capitals too
}

// Limits of what is listed: a class of more letters than maxClass is taken to
// be anything, and more than maxOpenings are too many to be of use.
const (
	maxClass    = 64
	maxOpenings = 4096
)

// openingsOf reads them off an expression.
//
//	`^(?:giao|gồm)`  → "gia", "gồm"
//	`^l(\d|$)`       → "l0" … "l9", "l"
//	`^\d{1,3}[a-z]?` → "0" … "9z": of three letters there are too many
//	`^\pL+ là`       → nil: any letter
func openingsOf(tree *syntax.Regexp) *openings {
	prog, err := syntax.Compile(tree)
	if err != nil || prog.StartCond()&syntax.EmptyBeginText == 0 {
		return nil
	}
	for length := 3; length > 0; length-- {
		if o := openingsIn(prog, length); o != nil {
			return o
		}
	}
	return nil
}

// openingsIn reads those of at most length letters off a program.
func openingsIn(prog *syntax.Prog, length int) *openings {
	out := map[[3]rune]struct{}{}
	type state struct {
		pc  uint32
		key [3]rune
	}
	seen := map[state]bool{}
	var follow func(s state, n int) bool // false when too much is possible
	follow = func(s state, n int) bool {
		if n == length {
			out[s.key] = struct{}{}
			return len(out) <= maxOpenings
		}
		if seen[s] {
			return true
		}
		if seen[s] = true; len(seen) > 4*maxOpenings {
			return false
		}
		switch in := &prog.Inst[s.pc]; in.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			return follow(state{in.Out, s.key}, n) && follow(state{in.Arg, s.key}, n)
		case syntax.InstCapture, syntax.InstNop, syntax.InstEmptyWidth:
			return follow(state{in.Out, s.key}, n)
		case syntax.InstFail:
			return true
		case syntax.InstMatch:
			out[s.key] = struct{}{}
			return n > 0
		default:
			class, ok := letters(in)
			if !ok {
				out[s.key] = struct{}{}
				return n > 0
			}
			for r := range class {
				next := state{in.Out, s.key}
				next.key[n] = r
				if !follow(next, n+1) {
					return false
				}
			}
			return true
		}
	}
	if !follow(state{pc: uint32(prog.Start)}, 0) {
		return nil
	}
	o := &openings{all: out}
	for key := range out {
		for r := unicode.SimpleFold(key[0]); ; r = unicode.SimpleFold(r) {
			o.first[string(r)[0]] = true
			if r == key[0] {
				break
			}
		}
	}
	return o
}

// letters is what one instruction takes, in lower case; ok is false when that
// is too much.
func letters(in *syntax.Inst) (class map[rune]bool, ok bool) {
	if in.Op != syntax.InstRune && in.Op != syntax.InstRune1 {
		return nil, false
	}
	class = map[rune]bool{}
	if len(in.Rune) == 1 {
		class[unicode.ToLower(in.Rune[0])] = true
		return class, true
	}
	for i := 0; i+1 < len(in.Rune); i += 2 {
		if in.Rune[i+1]-in.Rune[i] > maxClass {
			return nil, false
		}
		for r := in.Rune[i]; r <= in.Rune[i+1]; r++ {
			class[unicode.ToLower(r)] = true
		}
	}
	return class, len(class) <= maxClass
}

// of reports whether s begins with one of them.
func (o *openings) of(s string) bool {
	if s != "" && !o.first[s[0]] {
		return false
	}
	var key [3]rune
	for i := range key {
		r, n := utf8.DecodeRuneInString(s)
		if n == 0 {
			break
		}
		s = s[n:]
		if r < utf8.RuneSelf {
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
		} else {
			r = unicode.ToLower(r)
		}
		key[i] = r
		if _, ok := o.all[key]; ok {
			return true
		}
	}
	return false
}
