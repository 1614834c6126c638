package text

import (
	"strings"
	"unicode/utf8"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source/letterhead"
)

// gap parts two columns that were set side by side with spaces or tabs. What
// follows it opens with a capital or a rule.
var gap = pattern.New(`(\s{4,}|\s*\t\s*)([\p{Lu}\p{Ll}_=-])`,
	pattern.Name("source/text/gap"), pattern.Yes("CHÍNH PHỦ      CỘNG HÒA", "Bộ\t------"), pattern.No("CHÍNH PHỦ  CỘNG HÒA", "Số     (1)"))

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
		if letterhead.NationIn(r.text) {
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
		if at := letterhead.Glued(strings.TrimSpace(r.text)); at > 0 {
			text := strings.TrimSpace(r.text)
			out = append(out, row{strings.TrimSpace(text[:at]), r.page}, row{text[at:], r.page})
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
