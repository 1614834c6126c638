package text

import (
	"html"
	"regexp"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
)

// markdown makes paragraphs and cells of the rows of a Markdown text.
func markdown(rows []row) []source.Line {
	var out []source.Line
	var text []row // rows of ordinary text since the last table
	tables := 0
	flush := func() {
		out = append(out, prose(text)...)
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
func prose(rows []row) []source.Line {
	var out []source.Line
	for _, ln := range plain(breakAtBlocks(rows)) {
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
	heading   = regexp.MustCompile(`^ {0,3}#{1,6}\s+`)
	quoteMark = regexp.MustCompile(`^ {0,3}(> ?)+`)
	fence     = regexp.MustCompile("^ {0,3}(```|~~~)")
	lineBreak = regexp.MustCompile(`(?i)<br\s*/?>`)
	image     = regexp.MustCompile(`!\[[^\]]*\]\([^)]*\)`)
	link      = regexp.MustCompile(`\[([^\]]+)\]\([^)\s]*\)`)
	strong    = regexp.MustCompile(`\*\*(.+?)\*\*|__(.+?)__`)
	emphasis  = regexp.MustCompile(`\*([^*\s](?:[^*]*[^*\s])?)\*`)
	escaped   = regexp.MustCompile("\\\\([\\\\`*_{}\\[\\]()#+.!|<>~-])")
	tag       = regexp.MustCompile(`</?(?i:b|i|u|em|strong|sub|sup|span|p|div|center|font)\b[^<>]*>`)
	starItem  = regexp.MustCompile(`^\s*[*•]\s+(\S.*)$`)
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
