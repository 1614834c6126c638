package head

import (
	"path"
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
)

// The witnesses of a fact, as Doubt.Witnesses names them.
const (
	byName      = "file name"
	byFigures   = "what can be read"
	byAnnex     = "annex head"
	byAdoption  = "adoption clause"
	bySignature = "signature"
)

// Why a fact is in doubt, as Doubt.Why says it.
const (
	figuresDoubted = "its reader is not sure of the figures"
	lettersDoubted = "its reader is not sure of the letters"
	noNumber       = "it cannot be read as a number"
	noDay          = "it cannot be read as a day"
)

// said is what one witness says.
type said struct{ value, by string }

// weigh looks at what was read with doubt of a scanned paper, its number, its
// day and who signs, and asks the witnesses: the name of the file, the heads of
// annexes, the clause of its adoption, the digital signature, other mentions.
// One that agrees makes a fact sure, and two that agree with one another and
// not with it are believed; else the field stays empty, and stands among the
// doubts of the head with what was read and what the witnesses say.
//
//	"445/NQ-CP", doubted, in "115-nq-cp.pdf"                             → no number; candidate 115/NQ-CP by the file's name
//	"445/NQ-CP", doubted, there, over "(Kèm theo Nghị quyết số 115/NQ-CP …)" → 115/NQ-CP
//	"47/NQ-CP", doubted, in "47-nq-cp-2024.pdf"                          → 47/NQ-CP
//
// What was printed and not scanned is not weighed: its letters are sure.
func (p *parser) weigh(file string) {
	if !p.t.Scanned || p.head.Draft {
		return
	}
	p.weighNumber(file)
	p.weighDay()
	p.weighSigners()
}

// doubted reports that the reader is not sure of one of words in the first
// paragraph that holds says, but for marks about it. A doubt of the same word
// elsewhere says nothing.
func (p *parser) doubted(holds func(string) bool, words ...string) bool {
	for i := range p.t.Paras {
		if !holds(p.text(i)) {
			continue
		}
		return slices.ContainsFunc(p.t.Paras[i].Doubted, func(w string) bool {
			return slices.Contains(words, strings.Trim(w, ".,;:/()"))
		})
	}
	return false
}

func (p *parser) weighNumber(file string) {
	h := &p.head
	printed := h.NumberPrinted
	if strings.TrimSpace(printed) == "" {
		return
	}
	n, ok := docnum.Parse(h.Number)
	opens := printed[:strings.IndexAny(printed+"/", "/-")] // the rest of it may stand in the next line
	onLine := func(s string) bool {
		return strings.Contains(s, opens) && p.tb.Number.MatchString(s) || strings.Contains(s, printed)
	}
	if ok && !p.doubted(onLine, strings.Fields(printed)[0], n.Serial, "0"+n.Serial) {
		return
	}
	words := p.enclosures()
	s, known := seriesOf(printed)
	if known {
		if c := s.inName(file); c != "" {
			words = append(words, said{c, byName})
		}
	}
	why := figuresDoubted
	if !ok {
		why = noNumber
		if known && len(words) > 0 && shows(s.figures, words[0].value) {
			words = append(words, said{words[0].value, byFigures})
		}
	}
	h.Number = p.settle("number", h.Number, printed, why, words, docnum.Canonical)
}

// series is what a printed number says beside its figures, which may not be
// readable.
type series struct {
	figures string        // as they were read
	tail    string        // what is printed behind them
	like    docnum.Number // with 1 for the figures
}

