package diagram

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// place gives every vertex its place, and every link its ends.
func (l *layout) place() {
	for _, row := range l.rows {
		y := 0.0
		for _, i := range row {
			v := &l.vertices[i]
			v.y = y + v.h/2
			y += v.h + between
		}
	}
	for n := range sweeps {
		l.sweep(n, l.settle)
	}
	top := 0.0
	for i, v := range l.vertices {
		if y := v.y - v.h/2; i == 0 || y < top {
			top = y
		}
	}
	for i := range l.vertices {
		l.vertices[i].y += padding - top
	}
	l.columns()
	l.ports()
}

// settle moves the vertices of a layer to the middle of what they are joined to, as
// near as their order and sizes let them: the least squares under that order, by
// pooling neighbours that would change places.
func (l *layout) settle(row []int, before bool) {
	type pool struct {
		sum, weight float64
		n           int
	}
	var pools []pool
	offset, at := make([]float64, len(row)), 0.0
	for k, i := range row {
		v := &l.vertices[i]
		if k > 0 {
			at += l.vertices[row[k-1]].h/2 + between + v.h/2
		}
		offset[k] = at
		weight := 1.0
		if v.box < 0 {
			weight = 4 // bends keep straight before boxes do
		}
		want := l.mean(v, before, func(n *vertex) float64 { return n.y }, v.y)
		pools = append(pools, pool{(want - at) * weight, weight, 1})
		for m := len(pools) - 1; m > 0 && pools[m-1].sum/pools[m-1].weight >= pools[m].sum/pools[m].weight; m-- {
			pools[m-1].sum += pools[m].sum
			pools[m-1].weight += pools[m].weight
			pools[m-1].n += pools[m].n
			pools = pools[:m]
		}
	}
	k := 0
	for _, p := range pools {
		for range p.n {
			l.vertices[row[k]].y = p.sum/p.weight + offset[k]
			k++
		}
	}
}

// columns gives each layer its place from the left: it is as wide as its widest
// box, and the gap behind it as wide as the labels in it ask.
func (l *layout) columns() {
	x := padding
	for _, row := range l.rows {
		widest, room := 0.0, [2]float64{}
		for _, i := range row {
			widest = max(widest, l.vertices[i].w)
			for _, k := range l.vertices[i].out {
				switch e := l.links[k]; {
				case !l.labelled[e.arrow]:
				case e.last && l.atTarget[e.arrow]:
					room[1] = max(room[1], l.labelWidth(e.arrow))
				case e.first && !l.atTarget[e.arrow]:
					room[0] = max(room[0], l.labelWidth(e.arrow))
				}
			}
		}
		for _, i := range row {
			v := &l.vertices[i]
			v.x = x
			if v.box < 0 {
				v.w = widest // an arrow passes straight
			} else {
				v.x += (widest - v.w) / 2
			}
		}
		l.room = append(l.room, room)
		x += widest + gap + room[0] + room[1]
	}
}

func (l *layout) labelWidth(arrow int) float64 {
	return width(l.d.Arrows[arrow].Label)*small + tipWidth
}

// ports spreads the arrows along the sides of a box, in the order of where they go.
func (l *layout) ports() {
	for i := range l.vertices {
		v := &l.vertices[i]
		for _, side := range []struct {
			links []int
			far   func(*link) int
			end   func(*link) *float64
		}{
			{v.out, func(e *link) int { return e.to }, func(e *link) *float64 { return &e.startY }},
			{v.in, func(e *link) int { return e.from }, func(e *link) *float64 { return &e.endY }},
		} {
			slices.SortStableFunc(side.links, func(a, b int) int {
				return cmp.Compare(l.vertices[side.far(&l.links[a])].y, l.vertices[side.far(&l.links[b])].y)
			})
			step := min(port, (v.h-4)/float64(max(1, len(side.links))))
			for k, n := range side.links {
				*side.end(&l.links[n]) = v.y + (float64(k)-float64(len(side.links)-1)/2)*step
			}
		}
	}
}

// width is about how wide a line is in a sans-serif face, in heights of its letters. Who
// draws may have another face, so it is rather too much than too little.
func width(s string) float64 {
	w := 0.0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r):
		case strings.ContainsRune(" .,ilI/-:", r):
			w += .36
		case strings.ContainsRune("mwMW", r):
			w += .92
		case unicode.IsUpper(r):
			w += .74
		default:
			w += .6
		}
	}
	return w
}
