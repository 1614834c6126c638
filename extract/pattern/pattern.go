// Package pattern is the regular expressions of the tables. One is compiled
// when it is first used, and is not run on texts that cannot match it. For one
// that is seldom used, what a match begins with and which words it must hold
// are read off the expression, and texts are searched for those much faster:
//
//	New(`(?i)^(?:giao|yêu cầu) `)   run only on texts that begin with "gia" or "yêu"
//	New(`(?i)phối hợp(?: với)? `)   run only on texts that hold "phối hợp"
//
// One that is much used has an automaton, which reads a text once and knows
// whether it holds a match, so that package regexp only reads the groups of
// those that are there. What is found is always what package regexp finds.
package pattern

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// Pattern is one expression of package regexp with its name and examples. A nil
// Pattern finds and matches nothing.
type Pattern struct {
	source  func() string
	name    string
	yes     []string
	no      []string
	refused []string
	once    sync.Once
	re      *regexp.Regexp
	opens   *openings
	needs   words
	quick   bool // needs are looked for even before the automaton is asked

	looksBack bool // it has conditions on what stands before, such as ^ and \b

	lead  *regexp.Regexp // the expression without the rest of the line with which it ends, nil when it does not
	rests []int          // the groups that hold that rest

	busy sync.Mutex     // guards what follows
	run  int            // the bytes on which it was run without an automaton
	tree *syntax.Regexp // what to make one of; nil when that was done
	auto *automaton
}

// New is the pattern of an expression, with its name and examples:
//
//	pattern.New(`^Độc lập\s*[-–]`, pattern.Name("vi/motto"), pattern.Yes("Độc lập - Tự do - Hạnh phúc"), pattern.No("Độc lập về tài chính"))
//
// Whether it is an expression shows at its first use, which panics otherwise;
// one test (in extract/pipe) uses every pattern and runs its examples.
func New(source string, about ...About) *Pattern {
	return Lazy(func() string { return source }, about...)
}

// Lazy is a pattern whose expression is put together at its first use, for one
// that is made of a dictionary.
func Lazy(source func() string, about ...About) *Pattern {
	p := &Pattern{source: source}
	for _, a := range about {
		a(p)
	}
	made.Lock()
	defer made.Unlock()
	made.all = append(made.all, p)
	return p
}

// About tells something about a pattern, see New.
type About func(*Pattern)

// Name is how reports and nq explain call the pattern: "vi/motto".
func Name(s string) About { return func(p *Pattern) { p.name = s } }

// Yes are texts that the pattern matches. What the stage makes of one may
// follow behind an arrow, for the stage's own test:
//
//	pattern.Yes("Quý II/2026 → 2026-04-01/2026-06-30 (quarter)")
func Yes(texts ...string) About { return func(p *Pattern) { p.yes = append(p.yes, texts...) } }

// No are texts that look alike and that it leaves alone.
func No(texts ...string) About { return func(p *Pattern) { p.no = append(p.no, texts...) } }

// Refused are texts that the pattern matches and the stage leaves alone all
// the same, by something that no expression tells: "31/2/2026" is no day.
func Refused(texts ...string) About {
	return func(p *Pattern) { p.refused = append(p.refused, texts...) }
}

// made are the patterns of the program, for the test of all examples.
var made struct {
	sync.Mutex
	all []*Pattern
}

// All gives every pattern that New has made, in no order that means anything.
func All() []*Pattern {
	made.Lock()
	defer made.Unlock()
	return slices.Clone(made.all)
}

// Name is the pattern's name, "" when it has none.
func (p *Pattern) Name() string {
	if p == nil {
		return ""
	}
	return p.name
}

// String is the expression.
func (p *Pattern) String() string {
	if p == nil {
		return ""
	}
	return p.source()
}

// Examples are the texts that the pattern was given, with their arrows.
func (p *Pattern) Examples() (yes, no, refused []string) {
	if p == nil {
		return nil, nil, nil
	}
	return p.yes, p.no, p.refused
}

