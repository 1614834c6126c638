package doc

import (
	"nghiquyet/extract/source/paper"
)

// box is a text box: where it is anchored in the main text, and where its own
// text stands.
type box struct {
	anchor, start, end int
	used               bool
}

// boxes reads the text boxes (MS-DOC 2.8.37, 2.8.34): the shapes with their
// anchors, and the texts with the shapes they belong to.
func (d *file) boxes() []*box {
	f := d.fib
	base := f.text + f.foot + f.head + f.macro + f.comment + f.end
	shapes := d.part(shapeTable)
	anchors := map[int]int{}
	for i, n := 0, (len(shapes)-4)/30; i < n; i++ {
		anchors[shapes.u32(4*(n+1)+26*i)] = shapes.u32(4 * i)
	}
	texts := d.part(boxTexts)
	var out []*box
	for i, n := 0, (len(texts)-4)/26; i < n; i++ {
		b := &box{anchor: -1, start: base + min(texts.u32(4*i), f.box), end: base + min(texts.u32(4*i+4), f.box)}
		if at, ok := anchors[texts.u32(4*(n+1)+22*i+14)]; ok {
			b.anchor = at
		}
		if b.end > b.start {
			out = append(out, b)
		}
	}
	return out
}

// note is a footnote or an endnote.
type note struct {
	mark       string
	start, end int
}

// noteMarks are the marks of the notes by the position of their references:
// footnotes count in Arabic, endnotes in Roman numerals. A reference with a
// sign of the author's own has none.
func (d *file) noteMarks() map[int]string {
	out := map[int]string{}
	for _, kind := range []struct {
		part   int
		format paper.Format
	}{{footRefs, paper.Decimal}, {endRefs, paper.LowerRoman}} {
		b := d.part(kind.part)
		n := (len(b) - 4) / 6
		count := 0
		for i := range n {
			if b.u16(4*(n+1)+2*i) != 0 {
				count++
				out[b.u32(4*i)] = paper.Number(count, kind.format)
			}
		}
	}
	return out
}

// noteTexts are the notes and where their texts stand (2.8.18).
func (d *file) noteTexts() []note {
	marks := d.noteMarks()
	f := d.fib
	var out []note
	for _, kind := range []struct{ refs, texts, base, size int }{
		{footRefs, footTexts, f.text, f.foot},
		{endRefs, endTexts, f.text + f.foot + f.head + f.macro + f.comment, f.end},
	} {
		refs, texts := d.part(kind.refs), d.part(kind.texts)
		n := (len(refs) - 4) / 6
		for i := 0; i < n && 4*i+8 <= len(texts); i++ {
			m := note{marks[refs.u32(4*i)], kind.base + min(texts.u32(4*i), kind.size), kind.base + min(texts.u32(4*i+4), kind.size)}
			if m.mark == "" {
				m.mark = "*"
			}
			if m.end > m.start {
				out = append(out, m)
			}
		}
	}
	return out
}
