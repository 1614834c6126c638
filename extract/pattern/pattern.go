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
	"sync"
)

// Pattern is one expression of package regexp. A nil Pattern finds and matches nothing.
type Pattern struct {
	source string
	once   sync.Once
	re     *regexp.Regexp
	opens  *openings
	needs  words
}

// New is the pattern of an expression. Whether it is one shows at its first
// use, which panics otherwise: the tests of the tables use every pattern.
func New(source string) *Pattern { return &Pattern{source: source} }

func (p *Pattern) ready() *regexp.Regexp {
	p.once.Do(func() {
		p.re = regexp.MustCompile(p.source)
		tree, err := syntax.Parse(p.source, syntax.Perl)
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

// SubexpIndex is the index of the named group, -1 without one.
func (p *Pattern) SubexpIndex(name string) int {
	if p == nil {
		return -1
	}
	return p.ready().SubexpIndex(name)
}

// SubexpNames is the names of the groups, "" for those without.
func (p *Pattern) SubexpNames() []string { return p.ready().SubexpNames() }
