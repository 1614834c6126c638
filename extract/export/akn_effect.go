package export

import (
	"slices"
	"strings"

	"nghiquyet/extract"
)

// lifeEvent is a day in the life of the document, with its eId.
type lifeEvent struct {
	id, date, kind string // kind: generation, amendment, repeal
	source         string // eId of a reference
	force          bool   // it begins or ends effect
}

// life is the days of a document and the stretches of time between them, of which
// the meta block and units speak by eIds.
type life struct {
	events []lifeEvent
	groups [][2]string // eIds of first and last event, the last "" for none
	whole  string      // eId of the stretch of the whole, "" for none
	units  map[string]string
}

// newLife reads the days of issue and of effect of the document and of its units,
// and those on which others change it.
func (a *akn) newLife() life {
	l := life{units: map[string]string{}}
	if isDate(a.name.date) {
		l.events = append(l.events, lifeEvent{date: a.name.date, kind: "generation", source: "original"})
	}
	begins, ends := a.d.Head.Effective, lastDay(a.d)
	if isDate(begins) {
		l.whole = a.stretch(&l, begins, ends)
	}
	for _, f := range a.d.Forces {
		for _, unit := range f.Units {
			if !f.Ends && isDate(f.Day) && a.ids.byPath[unit] != "" {
				l.units[unit] = a.stretch(&l, f.Day, ends)
			}
		}
	}
	l.events = append(l.events, a.passiveEvents()...)
	for i := range l.events {
		l.events[i].id = a.id("event_" + itoa(i+1))
	}
	return l
}

// lastDay is the last day of effect that a document says of itself, "" for none.
func lastDay(d *extract.Document) (day string) {
	for _, f := range d.Forces {
		if f.Ends && len(f.Units) == 0 && f.Part == "" && isDate(f.Day) {
			day = f.Day
		}
	}
	return day
}

// passiveEvents are the days on which others change the document.
func (a *akn) passiveEvents() (events []lifeEvent) {
	for i, by := range a.by {
		x := &a.e.Acts[i]
		if !isDate(x.Day) {
			continue
		}
		kind := "amendment"
		if len(x.Pinpoint) == 0 && (x.Act == extract.ActRepeals || x.Act == extract.ActReplaces) {
			kind = "repeal"
		}
		events = append(events, lifeEvent{date: x.Day, kind: kind, source: by})
	}
	return events
}

// actors are the eIds of the references to the documents of the acts of e, one
// for each act: documents are numbered as they come.
func actors(e *Effect) (ids []string) {
	if e == nil {
		return nil
	}
	at := map[string]int{}
	for _, x := range e.Acts {
		if at[x.Doc] == 0 {
			at[x.Doc] = len(at) + 1
		}
		ids = append(ids, "passive_"+itoa(at[x.Doc]))
	}
	return ids
}

// stretch is the eId of the stretch from a day to the last one, "" for none.
func (a *akn) stretch(l *life, begins, ends string) string {
	g := [2]string{a.moment(l, begins, "generation"), ""}
	if ends != "" {
		g[1] = a.moment(l, ends, "repeal")
	}
	at := slices.Index(l.groups, g)
	if at < 0 {
		at = len(l.groups)
		l.groups = append(l.groups, g)
	}
	return a.id("tmpg_" + itoa(at+1))
}

// moment is the eId of the event of effect on a day.
func (a *akn) moment(l *life, date, kind string) string {
	at := slices.IndexFunc(l.events, func(e lifeEvent) bool { return e.date == date && e.kind == kind && e.force })
	if at < 0 {
		at = len(l.events)
		l.events = append(l.events, lifeEvent{date: date, kind: kind, source: "original", force: true})
	}
	return a.id("event_" + itoa(at+1))
}

// lifecycle writes the days.
func (a *akn) lifecycle() {
	if len(a.life.events) == 0 {
		return
	}
	a.open("lifecycle", "source", "#nq")
	for _, e := range a.life.events {
		force := ""
		if e.force {
			force = "#" + a.id("force")
		}
		a.empty("eventRef", "eId", e.id, "date", e.date, "source", "#"+a.id(e.source), "type", e.kind, "refersTo", force)
	}
	a.close("lifecycle")
	a.line()
}

