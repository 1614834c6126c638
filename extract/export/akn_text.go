package export

import (
	"strings"

	"nghiquyet/extract"
)

// blocks writes paragraphs and tables; under is the unit that they stand in.
func (a *akn) blocks(list []block, under string) {
	for _, b := range list {
		if b.table != nil {
			a.table(b.table, under)
			continue
		}
		a.paragraph(b.Span, under)
	}
}

// blocksOrNone writes at least an empty paragraph, where the schema wants one.
func (a *akn) blocksOrNone(list []block, under string) {
	if len(list) == 0 {
		a.open("p")
		a.close("p")
	}
	a.blocks(list, under)
}

func (a *akn) paragraph(s extract.Span, under string) {
	a.open("p")
	a.inline(s, under)
	a.close("p")
	a.line()
}

func (a *akn) table(t *extract.Table, under string) {
	a.open("table", "eId", a.number(under, "table"))
	a.line()
	if head := a.f.header(t); len(head) > 0 {
		a.row("th", head, under, 0)
	}
	for _, r := range t.Rows {
		span := 0
		if r.Group {
			span = len(t.Columns)
		}
		a.row("td", a.f.cells(r.Span, r.Cells), under, span)
	}
	a.close("table")
	a.line()
}

// row writes cells. Of a group row only those with text are written, the first
// over all columns.
func (a *akn) row(element string, cells [][]block, under string, span int) {
	a.open("tr")
	written := 0
	for _, c := range cells {
		if span > 0 && len(c) == 0 {
			continue
		}
		written++
		wide := ""
		if span > 1 && written == 1 {
			wide = itoa(span)
		}
		a.open(element, "colspan", wide)
		a.blocksOrNone(c, under)
		a.close(element)
	}
	if written == 0 {
		a.open(element)
		a.blocksOrNone(nil, under)
		a.close(element)
	}
	a.close("tr")
	a.line()
}

// inline writes text with the citations in it. A citation inside the document
// points to its unit; one of another document has the IRI of the work, with
// the pinpoint as its portion; one of which nothing certain is known stays
// text.
func (a *akn) inline(s extract.Span, under string) {
	for _, r := range a.f.runs(s) {
		text := r.Of(a.d.Text)
		if r.cite < 0 {
			a.text(text)
			continue
		}
		href := a.href(r.cite)
		if href == "" {
			a.text(text)
			continue
		}
		id := a.number(under, "ref")
		a.refs[r.cite] = id
		a.element("ref", text, "eId", id, "href", href)
	}
}

// href is what citation i points to, "" when nothing certain is known.
func (a *akn) href(i int) string {
	c := &a.d.Citations[i]
	if path, ok := strings.CutPrefix(c.Target, "#"); ok {
		if id := a.ids.byPath[path]; id != "" {
			return "#" + a.id(id)
		}
		return ""
	}
	if id := a.f.works[i]; id != "" {
		return parseID(id).iri() + portion(c.Pinpoint)
	}
	return ""
}
