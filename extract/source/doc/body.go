package doc

import (
	"context"
	"slices"
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
	fields []*field
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
	for i := range w.fields {
		w.fields[i].result = true // codes do not reach over paragraphs
	}
	p := &paper.Para{Centered: s.centered}
	before, after := w.runs(p, units[:len(units)-1], s.style)
	p.Furniture = w.contents(s.style)
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
	w.add(s, before)
	w.end(p, s, mark.c)
	w.add(s, after)
}

// runs puts what units print into p. Text boxes anchored there stand before it,
// or after it where something was printed already.
func (w *walker) runs(p *paper.Para, units []unit, style int) (before, after []paper.Block) {
	for i := 0; i < len(units); {
		n := i + 1
		for n < len(units) && units[n].chpx == units[i].chpx && units[n].via == units[i].via {
			n++
		}
		l := w.lookOf(units[i], style)
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
	return before, after
}

// contents reports that the open paragraph is of a table of contents.
func (w *walker) contents(style int) bool {
	for i := range w.fields {
		if strings.HasPrefix(strings.TrimSpace(w.fields[i].code.String()), "TOC") {
			return true
		}
	}
	return style < len(w.styles) && strings.HasPrefix(w.styles[style].name, "toc ")
}

func (w *walker) add(s shape, blocks []paper.Block) {
	for _, b := range blocks {
		w.tree.Add(s.depth, b)
	}
}

// end puts a paragraph where it stands, and ends the cell or row that its mark
// ends.
func (w *walker) end(p *paper.Para, s shape, mark rune) {
	d := s.depth
	if s.rowEnd && d == 1 || s.innerRow && d > 1 {
		w.tree.EndRow(d, paper.Row{Edges: s.edges, Merges: s.merges, Header: s.header, Ruled: s.ruled})
		return
	}
	w.tree.Add(d, paper.Block{Para: p})
	if mark == cellMark && d == 1 || s.innerCell && d > 1 {
		w.tree.EndCell(d)
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
	shows := l.hidden != 1 && !l.deleted
	for _, u := range units {
		switch {
		case w.inCode(u):
		case u.c == drawnChar:
			for _, b := range w.boxes[int(u.cp)] {
				if !b.used {
					box(b)
				}
			}
		case u.c >= 0xd800 && u.c < 0xe000: // half of a character beyond the first plane
			if shows {
				out = append(out, uint16(u.c))
			}
		case shows && w.results():
			out = append(out, utf16.Encode([]rune(w.printed(u, l)))...)
		}
	}
	return string(utf16.Decode(out))
}

// inCode opens and closes fields, and reports that u is a mark or the code of
// one.
func (w *walker) inCode(u unit) bool {
	n := len(w.fields)
	switch {
	case u.c == fieldBegin:
		if n < 100 {
			w.fields = append(w.fields, &field{})
		}
	case u.c == fieldSep && n > 0:
		w.fields[n-1].result = true
	case u.c == fieldEnd && n > 0:
		w.fields = w.fields[:n-1]
	case n > 0 && !w.fields[n-1].result:
		if u.c < 0x80 {
			w.fields[n-1].code.WriteRune(u.c)
		}
	default:
		return false
	}
	return true
}

// results reports that all open fields are past their code.
func (w *walker) results() bool {
	return !slices.ContainsFunc(w.fields, func(f *field) bool { return !f.result })
}

// printed is what a character prints.
func (w *walker) printed(u unit, l look) string {
	switch {
	case u.c == noteChar && w.notes[int(u.cp)] != "":
		return "[" + w.notes[int(u.cp)] + "]"
	case u.c == '(' && l.symbol != 0:
		return paper.Symbol(w.font(l.symbolFont), l.symbol)
	case u.c == lineBreak:
		return "\n"
	case u.c == '\t' || u.c >= 0x20:
		return string(u.c)
	case l.special:
		return ""
	case u.c == columnMark:
		return "\n"
	case u.c == hardHyphen:
		return "-"
	case u.c == softHyphen: // prints nothing, but is the letter ư in TCVN3
		return "\u00ad"
	}
	return ""
}
