package print

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source"
)

// Running heads of the gazettes, with the page number on either side or on a
// line of its own, or behind a stamp. They count in the top margin only:
//
//	"CÔNG BÁO/Số 287/Ngày 27-05-2026 31", "92 CÔNG BÁO/Số 73 + 74/Ngày 21-04-2026", "CÔNG BÁO TP.HCM/Số 199+200/Ngày 01-7-2026 52"
//	"Căn cứ Công báo số 12" → not one
var gazetteRe = pattern.New(`(^|\s)CÔNG\s*BÁO(\s[\p{Lu}\s.-]{1,40})?\s*/\s*Số\s.{1,30}/\s*Ngày\s?[\d\s./-]+$`,
	pattern.Name("source/print/gazette"), pattern.Yes("CÔNG BÁO/Số 287/Ngày 27-05-2026 31", "92 CÔNG BÁO/Số 73 + 74/Ngày 21-04-2026", "CÔNG BÁO TP.HCM/Số 199+200/Ngày 01-7-2026 52"), pattern.No("Căn cứ Công báo số 12", "CÔNG BÁO", "CÔNG BÁO/Số 287/Ngày đăng"))

// Page numbers: "3", "- 3 -", "Trang 3/12", "3 | 12", "Page 3 of 12".
var pageNumberRe = pattern.New(`^(?i:[-–—\s]*(trang|page)?\s*\d{1,4}(\s*(/|\||of)\s*\d{1,4})?[-–—\s]*)$`,
	pattern.Name("source/print/page-number"), pattern.Yes("3", "- 3 -", "Trang 3/12", "3 | 12", "Page 3 of 12"), pattern.No("3.", "Trang", "12345", "3 tháng"))

// Signature stamps, which signing programs print in a corner in small type.
//
//	"Ký bởi: CÔNG BÁO NƯỚC …", "Người ký: CỔNG THÔNG TIN ĐIỆN TỬ", "Cơ quan: VĂN PHÒNG …", "Ngày ký: 2026-04-21 15:32:11 +07:00", "Email: …@…"
//	"SAO Y; Văn phòng Đoàn ĐBQH và HĐND", "Giờ ký: 03/07/2025 15:32:39"
//	"Người ký: bên A phải …" in the body's own size → not one
var stampRe = pattern.New(`^(Ký bởi|Người ký|Ký số bởi|Ngày ký|Giờ ký|Thời gian ký|Cơ quan\s?:|Tổ chức\s?:|Chức vụ\s?:|Email\s?:|SAO (Y|LỤC)[;:,.]|Signature Not Verified|Digitally signed|Signed by|DN:|Date:)`,
	pattern.Name("source/print/stamp"), pattern.Yes("Ký bởi: CÔNG BÁO", "Cơ quan: VĂN PHÒNG CHÍNH PHỦ", "Ngày ký: 2026-04-21", "SAO Y; Văn phòng", "Email: a@b.vn", "Signature Not Verified"), pattern.No("Cơ quan chủ trì", "SAO YẾN", "Ngày 21"))
var stampStartRe = pattern.New(`^(Ký bởi|Người ký|Ký số bởi|SAO (Y|LỤC)[;:,.]|Signature Not Verified|Digitally signed by|Signed by)`,
	pattern.Name("source/print/stamp-start"), pattern.Yes("Ký bởi: CÔNG BÁO", "Người ký: SỞ", "SAO LỤC: 12", "Digitally signed by A"), pattern.No("Cơ quan: VĂN PHÒNG", "Ngày ký: 2026"))

// Ornaments: rows of one sign, "_________", "-------", "******", "=====". A
// row of dots is a blank to be filled in and stays.
var ornamentRe = pattern.New(`^(_[_\s]{3,}|-[-\s]{3,}|–[–\s]{2,}|—[—\s]+|\*[*\s]{4,}|=[=\s]{3,}|[oO0]{2,3}|-+\s?[oO0]{1,3}\s?-+)$`,
	pattern.Name("source/print/ornament"), pattern.Yes("_________", "-------", "******", "=====", "-oOo-", "ooo"), pattern.No("......", "--", "o", "- a -"))

// The margins in which running heads and page numbers stand, as shares of the
// page's height.
const (
	headZone = 0.12
	footZone = 0.90
)

