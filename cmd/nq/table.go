package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// table prints columns of equal width; numbers stand on the right.
type table struct {
	rows [][]string
	num  []bool // columns whose cells are all numbers
}

func newTable(head ...string) *table {
	t := &table{rows: [][]string{head}}
	for range head {
		t.num = append(t.num, true)
	}
	return t
}

func (t *table) row(cells ...any) {
	var r []string
	for i, c := range cells {
		s := fmt.Sprint(c)
		if _, ok := c.(int); !ok && s != "" {
			t.num[i] = false
		}
		r = append(r, s)
	}
	t.rows = append(t.rows, r)
}

func (t *table) print(w io.Writer) error {
	width := make([]int, len(t.num))
	for _, r := range t.rows {
		for i, c := range r {
			width[i] = max(width[i], utf8.RuneCountInString(c))
		}
	}
	for _, r := range t.rows {
		var b strings.Builder
		for i, c := range r {
			pad := strings.Repeat(" ", width[i]-utf8.RuneCountInString(c))
			if t.num[i] {
				c = pad + c
			} else {
				c += pad
			}
			if i > 0 {
				b.WriteString("  ")
			}
			b.WriteString(c)
		}
		if _, err := fmt.Fprintln(w, strings.TrimRight(b.String(), " ")); err != nil {
			return err
		}
	}
	return nil
}

// clip shortens s to n letters on one line.
func clip(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:n-1])) + "…"
}
