package lang_test

import (
	"slices"
	"testing"

	"nghiquyet/extract/lang"
	"nghiquyet/extract/lang/en"
	"nghiquyet/extract/lang/fr"
	"nghiquyet/extract/lang/vi"
	"nghiquyet/extract/outline"
)

var languages = []lang.Language{vi.Language, en.Language, fr.Language}

// Every Yes of a heading style is won by its own rule with all rules present,
// and no No is.
func TestHeadingExamples(t *testing.T) {
	for _, l := range languages {
		for _, s := range l.Outline.Styles {
			if len(s.Yes) == 0 || len(s.No) == 0 {
				t.Errorf("%s has no examples", s.Name)
			}
			for _, line := range s.Yes {
				if got := outline.Read(line, l.Outline); len(got) == 0 || got[0] != s.Name {
					t.Errorf("%s should take %q, taken by %v", s.Name, line, got)
				}
			}
			for _, line := range s.No {
				if got := outline.Read(line, l.Outline); slices.Contains(got, s.Name) {
					t.Errorf("%s should leave %q alone", s.Name, line)
				}
			}
		}
	}
}

func TestDetect(t *testing.T) {
	for text, want := range map[string]string{
		"Nghị quyết về phát triển kinh tế của các địa phương và các bộ":              "vi",
		"Le gouvernement demande aux ministères de mettre en œuvre la résolution":    "fr",
		"The Prime Minister requests the ministries to carry out the resolution and": "en",
		"123": "vi",
	} {
		if got := lang.Detect(text, languages); got.Code != want {
			t.Errorf("Detect(%q) = %s, want %s", text, got.Code, want)
		}
	}
}
