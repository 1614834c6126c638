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
var styles = []outline.Style{
	{
		Re: pattern.New(`^(?:APPENDIX|Appendix|ANNEX|Annex)(?:\s+(?:[Nn]o\.?|NO\.?)?\s*(?P<n>[IVXLC]+(?:\.\d{1,2})?|\d+[A-Za-z]?|[A-H]))?\s*[.:]?\s*(?P<t>.*)$`,
			pattern.Name("en/annex"),
			pattern.Yes("APPENDIX II", "Annex", "Appendix No. 1", "APPENDIX I.2"),
			pattern.No("the Annex"),
			pattern.Refused("Annex II to this Decree is replaced")),
		Kind: extract.KindAnnex, Fresh: true, Block: true,
		Look: func(_ extract.Para, rest string) bool {
			return rest == "" || viet.IsUpper(rest) || strings.HasPrefix(rest, "(")
		},
	},
	{
		Re: pattern.New(`^(?:PART|Part)\s+(?P<n>[IVXL]+)(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
			pattern.Name("en/part"),
			pattern.Yes("Part I", "PART II. GENERAL PROVISIONS"),
			pattern.No("Part of the funds"),
			pattern.Refused("Part II of this Decree applies")),
		Kind: extract.KindPart, Seq: outline.Roman, Block: true, Sure: true, Look: heading,
	},
	{
		Re: pattern.New(`^(?:CHAPTER|Chapter)\s+(?P<n>[IVXL]+)(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
			pattern.Name("en/chapter"),
			pattern.Yes("Chapter II", "CHAPTER I. GENERAL PROVISIONS"),
			pattern.No("Chapters on finance"),
			pattern.Refused("Chapter II of this Decree applies to them.")),
		Kind: extract.KindChapter, Seq: outline.Roman, Block: true, Sure: true, Look: heading,
	},
	{
		Re: pattern.New(`^(?:CHAPTER|Chapter)\s+(?P<n>\d{1,2})(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
			pattern.Name("en/arabic-chapter"),
			pattern.Yes("Chapter 2", "Chapter 1 GENERAL PROVISIONS"),
			pattern.No("Chapter two"),
			pattern.Refused("Chapter 2 of the Code")),
		Kind: extract.KindChapter, Seq: outline.Arabic, Block: true, Sure: true, Look: heading,
	},
	{
		Re: pattern.New(`^(?:SECTION|Section)\s+(?P<n>\d{1,2})(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
			pattern.Name("en/section"),
			pattern.Yes("Section 1", "Section 2. STATE MANAGEMENT"),
			pattern.No("Section 3, Chapter II of this Law provides for licensing."),
			pattern.Refused("Section 2 of this Chapter")),
		Kind: extract.KindSection, Seq: outline.Arabic, Block: true, Sure: true, Look: heading,
	},
	{
		Re: pattern.New(`^(?:Article|ARTICLE)\s+(?P<n>\d+[a-z]?)\s*(?:[.:]\s*(?P<t>.*)|[\-–]\s*(?P<u>\p{Lu}.*)|)$`,
			pattern.Name("en/article"),
			pattern.Yes("Article 2. Effect", "Article 1", "Article 5a. Transition"),
			pattern.No("Article 5 of the Land Law")),
		Kind: extract.KindArticle, Seq: outline.Arabic, Sure: true, Runs: true,
	},
	{
		Re: pattern.New(`^(?P<n>[A-H])\s*[.\-–]\s*(?P<t>\pL.*)$`,
			pattern.Name("en/letter-part"),
			pattern.Yes("A. DECENTRALIZATION OF PROCEDURES"),
			pattern.No("I. OBJECTIVES"),
			pattern.Refused("A. Lincoln")),
		Kind: extract.KindPart, Seq: outline.Letters, Under: []extract.Kind{extract.KindSection, extract.KindSubsection},
		Look: func(_ extract.Para, rest string) bool { return viet.IsUpper(rest) },
	},
	{
		Re: pattern.New(`^(?P<n>[IVXL]+)\s*[.\-–]\s*(?P<t>[\pL“"(].*)$`,
			pattern.Name("en/roman-section"),
			pattern.Yes("II. TASKS AND SOLUTIONS", "III- IMPLEMENTATION"),
			pattern.No("IV quarter")),
		Kind: extract.KindSection, Seq: outline.Roman, Under: []extract.Kind{extract.KindArticle, extract.KindSection},
	},
	{
		Re: pattern.New(`^(?P<n>\d{1,2}(?:\.\d{1,2}){1,3})(?:\s*[.\-–)/]\s*|\s+)(?P<t>[\pL“"(].*)$`,
			pattern.Name("en/subclause"),
			pattern.Yes("1.1. General objectives", "2.1.3. Staff", "1.1 Scope"),
			pattern.No("8.5%"),
			pattern.Refused("3.5 times")),
		Kind: extract.KindSubclause, Seq: outline.Dotted,
		Look: func(_ extract.Para, rest string) bool {
			return rest != "" && (rest[0] < 'a' || rest[0] > 'z') // "3.5 times as much"
		},
	},
	{
		Re: pattern.New(`^(?P<n>\d{1,3}[a-z]?)\s?(?:\.\s*|[/)]\s+)(?P<t>[^\d\s.].*)$`,
			pattern.Name("en/clause"),
			pattern.Yes("1. The Ministry of Finance shall", "4/ To report", "12.The Ministry"),
			pattern.No("10 January 2025", "1,500 persons")),
		Kind: extract.KindClause, Seq: outline.Arabic, Late: true,
	},
	// A point may have a slash for its bracket.
	//
	//	"dd/ Property for judgment enforcement" → point dd
	//	"and/or"                                → none
	{
		Re: pattern.New(`^(?P<n>[a-zđ]|dd)\s?[)/]\s*(?P<t>\S.*)$`,
			pattern.Name("en/point"),
			pattern.Yes("a) To review", "dd/ Property", "f) Support"),
			pattern.No("a review", "and/or", "a.1) Files")),
		Kind: extract.KindPoint, Seq: outline.Letters, Late: true,
	},
	// Between two brackets i, v and x are numerals.
	{
		Re: pattern.New(`^\((?P<n>[a-hj-uwyz])\)\s*(?P<t>\S.*)$`,
			pattern.Name("en/bracketed-point"),
			pattern.Yes("(b) To report"),
			pattern.No("(i) To inspect", "(ab) To report")),
		Kind: extract.KindPoint, Seq: outline.Letters,
	},
	{
		Re: pattern.New(`^(?P<n>(?:[a-zđ]|dd)\.?\d{1,2})[)/.]\s*(?P<t>\S.*)$`,
			pattern.Name("en/subpoint"),
			pattern.Yes("a.1) Files", "b1/ An application"),
			pattern.No("a) Files")),
		Kind: extract.KindSubpoint, Seq: outline.Dotted,
	},
	{
		Re: pattern.New(`^\(?(?P<n>[ivx]{1,5})[)/]\s*(?P<t>\S.*)$`,
			pattern.Name("en/roman-subpoint"),
			pattern.Yes("(i) To inspect", "(iv) To report"),
			pattern.No("(1) To inspect")),
		Kind: extract.KindSubpoint, Seq: outline.Roman,
	},
	{
		Re: pattern.New(`^[-–—•]\s*(?P<t>[^\s\d\-–].*)$`,
			pattern.Name("en/dash"),
			pattern.Yes("- To strengthen links"),
			pattern.No("-5%", "-----")),
		Kind: extract.KindDash,
	},
	{
		Re: pattern.New(`^\+\s*(?P<t>\S.*)$`,
			pattern.Name("en/plus"),
			pattern.Yes("+ To build two ports"),
			pattern.No("- To build two ports")),
		Kind: extract.KindPlus,
	},
}

// outlines is by what units are told.
func outlines(papers lang.Papers) outline.Tables {
	return outline.Tables{
		Styles: styles,
		Attached: pattern.New(`^(?:(?:THE )?[\p{Lu}]+['’]S )?(?:NATIONAL )?(?:ACTION |MASTER |TARGET )?`+papers.Expr(strings.ToUpper,
			lang.Attached)+`S?(?:$|[^\pL])`,
			pattern.Name("en/attached-title"),
			pattern.Yes("NATIONAL ACTION PROGRAM", "PLAN", "REGULATIONS"),
			pattern.No("PLANNING", "Plan of action", "RESOLUTION")),
		Scheme: pattern.New(`(?i)^(?:the )?(?:\pL+['’]s )?(?:national )?(?:action |master |target )?`+papers.Expr(strings.ToLower, lang.Attached,
			"roadmap", "criteria")+`s?(?:$|[^\pL])`,
			pattern.Name("en/attached-title-in-any-letters"),
			pattern.Yes("Scheme on renewing judicial assessment", "The Ministry's Action Plan", "roadmap"),
			pattern.No("Planning of ports", "Decision")),
		Enclosed: pattern.New(`^\(?\s*(?:Attached to|Enclosed with|Issued (?:together )?with|Promulgated (?:together )?with|To) `,
			pattern.Name("en/enclosed-with"),
			pattern.Yes("(Promulgated together with Decision No. 5)", "Attached to Decree"),
			pattern.No("The scheme attached to Decree")),
		Amends: pattern.New(`(?i)(?:as follows|(?:add|replace|insert)\w* .{0,80}(?:following .{0,80}|with .{0,80}|by .{0,80}|after .{0,80}))\s*:\s*$`,
			pattern.Name("en/amends-as-follows"),
			pattern.Yes("To amend Article 3 as follows:", "To add the following phrase:"),
			pattern.No("as follows from Article 3", "to add two clauses")),
		Resumes: pattern.New(`^(?:To (?:amend|add|supplement|replace|annul|repeal|modify|correct)|Effect|Transitional|Responsibilit|Implementation|`+
			`Organization of implementation)`,
			pattern.Name("en/resumes"),
			pattern.Yes("To amend Article 5", "Effect", "Transitional provisions"),
			pattern.No("Investors", "The effect")),
		Announce: pattern.New(`(?i)\b(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:key |major |main |groups of )?(?:tasks|solutions|missions)`,
			pattern.Name("en/announces-groups"),
			pattern.Yes("the following 7 key tasks", "seven groups of solutions"),
			pattern.No("tasks 7", "eleven tasks of 2031")),
		Counts: map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
		// A bare noun of action: "Restructuring of the economy". Directives begin with a verb or a body.
		Titular: pattern.New(`^\p{Lu}\pL+(?:tion|sion|ment|ance|ing)s? of `,
			pattern.Name("en/noun-of-action"),
			pattern.Yes("Restructuring of the economy", "Completions of procedures"),
			pattern.No("Restructure the economy", "To complete")),
	}
}

// heading takes the title of a unit. Its pattern is what follows a unit's
// number where the unit is cited.
var heading = outline.Heading(pattern.New(`^(?:of|and|or|to|in|under|is|are|shall|this|the|thru|through)(?:$|[^\pL])|^,|this (?:Decree|Law|Circular|`+
	`Resolution|Decision|Code|Chapter)`,
	pattern.Name("en/cited-unit"),
	pattern.Yes("of this Decree", ", Chapter II of this Law", "and others"),
	pattern.No("GENERAL PROVISIONS", "State management", "Theft")))

// follows is the line over an annex or a form, however its number is written.
var follows = pattern.New(`^(?:ANNEX|APPENDIX)(?:[^\p{L}\d]|$)`,
	pattern.Name("en/follows"),
	pattern.Yes("ANNEX 1", "APPENDIX"),
	pattern.No("Annex 1 to this Decree", "ANNEXED"))
