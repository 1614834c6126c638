package pipe_test

import (
	"testing"

	"nghiquyet/extract/pattern"
)

// Every pattern of the program has a name that no other has, takes its Yes and
// leaves its No alone.
func TestPatterns(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range pattern.All() {
		name := p.Name()
		if name == "" {
			name = p.String()
		}
		for _, s := range p.Broken() {
			t.Errorf("%s: %s", name, s)
		}
		if seen[name] {
			t.Errorf("two patterns are called %s", name)
		}
		seen[name] = true
	}
}
