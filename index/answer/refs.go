package answer

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/index"
	"nghiquyet/index/query"
)

// Refs asks what a work cites, what cites it, and who carries it out. The work
// may be one that is only cited. What narrows stands behind it as fields or
// beside it, and means the same.
type Refs struct {
	What      string   `json:"what" arg:"WHAT" jsonschema:"required" jsonschema_description:"a number, a name or an id; fields may follow: 7/NQ-CP relation:amends"`
	Path      string   `json:"path,omitempty" jsonschema_description:"only citations in this unit of it, with all below"`
	Relation  []string `json:"relation,omitempty" jsonschema_description:"only these relations: implements, amends, replaces …"`
	Status    []string `json:"status,omitempty" jsonschema_description:"only citations that are resolved, ambiguous, unresolved or in conflict"`
	Direction string   `json:"direction,omitempty" jsonschema:"enum=cites,enum=cited-by" jsonschema_description:"only what it cites, or only what cites it: cites, cited-by"`
	Depth     *int     `json:"depth,omitempty" jsonschema:"minimum=0,maximum=20" jsonschema_description:"how many documents a chain of implementation may have; 3 where none is given"`
	Page
}

// RefList is what a work cites, what cites it, the chain of what carries it out
// and the tasks of that, a page of each.
type RefList struct {
	Query    string    `json:"query"`
	Document Work      `json:"document"`
	Effect   *Standing `json:"effect,omitempty"` // of the document, today, as far as the collection tells
	Cites    []Cite    `json:"cites"`
	CitedBy  []CitedBy `json:"cited_by"`
	Chain    []Link    `json:"chain"`
	Tasks    []TaskRow `json:"tasks"` // of the documents of the chain, those with a last day first
	Totals   RefTotals `json:"totals"`
	Next     string    `json:"next"`
}

// RefTotals are how many there are in all.
type RefTotals struct {
	Cites   int `json:"cites"`
	CitedBy int `json:"cited_by"`
	Chain   int `json:"chain"`
	Tasks   int `json:"tasks"`
}

// Cite is one citation of another work, in the order of the text.
type Cite struct {
	Relation   extract.Relation `json:"relation"`
	Target     string           `json:"target"` // "" when it is not certain, or neither in the collection nor known
	Number     string           `json:"number"`
	Date       string           `json:"date"`
	Title      string           `json:"title"`           // of the target; the name as cited when there is none
	Known      *extract.Known   `json:"known,omitempty"` // of a target that is not in the collection
	Pinpoint   []extract.Step   `json:"pinpoint"`
	Path       string           `json:"path"` // where in this document
	Page       int              `json:"page"`
	Status     extract.Status   `json:"status"`
	Candidates []string         `json:"candidates"`
	Text       string           `json:"text"`
	Sentence   string           `json:"sentence"`         // in which it stands; "" in tables
	Effect     *Standing        `json:"effect,omitempty"` // today, of a document of the collection, as far as that tells
}

// CitedBy is one citation of this work elsewhere.
type CitedBy struct {
	Relation extract.Relation `json:"relation"`
	Doc      string           `json:"doc"`
	Number   string           `json:"number"`
	Date     string           `json:"date"`
	Title    string           `json:"title"`
	Pinpoint []extract.Step   `json:"pinpoint"`
	Path     string           `json:"path"`
	Page     int              `json:"page"`
	Text     string           `json:"text"`
	Sentence string           `json:"sentence"`         // in which it stands; "" in tables
	Effect   *Standing        `json:"effect,omitempty"` // today, of that document of the collection, as far as that tells
}

// Link is a document that carries the work out, itself or through a third:
// 45-NQ/TW ← 96-KL/TW ← 7/NQ-CP.
type Link struct {
	Doc      string           `json:"doc"`
	Number   string           `json:"number"`
	Date     string           `json:"date"`
	Title    string           `json:"title"`
	Relation extract.Relation `json:"relation"` // to the work that it carries out
	Through  string           `json:"through"`  // id of that work
	Depth    int              `json:"depth"`    // 1 where it is the work asked for
	Tasks    int              `json:"tasks"`
	Effect   *Standing        `json:"effect,omitempty"` // today, of that document of the collection, as far as that tells
}

// refDepth is the depth of chains where none is asked for.
const refDepth = 3

