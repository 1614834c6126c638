package diagram

import (
	"cmp"
	"slices"
)

// Measures of a drawing, in its own units, which are pixels at its natural size.
const (
	letter   = 11.0 // height of letters
	leading  = 14.0
	padding  = 8.0 // in boxes, and around the drawing
	between  = 12.0
	gap      = 56.0 // between layers, without labels
	port     = 12.0 // between arrows that meet at a box
	crowd    = 8    // of arrows at one side of a box, which get no labels any more
	sweeps   = 12
	tipWidth = 7.0
)

// vertex is a box, or a bend of an arrow that passes a layer.
type vertex struct {
	box         int // -1 for a bend
	layer, slot int // slot is its place in the layer
	x, y        float64
	w, h        float64 // x, y is the middle of its left side
	in, out     []int   // links
}

// link joins vertices of neighbouring layers; arrow is that which it is a part of.
type link struct {
	from, to     int
	arrow        int
	first, last  bool    // the link leaves, or reaches, the box of the arrow
	startY, endY float64 // where it leaves and reaches
}

// layout is a diagram on its way.
type layout struct {
	d        *Diagram
	vertices []vertex
	links    []link
	turned   []bool // of each arrow: it is drawn from right to left
	rows     [][]int
	atTarget []bool // of each arrow: its label stands at its right end
	labelled []bool
	room     [][2]float64 // of each gap: for the labels at its left and right side, where arrows run straight
}

func newLayout(d *Diagram) *layout {
	l := &layout{d: d, turned: make([]bool, len(d.Arrows)), atTarget: make([]bool, len(d.Arrows)), labelled: make([]bool, len(d.Arrows))}
	for i := range d.Boxes {
		l.vertices = append(l.vertices, vertex{box: i})
	}
	l.turn()
	l.measure()
	return l
}

// ends are the boxes of an arrow from left to right, ok unless it is a circle by itself.
func (l *layout) ends(arrow int) (left, right int, ok bool) {
	a := l.d.Arrows[arrow]
	if l.turned[arrow] {
		a.From, a.To = a.To, a.From
	}
	return a.From, a.To, a.From != a.To
}

// turn turns the arrows that close a circle.
func (l *layout) turn() {
	next := make([][]int, len(l.d.Boxes)) // arrows
	for i, a := range l.d.Arrows {
		next[a.From] = append(next[a.From], i)
	}
	const fresh, open, done = 0, 1, 2
	state := make([]int, len(l.d.Boxes))
	var visit func(box int)
	visit = func(box int) {
		state[box] = open
		for _, i := range next[box] {
			switch to := l.d.Arrows[i].To; state[to] {
			case fresh:
				visit(to)
			case open:
				l.turned[i] = true
			}
		}
		state[box] = done
	}
	pointed := make([]bool, len(l.d.Boxes))
	for _, a := range l.d.Arrows {
		pointed[a.To] = true
	}
	for _, from := range []bool{false, true} { // first those that nothing points at
		for box := range l.d.Boxes {
			if pointed[box] == from && state[box] == fresh {
				visit(box)
			}
		}
	}
}

// measure gives boxes their size: their text, and room for the arrows whose
// labels stand at them.
func (l *layout) measure() {
	left, right := make([]int, len(l.d.Boxes)), make([]int, len(l.d.Boxes))
	for i := range l.d.Arrows {
		if from, to, ok := l.ends(i); ok {
			right[from]++
			left[to]++
		}
	}
	labels := make([]int, len(l.d.Boxes)) // the most arrows of a side that has labels
	for i, a := range l.d.Arrows {
		from, to, ok := l.ends(i)
		l.atTarget[i] = ok && left[to] <= right[from]
		l.labelled[i] = ok && a.Label != "" && min(left[to], right[from]) <= crowd
		switch {
		case !l.labelled[i]:
		case l.atTarget[i]:
			labels[to] = max(labels[to], left[to])
		default:
			labels[from] = max(labels[from], right[from])
		}
	}
	for i, b := range l.d.Boxes {
		v := &l.vertices[i]
		for n, line := range b.Lines {
			w := width(line) * letter
			if n == 0 {
				w *= 1.08 // it is bold
			}
			v.w = max(v.w, w)
		}
		v.w += 2 * padding
		v.h = max(leading*float64(max(1, len(b.Lines)))+padding, port*float64(labels[i]+1))
	}
}

