package task

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
)

// DueRule is one way of printing a time. What its expression captures says
// how fine the time is:
//
//	d m y     day, month, year           q   quarter      h   half of a year
//	d2 m2 q2 y2  the end of a period        w   a word that is only looked at
//	n u          every so many units        times u   so many times a unit
//
// A time without a year is that of the year of the document, in a cell the next
// one's when it has gone by on the day of the document; a day without a year
// comes back every year. Order in the list is the only priority: what one rule
// has taken, later ones leave alone.
type DueRule struct {
	Re     *pattern.Pattern // made by Time; what is behind the arrow of its Yes texts is what they are read as
	Kind   extract.DueKind  // "" when the captures say it; DueNone takes a text so that no other rule does
	Bound  string           // "by" or "before"
	Recur  string
	Open   bool  // only the beginning is printed: "từ quý III/2026"
	Yearly bool  // is taken only beside another time that comes back every year
	Where  Where // "" is both
}

// Where tells in which texts a rule looks.
type Where string

// A deadline column or field holds nothing but times; running text must say
// that a time is a deadline.
const (
	Cell  Where = "cell"
	Prose Where = "prose"
)

// Unit is a unit of time in which intervals are told, as extract.Due names it.
type Unit string

// The units of intervals.
const (
	Days     Unit = "days"
	Weeks    Unit = "weeks"
	Months   Unit = "months"
	Quarters Unit = "quarters"
	Years    Unit = "years"
)

// months is the number of months of a unit, 0 for days and weeks.
func (u Unit) months() int { return map[Unit]int{Months: 1, Quarters: 3, Years: 12}[u] }

// Interval is how extract.Due tells that something comes back every n units.
//
//	6 Months → "half-yearly"   1 Years → "yearly"   5 Years → "every 5 years"   0 Years → ""
func Interval(n int, u Unit) string {
	if n <= 0 || u == "" {
		return ""
	}
	switch n * u.months() {
	case 1:
		return "monthly"
	case 3:
		return "quarterly"
	case 6:
		return "half-yearly"
	case 12:
		return "yearly"
	}
	switch {
	case n == 1 && u == Weeks:
		return "weekly"
	case n == 1 && u == Days:
		return "daily"
	}
	return "every " + strconv.Itoa(n) + " " + string(u)
}

// DueTable is how one language prints times.
type DueTable struct {
	Rules    []DueRule
	Months   map[string]int  // names of months, folded to lower case
	Quarters map[string]int  // "II", "2", "deuxième"
	Halves   map[string]int  // "đầu", "cuối"
	Units    map[string]Unit // in which intervals are told: "tháng"
	Counts   map[string]int  // words for numbers: "sáu"

	ready func() []dueRule
}

type dueRule struct {
	DueRule
	all int
	at  map[string]int
	num bool // matches nothing without a digit
}

// Time is the pattern of a time that a rule takes, whole words in any letters.
func Time(expr string, about ...pattern.About) *pattern.Pattern {
	return pattern.New(`(?i)(?:^|[^\pL\pN])(?P<all>`+expr+`)(?:$|[^\pL\pN])`, about...)
}

func (t *DueTable) compiled() []dueRule {
	if t.ready != nil {
		return t.ready()
	}
	return compileDue(t.Rules)
}

func compileDue(rules []DueRule) []dueRule {
	var out []dueRule
	for _, r := range rules {
		c := dueRule{DueRule: r, all: r.Re.SubexpIndex("all"), at: map[string]int{}}
		for i, n := range r.Re.SubexpNames() {
			if n != "" {
				c.at[n] = i
			}
		}
		_, y := c.at["y"]
		_, q := c.at["q"]
		_, h := c.at["h"]
		c.num = r.Kind == "" && y && !q && !h
		out = append(out, c)
	}
	return out
}

