package agency

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed congresses.tsv
var congressTable string

// congress is one line of congresses.tsv.
type congress struct {
	number int
	closed string // ISO 8601
}

// congresses are the lines of the table, the oldest first. A test reads the
// table that is built in, so a line that is none is left out here.
var congresses = sync.OnceValue(func() (all []congress) {
	for line := range strings.Lines(congressTable) {
		number, closed, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if n, err := strconv.Atoi(number); err == nil {
			all = append(all, congress{n, closed})
		}
	}
	return all
})

// PartyTerm is the term of the Party's central bodies in which a day (ISO 8601)
// lies, by the number of the congress that opened it: within one term no two
// documents of one body and kind have one number. A term begins on the day
// after its congress has closed; 0 stands for all before the first that the
// table has.
//
//	"2025-01-24" → 13, "2021-02-01" → 12, "1998-01-01" → 0
func PartyTerm(day string) int {
	term := 0
	for _, c := range congresses() {
		if day > c.closed {
			term = c.number
		}
	}
	return term
}
