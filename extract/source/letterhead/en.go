package letterhead

// En is English, as official translations print it.
var En = Table{
	Nation:    newLine("en/nation", `(?i:(?:the )?socialist republic of viet)`, []string{"SOCIALIST REPUBLIC OF VIET NAM", "THE SOCIALIST REPUBLIC OF VIETNAM"}, []string{"Republic of Korea", "SOCIALIST ORIENTATION"}),
	Motto:     newLine("en/motto", `(?i:independence\s*[-–—])`, []string{"Independence - Freedom - Happiness"}, []string{"Independence of courts"}),
	Number:    newLine("en/number", `N[oO]\.?:?\s*\d+\s*[-/]`, []string{"No. 80/NQ-CP", "No: 12-NQ/TW"}, []string{"No later than", "No. 5"}),
	Authority: newLine("en/authority", `ON BEHALF OF (?:THE )?\p{Lu}`, []string{"ON BEHALF OF THE GOVERNMENT"}, []string{"On behalf of the Government, I"}),
	Office: newLine("en/office", `(?:THE )?(?:DEPUTY |VICE )?(?:PRIME MINISTER|MINISTER|CHAIR(?:MAN|WOMAN|PERSON))(?:\s|$)`,
		[]string{"PRIME MINISTER", "CHAIRMAN", "DEPUTY MINISTER", "MINISTER OF FINANCE"}, []string{"Prime Minister", "MINISTERIAL"}),
}
