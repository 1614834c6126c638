package text

import (
	"strconv"
	"strings"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source"
)

// loneNumber is a row that may be a page number.
var loneNumber = pattern.New(`^\s*[-–]?\s*(\d{1,4})\s*[-–]?\s*$`,
	pattern.Name("source/text/page-number"), pattern.Yes("  12", "- 3 -", "– 7"), pattern.No("12345", "3.", "trang 3"))

// farIn is the indent behind which a lone number stands in the middle or at
// the right of a page.
const farIn = 20

// withoutPageNumbers takes the page numbers out. They come back as Furniture,
// and the paragraphs that they cut are closed again.
func withoutPageNumbers(rows []row) ([]row, []source.Line) {
	found := pageNumbers(rows)
	if len(found) == 0 {
		return rows, nil
	}
	var kept []row
	var out []source.Line
	for i := 0; i < len(rows); i++ {
		if !found[i] {
			kept = append(kept, rows[i])
			continue
		}
		out = append(out, source.Line{Text: strings.TrimSpace(rows[i].text), Page: rows[i].page, Whole: true, Part: source.Furniture})
		for len(kept) > 0 && strings.TrimSpace(kept[len(kept)-1].text) == "" {
			kept = kept[:len(kept)-1]
		}
		for i+1 < len(rows) && strings.TrimSpace(rows[i+1].text) == "" {
			i++
		}
		if len(kept) > 0 && ended(kept[len(kept)-1].text) {
			kept = append(kept, row{"", rows[i].page})
		}
	}
	return kept, out
}

// pageNumbers are the rows with a lone number that count pages: three or more,
// each one more than the one before, or two or more far in from the margin
// that grow.
//
//	"1" … "2" … "3"                       → page numbers
//	"          2" … "          10"        → page numbers of an excerpt
//	"2" behind the first form feed        → a page number
//	"12" below "Số lượng"                 → not: it counts nothing
func pageNumbers(rows []row) map[int]bool {
	counted, grown := map[int]bool{}, map[int]bool{}
	next, last, topped := 0, 0, false
	for i, r := range rows {
		n, ok := lone(r.text)
		if !ok {
			continue
		}
		if len(counted) == 0 && n <= 2 || n == next && len(counted) > 0 {
			counted[i] = true
			next = n + 1
		}
		top := r.page > 1 && n == r.page && tops(rows, i)
		if (indent(r.text) >= farIn || top) && n > last {
			grown[i] = true
			last = n
		}
		topped = topped || top
	}
	switch {
	case len(counted) >= 3 && len(counted) >= len(grown):
		return counted
	case len(grown) >= 2 || topped:
		return grown
	}
	return nil
}

// lone is the number of a row that holds nothing else.
func lone(s string) (n int, ok bool) {
	m := loneNumber.FindStringSubmatch(s)
	if m == nil {
		return 0, false
	}
	n, _ = strconv.Atoi(m[1])
	return n, true
}

// tops reports that row i is the first of its page that says anything.
func tops(rows []row, i int) bool {
	for j := i - 1; j >= 0 && rows[j].page == rows[i].page; j-- {
		if strings.TrimSpace(rows[j].text) != "" {
			return false
		}
	}
	return true
}