// arrow stands between an example and what a stage makes of it.
const arrow = " → "

// Broken tells which examples do not hold; without any, that is told too. An
// empty result is a sound pattern.
func (p *Pattern) Broken() []string {
	var out []string
	if p.name == "" || len(p.yes) == 0 || len(p.no) == 0 {
		out = append(out, "a pattern needs a name, a Yes and a No")
	}
	for _, s := range slices.Concat(p.yes, p.refused) {
		if s, _, _ = strings.Cut(s, arrow); !p.MatchString(s) {
			out = append(out, "it should take "+strconv.Quote(s))
		}
	}
	for _, s := range p.no {
		if p.MatchString(s) {
			out = append(out, "it should leave alone "+strconv.Quote(s))
		}
	}
	return out
}

func (p *Pattern) ready() *regexp.Regexp {
	p.once.Do(func() {
		source := p.source()
		p.re = regexp.MustCompile(source)
		tree, err := syntax.Parse(source, syntax.Perl)
		if err != nil {
			return
		}
		if lead, rests := leadOf(tree); lead != nil {
			p.lead, p.rests = regexp.MustCompile(lead.String()), rests
		}
		tree = tree.Simplify()
		p.tree, p.looksBack = tree, looksBack(tree)
		if p.opens = openingsOf(tree); p.opens == nil {
			p.needs = wordsOf(tree)
			p.quick = p.needs.quick()
		}
	})
	return p.re
}

// may reports whether s can match, by what matches begin with or hold.
func (p *Pattern) may(s string) bool {
	if p.opens != nil {
		return p.opens.of(s)
	}
	return p.needs.in(s)
}

// worth is on how many bytes an expression must have been run before it gets
// an automaton, which takes its time to make.
const worth = 2048

// openingSize is how many bytes of a text tell of most expressions that begin
// with ^ that they don't match. Where groups are wanted, the automaton need not
// read what follows before package regexp does.
const openingSize = 48

// search reports whether s holds a match that begins at from or later, and
// before which place none begins. It is sure only where the automaton was asked,
// and read all of s; else there need be no match after all. Of an expression that
// begins with ^, it reads opening bytes.
func (p *Pattern) search(s string, from, opening int) (start int, found, sure bool) {
	p.ready()
	if p.quick && from == 0 && !p.needs.in(s) {
		return 0, false, true
	}
	if !p.busy.TryLock() { // another goroutine has it
		return from, from > 0 || p.may(s), false
	}
	defer p.busy.Unlock()
	if p.auto == nil {
		if from == 0 && !p.may(s) {
			return 0, false, true
		}
		if p.run += len(s); p.tree == nil || p.run < worth {
			return from, true, false
		}
		p.auto, p.tree = newAutomaton(p.tree), nil
		if p.auto == nil {
			return from, true, false
		}
	}
	to := len(s)
	if p.auto.anchored {
		to = min(to, opening)
	}
	start, found, sure = p.auto.search(s, from, to)
	if p.auto.tired {
		p.auto = nil
	}
	return start, found, sure
}

// MayBegin reports whether a text that begins with byte b can match. It is
// quicker than matching when many patterns look at many texts: one may sort
// them by it.
func (p *Pattern) MayBegin(b byte) bool {
	p.ready()
	return p.opens == nil || p.opens.first[b]
}

// MayHold reports whether a text can match whose lower case is given. It is
// quicker than matching when many patterns look at one text.
func (p *Pattern) MayHold(lower string) bool {
	p.ready()
	if p.opens != nil {
		return p.opens.of(lower)
	}
	return p.needs.inLower(lower)
}

// in is the expression where s may hold a match, nil otherwise.
func (p *Pattern) in(s string) *regexp.Regexp {
	if p == nil {
		return nil
	}
	if _, found, _ := p.search(s, 0, openingSize); found {
		return p.re
	}
	return nil
}

