// Package clean makes one canonical text of raw lines.
//
// In come the lines of a source, with page furniture among them and sentences
// cut at the margin:
//
//	"1. Bộ Tài chính chủ trì, phối hợp với các bộ, cơ"
//	"CÔNG BÁO/Số 287/Ngày 27-05-2026"
//	"quan liên quan sửa đổi Nghị định số 30/2020/NĐ-"
//	"CP trong quý IV năm 2026."
//
// Out goes one paragraph:
//
//	"1. Bộ Tài chính chủ trì, phối hợp với các bộ, cơ quan liên quan sửa đổi Nghị định số 30/2020/NĐ-CP trong quý IV năm 2026."
//
// What is true of the result:
//
//  1. It is valid UTF-8 in NFC, without control, zero-width, direction or
//     soft-hyphen characters; every run of white space is one space.
//  2. Paragraphs end with "\n"; cells of a table row are parted by "\t"; every
//     other byte belongs to exactly one extract.Para.
//  3. Page furniture is gone. Footnotes stand at the end, one paragraph each.
//     Stamps of digital signatures are notes outside the text.
//  4. Letters and digits of a body line stand in the text in the order in
//     which the source gave them; nothing is added. Of tables side by side
//     the left one stands first.
package clean

import (
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source"
)

// Tables is what clean must know of a language. A nil pattern matches nothing.
type Tables struct {
	Opens func(string) bool  // whether a unit may open with a line: "Điều 5. Hiệu lực", "a) Rà soát"
	Item  *pattern.Pattern   // a mark that opens a paragraph and no unit: "(1)", "•"
	Bare  func(string) bool  // whether a line is the mark of a unit whose title stands below: "PHỤ LỤC II"
	Alone []*pattern.Pattern // other lines that are paragraphs by themselves: "NGHỊ QUYẾT"
	Words *pattern.Pattern   // the word of a unit at the end of a line: "Điều"
	Hangs *pattern.Pattern   // a line that ends with what no sentence ends with: "trước ngày", "và"
	Noise []*pattern.Pattern // lines that are not of the document: "Comment (0)"
}

// marked reports whether a line opens with a mark.
func (tb *Tables) marked(line string) bool {
	return tb.Item.MatchString(line) || tb.Opens != nil && tb.Opens(line)
}

// alone reports whether a line is a paragraph by itself.
func (tb *Tables) alone(line string) bool {
	return anyOf(tb.Alone, line) || tb.Bare != nil && tb.Bare(line)
}

// anyOf reports whether one of ps takes line.
func anyOf(ps []*pattern.Pattern, line string) bool {
	return slices.ContainsFunc(ps, func(p *pattern.Pattern) bool { return p.MatchString(line) })
}

// ruleOfSigns is a line drawn with signs, which is of no document.
var ruleOfSigns = pattern.New(`^[_\-*=\s.]{3,}$`,
	pattern.Name("clean/rule-of-signs"),
	pattern.Yes("-----", "* * *", "_____"),
	pattern.No("--", "1.500", "- Rà soát"))

// Text makes the canonical text of raw. Repairs of broken characters are
// counted in probs.
func Text(raw source.Raw, tb Tables, probs *extract.Problems) extract.Text {
	var body, notes, stamps []source.Line
	plain := make([]bool, len(raw.Lines))
	for i, ln := range raw.Lines {
		plain[i] = isPlain(ln.Text)
	}
	repairs := repairs{hidden: raw.Hidden, barless: barless(raw.Lines, plain)}
	for i, ln := range raw.Lines {
		if repairs.barless || !plain[i] {
			ln.Text = repairs.line(ln.Text)
		}
		ln.Mark = repairs.line(ln.Mark)
		if ln.Text == "" && ln.Mark == "" || ln.Part == source.Furniture || ruleOfSigns.MatchString(ln.Text) || anyOf(tb.Noise, ln.Text) {
			continue
		}
		switch ln.Part {
		case source.Footnote:
			notes = append(notes, ln)
		case source.Signature:
			stamps = append(stamps, ln)
		default:
			body = append(body, ln)
		}
	}
	repairs.numerals(body)
	repairs.letters(body)
	scannedNumerals(body, raw.OCRPages, probs)
	repairs.report(probs)
	body = wholeMarks(body, tb)

	w := &writer{text: extract.Text{Scanned: slices.Contains(raw.OCRPages, 1)}}
	for len(body) > 0 {
		n := runOf(body)
		if body[0].Cell != nil {
			for _, t := range sideBySide(body[:n]) {
				w.table(t, tb)
			}
		} else {
			for _, p := range paragraphs(body[:n], tb) {
				w.para(p, extract.Para{}, "\n")
			}
		}
		body = body[n:]
	}
	w.notes(notes, tb)
	w.signatures(stamps)
	w.text.String = w.b.String()
	return w.text
}

