package paper

import (
	"strconv"
	"strings"
)

// Level is one level of a list: how its number is counted and printed.
type Level struct {
	Start  int
	Format Format
	Text   string // "%1.", "Điều %1.", "%1.%2"; %n is the number of level n, from 1
	Keep   bool   // goes on counting when a higher level goes on
	Legal  bool   // numbers of higher levels are printed in Arabic
	Font   string // of the words around the numbers
}

// Format is how a number is written.
type Format int

// The formats in use. Bullet prints Text alone.
const (
	Decimal Format = iota
	DecimalZero
	LowerLetter
	UpperLetter
	LowerRoman
	UpperRoman
	Bullet
	Ordinal // một, hai, … in words, as Word has it for Vietnamese
	None
)

// Levels is the number of levels a list has, in every word processor.
const Levels = 9

// List counts the paragraphs of one list.
type List struct {
	Levels [Levels]Level
	count  [Levels]int
	open   [Levels]bool
}

// Restart lets level begin again at start with the next paragraph.
func (l *List) Restart(level, start int) {
	if level < 0 || level >= Levels {
		return
	}
	l.count[level], l.open[level] = start-1, true
}

// Next counts a paragraph of a level (from 0) and gives the mark that is
// printed before it, "" for none. as tells how the level is printed where a
// paragraph's list only changes that.
//
//	a list of "Điều %1." counts "Điều 1.", "Điều 2."
//	a second level "%1.%2." under 3. counts "3.1.", "3.2."
func (l *List) Next(level int, as *[Levels]Level) string {
	if level < 0 || level >= Levels {
		return ""
	}
	if as == nil {
		as = &l.Levels
	}
	if !l.open[level] {
		l.count[level], l.open[level] = as[level].Start-1, true
	}
	l.count[level]++
	for i := level + 1; i < Levels; i++ {
		if !as[i].Keep {
			l.open[i] = false
		}
	}
	lv := as[level]
	switch lv.Format {
	case None:
		return ""
	case Bullet:
		return bullet(lv.Text)
	}
	return l.printed(lv, as)
}

// printed is the mark of a level with the numbers that are counted now.
func (l *List) printed(lv Level, as *[Levels]Level) string {
	var b strings.Builder
	for i := 0; i < len(lv.Text); i++ {
		c := lv.Text[i]
		if c != '%' || i+1 == len(lv.Text) || lv.Text[i+1] < '1' || lv.Text[i+1] > '9' {
			b.WriteByte(c)
			continue
		}
		i++
		n := int(lv.Text[i] - '1')
		format := as[n].Format
		if lv.Legal {
			format = Decimal
		}
		count := l.count[n]
		if !l.open[n] {
			count = as[n].Start
		}
		b.WriteString(Number(count, format))
	}
	return strings.TrimSpace(b.String())
}

// bullet is the sign of a list without numbers. Dashes and plus signs are the
// document's own; signs of symbol fonts stand for a dash.
func bullet(text string) string {
	switch text = strings.TrimSpace(text); text {
	case "+":
		return "+"
	case "*", "**":
		return text
	}
	return "-"
}

// Number writes n in a format.
//
//	Number(5, LowerLetter) → "e"; Number(28, LowerLetter) → "bb"
//	Number(4, UpperRoman)  → "IV"
func Number(n int, f Format) string {
	switch f {
	case DecimalZero:
		if n >= 0 && n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case LowerLetter, UpperLetter:
		if n >= 1 && n <= 26*20 {
			s := strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1)
			if f == UpperLetter {
				s = strings.ToUpper(s)
			}
			return s
		}
	case LowerRoman:
		return strings.ToLower(roman(n))
	case UpperRoman:
		return roman(n)
	case Ordinal:
		if n >= 1 && n <= len(words) {
			return words[n-1]
		}
	case Bullet, None:
		return ""
	}
	return strconv.Itoa(n)
}

var words = []string{"một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, r := range []struct {
		value int
		sign  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.sign)
		}
	}
	return b.String()
}
