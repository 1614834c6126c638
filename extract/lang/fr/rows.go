package fr

import (
	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/rows"
)

// columns are the heads of the columns of tables. Order is priority.
var columns = rows.Tables{
	Tasks: []rows.Column{
		{Role: extract.RoleIndicator, Re: pattern.New(`(?i)^indicateurs?`), Yes: []string{"Indicateur"}, No: []string{"Tâche"}},
		{Role: extract.RoleNum, Re: pattern.New(`(?i)^(?:n°|no\.?|#)$`), Yes: []string{"N°"}, No: []string{"Nom"}},
		{Role: extract.RoleDue, Re: pattern.New(`(?i)(?:échéance|délai|date|calendrier)`), Yes: []string{"Échéance"}, No: []string{"Résultat"}},
		{Role: extract.RoleLead, Re: pattern.New(`(?i)(?:chef de file|responsable|pilote)`), Yes: []string{"Organisme responsable"}, No: []string{"Coordination"}},
		{Role: extract.RoleSupport, Re: pattern.New(`(?i)(?:coordination|associé|coordonna)`), Yes: []string{"Organismes de coordination"}, No: []string{"Responsable"}},
		{Role: extract.RoleTask, Re: pattern.New(`(?i)^(?:intitulé|tâches?|contenu|activités?)`), Yes: []string{"Tâches"}, No: []string{"Notes"}},
		{Role: extract.RoleProduct, Re: pattern.New(`(?i)(?:résultat|produit)`), Yes: []string{"Résultats"}, No: []string{"Notes"}},
		{Role: extract.RoleNote, Re: pattern.New(`(?i)^(?:notes?|remarques?)`), Yes: []string{"Remarques"}, No: []string{"Tâches"}},
	},
}
