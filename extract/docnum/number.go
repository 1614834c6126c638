package docnum

import (
	"slices"
	"strings"
	"unicode"

	"nghiquyet/extract/viet"

	"golang.org/x/text/unicode/norm"
)

// Number is a document number taken apart.
//
//	"30a/2008/NQ-CP"         → Serial 30, Letter A, Year 2008, Type NQ, Orgs [CP]
//	"66.16/2026/NQ-CP"       → Serial 66, Sub 16, Year 2026, Type NQ, Orgs [CP]
//	"35/2021/QH15"           → Serial 35, Year 2021, Orgs [QH], Term 15
//	"45-NQ/TW"               → Serial 45, Type NQ, Orgs [TW]
//	"6509/BNV-TCBC"          → Serial 6509, Orgs [BNV TCBC]: an official letter
//	"695-BYT/QĐ"             → Serial 695, Type QĐ, Orgs [BYT]: of old
type Number struct {
	Serial string // without leading zeros
	Letter string
	Sub    string
	Year   string
	Type   string // the code of the kind of document, "" when the number has none
	Orgs   []string
	Term   string // of the National Assembly
	Style  Style

	Mirrored bool // the kind stands behind the body: 695-BYT/QĐ
}

// Style is the grammar that a number follows.
type Style string

// The styles of numbers.
const (
	StyleNorm         Style = "norm"         // 30/2020/NĐ-CP
	StyleAssembly     Style = "assembly"     // 35/2021/QH15, 1365/NQ-UBTVQH15
	StyleAdmin        Style = "admin"        // 7/NQ-CP
	StyleLetter       Style = "letter"       // 6509/BNV-TCBC
	StyleParty        Style = "party"        // 45-NQ/TW
	StyleConsolidated Style = "consolidated" // 19/VBHN-VPQH
	StyleOld          Style = "old"          // 115-CP, 198-HĐBT, 63-LCT/HĐNN7
)

// fold brings s to NFC, without spaces and invisible characters, in capitals,
// with Đ for Ð and "-" for every dash.
func fold(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == 'Ð' || r == 'ð' || r == 'đ':
			return 'Đ'
		case r >= 0x2010 && r <= 0x2015 || r == 0x2212 || r == 0x00AD || r == 0xFE58 || r == 0xFF0D:
			return '-'
		case unicode.IsSpace(r) || unicode.Is(unicode.Cf, r):
			return -1
		}
		return unicode.ToUpper(r)
	}, s)
	if norm.NFC.IsNormalString(s) {
		return s
	}
	return norm.NFC.String(s)
}

// Canonical is the one form of a document number by which two prints are
// compared: capitals, no spaces, "-" for every dash, no leading zeros, the bar
// of Đ restored. It is idempotent and accepts any string.
//
//	"07/NQ-CP"            → "7/NQ-CP"
//	"30/2020/ND–CP"       → "30/2020/NĐ-CP"
//	"39/2013/ TT-BLĐTBXH" → "39/2013/TT-BLĐTBXH"
//	"27/2016/TTBLĐTBXH"   → "27/2016/TT-BLĐTBXH": damages are mended, see Mend
func Canonical(s string) string {
	s, _ = Mend(barsRestored(strings.TrimRight(fold(s), ".,;:")))
	return s
}

// barsRestored is a folded number without leading zeros and with the bars of
// its codes.
func barsRestored(s string) string {
	for len(s) > 1 && s[0] == '0' && isDigit(s[1]) {
		s = s[1:]
	}
	var b strings.Builder
	b.Grow(len(s))
	for len(s) > 0 {
		i := strings.IndexAny(s, "/-")
		if i < 0 {
			i = len(s)
		}
		b.WriteString(restoreBar(s[:i]))
		if i < len(s) {
			b.WriteByte(s[i])
			i++
		}
		s = s[i:]
	}
	return b.String()
}

