package pdf

import (
	"math"
	"strings"

	lib "github.com/ledongthuc/pdf"
	"golang.org/x/text/encoding/charmap"

	"nghiquyet/extract/source/print"
)

// font turns the bytes of a shown string into characters with widths.
type font struct {
	print.Font
	composite bool // Type0: codes of several bytes, widths by glyph number
	space     *cmap
	simple    [256]string
	unicode   map[uint32]string
	widths    []float64 // in em, by code (simple) or glyph number (composite)
	missing   float64   // width of what widths does not hold, in em
	scale     float64   // of a Type3 font: glyph space to em; else 1/1000

	blank float64   // see narrowBlank; 0 while it is not known
	holes *unmapped // of the file
}

// recoder is the type of Source.Recode.
type recoder = func(font string) func(string) string

// char is one shown character. Width is in em.
type char struct {
	text  string
	width float64
	space bool // the one-byte code 32, to which word spacing applies
}

// each cuts s into characters.
func (f *font) each(s []byte, do func(char)) {
	if !f.composite {
		for _, c := range s {
			do(char{f.simple[c], f.width(uint32(c)), c == 32})
		}
		return
	}
	for len(s) > 0 {
		var c uint32
		var n int
		if f.space != nil {
			c, n = f.space.next(s)
		} else {
			n = min(2, len(s))
			c = code(s[:n])
		}
		s = s[n:]
		cid := c
		if f.space != nil && len(f.space.cids) > 0 {
			cid = f.space.cids[c]
		}
		text, ok := f.unicode[c]
		if !ok || text == "\x00" {
			text = ""
			if cid != 0 {
				text = f.holes.text(f, c)
			}
		}
		if text == " " && f.width(cid) > f.narrowBlank()+0.1 {
			text = f.holes.text(f, c) // a letter that the file calls a blank
		}
		do(char{text, f.width(cid), n == 1 && c == 32})
	}
}

// narrowBlank is the width of the narrowest code that stands for a blank. Some
// programs lose a letter's Unicode value and call it a blank too; its width
// betrays it.
func (f *font) narrowBlank() float64 {
	if f.blank == 0 {
		f.blank = math.Inf(1)
		for c, s := range f.unicode {
			if s == " " && f.space == nil {
				f.blank = min(f.blank, max(0.01, f.width(c)))
			}
		}
	}
	return f.blank
}

func (f *font) width(i uint32) float64 {
	if int(i) < len(f.widths) && !math.IsNaN(f.widths[i]) {
		return f.widths[i]
	}
	return f.missing
}

// fontCache keeps fonts by what they are, not by the name under which a page
// knows them: merged files give one name to many fonts.
type fontCache struct {
	byPrint map[string]*font            // the printed font dictionary, which shows its references
	byRes   map[string]map[string]*font // the printed /Font resources → name → font
	recode  recoder
	holes   *unmapped
}

func newFontCache(recode recoder) fontCache {
	return fontCache{map[string]*font{}, map[string]map[string]*font{}, recode, newUnmapped()}
}

// names gives the fonts of one resource dictionary as they are loaded.
func (c fontCache) names(fonts lib.Value) map[string]*font {
	key := fonts.String()
	m := c.byRes[key]
	if m == nil {
		m = map[string]*font{}
		c.byRes[key] = m
	}
	return m
}

// load reads the font of a dictionary; what is broken in it is left out.
func (c fontCache) load(v lib.Value) *font {
	key := v.String()
	if f := c.byPrint[key]; f != nil {
		return f
	}
	f := &font{scale: 1. / 1000, missing: 0.5, holes: c.holes}
	c.byPrint[key] = f
	protect(func() { f.read(v, c.recode) })
	return f
}

func protect(do func()) {
	defer func() { _ = recover() }()
	do()
}

func (f *font) read(v lib.Value, recode recoder) {
	f.Font = print.NewFont(v.Key("BaseFont").Name())
	if recode != nil {
		if r := recode(f.Name); r != nil {
			f.Recode = func(s string) string { return r(windows1252.Replace(s)) }
		}
	}
	if tu := v.Key("ToUnicode"); tu.Kind() == lib.Stream {
		protect(func() {
			b, _ := decode(tu, 8<<20)
			f.unicode = parseCMap(b).unicode
		})
	}
	switch v.Key("Subtype").Name() {
	case "Type0":
		f.composite = true
		d := v.Key("DescendantFonts").Index(0)
		protect(func() { f.descriptor(d.Key("FontDescriptor")) })
		f.readComposite(v, d)
	case "Type3":
		if m := v.Key("FontMatrix"); m.Len() == 6 {
			f.scale = math.Abs(m.Index(0).Float64())
		}
		f.readSimple(v)
	default:
		protect(func() { f.descriptor(v.Key("FontDescriptor")) })
		f.readSimple(v)
	}
}

