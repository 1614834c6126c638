package lang

import (
	"strings"

	"nghiquyet/extract/agency"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
)

// IssuerOf tells the issuer of a document by the code of its number, where the
// code names one of the highest bodies beyond doubt; "" otherwise. Names are
// in the language.
//
//	"TTG" → Thủ tướng Chính phủ, Prime Minister
//	"BTC" → "": what ministries issue together bears the codes of all
func IssuerOf(language string) func(code string) string {
	return func(code string) string {
		if b, ok := agency.OfCode(code); ok && b.Kind == agency.Central {
			return b.In(language)
		}
		return ""
	}
}

// Issuers are the names of the bodies of the dictionary in a language, short
// forms included: how the name of an issuer may begin.
func Issuers(language string) func() []string {
	return func() []string { return names(language, func(agency.Body, string) bool { return true }) }
}

// Bodies are the names of those of them that are whole: of the bodies of which
// the country has one, and no short forms in capitals.
//
//	"Chính phủ", "Bộ Công Thương" → in it
//	"Ủy ban nhân dân", "UBTVQH"   → not in it: a place completes the one, the other is no name
func Bodies(language string) func() []string {
	return func() []string {
		return names(language, func(b agency.Body, name string) bool { return !b.Local() && !viet.IsUpper(name) })
	}
}

// names are the names of bodies in a language of which ok approves.
func names(language string, ok func(b agency.Body, name string) bool) (out []string) {
	for _, b := range agency.All() {
		if b.Kind == agency.Province {
			continue
		}
		all := []string{b.In(language)}
		if language == "vi" {
			all = append(all, b.Also...)
		}
		for _, name := range all {
			if name != "" && ok(b, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

// Joint are the bodies that issue a joint paper, by its number, as the head
// names them in a language; "" where the number names them not all beyond doubt.
//
//	"176/1998/TTLT-BTC-BCN-TCHQ" → "Bộ Tài chính - Bộ Công nghiệp - Tổng cục Hải quan"
//	"2/2031/TT-BTC"              → "": no joint paper
func Joint(language string, n docnum.Number) string {
	if n.Type != "TTLT" && n.Type != "NQLT" || len(n.Orgs) < 2 {
		return ""
	}
	var names []string
	for _, code := range n.Orgs {
		b, ok := agency.OfCode(code)
		if !ok || b.In(language) == "" {
			return ""
		}
		names = append(names, b.In(language))
	}
	return strings.Join(names, " - ")
}
