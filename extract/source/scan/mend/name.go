package mend

import (
	"cmp"
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/source/scan"
	"nghiquyet/extract/viet"
)

// Readings of a name under a seal err in different places, so the words of a
// name are put to the vote: a word is sure where two readings have it and none
// has another in its place of which it is sure.
const (
	votesSure  = 2
	mostNames  = 5   // words of a name
	nearest    = .35 // the share of its letters in which a reading may differ from a surname that it means
	farthest   = .5  // the same of a reading that only supports another
	wordsApart = 1.2 // the widest space in a name, of the height of its words
)

// slot is a place in the line of a name, and what was read there.
type slot struct {
	words []scan.Word
}

// Name is the line of a signer's name, from several readings of the place where
// it stands, in one set of coordinates. A word on which they do not agree is
// doubted; sure says that none is. The first word must be a surname, or what is
// left of one.
//
//	"Phan Trọng Tấn", "Phan Trọng Tân", "Phan Trọng Tấn"    → "Phan Trọng Tấn", of which "Tấn" is doubted unless "Tân" is less high
//	"uyên Sỹ Hiệp", "Ngấyễn Sỹ Hiệp"                        → "Nguyễn Sỹ Hiệp"
//	"Tràn Du Quang", "ky Lửa Quang"                         → "Trần Du Quang", of which "Du" is doubted
//	"Quang"                                                 → none
func Name(readings [][]scan.Line) (ln scan.Line, sure, ok bool) {
	y, height := nameAt(readings)
	if height == 0 {
		return ln, false, false
	}
	var rest []scan.Word // what is no word of a name
	var slots []slot
	for _, words := range aligned(readings, y, height) {
		for _, w := range words {
			if !mayBeNamed(w) {
				rest = append(rest, w)
				continue
			}
			w.Text = lettersOf(w.Text)
			slots = put(slots, w)
		}
	}
	slots = together(slots, len(readings))
	if len(slots) == 0 {
		return ln, false, false
	}
	first, sure := surnameOf(slots[0].words, rest, slots[0].words[0].Box)
	if first.Text != "" {
		slots = slots[1:] // that of the surname
	} else if first, sure = surnameOf(nil, rest, leftOf(slots[0].words[0].Box)); first.Text == "" {
		return ln, false, false
	}
	ln.Words = append(ln.Words, word(first.Text, first.Box, sure))
	for _, s := range slots {
		w, agreed := s.vote()
		ln.Words, sure = append(ln.Words, word(w.Text, w.Box, agreed)), sure && agreed
	}
	if n := len(ln.Words); n < 2 || n > mostNames {
		return ln, false, false
	}
	ln.Box = ln.Words[0].Box
	for _, w := range ln.Words[1:] {
		ln.Box = ln.Box.Join(w.Box)
	}
	ln.Core = 0.5 * height
	return ln, sure, true
}

// aligned are the words that readings have at height y, those of one reading
// together. Places of doubtful words are not to be trusted: of readings that end
// alike, the last words take those of the surest.
func aligned(readings [][]scan.Line, y, height float64) (all [][]scan.Word) {
	var surest []scan.Word
	best := 0
	for _, lines := range readings {
		var words []scan.Word
		conf, named := 0, 0
		for i := range lines {
			for _, w := range lines[i].Words {
				if at := middle(w.Box); at < y-0.6*height || at > y+0.6*height || lettersOf(w.Text) == "" {
					continue
				}
				words = append(words, w)
				if mayBeNamed(w) {
					conf, named = conf+w.Conf, named+1
				}
			}
		}
		slices.SortStableFunc(words, func(a, b scan.Word) int { return cmp.Compare(a.Box.X0, b.Box.X0) })
		all = append(all, words)
		if named > 1 && named <= mostNames && conf > best {
			surest, best = words[len(words)-min(len(words), named+1):], conf
		}
	}
	for _, words := range all {
		for i := 1; i <= min(len(words), len(surest)); i++ {
			a, b := &words[len(words)-i], surest[len(surest)-i]
			if i == 1 && plain(a.Text) != plain(b.Text) || a.Conf >= scan.Doubtful && plain(a.Text) != plain(b.Text) {
				break
			}
			a.Box.X0, a.Box.X1 = b.Box.X0, b.Box.X1
		}
	}
	return all
}

// word is one of a name, in doubt where it is not agreed on.
func word(s string, b extract.Box, agreed bool) scan.Word {
	if agreed {
		return scan.Word{Text: s, Box: b, Conf: 100}
	}
	return scan.Word{Text: s, Box: b, Conf: scan.Doubtful - 1}
}

func middle(b extract.Box) float64 { return (b.Y0 + b.Y1) / 2 }

// mayBeNamed reports that a word is written as one of a name, but for marks about
// it: "Quang", "_.Lê". Where several readings have it, it is no dirt, however
// doubtful.
func mayBeNamed(w scan.Word) bool {
	s := lettersOf(w.Text)
	return len([]rune(s)) > 1 && caseOf(s) == title && viet.Valid(strings.ToLower(s)) && w.Conf > 0
}

// nameAt is where most readings have a line that ends as a name does, the lowest
// of several, and how high its words are; 0 where none has.
func nameAt(readings [][]scan.Line) (y, height float64) {
	type end struct {
		reading   int
		y, height float64
	}
	var ends []end
	for r, lines := range readings {
		for i := range lines {
			ws := lines[i].Words
			for len(ws) > 0 && strings.IndexFunc(ws[len(ws)-1].Text, isLetter) < 0 {
				ws = ws[:len(ws)-1] // dirt behind it
			}
			if len(ws) > 1 && mayBeNamed(ws[len(ws)-1]) {
				b := ws[len(ws)-1].Box
				ends = append(ends, end{r, middle(b), b.Y1 - b.Y0})
			}
		}
	}
	most := 0
	for _, e := range ends {
		in := map[int]bool{}
		for _, o := range ends {
			if d := o.y - e.y; d > -0.5*e.height && d < 0.5*e.height {
				in[o.reading] = true
			}
		}
		if len(in) > most || len(in) == most && e.y > y {
			most, y, height = len(in), e.y, e.height
		}
	}
	return y, height
}

