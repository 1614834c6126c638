package pdfium

import (
	"math"
	"regexp"
	"strings"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"nghiquyet/extract/source/pdf"
)

// Budgets of one page, as in package pdf.
const (
	maxChars   = 200_000
	maxObjects = 20_000
)

// Print gives the characters of a page in the order of its content, and its
// rules.
func (d *document) Print(number int) (p pdf.Print, err error) {
	err = d.on(number, func(page requests.Page) error {
		var err error
		if p.Width, p.Height, err = d.size(page); err != nil {
			return err
		}
		m, err := d.mapping(page, p.Width, p.Height)
		if err != nil {
			return err
		}
		if err := d.objects(&p, page, m); err != nil {
			return err
		}
		return d.chars(&p, page, m)
	})
	return p, err
}

func (d *document) chars(p *pdf.Print, page requests.Page, m affine) error {
	t, err := d.in.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return err
	}
	defer d.in.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: t.TextPage})
	n, err := d.in.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: t.TextPage})
	if err != nil {
		return err
	}
	r := reader{document: d, text: t.TextPage, m: m, scan: p.ImageShare > 0.5}
	for i := range min(n.Count, maxChars) {
		if c, ok, err := r.char(i); err != nil {
			return err
		} else if ok {
			p.Chars = append(p.Chars, c)
		}
	}
	return d.ctx.Err()
}

// reader reads the characters of one page one after the other.
type reader struct {
	*document
	text  references.FPDF_TEXTPAGE
	m     affine
	scan  bool     // most of the page is an image: text may be hidden
	style pdf.Char // of the word that is being read
	begun bool
	high  rune // the first half of a surrogate pair
}

var (
	boldRe   = regexp.MustCompile(`(?i)bold|black|heavy|demi`)
	italicRe = regexp.MustCompile(`(?i)italic|oblique`)
)

// char is character i; ok is false for line ends and for what has no place.
func (r *reader) char(i int) (c pdf.Char, ok bool, err error) {
	u, err := r.in.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: r.text, Index: i})
	if err != nil {
		return c, false, err
	}
	code := rune(u.Unicode)
	switch {
	case code == '\r' || code == '\n':
		r.begun = false
		return c, false, nil
	case code >= 0xD800 && code < 0xDC00:
		r.high = code
		return c, false, nil
	case code >= 0xDC00 && code < 0xE000 && r.high != 0:
		code = (r.high-0xD800)<<10 + code - 0xDC00 + 0x10000
	case code == 2: // a hyphen at the end of a line
		code = '-'
	case code == 0 || code == 0xFFFE || code == 0xFFFF:
		code = '\uFFFD'
	}
	r.high = 0
	blank := code == ' ' || code == '\u00A0' || code == '\t' || code < 32
	if !r.begun && !blank {
		r.style, r.begun = r.styleOf(i), true
	}
	c = r.style
	c.Text, c.Blank = string(code), blank
	if blank {
		r.begun, c.Text = false, " "
	}
	size, err := r.in.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: r.text, Index: i})
	if err != nil {
		return c, false, err
	}
	origin, err := r.in.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: r.text, Index: i})
	if err != nil {
		return c, false, r.ctx.Err()
	}
	box, err := r.in.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: r.text, Index: i})
	if err != nil {
		return c, false, r.ctx.Err()
	}
	a, b, scale := 1.0, 0.0, 1.0
	if m, err := r.in.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: r.text, Index: i}); err == nil {
		a, b = float64(m.Matrix.A), float64(m.Matrix.B)
		scale = math.Hypot(float64(m.Matrix.C), float64(m.Matrix.D))
	}
	c.Size = size.FontSize * scale
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
	c.X0, c.Y0 = r.m.apply(x0, y0)
	c.X1, c.Y1 = r.m.apply(x1, y1)
	return c, c.Size > 0.1 && c.Size < 1000, nil
}

// styleOf is what does not change within a word.
func (r *reader) styleOf(i int) (c pdf.Char) {
	if f, err := r.in.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: r.text, Index: i}); err == nil {
		name := f.FontName
		if k := strings.IndexByte(name, '+'); k == 6 {
			name = name[7:]
		}
		c.Font = name
		c.Bold = boldRe.MatchString(name) || f.Flags&(1<<18) != 0
		c.Italic = italicRe.MatchString(name) || f.Flags&(1<<6) != 0
	}
	if !r.scan {
		return c
	}
	if o, err := r.in.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: r.text, Index: i}); err == nil {
		if m, err := r.in.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: o.TextObject}); err == nil {
			c.Hidden = m.TextRenderMode == enums.FPDF_TEXTRENDERMODE_INVISIBLE || m.TextRenderMode == enums.FPDF_TEXTRENDERMODE_CLIP
		}
	}
	return c
}

const thin = 3.0 // points; see path.go of package pdf

// objects measures images and finds rules: paths that are thin boxes, and the
// sides of stroked boxes.
func (d *document) objects(p *pdf.Print, page requests.Page, m affine) error {
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
		p.Rules = d.rules(p.Rules, o.PageObject, x0, y0, x1, y1)
	}
	return d.ctx.Err()
}

func (d *document) rules(out []pdf.Rule, path references.FPDF_PAGEOBJECT, x0, y0, x1, y1 float64) []pdf.Rule {
	w, h := x1-x0, y1-y0
	midX, midY := (x0+x1)/2, (y0+y1)/2
	switch {
	case max(w, h) <= thin:
		return out
	case h <= thin:
		return append(out, pdf.Rule{X0: x0, Y0: midY, X1: x1, Y1: midY})
	case w <= thin:
		return append(out, pdf.Rule{X0: midX, Y0: y0, X1: midX, Y1: y1})
	}
	mode, err := d.in.FPDFPath_GetDrawMode(&requests.FPDFPath_GetDrawMode{PageObject: path})
	if err != nil || !mode.Stroke {
		return out
	}
	segs, err := d.in.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: path})
	if err != nil || segs.Count < 4 || segs.Count > 5 {
		return out
	}
	return append(out,
		pdf.Rule{X0: x0, Y0: y0, X1: x1, Y1: y0}, pdf.Rule{X0: x0, Y0: y1, X1: x1, Y1: y1},
		pdf.Rule{X0: x0, Y0: y0, X1: x0, Y1: y1}, pdf.Rule{X0: x1, Y0: y0, X1: x1, Y1: y1})
}
