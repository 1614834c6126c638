package mend

import (
	"strings"
	"unicode"

	"nghiquyet/extract"
	"nghiquyet/extract/source/letterhead"
	"nghiquyet/extract/source/scan"
	"nghiquyet/extract/viet"
)

// Office makes the line the one office from which it differs by a letter, or
// by two where it is long. It must be in capitals but for one letter.
func Office(ln *scan.Line) bool {
	said, lower := letters(ln)
	if lower > 1 || len(said) < 7 {
		return false
	}
	best, found := 3, ""
	for _, o := range letterhead.Signers() {
		want := plain(o)
		if d := distance(said, want); d < best && (d < 2 || len(want) > 14) || d == best && found != "" && len(o) > len(found) {
			best, found = d, o
		}
	}
	if found == "" {
		return false
	}
	if ln.String() == found {
		return true
	}
	words := strings.Fields(found)
	conf := ln.Words[0].Conf
	for _, w := range ln.Words {
		conf = min(conf, w.Conf)
	}
	if best > 0 {
		conf = min(conf, scan.Doubtful-1)
	}
	// Each word gets its share of the line.
	b, at, whole := ln.Box, 0.0, float64(len([]rune(found)))
	ln.Words = nil
	for _, w := range words {
		n := float64(len([]rune(w)))
		x0 := b.X0 + at/whole*(b.X1-b.X0)
		ln.Words = append(ln.Words, scan.Word{Text: w, Conf: max(conf, scan.Dirt), Box: extract.Box{X0: x0, Y0: b.Y0, X1: x0 + n/whole*(b.X1-b.X0), Y1: b.Y1}})
		at += n + 1
	}
	return true
}

// letters are those of a line without accents, in capitals, and how many of
// them are printed small.
func letters(ln *scan.Line) (said string, lower int) {
	s := ln.String()
	for _, r := range s {
		if unicode.IsLower(r) {
			lower++
		}
	}
	return plain(s), lower
}

func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 'a' || r > 'z' {
			return -1
		}
		return r - 'a' + 'A'
	}, viet.Bare(strings.ToLower(s)))
}

// distance is how many letters must be put in, taken out or changed to make a
// of b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := last
			if a[i] != b[j] {
				cost++
			}
			last = row[j+1]
			row[j+1] = min(cost, row[j]+1, last+1)
		}
	}
	return row[len(b)]
}
