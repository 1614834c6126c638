package export

import (
	"bufio"
	"io"
	"iter"
	"strconv"
	"strings"

	"nghiquyet/extract"
)

// AKN writes Akoma Ntoso 3.0 (OASIS LegalDocML, akomantoso30.xsd): laws and
// decrees as act, everything else as doc; annexes as attachments; citations as
// ref with the IRI of what they mean; the analysis of what the document amends
// and repeals; and in proprietary the tasks with where they were read. One
// document is one akomaNtoso; several are a documentCollection, written one
// after another.
//
// The text of each unit is that of the outline, letter for letter but for
// spaces.
var AKN = Format{
	Name: "akn", Extension: "xml", About: "Akoma Ntoso 3.0", Holds: true,
	Write: writeAKN,
}

const (
	aknSpace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
	nqSpace  = "urn:nghiquyet:facts:1"
)

func writeAKN(w io.Writer, docs Docs, o Options) error {
	m := markup{bufio.NewWriter(w)}
	next, stop := iter.Pull2(docs)
	defer stop()
	first, err, ok := next()
	if err != nil {
		return err
	}
	m.w.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
	m.open("akomaNtoso", "xmlns", aknSpace)
	m.line()
	second, err, more := (*extract.Document)(nil), error(nil), false
	if ok {
		second, err, more = next()
	}
	if err != nil {
		return err
	}
	if ok && !more {
		newAKN(m, first, "", o).document()
	} else {
		openCollection(m)
		for n, d := 1, first; ok; n++ {
			m.open("component", "eId", "cmp_"+strconv.Itoa(n))
			m.line()
			newAKN(m, d, "cmp_"+strconv.Itoa(n), o).document()
			m.close("component")
			m.line()
			if d, ok = second, more; !ok {
				break
			}
			if second, err, more = next(); err != nil {
				return err
			}
			if err := m.w.Flush(); err != nil {
				return err
			}
		}
		m.close("collectionBody")
		m.close("documentCollection")
	}
	m.close("akomaNtoso")
	m.line()
	return m.w.Flush()
}

// openCollection begins a collection, which has no date and no number.
func openCollection(m markup) {
	m.open("documentCollection", "name", "collection")
	m.open("meta")
	identification(m, identity{work: "/akn/vn/collection", date: noDate, lang: "vie", author: "#nq", kind: "collection"})
	m.open("references", "source", "#nq")
	m.empty("TLCOrganization", "eId", "nq", "href", "/akn/ontology/organization/vn/nq", "showAs", "nq")
	m.close("references")
	m.close("meta")
	m.open("collectionBody")
	m.line()
}

// akn writes one document.
type akn struct {
	markup
	o      Options
	d      *extract.Document
	f      *flow
	s      structure
	ids    ids
	prefix string // before every eId, in a collection
	name   legal
	refs   map[int]string // eId of the ref of a citation
	count  map[string]int // elements of a kind under a unit
	life   life
	e      *Effect  // what the collection knows, nil for nothing
	by     []string // eId of the reference to the document of each of its acts
}

func newAKN(m markup, d *extract.Document, prefix string, o Options) *akn {
	s := structureOf(d.Outline)
	a := &akn{m, o, d, newFlow(d), s, newIDs(s), prefix, parseID(d.ID), map[int]string{}, map[string]int{}, life{}, o.effect(d), nil}
	a.by = actors(a.e)
	a.life = a.newLife()
	return a
}

// id is an eId of this document, as it stands in the file.
func (a *akn) id(s string) string {
	if a.prefix == "" {
		return s
	}
	return a.prefix + "__" + s
}

// number gives the next eId for an element under a unit: art_1__ref_2.
func (a *akn) number(under, kind string) string {
	key := under + "__" + kind
	if under == "" {
		key = kind
	}
	a.count[key]++
	return a.id(key + "_" + strconv.Itoa(a.count[key]))
}

// The meta block names refs by their eIds, so the text is written first, to
// memory: one document at a time.
func (a *akn) document() {
	out := a.w
	var text strings.Builder
	a.w = bufio.NewWriter(&text)
	element, main := "doc", "mainBody"
	// An act's body has nothing but units.
	if a.name.act && len(a.s.body) > 0 {
		element, main = "act", "body"
	}
	a.front()
	a.open(main)
	a.line()
	for _, n := range a.s.body {
		a.unit(n)
	}
	if len(a.s.body) == 0 {
		a.open("p")
		a.close("p")
	}
	a.close(main)
	a.line()
	if n := a.s.closing; n != nil {
		a.open("conclusions", "eId", a.id("conclusions"))
		a.conclusion(n)
		a.close("conclusions")
		a.line()
	}
	if len(a.s.attached) > 0 {
		a.open("attachments")
		for i, t := range a.s.attached {
			a.attachment(t, i+1)
		}
		a.close("attachments")
		a.line()
	}
	a.w.Flush()
	a.w = out
	a.open(element, "name", nonEmpty(a.name.kind, "document"))
	a.line()
	a.meta()
	a.w.WriteString(text.String())
	a.close(element)
	a.line()
}

