package paper

import (
	"strings"
	"unicode/utf8"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source/letterhead"
)

// gap parts two columns that were set side by side with tabs or spaces.
var gap = pattern.New(`[ \x{a0}]*\t[ \t\x{a0}]*|[ \x{a0}]{4,}`,
	pattern.Name("source/paper/gap"), pattern.Yes("Bộ\t\tCộng hoà", "Số: 12      Hà Nội"), pattern.No("Bộ   Cộng", "Bộ Cộng"))

// ruled opens a column that begins with a rule drawn with characters.
var ruled = pattern.New(`^[-_=*]{3,}`, pattern.Name("source/paper/ruled"), pattern.Yes("-------", "=====o====="), pattern.No("--", "- a"))

// right reports that s opens the right column of a head or of a signature.
func right(s string) bool {
	return letterhead.Nation(s) || letterhead.Motto(s) || ruled.MatchString(s) || letterhead.Place(s) || letterhead.Signer(s)
}

// columns cuts a line that holds two columns apart, left before right.
//
//	"Bộ Tài chính\t\tCộng hoà xã hội chủ nghĩa Việt Nam" → two lines
//	"Số: 12/2001/QĐ-BTC      Hà Nội, ngày 13 tháng 3 năm 2001" → two lines
//	"Nơi nhận:\tKT. BỘ TRƯỞNG" → two lines
//	"Điều 5.\tHiệu lực thi hành" → one
//
// It stops at lines of more than 160 characters and never looks into cells.
func (w *writer) columns(s string) []string {
	s = strings.Trim(s, " \t\u00a0")
	if w.inCell || utf8.RuneCountInString(s) > 160 {
		return []string{s}
	}
	for _, at := range gap.FindAllStringIndex(s, -1) {
		a, b := s[:at[0]], s[at[1]:]
		if a == "" || b == "" {
			continue
		}
		if right(b) || letterhead.Recipients(a) && strings.ToUpper(b) == b {
			return []string{a, b}
		}
	}
	return []string{s}
}
