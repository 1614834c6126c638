package pattern

import (
	"cmp"
	"regexp/syntax"
	"slices"
	"sort"
	"unicode"
)

// classes part the letters into those that an expression does not tell apart.
//
//	`^[IVX]+\.` → I V X, the point, all others
type classes struct {
	n      int           // how many, with the last, which stands for the end of the text
	low    [lowest]uint8 // by letter, for the first
	from   []rune        // where a class begins among the others, sorted
	behind []uint8       // by index of from: the class
	sample [256]rune     // by class, one of its letters
	kinds  [256]kind     // by class
}

// lowest is how many letters have a table: up to Greek Extended come all that
// Vietnamese has.
const lowest = 0x2000

// maxClasses is how many classes are kept apart.
const maxClasses = 250

// kind is what ^, $ and \b know of a letter.
type kind uint8

const (
	edge    kind = iota // no letter: the beginning or the end of a text
	newline             // where an expression asks for lines
	wordly              // of a word in the sense of \b, where an expression asks for it
	other
	kinds   // how many kinds there are
	unknown = kinds
)

// turn is a place in the order of letters where ranges begin or end.
type turn struct {
	at   rune
	sign uint64 // of the ranges
}

// classesOf parts the letters as prog does; nil when there are too many classes.
func classesOf(prog *syntax.Prog) *classes {
	turns, lines, words := turnsOf(prog)
	slices.SortFunc(turns, func(a, b turn) int { return cmp.Compare(a.at, b.at) })
	c := &classes{}
	bySign := map[uint64]uint8{}
	var sign uint64
	var begin rune
	span := func(end rune) bool { // from begin up to end is one class
		k, ok := bySign[sign]
		if !ok {
			if c.n == maxClasses {
				return false
			}
			k = uint8(c.n)
			bySign[sign], c.sample[k], c.kinds[k] = k, begin, kindOf(begin, lines, words)
			c.n++
		}
		for r := begin; r < min(end, lowest); r++ {
			c.low[r] = k
		}
		if end > lowest {
			c.from, c.behind = append(c.from, max(begin, lowest)), append(c.behind, k)
		}
		return true
	}
	for _, t := range turns {
		if t.at > begin {
			if !span(t.at) {
				return nil
			}
			begin = t.at
		}
		sign ^= t.sign
	}
	if begin <= unicode.MaxRune && !span(unicode.MaxRune+1) {
		return nil
	}
	c.n++ // kinds of the last are edge
	return c
}

// turnsOf is where the ranges of prog begin and end, and whether it asks for
// lines and for words.
func turnsOf(prog *syntax.Prog) (turns []turn, lines, words bool) {
	sign := uint64(0)
	add := func(ranges ...rune) {
		sign += 0x9e3779b97f4a7c15
		s := sign // mixed, so that no few of them cancel out
		s = (s ^ s>>30) * 0xbf58476d1ce4e5b9
		s = (s ^ s>>27) * 0x94d049bb133111eb
		s ^= s >> 31
		for i := 0; i+1 < len(ranges); i += 2 {
			turns = append(turns, turn{ranges[i], s}, turn{ranges[i+1] + 1, s})
		}
	}
	singles, lists := map[rune]bool{}, map[*rune]bool{}
	for i := range prog.Inst {
		in := &prog.Inst[i]
		switch in.Op {
		case syntax.InstEmptyWidth:
			op := syntax.EmptyOp(in.Arg)
			lines = lines || op&(syntax.EmptyBeginLine|syntax.EmptyEndLine) != 0
			words = words || op&(syntax.EmptyWordBoundary|syntax.EmptyNoWordBoundary) != 0
		case syntax.InstRuneAnyNotNL:
			singles['\n'] = true
		case syntax.InstRune, syntax.InstRune1:
			if len(in.Rune) == 0 {
				continue
			}
			if len(in.Rune) > 1 {
				if !lists[&in.Rune[0]] { // repeated instructions share theirs
					lists[&in.Rune[0]] = true
					add(in.Rune...)
				}
				continue
			}
			first := in.Rune[0]
			singles[first] = true
			if syntax.Flags(in.Arg)&syntax.FoldCase != 0 {
				for r := unicode.SimpleFold(first); r != first; r = unicode.SimpleFold(r) {
					singles[r] = true
				}
			}
		}
	}
	if lines {
		singles['\n'] = true
	}
	for r := range singles {
		add(r, r)
	}
	if words {
		add('0', '9', 'A', 'Z', '_', '_', 'a', 'z')
	}
	return turns, lines, words
}

func kindOf(r rune, lines, words bool) kind {
	switch {
	case lines && r == '\n':
		return newline
	case words && syntax.IsWordChar(r):
		return wordly
	}
	return other
}

// of is the class of r.
func (c *classes) of(r rune) uint8 {
	if r < lowest {
		return c.low[r]
	}
	return c.behind[sort.Search(len(c.from), func(i int) bool { return c.from[i] > r })-1]
}
