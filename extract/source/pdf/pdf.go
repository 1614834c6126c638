// Package pdf reads PDF files with a text layer. In come the bytes of a file,
// out go printed lines in reading order:
//
//	%PDF-1.7 …  →  "Chính phủ ban hành Nghị quyết sửa đổi, bổ sung một số"  page 1, 14 pt, body
//	               "CÔNG BÁO/Số 287/Ngày 27-05-2026"                       page 2, furniture
//	               "Bộ Tài chính"                                          page 9, table 0, row 3, column 2
//
// The object model (objects, cross references, filters, decryption) is that of
// github.com/ledongthuc/pdf. Content streams, fonts, character maps, layout and
// tables are read here, step by step:
//
//	open.go      bytes → object model → pages
//	lex.go       a content stream → operators with operands
//	interp.go    operators → glyphs and rules on the page (font.go, cmap.go, encoding.go, path.go, annot.go)
//	words.go     glyphs → runs → rows → segments, with spaces where the print has gaps
//	grid.go      rules → grids of cells; table.go fills them, tablejoin.go goes on over pages
//	columns.go   segments → columns of a letterhead or a signature block, in order
//	furniture.go running heads, page numbers, stamps
//	footnote.go  notes below the text, and their marks
//	lines.go     all that → source.Line
//
// All lengths are points (1/72 inch). From interp.go on, the origin is the top
// left corner of the page as it is shown, and y grows downwards.
package pdf

import (
	"context"
	"fmt"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
)

// Source reads PDF files. The zero value is ready for use.
type Source struct {
	// Recode, when set, is asked for each font by its name (".VnTime,Bold",
	// "VNI-Times") and returns how its text becomes Unicode, or nil where it
	// is Unicode already. It is handed stretches of one font, with blanks, in
	// which a byte of the font stands for the character that Windows-1252 has
	// there.
	Recode func(font string) func(string) string
}

// New returns a Source.
func New() Source { return Source{} }

// Format is "pdf".
func (Source) Format() string { return "pdf" }

// Sniff reports whether %PDF- stands within the first 1024 bytes, which is as
// far as readers look for it.
func (Source) Sniff(f source.File) bool { return headerAt(f.Data) >= 0 }

// Read gives the lines of f. What is true of them:
//
//  1. Pages come in order, and in a page lines come as a reader takes them:
//     downwards; the columns of a letterhead or signature block one after the
//     other, left first; a table row by row, a row cell by cell. A cell that a
//     page break cuts is read whole, so the second part of it comes before the
//     next cell of the first page.
//  2. Text is NFC, with single spaces, and never empty.
//  3. Box is on the page as it is shown, also where the print is turned.
//  4. A footnote's lines are Footnote, the first with Mark = the note's number;
//     a note that goes on from the page before begins without one. The raised
//     mark in the body is dropped from the text, so that "140/NQ-CP²" is read
//     as "140/NQ-CP".
//  5. Running heads, page numbers, signature stamps, rows of dashes and the
//     repeated heads of tables are Furniture.
//
// A page that cannot be read becomes a Problem; the other pages are returned.
// A file that cannot be read, and one without any text, gives an error (see
// ErrNoText, ErrEncrypted, ErrDamaged).
func (src Source) Read(ctx context.Context, f source.File) (source.Raw, error) {
	file, err := open(f, src.Recode)
	if err != nil {
		return source.Raw{Engine: engine}, err
	}
	raw, sheets, err := file.readAll(ctx)
	if err != nil {
		return raw, err
	}
	if len(raw.Problems) > 0 && !file.rebuilt {
		// Pages failed: perhaps a new cross-reference table finds them.
		if again, err := reopen(f, src.Recode); err == nil && len(again.pages) >= len(sheets) {
			if r, ss, err := again.readAll(ctx); err == nil && len(r.Problems) < len(raw.Problems) && shown(ss) > 0 && shown(ss) >= shown(sheets) {
				raw, sheets, file = r, ss, again
			}
		}
	}
	if file.rebuilt {
		raw.Problems.Add("source", "pdf/rebuilt", 0, 0, "the file's table of objects is damaged or unusual and was made anew")
	}
	if shown(sheets) == 0 {
		for _, p := range raw.Problems {
			if p.Rule == "pdf/page" {
				return raw, fmt.Errorf("read %s: %w: %s", f.Name, ErrDamaged, p.Text)
			}
		}
		return raw, noText(f.Name, len(sheets))
	}
	raw.Lines = layout(sheets)
	if doubts(sheets, raw.Lines, &raw.Problems) == len(sheets) {
		return raw, noText(f.Name, len(sheets))
	}
	return raw, nil
}

const engine = "ledongthuc"

func noText(name string, pages int) error {
	return fmt.Errorf("%s %w (%s): it is a scan or a drawing; read it with OCR, or find an edition with text", name, ErrNoText, count(pages, "page"))
}

// readAll reads all pages. A page that fails is a problem; the error is that
// of a cancelled context.
func (f *file) readAll(ctx context.Context) (raw source.Raw, sheets []*sheet, err error) {
	raw = source.Raw{Engine: engine, Pages: len(f.pages)}
	left := maxGlyphs
	var buf []glyph // for one page after the other
	for i := range f.pages {
		source.AtPage(ctx, source.Page{Number: i + 1, Of: len(f.pages)})
		p, err := f.read(ctx, i, left, buf[:0])
		if ctx.Err() != nil {
			return raw, sheets, fmt.Errorf("read %s: page %d of %d: %w", f.name, i+1, len(f.pages), ctx.Err())
		}
		if err != nil {
			raw.Problems.Add("source", "pdf/page", 0, i+1, "page %d could not be read to its end: %v", i+1, err)
		}
		left -= len(p.glyphs)
		buf = p.glyphs
		sheets = append(sheets, newSheet(p))
	}
	return raw, sheets, nil
}

func shown(sheets []*sheet) (n int) {
	for _, s := range sheets {
		n += s.shown
	}
	return n
}

// doubts names the pages whose text is missing or unreadable, those that OCR
// would have to read, and counts the images among them: pages under an image
// with less than twenty words besides what was stamped on them later.
func doubts(sheets []*sheet, lines []source.Line, ps *extract.Problems) (images int) {
	words := make([]int, len(sheets)+1)
	for i := range lines {
		if ln := &lines[i]; ln.Part != source.Furniture {
			words[ln.Page] += 1 + strings.Count(ln.Text, " ")
		}
	}
	for _, s := range sheets {
		switch {
		case s.imageShare > 0.5 && (words[s.num] < 20 || s.own < 60):
			images++
			ps.Add("source", "pdf/no-text", 0, s.num, "page %d is an image without text", s.num)
		case s.unmapped*50 > s.shown:
			ps.Add("source", "pdf/unmapped", 0, s.num, "page %d: %d of %d characters have no Unicode value in the file", s.num, s.unmapped, s.shown)
		}
	}
	return images
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
