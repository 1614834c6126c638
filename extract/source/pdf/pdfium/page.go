package pdfium

import (
	"math"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"nghiquyet/extract/source/print"
)

// Budgets of one page, as in package pdf.
const (
	maxChars   = 200_000
	maxObjects = 20_000
)

// Page gives the characters of a page in the order of its content, and its
// rules.
func (d *document) Page(number int) (*print.Page, error) {
	p := &print.Page{Number: number}
	err := d.on(number, func(page requests.Page) error {
		var err error
		if p.Width, p.Height, err = d.size(page); err != nil {
			return err
		}
		m, err := d.mapping(page, p.Width, p.Height)
		if err != nil {
			return err
		}
		if err := d.objects(p, page, m); err != nil {
			return err
		}
		return d.chars(p, page, m)
	})
	return p, err
}

func (d *document) chars(p *print.Page, page requests.Page, m affine) error {
	t, err := d.in.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return err
	}
	defer d.in.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: t.TextPage})
	n, err := d.in.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: t.TextPage})
	if err != nil {
		return err
	}
	r := reader{document: d, text: t.TextPage, m: m, page: p, fonts: map[style]*print.Font{}}
	for i := range min(n.Count, maxChars) {
		if err := r.char(i); err != nil {
			return err
		}
	}
	return d.ctx.Err()
}

// reader reads the characters of one page one after the other.
type reader struct {
	*document
	text  references.FPDF_TEXTPAGE
	m     affine
	page  *print.Page
	fonts map[style]*print.Font
	same  print.Glyph // what the characters of the word share that is being read
	begun bool
	high  rune // the first half of a surrogate pair
}

// style is what makes two characters be of one font.
type style struct {
	name         string
	bold, italic bool
}

func (r *reader) font(s style) *print.Font {
	f := r.fonts[s]
	if f == nil {
		f = &print.Font{Name: s.name, Bold: s.bold, Italic: s.italic}
		r.fonts[s] = f
	}
	return f
}

// char puts character i on the page, but for line ends and what has no place.
func (r *reader) char(i int) error {
	u, err := r.in.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: r.text, Index: i})
	if err != nil {
		return err
	}
	code, ok := r.letter(rune(u.Unicode))
	if !ok {
		return nil
	}
	blank := code == ' ' || code == '\u00A0' || code == '\t' || code < 32
	if !r.begun && !blank {
		r.same, r.begun = r.sameOf(i), true
	}
	g := r.same
	g.Text, g.Blank = string(code), blank
	if blank {
		r.begun, g.Text = false, " "
	}
	if g.Font == nil {
		g.Font = r.font(style{})
	}
	return r.place(g, i)
}

// letter is the character of a code; ok is false for line ends and for the
// first half of a pair.
func (r *reader) letter(code rune) (c rune, ok bool) {
	high := r.high
	r.high = 0
	switch {
	case code == '\r' || code == '\n':
		r.begun, r.high = false, high
		return 0, false
	case code >= 0xD800 && code < 0xDC00:
		r.high = code
		return 0, false
	case code >= 0xDC00 && code < 0xE000 && high != 0:
		return (high-0xD800)<<10 + code - 0xDC00 + 0x10000, true
	case code == 2: // a hyphen at the end of a line
		return '-', true
	case code == 0 || code == 0xFFFE || code == 0xFFFF:
		return '\uFFFD', true
	}
	return code, true
}

