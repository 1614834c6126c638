package fr

import (
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/pattern"
)

var styles = []outline.Style{
	{
		Re: pattern.New(`^(?:CHAPITRE|Chapitre)\s+(?P<n>[IVXL]+)(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
			pattern.Name("fr/chapter"),
			pattern.Yes("Chapitre II", "CHAPITRE I. DISPOSITIONS GÉNÉRALES"),
			pattern.No("Chapitres concernés")),
		Kind: extract.KindChapter, Seq: outline.Roman, Block: true, Sure: true,
	},
	{
		Re: pattern.New(`^(?:Article|ARTICLE)\s+(?P<n>\d+)(?:er)?\s*(?:[.:\-–]\s*(?P<t>.*)|)$`,
			pattern.Name("fr/article"),
			pattern.Yes("Article 2. Entrée en vigueur", "Article 1er."),
			pattern.No("Article 5 de la loi foncière")),
		Kind: extract.KindArticle, Seq: outline.Arabic, Sure: true, Runs: true,
	},
	{
		Re: pattern.New(`^(?P<n>[IVXL]+)\s*[.\-–]\s+(?P<t>[\pL«(].*)$`,
			pattern.Name("fr/roman-section"),
			pattern.Yes("II. TÂCHES ET SOLUTIONS"),
			pattern.No("XII congrès")),
		Kind: extract.KindSection, Seq: outline.Roman, Under: []extract.Kind{extract.KindArticle},
	},
	{
		Re: pattern.New(`^(?P<n>\d{1,3})\s?[.)]\s+(?P<t>[^\d\s.].*)$`,
			pattern.Name("fr/clause"),
			pattern.Yes("1. Le ministère des Finances coordonne"),
			pattern.No("10 janvier 2025")),
		Kind: extract.KindClause, Seq: outline.Arabic,
	},
	{
		Re: pattern.New(`^(?P<n>[a-z])\)\s*(?P<t>\S.*)$`,
			pattern.Name("fr/point"),
			pattern.Yes("a) Examiner les mécanismes"),
			pattern.No("à) la fin")),
		Kind: extract.KindPoint, Seq: outline.Letters,
	},
	{
		Re: pattern.New(`^[-–—•]\s+(?P<t>[^\s\d\-–].*)$`,
			pattern.Name("fr/dash"),
			pattern.Yes("- Renforcer les liens"),
			pattern.No("-5 %")),
		Kind: extract.KindDash,
	},
}

// outlines is by what units are told.
func outlines(papers lang.Papers) outline.Tables {
	return outline.Tables{
		Styles: styles,
		Attached: pattern.New(`^`+papers.Expr(strings.ToUpper, lang.Attached)+`(?:$|[^\pL])`,
			pattern.Name("fr/attached-title"),
			pattern.Yes("PROGRAMME D'ACTION", "PLAN"),
			pattern.No("PLANIFICATION", "Programme d'action")),
		Enclosed: pattern.New(`^\(?\s*(?:Annexée? à|Promulguée? avec|Jointe? à)`,
			pattern.Name("fr/enclosed-with"),
			pattern.Yes("(Annexé à la résolution n° 7/NQ-CP)", "Jointe à la décision"),
			pattern.No("La liste annexée à la décision")),
		// "… la mise en œuvre de 7 tâches et solutions."
		Announce: pattern.New(`(?i)(?:^|[^\pL\d])(?P<n>\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:grandes? |principales? |`+
			`groupes? de )?(?:tâches|solutions|missions)`,
			pattern.Name("fr/announces-groups"),
			pattern.Yes("la mise en œuvre de 7 tâches et solutions", "sept grandes tâches"),
			pattern.No("les tâches 7", "17tâches")),
		Counts: map[string]int{"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10},
		// A bare noun of action: "Restructuration de l'économie". Directives begin with an infinitive.
		Titular: pattern.New(`^\p{Lu}\pL+(?:tion|sion|ment|age|ance|ture)s? (?:de|du|des|d['’])`,
			pattern.Name("fr/noun-of-action"),
			pattern.Yes("Restructuration de l'économie", "Développement du tourisme"),
			pattern.No("Restructurer l'économie", "La restructuration")),
	}
}

// follows is the line over an annex or a form, however its number is written.
var follows = pattern.New(`^(?:ANNEXE)(?:[^\p{L}\d]|$)`,
	pattern.Name("fr/follows"),
	pattern.Yes("ANNEXE I"),
	pattern.No("Annexe à la résolution", "ANNEXES"))
