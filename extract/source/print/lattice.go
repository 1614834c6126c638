package print

import (
	"math"
	"slices"
)

const (
	meet     = 3.0 // rules that come this near meet
	sameEdge = 4.0 // edges this near are one
	overhang = 8.0 // rules that stick out further stand for a border that is not drawn
)

// findTables makes grids of the rules that meet one another. What is no table
// has too little of a grid: underlines and head rules meet nothing, frames
// around text have one column.
func findTables(rules []Rule) []*table {
	if len(rules) < 4 {
		return nil
	}
	var h, v []Rule
	for _, r := range rules {
		if r.horizontal() {
			h = append(h, r)
		} else {
			v = append(v, r)
		}
	}
	h, v = mergeRules(h, true), mergeRules(v, false)
	var out []*table
	for _, g := range latticesOf(h, v) {
		if t := newTable(g); t != nil {
			out = append(out, t)
		}
	}
	if len(out) > maxTables {
		return nil // a drawing
	}
	return dropInner(out)
}

const maxTables = 100 // on a page

// mergeRules joins the pieces of a rule, which most programs draw cell by cell.
func mergeRules(rs []Rule, horizontal bool) []Rule {
	key := func(r Rule) (at, from, to float64) {
		if horizontal {
			return r.Y0, r.X0, r.X1
		}
		return r.X0, r.Y0, r.Y1
	}
	slices.SortFunc(rs, func(a, b Rule) int {
		aa, _, _ := key(a)
		ba, _, _ := key(b)
		return sign(aa - ba)
	})
	var out []Rule
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
		slices.SortFunc(same, func(a, b Rule) int {
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
				out = append(out, Rule{from, at, to, at})
			} else {
				out = append(out, Rule{at, from, at, to})
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

// lattice is a set of rules that hang together.
type lattice struct{ h, v []Rule }

const maxPairs = 4_000_000 // of rules compared on a page; drawings have more

func latticesOf(h, v []Rule) []lattice {
	if len(h) < 2 || len(v) < 2 || len(h)*len(v) > maxPairs {
		return nil
	}
	hang := newForest(len(h) + len(v))
	for j, b := range v {
		from, _ := slices.BinarySearchFunc(h, b.Y0-meet, func(r Rule, y float64) int { return sign(r.Y0 - y) })
		for i := from; i < len(h) && h[i].Y0 <= b.Y1+meet; i++ {
			if b.X0 >= h[i].X0-meet && b.X0 <= h[i].X1+meet {
				hang.join(i, len(h)+j)
			}
		}
	}
	byRoot := map[int]*lattice{}
	var order []*lattice
	get := func(i int) *lattice {
		g := byRoot[hang.root(i)]
		if g == nil {
			g = &lattice{}
			byRoot[hang.root(i)] = g
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
	var out []lattice
	for _, g := range order {
		if len(g.h) >= 2 && len(g.v) >= 1 {
			out = append(out, *g)
		}
	}
	return out
}

// forest tells which things hang together (Tarjan 1975).
type forest []int

func newForest(n int) forest {
	f := make(forest, n)
	for i := range f {
		f[i] = i
	}
	return f
}

func (f forest) root(i int) int {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

func (f forest) join(i, j int) { f[f.root(i)] = f.root(j) }

// newTable makes cells of a grid, or nil where there are not at least two
// columns.
func newTable(g lattice) *table {
	g.closeSides()
	xs := edges(g.v, func(r Rule) float64 { return r.X0 })
	ys := edges(g.h, func(r Rule) float64 { return r.Y0 })
	if len(xs) < 3 || len(ys) < 2 || len(xs) > 200 || len(ys) > 2000 {
		return nil
	}
	t := &table{xs: xs, ys: ys}
	rows, cols := len(ys)-1, len(xs)-1
	right := borders(xs, ys, g.v, func(r Rule) (float64, float64, float64) { return r.X0, r.Y0, r.Y1 })
	below := borders(ys, xs, g.h, func(r Rule) (float64, float64, float64) { return r.Y0, r.X0, r.X1 })
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
func (g *lattice) closeSides() {
	hx0, hx1, hy0, hy1 := extremes(g.h)
	vx0, vx1, vy0, vy1 := extremes(g.v)
	if vx0-hx0 > overhang {
		g.v = append(g.v, Rule{hx0, hy0, hx0, hy1})
	}
	if hx1-vx1 > overhang {
		g.v = append(g.v, Rule{hx1, hy0, hx1, hy1})
	}
	if hy0-vy0 > overhang {
		g.h = append(g.h, Rule{vx0, vy0, vx1, vy0})
	}
	if vy1-hy1 > overhang {
		g.h = append(g.h, Rule{vx0, vy1, vx1, vy1})
	}
}

func extremes(rs []Rule) (x0, x1, y0, y1 float64) {
	x0, y0, x1, y1 = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, r := range rs {
		x0, x1, y0, y1 = min(x0, r.X0), max(x1, r.X1), min(y0, r.Y0), max(y1, r.Y1)
	}
	return
}

// edges gives the places of rules, those near one another as one.
func edges(rs []Rule, at func(Rule) float64) []float64 {
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
func borders(at, along []float64, rs []Rule, key func(Rule) (at, from, to float64)) [][]bool {
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
				if d := Overlap(from, to, along[k], along[k+1]); d > 0 {
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
