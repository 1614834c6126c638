package fr

import (
	"nghiquyet/extract"
	"nghiquyet/extract/cite"
	"nghiquyet/extract/lang"
)

// cites are the words by which French translations cite documents. The numbers
// stay Vietnamese.
var cites = cite.Tables{
	Lang: "fr",
	Named: []cite.Unnumbered{
		{Words: []string{"constitution de la république socialiste du vietnam", "constitution de la république socialiste du viêt nam", "constitution"}},
		{Words: []string{"résolution du"}, Tails: []string{"congrès national du parti", "congrès du parti", "e", "congrès"}, Roman: true},
	},
	Units: []cite.Unit{
		{Words: []string{"article", "articles"}, Kind: extract.KindArticle, Num: cite.Arabic},
		{Words: []string{"paragraphe", "paragraphes", "alinéa", "alinéas", "clause", "clauses"}, Kind: extract.KindClause, Num: cite.Arabic},
		{Words: []string{"point", "points"}, Kind: extract.KindPoint, Num: cite.Arabic | cite.Letters},
		{Words: []string{"section", "sections"}, Kind: extract.KindSection, Num: cite.Arabic | cite.Roman},
		{Words: []string{"chapitre", "chapitres"}, Kind: extract.KindChapter, Num: cite.Arabic | cite.Roman},
		{Words: []string{"partie"}, Kind: extract.KindPart, Num: cite.Arabic | cite.Roman},
		{Words: []string{"annexe", "annexes"}, Kind: extract.KindAnnex, Num: cite.Arabic | cite.Roman | cite.Letters | cite.Bare},
	},
	NumberWords: []string{"n°", "nº", "no", "no.", "numéro", "n"},
	FormWords:   []string{"formulaire", "modèle", "formulaire n°"},
	And:         []string{"et", "ou", "ainsi que"},
	From:        []string{"de", "du", "des"},
	To:          []string{"à", "au", "aux"},
	Of:          []string{"de", "du", "de la", "de l'", "de l’", "des", "d'"},
	Attached:    []string{"joint à", "annexé à", "promulgué avec", "joint à la", "joint au"},
	This:        []string{"présent", "présente", "ce", "cet", "cette", "le présent", "la présente"},
	Plural:      []string{"les", "la", "le", "aux", "l'", "l’"},
	ThisFirst:   true,
	DateLead:    []string{"du", "le", "en date du", "daté du", "datée du"},
	Months:      []string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
	YearWords:   []string{"de", "de l'année", "en"},

	Issuers: []string{"bureau politique", "comité central",
		"ministère", "ministre", "comité populaire"},
	IssuerOf:   lang.IssuerOf("fr"),
	Openings:   lang.Issuers("fr"),
	Bodies:     lang.Bodies("fr"),
	TitleOpens: []string{"sur", "relative", "relatif", "portant", "concernant", "promulguant", "approuvant", "fixant", "modifiant", "régissant"},
	AliasOpens: []string{"ci-après dénommée", "ci-après dénommé", "ci-après"},
	Bills:      []string{"projet de", "avant-projet de"},

	Names: cite.Names{
		Known: []string{"loi foncière", "loi sur le budget de l'état", "loi sur l'organisation du gouvernement", "loi sur l'investissement public", "loi sur la construction",
			"loi sur les entreprises", "code du travail", "code civil", "code pénal"},
		Amending: []string{"modifiant et complétant certains articles de la", "modifiant et complétant un certain nombre d'articles de la"},
		Stops:    []string{"est", "sont", "a", "ont", "qui", "que", "pour", "dans", "afin", "ne", "se", "doit", "doivent", "dispose", "prévoit", "par"},
		Guess:    true,
	},
	Forms:    citeForms,
	Triggers: citeTriggers,
	Enacts:   []string{"vient de publier", "a publié", "a promulgué", "promulgue"},
}

