package en

import (
	"nghiquyet/extract"
	"nghiquyet/extract/force"
	"nghiquyet/extract/pattern"
)

// forces are the words by which translations speak of effect.
var forces = force.Tables{
	Verb: pattern.New(`(?i)\b(?:amend|supplement|add|replac|annul|repeal|delet|abrogat|remov|cease|effect|extend|suspend)`,
		pattern.Name("en/changing-verb"), pattern.Yes("To amend Article 5"), pattern.No("and Clauses 1 and 2")),
	Word: pattern.New(`(?i)effect|force|repeal`, pattern.Name("en/word-of-effect"), pattern.Yes("takes effect", "ceases to be effective"), pattern.No("the provisions on fees")),
	Says: []force.Saying{
		{Re: pattern.New(`(?:shall )?(?:officially )?(?:takes? effect|comes? into (?:effect|force)|(?:is|be) effective)`,
			pattern.Name("en/begins"),
			pattern.Yes("This Decision takes effect on", "This Law shall come into force from"),
			pattern.No("This Decision ceases to be valid from", "the effective date"))},
	},
	Lasts: pattern.New(`(?:through|until|to the end of|up to) `,
		pattern.Name("en/lasts"), pattern.Yes("until December 31, 2027"), pattern.No("on December 31, 2027")),
	Years: pattern.New(`for (?:a period of )?(?:(?P<n>\d{1,2}) years|(?P<m>\d{1,2}) months)`,
		pattern.Name("en/for-years"), pattern.Yes("and is implemented for 5 years"), pattern.No("after 5 years")),
	This: pattern.New(`(?:[Tt]his|[Tt]he) (?:[Jj]oint )?\p{Lu}\pL+$`,
		pattern.Name("en/this-paper"), pattern.Yes("Article 3. This Decree", "The Joint Circular"), pattern.No("the policies", "Decree No. 5")),
	Of: pattern.New(`(?i) of (?:this|the) (?:joint )?\pL+$`,
		pattern.Name("en/part-of-this-paper"), pattern.Yes("Clause 6 of this Law"), pattern.No("This Law")),
	Not: pattern.New(`(?i)(?:before|after|when|once|the date|the day|until|since) (?:on which )?(?:this|the) (?:joint )?\pL+$`,
		pattern.Name("en/no-statement-of-effect"), pattern.Yes("before this Decree", "the date this Law"), pattern.No("This Decree")),
	Signed: pattern.New(`^(?:from |on |as of |as from |after )?(?:the )?(?:date of )?(?:its )?(?:signing|signature|promulgation)`,
		pattern.Name("en/day-of-signing"), pattern.Yes("on the date of its signing", "from signature"), pattern.No("on July 1, 2021")),
	Event: pattern.New(`^(?:from|on|as of) the (?:day|date) `,
		pattern.Name("en/event-of-effect"), pattern.Yes("from the date of its publication"), pattern.No("on July 1, 2021")),
	After: pattern.New(`^(?:after )?(?P<n>\d{1,3}) days (?:after|from|counting from) (?:the )?(?:date of )?(?:its )?(?:(?P<signed>signing|signature)|publication in (?:the )?[“"']*\p{Lu}{3,}(?: \p{Lu}{3,}){0,2}[”"'.]*)`,
		pattern.Name("en/days-after"), pattern.Yes("45 days from the date of its signing", `15 days after its publication in "CONG BAO."`), pattern.No("45 days", "on July 1, 2021")),
	Date: pattern.New(`(?:(?P<m>`+months+`)\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})|(?P<d2>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m2>`+months+`),?\s+(?P<y2>\d{4}))`,
		pattern.Name("en/day-of-effect"), pattern.Yes("May 19, 2011", "19th May, 2011"), pattern.No("May 2011")),
	Months: monthNumbers,
	From: pattern.New(`(?:from|as of|since) `,
		pattern.Name("en/from-day"), pattern.Yes("is repealed from May 19, 2011"), pattern.No("is repealed")),
	Own: pattern.New(`^(?:from|as of|since) the (?:effective date of this|date (?:on which )?this)`,
		pattern.Name("en/own-day"), pattern.Yes("from the effective date of this Decree"), pattern.No("from the effective date of the Law on Investment")),
	Except: pattern.New(`\b(?:except(?: for)?|other than) `,
		pattern.Name("en/except"), pattern.Yes("except for Clause 2 of this Article"), pattern.No("exceptional cases")),
	For: pattern.New(`for \pL`,
		pattern.Name("en/only-for"), pattern.Yes("on May 19, 2011 for motorcycles"), pattern.No("on May 19, 2011")),
	Ends: force.Ends{
		Verb: pattern.New(`(?i)(?:annul(?:ling)?|replac(?:es?|ing)|abrogat(?:es?|ing)|repeal(?:s|ing)?|cancel(?:s|ling)?) `,
			pattern.Name("en/ending-verb"), pattern.Yes("To annul the provisions on", "and replaces Decree"), pattern.No("ceases to be effective")),
		Lead: pattern.New(`^[^\pL]*(?:[a-z]{1,2}[.)/])?\s+(?:[Tt]he )?|^[Tt]he `,
			pattern.Name("en/before-what-ends"), pattern.Yes("2. The provisions on", "a/ The list of", "the list"), pattern.No("provisions")),
		Of: pattern.New(`\s(?:of|in|with)(?: the)?(?: \p{Lu}[^,;]{0,60}[’'])?s?\s*$`,
			pattern.Name("en/part-of-what-ends"), pattern.Yes("provisions on notarization of the Government’s ", "provisions on fees specified in "), pattern.No("and ")),
		Whole: pattern.New(`^\p{Lu}|^(?:and )?(?:the )?provisions?\s+(?:of|in|with)|^Regulations? .{0,400} promulgated (?:together )?(?:with|under)`,
			pattern.Name("en/the-whole-that-ends"), pattern.Yes("Governor of the State Bank of Vietnam’s ", "and the provisions of "), pattern.No("provisions on fees specified in ")),
		Spared: pattern.New(`(?i)contrary to[^;]*$|\b(?:when|until|before|after|since)\s*$`,
			pattern.Name("en/spared-by-what-ends"), pattern.Yes("Previous provisions that are contrary to "), pattern.No("provisions on fees specified in ")),
	},
	Acts: []force.Act{
		{Relation: extract.Amends, Act: extract.ActRewords, Re: pattern.New(`(?i)replac\w+ (?:the )?(?:phrases?|words?|terms?)|(?:phrases?|words?|terms?) .{1,300} (?:is|are|shall be) replaced`,
			pattern.Name("en/replaces-words"), pattern.Yes("To replace the phrase “A” with “B”"), pattern.No("To replace Appendix 4"))},
		{Relation: extract.Amends, Act: extract.ActAdds, Re: pattern.New(`(?i)^(?:\S+ )?(?:to )?(?:add(?:ing)?|supplement(?:ing)?) `,
			pattern.Name("en/adds"), pattern.Yes("1. To add Article 5a as follows:"), pattern.No("To amend and supplement Article 5"))},
		{Relation: extract.Amends, Act: extract.ActChanges},
		{Relation: extract.Repeals, Act: extract.ActRepeals},
		{Relation: extract.Cancels, Act: extract.ActRepeals},
		{Relation: extract.Replaces, Act: extract.ActReplaces},
		{Relation: extract.Suspends, Act: extract.ActSuspends},
		{Relation: extract.Extends, Act: extract.ActExtends},
		{Relation: extract.Corrects, Act: extract.ActCorrects},
	},
}
