package fr

import (
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/pattern"
)

func outlines(papers lang.Papers) outline.Tables {
	return outline.Ready(outline.Tables{
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
		Attached: pattern.New(`^` + papers.Expr(strings.ToUpper, lang.Attached) + `(?:$|[^\pL])`),
		Enclosed: pattern.New(`^\(?\s*(?:Annexée? à|Promulguée? avec|Jointe? à)`),
		// "… la mise en œuvre de 7 tâches et solutions."
		Announce: pattern.New(`(?i)(?:^|[^\pL\d])(?P<n>\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:grandes? |principales? |groupes? de )?(?:tâches|solutions|missions)`),
		Counts:   map[string]int{"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10},
		// A bare noun of action: "Restructuration de l'économie". Directives begin with an infinitive.
		Titular: pattern.New(`^\p{Lu}\pL+(?:tion|sion|ment|age|ance|ture)s? (?:de|du|des|d['’])`),
	})
}