func isLetter(r rune) bool { return lettersOf(string(r)) != "" }

// put puts a word into the slot in which it stands, or into one of its own.
func put(slots []slot, w scan.Word) []slot {
	for i := range slots {
		if b := slots[i].words[0].Box; min(b.X1, w.Box.X1)-max(b.X0, w.Box.X0) > 0.5*min(b.X1-b.X0, w.Box.X1-w.Box.X0) {
			slots[i].words = append(slots[i].words, w)
			return slots
		}
	}
	return append(slots, slot{[]scan.Word{w}})
}

// together are the slots of the last words of the line, from left to right, that
// stand as the words of one name do. What one of many readings has, with doubt,
// is none.
func together(slots []slot, readings int) []slot {
	slots = slices.DeleteFunc(slots, func(s slot) bool { return len(s.words) == 1 && readings > 2 && s.words[0].Conf < scan.Dirt })
	slices.SortFunc(slots, func(a, b slot) int { return cmp.Compare(a.words[0].Box.X0, b.words[0].Box.X0) })
	for i := len(slots) - 1; i > 0; i-- {
		a, b := slots[i-1].words[0].Box, slots[i].words[0].Box
		if b.X0-a.X1 > wordsApart*(b.Y1-b.Y0) {
			return slots[i:]
		}
	}
	return slots
}

// vote is the word that most readings have in the slot, and whether they agree.
func (s slot) vote() (best scan.Word, agreed bool) {
	votes, conf := map[string]int{}, map[string]int{}
	for _, w := range s.words {
		votes[w.Text]++
		conf[w.Text] += w.Conf
	}
	best = s.words[0]
	for _, w := range s.words {
		if votes[w.Text] > votes[best.Text] || votes[w.Text] == votes[best.Text] && conf[w.Text] > conf[best.Text] {
			best = w
		}
	}
	other := slices.ContainsFunc(s.words, func(w scan.Word) bool { return w.Text != best.Text && w.Conf >= scan.Doubtful && !cutOff(w, best) })
	return best, votes[best.Text] >= votesSure && !other
}

// cutOff reports that w is the word whole without the mark over it, which its
// reader has cut off: it has the same letters and is less high.
func cutOff(w, whole scan.Word) bool {
	return plain(w.Text) == plain(whole.Text) && w.Box.Y0-whole.Box.Y0 > 0.15*(whole.Box.Y1-whole.Box.Y0)
}

// leftOf is the room for the word left of the one in box b.
func leftOf(b extract.Box) extract.Box {
	h := b.Y1 - b.Y0
	return extract.Box{X0: b.X0 - (longestName+wordsApart)*h, X1: b.X0 + 0.3*h, Y0: b.Y0, Y1: b.Y1}
}

// longestName is how wide a word of a name is at most, of its height.
const longestName = 5

// surnameOf is the surname that most of words and of those of rest in place
// mean, and whether two do and none means another; its text is "" without one.
//
//	"uyên", "Ngấyễn", "fyễn" → "Nguyễn"
//	"Lệ", "Lế"               → "Lê"
//	"n", "Viện"              → none
func surnameOf(words, rest []scan.Word, place extract.Box) (name scan.Word, sure bool) {
	for _, w := range rest {
		if min(place.X1, w.Box.X1)-max(place.X0, w.Box.X0) > 0.5*(w.Box.X1-w.Box.X0) && w.Box.X1 > place.X1-wordsApart*(place.Y1-place.Y0) {
			words = append(words[:len(words):len(words)], w)
		}
	}
	means, exact := map[string]int{}, map[string]scan.Word{}
	for _, w := range words {
		s := meant(w.Text, nearest)
		if s == "" {
			continue
		}
		if means[s]++; exact[s].Text == "" || plain(w.Text) == plain(s) {
			exact[s] = scan.Word{Text: s, Box: w.Box}
		}
	}
	for s, n := range means {
		if name.Text == "" || n > means[name.Text] || n == means[name.Text] && s < name.Text {
			name = exact[s]
		}
	}
	votes := means[name.Text]
	for _, w := range words {
		s, clear := meant(w.Text, nearest), meant(w.Text, 0.5*nearest) == name.Text && len(plain(name.Text)) > 4
		if clear || s == "" && meant(w.Text, farthest) == name.Text {
			votes++ // five of six letters are no other surname's; and what is left of it denies none
		}
	}
	return name, votes >= votesSure && len(means) == 1
}

// meant is the one usual surname that a reading means: with its letters, whatever
// the accents, or with at most a share of them, most, another; "" where none is
// near, or two are.
//
//	"Lệ"     → "Lê"
//	"fguyên" → "Nguyễn"
//	"n"      → ""
func meant(read string, most float64) string {
	if s := lettersOf(read); viet.Surname(s) {
		return s
	}
	said := plain(read)
	if said == "" {
		return ""
	}
	best, found, other := 1.0, "", 1.0
	for _, s := range viet.Surnames() {
		want := plain(s)
		switch d := float64(distance(said, want)) / float64(len(want)); {
		case d < best:
			best, found, other = d, s, best
		case d < other && want != plain(found):
			other = d
		}
	}
	if best == 0 || best <= most && other-best > 0.2 && len(said) > 1 {
		return found
	}
	return ""
}
