// Package paper makes raw lines of what word processors keep: paragraphs of
// runs in fonts, numbers that the program prints by itself, tables, notes.
// DOCX, DOC and RTF each build a Document; one writer turns it into lines.
//
//	Para{Mark: "Điều 1.", Runs: [".VnTime": "Ban hµnh kÌm theo QuyÕt ®Þnh nµy"]}
//	Table{ "CHÍNH PHỦ" | "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" }
//
// become
//
//	<Điều 1.> "Ban hành kèm theo Quyết định này"
//	"CHÍNH PHỦ"
//	"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
//
// What is true of the result:
//
//  1. Every line is a whole paragraph, or a part of one that a line break
//     ends.
//  2. Text of the old encodings is Unicode, decided per stretch of one font.
//  3. Only tables of data have cells. Columns that were set side by side, in
//     a table or with tabs, become lines, left before right.
package paper

import (
	"strings"
	"unicode"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/grid"
	"nghiquyet/extract/source/legacy"
	"nghiquyet/extract/source/letterhead"
	"nghiquyet/extract/source/mark"
)

// Document is what a file holds, in reading order.
type Document struct {
	Body  []Block
	Notes []Note
}

// Block is a paragraph or a table; the other is nil.
type Block struct {
	Para  *Para
	Table *Table
}

// Para is one paragraph.
type Para struct {
	Runs      []Run
	Mark      string // the number that is printed before it, "" for none
	MarkFont  string
	Centered  bool
	Furniture bool // a table of contents and the like
}

// Run is text of one look. "\n" is a line break, "\t" a tab.
type Run struct {
	Text         string
	Font         string  // as the file names it
	Size         float64 // points, 0 when unknown
	Bold, Italic bool
	Caps         bool // printed as capitals
}

// Table is a table of rows.
type Table struct {
	Rows  [][]Cell
	Ruled bool // its borders are drawn
}

// Cell is one cell with its place in the grid. Spans are 1 where nothing is
// spanned.
type Cell struct {
	Col, RowSpan, ColSpan int
	Head                  bool // of the rows that are printed again on every page
	Body                  []Block
}

// Note is a footnote or an endnote.
type Note struct {
	Mark string
	Body []Block
}

// Raw makes the raw lines of d; marks tell which line breaks only wrapped.
func (d Document) Raw(engine string, marks mark.Marks) source.Raw {
	w := &writer{marks: marks, judge: &legacy.Judge{}, tables: new(int)}
	w.see(d.Body)
	for _, n := range d.Notes {
		w.see(n.Body)
	}
	w.blocks(d.Body)
	for _, n := range d.Notes {
		in := w.inner()
		in.blocks(n.Body)
		w.hidden += in.hidden
		for i, ln := range in.lines {
			ln.Part, ln.Cell = source.Footnote, nil
			if i == 0 {
				ln.Mark = n.Mark
			} else if ln.Mark != "" { // a mark would open another note
				ln.Text, ln.Mark = ln.Mark+" "+ln.Text, ""
			}
			w.lines = append(w.lines, ln)
		}
	}
	return source.Raw{Lines: w.lines, Engine: engine, Hidden: w.hidden}
}

// writer writes the lines of blocks.
type writer struct {
	marks  mark.Marks
	judge  *legacy.Judge
	tables *int // tables of data so far
	lines  []source.Line
	hidden int // characters that were left out because they print nothing
	inCell bool
}

// inner is a writer for the content of a cell or a note.
func (w *writer) inner() *writer {
	return &writer{marks: w.marks, judge: w.judge, tables: w.tables, inCell: true}
}

// see shows the judge of encodings every stretch.
func (w *writer) see(blocks []Block) {
	for _, b := range blocks {
		if b.Para != nil {
			for _, s := range stretches(b.Para.Runs) {
				w.judge.See(textOf(s), s[0].Font)
			}
		}
		if b.Table != nil {
			for _, row := range b.Table.Rows {
				for _, c := range row {
					w.see(c.Body)
				}
			}
		}
	}
}

func (w *writer) blocks(blocks []Block) {
	for _, b := range blocks {
		if b.Para != nil {
			w.para(b.Para)
		}
		if b.Table != nil {
			w.table(b.Table)
		}
	}
}

// table writes a table: as cells when it holds data, as lines when it only
// places things. A table inside a cell becomes lines of that cell.
func (w *writer) table(t *Table) {
	g := grid.Table{Ruled: t.Ruled, Rows: make([][]grid.Cell, len(t.Rows))}
	hidden := 0
	for i, row := range t.Rows {
		for _, c := range row {
			g.Nested = g.Nested || holdsTable(c.Body)
			cell := grid.Cell{Row: i, Col: c.Col, RowSpan: c.RowSpan, ColSpan: c.ColSpan, Head: c.Head}
			if !w.inCell {
				in := w.inner()
				in.blocks(c.Body)
				cell.Lines = in.lines
				hidden += in.hidden
			}
			g.Rows[i] = append(g.Rows[i], cell)
		}
	}
	if !w.inCell && !g.IsFrame() && (g.Nested || !g.Places()) {
		w.lines = append(w.lines, g.Lines(*w.tables)...)
		*w.tables++
		w.hidden += hidden
		return
	}
	for _, row := range t.Rows {
		for _, c := range row {
			w.blocks(c.Body)
		}
	}
}

