package mark

import (
	"strings"
	"testing"

	"nghiquyet/extract/pattern"
)

func TestExamples(t *testing.T) {
	for _, p := range pattern.All() {
		if strings.HasPrefix(p.Name(), "source/mark/") {
			for _, s := range p.Broken() {
				t.Errorf("%s: %s", p.Name(), s)
			}
		}
	}
}
