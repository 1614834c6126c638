package print

import (
	"cmp"
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/source"
)

// chain is a table over all its pages. Its columns are the edges that occur on
// any page, measured from the table's left edge.
type chain struct {
	number int
	last   *table
	sheet  *Sheet
	rows   int        // so far
	open   []*cellRef // cells that reach the last row, from left to right
	all    []*cellRef
	heads  [][]string // texts of the heading rows
}

// cellRef is a cell with its place in the chain: several cells on several
// pages may be one.
type cellRef struct {
	out    *source.Cell
	cell   *cell
	x0, x1 float64 // from the table's left edge
	text   string
	rows   int // rows of the cell on the page where it was last seen
}

const columnShift = 6.0 // how far column edges may move from page to page

// joinTables numbers tables through the file, goes on counting rows where a
// table continues on the next page, marks the heads repeated there as
// furniture, and gives each line its cell.
func joinTables(sheets []*Sheet) {
	var cur *chain
	number := 0
	for _, s := range sheets {
		slices.SortStableFunc(s.tables, func(a, b *table) int { return sign(a.ys[0] - b.ys[0]) })
		s.whole(cur)
		for i, t := range s.tables {
			if cur == nil || i > 0 || !cur.continues(s, t) {
				cur.finish()
				cur = &chain{number: number}
				number++
			}
			cur.add(s, t)
		}
		if cur != nil && len(s.tables) == 0 && s.hasBody() {
			cur.finish()
			cur = nil
		}
	}
	cur.finish()
}

func (s *Sheet) hasBody() bool {
	return slices.ContainsFunc(s.lines, func(ln line) bool { return ln.part == source.Body })
}

// whole puts the parts of the first table of a page together where a cell that is merged over
// all its rows, and goes on from the page before, left no rule between them. What stands
// side by side and is no such table stays two.
//
//	4 | Rà soát … |      | Sở Y tế | Quý I    the third column is merged from page 1 to page 3
//	5 | Sửa đổi … |      | Sở Tư pháp | Quý II
func (s *Sheet) whole(ch *chain) {
	for ch != nil && len(s.tables) > 1 && !ch.continues(s, s.tables[0]) {
		t := beside(s.tables[0], s.tables[1])
		if t == nil || !ch.continues(s, t) {
			return
		}
		s.tables = append([]*table{t}, s.tables[2:]...)
	}
}

// beside is one table of two with the same rows, which stand side by side, with a cell in the gap
// between; nil where their rows are not the same.
func beside(a, b *table) *table {
	if a.xs[0] > b.xs[0] {
		a, b = b, a
	}
	end := len(a.xs) - 1
	if a.xs[end] >= b.xs[0] || !slices.EqualFunc(a.ys, b.ys, func(y, z float64) bool { return math.Abs(y-z) < sameEdge }) {
		return nil
	}
	t := &table{xs: append(slices.Clone(a.xs), b.xs...), ys: a.ys}
	t.cells = append(t.cells, a.cells...)
	t.cells = append(t.cells, cell{col: end, rows: len(a.ys) - 1, cols: 1, x0: a.xs[end], x1: b.xs[0], gap: true})
	for _, c := range b.cells {
		c.col += end + 1
		t.cells = append(t.cells, c)
	}
	slices.SortStableFunc(t.cells, func(c, d cell) int { return cmp.Or(c.row-d.row, c.col-d.col) })
	t.at = make([][]int, len(t.ys)-1)
	for r := range t.at {
		t.at[r] = make([]int, len(t.xs)-1)
	}
	for i, c := range t.cells {
		for r := c.row; r < c.row+c.rows; r++ {
			for k := c.col; k < c.col+c.cols; k++ {
				t.at[r][k] = i
			}
		}
	}
	return t
}

