package doc

import (
	"strings"
	"unicode/utf16"
)

// style is one style of the document, those it is based on included.
type style struct {
	name  string
	look  look
	shape shape
}

// readFonts reads the names of the fonts (MS-DOC 2.9.286): a length byte, 39
// bytes of measures, the name.
func (d *file) readFonts() {
	b := d.part(fontTable)
	n := b.u16(0)
	for at, i := 4, 0; i < n && at < len(b); i++ {
		size := b.u8(at)
		name := b.cut(at+1, size)
		var units []uint16
		for k := 39; k+2 <= len(name) && name.u16(k) != 0; k += 2 {
			units = append(units, uint16(name.u16(k)))
		}
		d.fonts = append(d.fonts, string(utf16.Decode(units)))
		at += 1 + size
	}
}

// font is the name of a font.
func (d *file) font(i int) string {
	if i < 0 || i >= len(d.fonts) {
		return ""
	}
	return d.fonts[i]
}

// entry is a style as the style sheet describes it.
type entry struct {
	kind, on   int // on is the style that it changes
	name       string
	para, char blob
	done, open bool
}

// The kinds of styles.
const (
	paraKind = 1
	charKind = 2
)

// entryOf reads one description (2.9.260); base is the size of its head.
func entryOf(std blob, base int) entry {
	e := entry{on: 0xfff}
	if len(std) == 0 {
		return e
	}
	e.kind, e.on = std.u16(2)&0xf, std.u16(2)>>4
	count := std.u16(4) & 0xf
	name := std.u16(base)
	e.name = strings.ToLower(std.utf16(base+2, name))
	p := base + 2 + 2*name + 2
	for k := range count {
		p += p & 1
		up := std.cut(p+2, std.u16(p))
		switch {
		case e.kind == paraKind && k == 0:
			e.para = up.cut(2, len(up))
		case e.kind == paraKind && k == 1, e.kind == charKind && k == 0:
			e.char = up
		}
		p += 2 + std.u16(p)
	}
	return e
}

// readStyles reads the style sheet (2.9.271).
func (d *file) readStyles() {
	b := d.part(styleTable)
	head := b.u16(0)
	n, base := b.u16(2), b.u16(4)
	var list []entry
	at := 2 + head
	for range n {
		if at+2 > len(b) {
			break
		}
		size := b.u16(at)
		list = append(list, entryOf(b.cut(at+2, size), base))
		at += 2 + size + size&1
	}
	d.styles = make([]style, len(list))
	for i := range list {
		d.build(list, i, b.u16(2+12), 0)
	}
}

// build makes style i of what it changes and what it says itself; font is that
// of the document.
func (d *file) build(list []entry, i, font, deep int) {
	e := &list[i]
	if e.done || e.open || deep > 50 {
		return
	}
	e.open = true
	s := style{look: plainLook}
	if e.kind == paraKind {
		s.look.font, s.look.size = font, 20
	}
	own := plainLook // a character style says only what is its own
	if e.on < len(list) && e.on != i {
		d.build(list, e.on, font, deep+1)
		s.look, s.shape = d.styles[e.on].look, d.styles[e.on].shape
		own = s.look
	}
	s.name = e.name
	if e.kind == charKind {
		s.look = d.apply(e.char, own)
	} else {
		s.look = d.apply(e.char, s.look)
	}
	d.shape(e.para, &s.shape, 0)
	d.styles[i] = s
	e.done, e.open = true, false
}