// layers puts each box one layer behind the last that points at it, and those that
// nothing points at just before what they point at.
func (l *layout) layers() {
	out, waiting := make([][]int, len(l.d.Boxes)), make([]int, len(l.d.Boxes))
	for i := range l.d.Arrows {
		if from, to, ok := l.ends(i); ok {
			out[from] = append(out[from], to)
			waiting[to]++
		}
	}
	var ready, roots []int
	for box, n := range waiting {
		if n == 0 {
			ready = append(ready, box)
		}
	}
	roots = slices.Clone(ready)
	for len(ready) > 0 {
		box := ready[0]
		ready = ready[1:]
		for _, to := range out[box] {
			l.vertices[to].layer = max(l.vertices[to].layer, l.vertices[box].layer+1)
			if waiting[to]--; waiting[to] == 0 {
				ready = append(ready, to)
			}
		}
	}
	for _, box := range roots {
		nearest := 0
		for i, to := range out[box] {
			if at := l.vertices[to].layer - 1; i == 0 || at < nearest {
				nearest = at
			}
		}
		l.vertices[box].layer = nearest
	}
}

// thread leads each arrow over a bend in every layer that it passes.
func (l *layout) thread() {
	for i := range l.d.Arrows {
		from, to, ok := l.ends(i)
		if !ok {
			continue
		}
		at := from
		for layer := l.vertices[from].layer + 1; layer < l.vertices[to].layer; layer++ {
			l.vertices = append(l.vertices, vertex{box: -1, layer: layer, h: 2})
			bend := len(l.vertices) - 1
			l.join(at, bend, i, at == from, false)
			at = bend
		}
		l.join(at, to, i, at == from, true)
	}
}

func (l *layout) join(from, to, arrow int, first, last bool) {
	l.links = append(l.links, link{from: from, to: to, arrow: arrow, first: first, last: last})
	n := len(l.links) - 1
	l.vertices[from].out = append(l.vertices[from].out, n)
	l.vertices[to].in = append(l.vertices[to].in, n)
}

// order arranges each layer by the middle of what its vertices are joined to, to
// and fro, and keeps the arrangement with the fewest crossings.
func (l *layout) order() {
	for i, v := range l.vertices {
		for len(l.rows) <= v.layer {
			l.rows = append(l.rows, nil)
		}
		l.rows[v.layer] = append(l.rows[v.layer], i)
	}
	l.number()
	best, fewest := clone(l.rows), l.crossings()
	for n := range sweeps {
		l.sweep(n, l.sort)
		if c := l.crossings(); c < fewest {
			best, fewest = clone(l.rows), c
		}
	}
	l.rows = best
	l.number()
}

// sweep goes once over the layers, by turns from the first and from the last; before
// says that what a layer follows is the layer before it.
func (l *layout) sweep(n int, do func(row []int, before bool)) {
	before := n%2 == 0
	for i := range l.rows {
		if before {
			do(l.rows[i], before)
		} else {
			do(l.rows[len(l.rows)-1-i], before)
		}
	}
}

func clone(rows [][]int) [][]int {
	out := make([][]int, len(rows))
	for i, r := range rows {
		out[i] = slices.Clone(r)
	}
	return out
}

func (l *layout) number() {
	for _, row := range l.rows {
		for slot, v := range row {
			l.vertices[v].slot = slot
		}
	}
}

// sort orders one layer by the places of what stands in the layer before, or behind.
func (l *layout) sort(row []int, before bool) {
	middle := map[int]float64{}
	for _, i := range row {
		v := &l.vertices[i]
		middle[i] = l.mean(v, before, func(n *vertex) float64 { return float64(n.slot) }, float64(v.slot))
	}
	slices.SortStableFunc(row, func(a, b int) int { return cmp.Compare(middle[a], middle[b]) })
	for slot, v := range row {
		l.vertices[v].slot = slot
	}
}

// mean is the mean of something of what a vertex is joined to on one side, and
// alone where it is joined to nothing there.
func (l *layout) mean(v *vertex, before bool, of func(*vertex) float64, alone float64) float64 {
	joined := v.out
	if before {
		joined = v.in
	}
	if len(joined) == 0 {
		return alone
	}
	sum := 0.0
	for _, k := range joined {
		other := l.links[k].to
		if before {
			other = l.links[k].from
		}
		sum += of(&l.vertices[other])
	}
	return sum / float64(len(joined))
}

// crossings counts the links that cross one another.
func (l *layout) crossings() int {
	total := 0
	for i := 0; i+1 < len(l.rows); i++ {
		tree := make([]int, len(l.rows[i+1])+1) // Fenwick, of the places that links reached
		seen := 0
		for _, v := range l.rows[i] {
			var ends []int
			for _, k := range l.vertices[v].out {
				ends = append(ends, l.vertices[l.links[k].to].slot+1)
			}
			for _, e := range ends {
				below := 0
				for at := e; at > 0; at -= at & -at {
					below += tree[at]
				}
				total += seen - below
			}
			for _, e := range ends {
				for at := e; at < len(tree); at += at & -at {
					tree[at]++
				}
			}
			seen += len(ends)
		}
	}
	return total
}
