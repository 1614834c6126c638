package fr

import (
	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/task"
)

const frDay = `(?:le\s+)?(?P<d>\d{1,2})(?:er)?\s+(?P<m>` + months + `)\s+(?P<y>\d{4})`

var dues = task.DueTable{
	Months: monthNumbers,
	Quarters: map[string]int{"premier": 1, "1er": 1, "deuxième": 2, "2e": 2, "troisième": 3, "3e": 3, "quatrième": 4, "4e": 4, "1": 1, "2": 2, "3": 3,
		"4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4},
	Halves: map[string]int{"premier": 1, "second": 2, "deuxième": 2},
	Rules: []task.DueRule{
		{Kind: extract.DueNone, Re: task.Time(`jusqu.en \d{4}|(?:avec une )?vision (?:à l.horizon|jusqu.en) \d{4}`,
			pattern.Name("fr/horizon"), pattern.Yes("jusqu'en 2030, avec une vision jusqu'en 2045 → none"),
			pattern.No("en 2030"))},
		{Bound: "before", Re: task.Time(`avant\s+`+frDay,
			pattern.Name("fr/before"), pattern.Yes("avant le 30 juin 2026 → /2026-06-30 (date)"),
			pattern.No("avant 2026"))},
		{Bound: "by", Re: task.Time(`(?:d.ici (?:au\s+)?|au plus tard\s+|jusqu.au\s+)`+frDay,
			pattern.Name("fr/by"), pattern.Yes("au plus tard le 31 décembre 2025 → /2025-12-31 (date)"),
			pattern.No("résolution du 10 janvier 2025"))},
		{Where: task.Cell, Re: task.Time(frDay,
			pattern.Name("fr/day"), pattern.Yes("1er juillet 2026 → 2026-07-01/2026-07-01 (date)"),
			pattern.No("juillet 2026"))},
		{Re: task.Time(`(?:au|du|dans le|avant la fin du)\s+(?P<q>premier|1er|deuxième|2e|troisième|3e|quatrième|4e)\s+trimestre\s+(?:de\s+)?(?P<y>\d{4})`,
			pattern.Name("fr/quarter"), pattern.Yes("au deuxième trimestre 2026 → 2026-04-01/2026-06-30 (quarter)"),
			pattern.No("chaque trimestre"))},
		{Re: task.Time(`(?:au|du)\s+(?P<h>premier|second|deuxième)\s+semestre\s+(?:de\s+)?(?P<y>\d{4})`,
			pattern.Name("fr/half"), pattern.Yes("au premier semestre 2026 → 2026-01-01/2026-06-30 (half)"),
			pattern.No("au deuxième trimestre 2026"))},
		{Where: task.Cell, Re: task.Time(`(?:T|Q|trimestre\s+)(?P<q>[1-4]|IV|I{1,3})[ /\-]*(?P<y>\d{4})`,
			pattern.Name("fr/quarter-cell"), pattern.Yes("T2 2026 → 2026-04-01/2026-06-30 (quarter)", "trimestre IV/2026 → 2026-10-01/2026-12-31 (quarter)"),
			pattern.No("TT2 2026"))},
		{Bound: "by", Re: task.Time(`(?:d.ici (?:à )?|en |avant fin |avant la fin de |fin )(?P<m>`+months+`)\s+(?P<y>\d{4})`,
			pattern.Name("fr/month-due"), pattern.Yes("d'ici juin 2026 → 2026-06-01/2026-06-30 (month)"),
			pattern.No("le 5 juin 2026"))},
		{Where: task.Cell, Re: task.Time(`(?P<m>`+months+`)\s+(?P<y>\d{4})`,
			pattern.Name("fr/month"), pattern.Yes("Juin 2026 → 2026-06-01/2026-06-30 (month)"),
			pattern.No("2026"))},
		{Where: task.Cell, Re: task.Time(`(?P<y>\d{4})\s*(?:-|–|à)\s*(?P<y2>\d{4})`,
			pattern.Name("fr/years"), pattern.Yes("2026 - 2030 → 2026-01-01/2030-12-31 (period)"),
			pattern.No("2026"))},
		{Bound: "by", Re: task.Time(`(?:avant (?:la )?fin|d.ici (?:la )?fin|fin)\s+(?P<y>\d{4})`,
			pattern.Name("fr/end-of-year"), pattern.Yes("avant fin 2026 → 2026-01-01/2026-12-31 (year)"),
			pattern.No("en 2026"))},
		{Where: task.Cell, Re: task.Time(`(?:en\s+|année\s+)?(?P<y>\d{4})`,
			pattern.Name("fr/year"), pattern.Yes("2026 → 2026-01-01/2026-12-31 (year)"),
			pattern.No("20266"))},
		{Kind: extract.DueRecurring, Recur: "yearly", Re: task.Time(`chaque année|annuellement|tous les ans|annuels?|annuelles?`,
			pattern.Name("fr/yearly"), pattern.Yes("chaque année → (recurring)"),
			pattern.No("cette année"))},
		{Kind: extract.DueRecurring, Recur: "quarterly", Re: task.Time(`chaque trimestre|trimestriellement`,
			pattern.Name("fr/quarterly"), pattern.Yes("chaque trimestre → (recurring)"),
			pattern.No("trimestre"))},
		{Kind: extract.DueContinuous, Re: task.Time(`régulièrement|en permanence|périodiquement|de (?:manière|façon) régulière`,
			pattern.Name("fr/regular"), pattern.Yes("régulièrement → (continuous)"),
			pattern.No("les tâches régulières"))},
	},
}
