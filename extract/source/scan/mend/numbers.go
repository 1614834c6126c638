package mend

import (
	"regexp"
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/source/scan"
	"nghiquyet/extract/viet"
)

// numbers sets numbers of documents and days right where only one reading
// can be meant. What was changed by more than a gap stays doubtful.
//
//	"số 1" "14/2024/NĐ-" "CP"     → "114/2024/NĐ-CP"
//	"151/201" "7/NĐ-CP"           → "151/2017/NĐ-CP"
//	"ngày I7 tháng l] năm"        → "ngày 17 tháng 11 năm"
//	"Chương" "Ï"                  → "I"
//	"ngày lộ tháng", "khoản l"    stay
func numbers(lines []scan.Line) {
	last := ""
	for i := range lines {
		ln := &lines[i]
		joinNumbers(ln)
		for k := range ln.Words {
			w, next := &ln.Words[k], ""
			switch {
			case k+1 < len(ln.Words):
				next = ln.Words[k+1].Text
			case i+1 < len(lines) && len(lines[i+1].Words) > 0:
				next = lines[i+1].Words[0].Text
			}
			mendNumber(w, last, next)
			last = strings.ToLower(w.Text)
		}
	}
}

var (
	countRe    = regexp.MustCompile(`^\d{1,4}$`)
	openRe     = regexp.MustCompile(`\d/((?:19|20)?\d{0,3})$`) // "151/201": a year to be finished
	closeRe    = regexp.MustCompile(`^(\d{1,3})(/|NQ|NĐ|QĐ|TT|QH)`)
	codeRe     = regexp.MustCompile(`\d.*/\p{Lu}[\p{Lu}\d]*-$`)               // "114/2024/NĐ-"
	bodyRe     = regexp.MustCompile(`^\p{Lu}[\p{Lu}\d]*(-\p{Lu}+)*[.,;:)]*$`) // "CP", "BTC;"
	submission = regexp.MustCompile(`/TT[ìíiyYĩỉ]?r-\p{Lu}`)
	slashRe2   = regexp.MustCompile(`^/(\d{4}/)?\p{Lu}{2}[\p{Lu}\d]*[-–]\p{Lu}`) // "/2026/TT-BCA" behind what was filled in by hand
)

// joinNumbers puts the parts of a number together that tesseract took for
// words, as it does with wide italic figures.
func joinNumbers(ln *scan.Line) {
	last := ""
	for k := 0; k+1 < len(ln.Words); k++ {
		a, b := &ln.Words[k], &ln.Words[k+1]
		join := false
		switch before := strings.TrimRight(strings.ToLower(last), ":."); {
		case before == "số" && countRe.MatchString(a.Text):
			m := closeNumber.FindString(b.Text)
			join = m != "" || slashRe2.MatchString(b.Text)
		case codeRe.MatchString(a.Text):
			join = bodyRe.MatchString(b.Text)
		case strings.HasSuffix(a.Text, "/QHI"), strings.HasSuffix(a.Text, "/QH1"):
			join = len(b.Text) < 5 && b.Text[0] >= '0' && b.Text[0] <= '9' // "23/2004/QHI" "1"
		case strings.HasPrefix(b.Text, "r-"):
			join = submission.MatchString(a.Text + b.Text) // "10/TTì" "r-HĐND"
		default:
			y, rest := openRe.FindStringSubmatch(a.Text), closeRe.FindStringSubmatch(b.Text)
			join = y != nil && rest != nil && isYear(y[1]+rest[1]) && !isYear(y[1])
		}
		if !join {
			last = a.Text
			continue
		}
		a.Text += b.Text
		a.Conf = min(a.Conf, b.Conf)
		a.Box = extract.Box{X0: min(a.Box.X0, b.Box.X0), Y0: min(a.Box.Y0, b.Box.Y0), X1: max(a.Box.X1, b.Box.X1), Y1: max(a.Box.Y1, b.Box.Y1)}
		ln.Words = slices.Delete(ln.Words, k+1, k+2)
		k-- // perhaps there is a third part
	}
}

// closeNumber is the rest of a number behind its first figures: "14/2024/NĐ-".
var closeNumber = regexp.MustCompile(`^\d{1,4}/(\d{4}/|\p{Lu}{2})`)

func isYear(s string) bool {
	return len(s) == 4 && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20"))
}

// mendNumber reads signs that look like figures as such, where only a number
// can stand. The word stays doubtful.
//
//	"ngày" "I7"                 → "17"
//	"tháng" "II" "năm"          → "11"
//	"97/2015/QHI3"              → "97/2015/QH13"
//	"47NQ-CP", "48/2014QHI13,"  → "47/NQ-CP", "48/2014/QH13,"
//	"6/QĐĐ-TTg"                 → "6/QĐ-TTg"
//	"khoản" "l"                 stays
func mendNumber(w *scan.Word, last, next string) {
	w.Text = strings.ReplaceAll(w.Text, "\u2044", "/") // the sign of fractions: "15⁄4/2024"
	fixed := docnum.MendScanned(w.Text)
	next = strings.ToLower(strings.TrimFunc(next, func(r rune) bool { return r == ',' || r == '.' }))
	core := strings.TrimRight(fixed, ",.;")
	switch last {
	case "ngày":
		if n := docnum.Figures(core, 1, 31); n != "" && (next == "tháng" || digitsIn(core)) {
			fixed = n + fixed[len(core):]
		}
	case "tháng":
		if n := docnum.Figures(core, 1, 12); n != "" && (next == "năm" || digitsIn(core)) {
			fixed = n + fixed[len(core):]
		}
	case "năm", "số", "điều", "quý":
		if digitsIn(core) {
			if n := docnum.Figures(core, 1, 9999); n != "" {
				fixed = n + fixed[len(core):]
			}
		}
	case "chương", "phần", "mục":
		if roman := strings.ToUpper(viet.Bare(strings.ToLower(core))); roman != core && caseOf(core) != lower && strings.Trim(roman, "IVX") == "" && roman != "" {
			fixed = roman + fixed[len(core):]
		}
	}
	if fixed != w.Text {
		w.Text, w.Conf = fixed, min(w.Conf, scan.Doubtful-1)
	}
}

func digitsIn(s string) bool { return strings.ContainsAny(s, "0123456789") }

// wellFormed are figures, days and numbers of documents as they are printed:
// "2021", "11,5", "20/4/2026", "23/2004/QH11", "299/QĐ-TTg".
var wellFormed = regexp.MustCompile(`^[("“]?(\d{1,4}([.,]\d{1,3})*%?|\d{1,2}/\d{1,2}/(19|20)\d\d|\d{1,5}(/(19|20)\d\d)?/(\p{Lu}[\p{L}\d]*)(-\p{Lu}[\p{L}]*)*)[.,;:)”]*$`)
