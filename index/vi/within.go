package vi

// Within reports whether one of a and one of b, runs of those lengths, stand
// at most n syllables apart without sharing one.
func Within(a []int, lenA int, b []int, lenB, n int) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		if a[i] < b[j] {
			if d := b[j] - (a[i] + lenA - 1); d >= 1 && d <= n {
				return true
			}
		} else if d := a[i] - (b[j] + lenB - 1); d >= 1 && d <= n {
			return true
		}
		// The one that ends first cannot do better with a later one of the other,
		// unless they overlap.
		if a[i]+lenA <= b[j]+lenB {
			i++
		} else {
			j++
		}
	}
	return false
}
