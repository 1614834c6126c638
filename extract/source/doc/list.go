package doc

import (
	"strings"

	"nghiquyet/extract/source/paper"
)

// lists are the lists of a document and their uses.
type lists struct {
	defs map[int]*list // by lsid
	uses []use         // number 1 is the first
}

// list is one list (MS-DOC 2.9.147) and its count through the document.
type list struct {
	paper.List
	styles [paper.Levels]int // the paragraph style that each level goes with, 0xfff for none
}

// use is one use of a list (2.9.131) and what it changes.
type use struct {
	list    *list
	as      [paper.Levels]paper.Level
	restart map[int]int
	begun   bool
}

func (d *file) readLists() {
	d.lists.defs = map[int]*list{}
	at := 0x9a + 8*listTable
	from, size := d.main.u32(at), d.main.u32(at+4)
	if d.main.u16(0x98) <= listUseTable || size == 0 {
		return
	}
	b := d.table
	n := min(b.u16(from), size/28)
	lvl := from + size // the levels of all lists stand behind the table
	for i := range n {
		e := from + 2 + 28*i
		l := &list{}
		for k := range paper.Levels {
			l.styles[k] = b.u16(e + 8 + 2*k)
		}
		levels := paper.Levels
		if b.u8(e+26)&1 != 0 {
			levels = 1
		}
		for k := range levels {
			if lvl >= len(b) {
				break
			}
			l.Levels[k], lvl = d.level(lvl)
		}
		d.lists.defs[b.i32(e)] = l
	}
	d.readUses()
}

// level reads one level (2.9.150) and tells where the next one begins.
func (d *file) level(at int) (paper.Level, int) {
	b := d.table
	lv := paper.Level{Start: b.i32(at), Legal: b.u8(at+5)&4 != 0, Keep: b.u8(at+5)&8 != 0}
	switch b.u8(at + 4) {
	case 1:
		lv.Format = paper.UpperRoman
	case 2:
		lv.Format = paper.LowerRoman
	case 3:
		lv.Format = paper.UpperLetter
	case 4:
		lv.Format = paper.LowerLetter
	case 22:
		lv.Format = paper.DecimalZero
	case 23:
		lv.Format = paper.Bullet
	case 255:
		lv.Format = paper.None
	}
	char, para := b.u8(at+24), b.u8(at+25)
	look := d.apply(b.cut(at+28+para, char), plainLook)
	lv.Font = d.font(look.font)
	at += 28 + para + char
	n := b.u16(at)
	var text strings.Builder
	for _, c := range b.utf16(at+2, n) {
		switch {
		case c < paper.Levels: // the place of a number
			text.WriteByte('%')
			text.WriteByte(byte('1' + c))
		default:
			text.WriteRune(c)
		}
	}
	lv.Text = text.String()
	return lv, at + 2 + 2*n
}

func (d *file) readUses() {
	b := d.part(listUseTable)
	n := min(b.u32(0), len(b)/16)
	at := 4 + 16*n
	base := d.main.u32(0x9a + 8*listUseTable)
	for i := range n {
		u := use{list: d.lists.defs[b.i32(4+16*i)], restart: map[int]int{}}
		if u.list != nil {
			u.as = u.list.Levels
		}
		at += 4
		for range b.u8(4 + 16*i + 12) {
			flags := b.u32(at + 4)
			level := flags & 0xf
			start := b.i32(at)
			at += 8
			if flags&0x20 != 0 && at < len(b) { // a level of its own follows
				lv, next := d.level(base + at)
				at = next - base
				if level < paper.Levels {
					u.as[level] = lv
					start = lv.Start
				}
			}
			if flags&0x10 != 0 && level < paper.Levels {
				u.restart[level] = start
			}
		}
		d.lists.uses = append(d.lists.uses, u)
	}
}

// mark counts a paragraph and gives its number and the font of it.
func (d *file) mark(s shape) (mark, font string) {
	if s.list < 1 || s.list > len(d.lists.uses) || s.level >= paper.Levels {
		return "", ""
	}
	u := &d.lists.uses[s.list-1]
	if u.list == nil {
		return "", ""
	}
	if !u.begun {
		u.begun = true
		for level, start := range u.restart {
			u.list.Restart(level, start)
		}
	}
	return u.list.Next(s.level, &u.as), u.as[s.level].Font
}
