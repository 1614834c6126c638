// Package fr holds the French tables: translations of resolutions and the
// articles that report them.
package fr

import (
	"nghiquyet/extract"
	"nghiquyet/extract/agency"
	"nghiquyet/extract/clean"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/head"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/pattern"
)

// Language is French.
var Language = lang.Language{
	Code:    "fr",
	Words:   []string{"le", "la", "les", "des", "du", "et", "de", "pour", "dans", "sur", "une", "un", "au", "aux", "est", "par"},
	Clean:   cleaning,
	Head:    heads,
	Outline: outlines,
	Rows:    columns,
	Cite:    cites,
	Task:    tasks,
}

var cleaning = clean.Tables{
	Start: pattern.New(`^(?:(?:Article|Chapitre|Section|Titre|Annexe) (?:\d|[IVXL]+\b|premier)|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|[a-z]\)\s|[IVXL]{1,6}\s?[.\-–]\s|[-–•]\s)`),
	// What a web page leaves behind an article.
	Noise: pattern.New(`(?i)^(?:\pL{0,20}\s?source\s?:\s?https?://\S+|(?:comments?|commentaires?)\s?\(\d+\)|partager|imprimer|[_\-*=\s.]{3,})$`),
}

const months = `janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre`

var heads = head.Tables{
	Types: []head.Type{
		{Name: "résolution", Kind: "resolution"}, {Name: "décret", Kind: "decree"}, {Name: "décision", Kind: "decision"},
		{Name: "directive", Kind: "directive"}, {Name: "conclusion", Kind: "conclusion"}, {Name: "circulaire", Kind: "circular"},
		{Name: "loi", Kind: "law"}, {Name: "code", Kind: "code"}, {Name: "ordonnance", Kind: "ordinance"}, {Name: "programme", Kind: "programme"},
		{Name: "plan", Kind: "plan"},
	},
	Codes: map[string]string{
		"NQ": "résolution", "QH": "résolution", "NĐ": "décret", "QĐ": "décision", "CT": "directive", "KL": "conclusion", "TT": "circulaire", "CTR": "programme", "KH": "plan",
	},
	Number: pattern.New(`^[Nn][°ºo]\s*:?\s*(?P<n>[\dA-Za-zĐđ][\d\pL./\-– ]*[/\-–][\d\pL./\-–]+)\s*$`),
	Date:   pattern.New(`(?:(?P<p>\p{Lu}[\pL.\- ]{1,40}), )?(?:le |du )?(?P<d>\d{1,2})(?:er)?\s+(?P<m>` + months + `)\s+(?P<y>\d{4})`),
	Months: map[string]int{
		"janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
	},
	Motto:      pattern.New(`^(?:RÉPUBLIQUE SOCIALISTE DU VIETNAM|Indépendance\s*[-–]\s*Liberté)`),
	Preamble:   pattern.New(`^(?:Vu |Sur proposition|Conformément|Considérant|DÉCIDE|ARRÊTE)`),
	Mark:       pattern.New(`^(?:Article (?:\d+|premier)|Chapitre [IVXL]+|[IVX]{1,4}\s?[.\-–]\s|\d{1,2}\.\s|[a-z]\)\s|[-+]\s)`),
	Issuer:     issuer,
	Adopted:    pattern.New(`a été (?:adoptée?|votée?) par .{0,120}?le `),
	Effective:  pattern.New(`(?:entre(?:ra)? en vigueur|prend(?:ra)? effet) (?:le|à compter du|à partir du|dès le)`),
	FromSigned: pattern.New(`(?:entre(?:ra)? en vigueur|prend(?:ra)? effet) (?:à compter de|à partir de|dès|à) (?:la date de )?(?:sa |la )?signature`),
	Authority:  pattern.New(`^(?:POUR LE|POUR LA|AU NOM D[UE]|P\.O\.|P/O|PAR ORDRE D[UE]) ?\p{Lu}`),
	Office:     pattern.New(`^(?:LE |LA )?(?:VICE-|VICE )?(?:PREMIER MINISTRE|MINISTRE|PRÉSIDENTE?|GOUVERNEUR|SECRÉTAIRE GÉNÉRALE?|SECRÉTAIRE|DIRECTEUR|DIRECTRICE)`),
	Recipients: pattern.New(`^(?:Destinataires?|Copies? à|Ampliations?)\s*:`),
	Beyond:     pattern.New(`^(?:ANNEXE|Annexe|PROGRAMME|PLAN|PROJET|RÈGLEMENT|Chapitre I|Article (?:premier|1er)|\((?:Annexée? à|Promulguée? avec|Joint))`),
	// "… vient de publier la Résolution n° 7/NQ-CP du 10 janvier 2025 sur le Programme d'action …"
	News: pattern.New(`(?P<type>[Rr]ésolution|[Dd]écret|[Dd]écision|[Dd]irective|[Cc]onclusion|[Cc]irculaire) n[°º]\s?(?P<n>\d[\d\pL./\-–]*) (?P<date>du \d{1,2}(?:er)? (?:` + months + `) \d{4})(?: (?:du|de la|de l['’]) ?[\pL ]{3,40})? (?:sur|relative? à|relative? aux?|portant|concernant|promulguant|approuvant)(?: (?:le|la|les|du|des)| l['’])? ?(?P<title>\S.*)$`),
}

