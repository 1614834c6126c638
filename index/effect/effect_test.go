package effect

import (
	"testing"

	"nghiquyet/extract"
	"nghiquyet/index"
)

// act is what a paper of the Government does to a decree.
func act(a extract.Act, change func(*index.Act)) index.Act {
	x := index.Act{DocKind: "decree", DocIssuer: "Chính phủ"}
	x.Doc, x.DocDate, x.DocEffective, x.Act = "nd-cp/2024-02-01/9", "2024-02-01", "2024-03-01", a
	if change != nil {
		change(&x)
	}
	return x
}

func stateOn(day string, acts ...index.Act) Standing {
	w := Work{Head: extract.Head{Kind: "decree", Issuer: "Chính phủ", Date: "2023-01-01"}, Forces: []extract.Force{{Day: "2023-03-01"}, {Ends: true, Day: "2024-12-31"}}}
	return On(w, acts, func(a index.Act) (string, string) { return Since(a, nil) }, day)
}

// What a lower body or a consolidated text says moves no day of effect; what a
// body of the same rank says does.
func TestWhoMayMoveADay(t *testing.T) {
	earlier := func(kind, issuer string) index.Act {
		return act(extract.ActChanges, func(a *index.Act) { a.DocKind, a.DocIssuer, a.Begins = kind, issuer, "2023-02-01" })
	}
	for _, c := range []struct {
		kind, issuer string
		want         State
	}{{"decree", "Chính phủ", InForce}, {"circular", "Bộ Tài chính", NotYet}, {"consolidated text", "Chính phủ", NotYet}} {
		if got := stateOn("2023-02-15", earlier(c.kind, c.issuer)).State; got != c.want {
			t.Errorf("%s of %s: %s, want %s", c.kind, c.issuer, got, c.want)
		}
	}
}

// The time of a work goes on where the work is extended, not where a unit of it
// is.
func TestExtended(t *testing.T) {
	until := func(a *index.Act) { a.Until = "2025-12-31" }
	if s := stateOn("2025-06-01", act(extract.ActExtends, until)); s.State != InForce {
		t.Errorf("extended: %s", s.State)
	}
	unit := func(a *index.Act) { until(a); a.Pinpoint = []extract.Step{{Kind: "article", Num: "5"}} }
	if s := stateOn("2025-06-01", act(extract.ActExtends, unit)); s.State != Out || s.Since != "2025-01-01" {
		t.Errorf("a unit extended: %s since %s", s.State, s.Since)
	}
}
