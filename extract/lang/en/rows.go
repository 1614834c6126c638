package en

import (
	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/rows"
)

// columns are the heads of the columns of tables. Order is priority.
var columns = rows.Tables{
	Tasks: []rows.Column{
		{Role: extract.RoleIndicator, Re: pattern.New(`(?i)^(?:indicators?|targets?)$`, pattern.Name("en/column-indicator"),
			pattern.Yes("Indicator"), pattern.No("Tasks"))},
		{Role: extract.RoleNum, Re: pattern.New(`(?i)^(?:no\.?|#|ordinal)$`, pattern.Name("en/column-num"),
			pattern.Yes("No."), pattern.No("Notes"))},
		{Role: extract.RoleDue, Re: pattern.New(`(?i)(?:deadline|time|schedule|date)`, pattern.Name("en/column-due"),
			pattern.Yes("Completion time"), pattern.No("Output"))},
		{Role: extract.RoleLead, Re: pattern.New(`(?i)(?:\blead|presiding|responsible|in charge|implementing agenc)`, pattern.Name("en/column-lead"),
			pattern.Yes("Lead agency", "Responsible agencies"), pattern.No("Coordinating agency"))},
		{Role: extract.RoleSupport, Re: pattern.New(`(?i)(?:coordinating|cooperating|supporting)`, pattern.Name("en/column-support"),
			pattern.Yes("Coordinating agencies"), pattern.No("Lead agency"))},
		{Role: extract.RoleTask, Re: pattern.New(`(?i)^(?:name of )?(?:tasks?|contents?|activities|works?)`, pattern.Name("en/column-task"),
			pattern.Yes("Tasks", "Name of task"), pattern.No("Notes"))},
		{Role: extract.RoleProduct, Re: pattern.New(`(?i)(?:results?|outputs?|products?|deliverables?)`, pattern.Name("en/column-product"),
			pattern.Yes("Output"), pattern.No("Notes"))},
		{Role: extract.RoleNote, Re: pattern.New(`(?i)^(?:notes?|remarks?)`, pattern.Name("en/column-note"),
			pattern.Yes("Notes"), pattern.No("No."))},
	},
}
