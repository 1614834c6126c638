package pdf

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	lib "github.com/ledongthuc/pdf"

	"nghiquyet/extract/source/print"
)

// Budgets of one page. A dense real page has some 10,000 glyphs and 50,000
// operators.
const (
	maxOps       = 5_000_000
	maxForms     = 5_000
	maxFormDepth = 12
	maxSaved     = 1_000 // graphics states
	maxRules     = 200_000
	maxPageGlyph = 500_000
)

var errBudget = errors.New("it asks for more work than any real page does")

// read interprets page i (from 0); its glyphs go into buf. What was read before
// an error is returned with it.
func (f *file) read(ctx context.Context, i, glyphsLeft int, buf []print.Glyph) (p *print.Page, err error) {
	p = &print.Page{Number: i + 1, Width: 595, Height: 842, Glyphs: buf}
	d := f.pages[i]
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("%v", x)
		}
	}()
	if d.dict.IsNull() {
		return p, errors.New("its entry in the page tree is broken")
	}
	in := interp{ctx: ctx, page: p, fonts: f.fonts, opsLeft: maxOps, formsLeft: maxForms, bytesLeft: maxPageBytes, glyphsLeft: min(glyphsLeft, maxPageGlyph)}
	base := setBox(p, d)
	content, derr := decode(d.dict.Key("Contents"), maxStream)
	if err := in.run(content, d.resources, state{ctm: base, scale: 1}, 0); err != nil {
		return p, err
	}
	own := len(p.Glyphs)
	if err := in.annotations(d.dict.Key("Annots"), d.resources, base); err != nil {
		return p, err
	}
	p.Glyphs = overprint(p.Glyphs, own)
	return p, derr
}

// setBox takes the page's box and /Rotate, and gives the matrix from user
// space to points from the top left corner of the page as shown.
func setBox(p *print.Page, d pageDict) matrix {
	x0, y0, x1, y1 := 0.0, 0.0, 595.0, 842.0
	if d.box.Len() == 4 {
		a, b, c, e := d.box.Index(0).Float64(), d.box.Index(1).Float64(), d.box.Index(2).Float64(), d.box.Index(3).Float64()
		if w, h := math.Abs(c-a), math.Abs(e-b); w > 1 && h > 1 && w < 1e6 && h < 1e6 {
			x0, y0, x1, y1 = min(a, c), min(b, e), max(a, c), max(b, e)
		}
	}
	w, h := x1-x0, y1-y0
	turns := (d.rotate.Int64()/90%4 + 4) % 4
	p.Width, p.Height = w, h
	if turns%2 == 1 {
		p.Width, p.Height = h, w
	}
	switch turns {
	case 1:
		return matrix{0, 1, 1, 0, -y0, -x0}
	case 2:
		return matrix{-1, 0, 0, 1, x1, -y0}
	case 3:
		return matrix{0, -1, -1, 0, y1, x1}
	}
	return matrix{1, 0, 0, -1, -x0, y1}
}

// state is the graphics state, as far as it matters here.
type state struct {
	ctm                        matrix
	font                       *font
	size, charSp, wordSp       float64
	scale, leading, rise, line float64 // scale: horizontal, 1 = 100 %; line: width of strokes
	mode                       int
}

type interp struct {
	ctx   context.Context
	page  *print.Page
	fonts fontCache
	forms []string // those being drawn, to see loops

	opsLeft, formsLeft, glyphsLeft int
	bytesLeft                      int64
}

// drawing is one content stream that is being run.
type drawing struct {
	*interp
	res    lib.Value // resources
	depth  int
	state  state
	saved  []state
	tm, lm matrix // of the text, and of its line
	path   path
	fonts  map[string]*font // of res, by the names of this stream
	fontsV lib.Value
}

// run draws one content stream with its resources.
func (in *interp) run(content []byte, res lib.Value, s state, depth int) error {
	if in.bytesLeft -= int64(len(content)); in.bytesLeft < 0 {
		return errBudget
	}
	d := drawing{interp: in, res: res, depth: depth, state: s, tm: identity, lm: identity}
	l := lexer{b: content}
	for {
		op, a, ok := l.next()
		if !ok {
			return nil
		}
		if in.opsLeft--; in.opsLeft < 0 {
			return errBudget
		}
		if in.opsLeft%1024 == 0 && in.ctx.Err() != nil {
			return in.ctx.Err()
		}
		if err := d.do(op, a); err != nil {
			return err
		}
		if in.glyphsLeft < 0 {
			return errBudget
		}
	}
}

