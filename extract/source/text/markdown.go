package text

import (
	"html"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/mark"
)

// markdown makes paragraphs and cells of the rows of a Markdown text.
func markdown(marks mark.Marks, rows []row) []source.Line {
	var out []source.Line
	var text []row // rows of ordinary text since the last table
	tables := 0
	flush := func() {
		out = append(out, prose(marks, text)...)
		text = nil
	}
	for i := 0; i < len(rows); {
		n := tableRows(rows[i:])
		if n == 0 {
			if !fence.MatchString(rows[i].text) {
				text = append(text, rows[i])
			}
			i++
			continue
		}
		flush()
		out = append(out, table(rows[i:i+n], tables)...)
		tables++
		i += n
	}
	flush()
	return out
}

// prose makes paragraphs of the rows between tables.
func prose(marks mark.Marks, rows []row) []source.Line {
	var out []source.Line
	for _, ln := range plain(marks, breakAtBlocks(rows)) {
		ln.Mark, ln.Text = bullet(ln.Text)
		ln.Text, ln.Look = strip(ln.Text)
		if ln.Text != "" {
			out = append(out, ln)
		}
	}
	return out
}

// breakAtBlocks puts blank rows around headings, so that a wrapped paragraph
// does not run into one.
func breakAtBlocks(rows []row) []row {
	var out []row
	for _, r := range rows {
		r.text = quoteMark.ReplaceAllString(r.text, "")
		if heading.MatchString(r.text) {
			out = append(out, row{"", r.page}, r, row{"", r.page})
			continue
		}
		for _, s := range lineBreak.Split(r.text, -1) {
			out = append(out, row{s, r.page})
		}
	}
	return out
}

var (
	heading = pattern.New(`^ {0,3}#{1,6}\s+`,
		pattern.Name("source/text/heading"), pattern.Yes("## Phần", "# A"), pattern.No("##Phần", "    # A"))
	quoteMark = pattern.New(`^ {0,3}(> ?)+`,
		pattern.Name("source/text/quote"), pattern.Yes("> a", "> > a"), pattern.No("a > b", "    > a"))
	fence = pattern.New("^ {0,3}(```|~~~)",
		pattern.Name("source/text/fence"), pattern.Yes("~~~"), pattern.No("~~", "a ~~~"))
	lineBreak = pattern.New(`(?i)<br\s*/?>`,
		pattern.Name("source/text/line-break"), pattern.Yes("a<br>b", "a<BR />b"), pattern.No("a<b>b"))
	image = pattern.New(`!\[[^\]]*\]\([^)]*\)`,
		pattern.Name("source/text/image"), pattern.Yes("![dấu](a.png)", "![](x)"), pattern.No("[a](b)", "!a"))
	link = pattern.New(`\[([^\]]+)\]\([^)\s]*\)`,
		pattern.Name("source/text/link"), pattern.Yes("[Nghị định](http://a.vn/b)"), pattern.No("[1]", "(http://a.vn)"))
	strong = pattern.New(`\*\*(.+?)\*\*|__(.+?)__`,
		pattern.Name("source/text/strong"), pattern.Yes("**Điều 1**", "__a__"), pattern.No("*a*", "a**"))
	emphasis = pattern.New(`\*([^*\s](?:[^*]*[^*\s])?)\*`,
		pattern.Name("source/text/emphasis"), pattern.Yes("*Hà Nội*", "*a*"), pattern.No("* a *", "2 * 3", "a*"))
	escaped = pattern.New("\\\\([\\\\`*_{}\\[\\]()#+.!|<>~-])",
		pattern.Name("source/text/escaped"), pattern.Yes("2\\.", "\\*"), pattern.No("\\a", "2."))
	tag = pattern.New(`</?(?i:b|i|u|em|strong|sub|sup|span|p|div|center|font)\b[^<>]*>`,
		pattern.Name("source/text/tag"), pattern.Yes("<b>", "</span>", `<p align="center">`), pattern.No("<br>", `<a href="x">`, "a < b"))
	starItem = pattern.New(`^\s*[*•]\s+(\S.*)$`,
		pattern.Name("source/text/star-item"), pattern.Yes("* mục một", "  • a"), pattern.No("*a*", "- a", "*"))
)

// bullet takes the list mark off that Markdown prints by itself. A dash or a
// plus is the document's own and stays in the text.
func bullet(s string) (mark, text string) {
	if m := starItem.FindStringSubmatch(s); m != nil {
		return "-", m[1]
	}
	return "", s
}

// strip takes the marks of Markdown off s and tells how it is printed: bold
// when all of it is.
func strip(s string) (string, extract.Look) {
	var look extract.Look
	s = strings.TrimSpace(s)
	if at := heading.FindString(s); at != "" {
		s = strings.TrimRight(strings.TrimRight(s[len(at):], "#"), " ")
		look.Bold = true
	}
	s = tag.ReplaceAllString(image.ReplaceAllString(s, ""), "")
	s = link.ReplaceAllString(s, "$1")
	// Escaped characters are put aside, or \* would be taken for emphasis.
	var kept []string
	s = escaped.ReplaceAllStringFunc(s, func(m string) string {
		kept = append(kept, m[1:])
		return "\x00"
	})
	if rest := strings.TrimSpace(strong.ReplaceAllString(s, "")); rest == "" && s != "" {
		look.Bold = true
	}
	s = strong.ReplaceAllString(s, "$1$2")
	if rest := strings.TrimSpace(emphasis.ReplaceAllString(s, "")); rest == "" && s != "" {
		look.Italic = true
	}
	s = emphasis.ReplaceAllString(s, "$1")
	for _, k := range kept {
		s = strings.Replace(s, "\x00", k, 1)
	}
	return strings.TrimSpace(html.UnescapeString(s)), look
}
