package doc

import (
	"context"
	"strings"
	"unicode/utf16"

	"nghiquyet/extract/source/paper"
)

// walker reads a range of the text into blocks.
type walker struct {
	*file
	ctx   context.Context
	boxes map[int][]*box // by their anchors
	notes map[int]string // marks by the position of the reference

	tree   paper.Builder
	units  []unit
	fields []field
	held   []paper.Run // of a paragraph whose mark was deleted
	looks  map[[3]int]look
}

// unit is one character of the open paragraph.
type unit struct {
	c             rune
	cp, chpx, via int32 // its place, its properties, the piece that it stands in
}

// field is an open field: the code before its separator, the result behind it
// (MS-DOC 2.8.25).
type field struct {
	code   strings.Builder
	result bool
}

// The characters that mean something else (2.4.1).
const (
	noteChar   = 0x02
	cellMark   = 0x07
	drawnChar  = 0x08
	lineBreak  = 0x0b
	pageBreak  = 0x0c
	paraMark   = 0x0d
	columnMark = 0x0e
	fieldBegin = 0x13
	fieldSep   = 0x14
	fieldEnd   = 0x15
	hardHyphen = 0x1e
	softHyphen = 0x1f
)

// read reads the text from start to end.
func (w *walker) read(start, end int) []paper.Block {
	w.looks = map[[3]int]look{}
	chars, paras := finder{list: w.chars}, finder{list: w.paras}
	fc := 0
	for via, p := range w.pieces {
		if w.ctx.Err() != nil {
			return nil
		}
		for cp := max(p.cp, start); cp < min(p.end, end); cp++ {
			var c rune
			c, fc = w.char(p, cp)
			w.units = append(w.units, unit{c, int32(cp), int32(chars.find(fc)), int32(via)})
			if c == paraMark || c == cellMark || c == pageBreak {
				w.para(paras.find(fc), via)
			}
		}
	}
	if len(w.units) > 0 {
		w.units = append(w.units, unit{c: paraMark, chpx: -1})
		w.para(paras.find(fc), 0)
	}
	if w.held != nil {
		w.tree.Add(0, paper.Block{Para: &paper.Para{Runs: w.held}})
		w.held = nil
	}
	return w.tree.Blocks()
}

// para ends the open paragraph; papx are the properties of its mark.
func (w *walker) para(papx, via int) {
	units := w.units
	w.units = w.units[:0]
	s := w.shapeOf(papx, via)
	p := &paper.Para{Centered: s.centered}
	var before, after []paper.Block
	for i := range w.fields {
		w.fields[i].result = true // codes do not reach over paragraphs
	}
	for i := 0; i < len(units)-1; {
		n := i + 1
		for n < len(units)-1 && units[n].chpx == units[i].chpx && units[n].via == units[i].via {
			n++
		}
		l := w.lookOf(units[i], s.style)
		text := w.text(units[i:n], l, func(b *box) {
			b.used = true
			in := &walker{ctx: w.ctx, file: w.file}
			if len(p.Runs) == 0 {
				before = append(before, in.read(b.start, b.end)...)
			} else {
				after = append(after, in.read(b.start, b.end)...)
			}
		})
		if text != "" {
			p.Runs = append(p.Runs, paper.Run{
				Text: text, Font: w.font(l.font), Size: float64(l.size) / 2, Bold: l.bold == 1, Italic: l.italic == 1, Caps: l.caps == 1,
			})
		}
		i = n
	}
	for i := range w.fields {
		p.Furniture = p.Furniture || strings.HasPrefix(strings.TrimSpace(w.fields[i].code.String()), "TOC")
	}
	if s.style < len(w.styles) && strings.HasPrefix(w.styles[s.style].name, "toc ") {
		p.Furniture = true
	}
	mark := units[len(units)-1]
	p.Runs = append(w.held, p.Runs...)
	w.held = nil
	if l := w.lookOf(mark, s.style); l.deleted && mark.c == paraMark {
		w.held = p.Runs
		return
	}
	if !s.rowEnd && !s.innerRow {
		p.Mark, p.MarkFont = w.mark(s)
	}
	if mark.c == cellMark || s.innerCell { // nothing of the cell may follow
		before, after = append(before, after...), nil
	}
	for _, b := range before {
		w.tree.Add(s.depth, b)
	}
	switch d := s.depth; {
	case s.rowEnd && d == 1 || s.innerRow && d > 1:
		w.tree.EndRow(d, paper.Row{Edges: s.edges, Merges: s.merges, Header: s.header, Ruled: s.ruled})
	default:
		w.tree.Add(d, paper.Block{Para: p})
		if mark.c == cellMark && d == 1 || s.innerCell && d > 1 {
			w.tree.EndCell(d)
		}
	}
	for _, b := range after {
		w.tree.Add(s.depth, b)
	}
}

