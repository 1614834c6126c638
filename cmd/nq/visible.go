package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// visible writes what people read: text from files, names of files and of entries,
// words of servers, arguments. None of them may speak to the terminal, so what
// is no letter for the eye is made one:
//
//	ESC ] 0 ; … BEL        → "␛]0;…␇"
//	U+009B, a raw byte 9B  → "<U+009B>", "<9B>"
//	U+202E, which turns what follows round → "<U+202E>"
//
// Line ends and tabs stay. What programs read (JSON, exports) does not come this
// way, unless it is written to a terminal.
type visible struct {
	w    io.Writer
	rest []byte // the beginning of a letter whose end is still to come
}

func (v *visible) Write(p []byte) (int, error) {
	b := append(v.rest, p...)
	v.rest = nil
	if n := unfinishedLetter(b); n > 0 {
		v.rest = append(v.rest, b[len(b)-n:]...)
		b = b[:len(b)-n]
	}
	if _, err := io.WriteString(v.w, shown(string(b))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// unfinishedLetter is how many bytes at the end of b begin a letter.
func unfinishedLetter(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		at := len(b) - n
		if utf8.RuneStart(b[at]) {
			if b[at] >= 0xc2 && !utf8.FullRune(b[at:]) {
				return n
			}
			return 0
		}
	}
	return 0
}

// shown is s with its controls and its marks of direction made visible.
func shown(s string) string {
	clean := true
	for i, c := range s {
		if special(c) || c == utf8.RuneError && !strings.HasPrefix(s[i:], "\ufffd") {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case c == utf8.RuneError && n == 1:
			fmt.Fprintf(&b, "<%02X>", s[i])
		case !special(c):
			b.WriteRune(c)
		case c < 0x20:
			b.WriteRune('␀' + c)
		case c == 0x7f:
			b.WriteRune('␡')
		default:
			fmt.Fprintf(&b, "<U+%04X>", c)
		}
		i += n
	}
	return b.String()
}

// special reports that c is no letter but speaks to what shows it: a control, a
// mark of direction, a line end of Unicode, a tag.
func special(c rune) bool {
	switch {
	case c == '\n', c == '\t':
		return false
	case unicode.IsControl(c), unicode.Is(unicode.Bidi_Control, c), c == 0x2028, c == 0x2029, c == 0xfeff, 0xe0000 <= c && c <= 0xe007f:
		return true
	}
	return false
}

// heard writes to standard output and remembers that it could not.
type heard struct {
	w   io.Writer
	err error
}

func (h *heard) Write(p []byte) (int, error) {
	n, err := h.w.Write(p)
	if err != nil && h.err == nil {
		h.err = err
	}
	return n, err
}
