package legacy

import (
	"strings"
)

// Judge decides how the stretches of one document are to be read. Show it all
// of them with See, then ask. The zero Judge has seen nothing.
type Judge struct {
	fonts map[string]*record
}

// record is what the words in one font said so far.
type record struct{ tcvn3, vni evidence }

func (r *record) of(e Encoding) evidence {
	switch {
	case r == nil:
		return evidence{}
	case e == TCVN3:
		return r.tcvn3
	}
	return r.vni
}

// See notes the words of a stretch of text in one font.
func (j *Judge) See(text, font string) {
	if !high(text) {
		return
	}
	if j.fonts == nil {
		j.fonts = map[string]*record{}
	}
	r := j.fonts[font]
	if r == nil {
		r = &record{}
		j.fonts[font] = r
	}
	if named, _ := OfFont(font); named == Unicode && marked(text) { // nearly all text of today
		r.tcvn3.no++
		r.vni.no++
		return
	}
	a, b := weigh(text, TCVN3), weigh(text, VNI)
	r.tcvn3 = evidence{r.tcvn3.yes + a.yes, r.tcvn3.no + a.no}
	r.vni = evidence{r.vni.yes + b.yes, r.vni.no + b.no}
}

// few is the number of words that a stretch or a document must show before it
// is read otherwise than its font says.
const few = 6

// Of decides how to read a stretch of text in one font.
//
//	a font made for TCVN3 or VNI: as the words say, then as the document says in that font, then as the name says
//	any other font: as Unicode, unless many words say otherwise and none contradicts
func (j *Judge) Of(text, font string) Encoding {
	named, _ := OfFont(font)
	if !high(text) || named == Unicode && marked(text) {
		return Unicode
	}
	t, v := weigh(text, TCVN3), weigh(text, VNI)
	if e := better(t, v, named); e != Unicode {
		ev := t
		if e == VNI {
			ev = v
		}
		if named == e || ev.yes >= few && ev.no*8 < ev.yes || j.speaksFor(e, font) {
			return e
		}
	}
	if t.no > t.yes && v.no > v.yes {
		return Unicode
	}
	// The words of this stretch cannot tell.
	for _, e := range []Encoding{named, TCVN3, VNI} {
		if e != Unicode && j.speaksFor(e, font) && t.no+v.no == 0 {
			return e
		}
	}
	if named == Unicode {
		return Unicode
	}
	if r := j.fonts[font]; r != nil && r.of(named).no > r.of(named).yes {
		return Unicode
	}
	if ev := (map[Encoding]evidence{TCVN3: t, VNI: v})[named]; ev.no > ev.yes || marked(text) {
		return Unicode
	}
	return named
}

// speaksFor reports that the document has many words in font that are words
// only when read as e, and hardly any that are not.
func (j *Judge) speaksFor(e Encoding, font string) bool {
	ev := j.fonts[font].of(e)
	other := j.fonts[font].of(TCVN3 + VNI - e)
	return ev.yes >= few && ev.no*8 < ev.yes && ev.yes > other.yes
}

// better is the encoding that more words speak for than against, Unicode when
// none has that; named wins a tie.
func better(t, v evidence, named Encoding) Encoding {
	a, b := t.yes-t.no, v.yes-v.no
	switch {
	case a <= 0 && b <= 0:
		return Unicode
	case a == b:
		return named
	case a > b:
		return TCVN3
	}
	return VNI
}

// Decode converts a stretch of text in one font, in capitals where the font
// draws them, and reports whether that changed anything.
func (j *Judge) Decode(text, font string) (out string, changed bool) {
	out = Convert(text, j.Of(text, font))
	if _, capitals := OfFont(font); capitals && !marked(text) {
		out = strings.ToUpper(out)
	}
	return out, out != text
}

func high(s string) bool {
	for _, c := range s {
		if c > 0xa0 {
			return true
		}
	}
	return false
}
