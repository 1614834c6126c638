package rtf

import (
	"bytes"
	"strconv"
)

// token is one piece of RTF.
type token struct {
	kind  kind
	word  string // of a control word, without the backslash
	value int    // its number, or the byte of \'hh
	given bool   // the control word has a number
	text  []byte // bytes of the document
}

type kind int

const (
	end kind = iota
	open
	shut
	control // \b0; also symbols such as \~, whose word is the sign
	char    // \'hh
	text
)

// lexer cuts RTF into tokens (RTF 1.9.1, "Basic Entities"). It never fails:
// what is no control word is text.
type lexer struct {
	data []byte
	at   int
}

func (l *lexer) next() token {
	for l.at < len(l.data) {
		c := l.data[l.at]
		switch c {
		case '{':
			l.at++
			return token{kind: open}
		case '}':
			l.at++
			return token{kind: shut}
		case '\r', '\n', 0:
			l.at++
		case '\\':
			return l.control()
		default:
			n := bytes.IndexAny(l.data[l.at:], "{}\\\r\n\x00")
			if n < 0 {
				n = len(l.data) - l.at
			}
			t := token{kind: text, text: l.data[l.at : l.at+n]}
			l.at += n
			return t
		}
	}
	return token{kind: end}
}

// control reads what a backslash opens.
func (l *lexer) control() token {
	l.at++
	if l.at >= len(l.data) {
		return token{kind: end}
	}
	if c := l.data[l.at]; !letter(c) {
		l.at++
		return l.sign(c)
	}
	from := l.at
	for l.at < len(l.data) && letter(l.data[l.at]) && l.at-from < 32 {
		l.at++
	}
	t := token{kind: control, word: string(l.data[from:l.at])}
	t.value, t.given = l.number()
	if l.at < len(l.data) && l.data[l.at] == ' ' {
		l.at++
	}
	if t.word == "bin" && t.value > 0 {
		l.at = min(l.at+t.value, len(l.data))
	}
	return t
}

// sign is the control sign c, which was read.
func (l *lexer) sign(c byte) token {
	switch c {
	case '\'':
		v, err := strconv.ParseUint(string(l.data[l.at:min(l.at+2, len(l.data))]), 16, 8)
		if err != nil {
			return token{kind: control}
		}
		l.at += 2
		return token{kind: char, value: int(v)}
	case '\r', '\n': // an old way to end a paragraph
		return token{kind: control, word: "par"}
	case '\t':
		return token{kind: control, word: "tab"}
	}
	return token{kind: control, word: string(c)}
}

// number reads the number behind a control word; given is false where there is
// none.
func (l *lexer) number() (v int, given bool) {
	from := l.at
	if l.at < len(l.data) && l.data[l.at] == '-' {
		l.at++
	}
	digits := l.at
	for l.at < len(l.data) && l.data[l.at] >= '0' && l.data[l.at] <= '9' && l.at-digits < 10 {
		l.at++
	}
	if l.at == digits {
		l.at = from
		return 0, false
	}
	v, _ = strconv.Atoi(string(l.data[from:l.at]))
	return v, true
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