// ParseDue reads the text of a deadline column. ref is the day of the document,
// "2026-04-06", or "" when it is not known.
//
//	"Quý IV/2026"            → quarter, 2026-10-01 to 2026-12-31
//	"2026 và hằng năm"       → recurring, from 2026-01-01
//	"Theo kế hoạch của tỉnh" → external, no date
//
// Of several times the last one counts; brackets are read when nothing outside
// them tells a time.
func (t *DueTable) ParseDue(s, ref string) extract.Due { return t.parse(s, moment{day: ref}) }

// moment is when a time is read.
type moment struct {
	day  string // of the document, "" when it is not known
	year int    // that the head of a column gives to all days below it
}

func (t *DueTable) parse(s string, when moment) extract.Due {
	outside, inside := brackets(s)
	due := last(t.find(outside, when, Cell))
	if due.End == "" && due.Kind != extract.DueRecurring && due.Kind != extract.DueContinuous {
		if in := last(t.find(inside, when, Cell)); in.End != "" || due.Kind == "" {
			due = in
		}
	}
	due.Text = strings.Join(strings.Fields(s), " ")
	if due.Kind == "" {
		due.Kind = extract.DueNone
	}
	return due
}

// FindDue finds the deadline in running text. A day before ref is history.
//
//	"…, hoàn thành trước ngày 10 tháng 6 năm 2026." → date 2026-06-10, before
//	"Nghị định số 58/2022/NĐ-CP ngày 31/8/2022"     → none
func (t *DueTable) FindDue(s, ref string) extract.Due {
	var keep []found
	when := moment{day: ref}
	list := t.find(s, when, Prose)
	for _, m := range bracketed.FindAllStringSubmatch(s, -1) {
		// "(Quý III/2025)": nothing but a time, and finer than a year
		in := t.find(m[1], when, Cell)
		if len(in) == 1 && in[0].span.Len() == len(m[1]) {
			switch in[0].due.Kind {
			case extract.DueQuarter, extract.DueMonth, extract.DueHalf:
				list = append(list, in[0])
			}
		}
	}
	recurring := slices.ContainsFunc(list, func(f found) bool { return !f.yearly && f.due.Kind == extract.DueRecurring })
	for _, f := range list {
		if f.due.End != "" && f.due.End < ref || f.yearly && !recurring {
			continue
		}
		keep = append(keep, f)
	}
	due := last(keep)
	if due.Kind == "" {
		due.Kind = extract.DueNone
	}
	return due
}

var bracketed = pattern.New(`\(\s*([^()]{4,40}?)\s*\)`,
	pattern.Name("task/bracketed-time"),
	pattern.Yes("hoàn thành (Quý III/2025)", "( 2026 )"),
	pattern.No("(a)", "Quý III/2025"))

// found is one time in a text.
type found struct {
	span   extract.Span
	due    extract.Due
	yearly bool // counts only beside another that comes back every year
}

// find is every time in s, in the order of the text.
func (t *DueTable) find(s string, when moment, where Where) []found {
	digits, lower := strings.ContainsAny(s, "0123456789"), strings.ToLower(s)
	var out []found
	taken := make([]extract.Span, 0, 4)
	rules := t.compiled()
	for i := range rules {
		r := &rules[i]
		if r.Where != "" && r.Where != where || r.num && !digits || !r.Re.MayHold(lower) {
			continue
		}
		for pos := 0; pos < len(s); {
			m := r.Re.FindStringSubmatchIndex(s[pos:])
			if m == nil {
				break
			}
			sp := extract.Span{Start: pos + m[2*r.all], End: pos + m[2*r.all+1]}
			if sp.Len() == 0 || overlaps(taken, sp) {
				pos = max(pos+1, sp.End)
				continue
			}
			due, ok := t.read(r, s[pos:], m, when)
			pos = sp.End
			if !ok {
				if d, has := r.at["d"]; has && m[2*d] >= 0 {
					taken = append(taken, sp) // "31/2/2026" is no month either
				}
				continue
			}
			taken = append(taken, sp)
			if due.Kind == extract.DueNone {
				continue
			}
			due.Text = strings.Join(strings.Fields(sp.Of(s)), " ")
			at := len(out)
			for at > 0 && out[at-1].span.Start > sp.Start {
				at--
			}
			out = append(out[:at:at], append([]found{{sp, due, r.Yearly}}, out[at:]...)...)
		}
	}
	return out
}

