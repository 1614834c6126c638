package docx

import (
	"slices"
	"strconv"
	"strings"

	"nghiquyet/extract/source/paper"
)

// document reads the main part.
func (w *walker) document(data []byte) ([]paper.Block, error) {
	w.r = newReader(w.ctx, data)
	w.counts = map[string]int{}
	var out []paper.Block
	err := w.r.root(func(e element) {
		if e.name == "w:body" {
			out = w.blocks()
		}
	})
	return out, err
}

// readNotes reads footnotes.xml or endnotes.xml.
func (w *walker) readNotes(data []byte, kind string, into map[noteRef][]paper.Block) error {
	w.r = newReader(w.ctx, data)
	w.fields = nil
	return w.r.root(func(e element) {
		switch e.attr("type") {
		case "", "normal":
			into[noteRef{kind, e.attr("id")}] = w.blocks()
		}
	})
}

// blocks reads paragraphs and tables up to the end of the open element. props,
// if any, is given what stands in w:tcPr.
func (w *walker) blocks(props ...func(e element)) []paper.Block {
	var out []paper.Block
	var held []paper.Run // of a paragraph whose mark was deleted
	var visit func(e element)
	visit = func(e element) {
		switch e.name {
		case "w:p":
			outer := w.boxes
			w.boxes = boxes{}
			p, joined := w.para()
			out = append(out, w.boxes.before...)
			p.Runs = append(held, p.Runs...)
			held = nil
			if joined {
				held = p.Runs
			} else {
				out = append(out, paper.Block{Para: p})
			}
			out = append(out, w.boxes.after...)
			w.boxes = outer
		case "w:tcPr":
			for _, f := range props {
				w.r.children(f)
			}
		case "w:tbl":
			if t := w.table(); t != nil {
				out = append(out, paper.Block{Table: t})
			}
		case "w:del", "w:moveFrom", "w:sectPr", "w:sdtPr", "w:sdtEndPr":
		case "w:altChunk":
			w.problems.Add("source", "docx/embedded", 0, 0, "a document embedded in this one was not read; open the file in a word processor and save it again")
		case "mc:AlternateContent":
			w.alternate(visit)
		default: // w:sdt, w:sdtContent, w:ins, w:moveTo, w:customXml and the like
			w.r.children(visit)
		}
	}
	w.r.children(visit)
	if held != nil {
		out = append(out, paper.Block{Para: &paper.Para{Runs: held}})
	}
	return out
}

// known are the extensions whose drawings may hold text boxes that are read
// here. Pictures of charts (cx) are not.
var known = map[string]bool{"wps": true, "wpg": true, "wpc": true, "wpi": true, "wp14": true, "w14": true, "w15": true, "w16se": true, "a14": true, "v": true}

// alternate reads the first choice of mc:AlternateContent that is understood,
// else the fallback, never both (ECMA-376, Part 3, 7.6).
func (w *walker) alternate(visit func(e element)) {
	done := false
	w.r.children(func(e element) {
		switch {
		case done:
		case e.name == "mc:Choice":
			for need := range strings.FieldsSeq(e.attr("Requires")) {
				if !known[need] {
					return
				}
			}
			done = true
			w.r.children(visit)
		case e.name == "mc:Fallback":
			done = true
			w.r.children(visit)
		}
	})
}

// para reads w:p. joined reports that its mark was deleted, so that it goes on
// in the next paragraph.
func (w *walker) para() (p *paper.Para, joined bool) {
	for i := range w.fields { // codes do not reach over paragraphs; a broken field does not swallow the text
		w.fields[i].result = true
	}
	p = &paper.Para{}
	var l layout
	var visit func(e element)
	visit = func(e element) {
		switch e.name {
		case "w:pPr":
			l = w.r.layout()
		case "w:r":
			w.run(p, l.style)
		case "w:del", "w:moveFrom", "w:sdtPr", "w:sdtEndPr", "m:oMathParaPr":
		case "w:fldSimple":
			w.r.children(visit)
		case "m:t":
			p.Runs = append(p.Runs, paper.Run{Text: w.r.text()})
		case "mc:AlternateContent":
			w.alternate(visit)
		default:
			w.r.children(visit)
		}
	}
	w.r.children(visit)
	full := w.styles.layout(l)
	p.Centered = full.align == "center"
	for _, s := range w.styles.para(l.style) {
		p.Furniture = p.Furniture || strings.HasPrefix(s.name, "toc ")
	}
	for _, f := range w.fields {
		p.Furniture = p.Furniture || strings.HasPrefix(strings.TrimSpace(f.code), "TOC")
	}
	joined = l.mark.removed
	if !joined {
		full.style = l.style
		p.Mark = w.mark(full)
	}
	return p, joined
}

