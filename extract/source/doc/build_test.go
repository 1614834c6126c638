package doc

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
)

// builder makes small documents: text in one wide piece, properties of runs
// and paragraphs in one page each, everything else as parts of the table
// stream.
type builder struct {
	text   []uint16
	chars  []stretch
	paras  []stretch
	parts  map[int][]byte
	counts map[int]int // lengths in the FIB by their place
	flags  int
}

const textAt = 1024

// run adds text with character properties.
func (b *builder) run(s string, props ...byte) *builder {
	from := textAt + 2*len(b.text)
	b.text = append(b.text, utf16.Encode([]rune(s))...)
	b.chars = append(b.chars, stretch{start: from, end: textAt + 2*len(b.text), props: props})
	return b
}

// end ends a paragraph of style 0 with a mark and paragraph properties.
func (b *builder) end(mark rune, props ...byte) *builder {
	from := textAt
	if n := len(b.paras); n > 0 {
		from = b.paras[n-1].end
	}
	b.run(string(mark))
	b.paras = append(b.paras, stretch{start: from, end: textAt + 2*len(b.text), props: props})
	return b
}

func (b *builder) para(s string, props ...byte) *builder { return b.run(s).end(paraMark, props...) }

func u16(v int) []byte { return binary.LittleEndian.AppendUint16(nil, uint16(v)) }
func u32(v int) []byte { return binary.LittleEndian.AppendUint32(nil, uint32(v)) }

func join(parts ...[]byte) []byte { return bytes.Join(parts, nil) }

// page makes a page of properties.
func page(list []stretch, para bool) []byte {
	p := make([]byte, 512)
	width := 1
	if para {
		width = 13
	}
	at := 510
	for i, s := range list {
		copy(p[4*i:], u32(s.start))
		copy(p[4*i+4:], u32(s.end))
		data := append([]byte{byte(len(s.props))}, s.props...)
		if para {
			body := append(u16(s.style), s.props...)
			if len(body)%2 == 0 {
				data = append([]byte{0, byte(len(body) / 2)}, body...)
			} else {
				data = append([]byte{byte((len(body) + 1) / 2)}, body...)
			}
		}
		at = (at - len(data)) &^ 1
		copy(p[at:], data)
		p[4*(len(list)+1)+width*i] = byte(at / 2)
	}
	p[511] = byte(len(list))
	return p
}

// fonts is a font table.
func fonts(names ...string) []byte {
	out := join(u16(len(names)), u16(0))
	for _, n := range names {
		body := make([]byte, 39)
		for _, c := range utf16.Encode([]rune(n + "\x00")) {
			body = append(body, u16(int(c))...)
		}
		out = append(append(out, byte(len(body))), body...)
	}
	return out
}

// styleSheet holds paragraph styles, each with its name and its character and
// paragraph properties.
func styleSheet(styles ...[3]string) []byte {
	out := join(u16(18), u16(len(styles)), u16(10), make([]byte, 14))
	for i, s := range styles {
		name := utf16.Encode([]rune(s[0]))
		std := join(u16(i), u16(1|0xfff<<4), u16(2), u16(0), u16(0), u16(len(name)))
		for _, c := range name {
			std = append(std, u16(int(c))...)
		}
		std = append(std, 0, 0)
		papx := append(u16(i), s[2]...)
		std = append(append(std, u16(len(papx))...), papx...)
		if len(std)%2 != 0 {
			std = append(std, 0)
		}
		std = append(append(std, u16(len(s[1]))...), s[1]...)
		out = append(append(out, u16(len(std))...), std...)
		if len(std)%2 != 0 {
			out = append(out, 0)
		}
	}
	return out
}

