package en

import (
	"strings"

	"nghiquyet/extract/agency"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/lang"
)

// issuer names the issuing body by the code of the number, else by the
// letterhead. Of several bodies that number by one code the highest is taken.
//
//	"123/2015/TT-BTC"                → Ministry of Finance
//	"15/2011/TTLT-BTP-TANDTC"        → Ministry of Justice - Supreme People's Court
//	"45-NQ/TW"                       → Party Central Committee
//	"PEOPLE'S COMMITTEE OF LAO CAI"  → People's Committee of Lao Cai
func issuer(n docnum.Number, letterhead, _ string) string {
	if bodies := lang.Joint("en", n); bodies != "" {
		return bodies
	}
	if len(n.Orgs) > 0 {
		if bs := agency.ByCode(n.Orgs[0]); len(bs) > 0 && bs[0].English != "" {
			return bs[0].English
		}
	}
	return bodyName(letterhead)
}

// bodyName puts a letterhead in capitals into the usual case, without its
// article.
func bodyName(capitals string) string {
	words := strings.Fields(strings.ToLower(capitals))
	if len(words) > 0 && words[0] == "the" {
		words = words[1:]
	}
	for i, w := range words {
		switch w {
		case "of", "and", "the", "for", "on":
		default:
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, " ")
}
