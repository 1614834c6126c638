package en

import (
	"strings"

	"nghiquyet/extract/head"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/pattern"
)

const (
	months = `January|February|March|April|May|June|July|August|September|October|November|December`
	// A number with the breaks that translations leave in: "01/2013/TTLT- TANDTC-VKSNDTC".
	printed = `\d[\d\pL.]*(?:\s?[/\-–]\s?[\d\pL.]+)+`
	day     = `(?:` + months + `)\s+\d{1,2},?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:` + months + `),?\s+\d{4}`
)

// kinds are the kinds of documents, as a title or a line with the number begins.
var kinds = papers.Expr(lang.Either, lang.Numbered)

func heads(papers lang.Papers, units outline.Tables) head.Tables {
	return head.Tables{
		Types: papers.Types(),
		Codes: papers.Codes(),
		// "No. 80/NQ-CP", "Resolution No.: 80/NQ-CP Hanoi, May 19, 2011", and the first line of a page: "Decree 75/2020/ND-CP".
		Number: pattern.New(`^(?:(?P<type>` + kinds + `)(?:\s+[Nn]o\.?)?|[Nn]o\.?|NO\.?|[Nn]umber)\s*:?\s*(?P<n>` + printed + `|[\dA-Za-zĐđ][\d\pL./\-–]*[/\-–][\d\pL./\-–]+)(?:,?\s+\p{Lu}[\pL. ]*,.*\d{4}|\s*)$`),
		// "Hanoi, May 19, 2011", "Hanoi, 19 May 2011"
		Date: pattern.New(`(?:(?P<p>\p{Lu}[\pL.\- ]{1,40}), )?(?:(?P<m>` + months + `)\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})|(?P<d2>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m2>` + months + `),?\s+(?P<y2>\d{4}))`),
		Months: map[string]int{
			"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
		},
		Motto:    pattern.New(`^(?:(?:THE )?SOCIALIST REPUBLIC OF VIET ?NAM|Independence\s*[-–]\s*Freedom)`),
		Preamble: pattern.New(`^(?:Pursuant to|At the (?:request|proposal)|Considering|After considering|In furtherance|On the basis of|DECIDES|RESOLVES|DECREES|PROMULGATES)`),
		Opens:    units.Opens,
		Issuer:   issuer,
		// "This Law was passed on November 17, 2016, by the XIVth National Assembly"
		Adopted:    pattern.New(`[Tt]his \p{Lu}\pL+ (?:was|has been) (?:adopted|passed|approved) (?:by .{0,120}?)?on `),
		Enclosed:   pattern.New(`(?m)^\((?:Attached to|Enclosed with|Issued (?:together )?with|Promulgated (?:together )?with|To) the (?:\pL+[’']s )?`),
		EffectWord: "effect",
		// "This Decision takes effect on …", not "policies that take effect on …"
		Effective:  pattern.New(`(?:[Tt]his|[Tt]he) (?:[Jj]oint )?\p{Lu}\pL+ (?:officially |shall )?(?:takes? effect|comes? into (?:effect|force)|is effective)`),
		FromSigned: pattern.New(`(?:takes? effect|comes? into (?:effect|force)|is effective) (?:from|on|as of|as from|after) (?:the )?(?:date of )?(?:its )?(?:signing|signature)`),
		Governs:    pattern.New(`(?i)\s(?:of|on|and|or|the|for|to|in|with|regarding|by|under|from|concerning)$`),
		Authority:  pattern.New(`^(?:ON BEHALF OF|FOR(?: AND ON BEHALF OF)?|P\.P\.?|BY ORDER OF) \p{Lu}`),
		Office:     pattern.New(`^(?:THE )?(?:DEPUTY |VICE |PERMANENT )?(?:PRIME MINISTER|MINISTER|CHAIR(?:MAN|WOMAN|PERSON)?|PRESIDENT|GOVERNOR|SECRETARY|GENERAL SECRETARY|DIRECTOR)`),
		// Between the title and the preamble: "THE GOVERNMENT"
		Body:       pattern.New(`^THE (?:GOVERNMENT|NATIONAL ASSEMBLY|STANDING COMMITTEE|PRESIDENT|PRIME MINISTER|MINIST(?:ER|RY) OF|STATE BANK|POLITICAL BUREAU|POLITBURO|SECRETARIAT|(?:PROVINCIAL |MUNICIPAL )?PEOPLE['’]S (?:COMMITTEE|COUNCIL))[\PL\p{Lu}]*$`),
		Signed:     pattern.New(`^(?:(?:On behalf of|For|By order of) (?:the |and on behalf of )?\p{Lu}|(?:The )?(?:Prime Minister|Minister|State President|President|Chair(?:man|woman|person)|Governor|Deputy (?:Prime )?Minister)(?:$| of ))`),
		Recipients: pattern.New(`^(?:Recipients?|To)\s*:`),
		Beyond:     pattern.New(`^(?:APPENDIX|Appendix|ANNEX|Annex|` + papers.Expr(strings.ToUpper, lang.Attached) + `|Chapter I|Article 1|\((?:Attached to|Issued (?:together )?with|Promulgated (?:together )?with))`),
		// "The Government has just issued Resolution No. 7/NQ-CP dated January 10, 2025 on the action programme …"
		News: pattern.New(`(?P<type>` + kinds + `) (?:[Nn]o\.? ?)?(?P<n>\d[\d\pL./\-–]*),? (?P<date>(?:dated|of) (?:` + months + `) \d{1,2}, \d{4}),?(?: of the [\pL ]{3,40})?,? (?:on|promulgating|approving|regarding)(?: the| an?)? (?P<title>\S.*)$`),
		// "Decision No. 2190/QD-TTg of December 24, 2009, approving …", "October 23, 2012, on information …"
		Titled: pattern.New(`^(?:(?P<type>` + kinds + `)\s+(?:[Nn]o\.?\s*)?(?P<n>` + printed + `)(?:,?\s+(?:of|dated(?: on)?)\s+(?P<date>` + day + `))?|(?P<day>` + day + `)),?(?: of the [\pL ]{3,40},?)?\s+(?P<title>(?:on|[a-z]+ing)\s.*)$`),
	}
}