// continues: the table before ends its page, this one begins the next, and
// their columns agree.
func (ch *chain) continues(s *Sheet, t *table) bool {
	if s.Number != ch.sheet.Number+1 || s.bodyBetween(0, t.ys[0]) || ch.sheet.bodyBetween(ch.last.ys[len(ch.last.ys)-1], math.Inf(1)) {
		return false
	}
	a, b := relative(ch.last.xs), relative(t.xs)
	if math.Abs(a[len(a)-1]-b[len(b)-1]) > 2*columnShift {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	found := 0
	for _, x := range a {
		if slices.ContainsFunc(b, func(y float64) bool { return math.Abs(x-y) < columnShift }) {
			found++
		}
	}
	return 10*found >= 7*len(a)
}

func relative(xs []float64) []float64 {
	out := make([]float64, len(xs))
	for i := range xs {
		out[i] = xs[i] - xs[0]
	}
	return out
}

func (s *Sheet) bodyBetween(y0, y1 float64) bool {
	return slices.ContainsFunc(s.lines, func(ln line) bool {
		return ln.part == source.Body && ln.dir == s.dir && ln.y > y0 && ln.y < y1
	})
}

// add appends the table's rows to the chain. What a page break cut off a cell
// is read with the cell.
func (ch *chain) add(s *Sheet, t *table) {
	from := ch.repeated(t)
	t.header = max(t.header, from)
	in := joining{chain: ch, sheet: s, table: t, from: from, base: ch.rows - from, leading: true}
	if from < len(t.at) && ch.last != nil && ch.cutAt(t, from) {
		in.cut = true
		in.base--
	}
	var open []*cellRef
	for i := range t.cells {
		c := &t.cells[i]
		if c.row < from {
			for j := range c.lines {
				c.lines[j].part = source.Furniture
			}
			continue
		}
		ref := in.ref(c)
		ch.all = append(ch.all, ref)
		if c.row+c.rows == len(t.at) {
			open = append(open, ref)
		}
	}
	if from < len(t.at) {
		ch.rows, ch.open = in.base+len(t.at), open
	}
	ch.last, ch.sheet = t, s
}

// repeated is the first row of t that is not a head printed again. Of the
// chain's first table it finds the heads, which are none.
func (ch *chain) repeated(t *table) int {
	switch {
	case ch.last == nil:
		t.header = t.headingRows()
		for r := range t.header {
			ch.heads = append(ch.heads, t.rowTexts(r))
		}
	case len(ch.heads) > 0:
		return t.repeats(ch.heads)
	default: // heads without a sign of their own are known by their return
		if top := t.rowTexts(0); len(top) > 1 && slices.Equal(top, ch.last.rowTexts(0)) && ch.rows > 1 {
			return 1
		}
	}
	return 0
}

// joining is a table on its way into a chain.
type joining struct {
	*chain
	sheet   *Sheet
	table   *table
	from    int  // the first row that is no head printed again
	base    int  // what its rows count from in the chain
	cut     bool // row from goes on with the last row before
	leading bool // only empty cells so far in row from
}

// ref gives a cell its place in the chain: one of its own, or that of the cell
// of the page before with which it is one.
func (in *joining) ref(c *cell) *cellRef {
	t := in.table
	ref := &cellRef{cell: c, x0: c.x0 - t.xs[0], x1: c.x1 - t.xs[0], text: c.text(), rows: c.rows}
	ref.out = &source.Cell{Table: in.number, Row: in.base + c.row, RowSpan: c.rows, ColSpan: 1, Header: c.row < t.header}
	var old *cellRef
	if c.row == in.from && in.last != nil {
		old = in.above(ref)
	}
	in.leading = in.leading && c.row == in.from && len(c.lines) == 0
	switch {
	case old != nil && in.cut:
		old.out.RowSpan += c.rows - 1
		ref.out, ref.text = old.out, joinText(old.text, ref.text)
		ref.cell = old.cell
		for _, ln := range c.lines {
			ln.on, ln.cell = in.sheet, old.out
			old.cell.lines = append(old.cell.lines, ln)
		}
		c.lines = nil
	case old != nil && c.gap, old != nil && in.leading && len(t.cells) > 1 && !in.emptyRow(t, in.from):
		old.out.RowSpan += c.rows // a cell over several rows goes on
		ref.out, ref.text, ref.cell = old.out, old.text, old.cell
	}
	c.out = ref.out
	for j := range c.lines {
		c.lines[j].cell = ref.out
	}
	return ref
}

func joinText(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

func (ch *chain) emptyRow(t *table, r int) bool {
	for i := range t.cells {
		if t.cells[i].row == r && len(t.cells[i].lines) > 0 {
			return false
		}
	}
	return true
}

// above is the open cell of the page before that stands over ref.
func (ch *chain) above(ref *cellRef) *cellRef {
	for _, o := range ch.open {
		if math.Abs(o.x0-ref.x0) < columnShift && math.Abs(o.x1-ref.x1) < columnShift {
			return o
		}
	}
	return nil
}

// cutAt reports that row r goes on with the last row of the page before: the
// page break cut it. Its first cell is then empty, and either a sentence goes
// on in small letters, or a cell is empty that was filled above.
//
//	"15 | Thể chế hóa … | Báo cáo chuyên đề về chủ" ⏎ " | | trương, định hướng" → one row
//	"2 | Bộ Công an | Xây dựng …" ⏎ " | | Sửa đổi, bổ sung …"                  → two rows of one cell "2"
func (ch *chain) cutAt(t *table, r int) bool {
	row := ch.seams(t, r)
	paired := slices.DeleteFunc(slices.Clone(row), func(p seam) bool { return p.old == nil })
	if len(row) == 0 || 2*len(paired) < len(row) {
		return false
	}
	first := row[0]
	goesOn := slices.ContainsFunc(paired, func(p seam) bool { return p.above != "" && lower(p.text) && !ends(p.above) })
	missing := slices.ContainsFunc(paired, func(p seam) bool {
		return p.above != "" && p.text == "" && p.old.rows == 1 && p.cell.rows == 1 && p.cell != first.cell
	})
	return first.text == "" && missing || goesOn && (first.text == "" || lower(first.text) || first.above == "")
}

// seam is a cell of the first row of a page and what stands over it on the page
// before, if anything.
type seam struct {
	cell        *cell
	old         *cellRef
	text, above string
}

func (ch *chain) seams(t *table, r int) (out []seam) {
	for i := range t.cells {
		c := &t.cells[i]
		if c.row != r {
			continue
		}
		p := seam{cell: c, text: c.text(), old: ch.above(&cellRef{x0: c.x0 - t.xs[0], x1: c.x1 - t.xs[0]})}
		if p.old != nil {
			p.above = p.old.text
		}
		out = append(out, p)
	}
	return out
}

func lower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) || r == ',' || r == ';' || r == ')'
}

