package pattern

import (
	"encoding/binary"
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

// automaton tells whether a text holds a match, and reads each letter once:
// package regexp follows every thread of an expression through a text, the
// automaton goes from one set of threads to the next and keeps the steps that
// it has learnt from the texts before. It knows no groups; what it lets through
// is for package regexp.
//
//	`(?:^|\PL)(?:nghị định|luật) này` over a page → none, or before where no match begins
//
// It is for one goroutine at a time.
type automaton struct {
	prog     *syntax.Prog
	classes  *classes
	anchored bool // a match begins where the text does

	sets  []set             // by number; the first stand for none
	next  []uint16          // by set and class: the set behind the letter
	known map[string]uint16 // sets by what they hold
	opens [kinds]uint16     // by what stands before: the set with which a search begins
	read  int               // bytes since the steps were forgotten
	tired bool              // it learns more than it can keep

	marks []uint32 // by instruction: the last round that came by
	round uint32
}

// set is the threads that are alive between two letters.
type set struct {
	waits []uint32 // the instructions at which they stand, sorted
	prev  kind     // what stands before
	idle  bool     // none has read anything: a match begins here or later
}

// Numbers of no set.
const (
	unlearnt uint16 = iota
	dead            // no match can come
	matched         // there is one
	noSet
)

// Limits: how many steps are kept before all are forgotten, and how many bytes
// must be read on average with one set for the automaton to be worth it.
const (
	maxSteps = 1 << 16
	minUse   = 64
)

// newAutomaton is that of an expression; nil when it tells too many letters
// apart.
func newAutomaton(tree *syntax.Regexp) *automaton {
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return nil
	}
	a := &automaton{prog: prog, anchored: prog.StartCond()&syntax.EmptyBeginText != 0, marks: make([]uint32, len(prog.Inst))}
	if a.classes = classesOf(prog); a.classes == nil {
		return nil
	}
	a.forget()
	return a
}

// forget empties what was learnt.
func (a *automaton) forget() {
	a.sets, a.next = make([]set, noSet), make([]uint16, int(noSet)*a.classes.n)
	a.known, a.opens, a.read = map[string]uint16{}, [kinds]uint16{}, 0
}

// search reports whether s holds a match that begins at from or later, and
// before which place none begins. What stands before from counts for ^ and \b.
// Where it reads no farther than to it may find out neither: then it is not sure
// of a match.
func (a *automaton) search(s string, from, to int) (start int, found, sure bool) {
	at, start, counted, n := a.open(s[:from]), from, from, a.classes.n
	for i := from; i < to && at > matched; {
		c, width := a.classes.low[s[i]], 1
		if s[i] >= utf8.RuneSelf {
			var r rune
			r, width = utf8.DecodeRuneInString(s[i:])
			c = a.classes.of(r)
		}
		next := a.next[int(at)*n+int(c)]
		if next == unlearnt {
			a.read, counted = a.read+i-counted, i
			next = a.learn(at, c)
		}
		i += width
		if at = next; a.sets[at].idle {
			start = i
		}
	}
	a.read += max(to-counted, 0)
	if at > matched && to < len(s) {
		return start, true, false
	}
	if at > matched {
		next := a.next[int(at)*n+n-1]
		if next == unlearnt {
			next = a.learn(at, uint8(n-1))
		}
		at = next
	}
	return start, at == matched, true
}

// open is the set with which a search behind a text begins.
func (a *automaton) open(behind string) uint16 {
	prev := edge
	if behind != "" {
		r, _ := utf8.DecodeLastRuneInString(behind)
		prev = a.classes.kinds[a.classes.of(r)]
	}
	if a.opens[prev] == unlearnt {
		a.round++
		waits, done := a.follow(nil, uint32(a.prog.Start), prev, unknown)
		a.opens[prev] = a.number(waits, done, prev, true)
	}
	return a.opens[prev]
}

