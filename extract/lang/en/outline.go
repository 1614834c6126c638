package en

import (
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/viet"
)

// The marks of English translations. They keep those of the original, but
// print "a/" beside "a)", "dd/" for đ, and some the letter f.
func outlines(papers lang.Papers) outline.Tables {
	return outline.Ready(outline.Tables{
		Styles: []outline.Style{
			{
				Name: "en/annex", Kind: extract.KindAnnex, Fresh: true, Block: true,
				Re: `^(?:APPENDIX|Appendix|ANNEX|Annex)(?:\s+(?:[Nn]o\.?|NO\.?)?\s*(?P<n>[IVXLC]+(?:\.\d{1,2})?|\d+[A-Za-z]?|[A-H]))?\s*[.:]?\s*(?P<t>.*)$`,
				Look: func(_ extract.Para, rest string) bool {
					return rest == "" || viet.IsUpper(rest) || strings.HasPrefix(rest, "(")
				},
				Yes: []string{"APPENDIX II", "Annex", "Appendix No. 1", "APPENDIX I.2"},
				No:  []string{"Annex II to this Decree is replaced"},
			},
			{
				Name: "en/part", Kind: extract.KindPart, Seq: outline.Roman, Block: true, Sure: true, Look: heading,
				Re:  `^(?:PART|Part)\s+(?P<n>[IVXL]+)(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
				Yes: []string{"Part I", "PART II. GENERAL PROVISIONS"},
				No:  []string{"Part of the funds", "Part II of this Decree applies"},
			},
			{
				Name: "en/chapter", Kind: extract.KindChapter, Seq: outline.Roman, Block: true, Sure: true, Look: heading,
				Re:  `^(?:CHAPTER|Chapter)\s+(?P<n>[IVXL]+)(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
				Yes: []string{"Chapter II", "CHAPTER I. GENERAL PROVISIONS"},
				No:  []string{"Chapters on finance", "Chapter II of this Decree applies to them."},
			},
			{
				Name: "en/arabic-chapter", Kind: extract.KindChapter, Seq: outline.Arabic, Block: true, Sure: true, Look: heading,
				Re:  `^(?:CHAPTER|Chapter)\s+(?P<n>\d{1,2})(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
				Yes: []string{"Chapter 2", "Chapter 1 GENERAL PROVISIONS"},
				No:  []string{"Chapter 2 of the Code"},
			},
			{
				Name: "en/section", Kind: extract.KindSection, Seq: outline.Arabic, Block: true, Sure: true, Look: heading,
				Re:  `^(?:SECTION|Section)\s+(?P<n>\d{1,2})(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
				Yes: []string{"Section 1", "Section 2. STATE MANAGEMENT"},
				No:  []string{"Section 3, Chapter II of this Law provides for licensing.", "Section 2 of this Chapter"},
			},
			{
				Name: "en/article", Kind: extract.KindArticle, Seq: outline.Arabic, Sure: true, Runs: true,
				Re:  `^(?:Article|ARTICLE)\s+(?P<n>\d+[a-z]?)\s*(?:[.:]\s*(?P<t>.*)|[\-–]\s*(?P<u>\p{Lu}.*)|)$`,
				Yes: []string{"Article 2. Effect", "Article 1", "Article 5a. Transition"},
				No:  []string{"Article 5 of the Land Law"},
			},
			{
				Name: "en/letter-part", Kind: extract.KindPart, Seq: outline.Letters, Under: []extract.Kind{extract.KindSection, extract.KindSubsection},
				Re:   `^(?P<n>[A-H])\s*[.\-–]\s*(?P<t>\pL.*)$`,
				Look: func(_ extract.Para, rest string) bool { return viet.IsUpper(rest) },
				Yes:  []string{"A. DECENTRALIZATION OF PROCEDURES"},
				No:   []string{"A. Lincoln", "I. OBJECTIVES"},
			},
			{
				Name: "en/roman-section", Kind: extract.KindSection, Seq: outline.Roman, Under: []extract.Kind{extract.KindArticle, extract.KindSection},
				Re:  `^(?P<n>[IVXL]+)\s*[.\-–]\s*(?P<t>[\pL“"(].*)$`,
				Yes: []string{"II. TASKS AND SOLUTIONS", "III- IMPLEMENTATION"},
				No:  []string{"IV quarter"},
			},
			{
				Name: "en/subclause", Kind: extract.KindSubclause, Seq: outline.Dotted,
				Re:  `^(?P<n>\d{1,2}(?:\.\d{1,2}){1,3})(?:\s*[.\-–)/]\s*|\s+)(?P<t>[\pL“"(].*)$`,
				Yes: []string{"1.1. General objectives", "2.1.3. Staff", "1.1 Scope"},
				No:  []string{"3.5 times", "8.5%"},
				Look: func(_ extract.Para, rest string) bool {
					return rest != "" && (rest[0] < 'a' || rest[0] > 'z') // "3.5 times as much"
				},
			},
			{
				Name: "en/clause", Kind: extract.KindClause, Seq: outline.Arabic,
				Re:  `^(?P<n>\d{1,3}[a-z]?)\s?(?:\.\s*|[/)]\s+)(?P<t>[^\d\s.].*)$`,
				Yes: []string{"1. The Ministry of Finance shall", "4/ To report", "12.The Ministry"},
				No:  []string{"10 January 2025", "1,500 persons"},
			},
			// A point may have a slash for its bracket.
			//
			//	"dd/ Property for judgment enforcement" → point dd
			//	"and/or"                                → none
			{
				Name: "en/point", Kind: extract.KindPoint, Seq: outline.Letters,
				Re:  `^(?P<n>[a-zđ]|dd)\s?[)/]\s*(?P<t>\S.*)$`,
				Yes: []string{"a) To review", "dd/ Property", "f) Support"},
				No:  []string{"a review", "and/or", "a.1) Files"},
			},
			// Between two brackets i, v and x are numerals.
			{
				Name: "en/bracketed-point", Kind: extract.KindPoint, Seq: outline.Letters,
				Re:  `^\((?P<n>[a-hj-uwyz])\)\s*(?P<t>\S.*)$`,
				Yes: []string{"(b) To report"},
				No:  []string{"(i) To inspect", "(ab) To report"},
			},
			{
				Name: "en/subpoint", Kind: extract.KindSubpoint, Seq: outline.Dotted,
				Re:  `^(?P<n>(?:[a-zđ]|dd)\.?\d{1,2})[)/.]\s*(?P<t>\S.*)$`,
				Yes: []string{"a.1) Files", "b1/ An application"},
				No:  []string{"a) Files"},
			},
			{
				Name: "en/roman-subpoint", Kind: extract.KindSubpoint, Seq: outline.Roman,
				Re:  `^\(?(?P<n>[ivx]{1,5})[)/]\s*(?P<t>\S.*)$`,
				Yes: []string{"(i) To inspect", "(iv) To report"},
				No:  []string{"(1) To inspect"},
			},
			{
				Name: "en/dash", Kind: extract.KindDash,
				Re:  `^[-–—•]\s*(?P<t>[^\s\d\-–].*)$`,
				Yes: []string{"- To strengthen links"},
				No:  []string{"-5%", "-----"},
			},
			{
				Name: "en/plus", Kind: extract.KindPlus,
				Re:  `^\+\s*(?P<t>\S.*)$`,
				Yes: []string{"+ To build two ports"},
				No:  []string{"- To build two ports"},
			},
		},
		Attached: pattern.New(`^(?:(?:THE )?[\p{Lu}]+['’]S )?(?:NATIONAL )?(?:ACTION |MASTER |TARGET )?` + papers.Expr(strings.ToUpper, lang.Attached) + `S?(?:$|[^\pL])`),
		Scheme:   pattern.New(`(?i)^(?:the )?(?:\pL+['’]s )?(?:national )?(?:action |master |target )?` + papers.Expr(strings.ToLower, lang.Attached, "roadmap", "criteria") + `s?(?:$|[^\pL])`),
		Enclosed: pattern.New(`^\(?\s*(?:Attached to|Enclosed with|Issued (?:together )?with|Promulgated (?:together )?with|To) `),
		Amends:   pattern.New(`(?i)(?:as follows|(?:add|replace|insert)\w* .{0,80}(?:following .{0,80}|with .{0,80}|by .{0,80}|after .{0,80}))\s*:\s*$`),
		Resumes:  pattern.New(`^(?:To (?:amend|add|supplement|replace|annul|repeal|modify|correct)|Effect|Transitional|Responsibilit|Implementation|Organization of implementation)`),
		Announce: pattern.New(`(?i)\b(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:key |major |main |groups of )?(?:tasks|solutions|missions)`),
		Counts:   map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
		// A bare noun of action: "Restructuring of the economy". Directives begin with a verb or a body.
		Titular: pattern.New(`^\p{Lu}\pL+(?:tion|sion|ment|ance|ing)s? of `),
	})
}

// heading takes a line whose words behind the mark are a title and not the
// rest of a sentence.
func heading(p extract.Para, rest string) bool {
	return rest == "" || viet.IsUpper(rest) || p.Look.Centered || p.Look.Bold ||
		!strings.ContainsAny(rest[len(rest)-1:], ".;:,") && !midSentence.MatchString(rest)
}

// midSentence is what follows a unit's number where it is cited.
var midSentence = pattern.New(`^(?:of|and|or|to|in|under|is|are|shall|this|the|thru|through)(?:$|[^\pL])|^,|this (?:Decree|Law|Circular|Resolution|Decision|Code|Chapter)`)
