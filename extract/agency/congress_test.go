package agency

import (
	"testing"
	"time"
)

// The congresses follow one another, each on a real day.
func TestCongresses(t *testing.T) {
	all := congresses()
	if len(all) < 6 {
		t.Fatalf("%d congresses", len(all))
	}
	for i, c := range all {
		if _, err := time.Parse(time.DateOnly, c.closed); err != nil {
			t.Error(err)
		}
		if i > 0 && (c.number != all[i-1].number+1 || c.closed <= all[i-1].closed) {
			t.Errorf("congress %d of %s does not follow %d of %s", c.number, c.closed, all[i-1].number, all[i-1].closed)
		}
	}
}

func TestPartyTerm(t *testing.T) {
	for day, want := range map[string]int{"1998-01-01": 0, "2001-04-22": 0, "2001-04-23": 9, "2017-10-25": 12, "2021-02-01": 12, "2022-06-16": 13, "2026-01-24": 14, "": 0} {
		if got := PartyTerm(day); got != want {
			t.Errorf("%s: term %d, want %d", day, got, want)
		}
	}
}
