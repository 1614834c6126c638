package agency

// French is the grammar of names in French translations.
var French = newWords(Words{
	Lang:       "fr",
	Separators: []string{",", ";", "\n", "et", "ainsi que", "ou"},
	Articles:   []string{"le", "la", "les", "l'", "l’", "au", "aux", "à la", "à l'", "à l’", "aux autres", "les autres", "tous les"},
	Nouns: lines(`ministères | ministère | agences | agence | localités | localité | provinces | province | villes | ville | comités | comité | gouvernement | organisations | organismes
		services | départements | secteurs | unités | entreprises | journaux | médias | universités | assemblée | conseil | autorités | Banque d'État | bureau`),
	Heads: lines("Ministère | Ministères | Comité | Comités | Gouvernement | Assemblée | Conseil | Bureau | Banque | Département | Service | Ville | Province | Agence | Politburo | Inspection | Front | Tribunal"),
	Stops: lines(`coordonne | coordonnent | coordonnera | coordonneront | se coordonne | se coordonnent | se | dirige | dirigent | préside | président la | est chargé | est chargée | sont chargés | sont chargées
		doit | doivent | devra | devront | organise | organisent | élabore | élaborent | examine | examinent | propose | proposent | met en œuvre | mettent en œuvre | soumet | soumettent
		pour | afin | dans | par | en | sur | avec | selon | conformément | ont | a | sont | est | assure | assurent | continue | continuent | renforce | renforcent | accélère | accélèrent | publie | publient
		guide | guident | supervise | supervisent | qui | où | collabore | collaborent | travaille | travaillent | prend | prennent | élaborera | de manière | de façon | à rechercher | de se | de spécifier | de mettre | de coordonner | de diriger | de présider | de rechercher | de continuer | de poursuivre | d'élaborer | d’élaborer | d'organiser | d’organiser | d'examiner | d’examiner | d'accélérer | de renforcer | de rendre | de soumettre`),
	Not: lines("de | du | des | et"),
})