// AskRefs answers from the citations of the collection.
func AskRefs(ctx context.Context, c *Collection, q Refs) (*RefList, error) {
	r, err := q.read()
	if err != nil {
		return nil, err
	}
	w, err := c.one(ctx, r.what)
	if err != nil {
		return nil, err
	}
	at, err := q.stretch("refs", r.line)
	if err != nil {
		return nil, err
	}
	list := &RefList{Query: r.line, Document: w, Cites: []Cite{}, CitedBy: []CitedBy{}, Chain: []Link{}, Tasks: []TaskRow{}}
	for _, fill := range []func(context.Context, *Collection, refQuery, index.Page) error{list.cites, list.citedBy, list.chain} {
		if err := fill(ctx, c, r, at); err != nil {
			return nil, err
		}
	}
	if err := list.holding(ctx, c); err != nil {
		return nil, err
	}
	longest := max(list.Totals.Cites, list.Totals.CitedBy, list.Totals.Chain, list.Totals.Tasks)
	list.Next = next("refs", r.line, at, min(at.Limit, longest), longest)
	return list, nil
}

// refQuery is a request for references, read.
type refQuery struct {
	line, what, direction, path string
	relations                   []extract.Relation
	statuses                    []extract.Status
	depth                       int
}

// in asks for what a work of the collection cites, of for what cites a work.
func (r refQuery) in(w Work) index.CiteFilter {
	return index.CiteFilter{Doc: w.ID, Path: r.path, Relations: r.relations, Statuses: r.statuses}
}

func (r refQuery) of(w Work) index.CiteFilter {
	f := w.cited
	f.Relations, f.Statuses, f.ByDate = r.relations, r.statuses, true
	return f
}

// asks reports whether a citation that the work makes itself, or that another
// document makes of it, is asked for.
func (r refQuery) asks(x extract.Citation, own bool) bool {
	switch {
	case own && r.direction == "cited-by", !own && r.direction == "cites":
		return false
	case own && r.path != "" && x.Path != r.path && !strings.HasPrefix(x.Path, r.path+".") && !strings.HasPrefix(x.Path, r.path+"/"):
		return false
	}
	return (len(r.relations) == 0 || slices.Contains(r.relations, x.Relation)) && (len(r.statuses) == 0 || slices.Contains(r.statuses, x.Status))
}

// read takes the line apart and puts the flags into it.
func (q Refs) read() (refQuery, error) {
	r := refQuery{depth: refDepth}
	depth := ""
	if q.Depth != nil {
		depth = strconv.Itoa(*q.Depth)
	}
	flags := []flag{{"path", []string{q.Path}}, {"relation", q.Relation}, {"status", q.Status}, {"direction", []string{q.Direction}}, {"depth", []string{depth}}}
	tree, line, err := lineOf(asWords(q.What), query.Refs, flags...)
	if err != nil {
		return r, err
	}
	r.line = line
	p, err := partsOf(tree)
	if err != nil {
		return r, err
	}
	r.what = strings.Join(p.words, " ")
	if r.what == "" {
		return r, wrongField("what", "a number, a name or an id is missing")
	}
	for _, f := range p.fields {
		for _, v := range f.values {
			switch f.field {
			case "path":
				r.path = v
			case "relation":
				name, _ := query.Relation(v)
				r.relations = append(r.relations, extract.Relation(name))
			case "status":
				name, ok := query.Status(v)
				if !ok {
					return r, wrongField("status", "of references it is that of a citation: resolved, ambiguous, unresolved or conflict, not %q", v)
				}
				r.statuses = append(r.statuses, extract.Status(name))
			case "direction":
				r.direction, _ = query.Direction(v)
			case "depth":
				if r.depth, err = strconv.Atoi(v); err != nil || r.depth < 0 || r.depth > 20 {
					return r, wrongField("depth", "takes a number up to 20, not %q", v)
				}
			}
		}
	}
	return r, nil
}

// asWords is what names a work, in quotes where it would not be read as words.
func asWords(what string) string {
	if n, err := query.Parse(what); err == nil {
		if _, err := partsOf(n); err == nil {
			return what
		}
	}
	if what = strings.Join(strings.FieldsFunc(what, func(r rune) bool { return r == '"' || r == '“' || r == '”' }), " "); what == "" {
		return ""
	}
	return query.Phrase(what).String()
}

// cites fills in what the work cites.
func (l *RefList) cites(ctx context.Context, c *Collection, r refQuery, at index.Page) error {
	if l.Document.Held != InCollection || r.direction == "cited-by" {
		return nil
	}
	list, err := c.Store.Cites(ctx, r.in(l.Document), at)
	if err != nil {
		return err
	}
	l.Totals.Cites = list.Total
	sentences, err := c.sentences(ctx, list.Cites)
	if err != nil {
		return err
	}
	for i, x := range list.Cites {
		l.Cites = append(l.Cites, Cite{x.Relation, x.Target, x.Number, x.Date, x.Title, x.Known, x.Pinpoint, x.Path, x.Page, x.Status, x.Candidates, x.Text, sentences[i], nil})
	}
	return nil
}

