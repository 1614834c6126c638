// Package diagram draws boxes and the arrows between them as SVG. In come boxes
// with a few lines of text and arrows with a word each; out goes a drawing in which
// arrows run from left to right as far as they do not go round in circles.
//
//	7/NQ-CP ──implements──▶ 45-NQ/TW
//
// It lays out in layers (Sugiyama): arrows that close a circle are turned, each box
// stands one layer behind the last that points at it, layers are ordered so that
// few arrows cross, and boxes are moved towards what they are joined to. Everything
// is bounded by boxes × arrows; a caller who takes boxes from elsewhere cuts their
// number first.
//
// No library does this: the one for Go that draws well compiles Graphviz at the
// start of every process that it is linked into, which is ten times what most
// commands take.
package diagram

import "io"

// Box is one box. Its lines should be short: they are not wrapped. Colours are those
// of SVG; "" leaves black on white.
type Box struct {
	Lines             []string
	Tip               string // everything known of it, for who points at it
	Href              string // where it leads, "" nowhere
	Class             string // of the element, for a page's style
	Fill, Stroke, Ink string
	Dashed            bool
}

// Arrow leads from one box to another, by their places in Diagram.Boxes. One from a
// box to itself is not drawn.
type Arrow struct {
	From, To int
	Label    string // "" none; it is left out where many arrows meet at both ends
	Tip      string
	Class    string
	Colour   string
}

// Diagram is what is to be drawn.
type Diagram struct {
	Name   string // of the whole, for who does not see it
	Note   string // a line below the drawing, "" none
	Boxes  []Box
	Arrows []Arrow
}

// Write lays the diagram out and writes it as one svg element, without a prolog: it
// may stand in a page or be a file. The same diagram gives the same bytes. The error
// is that of w.
func (d *Diagram) Write(w io.Writer) error {
	l := newLayout(d)
	l.layers()
	l.thread()
	l.order()
	l.place()
	return l.write(w)
}
