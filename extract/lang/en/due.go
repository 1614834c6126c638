package en

import (
	"nghiquyet/extract"
	"nghiquyet/extract/task"
)

const enDay = `(?:(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m>` + months + `),?\s+(?P<y>\d{4}))`

const enDayUS = `(?:(?P<m>` + months + `)\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4}))`

var dues = task.NewDueTable(task.DueTable{
	Months:   map[string]int{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12},
	Quarters: map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4},
	Halves:   map[string]int{"first": 1, "second": 2, "last": 2},
	Rules: []task.DueRule{
		{Name: "en/horizon", Kind: extract.DueNone, Re: `(?:by|until|to) \d{4},? (?:and )?(?:with a |with )?(?:vision|orientation)s?(?: (?:to|toward|towards|until))? \d{4}`, Yes: []string{"by 2030, with a vision to 2045 → none"}, No: []string{"by 2030"}},
		{Name: "en/before", Bound: "before", Re: `(?:before|prior to)\s+` + enDay, Yes: []string{"before 30 June 2026 → /2026-06-30 (date)"}, No: []string{"before 2026"}},
		{Name: "en/before-us", Bound: "before", Re: `(?:before|prior to)\s+` + enDayUS, Yes: []string{"before June 30, 2026 → /2026-06-30 (date)"}, No: []string{"before 2026"}},
		{Name: "en/by", Bound: "by", Re: `(?:by|no later than|not later than|at the latest on|until)\s+(?:the end of\s+)?` + enDay, Yes: []string{"no later than 15 May 2026 → /2026-05-15 (date)"}, No: []string{"dated 5 March 2020"}},
		{Name: "en/by-us", Bound: "by", Re: `(?:by|no later than|not later than|until)\s+(?:the end of\s+)?` + enDayUS, Yes: []string{"by May 15, 2026 → /2026-05-15 (date)"}, No: []string{"dated January 10, 2025"}},
		{Name: "en/day", Where: task.Cell, Re: enDay, Yes: []string{"15 May 2026 → 2026-05-15/2026-05-15 (date)"}, No: []string{"May 2026"}},
		{Name: "en/day-us", Where: task.Cell, Re: enDayUS, Yes: []string{"May 15, 2026 → 2026-05-15/2026-05-15 (date)"}, No: []string{"May 2026"}},
		{Name: "en/before-quarter", Bound: "before", Re: `(?:before|prior to)\s+(?:the\s+)?(?P<q>first|second|third|fourth)\s+quarter\s+(?:of\s+)?(?P<y>\d{4})`, Yes: []string{"before the third quarter of 2026 → /2026-06-30 (quarter)"}, No: []string{"in the third quarter of 2026"}},
		{Name: "en/quarter-number", Re: `(?:in|by|within|during|before the end of)\s+(?:the end of\s+)?quarter\s+(?P<q>[1-4]|IV|I{1,3})\s*(?:of|/|,|-)?\s*(?P<y>\d{4})`, Yes: []string{"in quarter IV of 2011 → 2011-10-01/2011-12-31 (quarter)", "by quarter II/2026 → 2026-04-01/2026-06-30 (quarter)"}, No: []string{"in quarters"}},
		{Name: "en/quarter", Re: `(?:in|by|within|before the end of|during)\s+(?:the\s+)?(?:end of (?:the )?)?(?P<q>first|second|third|fourth)\s+quarter\s+(?:of\s+)?(?P<y>\d{4})`, Yes: []string{"in the second quarter of 2026 → 2026-04-01/2026-06-30 (quarter)"}, No: []string{"every quarter"}},
		{Name: "en/half", Re: `(?:in|by|within|during)\s+(?:the\s+)?(?P<h>first|second|last)\s+(?:half|six months)\s+(?:of\s+)?(?P<y>\d{4})`, Yes: []string{"in the first half of 2026 → 2026-01-01/2026-06-30 (half)"}, No: []string{"in the first quarter of 2026"}},
		{Name: "en/quarter-cell", Where: task.Cell, Re: `(?:Q|quarter\s+)(?P<q>[1-4]|IV|I{1,3})[ /\-,]*(?P<y>\d{4})`, Yes: []string{"Q2/2026 → 2026-04-01/2026-06-30 (quarter)", "Quarter IV/2026 → 2026-10-01/2026-12-31 (quarter)"}, No: []string{"QQ2/2026"}},
		{Name: "en/before-month", Bound: "before", Re: `(?:before|prior to)\s+(?P<m>` + months + `),?\s+(?P<y>\d{4})`, Yes: []string{"before June 2026 → /2026-05-31 (month)"}, No: []string{"in June 2026"}},
		{Name: "en/before-year", Bound: "before", Re: `(?:before|prior to)\s+(?P<y>\d{4})`, Yes: []string{"before 2026 → /2025-12-31 (year)"}, No: []string{"in 2026"}},
		{Name: "en/done-in-year", Where: task.Prose, Bound: "by", Re: `(?:complet(?:e|ed|ion)|finish(?:ed)?|submit(?:ted)?)\s+(?:it\s+)?(?:in|by|within)\s+(?P<y>\d{4})`, Yes: []string{"to be completed in 2011 → 2011-01-01/2011-12-31 (year)"}, No: []string{"by 2015"}},
		{Name: "en/month-due", Bound: "by", Re: `(?:in|by|within|before the end of|during)\s+(?:the end of\s+)?(?P<m>` + months + `)\s+(?P<y>\d{4})`, Yes: []string{"in June 2026 → 2026-06-01/2026-06-30 (month)"}, No: []string{"June 2026"}},
		{Name: "en/month", Where: task.Cell, Re: `(?P<m>` + months + `),?\s+(?P<y>\d{4})`, Yes: []string{"June 2026 → 2026-06-01/2026-06-30 (month)"}, No: []string{"2026"}},
		{Name: "en/years", Where: task.Cell, Re: `(?P<y>\d{4})\s*(?:-|–|to)\s*(?P<y2>\d{4})`, Yes: []string{"2026-2030 → 2026-01-01/2030-12-31 (period)"}, No: []string{"2026"}},
		{Name: "en/year-due", Where: task.Prose, Bound: "by", Re: `(?:within|by the end of|before the end of)\s+(?P<y>\d{4})`, Yes: []string{"by the end of 2026 → 2026-01-01/2026-12-31 (year)"}, No: []string{"the 2026 plan"}},
		{Name: "en/year", Where: task.Cell, Re: `(?:(?:in|by|within|the end of)\s+)*(?P<y>\d{4})`, Yes: []string{"2026 → 2026-01-01/2026-12-31 (year)"}, No: []string{"20266"}},
		{Name: "en/yearly", Kind: extract.DueRecurring, Recur: "yearly", Re: `annually|every year|each year|yearly|annual (?:(?:work|overall|budget|action|implementation|socio-economic|development) )*(?:plans?|reports?|estimates?|budgets?)`, Yes: []string{"annually → (recurring)", "make annual budget estimates → (recurring)"}, No: []string{"this year", "the annual national week"}},
		{Name: "en/yearly-cell", Where: task.Cell, Kind: extract.DueRecurring, Recur: "yearly", Re: `annual`, Yes: []string{"Annual → (recurring)"}, No: []string{"manual"}},
		{Name: "en/monthly", Kind: extract.DueRecurring, Recur: "monthly", Re: `monthly|every month|each month`, Yes: []string{"monthly → (recurring)"}, No: []string{"this month"}},
		{Name: "en/weekly", Kind: extract.DueRecurring, Recur: "weekly", Re: `weekly|every week|each week`, Yes: []string{"weekly → (recurring)"}, No: []string{"next week"}},
		{Name: "en/quarterly", Kind: extract.DueRecurring, Recur: "quarterly", Re: `quarterly|every quarter`, Yes: []string{"quarterly → (recurring)"}, No: []string{"quarter"}},
		{Name: "en/regular", Kind: extract.DueContinuous, Re: `regularly|periodically|on a regular basis|continuously`, Yes: []string{"regularly → (continuous)"}, No: []string{"regular tasks"}},
	},
})
