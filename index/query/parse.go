package query

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxLen is the longest line that Parse reads, in bytes.
const MaxLen = 8192

const maxDepth = 50

// MinPrefix is how many letters or digits a prefix has at least; shorter ones
// stand for too much of the index. MaxNear is the widest NEAR.
const (
	MinPrefix = 3
	MaxNear   = 100
)

// Error says what in a search line could not be read, and where.
type Error struct {
	Line string
	Pos  int // of the offending character, in characters from 0
	Msg  string
}

func (e *Error) Error() string {
	return fmt.Sprintf("query, character %d: %s", e.Pos+1, e.Msg)
}

// Point shows the line with a caret under the place, for a terminal.
func (e *Error) Point() string {
	var pad strings.Builder
	i := 0
	for _, r := range e.Line {
		if i == e.Pos {
			break
		}
		if !unicode.Is(unicode.Mn, r) { // combining marks take no column
			pad.WriteByte(' ')
		}
		i++
	}
	return e.Line + "\n" + pad.String() + "^"
}

// Parse reads a search line. A line without anything to search for is an
// error. OR, AND, NOT and NEAR/5 are operators in capitals only; "|" is OR, a
// leading "-" is NOT, and a star behind a word makes it a prefix.
func Parse(line string) (Node, error) {
	line = strings.ToValidUTF8(line, "\uFFFD")
	if len(line) > MaxLen {
		return nil, &Error{line[:0], 0, fmt.Sprintf("the line is longer than %d bytes", MaxLen)}
	}
	p := &parser{line: line}
	for p.next(); p.tok.kind == tDash; p.next() {
	}
	if p.tok.kind == tEnd && p.err == nil {
		p.fail(0, "nothing to search for")
	}
	n := p.or()
	if p.err == nil && p.tok.kind == tClose {
		p.fail(p.tok.pos, `")" without "("`)
	}
	if p.err != nil {
		return nil, p.err
	}
	return n, nil
}

type tokenKind int

const (
	tEnd tokenKind = iota
	tWord
	tPhrase
	tField
	tOpen
	tClose
	tMinus
	tDash
	tOr
	tAnd
	tPrefix
	tNear
)

type token struct {
	kind tokenKind
	text string
	pos  int // byte offset in the line
}

type parser struct {
	line    string
	off     int // where the next token is looked for
	tok     token
	depth   int
	inField bool
	err     *Error
}

// fail keeps the first error; every later token is tEnd, which ends the parse.
func (p *parser) fail(pos int, format string, args ...any) {
	if p.err == nil {
		p.err = &Error{p.line, utf8.RuneCountInString(p.line[:pos]), fmt.Sprintf(format, args...)}
	}
	p.tok = token{kind: tEnd, pos: pos}
	p.off = len(p.line)
}

// next reads one token. A dash that stands alone excludes nothing: between
// words it is one of them ("45 - NQ/TW"), elsewhere it is passed over.
func (p *parser) next() {
	for p.off < len(p.line) {
		rest := p.line[p.off:]
		r, size := utf8.DecodeRuneInString(rest)
		start := p.off
		switch {
		case unicode.IsSpace(r):
			p.off += size
			continue
		case r == '(':
			p.tok = token{tOpen, "(", start}
		case r == ')':
			p.tok = token{tClose, ")", start}
		case r == '|':
			p.tok = token{tOr, "|", start}
		case isQuote(r):
			p.phrase(start, size)
			return
		case r == '-':
			after, _ := utf8.DecodeRuneInString(rest[size:])
			if len(rest) == size || unicode.IsSpace(after) || after == ')' || after == '-' || after == '|' {
				p.tok, p.off = token{tDash, "-", start}, start+size
				return
			}
			p.tok = token{tMinus, "-", start}
		default:
			p.word(start)
			return
		}
		p.off = start + size
		return
	}
	p.tok = token{kind: tEnd, pos: len(p.line)}
}

func (p *parser) phrase(start, size int) {
	body := p.line[start+size:]
	end := strings.IndexFunc(body, isQuote)
	if end < 0 {
		p.fail(start, "a quote is opened here and not closed")
		return
	}
	text := strings.Join(strings.Fields(body[:end]), " ")
	if text == "" {
		p.fail(start, "nothing between the quotes")
		return
	}
	_, closing := utf8.DecodeRuneInString(body[end:])
	p.tok = token{tPhrase, text, start}
	p.off = start + size + end + closing
}

func (p *parser) word(start int) {
	rest := p.line[start:]
	if name, n := fieldAt(rest); n > 0 {
		p.tok, p.off = token{tField, name, start}, start+n
		return
	}
	end := strings.IndexFunc(rest, func(r rune) bool {
		return unicode.IsSpace(r) || isQuote(r) || r == '(' || r == ')' || r == '|'
	})
	if end < 0 {
		end = len(rest)
	}
	w := rest[:end]
	if i := strings.IndexByte(w, ':'); i > 0 && looksLikeField(w, i) {
		p.fail(start, "no field is called %q; there are %s (write a space after the colon to search for the words)", w[:i], fieldList())
		return
	}
	kind := tWord
	switch w {
	case "OR":
		kind = tOr
	case "AND":
		kind = tAnd
	case "NOT":
		kind = tMinus
	default:
		if distance, ok := strings.CutPrefix(w, "NEAR/"); ok || w == "NEAR" {
			if n, err := strconv.Atoi(distance); err != nil || n < 1 || n > MaxNear {
				p.fail(start, "NEAR takes the number of syllables between, 1 to %d, as in NEAR/5", MaxNear)
				return
			}
			kind, w = tNear, distance
		} else if w[len(w)-1] == '*' {
			kind, w = tPrefix, strings.TrimRight(w, "*")
			if letters(w) < MinPrefix {
				p.fail(start, "at least %d letters or digits have to stand before *", MinPrefix)
				return
			}
		}
	}
	p.tok, p.off = token{kind, w, start}, start+end
}

