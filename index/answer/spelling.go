package answer

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"nghiquyet/extract/agency"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
	"nghiquyet/index"
	"nghiquyet/index/query"
	"nghiquyet/index/vi"
)

// spelling is what a reader typed for a work, taken apart.
//
//	"Nghị quyết số 7/NQ-CP năm 2025 của Chính phủ" → kind "nghị quyết", key 7/NQ-CP, 2025, issuer "Chính phủ"
//	"66,7/2025/nq-cp"                              → key 66.7/2025/NQ-CP
//	"NQ 57"                                        → kind "nq", serial 57
//	"thông tư 37 Bộ Công an"                       → kind "thong-tu", serial 37, issuer "Bộ Công an"
//	"Luật Đất đai 2024"                            → name "Luật Đất đai", 2024
type spelling struct {
	kind     string   // words before the number, or the code: "nghi-quyet", "nq"; a slug
	key      string   // canonical number, where it is whole
	serial   string   // of a number that is not: "57", "66.7", "30A"
	more     []string // what else of the number was typed, as slugs: "2025", "nq"
	whole    bool     // no code of the number is missing from more
	name     string   // where there is no number
	from, to string   // days
	issuer   string
}

// spellings are the ways to read what was typed, the likeliest first: with a
// body and a day behind the work, or with these as words of its name. Those that
// are loose are for what no other reading finds.
func spellings(typed string) (all, loose []spelling) {
	typed = strings.Join(strings.Fields(typed), " ")
	type reading struct{ text, issuer string }
	readings := []reading{{typed, ""}}
	if m := ofIssuer.FindStringSubmatchIndex(typed); m != nil {
		readings = []reading{{typed[:m[0]], typed[m[2]:m[3]]}, {typed, ""}}
	}
	add := func(s spelling, from, to, issuer string) {
		s.from, s.to, s.issuer = from, to, issuer
		all = append(all, s)
	}
	for _, r := range readings {
		if text, from, to := dated(r.text); text != r.text {
			s := read(text)
			add(s, from, to, r.issuer)
			loose = append(loose, loosely(text, from, to, r.issuer)...)
			if s.key != "" { // a number needs no year as part of its name
				continue
			}
		}
		add(read(r.text), "", "", r.issuer)
		loose = append(loose, loosely(r.text, "", "", r.issuer)...)
	}
	return all, loose
}

// ofIssuer is a body behind a work: "… của Chính phủ".
var ofIssuer = regexp.MustCompile(`(?i)\s(?:của|cua|of|du)\s+(\pL.*)$`)

// dated takes the day, month or year off the end of what was typed.
//
//	"7/NQ-CP ngày 10 tháng 01 năm 2025" → "7/NQ-CP", 2025-01-10, 2025-01-10
//	"Luật Đất đai (2024)"               → "Luật Đất đai", 2024-01-01, 2024-12-31
func dated(s string) (rest, from, to string) {
	words := strings.Fields(s)
	for n := min(6, len(words)-1); n > 0; n-- {
		tail := strings.Trim(strings.Join(words[len(words)-n:], " "), "(),.")
		if n == 1 && len(tail) < len("2025") || !strings.ContainsAny(tail, "0123456789") {
			continue
		}
		if from, to, err := query.Days(tail, time.Time{}); err == nil {
			return strings.TrimRight(strings.Join(words[:len(words)-n], " "), " ,"), from, to
		}
	}
	return s, "", ""
}

// decimalComma is a comma for the dot of a number: "66,7/2025/NQ-CP".
var decimalComma = regexp.MustCompile(`^(.*?\d),(\d{1,3}(?:\s*[/-].*)?)$`)

// shortNumber is a number that is not whole, with what stands before it:
// "NQ 57", "Nghị quyết số 66.7", "57/NQ", "66.7/2025".
var shortNumber = regexp.MustCompile(`^(?i)(\pL[\pL ]*?)?\s*(?:(?:số|so|no\.?|n°)\s*:?\s*)?(\d{1,6}[a-zđ]?(?:\.\d{1,3})?)(?:\s*[/-]\s*([\pL\d/ &.-]+))?$`)

// read takes a number with the words before it, or a name.
func read(s string) spelling {
	if m := decimalComma.FindStringSubmatch(s); m != nil {
		s = m[1] + "." + m[2]
	}
	if numbers, rest := vi.Numbers(s, func(string) bool { return false }); len(numbers) == 1 {
		return spelling{key: docnum.Canonical(numbers[0]), kind: kindOf(strings.Join(rest, " "))}
	}
	if m := shortNumber.FindStringSubmatch(s); m != nil {
		return spelling{kind: kindOf(m[1]), serial: serialOf(m[2]), more: slugs(m[3])}
	}
	return spelling{name: s}
}

