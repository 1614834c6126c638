package text

import (
	"html"
	"regexp"
	"slices"
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

// tableRows is the number of rows at the front that are a pipe table: a header,
// a dashed row, and what follows with a bar in it. 0 when there is none.
func tableRows(rows []row) int {
	if len(rows) < 2 || !strings.Contains(rows[0].text, "|") || !isRule(rows[1].text) {
		return 0
	}
	n := 2
	for n < len(rows) && strings.Contains(rows[n].text, "|") {
		n++
	}
	return n
}

func isRule(s string) bool {
	return strings.Contains(s, "|") && strings.Contains(s, "--") && strings.Trim(s, "|:- \t") == ""
}

// table makes cells of the rows of a pipe table; rows[1] is its dashed row. A
// header that is printed again inside the table is Furniture.
func table(rows []row, index int) []source.Line {
	var out []source.Line
	head := split(rows[0].text)
	at := 0
	for i, r := range rows {
		if isRule(r.text) {
			continue
		}
		cells := split(r.text)
		again := i > 0 && slices.Equal(cells, head)
		for col, c := range cells {
			for _, s := range lineBreak.Split(c, -1) {
				ln := source.Line{Page: r.page, Whole: true, Cell: &source.Cell{
					Table: index, Row: at, Col: col, RowSpan: 1, ColSpan: 1, Header: i == 0,
				}}
				if ln.Text, ln.Look = strip(s); ln.Text == "" {
					continue
				}
				if again {
					ln.Part = source.Furniture
				}
				out = append(out, ln)
			}
		}
		at++
	}
	return out
}

// split cuts a table row at its bars, those that are escaped excepted.
func split(s string) []string {
	s = strings.TrimSpace(s)
	s = strings.TrimPrefix(s, "|")
	if strings.HasSuffix(s, "|") && !strings.HasSuffix(s, `\|`) {
		s = s[:len(s)-1]
	}
	var out []string
	start := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '|':
			out = append(out, strings.TrimSpace(s[start:i]))
			start = i + 1
		}
	}
	return append(out, strings.TrimSpace(s[start:]))
}
