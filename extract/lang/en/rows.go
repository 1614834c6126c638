package en

import (
	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/rows"
)

// columns are the heads of the columns of tables. Order is priority.
var columns = rows.Tables{
	Tasks: []rows.Column{
		{Role: extract.RoleIndicator, Re: pattern.New(`(?i)^(?:indicators?|targets?)$`), Yes: []string{"Indicator"}, No: []string{"Tasks"}},
		{Role: extract.RoleNum, Re: pattern.New(`(?i)^(?:no\.?|#|ordinal)$`), Yes: []string{"No."}, No: []string{"Notes"}},
		{Role: extract.RoleDue, Re: pattern.New(`(?i)(?:deadline|time|schedule|date)`), Yes: []string{"Completion time"}, No: []string{"Output"}},
		{Role: extract.RoleLead, Re: pattern.New(`(?i)(?:\blead|presiding|responsible|in charge|implementing agenc)`), Yes: []string{"Lead agency", "Responsible agencies"}, No: []string{"Coordinating agency"}},
		{Role: extract.RoleSupport, Re: pattern.New(`(?i)(?:coordinating|cooperating|supporting)`), Yes: []string{"Coordinating agencies"}, No: []string{"Lead agency"}},
		{Role: extract.RoleTask, Re: pattern.New(`(?i)^(?:name of )?(?:tasks?|contents?|activities|works?)`), Yes: []string{"Tasks", "Name of task"}, No: []string{"Notes"}},
		{Role: extract.RoleProduct, Re: pattern.New(`(?i)(?:results?|outputs?|products?|deliverables?)`), Yes: []string{"Output"}, No: []string{"Notes"}},
		{Role: extract.RoleNote, Re: pattern.New(`(?i)^(?:notes?|remarks?)`), Yes: []string{"Notes"}, No: []string{"No."}},
	},
}
