package pdf

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"nghiquyet/extract/source"
)

// table is a grid of rules on one page, with the lines in its cells.
type table struct {
	xs, ys []float64 // edges of columns and rows, ascending
	at     [][]int   // [row][column] → index in cells
	cells  []cell    // by row, then column
	header int       // number of heading rows, repeated ones included
}

// cell is one cell, over several rows and columns where borders are missing.
type cell struct {
	row, col, rows, cols int
	x0, x1               float64
	lines                []line
	out                  *source.Cell
}

const (
	meet     = 3.0 // rules that come this near meet
	sameEdge = 4.0 // edges this near are one
	overhang = 8.0 // rules that stick out further stand for a border that is not drawn
)

// findTables makes grids of the rules that meet one another. What is no table
// has too little of a grid: underlines and head rules meet nothing, frames
// around text have one column.
func findTables(rules []rule) []*table {
	if len(rules) < 4 {
		return nil
	}
	var h, v []rule
	for _, r := range rules {
		if r.horizontal() {
			h = append(h, r)
		} else {
			v = append(v, r)
		}
	}
	h, v = mergeRules(h, true), mergeRules(v, false)
	var out []*table
	for _, g := range gridsOf(h, v) {
		if t := newTable(g); t != nil {
			out = append(out, t)
		}
	}
	return dropInner(out)
}

// mergeRules joins the pieces of a rule, which most programs draw cell by cell.
func mergeRules(rs []rule, horizontal bool) []rule {
	key := func(r rule) (at, from, to float64) {
		if horizontal {
			return r.y0, r.x0, r.x1
		}
		return r.x0, r.y0, r.y1
	}
	slices.SortFunc(rs, func(a, b rule) int {
		aa, _, _ := key(a)
		ba, _, _ := key(b)
		return sign(aa - ba)
	})
	var out []rule
	for i := 0; i < len(rs); {
		at, _, _ := key(rs[i])
		j := i + 1
		for j < len(rs) {
			if next, _, _ := key(rs[j]); next-at > 1.5 {
				break
			}
			j++
		}
		same := rs[i:j]
		slices.SortFunc(same, func(a, b rule) int {
			_, af, _ := key(a)
			_, bf, _ := key(b)
			return sign(af - bf)
		})
		_, from, to := key(same[0])
		flush := func() {
			if to-from < 4 {
				return
			}
			if horizontal {
				out = append(out, rule{from, at, to, at})
			} else {
				out = append(out, rule{at, from, at, to})
			}
		}
		for _, r := range same[1:] {
			_, f, t := key(r)
			if f > to+2.5 {
				flush()
				from, to = f, t
			}
			to = max(to, t)
		}
		flush()
		i = j
	}
	return out
}

// grid is a set of rules that hang together.
type grid struct{ h, v []rule }

const maxPairs = 4_000_000 // of rules compared on a page; drawings have more

func gridsOf(h, v []rule) []grid {
	if len(h) < 2 || len(v) < 2 || len(h)*len(v) > maxPairs {
		return nil
	}
	parent := make([]int, len(h)+len(v))
	for i := range parent {
		parent[i] = i
	}
	var find func(int) int
	find = func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	for j, b := range v {
		from, _ := slices.BinarySearchFunc(h, b.y0-meet, func(r rule, y float64) int { return sign(r.y0 - y) })
		for i := from; i < len(h) && h[i].y0 <= b.y1+meet; i++ {
			if b.x0 >= h[i].x0-meet && b.x0 <= h[i].x1+meet {
				parent[find(i)] = find(len(h) + j)
			}
		}
	}
	byRoot := map[int]*grid{}
	var order []*grid
	get := func(i int) *grid {
		g := byRoot[find(i)]
		if g == nil {
			g = &grid{}
			byRoot[find(i)] = g
			order = append(order, g)
		}
		return g
	}
	for i := range h {
		get(i).h = append(get(i).h, h[i])
	}
	for j := range v {
		get(len(h) + j).v = append(get(len(h)+j).v, v[j])
	}
	var out []grid
	for _, g := range order {
		if len(g.h) >= 2 && len(g.v) >= 1 {
			out = append(out, *g)
		}
	}
	return out
}

