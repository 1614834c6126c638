package fr

import (
	"strings"

	"nghiquyet/extract/head"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/pattern"
)

const months = `janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre`

func heads(papers lang.Papers, units outline.Tables) head.Tables {
	return head.Tables{
		Types:  papers.Types(),
		Codes:  papers.Codes(),
		Number: pattern.New(`^[Nn][°ºo]\s*:?\s*(?P<n>[\dA-Za-zĐđ][\d\pL./\-– ]*[/\-–][\d\pL./\-–]+)\s*$`),
		Date:   pattern.New(`(?:(?P<p>\p{Lu}[\pL.\- ]{1,40}), )?(?:le |du )?(?P<d>\d{1,2})(?:er)?\s+(?P<m>` + months + `)\s+(?P<y>\d{4})`),
		Months: map[string]int{
			"janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
		},
		Motto:      pattern.New(`^(?:RÉPUBLIQUE SOCIALISTE DU VIETNAM|Indépendance\s*[-–]\s*Liberté)`),
		Preamble:   pattern.New(`^(?:Vu |Sur proposition|Conformément|Considérant|DÉCIDE|ARRÊTE)`),
		Opens:      units.Opens,
		Issuer:     issuer,
		Adopted:    pattern.New(`a été (?:adoptée?|votée?) par .{0,120}?le `),
		Effective:  pattern.New(`(?:entre(?:ra)? en vigueur|prend(?:ra)? effet) (?:le|à compter du|à partir du|dès le)`),
		FromSigned: pattern.New(`(?:entre(?:ra)? en vigueur|prend(?:ra)? effet) (?:à compter de|à partir de|dès|à) (?:la date de )?(?:sa |la )?signature`),
		Authority:  pattern.New(`^(?:POUR LE|POUR LA|AU NOM D[UE]|P\.O\.|P/O|PAR ORDRE D[UE]) ?\p{Lu}`),
		Office:     pattern.New(`^(?:LE |LA )?(?:VICE-|VICE )?(?:PREMIER MINISTRE|MINISTRE|PRÉSIDENTE?|GOUVERNEUR|SECRÉTAIRE GÉNÉRALE?|SECRÉTAIRE|DIRECTEUR|DIRECTRICE)`),
		Recipients: pattern.New(`^(?:Destinataires?|Copies? à|Ampliations?)\s*:`),
		Beyond:     pattern.New(`^(?:ANNEXE|Annexe|` + papers.Expr(strings.ToUpper, lang.Attached) + `|Chapitre I|Article (?:premier|1er)|\((?:Annexée? à|Promulguée? avec|Joint))`),
		// "… vient de publier la Résolution n° 7/NQ-CP du 10 janvier 2025 sur le Programme d'action …"
		News: pattern.New(`(?P<type>` + papers.Expr(lang.Either, lang.Numbered) + `) n[°º]\s?(?P<n>\d[\d\pL./\-–]*) (?P<date>du \d{1,2}(?:er)? (?:` + months + `) \d{4})(?: (?:du|de la|de l['’]) ?[\pL ]{3,40})? (?:sur|relative? à|relative? aux?|portant|concernant|promulguant|approuvant)(?: (?:le|la|les|du|des)| l['’])? ?(?P<title>\S.*)$`),
	}
}
