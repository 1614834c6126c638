package web

import (
	"cmp"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/compare"
	"nghiquyet/extract/export"
	"nghiquyet/extract/viet"
	"nghiquyet/index/answer"
)

// docHead is what stands over all pages of a document.
type docHead struct {
	ID, Name string // "Nghị quyết 7/NQ-CP"
	Doc      *extract.Document
	Tab      string // of tabs
	Tabs     []tab
	Effect   *answer.EffectOf // today
}

// tab is one of the pages of a document.
type tab struct {
	Name, Href string
	Count      int // of what it lists, -1 where it is no list
}

// docHead reads the document of the address. A work that is only cited is shown
// by its own page: the error is errCited then.
func (v *view) docHead(c *answer.Collection, on string) (*docHead, error) {
	d, err := answer.AskDocument(v.ctx, c, answer.Document{What: v.id()})
	if err != nil {
		return nil, err
	}
	h := &docHead{ID: d.ID, Name: named(d), Doc: d, Tab: on}
	base := docAddress(d.ID)
	outside := 0
	for _, x := range d.Citations {
		if x.Kind != extract.CiteInternal {
			outside++
		}
	}
	h.Tabs = []tab{{"text", base, -1}, {"pages", base + "/pages", -1}, {"tasks", base + "/tasks", len(d.Tasks)}, {"refs", base + "/refs", outside}, {"related", base + "/related", -1},
		{"about", base + "/about", -1}, {"downloads", base + "/downloads", -1}}
	h.Effect, err = answer.AskEffect(v.ctx, c, answer.Effect{What: d.ID})
	return h, err
}

// named is what a document is called: its type and number, or its title.
func named(d *extract.Document) string {
	if name := strings.TrimSpace(d.Head.Type + " " + d.Head.Number); d.Head.Number != "" {
		return viet.UpperFirst(name)
	}
	return viet.UpperFirst(cmp.Or(clip(80, d.Head.Title), d.ID))
}

// deeds are what other documents did to a work, each document once for each thing
// that it did; More are those that there is no room for.
type deeds struct {
	List []deed
	More int
}

type deed struct {
	What, Doc, Path, Number, Title string
	Times                          int
}

// mostDeeds is how many of them stand in the head of a document: its timeline has all.
const mostDeeds = 5

func deedsOf(work string, by []answer.Happening) deeds {
	var d deeds
	for _, x := range by {
		if x.Doc == work {
			continue
		}
		i := slices.IndexFunc(d.List, func(y deed) bool { return y.Doc == x.Doc && y.What == x.What })
		if i < 0 {
			i = len(d.List)
			d.List = append(d.List, deed{What: x.What, Doc: x.Doc, Path: x.Path, Number: x.Number, Title: clip(60, x.Title)})
		}
		d.List[i].Times++
	}
	if d.More = len(d.List) - mostDeeds; d.More > 0 {
		d.List = d.List[:mostDeeds]
	} else {
		d.More = 0
	}
	return d
}

// textPage is the text of a document, or a stretch of it.
type textPage struct {
	Head     *docHead
	Contents []answer.Heading
	Units    []unitText
	From     string // path of the first unit, "" for the beginning
	Next     string // address of the next stretch
}

// stretch is how much text a page shows at most, in bytes; the unit in which it
// ends is shown whole.
const stretchLength = 60_000

func (v *view) text() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	h, err := v.docHead(c, "text")
	if answer.KindOf(err) == answer.NotHeld {
		return v.citedOnly(v.id())
	}
	if err != nil {
		return err
	}
	margin, err := answer.AskMargin(v.ctx, c, answer.Margin{What: h.ID})
	if err != nil {
		return err
	}
	r := v.reader(h.Doc, margin)
	b := textPage{Head: h, Contents: answer.Contents(h.Doc.Outline), From: v.form("from")}
	shown, begun := 0, b.From == ""
	for up, n := range h.Doc.Outline.All() {
		if !begun && n.Path != b.From {
			continue
		}
		begun = true
		if shown > stretchLength && n.Path != "" && len(up) <= 2 {
			b.Next = v.Set("from", n.Path)
			break
		}
		shown += n.Own().Len()
		b.Units = append(b.Units, r.unit(n, len(up)))
	}
	if !begun {
		return errNoPage
	}
	v.asJSON("show", url.Values{"what": {h.ID}})
	v.also = append(v.also, alternate{"application/json", v.T("also.document"), apiRoot + "document?" + url.Values{"what": {h.ID}}.Encode()})
	return v.show("text", h.Name, b)
}

