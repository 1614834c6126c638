package doc

import (
	"encoding/binary"
	"errors"
	"slices"
	"unicode/utf16"
)

// blob is bytes that may be asked beyond their end: there everything is zero.
type blob []byte

func (b blob) u8(at int) int {
	if at < 0 || at >= len(b) {
		return 0
	}
	return int(b[at])
}

func (b blob) u16(at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.LittleEndian.Uint16(b[at:]))
}

func (b blob) u32(at int) int {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return int(binary.LittleEndian.Uint32(b[at:]))
}

// i16 and i32 are the signed forms.
func (b blob) i16(at int) int { return int(int16(b.u16(at))) }
func (b blob) i32(at int) int { return int(int32(b.u32(at))) }

// cut is the n bytes from at, or as many as there are.
func (b blob) cut(at, n int) blob {
	if at < 0 || at > len(b) || n < 0 {
		return nil
	}
	return b[at:min(at+n, len(b))]
}

// utf16 is n code units from at.
func (b blob) utf16(at, n int) string {
	units := make([]uint16, 0, min(n, len(b)/2+1))
	for i := 0; i < n && at+2*i+2 <= len(b); i++ {
		units = append(units, uint16(b.u16(at+2*i)))
	}
	return string(utf16.Decode(units))
}

// fib is what the file information block says (MS-DOC 2.5): the lengths of the
// parts of the text in characters.
type fib struct {
	text, foot, head, macro, comment, end, box int
}

// The parts of the table stream by their number in FibRgFcLcb97 (2.5.6).
const (
	styleTable   = 1
	footRefs     = 2
	footTexts    = 3
	chpxTable    = 12
	papxTable    = 13
	fontTable    = 15
	pieceTable   = 33
	shapeTable   = 40
	endRefs      = 46
	endTexts     = 47
	boxTexts     = 56
	listTable    = 73
	listUseTable = 74
)

func (d *file) readFIB(streams map[string]blob) error {
	m := d.main
	if len(m) < 0x1aa || m.u16(0) != 0xa5ec {
		if m.u16(0) == 0xa5dc || m.u16(0) == 0xa5db || m.u16(0) == 0xa697 {
			return errors.New("this document is of Word 6 or 95; open it in a word processor and save it as DOCX")
		}
		return errors.New("the head of this document is damaged; open it in a word processor and save it as DOCX")
	}
	if m.u16(2) < 0xc1 {
		return errors.New("this document is of Word 6 or 95; open it in a word processor and save it as DOCX")
	}
	flags := m.u16(0x0a)
	if flags&0x0100 != 0 {
		return errors.New("the document is locked with a password; open it, take the password off and save it again")
	}
	d.table = streams["0Table"]
	if flags&0x0200 != 0 || d.table == nil {
		if t := streams["1Table"]; t != nil {
			d.table = t
		}
	}
	d.fib = fib{
		text: m.i32(0x4c), foot: m.i32(0x50), head: m.i32(0x54), macro: m.i32(0x58), comment: m.i32(0x5c), end: m.i32(0x60), box: m.i32(0x64),
	}
	for _, n := range []int{d.fib.text, d.fib.foot, d.fib.head, d.fib.macro, d.fib.comment, d.fib.end, d.fib.box} {
		if n < 0 || n > maxChars {
			return errors.New("the head of this document is damaged: it tells an impossible length; open it in a word processor and save it as DOCX")
		}
	}
	return nil
}

// part is one part of the table stream.
func (d *file) part(n int) blob {
	at := 0x9a + 8*n
	if m := d.main; n < m.u16(0x98) || n <= pieceTable {
		return d.table.cut(m.u32(at), m.u32(at+4))
	}
	return nil
}

// maxChars bounds the text; the longest code has about one million characters.
const maxChars = 8 << 20

// piece is a run of characters that stand one after another in the stream
// (2.8.35): from cp to end in the text, from at in the stream, in one byte or
// two each.
type piece struct {
	cp, end int
	at      int
	wide    bool
	props   blob // sprms that lie over all of it
}

func (d *file) readPieces() error {
	clx := d.part(pieceTable)
	var extra []blob
	at := 0
	for at < len(clx) && clx.u8(at) == 1 { // Prc: properties that pieces share
		n := clx.u16(at + 1)
		extra = append(extra, clx.cut(at+3, n))
		at += 3 + n
	}
	if clx.u8(at) != 2 {
		return errors.New("the table of its text is damaged; open it in a word processor and save it as DOCX")
	}
	plc := clx.cut(at+5, clx.u32(at+1))
	n := (len(plc) - 4) / 12
	total := 0
	for i := range n {
		p := piece{cp: plc.u32(4 * i), end: plc.u32(4*i + 4)}
		pcd := 4*(n+1) + 8*i
		fc := plc.u32(pcd + 2)
		p.wide = fc&0x40000000 == 0
		p.at = fc & 0x3fffffff
		size := 2
		if !p.wide {
			p.at /= 2
			size = 1
		}
		if prm := plc.u16(pcd + 6); prm&1 != 0 && prm>>1 < len(extra) {
			p.props = extra[prm>>1]
		}
		p.end = min(p.end, p.cp+max(0, (len(d.main)-p.at)/size))
		if p.end <= p.cp {
			continue
		}
		if total += p.end - p.cp; total > maxChars {
			return errors.New("its text is longer than a document can be; the file is damaged or made to do harm")
		}
		d.pieces = append(d.pieces, p)
	}
	slices.SortStableFunc(d.pieces, func(a, b piece) int { return a.cp - b.cp })
	if len(d.pieces) == 0 {
		return errors.New("there is no text in this document; open it in a word processor and save it as DOCX")
	}
	return nil
}

// ansi are the characters of one-byte pieces that are not Latin-1 (2.9.73).
var ansi = [32]rune{
	0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d, 0x8f,
	0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
}

// char is the character of p at cp, as a UTF-16 code unit, and its file
// position.
func (d *file) char(p piece, cp int) (c rune, fc int) {
	if p.wide {
		fc = p.at + 2*(cp-p.cp)
		return rune(d.main.u16(fc)), fc
	}
	fc = p.at + cp - p.cp
	c = rune(d.main.u8(fc))
	if c >= 0x80 && c < 0xa0 {
		c = ansi[c-0x80]
	}
	return c, fc
}
