package agency

import "strings"

// Recase gives the bodies and provinces that a phrase names the capitals with
// which the dictionary spells them; all else stays. It is for lines that are
// printed in capitals throughout, brought to small letters.
//
//	"ban thường vụ tỉnh uỷ lào cai" → "Ban Thường vụ Tỉnh ủy Lào Cai"
//	"chi cục thú y"                 → as it is
func Recase(s string) string {
	words := split(s)
	var b strings.Builder
	end := 0
	for i := 0; i < len(words); {
		e, n := spellingAt(words, i)
		if n == 0 {
			i++
			continue
		}
		b.WriteString(s[end:words[i].start])
		b.WriteString(e.spelled)
		i += n
		end = words[i-1].end
	}
	return b.String() + s[end:]
}

// Opening is the body with whose name a phrase begins, and that name as the
// dictionary spells it; "" without one. Capitals do not count.
//
//	"ban bí thư số 5" → Ban Bí thư Trung ương Đảng, "Ban Bí thư"
func Opening(s string) (Body, string) {
	e, n := spellingAt(split(s), 0)
	if n == 0 {
		return Body{}, ""
	}
	return *e.body, e.spelled
}

// spellingAt is the longest spelling of the dictionary at words[i] and the
// number of its words, 0 without one. Short forms in capitals are left out.
func spellingAt(words []word, i int) (entry, int) {
	if i >= len(words) {
		return entry{}, 0
	}
next:
	for _, e := range dictionary().names[words[i].key] {
		if e.exact || i+len(e.words) > len(words) {
			continue
		}
		for k, want := range e.words {
			if words[i+k].key != want.key {
				continue next
			}
		}
		return e, len(e.words)
	}
	return entry{}, 0
}