// learn is the set behind set at and a letter of class c, of which the last
// stands for the end of the text.
func (a *automaton) learn(at uint16, c uint8) uint16 {
	was, next := a.sets[at], a.classes.kinds[c]
	a.round++
	var ready []uint32 // those that wait for a letter, once it is known what follows
	done := false
	for _, pc := range was.waits {
		var d bool
		ready, d = a.follow(ready, pc, was.prev, next)
		done = done || d
	}
	to := dead
	switch last := int(c) == a.classes.n-1; {
	case done:
		to = matched
	case !last:
		a.round++
		var waits []uint32
		for _, pc := range ready {
			if in := &a.prog.Inst[pc]; in.MatchRune(a.classes.sample[c]) {
				var d bool
				waits, d = a.follow(waits, in.Out, next, unknown)
				done = done || d
			}
		}
		idle := len(waits) == 0
		if !a.anchored && !done {
			waits, done = a.follow(waits, uint32(a.prog.Start), next, unknown)
		}
		before := len(a.sets)
		if to = a.number(waits, done, next, idle); len(a.sets) < before { // at is forgotten
			return to
		}
	}
	a.next[int(at)*a.classes.n+int(c)] = to
	return to
}

// number is the number of a set; done reports that one of its threads has matched.
func (a *automaton) number(waits []uint32, done bool, prev kind, idle bool) uint16 {
	switch {
	case done:
		return matched
	case len(waits) == 0 && a.anchored: // any other may begin behind the end of a line
		return dead
	}
	slices.Sort(waits)
	key := make([]byte, 0, 4*len(waits)+2)
	for _, pc := range waits {
		key = binary.LittleEndian.AppendUint32(key, pc)
	}
	key = append(key, byte(prev))
	if idle {
		key = append(key, 1)
	}
	if n, ok := a.known[string(key)]; ok {
		return n
	}
	if len(a.next)+a.classes.n > maxSteps {
		a.tired = a.tired || a.read < minUse*len(a.sets)
		a.forget()
	}
	n := uint16(len(a.sets))
	a.sets = append(a.sets, set{waits, prev, idle})
	a.next = append(a.next, make([]uint16, a.classes.n)...)
	a.known[string(key)] = n
	return n
}

// follow adds to out the instructions at which a thread stands that has come to
// pc, between prev and next, and reports whether it has matched. Where next is
// unknown, what asks for it waits.
func (a *automaton) follow(out []uint32, pc uint32, prev, next kind) (_ []uint32, done bool) {
	if a.marks[pc] == a.round {
		return out, false
	}
	a.marks[pc] = a.round
	switch in := &a.prog.Inst[pc]; in.Op {
	case syntax.InstAlt, syntax.InstAltMatch:
		out, done = a.follow(out, in.Out, prev, next)
		if done {
			return out, true
		}
		return a.follow(out, in.Arg, prev, next)
	case syntax.InstCapture, syntax.InstNop:
		return a.follow(out, in.Out, prev, next)
	case syntax.InstEmptyWidth:
		switch holds, known := between(syntax.EmptyOp(in.Arg), prev, next); {
		case !known:
			return append(out, pc), false
		case holds:
			return a.follow(out, in.Out, prev, next)
		}
		return out, false
	case syntax.InstMatch:
		return out, true
	case syntax.InstFail:
		return out, false
	}
	return append(out, pc), false
}

// between reports whether a condition holds between what stands before and what
// stands behind; known is false when that must be known and is not.
func between(op syntax.EmptyOp, prev, next kind) (holds, known bool) {
	if op&syntax.EmptyBeginText != 0 && prev != edge || op&syntax.EmptyBeginLine != 0 && prev != edge && prev != newline {
		return false, true
	}
	if op &^= syntax.EmptyBeginText | syntax.EmptyBeginLine; op == 0 || next == unknown {
		return true, op == 0
	}
	apart := (prev == wordly) != (next == wordly)
	return !(op&syntax.EmptyEndText != 0 && next != edge ||
		op&syntax.EmptyEndLine != 0 && next != edge && next != newline ||
		op&syntax.EmptyWordBoundary != 0 && !apart ||
		op&syntax.EmptyNoWordBoundary != 0 && apart), true
}