// shapeOf is what the properties of a paragraph say over those of its style.
func (w *walker) shapeOf(papx, via int) shape {
	var s shape
	var own blob
	if papx >= 0 {
		own = w.paras[papx].props
		s.style = w.paras[papx].style
	}
	sprms(own, func(code int, arg blob) {
		if code == paraStyle {
			s.style = arg.u16(0)
		}
	})
	id := s.style
	if id < len(w.styles) {
		s = w.styles[id].shape
		s.style = id
	}
	before := s.list
	w.shape(own, &s, 0)
	if via < len(w.pieces) {
		w.shape(w.pieces[via].props, &s, 0)
	}
	if s.list == before && s.list > 0 && s.level == 0 && s.list <= len(w.lists.uses) {
		// A style's list goes with the level that names the style.
		if l := w.lists.uses[s.list-1].list; l != nil {
			for k, st := range l.styles {
				if st == id {
					s.level = k
				}
			}
		}
	}
	if s.table && s.depth == 0 {
		s.depth = 1
	}
	return s
}

// lookOf is how u is printed in a paragraph of a style.
func (w *walker) lookOf(u unit, style int) look {
	key := [3]int{int(u.chpx), int(u.via), style}
	if l, ok := w.looks[key]; ok {
		return l
	}
	base := plainLook
	if style < len(w.styles) {
		base = w.styles[style].look
	}
	var own blob
	if u.chpx >= 0 {
		own = w.chars[u.chpx].props
	}
	if int(u.via) < len(w.pieces) && len(w.pieces[u.via].props) > 0 {
		own = append(append(blob{}, own...), w.pieces[u.via].props...)
	}
	l := w.apply(own, base)
	w.looks[key] = l
	return l
}

// text is what units of one look print. Text boxes anchored there go to box.
func (w *walker) text(units []unit, l look, box func(*box)) string {
	var out []uint16
	add := func(s string) {
		for _, f := range w.fields {
			if !f.result {
				return
			}
		}
		if l.hidden != 1 && !l.deleted {
			out = append(out, utf16.Encode([]rune(s))...)
		}
	}
	for _, u := range units {
		n := len(w.fields)
		switch {
		case u.c == fieldBegin:
			if n < 100 {
				w.fields = append(w.fields, field{})
			}
		case u.c == fieldSep && n > 0:
			w.fields[n-1].result = true
		case u.c == fieldEnd && n > 0:
			w.fields = w.fields[:n-1]
		case n > 0 && !w.fields[n-1].result:
			if u.c < 0x80 {
				w.fields[n-1].code.WriteRune(u.c)
			}
		case w.notes[int(u.cp)] != "" && u.c == noteChar:
			add("[" + w.notes[int(u.cp)] + "]")
		case u.c == drawnChar:
			for _, b := range w.boxes[int(u.cp)] {
				if !b.used {
					box(b)
				}
			}
		case u.c == '(' && l.symbol != 0:
			add(paper.Symbol(w.font(l.symbolFont), l.symbol))
		case l.special && u.c < 0x20 && u.c != lineBreak && u.c != '\t':
		case u.c == '\t':
			add("\t")
		case u.c == lineBreak, u.c == columnMark:
			add("\n")
		case u.c == hardHyphen:
			add("-")
		case u.c == softHyphen: // prints nothing, but is the letter ư in TCVN3
			add("\u00ad")
		case u.c < 0x20:
		case u.c >= 0xd800 && u.c < 0xe000: // half of a character beyond the first plane
			if l.hidden != 1 && !l.deleted {
				out = append(out, uint16(u.c))
			}
		default:
			add(string(u.c))
		}
	}
	return string(utf16.Decode(out))
}