// markFurniture finds what belongs to the page and not to the text: by what it
// says, by where it stands, and by coming again on other pages.
func markFurniture(sheets []*Sheet) {
	for _, s := range sheets {
		for i := range s.lines {
			if ornamentRe.MatchString(s.lines[i].str) {
				s.lines[i].part = source.Furniture
			}
			if s.lines[i].dir != s.dir {
				s.lines[i].part = source.Furniture // print across the text: stamps, watermarks, heads of turned pages
			}
		}
		s.markStamps()
		s.markHeads()
	}
	markRepeated(sheets)
	markPageNumbers(sheets)
}

// rowAt is the range of lines that share the baseline of line i.
func (s *Sheet) rowAt(i int) (from, to int) {
	from, to = i, i+1
	same := func(j int) bool {
		return s.lines[j].dir == s.lines[i].dir && math.Abs(s.lines[j].y-s.lines[i].y) < 0.5*s.lines[i].size
	}
	for from > 0 && same(from-1) {
		from--
	}
	for to < len(s.lines) && same(to) {
		to++
	}
	return from, to
}

func (s *Sheet) rowText(from, to int) string {
	parts := make([]string, 0, to-from)
	for _, ln := range s.lines[from:to] {
		if ln.part != source.Furniture {
			parts = append(parts, ln.str)
		}
	}
	return strings.Join(parts, " ")
}

// markHeads marks the running heads of gazettes in the top margin.
func (s *Sheet) markHeads() {
	for i := 0; i < len(s.lines); {
		from, to := s.rowAt(i)
		i = to
		if s.lines[from].dir == s.dir && s.lines[from].y > headZone*s.height {
			break
		}
		if gazetteRe.MatchString(s.rowText(from, to)) {
			for j := from; j < to; j++ {
				s.lines[j].part = source.Furniture
			}
		}
	}
}

// markStamps marks the lines that begin as a stamp does, and the lines of the
// same small size around them that go on from one to the next.
func (s *Sheet) markStamps() {
	for i := range s.lines {
		ln := &s.lines[i]
		if ln.stamp > 0 || !stampStartRe.MatchString(ln.str) {
			continue
		}
		small := ln.size < 9.5
		bottom, place := ln.y, 0
		for j := i; j < len(s.lines) && s.lines[j].y < bottom+2.2*ln.size; j++ {
			t := &s.lines[j]
			if t.size > 1.15*ln.size || Overlap(t.x0, t.x1, ln.x0-2, ln.x1+2) <= 0 {
				continue
			}
			if small || stampRe.MatchString(t.str) {
				place++
				t.part, t.stamp = source.Furniture, place
				bottom = t.y
			}
		}
	}
}

// edges gives the outermost rows of a page that are not furniture yet: up to n
// from the top and n from the bottom, as ranges of lines.
func (s *Sheet) edges(n int) (rows [][2]int) {
	var all [][2]int
	for i := 0; i < len(s.lines); {
		from, to := s.rowAt(i)
		i = to
		if s.lines[from].dir == s.dir && s.rowText(from, to) != "" {
			all = append(all, [2]int{from, to})
		}
	}
	for i, r := range all {
		y := s.lines[r[0]].y
		if i < n && y < headZone*s.height || i >= len(all)-n && y > footZone*s.height {
			rows = append(rows, r)
		}
	}
	return rows
}

// markRepeated marks what comes again at the same height of at least three
// pages, figures aside, at the top or bottom.
func markRepeated(sheets []*Sheet) {
	type place struct {
		text string
		y    int
	}
	at := map[place][][3]int{}
	for si, s := range sheets {
		for _, r := range s.edges(2) {
			str := s.rowText(r[0], r[1])
			if len([]rune(str)) < 3 || pageNumberRe.MatchString(str) {
				continue
			}
			key := place{digitless(str), int(math.Round(s.lines[r[0]].y / 4))}
			at[key] = append(at[key], [3]int{si, r[0], r[1]})
		}
	}
	for _, where := range at {
		if len(where) < 3 || 3*len(where) < len(sheets) {
			continue
		}
		for _, w := range where {
			for j := w[1]; j < w[2]; j++ {
				sheets[w[0]].lines[j].part = source.Furniture
			}
		}
	}
}

func digitless(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '#'
		}
		return r
	}, s)
}

// markPageNumbers marks bare numbers that stand alone as the outermost row of
// a page, above or below all text.
func markPageNumbers(sheets []*Sheet) {
	for _, s := range sheets {
		for _, r := range s.edges(1) {
			if !pageNumberRe.MatchString(s.rowText(r[0], r[1])) {
				continue
			}
			for j := r[0]; j < r[1]; j++ {
				s.lines[j].part = source.Furniture
			}
		}
		// turned pages: heads were marked with the lines across
		s.lines = slices.Clip(s.lines)
	}
}