func overlaps(taken []extract.Span, s extract.Span) bool {
	for _, t := range taken {
		if s.Start < t.End && t.Start < s.End {
			return true
		}
	}
	return false
}

// last is the time that counts: the last date, else what recurs, else the
// first. Its text is all of theirs, each once.
func last(list []found) extract.Due {
	var due extract.Due
	var texts []string
	rank := func(d extract.Due) int {
		switch {
		case d.End != "":
			return 5
		case d.Kind == extract.DueRecurring && d.Recur != "":
			return 4
		case d.Kind == extract.DueRecurring:
			return 3
		case d.Kind == extract.DueContinuous:
			return 2
		case d.Kind != "":
			return 1
		}
		return 0
	}
	for _, f := range list {
		if !slices.Contains(texts, f.due.Text) {
			texts = append(texts, f.due.Text)
		}
		if a, b := rank(f.due), rank(due); a > b || a == b && a == 5 && f.due.End > due.End {
			due = f.due
		}
	}
	due.Text = strings.Join(texts, "; ")
	return due
}

// read makes a Due of a match; ok is false when its numbers are no time.
func (t *DueTable) read(r *dueRule, s string, m []int, when moment) (extract.Due, bool) {
	due := extract.Due{Kind: r.Kind, Bound: r.Bound, Recur: r.Recur}
	if r.Kind == extract.DueNone {
		return due, true
	}
	if due.Recur == "" && due.Kind == extract.DueRecurring {
		due.Recur = t.recurs(r, s, m)
	}
	from, to, printed := t.points(r, s, m)
	if !printed {
		return due, due.Kind != ""
	}
	if from.day > 0 && from.year == 0 && to.year == 0 {
		from.year = when.year
	}
	if from.day > 0 && from.year == 0 && to.year == 0 {
		due.Kind, due.Recur = extract.DueRecurring, "yearly"
		return due, from.month > 0 && from.month <= 12 && from.day <= 31
	}
	assumed := false
	if from.year = cmp.Or(from.year, to.year); from.year == 0 && len(when.day) >= 4 {
		from.year, assumed = number(when.day[:4]), true
	}
	if from.year == 0 {
		due.Kind = from.kind()
		return due, true
	}
	start, end, kind, ok := between(from, to)
	if assumed && r.Where == Cell && end < when.day { // gone by when the paper was made: next year's
		from.year++
		start, end, kind, ok = between(from, to)
	}
	if !ok {
		return due, false
	}
	if r.Bound == "before" && from.day == 0 && to == (point{}) { // "trước năm 2025" ends with 2024
		start, end = "", dayBefore(start)
	}
	due.Kind = cmp.Or(due.Kind, kind)
	due.Start, due.End = start, end
	return r.bounded(due), true
}

// bounded is due without the days that the rule says nothing of.
func (r *dueRule) bounded(due extract.Due) extract.Due {
	if r.Open || due.Kind == extract.DueRecurring || due.Kind == extract.DueContinuous {
		due.End = ""
	}
	if due.Kind == extract.DueDate && due.Bound != "" {
		due.Start = "" // a last day says nothing of the first
	}
	return due
}

// recurs is how often something is, as the captures of a match tell it: every
// so many units, or so many times a unit. "" where they do not.
//
//	"định kỳ 6 tháng" → "half-yearly"   "05 năm một lần" → "every 5 years"   "02 lần/năm" → "half-yearly"
func (t *DueTable) recurs(r *dueRule, s string, m []int) string {
	get := func(names ...string) string {
		for _, name := range names {
			if i, ok := r.at[name]; ok && m[2*i] >= 0 {
				return strings.ToLower(s[m[2*i]:m[2*i+1]])
			}
		}
		return ""
	}
	unit := t.Units[get("u", "u2")]
	if times := t.count(get("times")); times > 0 && unit.months()%times == 0 {
		return Interval(unit.months()/times, Months)
	} else if times > 0 {
		return ""
	}
	return Interval(t.count(get("n", "n2")), unit)
}

