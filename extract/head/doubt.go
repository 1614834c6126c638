package head

import (
	"path"
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
)

// Sources is what is known of a paper beside its text.
type Sources struct {
	Name    string   // of the file
	Doubted []string // words of its first page that their reader is not sure of, and that hold figures
}

// The witnesses of a number or a day, as Doubt.Witnesses names them.
const (
	byName      = "file name"
	byFigures   = "what can be read"
	byAnnex     = "annex head"
	bySignature = "signature"
)

// said is what one witness says.
type said struct{ value, by string }

// Weigh looks at the number and the day of a scanned paper that were read with
// doubt, and asks the witnesses: the file's name, the heads of annexes, the
// digital signature. One that agrees makes them sure, and two that agree with
// one another and not with them are believed; else the field stays empty, and
// stands among h's doubts with what was read and what the witnesses say.
//
//	"445/NQ-CP", doubted, in "115-nq-cp.pdf"                             → no number; candidate 115/NQ-CP by the file's name
//	"445/NQ-CP", doubted, there, over "(Kèm theo Nghị quyết số 115/NQ-CP …)" → 115/NQ-CP
//	"47/NQ-CP", doubted, in "47-nq-cp-2024.pdf"                          → 47/NQ-CP
//
// What was printed and not scanned is not weighed: its letters are sure.
func Weigh(h *extract.Head, t extract.Text, tb Tables, s Sources) {
	if !t.Scanned || h.Draft {
		return
	}
	w := &weighing{t: t, tb: tb, s: s, head: *h}
	w.number(h)
	w.day(h)
}

type weighing struct {
	t    extract.Text
	tb   Tables
	s    Sources
	head extract.Head // as it was read
}

// doubted reports that one of the words of which the reader is not sure is, but
// for marks about it, one of words, or holds whole, if that is not "".
func (w *weighing) doubted(whole string, words ...string) bool {
	return slices.ContainsFunc(w.s.Doubted, func(word string) bool {
		return whole != "" && strings.Contains(word, whole) || slices.Contains(words, strings.Trim(word, ".,;:/"))
	})
}

func (w *weighing) number(h *extract.Head) {
	printed := h.NumberPrinted
	n, ok := docnum.Parse(h.Number)
	if strings.TrimSpace(printed) == "" || ok && !w.doubted(strings.Fields(printed)[0], n.Serial, "0"+n.Serial) {
		return
	}
	words := w.enclosures()
	figures, like, known := series(printed)
	if known {
		if c := w.byName(like); c != "" {
			words = append(words, said{c, byName})
		}
	}
	why := "its reader is not sure of the figures"
	if !ok {
		why = "it cannot be read as a number"
		if known && len(words) > 0 && shows(figures, words[0].value) {
			words = append(words, said{words[0].value, byFigures})
		}
	}
	h.Number = w.settle(h, "number", h.Number, printed, why, words, docnum.Canonical)
}

// series is a number as printed, with 1 for its figures where they cannot be
// read, and those figures.
//
//	"#88/QĐ-TTg" → "#88", 1/QĐ-TTg
//	"abc"        → not ok
func series(printed string) (figures string, like docnum.Number, ok bool) {
	i := strings.IndexAny(printed, "/-")
	if i <= 0 {
		return "", like, false
	}
	like, ok = docnum.Parse("1" + printed[i:])
	return strings.TrimSpace(printed[:i]), like, ok && like.Type != ""
}

// shows reports that figures, of which some could not be read, may be those of
// number: as many, and one at least is the same and none another.
//
//	"#88", "288/QĐ-TTg" → yes
//	"#88", "245/QĐ-TTg" → no
func shows(figures, number string) bool {
	read := []rune(figures)
	serial, _, _ := strings.Cut(number, "/")
	if len(read) != len(serial) {
		return false
	}
	same := 0
	for i, c := range read {
		switch {
		case c == rune(serial[i]):
			same++
		case c >= '0' && c <= '9':
			return false
		}
	}
	return same > 0
}

// byName is the number that the file's name tells of the series of n.
//
//	"115-nq-cp-2025.pdf", NQ-CP        → "115/NQ-CP"
//	"28-2023-qd-ubnd-scan.pdf"         → "28/2023/QĐ-UBND"
//	"ban-quet.pdf"                     → ""
func (w *weighing) byName(n docnum.Number) string {
	name := "-" + viet.Slug(path.Base(w.s.Name)) + "-"
	series := n.Series()
	year := ""
	if n.Year != "" {
		year = n.Year + "-"
	}
	before, _, ok := strings.Cut(name, "-"+year+series+"-")
	if !ok {
		return ""
	}
	serial := strings.TrimLeft(before[strings.LastIndexByte(before, '-')+1:], "0")
	if serial == "" || len(serial) > 6 || strings.Trim(serial, "0123456789") != "" {
		return ""
	}
	n.Serial = serial
	return shown(n.String(), n)
}

// enclosures are the numbers that the heads of annexes tell of the paper: of
// the kind of paper that it is.
//
//	"(Kèm theo Nghị quyết số 115/NQ-CP ngày 18 tháng 4 năm 2025 của Chính phủ)" → 115/NQ-CP
func (w *weighing) enclosures() []said {
	for _, at := range w.tb.Enclosed.FindAllStringIndex(w.t.String, 8) {
		line, _, _ := strings.Cut(w.t.String[at[0]:], "\n")
		for word := range strings.FieldsSeq(line) {
			printed := strings.Trim(word, "(),.;")
			n, ok := docnum.Parse(printed)
			if ok && n.Type != "" && (w.head.Type == "" || w.tb.Codes[strings.ToUpper(n.Type)] == w.head.Type) {
				return []said{{shown(printed, n), byAnnex}} // the heads of one paper are typed once and copied
			}
		}
	}
	return nil
}

func (w *weighing) day(h *extract.Head) {
	if h.Date == "" {
		return
	}
	y, m, d := h.Date[:4], h.Date[5:7], h.Date[8:]
	if !w.doubted("", d, strings.TrimLeft(d, "0"), m, strings.TrimLeft(m, "0"), y) {
		return
	}
	var words []said
	p := &parser{t: w.t, tb: w.tb}
	if day := p.dateNear(w.tb.Enclosed); day != "" {
		words = append(words, said{day, byAnnex})
	}
	for _, note := range w.t.Notes {
		if note.Kind == extract.Signature && strings.Contains(note.Text, h.Date) {
			words = append(words, said{h.Date, bySignature})
		}
	}
	h.Date = w.settle(h, "date", h.Date, h.Date, "its reader is not sure of the figures", words, func(s string) string { return s })
}

// settle is the value of a field after the witnesses are heard: what was read
// if one agrees, what two others say, else "" and a doubt.
func (w *weighing) settle(h *extract.Head, field, value, printed, why string, words []said, key func(string) string) string {
	votes := map[string]int{}
	for _, s := range words {
		votes[key(s.value)]++
	}
	if value != "" && votes[key(value)] > 0 {
		return value
	}
	d := extract.Doubt{Field: field, Read: printed, Why: why}
	for _, s := range words {
		if votes[key(s.value)] > 1 {
			return s.value
		}
		if !slices.Contains(d.Candidates, s.value) {
			d.Candidates, d.Witnesses = append(d.Candidates, s.value), append(d.Witnesses, s.by)
		}
	}
	h.Doubts = append(h.Doubts, d)
	return ""
}
