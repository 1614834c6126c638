package fr

import (
	"nghiquyet/extract/clean"
	"nghiquyet/extract/pattern"
)

var cleaning = clean.Tables{
	Start: pattern.New(`^(?:(?:Article|Chapitre|Section|Titre|Annexe) (?:\d|[IVXL]+\b|premier)|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|[a-z]\)\s|[IVXL]{1,6}\s?[.\-–]\s|[-–•]\s)`),
	// What a web page leaves behind an article.
	Noise: pattern.New(`(?i)^(?:\pL{0,20}\s?source\s?:\s?https?://\S+|(?:comments?|commentaires?)\s?\(\d+\)|partager|imprimer|[_\-*=\s.]{3,})$`),
}
