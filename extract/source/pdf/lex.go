package pdf

import (
	"bytes"
	"strconv"
	"strings"
)

// operand is one operand of a content operator. Arrays are flat: an array in
// an array, and a dictionary, are read over.
type operand struct {
	kind byte // 'n' number, 's' string, '/' name, '[' array, '<' dictionary (str holds its source), 0 other
	num  float64
	str  []byte
	arr  []operand
}

// lexer takes a content stream apart into operators. It is lenient: what it
// cannot understand it skips, and it always moves on.
//
// pdf.Interpret of the object model is not used here: it takes inline images
// for operators, panics on unknown escapes, and never ends on a hexadecimal
// string without its ">".
type lexer struct {
	b   []byte
	pos int

	args  []operand
	elems []operand // of the arrays among args
	text  []byte    // of the strings among args
}

const maxArgs = 4096

// next reads up to the next operator. ok is false at the end of the stream.
// Operands are valid until the next call.
func (l *lexer) next() (op string, args []operand, ok bool) {
	l.args, l.elems, l.text = l.args[:0], l.elems[:0], l.text[:0]
	for {
		l.skipSpace()
		if l.pos >= len(l.b) {
			return "", nil, false
		}
		switch c := l.b[l.pos]; {
		case c == '[':
			l.pos++
			l.array()
		case c == ']' || c == '{' || c == '}' || c == ')':
			l.pos++
		case c == '>':
			l.pos++
		default:
			if o, isOperand := l.operand(); isOperand {
				if len(l.args) < maxArgs {
					l.args = append(l.args, o)
				}
				continue
			}
			word := l.word()
			if len(word) == 0 { // a byte that starts nothing
				l.pos++
				continue
			}
			switch string(word) {
			case "true", "false", "null":
				l.args = append(l.args, operand{})
				continue
			case "BI":
				l.inlineImage()
				l.args = l.args[:0]
				continue
			}
			return operatorName(word), l.args, true
		}
	}
}

// operand reads a number, string, name or dictionary.
func (l *lexer) operand() (operand, bool) {
	switch c := l.b[l.pos]; {
	case c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.':
		return l.number(), true
	case c == '(':
		return operand{kind: 's', str: l.literal()}, true
	case c == '<':
		if l.pos+1 < len(l.b) && l.b[l.pos+1] == '<' {
			return operand{kind: '<', str: l.dict()}, true
		}
		return operand{kind: 's', str: l.hex()}, true
	case c == '/':
		l.pos++
		return operand{kind: '/', str: l.name()}, true
	}
	return operand{}, false
}

func (l *lexer) array() {
	from := len(l.elems)
	for depth := 1; depth > 0; {
		l.skipSpace()
		if l.pos >= len(l.b) {
			break
		}
		switch l.b[l.pos] {
		case '[':
			depth++
			l.pos++
			continue
		case ']':
			depth--
			l.pos++
			continue
		}
		if o, ok := l.operand(); ok {
			if depth == 1 {
				l.elems = append(l.elems, o)
			}
		} else if len(l.word()) == 0 {
			l.pos++
		}
	}
	l.args = append(l.args, operand{kind: '[', arr: l.elems[from:len(l.elems):len(l.elems)]})
}

func (l *lexer) skipSpace() {
	for l.pos < len(l.b) {
		switch l.b[l.pos] {
		case ' ', '\n', '\r', '\t', '\f', 0:
			l.pos++
		case '%':
			for l.pos < len(l.b) && l.b[l.pos] != '\n' && l.b[l.pos] != '\r' {
				l.pos++
			}
		default:
			return
		}
	}
}

