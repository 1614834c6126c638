package answer

import (
	"regexp"
	"strings"
	"time"

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
//	"Luật Đất đai 2024"                            → name "Luật Đất đai", 2024
type spelling struct {
	kind     string   // words before the number, or the code: "nghi-quyet", "nq"; a slug
	key      string   // canonical number, where it is whole
	serial   string   // of a number that is not: "57", "66.7", "30A"
	more     []string // what else of the number was typed: "2025", "NQ"
	name     string   // where there is no number
	from, to string   // days
	issuer   string
}

// spellings are the ways to read what was typed, the likeliest first: with a
// body and a day behind the work, or with these as words of its name.
func spellings(typed string) []spelling {
	typed = strings.Join(strings.Fields(typed), " ")
	type reading struct{ text, issuer string }
	readings := []reading{{typed, ""}}
	if m := ofIssuer.FindStringSubmatchIndex(typed); m != nil {
		readings = []reading{{typed[:m[0]], typed[m[2]:m[3]]}, {typed, ""}}
	}
	var all []spelling
	for _, r := range readings {
		if text, from, to := dated(r.text); text != r.text {
			s := read(text)
			s.from, s.to, s.issuer = from, to, r.issuer
			all = append(all, s)
			if s.key != "" { // a number needs no year as part of its name
				continue
			}
		}
		s := read(r.text)
		s.issuer = r.issuer
		all = append(all, s)
	}
	return all
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
		serial := strings.ToUpper(strings.TrimLeft(m[2], "0"))
		if serial == "" {
			serial = "0"
		}
		return spelling{kind: kindOf(m[1]), serial: serial, more: strings.FieldsFunc(viet.Slug(m[3]), func(r rune) bool { return r == '-' })}
	}
	return spelling{name: s}
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
	for _, part := range s.more {
		if !have[part] {
			return unfit
		}
	}
	return s.fitsKind(viet.Slug(n.Type), viet.Slug(typ), have)
}

// fitsKind compares the words before a number, or its code, with what is known
// of a work; all are slugs.
func (s spelling) fitsKind(code, typ string, have map[string]bool) fit {
	first := initials(s.kind)
	switch {
	case s.kind == "", have[s.kind], typ != "" && (s.kind == initials(typ) || typ == s.kind || strings.HasPrefix(typ, s.kind+"-")):
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