// how is how package regexp is asked for a match: with its groups, or without.
type how func(*regexp.Regexp, string) []int

// one is the leftmost match of s, nil without one.
func (p *Pattern) one(s string, how how) []int {
	if p == nil {
		return nil
	}
	start, found, sure := p.search(s, 0, openingSize)
	if !found {
		return nil
	}
	if sure {
		if m := p.behind(s, start, how); m != nil {
			return m
		}
	}
	return p.ask(s, how)
}

// all is the first n matches of s, all of them when n is negative; ok is false
// where package regexp must be asked for them.
func (p *Pattern) all(s string, n int, how how) (matches [][]int, ok bool) {
	if p == nil {
		return nil, true
	}
	for at := 0; n < 0 || len(matches) < n; {
		start, found, sure := p.search(s, at, openingSize)
		if !sure {
			return nil, false
		}
		if !found {
			break
		}
		m := p.behind(s, start, how)
		if m == nil || m[0] == m[1] { // empty ones follow one another by rules of their own
			return nil, false
		}
		matches, at = append(matches, m), m[1]
	}
	return matches, true
}

// behind is the leftmost match of s that begins at start or later, where no
// other does; nil when that cannot be told without what stands before.
func (p *Pattern) behind(s string, start int, how how) []int {
	from := start
	if p.looksBack && start > 0 { // what stands before start is all that a condition asks for
		_, width := utf8.DecodeLastRuneInString(s[:start])
		from -= width
	}
	m := p.ask(s[from:], how)
	if m == nil || m[0] < start-from {
		return nil
	}
	for i := range m {
		if m[i] >= 0 {
			m[i] += from
		}
	}
	return m
}

// ask has package regexp find the leftmost match of s. Where the expression ends
// with the rest of the line and s is one line, only what leads to it is looked for.
func (p *Pattern) ask(s string, how how) []int {
	if p.lead == nil || strings.IndexByte(s, '\n') >= 0 {
		return how(p.re, s)
	}
	m := how(p.lead, s)
	if m == nil {
		return nil
	}
	m[1] = len(s)
	for _, g := range p.rests {
		if 2*g < len(m) && m[2*g] >= 0 {
			m[2*g+1] = len(s)
		}
	}
	return m
}

// leadOf is tree without the rest of the line with which each of its matches
// ends, and the numbers of the groups that hold it, which end before it then; nil
// for a tree that ends with anything else.
//
//	`^(\d+)\.\s+(?P<t>\S.*)$` → `^(\d+)\.\s+(?P<t>\S)`, 2
//	`^(?:a(.*)|b(.*))`         → `^(?:a()|b())`, 1 and 2
func leadOf(tree *syntax.Regexp) (lead *syntax.Regexp, groups []int) {
	short := *tree
	short.Sub = slices.Clone(tree.Sub)
	switch n := len(short.Sub); tree.Op {
	case syntax.OpStar:
		if tree.Sub[0].Op == syntax.OpAnyCharNotNL && tree.Flags&syntax.NonGreedy == 0 {
			return &syntax.Regexp{Op: syntax.OpEmptyMatch}, nil
		}
		return nil, nil
	case syntax.OpConcat:
		if short.Sub[n-1].Op == syntax.OpEndText {
			n--
		}
		short.Sub = short.Sub[:n]
		short.Sub[n-1], groups = leadOf(short.Sub[n-1])
		if short.Sub[n-1] == nil {
			return nil, nil
		}
	case syntax.OpCapture, syntax.OpAlternate:
		for i, sub := range short.Sub {
			var more []int
			if short.Sub[i], more = leadOf(sub); short.Sub[i] == nil {
				return nil, nil
			}
			groups = append(groups, more...)
		}
		if tree.Op == syntax.OpCapture {
			groups = append(groups, tree.Cap)
		}
	default:
		return nil, nil
	}
	return &short, groups
}

