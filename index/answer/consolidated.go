package answer

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/viet"
	"nghiquyet/index"
	"nghiquyet/index/effect"
)

// HeldAgainst is a consolidated text of the work held against what the documents of
// the collection did to it.
type HeldAgainst struct {
	Work    Work         `json:"work"`    // the consolidated text
	Missing []Need       `json:"missing"` // documents that it brings in and that do nothing to the work here
	Unnamed []string     `json:"unnamed"` // numbers, or ids, of documents that changed the work here before its day, and that it does not name
	Units   []Difference `json:"units"`   // units of which the two say different things
}

// Difference is a unit of which a consolidated text and the chain of changes say
// different things.
type Difference struct {
	Path string `json:"path"` // of the unit, in the work
	Kind string `json:"kind"` // "other-wording", "still-there", "not-there", "changed-by-nobody-here"
	By   string `json:"by"`   // number of the document that changes it; "" for none
	Text string `json:"text"` // the unit as the consolidated text has it
}

// Need is a document that the collection would need to be sure of an answer.
type Need struct {
	Number string `json:"number"`
	Date   string `json:"date"`
	Title  string `json:"title"`
	ID     string `json:"id"`  // as far as its citations tell
	Why    string `json:"why"` // "its-text", "consolidated" (a consolidated text brings it in), "carried-out" (the work details or guides it)
	By     string `json:"by"`  // id of the document that names it
}

// consolidated are the consolidated texts of w, each with the documents that it
// brings in: it names the work first, and these before it tells its grounds.
func (c *Collection) consolidated(ctx context.Context, w Work) (texts map[string][]index.Cite, err error) {
	f := w.cited
	f.DocKind, f.First = extract.ConsolidatedText, true
	list, err := c.Store.Cites(ctx, f, index.Page{})
	if err != nil {
		return nil, err
	}
	texts = map[string][]index.Cite{}
	for _, x := range list.Cites {
		if _, seen := texts[x.Doc]; seen || x.Doc == w.ID {
			continue
		}
		texts[x.Doc] = nil
		all, err := c.Store.Cites(ctx, index.CiteFilter{Doc: x.Doc}, index.Page{Limit: headCites})
		if err != nil {
			return nil, err
		}
		if named, ok := broughtIn(w, all.Cites); ok {
			texts[x.Doc] = named
		} else {
			delete(texts, x.Doc)
		}
	}
	return texts, nil
}

// headCites is how many citations may stand before the grounds of a consolidated
// text.
const headCites = 80

// broughtIn are the works that the head of a consolidated text names behind w:
// those in its sentences, before its grounds, or the first of each of its numbered
// lines. It is not ok where it is not w that it is a text of.
func broughtIn(w Work, cites []index.Cite) (named []index.Cite, ok bool) {
	seen := map[string]bool{}
	line := 0 // the numbered line that was read last
	for _, x := range cites {
		own := w.is(x.Target, x.Key)
		switch {
		case x.Number == "" && x.Relation != extract.Basis || own && ok:
		case !ok:
			if !own {
				return nil, false
			}
			ok = true
		case x.Relation == extract.Basis, x.Path != "" && line == 0 && len(named) > 0:
			return named, ok
		case seen[x.Key] || x.Path == strconv.Itoa(line):
		case x.Path == "" || x.Path == strconv.Itoa(line+1):
			if x.Path != "" {
				line++
			}
			named, seen[x.Key] = append(named, x), true
		default:
			return named, ok
		}
	}
	return named, ok
}

