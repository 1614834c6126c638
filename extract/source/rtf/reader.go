package rtf

import (
	"context"
	"strings"
	"unicode/utf16"

	"nghiquyet/extract/source/paper"
)

// place is where text of a group goes.
type place int

const (
	body   place = iota
	skip         // nowhere
	number       // the number of a paragraph
	fonts        // the font table
	sheet        // the style sheet: only its names matter
	code         // the code of a field
)

// state is what a group inherits.
type state struct {
	to                         place
	font, size                 int // size in half points
	bold, italic, caps, hidden bool
	fallback                   int // \uc: bytes that stand for a \u in readers without Unicode
	frame
}

// frame is what a paragraph inherits; \pard takes it back.
type frame struct {
	centered bool
	inTable  bool
	itap     int // 0 when it was not told
	style    int
}

// depth is how many tables deep a paragraph stands.
func (f frame) depth() int {
	switch {
	case f.itap > 0:
		return f.itap
	case f.inTable:
		return 1
	}
	return 0
}

// flow is text that is read by itself: the body, a note, a text box.
type flow struct {
	paper.Builder
	para *paper.Para
	run  paper.Run       // the look of
	text strings.Builder // the text that is not yet in para
	rows [2]rowShape     // that are being described: of a table, of one inside it
}

// reader goes through the tokens of one file.
type reader struct {
	lexer
	state
	stack []state
	shut  map[int]func() // what happens when the group so deep ends
	torn  bool

	page   int // code page of the document
	deff   int
	fonts  map[int]font
	styles map[int]string
	number int             // of the font or style that is being defined
	name   strings.Builder // its name

	flow  *flow
	outer []*flow
	notes []paper.Note
	boxes []paper.Block // of the open paragraph of the outer flow
	codes []string      // of the open fields
	toc   int           // open fields that are tables of contents

	bytes      []byte // of the document, not yet decoded
	left       int    // bytes to pass over behind a \u
	half       rune   // first half of a character beyond the first plane
	starred    bool   // \* was read: the group may be passed over
	describing bool   // a border is being described
}

func newReader(data []byte) *reader {
	r := &reader{lexer: lexer{data: data}, page: 1252, fonts: map[int]font{}, styles: map[int]string{}, shut: map[int]func(){}}
	r.fallback = 1
	r.flow = newFlow()
	return r
}

func newFlow() *flow { return &flow{para: &paper.Para{}} }

// maxGroups bounds open groups; deeper ones share the state of their parent.
const maxGroups = 4000

func (r *reader) read(ctx context.Context) error {
	deep := 0 // groups beyond maxGroups
	for n := 0; ; n++ {
		if n%65536 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		t := r.next()
		if t.kind != text && t.kind != char {
			r.flush()
		}
		switch t.kind {
		case end:
			r.end()
			return nil
		case open:
			r.left = 0
			if len(r.stack) >= maxGroups {
				deep++
				continue
			}
			r.stack = append(r.stack, r.state)
			r.starred = false
		case shut:
			if r.left = 0; deep > 0 {
				deep--
				continue
			}
			r.pop()
		case control:
			r.control(t)
		case char:
			r.byte(byte(t.value))
		case text:
			for _, c := range t.text {
				r.byte(c)
			}
		}
	}
}

// end closes what a torn file left open.
func (r *reader) end() {
	r.torn = len(r.stack) > 0
	for len(r.stack) > 0 {
		r.pop()
	}
	r.endPara()
}

// pop ends a group, if one is open.
func (r *reader) pop() {
	if len(r.stack) == 0 {
		return
	}
	if f := r.shut[len(r.stack)]; f != nil {
		delete(r.shut, len(r.stack))
		f()
	}
	r.state = r.stack[len(r.stack)-1]
	r.stack = r.stack[:len(r.stack)-1]
	r.starred = false
}

// atEnd lets f run when the open group ends.
func (r *reader) atEnd(f func()) {
	n := len(r.stack)
	if before := r.shut[n]; before != nil {
		r.shut[n] = func() { f(); before() }
		return
	}
	r.shut[n] = f
}