// unitPage is one unit with what stands in it and what cites it.
type unitPage struct {
	Head       *docHead
	Shown      *answer.Shown
	Units      []unitText
	Prev, Next *answer.Heading
}

func (v *view) unit() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	h, err := v.docHead(c, "text")
	if err != nil {
		return err
	}
	b := unitPage{Head: h}
	if b.Shown, err = answer.AskShow(v.ctx, c, answer.Show{What: h.ID, Path: v.r.PathValue("path"), Amended: true}); err != nil {
		return err
	}
	margin, err := answer.AskMargin(v.ctx, c, answer.Margin{What: h.ID})
	if err != nil {
		return err
	}
	contents := answer.Contents(h.Doc.Outline)
	if i := slices.IndexFunc(contents, func(x answer.Heading) bool { return x.Path == b.Shown.Path }); i >= 0 {
		if i > 0 {
			b.Prev = &contents[i-1]
		}
		if i+1 < len(contents) {
			b.Next = &contents[i+1]
		}
	}
	r := v.reader(h.Doc, margin)
	for _, n := range h.Doc.Outline.All() {
		if n.Path != b.Shown.Path {
			continue
		}
		for up, x := range n.All() {
			b.Units = append(b.Units, r.unit(x, len(up)+1))
		}
		break
	}
	v.asJSON("show", url.Values{"what": {h.ID}, "path": {b.Shown.Path}})
	return v.show("unit", h.Name+" · "+firstOf(b.Shown.Num, b.Shown.Path), b)
}

// refsPage is what a document cites and what cites it, by relations.
type refsPage struct {
	Head      *docHead
	Refs      *answer.RefList
	Cites     []group[answer.Cite]
	CitedBy   []group[answer.CitedBy]
	Relations []extract.Relation
	Timeline  []moment
	Drawing   template.HTML
}

// group is what one relation is said of.
type group[T any] struct {
	Relation extract.Relation
	List     []T
}

// moment is a day on which something became of a work, and who did it: the
// family of words that say what, the document and its unit.
type moment struct {
	Day, Family, What string
	Doc, Path, Number string
	Text              string
}

func grouped[T any](list []T, relation func(T) extract.Relation) []group[T] {
	var out []group[T]
	for _, x := range list {
		i := slices.IndexFunc(out, func(g group[T]) bool { return g.Relation == relation(x) })
		if i < 0 {
			i = len(out)
			out = append(out, group[T]{Relation: relation(x)})
		}
		out[i].List = append(out[i].List, x)
	}
	return out
}

func (v *view) refs() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	h, err := v.docHead(c, "refs")
	if err != nil {
		return err
	}
	b := refsPage{Head: h}
	if b.Refs, err = answer.AskRefs(v.ctx, c, answer.Refs{What: h.ID, Relation: v.list("relation"), Status: v.list("status"), Direction: v.form("direction"),
		Page: answer.Page{Limit: 2 * perPage, Next: v.form("next")}}); err != nil {
		return err
	}
	b.Cites = grouped(b.Refs.Cites, func(x answer.Cite) extract.Relation { return x.Relation })
	b.CitedBy = grouped(b.Refs.CitedBy, func(x answer.CitedBy) extract.Relation { return x.Relation })
	for _, x := range h.Doc.Citations {
		if x.Kind != extract.CiteInternal && !slices.Contains(b.Relations, x.Relation) {
			b.Relations = append(b.Relations, x.Relation)
		}
	}
	for _, x := range b.Refs.CitedBy {
		if !slices.Contains(b.Relations, x.Relation) {
			b.Relations = append(b.Relations, x.Relation)
		}
	}
	slices.Sort(b.Relations)
	b.Timeline, b.Drawing = timeline(h, b.Refs), v.drawing(b.Refs)
	v.asJSON("refs", url.Values{"what": {h.ID}})
	return v.show("refs", v.T("refs.title")+" · "+h.Name, b)
}

// carrying are the relations of works that do what a document says, without
// changing it.
var carrying = []extract.Relation{extract.Implements, extract.Continues, extract.Details, extract.Guides, extract.Explains, extract.Consolidates}

