package task

import "nghiquyet/extract"

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
