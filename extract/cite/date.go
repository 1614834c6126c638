package cite

import (
	"fmt"
	"strconv"
)

// Years outside these are no years of documents.
const (
	firstYear = 1880 // of treaties that texts still cite
	lastYear  = 2100
)

// day is a date as it is read, not yet looked up in the calendar.
type day struct{ y, m, d int }

// dateForm is one way of writing dates. Yes are texts in one of the languages
// with the date that is read, No are texts in which none is.
type dateForm struct {
	name string
	// read gives the date at token j, behind its lead-in if led is true, and the
	// token after it, 0 for none.
	read func(p *para, j int, led bool) (day, int)
	yes  []string
	no   []string
}

// dateForms are tried in this order.
var dateForms = []dateForm{
	{name: "month-first", read: (*para).monthFirst,
		yes: []string{"dated June 18, 2022 → 2022-06-18", "January 10 2025 → 2025-01-10"}, no: []string{"June 2022", "June 31, 2022"}},
	{name: "figures", read: (*para).figures,
		yes: []string{"ngày 5/3/2020 → 2020-03-05", "5/3/2020 → 2020-03-05", "ngày 01-10-1997 → 1997-10-01", "ngày 1.2.2003 → 2003-02-01"},
		no:  []string{"01-10-1997", "ngày 5/3", "ngày 5/13/2020", "ngày 5/3/20"}},
	{name: "words", read: (*para).monthWord,
		yes: []string{"ngày 25..tháng 01 năm 2006 → 2006-01-25", "ngày 05 tháng 3 năm 2020 → 2020-03-05", "ngày 05 tháng 3, 2020 → 2020-03-05"}, no: []string{"ngày 31 ngày 12 tháng 2017", "ngày 5 tháng 3"}},
	{name: "month-name", read: (*para).monthName,
		yes: []string{"of 5 March 2020 → 2020-03-05", "du 1er janvier 2025 → 2025-01-01"}, no: []string{"5 March", "32 March 2020"}},
}

// date reads a date at token i, with or without the word before it.
//
//	"ngày 05 tháng 3 năm 2020", "ngày 5/3/2020", "ngày 01-10-1997"
//	"du 1er janvier 2025", "dated June 18, 2022", "of 5 March 2020"
//	"ngày 31 ngày 12 tháng 2017" → none: words in the wrong place
//
// Without a lead-in only the written-out forms and d/m/y are read.
func (p *para) date(i int) (next int, iso string, ok bool) {
	j := i
	for range 3 { // "dated on", "ngày ngày"
		j = p.skip(roleDate, j)
	}
	if j > i {
		j = p.filled(j)
	}
	if !p.digits(j) && !p.has(roleMonthName, j) {
		return i, "", false
	}
	for _, f := range dateForms {
		if dt, next := f.read(p, j, j > i); next > 0 {
			if !dt.real() {
				return i, "", false
			}
			return next, fmt.Sprintf("%04d-%02d-%02d", dt.y, dt.m, dt.d), true
		}
	}
	return i, "", false
}

// real reports whether the calendar has the day, give or take a leap year.
func (dt day) real() bool {
	days := [...]int{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	return dt.m >= 1 && dt.m <= 12 && dt.d >= 1 && dt.d <= days[dt.m-1] && dt.y >= 1900 && dt.y <= lastYear
}

// monthFirst reads "June 18, 2022".
func (p *para) monthFirst(j int, _ bool) (day, int) {
	k, m, ok := p.match(roleMonthName, j)
	if !ok {
		return day{}, 0
	}
	d, k2 := p.num(k, 2)
	y, next := p.num(p.comma(k2), 4)
	if k2 == k || next == p.comma(k2) {
		return day{}, 0
	}
	return day{y, m%12 + 1, d}, next
}

// figures reads "5/3/2020", and behind a lead-in "5-3-2020" and "5.3.2020".
func (p *para) figures(j int, led bool) (day, int) {
	d, k := p.dayNum(j)
	if k == j || !p.sep(k) && !(p.is(k, '.') && p.glued(k+1)) {
		return day{}, 0
	}
	sep := p.toks[k].mark
	m, k2 := p.num(k+1, 2)
	if k2 == k+1 || !p.is(k2, sep) && !p.is(k2, '/') {
		return day{}, 0
	}
	y, next := p.num(k2+1, 4)
	if next == k2+1 || !led && sep != '/' {
		return day{}, 0
	}
	return day{y, m, d}, next
}

// monthWord reads "05 tháng 3 năm 2020".
func (p *para) monthWord(j int, _ bool) (day, int) {
	d, k := p.dayNum(j)
	lead := p.filled(k)
	month := p.skip(roleMonth, lead)
	m, k2 := p.num(p.filled(month), 2)
	if k == j || month == lead || k2 == p.filled(month) {
		return day{}, 0
	}
	k3 := p.skip(roleYear, p.comma(p.filled(k2)))
	y, next := p.num(k3, 4)
	if next == k3 {
		return day{}, 0
	}
	return day{y, m, d}, next
}

// monthName reads "10 janvier 2025".
func (p *para) monthName(j int, _ bool) (day, int) {
	d, k := p.dayNum(j)
	k2, m, ok := p.match(roleMonthName, k)
	if k == j || !ok {
		return day{}, 0
	}
	k2 = p.comma(k2)
	y, next := p.num(k2, 4)
	if next == k2 {
		return day{}, 0
	}
	return day{y, m%12 + 1, d}, next
}

// dayNum reads the day of a month, with the letters that some languages put
// behind it: 1er, 2nd. The token is j when there is none.
func (p *para) dayNum(j int) (d, next int) {
	d, next = p.num(j, 2)
	if next > j && p.glued(next) && p.word(next) {
		next++
	}
	return d, next
}

// comma is the token after a comma at token k, k when there is none.
func (p *para) comma(k int) int {
	if p.is(k, ',') {
		return k + 1
	}
	return k
}

// num reads token i as a number of at most max digits; a year has exactly 4.
func (p *para) num(i, max int) (n, next int) {
	if !p.digits(i) {
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
	if k == word || y < firstYear || y > lastYear || p.is(k, '/') && p.glued(k) || p.dash(k) && p.digits(k+1) {
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
