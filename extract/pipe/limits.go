package pipe

import (
	"errors"
	"fmt"

	"nghiquyet/extract"
)

// ErrTooMuch is the error for a file that holds more than any paper does.
var ErrTooMuch = errors.New("more is in it than in any paper")

// What one document may hold. The largest of 978 real papers hold 4,796 units, 3,527
// citations, 888 tasks, 6,579 cells and 750,000 letters: these are twenty times as
// many. Whoever stores or draws a document may rely on them. Only tests change them.
var (
	maxLetters   = 20_000_000 // bytes of text
	maxUnits     = 100_000
	maxCells     = 200_000
	maxCitations = 80_000
	maxTasks     = 20_000 // targets and notes too
	maxProblems  = 2_000  // the first are kept, and the number of the others
)

// tooMuch reports that there is more of a kind than a document may hold.
func tooMuch(name, kind string, n, most int) error {
	if n <= most {
		return nil
	}
	return fmt.Errorf("read %s: %w: %d %s, and at most %d are read: split the file", name, ErrTooMuch, n, kind, most)
}

// withinLimits looks at what was read up to the tree.
func (s *Stages) withinLimits(name string) error {
	if err := tooMuch(name, "bytes of text", len(s.Text.String), maxLetters); err != nil {
		return err
	}
	units := 0
	for range s.Root.All() {
		units++
	}
	return tooMuch(name, "units", units, maxUnits)
}

// withinLimits looks at a whole document.
func withinLimits(d *extract.Document) error {
	cells := 0
	for _, t := range d.Tables {
		for _, r := range t.Rows {
			cells += len(r.Cells)
		}
	}
	name := d.Origin.Name
	if more := len(d.Problems) - maxProblems; more > 0 {
		few := extract.Problems(d.Problems[:maxProblems:maxProblems])
		few.Add("pipe", "pipe/limit", 0, 0, "there are %d problems more, which are not listed", more)
		d.Problems = few
	}
	return errors.Join(tooMuch(name, "cells of tables", cells, maxCells), tooMuch(name, "citations", len(d.Citations), maxCitations),
		tooMuch(name, "tasks", len(d.Tasks), maxTasks), tooMuch(name, "targets", len(d.Targets), maxTasks), tooMuch(name, "notes", len(d.Notes), maxTasks))
}
