package compare

import "strings"

// maxEdits bounds the work of Words: texts with more differences are shown as
// one cut and one new stretch between what they begin and end with.
const maxEdits = 2000

// Words is the shortest way from one row of words to another (E. Myers, An
// O(ND) Difference Algorithm, 1986), neighbours of one kind joined.
func Words(a, b []string) []Word {
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	var out []Word
	out = join(out, Same, a[:head]...)
	out = middle(out, a[head:len(a)-tail], b[head:len(b)-tail])
	return join(out, Same, a[len(a)-tail:]...)
}

// join appends words, to the last stretch where it is of the same kind.
func join(out []Word, op Op, words ...string) []Word {
	if len(words) == 0 {
		return out
	}
	text := strings.Join(words, " ")
	if n := len(out); n > 0 && out[n-1].Op == op {
		out[n-1].Text += " " + text
		return out
	}
	return append(out, Word{op, text})
}

// middle is the way between rows that begin and end differently.
func middle(out []Word, a, b []string) []Word {
	trace, ok := search(a, b)
	if !ok {
		return join(join(out, Cut, a...), New, b...)
	}
	type step struct {
		op   Op
		word string
	}
	var back []step
	x, y := len(a), len(b)
	for d := len(trace) - 1; d > 0; d-- {
		v := trace[d-1] // reaches before the last edit
		k := x - y
		down := k == -d || k != d && v.at(k-1) < v.at(k+1)
		prev := k - 1
		if down {
			prev = k + 1
		}
		px := v.at(prev)
		py := px - prev
		// From (px, py) one edit leads on, then a run of equal words to (x, y).
		sx, sy := px+1, py
		if down {
			sx, sy = px, py+1
		}
		for x > sx && y > sy {
			x, y = x-1, y-1
			back = append(back, step{Same, a[x]})
		}
		if down {
			y--
			back = append(back, step{New, b[y]})
		} else {
			x--
			back = append(back, step{Cut, a[x]})
		}
	}
	for x > 0 && y > 0 {
		x, y = x-1, y-1
		back = append(back, step{Same, a[x]})
	}
	for i := len(back) - 1; i >= 0; i-- {
		out = join(out, back[i].op, back[i].word)
	}
	return out
}

// reach is, for each diagonal -d … d, how far along a the paths of d edits
// come.
type reach struct {
	d int
	x []int
}

func (r reach) at(k int) int {
	if k < -r.d || k > r.d {
		return -1
	}
	return r.x[k+r.d]
}

// search gives the reach after 0, 1, … edits up to the one that arrives. It
// reports false when maxEdits do not suffice.
func search(a, b []string) ([]reach, bool) {
	var trace []reach
	for d := 0; d <= min(len(a)+len(b), maxEdits); d++ {
		r := reach{d, make([]int, 2*d+1)}
		for k := -d; k <= d; k++ {
			x := 0
			if d > 0 {
				v := trace[d-1]
				if k == -d || k != d && v.at(k-1) < v.at(k+1) {
					x = v.at(k + 1)
				} else {
					x = v.at(k-1) + 1
				}
			}
			y := x - k
			if x < 0 || y < 0 || x > len(a) || y > len(b) {
				r.x[k+d] = x // off the grid; nothing arrives from there
				continue
			}
			for x < len(a) && y < len(b) && a[x] == b[y] {
				x, y = x+1, y+1
			}
			r.x[k+d] = x
			if x == len(a) && y == len(b) {
				return append(trace, r), true
			}
		}
		trace = append(trace, r)
	}
	return nil, false
}