func holdsTable(blocks []Block) bool {
	for _, b := range blocks {
		if b.Table != nil {
			return true
		}
	}
	return false
}

// stretches parts runs where the font changes.
func stretches(runs []Run) [][]Run {
	var out [][]Run
	start := 0
	for i := 1; i <= len(runs); i++ {
		if i == len(runs) || runs[i].Font != runs[start].Font {
			out = append(out, runs[start:i])
			start = i
		}
	}
	return out
}

func textOf(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// decoded are the runs of one paragraph in Unicode. A mark of VNI that opens a
// run goes to the run of the letter before it.
func (w *writer) decoded(runs []Run) []Run {
	var out []Run
	var as []legacy.Encoding // of out
	for _, stretch := range stretches(runs) {
		text := textOf(stretch)
		spans := w.judge.Spans(text, stretch[0].Font)
		_, capitals := legacy.OfFont(stretch[0].Font)
		capitals = capitals && (spans[0].Encoding == legacy.TCVN3 || isASCII(text))
		at := 0
		for _, r := range stretch {
			r.Caps = r.Caps || capitals
			for rest := r.Text; rest != ""; {
				for spans[0].End <= at {
					spans = spans[1:]
				}
				n := min(len(rest), spans[0].End-at)
				r.Text, rest = rest[:n], rest[n:]
				at += n
				if last := len(out) - 1; last >= 0 && as[last] == legacy.VNI && spans[0].Encoding == legacy.VNI {
					marks := len(r.Text) - len(strings.TrimLeftFunc(r.Text, legacy.IsMark))
					out[last].Text += r.Text[:marks]
					r.Text = r.Text[marks:]
				}
				out, as = append(out, r), append(as, spans[0].Encoding)
			}
		}
	}
	for i := range out {
		if isSymbol(out[i].Font) {
			out[i].Text = signs(out[i].Text, out[i].Font)
			continue
		}
		out[i].Text = legacy.Convert(out[i].Text, as[i])
		if out[i].Caps {
			out[i].Text = strings.ToUpper(out[i].Text)
		}
	}
	return out
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool { return c > unicode.MaxASCII }) < 0
}

// part is what stands between two line breaks of a paragraph, its spaces and
// tabs kept.
type part struct {
	b                     strings.Builder
	letters, bold, italic int
	size                  float64
}

// para writes the lines of a paragraph.
func (w *writer) para(p *Para) {
	parts := []*part{{}}
	for _, r := range w.decoded(p.Runs) {
		for i, s := range strings.Split(r.Text, "\n") {
			if i > 0 {
				parts = append(parts, &part{})
			}
			w.hidden += parts[len(parts)-1].add(s, r)
		}
	}
	own, _ := w.judge.Decode(p.Mark, p.MarkFont)
	for i := 0; i < len(parts); i++ {
		one := parts[i]
		s := one.b.String()
		for i+1 < len(parts) && w.marks.RunsOn(s, parts[i+1].b.String(), w.inCell, p.Centered) {
			i++
			s += " " + parts[i].b.String()
			one.letters += parts[i].letters
			one.bold += parts[i].bold
			one.italic += parts[i].italic
		}
		for _, column := range w.columns(s) {
			if column = strings.Join(strings.Fields(column), " "); column == "" {
				continue
			}
			ln := source.Line{Text: column, Mark: own, Whole: true, Look: one.look(p.Centered)}
			if own != "" && ownMark(column, own) {
				ln.Mark = ""
			}
			if p.Furniture || letterhead.Rule(column) && !w.inCell {
				ln.Part = source.Furniture
			}
			own = ""
			w.lines = append(w.lines, ln)
		}
	}
}

// ownMark reports that the text itself opens with the mark that would be put
// before it.
func ownMark(text, mark string) bool {
	rest, ok := strings.CutPrefix(text, mark)
	return ok && (rest == "" || rest[0] == ' ')
}

// add adds what s prints, and counts what of it prints nothing.
func (p *part) add(s string, r Run) (hidden int) {
	for _, c := range s {
		switch {
		case c < ' ' && c != '\t':
			continue
		case c == '\u00ad' || c >= '\u200b' && c <= '\u200f' || c == '\u2060' || c == '\ufeff':
			hidden++
			continue
		case c == '\u2011':
			c = '-'
		}
		p.b.WriteRune(c)
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			p.letters++
			p.size = max(p.size, r.Size)
			if r.Bold {
				p.bold++
			}
			if r.Italic {
				p.italic++
			}
		}
	}
	return hidden
}

func (p *part) look(centered bool) extract.Look {
	return extract.Look{
		Size:     p.size,
		Bold:     p.letters > 0 && p.bold*10 >= p.letters*9,
		Italic:   p.letters > 0 && p.italic*10 >= p.letters*9,
		Centered: centered,
	}
}
