package vi

import (
	"slices"
	"testing"
)

func TestNumbers(t *testing.T) {
	for text, want := range map[string][][]string{ // numbers, what is left
		"văn bản số 7/NQ-CP năm 2025": {{"7/NQ-CP"}, {"văn bản", "năm 2025"}},
		"102-SL/L-004":                {{"102-SL/L-004"}, nil},
		"luật số 102-sl/l.004 và":     {{"102-sl/l.004"}, {"luật", "và"}},
		"155/1998/TT/BTC":             {{"155/1998/TT/BTC"}, nil},
		"ngày 30/6/2025":              {nil, {"ngày 30/6/2025"}},
		"7/NQ-CP-004":                 {{"7/NQ-CP"}, {"-004"}},
	} {
		numbers, rest := Numbers(text, func(string) bool { return false })
		if !slices.Equal(numbers, want[0]) || !slices.Equal(rest, want[1]) {
			t.Errorf("%q: %q and %q, want %q", text, numbers, rest, want)
		}
	}
	for a, b := range map[string]string{"102-sl/l-004": "102-SL/L.004", "155/1998/tt/btc": "155/1998/TT-BTC", "39/2022/nd-cp": "39/2022/NĐ-CP"} {
		if NumberKey(a) != NumberKey(b) {
			t.Errorf("%s and %s are two keys: %s, %s", a, b, NumberKey(a), NumberKey(b))
		}
	}
}