// do carries out one operator (PDF 32000-1, annex A).
func (d *drawing) do(op string, a []operand) error {
	switch op {
	case "q", "Q", "cm", "w", "gs":
		d.graphics(op, a)
	case "re", "m", "l", "c", "v", "y", "h", "n":
		d.construct(op, a)
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*":
		d.paint(op)
	case "Tf", "Tc", "Tw", "Tz", "TL", "Ts", "Tr":
		d.setText(op, a)
	case "BT", "Td", "TD", "Tm", "T*":
		d.place(op, a)
	case "Tj", "TJ", "'", "\"":
		d.showText(op, a)
	case "Do":
		if len(a) > 0 {
			return d.object(string(a[0].str), d.res, d.state, d.depth)
		}
	}
	return nil
}

// graphics changes the graphics state.
func (d *drawing) graphics(op string, a []operand) {
	s := &d.state
	switch op {
	case "q":
		if len(d.saved) < maxSaved {
			d.saved = append(d.saved, *s)
		}
	case "Q":
		if n := len(d.saved); n > 0 {
			*s, d.saved = d.saved[n-1], d.saved[:n-1]
		}
	case "cm":
		if m := matrixOf(a).mul(s.ctm); len(a) >= 6 && m.finite() {
			s.ctm = m
		}
	case "w":
		s.line = num(a, 0)
	case "gs":
		protect(func() {
			if len(a) == 0 {
				return
			}
			if f := d.res.Key("ExtGState").Key(string(a[0].str)).Key("Font"); f.Len() == 2 {
				s.font, s.size = d.interp.fonts.load(f.Index(0)), f.Index(1).Float64()
			}
		})
	}
}

// construct adds to the path, or lets it go.
func (d *drawing) construct(op string, a []operand) {
	switch op {
	case "re":
		d.path.rect(num(a, 0), num(a, 1), num(a, 2), num(a, 3), d.state.ctm)
	case "m":
		d.path.move(num(a, 0), num(a, 1), d.state.ctm)
	case "l":
		d.path.lineTo(num(a, 0), num(a, 1), d.state.ctm)
	case "c", "v", "y":
		d.path.curveTo(num(a, len(a)-2), num(a, len(a)-1), d.state.ctm)
	case "h":
		d.path.close()
	case "n":
		d.path.reset()
	}
}

// paint draws the path.
func (d *drawing) paint(op string) {
	if op[0] == 's' || op[0] == 'b' {
		d.path.close()
	}
	stroke, fill := op[0] != 'f' && op[0] != 'F', op[0] != 'S' && op[0] != 's'
	if len(d.page.Rules) < maxRules {
		d.path.rules(d.page, stroke, fill, d.state.line, d.state.ctm)
	}
	d.path.reset()
}

// setText changes what text is shown with.
func (d *drawing) setText(op string, a []operand) {
	s := &d.state
	switch op {
	case "Tf":
		if s.size = num(a, 1); len(a) > 0 {
			s.font = d.fontOf(string(a[0].str))
		}
	case "Tc":
		s.charSp = num(a, 0)
	case "Tw":
		s.wordSp = num(a, 0)
	case "Tz":
		s.scale = num(a, 0) / 100
	case "TL":
		s.leading = num(a, 0)
	case "Ts":
		s.rise = num(a, 0)
	case "Tr":
		s.mode = int(num(a, 0))
	}
}

// fontOf is the font that the resources have under a name.
func (d *drawing) fontOf(name string) (f *font) {
	if d.fonts == nil {
		protect(func() { d.fontsV = d.res.Key("Font") })
		d.fonts = d.interp.fonts.names(d.fontsV)
	}
	if f, ok := d.fonts[name]; ok {
		return f
	}
	protect(func() { f = d.interp.fonts.load(d.fontsV.Key(name)) })
	d.fonts[name] = f
	return f
}

// place moves to where the next text is shown.
func (d *drawing) place(op string, a []operand) {
	switch op {
	case "BT":
		d.lm = identity
	case "Td", "TD":
		if op == "TD" {
			d.state.leading = -num(a, 1)
		}
		d.lm = matrix{1, 0, 0, 1, num(a, 0), num(a, 1)}.mul(d.lm)
	case "Tm":
		d.lm = matrixOf(a)
	case "T*":
		d.lm = matrix{1, 0, 0, 1, 0, -d.state.leading}.mul(d.lm)
	}
	d.tm = d.lm
}

// showText shows a string, or strings with moves between them.
func (d *drawing) showText(op string, a []operand) {
	if op == "'" || op == "\"" {
		d.place("T*", nil)
		if op == "\"" && len(a) >= 3 {
			d.state.wordSp, d.state.charSp = a[0].num, a[1].num
		}
	}
	switch {
	case len(a) == 0:
	case op == "TJ":
		for _, e := range a[0].arr {
			if e.kind == 's' {
				d.show(&d.state, &d.tm, e.str)
			} else {
				d.tm = matrix{1, 0, 0, 1, -e.num / 1000 * d.state.size * d.state.scale, 0}.mul(d.tm)
			}
		}
	case op == "Tj":
		d.show(&d.state, &d.tm, a[0].str)
	default:
		d.show(&d.state, &d.tm, a[len(a)-1].str)
	}
}

