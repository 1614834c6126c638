package doc

import (
	"slices"

	"nghiquyet/extract/source/paper"
)

// stretch is a range of file positions and the properties of what stands
// there.
type stretch struct {
	start, end int
	style      int // of a paragraph
	props      blob
}

// stretches reads the pages to which a bin table refers (MS-DOC 2.8.5, 2.8.6,
// 2.9.33, 2.9.174), sorted by position. Each page has 512 bytes and ends with
// the number of its entries.
func (d *file) stretches(bin blob, para bool) []stretch {
	var out []stretch
	n := (len(bin) - 4) / 8
	seen := map[int]bool{} // pages; none is used twice but in a forged file
	for i := range n {
		at := (bin.u32(4*(n+1)+4*i) & 0x3fffff) * 512
		page := d.main.cut(at, 512)
		if len(page) < 512 || seen[at] {
			continue
		}
		seen[at] = true
		count, width := page.u8(511), 1
		if para {
			width = 13
		}
		for k := range count {
			s := stretch{start: page.u32(4 * k), end: page.u32(4*k + 4)}
			if s.end <= s.start {
				continue
			}
			at := 2 * page.u8(4*(count+1)+width*k)
			switch size := page.u8(at); {
			case at == 0:
			case !para:
				s.props = page.cut(at+1, size)
			default:
				from, size := at+1, 2*size-1
				if size < 0 {
					from, size = at+2, 2*page.u8(at+1)
				}
				s.style = page.u16(from)
				s.props = page.cut(from+2, size-2)
			}
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b stretch) int { return a.start - b.start })
	return out
}

// finder looks up the stretch of a file position; asking in rising order is
// quick.
type finder struct {
	list []stretch
	at   int
}

// find is the index of the stretch with fc, -1 when there is none.
func (f *finder) find(fc int) int {
	if f.at < len(f.list) && f.list[f.at].start <= fc && fc < f.list[f.at].end {
		return f.at
	}
	i, ok := slices.BinarySearchFunc(f.list, fc, func(s stretch, fc int) int { return s.start - fc })
	if !ok {
		i--
	}
	if i < 0 || fc >= f.list[i].end {
		return -1
	}
	f.at = i
	return i
}

// sprm goes through properties one by one (2.2.5): do gets the code of each
// and its operand.
func sprms(b blob, do func(code int, arg blob)) {
	for at := 0; at+2 <= len(b); {
		code := b.u16(at)
		at += 2
		n := 0
		switch code >> 13 {
		case 0, 1:
			n = 1
		case 2, 4, 5:
			n = 2
		case 3:
			n = 4
		case 7:
			n = 3
		case 6:
			switch n = b.u8(at) + 1; {
			case code == tableDefinition:
				n = b.u16(at) + 1
			case code == 0xc615 && n == 256: // tab stops: two lists, each with its length
				gone := b.u8(at + 1)
				n = 2 + 4*gone + 1
				n += 3 * b.u8(at+n-1)
			}
		}
		do(code, b.cut(at, n))
		at += n
	}
}

// The properties that matter (2.6).
const (
	charDeleted  = 0x0800
	charFieldOff = 0x0802 // sprmCFFldVanish: the code of a field
	charSpecial  = 0x0855
	charBold     = 0x0835
	charItalic   = 0x0836
	charCaps     = 0x083b
	charHidden   = 0x083c
	charSize     = 0x4a43
	charStyle    = 0x4a30
	charFont     = 0x4a4f // for ASCII
	charFontHigh = 0x4a51 // for the upper half of Latin-1
	charSymbol   = 0x6a09
	charPlain    = 0x2a33

	paraStyle     = 0x4600
	paraAlign     = 0x2403
	paraAlignNew  = 0x2461
	paraInTable   = 0x2416
	paraRowEnd    = 0x2417
	paraDepth     = 0x6649
	paraInnerCell = 0x244b
	paraInnerRow  = 0x244c
	paraLevel     = 0x260a
	paraList      = 0x460b
	paraHuge      = 0x6646
	paraHugeOld   = 0x6645

	tableDefinition = 0xd608
	tableHeader     = 0x3404
	tableBordersOld = 0xd605
	tableBorders    = 0xd613
	tableDownMerge  = 0xd62b
)

// look is how a stretch of characters is printed. A flag is 0 or 1, or -1
// where nothing was said.
type look struct {
	font                       int // index, -1 when nothing was said
	size                       int // half points
	bold, italic, caps, hidden int
	deleted, special           bool
	symbol                     rune
	symbolFont                 int
}

var plainLook = look{font: -1, bold: -1, italic: -1, caps: -1, hidden: -1}

// over is l where it says something, else m.
func (l look) over(m look) look {
	pick := func(a, b int) int {
		if a < 0 {
			return b
		}
		return a
	}
	l.font, l.bold, l.italic, l.caps, l.hidden = pick(l.font, m.font), pick(l.bold, m.bold), pick(l.italic, m.italic), pick(l.caps, m.caps), pick(l.hidden, m.hidden)
	if l.size == 0 {
		l.size = m.size
	}
	return l
}

