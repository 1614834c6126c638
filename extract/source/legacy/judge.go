package legacy

import (
	"strings"
	"unicode/utf8"

	"nghiquyet/extract/viet"
)

// Judge decides how the stretches of one document are to be read. Show it all
// of them with See, then ask. The zero Judge has seen nothing.
type Judge struct {
	fonts map[string]*record
}

// record is what the words in one font said so far, and how many are words
// only when read as TCVN3 or only when read as VNI.
type record struct {
	tcvn3, vni         evidence
	onlyTCVN3, onlyVNI int
}

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
	for w := range strings.FieldsFuncSeq(text, parts) {
		if only(w, TCVN3) {
			r.onlyTCVN3++
		} else if only(w, VNI) {
			r.onlyVNI++
		}
	}
}

// only reports a word that is one in encoding e and neither as it stands nor
// in the other encoding. Two letters say too little: the currency sign "ñ" is
// "đ" in VNI and "ủ" in TCVN3.
func only(w string, e Encoding) bool {
	return utf8.RuneCountInString(w) > 2 && high(w) && !viet.Valid(trim(w)) &&
		viet.Valid(trim(Convert(w, e))) && !viet.Valid(trim(Convert(w, other(e))))
}

// mixed reports a font under which the document has text in both encodings.
func (j *Judge) mixed(font string) bool {
	r := j.fonts[font]
	return r != nil && r.onlyTCVN3 >= few && r.onlyVNI >= few
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
	if e := j.byWords(text, font, named, t, v); e != Unicode {
		return e
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
	return j.byName(text, font, named, t, v)
}

// byWords is the encoding for which the words of a stretch speak, Unicode where
// they cannot tell; t and v are what they say of TCVN3 and of VNI.
func (j *Judge) byWords(text, font string, named Encoding, t, v evidence) Encoding {
	if e := better(t, v, named); e != Unicode {
		ev := t
		if e == VNI {
			ev = v
		}
		if named != Unicode || ev.yes >= few && ev.no*8 < ev.yes || j.speaksFor(TCVN3, font) || j.speaksFor(VNI, font) {
			return e
		}
	}
	for _, e := range []Encoding{TCVN3, VNI} {
		if named == Unicode && j.mostly(e, font) && plainly(text, e) {
			return e
		}
	}
	return Unicode
}

// byName is the encoding that the font's name promises, unless words speak
// against it.
func (j *Judge) byName(text, font string, named Encoding, t, v evidence) Encoding {
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
	ev, other := j.fonts[font].of(e), j.fonts[font].of(other(e))
	return ev.yes >= few && ev.no*8 < ev.yes && ev.yes > other.yes
}

// mostly reports that the document has many words in font that are words only
// when read as e, and none that are only in the other encoding.
func (j *Judge) mostly(e Encoding, font string) bool {
	r := j.fonts[font]
	if r == nil {
		return false
	}
	if e == VNI {
		return r.onlyVNI >= few && r.onlyTCVN3 == 0
	}
	return r.onlyTCVN3 >= few && r.onlyVNI == 0
}

// plainly reports that a word of text is one only when read as e, and that
// none is one only as it stands: "QuyÕt ®Þnh".
func plainly(text string, e Encoding) bool {
	found := false
	for w := range strings.FieldsFuncSeq(text, parts) {
		if high(w) && viet.Valid(trim(w)) && !viet.Valid(trim(Convert(w, e))) {
			return false
		}
		found = found || only(w, e)
	}
	return found
}

// other is the other of the two old encodings.
func other(e Encoding) Encoding { return TCVN3 + VNI - e }

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

// Span is a part of a text that is read in one way, up to the byte End.
type Span struct {
	End int
	Encoding
}

// Spans tells how to read each part of a stretch of text in one font. It is
// one span but where both old encodings were typed in one line, as happens
// when offices with different keyboards wrote it:
//
//	"Qu¶n lý c¸c ho¹t ®éng cña ñôn vò" → TCVN3 up to "cña ", then VNI
func (j *Judge) Spans(text, font string) []Span {
	e := j.Of(text, font)
	if e == Unicode || !j.mixed(font) {
		return []Span{{len(text), e}}
	}
	var out []Span
	add := func(end int, e Encoding) {
		if n := len(out); n > 0 && out[n-1].Encoding == e {
			out[n-1].End = end
		} else {
			out = append(out, Span{end, e})
		}
	}
	for at := 0; at < len(text); {
		n := strings.IndexFunc(text[at:], parts)
		switch n {
		case -1:
			n = len(text) - at
		case 0: // what stands between words goes with the one before it
			_, n = utf8.DecodeRuneInString(text[at:])
			if len(out) > 0 {
				add(at+n, out[len(out)-1].Encoding)
			} else {
				add(at+n, e)
			}
			at += n
			continue
		}
		as, w := e, text[at:at+n]
		if only(w, other(e)) {
			as = other(e)
		}
		at += n
		add(at, as)
	}
	return out
}

// Decode converts a stretch of text in one font, in capitals where the font
// draws them, and reports whether that changed anything.
func (j *Judge) Decode(text, font string) (out string, changed bool) {
	var b strings.Builder
	at := 0
	for _, s := range j.Spans(text, font) {
		b.WriteString(Convert(text[at:s.End], s.Encoding))
		at = s.End
	}
	out = b.String()
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