// needs are the documents without which an answer on w is not sure.
func (c *Collection) needs(ctx context.Context, w Work) ([]Need, error) {
	out := []Need{}
	if w.Held != InCollection {
		out = append(out, Need{w.Number, w.Date, w.Title, w.ID, "its-text", ""})
	}
	texts, err := c.consolidated(ctx, w)
	if err != nil {
		return nil, err
	}
	for _, doc := range sortedKeys(texts) {
		for _, x := range texts[doc] {
			if x.Status != extract.Resolved {
				out = append(out, need(x, "consolidated"))
			}
		}
	}
	if w.Held == InCollection {
		list, err := c.Store.Cites(ctx, index.CiteFilter{Doc: w.ID, Relations: resting}, index.Page{})
		if err != nil {
			return nil, err
		}
		for _, x := range list.Cites {
			if x.Status != extract.Resolved && x.Key != "" {
				out = append(out, need(x, "carried-out"))
			}
		}
	}
	seen := map[string]bool{}
	return slices.DeleteFunc(out, func(n Need) bool {
		key := n.Number + n.Title
		again := seen[key]
		seen[key] = true
		return again
	}), nil
}

func need(x index.Cite, why string) Need {
	n := Need{Number: x.Number, Date: x.Date, Title: x.Title, ID: x.Target, Why: why, By: x.Doc}
	if k := x.Known; k != nil {
		n.Number, n.Date, n.Title = k.Number, k.Date, k.Title
	}
	return n
}

// checks holds the consolidated texts of w against what documents did to it.
func (c *Collection) checks(ctx context.Context, w Work, st effect.Standing) ([]HeldAgainst, error) {
	out := []HeldAgainst{}
	texts, err := c.consolidated(ctx, w)
	if err != nil || len(texts) == 0 {
		return out, err
	}
	var own *extract.Document
	if w.Held == InCollection {
		if own, err = c.Store.Document(ctx, w.ID); err != nil {
			return nil, err
		}
	}
	for _, id := range sortedKeys(texts) {
		d, err := c.Store.Document(ctx, id)
		if err != nil {
			return nil, err
		}
		x := HeldAgainst{Missing: []Need{}, Unnamed: []string{}, Units: []Difference{}}
		if found, err := c.find(ctx, id); err != nil {
			return nil, err
		} else if len(found) > 0 {
			x.Work = found[0]
		}
		x.chain(st, texts[id], d.Head.Date)
		if own != nil {
			if err := x.units(ctx, c, own, d, st); err != nil {
				return nil, err
			}
		}
		out = append(out, x)
	}
	return out, nil
}

// chain compares the documents that the consolidated text brings in with those of
// the chain up to its day.
func (x *HeldAgainst) chain(st effect.Standing, named []index.Cite, day string) {
	did := map[string]bool{}
	for _, e := range st.Timeline {
		if a := e.Act; a != nil && stateless(e) && (e.Day == "" || e.Day <= day) {
			did[a.Doc] = true
			if !slices.ContainsFunc(named, func(n index.Cite) bool { return n.Target == a.Doc }) && !slices.Contains(x.Unnamed, cmp.Or(a.DocNumber, a.Doc)) {
				x.Unnamed = append(x.Unnamed, cmp.Or(a.DocNumber, a.Doc))
			}
		}
	}
	for _, n := range named {
		if !did[n.Target] {
			x.Missing = append(x.Missing, need(n, "consolidated"))
		}
	}
}

// stateless reports an event that changes the text, and does not end the work.
func stateless(e effect.Event) bool {
	return e.What != effect.Ends && !(e.State == effect.Out && !e.Part) && e.State != effect.Suspended && e.State != effect.PartlyOff
}

