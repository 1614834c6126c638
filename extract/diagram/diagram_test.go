package diagram

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// random is a diagram of some boxes and arrows, circles among them.
func random(r *rand.Rand, boxes, arrows int) *Diagram {
	d := &Diagram{Name: "Quan hệ"}
	for i := range boxes {
		d.Boxes = append(d.Boxes, Box{Lines: []string{fmt.Sprintf("%d/NQ-CP", i), "2025-01-10"}[:1+r.IntN(2)]})
	}
	for range arrows {
		d.Arrows = append(d.Arrows, Arrow{From: r.IntN(boxes), To: r.IntN(boxes), Label: strings.Repeat("x", r.IntN(20))})
	}
	return d
}

// laid is a layout with all its places.
func laid(d *Diagram) *layout {
	l := newLayout(d)
	l.layers()
	l.thread()
	l.order()
	l.place()
	return l
}

// No two boxes meet, nothing lies outside, and arrows run from left to right unless
// they close a circle; they reach their boxes.
func TestLayout(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 20))
	for n := range 300 {
		l := laid(random(r, 1+r.IntN(20), r.IntN(40)))
		for i, a := range l.vertices {
			if a.x < padding || a.y-a.h/2 < padding-.01 {
				t.Fatalf("%d: vertex %d at %.1f, %.1f", n, i, a.x, a.y)
			}
			for j, b := range l.vertices[:i] {
				if a.layer == b.layer && a.y-a.h/2 < b.y+b.h/2 && b.y-b.h/2 < a.y+a.h/2 || a.layer < b.layer && a.x+a.w > b.x || b.layer < a.layer && b.x+b.w > a.x {
					t.Fatalf("%d: vertices %d and %d meet: %+v %+v", n, i, j, a, b)
				}
			}
		}
		for i := range l.d.Arrows {
			from, to, ok := l.ends(i)
			parts := l.parts(i)
			if !ok {
				if len(parts) > 0 {
					t.Fatalf("%d: a circle by itself is drawn", n)
				}
				continue
			}
			if l.vertices[from].layer >= l.vertices[to].layer || len(parts) != l.vertices[to].layer-l.vertices[from].layer {
				t.Fatalf("%d: arrow %d leads from layer %d to %d in %d parts", n, i, l.vertices[from].layer, l.vertices[to].layer, len(parts))
			}
			first, last := parts[0], parts[len(parts)-1]
			for _, end := range []struct {
				y float64
				v vertex
			}{{first.startY, l.vertices[from]}, {last.endY, l.vertices[to]}} {
				if end.y < end.v.y-end.v.h/2 || end.y > end.v.y+end.v.h/2 {
					t.Fatalf("%d: arrow %d ends beside its box", n, i)
				}
			}
		}
	}
}

// Without circles nothing is turned.
func TestNothingTurnedWithoutCircles(t *testing.T) {
	d := &Diagram{Boxes: make([]Box, 4), Arrows: []Arrow{{From: 3, To: 2}, {From: 2, To: 0}, {From: 3, To: 0}, {From: 1, To: 0}}}
	l := laid(d)
	for i, turned := range l.turned {
		if turned {
			t.Errorf("arrow %d is turned", i)
		}
	}
	if at := l.vertices[1].layer; at != 1 {
		t.Errorf("a box that nothing points at stands in layer %d, not just before what it points at", at)
	}
	ring, turned := &Diagram{Boxes: make([]Box, 3), Arrows: []Arrow{{From: 0, To: 1}, {From: 1, To: 2}, {From: 2, To: 0}}}, 0
	for _, x := range laid(ring).turned {
		if x {
			turned++
		}
	}
	if turned != 1 {
		t.Errorf("%d arrows are turned for one circle", turned)
	}
}

// Arrows that need not cross do not.
func TestFewCrossings(t *testing.T) {
	d := &Diagram{Boxes: make([]Box, 12)}
	for i := range 6 {
		d.Arrows = append(d.Arrows, Arrow{From: i, To: 11 - i})
	}
	if n := laid(d).crossings(); n != 0 {
		t.Errorf("%d crossings", n)
	}
}

// What is written is XML whose text is what was given, nothing more; the same each time.
func TestWrite(t *testing.T) {
	evil := `"><script>alert(1)</script>&amp;` + "\x01\n"
	d := &Diagram{Name: evil, Note: evil, Boxes: []Box{{Lines: []string{evil}, Tip: evil, Href: "/d/a?b=c&d=" + evil, Class: evil, Fill: evil}, {Lines: []string{"Nghị quyết"}}},
		Arrows: []Arrow{{From: 0, To: 1, Label: evil, Tip: evil, Class: evil, Colour: evil}, {From: 1, To: 0}, {From: 1, To: 1}}}
	var a, b bytes.Buffer
	if err := d.Write(&a); err != nil {
		t.Fatal(err)
	}
	d.Write(&b)
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same diagram is drawn in two ways")
	}
	count := map[string]int{}
	for dec := xml.NewDecoder(&a); ; {
		token, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok {
			count[e.Name.Local]++
		}
	}
	for name, want := range map[string]int{"svg": 1, "a": 1, "rect": 2, "path": 4, "script": 0} {
		if count[name] != want {
			t.Errorf("%d elements %s, want %d", count[name], name, want)
		}
	}
}

// The largest drawing that is asked for takes no time to speak of.
func TestLargeIsDrawn(t *testing.T) {
	d := random(rand.New(rand.NewPCG(2, 20)), 150, 600)
	begun := time.Now()
	var b bytes.Buffer
	if err := d.Write(&b); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(begun); took > 20*time.Second {
		t.Errorf("%v for %d bytes", took, b.Len())
	}
}

func BenchmarkWrite(b *testing.B) {
	d := random(rand.New(rand.NewPCG(2, 20)), 150, 600)
	for b.Loop() {
		d.Write(io.Discard)
	}
}