// front is what stands before the first unit: letterhead and title as preface,
// the grounds and the formula as preamble.
func (a *akn) front() {
	if a.d.Outline == nil {
		return
	}
	blocks := a.f.blocks(a.d.Outline.Own())
	split := a.f.preamble(blocks)
	for _, part := range []struct {
		name   string
		blocks []block
	}{{"preface", blocks[:split]}, {"preamble", blocks[split:]}} {
		if len(part.blocks) == 0 {
			continue
		}
		a.open(part.name, "eId", a.id(part.name))
		a.line()
		a.blocks(part.blocks, part.name)
		a.close(part.name)
		a.line()
	}
}

// unit writes a unit with everything under it.
func (a *akn) unit(n *extract.Node) {
	h, id := hierarchy[n.Kind], a.ids.of[n]
	name := ""
	if h.element == "hcontainer" || h.element == "" {
		h.element, name = "hcontainer", string(n.Kind)
	}
	period := a.life.units[n.Path]
	if period != "" {
		period = "#" + period
	}
	a.open(h.element, "eId", a.id(id), "name", name, "period", period)
	mark, title, body := a.f.unit(n)
	a.part("num", mark, id)
	a.part("heading", title, id)
	switch {
	case n.Kind == extract.KindQuote && len(n.Children) == 0:
		a.quote(body, id)
	case len(n.Children) == 0:
		a.open("content", "eId", a.id(id+"__content"))
		a.blocksOrNone(body, id)
		a.close("content")
	case len(body) > 0:
		a.open("intro", "eId", a.id(id+"__intro"))
		a.blocks(body, id)
		a.close("intro")
	}
	for _, c := range n.Children {
		a.unit(c)
	}
	a.close(h.element)
	a.line()
}

// part writes a mark or a title as one element, nothing when there is none.
func (a *akn) part(element string, s extract.Span, under string) {
	if s.Len() == 0 {
		return
	}
	a.open(element)
	a.inline(s, under)
	a.close(element)
}

// quote writes the quoted text of an amendment.
func (a *akn) quote(body []block, id string) {
	a.open("content", "eId", a.id(id+"__content"))
	a.open("p")
	a.open("mod", "eId", a.id(id+"__mod_1"))
	a.open("quotedStructure", "eId", a.id(id+"__mod_1__qstr_1"))
	a.blocksOrNone(body, id)
	a.close("quotedStructure")
	a.close("mod")
	a.close("p")
	a.close("content")
}

// conclusion writes a signature block; the names of those who signed are
// persons.
func (a *akn) conclusion(n *extract.Node) {
	mark, title, body := a.f.unit(n)
	for _, s := range []extract.Span{mark, title} {
		if s.Len() > 0 {
			body = append([]block{{Span: s}}, body...)
		}
	}
	for _, b := range body {
		for i, s := range a.d.Head.Signers {
			if b.table == nil && b.Of(a.d.Text) == s.Name {
				a.open("p")
				a.element("person", s.Name, "eId", a.number("conclusions", "person"), "refersTo", "#"+a.id(signerID(i)))
				a.close("p")
				b.End = b.Start
				break
			}
		}
		if b.Len() > 0 {
			a.blocks([]block{b}, "conclusions")
		}
	}
}

func signerID(i int) string { return "signer_" + strconv.Itoa(i+1) }

// attachment writes an annex with what follows it, as a document of its own.
func (a *akn) attachment(t attached, n int) {
	id := "att_" + strconv.Itoa(n)
	a.open("attachment", "eId", a.id(id))
	a.open("doc", "name", attachedName(t))
	a.open("meta")
	a.identify("att_" + strconv.Itoa(n))
	a.close("meta")
	var body []block
	if t.head != nil {
		mark, title, rest := a.f.unit(t.head)
		body = rest
		if mark.Len()+title.Len() > 0 {
			a.open("preface", "eId", a.id(id+"__preface"))
			a.open("p")
			if mark.Len() > 0 {
				a.open("docType")
				a.inline(mark, id)
				a.close("docType")
			}
			a.close("p")
			if title.Len() > 0 {
				a.open("p")
				a.open("docTitle")
				a.inline(title, id)
				a.close("docTitle")
				a.close("p")
			}
			a.close("preface")
		}
	}
	a.open("mainBody")
	units := t.units()
	if len(units) == 0 {
		a.blocksOrNone(body, id)
	} else {
		a.blocks(body, id)
	}
	for _, u := range units {
		a.unit(u)
	}
	a.close("mainBody")
	a.close("doc")
	a.close("attachment")
	a.line()
}

func attachedName(t attached) string {
	switch {
	case t.head == nil:
		return "attached"
	case t.head.Kind == extract.KindAnnex:
		return "annex"
	case strings.HasPrefix(t.head.Path, "notes"):
		return "notes"
	}
	return "attached"
}

func nonEmpty(s, instead string) string {
	if s != "" {
		return s
	}
	return instead
}