// temporal writes the stretches of time.
func (a *akn) temporal() {
	if len(a.life.groups) == 0 {
		return
	}
	a.open("temporalData", "source", "#nq")
	for i, g := range a.life.groups {
		end := ""
		if g[1] != "" {
			end = "#" + g[1]
		}
		a.open("temporalGroup", "eId", a.id("tmpg_"+itoa(i+1)))
		a.empty("timeInterval", "start", "#"+g[0], "end", end, "refersTo", "#"+a.id("force"))
		a.close("temporalGroup")
	}
	a.close("temporalData")
	a.line()
}

// modification is what Akoma Ntoso calls an act: the element and its type.
var modification = map[extract.Act][2]string{
	extract.ActReplaces: {"textualMod", "replacement"}, extract.ActRepeals: {"textualMod", "repeal"}, extract.ActAdds: {"textualMod", "insertion"},
	extract.ActChanges: {"textualMod", "substitution"}, extract.ActRewords: {"textualMod", "substitution"}, extract.ActDrops: {"textualMod", "repeal"},
	extract.ActCorrects: {"textualMod", "substitution"}, extract.ActSuspends: {"efficacyMod", "inapplication"}, extract.ActExtends: {"forceMod", "prorogationOfForce"},
}

// active writes what the document does to others: source, destination, what is
// spared, the stretch of time from which it counts, the new text.
func (a *akn) active(changes []extract.Change) {
	if len(changes) == 0 {
		return
	}
	a.open("activeModifications")
	for k, ch := range changes {
		mod, id := modification[ch.Act], a.id("am_"+itoa(k+1))
		incomplete := ""
		if ch.Part+ch.Unless != "" {
			incomplete = "true" // the rest is told in words
		}
		a.open(mod[0], "type", mod[1], "eId", id)
		a.empty("source", "eId", id+"__source", "href", "#"+a.from(ch.Citation))
		a.empty("destination", "eId", id+"__destination", "href", a.href(ch.Citation), "incomplete", incomplete)
		for i, spared := range ch.Except {
			work, _, _ := strings.Cut(a.href(ch.Citation), "~")
			a.empty("destination", "eId", id+"__destination_"+itoa(i+2), "href", work+portion(spared), "exclusion", "true")
		}
		if period := a.period(a.d.Citations[ch.Citation].Path); period != "" && ch.Day == "" && ch.Event == "" {
			a.empty("force", "period", "#"+period)
		}
		if mod[0] == "textualMod" {
			for _, path := range ch.Wording {
				if quote := a.ids.byPath[path]; quote != "" {
					a.empty("new", "href", "#"+a.id(quote))
				}
			}
		}
		a.close(mod[0])
	}
	a.close("activeModifications")
	a.line()
}

// period is the eId of the stretch in which the unit at path has effect, "" where
// that is not told.
func (a *akn) period(path string) string {
	for ; path != ""; path = path[:max(0, strings.LastIndexAny(path, "./"))] {
		if id := a.life.units[path]; id != "" {
			return id
		}
	}
	return a.life.whole
}

// passive writes what others do to the document, as far as the collection tells.
func (a *akn) passive() {
	if len(a.by) == 0 {
		return
	}
	a.open("passiveModifications")
	for k, x := range a.e.Acts {
		mod, ok := modification[x.Act]
		if !ok {
			continue
		}
		id := a.id("pm_" + itoa(k+1))
		a.open(mod[0], "type", mod[1], "eId", id)
		a.empty("source", "eId", id+"__source", "href", parseID(x.Doc).iri())
		a.empty("destination", "eId", id+"__destination", "href", a.name.iri()+portion(x.Pinpoint))
		a.close(mod[0])
	}
	a.close("passiveModifications")
	a.line()
}

// passiveReferences name the documents that change this one.
func (a *akn) passiveReferences() {
	seen := map[string]bool{}
	for i, id := range a.by {
		if doc := a.e.Acts[i].Doc; !seen[id] {
			seen[id] = true
			a.empty("passiveRef", "eId", a.id(id), "href", parseID(doc).iri(), "showAs", doc)
		}
	}
}

// changed are the changes whose work has a name.
func (a *akn) changed() (out []extract.Change) {
	for _, ch := range a.d.Done() {
		if i := ch.Citation; a.href(i) != "" && modification[ch.Act][0] != "" {
			out = append(out, ch)
		}
	}
	return out
}
