package fr

import (
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/agency"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/task"
)

// working is the tables of tasks with these kinds of papers.
func working(papers lang.Papers) task.Tables {
	tb := tasks
	tb.Itself = pattern.New(`(?i)(?:^|[^\pL])présente? (?P<paper>`+papers.Expr(strings.ToLower, lang.Whatever)+`)(?P<does>,? (?:fixe|régit|précise|s.applique|détermine))?(?:$|[^\pL])`,
		pattern.Name("fr/speaks-of-itself"),
		pattern.Yes("La présente loi", "du présent décret."),
		pattern.No("le présent article", "la loi"))
	return tb
}

var tasks = task.Tables{
	Bodies: agency.French,
	Due:    dues,

	Work: []*pattern.Pattern{
		pattern.New(`(?i)(?:tâches|solutions|mise en œuvre$|organisation de la mise en œuvre|organisation de l.exécution)`,
			pattern.Name("fr/tasks-and-solutions"),
			pattern.Yes("TÂCHES ET SOLUTIONS", "Organisation de la mise en œuvre"), pattern.No("Objectifs")),
	},
	Idle: []*pattern.Pattern{
		pattern.New(`(?i)^(?:les )?(?:objectifs?|exigences|points de vue|principes|vision|orientations|financement|portée|objet)(?:$|[\s,;:.])`,
			pattern.Name("fr/aims"),
			pattern.Yes("Objectifs généraux", "EXIGENCES"), pattern.No("Tâches")),
	},
	Programme: pattern.New(`(?i)(?:programme d.action|plan|directive|résolution|tâches)`,
		pattern.Name("fr/programme"),
		pattern.Yes("Programme d'action", "résolution"),
		pattern.No("loi foncière")),
	Reject: []*pattern.Pattern{
		pattern.New(`(?i)(?:sont|est) (?:chargés?|responsables?) de l.(?:exécution|application) de (?:la|le) présente?`, pattern.Name("fr/execution"),
			pattern.Yes("Les ministres sont chargés de l'exécution de la présente résolution."), pattern.No("Le ministère est chargé de la formation.")),
		pattern.New(`(?i)(?:source ?: ?https?://|^comments? ?\()`, pattern.Name("fr/web"),
			pattern.Yes("Source : https://example.vn"), pattern.No("les sources d'énergie")),
	},
	Give: pattern.New(`(?i)^(?:le gouvernement |le premier ministre )?(?:demande|charge|confie|propose|encourage)(?:nt)? (?:à )?`,
		pattern.Name("fr/gives"),
		pattern.Yes("Demande aux ministères", "Le gouvernement charge le ministère"),
		pattern.No("Le ministère demande", "chargement")),
	Told: pattern.New(`(?i)^(?:demande|charge|confie)(?:nt)? (?:à )?`,
		pattern.Name("fr/tells"),
		pattern.Yes("demande à la ville", "chargent les localités"),
		pattern.No("la demande", "demandeur")),
	Clause: pattern.New(`(?i)^(?:la (?:résolution|décision|directive) (?:stipule|prévoit|précise|indique)|sur la base|conformément|afin|pour |dans |en |au cours|selon )`,
		pattern.Name("fr/opens-clause"),
		pattern.Yes("Sur la base des résultats, le ministère", "En 2031, les ministères"),
		pattern.No("Le ministère", "Enfin")),
	Governs: pattern.New(`(?i)^(?:de|des|du|entre|par) `,
		pattern.Name("fr/governs-bodies"),
		pattern.Yes("du ministère", "entre les ministères"),
		pattern.No("le ministère", "du")),
	Past: pattern.New(`(?i)^(?:a |ont |avait|avaient|vient)`,
		pattern.Name("fr/done"),
		pattern.Yes("a achevé", "vient de publier"),
		pattern.No("achève", "avec")),
	With: pattern.New(`(?i)(?:(?:se )?coordonn(?:e|ent|er|era|eront)|collabor(?:e|ent|er)|coopér(?:e|ent|er)|(?:en )?coordination|en collaboration|`+
		`en liaison|travaill(?:e|ent|er))(?: (?:de manière|de façon) \pL+| étroitement| activement| proactivement)? avec `,
		pattern.Name("fr/together-with"),
		pattern.Yes("se coordonnent étroitement avec les localités", "en collaboration avec le ministère"),
		pattern.No("coordonnent.", "comme avec ")),
	Heading: pattern.New(`(?i)^(?:responsabilités? d(?:e|u|es) )`,
		pattern.Name("fr/heads-bodies"),
		pattern.Yes("Responsabilités des ministères", "Responsabilité du ministère"),
		pattern.No("La responsabilité", "Responsables")),
	Submit: pattern.New(`(?i)(?:soumet(?:tent|tre)?|fait rapport|faire rapport|rapporte[rt]?)[^.;,]{0,60}? (?:à|au|aux) `,
		pattern.Name("fr/submits"),
		pattern.Yes("soumettre le plan au Premier ministre", "fait rapport au gouvernement"),
		pattern.No("soumettre un plan.", "rapport")),
	Following: pattern.New(`(?i)(?:suivantes?|suivants?|ci-après)\s*:\s*$|\d+ (?:groupes de )?(?:tâches|solutions)(?: et (?:solutions|tâches))?\s*[.:]\s*$`,
		pattern.Name("fr/following"),
		pattern.Yes("les tâches suivantes :", "ci-après:", "la mise en œuvre de 7 tâches et solutions."),
		pattern.No("suivant le plan", "suivantes")),
	Order: pattern.New(`^\p{Lu}\pL*(?:er|ir|re|oir)(?: |$)|^(?:Se|S.) ?\pL+(?:er|ir|re|oir) `,
		pattern.Name("fr/opens-order"),
		pattern.Yes("Examiner les mécanismes", "Mettre en œuvre", "Se conformer aux règles"),
		pattern.No("Le ministère", "Examen")),
	Leads: pattern.New(`(?i)^[^.;:]{0,60}?(?:coordonn|dirig|préside|responsable|charg|doi)`,
		pattern.Name("fr/leads"),
		pattern.Yes("coordonne la rédaction", "est responsable", "doit rendre compte"),
		pattern.No("a publié")),

	Fields: []task.Field{
		{Role: extract.RoleTask, Re: pattern.New(`(?i)^(?:tâche|intitulé de la tâche)\s*:\s*`, pattern.Name("fr/field-task"),
			pattern.Yes("Tâche : construire"), pattern.No("Tâches principales"))},
		{Role: extract.RoleLead, Re: pattern.New(`(?i)^(?:organisme|agence|autorité|service) (?:chef de file|responsable|pilote)\s*:\s*`,
			pattern.Name("fr/field-lead"),
			pattern.Yes("Organisme responsable : ministère des Finances"), pattern.No("Organisme"))},
		{Role: extract.RoleSupport, Re: pattern.New(`(?i)^(?:organismes?|agences?|services?) (?:de coordination|associée?s?|coordonnateurs?)\s*:\s*`,
			pattern.Name("fr/field-support"),
			pattern.Yes("Organismes associés : les ministères"), pattern.No("Associés"))},
		{Role: extract.RoleDue, Re: pattern.New(`(?i)^(?:échéance|délai|date limite|délai d.achèvement)\s*:\s*`, pattern.Name("fr/field-due"),
			pattern.Yes("Échéance : 2026"), pattern.No("Délais"))},
		{Role: extract.RoleProduct, Re: pattern.New(`(?i)^(?:produit|résultat)s?(?: attendus?)?\s*:\s*`, pattern.Name("fr/field-product"),
			pattern.Yes("Résultat attendu : un décret"), pattern.No("Résultats de 2025"))},
	},
	Targets: task.TargetTable{
		Words: pattern.New(`(?i)(?:^|\s)(?:(?:atteindre|atteint|au moins|au plus|environ|plus de|moins de|à)\s+)+$`,
			pattern.Name("fr/comparing-words"),
			pattern.Yes("doit atteindre au moins ", "environ "),
			pattern.No("taux ", "à peu près")),
		Value: pattern.New(`(?i)^(?P<low>\d+(?:[  ]\d{3})*(?:,\d+)?)(?:\s*(?:-|–|à)\s*(?P<high>\d+(?:[  ]\d{3})*(?:,\d+)?))?\s?(?P<unit>%|USD|dollars|`+
			`hectares|km)`,
			pattern.Name("fr/value"),
			pattern.Yes("50 %", "1 000 - 2 000 USD", "8,5%"),
			pattern.No("50", "2030")),
		Horizon: pattern.New(`(?i)(?:d.ici (?:à )?|jusqu.en |en )(?P<y>20\d\d)`,
			pattern.Name("fr/horizon-year"),
			pattern.Yes("d'ici à 2030", "en 2026"),
			pattern.No("2030", "dès 2030")), Decimal: ",",
		Compare: []task.Comparator{
			{Re: pattern.New(`(?i)(?:au moins|plus de)`, pattern.Name("fr/at-least"), pattern.Yes("au moins"), pattern.No("au plus")), Sign: ">="},
			{Re: pattern.New(`(?i)(?:au plus|moins de)`, pattern.Name("fr/at-most"), pattern.Yes("moins de"), pattern.No("au moins")), Sign: "<="},
			{Re: pattern.New(`(?i)environ`, pattern.Name("fr/about"), pattern.Yes("environ"), pattern.No("plus de")), Sign: "~"},
		},
		Before: pattern.New(`(?i)^(?:d.ici (?:à )?\d{4}|s.efforcer|et|le|la|les)\s*,?\s+`,
			pattern.Name("fr/before-indicator"),
			pattern.Yes("D'ici à 2030, le taux", "les taux"),
			pattern.No("taux d'urbanisation", "leurs taux")),
	},
}