func (r *reader) byte(c byte) {
	if r.left > 0 {
		r.left--
		return
	}
	r.bytes = append(r.bytes, c)
}

// flush decodes the bytes read so far.
func (r *reader) flush() {
	if len(r.bytes) == 0 {
		return
	}
	b := r.bytes
	r.bytes = r.bytes[:0]
	switch r.to {
	case fonts, sheet:
		r.name.WriteString(r.decode(b, font{}))
		r.define()
	default:
		r.text(r.decode(b, r.fonts[r.font]))
	}
}

// define takes names of fonts and styles, which end with a semicolon.
func (r *reader) define() {
	for {
		name, rest, ok := strings.Cut(r.name.String(), ";")
		if !ok {
			return
		}
		name = strings.TrimSpace(name)
		if r.to == fonts {
			f := r.fonts[r.number]
			f.name = name
			r.fonts[r.number] = f
		} else {
			r.styles[r.number] = strings.ToLower(name)
		}
		r.name.Reset()
		r.name.WriteString(rest)
	}
}

// text puts decoded text where it goes.
func (r *reader) text(s string) {
	switch {
	case s == "" || r.to == skip || r.hidden && r.to == body:
	case r.to == code:
		if n := len(r.codes); n > 0 && len(r.codes[n-1]) < 100 {
			r.codes[n-1] += s
		}
	case r.to == number:
		p := r.flow.para
		p.Mark += s
		p.MarkFont = r.fonts[r.font].name
	case r.to == body:
		f := r.flow
		run := paper.Run{Font: r.fonts[r.font].name, Size: float64(r.size) / 2, Bold: r.bold, Italic: r.italic, Caps: r.caps}
		if run != f.run {
			f.endRun()
			f.run = run
		}
		f.text.WriteString(s)
	}
}

// endRun puts the text read in one look to the paragraph.
func (f *flow) endRun() {
	if f.text.Len() > 0 {
		f.run.Text = f.text.String()
		f.para.Runs = append(f.para.Runs, f.run)
		f.run.Text = ""
		f.text.Reset()
	}
}

// code adds one UTF-16 unit.
func (r *reader) unit(v int) {
	c := rune(uint16(v))
	if utf16.IsSurrogate(c) {
		if r.half != 0 {
			r.text(string(utf16.DecodeRune(r.half, c)))
			r.half = 0
		} else {
			r.half = c
		}
		return
	}
	r.half = 0
	r.text(string(c))
}

// endPara ends the open paragraph.
func (r *reader) endPara() {
	f := r.flow
	f.endRun()
	p := f.para
	f.para = &paper.Para{}
	if p.Mark = strings.TrimSpace(p.Mark); p.Mark != "" && sign(p.Mark) {
		p.Mark = "-"
	}
	p.Centered = r.centered
	p.Furniture = r.toc > 0 || strings.HasPrefix(r.styles[r.style], "toc ")
	if len(p.Runs) > 0 {
		f.Add(r.depth(), paper.Block{Para: p})
	}
	if len(r.outer) == 0 {
		for _, b := range r.boxes {
			f.Add(r.depth(), b)
		}
		r.boxes = nil
	}
}

// sign reports a bullet.
func sign(mark string) bool {
	c := []rune(mark)
	return len(c) == 1 && (c[0] >= 0xf000 && c[0] <= 0xf0ff || strings.ContainsRune("•·●○■□▪▫◦–—o§Øüvðð", c[0]))
}

// begin reads what follows up to the end of the group into a flow of its own.
func (r *reader) begin(done func([]paper.Block)) {
	r.outer = append(r.outer, r.flow)
	r.flow, r.frame = newFlow(), frame{}
	codes, toc := r.codes, r.toc
	r.codes, r.toc = nil, 0
	r.atEnd(func() {
		r.endPara()
		blocks := r.flow.Blocks()
		n := len(r.outer) - 1
		r.flow, r.outer = r.outer[n], r.outer[:n]
		r.codes, r.toc = codes, toc
		done(blocks)
	})
}

func (r *reader) document() paper.Document {
	return paper.Document{Body: r.flow.Blocks(), Notes: r.notes}
}
