package main

import (
	"testing"

	"nghiquyet/extract"
)

func TestKnownName(t *testing.T) {
	for want, k := range map[string]extract.Known{
		"Luật Đất đai 31/2024/QH15": {Number: "31/2024/QH15", Title: "Luật Đất đai"},
		"57-NQ/TW":                  {Number: "57-NQ/TW", Title: "về đột phá phát triển khoa học"},
		"Hiến pháp":                 {Title: "Hiến pháp"},
	} {
		if got := knownName(&k); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
