package fr

import (
	"nghiquyet/extract"
	"nghiquyet/extract/agency"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/task"
)

var tasks = task.Tables{
	Bodies: agency.French,
	Due:    dues,

	Work: []task.Pattern{
		{Name: "fr/tasks-and-solutions", Re: pattern.New(`(?i)(?:tâches|solutions|mise en œuvre$|organisation de la mise en œuvre|organisation de l.exécution)`),
			Yes: []string{"TÂCHES ET SOLUTIONS", "Organisation de la mise en œuvre"}, No: []string{"Objectifs"}},
	},
	Idle: []task.Pattern{
		{Name: "fr/aims", Re: pattern.New(`(?i)^(?:les )?(?:objectifs?|exigences|points de vue|principes|vision|orientations|financement|portée|objet)(?:$|[\s,;:.])`),
			Yes: []string{"Objectifs généraux", "EXIGENCES"}, No: []string{"Tâches"}},
	},
	Programme: pattern.New(`(?i)(?:programme d.action|plan|directive|résolution|tâches)`),
	Reject: []task.Pattern{
		{Name: "fr/execution", Re: pattern.New(`(?i)(?:sont|est) (?:chargés?|responsables?) de l.(?:exécution|application) de (?:la|le) présente?`),
			Yes: []string{"Les ministres sont chargés de l'exécution de la présente résolution."}, No: []string{"Le ministère est chargé de la formation."}},
		{Name: "fr/web", Re: pattern.New(`(?i)(?:source ?: ?https?://|^comments? ?\()`), Yes: []string{"Source : https://example.vn"}, No: []string{"les sources d'énergie"}},
	},
	Give:      pattern.New(`(?i)^(?:le gouvernement |le premier ministre )?(?:demande|charge|confie|propose|encourage)(?:nt)? (?:à )?`),
	Told:      pattern.New(`(?i)^(?:demande|charge|confie)(?:nt)? (?:à )?`),
	Clause:    pattern.New(`(?i)^(?:sur la base|conformément|afin|pour |dans |en |au cours|selon )`),
	Governs:   pattern.New(`(?i)^(?:de|des|du|entre|par) `),
	Past:      pattern.New(`(?i)^(?:a |ont |avait|avaient|vient)`),
	With:      pattern.New(`(?i)(?:(?:se )?coordonn(?:e|ent|er|era|eront)|collabor(?:e|ent|er)|coopér(?:e|ent|er)|(?:en )?coordination|en collaboration|en liaison|travaill(?:e|ent|er))(?: (?:de manière|de façon) \pL+| étroitement| activement| proactivement)? avec `),
	Heading:   pattern.New(`(?i)^(?:responsabilités? d(?:e|u|es) )`),
	Submit:    pattern.New(`(?i)(?:soumet(?:tent|tre)?|fait rapport|faire rapport|rapporte[rt]?)[^.;,]{0,60}? (?:à|au|aux) `),
	Following: pattern.New(`(?i)(?:suivantes?|suivants?|ci-après)\s*:\s*$`),
	Order:     pattern.New(`^\p{Lu}\pL*(?:er|ir|re|oir)(?: |$)|^(?:Se|S.) ?\pL+(?:er|ir|re|oir) `),
	Leads:     pattern.New(`(?i)^[^.;:]{0,60}?(?:coordonn|dirig|préside|responsable|charg|doi)`),

	Fields: []task.Field{
		{Role: extract.RoleTask, Re: pattern.New(`(?i)^(?:tâche|intitulé de la tâche)\s*:\s*`), Yes: []string{"Tâche : construire"}, No: []string{"Tâches principales"}},
		{Role: extract.RoleLead, Re: pattern.New(`(?i)^(?:organisme|agence|autorité|service) (?:chef de file|responsable|pilote)\s*:\s*`), Yes: []string{"Organisme responsable : ministère des Finances"}, No: []string{"Organisme"}},
		{Role: extract.RoleSupport, Re: pattern.New(`(?i)^(?:organismes?|agences?|services?) (?:de coordination|associée?s?|coordonnateurs?)\s*:\s*`), Yes: []string{"Organismes associés : les ministères"}, No: []string{"Associés"}},
		{Role: extract.RoleDue, Re: pattern.New(`(?i)^(?:échéance|délai|date limite|délai d.achèvement)\s*:\s*`), Yes: []string{"Échéance : 2026"}, No: []string{"Délais"}},
		{Role: extract.RoleProduct, Re: pattern.New(`(?i)^(?:produit|résultat)s?(?: attendus?)?\s*:\s*`), Yes: []string{"Résultat attendu : un décret"}, No: []string{"Résultats de 2025"}},
	},
	Targets: task.TargetTable{
		Words:   pattern.New(`(?i)(?:^|\s)(?:(?:atteindre|atteint|au moins|au plus|environ|plus de|moins de|à)\s+)+$`),
		Value:   pattern.New(`(?i)^(?P<low>\d+(?:[  ]\d{3})*(?:,\d+)?)(?:\s*(?:-|–|à)\s*(?P<high>\d+(?:[  ]\d{3})*(?:,\d+)?))?\s?(?P<unit>%|USD|dollars|hectares|km)`),
		Horizon: pattern.New(`(?i)(?:d.ici (?:à )?|jusqu.en |en )(?P<y>20\d\d)`), Decimal: ",",
		Compare: []task.Comparator{{Re: pattern.New(`(?i)(?:au moins|plus de)`), Sign: ">="}, {Re: pattern.New(`(?i)(?:au plus|moins de)`), Sign: "<="}, {Re: pattern.New(`(?i)environ`), Sign: "~"}},
		Before:  pattern.New(`(?i)^(?:d.ici (?:à )?\d{4}|s.efforcer|et|le|la|les)\s*,?\s+`),
		Yes:     []string{"D'ici à 2030, le taux d'urbanisation doit atteindre au moins 50 % → taux d'urbanisation doit | >= | 50 | 50 | % | 2030"},
		No:      []string{"la résolution n° 45-NQ/TW"},
	},
}