// object draws an XObject: a form is run, an image only measured.
func (in *interp) object(name string, res lib.Value, s state, depth int) (err error) {
	if in.formsLeft--; in.formsLeft < 0 {
		return errBudget
	}
	defer func() {
		if x := recover(); x != nil {
			err = nil // a broken form leaves the rest of the page as it is
		}
	}()
	x := res.Key("XObject").Key(name)
	if x.Kind() != lib.Stream {
		return nil
	}
	if x.Key("Subtype").Name() == "Image" {
		area := math.Abs(s.ctm[0]*s.ctm[3] - s.ctm[1]*s.ctm[2])
		in.page.ImageShare = min(1, in.page.ImageShare+area/(in.page.Width*in.page.Height))
		return nil
	}
	if x.Key("Subtype").Name() != "Form" {
		return nil
	}
	return in.form(x, res, s, depth)
}

// form runs a form XObject, unless it is being run already.
func (in *interp) form(x, res lib.Value, s state, depth int) error {
	if depth >= maxFormDepth {
		return nil
	}
	id := x.String()
	if slices.Contains(in.forms, id) {
		return nil
	}
	in.forms = append(in.forms, id)
	defer func() { in.forms = in.forms[:len(in.forms)-1] }()
	if f := numbers(x.Key("Matrix")); len(f) == 6 {
		s.ctm = matrix(f).mul(s.ctm)
	}
	if !s.ctm.finite() {
		return nil
	}
	r := x.Key("Resources")
	if r.Kind() != lib.Dict {
		r = res
	}
	content, _ := decode(x, min(maxStream, in.bytesLeft+1))
	return in.run(content, r, s, depth+1)
}

// show places the characters of a string and moves the text matrix on.
func (in *interp) show(s *state, tm *matrix, str []byte) {
	if s.font == nil {
		return
	}
	s.font.each(str, func(c char) {
		trm := matrix{s.size * s.scale, 0, 0, s.size, 0, s.rise}.mul(*tm).mul(s.ctm)
		advance := c.width*s.size + s.charSp
		if c.space {
			advance += s.wordSp
		}
		advance *= s.scale
		*tm = matrix{1, 0, 0, 1, advance, 0}.mul(*tm)
		if c.text == "" || !trm.finite() || s.size == 0 {
			return
		}
		end := matrix{1, 0, 0, 1, 0, s.rise}.mul(*tm).mul(s.ctm)
		in.put(c.text, s, trm, end[4], end[5])
	})
}

// put places one character that begins where trm says and ends at x1, y1. An
// accent of its own goes to the letter before it.
func (in *interp) put(text string, s *state, trm matrix, x1, y1 float64) {
	p := in.page
	x0, y0 := trm[4], trm[5]
	if off(x0, x1, p.Width) || off(y0, y1, p.Height) {
		return
	}
	dir := print.Direction(trm[0], trm[1])
	x0, y0 = dir.Turn(x0, y0, p.Width, p.Height)
	x1, _ = dir.Turn(x1, y1, p.Width, p.Height)
	if x1 < x0 {
		x0, x1 = x1, x0
	}
	first, _ := utf8.DecodeRuneInString(text)
	if n := len(p.Glyphs); n > 0 && unicode.Is(unicode.Mn, first) && len(text) <= 4 {
		if g := &p.Glyphs[n-1]; g.Dir == dir && math.Abs(g.Y-y0) < g.Size && x0 > g.X0-g.Size && x0 < g.X1+g.Size && !g.Blank {
			g.Text += text
			g.X1 = max(g.X1, x1)
			return
		}
	}
	in.glyphsLeft--
	p.Glyphs = append(p.Glyphs, print.Glyph{
		Text: text, X0: x0, X1: x1, Y: y0, Size: math.Hypot(trm[2], trm[3]), Font: &s.font.Font, Dir: dir,
		Blank: unicode.IsSpace(first) || first == '\u200B' || first < 32, Hidden: s.mode == 3 || s.mode == 7, Bold: s.mode == 2,
	})
}

// off reports that a stretch lies beyond the edges of a page so wide.
func off(a, b, width float64) bool { return a < -2 && b < -2 || a > width+2 && b > width+2 }

func num(a []operand, i int) float64 {
	if i < 0 || i >= len(a) {
		return 0
	}
	return a[i].num
}

func matrixOf(a []operand) (m matrix) {
	if len(a) < 6 {
		return identity
	}
	for i := range m {
		m[i] = a[i].num
	}
	return m
}
