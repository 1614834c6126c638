package text

import (
	"strings"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source/letterhead"
	"nghiquyet/extract/viet"
)

// layoutTables makes lines of the tables that only set letterhead or signature
// side by side, the left column before the right.
//
//	"| CHÍNH PHỦ ------- | CỘNG HÒA … VIỆT NAM Độc lập - … |"
//	"| --- | --- |"
//	"| Số: 235/NQ-CP | *Hà Nội, ngày 14 tháng 8 năm 2026* |"
//	→ "CHÍNH PHỦ", "Số: 235/NQ-CP", "CỘNG HÒA … VIỆT NAM", "Độc lập - …", "*Hà Nội, ngày 14 tháng 8 năm 2026*"
//
// A table of more than two columns is one of data.
func layoutTables(rows []row) []row {
	var out []row
	for i := 0; i < len(rows); {
		n := 0
		for i+n < len(rows) && strings.Contains(rows[i+n].text, "|") {
			n++
		}
		if n == 0 || !isLayout(rows[i:i+n]) {
			out = append(out, rows[i:i+max(n, 1)]...)
			i += max(n, 1)
			continue
		}
		for col := range 2 {
			for _, r := range rows[i : i+n] {
				if cells := split(r.text); col < len(cells) && !isRule(r.text) {
					for _, s := range cellLines(cells[col]) {
						out = append(out, row{"", r.page}, row{s, r.page})
					}
				}
			}
		}
		out = append(out, row{"", rows[i].page})
		i += n
	}
	return out
}

func isLayout(rows []row) bool {
	layout := false
	for _, r := range rows {
		cells := split(r.text)
		if len(cells) != 2 {
			return false
		}
		for _, c := range cells {
			c = strings.TrimLeft(c, "*_ ")
			layout = layout || letterhead.Opens(c) // no table of data has such a cell
		}
	}
	return layout && len(rows) <= 20
}

// cellLines are the lines of a cell of such a table. A converter that set them
// in one line left rules, wide gaps, the motto and the offices of a signature
// to tell them by.
//
//	"TM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG     Phạm Gia Túc" → four lines
//	"*Nơi nhận:* - Như Điều 3; - Lưu: VT."                       → three lines
func cellLines(cell string) []string {
	cell = cellBreak.ReplaceAllString(cell, "\n")
	if recipients(cell) {
		cell = nextDash.ReplaceAllString(cell, "$1\n- ")
	}
	var out []string
	for part := range strings.SplitSeq(cell, "\n") {
		for _, line := range letterhead.Lines(part) {
			if line = strings.TrimSpace(strings.Trim(strings.TrimSpace(line), "*")); line != "" {
				out = append(out, line)
			}
		}
	}
	return out
}

var (
	cellBreak = pattern.New(`(?i)<br\s*/?>|(?:^|\s)[-_=*]{3,}(?:\s|$)|\s{3,}`,
		pattern.Name("source/text/cell-break"), pattern.Yes("CHÍNH PHỦ<br>Số", "CHÍNH PHỦ ------- Số", "KT. BỘ TRƯỞNG    Nguyễn Văn A"), pattern.No("CHÍNH PHỦ Số", "a-----b"))
	nextDash = pattern.New(`([;:.])\**\s+[-–]\s+`,
		pattern.Name("source/text/next-dash"), pattern.Yes("Nơi nhận: - Như Điều 3", "Như trên; - Lưu: VT"), pattern.No("2021 - 2025", "Nơi nhận:"))
)

// barEnd is a row that ends with its only bar, or is nothing else.
var barEnd = pattern.New(`^([^|]*)\|\s*$`,
	pattern.Name("source/text/bar-end"), pattern.Yes("PHỦ |", "|"), pattern.No("a | b", "PHỦ"))

// withoutBars takes the bars away with which a converter ended the cells of a
// letterhead, one under the other, and joins words that it broke off.
//
//	"CHÍNH", "PHỦ |", "CỘNG", "HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |" → "CHÍNH PHỦ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
//
// It looks at the first rows only, and does nothing before it has seen two
// such bars and no other.
func withoutBars(rows []row) []row {
	last, bars := lastBar(rows)
	if bars < 2 {
		return rows
	}
	var out []row
	word := "" // a word that waits for the rest of its line
	for _, r := range rows[:last+1] {
		s := strings.TrimSpace(strings.ReplaceAll(r.text, "|", ""))
		if s = strings.TrimSpace(word + " " + s); s == "" {
			continue
		}
		if word = ""; waits(s, r.text) {
			word = s
			continue
		}
		out = append(out, row{s, r.page}, row{"", r.page})
	}
	if word != "" {
		out = append(out, row{word, rows[last].page})
	}
	return append(out, rows[last+1:]...)
}

// lastBar is the last of the first rows that ends with its only bar, and how
// many there are; none where a row has a bar elsewhere.
func lastBar(rows []row) (last, bars int) {
	seen := 0
	for i, r := range rows {
		switch {
		case strings.TrimSpace(r.text) == "":
			continue
		case barEnd.MatchString(r.text):
			last = i
			bars++
		case strings.Contains(r.text, "|"):
			return 0, 0
		}
		if seen++; seen == 24 {
			break
		}
	}
	return last, bars
}

// waits reports that s, all of a row so far, is a word broken off its line.
func waits(s, row string) bool {
	return letterhead.Number(s) && strings.HasSuffix(s, ":") || !strings.ContainsAny(s, " ") && viet.NoLower(s) && !letterhead.Rule(s) && !strings.Contains(row, "|")
}
