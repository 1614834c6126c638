package cite_test

import (
	"fmt"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/cite"
	"nghiquyet/extract/cite/resolve"
	"nghiquyet/extract/clean"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/head"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/lang/en"
	"nghiquyet/extract/lang/fr"
	"nghiquyet/extract/lang/vi"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/rows"
)

var languages = map[string]lang.Language{"vi": vi.Language, "fr": fr.Language, "en": en.Language}

// document takes in apart as far as citations need it.
func document(in, code string) (extract.Text, *extract.Node, extract.Head) {
	l := languages[code]
	var probs extract.Problems
	text := clean.Text(extracttest.Lines(in), l.Clean, &probs)
	h, frame := head.Parse(text, "", l.Head, &probs)
	return text, outline.Parse(text, frame, l.Outline, &probs), h
}

func TestCiteCases(t *testing.T) {
	extracttest.Run(t, "../../testdata/cases/cite", func(t *testing.T, code, in string) string {
		text, root, h := document(in, code)
		d := &extract.Document{ID: docnum.DocumentID(h), Head: h, Text: text.String, Outline: root, Citations: cite.Find(text, root, rows.Read(text, root, languages[code].Rows), h, languages[code].Cite)}
		cs, err := resolve.Citations(d, resolve.Lookup{})
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, c := range cs {
			b.WriteString(line(c))
		}
		return b.String()
	})
}

// line is a citation as the cases write it.
func line(c extract.Citation) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s → ", strings.Join(strings.Fields(c.Text), " "))
	for i, s := range []string{c.Number, c.Name, c.Date, c.Year, pin(c.Pinpoint), c.Target} {
		if s != "" {
			if i > 0 {
				s = strings.TrimSpace(s)
			}
			b.WriteString(s + ", ")
		}
	}
	fmt.Fprintf(&b, "%s (%s)", c.Relation, c.Rule)
	if c.Repaired != "" {
		fmt.Fprintf(&b, " [%s]", c.Repaired)
	}
	return b.String() + "\n"
}

func pin(steps []extract.Step) string {
	var out []string
	for _, s := range steps {
		out = append(out, strings.TrimSpace(s.Kind+" "+s.Num))
	}
	return strings.Join(out, " / ")
}
