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
