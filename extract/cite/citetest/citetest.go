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

// Articles is the outline of a text whose lines that begin with an article's
// head open that article; nil when there is none.
func Articles(t extract.Text) *extract.Node {
	root := &extract.Node{Kind: extract.KindDocument, End: len(t.String)}
	for _, p := range t.Paras {
		head, _, ok := strings.Cut(p.Of(t.String), ".")
		word, num, _ := strings.Cut(head, " ")
		if !ok || word != "Điều" && word != "Article" {
			continue
		}
		if n := len(root.Children); n > 0 {
			root.Children[n-1].End = p.Start
		}
		root.Children = append(root.Children, &extract.Node{Kind: extract.KindArticle, Num: num, Path: num, Start: p.Start, End: len(t.String)})
	}
	if len(root.Children) == 0 {
		return nil
	}
	return root
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
		if f.Name == "" || len(f.Yes) == 0 || len(f.No) == 0 {
			t.Errorf("%q: a form needs a name, a Yes and a No", f.Name)
		}
		for _, yes := range f.Yes {
			text, want := marked(yes)
			found := false
			cs := find(text, tb)
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
			for _, c := range find(no, tb) {
				if c.Rule == f.Name {
					t.Errorf("%s: %q: found %q", f.Name, no, c.Text)
				}
			}
		}
	}
}

// Triggers asks that the marked citation of each Yes gets the trigger's
// relation from it (refers, if it gives none), and that no citation of a No
// does.
func Triggers(t *testing.T, tb cite.Tables) {
	for _, tr := range tb.Triggers {
		if tr.Name == "" || len(tr.Yes) == 0 || len(tr.No) == 0 {
			t.Errorf("%q: a trigger needs a name, a Yes and a No", tr.Name)
		}
		won := tr.Name
		if tr.Relation == "" {
			tr.Relation, won = extract.Refers, ""
		}
		for _, yes := range tr.Yes {
			text, want := marked(yes)
			found := false
			cs := find(text, tb)
			for _, c := range cs {
				if c.Span == want && c.Relation == tr.Relation && c.Trigger == won {
					found = true
				}
			}
			if !found {
				t.Errorf("%s: %q: want %s for %q, got %s", tr.Name, yes, tr.Relation, want.Of(text), show(cs))
			}
		}
		for _, no := range tr.No {
			for _, c := range find(no, tb) {
				if c.Relation == tr.Relation {
					t.Errorf("%s: %q: %q is %s", tr.Name, no, c.Text, c.Relation)
				}
			}
		}
	}
}

func find(s string, tb cite.Tables) []cite.Finding {
	text := Text(s)
	return cite.Explain(text, Articles(text), nil, extract.Head{}, tb)
}

func show(cs []cite.Finding) string {
	var b strings.Builder
	for _, c := range cs {
		b.WriteString("\n\t" + c.Rule + " " + c.Trigger + " " + string(c.Relation) + " " + c.Text)
	}
	return b.String()
}
