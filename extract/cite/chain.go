package cite

import (
	"slices"

	"nghiquyet/extract"
)

// chains turns units as they stand into pinpoints. Units run from small to
// large; a list shares the larger unit at its end.
//
//	"điểm b khoản 1 và điểm c khoản 2 Điều 5" → 5.1.b, 5.2.c
//	"Điều 81, khoản 1 và khoản 2 Điều 82"     → 81, 82.1, 82.2
//	"Điều 5 khoản 2", "Điều 5, khoản 2"       → 5.2
//	"Điều 6, Phụ lục II"                      → 6, annex II
//	"Điều 50, Tiêu đề Chương VIII, Điều 54"   → 50, chapter VIII, 54
//	"Phần II, Mục 3, điểm a"                  → part II section 3 point a
//	"Phần VI, Phụ lục I", "Phần VI, Điều 1"   → annex I part VI, article 1 part VI
func chains(list []step) [][]step {
	if descends(list) {
		out := slices.Clone(list)
		slices.Reverse(out)
		return [][]step{out}
	}
	var out [][]step
	for i, s := range list {
		if len(out) == 0 {
			out = append(out, []step{s})
			continue
		}
		cur := &out[len(out)-1]
		switch {
		case holds(s, *cur):
			*cur = append(*cur, s)
		case begins(list, i, *cur):
			*cur = append([]step{s}, *cur...)
		default:
			out = append(out, []step{s})
		}
	}
	share(out)
	return out
}

// descends reports whether three units or more run from large to small, one of
// each: "Phần II, Mục 3, điểm a".
func descends(list []step) bool {
	if len(list) < 3 {
		return false
	}
	for i, s := range list {
		if len(s.nums) != 1 || s.head != "" || s.semi || s.this || i > 0 && (s.join == joinAnd || s.kind.Rank() >= list[i-1].kind.Rank()) {
			return false
		}
	}
	return true
}

// holds reports whether unit s, which is named behind a pinpoint, is the one in
// which its units stand: "khoản 1" ← "Điều 5", "Phần VI" ← ", Phụ lục I", but
// not "Điều 6" ← ", Phụ lục II", "Điều 106" ← "; mẫu số 41".
func holds(s step, cur []step) bool {
	top := cur[len(cur)-1].kind.Rank()
	if s.kind.Rank() <= top || s.join == joinAnd || s.head != "" {
		return false
	}
	switch {
	case s.join != joinComma:
		return true
	case s.kind == extract.KindForm:
		return false
	}
	return s.kind != extract.KindAnnex || !s.semi && top > extract.KindArticle.Rank()
}

// begins reports whether the unit list[i], which is named behind a pinpoint, is
// a smaller one inside it: "Điều 5" ← "khoản 2", "Điều 5" ← ", khoản 2".
func begins(list []step, i int, cur []step) bool {
	s, bottom := list[i], cur[0].kind.Rank()
	if s.kind.Rank() >= bottom {
		return false
	}
	switch s.join {
	case joinNone:
		return true
	case joinComma:
		return cur[0].head == "" && (bottom <= extract.KindArticle.Rank() || alone(list)) && !larger(list[i+1:], s.kind.Rank())
	}
	return false
}

// share gives each pinpoint what is larger in the one after it, when both name
// a unit of one kind.
//
//	"khoản 1 và khoản 2 Điều 82" → 82.1, 82.2
func share(pins [][]step) {
	for i := len(pins) - 2; i >= 0; i-- {
		last := pins[i][len(pins[i])-1]
		top := last.kind.Rank()
		if last.this || !slices.ContainsFunc(pins[i+1], func(s step) bool { return s.kind == last.kind }) {
			continue
		}
		for _, s := range pins[i+1] {
			if s.kind.Rank() > top {
				pins[i] = append(pins[i], s)
			}
		}
	}
}

// alone reports whether a list is two units with one number each, divided by a
// comma: "Phần VI, Điều 1".
func alone(list []step) bool {
	return len(list) == 2 && !list[1].semi && len(list[0].nums)*len(list[1].nums) == 1
}

// larger reports whether a unit larger than rank r follows in the list and
// takes in the unit in question, which is then the beginning of a pinpoint of
// its own.
func larger(rest []step, r int) bool {
	for _, s := range rest {
		if s.kind.Rank() > r {
			return s.join != joinAnd
		}
	}
	return false
}

// pinpoints multiplies the lists out: one pinpoint for each element, from the
// largest unit to the smallest.
func pinpoints(list []step) (pins [][]extract.Step, this bool) {
	for _, c := range chains(list) {
		some := [][]extract.Step{nil}
		for i := len(c) - 1; i >= 0; i-- {
			s := c[i]
			if s.this {
				this = true
				s.nums = []string{thisUnit}
			}
			var longer [][]extract.Step
			for _, have := range some {
				for _, n := range s.nums {
					if len(longer) < maxPins {
						longer = append(longer, append(append([]extract.Step{}, have...), extract.Step{Kind: string(s.kind), Num: n, Part: s.head}))
					}
				}
			}
			some = longer
		}
		pins = append(pins, some...)
		if len(pins) >= maxPins {
			return pins[:maxPins], this
		}
	}
	return pins, this
}

// thisUnit stands for the number of the unit in which the text itself stands,
// until it is known.
const thisUnit = "\x00"
