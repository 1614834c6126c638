// Package mark tells by which mark a line opens a unit, for sources that have to
// decide whether it goes on with the line before:
//
//	"Điều 5. Hiệu lực", "II- NHIỆM VỤ", "PHỤ LỤC I"  → Unit: a word or a numeral of a unit
//	"a) Rà soát", "2.1. Bộ Tài chính", "- Lưu: VT"   → Item: a mark of a list
//	"MẪU SỐ 2", "QUY CHẾ làm việc"                   → Part: something that follows a paper
//	"đề xuất điều chỉnh quy hoạch"                   → none
//
// It is the one place in which sources ask this. The words of units stand in
// the heading styles of extract/lang too (outline.Tables), which a source does
// not know, since the language of a file is told from its lines; whoever wants
// one list sets Unit from those styles where the list of formats is made.
package mark

import (
	"strings"
	"unicode/utf8"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/viet"
)

var (
	unit = pattern.New(`^(?:(?:Phần|Chương|Mục|Tiểu mục|Điều|Phụ lục|PHẦN|CHƯƠNG|MỤC|ĐIỀU|PHỤ LỤC|Article|Chapter|Annex)\s+(?:[\dIVX]+|thứ)|[IVXL]+\s?[.)/\-–]\s)`,
		pattern.Name("source/mark/unit"),
		pattern.Yes("Điều 5. Hiệu lực", "CHƯƠNG II", "Phần thứ nhất", "Mục 2", "II- NHIỆM VỤ", "IV. TỔ CHỨC", "Article 3", "PHỤ LỤC I"),
		pattern.No("Điều này quy định", "Chương trình hành động", "MỤC TIÊU", "Vì vậy", "Phụ lục kèm theo"))

	item = pattern.New(`^(?:\d+(?:\.\d+)*[.)/-]\s|\d{1,2}(?:\.\d{1,2})+\s|\p{Ll}\d?(?:\.\d+)?[.)/]\s|[-–+•*]\s)`,
		pattern.Name("source/mark/item"),
		pattern.Yes("2. Bộ Tài chính", "2.1 Bộ Tài chính", "1/ Rà soát", "a) Rà soát", "đ) Báo cáo", "b1) Rà soát", "- Lưu: VT", "+ Bộ Công an"),
		pattern.No("2026 là năm", "30/6/2025", "ông A", "-Lưu", "12.5"))

	own = pattern.New(`^(?:[-–+•*]\s|\d+(?:\.\d+)*[.)/-]|\p{Ll}[.)/]\s?|[IVXL]+[.)-]\s)`,
		pattern.Name("source/mark/own"),
		pattern.Yes("1.Rà soát", "a)Rà soát", "- Lưu: VT", "II. NHIỆM VỤ", "30/6/2025"), pattern.No("Điều 5", "ông A", "II"))

	part = pattern.New(`^(?:Phụ lục|PHỤ LỤC|Mẫu số|MẪU|Mẫu|BIỂU|DANH MỤC|QUY CHẾ|QUY ĐỊNH|KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|ANNEX|ANNEXE|APPENDIX)(?:[^\p{L}\d]|$)`,
		pattern.Name("source/mark/part"),
		pattern.Yes("Phụ lục I", "PHỤ LỤC", "MẪU SỐ 2", "Mẫu số 01", "QUY CHẾ làm việc", "ANNEX 1", "BIỂU 3"), pattern.No("Phụ lục2", "Quy chế này", "MẪUĐƠN", "Kế hoạch số 5"))
)

// What a line ends with that goes on, and a line that is a mark and nothing else.
var (
	hangs = pattern.New(`(?i)(?:^|[\s(])(?:và|hoặc|của|với|cho|tại|từ|đến|trong|theo|về|số|ngày|tháng|năm|trước|sau|hạn|bởi|do|là|các|những|để|trên|dưới|giữa|nhằm|bằng|`+
		`and|or|of|the|to|for|in|by|with|no\.?|et|de|du|des|le|la|les|n°)$|[,(/]$|\s-$`,
		pattern.Name("source/mark/hangs"),
		pattern.Yes("trước ngày", "Sở Tài chính và", "Nghị quyết số", "trong thời hạn", "Sở Y tế,", "giai đoạn 2021 -"),
		pattern.No("ngày ký", "ỦY BAN NHÂN DÂN", "Sở Nội vụ", "hằng ngày.", "QUYẾT ĐỊNH:"))

	bare = pattern.New(`^(?:\d{1,3}(?:\.\d{1,2})*[.)]|\p{Ll}\)|[IVXL]{1,6}\.|[-+•])$`,
		pattern.Name("source/mark/bare"),
		pattern.Yes("1.", "2.1.", "a)", "IV.", "-"), pattern.No("1", "a", "2025", "I", "1. Sở"))
)

// RunsOn reports that a line break by hand only wrapped a sentence, a title or an
// item, so that b goes on with a: a ends with a word that cannot end a line, or is
// a mark alone; or a is long, centred or in a cell, and b begins small; in a cell,
// also when a ends with a comma.
//
//	"1. Sở Nội vụ báo cáo trước ngày" + "11/7/2026."  → yes
//	"3. Thực hiện Nghị quyết số" + "57-NQ/TW"         → yes
//	"1." + "Sở Nội vụ"                                → yes
//	"ỦY BAN NHÂN DÂN" + "TỈNH LÂM ĐỒNG"               → no
//	"phối hợp với các" + "a) Sở Nội vụ"               → no: b opens a unit
func RunsOn(a, b string, cell, centered bool) bool {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	switch {
	case a == "" || b == "" || Opens(b):
		return false
	case bare.MatchString(a), hangs.MatchString(a):
		return true
	case strings.ContainsAny(a[len(a)-1:], ".;:!?") || Own(b):
		return false
	case cell:
		return viet.StartsLower(b) || strings.HasSuffix(a, ",")
	}
	return viet.StartsLower(b) && (centered || utf8.RuneCountInString(a) >= 60)
}

// Unit reports that a line opens with the word or the Roman numeral of a unit.
func Unit(line string) bool { return unit.MatchString(line) }

// Item reports that a line opens with the mark of a list: a figure, a letter, a
// dash.
func Item(line string) bool { return item.MatchString(line) }

// Opens reports that a line opens with either.
func Opens(line string) bool { return Unit(line) || Item(line) }

// Own reports that a line holds a list mark itself, in which case none is put
// before it and it goes on with no line before. Marks count here that no blank
// parts from their words, and figures such as days with them: a line that was
// broken by hand seldom begins with one.
//
//	"1.Rà soát", "a)Rà soát" → yes
//	"Điều 5"                 → no, see Unit
func Own(line string) bool { return own.MatchString(line) }

// Part reports that a line opens what follows a paper: an annex, a form, a
// regulation that it enacts.
func Part(line string) bool { return part.MatchString(line) }
