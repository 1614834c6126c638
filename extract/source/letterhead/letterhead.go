// Package letterhead tells the lines that stand at the head and at the end of
// every official paper, by which sources find its columns:
//
//	CHÍNH PHỦ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM   ← the nation's line
//	                   Độc lập - Tự do - Hạnh phúc          ← its motto
//	Số: 97/NQ-CP       Hà Nội, ngày 06 tháng 4 năm 2026     ← number; place and day
//	…
//	Nơi nhận:          TM. CHÍNH PHỦ                        ← recipients; authority
//	- Như Điều 3;      THỦ TƯỚNG                            ← office
//
// Each kind of line is one expression a language, with examples (vi.go, en.go,
// fr.go). They are asked all together, since a source does not know yet in
// which language a file is: that is told from the lines which it gives. For the
// same reason they stand here and not in extract/lang, which may take them over
// from Vi, En and Fr. The name of the body needs no expression: it is what
// stands beside the nation, and package head knows whether it is one.
package letterhead

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/viet"
)

// Table is what one language prints. A Line may be nil.
type Table struct {
	Nation     *Line // the name of the State
	Party      *Line // in its place on papers of the Party
	Motto      *Line
	Number     *Line
	Place      *Line // the place with the day, whole or to be filled in
	Day        *Line // the day alone
	Recipients *Line // the word that opens their list
	Authority  *Line // in whose name or place one signs: "TM. CHÍNH PHỦ"
	Office     *Line // of the one who signs, in capitals: "PHÓ THỦ TƯỚNG"
	Deputy     *Line // the same of one who stands in for another
	Signed     *Line // what stands for the hand on copies: "(Đã ký)"
}

var tables = []Table{Vi, En, Fr}

// Line is an expression for how a line of one kind begins.
type Line struct{ opens, within *pattern.Pattern }

// newLine makes a Line of an expression for the words with which it begins. Yes
// are such lines, no are others.
func newLine(name, expr string, yes, no []string) *Line {
	behind := make([]string, len(yes))
	for i, s := range yes {
		behind[i] = "… \n" + s
	}
	return &Line{
		opens:  pattern.New(`^(?:`+expr+`)`, pattern.Name("source/letterhead/"+name), pattern.Yes(yes...), pattern.No(no...)),
		within: pattern.New(`(?:^|[\s|(*_>,.;])(?:`+expr+`)`, pattern.Name("source/letterhead/"+name+"-within"), pattern.Yes(behind...), pattern.No(no...)),
	}
}

// Opens reports that s is such a line.
func (l *Line) Opens(s string) bool { return l != nil && l.opens.MatchString(s) }

// In reports that such a line begins somewhere in s, at the front or behind
// another word.
func (l *Line) In(s string) bool { return l != nil && l.within.MatchString(s) }

func opens(s string, of func(Table) *Line) bool {
	return slices.ContainsFunc(tables, func(t Table) bool { return of(t).Opens(s) })
}

func in(s string, of func(Table) *Line) bool {
	return slices.ContainsFunc(tables, func(t Table) bool { return of(t).In(s) })
}

func nation(t Table) *Line     { return t.Nation }
func party(t Table) *Line      { return t.Party }
func motto(t Table) *Line      { return t.Motto }
func number(t Table) *Line     { return t.Number }
func place(t Table) *Line      { return t.Place }
func day(t Table) *Line        { return t.Day }
func recipients(t Table) *Line { return t.Recipients }
func authority(t Table) *Line  { return t.Authority }
func office(t Table) *Line     { return t.Office }
func deputy(t Table) *Line     { return t.Deputy }
func signed(t Table) *Line     { return t.Signed }

// Nation reports that a line is the nation's or the Party's name.
//
//	"CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM" → yes
//	"Độc lập - Tự do - Hạnh phúc"        → no, see Motto
func Nation(line string) bool { return opens(line, nation) || opens(line, party) }

// Motto reports that a line is the nation's motto.
func Motto(line string) bool { return opens(line, motto) }

// NationIn reports that the nation's or the Party's name, or the motto, is
// somewhere in a text.
func NationIn(text string) bool { return in(text, nation) || in(text, party) || in(text, motto) }

// Number reports that a line is that of a paper's number: "Số: 97/NQ-CP".
func Number(line string) bool { return opens(line, number) }

// Place reports that a line is that of place and day: "Hà Nội, ngày …".
func Place(line string) bool { return opens(line, place) }