// bytes is the whole compound file.
func (b *builder) bytes() []byte {
	if b.parts == nil {
		b.parts = map[int][]byte{}
	}
	end := textAt + 2*len(b.text)
	first := (end + 511) / 512
	main := make([]byte, first*512)
	for i, c := range b.text {
		binary.LittleEndian.PutUint16(main[textAt+2*i:], c)
	}
	main = append(append(main, page(b.chars, false)...), page(b.paras, true)...)
	bin := func(n int) []byte { return join(u32(textAt), u32(end), u32(n)) }
	b.parts[chpxTable], b.parts[papxTable] = bin(first), bin(first+1)
	plc := join(u32(0), u32(len(b.text)), u16(0), u32(textAt), u16(0))
	b.parts[pieceTable] = join([]byte{2}, u32(len(plc)), plc)

	copy(main, join(u16(0xa5ec), u16(0xc1)))
	copy(main[0x0a:], u16(0x0200|b.flags))
	copy(main[0x20:], u16(14))
	copy(main[0x3e:], u16(22))
	copy(main[0x4c:], u32(len(b.text)))
	for at, n := range b.counts {
		copy(main[at:], u32(n))
	}
	copy(main[0x98:], u16(93))
	var table []byte
	for n := range 93 {
		if p := b.parts[n]; p != nil {
			copy(main[0x9a+8*n:], join(u32(len(table)), u32(len(p))))
			table = append(table, p...)
			if n == listTable {
				table = append(table, b.parts[-1]...) // the levels of its lists
			}
		}
	}
	return compound(map[string][]byte{"WordDocument": main, "1Table": table})
}

// compound writes a compound file with the streams, each of at least 4096
// bytes so that none lies in the small sectors (MS-CFB 2.2 to 2.6).
func compound(streams map[string][]byte) []byte {
	const free, last, isFAT = 0xffffffff, 0xfffffffe, 0xfffffffd
	fat := []uint32{}
	var body []byte
	put := func(data []byte) int {
		at := len(fat)
		for i := 0; i < len(data); i += 512 {
			fat = append(fat, uint32(len(fat)+1))
			body = append(body, append(data[i:min(i+512, len(data)):min(i+512, len(data))], make([]byte, 512-min(512, len(data)-i))...)...)
		}
		fat[len(fat)-1] = last
		return at
	}
	entry := func(name string, kind byte, right, child uint32, start, size int) []byte {
		e := make([]byte, 128)
		units := utf16.Encode([]rune(name + "\x00"))
		for i, c := range units {
			binary.LittleEndian.PutUint16(e[2*i:], c)
		}
		binary.LittleEndian.PutUint16(e[64:], uint16(2*len(units)))
		e[66], e[67] = kind, 1
		copy(e[68:], join(u32(free), u32(int(right)), u32(int(child))))
		copy(e[116:], join(u32(start), u32(size)))
		return e
	}
	var names []string
	for n := range streams {
		names = append(names, n)
	}
	dir := entry("Root Entry", 5, free, 1, last, 0)
	for i, n := range names {
		data := streams[n]
		if len(data) < 4096 {
			data = append(data, make([]byte, 4096-len(data))...)
		}
		right := uint32(i + 2)
		if i == len(names)-1 {
			right = free
		}
		dir = append(dir, entry(n, 2, right, free, put(data), len(data))...)
	}
	dirAt := put(dir)
	fatAt := len(fat)
	sectors := (fatAt+1)/127 + 1
	for range sectors {
		fat = append(fat, isFAT)
	}
	for len(fat)%128 != 0 {
		fat = append(fat, free)
	}
	for _, v := range fat {
		body = append(body, u32(int(v))...)
	}
	head := join(magic, make([]byte, 16), u16(0x3e), u16(3), u16(0xfffe), u16(9), u16(6), make([]byte, 10), u32(sectors), u32(dirAt), u32(0), u32(4096), u32(last), u32(0), u32(last), u32(0))
	for i := range 109 {
		if i < sectors {
			head = append(head, u32(fatAt+i)...)
		} else {
			head = append(head, u32(free)...)
		}
	}
	return append(head, body...)
}