// letters counts the letters and digits of s.
func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// looksLikeField tells "isuer:x", which is a mistyped field, from "20:30",
// "https://…" and the colon at the end of a word, which are text.
func looksLikeField(w string, colon int) bool {
	if colon == len(w)-1 || strings.HasPrefix(w[colon:], "://") {
		return false
	}
	return strings.IndexFunc(w[:colon], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }) < 0
}

func isQuote(r rune) bool { return r == '"' || r == '“' || r == '”' }

func (p *parser) or() Node {
	p.depth++
	defer func() { p.depth-- }()
	if p.depth > maxDepth {
		p.fail(p.tok.pos, "more than %d groups inside one another", maxDepth)
		return nil
	}
	var alternatives Or
	for {
		alternatives = append(alternatives, p.and())
		if p.tok.kind != tOr {
			break
		}
		p.next()
	}
	if len(alternatives) == 1 {
		return alternatives[0]
	}
	return alternatives
}

func (p *parser) and() Node {
	var all And
	for {
		switch p.tok.kind {
		case tDash:
			p.next()
			continue
		case tWord:
			all = append(all, p.run())
			continue
		case tAnd:
			at := p.tok.pos
			if len(all) == 0 {
				p.fail(at, "AND has nothing before it")
				break
			}
			for p.next(); p.tok.kind == tDash; p.next() {
			}
			if k := p.tok.kind; k == tEnd || k == tClose || k == tOr || k == tAnd || k == tNear {
				p.fail(at, "AND has nothing after it")
			}
			continue
		case tNear:
			if len(all) == 0 {
				p.fail(p.tok.pos, "NEAR has nothing before it")
				break
			}
			all[len(all)-1] = p.near(all[len(all)-1])
			continue
		case tPhrase, tPrefix, tField, tOpen, tMinus:
			all = append(all, p.unary())
			continue
		}
		break
	}
	switch len(all) {
	case 0:
		what := "the end of the line"
		if p.tok.kind != tEnd {
			what = fmt.Sprintf("%q", p.tok.text)
		}
		p.fail(p.tok.pos, "something to search for is missing before %s", what)
		return nil
	case 1:
		return all[0]
	}
	return all
}

// run reads words that stand next to one another.
func (p *parser) run() Words {
	text := p.tok.text
	for p.next(); ; p.next() {
		switch p.tok.kind {
		case tWord:
			text += " " + p.tok.text
		case tDash:
			text += " -"
		default:
			return Words(text)
		}
	}
}

// near reads what follows a NEAR; a stands before it.
func (p *parser) near(a Node) Node {
	at := p.tok
	n, _ := strconv.Atoi(at.text)
	if p.inField {
		p.fail(at.pos, "NEAR cannot stand inside a field")
		return nil
	}
	for p.next(); p.tok.kind == tDash; p.next() {
	}
	var b Node
	switch p.tok.kind {
	case tWord:
		b = p.run()
	case tPhrase, tOpen:
		b = p.unary()
	default:
		p.fail(at.pos, "NEAR has no words after it")
		return nil
	}
	for _, x := range []Node{a, b} {
		switch x.(type) {
		case Words, Phrase:
		default:
			p.fail(at.pos, "NEAR stands between words or quoted words, and only once; join several by AND and parentheses")
			return nil
		}
	}
	return Near{n, a, b}
}

func (p *parser) unary() Node {
	t := p.tok
	switch t.kind {
	case tWord:
		p.next()
		return Words(t.text)
	case tPhrase:
		p.next()
		return Phrase(t.text)
	case tPrefix:
		p.next()
		return Prefix(t.text)
	case tMinus:
		p.next()
		if k := p.tok.kind; k != tWord && k != tPhrase && k != tPrefix && k != tField && k != tOpen {
			p.fail(t.pos, "nothing follows that could be excluded")
			return nil
		}
		x := p.unary()
		if _, twice := x.(Not); twice {
			p.fail(t.pos, "excluded twice")
		}
		return Not{x}
	case tOpen:
		p.next()
		x := p.or()
		if p.err == nil && p.tok.kind != tClose {
			p.fail(t.pos, `"(" is not closed`)
			return nil
		}
		p.next()
		return x
	case tField:
		if p.inField {
			p.fail(t.pos, "a field inside a field")
			return nil
		}
		p.next()
		value := p.tok
		if k := value.kind; k != tWord && k != tPhrase && k != tPrefix && k != tOpen {
			p.fail(t.pos, "%s: has no value", t.text)
			return nil
		}
		p.inField = true
		x := p.unary()
		p.inField = false
		if wrong := wrongValue(t.text, x); wrong != "" && p.err == nil {
			p.fail(value.pos, "%s", wrong)
			return nil
		}
		return Field{t.text, x}
	}
	return nil
}
