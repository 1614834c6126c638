package en

import (
	"nghiquyet/extract"
	"nghiquyet/extract/agency"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/task"
)

// working is the tables of tasks with these kinds of papers.
func working(papers lang.Papers) task.Tables {
	tb := tasks
	tb.Itself = pattern.New(`\b[Tt]his (?P<paper>`+papers.Expr(lang.Either, lang.Whatever)+`)\b(?P<does>,? (?:provides|prescribes|details|guides|applies|regulates|promulgates|approves))?`,
		pattern.Name("en/speaks-of-itself"),
		pattern.Yes("This Law provides", "under this Joint Circular."),
		pattern.No("this Article", "the Law"))
	return tb
}

var tasks = task.Tables{
	Bodies: agency.English,
	Due:    dues,

	Work: []*pattern.Pattern{
		pattern.New(`(?i)(?:\btasks\b|\bsolutions\b|organi[sz]ation of implementation|implementation organi[sz]ation|implementation arrangements|`+
			`\bmeasures\b)`, pattern.Name("en/tasks-and-solutions"),
			pattern.Yes("TASKS AND SOLUTIONS", "Organization of implementation"), pattern.No("OBJECTIVES")),
		pattern.New(`(?i)^(?:(?:key|main|major|specific|priority) )?(?:activities|policies|mechanisms|contents of implementation|assignment of|`+
			`implementation responsibilit|responsibilit)`, pattern.Name("en/activities"),
			pattern.Yes("ACTIVITIES OF THE PROGRAM", "POLICIES", "ASSIGNMENT OF RESPONSIBILITIES", "Responsibilities of ministries"),
			pattern.No("OBJECTIVES AND POLICIES", "CONTENTS")),
	},
	// Articles of a decision that approves a programme in place.
	Articles: []*pattern.Pattern{
		pattern.New(`(?i)^(?:organi[sz]ation of (?:the )?implementation|implementation organi[sz]ation|assignment of|responsibilit(?:y|`+
			`ies) of (?:the |concerned )?(?:ministr|agenc|provincial|people|government|state bank)|(?:key |main |major |specific )?(?:tasks|`+
			`solutions)(?:$|,? (?:and )?solutions))`, pattern.Name("en/article-of-work"),
			pattern.Yes("Organization of implementation", "Responsibilities of ministries", "Tasks and solutions"),
			pattern.No("Implementation responsibility", "Tasks and powers", "Responsibilities of employers")),
	},
	Idle: []*pattern.Pattern{
		pattern.New(`(?i)^(?:the )?(?:objectives?|goals?|targets?|purposes?|requirements?|viewpoints?|principles?|visions?|scope|funding|`+
			`orientations?|background|assessment)(?:$|[\s,;:.])`, pattern.Name("en/aims"),
			pattern.Yes("OBJECTIVES", "Purposes and requirements"), pattern.No("TASKS")),
		pattern.New(`(?i)^(?:the )?(?:pro\pL+[’']s )?(?:beneficiar(?:y|ies)|subjects?|localities|duration|general objectives?|specific (?:objectives?|`+
			`targets?)|guiding viewpoints?|(?:development )?viewpoints?|necessity|(?:political |legal )?grounds|present situation|overview|`+
			`achievements|limitations|funds|resources|funding sources|effect|interpretation of terms)(?:$|[\s,;:.])`, pattern.Name("en/bounds"),
			pattern.Yes("BENEFICIARIES AND SCOPE", "Specific targets", "NECESSITY TO FORMULATE THE SCHEME", "Funds for the Program:"),
			pattern.No("Specific tasks", "Localities' tasks")),
	},
	Programme: pattern.New(`(?i)\b(?:action program|program of action|plan|directive|tasks)`,
		pattern.Name("en/programme"),
		pattern.Yes("Action program to implement the Resolution", "directive"),
		pattern.No("Regulation on work")),
	Reject: []*pattern.Pattern{
		pattern.New(`(?i)(?:shall|are|is)(?:,? within [^.;]{3,100}?,)? (?:be )?(?:responsible (?:for|to) )?(?:(?:direct|guide|organi[sz]e|implement|ensure)(?:ing)?(?:,? and|,) )*`+
			`(?:(?:direct|guide|organi[sz]e|ensure)(?:ing)? )?(?:the )?(?:implement(?:ing|ation of)?|execut(?:e|ing|ion of)) this (?:resolution|decision|directive|decree|plan)`, pattern.Name("en/execution"),
			pattern.Yes("Ministers shall be responsible for the implementation of this Resolution.", "ministries shall, within the scope of their tasks and powers, direct and organize the implementation of this Resolution",
				"The Government shall, within the ambit of its functions, tasks and powers, implement and guide the implementation of this Resolution"), pattern.No("shall implement the national programme", "shall oversee the implementation of this Resolution")),
		pattern.New(`(?i)^(?:to )?(?:promulgate|approve|issue)s?,? (?:together |enclosed |attached )?(?:with|to|the (?:scheme|plan|program|`+
			`master plan|strategy|project))`, pattern.Name("en/promulgation"),
			pattern.Yes("To promulgate together with this Decision the Plan", "To approve the Scheme on notarization"),
			pattern.No("To issue guiding documents")),
		pattern.New(`(?i)^(?:to )?(?:annul|repeal|abrogate|cancel|abolish)s? (?:the )?(?:decrees?|decisions?|resolutions?|directives?|circulars?|articles?|clauses?|points?)\b`,
			pattern.Name("en/repeals"),
			pattern.Yes("To annul Decree No. 136/2005/ND-CP of November 8, 2005"), pattern.No("To cancel unnecessary procedures")),
		pattern.New(`(?i)^(?:the|this) (?:scheme|program(?:me)?|plan|project|strategy|master plan)(?:[’']s implementation)? (?:starts?|begins?|commences?|completes?|covers?|lasts?|consists?|comprises?|`+
			`includes?|is (?:implemented|carried out|divided)|will be (?:implemented|carried out))\b`, pattern.Name("en/schedule-of-the-whole"),
			pattern.Yes("The Scheme starts in January 2010 and completes in December 2010"), pattern.No("The Scheme on notarization shall be formulated")),
		pattern.New(`(?i)^the (?:number|level|rate|amount|list|size|ratio|structure|area) of [^.;:]{3,200}? (?:must|may|is|are)\b`, pattern.Name("en/measure-of-a-rule"),
			pattern.Yes("The number of notarization offices per planning unit must be planned in line with the roadmap"), pattern.No("The number of offices shall be planned", "The Ministry must number offices")),
		pattern.New(`(?i)^(?:the |poor |other |ethnic )*(?:households|people|persons|individuals|employees|laborers|workers|children|pupils|students|`+
			`teachers|women|officials|enterprises|organizations|beneficiaries)[^.;:]{0,240}? are (?:entitled|eligible|allowed|permitted) (?:to|for) `,
			pattern.Name("en/entitled"),
			pattern.Yes("Poor households in border villages are entitled to support."), pattern.No("The ministry shall tell who is entitled to support")),
		pattern.New(`(?i)^(?:the )?(?:state budget )?(?:funds?|funding|expenses)(?: |$)`, pattern.Name("en/funding"),
			pattern.Yes("Funds for the Scheme come from the state budget."), pattern.No("Balance funds for the Program")),
		pattern.New(`(?i)this (?:resolution|decision|directive|plan) (?:takes effect|comes into force|shall take effect)`, pattern.Name("en/effect"),
			pattern.Yes("This Resolution takes effect on the signing date."), pattern.No("takes effect")),
	},
	Give: pattern.New(`(?i)^(?:to )?(?:assign|request|require|authorize)s? (?:that )?`,
		pattern.Name("en/gives"),
		pattern.Yes("To assign the Ministry of Finance", "Requests that ministries"),
		pattern.No("The ministry assigns", "assignment of")),
	Told: pattern.New(`(?i)^(?:assigns|requests|requires|asks|directs) `,
		pattern.Name("en/tells"),
		pattern.Yes("requests ministries", "directs localities"),
		pattern.No("request ministries", "is requested")),
	Clause: pattern.New(`(?i)^(?:based on|on the basis|pursuant to|in order to|to |in |during|within|annually|periodically|before )`,
		pattern.Name("en/opens-clause"),
		pattern.Yes("Based on the results, the Ministry", "In 2031, ministries", "Annually report"),
		pattern.No("The Ministry shall", "Inspect works")),
	Governs: pattern.New(`(?i)^(?:of|between|by|from|with) `,
		pattern.Name("en/governs-bodies"),
		pattern.Yes("of the Ministry of Health", "between ministries"),
		pattern.No("the Ministry of Health", "of")),
	Past: pattern.New(`(?i)^(?:has |have |had |was |were |is |are |issued?s? |adopt(?:s|ed) |promulgated? |approves? |decides? |start)`,
		pattern.Name("en/done"),
		pattern.Yes("has completed the work", "is effective", "issues a circular", "started"),
		pattern.No("shall complete", "the issue")),
	Bidden: pattern.New(`(?i)^(?:is|are) (?:requested|asked|encouraged|assigned|required|responsible|tasked) `,
		pattern.Name("en/bidden"),
		pattern.Yes("is requested to report", "are responsible for reporting"),
		pattern.No("is effective", "shall be requested to")),
	With: pattern.New(`(?i)(?:coordinat(?:e|es|ing|ion)|cooperat(?:e|es|ing|ion)|collaborat(?:e|es|ing|ion))(?: closely| actively)? with `,
		pattern.Name("en/together-with"),
		pattern.Yes("coordinate closely with the Ministry", "in collaboration with agencies"),
		pattern.No("coordinate.", "comply with ")),
	Heading: pattern.New(`(?i)^(?:responsibilit(?:y|ies) of )`,
		pattern.Name("en/heads-bodies"),
		pattern.Yes("Responsibilities of the Ministry of Health"),
		pattern.No("The responsibility of", "Responsible agencies")),
	Submit: pattern.New(`(?i)\b(?:submit(?:s|ted|ting)?|submission|report(?:s|ing)?)(?: [\pL’'-]+){0,8}? to `,
		pattern.Name("en/submits"),
		pattern.Yes("submit it to the Prime Minister", "report results to the Government"),
		pattern.No("submit a plan.", "reporter to")),
	Hands: pattern.New(`(?i)\b(?:submit(?:s|ted|ting)?|submission|report(?:s|ing)? (?:on |the |their |its )?)\b`,
		pattern.Name("en/hands-over"),
		pattern.Yes("submitting them for promulgation", "report on the results"), pattern.No("reporters", "permit")),
	Closing: pattern.New(`^This (?:Resolution|Law|Ordinance|Code) was (?:passed|adopted) (?:on|by)`,
		pattern.Name("en/passed-on"),
		pattern.Yes("This Resolution was adopted on November 24, 2010, by the National Assembly"), pattern.No("This Resolution was amended")),
	Cut: pattern.New(`(?i)\s(?:and|or|of|the|to|for|with|in|by|on|from|a|an)$`,
		pattern.Name("en/cut-line"),
		pattern.Yes("coordinate with the Ministry of"), pattern.No("Ministry of Health")),
	Following: pattern.New(`(?i)(?:following|as follows|below)[^.:]{0,40}:\s*$`,
		pattern.Name("en/following"),
		pattern.Yes("perform the following tasks:", "as follows:"),
		pattern.No("following the plan", "the tasks below.")),
	Order: pattern.New(`^To \p{Ll}|^(?:[Cc]ontinue|[Ff]ocus|[Ss]trengthen|[Pp]romote|[Ii]mprove|[Ee]nhance|[Bb]uild|[Dd]evelop|[Rr]eview|[Ss]tudy|`+
		`[Pp]ropose|[Aa]mend|[Ii]ssue|[Oo]rganize|[Ee]nsure|[Cc]omplete|[Aa]ccelerate|[Ii]mplement|[Ii]nspect|[Dd]irect|[Ee]xpand|[Ii]nvest|`+
		`[Pp]repare|[Mm]obilize|[Ee]ncourage|[Ss]upport|[Pp]roactively|[Rr]esearch|[Cc]reate|[Cc]onduct|[Rr]estructure|[Ee]ffectively|[Pp]erfect)\b`,
		pattern.Name("en/opens-order"),
		pattern.Yes("To review mechanisms", "Strengthen inspection", "continue to build"),
		pattern.No("Reviewing mechanisms", "The Ministry")),
	Leads: pattern.New(`(?i)^[^.;:]{0,80}?(?:shall|will|must|is responsible|are responsible|assume|preside|lead|coordinate)`,
		pattern.Name("en/leads"),
		pattern.Yes("shall review the plan", "assume the prime responsibility", "is responsible for"),
		pattern.No("has reviewed the plan")),

	Frame: pattern.New(`(?i)^(?:\pL+ )?(?:scale|areas?|locations?|venue|participants|beneficiaries|funds?|funding|budget)\s*:`,
		pattern.Name("en/beside-fields"),
		pattern.Yes("Investigation scale: Sample survey", "Implementation areas: All provinces"), pattern.No("Areas of work are", "Rural and urban area: build")),
	Fields: []task.Field{
		{Role: extract.RoleTask, Re: pattern.New(`(?i)^(?:name of (?:the )?task|task)\s*:\s*`, pattern.Name("en/field-task"),
			pattern.Yes("Name of task: Build"), pattern.No("Tasks of the Ministry"))},
		{Role: extract.RoleLead, Re: pattern.New(`(?i)^(?:the )?(?:pro\pL+[’']s )?(?:lead(?:ing)?|presiding|responsible|in-charge|`+
			`implementing) (?:agency|agencies|body|unit)\s*:\s*`, pattern.Name("en/field-lead"),
			pattern.Yes("Lead agency: Ministry of Justice", "The project’s implementing agency: the Ministry of Health"), pattern.No("Leading role"))},
		{Role: extract.RoleSupport, Re: pattern.New(`(?i)^(?:coordinating|cooperating|supporting) (?:agency|agencies|bodies|units?)\s*:\s*`,
			pattern.Name("en/field-support"),
			pattern.Yes("Coordinating agencies: ministries"), pattern.No("Coordinate with"))},
		{Role: extract.RoleProduct, Re: pattern.New(`(?i)^(?:expected )?(?:results?|outputs?|outcomes?|products?|deliverables?)\s*:\s*`, pattern.Name("en/field-product"),
			pattern.Yes("Output: a decree", "Outcomes: Reports on the survey"), pattern.No("Results of 2025"))},
		{Role: extract.RoleDue, Re: pattern.New(`(?i)^(?:deadline|(?:implementation|completion) (?:time|schedule|period|duration)|time of (?:completion|implementation)|time limit|due date)\s*:\s*`, pattern.Name("en/field-due"),
			pattern.Yes("Deadline: Q4/2026", "Implementation time: First quarter of 2010"), pattern.No("Deadlines"))},
	},
	Targets: task.TargetTable{
		Words: pattern.New(`(?i)(?:^|\s)(?:(?:reach(?:es)?|at least|at most|about|around|over|more than|less than|below|of|to)\s+)+$`,
			pattern.Name("en/comparing-words"),
			pattern.Yes("the rate will reach over ", "at least "),
			pattern.No("the rate ", "over there")),
		Value: pattern.New(`(?i)^(?P<low>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?%?\s*(?:-|–|to)\s*(?P<high>\d{1,3}(?:,\d{3})+(?:\.\d+)?|`+
			`\d+(?:\.\d+)?))?\s?(?P<unit>%|per cent|percent|USD|hectares|km|million)`,
			pattern.Name("en/value"),
			pattern.Yes("50%", "8,300-8,500 USD", "1.5 million"),
			pattern.No("50", "2030")),
		Horizon: pattern.New(`(?i)(?:by|in|until)\s+(?P<y>20\d\d)`,
			pattern.Name("en/horizon-year"),
			pattern.Yes("by 2030", "until 2045"),
			pattern.No("2030", "by the year")), Decimal: ".",
		Compare: []task.Comparator{
			{Re: pattern.New(`(?i)(?:at least|over|more than)`, pattern.Name("en/at-least"), pattern.Yes("at least", "reach over"),
				pattern.No("at most")), Sign: ">="},
			{Re: pattern.New(`(?i)(?:at most|less than|below)`, pattern.Name("en/at-most"), pattern.Yes("less than"), pattern.No("more than")), Sign: "<="},
			{Re: pattern.New(`(?i)(?:about|around)`, pattern.Name("en/about"), pattern.Yes("about"), pattern.No("over")), Sign: "~"},
		},
		Before: pattern.New(`(?i)^(?:by \d{4}|strive for|and|the)\s*,?\s+`,
			pattern.Name("en/before-indicator"),
			pattern.Yes("By 2030, the rate", "strive for a rate"),
			pattern.No("rate of the poor", "theory of")),
	},
}
