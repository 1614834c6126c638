package head

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nghiquyet/extract/viet"
)

// bared is paragraph i of a scan without what its reader made of a seal, a stamp
// or a pen at the edge of it: marks, short words of which it is not sure, and
// letters before a line in capitals. It is the paragraph as it is where nothing
// else would be left, and on paper that was not scanned.
//
//	": l QUYẾT ĐỊNH"                                        → "QUYẾT ĐỊNH"
//	"gi đạt chuẩn nông thôn mới năm 2023", "gi" doubted     → "đạt chuẩn nông thôn mới năm 2023"
//	"và quy định chi tiết", nothing doubted                 → as it is
func (p *parser) bared(i int) string {
	s := p.text(i)
	if !p.t.Scanned {
		return s
	}
	doubts := p.t.Paras[i].Doubted
	for n := 0; n < mostDebris; n++ {
		word, rest, ok := strings.Cut(s, " ")
		if !ok || !strings.ContainsFunc(rest, isWord) {
			return s
		}
		letters := strings.ContainsFunc(word, isWord)
		short := !viet.Longer(word, 3) && slices.Contains(doubts, word) && (viet.StartsLower(word) || !viet.Valid(strings.ToLower(word)))
		single := utf8.RuneCountInString(word) == 1 && viet.StartsLower(word) && viet.IsUpper(rest)
		if letters && !short && !single || word == "-" {
			return s
		}
		s = rest
	}
	return s
}

// mostDebris is how many words of it may stand before a line.
const mostDebris = 3