// citedBy fills in what cites the work.
func (l *RefList) citedBy(ctx context.Context, c *Collection, r refQuery, at index.Page) error {
	if r.direction == "cites" {
		return nil
	}
	list, err := c.Store.Cites(ctx, r.of(l.Document), at)
	if err != nil {
		return err
	}
	l.Totals.CitedBy = list.Total
	sentences, err := c.sentences(ctx, list.Cites)
	if err != nil {
		return err
	}
	for i, x := range list.Cites {
		l.CitedBy = append(l.CitedBy, citedBy(x, sentences[i]))
	}
	return nil
}

func citedBy(x index.Cite, sentence string) CitedBy {
	return CitedBy{x.Relation, x.Doc, x.DocNumber, x.DocDate, x.DocTitle, x.Pinpoint, x.Path, x.Page, x.Text, sentence, nil}
}

// chain fills in who carries the work out, with their tasks.
func (l *RefList) chain(ctx context.Context, c *Collection, r refQuery, at index.Page) error {
	if r.direction == "cites" {
		return nil
	}
	links, err := c.chain(ctx, l.Document, r.depth)
	if err != nil {
		return err
	}
	l.Totals.Chain = len(links)
	l.Chain = append(l.Chain, part(links, at)...)
	if len(links) == 0 {
		return nil
	}
	var docs []string
	for _, x := range links {
		docs = append(docs, x.Doc)
	}
	list, err := c.Store.Tasks(ctx, index.TaskFilter{Docs: docs}, at)
	l.Totals.Tasks = list.Total
	for _, t := range list.Tasks {
		l.Tasks = append(l.Tasks, TaskRow{TaskRow: t})
	}
	return err
}

// chain follows the documents that carry w out, and those that carry these out;
// each document comes once, under the first that it carries out.
func (c *Collection) chain(ctx context.Context, w Work, depth int) ([]Link, error) {
	edges, err := c.Store.Chain(ctx, w.cited, depth)
	if err != nil {
		return nil, err
	}
	by := map[string][]index.Link{} // by what they carry out
	for _, e := range edges {
		by[e.Through] = append(by[e.Through], e)
	}
	var chain []Link
	seen := map[string]bool{w.ID: true}
	var follow func(through, id string, at int)
	follow = func(through, id string, at int) {
		if at > depth {
			return
		}
		for _, e := range by[through] {
			if !seen[e.Doc] {
				seen[e.Doc] = true
				chain = append(chain, Link{e.Doc, e.Number, e.Date, e.Title, e.Relation, id, at, e.Tasks, nil})
				follow(e.Doc, e.Doc, at+1)
			}
		}
	}
	follow("", w.ID, 1)
	return chain, nil
}

// sentences are those in which citations stand, "" where a unit does not tell.
func (c *Collection) sentences(ctx context.Context, cites []index.Cite) ([]string, error) {
	var places []index.Place
	asked := map[index.Place]bool{}
	for _, x := range cites {
		if at := (index.Place{Doc: x.Doc, Path: x.Path}); !asked[at] {
			asked[at] = true
			places = append(places, at)
		}
	}
	texts, err := c.texts(ctx, places)
	if err != nil {
		return nil, err
	}
	out := make([]string, len(cites))
	for i, x := range cites {
		out[i] = sentenceAround(texts[index.Place{Doc: x.Doc, Path: x.Path}], x.Text)
	}
	return out, nil
}

// sentenceLength is how much of a long sentence is given before and behind what
// it cites, in bytes.
const sentenceLength = 400

// sentenceAround is the sentence of text in which a citation stands, "" where it
// does not.
//
//	"Căn cứ Luật Đất đai; thực hiện Nghị quyết số 45-NQ/TW, Chính phủ giao: …", "Nghị quyết số 45-NQ/TW"
//	→ "thực hiện Nghị quyết số 45-NQ/TW, Chính phủ giao: …"
func sentenceAround(text, cited string) string {
	at := strings.Index(text, cited)
	if cited == "" || at < 0 {
		return ""
	}
	end := at + len(cited)
	from, to := max(0, at-sentenceLength), min(len(text), end+sentenceLength)
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	before, behind := text[from:at], text[end:to]
	if i := strings.LastIndexAny(before, "\n;"); i >= 0 {
		before = before[i+1:]
	}
	if i := strings.LastIndex(before, ". "); i >= 0 {
		before = before[i+2:]
	}
	if i := strings.IndexAny(behind, "\n;"); i >= 0 {
		behind = behind[:i]
	}
	if i := strings.Index(behind, ". "); i >= 0 {
		behind = behind[:i+1]
	}
	return strings.TrimSpace(before + cited + behind)
}
