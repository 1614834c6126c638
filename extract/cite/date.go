package cite

import (
	"fmt"
	"strconv"
)

// date reads a date at token i, with or without the word before it.
//
//	"ngày 05 tháng 3 năm 2020", "ngày 5/3/2020", "ngày 01-10-1997"
//	"du 1er janvier 2025", "dated June 18, 2022", "of 5 March 2020"
//	"ngày 31 ngày 12 tháng 2017" → none: words in the wrong place
//
// Without a lead-in only the written-out forms and d/m/y are read.
func (p *para) date(i int) (next int, iso string, ok bool) {
	j := i
	for n := 0; n < 3; n++ { // "dated on", "ngày ngày"
		k := p.skip(roleDate, j)
		if k == j {
			break
		}
		j = k
	}
	if k, m, found := p.match(roleMonthName, j); found { // June 18, 2022
		d, k2 := p.num(k, 2)
		if k2 == k {
			return i, "", false
		}
		k = k2
		if p.is(k, ',') {
			k++
		}
		y, k2 := p.num(k, 4)
		if k2 == k {
			return i, "", false
		}
		return p.checked(i, k2, y, m%12+1, d)
	}
	d, k := p.num(j, 2)
	if k == j {
		return i, "", false
	}
	if k < len(p.toks) && p.glued(k) && p.toks[k].kind == isWord { // 1er, 2nd
		k++
	}
	switch {
	case p.is(k, '/') || p.is(k, '.') && p.glued(k+1) || p.dash(k):
		sep := p.toks[k].mark
		m, k2 := p.num(k+1, 2)
		if k2 == k+1 || !(p.is(k2, sep) || p.is(k2, '/')) {
			return i, "", false
		}
		y, k3 := p.num(k2+1, 4)
		if k3 == k2+1 || j == i && sep != '/' {
			return i, "", false
		}
		return p.checked(i, k3, y, m, d)
	case p.has(roleMonth, k):
		m, k2 := p.num(p.skip(roleMonth, k), 2)
		if k2 == p.skip(roleMonth, k) {
			return i, "", false
		}
		if p.is(k2, ',') {
			k2++
		}
		k = p.skip(roleYear, k2)
		y, k3 := p.num(k, 4)
		if k3 == k {
			return i, "", false
		}
		return p.checked(i, k3, y, m, d)
	}
	if k2, m, found := p.match(roleMonthName, k); found { // 10 janvier 2025
		if p.is(k2, ',') {
			k2++
		}
		y, k3 := p.num(k2, 4)
		if k3 == k2 {
			return i, "", false
		}
		return p.checked(i, k3, y, m%12+1, d)
	}
	return i, "", false
}

// checked gives the date if the calendar has it.
func (p *para) checked(i, next, y, m, d int) (int, string, bool) {
	days := [...]int{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	if m < 1 || m > 12 || d < 1 || d > days[m-1] || y < 1900 || y > 2100 {
		return i, "", false
	}
	return next, fmt.Sprintf("%04d-%02d-%02d", y, m, d), true
}

// num reads token i as a number of at most max digits; a year has exactly 4.
func (p *para) num(i, max int) (n, next int) {
	if i >= len(p.toks) || p.toks[i].kind != isDigits {
		return 0, i
	}
	s := p.str(i)
	if len(s) > max || max == 4 && len(s) != 4 {
		return 0, i
	}
	n, _ = strconv.Atoi(s)
	return n, i + 1
}

// year reads a year at token i: "năm 2024", "(2013)", "2024".
func (p *para) year(i int) (next int, year string, ok bool) {
	j := i
	paren := p.is(j, '(')
	if paren {
		j++
	}
	word := p.skip(roleYear, j)
	y, k := p.num(word, 4)
	if k == word || y < 1945 || y > 2100 || p.is(k, '/') && p.glued(k) || p.dash(k) && k+1 < len(p.toks) && p.toks[k+1].kind == isDigits {
		return i, "", false
	}
	if paren {
		if !p.is(k, ')') {
			return i, "", false
		}
		k++
	}
	return k, fmt.Sprint(y), true
}
