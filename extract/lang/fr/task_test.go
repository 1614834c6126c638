package fr

import "testing"

// Every rule of the tables takes its Yes and leaves its No alone.
func TestTaskExamples(t *testing.T) {
	for _, s := range Language.Task.Broken() {
		t.Error(s)
	}
}
