package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source"
)

// repairs counts characters that had to be made plain.
type repairs struct {
	lookalike int // letters that print as others: Ð for Đ, Cyrillic С for C
	hidden    int // characters that print nothing
	pieces    int // tones and marks that stood beside their letter (NFD)
	broken    int
	barless   bool // ñ stands for đ
}

// line makes one line canonical: NFC, plain letters, single spaces, trimmed.
func (r *repairs) line(s string) string {
	if !r.barless && isPlain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	whole := norm.NFC.String(s)
	r.pieces += max(0, marks(s)-marks(whole))
	for _, c := range r.latin(r.barred(whole)) {
		switch to := plain(c); {
		case to == -1:
			r.hidden++
			continue
		case to != c:
			r.lookalike++
			c = to
		}
		switch {
		case c == utf8.RuneError:
			r.broken++
		case unicode.IsSpace(c) || unicode.IsControl(c):
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(c)
	}
	return b.String()
}

// marks counts the tones and other marks that stand beside their letter.
func marks(s string) int {
	n := 0
	for _, c := range s {
		if unicode.Is(unicode.Mn, c) {
			n++
		}
	}
	return n
}

// isPlain reports that s needs no work: printable ASCII, precomposed
// Vietnamese and usual punctuation, with single inner spaces.
func isPlain(s string) bool {
	before := ' '
	for _, c := range s {
		switch {
		case c == ' ':
			if before == ' ' {
				return false
			}
		case c > ' ' && c <= '~', c >= 'À' && c <= 'ư' && c != 'ñ' && c != 'Ñ' && plain(c) == c, c >= 'Ạ' && c <= 'ỹ':
		case c == '–', c == '“', c == '”', c == '’', c == '‘', c == '…':
		default:
			return false
		}
		before = c
	}
	return before != ' ' || s == ""
}

// A small l typed for the Roman numeral I, the numeral that follows it, and the
// letter that stands before a real l.
var (
	smallL = pattern.New(`^l(\s?[.\-–]\s*\p{Lu})`,
		pattern.Name("clean/small-l"),
		pattern.Yes("l. MỤC TIÊU", "l - Bối cảnh"),
		pattern.No("l) Hồ sơ", "là"))
	second = pattern.New(`^II\s?[.\-–]\s*\p{Lu}`,
		pattern.Name("clean/second-section"),
		pattern.Yes("II. NHIỆM VỤ", "II- Tổ chức"),
		pattern.No("III. NHIỆM VỤ", "II nhóm"))
	beforeL = pattern.New(`^k\s?[.\-–]\s`,
		pattern.Name("clean/point-k"),
		pattern.Yes("k. Hồ sơ"),
		pattern.No("k) Hồ sơ", "kế hoạch"))
)

// A figure one typed for the letter l, and the letters around it.
var (
	letterK = pattern.New(`^k\)`, pattern.Name("clean/letter-k"), pattern.Yes("k) Hồ sơ"), pattern.No("k. Hồ sơ", "kế"))
	oneForL = pattern.New(`^1\)(\s?\pL)`, pattern.Name("clean/one-for-l"), pattern.Yes("1) Thông báo"), pattern.No("1. Thông báo", "l) Hồ sơ", "11) Hồ"))
	ordered = pattern.New(`^(?:\d{1,3}[.)]|[a-zđ]\)|Điều )`, pattern.Name("clean/ordered"), pattern.Yes("2. Sở", "m) Bộ", "Điều 5"), pattern.No("- Sở", "Bộ"))
)

// letters makes an l of a figure one that stands where the sequence of points
// asks for it.
//
//	"k) Cấp giấy;" "1) Thông báo số hiệu;" → "l) Thông báo số hiệu;"
//	"2. Các bộ:" "1) Thông báo"            → not: no k) before
func (r *repairs) letters(lines []source.Line) {
	k := false // the last mark was k)
	for i, ln := range lines {
		switch {
		case ln.Cell != nil || !ordered.MatchString(ln.Text):
		case k && oneForL.MatchString(ln.Text):
			lines[i].Text = oneForL.ReplaceAllString(ln.Text, "l)$1")
			r.lookalike++
			k = false
		default:
			k = letterK.MatchString(ln.Text)
		}
	}
}

// numerals makes an I of a small l that opens a paragraph in front of a II.
//
//	"l. Phân quyền thẩm định" … "II. Phân quyền cấp giấy phép" → "I. Phân quyền thẩm định"
//	"k. Sở Y tế" … "l. Sở Xây dựng"                            → not: the letter after k
func (r *repairs) numerals(lines []source.Line) {
	last := -1 // the line with an l that waits for a II
	for i, ln := range lines {
		switch {
		case ln.Cell != nil:
		case beforeL.MatchString(ln.Text):
			return
		case smallL.MatchString(ln.Text):
			last = i
		case last >= 0 && second.MatchString(ln.Text):
			lines[last].Text = smallL.ReplaceAllString(lines[last].Text, "I$1")
			r.lookalike++
			last = -1
		}
	}
}

func (r *repairs) report(probs *extract.Problems) {
	if r.lookalike > 0 {
		probs.Add("clean", "lookalike", 0, 0, "%d look-alike characters (Ð or ñ for đ, ƣ for ư, Cyrillic С for C, l for the numeral I, 1 for l) were made plain", r.lookalike)
	}
	if r.hidden > 0 {
		probs.Add("clean", "hidden", 0, 0, "%d characters that print nothing (zero width, soft hyphens) were taken out", r.hidden)
	}
	if r.pieces > 0 {
		probs.Add("clean", "decomposed", 0, 0, "%d marks stood beside their letters (NFD) and were joined with them", r.pieces)
	}
	if r.broken > 0 {
		probs.Add("clean", "broken-characters", 0, 0, "%d characters could not be read and stand as U+FFFD", r.broken)
	}
}
