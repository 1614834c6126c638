package cite

import "testing"

// Every Roman numeral up to 300 is read as what it is, and nothing else is a
// numeral.
func TestRoman(t *testing.T) {
	seen := map[string]int{}
	for n := 1; n <= 300; n++ {
		s := toRoman(n)
		if fromRoman(s) != n {
			t.Errorf("%d is written %q and read %d", n, s, fromRoman(s))
		}
		seen[s] = n
	}
	const letters = "IVXLC"
	var try func(s string)
	try = func(s string) {
		if n := fromRoman(s); n > 0 && n <= 300 && seen[s] != n {
			t.Errorf("%q is read %d", s, n)
		}
		if len(s) == 6 {
			return
		}
		for _, r := range letters {
			try(s + string(r))
		}
	}
	try("")
}

// Points run through the Vietnamese alphabet, đ after d.
func TestPointRange(t *testing.T) {
	got := between("c", "g", Letters, 60)
	want := []string{"d", "đ", "e", "g"}
	if len(got) != len(want) {
		t.Fatalf("c to g: %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("c to g: %v, want %v", got, want)
		}
	}
	if between("g", "c", Letters, 60) != nil || between("1", "a", Letters|Arabic, 60) != nil || between("5", "5", Arabic, 60) != nil {
		t.Error("a range runs backwards")
	}
}
