package diagram

import (
	"bufio"
	"cmp"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
)

// small is the height of the letters of labels.
const small = 9.0

// write prints what has its place.
func (l *layout) write(w io.Writer) error {
	right, bottom := 2*padding, 2*padding
	for _, v := range l.vertices {
		right, bottom = max(right, v.x+v.w+padding), max(bottom, v.y+v.h/2+padding)
	}
	if l.d.Note != "" {
		right, bottom = max(right, width(l.d.Note)*letter+2*padding), bottom+leading+padding
	}
	p := &printer{w: bufio.NewWriter(w)}
	p.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "diagram", "width", num(right), "height", num(bottom), "viewBox", "0 0 "+num(right)+" "+num(bottom),
		"role", "figure", "aria-label", l.d.Name, "font-family", "Helvetica, Arial, sans-serif", "font-size", num(letter))
	p.w.WriteString("\n")
	for i := range l.d.Arrows {
		l.arrow(p, i)
	}
	for _, row := range l.rows {
		for _, i := range row {
			if l.vertices[i].box >= 0 {
				l.box(p, &l.vertices[i])
			}
		}
	}
	if l.d.Note != "" {
		p.line(padding, bottom-padding, "", l.d.Note, "fill", "#595959")
	}
	p.close("svg")
	p.w.WriteString("\n")
	return p.w.Flush()
}

func (l *layout) box(p *printer, v *vertex) {
	b := l.d.Boxes[v.box]
	outer := "g"
	if b.Href != "" {
		outer = "a"
		p.open(outer, "class", "box "+b.Class, "href", b.Href)
	} else {
		p.open(outer, "class", "box "+b.Class)
	}
	p.tip(b.Tip)
	dashes := ""
	if b.Dashed {
		dashes = "5 3"
	}
	p.leaf("rect", "x", num(v.x), "y", num(v.y-v.h/2), "width", num(v.w), "height", num(v.h), "rx", "5", "fill", cmp.Or(b.Fill, "#ffffff"), "stroke", cmp.Or(b.Stroke, "#000000"), "stroke-dasharray", dashes)
	top := v.y - leading*float64(len(b.Lines))/2 + leading*.75
	for i, line := range b.Lines {
		weight := ""
		if i == 0 {
			weight = "bold"
		}
		p.line(v.x+v.w/2, top+leading*float64(i), "middle", line, "fill", cmp.Or(b.Ink, "#000000"), "font-weight", weight)
	}
	p.close(outer)
	p.w.WriteString("\n")
}

// arrow draws one arrow over all its bends, with its head and its label.
func (l *layout) arrow(p *printer, arrow int) {
	var path strings.Builder
	var startX, startY, endX, endY float64
	for _, e := range l.parts(arrow) {
		from, to := &l.vertices[e.from], &l.vertices[e.to]
		x1, x2 := from.x+from.w, to.x
		if e.first {
			startX, startY = x1, e.startY
			path.WriteString("M" + num(x1) + "," + num(e.startY))
		}
		room := l.room[from.layer]
		bend, straight := x1+room[0], x2-room[1]
		half := num((bend + straight) / 2)
		path.WriteString("H" + num(bend) + "C" + half + "," + num(e.startY) + " " + half + "," + num(e.endY) + " " + num(straight) + "," + num(e.endY) + "H" + num(x2))
		endX, endY = x2, e.endY
	}
	if path.Len() == 0 {
		return
	}
	a := l.d.Arrows[arrow]
	colour := cmp.Or(a.Colour, "#7f7f7f")
	p.open("g", "class", "arrow "+a.Class)
	p.tip(a.Tip)
	p.leaf("path", "d", path.String(), "fill", "none", "stroke", colour)
	tip, back, tipY := endX, endX-tipWidth, endY
	if l.turned[arrow] {
		tip, back, tipY = startX, startX+tipWidth, startY
	}
	p.leaf("path", "d", "M"+num(tip)+","+num(tipY)+"L"+num(back)+","+num(tipY-3)+"V"+num(tipY+3)+"Z", "fill", colour)
	switch {
	case !l.labelled[arrow]:
	case l.atTarget[arrow]:
		p.line(endX-tipWidth-3, endY-2, "end", a.Label, "fill", colour, "font-size", num(small))
	default:
		p.line(startX+tipWidth+3, startY-2, "", a.Label, "fill", colour, "font-size", num(small))
	}
	p.close("g")
	p.w.WriteString("\n")
}

// parts are the links of an arrow from left to right.
func (l *layout) parts(arrow int) []*link {
	var parts []*link
	from, to, ok := l.ends(arrow)
	for at := from; ok && at != to; {
		for _, k := range l.vertices[at].out {
			if e := &l.links[k]; e.arrow == arrow {
				parts = append(parts, e)
				at = e.to
				break
			}
		}
	}
	return parts
}

// num is a place to a tenth.
func num(f float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(f, 'f', 1, 64), ".0")
}

// printer writes elements; every text and value is escaped.
type printer struct{ w *bufio.Writer }

func (p *printer) text(s string) { xml.EscapeText(p.w, []byte(s)) }

// open begins an element; attributes come in pairs, and those without a value are left out.
func (p *printer) open(name string, attributes ...string) { p.begin(name, attributes, ">") }

func (p *printer) leaf(name string, attributes ...string) { p.begin(name, attributes, "/>") }

func (p *printer) begin(name string, attributes []string, end string) {
	p.w.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			p.w.WriteString(" " + attributes[i] + `="`)
			p.text(attributes[i+1])
			p.w.WriteString(`"`)
		}
	}
	p.w.WriteString(end)
}

func (p *printer) close(name string) { p.w.WriteString("</" + name + ">") }

func (p *printer) tip(s string) {
	if s == "" {
		return
	}
	p.open("title")
	p.text(s)
	p.close("title")
}

func (p *printer) line(x, y float64, anchor, s string, attributes ...string) {
	p.open("text", append([]string{"x", num(x), "y", num(y), "text-anchor", anchor}, attributes...)...)
	p.text(s)
	p.close("text")
}