// looksBack reports whether tree has a condition that asks what stands before a
// place.
func looksBack(tree *syntax.Regexp) bool {
	switch tree.Op {
	case syntax.OpBeginText, syntax.OpBeginLine, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return true
	}
	return slices.ContainsFunc(tree.Sub, looksBack)
}

// MatchString reports whether s holds a match.
func (p *Pattern) MatchString(s string) bool {
	if p == nil {
		return false
	}
	_, found, sure := p.search(s, 0, len(s))
	return found && (sure || p.re.MatchString(s))
}

// FindStringIndex is where the leftmost match of s lies, in bytes; nil without
// one.
func (p *Pattern) FindStringIndex(s string) []int {
	return p.one(s, (*regexp.Regexp).FindStringIndex)
}

// FindAllStringIndex is where the first n matches of s lie, all of them when n
// is negative.
func (p *Pattern) FindAllStringIndex(s string, n int) [][]int {
	if m, ok := p.all(s, n, (*regexp.Regexp).FindStringIndex); ok {
		return m
	}
	return p.re.FindAllStringIndex(s, n)
}

// FindStringSubmatchIndex is the leftmost match of s and its groups, as in
// package regexp.
func (p *Pattern) FindStringSubmatchIndex(s string) []int {
	return p.one(s, (*regexp.Regexp).FindStringSubmatchIndex)
}

// FindStringSubmatch is the texts of the leftmost match of s and its groups.
func (p *Pattern) FindStringSubmatch(s string) []string {
	return texts(s, p.FindStringSubmatchIndex(s))
}

// FindAllStringSubmatch is the first n matches of s with their groups, all of
// them when n is negative.
func (p *Pattern) FindAllStringSubmatch(s string, n int) [][]string {
	matches, ok := p.all(s, n, (*regexp.Regexp).FindStringSubmatchIndex)
	if !ok {
		return p.re.FindAllStringSubmatch(s, n)
	}
	var out [][]string
	for _, m := range matches {
		out = append(out, texts(s, m))
	}
	return out
}

// texts is what the groups of a match of s hold, nil for no match.
func texts(s string, m []int) []string {
	if m == nil {
		return nil
	}
	out := make([]string, len(m)/2)
	for i := range out {
		if m[2*i] >= 0 {
			out[i] = s[m[2*i]:m[2*i+1]]
		}
	}
	return out
}

// ReplaceAllString is s with each match replaced by with.
func (p *Pattern) ReplaceAllString(s, with string) string {
	if re := p.in(s); re != nil {
		return re.ReplaceAllString(s, with)
	}
	return s
}

// ReplaceAllStringFunc is s with each match replaced by what with makes of it.
func (p *Pattern) ReplaceAllStringFunc(s string, with func(string) string) string {
	if re := p.in(s); re != nil {
		return re.ReplaceAllStringFunc(s, with)
	}
	return s
}

// SubexpIndex is the index of the named group, -1 without one.
func (p *Pattern) SubexpIndex(name string) int {
	if p == nil {
		return -1
	}
	return p.ready().SubexpIndex(name)
}

// SubexpNames is the names of the groups, "" for those without.
func (p *Pattern) SubexpNames() []string { return p.ready().SubexpNames() }

// FindString is the text of the leftmost match of s, "" without one.
func (p *Pattern) FindString(s string) string {
	if m := p.FindStringIndex(s); m != nil {
		return s[m[0]:m[1]]
	}
	return ""
}

// Split cuts s at the matches, into n parts at most, all when n is negative.
func (p *Pattern) Split(s string, n int) []string {
	if re := p.in(s); re != nil {
		return re.Split(s, n)
	}
	return []string{s}
}

// Bytes is the expression for package regexp's functions on bytes, which are
// searched without a look at what they begin with or hold.
func (p *Pattern) Bytes() *regexp.Regexp { return p.ready() }
