package docnum

import (
	"regexp"
	"strconv"
	"strings"
)

// A repair undoes one kind of damage that numbers suffer in typing, printing or
// scanning, where only one number can have been meant.
type repair struct {
	name string
	note string // what is said of it, in words
	re   *regexp.Regexp
	fix  func(m []string) string // the whole match mended, "" where the repair does not apply after all
	yes  []string                // "damaged → mended"
	no   []string                // what stays
}

// repairs are the damages of typed and printed numbers, in the order in which
// they are undone.
var repairs = []repair{
	{
		name: "stop-for-slash",
		note: "slash before the year put for a full stop",
		re:   regexp.MustCompile(`^(\d+\.\d+)\.(\d{4}/.*)$`),
		fix:  func(m []string) string { return m[1] + "/" + m[2] },
		yes:  []string{"66.4.2025/NQ-CP → 66.4/2025/NQ-CP"},
		no:   []string{"66.4/2025/NQ-CP", "2710.00"},
	},
	{
		name: "hyphen-for-stop",
		note: "full stop before the count of laws put for a hyphen",
		re:   regexp.MustCompile(`^(\d+-SL/L)-(\d+)$`),
		fix:  func(m []string) string { return m[1] + "." + m[2] },
		yes:  []string{"102-SL/L-004 → 102-SL/L.004"},
		no:   []string{"102-SL/L.004", "35-L/CTN"},
	},
	{
		name: "slash-for-hyphen",
		note: "hyphen between kind and body put for a slash",
		re:   regexp.MustCompile(`^(\d+[A-Za-z]?(?:\.\d+)?/\d{4}/)(\p{L}+)/((\p{L}+)[^/]*)$`),
		fix: func(m []string) string {
			if !IsType(m[2]) || IsBody(m[2]) || !IsBody(m[4]) {
				return ""
			}
			return m[1] + m[2] + "-" + m[3]
		},
		yes: []string{"155/1998/TT/BTC → 155/1998/TT-BTC", "109/2009/TTLT/BTC-BGDĐT → 109/2009/TTLT-BTC-BGDĐT"},
		no:  []string{"695-BYT/QĐ", "45-NQ/TW", "15/2020/KTHT/N", "12/2009/BTC/TT"},
	},
	{
		name: "missing-hyphen",
		note: "hyphen between kind and body added",
		re:   regexp.MustCompile(`^(.*/.*/)(TTLT|TT|NĐ|QĐ|NQ|CT)([^/-]+)$`),
		fix: func(m []string) string {
			if whole := m[2] + m[3]; IsType(whole) || IsBody(whole) || !IsBody(m[3]) {
				return ""
			}
			return m[1] + m[2] + "-" + m[3]
		},
		yes: []string{"27/2016/TTBLĐTBXH → 27/2016/TT-BLĐTBXH", "12/2009/QĐTTg → 12/2009/QĐ-TTg", "05/2014/TTLTBTC → 05/2014/TTLT-BTC"},
		no:  []string{"683/VGNN", "12/2019/TTCP", "30/2020/NĐ-CP"},
	},
	{
		name: "missing-hyphen-without-year",
		note: "hyphen between kind and body added",
		re:   regexp.MustCompile(`^(\d+/)(NĐ|QĐ|NQ|CĐ|CT|TB|KH|TTr)(\p{Lu}\p{Lu}[\p{L}\d]*)$`),
		fix: func(m []string) string {
			if whole := m[2] + m[3]; IsType(whole) || IsBody(whole) || !IsBody(m[3]) {
				return ""
			}
			return m[1] + m[2] + "-" + m[3]
		},
		yes: []string{"1457/QĐTTg → 1457/QĐ-TTg", "12/CTUBND → 12/CT-UBND"},
		no:  []string{"126/SKHĐT", "15/TTCP", "5/QĐ-TTg", "4830/KTTH", "5/CTrTU"},
	},
	{
		name: "doubled-letter",
		note: "doubled letter left out",
		re:   kindAndBody,
		fix:  func(m []string) string { return otherKind(m, undoubled(m[2])) },
		yes:  []string{"06/QĐĐ-TTg → 06/QĐ-TTg", "26-CTT/TU → 26-CT/TU"},
		no:   []string{"5/TTR-BTC", "10/BTTTT-KHTC", "9/PPX-BTC"},
	},
	{
		name: "stray-i",
		note: "letter I left out",
		re:   kindAndBody,
		fix:  func(m []string) string { return otherKind(m, strings.Replace(m[2], "I", "", 1)) },
		yes:  []string{"57-KIL/TW → 57-KL/TW", "6/QIĐ-TTg → 6/QĐ-TTg"},
		no:   []string{"57-KL/TW", "6/BIK-TTg"},
	},
}

// kindAndBody is a number that may have a damaged kind: the part before its
// first code, that code, what follows, and its first code.
//
//	"66.4/2025/NQQ-CP" → "66.4/2025/", "NQQ", "-CP", "CP"
//	"35/2021/QH15"     → none: no second code
var kindAndBody = regexp.MustCompile(`^(\d+[A-Za-z]?(?:\.\d+)?(?:/\d{4})?[/-])(\p{L}{3,6})([/-](\p{L}[\p{L}\d]*).*)$`)

