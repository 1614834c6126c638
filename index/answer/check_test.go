package answer_test

import (
	"testing"

	"nghiquyet/extract"
	"nghiquyet/index/answer"
)

// Each citation of a draft is told apart: one that is right, one with another
// day, one of a known work, one of none. Offsets count code points.
func TestCheck(t *testing.T) {
	got, err := answer.AskCheck(t.Context(), collection(t), answer.Check{Text: draft})
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		number, target string
		status         extract.Status
	}{
		{"41/NQ-CP", "nq-cp/2024-03-11/41", extract.Resolved},
		{"41/NQ-CP", "", extract.Conflict},
		{"45-NQ/TW", "nq-tw/2019-01-24/45", extract.Resolved},
		{"999/2031/NĐ-CP", "", extract.Unresolved},
	}
	if len(got.Citations) != len(want) {
		t.Fatalf("%d citations: %+v", len(got.Citations), got.Citations)
	}
	d, err := read(t.Context(), draft)
	if err != nil {
		t.Fatal(err)
	}
	text := []rune(d.Text)
	for i, w := range want {
		c := got.Citations[i]
		if c.Number != w.number || c.Target != w.target || c.Status != w.status {
			t.Errorf("citation %d: %s → %q, %s; want %s → %q, %s", i, c.Number, c.Target, c.Status, w.number, w.target, w.status)
		}
		if at := string(text[c.Start:c.End]); at != c.Text {
			t.Errorf("citation %d is %q, and stands at %q", i, c.Text, at)
		}
	}
	if got.Citations[0].Title == "" || got.Resolved != 2 || got.Doubtful != 1 || got.Ended != 0 {
		t.Errorf("%q, %d resolved, %d doubtful, %d ended", got.Citations[0].Title, got.Resolved, got.Doubtful, got.Ended)
	}
	if _, err := answer.AskCheck(t.Context(), collection(t), answer.Check{}); answer.KindOf(err) != answer.BadQuery {
		t.Errorf("no text: %v", err)
	}
}

// A unit that a later work amends says so, with the units above it; others say
// nothing.
func TestMargin(t *testing.T) {
	got, err := answer.AskMargin(t.Context(), collection(t), answer.Margin{What: "nq-cp/2024-03-11/41"})
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]int{}
	for _, u := range got.Units {
		found[u.Path] = u.Times
		if u.Documents != 1 || len(u.Relations) != 1 || u.Relations[0] != extract.Amends {
			t.Errorf("%+v", u)
		}
	}
	if len(found) != 2 || found["dieu-1"]+found["1"] != 1 || found["dieu-1.1"]+found["1.1"] != 1 {
		t.Errorf("cited are %v", found)
	}
}