// seriesOf parts a number as printed.
//
//	"#88/QĐ-TTg" → "#88", "/QĐ-TTg"
//	"abc"        → not ok
func seriesOf(printed string) (s series, ok bool) {
	i := strings.IndexAny(printed, "/-")
	if i <= 0 {
		return s, false
	}
	s.figures, s.tail = strings.TrimSpace(printed[:i]), printed[i:]
	s.like, ok = docnum.Parse("1" + s.tail)
	return s, ok && s.like.Type != ""
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

// inName is the number that the name of a file tells of the series, which ends
// as it is printed.
//
//	"115-nq-cp-2025.pdf", "/NQ-CP"                 → "115/NQ-CP"
//	"x/28-2023-qd-ubnd-scan.pdf", "/2023/QĐ-UBND"  → "28/2023/QĐ-UBND"
//	"288-qd-ttg.pdf", "/QĐ-TTg"                    → "288/QĐ-TTg"
//	"ban-quet.pdf"                                 → ""
func (s series) inName(file string) string {
	name := "-" + viet.Slug(path.Base(file)) + "-"
	year := ""
	if s.like.Year != "" {
		year = s.like.Year + "-"
	}
	before, _, ok := strings.Cut(name, "-"+year+s.like.Series()+"-")
	if !ok {
		return ""
	}
	serial := strings.TrimLeft(before[strings.LastIndexByte(before, '-')+1:], "0")
	if serial == "" || len(serial) > 6 || strings.Trim(serial, "0123456789") != "" {
		return ""
	}
	return shown(serial+s.tail, s.like)
}

// enclosures are the numbers that the heads of annexes tell of the paper: of
// the kind of paper that it is.
//
//	"(Kèm theo Nghị quyết số 115/NQ-CP ngày 18 tháng 4 năm 2025 của Chính phủ)" → 115/NQ-CP
func (p *parser) enclosures() []said {
	for _, at := range p.tb.Enclosed.FindAllStringIndex(p.t.String, 8) {
		line, _, _ := strings.Cut(p.t.String[at[0]:], "\n")
		for word := range strings.FieldsSeq(line) {
			printed := strings.Trim(word, "(),.;")
			n, ok := docnum.Parse(printed)
			if ok && n.Type != "" && (p.head.Type == "" || p.tb.Codes[strings.ToUpper(n.Type)] == p.head.Type) {
				return []said{{shown(printed, n), byAnnex}} // the heads of one paper are typed once and copied
			}
		}
	}
	return nil
}

func (p *parser) weighDay() {
	h := &p.head
	if p.noDay {
		return
	}
	if h.Date == "" {
		if read, _, _ := p.unreadDay(); read != "" {
			h.Doubts = append(h.Doubts, extract.Doubt{Field: "date", Read: read, Why: noDay})
		}
		return
	}
	y, m, d := h.Date[:4], h.Date[5:7], h.Date[8:]
	onLine := func(s string) bool { day, _ := p.date(s); return day == h.Date }
	if !p.doubted(onLine, d, strings.TrimLeft(d, "0"), m, strings.TrimLeft(m, "0"), y) {
		return
	}
	var words []said
	if day := p.dateNear(p.tb.Enclosed); day != "" {
		words = append(words, said{day, byAnnex})
	}
	if day := p.dateNear(p.tb.Adopted); day != "" {
		words = append(words, said{day, byAdoption})
	}
	for _, note := range p.t.Notes {
		if note.Kind == extract.Signature && strings.Contains(note.Text, h.Date) {
			words = append(words, said{h.Date, bySignature})
		}
	}
	h.Date = p.settle("date", h.Date, h.Date, figuresDoubted, words, func(s string) string { return s })
}

// unreadDay is the line of the letterhead with a day of which figures could not
// be read, "" without one; month and year are what can be read of it.
//
//	"Hà Nội, ngày,94 tháng 4 năm 2026" → itself, "04", "2026"
//	"Hà Nội, ngày,94 tháng ({ năm 2026" → itself, "", "2026"
func (p *parser) unreadDay() (line, month, year string) {
	if !p.t.Scanned || p.tb.UnreadDay == nil {
		return "", "", ""
	}
	for i := 0; i < min(len(p.t.Paras), front) && !p.opens(p.text(i)) && !p.tb.Preamble.MatchString(p.text(i)); i++ {
		m := p.tb.UnreadDay.FindStringSubmatch(p.text(i))
		if m == nil {
			continue
		}
		if month = group(p.tb.UnreadDay, m, "m"); len(month) == 1 {
			month = "0" + month
		}
		return p.text(i), month, group(p.tb.UnreadDay, m, "y")
	}
	return "", "", ""
}

// mayBeDay reports that day, which is told elsewhere, may be that of the
// letterhead: where its figures could not be read, their month and year are.
//
//	"2016-04-09" under "Hà Nội, ngày {5 tháng 7 năm 2025" → no
func (p *parser) mayBeDay(day string) bool {
	line, month, year := p.unreadDay()
	return line == "" || strings.HasPrefix(day, year) && (month == "" || day[5:7] == month)
}

// weighSigners takes those out of the signers whose names were read with doubt
// and that nothing else tells. The name as it is printed elsewhere counts, where
// it differs in accents alone.
//
//	"Phan Trọng Tân", doubted, and "Ông Phan Trọng Tấn" in the text → Phan Trọng Tấn
//	"Phan Trọng Tân", doubted, and nothing else                     → none, and a doubt
func (p *parser) weighSigners() {
	h := &p.head
	var sure []extract.Signer
	for k, s := range h.Signers {
		if i := p.signedAt[k]; p.nameDoubted(i, s.Name) {
			read := s.Name
			if s.Name = p.mention(i, read); s.Name == "" {
				h.Doubts = append(h.Doubts, extract.Doubt{Field: "signer", Read: read, Why: lettersDoubted})
				continue
			}
		}
		sure = append(sure, s)
	}
	h.Signers = sure
}

// mention is a name as another paragraph than i prints it without doubt, with
// the same letters but for accents; "" where none does.
func (p *parser) mention(i int, name string) string {
	bare, n := viet.Bare(name), len(strings.Fields(name))
	for k := range p.t.Paras {
		if k == i {
			continue
		}
		words := strings.Fields(p.text(k))
		for from := 0; from+n <= len(words); from++ {
			said := strings.Trim(strings.Join(words[from:from+n], " "), ".,;:/()")
			if len(said) >= len(bare) && viet.Bare(said) == bare && isName(said) && !p.nameDoubted(k, said) {
				return said
			}
		}
	}
	return ""
}

// nameDoubted reports that the reader is not sure of a word of name in
// paragraph i.
func (p *parser) nameDoubted(i int, name string) bool {
	words := strings.Fields(name)
	return slices.ContainsFunc(p.t.Paras[i].Doubted, func(w string) bool { return slices.Contains(words, strings.Trim(w, ".,;:/()")) })
}

// settle is the value of a field after the witnesses are heard: what was read
// if one agrees, what two others say, else "" and a doubt. read is what stands
// for value there; key makes alike what says the same.
func (p *parser) settle(field, value, read, why string, words []said, key func(string) string) string {
	votes := map[string]int{}
	for _, s := range words {
		votes[key(s.value)]++
	}
	if value != "" && votes[key(value)] > 0 {
		return value
	}
	d := extract.Doubt{Field: field, Read: read, Why: why}
	for _, s := range words {
		if votes[key(s.value)] > 1 {
			return s.value
		}
		if !slices.Contains(d.Candidates, s.value) {
			d.Candidates, d.Witnesses = append(d.Candidates, s.value), append(d.Witnesses, s.by)
		}
	}
	p.head.Doubts = append(p.head.Doubts, d)
	return ""
}
