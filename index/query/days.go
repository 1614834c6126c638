package query

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"nghiquyet/extract/viet"
)

// Days reads a stretch of days as people write it, and gives its first and
// last day in ISO 8601, "" where it is open:
//
//	2025, 2025-06, 6/2025, tháng 6 năm 2025, 2025-06-30, 30/6/2025
//	2026-Q4, Q4/2026, quý IV/2026, quý 4 năm 2026
//	2024..2026, ..2025-06, 2025-07.., 2021-2025, >=2024, >2024, <=2025, <30/6/2025
//
// or as seen from today:
//
//	today, tuần này, tháng này, quý này, năm nay, tháng sau, quý sau, năm sau
//	+30d (from today to then), -7d (from then to today), quá hạn or overdue (before today)
func Days(v string, today time.Time) (from, to string, err error) {
	s := strings.TrimSpace(strings.ToLower(v))
	t := calendar{today}
	switch {
	case strings.HasPrefix(s, ">="):
		from, _, err = t.moment(s[2:])
	case strings.HasPrefix(s, "<="):
		_, to, err = t.moment(s[2:])
	case strings.HasPrefix(s, ">"):
		_, to, err = t.moment(s[1:])
		from, to = nextDay(to, 1), ""
	case strings.HasPrefix(s, "<"):
		from, _, err = t.moment(s[1:])
		from, to = "", nextDay(from, -1)
	default:
		return t.stretch(s)
	}
	return from, to, err
}

// calendar reads days as seen from today.
type calendar struct{ today time.Time }

// day is the day so many days from today.
func (c calendar) day(days int) string { return c.today.AddDate(0, 0, days).Format(time.DateOnly) }

var someDays = regexp.MustCompile(`^([+-])(\d{1,4}) ?(?:d|days?|ngay)$`)

// seenFromToday reads a stretch of days that today tells, without marks.
func (c calendar) seenFromToday(s string) (from, to string, ok bool) {
	year, month, _ := c.today.Date()
	quarter := (month-1)/3*3 + 1
	monday := (int(c.today.Weekday()) + 6) % 7
	months := func(first time.Month, n int) (string, string, bool) {
		a := time.Date(year, first, 1, 0, 0, 0, 0, time.UTC)
		return a.Format(time.DateOnly), a.AddDate(0, n, -1).Format(time.DateOnly), true
	}
	switch s {
	case "today", "hom nay":
		return c.day(0), c.day(0), true
	case "overdue", "qua han":
		return "", c.day(-1), true
	case "this week", "tuan nay":
		return c.day(-monday), c.day(6 - monday), true
	case "next week", "tuan sau", "tuan toi":
		return c.day(7 - monday), c.day(13 - monday), true
	case "this month", "thang nay":
		return months(month, 1)
	case "next month", "thang sau", "thang toi":
		return months(month+1, 1)
	case "this quarter", "quy nay":
		return months(quarter, 3)
	case "next quarter", "quy sau", "quy toi":
		return months(quarter+3, 3)
	case "this year", "nam nay":
		return months(1, 12)
	case "next year", "nam sau", "nam toi":
		return months(13, 12)
	}
	if m := someDays.FindStringSubmatch(s); m != nil {
		n, _ := strconv.Atoi(m[2])
		if m[1] == "+" {
			return c.day(0), c.day(n), true
		}
		return c.day(-n), c.day(0), true
	}
	return "", "", false
}

var twoYears = regexp.MustCompile(`^(\d{4})[-–](\d{4})$`)

func (c calendar) stretch(s string) (from, to string, err error) {
	a, b, isRange := strings.Cut(s, "..")
	if m := twoYears.FindStringSubmatch(s); m != nil {
		a, b, isRange = m[1], m[2], true
	}
	if !isRange {
		return c.moment(s)
	}
	a, b = strings.TrimSpace(a), strings.Trim(b, ". ")
	if a == "" && b == "" {
		return "", "", errors.New("a range has a beginning or an end, as in 2024..2026")
	}
	if a != "" {
		if from, _, err = c.moment(a); err != nil {
			return "", "", err
		}
	}
	if b != "" {
		if _, to, err = c.moment(b); err != nil {
			return "", "", err
		}
	}
	if from != "" && to != "" && from > to {
		return "", "", fmt.Errorf("the range ends before it begins (%s..%s)", from, to)
	}
	return from, to, nil
}

// The forms of a moment, without marks. The names of the groups are y, m, d
// and q.
var momentForms = []*regexp.Regexp{
	regexp.MustCompile(`^(?:nam )?(?P<y>\d{4})$`),
	regexp.MustCompile(`^(?P<y>\d{4})-(?P<m>\d{1,2})$`),
	regexp.MustCompile(`^(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})$`),
	regexp.MustCompile(`^(?:ngay )?(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})$`),
	regexp.MustCompile(`^ngay (?P<d>\d{1,2}) thang (?P<m>\d{1,2}) nam (?P<y>\d{4})$`),
	regexp.MustCompile(`^(?:thang )?(?P<m>\d{1,2})[/-](?P<y>\d{4})$`),
	regexp.MustCompile(`^thang (?P<m>\d{1,2}) nam (?P<y>\d{4})$`),
	regexp.MustCompile(`^(?P<y>\d{4})[-/ ]?q(?P<q>[1-4])$`),
	regexp.MustCompile(`^(?:q|quy) ?(?P<q>[1-4]|i{1,3}|iv) ?(?:[/-]|nam)? ?(?P<y>\d{4})$`),
}

var roman = map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4}

// moment reads a day, a month, a quarter or a year.
func (c calendar) moment(s string) (from, to string, err error) {
	plain := viet.Bare(strings.Join(strings.Fields(s), " "))
	if from, to, ok := c.seenFromToday(plain); ok {
		return from, to, nil
	}
	for _, re := range momentForms {
		m := re.FindStringSubmatch(plain)
		if m == nil {
			continue
		}
		part := func(name string) int {
			i := re.SubexpIndex(name)
			if i < 0 {
				return 0
			}
			if n, ok := roman[m[i]]; ok {
				return n
			}
			n, _ := strconv.Atoi(m[i])
			return n
		}
		y, mo, d, q := part("y"), part("m"), part("d"), part("q")
		first, last := time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(y, 12, 31, 0, 0, 0, 0, time.UTC)
		switch {
		case re.SubexpIndex("d") >= 0:
			first = time.Date(y, time.Month(mo), d, 0, 0, 0, 0, time.UTC)
			if first.Day() != d || int(first.Month()) != mo {
				return "", "", fmt.Errorf("there is no day %q", s)
			}
			last = first
		case re.SubexpIndex("m") >= 0:
			if mo < 1 || mo > 12 {
				return "", "", fmt.Errorf("there is no month %q", s)
			}
			first, last = time.Date(y, time.Month(mo), 1, 0, 0, 0, 0, time.UTC), time.Date(y, time.Month(mo+1), 0, 0, 0, 0, 0, time.UTC)
		case q > 0:
			first, last = time.Date(y, time.Month(3*q-2), 1, 0, 0, 0, 0, time.UTC), time.Date(y, time.Month(3*q+1), 0, 0, 0, 0, 0, time.UTC)
		}
		return first.Format(time.DateOnly), last.Format(time.DateOnly), nil
	}
	return "", "", fmt.Errorf("%q is no day, month, quarter or year, such as 2025, 2025-06, 30/6/2025, 2026-Q4 or 2024..2026", s)
}

// nextDay is n days behind day, "" for "".
func nextDay(day string, n int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, n).Format(time.DateOnly)
}