// count is a number in figures or words, 0 for what is none.
func (t *DueTable) count(s string) int {
	if n, ok := t.Counts[s]; ok {
		return n
	}
	return number(s)
}

// points are the times that the captures of a match name: one, and the end of
// a period. printed is false where no capture took part.
func (t *DueTable) points(r *dueRule, s string, m []int) (from, to point, printed bool) {
	get := func(name string) string {
		i, ok := r.at[name]
		if !ok || m[2*i] < 0 {
			return ""
		}
		return strings.ToLower(s[m[2*i]:m[2*i+1]])
	}
	from = point{year: year(get("y")), month: t.month(get("m")), day: number(get("d")), quarter: t.Quarters[get("q")], half: t.Halves[get("h")]}
	to = point{year: number(get("y2")), month: t.month(get("m2")), day: number(get("d2")), quarter: t.Quarters[get("q2")]}
	return from, to, get("y")+get("m")+get("d")+get("q")+get("h") != ""
}

// between is the first and the last day of a time, or of the period from one to
// another. ok is false for days that there are not.
func between(from, to point) (start, end string, kind extract.DueKind, ok bool) {
	start, end, ok = from.bounds()
	if !ok || to == (point{}) {
		return start, end, from.kind(), ok
	}
	to.year = max(to.year, from.year)
	_, end, ok = to.bounds()
	return start, end, extract.DuePeriod, ok && end >= start
}

// point is a time as printed; zero where nothing is printed.
type point struct{ year, month, day, quarter, half int }

func (p point) kind() extract.DueKind {
	switch {
	case p.day > 0:
		return extract.DueDate
	case p.month > 0:
		return extract.DueMonth
	case p.quarter > 0:
		return extract.DueQuarter
	case p.half > 0:
		return extract.DueHalf
	}
	return extract.DueYear
}

// bounds is the first and the last day of p.
func (p point) bounds() (start, end string, ok bool) {
	if p.year < 1900 || p.year > 2199 || p.month > 12 || p.day > 31 {
		return "", "", false
	}
	first, months := 1, 12
	switch {
	case p.month > 0:
		first, months = p.month, 1
	case p.quarter > 0:
		first, months = 3*p.quarter-2, 3
	case p.half > 0:
		first, months = 6*p.half-5, 6
	}
	if p.day > 0 {
		d := time.Date(p.year, time.Month(p.month), p.day, 0, 0, 0, 0, time.UTC)
		if p.month == 0 || d.Day() != p.day {
			return "", "", false
		}
		return d.Format(time.DateOnly), d.Format(time.DateOnly), true
	}
	return fmt.Sprintf("%04d-%02d-01", p.year, first),
		time.Date(p.year, time.Month(first+months), 0, 0, 0, 0, 0, time.UTC).Format(time.DateOnly), true
}

func dayBefore(day string) string {
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return d.AddDate(0, 0, -1).Format(time.DateOnly)
}

func (t *DueTable) month(s string) int {
	if n, ok := t.Months[s]; ok {
		return n
	}
	return number(s)
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 9999 {
		return 0
	}
	return n
}

// year is a printed year: "26" is 2026.
func year(s string) int {
	if len(s) == 2 {
		return number("20" + s)
	}
	return number(s)
}

// brackets divides s into what stands outside and inside of round brackets.
func brackets(s string) (outside, inside string) {
	var out, in strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '(':
			depth++
			out.WriteRune(' ')
		case r == ')' && depth > 0:
			depth--
			in.WriteRune(' ')
		case depth > 0:
			in.WriteRune(r)
		default:
			out.WriteRune(r)
		}
	}
	return out.String(), in.String()
}