// PlaceIn reports that place and day, or a whole day, are somewhere in a line.
func PlaceIn(line string) bool { return in(line, place) || in(line, day) }

// DayIn reports that a whole day is somewhere in a text, be it to be filled in.
func DayIn(text string) bool { return in(text, day) }

// Recipients reports that a line opens the list of those who get the paper.
func Recipients(line string) bool { return opens(line, recipients) }

// Authority reports that a line tells in whose name one signs.
//
//	"TM. ỦY BAN NHÂN DÂN", "KT. BỘ TRƯỞNG", "T/M TỈNH ỦY" → yes
//	"BỘ TRƯỞNG"                                           → no, see Signer
func Authority(line string) bool { return opens(line, authority) }

// Signer reports that a line is one of a signature above the name: the
// authority or the office.
func Signer(line string) bool { return Authority(line) || opens(line, office) }

// SignerIn reports that an authority or an office is somewhere in a text.
func SignerIn(text string) bool { return in(text, authority) || in(text, office) }

// Opens reports that a line is one with which a column of a letterhead or of a
// signature begins, and hardly any other text.
func Opens(line string) bool {
	return Nation(line) || Motto(line) || Recipients(line) || Authority(line)
}

// Holds reports that a text has a line which only letterheads and signatures
// have.
func Holds(text string) bool {
	return NationIn(text) || in(text, recipients) || in(text, authority) || in(text, signed)
}

// Glued is where the nation's line or its motto begins in a line that holds the
// body or a rule before it and ends with it, 0 where there is none.
//
//	"CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"        → behind "CHÍNH PHỦ "
//	"------- Độc lập - Tự do - Hạnh phúc"                 → behind "------- "
//	"NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"             → 0: that is one name
//	"BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG CỘNG SẢN VIỆT NAM"     → 0: so is that
//	"công dân Cộng hòa xã hội chủ nghĩa Việt Nam cư trú …" → 0: it goes on
func Glued(line string) int {
	const longest = 80 // characters of a body's name
	count := 0
	for i, c := range line {
		if count++; count > longest+2 {
			return 0
		}
		if c != ' ' || count < 4 {
			continue
		}
		rest := strings.TrimLeft(line[i:], " ")
		// Small letters tell a letterhead in Vietnamese only: "the Constitution of the Socialist Republic of Vietnam" is none.
		name := Vi.Nation.Opens(rest) || viet.NoLower(rest) && opens(rest, nation)
		if (name && utf8.RuneCountInString(rest) < 40 || Motto(rest)) && !strings.HasSuffix(strings.ToLower(line[:i]), "nước") {
			return len(line) - len(rest)
		}
	}
	return 0
}

// Lines cuts a text apart in which a converter set the lines of a letterhead or
// of a signature one behind the other: before the motto, an authority, a
// deputy's office, and an office that ends the text.
//
//	"TM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG" → "TM. CHÍNH PHỦ", "KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG"
//	"KT. BỘ TRƯỞNG"                             → the same: the office belongs to its authority
func Lines(text string) (out []string) {
	begin, last := 0, "" // last is the word before
	for i := 0; i < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[i:], ' '); n >= 0 {
			end = i + n + 1
		}
		if rest := text[i:]; i > begin && (Motto(rest) || Authority(rest) || opens(rest, deputy) || isOffice(rest) && !slices.Contains(beforeOffice, last) && !strings.HasSuffix(last, ".") && !strings.HasSuffix(last, ",")) {
			out = append(out, strings.TrimRight(text[begin:i], " "))
			begin = i
		}
		if w := strings.TrimSpace(text[i:end]); w != "" {
			last = w
		}
		i = end
	}
	return append(out, text[begin:])
}

// isOffice reports that s is an office and nothing else.
func isOffice(s string) bool {
	return slices.ContainsFunc(offices, func(o Office) bool { return s == o.Head || s == o.Deputy })
}

// beforeOffice are words that make another office of the one behind them.
var beforeOffice = []string{"PHÓ", "QUYỀN", "TỔNG"}

// ruled is a rule drawn with characters.
var ruled = pattern.New(`^[-_=*~–—─═+&#\s]{3,}$`,
	pattern.Name("source/letterhead/rule"), pattern.Yes("-------", "====&====", " * * *", "+----+"), pattern.No("--", "- a", "12", "......"))

// Rule reports that a line is a rule drawn with characters, as typists put under
// the body's and the nation's lines. A row of dots is none, but a blank to be
// filled in.
func Rule(line string) bool { return ruled.MatchString(line) }