var citeForms = []cite.Form{
	{Name: "fr/number", By: cite.ByNumber,
		Yes: []string{"la «Résolution n° 7/NQ-CP du 10 janvier 2025» sur le Programme", "le «décret n° 98/2024/ND-CP du 1er juillet 2024»", "«résolution n° 35/2021/QH15 du 13 novembre 2021»"},
		No:  []string{"pour la période 2021-2025", "jusqu'en 2030"}},
	{Name: "fr/party-number", By: cite.ByParty,
		Yes: []string{"la «Conclusion n° 96-KL/TW du 30 septembre 2024» du Politburo", "de la «résolution n° 45-NQ/TW» du 12e Politburo"},
		No:  []string{"le n° 45"}},
	{Name: "fr/number-in-list", By: cite.ByList,
		Yes: []string{"les résolutions n° 13-NQ/TW et «n° 24-NQ/TW»"},
		No:  []string{"les 13 et 24 mars"}},
	{Name: "fr/short-number", By: cite.ByShort,
		Yes: []string{"Conclusion n° 96-KL/TW ; la «Conclusion 96»"},
		No:  []string{"Résolution 12"}},
	{Name: "fr/law-name", By: cite.ByName,
		Yes: []string{"la «Loi foncière» prévoit", "le «Code du travail»"},
		No:  []string{"force de loi", "projet de Loi foncière"}},
	{Name: "fr/law-number", By: cite.ByLawNumber,
		Yes: []string{"la «Loi n° 31/2024/QH15»"},
		No:  []string{"la loi de finances"}},
	{Name: "fr/unnumbered", By: cite.ByUnnumbered,
		Yes: []string{"«Constitution de la République socialiste du Vietnam»"},
		No:  []string{"la constitution d'un dossier"}},
	{Name: "fr/implied", By: cite.ByImplied,
		Yes: []string{"Article 1. Le présent décret modifie le décret n° 45/2019/ND-CP comme suit :\nModifie «l'article 3» comme suit :"},
		No:  []string{"Article 1. Champ d'application\nModifie l'article 3 comme suit :"}},
	{Name: "fr/internal", By: cite.ByInternal,
		Yes: []string{"«la présente Résolution» entre en vigueur"},
		No:  []string{"le point de vue"}},
}

var citeTriggers = []cite.Trigger{
	{Name: "fr/basis", Relation: extract.Basis, Where: cite.Preamble, Words: []string{"vu", "en vertu de", "sur la base de"},
		Yes: []string{"Vu la «Loi n° 31/2024/QH15» ;"},
		No:  []string{"Au vu de la loi n° 31/2024/QH15."}},
	{Name: "fr/implements", Relation: extract.Implements, Where: cite.Own,
		Words: []string{"mise en œuvre", "mettre en œuvre", "application de", "appliquer", "concrétiser", "exécution de", "exécuter", "déployer", "diffuser", "propager", "diffuser des informations sur"},
		Yes:   []string{"poursuivre la mise en œuvre de la «résolution n° 45-NQ/TW» dans la ville"},
		No:    []string{"mettre en œuvre selon le décret n° 98/2024/ND-CP"}},
	{Name: "fr/reference", Where: cite.Blocks, Words: []string{"conformément à", "selon", "prévu", "prévue", "en conjonction avec", "parallèlement à", "évaluer", "examiner"},
		Yes: []string{"appliquer selon le «décret n° 98/2024/ND-CP»"},
		No:  []string{"appliquer le décret n° 98/2024/ND-CP selon le calendrier prévu"}},
	{Name: "fr/history", Where: cite.History, Words: []string{"modifié par", "modifiée par", "modifié et complété par", "modifiée et complétée par"},
		Yes: []string{"la loi n° 57/2014/QH13 modifiée par la «loi n° 65/2020/QH14»"},
		No:  []string{"Vu la Loi n° 31/2024/QH15 ; la liste modifiée par le ministère ;"}},
	{Name: "fr/amends", Relation: extract.Amends, Where: cite.SelfSaid, Words: []string{"modifiant", "modifie", "complétant", "amendant"},
		Yes: []string{"Article 1. Le présent décret modifie le «décret n° 45/2019/ND-CP»."},
		No:  []string{"Le ministère modifie le décret n° 45/2019/ND-CP."}},
	{Name: "fr/replaces", Relation: extract.Replaces, Where: cite.SelfSaid, Words: []string{"remplace", "remplaçant"},
		Yes: []string{"Article 2. Le présent décret remplace le «décret n° 12/2015/ND-CP»."},
		No:  []string{"La circulaire remplace le décret n° 12/2015/ND-CP."}},
	{Name: "fr/repeals", Relation: extract.Repeals, Where: cite.SelfSaid, Words: []string{"abroge", "abrogeant"},
		Yes: []string{"Article 2. Le présent décret abroge le «décret n° 12/2015/ND-CP»."},
		No:  []string{"Le ministère propose un texte qui abroge le décret n° 12/2015/ND-CP."}},
	{Name: "fr/details", Relation: extract.Details, Where: cite.SelfSaid, Words: []string{"précisant", "détaillant"},
		Yes: []string{"Article 1. Le présent décret, précisant la «loi n° 31/2024/QH15», entre en vigueur."},
		No:  []string{"un décret précisant la loi n° 31/2024/QH15"}},
}
