package task

import (
	"slices"

	"nghiquyet/extract"
)

// TimeIn is the time that counts in s, none without a kind.
func (t *DueTable) TimeIn(s string, where Where) extract.Due { return last(t.find(s, moment{}, where)) }

// Reads reports whether the rule with this name reads a time in s, whatever
// rules stand before it.
func (t *DueTable) Reads(name, s string) bool {
	rules := t.compiled()
	for i := range rules {
		r := &rules[i]
		if m := r.Re.FindStringSubmatchIndex(s); r.Re.Name() == name && m != nil {
			_, ok := t.read(r, s, m, moment{})
			return ok
		}
	}
	return false
}

// SubmitIn is who gets the result, as text tells it.
func (tb *Tables) SubmitIn(text string) []string { return tb.submit(text) }

// Until is the table with the rules before that of this name; with is the same
// and that rule, without is the whole table but for it.
func (t *DueTable) Until(name string) (before, with, without *DueTable) {
	at := slices.IndexFunc(t.Rules, func(r DueRule) bool { return r.Re.Name() == name })
	of := func(rules ...DueRule) *DueTable {
		return &DueTable{Rules: rules, Months: t.Months, Quarters: t.Quarters, Halves: t.Halves}
	}
	return of(t.Rules[:at]...), of(t.Rules[:at+1]...), of(slices.Concat(t.Rules[:at], t.Rules[at+1:])...)
}
