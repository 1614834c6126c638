// Package mark says what a source asks of a line whose language is not known
// yet: whether it opens a unit, and so does not go on with the line before, or
// a paper that follows another.
//
// The words stand in the tables of extract/lang: the heading styles by which
// units are told. A source does not know these tables; it is handed what they
// say as Marks where the list of formats is made (extract/pipe). What has a
// mark by itself, whatever the language, is told here, see Own.
package mark

import (
	"strings"
	"unicode/utf8"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/viet"
)

// Marks is what the languages of the program say of a line, which has no blanks
// before it. The zero Marks knows no language and says no to everything.
type Marks struct {
	Unit func(line string) bool // see Opens
	Item func(line string) bool // see Lists
	Head func(line string) bool // see Heads
	Part func(line string) bool // see Follows
	Hang func(line string) bool // see Hangs
}

// Opens reports that the line opens a unit.
//
//	"Điều 5. Hiệu lực", "II- NHIỆM VỤ", "a) Rà soát", "- Lưu: VT" → yes
//	"Điều 5 của Nghị định này", "đề xuất điều chỉnh quy hoạch"    → no
func (m Marks) Opens(line string) bool { return m.Unit != nil && m.Unit(line) }

// Lists reports that the line has a mark which opens a paragraph behind the end of
// another, and elsewhere may stand inside a sentence.
//
//	"(1) Kiểm tra", "• Kinh phí", "“Điều 3. Hiệu lực" → yes
func (m Marks) Lists(line string) bool { return m.Item != nil && m.Item(line) }

// Heads reports that the line opens a unit of the rank of an article or a
// larger one.
//
//	"Điều 5. Hiệu lực", "CHƯƠNG II", "II- NHIỆM VỤ", "PHỤ LỤC I" → yes
//	"1. Bộ Tài chính", "- Lưu: VT"                               → no
func (m Marks) Heads(line string) bool { return m.Head != nil && m.Head(line) }

// Follows reports that the line opens what follows a paper: an annex, a form, a
// regulation that it enacts.
//
//	"PHỤ LỤC I", "Mẫu số 01", "QUY CHẾ làm việc" → yes
//	"Quy chế này", "Điều 5. Hiệu lực"            → no
func (m Marks) Follows(line string) bool { return m.Part != nil && m.Part(line) }

// Hangs reports that the line ends with a word or a sign with which no sentence
// ends.
//
//	"báo cáo trước ngày", "Sở Tài chính và", "giai đoạn 2021 -" → yes
func (m Marks) Hangs(line string) bool { return m.Hang != nil && m.Hang(line) }

var bare = pattern.New(`^(?:\d{1,3}(?:\.\d{1,2})*[a-zđ]?[.)]|\p{Ll}\)|[IVXL]{1,6}\.|[-+•])$`,
	pattern.Name("source/mark/bare"),
	pattern.Yes("1.", "2.1.", "3a.", "a)", "12)", "IV.", "-"),
	pattern.No("1", "a", "2025", "I", "1. Sở"))

// Bare reports that a line is the mark of an item and nothing else.
//
//	"2.1.", "a)", "-" → yes
//	"2026", "1. Sở"   → no
func Bare(line string) bool { return len(line) < 16 && bare.MatchString(line) }

// RunsOn reports that a line break by hand only wrapped a sentence, a title or an
// item, so that b goes on with a: a hangs, or is a mark alone; or a is long,
// centred or in a cell, and b begins small; in a cell, also when a ends with a
// comma.
//
//	"1. Sở Nội vụ báo cáo trước ngày" + "11/7/2026."  → yes
//	"3. Thực hiện Nghị quyết số" + "57-NQ/TW"         → yes
//	"1." + "Sở Nội vụ"                                → yes
//	"ỦY BAN NHÂN DÂN" + "TỈNH LÂM ĐỒNG"               → no
//	"phối hợp với các" + "a) Sở Nội vụ"               → no: b opens a unit
func (m Marks) RunsOn(a, b string, cell, centered bool) bool {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	switch {
	case a == "" || b == "" || m.Opens(b):
		return false
	case Bare(a), m.Hangs(a):
		return true
	case strings.ContainsAny(a[len(a)-1:], ".;:!?") || Own(b):
		return false
	case cell:
		return viet.StartsLower(b) || strings.HasSuffix(a, ",")
	}
	return viet.StartsLower(b) && (centered || utf8.RuneCountInString(a) >= 60)
}

var own = pattern.New(`^(?:[-–+•*]\s|\d+(?:\.\d+)*[.)/-]|\p{Ll}[.)/]\s?|[IVXL]+[.)-]\s)`,
	pattern.Name("source/mark/own"),
	pattern.Yes("1.Rà soát", "a)Rà soát", "- Lưu: VT", "II. NHIỆM VỤ", "30/6/2025"),
	pattern.No("Điều 5", "ông A", "II"))

// Own reports that a line holds a list mark itself, so that none is put before
// it and it goes on with no line before. It asks for a figure, a letter or a
// dash and for no words. Marks count here that no blank parts from their words,
// and figures such as days with them: a line that was broken by hand seldom
// begins with one.
//
//	"1.Rà soát", "a)Rà soát" → yes
//	"Điều 5"                 → no, see Marks.Opens
func Own(line string) bool { return own.MatchString(line) }