// place puts g where character i stands.
func (r *reader) place(g print.Glyph, i int) error {
	size, err := r.in.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: r.text, Index: i})
	if err != nil {
		return err
	}
	origin, err := r.in.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: r.text, Index: i})
	if err != nil {
		return r.ctx.Err()
	}
	box, err := r.in.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: r.text, Index: i})
	if err != nil {
		return r.ctx.Err()
	}
	a, b, scale := 1.0, 0.0, 1.0
	if m, err := r.in.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: r.text, Index: i}); err == nil {
		a, b = float64(m.Matrix.A), float64(m.Matrix.B)
		scale = math.Hypot(float64(m.Matrix.C), float64(m.Matrix.D))
	}
	if g.Size = size.FontSize * scale; g.Size <= 0.1 || g.Size >= 1000 {
		return nil
	}
	// The loose box spans the character's advance; its sides are upright.
	x0, y0, x1, y1 := origin.X, origin.Y, origin.X, origin.Y
	switch {
	case math.Abs(a) < math.Abs(b) && b > 0:
		y1 = float64(box.Rect.Top)
	case math.Abs(a) < math.Abs(b):
		y1 = float64(box.Rect.Bottom)
	case a < 0:
		x1 = float64(box.Rect.Left)
	default:
		x1 = float64(box.Rect.Right)
	}
	x0, y0 = r.m.apply(x0, y0)
	x1, y1 = r.m.apply(x1, y1)
	w, h := r.page.Width, r.page.Height
	g.Dir = print.Direction(x1-x0, y1-y0)
	g.X0, g.Y = g.Dir.Turn(x0, y0, w, h)
	g.X1, _ = g.Dir.Turn(x1, y1, w, h)
	r.page.Put(g)
	return nil
}

// sameOf is what does not change within a word.
func (r *reader) sameOf(i int) (g print.Glyph) {
	if f, err := r.in.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: r.text, Index: i}); err == nil {
		named := print.NewFont(f.FontName)
		g.Font = r.font(style{named.Name, named.Bold || f.Flags&(1<<18) != 0, named.Italic || f.Flags&(1<<6) != 0})
	}
	if r.page.ImageShare <= 0.5 { // else most of the page is an image, and text may be hidden
		return g
	}
	if o, err := r.in.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: r.text, Index: i}); err == nil {
		if m, err := r.in.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: o.TextObject}); err == nil {
			g.Hidden = m.TextRenderMode == enums.FPDF_TEXTRENDERMODE_INVISIBLE || m.TextRenderMode == enums.FPDF_TEXTRENDERMODE_CLIP
		}
	}
	return g
}

const thin = 3.0 // points; see path.go of package pdf

// objects measures images and finds rules: paths that are thin boxes, and the
// sides of stroked boxes.
func (d *document) objects(p *print.Page, page requests.Page, m affine) error {
	n, err := d.in.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page})
	if err != nil {
		return err
	}
	for i := range min(n.Count, maxObjects) {
		o, err := d.in.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: page, Index: i})
		if err != nil {
			return err
		}
		kind, err := d.in.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o.PageObject})
		if err != nil || kind.Type != enums.FPDF_PAGEOBJ_PATH && kind.Type != enums.FPDF_PAGEOBJ_IMAGE {
			continue
		}
		b, err := d.in.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: o.PageObject})
		if err != nil {
			continue
		}
		ax, ay := m.apply(float64(b.Left), float64(b.Top))
		bx, by := m.apply(float64(b.Right), float64(b.Bottom))
		x0, y0, x1, y1 := min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)
		if kind.Type == enums.FPDF_PAGEOBJ_IMAGE {
			p.ImageShare = min(1, p.ImageShare+(x1-x0)*(y1-y0)/(p.Width*p.Height))
			continue
		}
		d.rules(p, o.PageObject, x0, y0, x1, y1)
	}
	return d.ctx.Err()
}

// rules adds the rules that a path draws within its bounds.
func (d *document) rules(p *print.Page, path references.FPDF_PAGEOBJECT, x0, y0, x1, y1 float64) {
	w, h := x1-x0, y1-y0
	midX, midY := (x0+x1)/2, (y0+y1)/2
	switch {
	case max(w, h) <= thin:
		return
	case h <= thin:
		p.Rule(x0, midY, x1, midY)
		return
	case w <= thin:
		p.Rule(midX, y0, midX, y1)
		return
	}
	mode, err := d.in.FPDFPath_GetDrawMode(&requests.FPDFPath_GetDrawMode{PageObject: path})
	if err != nil || !mode.Stroke {
		return
	}
	segs, err := d.in.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: path})
	if err != nil || segs.Count < 4 || segs.Count > 5 {
		return
	}
	p.Rule(x0, y0, x1, y0)
	p.Rule(x0, y1, x1, y1)
	p.Rule(x0, y0, x0, y1)
	p.Rule(x1, y0, x1, y1)
}
