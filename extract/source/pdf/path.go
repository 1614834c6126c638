package pdf

import (
	"math"

	"nghiquyet/extract/source/print"
)

const (
	thin     = 3.0 // a filled rectangle up to this is a rule; thicker ones are shades and highlights
	shortest = 1.0 // what is shorter in both directions is a dot
	slant    = 0.8 // how far a rule may lean
)

// path is the current path in page coordinates: straight edges only, a curve
// breaks it.
type path struct {
	subs  []subpath
	x, y  float64
	sx    float64
	sy    float64
	begun bool
}

// subpath is a chain of corners. A rectangle has four and is closed.
type subpath struct {
	pts    [][2]float64
	closed bool
	curved bool
}

const maxSubpaths = 100_000

func (p *path) reset() { p.subs, p.begun = p.subs[:0], false }

func (p *path) move(x, y float64, m matrix) {
	if len(p.subs) >= maxSubpaths {
		return
	}
	p.x, p.y = m.apply(x, y)
	p.sx, p.sy, p.begun = p.x, p.y, true
	p.subs = append(p.subs, subpath{pts: [][2]float64{{p.x, p.y}}})
}

func (p *path) lineTo(x, y float64, m matrix) {
	if !p.begun {
		p.move(x, y, m)
		return
	}
	p.x, p.y = m.apply(x, y)
	s := &p.subs[len(p.subs)-1]
	if len(s.pts) < 10_000 {
		s.pts = append(s.pts, [2]float64{p.x, p.y})
	}
}

func (p *path) curveTo(x, y float64, m matrix) {
	p.lineTo(x, y, m)
	if len(p.subs) > 0 {
		p.subs[len(p.subs)-1].curved = true
	}
}

func (p *path) close() {
	if len(p.subs) > 0 {
		p.subs[len(p.subs)-1].closed = true
	}
}

func (p *path) rect(x, y, w, h float64, m matrix) {
	p.move(x, y, m)
	p.lineTo(x+w, y, m)
	p.lineTo(x+w, y+h, m)
	p.lineTo(x, y+h, m)
	p.close()
}

// rules adds what painting the path draws as straight lines: the edges of what
// is stroked, and the thin ones among the filled shapes. Filled shapes that are
// thick are white highlights behind text, or shades, and draw no line.
func (p *path) rules(on *print.Page, stroke, fill bool, width float64, m matrix) {
	width *= math.Sqrt(math.Abs(m[0]*m[3] - m[1]*m[2]))
	for _, s := range p.subs {
		if s.curved || len(s.pts) < 2 {
			continue
		}
		x0, y0, x1, y1 := s.bounds()
		w, h := x1-x0, y1-y0
		switch {
		case (fill || stroke) && len(s.pts) >= 4 && min(w, h) <= thin && max(w, h) > thin:
			// a line drawn as a thin box, or its outline
			if w >= h {
				on.Rule(x0, (y0+y1)/2, x1, (y0+y1)/2)
			} else {
				on.Rule((x0+x1)/2, y0, (x0+x1)/2, y1)
			}
		case stroke && width <= 2*thin:
			for i := 1; i < len(s.pts); i++ {
				edge(on, s.pts[i-1], s.pts[i])
			}
			if s.closed {
				edge(on, s.pts[len(s.pts)-1], s.pts[0])
			}
		}
	}
}

func (s subpath) bounds() (x0, y0, x1, y1 float64) {
	x0, y0 = math.Inf(1), math.Inf(1)
	x1, y1 = math.Inf(-1), math.Inf(-1)
	for _, p := range s.pts {
		x0, y0, x1, y1 = min(x0, p[0]), min(y0, p[1]), max(x1, p[0]), max(y1, p[1])
	}
	return
}

// edge adds the straight line from a to b, unless it leans or is a dot.
func edge(on *print.Page, a, b [2]float64) {
	x0, x1 := min(a[0], b[0]), max(a[0], b[0])
	y0, y1 := min(a[1], b[1]), max(a[1], b[1])
	switch {
	case x1-x0 >= shortest && y1-y0 <= slant:
		on.Rule(x0, (y0+y1)/2, x1, (y0+y1)/2)
	case y1-y0 >= shortest && x1-x0 <= slant:
		on.Rule((x0+x1)/2, y0, (x0+x1)/2, y1)
	}
}