// looseNumber is a number whose parts stand apart, or in another order than in
// print: "729-QD-TTG", "729 qd ttg", "QD-TTg 729", "tt 37 bca".
var looseNumber = regexp.MustCompile(`^(?i)(\pL[\pL &/-]*?)?[\s/-]*(?:(?:số|so|no\.?|n°)\s*:?\s*)?(\d{1,6}[a-zđ]?(?:\.\d{1,3})?)[\s/-]*([\pL\d/ &.-]*)$`)

// loosely takes a number whatever stands between its parts, and with a body of
// the dictionary behind it. Days and issuer are those of the reading.
//
//	"729-QD-TTG"             → serial 729, "qd", "ttg": the whole
//	"QD-TTg 729"             → serial 729, kind "qd-ttg"
//	"thông tư 37 bộ công an" → kind "thong-tu", serial 37, issuer "bộ công an"
func loosely(s, from, to, issuer string) []spelling {
	m := looseNumber.FindStringSubmatch(s)
	if m == nil {
		return nil
	}
	parts := spelling{kind: kindOf(m[1]), serial: serialOf(m[2]), more: slugs(m[3]), from: from, to: to, issuer: issuer}
	numbers, _ := vi.Numbers(s, func(string) bool { return false })
	parts.whole = len(numbers) == 1
	all := []spelling{parts}
	if _, known := agency.Lookup(index.BodyNamed(m[3]).Name); known && issuer == "" {
		parts.more, parts.issuer = nil, m[3]
		all = append(all, parts)
	}
	return all
}

// serialOf is a typed serial as numbers have it: "07" → "7".
func serialOf(typed string) string {
	if s := strings.ToUpper(strings.TrimLeft(typed, "0")); s != "" {
		return s
	}
	return "0"
}

// slugs are the parts of what was typed of a number: "NQ-CP" → "nq", "cp".
func slugs(typed string) []string {
	return strings.FieldsFunc(viet.Slug(typed), func(r rune) bool { return r == '-' })
}

// kindOf is the slug of the words before a number, without "số".
func kindOf(words string) string {
	return strings.TrimSuffix(strings.TrimSuffix(viet.Slug(words), "so"), "-")
}

// fit is how well a work fits what was typed.
type fit int

const (
	unfit fit = iota
	maybe     // nothing tells its kind
	sure
)

// fits tells whether a work of this number and type may be meant, as far as its
// kind and the parts of its number tell. Of one that is only cited, typ is its
// name, or "".
func (s spelling) fits(number, typ string) fit {
	n, ok := docnum.Parse(number)
	if !ok {
		if s.serial == "" {
			return sure
		}
		return unfit
	}
	if s.serial != "" && index.Serial(number) != s.serial {
		return unfit
	}
	have := partsOfNumber(n)
	if !allIn(have, s.more) {
		return unfit
	}
	if s.whole && !s.names(n) {
		return unfit
	}
	return s.fitsKind(viet.Slug(n.Type), viet.Slug(typ), have)
}

// names tells whether every code of a number was typed: of 12/NQ-CP "12/CP"
// names one only.
func (s spelling) names(n docnum.Number) bool {
	for _, code := range slugs(strings.Join(append([]string{n.Type}, n.Orgs...), "-")) {
		if !slices.Contains(s.more, code) && !slices.Contains(s.more, code+n.Term) {
			return false
		}
	}
	return true
}

// fitsKind compares the words before a number, or its code, with what is known
// of a work; all are slugs.
func (s spelling) fitsKind(code, typ string, have map[string]bool) fit {
	first := initials(s.kind)
	switch {
	case s.kind == "", allIn(have, slugs(s.kind)), typ != "" && (s.kind == initials(typ) || typ == s.kind || strings.HasPrefix(typ, s.kind+"-")):
		return sure
	case len(first) > 1 && strings.HasPrefix(code, first): // "chương trình" and CTr
		return sure
	case code == "" && typ == "":
		return maybe
	}
	return unfit
}

// partsOfNumber are the parts of a number but for its serial, as slugs.
func partsOfNumber(n docnum.Number) map[string]bool {
	have := map[string]bool{n.Year: true, viet.Slug(n.Type): true, n.Term: true}
	for _, org := range n.Orgs {
		for _, part := range strings.Split(viet.Slug(org), "-") {
			have[part], have[part+n.Term] = true, true
		}
	}
	return have
}

func allIn(have map[string]bool, parts []string) bool {
	for _, p := range parts {
		if !have[p] {
			return false
		}
	}
	return true
}

// initials are the first letters of a slug: "nghi-quyet" → "nq".
func initials(slug string) string {
	var b strings.Builder
	for _, w := range strings.Split(slug, "-") {
		if w != "" {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}
