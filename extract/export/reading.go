package export

import "nghiquyet/extract"

// Reading lays a document out for those who print its text themselves, as the
// forms of this package do: unit by unit its mark, its title, then paragraphs
// and tables, cut at the citations in them. Spans are bytes of the text.
type Reading struct{ f *flow }

// Read lays d out. It reads d and changes nothing of it.
func Read(d *extract.Document) Reading { return Reading{newFlow(d)} }

// Run is a stretch of a paragraph: a citation, or what stands between them.
type Run struct {
	extract.Span
	Cite int // index into Document.Citations, -1 for plain text
}

// Block is a paragraph, or a table of the document.
type Block struct {
	Runs  []Run
	Table *extract.Table // nil for a paragraph
}

// Unit cuts the own text of a unit: its mark, its title, and what follows up to
// its first child.
//
//	"Điều 5. Tổ chức thực hiện\nChính phủ …" → "Điều 5.", "Tổ chức thực hiện", [Chính phủ …]
func (r Reading) Unit(n *extract.Node) (mark, title []Run, body []Block) {
	m, t, blocks := r.f.unit(n)
	return r.runs(m), r.runs(t), r.blocks(blocks)
}

// Head is the head of a table as it is printed: a row of cells, or each of its
// lines in a cell of its own where it has several rows. None where it has none.
func (r Reading) Head(t *extract.Table) [][]Block { return r.cells(r.f.header(t)) }

// Row are the cells of a row of a table.
func (r Reading) Row(row extract.Row) [][]Block { return r.cells(r.f.cells(row.Span, row.Cells)) }

// Cited is the id of the document that a citation means, "" where it is not
// certain: where the collection does not have it, the id that it would have.
func (r Reading) Cited(citation int) string { return r.f.works[citation] }

func (r Reading) cells(cells [][]block) [][]Block {
	out := make([][]Block, len(cells))
	for i, c := range cells {
		out[i] = r.blocks(c)
	}
	return out
}

func (r Reading) blocks(blocks []block) []Block {
	out := make([]Block, len(blocks))
	for i, b := range blocks {
		out[i] = Block{Table: b.table}
		if b.table == nil {
			out[i].Runs = r.runs(b.Span)
		}
	}
	return out
}

func (r Reading) runs(span extract.Span) []Run {
	var out []Run
	for _, x := range r.f.runs(span) {
		out = append(out, Run{x.Span, x.cite})
	}
	return out
}