// apply reads character properties over base, which is the look of the style.
func (d *file) apply(b blob, base look) look {
	own := plainLook
	ascii := -1
	sprms(b, func(code int, arg blob) {
		switch code {
		case charStyle:
			if i := arg.u16(0); i > 0 && i < len(d.styles) {
				base = d.styles[i].look.over(base)
			}
		case charPlain:
			own, ascii = plainLook, -1
		case charFont:
			ascii = arg.u16(0)
		default:
			own.set(code, arg, base)
		}
	})
	if own.font < 0 {
		own.font = ascii
	}
	return own.over(base)
}

// set takes over one property.
func (l *look) set(code int, arg blob, base look) {
	switch code {
	case charFontHigh:
		l.font = arg.u16(0)
	case charSize:
		l.size = arg.u16(0)
	case charBold:
		l.bold = flag(arg, base.bold)
	case charItalic:
		l.italic = flag(arg, base.italic)
	case charCaps:
		l.caps = flag(arg, base.caps)
	case charHidden:
		l.hidden = flag(arg, base.hidden)
	case charDeleted:
		l.deleted = arg.u8(0) == 1
	case charSpecial:
		l.special = arg.u8(0) == 1
	case charSymbol:
		l.symbolFont, l.symbol = arg.u16(0), rune(arg.u16(2))
	}
}

// flag is a property that is on or off: 0x80 and 0x81 mean "as the style has it"
// and "not as the style has it".
func flag(arg blob, of int) int {
	switch v := arg.u8(0); v {
	case 0, 1:
		return v
	case 0x81:
		return 1 - max(of, 0)
	}
	return max(of, 0)
}

// shape is what the properties of a paragraph say.
type shape struct {
	style                       int
	centered                    bool
	list, level                 int // list is the number of its use, from 1; 0 for none
	table, rowEnd               bool
	depth                       int
	innerCell, innerRow, header bool
	ruled                       bool
	edges                       []int // of the cells of the row, in twips
	merges                      []paper.Merge
}

// shape puts the properties b over s.
func (d *file) shape(b blob, s *shape, deep int) {
	sprms(b, func(code int, arg blob) {
		switch code {
		case paraHuge, paraHugeOld:
			if at := arg.u32(0); deep < 2 && d.data != nil {
				d.shape(d.data.cut(at+2, d.data.u16(at)), s, deep+1)
			}
		case tableHeader, tableBordersOld, tableBorders, tableDownMerge, tableDefinition:
			s.setRow(code, arg)
		default:
			s.setPara(code, arg)
		}
	})
}

// setPara takes over a property of the paragraph.
func (s *shape) setPara(code int, arg blob) {
	switch code {
	case paraAlign, paraAlignNew:
		s.centered = arg.u8(0) == 1
	case paraInTable:
		s.table = arg.u8(0) == 1
	case paraRowEnd:
		s.rowEnd = arg.u8(0) == 1
	case paraDepth:
		s.depth = min(max(arg.i32(0), 0), 20)
	case paraInnerCell:
		s.innerCell = arg.u8(0) == 1
	case paraInnerRow:
		s.innerRow = arg.u8(0) == 1
	case paraLevel:
		s.level = arg.u8(0)
	case paraList:
		s.list = arg.i16(0)
	}
}

// setRow takes over a property of the row that the paragraph ends.
func (s *shape) setRow(code int, arg blob) {
	switch code {
	case tableHeader:
		s.header = arg.u8(0) == 1
	case tableBordersOld:
		for i := range 6 {
			s.ruled = s.ruled || drawn(arg.u8(1+4*i+1))
		}
	case tableBorders:
		for i := range 6 {
			s.ruled = s.ruled || drawn(arg.u8(1+8*i+5))
		}
	case tableDownMerge:
		if i := arg.u8(1); i < len(s.merges) {
			s.merges[i].Down = down(arg.u8(2) << 5)
		}
	case tableDefinition:
		s.define(arg)
	}
}

// define reads the edges and merges of the row's cells (TDefTable).
func (s *shape) define(arg blob) {
	n := min(arg.u8(2), 63)
	s.edges, s.merges = nil, nil
	for i := range n + 1 {
		s.edges = append(s.edges, arg.i16(3+2*i))
	}
	for i := range n {
		tc := 3 + 2*(n+1) + 20*i
		flags := arg.u16(tc) // TC80 (2.9.310)
		m := paper.Merge{Down: down(flags)}
		if flags&2 != 0 {
			m.Across = paper.Belongs
		}
		s.merges = append(s.merges, m)
		for k := range 4 {
			s.ruled = s.ruled || drawn(arg.u8(tc+4+4*k+1))
		}
	}
}

// down is the place of a cell among those merged over rows: 0x20 is set in
// all of them, 0x40 in the first.
func down(flags int) paper.Part {
	switch {
	case flags&0x40 != 0:
		return paper.Opens
	case flags&0x20 != 0:
		return paper.Belongs
	}
	return paper.Single
}

// drawn reports a kind of border that prints.
func drawn(kind int) bool { return kind != 0 && kind != 0xff }
