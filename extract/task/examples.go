package task

import (
	"fmt"
	"strconv"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
)

// Broken tells which examples of tb do not hold: a Yes that its rule leaves
// alone, a No that it takes, a time or a target that is read otherwise than
// written behind the arrow. An empty result is a sound table.
func (tb *Tables) Broken() []string {
	var out []string
	bad := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	check := func(name string, re *pattern.Pattern, yes, no []string) {
		if len(yes) == 0 || len(no) == 0 {
			bad("%s has no examples", name)
		}
		for _, s := range yes {
			if !re.MatchString(s) {
				bad("%s should take %q", name, s)
			}
		}
		for _, s := range no {
			if re.MatchString(s) {
				bad("%s should leave %q alone", name, s)
			}
		}
	}
	for _, list := range [][]Pattern{tb.Work, tb.Articles, tb.Idle, tb.Stages, tb.Settled, tb.Reject} {
		for _, p := range list {
			check(p.Name, p.Re, p.Yes, p.No)
		}
	}
	for _, fl := range tb.Fields {
		check("field "+string(fl.Role), fl.Re, fl.Yes, fl.No)
	}
	if tb.Due != nil {
		out = append(out, tb.Due.broken()...)
	}
	for _, s := range tb.Targets.Yes {
		in, want, _ := strings.Cut(s, " → ")
		got := ""
		if ts := tb.Targets.Find(in); len(ts) > 0 {
			got = showTarget(ts[0])
		}
		if got != want {
			bad("target %q: %q, want %q", in, got, want)
		}
	}
	for _, s := range tb.Targets.No {
		if ts := tb.Targets.Find(s); len(ts) > 0 {
			bad("%q is no target: %s", s, showTarget(ts[0]))
		}
	}
	return out
}

// broken checks the examples of the times: each is read as the arrow says,
// and the rule has a hand in it.
func (t *DueTable) broken() []string {
	var out []string
	rules := t.compiled()
	for i := range rules {
		r := &rules[i]
		if len(r.Yes) == 0 || len(r.No) == 0 {
			out = append(out, r.Name+" has no examples")
		}
		for _, s := range r.Yes {
			in, want, _ := strings.Cut(s, " → ")
			where := r.Where
			if where == "" {
				where = Cell
			}
			if !r.re.MatchString(in) {
				out = append(out, fmt.Sprintf("%s should take %q", r.Name, in))
				continue
			}
			if got := showDue(last(t.find(in, "", where))); got != want && !strings.HasPrefix(got, want+" ") {
				out = append(out, fmt.Sprintf("%s: %q is read %q, want %q", r.Name, in, got, want))
			}
		}
		for _, s := range r.No {
			if m := r.re.FindStringSubmatchIndex(s); m != nil {
				if _, ok := t.read(r, s, m, ""); ok {
					out = append(out, fmt.Sprintf("%s should leave %q alone", r.Name, s))
				}
			}
		}
	}
	return out
}

// showDue writes a time as the examples do: "2026-04-01/2026-06-30 (quarter)".
func showDue(d extract.Due) string {
	if d.Kind == "" {
		return "none"
	}
	s := ""
	if d.Start+d.End != "" {
		s = d.Start + "/" + d.End + " "
	}
	return s + "(" + string(d.Kind) + ")"
}

func showTarget(t extract.Target) string {
	num := func(x *float64) string { return strconv.FormatFloat(*x, 'f', -1, 64) }
	return strings.Join([]string{t.Indicator, t.Comparator, num(t.Low), num(t.High), t.Unit, t.Horizon}, " | ")
}
