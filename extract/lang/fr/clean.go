package fr

import (
	"nghiquyet/extract/clean"
	"nghiquyet/extract/pattern"
)

// cleaning is by what paragraphs are told.
var cleaning = clean.Tables{
	Item: pattern.New(`^[-–•]\s`,
		pattern.Name("fr/item"),
		pattern.Yes("• Renforcer les liens", "- 5 ports"),
		pattern.No("-ci", "1. Renforcer")),
	// What a web page leaves behind an article.
	Hangs: pattern.New(`(?i)(?:^|[\s(])(?:et|ou|de|du|des|le|la|les|à|au|aux|n°)$`,
		pattern.Name("fr/hangs"),
		pattern.Yes("le ministère de", "Résolution n°", "et"),
		pattern.No("le Gouvernement", "objet")),
	Noise: []*pattern.Pattern{
		pattern.New(`(?i)^(?:\pL{0,20}\s?source\s?:\s?https?://\S+|(?:comments?|commentaires?)\s?\(\d+\)|partager|imprimer)$`,
			pattern.Name("fr/web-page"),
			pattern.Yes("Source : https://example.vn/a", "Commentaires (0)", "PARTAGER"),
			pattern.No("les sources d'énergie", "imprimer les formulaires")),
	},
}