func ends(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r == '.' || r == ';'
}

func (t *table) rowTexts(r int) []string {
	var out []string
	for i := range t.cells {
		if t.cells[i].row == r {
			out = append(out, t.cells[i].text())
		}
	}
	return out
}

// repeats counts the rows at the top that repeat heads, or the last of them.
func (t *table) repeats(heads [][]string) int {
	for skip := range heads {
		n := 0
		for n < len(heads)-skip && n < len(t.at) && slices.Equal(t.rowTexts(n), heads[skip+n]) {
			n++
		}
		if n == len(heads)-skip {
			return n
		}
	}
	return 0
}

// finish sets the columns, when all pages are known.
func (ch *chain) finish() {
	if ch == nil {
		return
	}
	var xs []float64
	for _, c := range ch.all {
		xs = append(xs, c.x0, c.x1)
	}
	slices.Sort(xs)
	edges := xs[:0:0]
	for _, x := range xs {
		if len(edges) == 0 || x-edges[len(edges)-1] > columnShift {
			edges = append(edges, x)
		}
	}
	nearest := func(x float64) int {
		best := 0
		for i := range edges {
			if math.Abs(edges[i]-x) < math.Abs(edges[best]-x) {
				best = i
			}
		}
		return best
	}
	for _, c := range ch.all {
		c.out.Col = nearest(c.x0)
		c.out.ColSpan = max(1, nearest(c.x1)-c.out.Col)
	}
}
