package outline_test

import (
	"slices"
	"testing"

	"nghiquyet/extract/lang"
	"nghiquyet/extract/lang/en"
	"nghiquyet/extract/lang/fr"
	"nghiquyet/extract/lang/vi"
	"nghiquyet/extract/outline"
)

// Every Yes of a heading style is won by its own rule with all rules present,
// and what the style refuses by its look is not taken by it.
func TestStyles(t *testing.T) {
	for _, l := range []lang.Language{vi.Language, en.Language, fr.Language} {
		for _, s := range l.Outline.Styles {
			yes, _, refused := s.Re.Examples()
			for _, line := range yes {
				if got := l.Outline.Takers(line + note(s)); len(got) == 0 || got[0] != s.Name() {
					t.Errorf("%s should take %q, taken by %v", s.Name(), line, got)
				}
			}
			for _, line := range refused {
				if got := l.Outline.Takers(line); slices.Contains(got, s.Name()) {
					t.Errorf("%s should leave %q alone", s.Name(), line)
				}
			}
			if (s.Look == nil) != (len(refused) == 0) {
				t.Errorf("%s: what looks at how a line is printed needs a line that it refuses, and only that", s.Name())
			}
		}
	}
}

// note is what a text has further below for a style that reads the mark of a note.
func note(s outline.Style) string {
	if s.Re.SubexpIndex("note") < 0 {
		return ""
	}
	return "\n2 Khoản này được sửa đổi\n15 Khoản này được bãi bỏ"
}