// Parse takes a document number apart. It reports false for what is no
// number: dates, fractions, standards, codes of goods.
func Parse(s string) (Number, bool) {
	var n Number
	rest, ok := n.count(Canonical(s))
	if !ok || len(rest) < 3 || rest[0] != '/' && rest[0] != '-' {
		return Number{}, false
	}
	sep, rest := rest[0], rest[1:]
	if year, after := leadingDigits(rest); sep == '/' && len(year) == 4 && strings.HasPrefix(after, "/") {
		n.Year, rest = year, after[1:]
	}
	head, tail, slash := strings.Cut(rest, "/")
	codes := strings.Split(head, "-")
	if slash {
		if sep == '-' { // "999-TC/QĐ/CĐKT"
			tail = strings.ReplaceAll(tail, "/", "-")
		}
		codes = append(codes, strings.Split(tail, "-")...)
	}
	if slices.ContainsFunc(codes, func(c string) bool { return !isCode(c) }) {
		return Number{}, false
	}
	switch {
	case types[codes[0]] && (len(codes) > 1 || codes[0] != "L"):
		n.Type, codes = codes[0], codes[1:]
	case sep == '-' && slash && len(codes) == 2 && types[codes[1]] && IsBody(codes[0]):
		n.Type, n.Mirrored, codes = codes[1], true, codes[:1]
	}
	if i := len(codes) - 1; i >= 0 {
		codes[i], n.Term = cutTerm(codes[i])
	}
	n.Orgs = codes
	n.Style = n.style(sep, slash)
	return n, n.Style != ""
}

// count reads the serial with its letter and its sub-number off a canonical
// number, and returns the rest.
//
//	"30A/2008/NQ-CP" → 30, A; "66.16/2026/NQ-CP" → 66, 16
func (n *Number) count(s string) (rest string, ok bool) {
	n.Serial, rest = leadingDigits(s)
	if n.Serial == "" || len(n.Serial) > 6 {
		return "", false
	}
	if len(rest) > 1 && rest[0] >= 'A' && rest[0] <= 'Z' && (rest[1] == '/' || rest[1] == '-') {
		n.Letter, rest = rest[:1], rest[1:]
	}
	if len(rest) > 1 && rest[0] == '.' && isDigit(rest[1]) {
		n.Sub, rest = leadingDigits(rest[1:])
	}
	return rest, true
}

// style names the grammar, "" when the parts fit none.
func (n Number) style(sep byte, slash bool) Style {
	switch {
	case len(n.Orgs) == 0:
		return ""
	case n.Type == "VBHN" || n.Type == "HNVB":
		return StyleConsolidated
	case n.Term != "" && (n.Orgs[0] == "QH" || n.Orgs[len(n.Orgs)-1] == "UBTVQH"):
		return StyleAssembly
	case sep == '-' && slash && n.Type != "" && n.Type != "LCT" && !n.Mirrored:
		return StyleParty
	case sep == '-':
		return StyleOld
	case n.Year != "":
		return StyleNorm
	case n.Type != "":
		return StyleAdmin
	case len(n.Orgs) == 1:
		return StyleOld
	}
	return StyleLetter
}

// cutTerm takes the term off the code of a body of the National Assembly:
// "UBTVQH15" → "UBTVQH", "15".
func cutTerm(code string) (body, term string) {
	body = strings.TrimRight(code, "0123456789")
	if !known().termed[body] {
		return code, ""
	}
	return body, code[len(body):]
}

// isCode reports whether s can stand between the separators of a number:
// letters, perhaps digits after them, perhaps "&", "+" or "." inside.
func isCode(s string) bool {
	for i, r := range s {
		switch {
		case unicode.IsLetter(r):
		case i > 0 && (r >= '0' && r <= '9' || r == '&' || r == '+' || r == '.'):
		default:
			return false
		}
	}
	return s != ""
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func leadingDigits(s string) (digits, rest string) {
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return s[:i], s[i:]
}

// String is the canonical number.
func (n Number) String() string {
	s := n.Serial + n.Letter
	if n.Sub != "" {
		s += "." + n.Sub
	}
	codes := strings.Join(n.Orgs, "-") + n.Term
	switch {
	case n.Mirrored:
		return s + "-" + codes + "/" + n.Type
	case n.Style == StyleParty || n.Style == StyleOld && n.Type != "":
		return s + "-" + n.Type + "/" + codes
	case n.Type != "":
		codes = n.Type + "-" + codes
	}
	if n.Year != "" {
		s += "/" + n.Year
	}
	if n.Style == StyleOld {
		return s + "-" + codes
	}
	return s + "/" + codes
}

// Series is what numbers of one count have in common, as a slug: "nq-cp",
// "nq-tw", "qh15", "bnv-tcbc".
func (n Number) Series() string {
	parts := n.Orgs
	if n.Type != "" {
		parts = append([]string{n.Type}, n.Orgs...)
	}
	return viet.Slug(strings.Join(parts, "-") + n.Term)
}

// Local reports whether bodies of every province (or commune, or Party branch)
// count under this series, so that the number says nothing without its issuer.
func (n Number) Local() bool {
	if n.Term != "" {
		return false
	}
	for _, org := range n.Orgs {
		if known().local[org] {
			return true
		}
	}
	return false
}
