package pipe

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
)

// A file that holds more than any paper is refused with what is too much of it, and
// before more is made of it.
func TestTooMuch(t *testing.T) {
	defer func(u, c, l int) { maxUnits, maxCitations, maxLetters = u, c, l }(maxUnits, maxCitations, maxLetters)
	maxUnits, maxCitations, maxLetters = 200, 100, 20_000
	read := func(text string) error {
		_, err := Extract(context.Background(), source.File{Name: "a.txt", Data: []byte(text)}, source.Settings{})
		return err
	}
	var cites strings.Builder
	for i := range maxCitations + 10 {
		fmt.Fprintf(&cites, "Nghị quyết số %d/NQ-CP; ", i+1)
	}
	for want, text := range map[string]string{"units": strings.Repeat("1. x\n", 2*maxUnits), "citations": cites.String(), "bytes of text": strings.Repeat("quy hoạch cảng biển ", maxLetters/20)} {
		if err := read(text); !errors.Is(err, ErrTooMuch) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
	if err := read(strings.Repeat("1. x\n", maxUnits/2)); err != nil {
		t.Error(err)
	}
}

// Of very many problems the first are listed; that there are more is one, too.
func TestManyProblems(t *testing.T) {
	defer func(p int) { maxProblems = p }(maxProblems)
	maxProblems = 3
	d := &extract.Document{}
	for i := range 5 {
		d.Problems = append(d.Problems, extract.Problem{Text: fmt.Sprint(i)})
	}
	if err := withinLimits(d); err != nil {
		t.Fatal(err)
	}
	if n := len(d.Problems); n != 4 || d.Problems[2].Text != "2" || !strings.Contains(d.Problems[3].Text, "2 problems more") {
		t.Errorf("%v", d.Problems)
	}
}
