package pdf

import "unicode/utf16"

// cmap is what a ToUnicode or Encoding character map says.
type cmap struct {
	spaces  []codespace
	unicode map[uint32]string // code → text
	cids    map[uint32]uint32 // code → glyph, of an Encoding
}

// codespace is a range of codes of one length in bytes.
type codespace struct {
	n      int
	lo, hi uint32
}

const maxCMapEntries = 200_000

// parseCMap reads the ranges of a character map and leaves the PostScript
// around them alone.
//
//	1 begincodespacerange <0000> <FFFF> endcodespacerange
//	2 beginbfchar <0003> <0020> <01A5> <1EC7> endbfchar
//	1 beginbfrange <0024> <0026> <0041> <0030> <0031> [<0110> <0111>] endbfrange
func parseCMap(b []byte) *cmap {
	m := &cmap{unicode: map[uint32]string{}, cids: map[uint32]uint32{}}
	l := lexer{b: b}
	for left := maxCMapEntries; left > 0; {
		op, args, ok := l.next()
		if !ok {
			break
		}
		switch op {
		case "endcodespacerange":
			m.codespaces(args)
		case "endbfchar":
			left = chars(args, left, func(c uint32, to operand) { m.unicode[c] = utf16BE(to.str) })
		case "endbfrange":
			left = ranges(args, left, m.bfrange)
		case "endcidchar":
			left = chars(args, left, func(c uint32, to operand) { m.cids[c] = uint32(to.num) })
		case "endcidrange":
			left = ranges(args, left, m.cidrange)
		}
	}
	return m
}

func (m *cmap) codespaces(args []operand) {
	for i := 0; i+1 < len(args); i += 2 {
		if n := len(args[i].str); n >= 1 && n <= 4 {
			m.spaces = append(m.spaces, codespace{n, code(args[i].str), code(args[i+1].str)})
		}
	}
}

// chars hands on pairs of a code and what it maps to, as long as entries are
// left, and returns how many still are, 0 for too many.
func chars(args []operand, left int, put func(c uint32, to operand)) int {
	for i := 0; i+1 < len(args); i += 2 {
		if left--; left < 0 {
			return 0
		}
		put(code(args[i].str), args[i+1])
	}
	return left
}

// ranges does the same with ranges of codes.
func ranges(args []operand, left int, put func(lo, hi uint32, to operand)) int {
	for i := 0; i+2 < len(args); i += 3 {
		lo, hi := code(args[i].str), code(args[i+1].str)
		if hi < lo || hi-lo > 0xFFFF {
			continue
		}
		if left -= int(hi-lo) + 1; left < 0 {
			return 0
		}
		put(lo, hi, args[i+2])
	}
	return left
}

func (m *cmap) cidrange(lo, hi uint32, to operand) {
	for i := uint32(0); i <= hi-lo; i++ {
		m.cids[lo+i] = uint32(to.num) + i
	}
}

func (m *cmap) bfrange(lo, hi uint32, dst operand) {
	if dst.kind == '[' {
		for i, d := range dst.arr {
			if c := lo + uint32(i); c <= hi {
				m.unicode[c] = utf16BE(d.str)
			}
		}
		return
	}
	last := []rune(utf16BE(dst.str))
	if len(last) == 0 {
		return
	}
	for i := uint32(0); i <= hi-lo; i++ {
		s := append([]rune{}, last...)
		s[len(s)-1] += rune(i)
		m.unicode[lo+i] = string(s)
	}
}

// code is the number that the bytes of a code stand for; codes are told apart
// by number, not by length, as many files map one-byte codes as <0041>.
func code(b []byte) uint32 {
	var n uint32
	for _, c := range b[max(0, len(b)-4):] {
		n = n<<8 | uint32(c)
	}
	return n
}

func utf16BE(b []byte) string {
	if len(b) == 1 {
		return string(rune(b[0]))
	}
	u := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		u = append(u, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return string(utf16.Decode(u))
}

// next cuts the next code off s: the shortest codespace that holds it, else
// one code of the shortest length that is announced.
func (m *cmap) next(s []byte) (c uint32, n int) {
	shortest := 0
	for n := 1; n <= 4 && n <= len(s); n++ {
		c = code(s[:n])
		for _, sp := range m.spaces {
			if sp.n == n && within(c, sp) {
				return c, n
			}
			if shortest == 0 || sp.n < shortest {
				shortest = sp.n
			}
		}
	}
	if shortest == 0 {
		shortest = 2
	}
	n = min(shortest, len(s))
	return code(s[:n]), n
}

// within compares byte by byte, as codespaces are rectangles.
func within(c uint32, sp codespace) bool {
	for shift := 0; shift < 8*sp.n; shift += 8 {
		if b := c >> shift & 0xFF; b < sp.lo>>shift&0xFF || b > sp.hi>>shift&0xFF {
			return false
		}
	}
	return true
}
