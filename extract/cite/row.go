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
	cell extract.Cell
	col  int // of the document
	doc  *mention
	many bool
	open bool // the paragraph in hand has named nothing but units so far

	carried bool // the document stands in a row above
}

// enter begins a paragraph; an empty cell is one merged with the cell above.
func (r *row) enter(c *extract.Cell, empty bool) {
	switch {
	case c == nil || c.Table != r.cell.Table || r.doc == nil && c.Row != r.cell.Row:
		*r = row{}
	case c.Row == r.cell.Row && !r.carried:
	case c.Row < r.cell.Row || c.Col == r.col && !empty:
		*r = row{}
	default:
		r.carried = true
	}
	if c != nil {
		r.cell = *c
	}
	r.open = c != nil
}

// owns reports whether the units of m, in the paragraph in hand, are those of
// the row's document: they begin the cell, or follow units that do, or stand in
// brackets.
func (r *row) owns(f *finder, m *mention) bool {
	if r.doc == nil || r.many || r.cell.Col == r.col || r.cell.Row < 0 || m.own || m.untold || len(m.pins) == 0 {
		r.open = false
		return false
	}
	for _, s := range m.pins {
		if len(s) == 0 || s[0].Num == thisUnit {
			r.open = false
		}
	}
	r.open = r.open && !r.carried && m.first <= f.rowAt(m)+2
	return r.open || r.cell.Col > r.col && f.is(m.first-1, '(') && f.is(m.next, ')') && f.rowAt(m) == 0
}

// rowAt is the token behind the mention before m, 0 before the first.
func (f *finder) rowAt(m *mention) int {
	at := 0
	for i := range f.ms {
		if f.ms[i].first >= m.first {
			break
		}
		at = f.ms[i].next
	}
	return at
}

// inRow keeps the document with which the cell of the paragraph begins.
func (f *finder) inRow(c *extract.Cell) {
	if c == nil || c.Row < 0 || len(f.ms) == 0 {
		return
	}
	m := f.ms[0]
	if m.kind == extract.CiteInternal || m.by == ByImplied || m.silent || m.first > 3 || m.number+m.name == "" {
		return
	}
	if f.row.doc != nil {
		f.row.many = f.row.many || f.row.col == c.Col
		return
	}
	f.row.doc, f.row.col = &m, c.Col
}