// newTable makes cells of a grid, or nil where there are not at least two
// columns.
func newTable(g grid) *table {
	g.closeSides()
	xs := edges(g.v, func(r rule) float64 { return r.x0 })
	ys := edges(g.h, func(r rule) float64 { return r.y0 })
	if len(xs) < 3 || len(ys) < 2 || len(xs) > 200 || len(ys) > 2000 {
		return nil
	}
	t := &table{xs: xs, ys: ys}
	rows, cols := len(ys)-1, len(xs)-1
	right := borders(xs, ys, g.v, func(r rule) (float64, float64, float64) { return r.x0, r.y0, r.y1 })
	below := borders(ys, xs, g.h, func(r rule) (float64, float64, float64) { return r.y0, r.x0, r.x1 })
	// right[c][r]: is there a border on edge c beside row r; below[r][c] likewise.
	t.at = make([][]int, rows)
	for r := range t.at {
		t.at[r] = make([]int, cols)
		for c := range t.at[r] {
			t.at[r][c] = -1
		}
	}
	for r := range rows {
		for c := range cols {
			if t.at[r][c] < 0 {
				t.grow(r, c, right, below)
			}
		}
	}
	if len(t.cells) < 2 {
		return nil
	}
	return t
}

// grow makes one cell that begins at (r, c): as wide as no border stops it in
// its first row, then as high as none stops it over that width.
func (t *table) grow(r, c int, right, below [][]bool) {
	rows, cols := len(t.at), len(t.at[0])
	c1 := c + 1
	for c1 < cols && !right[c1][r] && t.at[r][c1] < 0 {
		c1++
	}
	r1 := r + 1
down:
	for ; r1 < rows; r1++ {
		for k := c; k < c1; k++ {
			if below[r1][k] || t.at[r1][k] >= 0 || k > c && right[k][r1] {
				break down
			}
		}
	}
	for i := r; i < r1; i++ {
		for k := c; k < c1; k++ {
			t.at[i][k] = len(t.cells)
		}
	}
	t.cells = append(t.cells, cell{row: r, col: c, rows: r1 - r, cols: c1 - c, x0: t.xs[c], x1: t.xs[c1]})
}

// closeSides adds borders that are not drawn: where rules stick out of the
// grid on one side, as in tables without outer verticals.
func (g *grid) closeSides() {
	hx0, hx1, hy0, hy1 := extremes(g.h)
	vx0, vx1, vy0, vy1 := extremes(g.v)
	if vx0-hx0 > overhang {
		g.v = append(g.v, rule{hx0, hy0, hx0, hy1})
	}
	if hx1-vx1 > overhang {
		g.v = append(g.v, rule{hx1, hy0, hx1, hy1})
	}
	if hy0-vy0 > overhang {
		g.h = append(g.h, rule{vx0, vy0, vx1, vy0})
	}
	if vy1-hy1 > overhang {
		g.h = append(g.h, rule{vx0, vy1, vx1, vy1})
	}
}

func extremes(rs []rule) (x0, x1, y0, y1 float64) {
	x0, y0, x1, y1 = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, r := range rs {
		x0, x1, y0, y1 = min(x0, r.x0), max(x1, r.x1), min(y0, r.y0), max(y1, r.y1)
	}
	return
}

// edges gives the places of rules, those near one another as one.
func edges(rs []rule, at func(rule) float64) []float64 {
	all := make([]float64, len(rs))
	for i, r := range rs {
		all[i] = at(r)
	}
	slices.Sort(all)
	out := all[:0]
	for _, x := range all {
		if len(out) == 0 || x-out[len(out)-1] > sameEdge {
			out = append(out, x)
		}
	}
	return slices.Clone(out)
}

