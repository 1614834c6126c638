// Package en holds the English tables: official and other translations, and
// the articles that report a resolution.
package en

import (
	"nghiquyet/extract"
	"nghiquyet/extract/clean"
	"nghiquyet/extract/head"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/pattern"
)

// Language is English.
var Language = lang.Language{
	Code:    "en",
	Words:   []string{"the", "of", "and", "to", "in", "for", "shall", "on", "by", "with", "or", "is", "be", "are", "from", "that"},
	Clean:   cleaning,
	Head:    heads,
	Outline: outlines,
	Cite:    cites,
	Task:    tasks,
}

var cleaning = clean.Tables{
	Start: pattern.New(`^(?:(?:Article|Chapter|Section|Part|Appendix|Annex) (?:\d|[IVXL]+\b)|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|[a-z]\)\s|\([a-z]\)\s|[IVXL]{1,6}\s?[.\-–]\s|[-–•+]\s)`),
	Noise: pattern.New(`(?i)^(?:\pL{0,20}\s?source\s?:\s?https?://\S+|comments?\s?\(\d+\)|share|print|[_\-*=\s.]{3,})$`),
}

const months = `January|February|March|April|May|June|July|August|September|October|November|December`

var heads = head.Tables{
	Types: []head.Type{
		{Name: "joint circular", Kind: "joint circular"}, {Name: "resolution", Kind: "resolution"}, {Name: "decree", Kind: "decree"},
		{Name: "decision", Kind: "decision"}, {Name: "directive", Kind: "directive"}, {Name: "conclusion", Kind: "conclusion"},
		{Name: "circular", Kind: "circular"}, {Name: "law", Kind: "law"}, {Name: "code", Kind: "code"}, {Name: "ordinance", Kind: "ordinance"},
		{Name: "programme", Kind: "programme"}, {Name: "plan", Kind: "plan"},
	},
	Codes: map[string]string{
		"NQ": "resolution", "QH": "resolution", "NĐ": "decree", "QĐ": "decision", "CT": "directive", "KL": "conclusion", "TT": "circular", "CTR": "programme", "KH": "plan",
	},
	Number: pattern.New(`^(?:No\.?|Number)\s*:?\s*(?P<n>[\dA-Za-zĐđ][\d\pL./\-– ]*[/\-–][\d\pL./\-–]+)(?:\s+\pL.*\d{4}|\s*)$`),
	Date:   pattern.New(`(?:(?P<p>\p{Lu}[\pL.\- ]{1,40}), )?(?:(?P<m>` + months + `)\s+(?P<d>\d{1,2}),?\s+(?P<y>\d{4}))`),
	Months: map[string]int{
		"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	},
	Motto:      pattern.New(`^(?:(?:THE )?SOCIALIST REPUBLIC OF VIET ?NAM|Independence\s*[-–]\s*Freedom)`),
	Preamble:   pattern.New(`^(?:Pursuant to|At the (?:request|proposal)|Considering|In furtherance|DECIDES|RESOLVES)`),
	Mark:       pattern.New(`^(?:Article \d+|Chapter [IVXL]+|[IVX]{1,4}\s?[.\-–]\s|\d{1,2}\.\s|\(?[a-z]\)\s|[-+]\s)`),
	Issuer:     issuer,
	Adopted:    pattern.New(`(?:was|were|has been) (?:adopted|passed|approved) by .{0,120}?on `),
	EffectWord: "effect",
	Effective:  pattern.New(`(?:takes? effect|comes? into effect|is effective) (?:from|on|as of|as from)`),
	FromSigned: pattern.New(`(?:takes? effect|comes? into effect|is effective) (?:from|on|as of) (?:the )?(?:date of )?(?:its )?(?:signing|signature)`),
	Authority:  pattern.New(`^(?:ON BEHALF OF|FOR(?: AND ON BEHALF OF)?|P\.P\.?|BY ORDER OF) \p{Lu}`),
	Office:     pattern.New(`^(?:THE )?(?:DEPUTY |VICE |PERMANENT )?(?:PRIME MINISTER|MINISTER|CHAIR(?:MAN|WOMAN|PERSON)?|PRESIDENT|GOVERNOR|SECRETARY|GENERAL SECRETARY|DIRECTOR)`),
	Recipients: pattern.New(`^(?:Recipients?|To)\s*:`),
	Beyond:     pattern.New(`^(?:APPENDIX|Appendix|ANNEX|Annex|PROGRAM(?:ME)?|PLAN|SCHEME|REGULATION|Chapter I|Article 1|\((?:Attached to|Issued (?:together )?with|Promulgated (?:together )?with))`),
	// "The Government has just issued Resolution No. 7/NQ-CP dated January 10, 2025 on the action programme …"
	News: pattern.New(`(?P<type>[Rr]esolution|[Dd]ecree|[Dd]ecision|[Dd]irective|[Cc]onclusion|[Cc]ircular) (?:[Nn]o\.? ?)?(?P<n>\d[\d\pL./\-–]*),? (?P<date>(?:dated|of) (?:` + months + `) \d{1,2}, \d{4}),?(?: of the [\pL ]{3,40})?,? (?:on|promulgating|approving|regarding)(?: the| an?)? (?P<title>\S.*)$`),
}

func issuer(n extract.Number, _, _ string) string {
	if n.Style == extract.StyleAssembly {
		return "National Assembly"
	}
	names := map[string]string{"CP": "Government", "TTG": "Prime Minister", "TW": "Party Central Committee"}
	if len(n.Orgs) == 0 {
		return ""
	}
	return names[n.Orgs[0]]
}

var outlines = outline.Ready(outline.Tables{
	Styles: []outline.Style{
		{
			Name: "en/annex", Kind: extract.KindAnnex, Fresh: true, Block: true,
			Re:   `^(?:APPENDIX|Appendix|ANNEX|Annex)(?:\s+(?P<n>[IVXLC]+|\d+))?\s*[.:]?\s*(?P<t>.*)$`,
			Look: func(_ extract.Para, rest string) bool { return rest == "" || outline.IsUpper(rest) },
			Yes:  []string{"APPENDIX II", "Annex"},
			No:   []string{"Annex II to this Decree is replaced"},
		},
		{
			Name: "en/chapter", Kind: extract.KindChapter, Seq: outline.Roman, Block: true, Sure: true,
			Re:  `^(?:CHAPTER|Chapter)\s+(?P<n>[IVXL]+)(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
			Yes: []string{"Chapter II", "CHAPTER I. GENERAL PROVISIONS"},
			No:  []string{"Chapters on finance"},
		},
		{
			Name: "en/article", Kind: extract.KindArticle, Seq: outline.Arabic, Sure: true, Runs: true,
			Re:  `^(?:Article|ARTICLE)\s+(?P<n>\d+)\s*(?:[.:\-–]\s*(?P<t>.*)|)$`,
			Yes: []string{"Article 2. Effect", "Article 1"},
			No:  []string{"Article 5 of the Land Law"},
		},
		{
			Name: "en/roman-section", Kind: extract.KindSection, Seq: outline.Roman, Under: []extract.Kind{extract.KindArticle},
			Re:  `^(?P<n>[IVXL]+)\s*[.\-–]\s+(?P<t>[\pL“"(].*)$`,
			Yes: []string{"II. TASKS AND SOLUTIONS"},
			No:  []string{"IV quarter"},
		},
		{
			Name: "en/clause", Kind: extract.KindClause, Seq: outline.Arabic,
			Re:  `^(?P<n>\d{1,3})\s?\.\s+(?P<t>[^\d\s.].*)$`,
			Yes: []string{"1. The Ministry of Finance shall"},
			No:  []string{"10 January 2025"},
		},
		{
			Name: "en/point", Kind: extract.KindPoint, Seq: outline.Letters,
			Re:  `^\(?(?P<n>[a-z])\)\s*(?P<t>\S.*)$`,
			Yes: []string{"a) To review", "(b) To report"},
			No:  []string{"a review"},
		},
		{
			Name: "en/dash", Kind: extract.KindDash,
			Re:  `^[-–—•]\s+(?P<t>[^\s\d\-–].*)$`,
			Yes: []string{"- To strengthen links"},
			No:  []string{"-5%"},
		},
	},
	Attached: pattern.New(`^(?:ACTION )?(?:PROGRAM(?:ME)?|PLAN|SCHEME|REGULATION|STRATEGY)(?:$|[^\pL])`),
	Enclosed: pattern.New(`^\(?\s*(?:Attached to|Enclosed with|Issued (?:together )?with|Promulgated (?:together )?with)`),
	Announce: pattern.New(`(?i)\b(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:key |major |main |groups of )?(?:tasks|solutions|missions)`),
	Counts:   map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
	// A bare noun of action: "Restructuring of the economy". Directives begin with a verb or a body.
	Titular: pattern.New(`^\p{Lu}\pL+(?:tion|sion|ment|ance|ing)s? of `),
})