// timeline is what became of a document, day by day: what bears on its effect,
// and each document that carries it out, once.
func timeline(h *docHead, refs *answer.RefList) []moment {
	var all []moment
	if d := h.Doc.Head.Date; d != "" {
		all = append(all, moment{Day: d, Family: "did", What: "issued"})
	}
	for _, x := range h.Effect.Timeline {
		m := moment{Day: x.Day, Family: "did", What: x.What, Text: x.Text}
		if x.Doc != h.ID {
			m.Doc, m.Path, m.Number = x.Doc, x.Path, x.Number
		}
		all = append(all, m)
	}
	seen := map[string]bool{}
	for _, x := range refs.CitedBy {
		if slices.Contains(carrying, x.Relation) && x.Date != "" && !seen[x.Doc] {
			seen[x.Doc] = true
			all = append(all, moment{x.Date, "becomes", string(x.Relation), x.Doc, x.Path, x.Number, x.Title})
		}
	}
	slices.SortStableFunc(all, func(a, b moment) int {
		if (a.Day == "") != (b.Day == "") { // what has no day comes last
			return strings.Compare(b.Day, a.Day)
		}
		return strings.Compare(a.Day, b.Day)
	})
	return all
}

func (v *view) related() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	h, err := v.docHead(c, "related")
	if err != nil {
		return err
	}
	var b struct {
		Head  *docHead
		Found *answer.Found
	}
	b.Head = h
	if b.Found, err = answer.AskRelated(v.ctx, c, answer.Related{What: h.ID, Page: v.next()}); err != nil {
		return err
	}
	v.asJSON("related", url.Values{"what": {h.ID}})
	return v.show("related", v.T("related.title")+" · "+h.Name, b)
}

func (v *view) about() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	h, err := v.docHead(c, "about")
	if err != nil {
		return err
	}
	var b struct {
		Head  *docHead
		Shown *answer.Shown
	}
	b.Head = h
	if b.Shown, err = answer.AskShow(v.ctx, c, answer.Show{What: h.ID}); err != nil {
		return err
	}
	v.asJSON("show", url.Values{"what": {h.ID}})
	return v.show("about", v.T("about.title")+" · "+h.Name, b)
}

// downloads lists the forms in which a document can be kept.
func (v *view) downloads() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	var b struct {
		Head    *docHead
		Formats []export.Format
	}
	if b.Head, err = v.docHead(c, "downloads"); err != nil {
		return err
	}
	b.Formats = export.Formats
	return v.show("downloads", v.T("downloads.title")+" · "+b.Head.Name, b)
}

func (v *view) documentDownload() error {
	name := v.r.PathValue("download")
	i := slices.IndexFunc(export.Formats, func(f export.Format) bool { return f.Name == name })
	if i < 0 {
		return errNoPage
	}
	c, err := v.collection()
	if err != nil {
		return err
	}
	d, err := answer.AskDocument(v.ctx, c, answer.Document{What: v.id()})
	if err != nil {
		return err
	}
	f := export.Formats[i]
	v.s.download(v.w, v.r, f, strings.ReplaceAll(d.ID, "/", "_")+"."+f.Extension, v.lang, export.One(d))
	return nil
}

// compare shows two documents of the collection side by side.
func (v *view) compare() error {
	var b struct {
		A, B string
		Diff *compare.Diff
	}
	b.A, b.B = v.form("a"), v.form("b")
	if b.A == "" || b.B == "" {
		return v.show("compare", v.T("compare.title"), b)
	}
	c, err := v.collection()
	if err != nil {
		return err
	}
	var docs [2]*extract.Document
	for i, what := range []string{b.A, b.B} {
		if docs[i], err = answer.AskDocument(v.ctx, c, answer.Document{What: what}); err != nil {
			return err
		}
	}
	diff := compare.Documents(docs[0], docs[1])
	b.Diff = &diff
	return v.show("compare", v.T("compare.title"), b)
}

// maxPasted is the longest text that is checked, in bytes.
const maxPasted = 400_000

// check tells which works a pasted text cites. Nothing of it is kept.
func (v *view) check() error {
	var b struct {
		Text    string
		Checked *answer.Checked
	}
	if v.r.Method == http.MethodPost {
		if err := v.r.ParseForm(); err != nil || len(v.r.PostForm.Get("text")) > maxPasted {
			v.status = http.StatusRequestEntityTooLarge
			return v.show("failure", v.T("failure.too-long"), failure{Kind: "too-long"})
		}
		b.Text = v.r.PostForm.Get("text")
	}
	if strings.TrimSpace(b.Text) == "" {
		return v.show("check", v.T("check.title"), b)
	}
	c, err := v.collection()
	if err != nil {
		return err
	}
	if b.Checked, err = answer.AskCheck(v.ctx, c, answer.Check{Text: b.Text}); err != nil {
		return err
	}
	return v.show("check", v.T("check.title"), b)
}

// akn leads from the name that a work has in Akoma Ntoso to its page.
func (v *view) akn() error {
	id, ok := export.OfIRI("/akn/vn/" + v.r.PathValue("iri"))
	if !ok {
		return errNoPage
	}
	http.Redirect(v.w, v.r, docAddress(id), http.StatusFound)
	return nil
}