// issuer names the issuing body by the code of the number.
//
//	"7/NQ-CP" → Gouvernement
func issuer(n docnum.Number, _, _ string) string {
	if len(n.Orgs) > 0 {
		if bs := agency.ByCode(n.Orgs[0]); len(bs) > 0 {
			return bs[0].French
		}
	}
	return ""
}

var outlines = outline.Ready(outline.Tables{
	Styles: []outline.Style{
		{
			Name: "fr/chapter", Kind: extract.KindChapter, Seq: outline.Roman, Block: true, Sure: true,
			Re:  `^(?:CHAPITRE|Chapitre)\s+(?P<n>[IVXL]+)(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
			Yes: []string{"Chapitre II", "CHAPITRE I. DISPOSITIONS GÉNÉRALES"},
			No:  []string{"Chapitres concernés"},
		},
		{
			Name: "fr/article", Kind: extract.KindArticle, Seq: outline.Arabic, Sure: true, Runs: true,
			Re:  `^(?:Article|ARTICLE)\s+(?P<n>\d+)(?:er)?\s*(?:[.:\-–]\s*(?P<t>.*)|)$`,
			Yes: []string{"Article 2. Entrée en vigueur", "Article 1er."},
			No:  []string{"Article 5 de la loi foncière"},
		},
		{
			Name: "fr/roman-section", Kind: extract.KindSection, Seq: outline.Roman, Under: []extract.Kind{extract.KindArticle},
			Re:  `^(?P<n>[IVXL]+)\s*[.\-–]\s+(?P<t>[\pL«(].*)$`,
			Yes: []string{"II. TÂCHES ET SOLUTIONS"},
			No:  []string{"XII congrès"},
		},
		{
			Name: "fr/clause", Kind: extract.KindClause, Seq: outline.Arabic,
			Re:  `^(?P<n>\d{1,3})\s?[.)]\s+(?P<t>[^\d\s.].*)$`,
			Yes: []string{"1. Le ministère des Finances coordonne"},
			No:  []string{"10 janvier 2025"},
		},
		{
			Name: "fr/point", Kind: extract.KindPoint, Seq: outline.Letters,
			Re:  `^(?P<n>[a-z])\)\s*(?P<t>\S.*)$`,
			Yes: []string{"a) Examiner les mécanismes"},
			No:  []string{"à) la fin"},
		},
		{
			Name: "fr/dash", Kind: extract.KindDash,
			Re:  `^[-–—•]\s+(?P<t>[^\s\d\-–].*)$`,
			Yes: []string{"- Renforcer les liens"},
			No:  []string{"-5 %"},
		},
	},
	Attached: pattern.New(`^(?:PROGRAMME|PLAN|PROJET|RÈGLEMENT|STRATÉGIE)(?:$|[^\pL])`),
	Enclosed: pattern.New(`^\(?\s*(?:Annexée? à|Promulguée? avec|Jointe? à)`),
	// "… la mise en œuvre de 7 tâches et solutions."
	Announce: pattern.New(`(?i)(?:^|[^\pL\d])(?P<n>\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:grandes? |principales? |groupes? de )?(?:tâches|solutions|missions)`),
	Counts:   map[string]int{"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10},
	// A bare noun of action: "Restructuration de l'économie". Directives begin with an infinitive.
	Titular: pattern.New(`^\p{Lu}\pL+(?:tion|sion|ment|age|ance|ture)s? (?:de|du|des|d['’])`),
})