// borders tells for each edge and each interval of the other direction whether
// rules cover at least half of it.
func borders(at, along []float64, rs []rule, key func(rule) (at, from, to float64)) [][]bool {
	covered := make([][]float64, len(at))
	for i := range covered {
		covered[i] = make([]float64, len(along)-1)
	}
	for _, r := range rs {
		x, from, to := key(r)
		for i := range at {
			if x < at[i]-0.1 || x > at[i]+sameEdge {
				continue
			}
			for k := range covered[i] {
				if d := overlap(from, to, along[k], along[k+1]); d > 0 {
					covered[i][k] += d
				}
			}
		}
	}
	out := make([][]bool, len(at))
	for i := range out {
		out[i] = make([]bool, len(along)-1)
		for k := range out[i] {
			out[i][k] = covered[i][k] >= 0.5*(along[k+1]-along[k])
		}
	}
	return out
}

// dropInner leaves out grids inside the cell of another one.
func dropInner(ts []*table) []*table {
	return slices.DeleteFunc(ts, func(a *table) bool {
		for _, b := range ts {
			if a != b && a.xs[0] > b.xs[0]-1 && a.xs[len(a.xs)-1] < b.xs[len(b.xs)-1]+1 &&
				a.ys[0] > b.ys[0]-1 && a.ys[len(a.ys)-1] < b.ys[len(b.ys)-1]+1 && len(a.cells) < len(b.cells) {
				return true
			}
		}
		return false
	})
}

// cellAt is the cell under a point, -1 outside of the table.
func (t *table) cellAt(x, y float64) int {
	c, r := interval(t.xs, x), interval(t.ys, y)
	if c < 0 || r < 0 {
		return -1
	}
	return t.at[r][c]
}

func interval(edges []float64, x float64) int {
	i, found := slices.BinarySearch(edges, x)
	if !found {
		i--
	}
	if i < 0 || i >= len(edges)-1 {
		return -1
	}
	return i
}

// fillTables puts the glyphs that stand in cells into them, and returns the
// runs of all others. Grids that turn out to be no tables are dropped before.
func (s *sheet) fillTables(glyphs []glyph) []run {
	if len(s.tables) == 0 {
		return runsOf(glyphs, nil)
	}
	type place struct{ table, cell int }
	places := make([]place, len(glyphs))
	for i := range glyphs {
		g := &glyphs[i]
		places[i] = place{-1, -1}
		if g.blank && i > 0 {
			places[i] = places[i-1] // a stretched blank may lie across a border
			continue
		}
		x, y := (g.x0+g.x1)/2, g.y-0.3*g.size
		for k, t := range s.tables {
			if c := t.cellAt(x, y); c >= 0 {
				places[i] = place{k, c}
				break
			}
		}
	}
	byCell := map[place][]run{}
	var outside []run
	runs := runsOf(glyphs, func(i, j int) bool { return places[i] == places[j] })
	index := 0
	for _, r := range runs {
		for &glyphs[index] != &r.glyphs[0] {
			index++
		}
		if p := places[index]; p.table >= 0 {
			byCell[p] = append(byCell[p], r)
		} else {
			outside = append(outside, r)
		}
	}
	kept := s.tables[:0]
	for k, t := range s.tables {
		filled := 0
		for c := range t.cells {
			t.cells[c].lines = cellLines(rowsOf(byCell[place{k, c}]), s.dir, t.xs, &t.cells[c])
			if len(t.cells[c].lines) > 0 {
				filled++
			}
		}
		if filled >= 2 && !t.letterhead() {
			kept = append(kept, t)
			continue
		}
		for c := range t.cells {
			outside = append(outside, byCell[place{k, c}]...)
		}
	}
	s.tables = kept
	return outside
}

// cellLines makes one line of each row: a cell has no columns.
func cellLines(rows []row, dir quarter, xs []float64, c *cell) []line {
	var out []line
	within := &[2]float64{c.x0, c.x1}
	for i := range rows {
		if ln, ok := newLine(joined(rows[i].segments()), dir); ok {
			ln.within = within
			out = append(out, ln)
		}
	}
	return out
}

