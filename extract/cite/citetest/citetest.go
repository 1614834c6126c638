// Package citetest runs the examples of a language's citation tables.
package citetest

import (
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/cite"
)

// Text makes a text of paragraphs, one a line.
func Text(s string) extract.Text {
	t := extract.Text{String: s}
	at := 0
	for _, line := range strings.SplitAfter(s, "\n") {
		if body := strings.TrimRight(line, "\n"); body != "" {
			t.Paras = append(t.Paras, extract.Para{Span: extract.Span{Start: at, End: at + len(body)}, Page: 1})
		}
		at += len(line)
	}
	return t
}

// marked takes the marks « and » out of an example and tells where they stood.
func marked(s string) (text string, want extract.Span) {
	open := strings.Index(s, "«")
	if open < 0 {
		return s, extract.Span{}
	}
	s = strings.Replace(s, "«", "", 1)
	shut := strings.Index(s, "»")
	return strings.Replace(s, "»", "", 1), extract.Span{Start: open, End: shut}
}

// Forms asks that each Yes of a form is found, in full, by that form, and that
// no No is.
func Forms(t *testing.T, tb cite.Tables) {
	for _, f := range tb.Forms {
		for _, yes := range f.Yes {
			text, want := marked(yes)
			found := false
			cs := cite.Find(Text(text), nil, extract.Head{}, tb)
			for _, c := range cs {
				if c.Span == want && c.Rule == f.Name {
					found = true
				}
			}
			if !found {
				t.Errorf("%s: %q: want %q, got %s", f.Name, yes, want.Of(text), show(cs))
			}
		}
		for _, no := range f.No {
			for _, c := range cite.Find(Text(no), nil, extract.Head{}, tb) {
				if c.Rule == f.Name {
					t.Errorf("%s: %q: found %q", f.Name, no, c.Text)
				}
			}
		}
	}
}

// Triggers asks that the marked citation of each Yes gets the trigger's
// relation, and that no citation of a No does.
func Triggers(t *testing.T, tb cite.Tables) {
	for _, tr := range tb.Triggers {
		for _, yes := range tr.Yes {
			text, want := marked(yes)
			found := false
			cs := cite.Find(Text(text), nil, extract.Head{}, tb)
			for _, c := range cs {
				if c.Span == want && c.Relation == tr.Relation {
					found = true
				}
			}
			if !found {
				t.Errorf("%s: %q: want %s for %q, got %s", tr.Name, yes, tr.Relation, want.Of(text), show(cs))
			}
		}
		for _, no := range tr.No {
			for _, c := range cite.Find(Text(no), nil, extract.Head{}, tb) {
				if c.Relation == tr.Relation {
					t.Errorf("%s: %q: %q is %s", tr.Name, no, c.Text, c.Relation)
				}
			}
		}
	}
}

func show(cs []extract.Citation) string {
	var b strings.Builder
	for _, c := range cs {
		b.WriteString("\n\t" + c.Rule + " " + string(c.Relation) + " " + c.Text)
	}
	return b.String()
}
