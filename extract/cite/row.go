package cite

import "nghiquyet/extract"

// row is the row of a table in hand and the document that one of its cells
// names, for the cells that name nothing but its units.
//
//	"Nghị định số 70/2024/NĐ-CP ngày 25/6/2024 …" | "Điều 13, khoản 2 Điều 20" | "Bộ Công an"
//	→ article 13 and clause 2 of article 20 of the decree
//
// In a cell that says more, units in brackets are the document's too, also in
// the rows below it whose cell of the document is merged with its own.
//
//	"Luật Các tổ chức tín dụng" | "Nghị định về cơ cấu lại (khoản 2 Điều 106)" | "Ngân hàng Nhà nước"
//	                            | "Thông tư về quỹ tín dụng (khoản 5 Điều 126)" | "Ngân hàng Nhà nước"
//
// A cell that names several documents, each in a paragraph, owns no units; nor
// does the document of the row above units that stand without brackets.
type row struct {
	cell    extract.Cell
	col     int      // of the document
	doc     *mention // nil for none
	many    bool
	carried bool // the document stands in a row above
}

// enter is the row when a paragraph begins; an empty cell is one merged with the
// cell above.
func (r row) enter(c *extract.Cell, empty bool) row {
	switch {
	case c == nil || c.Table != r.cell.Table || r.doc == nil && c.Row != r.cell.Row:
		r = row{}
	case c.Row == r.cell.Row && !r.carried:
	case c.Row < r.cell.Row || c.Col == r.col && !empty:
		r = row{}
	default:
		r.carried = true
	}
	if c != nil {
		r.cell = *c
	}
	return r
}

// with is the row when a paragraph of cell c has named ms: the document with
// which the cell begins is its own.
func (r row) with(c *extract.Cell, ms []mention) row {
	if c == nil || c.Row < 0 || len(ms) == 0 {
		return r
	}
	m := ms[0]
	if m.kind == extract.CiteInternal || m.by == ByImplied || m.silent || m.first > 3 || m.number+m.name == "" {
		return r
	}
	if r.doc != nil {
		r.many = r.many || r.col == c.Col
		return r
	}
	r.doc, r.col = &m, c.Col
	return r
}

// hasUnits reports whether the cell in hand may name units of the row's document.
func (r row) hasUnits() bool {
	return r.doc != nil && !r.many && r.cell.Col != r.col && r.cell.Row >= 0
}
