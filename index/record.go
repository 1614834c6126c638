package index

import (
	"strconv"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// Kind is what a record stands for.
type Kind string

// The kinds of records.
const (
	KindDocument Kind = "document"
	KindUnit     Kind = "unit"
	KindTask     Kind = "task"
	KindCitation Kind = "citation"
)

// Kinds lists the kinds in the order in which facets show them.
var Kinds = []Kind{KindDocument, KindUnit, KindTask, KindCitation}

// RecordVersion changes whenever Records makes other records of the same
// document; an index of another version has to be rebuilt.
const RecordVersion = 7

// Record is one thing that can be found. Everything in it is as printed,
// except Canonical, Cites and the dates (ISO 8601).
type Record struct {
	Key       string // unique in an index: kind ":" id, "=2" and so on for the second of one kind in one unit
	ID        string // doc, or doc "#" path
	Doc       string // id of the document
	Kind      Kind
	Path      string
	Page      int // 1-based, 0 where unknown
	Title     string
	Under     string // the title of the nearest unit above that has one; shown, not searched
	Text      string // without the title
	Number    string // of the document
	Canonical string // of Number
	Type      string
	Issuer    string
	Date      string
	Lang      string
	Origin    string   // name of the file
	Cites     []string // works cited in this record: canonical numbers, and names of works cited by name
	Lead      []string // of a task
	Support   []string
	Due       []string // last days, one an assignment that has one
	DueKind   []string // kinds of due dates without a day: "continuous", "recurring", …
	Relation  string   // of a citation
	Status    string   // of a citation
	Twin      bool     // of a unit: a task says the same; it is found when units are asked for
}

// Year is the year of issue, "" when no date is known.
func (r Record) Year() string {
	if len(r.Date) < 4 {
		return ""
	}
	return r.Date[:4]
}

// Records takes d apart into what an index holds: the document first, then its
// units in reading order, its tasks, and its citations of other documents.
// Internal citations are left to the store.
func Records(d *extract.Document) []Record {
	b := builder{seen: map[string]int{}, base: Record{
		Doc: d.ID, Number: d.Head.Number, Canonical: docnum.Canonical(d.Head.Number), Type: d.Head.Type, Issuer: d.Head.Issuer,
		Date: d.Head.Date, Lang: d.Lang, Origin: d.Origin.Name,
	}}
	b.document(d)
	b.units(d)
	b.tasks(d)
	b.citations(d)
	return b.records
}

type builder struct {
	base    Record
	seen    map[string]int // how often a key was used
	records []Record
}

// add fills in what every record of the document has, and a key of its own.
func (b *builder) add(r Record) {
	x := b.base
	r.Doc, r.Number, r.Canonical, r.Type, r.Issuer, r.Date, r.Lang, r.Origin = x.Doc, x.Number, x.Canonical, x.Type, x.Issuer, x.Date, x.Lang, x.Origin
	r.ID = r.Doc
	if r.Path != "" {
		r.ID += "#" + r.Path
	}
	r.Key = string(r.Kind) + ":" + r.ID
	b.seen[r.Key]++
	if n := b.seen[r.Key]; n > 1 {
		r.Key += "=" + strconv.Itoa(n) // paths end with "~2" themselves
	}
	b.records = append(b.records, r)
}

// document is the head as one would describe it, and the text that stands
// before the first unit.
func (b *builder) document(d *extract.Document) {
	h := d.Head
	name := strings.TrimSpace(h.Type + " " + h.Number)
	if len(h.Date) >= 4 && d.Lang == "vi" { // as people cite it: "Nghị quyết 7/NQ-CP năm 2025"
		name += " năm " + h.Date[:4]
	}
	parts := []string{name, h.Issuer}
	for _, s := range h.Signers {
		parts = append(parts, s.Role+" "+s.Name)
	}
	if d.Outline != nil {
		parts = append(parts, d.Outline.Title, d.Outline.Body)
	}
	r := Record{Kind: KindDocument, Page: 1, Title: h.Title, Text: joinLines(parts)}
	for _, c := range d.Citations {
		r.Cites = appendWork(r.Cites, c)
	}
	b.add(r)
}

func (b *builder) units(d *extract.Document) {
	if d.Outline == nil {
		return
	}
	tasks := map[string]bool{}
	for _, t := range d.Tasks {
		tasks[t.Path] = true
	}
	cited := map[string][]string{}
	for _, c := range d.Citations {
		cited[c.Path] = appendWork(cited[c.Path], c)
	}
	for up, n := range d.Outline.All() {
		if n == d.Outline || n.Title == "" && n.Body == "" {
			continue
		}
		b.add(Record{Kind: KindUnit, Path: n.Path, Page: n.Page, Title: n.Title, Under: nearestTitle(up), Text: n.Body, Cites: cited[n.Path],
			Twin: n.Title == "" && tasks[n.Path]})
	}
}

func (b *builder) tasks(d *extract.Document) {
	for _, t := range d.Tasks {
		r := Record{Kind: KindTask, Path: t.Path, Page: t.Page, Under: t.GroupTitle, Text: t.Text}
		for _, i := range t.Citations {
			if i >= 0 && i < len(d.Citations) {
				r.Cites = appendWork(r.Cites, d.Citations[i])
			}
		}
		for _, a := range t.Assignments {
			r.Lead = appendNew(r.Lead, a.Lead...)
			r.Support = appendNew(r.Support, a.Support...)
			if a.Due.End != "" {
				r.Due = appendNew(r.Due, a.Due.End)
			} else {
				r.DueKind = appendNew(r.DueKind, string(a.Due.Kind))
			}
		}
		b.add(r)
	}
}

func (b *builder) citations(d *extract.Document) {
	for _, c := range d.Citations {
		if c.Kind == extract.CiteInternal {
			continue
		}
		b.add(Record{Kind: KindCitation, Path: c.Path, Page: c.Page, Under: c.Name, Text: c.Text, Cites: appendWork(nil, c),
			Relation: string(c.Relation), Status: string(c.Status)})
	}
}

func nearestTitle(up []*extract.Node) string {
	for i := len(up) - 1; i > 0; i-- { // up[0] is the document
		if up[i].Title != "" {
			return up[i].Title
		}
	}
	return ""
}

func joinLines(parts []string) string {
	var lines []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			lines = append(lines, p)
		}
	}
	return strings.Join(lines, "\n")
}

func appendWork(list []string, c extract.Citation) []string {
	if c.Kind == extract.CiteInternal {
		return list
	}
	if c.Number == "" {
		return appendNew(list, c.Name)
	}
	return appendNew(list, c.Key)
}

// appendNew appends what is neither empty nor in list. The lists are short.
func appendNew(list []string, more ...string) []string {
next:
	for _, s := range more {
		if s == "" {
			continue
		}
		for _, have := range list {
			if have == s {
				continue next
			}
		}
		list = append(list, s)
	}
	return list
}
