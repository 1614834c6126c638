package answer

import (
	"context"
	"slices"
	"strings"
	"time"

	"nghiquyet/extract"
	"nghiquyet/index"
	"nghiquyet/index/effect"
)

// Effect asks whether a work, or a unit of it, holds on a day.
type Effect struct {
	What string `json:"what" arg:"NUMBER[#PATH]" jsonschema:"required" jsonschema_description:"a number, a name or an id, with #PATH for one unit: 7/NQ-CP, nq-cp/2025-01-10/7#5.2"`
	Path string `json:"path,omitempty" jsonschema_description:"the unit, where it is not part of what is asked"`
	// Check asks for the consolidated texts of the collection too.
	Check bool   `json:"check,omitempty" jsonschema_description:"hold the consolidated texts of the work that the collection has against what its documents did to it"`
	On    string `json:"on,omitempty" jsonschema_description:"the day, as 2026-07-01; today where none is given"`
}

// EffectOf is what the collection says of the effect of a work or a unit. It
// speaks of the collection alone: a document that it does not have may have
// changed or ended the work.
type EffectOf struct {
	Work      Work              `json:"work"`
	Path      string            `json:"path"`
	On        string            `json:"on"`
	State     effect.State      `json:"state"`
	Since     string            `json:"since"`    // the first day of the state; "" where that is not known
	By        []Happening       `json:"by"`       // what made it so
	Instead   []Happening       `json:"instead"`  // what replaces it, the last first
	Timeline  []Happening       `json:"timeline"` // all that happened and will; what no document dates comes last
	Conflicts []effect.Conflict `json:"conflicts"`
	Fallen    []Fallen          `json:"fallen"`          // works that it details or guides, and that are out of force: it may have fallen with them
	Checks    []HeldAgainst     `json:"checks,omitzero"` // consolidated texts held against the timeline, where that was asked for
	Scope     Scope             `json:"scope"`
}

// Happening is one thing that happened to the work, with the words that prove it.
type Happening struct {
	effect.Event
	Doc      string           `json:"doc"`    // that did it; the work itself where it says so
	Number   string           `json:"number"` // of that document
	Date     string           `json:"date"`   // of that document
	Title    string           `json:"title"`
	Page     int              `json:"page"`
	Pinpoint []extract.Step   `json:"pinpoint"` // the unit of the work
	Except   [][]extract.Step `json:"except"`
	Unless   string           `json:"unless"`
	Words    string           `json:"words"` // what of the unit or work is meant, where that is told in words
	Until    string           `json:"until"`
	Wording  []string         `json:"wording"` // paths of the new text in that document
	Text     string           `json:"text"`    // the sentence
}

// Fallen is a work that is out of force, and on which the one asked about rests.
type Fallen struct {
	Work  Work   `json:"work"`
	Since string `json:"since"`
}

// Scope is of what an answer speaks.
type Scope struct {
	Documents int    `json:"documents"` // of the collection
	Acting    int    `json:"acting"`    // of them, those that do something to the work
	Held      Held   `json:"held"`      // what the collection has of the work
	Needs     []Need `json:"needs"`     // documents that it would need to be sure, as far as it knows of them
}

// AskEffect answers from what the documents of the collection say.
func AskEffect(ctx context.Context, c *Collection, q Effect) (*EffectOf, error) {
	what, path, _ := strings.Cut(q.What, "#")
	if q.Path != "" {
		path = q.Path
	}
	day := q.On
	if day == "" {
		day = c.Today().Format(time.DateOnly)
	} else if _, err := time.Parse(time.DateOnly, day); err != nil {
		return nil, wrongField("on", "takes a day as 2026-07-01, not %q", day)
	}
	w, err := c.one(ctx, what)
	if err != nil {
		return nil, err
	}
	if path != "" && w.Held != InCollection {
		return nil, notHeld(what, w)
	}
	st, err := c.standing(ctx, w, path, day)
	if err != nil {
		return nil, err
	}
	out := &EffectOf{Work: w, Path: path, On: day, State: st.State, Since: st.Since, By: c.happenings(w, st.By), Timeline: c.happenings(w, st.Timeline),
		Instead: []Happening{}, Conflicts: append([]effect.Conflict{}, st.Conflicts...), Fallen: []Fallen{}, Scope: Scope{Held: w.Held}}
	did := map[string]bool{}
	for _, h := range slices.Backward(out.Timeline) {
		did[h.Doc] = true
		if h.What == string(extract.ActReplaces) && h.Day != "" && h.Day <= day {
			out.Instead = append(out.Instead, h)
		}
	}
	delete(did, w.ID)
	out.Scope.Acting = len(did)
	counts, err := c.Store.Counts(ctx)
	if err != nil {
		return nil, err
	}
	out.Scope.Documents = counts.Documents
	if out.Scope.Needs, err = c.needs(ctx, w); err != nil {
		return nil, err
	}
	if q.Check {
		whole := st
		if path != "" {
			if whole, err = c.standing(ctx, w, "", day); err != nil {
				return nil, err
			}
		}
		if out.Checks, err = c.checks(ctx, w, whole); err != nil {
			return nil, err
		}
	}
	return out, out.rests(ctx, c, day)
}

// Standing is the state of a work or a unit in one line; AskEffect tells why.
type Standing struct {
	State effect.State `json:"state"`
	Since string       `json:"since"` // "" where that is not known
}

// stands is what holds today of a work or the unit at path.
func (c *Collection) stands(ctx context.Context, w Work, path string) (*Standing, error) {
	st, err := c.standing(ctx, w, path, c.Today().Format(time.DateOnly))
	return &Standing{st.State, st.Since}, err
}