// units compares the articles of the two texts, and the units that are given a new
// wording or ended with what the consolidated text has in their place.
func (x *HeldAgainst) units(ctx context.Context, c *Collection, own, text *extract.Document, st effect.Standing) error {
	at := unitsBySteps(text)
	touched := map[string]bool{}
	var places []index.Place
	for _, e := range st.Timeline {
		if e.Act == nil || len(e.Act.Pinpoint) == 0 {
			continue
		}
		touched[largest(e.Act.Pinpoint)] = true
		for _, p := range e.Act.Wording {
			places = append(places, index.Place{Doc: e.Act.Doc, Path: p})
		}
	}
	wordings, err := c.texts(ctx, places)
	if err != nil {
		return err
	}
	later := []string{}
	for _, e := range slices.Backward(st.Timeline) {
		if e.Act == nil || len(e.Act.Pinpoint) == 0 || e.Act.Change.Part != "" || e.Day > text.Head.Date {
			continue
		}
		unit := key(e.Act.Pinpoint)
		if !slices.ContainsFunc(later, func(k string) bool { return strings.HasPrefix(unit+",", k+",") || strings.HasPrefix(k+",", unit+",") }) {
			x.act(e, at, text, wordings)
		}
		later = append(later, unit)
	}
	for steps, n := range unitsBySteps(own) {
		v := at[steps]
		if n.Kind != extract.KindArticle || v == nil || touched[steps] || len(x.Missing) > 0 { // what is missing may have changed it
			continue
		}
		if a, b := n.Span().Of(own.Text), v.Span().Of(text.Text); differ(a, b) {
			x.Units = append(x.Units, Difference{n.Path, "changed-by-nobody-here", "", clipped(b)})
		}
	}
	slices.SortStableFunc(x.Units, func(a, b Difference) int { return strings.Compare(a.Path, b.Path) })
	return nil
}

// act compares what the last act upon a unit says with the consolidated text.
func (x *HeldAgainst) act(e effect.Event, at map[string]*extract.Node, text *extract.Document, wordings map[index.Place]string) {
	v := at[key(e.Act.Pinpoint)]
	d := Difference{Path: key(e.Act.Pinpoint), By: e.Act.DocNumber}
	if v != nil {
		d.Text = clipped(v.Span().Of(text.Text))
	}
	switch {
	case e.Act.Act == extract.ActRepeals && v != nil && len(strings.Fields(v.Span().Of(text.Text))) > fewWords:
		d.Kind = "still-there"
	case len(e.Act.Wording) != 1 || e.Act.Act != extract.ActChanges && e.Act.Act != extract.ActAdds:
		return
	case v == nil:
		d.Kind = "not-there"
	case beyond(v.Span().Of(text.Text), wordings[index.Place{Doc: e.Act.Doc, Path: e.Act.Wording[0]}]):
		d.Kind = "other-wording"
	default:
		return
	}
	x.Units = append(x.Units, d)
}

// fewWords is as many as stand in the place of a unit that was ended.
const fewWords = 14

// unitsBySteps are the units of a document by the steps that name them.
func unitsBySteps(d *extract.Document) map[string]*extract.Node {
	out := map[string]*extract.Node{}
	for up, n := range d.Outline.All() {
		if steps := stepsOf(append(slices.Clone(up), n)); len(steps) > 0 && out[key(steps)] == nil && n.Kind != extract.KindQuote {
			out[key(steps)] = n
		}
	}
	return out
}

func key(steps []extract.Step) string {
	var words []string
	for _, s := range steps {
		words = append(words, s.Kind+" "+strings.ToLower(s.Num))
	}
	return strings.Join(words, ", ")
}

// largest is the first step of a pinpoint, the article of a clause.
func largest(pinpoint []extract.Step) string { return key(pinpoint[:1]) }

// differ reports that more than a seventh of the words of two texts differ: notes
// and their marks are no difference.
func differ(a, b string) bool {
	return 7*index.Differing(a, b) > len(strings.Fields(a))+len(strings.Fields(b))
}

// beyond reports that more than a seventh of the words of a text are not in a
// wording, which may hold other units too.
func beyond(text, wording string) bool {
	count := map[string]int{}
	for w := range strings.SplitSeq(viet.Slug(wording), "-") {
		count[w]++
	}
	gone, all := 0, 0
	for w := range strings.SplitSeq(viet.Slug(text), "-") {
		if count[w]--; count[w] < 0 {
			gone++
		}
		all++
	}
	return 7*gone > all
}

// clipped is the beginning of a text, for a reader to find it by.
func clipped(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > titleLength {
		return strings.TrimSpace(string(r[:titleLength-1])) + "…"
	}
	return s
}

func sortedKeys(m map[string][]index.Cite) []string { return slices.Sorted(maps.Keys(m)) }
