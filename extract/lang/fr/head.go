package fr

import (
	"strings"

	"nghiquyet/extract/head"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/pattern"
)

const months = `janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre`

// monthNumbers are the months by their names.
var monthNumbers = map[string]int{
	"janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "septembre": 9, "octobre": 10,
	"novembre": 11, "décembre": 12,
}

// heads is by what the head of a paper is read.
func heads(papers lang.Papers) head.Tables {
	return head.Tables{
		Number: pattern.New(`^[Nn][°ºo]\s*:?\s*(?P<n>[\dA-Za-zĐđ][\d\pL./\-– ]*[/\-–][\d\pL./\-–]+)\s*$`,
			pattern.Name("fr/number-line"),
			pattern.Yes("N° 7/NQ-CP", "No: 45-NQ/TW"),
			pattern.No("Nous", "la résolution n° 7/NQ-CP")),
		Date: pattern.New(`(?:(?P<p>\p{Lu}[\pL.\- ]{1,40}), )?(?:le |du )?(?P<d>\d{1,2})(?:er)?\s+(?P<m>`+months+`)\s+(?P<y>\d{4})`,
			pattern.Name("fr/date"),
			pattern.Yes("Hanoi, le 10 janvier 2025", "1er juillet 2026"),
			pattern.No("janvier 2025", "10 mois 2025")),
		Months: monthNumbers,
		Motto: pattern.New(`^(?:RÉPUBLIQUE SOCIALISTE DU VIETNAM|Indépendance\s*[-–]\s*Liberté)`,
			pattern.Name("fr/motto"),
			pattern.Yes("RÉPUBLIQUE SOCIALISTE DU VIETNAM", "Indépendance - Liberté - Bonheur"),
			pattern.No("Indépendance des tribunaux")),
		Preamble: pattern.New(`^(?:Vu |Sur proposition|Conformément|Considérant|DÉCIDE|ARRÊTE)`,
			pattern.Name("fr/preamble"),
			pattern.Yes("Vu la loi foncière ;", "DÉCIDE"),
			pattern.No("La vue", "DÉCISION")),
		Issuer: issuer,
		Adopted: pattern.New(`a été (?:adoptée?|votée?) par .{0,120}?le `,
			pattern.Name("fr/adopted"),
			pattern.Yes("La présente loi a été adoptée par l'Assemblée nationale le "),
			pattern.No("a été adoptée hier")),
		Authority: pattern.New(`^(?:POUR LE|POUR LA|AU NOM D[UE]|P\.O\.|P/O|PAR ORDRE D[UE]) ?\p{Lu}`,
			pattern.Name("fr/authority"),
			pattern.Yes("POUR LE GOUVERNEMENT", "AU NOM DU GOUVERNEMENT", "P.O. LE MINISTRE"),
			pattern.No("POUR MÉMOIRE", "Pour le gouvernement")),
		Office: pattern.New(`^(?:LE |LA )?(?:VICE-|VICE )?(?:PREMIER MINISTRE|MINISTRE|PRÉSIDENTE?|GOUVERNEUR|SECRÉTAIRE GÉNÉRALE?|SECRÉTAIRE|`+
			`DIRECTEUR|DIRECTRICE)`,
			pattern.Name("fr/office"),
			pattern.Yes("LE PREMIER MINISTRE", "LA VICE-PRÉSIDENTE"),
			pattern.No("LE MINISTÈRE", "Le ministre")),
		Recipients: pattern.New(`^(?:Destinataires?|Copies? à|Ampliations?)\s*:`,
			pattern.Name("fr/recipients"),
			pattern.Yes("Destinataires :", "Copie à :"),
			pattern.No("Destinataire principal")),
		Beyond: pattern.New(`^(?:ANNEXE|Annexe|`+papers.Expr(strings.ToUpper, lang.Attached)+`|Chapitre I|Article (?:premier|1er)|\((?:Annexée? à|`+
			`Promulguée? avec|Joint))`,
			pattern.Name("fr/beyond-signature"),
			pattern.Yes("ANNEXE I", "PLAN", "Article premier", "(Annexée à la résolution)"),
			pattern.No("LE PREMIER MINISTRE", "(signé)")),
		// "… vient de publier la Résolution n° 7/NQ-CP du 10 janvier 2025 sur le Programme d'action …"
		News: pattern.New(`(?P<type>`+papers.Expr(lang.Either,
			lang.Numbered)+`) n[°º]\s?(?P<n>\d[\d\pL./\-–]*) (?P<date>du \d{1,2}(?:er)? (?:`+months+`) \d{4})(?: (?:du|de la|`+
			`de l['’]) ?[\pL ]{3,40})? (?:sur|relative? à|relative? aux?|portant|concernant|promulguant|approuvant)(?: (?:le|la|les|du|des)|`+
			` l['’])? ?(?P<title>\S.*)$`,
			pattern.Name("fr/news"),
			pattern.Yes("Le Gouvernement vient de publier la Résolution n° 7/NQ-CP du 10 janvier 2025 sur le Programme d'action"),
			pattern.No("la Résolution n° 7/NQ-CP dit", "Résolution 7 sur les terres")),
	}
}