// runOf is the number of lines at the front that belong to one table, or to
// none.
func runOf(lines []source.Line) int {
	first := lines[0].Cell
	for i, ln := range lines {
		if (ln.Cell == nil) != (first == nil) || first != nil && ln.Cell.Table != first.Table {
			return i
		}
	}
	return len(lines)
}

// writer builds the text and keeps what is known of its places.
type writer struct {
	b    strings.Builder
	text extract.Text
}

// para writes the lines of one paragraph and then sep. p gives cell and note.
func (w *writer) para(lines []source.Line, p extract.Para, sep string) extract.Span {
	p.Start = w.b.Len()
	p.Page, p.Look = lines[0].Page, lines[0].Look
	for i, ln := range lines {
		if i > 0 && spaced(lines[i-1].Text, ln.Text) {
			w.b.WriteByte(' ')
		}
		start := w.b.Len()
		if ln.Mark != "" {
			w.b.WriteString(ln.Mark)
			if ln.Text != "" {
				w.b.WriteByte(' ')
			}
		}
		w.b.WriteString(ln.Text)
		w.text.Lines = append(w.text.Lines, extract.Line{Span: extract.Span{Start: start, End: w.b.Len()}, Page: ln.Page, Box: ln.Box})
		p.Look.Bold = p.Look.Bold && ln.Look.Bold
		p.Doubted = append(p.Doubted, ln.Doubted...)
	}
	p.End = w.b.Len()
	w.b.WriteString(sep)
	w.text.Paras = append(w.text.Paras, p)
	return p.Span
}

// notes writes the footnotes. A line without a mark goes on with the note
// before it.
func (w *writer) notes(lines []source.Line, tb Tables) {
	for len(lines) > 0 {
		n := 1
		for n < len(lines) && lines[n].Mark == "" {
			n++
		}
		mark := lines[0].Mark
		lines[0].Mark = ""
		span := w.para(lines[:n], extract.Para{Note: len(w.text.Notes) + 1}, "\n")
		w.text.Notes = append(w.text.Notes, extract.Note{
			Span: span, Mark: mark, Text: w.b.String()[span.Start:span.End], Page: lines[0].Page,
		})
		lines = lines[n:]
	}
}

// signatures makes a note of each stamp. A line that is Whole begins one; each
// line of a stamp is a line of the note.
func (w *writer) signatures(lines []source.Line) {
	for len(lines) > 0 {
		n, box := 1, lines[0].Box
		text := []string{lines[0].Text}
		for n < len(lines) && !lines[n].Whole && lines[n].Page == lines[0].Page {
			box = around(box, lines[n].Box)
			text = append(text, lines[n].Text)
			n++
		}
		w.text.Notes = append(w.text.Notes, extract.Note{Kind: extract.Signature, Text: strings.Join(text, "\n"), Page: lines[0].Page, Box: &box})
		lines = lines[n:]
	}
}

// around is the smallest box that holds a and b.
func around(a, b extract.Box) extract.Box {
	return extract.Box{X0: min(a.X0, b.X0), Y0: min(a.Y0, b.Y0), X1: max(a.X1, b.X1), Y1: max(a.Y1, b.Y1)}
}