// standing is what holds of a work, or of the unit at path, on a day.
func (c *Collection) standing(ctx context.Context, w Work, path, day string) (effect.Standing, error) {
	if path == "" && w.Held == InCollection {
		all, err := c.standings(ctx, []string{w.ID}, day)
		return all[w.ID], err
	}
	acts, err := c.Store.Acts(ctx, w.cited)
	if err != nil {
		return effect.Standing{}, err
	}
	forces, err := c.Store.Forces(ctx, acting(acts, w.ID))
	if err != nil {
		return effect.Standing{}, err
	}
	x := effect.Work{Head: extract.Head{Kind: w.Kind, Issuer: w.Issuer}, Path: path, Forces: forces[w.ID]}
	if w.Held == InCollection { // no day follows from the day of issue of a text that is not here: it may say one
		x.Head.Date = w.Date
		if err := c.unit(ctx, &x, w, path); err != nil {
			return effect.Standing{}, err
		}
	}
	return effect.On(x, acts, since(forces), day), nil
}

// standings is what holds of each of some documents of the collection, of all for
// nil, on a day.
func (c *Collection) standings(ctx context.Context, docs []string, day string) (map[string]effect.Standing, error) {
	heads, err := c.Store.Heads(ctx, docs)
	if err != nil || len(heads) == 0 {
		return nil, err
	}
	acts, err := c.Store.Acts(ctx, index.CiteFilter{Targets: docs})
	if err != nil {
		return nil, err
	}
	var saying []string // nil: all
	if docs != nil {
		saying = acting(acts, docs...)
	}
	forces, err := c.Store.Forces(ctx, saying)
	if err != nil {
		return nil, err
	}
	upon := map[string][]index.Act{}
	for _, a := range acts {
		if a.Target != a.Doc {
			upon[a.Target] = append(upon[a.Target], a)
		}
	}
	all := map[string]effect.Standing{}
	for id, h := range heads {
		all[id] = effect.On(effect.Work{Head: h, Forces: forces[id]}, upon[id], since(forces), day)
	}
	return all, nil
}

// acting are docs and the documents of acts, each once.
func acting(acts []index.Act, docs ...string) []string {
	all := append([]string{}, docs...)
	for _, a := range acts {
		all = append(all, a.Doc)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// since tells from which day an act has effect that names none itself.
func since(forces map[string][]extract.Force) func(index.Act) (day, how string) {
	return func(a index.Act) (day, how string) { return effect.Since(a, forces[a.Doc]) }
}

// unit fills in what the text of a held work says of itself and of the unit.
func (c *Collection) unit(ctx context.Context, x *effect.Work, w Work, path string) error {
	d, err := c.Store.Document(ctx, w.ID)
	if err != nil {
		return err
	}
	x.Head = d.Head
	up, n := unitAt(d, path)
	if n == nil {
		return &Error{Kind: NotFound, Text: w.named() + " has no unit " + path, Doc: d.ID}
	}
	x.Unit = chain(append(slices.Clone(up), n))
	for _, u := range up {
		x.Inside = append(x.Inside, u.Path)
	}
	x.Holds = func(pinpoint []extract.Step) bool {
		for up, k := range n.All() {
			if len(up) > 0 && points(chain(append(slices.Clone(up[1:]), k)), pinpoint) {
				return true
			}
		}
		return false
	}
	return nil
}

// chain are the steps of nodes, the larger units among them.
func chain(nodes []*extract.Node) []extract.Step {
	var steps []extract.Step
	for _, n := range nodes {
		if n.Kind.Rank() > extract.KindDash.Rank() && n.Kind != extract.KindPara {
			steps = append(steps, extract.Step{Kind: string(n.Kind), Num: n.Num})
		}
	}
	return steps
}

// happenings are events with what proves them.
func (c *Collection) happenings(w Work, events []effect.Event) []Happening {
	out := []Happening{}
	for _, e := range events {
		h := Happening{Event: e, Doc: w.ID, Number: w.Number, Date: w.Date, Title: w.Title, Pinpoint: []extract.Step{}, Except: [][]extract.Step{}, Wording: []string{}}
		if a := e.Act; a != nil {
			h.Doc, h.Number, h.Date, h.Title, h.Page = a.Doc, a.DocNumber, a.DocDate, a.DocTitle, a.Page
			h.Pinpoint, h.Except, h.Wording = append(h.Pinpoint, a.Pinpoint...), append(h.Except, a.Except...), append(h.Wording, a.Wording...)
			h.Unless, h.Words, h.Until, h.Text = a.Unless, a.Change.Part, a.Until, a.Change.Text
		} else if f := e.Force; f != nil {
			h.Page, h.Text = f.Page, f.Text
		}
		out = append(out, h)
	}
	return out
}

// resting are the relations by which a paper stands on another.
var resting = []extract.Relation{extract.Details, extract.Guides}

// rests fills in the works that it details or guides and that no longer hold.
func (e *EffectOf) rests(ctx context.Context, c *Collection, day string) error {
	if e.Work.Held != InCollection || e.State == effect.Out {
		return nil
	}
	list, err := c.Store.Cites(ctx, index.CiteFilter{Doc: e.Work.ID, Relations: resting, Statuses: []extract.Status{extract.Resolved}}, index.Page{})
	if err != nil {
		return err
	}
	seen := []string{}
	for _, x := range list.Cites {
		if x.Target == "" || slices.Contains(seen, x.Target) {
			continue
		}
		seen = append(seen, x.Target)
		found, err := c.find(ctx, x.Target)
		if err != nil {
			return err
		}
		for _, w := range found {
			st, err := c.standing(ctx, w, "", day)
			if err != nil {
				return err
			}
			if st.State == effect.Out {
				e.Fallen = append(e.Fallen, Fallen{w, st.Since})
			}
		}
	}
	return nil
}
