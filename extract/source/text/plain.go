package text

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/source"
)

// plain makes paragraphs of the rows of a plain text.
func plain(rows []row) []source.Line {
	width := wrapWidth(rows)
	var out []source.Line
	if width > 0 {
		rows, out = withoutPageNumbers(rows)
	}
	for i := 0; i < len(rows); {
		text := strings.TrimSpace(rows[i].text)
		if text == "" {
			i++
			continue
		}
		first := i
		for i++; width > 0 && i < len(rows) && goesOn(rows[i-1].text, rows[i].text, width); i++ {
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

// loneNumber is a row that may be a page number.
var loneNumber = regexp.MustCompile(`^\s*[-–]?\s*(\d{1,4})\s*[-–]?\s*$`)

// withoutPageNumbers takes lone numbers out that count pages: each is one more
// than the one before, at least three of them. They come back as Furniture,
// and the paragraphs that they cut are closed again.
func withoutPageNumbers(rows []row) ([]row, []source.Line) {
	next, found := 0, map[int]bool{}
	for i, r := range rows {
		m := loneNumber.FindStringSubmatch(r.text)
		if m == nil {
			continue
		}
		n, _ := strconv.Atoi(m[1])
		if len(found) == 0 && n <= 2 || n == next && len(found) > 0 {
			found[i] = true
			next = n + 1
		}
	}
	if len(found) < 3 {
		return rows, nil
	}
	var kept []row
	var out []source.Line
	for i := 0; i < len(rows); i++ {
		if !found[i] {
			kept = append(kept, rows[i])
			continue
		}
		out = append(out, source.Line{Text: strings.TrimSpace(rows[i].text), Page: rows[i].page, Whole: true, Part: source.Furniture})
		for len(kept) > 0 && strings.TrimSpace(kept[len(kept)-1].text) == "" {
			kept = kept[:len(kept)-1]
		}
		for i+1 < len(rows) && strings.TrimSpace(rows[i+1].text) == "" {
			i++
		}
		if len(kept) > 0 && ended(kept[len(kept)-1].text) {
			kept = append(kept, row{"", rows[i].page})
		}
	}
	return kept, out
}

// mark opens a paragraph in any of the document families.
//
//	"2. Bộ Tài chính …", "a) Rà soát …", "- Lưu: VT", "Điều 5.", "II- NHIỆM VỤ"
var mark = regexp.MustCompile(`^\s*(\d+(\.\d+)*[.)/-]\s|\d{1,2}(\.\d{1,2})+\s|\p{Ll}\d?(\.\d+)?[.)/]\s|[IVXL]+\s?[.)/-]\s|[-–+•*]\s|(Phần|Chương|Mục|Tiểu mục|Điều|Phụ lục|PHẦN|CHƯƠNG|MỤC|ĐIỀU|PHỤ LỤC|Article|Chapter|Annex)\s+([\dIVX]+|thứ))`)

// goesOn reports that row b belongs to the paragraph of row a: the first word
// of b had no room in a, and b neither is indented nor opens with a mark
// after the end of a sentence.
func goesOn(a, b string, width int) bool {
	if strings.TrimSpace(a) == "" || strings.TrimSpace(b) == "" || ruleRow.MatchString(a) || ruleRow.MatchString(b) {
		return false
	}
	word, _, _ := strings.Cut(strings.TrimSpace(b), " ")
	room := width - utf8.RuneCountInString(strings.TrimRight(a, " \t")) - utf8.RuneCountInString(word) - 1
	if mark.MatchString(b) && (ended(a) || room >= 0) {
		return false
	}
	if indent(b) > indent(a)+1 && !mark.MatchString(a) {
		return false
	}
	if isUpper(a) != isUpper(b) {
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

// isUpper reports capitals: no small letter at all.
func isUpper(s string) bool { return strings.IndexFunc(s, unicode.IsLower) < 0 }

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

// national is the line that only the head of a document has.
var national = regexp.MustCompile(`(?i)cộng h[oò][aà] xã hội|độc lập\s*[-–]|đảng cộng sản việt nam|socialist republic|république socialiste`)

// gap parts two columns that were set side by side with spaces or tabs. What
// follows it opens with a capital or a rule.
var gap = regexp.MustCompile(`(\s{4,}|\s*\t\s*)([\p{Lu}\p{Ll}_=-])`)

// glued is the issuer and the national title on one line, or a rule and the
// motto: "CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".
var glued = regexp.MustCompile(`(?i)^(\s*[^\s|].{2,80}?|[-_=*]{3,})\s+(cộng h[oò][aà] xã hội chủ nghĩa việt nam|độc lập\s*[-–].*)\s*$`)

// columns cuts the two columns at the head of a document apart, left before
// right:
//
//	"Bộ tài chính            Cộng hoà xã hội chủ nghĩa Việt Nam" → two rows
//
// It looks at the rows around the national title only and leaves texts
// without one alone.
func columns(rows []row) []row {
	head := -1
	seen := 0
	for i, r := range rows {
		if strings.TrimSpace(r.text) == "" {
			continue
		}
		if national.MatchString(r.text) {
			head = i
		}
		if seen++; seen == 14 {
			break
		}
	}
	if head < 0 {
		return rows
	}
	var out []row
	for i, r := range rows {
		if i > head+6 {
			return append(out, rows[i:]...)
		}
		if m := glued.FindStringSubmatch(r.text); m != nil && !strings.HasSuffix(strings.ToLower(m[1]), "nước") {
			out = append(out, row{m[1], r.page}, row{m[2], r.page})
			continue
		}
		body := strings.TrimLeft(r.text, " \t")
		if at := gap.FindStringSubmatchIndex(body); at != nil && at[0] > 0 && !strings.Contains(body, "|") && utf8.RuneCountInString(r.text) < 160 {
			out = append(out, row{body[:at[0]], r.page}, row{body[at[4]:], r.page})
			continue
		}
		out = append(out, r)
	}
	return out
}
