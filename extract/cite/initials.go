package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// initials are the names of laws by their law word and the first letters of
// what follows, "" where two laws have the same:
//
//	"luật BVMT" → Luật Bảo vệ môi trường, "luật PCRT" → Luật Phòng, chống rửa tiền
func initials(names []string, laws []Type) map[string]string {
	out := map[string]string{}
	for _, name := range names {
		law := ""
		for _, t := range laws {
			for _, w := range t.Words {
				if strings.HasPrefix(strings.ToLower(name), w+" ") && len(w) > len(law) {
					law = w
				}
			}
		}
		if law == "" {
			continue
		}
		var b strings.Builder
		for _, w := range strings.Fields(name[len(law):]) {
			r, _ := utf8.DecodeRuneInString(w)
			b.WriteRune(unicode.ToUpper(r))
		}
		key := law + " " + b.String()
		switch have, taken := out[key]; {
		case !taken:
			out[key] = name
		case letters(have) != letters(name):
			out[key] = ""
		case len(name) > len(have): // the print with its commas
			out[key] = name
		}
	}
	return out
}

// initialled is the law whose initials stand at token j, behind the law word at
// [i, j), "" when no law known has them, or more than one. Two letters are too
// few to tell.
//
//	"Luật BVMT 2020" → Luật Bảo vệ môi trường
//	"Luật CT", "Luật XYZ" → none
func (p *para) initialled(i, j int) string {
	if len(p.byInitials) == 0 || j <= i || j >= len(p.toks) || p.toks[j].kind != isWord || !p.toks[j].upper || !allCapitals(p.str(j)) || utf8.RuneCountInString(p.str(j)) < 3 {
		return ""
	}
	return p.byInitials[strings.ToLower(p.spaced(i, j))+" "+p.str(j)]
}
