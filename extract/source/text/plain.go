package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/source"
	"nghiquyet/extract/source/letterhead"
	"nghiquyet/extract/source/mark"
	"nghiquyet/extract/viet"
)

// plain makes paragraphs of the rows of a plain text; marks tell which rows open
// one.
func plain(marks mark.Marks, rows []row) []source.Line {
	width := wrapWidth(rows)
	var out []source.Line
	if width > 0 {
		rows, out = withoutPageNumbers(rows)
	}
	tables := 0
	for i := 0; i < len(rows); {
		if n := barRows(rows[i:]); n > 0 {
			out = append(out, table(rows[i:i+n], tables)...)
			tables++
			i += n
			continue
		}
		text := strings.TrimSpace(rows[i].text)
		if text == "" {
			i++
			continue
		}
		first := i
		for i++; width > 0 && i < len(rows) && goesOn(marks, rows[i-1].text, rows[i].text, width); i++ {
			text = join(text, strings.TrimSpace(rows[i].text))
		}
		out = append(out, paragraph(text, rows[first].page))
	}
	return out
}

// wrapWidth is the width in characters at which the text was wrapped, 0 when
// its lines are paragraphs. A text was wrapped when nearly all of its lines
// stay within a width of at most 160 characters and many of them break off
// inside a sentence, with the next one beginning in lower case.
func wrapWidth(rows []row) int {
	var lengths []int
	broken, pairs := 0, 0
	for i, r := range rows {
		n := utf8.RuneCountInString(strings.TrimRight(r.text, " \t"))
		if n == 0 {
			continue
		}
		lengths = append(lengths, n)
		if i == 0 || strings.TrimSpace(rows[i-1].text) == "" {
			continue
		}
		if pairs++; !ended(rows[i-1].text) && startsLower(r.text) {
			broken++
		}
	}
	if len(lengths) < 4 {
		return 0
	}
	slices.Sort(lengths)
	longest := lengths[len(lengths)-1-len(lengths)/50]
	if broken*5 < pairs || broken < 3 || longest > 160 || longest < 40 {
		return 0
	}
	return longest
}

// goesOn reports that row b belongs to the paragraph of row a: the first word
// of b had no room in a, and b neither is indented nor opens with a mark
// after the end of a sentence. Nothing goes on after "./.", the end of a paper,
// nor around "Nơi nhận:".
func goesOn(marks mark.Marks, a, b string, width int) bool {
	if alone(a) || alone(b) || strings.HasSuffix(strings.TrimSpace(a), "./.") || viet.NoLower(a) != viet.NoLower(b) {
		return false
	}
	word, _, _ := strings.Cut(strings.TrimSpace(b), " ")
	room := width - utf8.RuneCountInString(strings.TrimRight(a, " \t")) - utf8.RuneCountInString(word) - 1
	opensA, opensB := marks.Opens(strings.TrimLeft(a, " \t")), marks.Opens(strings.TrimLeft(b, " \t"))
	switch {
	case opensB && (ended(a) || room >= 0), ended(a) && marks.Lists(strings.TrimLeft(b, " \t")), indent(b) > indent(a)+1 && !opensA:
		return false
	}
	// Proportional type wrapped at a width in points gives lines of uneven
	// length, so a line that breaks off inside a sentence may be shorter.
	slack := width / 8
	if !ended(a) && startsLower(b) {
		slack = width / 3
	}
	return room < slack
}

// alone reports a row that is no part of a paragraph: blank, a rule, or the
// word above the recipients.
func alone(s string) bool {
	return strings.TrimSpace(s) == "" || letterhead.Rule(s) || recipients(s)
}

// join puts b behind a, with a space unless a document number was cut at its
// hyphen or slash: "30/2020/NĐ-" + "CP".
func join(a, b string) string {
	last, size := utf8.DecodeLastRuneInString(a)
	before, _ := utf8.DecodeLastRuneInString(a[:len(a)-size])
	first, _ := utf8.DecodeRuneInString(b)
	if (last == '-' || last == '/') && (unicode.IsUpper(before) || unicode.IsDigit(before)) && (unicode.IsUpper(first) || unicode.IsDigit(first)) {
		return a + b
	}
	return a + " " + b
}

func ended(s string) bool {
	s = strings.TrimRight(s, " \t”\"’»)")
	return s == "" || strings.ContainsAny(s[len(s)-1:], ".;:!?")
}

func startsLower(s string) bool {
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \t"))
	return unicode.IsLower(c)
}

func indent(s string) int {
	n := 0
	for _, c := range s {
		switch c {
		case ' ':
			n++
		case '\t':
			n += 8
		default:
			return n
		}
	}
	return n
}
