package letterhead

// Fr is French, as translations print it.
var Fr = Table{
	Nation: newLine("fr/nation", `(?i:république socialiste)`, []string{"RÉPUBLIQUE SOCIALISTE DU VIETNAM"}, []string{"République française"}),
	Motto:  newLine("fr/motto", `(?i:indépendance\s*[-–—])`, []string{"Indépendance - Liberté - Bonheur"}, []string{"Indépendance des juges"}),
	Number: newLine("fr/number", `N[°º]\s*:?\s*\d+\s*[-/]`, []string{"N° 45-NQ/TW"}, []string{"N° 5"}),
}
