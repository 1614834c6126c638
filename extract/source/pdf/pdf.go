// Package pdf reads PDF files with a text layer. In come the bytes of a file,
// out go printed lines in reading order:
//
//	%PDF-1.7 …  →  "Chính phủ ban hành Nghị quyết sửa đổi, bổ sung một số"  page 1, 14 pt, body
//	               "CÔNG BÁO/Số 287/Ngày 27-05-2026"                       page 2, furniture
//	               "Bộ Tài chính"                                          page 9, table 0, row 3, column 2
//
// The object model (objects, cross references, filters, decryption) is that of
// github.com/ledongthuc/pdf. Content streams, fonts and character maps are read
// here, step by step:
//
//	open.go      bytes → object model → pages (rebuild.go where the table of objects is broken)
//	lex.go       a content stream → operators with operands
//	interp.go    operators → glyphs and rules on the page (font.go, cmap.go, encoding.go, path.go, annot.go)
//	holes.go     letters without a Unicode value, told by the words around
//	rereader.go  pages that could not be read well: by a second engine, or from their image (merge.go)
//
// Lines, columns and tables are made of the glyphs by package print. All
// lengths are points (1/72 inch). From interp.go on, the origin is the top left
// corner of the page as it is shown, and y grows downwards.
package pdf

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"nghiquyet/extract/source"
	"nghiquyet/extract/source/print"
	"nghiquyet/extract/source/scan"
)

// Source reads PDF files. The zero value is ready for use.
type Source struct {
	// Recode, when set, is asked for each font by its name (".VnTime,Bold",
	// "VNI-Times") and returns how its text becomes Unicode, or nil where it
	// is Unicode already. It is handed stretches of one font, with blanks, in
	// which a byte of the font stands for the character that Windows-1252 has
	// there.
	Recode func(font string) func(string) string

	// Engine and OCR, when set, read the files and pages that cannot be read
	// otherwise; source.Settings say when OCR does.
	Engine Engine
	OCR    scan.Recognizer
}

// New returns a Source.
func New() Source { return Source{} }

// Format is "pdf".
func (Source) Format() string { return "pdf" }

// Endings are those of PDF files.
func (Source) Endings() []string { return []string{".pdf"} }

// Keeps is source.PageByPage.
func (Source) Keeps() source.Keeps { return source.PageByPage }

// Sniff reports whether %PDF- stands within the first 1024 bytes, which is as
// far as readers look for it.
func (Source) Sniff(f source.File) bool { return headerAt(f.Data) >= 0 }

// Read gives the lines of f, page by page, as package print makes them (see
// print.Layout).
//
// A page that cannot be read becomes a Problem; the other pages are returned.
// A file that cannot be read, and one without any text, gives an error (see
// ErrNoText, ErrEncrypted, ErrDamaged, ErrCutOff).
func (src Source) Read(ctx context.Context, f source.File, set source.Settings) (source.Raw, error) {
	file, err := open(f, src.Recode)
	if ctx.Err() != nil {
		return source.Raw{}, ctx.Err()
	}
	var raw source.Raw
	var sheets []*print.Sheet
	again := src.rereader(f, file, set)
	defer again.close()
	if err != nil {
		// An encrypted or damaged file: its error tells more than the second one's.
		var no error
		if sheets, no = again.whole(ctx); no != nil {
			return source.Raw{Engine: engine}, err
		}
		raw.Problems.Add("source", "pdf/second", 0, 0, "the file is unusual and was read with the second PDF reader")
	} else if raw, sheets, err = again.readFirst(ctx); err != nil {
		return raw, err
	}
	if again.first != nil {
		again.first.fonts.holes.fill(sheets, &raw.Problems)
	}
	failed := map[int]bool{}
	for _, p := range raw.Problems {
		failed[p.Page] = failed[p.Page] || p.Rule == "pdf/page"
	}
	if err := again.improve(ctx, sheets, failed); err != nil {
		return raw, err
	}
	raw.Pages, raw.Sizes = len(sheets), print.Sizes(sheets, len(sheets))
	raw.Engine, raw.OCRPages, raw.Unread = again.name(len(sheets)), again.ocrPages, slices.Sorted(maps.Keys(again.unread))
	raw.Problems = append(raw.Problems, again.found()...)
	if shown(sheets) == 0 || len(raw.Unread) == len(sheets) {
		return raw, again.nothing(sheets, raw.Problems)
	}
	if endless(f.Data) {
		if why := again.missing(sheets, raw.Problems); why != "" {
			return raw, fmt.Errorf("%w (%s)", ErrCutOff, why)
		}
	}
	raw.Lines = print.Layout(sheets)
	return raw, nil
}

const engine = "ledongthuc"

// readAll reads all pages. A page that fails is a problem; the error is that
// of a cancelled context.
func (f *file) readAll(ctx context.Context, set source.Settings) (raw source.Raw, sheets []*print.Sheet, err error) {
	raw = source.Raw{Engine: engine, Pages: len(f.pages)}
	left := maxGlyphs
	var buf []print.Glyph // for one page after the other
	for i := range f.pages {
		set.AtPage(source.Page{Number: i + 1, Of: len(f.pages)})
		p, err := f.read(ctx, i, left, buf[:0])
		if ctx.Err() != nil {
			return raw, sheets, fmt.Errorf("page %d of %d: %w", i+1, len(f.pages), ctx.Err())
		}
		if err != nil {
			raw.Problems.Add("source", "pdf/page", 0, i+1, "page %d could not be read to its end: %v", i+1, err)
		}
		left -= len(p.Glyphs)
		buf = p.Glyphs
		sheets = append(sheets, print.NewSheet(p))
	}
	return raw, sheets, nil
}

func shown(sheets []*print.Sheet) (n int) {
	for _, s := range sheets {
		n += s.Shown
	}
	return n
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
