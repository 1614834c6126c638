package effect

import (
	"fmt"
	"slices"
	"time"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// after is the day after an ISO 8601 day, "" for none.
func after(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, 1).Format(time.DateOnly)
}

// extended moves the last day that a work set itself behind the one to which it
// was extended.
func extended(events []Event) []Event {
	last := ""
	for _, e := range events {
		if e.What == string(extract.ActExtends) && !e.Part && e.Act.Until > last {
			last = e.Act.Until
		}
	}
	at := slices.IndexFunc(events, func(e Event) bool { return e.What == Expires })
	if last == "" || at >= 0 && events[at].Day > last {
		return events
	}
	e := Event{Day: after(last), What: Expires, State: Out}
	if at >= 0 {
		e.Path, e.How = events[at].Path, "extended"
		events = slices.Delete(events, at, at+1)
	}
	at = slices.IndexFunc(events, func(x Event) bool { return late(x.Day) > e.Day })
	if at < 0 {
		at = len(events)
	}
	return slices.Insert(events, at, e)
}

// fold goes through what happened up to a day.
func (s *Standing) fold(w Work, day string) {
	if w.Head.Draft {
		s.State = Draft
		return
	}
	s.State = Unknown
	if i := slices.IndexFunc(s.Timeline, func(e Event) bool { return e.What == Begins && e.Day != "" }); i >= 0 && s.Timeline[i].Day > day {
		s.State, s.Since, s.By = NotYet, "", []Event{s.Timeline[i]}
		if !slices.ContainsFunc(s.Timeline[:i], func(e Event) bool { return e.State == Out && !e.Part }) {
			return
		}
	}
	before := s.State // what a suspension interrupts
	for _, e := range s.Timeline {
		if e.Day == "" || e.Day > day {
			continue
		}
		switch {
		case e.State == "" || s.State == Out: // nothing revives what is out of force
		case e.What == Ends:
			if off(s.State) {
				s.to(before, e)
			}
		case off(e.State):
			if !off(s.State) {
				before = s.State
			}
			s.to(heavier(s.State, e.State), e)
		case off(s.State) && e.State != Out:
			before = heavier(before, e.State)
		default:
			s.to(heavier(s.State, e.State), e)
		}
	}
}

// off reports a state that lasts until it is over.
func off(s State) bool { return s == Suspended || s == PartlyOff }

// to goes on to a state, or stays in it for one reason more.
func (s *Standing) to(state State, e Event) {
	whole := e.Act != nil && len(e.Act.Pinpoint) == 0 // says more than what was said of units
	if s.State == state && !(state == PartlyOut && whole) {
		if e.State == state {
			s.By = append(s.By, e)
		}
		return
	}
	s.State, s.Since, s.By = state, e.Day, []Event{e}
}

// heavier is the state that weighs more: what is changed and then partly
// repealed is partly repealed.
func heavier(a, b State) State {
	order := []State{Unknown, NotYet, InForce, Changed, PartlyOff, PartlyOut, Suspended, Out}
	return order[max(slices.Index(order, a), slices.Index(order, b))]
}

// conflicts are what does not fit in a timeline.
func conflicts(events []Event) (out []Conflict) {
	var ended *Event
	changed := map[string]*Event{} // by day and pinpoint
	for i := range events {
		e := &events[i]
		if e.Act == nil || e.What == Ends {
			continue
		}
		by := name(e.Act)
		if e.Act.Status == extract.Conflict {
			out = append(out, Conflict{"other-day", fmt.Sprintf("%s names it with another day, %s", by, e.Act.Date)})
		}
		switch {
		case e.State == Out && !e.Part && len(e.Act.Pinpoint) == 0:
			if ended != nil && ended.Act.Doc != e.Act.Doc && ended.Day != e.Day {
				out = append(out, Conflict{"ended-twice", fmt.Sprintf("%s ends it on %s, and %s on %s", name(ended.Act), ended.Day, by, orNoDay(e.Day))})
			}
			if ended == nil {
				ended = e
			}
		case e.State == Changed && ended != nil && e.Day > ended.Day:
			out = append(out, Conflict{"changed-after-end", fmt.Sprintf("%s changes it on %s, after %s ended it on %s", by, e.Day, name(ended.Act), ended.Day)})
		case e.State == Changed && e.Act.Act == extract.ActChanges && len(e.Act.Pinpoint) > 0:
			key := e.Day + fmt.Sprint(e.Act.Pinpoint)
			if other := changed[key]; other != nil && other.Act.Doc != e.Act.Doc {
				out = append(out, Conflict{"changed-twice-on-a-day", fmt.Sprintf("%s and %s change the same unit on %s", name(other.Act), by, orNoDay(e.Day))})
			}
			changed[key] = e
		}
	}
	return out
}

func name(a *index.Act) string {
	if a.DocNumber != "" {
		return a.DocNumber
	}
	return a.Doc
}

func orNoDay(day string) string {
	if day == "" {
		return "a day that is not known"
	}
	return day
}
