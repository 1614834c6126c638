package mend

import (
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/pattern"
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
//	"4432/BNG-LPQT Vi xin ý kiến" → "4432/BNG-LPQT V/v xin ý kiến"
//	"ngày lộ tháng", "khoản l"    stay
func numbers(lines []scan.Line) {
	last, number := "", ""
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
			if strings.Contains(number, "/") && wellFormed.MatchString(number) && subjectRe.MatchString(w.Text) && viet.StartsLower(next) {
				w.Text, w.Conf = "V/v", min(w.Conf, scan.Doubtful-1)
			}
			last, number = strings.ToLower(w.Text), w.Text
		}
	}
}

var (
	subjectRe = pattern.New(`^[VW][/il1|ìíÌÍv]{0,2}[vVyNW]?$`,
		pattern.Name("source/mend/subject"), pattern.Yes("Vi", "Viv", "V/N", "Vív", "W"), pattern.No("V/v.", "Việc", "và")) // what stands behind the number of a letter: "V/v"
	countRe = pattern.New(`^\d{1,4}$`,
		pattern.Name("source/mend/count"), pattern.Yes("1", "114"), pattern.No("12345", "1/", "l"))
	openRe = pattern.New(`\d/((?:19|20)?\d{0,3})$`,
		pattern.Name("source/mend/year-open"), pattern.Yes("151/201", "12/", "45/20"), pattern.No("151/NĐ", "151", "/201")) // "151/201": a year to be finished
	closeRe = pattern.New(`^(\d{1,3})(/|NQ|NĐ|QĐ|TT|QH)`,
		pattern.Name("source/mend/year-close"), pattern.Yes("7/NĐ-CP", "4NQ"), pattern.No("NĐ-CP", "7 tháng", "2017/NĐ"))
	codeRe = pattern.New(`\d.*/\p{Lu}[\p{Lu}\d]*-$`,
		pattern.Name("source/mend/code-open"), pattern.Yes("114/2024/NĐ-", "12/TT-"), pattern.No("114/2024/NĐ", "NĐ-", "12/nđ-")) // "114/2024/NĐ-"
	bodyRe = pattern.New(`^\p{Lu}[\p{Lu}\d]*(-\p{Lu}+)*[.,;:)]*$`,
		pattern.Name("source/mend/body"), pattern.Yes("CP", "BTC;", "TTG-BNV."), pattern.No("Cp", "12", "CP12-")) // "CP", "BTC;"
	submissionRe = pattern.New(`/TT[ìíiyYĩỉ]?r-\p{Lu}`,
		pattern.Name("source/mend/submission"), pattern.Yes("10/TTr-HĐND", "10/TTìr-HĐND"), pattern.No("10/TT-BCA", "/TTr"))
	termRe = pattern.New(`/QH[1Il]$`,
		pattern.Name("source/mend/term-open"), pattern.Yes("23/2004/QHI", "15/2012/QH1"), pattern.No("23/2004/QH11", "QHI"))
	figureRe = pattern.New(`^\d.{0,3}$`,
		pattern.Name("source/mend/figure"), pattern.Yes("1", "1),"), pattern.No("l", "1 tháng 5"))
	codeAloneRe = pattern.New(`^/(\d{4}/)?\p{Lu}{2}[\p{Lu}\d]*[-–]\p{Lu}`,
		pattern.Name("source/mend/code-alone"), pattern.Yes("/2026/TT-BCA", "/QĐ-UBND"), pattern.No("/2026", "TT-BCA", "/Q-U")) // "/2026/TT-BCA" behind what was filled in by hand
)

// closeNumber is the rest of a number behind its first figures.
var closeNumber = pattern.New(`^\d{1,4}/(\d{4}/|\p{Lu}{2})`,
	pattern.Name("source/mend/number-close"), pattern.Yes("14/2024/NĐ-", "14/NQ-CP"), pattern.No("14/2", "NQ-CP", "14 tháng"))

// A joint is a place at which tesseract cuts a number in two, as it does with
// wide italic figures.
type joint struct {
	of      string // what is cut, of which papers
	joins   func(before, left, right string) bool
	yes, no [3]string // before, left, right
}

