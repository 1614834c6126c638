package fr

import (
	"nghiquyet/extract"
	"nghiquyet/extract/task"
)

const frDay = `(?:le\s+)?(?P<d>\d{1,2})(?:er)?\s+(?P<m>` + months + `)\s+(?P<y>\d{4})`

var dues = task.NewDueTable(task.DueTable{
	Months:   map[string]int{"janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12},
	Quarters: map[string]int{"premier": 1, "1er": 1, "deuxième": 2, "2e": 2, "troisième": 3, "3e": 3, "quatrième": 4, "4e": 4, "1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4},
	Halves:   map[string]int{"premier": 1, "second": 2, "deuxième": 2},
	Rules: []task.DueRule{
		{Name: "fr/horizon", Kind: extract.DueNone, Re: `jusqu.en \d{4}|(?:avec une )?vision (?:à l.horizon|jusqu.en) \d{4}`, Yes: []string{"jusqu'en 2030, avec une vision jusqu'en 2045 → none"}, No: []string{"en 2030"}},
		{Name: "fr/before", Bound: "before", Re: `avant\s+` + frDay, Yes: []string{"avant le 30 juin 2026 → /2026-06-30 (date)"}, No: []string{"avant 2026"}},
		{Name: "fr/by", Bound: "by", Re: `(?:d.ici (?:au\s+)?|au plus tard\s+|jusqu.au\s+)` + frDay, Yes: []string{"au plus tard le 31 décembre 2025 → /2025-12-31 (date)"}, No: []string{"résolution du 10 janvier 2025"}},
		{Name: "fr/day", Where: task.Cell, Re: frDay, Yes: []string{"1er juillet 2026 → 2026-07-01/2026-07-01 (date)"}, No: []string{"juillet 2026"}},
		{Name: "fr/quarter", Re: `(?:au|du|dans le|avant la fin du)\s+(?P<q>premier|1er|deuxième|2e|troisième|3e|quatrième|4e)\s+trimestre\s+(?:de\s+)?(?P<y>\d{4})`, Yes: []string{"au deuxième trimestre 2026 → 2026-04-01/2026-06-30 (quarter)"}, No: []string{"chaque trimestre"}},
		{Name: "fr/half", Re: `(?:au|du)\s+(?P<h>premier|second|deuxième)\s+semestre\s+(?:de\s+)?(?P<y>\d{4})`, Yes: []string{"au premier semestre 2026 → 2026-01-01/2026-06-30 (half)"}, No: []string{"au deuxième trimestre 2026"}},
		{Name: "fr/quarter-cell", Where: task.Cell, Re: `(?:T|Q|trimestre\s+)(?P<q>[1-4]|IV|I{1,3})[ /\-]*(?P<y>\d{4})`, Yes: []string{"T2 2026 → 2026-04-01/2026-06-30 (quarter)", "trimestre IV/2026 → 2026-10-01/2026-12-31 (quarter)"}, No: []string{"TT2 2026"}},
		{Name: "fr/month-due", Bound: "by", Re: `(?:d.ici (?:à )?|en |avant fin |avant la fin de |fin )(?P<m>` + months + `)\s+(?P<y>\d{4})`, Yes: []string{"d'ici juin 2026 → 2026-06-01/2026-06-30 (month)"}, No: []string{"le 5 juin 2026"}},
		{Name: "fr/month", Where: task.Cell, Re: `(?P<m>` + months + `)\s+(?P<y>\d{4})`, Yes: []string{"Juin 2026 → 2026-06-01/2026-06-30 (month)"}, No: []string{"2026"}},
		{Name: "fr/years", Where: task.Cell, Re: `(?P<y>\d{4})\s*(?:-|–|à)\s*(?P<y2>\d{4})`, Yes: []string{"2026 - 2030 → 2026-01-01/2030-12-31 (period)"}, No: []string{"2026"}},
		{Name: "fr/end-of-year", Bound: "by", Re: `(?:avant (?:la )?fin|d.ici (?:la )?fin|fin)\s+(?P<y>\d{4})`, Yes: []string{"avant fin 2026 → 2026-01-01/2026-12-31 (year)"}, No: []string{"en 2026"}},
		{Name: "fr/year", Where: task.Cell, Re: `(?:en\s+|année\s+)?(?P<y>\d{4})`, Yes: []string{"2026 → 2026-01-01/2026-12-31 (year)"}, No: []string{"20266"}},
		{Name: "fr/yearly", Kind: extract.DueRecurring, Recur: "yearly", Re: `chaque année|annuellement|tous les ans|annuels?|annuelles?`, Yes: []string{"chaque année → (recurring)"}, No: []string{"cette année"}},
		{Name: "fr/quarterly", Kind: extract.DueRecurring, Recur: "quarterly", Re: `chaque trimestre|trimestriellement`, Yes: []string{"chaque trimestre → (recurring)"}, No: []string{"trimestre"}},
		{Name: "fr/regular", Kind: extract.DueContinuous, Re: `régulièrement|en permanence|périodiquement|de (?:manière|façon) régulière`, Yes: []string{"régulièrement → (continuous)"}, No: []string{"les tâches régulières"}},
	},
})
