package clean

import (
	"strings"
	"unicode"

	"nghiquyet/extract/source"
	"nghiquyet/extract/source/mark"
	"nghiquyet/extract/viet"
)

// wholeMarks puts marks that a line break cut off before the words of their units,
// with a space between. Lines that become empty are left out; cells stay as they are.
//
//	"… trên địa bàn;" + "3." + "Sở Nội vụ chủ trì"           → "3. Sở Nội vụ chủ trì"
//	"… được thực hiện. Điều" + "318. Chấm dứt hợp đồng"      → "… được thực hiện." + "Điều 318. Chấm dứt hợp đồng"
//	"≥ 70" + "4." + "Bari", "theo quy định tại Điều" + "318." → as they are: a table that lost its rules, a citation
func wholeMarks(lines []source.Line, tb Tables) []source.Line {
	out := lines[:0]
	for _, ln := range lines {
		if ln.Cell != nil {
			out = append(out, ln)
			continue
		}
		if n := len(out) - 1; n >= 0 && out[n].Cell == nil && ln.Mark == "" {
			switch rest, word, ok := tb.unitWord(out, ln.Text); {
			case ok:
				ln.Text = word + " " + ln.Text
				if out[n].Text = rest; rest == "" {
					out = out[:n]
				}
			case mark.Bare(out[n].Text) && n > 0 && tb.mayList(out[n-1], ln):
				out[n].Text += " " + ln.Text
				out[n].Box = around(out[n].Box, ln.Box)
				continue
			}
		}
		out = append(out, ln)
	}
	return out
}

// unitWord cuts the word of a unit, whose number opens the line below, from the
// last of lines. ok is false when there is none, or a sentence goes on with it.
func (tb *Tables) unitWord(lines []source.Line, below string) (rest, word string, ok bool) {
	n := len(lines) - 1
	if tb.Words == nil || tb.Opens == nil || !strings.ContainsFunc(below, unicode.IsLetter) {
		return "", "", false
	}
	line := lines[n].Text
	from := strings.LastIndexByte(line[:max(strings.LastIndexByte(line, ' '), 0)], ' ') + 1 // the last two words
	m := tb.Words.FindStringIndex(line[from:])
	if m == nil {
		return "", "", false
	}
	rest, word = strings.TrimSpace(line[:from+m[0]]), strings.TrimSpace(line[from+m[0]:])
	if !tb.Opens(word + " " + below) {
		return "", "", false
	}
	if rest != "" {
		return rest, word, ended(rest) || viet.NoLower(rest)
	}
	return rest, word, n == 0 || !tb.Hangs.MatchString(lines[n-1].Text)
}

// mayList reports that an item, of which the mark alone is printed, may stand
// between the lines before and below it.
func (tb *Tables) mayList(before, below source.Line) bool {
	return viet.StartsUpper(below.Text) && !tb.marked(below.Text) && !tb.alone(below.Text) &&
		before.Cell == nil && (ended(before.Text) || tb.marked(before.Text))
}
