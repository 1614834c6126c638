package vi

import "testing"

func TestWithin(t *testing.T) {
	for _, c := range []struct {
		a    []int
		lenA int
		b    []int
		lenB int
		n    int
		want bool
	}{
		{[]int{1}, 2, []int{3}, 2, 1, true},  // next to one another
		{[]int{3}, 2, []int{1}, 2, 1, true},  // the other way round
		{[]int{1}, 2, []int{4}, 2, 1, false}, // one between
		{[]int{1}, 2, []int{4}, 2, 2, true},
		{[]int{1}, 2, []int{2}, 2, 5, false}, // they share a syllable
		{[]int{1}, 1, []int{1}, 1, 5, false}, // they are the same
		{[]int{1, 50}, 1, []int{20, 52}, 1, 2, true},
		{[]int{1, 5}, 1, []int{1, 5}, 1, 4, true}, // a word near itself
		{[]int{1, 9}, 3, []int{2, 12}, 1, 1, true},
		{nil, 1, []int{1}, 1, 100, false},
	} {
		if got := Within(c.a, c.lenA, c.b, c.lenB, c.n); got != c.want {
			t.Errorf("%v (%d) within %d of %v (%d): %v", c.a, c.lenA, c.n, c.b, c.lenB, got)
		}
	}
}