// windows1252 takes back what maps to Unicode make of characters for their
// looks: the soft hyphen, the micro sign, the macron and the middle dot are
// letters in the old Vietnamese encodings.
var windows1252 = strings.NewReplacer("−", "\u00AD", "‑", "\u00AD", "‐", "\u00AD", "μ", "\u00B5", "ˉ", "\u00AF", "∙", "\u00B7")

// descriptor reads weight and slant from flags, which count where the name is
// silent (PDF 32000-1, table 123: bit 7 italic, bit 19 force bold).
func (f *font) descriptor(d lib.Value) {
	flags := d.Key("Flags").Int64()
	f.Italic = f.Italic || flags&(1<<6) != 0 || d.Key("ItalicAngle").Float64() < -3
	f.Bold = f.Bold || flags&(1<<18) != 0 || d.Key("FontWeight").Float64() >= 600
	if w := d.Key("MissingWidth").Float64(); w > 0 {
		f.missing = w / 1000
	}
}

func (f *font) readComposite(v, d lib.Value) {
	f.missing = 1
	if dw := d.Key("DW"); dw.Kind() == lib.Integer || dw.Kind() == lib.Real {
		f.missing = dw.Float64() / 1000
	}
	if enc := v.Key("Encoding"); enc.Kind() == lib.Stream {
		protect(func() {
			b, _ := decode(enc, 8<<20)
			f.space = parseCMap(b)
		})
	}
	w := d.Key("W")
	for i := 0; i < w.Len(); {
		first, next := w.Index(i).Int64(), w.Index(i+1)
		if next.Kind() == lib.Array {
			for j := range next.Len() {
				f.setWidth(first+int64(j), next.Index(j).Float64()/1000)
			}
			i += 2
			continue
		}
		width := w.Index(i+2).Float64() / 1000
		for c := first; c <= min(next.Int64(), 0xFFFF); c++ {
			f.setWidth(c, width)
		}
		i += 3
	}
}

func (f *font) setWidth(i int64, w float64) {
	if i < 0 || i > 0xFFFF {
		return
	}
	for int64(len(f.widths)) <= i {
		f.widths = append(f.widths, math.NaN())
	}
	f.widths[i] = w
}

// readSimple reads a font of one-byte codes. What a code stands for comes from
// ToUnicode, else from Differences, else from the base encoding.
func (f *font) readSimple(v lib.Value) {
	enc := v.Key("Encoding")
	base := enc.Name()
	if enc.Kind() == lib.Dict {
		base = enc.Key("BaseEncoding").Name()
	}
	for c, r := range baseEncoding(base) {
		if r != 0 {
			f.simple[c] = string(r)
		}
	}
	protect(func() { f.differences(enc.Key("Differences")) })
	if f.Recode != nil && len(f.unicode) == 0 && enc.Key("Differences").Len() == 0 {
		f.asWindows1252()
	}
	for c, s := range f.unicode {
		if c < 256 && s != "" && s != "\x00" {
			f.simple[c] = s
		}
	}
	first, w := v.Key("FirstChar").Int64(), v.Key("Widths")
	for i := range w.Len() {
		f.setWidth(first+int64(i), w.Index(i).Float64()*f.scale)
	}
	if w.Len() == 0 {
		f.standardWidths()
	}
}

// differences reads names of glyphs for codes: [65 /A /B 97 /a].
func (f *font) differences(list lib.Value) {
	c := int64(0)
	for i := range list.Len() {
		x := list.Index(i)
		if x.Kind() != lib.Name {
			c = x.Int64()
			continue
		}
		if c >= 0 && c < 256 {
			if s := glyphRune(x.Name()); s != "" {
				f.simple[c] = s
			} else if x.Name() == ".notdef" {
				f.simple[c] = ""
			}
		}
		c++
	}
}

// asWindows1252 lets the upper codes stand for what Windows-1252 has there, see
// Source.Recode.
func (f *font) asWindows1252() {
	for c := 128; c < 256; c++ {
		f.simple[c] = string(charmap.Windows1252.DecodeByte(byte(c)))
		if f.simple[c] == "\uFFFD" {
			f.simple[c] = string(rune(c))
		}
	}
}

// standardWidths stands in for the fonts that need not bring widths, in 1/1000
// em from the blank to the tilde: Helvetica's, nine tenths of them for Times.
func (f *font) standardWidths() {
	helvetica := [...]int{278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
		556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
		1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611,
		278, 278, 278, 469, 556, 333,
		556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
		334, 260, 334, 584}
	factor := 1.0
	switch {
	case strings.HasPrefix(f.Name, "Courier"):
		f.missing = 0.6
		return
	case strings.HasPrefix(f.Name, "Times"):
		factor = 0.9
	}
	for i, w := range helvetica {
		f.setWidth(int64(32+i), factor*float64(w)/1000)
	}
}
