// Package effect tells whether a work, or a unit of it, holds on a day: since
// when, by what, and what was against it.
//
// In: what the work says of its own effect, and what other documents do to it.
// Out: a Standing for a day, and the Timeline from which it follows. It asks no
// store, so that every rule can be tried on made-up papers.
//
// It knows what it is given and no more: whoever shows a Standing says of which
// collection it speaks.
package effect

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/agency"
	"nghiquyet/index"
)

// State is what is to be said of a work or a unit on a day.
type State string

// The states.
const (
	Draft     State = "draft"
	NotYet    State = "not-yet-in-force"
	InForce   State = "in-force"
	Changed   State = "changed"             // in force, with another wording
	PartlyOut State = "partly-out-of-force" // of it some units, or all but some
	PartlyOff State = "partly-suspended"
	Suspended State = "suspended"
	Out       State = "out-of-force"
	Unknown   State = "unknown" // since when it has effect is not said
)

// Work is what is asked about.
type Work struct {
	Head   extract.Head
	Forces []extract.Force // what it says of its own effect
	Unit   []extract.Step  // the unit with those around it, the largest first; none for the whole
	Path   string          // of the unit
	Inside []string        // paths of the units around it
	// Holds reports that a pinpoint names a unit inside the one asked about; nil
	// where the text is not there.
	Holds func(pinpoint []extract.Step) bool
}

// What happened to a work, beside the acts of documents.
const (
	Begins  = "begins"  // it comes into effect
	Expires = "expires" // its own last day has passed
	Ends    = "resumes" // a suspension is over
)

// Event is one thing that happened to a work or a unit on a day.
type Event struct {
	Day   string         `json:"day"` // ISO 8601; "" where no document dates it
	What  string         `json:"what"`
	State State          `json:"state"`         // from that day
	How   string         `json:"how,omitempty"` // how the day follows where it is not printed
	Part  bool           `json:"part"`          // only a part of what is asked about
	Act   *index.Act     `json:"-"`             // nil for what the work says itself
	Force *extract.Force `json:"-"`             // of what it says itself; nil where its head alone tells
	Path  string         `json:"path"`          // where that stands, in the document that does it
}

// Standing is what holds on a day.
type Standing struct {
	State     State
	Since     string     // the first day of the state; "" where that is not known
	By        []Event    // what made it so
	Timeline  []Event    // all that happened and will, in the order of days; what has no day last
	Conflicts []Conflict // what speaks against it
}

// Conflict is something that does not fit.
type Conflict struct {
	Kind string `json:"kind"` // "ended-twice", "changed-after-end", "changed-twice-on-a-day", "other-day", "lower-body"
	Text string `json:"text"`
}

// On tells what holds of w on a day.
func On(w Work, acts []index.Act, since func(index.Act) (day, how string), day string) Standing {
	acts, odd := w.able(acts)
	events := w.own(acts)
	for i := range acts {
		events = append(events, w.event(&acts[i], since)...)
	}
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(cmp.Compare(late(a.Day), late(b.Day)), cmp.Compare(weight(a), weight(b)))
	})
	events = extended(events)
	s := Standing{Timeline: events, Conflicts: append(odd, conflicts(events)...)}
	s.fold(w, day)
	return s
}

// able are the acts that can change the work, and those that its issuer's rank
// forbids, which are told with their words. What a consolidated text repeats is
// no act of its own.
func (w Work) able(acts []index.Act) (able []index.Act, odd []Conflict) {
	for i := range acts {
		switch a := &acts[i]; {
		case a.DocKind == extract.ConsolidatedText:
		case a.Relation == extract.Refers, lower(a.DocIssuer, w.Head.Issuer): // the citation's relation: what it only claims is "refers"
			if w.touched(a) != none {
				odd = append(odd, Conflict{"lower-body", fmt.Sprintf("%s says that it %s it, and its issuer, %s, may not: “%s”", name(a), a.Act, a.DocIssuer, a.Change.Text)})
			}
		default:
			able = append(able, *a)
		}
	}
	return able, odd
}

// lower reports that one body may not change what another issued.
func lower(by, issuer string) bool {
	a, b := agency.Rank(by), agency.Rank(issuer)
	return a > 0 && b > 0 && a < b
}

// late orders days; none comes last.
func late(day string) string { return cmp.Or(day, "9") }

// weight orders what happens on one day: it begins, is changed, ends.
func weight(e Event) int {
	switch e.State {
	case InForce:
		return 0
	case Out:
		return 2
	}
	return 1
}

// own is what the work says of its effect. What has no day of its own has effect
// from its day of issue, unless it is one of the papers that have to say it.
func (w Work) own(acts []index.Act) (events []Event) {
	begins, ends := w.said(false), w.said(true)
	events = w.first(begins)
	if ends != nil && ends.Day != "" {
		events = append(events, Event{Day: after(ends.Day), What: Expires, State: Out, How: ends.Event, Path: ends.Path, Force: ends})
	}
	if begins == nil || len(begins.Units) == 0 {
		for i := range acts {
			events = moved(events, &acts[i])
		}
	}
	return events
}

// moved are events of a work whose days an act sets anew.
func moved(events []Event, a *index.Act) []Event {
	for what, day := range map[string]string{Begins: a.Begins, Expires: after(a.Ends)} {
		at := slices.IndexFunc(events, func(e Event) bool { return e.What == what })
		state := map[string]State{Begins: InForce, Expires: Out}[what]
		switch e := (Event{Day: day, What: what, State: state, Act: a, Path: a.Path}); {
		case day == "":
		case at >= 0:
			events[at] = e
		default:
			events = append(events, e)
		}
	}
	return events
}

