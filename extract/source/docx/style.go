package docx

import (
	"strconv"
	"strings"
)

// look is what run properties say (ECMA-376, Part 1, 17.3.2). A nil switch
// says nothing.
type look struct {
	font                       string
	size                       float64 // points
	bold, italic, caps, hidden *bool
	style                      string // of characters
	removed                    bool   // the mark of the paragraph was deleted, or is a deleted run's
}

// over is l where it says something, else m.
func (l look) over(m look) look {
	if l.font == "" {
		l.font = m.font
	}
	if l.size == 0 {
		l.size = m.size
	}
	for _, p := range []struct {
		to   **bool
		from *bool
	}{{&l.bold, m.bold}, {&l.italic, m.italic}, {&l.caps, m.caps}, {&l.hidden, m.hidden}} {
		if *p.to == nil {
			*p.to = p.from
		}
	}
	return l
}

func is(b *bool) bool { return b != nil && *b }

// runLook reads rPr.
func (r *reader) runLook() look {
	var l look
	flag := func(e element) *bool { v := e.on(); return &v }
	r.children(func(e element) {
		switch e.name {
		case "w:rFonts":
			// Letters of the old encodings lie in the upper half of Latin-1, for
			// which hAnsi is the font (17.3.2.26).
			if l.font = e.attr("hAnsi"); l.font == "" {
				l.font = e.attr("ascii")
			}
			if e.attr("hAnsiTheme") != "" {
				l.font = "theme"
			}
		case "w:b":
			l.bold = flag(e)
		case "w:i":
			l.italic = flag(e)
		case "w:caps":
			l.caps = flag(e)
		case "w:vanish", "w:webHidden":
			if e.name == "w:vanish" {
				l.hidden = flag(e)
			}
		case "w:sz":
			half, _ := strconv.ParseFloat(e.attr("val"), 64)
			l.size = half / 2
		case "w:rStyle":
			l.style = e.attr("val")
		case "w:del", "w:moveFrom":
			l.removed = true
		}
	})
	return l
}

// layout is what paragraph properties say (17.3.1).
type layout struct {
	style string
	align string
	list  *string // numId; "0" takes a number away
	level *int
	mark  look // of the paragraph mark; its removal joins the paragraph with the next
}

func (l layout) over(m layout) layout {
	if l.align == "" {
		l.align = m.align
	}
	if l.list == nil {
		l.list = m.list
	}
	if l.level == nil {
		l.level = m.level
	}
	return l
}

// layout reads pPr.
func (r *reader) layout() layout {
	var l layout
	r.children(func(e element) {
		switch e.name {
		case "w:pStyle":
			l.style = e.attr("val")
		case "w:jc":
			l.align = e.attr("val")
		case "w:rPr":
			l.mark = r.runLook()
		case "w:numPr":
			r.children(func(e element) {
				switch e.name {
				case "w:ilvl":
					n, _ := strconv.Atoi(e.attr("val"))
					l.level = &n
				case "w:numId":
					id := e.attr("val")
					l.list = &id
				}
			})
		}
	})
	return l
}

// style is one style of styles.xml (17.7.4).
type style struct {
	kind, name, based string
	run               look
	para              layout
	ruled             bool // a table style that draws borders
}

// styles are the styles by id; "" holds the defaults of the document, " " and
// the kind names the default style of a kind.
type styles map[string]*style

// readStyles reads styles.xml.
func (w *walker) readStyles(data []byte) error {
	r := newReader(w.ctx, data)
	return r.root(func(e element) {
		switch e.name {
		case "w:docDefaults":
			s := &style{}
			r.children(func(e element) {
				r.children(func(e element) {
					switch e.name {
					case "w:rPr":
						s.run = r.runLook()
					case "w:pPr":
						s.para = r.layout()
					}
				})
			})
			w.styles[""] = s
		case "w:style":
			s := &style{kind: e.attr("type")}
			w.styles[e.attr("styleId")] = s
			if e.attr("default") == "1" || e.attr("default") == "true" {
				w.styles[" "+s.kind] = s
			}
			r.children(func(e element) {
				switch e.name {
				case "w:name":
					s.name = strings.ToLower(e.attr("val"))
				case "w:basedOn":
					s.based = e.attr("val")
				case "w:rPr":
					s.run = r.runLook()
				case "w:pPr":
					s.para = r.layout()
				case "w:tblPr":
					r.children(func(e element) {
						if e.name == "w:tblBorders" {
							s.ruled = r.borders()
						}
					})
				}
			})
		}
	})
}

// chain is a style and those it is based on, itself first. A ring of styles
// ends where it closes.
func (ss styles) chain(id string) []*style {
	var out []*style
	for s := ss[id]; s != nil && id != "" && len(out) < 20; s = ss[s.based] {
		out = append(out, s)
		if s.based == "" {
			break
		}
	}
	return out
}

// para is the chain of a paragraph's style, the default one where none is
// named.
func (ss styles) para(id string) []*style {
	if c := ss.chain(id); len(c) > 0 {
		return c
	}
	if s := ss[" paragraph"]; s != nil {
		return []*style{s}
	}
	return nil
}

// layout is what l and its style say together.
func (ss styles) layout(l layout) layout {
	for _, s := range ss.para(l.style) {
		l = l.over(s.para)
	}
	if s := ss[""]; s != nil {
		l = l.over(s.para)
	}
	return l
}

// run is what a run's own look, its style, the paragraph's style and the
// defaults say together. Where both styles switch a thing on they cancel each
// other (17.7.3).
func (ss styles) run(own look, para string) look {
	var char, base look
	for _, s := range ss.chain(own.style) {
		char = char.over(s.run)
	}
	for _, s := range ss.para(para) {
		base = base.over(s.run)
	}
	for _, t := range []struct{ a, b **bool }{{&char.bold, &base.bold}, {&char.italic, &base.italic}, {&char.caps, &base.caps}} {
		if is(*t.a) && is(*t.b) {
			off := false
			*t.a = &off
		}
	}
	l := own.over(char).over(base)
	if s := ss[""]; s != nil {
		l = l.over(s.run)
	}
	return l
}

// ruled reports that a table style draws borders.
func (ss styles) ruled(id string) bool {
	for _, s := range ss.chain(id) {
		if s.ruled {
			return true
		}
	}
	return false
}

// borders reports that any border of tblBorders or tcBorders is drawn.
func (r *reader) borders() bool {
	drawn := false
	r.children(func(e element) {
		switch e.attr("val") {
		case "", "nil", "none":
		default:
			drawn = true
		}
	})
	return drawn
}
