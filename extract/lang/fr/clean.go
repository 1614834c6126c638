package fr

import (
	"nghiquyet/extract/clean"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/pattern"
)

// cleaning is by what paragraphs are told.
func cleaning(units outline.Tables) clean.Tables {
	return clean.Tables{
		Opens: units.Opens,
		Bare:  units.OpensAlone,
		// "•"
		Item: pattern.New(`^[-–•]\s`),
		// What a web page leaves behind an article.
		Noise: pattern.New(`(?i)^(?:\pL{0,20}\s?source\s?:\s?https?://\S+|(?:comments?|commentaires?)\s?\(\d+\)|partager|imprimer|[_\-*=\s.]{3,})$`),
	}
}