// number reads numbers as producers write them: "-.5", "12.", "--3", "1e5" is
// not one.
func (l *lexer) number() operand {
	neg, whole, frac, scale, dot := false, 0.0, 0.0, 1.0, false
	for l.pos < len(l.b) {
		c := l.b[l.pos]
		switch {
		case c == '-':
			neg = true
		case c == '+':
		case c == '.':
			dot = true
		case c >= '0' && c <= '9' && !dot:
			whole = whole*10 + float64(c-'0')
		case c >= '0' && c <= '9':
			scale /= 10
			frac += float64(c-'0') * scale
		default:
			goto done
		}
		l.pos++
	}
done:
	n := whole + frac
	if neg {
		n = -n
	}
	return operand{kind: 'n', num: n}
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelim(c byte) bool {
	switch c {
	case '<', '>', '(', ')', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func (l *lexer) word() []byte {
	from := l.pos
	for l.pos < len(l.b) && !isSpace(l.b[l.pos]) && !isDelim(l.b[l.pos]) {
		l.pos++
	}
	return l.b[from:l.pos]
}

func (l *lexer) name() []byte {
	w := l.word()
	if bytes.IndexByte(w, '#') < 0 {
		return w
	}
	from := len(l.text)
	for i := 0; i < len(w); i++ {
		if w[i] == '#' && i+2 < len(w) {
			if n, err := strconv.ParseUint(string(w[i+1:i+3]), 16, 8); err == nil {
				l.text = append(l.text, byte(n))
				i += 2
				continue
			}
		}
		l.text = append(l.text, w[i])
	}
	return l.text[from:]
}

// literal reads "(…)". The result shares l.text, which may move when it grows:
// earlier strings then keep the old memory, so they stay valid.
func (l *lexer) literal() []byte {
	l.pos++
	from := len(l.text)
	for depth := 1; l.pos < len(l.b); {
		c := l.b[l.pos]
		l.pos++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return l.text[from:]
			}
		case '\\':
			l.escape()
			continue
		}
		l.text = append(l.text, c)
	}
	return l.text[from:]
}

// escape reads what stands behind a backslash in a string.
func (l *lexer) escape() {
	if l.pos >= len(l.b) {
		return
	}
	c := l.b[l.pos]
	l.pos++
	switch {
	case c == '\r' && l.pos < len(l.b) && l.b[l.pos] == '\n':
		l.pos++
	case c == '\r', c == '\n': // the string goes on in the next line
	case c >= '0' && c <= '7':
		l.text = append(l.text, l.octal(c))
	default:
		if at := strings.IndexByte("nrtbf", c); at >= 0 {
			c = "\n\r\t\b\f"[at]
		}
		l.text = append(l.text, c)
	}
}

// octal reads up to two more octal digits behind the first.
func (l *lexer) octal(first byte) byte {
	n := int(first - '0')
	for i := 0; i < 2 && l.pos < len(l.b) && l.b[l.pos] >= '0' && l.b[l.pos] <= '7'; i++ {
		n = n*8 + int(l.b[l.pos]-'0')
		l.pos++
	}
	return byte(n)
}

func (l *lexer) hex() []byte {
	l.pos++
	from, half, high := len(l.text), false, byte(0)
	for l.pos < len(l.b) {
		c := l.b[l.pos]
		l.pos++
		if c == '>' {
			break
		}
		d, ok := hexDigit(c)
		if !ok {
			continue
		}
		if half {
			l.text = append(l.text, high<<4|d)
		}
		half, high = !half, d
	}
	if half {
		l.text = append(l.text, high<<4)
	}
	return l.text[from:]
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

// dict reads over "<<…>>" and returns its source.
func (l *lexer) dict() []byte {
	from := l.pos
	l.pos += 2
	for depth := 1; depth > 0 && l.pos < len(l.b); {
		switch c := l.b[l.pos]; {
		case c == '(':
			keep := len(l.text)
			l.literal()
			l.text = l.text[:keep]
		case c == '<' && l.pos+1 < len(l.b) && l.b[l.pos+1] == '<':
			depth++
			l.pos += 2
		case c == '>' && l.pos+1 < len(l.b) && l.b[l.pos+1] == '>':
			depth--
			l.pos += 2
		default:
			l.pos++
		}
	}
	return l.b[from:l.pos]
}

// inlineImage reads over "BI … ID data EI". The data may hold any bytes, so EI
// counts only between white space and where plain text follows it.
func (l *lexer) inlineImage() {
	id := bytes.Index(l.b[l.pos:], []byte("ID"))
	if id < 0 {
		l.pos = len(l.b)
		return
	}
	at := l.pos + id + 2
	for {
		i := bytes.Index(l.b[at:], []byte("EI"))
		if i < 0 {
			l.pos = len(l.b)
			return
		}
		at += i
		after := l.b[at+2 : min(len(l.b), at+18)]
		if isSpace(l.b[at-1]) && (len(after) == 0 || isSpace(after[0])) && plain(after) {
			l.pos = at + 2
			return
		}
		at += 2
	}
}

func plain(b []byte) bool {
	for _, c := range b {
		if c > 126 || c < 32 && !isSpace(c) {
			return false
		}
	}
	return true
}

// operatorName turns the bytes of an operator into a string without a new
// string for the common ones.
func operatorName(w []byte) string {
	if s, ok := operators[string(w)]; ok {
		return s
	}
	return string(w)
}

var operators = func() map[string]string {
	m := map[string]string{}
	for _, s := range []string{"q", "Q", "cm", "w", "re", "m", "l", "c", "v", "y", "h", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "W", "W*",
		"BT", "ET", "Tf", "Td", "TD", "Tm", "T*", "Tc", "Tw", "Tz", "TL", "Ts", "Tr", "Tj", "TJ", "'", "\"", "Do", "gs",
		"BMC", "BDC", "EMC", "g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "d", "i", "j", "J", "M", "ri"} {
		m[s] = s
	}
	return m
}()
