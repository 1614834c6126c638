package task

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
)

// TargetTable is how one language prints indicators and their values.
type TargetTable struct {
	Words   *pattern.Pattern // comparing words up to the end of a text: "đạt khoảng "
	Value   *pattern.Pattern // the value behind them, at the beginning of a text; groups: low, high, unit
	Horizon *pattern.Pattern // group y: "đến năm 2030"
	Compare []Comparator
	Decimal string           // "," in Vietnamese; the other of comma and dot divides thousands
	Before  *pattern.Pattern // cut off the front of an indicator: "Phấn đấu", "đến năm 2030,"
	Cell    *pattern.Pattern // a value that has a cell to itself; groups: cmp, low, pct, high, rest
	Year    *pattern.Pattern // group y: the year for which a column, or a group of rows, gives the values
}

// Comparator is a word and what it says of the value.
type Comparator struct {
	Re   *pattern.Pattern
	Sign string // ">=", "<=", "~"
}

// targets finds every indicator with a value in the prose, table cells left
// out.
//
//	"tỷ lệ đô thị hóa đến năm 2030 đạt trên 50%" → indicator "tỷ lệ đô thị hóa", >=, 50, "%", 2030
func (f *finder) targets() {
	if f.normative || f.tb.Targets.Value == nil {
		return
	}
	for up, n := range f.root.All() {
		if n.Kind == extract.KindQuote || n.Kind == extract.KindPara || n.Kind == extract.KindDocument {
			continue
		}
		above := func() (horizon string) {
			for _, a := range append(append([]*extract.Node{}, up...), n) {
				if h := f.tb.Targets.horizon(a.Title); h != "" {
					horizon = h
				}
			}
			return horizon
		}
		for _, ln := range f.unit(n).lines {
			text := ln.Of(f.t.String)
			if !strings.ContainsAny(text, "0123456789") {
				continue
			}
			for _, t := range f.tb.Targets.Find(text) {
				if t.Horizon == "" {
					t.Horizon = above()
				}
				if t.Horizon == "" && f.decree {
					continue // a rate that a rule sets
				}
				t.Start += ln.Start
				t.End += ln.Start
				t.Path, t.Page = n.Path, f.pageAt(t.Start)
				f.goals = append(f.goals, t)
			}
		}
	}
}

// Find is the targets of one paragraph; spans are bytes of text.
func (tb *TargetTable) Find(text string) []extract.Target {
	var out []extract.Target
	for _, c := range clauses(text) {
		from := c.Start
		for from < c.End {
			v, ok := tb.next(text[from:c.End])
			if !ok {
				break
			}
			front := text[from : from+v.words.Start]
			indicator := tb.indicator(front)
			if indicator == "" {
				indicator = counted(v.unit, text[from+v.end:c.End])
			}
			low, okLow := tb.number(v.low)
			high, okHigh := tb.number(v.high)
			if okLow && indicator != "" {
				if !okHigh {
					high = low
				}
				t := extract.Target{
					Span: extract.Span{Start: from, End: from + v.end}, Indicator: indicator, Comparator: tb.sign(strings.TrimSpace(v.words.Of(text[from:]))), Low: &low, High: &high,
					Unit: strings.TrimSpace(v.unit), Horizon: tb.horizon(text[from : from+v.end]), Lead: []string{},
				}
				if t.Horizon == "" {
					t.Horizon = tb.horizon(text[c.Start:c.End])
				}
				for t.Start < t.End && (text[t.Start] == ' ' || text[t.Start] == ',') {
					t.Start++
				}
				t.Text = oneLine(text[t.Start:t.End])
				out = append(out, t)
			}
			from += v.end
		}
	}
	return out
}

// value is a printed value with the words that compare.
type value struct {
	words           extract.Span
	low, high, unit string
	end             int
}

// maxComparing is how far before a number the comparing words may begin, in
// bytes.
const maxComparing = 80

// next is the first value of s that comparing words stand before.
//
//	"tỷ lệ đô thị hóa đến năm 2030 đạt trên 50%" → "đạt trên ", "50", "", "%"
func (tb *TargetTable) next(s string) (value, bool) {
	for i := 0; i < len(s); i++ {
		if !digit(s[i]) || i == 0 || digit(s[i-1]) || s[i-1] == '/' || s[i-1] == '-' {
			continue
		}
		m := tb.Value.FindStringSubmatchIndex(s[i:])
		if m == nil {
			continue
		}
		at := max(0, i-maxComparing)
		if k := strings.IndexByte(s[at:i], ' '); at > 0 && k >= 0 {
			at += k
		}
		w := tb.Words.FindStringSubmatchIndex(s[at:i])
		if w == nil {
			continue
		}
		get := func(name string) string {
			k := tb.Value.SubexpIndex(name)
			if k < 0 || m[2*k] < 0 {
				return ""
			}
			return s[i+m[2*k] : i+m[2*k+1]]
		}
		return value{extract.Span{Start: at + w[0], End: at + w[1]}, get("low"), get("high"), get("unit"), i + m[1]}, true
	}
	return value{}, false
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// counted is what is measured where nothing stands before the value: the unit
// with the words behind it, "10 doanh nghiệp số hàng đầu"; nothing for "%".
func counted(unit, behind string) string {
	if r, _ := utf8.DecodeRuneInString(unit); !unicode.IsLetter(r) {
		return ""
	}
	if i := strings.IndexAny(behind, ",;:(."); i >= 0 {
		behind = behind[:i]
	}
	return oneLine(unit + behind)
}

// indicator is what is measured: the words before the value, their opening cut
// off.
func (tb *TargetTable) indicator(s string) string {
	if i := strings.LastIndexAny(s, ";:"); i >= 0 {
		s = s[i+1:]
	}
	s = strings.Trim(oneLine(s), " ,.-+")
	for tb.Before != nil {
		m := tb.Before.FindStringIndex(s)
		if m == nil || m[1] == 0 {
			break
		}
		s = strings.Trim(s[m[1]:], " ,")
	}
	if tb.Horizon != nil {
		s = strings.Trim(oneLine(tb.Horizon.ReplaceAllString(s, " ")), " ,")
	}
	if len(s) > 240 {
		return ""
	}
	return s
}

// horizon is the last year that s names as one to be reached.
func (tb *TargetTable) horizon(s string) string {
	if tb.Horizon == nil {
		return ""
	}
	y := ""
	for _, m := range tb.Horizon.FindAllStringSubmatch(s, -1) {
		if i := tb.Horizon.SubexpIndex("y"); i > 0 && m[i] != "" {
			y = m[i]
		}
	}
	return y
}

func (tb *TargetTable) sign(s string) string {
	for _, c := range tb.Compare {
		if c.Re.MatchString(s) {
			return c.Sign
		}
	}
	return "="
}

// number reads a printed number: "8.300" and "13,5" in Vietnamese.
func (tb *TargetTable) number(s string) (float64, bool) {
	if s == "" {
		return 0, false
	}
	thousands := "."
	if tb.Decimal == "." {
		thousands = ","
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, " ", ""), thousands, "")
	x, err := strconv.ParseFloat(strings.ReplaceAll(s, tb.Decimal, "."), 64)
	return x, err == nil
}
