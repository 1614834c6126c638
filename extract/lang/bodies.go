package lang

import "nghiquyet/extract/agency"

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
	return func() []string {
		var out []string
		for _, b := range agency.All() {
			if b.Kind == agency.Province {
				continue
			}
			if name := b.In(language); name != "" {
				out = append(out, name)
			}
			if language == "vi" {
				out = append(out, b.Also...)
			}
		}
		return out
	}
}
