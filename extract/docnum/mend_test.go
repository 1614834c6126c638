package docnum

import (
	"slices"
	"strings"
	"testing"
)

// Each repair mends its damaged examples, says so, and leaves the others alone.
func TestRepairs(t *testing.T) {
	for i, r := range slices.Concat(repairs, misread) {
		mend := func(s string) string { return MendScanned(s) }
		if i < len(repairs) {
			mend = func(s string) string { to, _ := Mend(s); return to }
			if r.note == "" {
				t.Errorf("%s says nothing of what it does", r.name)
			}
		}
		if len(r.yes) == 0 || len(r.no) == 0 {
			t.Errorf("%s has no examples", r.name)
		}
		for _, s := range r.yes {
			in, want, _ := strings.Cut(s, " → ")
			if got := mend(in); got != want {
				t.Errorf("%s: %q is mended to %q, want %q", r.name, in, got, want)
			}
			if r.apply(in) == in {
				t.Errorf("%s has no hand in mending %q", r.name, in)
			}
		}
		for _, s := range r.no {
			if got := mend(s); got != s {
				t.Errorf("%s: %q should stay, is %q", r.name, s, got)
			}
		}
	}
}

func TestKindAndBody(t *testing.T) {
	for in, want := range map[string]string{
		"66.4/2025/NQQ-CP": "66.4/2025/ NQQ -CP CP", "26-CTT/TU": "26- CTT /TU TU", "30a/2008/QIĐ-TTg-KTN": "30a/2008/ QIĐ -TTg-KTN TTg",
		"35/2021/QH15": "", "7/NQ-CP": "", "số 7/QĐĐ-TTg": "", "7/QĐĐ-15": "",
	} {
		var got string
		if m := kindAndBody.FindStringSubmatch(in); m != nil {
			got = strings.Join(m[1:], " ")
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestHasTerm(t *testing.T) {
	for code, want := range map[string]bool{"QH": true, "UBTVQH": true, "HDNN": true, "HĐNN": true, "UBND": false, "UBDT": false, "VPQH": false, "CP": false} {
		if HasTerm(code) != want {
			t.Errorf("HasTerm(%s) = %v", code, !want)
		}
	}
}

func TestFigures(t *testing.T) {
	for in, want := range map[string]string{"I7": "17", "l1]": "11", "lộ": "", "17": "17", "": "", "IIIII": "", "0": "", "3S": "", "O5": "05"} {
		if got := Figures(in, 1, 31); got != want {
			t.Errorf("Figures(%q) = %q, want %q", in, got, want)
		}
	}
}