// first is that the work comes into force.
func (w Work) first(begins *extract.Force) (events []Event) {
	switch {
	case begins != nil:
		events = append(events, Event{Day: begins.Day, What: Begins, State: InForce, How: begins.Event, Path: begins.Path, Force: begins})
	case w.Head.Effective != "":
		events = append(events, Event{Day: w.Head.Effective, What: Begins, State: InForce})
	case w.Head.Date != "" && !slices.Contains(saying, w.Head.Kind):
		events = append(events, Event{Day: w.Head.Date, What: Begins, State: InForce, How: Derived})
	}
	return events
}

// Derived is how a day follows that no document says.
const Derived = "not said; the day of issue"

// saying are the kinds of papers that have to say from which day they have
// effect (Article 151 of the law on normative papers of 2015).
var saying = []string{"law", "code", "ordinance", "decree", "circular", "joint circular", "joint resolution"}

// Since is the day from which an act has effect that names none itself: that of
// its provision, else of its document.
func Since(a index.Act, forces []extract.Force) (day, how string) {
	w := Work{Head: extract.Head{Kind: a.DocKind, Date: a.DocDate, Effective: a.DocEffective}, Forces: forces, Path: a.Path}
	for path := a.Path; strings.ContainsAny(path, "./"); {
		path = path[:strings.LastIndexAny(path, "./")]
		w.Inside = append(w.Inside, path)
	}
	for _, e := range w.first(w.said(false)) {
		return e.Day, e.How
	}
	if a.DocDate != "" {
		return a.DocDate, Derived
	}
	return "", ""
}

// said is what is said of the work or the unit: of the smallest unit around it
// of which anything is said, else of the whole.
func (w Work) said(ends bool) *extract.Force {
	var whole *extract.Force
	for i := range w.Forces {
		f := &w.Forces[i]
		switch {
		case f.Ends != ends || f.Part != "":
		case len(f.Units) == 0 && whole == nil:
			whole = f
		case slices.ContainsFunc(f.Units, w.stands):
			return f
		}
	}
	return whole
}

// stands reports that the unit asked about is, or stands in, the one at path.
func (w Work) stands(path string) bool {
	return w.Path != "" && (path == w.Path || slices.Contains(w.Inside, path))
}

// event is what an act does to the work or the unit; nothing where it does not
// touch it.
func (w Work) event(a *index.Act, since func(index.Act) (day, how string)) []Event {
	touch := w.touched(a)
	if touch == none {
		return nil
	}
	e := Event{What: string(a.Act), State: stateOf(a.Act), Part: touch == part, Act: a, Path: a.Path, Day: a.Day, How: a.Change.Event}
	if e.Day == "" && e.How == "" {
		e.Day, e.How = since(*a)
	}
	switch {
	case e.State == "":
		return []Event{e}
	case e.State == Out && e.Part:
		e.State = PartlyOut
	case e.State == Suspended && e.Part:
		e.State = PartlyOff
	}
	events := []Event{e}
	if a.Act == extract.ActSuspends && a.Until != "" {
		events = append(events, Event{Day: after(a.Until), What: Ends, State: InForce, Act: a, Path: a.Path, Part: e.Part})
	}
	return events
}

// stateOf is the state that an act leads to; "" where it leads to none.
func stateOf(a extract.Act) State {
	switch a {
	case extract.ActReplaces, extract.ActRepeals:
		return Out
	case extract.ActSuspends:
		return Suspended
	case extract.ActAdds, extract.ActChanges, extract.ActRewords, extract.ActDrops:
		return Changed
	}
	return "" // extends, corrects
}

// How much of what is asked about an act touches.
type touch int

const (
	none touch = iota
	part
	all
)

// touched tells how much of w an act touches: a replaced article is all of its
// clauses and a part of the work; what is repealed "trừ khoản 3 Điều 5" leaves
// that clause and takes the others.
func (w Work) touched(a *index.Act) touch {
	t := reach(a.Pinpoint, w.Unit)
	if t == none && w.Holds != nil && w.Holds(a.Pinpoint) {
		t = part
	}
	if t != all {
		return t
	}
	for _, spared := range a.Except {
		switch reach(spared, w.Unit) {
		case all:
			return none
		case part:
			t = part
		}
	}
	if (a.Unless != "" || a.Part != "") && (stateOf(a.Act) == Out || stateOf(a.Act) == Suspended) {
		t = part
	}
	return t
}

// reach tells how much of a unit a pinpoint names; both go from large to small.
//
//	Điều 5 of Điều 5 khoản 2        → all
//	Điều 5 khoản 2 of Điều 5        → part
//	Điều 6 of Điều 5                → none
//	the whole work of whatever unit → all
//	Điều 5 of Chương II             → none: which articles a chapter has is not told by numbers
func reach(pinpoint, unit []extract.Step) touch {
	switch {
	case len(pinpoint) == 0:
		return all
	case len(unit) == 0:
		return part
	}
	at := 0
	for _, s := range unit {
		if at < len(pinpoint) && same(s, pinpoint[at]) {
			at++
		}
	}
	switch {
	case at == len(pinpoint):
		return all
	case at == len(numbered(unit, pinpoint)):
		return part
	}
	return none
}

// numbered are the steps of unit of the kinds that pinpoint speaks of, or of
// smaller ones.
func numbered(unit, pinpoint []extract.Step) (steps []extract.Step) {
	largest := 0
	for _, s := range pinpoint {
		largest = max(largest, extract.Kind(s.Kind).Rank())
	}
	for _, s := range unit {
		if extract.Kind(s.Kind).Rank() <= largest {
			steps = append(steps, s)
		}
	}
	if len(steps) == 0 && len(unit) > 0 { // a chapter, asked for an article
		return unit
	}
	return steps
}

func same(a, b extract.Step) bool { return a.Kind == b.Kind && strings.EqualFold(a.Num, b.Num) }
