package fr

import (
	"nghiquyet/extract"
	"nghiquyet/extract/force"
	"nghiquyet/extract/pattern"
)

// forces are the words by which translations speak of effect.
var forces = force.Tables{
	Verb: pattern.New(`(?i)modifi|complét|ajout|remplac|abrog|supprim|suspend|prorog`,
		pattern.Name("fr/changing-verb"), pattern.Yes("est modifié"), pattern.No("les articles 1 et 2")),
	Word: pattern.New(`(?i)effet|vigueur|applicable|abrog`, pattern.Name("fr/word-of-effect"), pattern.Yes("entre en vigueur", "prend effet"), pattern.No("les dispositions sur les taxes")),
	Says: []force.Saying{
		{Re: pattern.New(`(?:prend(?:ra)? effet|entre(?:ra)? en vigueur|est applicable)`,
			pattern.Name("fr/begins"),
			pattern.Yes("La présente résolution entre en vigueur à compter du 1er juillet 2026"),
			pattern.No("la date d'entrée en vigueur"))},
	},
	Lasts: pattern.New(`jusqu'au `,
		pattern.Name("fr/lasts"), pattern.Yes("jusqu'au 31 décembre 2027"), pattern.No("à compter du 31 décembre 2027")),
	Years: pattern.New(`pendant (?:(?P<n>\d{1,2}) ans|(?P<m>\d{1,2}) mois)`,
		pattern.Name("fr/for-years"), pattern.Yes("pendant 5 ans"), pattern.No("après 5 ans")),
	This: pattern.New(`(?i)(?:le présent|la présente|cette|ce) \pL+$`,
		pattern.Name("fr/this-paper"), pattern.Yes("La présente résolution", "Article 3. Le présent décret"), pattern.No("les politiques")),
	Of: pattern.New(`(?i) (?:de la|du) (?:présente?) \pL+$`,
		pattern.Name("fr/part-of-this-paper"), pattern.Yes("l'alinéa 6 de la présente loi"), pattern.No("La présente loi")),
	Not: pattern.New(`(?i)(?:avant que|après que|la date à laquelle) (?:le présent|la présente|cette|ce) \pL+$`,
		pattern.Name("fr/no-statement-of-effect"), pattern.Yes("avant que le présent décret"), pattern.No("Le présent décret")),
	Signed: pattern.New(`^(?:à compter de |à |dès )?(?:la )?(?:date de )?(?:sa )?signature`,
		pattern.Name("fr/day-of-signing"), pattern.Yes("à compter de la date de sa signature"), pattern.No("à compter du 1er juillet 2026")),
	Event: pattern.New(`^à compter de la date `,
		pattern.Name("fr/event-of-effect"), pattern.Yes("à compter de la date de sa publication"), pattern.No("à compter du 1er juillet 2026")),
	After: pattern.New(`^(?P<n>\d{1,3}) jours (?:après|à compter de) (?:la date de )?(?:(?P<signed>sa signature)|sa publication)`,
		pattern.Name("fr/days-after"), pattern.Yes("45 jours après sa signature"), pattern.No("45 jours")),
	Date: pattern.New(`(?P<d>\d{1,2})(?:er)? (?P<m>`+months+`) (?P<y>\d{4})`,
		pattern.Name("fr/day-of-effect"), pattern.Yes("à compter du 1er juillet 2026"), pattern.No("juillet 2026")),
	Months: monthNumbers,
	From: pattern.New(`à compter du `,
		pattern.Name("fr/from-day"), pattern.Yes("est abrogé à compter du 1er juillet 2026"), pattern.No("est abrogé")),
	Own: pattern.New(`^à compter du jour où (?:le présent|la présente)`,
		pattern.Name("fr/own-day"), pattern.Yes("à compter du jour où le présent décret entre en vigueur"), pattern.No("à compter du jour où la loi entre en vigueur")),
	Except: pattern.New(`(?:à l'exception d|sauf )`,
		pattern.Name("fr/except"), pattern.Yes("à l'exception de l'article 5"), pattern.No("exceptionnel")),
	For: pattern.New(`pour \pL`,
		pattern.Name("fr/only-for"), pattern.Yes("à compter du 1er juillet 2026 pour les motos"), pattern.No("à compter du 1er juillet 2026")),
	Ends: force.Ends{
		Verb: pattern.New(`(?i)(?:abroge|annule|remplace) `,
			pattern.Name("fr/ending-verb"), pattern.Yes("abroge les dispositions", "et remplace le décret"), pattern.No("est abrogé")),
		Lead: pattern.New(`^[^\pL]*(?:[a-z]{1,2}[.)/])?\s+`,
			pattern.Name("fr/before-what-ends"), pattern.Yes("2. Les dispositions"), pattern.No("les")),
		Of: pattern.New(`\s(?:de|du|dans)(?: la| le)?\s*$`,
			pattern.Name("fr/part-of-what-ends"), pattern.Yes("les dispositions sur les taxes du "), pattern.No("le ")),
		Whole: pattern.New(`(?i)^(?:l')?ensemble (?:de|du)(?: la| le)?\s*$`,
			pattern.Name("fr/the-whole-that-ends"), pattern.Yes("l'ensemble du "), pattern.No("les dispositions du ")),
		Spared: pattern.New(`(?i)contraires? (?:à|au)[^;]*$|\b(?:quand|jusqu'à ce que|avant que)\s*$`,
			pattern.Name("fr/spared-by-what-ends"), pattern.Yes("Les dispositions contraires à "), pattern.No("les dispositions du ")),
	},
	Acts: []force.Act{
		{Relation: extract.Amends, Act: extract.ActChanges},
		{Relation: extract.Repeals, Act: extract.ActRepeals},
		{Relation: extract.Replaces, Act: extract.ActReplaces},
		{Relation: extract.Suspends, Act: extract.ActSuspends},
		{Relation: extract.Extends, Act: extract.ActExtends},
		{Relation: extract.Corrects, Act: extract.ActCorrects},
	},
}