// joints are asked in order; before is the word before, in small letters.
var joints = []joint{
	{
		of: "the count of a number, behind its word",
		joins: func(before, left, right string) bool {
			return before == "số" && countRe.MatchString(left) && (closeNumber.MatchString(right) || codeAloneRe.MatchString(right))
		},
		yes: [3]string{"số", "1", "14/2024/NĐ-"}, no: [3]string{"khoản", "1", "14/2024"},
	},
	{
		of:    "the code of a decree, decision or circular, at its hyphen",
		joins: func(_, left, right string) bool { return codeRe.MatchString(left) && bodyRe.MatchString(right) },
		yes:   [3]string{"số", "114/2024/NĐ-", "CP"}, no: [3]string{"số", "114/2024/NĐ-", "của"},
	},
	{
		of:    "the term of the National Assembly in the number of a law",
		joins: func(_, left, right string) bool { return termRe.MatchString(left) && figureRe.MatchString(right) },
		yes:   [3]string{"số", "23/2004/QHI", "1"}, no: [3]string{"số", "23/2004/QHI", "ngày"},
	},
	{
		of: "the code of a submission, TTr",
		joins: func(_, left, right string) bool {
			return strings.HasPrefix(right, "r-") && submissionRe.MatchString(left+right)
		},
		yes: [3]string{"số", "10/TTì", "r-HĐND"}, no: [3]string{"số", "10/NQ", "r-HĐND"},
	},
	{
		of: "the year of any number",
		joins: func(_, left, right string) bool {
			y, rest := openRe.FindStringSubmatch(left), closeRe.FindStringSubmatch(right)
			return y != nil && rest != nil && isYear(y[1]+rest[1]) && !isYear(y[1])
		},
		yes: [3]string{"số", "151/201", "7/NĐ-CP"}, no: [3]string{"số", "151/2017", "7/NĐ-CP"},
	},
}

// joinNumbers puts the parts of a number together that tesseract took for
// words.
func joinNumbers(ln *scan.Line) {
	last := ""
	for k := 0; k+1 < len(ln.Words); k++ {
		a, b := &ln.Words[k], &ln.Words[k+1]
		before := strings.TrimRight(strings.ToLower(last), ":.")
		if !slices.ContainsFunc(joints, func(j joint) bool { return j.joins(before, a.Text, b.Text) }) {
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
	core := strings.TrimRight(fixed, ",.;")
	next = strings.ToLower(strings.TrimFunc(next, func(r rune) bool { return r == ',' || r == '.' }))
	if n := figuresBehind(last, core, next); n != "" {
		fixed = n + fixed[len(core):]
	}
	if fixed != w.Text {
		w.Text, w.Conf = fixed, min(w.Conf, scan.Doubtful-1)
	}
}

// figuresBehind is the number that can be meant by a word behind last and
// before next, "" where none can.
func figuresBehind(last, core, next string) string {
	switch last {
	case "ngày":
		if next == "tháng" || digitsIn(core) {
			return docnum.Figures(core, 1, 31)
		}
	case "tháng":
		if next == "năm" || digitsIn(core) {
			return docnum.Figures(core, 1, 12)
		}
	case "năm", "số", "điều", "quý":
		if digitsIn(core) {
			return docnum.Figures(core, 1, 9999)
		}
	case "chương", "phần", "mục":
		if roman := strings.ToUpper(bare(core)); roman != core && caseOf(core) != lower && strings.Trim(roman, "IVX") == "" {
			return roman
		}
	}
	return ""
}

func digitsIn(s string) bool { return strings.ContainsAny(s, "0123456789") }

// wellFormed are figures, days and numbers of documents as they are printed:
// "2021", "11,5", "20/4/2026", "23/2004/QH11", "299/QĐ-TTg".
var wellFormed = pattern.New(`^[("“]?(\d{1,4}([.,]\d{1,3})*%?|\d{1,2}/\d{1,2}/(19|20)\d\d|\d{1,5}(/(19|20)\d\d)?/(\p{Lu}[\p{L}\d]*)(-\p{Lu}[\p{L}]*)*)[.,;:)”]*$`,
	pattern.Name("source/mend/well-formed"), pattern.Yes("2021", "11,5", "20/4/2026", "23/2004/QH11", "299/QĐ-TTg", "“12/NQ-CP”,"), pattern.No("l2", "2013/5", "QĐ-TTg", "20135a"))
