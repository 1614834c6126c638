// Package text reads plain text and Markdown into raw lines.
//
// In comes a file in UTF-8, UTF-16, Windows-1258 or another 8-bit charset:
//
//	**I.** NHIỆM VỤ CHUNG
//
//	| TT | Nhiệm vụ | Cơ quan chủ trì |
//	|----|----------|-----------------|
//	| 1  | Rà soát quy hoạch | Bộ Xây dựng |
//
// Out come paragraphs and cells, without the marks of Markdown:
//
//	"I. NHIỆM VỤ CHUNG"  a paragraph
//	"TT"  "Nhiệm vụ"  "Cơ quan chủ trì"  the header row of table 0
//	"1"  "Rà soát quy hoạch"  "Bộ Xây dựng"  row 1 of table 0
//
// What is true of the result:
//
//  1. Every line is a whole paragraph or a paragraph of a cell. A file that
//     was wrapped at a width is put together again; in any other file each
//     line is a paragraph.
//  2. No letter or digit is lost, except the marks of Markdown in a file that is
//     Markdown, and none is moved, except that of two columns the left one
//     comes first. Rules drawn with characters (-----) are
//     Furniture.
//  3. A text in TCVN3 or VNI is Unicode where its words say so.
//  4. Pages are counted where form feeds part them, as pdftotext writes them.
package text

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/legacy"
	"nghiquyet/extract/source/letterhead"
	"nghiquyet/extract/source/mark"
)

// maxBytes bounds one text; the longest law has about one megabyte.
const maxBytes = 64 << 20

// Source reads plain text and Markdown. It stands last in a list of sources:
// whatever is not binary is text to it.
type Source struct {
	Marks mark.Marks // tell where a paragraph of a wrapped text opens
}

// Format is "text".
func (Source) Format() string { return "text" }

// Endings are those of text files.
func (Source) Endings() []string { return append([]string{".txt"}, markdownEndings...) }

// Keeps is source.Words.
func (Source) Keeps() source.Keeps { return source.Words }

// Sniff reports that f is not binary. An empty file counts as text, so that
// Read can say that it is empty.
func (Source) Sniff(f source.File) bool { return !isBinary(f.Data) }

// Read takes f apart into paragraphs and cells.
func (src Source) Read(ctx context.Context, f source.File, _ source.Settings) (source.Raw, error) {
	if err := check(f.Data); err != nil {
		return source.Raw{}, err
	}
	s, err := Decode(f.Data, "")
	if err != nil {
		return source.Raw{}, err
	}
	if strings.TrimSpace(s) == "" {
		return source.Raw{}, errors.New("the file holds nothing but white space; there is no text to read")
	}
	if err := ctx.Err(); err != nil {
		return source.Raw{}, err
	}
	s, _ = legacy.Decode(s, "")
	pages := strings.Split(newlines.Replace(s), "\f")
	if len(pages) > 1 && strings.TrimSpace(pages[len(pages)-1]) == "" {
		pages = pages[:len(pages)-1]
	}
	r := reader{marks: src.Marks, markdown: isMarkdown(f.Name, s)}
	for i, p := range pages {
		if len(pages) > 1 {
			r.page = i + 1
		}
		r.add(strings.Split(p, "\n"))
	}
	raw := source.Raw{Lines: r.lines(), Engine: "text"}
	if len(pages) > 1 {
		raw.Pages = len(pages)
	}
	if r.markdown {
		raw.Engine = "markdown"
	}
	return raw, nil
}

func check(data []byte) error {
	switch {
	case len(data) == 0:
		return errors.New("the file is empty; fetch it again")
	case len(data) > maxBytes:
		return fmt.Errorf("the text has %d MB, more than the %d MB that one document may have; split it", len(data)>>20, maxBytes>>20)
	case isBinary(data):
		return errors.New("this is binary data, not text; no format that nq reads was recognized in it")
	}
	return nil
}

var newlines = strings.NewReplacer("\x00", " ", "\r\n", "\n", "\r", "\n", "\v", "\n", "\u2028", "\n", "\u2029", "\n\n", "\u0085", "\n")

// row is one line of the file before it is judged.
type row struct {
	text string
	page int
}

// reader gathers the rows of all pages and makes lines of them.
type reader struct {
	marks    mark.Marks
	markdown bool
	page     int
	rows     []row
}

func (r *reader) add(lines []string) {
	for _, s := range lines {
		r.rows = append(r.rows, row{s, r.page})
	}
}

func (r *reader) lines() []source.Line {
	rows := closings(r.marks, columns(layoutTables(withoutBars(r.rows))))
	if r.markdown {
		return markdown(r.marks, rows)
	}
	return plain(r.marks, rows)
}

// paragraph is one whole paragraph, or Furniture when it is only a rule.
func paragraph(text string, page int) source.Line {
	ln := source.Line{Text: text, Page: page, Whole: true}
	if letterhead.Rule(text) {
		ln.Part = source.Furniture
	}
	return ln
}

// markdownEndings are those of Markdown files.
var markdownEndings = []string{".md", ".markdown", ".mdown"}

// isMarkdown reports that s is Markdown: by its name, or because it has a
// table with a dashed row, or several headings or bold words.
func isMarkdown(name, s string) bool {
	return source.HasEnding(name, markdownEndings) || tableRule.MatchString(s) || len(anyMark.FindAllStringIndex(s, 4)) > 3
}

var (
	tableRule = pattern.New(`(?m)^\s*\|?(\s*:?-{3,}:?\s*\|)+\s*(:?-{3,}:?)?\s*$`,
		pattern.Name("source/text/table-rule"), pattern.Yes("|---|:---:|", "--- | ---", "a | b\n--- | ---"), pattern.No("-----", "| a | b |"))
	anyMark = pattern.New(`(?m)^#{1,6} \S|\*\*[^*\n]+\*\*`,
		pattern.Name("source/text/markdown"), pattern.Yes("# Tiêu đề", "các **từ** đậm"), pattern.No("#tag", "2 * 3 * 4"))
)
