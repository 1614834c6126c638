package en

import (
	"nghiquyet/extract"
	"nghiquyet/extract/agency"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/task"
)

var tasks = task.Tables{
	Bodies: agency.English,
	Due:    dues,

	Work: []task.Pattern{
		{Name: "en/tasks-and-solutions", Re: pattern.New(`(?i)(?:\btasks\b|\bsolutions\b|organi[sz]ation of implementation|implementation organi[sz]ation|implementation arrangements|\bmeasures\b)`),
			Yes: []string{"TASKS AND SOLUTIONS", "Organization of implementation"}, No: []string{"OBJECTIVES"}},
		{Name: "en/activities", Re: pattern.New(`(?i)^(?:(?:key|main|major|specific|priority) )?(?:activities|policies|mechanisms|contents of implementation|assignment of|implementation responsibilit|responsibilit)`),
			Yes: []string{"ACTIVITIES OF THE PROGRAM", "POLICIES", "ASSIGNMENT OF RESPONSIBILITIES", "Responsibilities of ministries"}, No: []string{"OBJECTIVES AND POLICIES", "CONTENTS"}},
	},
	// Articles of a decision that approves a programme in place.
	Articles: []task.Pattern{
		{Name: "en/article-of-work", Re: pattern.New(`(?i)^(?:organi[sz]ation of (?:the )?implementation|implementation organi[sz]ation|assignment of|responsibilit(?:y|ies) of (?:the |concerned )?(?:ministr|agenc|provincial|people|government|state bank)|(?:key |main |major |specific )?(?:tasks|solutions)(?:$|,? (?:and )?solutions))`),
			Yes: []string{"Organization of implementation", "Responsibilities of ministries", "Tasks and solutions"}, No: []string{"Implementation responsibility", "Tasks and powers", "Responsibilities of employers"}},
	},
	Idle: []task.Pattern{
		{Name: "en/aims", Re: pattern.New(`(?i)^(?:the )?(?:objectives?|goals?|targets?|purposes?|requirements?|viewpoints?|principles?|visions?|scope|funding|orientations?|background|assessment)(?:$|[\s,;:.])`),
			Yes: []string{"OBJECTIVES", "Purposes and requirements"}, No: []string{"TASKS"}},
		{Name: "en/bounds", Re: pattern.New(`(?i)^(?:the )?(?:pro\pL+[’']s )?(?:beneficiar(?:y|ies)|subjects?|localities|duration|general objectives?|specific (?:objectives?|targets?)|guiding viewpoints?|(?:development )?viewpoints?|necessity|(?:political |legal )?grounds|present situation|overview|achievements|limitations|funds|resources|funding sources|effect|interpretation of terms)(?:$|[\s,;:.])`),
			Yes: []string{"BENEFICIARIES AND SCOPE", "Specific targets", "NECESSITY TO FORMULATE THE SCHEME", "Funds for the Program:"}, No: []string{"Specific tasks", "Localities' tasks"}},
	},
	Programme: pattern.New(`(?i)\b(?:action program|program of action|plan|directive|tasks)`),
	Normative: []string{"law", "code", "ordinance", "decree", "circular", "joint circular"},
	Reject: []task.Pattern{
		{Name: "en/execution", Re: pattern.New(`(?i)(?:shall|are|is) (?:be )?(?:responsible for|responsible to)? ?(?:the )?(?:implement(?:ing|ation of)?|execut(?:e|ing|ion of)) this (?:resolution|decision|directive|decree|plan)`),
			Yes: []string{"Ministers shall be responsible for the implementation of this Resolution."}, No: []string{"shall implement the national programme"}},
		{Name: "en/promulgation", Re: pattern.New(`(?i)^(?:to )?(?:promulgate|approve|issue)s?,? (?:together |enclosed |attached )?(?:with|to|the (?:scheme|plan|program|master plan|strategy|project))`), Yes: []string{"To promulgate together with this Decision the Plan", "To approve the Scheme on notarization"}, No: []string{"To issue guiding documents"}},
		{Name: "en/entitled", Re: pattern.New(`(?i)^(?:the |poor |other |ethnic )*(?:households|people|persons|individuals|employees|laborers|workers|children|pupils|students|teachers|women|officials|enterprises|organizations|beneficiaries)[^.;:]{0,240}? are (?:entitled|eligible|allowed|permitted) (?:to|for) `), Yes: []string{"Poor households in border villages are entitled to support."}, No: []string{"The ministry shall tell who is entitled to support"}},
		{Name: "en/funding", Re: pattern.New(`(?i)^(?:the )?(?:state budget )?(?:funds?|funding|expenses)(?: |$)`), Yes: []string{"Funds for the Scheme come from the state budget."}, No: []string{"Balance funds for the Program"}},
		{Name: "en/effect", Re: pattern.New(`(?i)this (?:resolution|decision|directive|plan) (?:takes effect|comes into force|shall take effect)`), Yes: []string{"This Resolution takes effect on the signing date."}, No: []string{"takes effect"}},
	},
	Give:      pattern.New(`(?i)^(?:to )?(?:assign|request|require|authorize)s? (?:that )?`),
	Told:      pattern.New(`(?i)^(?:assigns|requests|requires|asks|directs) `),
	Clause:    pattern.New(`(?i)^(?:based on|on the basis|pursuant to|in order to|to |in |during|within|annually|periodically|before )`),
	Governs:   pattern.New(`(?i)^(?:of|between|by|from|with) `),
	Past:      pattern.New(`(?i)^(?:has |have |had |was |were |is |are |issued?s? |adopt(?:s|ed) |promulgated? |approves? |decides? |start)`),
	Bidden:    pattern.New(`(?i)^(?:is|are) (?:requested|asked|encouraged|assigned|required|responsible|tasked) `),
	With:      pattern.New(`(?i)(?:coordinat(?:e|es|ing|ion)|cooperat(?:e|es|ing|ion)|collaborat(?:e|es|ing|ion))(?: closely| actively)? with `),
	Heading:   pattern.New(`(?i)^(?:responsibilit(?:y|ies) of )`),
	Submit:    pattern.New(`(?i)\b(?:submit(?:s|ted|ting)?|submission|report(?:s|ing)?)(?: [\pL’'-]+){0,8}? to `),
	Following: pattern.New(`(?i)(?:following|as follows|below)[^.:]{0,40}:\s*$`),
	Order:     pattern.New(`^To \p{Ll}|^(?:[Cc]ontinue|[Ff]ocus|[Ss]trengthen|[Pp]romote|[Ii]mprove|[Ee]nhance|[Bb]uild|[Dd]evelop|[Rr]eview|[Ss]tudy|[Pp]ropose|[Aa]mend|[Ii]ssue|[Oo]rganize|[Ee]nsure|[Cc]omplete|[Aa]ccelerate|[Ii]mplement|[Ii]nspect|[Dd]irect|[Ee]xpand|[Ii]nvest|[Pp]repare|[Mm]obilize|[Ee]ncourage|[Ss]upport|[Pp]roactively|[Rr]esearch|[Cc]reate|[Cc]onduct|[Rr]estructure|[Ee]ffectively|[Pp]erfect)\b`),
	Leads:     pattern.New(`(?i)^[^.;:]{0,80}?(?:shall|will|must|is responsible|are responsible|assume|preside|lead|coordinate)`),

	Fields: []task.Field{
		{Role: extract.RoleTask, Re: pattern.New(`(?i)^(?:name of (?:the )?task|task)\s*:\s*`), Yes: []string{"Name of task: Build"}, No: []string{"Tasks of the Ministry"}},
		{Role: extract.RoleLead, Re: pattern.New(`(?i)^(?:the )?(?:pro\pL+[’']s )?(?:lead(?:ing)?|presiding|responsible|in-charge|implementing) (?:agency|agencies|body|unit)\s*:\s*`), Yes: []string{"Lead agency: Ministry of Justice", "The project’s implementing agency: the Ministry of Health"}, No: []string{"Leading role"}},
		{Role: extract.RoleSupport, Re: pattern.New(`(?i)^(?:coordinating|cooperating|supporting) (?:agency|agencies|bodies|units?)\s*:\s*`), Yes: []string{"Coordinating agencies: ministries"}, No: []string{"Coordinate with"}},
		{Role: extract.RoleProduct, Re: pattern.New(`(?i)^(?:results?|outputs?|products?|deliverables?)\s*:\s*`), Yes: []string{"Output: a decree"}, No: []string{"Results of 2025"}},
		{Role: extract.RoleDue, Re: pattern.New(`(?i)^(?:deadline|completion time|time of completion|time limit|due date)\s*:\s*`), Yes: []string{"Deadline: Q4/2026"}, No: []string{"Deadlines"}},
	},
	Targets: task.TargetTable{
		Words:   pattern.New(`(?i)(?:^|\s)(?:(?:reach(?:es)?|at least|at most|about|around|over|more than|less than|below|of|to)\s+)+$`),
		Value:   pattern.New(`(?i)^(?P<low>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?%?\s*(?:-|–|to)\s*(?P<high>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?))?\s?(?P<unit>%|per cent|percent|USD|hectares|km|million)`),
		Horizon: pattern.New(`(?i)(?:by|in|until)\s+(?P<y>20\d\d)`), Decimal: ".",
		Compare: []task.Comparator{{Re: pattern.New(`(?i)(?:at least|over|more than)`), Sign: ">="}, {Re: pattern.New(`(?i)(?:at most|less than|below)`), Sign: "<="}, {Re: pattern.New(`(?i)(?:about|around)`), Sign: "~"}},
		Before:  pattern.New(`(?i)^(?:by \d{4}|strive for|and|the)\s*,?\s+`),
		Yes:     []string{"By 2030, the urbanization rate will reach over 50% → urbanization rate will | >= | 50 | 50 | % | 2030"},
		No:      []string{"Resolution No. 45-NQ/TW"},
	},
}

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