// otherKind puts another code in the place of a first code that stands for no
// kind and no body, where a body follows it.
func otherKind(m []string, kind string) string {
	if kind == m[2] || IsType(m[2]) || IsBody(m[2]) || !IsType(kind) || !IsBody(m[4]) {
		return ""
	}
	return m[1] + kind + m[3]
}

// Mend undoes the damages of a printed number; note tells in words what was
// done, "" when nothing was. Case and leading zeros stay as printed.
//
//	"27/2016/TTBLĐTBXH" → "27/2016/TT-BLĐTBXH", "hyphen between kind and body added"
func Mend(printed string) (mended, note string) {
	var notes []string
	for i := range repairs {
		if to := repairs[i].apply(printed); to != printed {
			printed, notes = to, append(notes, repairs[i].note)
		}
	}
	return printed, strings.Join(notes, "; ")
}

func (r *repair) apply(s string) string {
	m := r.re.FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	parts := make([]string, len(m)/2)
	for i := range parts {
		if m[2*i] >= 0 {
			parts[i] = s[m[2*i]:m[2*i+1]]
		}
	}
	if to := r.fix(parts); to != "" {
		return s[:m[0]] + to + s[m[1]:]
	}
	return s
}

// undoubled is s with each letter that follows itself left out.
func undoubled(s string) string {
	var b strings.Builder
	var last rune
	for _, r := range s {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// misread are the damages that character recognition adds, in one word of a
// scan. They look at words of running text, so they ask for more of the form
// of a number than repairs do.
var misread = []repair{
	{
		name: "lost-slash-before-term",
		re:   regexp.MustCompile(`^(\d{1,4}/(?:19|20)\d\d)[%:./]?[QO](H[\dIlS|]{1,3}(?:\PL|$))`),
		fix:  func(m []string) string { return m[1] + "/Q" + m[2] },
		yes:  []string{"48/2014QHI3, → 48/2014/QH13,", "48/2014%QH13 → 48/2014/QH13"},
		no:   []string{"48/2014/QH13", "48/2014"},
	},
	{
		name: "lost-slash-before-kind",
		re:   regexp.MustCompile(`^(\d{1,5}(?:/(?:19|20)\d\d)?)[%:.]?((?:NQ|NĐ|QĐ|CT|TTr?|TB|KH|KL|CV)-\p{Lu})`),
		fix:  func(m []string) string { return m[1] + "/" + m[2] },
		yes:  []string{"47NQ-CP → 47/NQ-CP", "30/2020%NĐ-CP → 30/2020/NĐ-CP"},
		no:   []string{"47/NQ-CP", "NQ-CP"},
	},
	{
		name: "doubled-bar",
		re:   regexp.MustCompile(`/([QN])(?:ĐĐ|ĐÐ|ÐĐ)-`),
		fix:  func(m []string) string { return "/" + m[1] + "Đ-" },
		yes:  []string{"6/QĐĐ-TTg → 6/QĐ-TTg"},
		no:   []string{"6/QĐ-TTg"},
	},
	{
		name: "submission-r",
		re:   regexp.MustCompile(`/TT[ìíiyYĩỉ]?r-(\p{Lu})`),
		fix:  func(m []string) string { return "/TTr-" + m[1] },
		yes:  []string{"10/TTìr-HĐND → 10/TTr-HĐND"},
		no:   []string{"10/TT-BTC"},
	},
	{
		name: "term-of-strokes",
		re:   regexp.MustCompile(`/QH([\dIlS|]{1,3})([.,;:)]*)$`),
		fix: func(m []string) string {
			if n := Figures(m[1], 9, 19); n != "" {
				return "/QH" + n + m[2]
			}
			return ""
		},
		yes: []string{"97/2015/QHI3 → 97/2015/QH13", "48/2014/QHl3, → 48/2014/QH13,"},
		no:  []string{"35/2021/QH", "35/2021/QHS9"},
	},
}

// MendScanned undoes in one word of a scan what character recognition does to
// numbers. The word may have marks behind it.
//
//	"97/2015/QHI3," → "97/2015/QH13,"
//	"47NQ-CP"       → "47/NQ-CP"
func MendScanned(word string) string {
	for i := range misread {
		word = misread[i].apply(word)
	}
	return word
}

// strokes are the signs that character recognition gives for the figures of a
// worn or italic print.
var strokes = strings.NewReplacer("I", "1", "l", "1", "|", "1", "]", "1", "[", "1", "!", "1", "Ì", "1", "ì", "1", "Í", "1", "í", "1", "O", "0", "o", "0", "ó", "6", "S", "5")

// Figures is the number between low and high that a scanned word of up to four
// signs can only mean, "" where there is none or more than one.
//
//	"I7" → "17", "l1]" → "11", "lộ" → ""
func Figures(s string, low, high int) string {
	if len([]rune(s)) > 4 || s == "" {
		return ""
	}
	n := strokes.Replace(s)
	if strings.Trim(n, "0123456789") != "" {
		return ""
	}
	v, err := strconv.Atoi(n)
	if err != nil {
		return ""
	}
	if v > high && n != s && strings.HasPrefix(n, "11") { // one stroke was read as two signs
		n = n[1:]
		v, _ = strconv.Atoi(n)
	}
	if v < low || v > high {
		return ""
	}
	return n
}
