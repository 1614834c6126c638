package fr

import (
	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/rows"
)

// columns are the heads of the columns of tables. Order is priority.
var columns = rows.Tables{
	Tasks: []rows.Column{
		{Role: extract.RoleIndicator, Re: pattern.New(`(?i)^indicateurs?`, pattern.Name("fr/column-indicator"),
			pattern.Yes("Indicateur"), pattern.No("Tâche"))},
		{Role: extract.RoleNum, Re: pattern.New(`(?i)^(?:n°|no\.?|#)$`, pattern.Name("fr/column-num"),
			pattern.Yes("N°"), pattern.No("Nom"))},
		{Role: extract.RoleDue, Re: pattern.New(`(?i)(?:échéance|délai|date|calendrier)`, pattern.Name("fr/column-due"),
			pattern.Yes("Échéance"), pattern.No("Résultat"))},
		{Role: extract.RoleLead, Re: pattern.New(`(?i)(?:chef de file|responsable|pilote)`, pattern.Name("fr/column-lead"),
			pattern.Yes("Organisme responsable"), pattern.No("Coordination"))},
		{Role: extract.RoleSupport, Re: pattern.New(`(?i)(?:coordination|associé|coordonna)`, pattern.Name("fr/column-support"),
			pattern.Yes("Organismes de coordination"), pattern.No("Responsable"))},
		{Role: extract.RoleTask, Re: pattern.New(`(?i)^(?:intitulé|tâches?|contenu|activités?)`, pattern.Name("fr/column-task"),
			pattern.Yes("Tâches"), pattern.No("Notes"))},
		{Role: extract.RoleProduct, Re: pattern.New(`(?i)(?:résultat|produit)`, pattern.Name("fr/column-product"),
			pattern.Yes("Résultats"), pattern.No("Notes"))},
		{Role: extract.RoleNote, Re: pattern.New(`(?i)^(?:notes?|remarques?)`, pattern.Name("fr/column-note"),
			pattern.Yes("Remarques"), pattern.No("Tâches"))},
	},
}