// run reads w:r.
func (w *walker) run(p *paper.Para, style string) {
	in := runReader{walker: w, para: p, style: style}
	w.r.children(in.visit)
}

// runReader reads one run into a paragraph.
type runReader struct {
	*walker
	para     *paper.Para
	style    string // of the paragraph
	look     look
	resolved bool // look is that of the run over its styles
}

func (in *runReader) visit(e element) {
	if s, ok := printed[e.name]; ok {
		in.add(s)
		return
	}
	switch e.name {
	case "w:rPr":
		in.look = in.r.runLook()
	case "w:t":
		in.add(in.r.text())
	case "w:sym":
		in.add(symbol(e.attr("font"), e.attr("char")))
	case "w:footnoteReference", "w:endnoteReference":
		if mark := in.refer(e); mark != "" {
			in.add("[" + mark + "]")
		}
	case "w:fldChar":
		in.field(e.attr("fldCharType"))
	case "w:instrText":
		if n := len(in.fields); n > 0 {
			in.fields[n-1].code += in.r.text()
		}
	case "w:drawing", "w:pict", "w:object":
		in.drawing(len(paper.Filled([]paper.Block{{Para: in.para}})) == 0)
	case "w:ruby":
		in.ruby()
	case "mc:AlternateContent":
		in.alternate(in.visit)
	}
}

// ruby reads the base of w:ruby, above which a reading is printed small.
func (in *runReader) ruby() {
	in.r.children(func(e element) {
		if e.name != "w:rubyBase" {
			return
		}
		in.r.children(func(e element) {
			if e.name == "w:r" {
				in.run(in.para, in.style)
			}
		})
	})
}

// printed are the elements that stand for a sign.
var printed = map[string]string{
	"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-",
	"w:softHyphen": "\u00ad", // prints nothing, but is the letter ư in TCVN3
}

// add puts text to the paragraph, unless it is the code of a field or hidden.
func (in *runReader) add(s string) {
	if !in.resolved {
		in.look, in.resolved = in.styles.run(in.look, in.style), true
	}
	l := in.look
	if slices.ContainsFunc(in.fields, func(f field) bool { return !f.result }) || s == "" || is(l.hidden) || l.removed {
		return
	}
	in.para.Runs = append(in.para.Runs, paper.Run{Text: s, Font: l.font, Size: l.size, Bold: is(l.bold), Italic: is(l.italic), Caps: is(l.caps)})
}

// field follows the marks of complex fields (17.16.18): code between begin and
// separate, result up to end.
func (w *walker) field(kind string) {
	n := len(w.fields)
	switch {
	case kind == "begin" && n < 100:
		w.fields = append(w.fields, field{})
	case kind == "separate" && n > 0:
		w.fields[n-1].result = true
	case kind == "end" && n > 0:
		w.fields = w.fields[:n-1]
	}
}

// refer notes a reference to a note and gives the mark that it prints:
// footnotes count in Arabic, endnotes in Roman numerals. A mark of the
// author's own stands in the text.
func (w *walker) refer(e element) string {
	kind, format := "footnotes", paper.Decimal
	if e.name == "w:endnoteReference" {
		kind, format = "endnotes", paper.LowerRoman
	}
	id := noteRef{kind, e.attr("id")}
	switch e.attr("customMarkFollows") {
	case "1", "true", "on":
		w.refs = append(w.refs, ref{id, "*"})
		return ""
	}
	w.counts[kind]++
	mark := paper.Number(w.counts[kind], format)
	w.refs = append(w.refs, ref{id, mark})
	return mark
}

// boxes are the text boxes of a paragraph: those in front of its text and
// those behind its beginning.
type boxes struct{ before, after []paper.Block }

// drawing looks for text boxes; first reports that no text of the paragraph
// stands before it.
func (w *walker) drawing(first bool) {
	var visit func(e element)
	visit = func(e element) {
		switch e.name {
		case "w:txbxContent":
			fields := w.fields
			w.fields = nil
			box := w.blocks()
			w.fields = fields
			if first {
				w.boxes.before = append(w.boxes.before, box...)
			} else {
				w.boxes.after = append(w.boxes.after, box...)
			}
		case "mc:AlternateContent":
			w.alternate(visit)
		default:
			w.r.children(visit)
		}
	}
	w.r.children(visit)
}

// symbol is the text of w:sym (17.3.3.30).
func symbol(font, char string) string {
	code, err := strconv.ParseUint(char, 16, 16)
	if err != nil || code == 0 {
		return ""
	}
	return paper.Symbol(font, rune(code))
}