// caption takes out rows at the top that are one cell over all columns and
// stand above column heads: the title of the annex, drawn into its table.
//
//	"Phụ lục I DANH MỤC DỰ ÁN …" over "TT | Tên dự án" → the lines of the title, then the table
//	"I. LĨNH VỰC ĐẤT ĐAI" over "1 | Cấp giấy …"        → stays, a group of rows
func (t *table) caption() []line {
	n := 0
	for n < len(t.cells)-1 && t.cells[n].cols == len(t.xs)-1 {
		n++
	}
	if n == 0 || !countHeadRe.MatchString(t.cells[n].text()) {
		return nil
	}
	var out []line
	for _, c := range t.cells[:n] {
		for _, ln := range c.lines {
			ln.within = nil
			out = append(out, ln)
		}
	}
	rows := t.cells[n].row
	t.ys, t.at, t.cells = t.ys[rows:], t.at[rows:], t.cells[n:]
	for i := range t.cells {
		t.cells[i].row -= rows
	}
	for _, r := range t.at {
		for c := range r {
			r[c] -= n
		}
	}
	t.dropEdges()
	return out
}

// dropEdges takes out the column edges at which no cell begins or ends.
func (t *table) dropEdges() {
	used := make([]bool, len(t.xs))
	for _, c := range t.cells {
		used[c.col], used[c.col+c.cols] = true, true
	}
	at := make([]int, len(t.xs)) // old edge → new edge
	var xs []float64
	for i, x := range t.xs {
		at[i] = len(xs)
		if used[i] {
			xs = append(xs, x)
		}
	}
	for i := range t.cells {
		c := &t.cells[i]
		c.col, c.cols = at[c.col], at[c.col+c.cols]-at[c.col]
	}
	t.xs = xs
}

// letterhead tells a frame that only keeps the columns of a letterhead or of
// recipients and signature apart.
func (t *table) letterhead() bool {
	for i := range t.cells {
		if len(t.cells) <= 8 && len(t.cells[i].lines) > 0 && blockRe.MatchString(t.cells[i].lines[0].str) {
			return true
		}
	}
	return false
}

// text is the cell's text on one line.
func (c *cell) text() string {
	parts := make([]string, len(c.lines))
	for i := range c.lines {
		parts[i] = c.lines[i].str
	}
	return strings.Join(parts, " ")
}

// Heads of a first column: "TT", "STT", "Số TT", "Số thứ tự", "No."
var countHeadRe = regexp.MustCompile(`^(?i:s?tt|số\s*tt|số thứ tự|no\.?|n°)\s*$`)

// headingRows counts the rows of column heads: the first row when it opens with
// the head of a counting column, or is bold throughout; with what spans down
// from it; and a row of column numbers, "(1) (2) (3)", under it.
//
//	"TT | Nhiệm vụ | Cơ quan chủ trì" → 1
//	"I | HOÀN THIỆN THỂ CHẾ"          → 0: a numeral is no head
func (t *table) headingRows() int {
	filled, bold, rows := 0, true, 1
	first := ""
	for i := range t.cells {
		c := &t.cells[i]
		if c.row > 0 {
			break
		}
		if len(c.lines) == 0 {
			continue
		}
		if filled++; filled == 1 {
			first = c.text()
		}
		for j := range c.lines {
			bold = bold && c.lines[j].look().Bold
		}
		rows = max(rows, c.rows)
	}
	if filled < 2 || rows >= len(t.ys)-1 && rows > 1 {
		return 0
	}
	if !countHeadRe.MatchString(first) && (!bold || numeralRe.MatchString(first)) {
		return 0
	}
	if rows < len(t.ys)-1 && t.countsColumns(rows) {
		rows++
	}
	return rows
}

var numeralRe = regexp.MustCompile(`^([IVXLC]+|[A-ZĐ]|\d+(\.\d+)*)[.)]?$`)

// countsColumns: the row's cells are "1 2 3", "(1) (2) (3)" or "A B 1 2".
func (t *table) countsColumns(r int) bool {
	want, n := 1, 0
	for i := range t.cells {
		c := &t.cells[i]
		if c.row != r || len(c.lines) == 0 {
			continue
		}
		s := strings.Trim(c.text(), "()[] ")
		if i := strings.IndexByte(s, '='); i > 0 {
			s = strings.Trim(s[:i], "() ") // "(5)=(3)+(4)"
		}
		switch {
		case s == itoa(want):
			want++
		case want == 1 && s == string(rune('A'+n)):
		default:
			return false
		}
		n++
	}
	return n >= 2
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}
