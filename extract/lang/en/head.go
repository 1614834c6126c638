package en

import (
	"strings"

	"nghiquyet/extract/head"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/pattern"
)

const (
	months = `January|February|March|April|May|June|July|August|September|October|November|December`
	// A number with the breaks that translations leave in: "01/2013/TTLT- TANDTC-VKSNDTC".
	printed = `\d[\d\pL.]*(?:\s?[/\-–]\s?[\d\pL.]+)+`
	day     = `(?:` + months + `)\s+\d{1,2},?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:` + months + `),?\s+\d{4}`
)

// monthNumbers are the months by their names.
var monthNumbers = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
	"november": 11, "december": 12,
}

// heads is by what the head of a paper is read.
func heads(papers lang.Papers) head.Tables {
	// the kinds of papers, as a title or a line with the number begins
	kinds := papers.Expr(lang.Either, lang.Numbered)
	return head.Tables{
		// "No. 80/NQ-CP", "Resolution No.: 80/NQ-CP Hanoi, May 19, 2011", and the first line of a page: "Decree 75/2020/ND-CP".
		Number: pattern.New(`^(?:(?P<type>`+kinds+`)(?:\s+[Nn]o\.?)?|[Nn]o\.?|NO\.?|[Nn]umber)\s*:?\s*(?P<n>`+printed+`|`+
			`[\dA-Za-zĐđ][\d\pL./\-–]*[/\-–][\d\pL./\-–]+)(?:,?\s+\p{Lu}[\pL. ]*,.*\d{4}|\s*)$`,
			pattern.Name("en/number-line"),
			pattern.Yes("No. 80/NQ-CP", "Resolution No.: 80/NQ-CP Hanoi, May 19, 2011", "Decree 75/2020/ND-CP", "Number: 01/2013/TTLT- TANDTC-VKSNDTC"),
			pattern.No("Notice to readers", "under No. 80/NQ-CP")),
		// "Hanoi, May 19, 2011", "Hanoi, 19 May 2011"
		Date: pattern.New(`(?:(?P<p>\p{Lu}[\pL.\- ]{1,40}), )?(?:(?P<m>`+months+`)\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})|`+
			`(?P<d2>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m2>`+months+`),?\s+(?P<y2>\d{4}))`,
			pattern.Name("en/date"),
			pattern.Yes("Hanoi, May 19, 2011", "19th May, 2011"),
			pattern.No("May 2011", "Spring 19, 2011")),
		Months: monthNumbers,
		Motto: pattern.New(`^(?:(?:THE )?SOCIALIST REPUBLIC OF VIET ?NAM|Independence\s*[-–]\s*Freedom)`,
			pattern.Name("en/motto"),
			pattern.Yes("SOCIALIST REPUBLIC OF VIETNAM", "THE SOCIALIST REPUBLIC OF VIET NAM", "Independence - Freedom - Happiness"),
			pattern.No("Independence of courts", "THE REPUBLIC")),
		Preamble: pattern.New(`^(?:Pursuant to|At the (?:request|proposal)|Considering|After considering|In furtherance|On the basis of|DECIDES|`+
			`RESOLVES|DECREES|PROMULGATES)`,
			pattern.Name("en/preamble"),
			pattern.Yes("Pursuant to the Law on Land;", "At the proposal of the Minister", "DECIDES"),
			pattern.No("DECISION", "In pursuance of")),
		Issuer: issuer,
		// "This Law was passed on November 17, 2016, by the XIVth National Assembly"
		Adopted: pattern.New(`[Tt]his \p{Lu}\pL+ (?:was|has been) (?:adopted|passed|approved) (?:by .{0,120}?)?on `,
			pattern.Name("en/adopted"),
			pattern.Yes("This Law was passed on November 17, 2016", "This Ordinance has been adopted by the Standing Committee on May 5, 2031"),
			pattern.No("The Law was passed", "This law will be passed on")),
		Enclosed: pattern.New(`(?m)^\((?:Attached to|Enclosed with|Issued (?:together )?with|Promulgated (?:together )?with|To) the (?:\pL+[’']s )?`,
			pattern.Name("en/enclosed"),
			pattern.Yes("(Attached to the Prime Minister's Decision No. 5)", "(Promulgated together with the Decree)"),
			pattern.No("(attached to the form)", "Attached to the Decision")),
		Governs: pattern.New(`(?i)\s(?:of|on|and|or|the|for|to|in|with|regarding|by|under|from|concerning)$`,
			pattern.Name("en/governs"),
			pattern.Yes("DECISION ON", "the plan for"),
			pattern.No("THE PLAN")),
		Authority: pattern.New(`^(?:ON BEHALF OF|FOR(?: AND ON BEHALF OF)?|P\.P\.?|BY ORDER OF) \p{Lu}`,
			pattern.Name("en/authority"),
			pattern.Yes("ON BEHALF OF THE GOVERNMENT", "FOR THE MINISTER"),
			pattern.No("FORM 5", "On behalf of the Government")),
		Office: pattern.New(`^(?:THE )?(?:DEPUTY |VICE |PERMANENT )?(?:PRIME MINISTER|MINISTER|CHAIR(?:MAN|WOMAN|PERSON)?|PRESIDENT|GOVERNOR|`+
			`SECRETARY|GENERAL SECRETARY|DIRECTOR)`,
			pattern.Name("en/office"),
			pattern.Yes("PRIME MINISTER", "THE DEPUTY MINISTER", "CHAIRWOMAN"),
			pattern.No("MINISTRY OF HEALTH", "Prime Minister")),
		// Between the title and the preamble: "THE GOVERNMENT"
		Body: pattern.New(`^THE (?:GOVERNMENT|NATIONAL ASSEMBLY|STANDING COMMITTEE|PRESIDENT|PRIME MINISTER|MINIST(?:ER|RY) OF|STATE BANK|`+
			`POLITICAL BUREAU|POLITBURO|SECRETARIAT|(?:PROVINCIAL |MUNICIPAL )?PEOPLE['’]S (?:COMMITTEE|COUNCIL))[\PL\p{Lu}]*$`,
			pattern.Name("en/body-under-title"),
			pattern.Yes("THE GOVERNMENT", "THE PROVINCIAL PEOPLE'S COMMITTEE"),
			pattern.No("THE GOVERNMENT of Vietnam", "GOVERNMENT")),
		Signed: pattern.New(`^(?:(?:On behalf of|For|By order of) (?:the |and on behalf of )?\p{Lu}|(?:The )?(?:Prime Minister|Minister|`+
			`State President|President|Chair(?:man|woman|person)|Governor|Deputy (?:Prime )?Minister)(?:$| of ))`,
			pattern.Name("en/signed"),
			pattern.Yes("On behalf of the Government", "Prime Minister", "Minister of Finance"),
			pattern.No("Ministers", "the Government")),
		Recipients: pattern.New(`^(?:Recipients?|To)\s*:`,
			pattern.Name("en/recipients"),
			pattern.Yes("Recipients:", "To:"),
			pattern.No("To review", "Recipient bodies")),
		Beyond: pattern.New(`^(?:APPENDIX|Appendix|ANNEX|Annex|`+papers.Expr(strings.ToUpper, lang.Attached)+`|Chapter I|Article 1|\((?:Attached to|`+
			`Issued (?:together )?with|Promulgated (?:together )?with))`,
			pattern.Name("en/beyond-signature"),
			pattern.Yes("APPENDIX II", "PLAN", "Article 1", "(Attached to Decision No. 5)"),
			pattern.No("PRIME MINISTER", "(signed)")),
		// "The Government has just issued Resolution No. 7/NQ-CP dated January 10, 2025 on the action programme …"
		News: pattern.New(`(?P<type>`+kinds+`) (?:[Nn]o\.? ?)?(?P<n>\d[\d\pL./\-–]*),? (?P<date>(?:dated|`+
			`of) (?:`+months+`) \d{1,2}, \d{4}),?(?: of the [\pL ]{3,40})?,? (?:on|promulgating|approving|regarding)(?: the| an?)? (?P<title>\S.*)$`,
			pattern.Name("en/news"),
			pattern.Yes("The Government has issued Resolution No. 7/NQ-CP dated January 10, 2025 on the action programme of Hai Phong"),
			pattern.No("Resolution No. 7/NQ-CP says so", "Resolution 7 on land")),
		// "Decision No. 2190/QD-TTg of December 24, 2009, approving …", "October 23, 2012, on information …"
		Titled: pattern.New(`^(?:(?P<type>`+kinds+`)\s+(?:[Nn]o\.?\s*)?(?P<n>`+printed+`)(?:,?\s+(?:of|dated(?: on)?)\s+(?P<date>`+day+`))?|`+
			`(?P<day>`+day+`)),?(?: of the [\pL ]{3,40},?)?\s+(?P<title>(?:on|[a-z]+ing)\s.*)$`,
			pattern.Name("en/titled"),
			pattern.Yes("Decision No. 2190/QD-TTg of December 24, 2009, approving the master plan", "October 23, 2012, on information activities"),
			pattern.No("Decision No. 2190/QD-TTg", "Decision on ports")),
	}
}
