// Package html reads web pages and saved pages into raw lines.
//
// In comes a whole page, with menus, scripts, a table for the head of the
// document and its text somewhere in the middle:
//
//	<div class="menu">…</div>
//	<table><tr><td align="center"><b>CHÍNH PHỦ<br>-------</b></td>
//	           <td align="center"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></td></tr></table>
//	<p><b>Điều 1.</b> Ban hành kèm theo Nghị quyết này …</p>
//
// Out come the lines of the document alone:
//
//	"CHÍNH PHỦ"  bold, centered
//	"-------"  Furniture
//	"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"  bold, centered
//	"Điều 1. Ban hành kèm theo Nghị quyết này …"
//
// What is true of the result:
//
//  1. Every line is a whole paragraph, a part of one that <br> ends, or a
//     paragraph of a table cell. Inline tags never part a word or a number.
//  2. Nothing of the document's own element is left out but scripts, forms
//     and what the page hides.
//  3. Only tables of data have cells. Tables that place things side by side,
//     as at the head and at the signature, become lines, left before right.
//  4. White space is single spaces; soft hyphens and zero-width characters
//     are gone.
//  5. Text of the fonts before Unicode (.VnTime, VNI-Times) is Unicode.
package html

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/letterhead"
	"nghiquyet/extract/source/mark"
	"nghiquyet/extract/source/text"
)

// maxBytes bounds one page; saved pages with their styles have one or two
// megabytes.
const maxBytes = 48 << 20

// Source reads HTML.
type Source struct {
	Marks mark.Marks // tell a page with a document from a message of its site
}

// Format is "html".
func (Source) Format() string { return "html" }

// Endings are those of HTML files.
func (Source) Endings() []string { return []string{".html", ".htm", ".xhtml"} }

// Keeps is source.Elements.
func (Source) Keeps() source.Keeps { return source.Elements }

// Sniff reports that f opens as a page does. A name that ends in .html helps
// only where the bytes hold a tag.
func (Source) Sniff(f source.File) bool {
	s, err := text.Decode(f.Data[:min(len(f.Data), 8<<10)], "utf-8")
	if err != nil || strings.Count(s, "\x00")*50 > len(s) { // a stray zero byte is damage
		return false
	}
	s = strings.ToLower(strings.TrimLeftFunc(s, unicode.IsSpace))
	if source.HasEnding(f.Name, Source{}.Endings()) {
		return anyTag.MatchString(s)
	}
	if strings.Contains(s, "<!doctype html") || strings.Contains(s, "<html") {
		return strings.HasPrefix(s, "<")
	}
	return !strings.HasPrefix(s, "<?xml") && strings.HasPrefix(s, "<") && anyTag.MatchString(s)
}

var anyTag = pattern.New(`<(html|head|body|main|article|section|div|p|table|span|h[1-6]|meta|title|center|b|br)[\s/>]`,
	pattern.Name("source/html/tag"), pattern.Yes("<p>", `<div class="a">`, "<br/>", "<h1 >"), pattern.No("<xml>", "a < b", `<path d="">`))

// Read finds the document in the page and takes it apart.
func (src Source) Read(ctx context.Context, f source.File, _ source.Settings) (source.Raw, error) {
	page, err := parse(f.Data)
	if err != nil {
		return source.Raw{}, err
	}
	if err := ctx.Err(); err != nil {
		return source.Raw{}, err
	}
	modernize(page)
	found := find(page, src.Marks)
	w := newWriter(found.skip, src.Marks)
	w.children(found.root, style{})
	w.flush()
	if found.headline != "" {
		head := source.Line{Text: found.headline, Whole: true}
		head.Look.Bold = true
		w.lines = append([]source.Line{head}, w.lines...)
	}
	if err := missing(src.Marks, w.lines, f.Data, found.empty); err != nil {
		return source.Raw{}, err
	}
	raw := source.Raw{Lines: w.lines, Engine: found.engine, Hidden: w.hidden}
	if torn(f.Data) {
		raw.Problems.Add("source", "html/torn", 0, 0, "the page may break off before its end: it opens with <html>, and </html> is missing; what is there was read")
	}
	return raw, nil
}

// torn reports that a page seems to be cut off, as by a connection that ended: it has the
// element <html>, which nothing closes.
//
//	"<html><body><p>Điều 1. Giao Bộ"    → it is
//	"<p>Điều 1. Giao Bộ Xây dựng …</p>" → it is a piece of a page, and whole as far as one can tell
func torn(data []byte) bool {
	if !bytes.Contains(data, []byte("<html")) && !bytes.Contains(data, []byte("<HTML")) {
		return false
	}
	for _, end := range []string{"</html", "</HTML", "</body", "</BODY"} {
		if bytes.Contains(data, []byte(end)) {
			return false
		}
	}
	return true
}

// notFound is what sites say in place of a document.
var notFound = pattern.New(`(?i)không tồn tại|không tìm thấy|chưa có nội dung|đang (được )?cập nhật|not found|does not exist|no longer available|introuvable|n['’]existe pas|\b404\b|access denied|just a moment`,
	pattern.Name("source/html/not-found"), pattern.Yes("Văn bản không tồn tại", "Nội dung đang được cập nhật", "Error 404", "Page not found"), pattern.No("Điều 404a", "Văn bản còn hiệu lực"))

// legal reports that a text has a line that heads a unit, or that of a number:
// a page that has one is no message of the site.
func legal(marks mark.Marks, text string) bool {
	for ln := range strings.SplitSeq(text, "\n") {
		if marks.Heads(ln) || letterhead.Number(ln) {
			return true
		}
	}
	return false
}

// missing tells that the lines are no document: none at all, a short message
// of the site, or what a site prints around a document that it does not have.
// empty names the site whose place for the document is empty.
func missing(marks mark.Marks, lines []source.Line, data []byte, empty string) error {
	var b strings.Builder
	letters := 0
	for _, ln := range lines {
		if ln.Part == source.Furniture {
			continue
		}
		b.WriteString(ln.Text + "\n")
		for _, c := range ln.Text {
			if unicode.IsLetter(c) {
				letters++
			}
		}
	}
	all := norm.NFC.String(strings.TrimSpace(b.String()))
	switch {
	case letters == 0 && bytes.Contains(data, []byte("<script")):
		return errors.New("no document in this page: a script fills it in; save the page from a browser after it has loaded, or take the document's PDF or DOCX")
	case letters == 0:
		return errors.New("no document in this page: it holds no text")
	case empty != "" && letters < 1500 && !legal(marks, all):
		return fmt.Errorf("no document in this page: %s shows it without its text; take the PDF or DOCX that the page offers", empty)
	case letters < 400 && notFound.MatchString(all) && !legal(marks, all):
		return fmt.Errorf("no document in this page: it only says “%s”; check the address and fetch it again", short(all, 80))
	}
	return nil
}

// short is the beginning of s on one line, at most n characters.
func short(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}

// attr is the value of an attribute, "" when absent.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
