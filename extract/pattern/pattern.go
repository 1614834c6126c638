// Package pattern is the regular expressions of the tables. One is compiled
// when it is first used, and is not run on texts that cannot match it: what a
// match begins with and which words it must hold are read off the expression,
// and texts are searched for those much faster.
//
//	New(`(?i)^(?:giao|yêu cầu) `)   run only on texts that begin with "gia" or "yêu"
//	New(`(?i)phối hợp(?: với)? `)   run only on texts that hold "phối hợp"
package pattern

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strconv"
	"strings"
	"sync"
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
		tree = tree.Simplify()
		if p.opens = openingsOf(tree); p.opens == nil {
			p.needs = wordsOf(tree)
		}
	})
	return p.re
}

// may reports whether s can match.
func (p *Pattern) may(s string) bool {
	if p.opens != nil {
		return p.opens.of(s)
	}
	return p.needs.in(s)
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
	if re := p.ready(); p.may(s) {
		return re
	}
	return nil
}

// MatchString reports whether s holds a match.
func (p *Pattern) MatchString(s string) bool {
	re := p.in(s)
	return re != nil && re.MatchString(s)
}

// FindStringIndex is where the leftmost match of s lies, in bytes; nil without
// one.
func (p *Pattern) FindStringIndex(s string) []int {
	if re := p.in(s); re != nil {
		return re.FindStringIndex(s)
	}
	return nil
}

// FindAllStringIndex is where the first n matches of s lie, all of them when n
// is negative.
func (p *Pattern) FindAllStringIndex(s string, n int) [][]int {
	if re := p.in(s); re != nil {
		return re.FindAllStringIndex(s, n)
	}
	return nil
}

// FindStringSubmatchIndex is the leftmost match of s and its groups, as in
// package regexp.
func (p *Pattern) FindStringSubmatchIndex(s string) []int {
	if re := p.in(s); re != nil {
		return re.FindStringSubmatchIndex(s)
	}
	return nil
}

// FindStringSubmatch is the texts of the leftmost match of s and its groups.
func (p *Pattern) FindStringSubmatch(s string) []string {
	if re := p.in(s); re != nil {
		return re.FindStringSubmatch(s)
	}
	return nil
}

// FindAllStringSubmatch is the first n matches of s with their groups, all of
// them when n is negative.
func (p *Pattern) FindAllStringSubmatch(s string, n int) [][]string {
	if re := p.in(s); re != nil {
		return re.FindAllStringSubmatch(s, n)
	}
	return nil
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
	if re := p.in(s); re != nil {
		return re.FindString(s)
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
