package head

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
)

// letterhead reads the first page down to the end of the title.
func (p *parser) letterhead() {
	typeAt, limit := p.downToType()
	if typeAt < 0 {
		p.untyped(limit)
		return
	}
	p.numberBehind(typeAt)
	p.promulgated(typeAt)
}

// downToType reads what stands over the title, with the title where its type
// opens it, and returns the paragraph of the type, -1 without one, and the one
// that no longer belongs to the head.
func (p *parser) downToType() (typeAt, limit int) {
	limit = min(len(p.t.Paras), front)
	for i := 0; i < limit && p.inLetterhead(i); i++ {
		if p.t.Paras[i].Note > 0 {
			continue
		}
		s := p.text(i)
		if p.tb.Rubric.MatchString(s) {
			p.took(i, p.tb.Rubric)
			continue
		}
		if end := p.draftMark(i); end >= i {
			i = end
			continue
		}
		if p.head.NumberPrinted != "" && p.tb.Addressed.MatchString(s) { // of a letter: its text begins
			return -1, i
		}
		last := p.subject(i, limit)
		if end := p.overLines(i, limit); end > i {
			i = end
			continue
		}
		name, rest := p.typeLine(p.bared(i))
		switch {
		case last >= i && name == "": // a date or number in the subject is another paper's
			p.number(s)
			i = last
		case p.titled(s):
			p.took(i, p.tb.Titled)
			p.frame.Front = extract.Span{End: p.t.Paras[i].End}
			return i, limit
		case name != "" && (p.head.Number != "" || p.t.Paras[i].Look.Centered || i+1 == limit || rest == "" || p.head.Date != "" || i == 0 && viet.IsUpper(s)):
			p.head.Type = name
			p.ruled(i, "type")
			p.title(i, rest)
			return i, limit
		case p.opens(s):
			return -1, i
		default:
			p.headLine(i)
		}
	}
	return -1, limit
}

// inLetterhead reports that paragraph i may stand over the title: it is in no
// table, or in the one in which the State's name stands, as on pages whose
// letterhead is a table of several columns.
func (p *parser) inLetterhead(i int) bool {
	cell := p.t.Paras[i].Cell
	if cell == nil {
		return true
	}
	for j := max(0, i-letterheadCells); j < min(len(p.t.Paras), i+letterheadCells); j++ {
		if c := p.t.Paras[j].Cell; c != nil && c.Table == cell.Table && p.tb.Motto.MatchString(p.text(j)) {
			return true
		}
	}
	return false
}

// letterheadCells is within how many paragraphs of one of its cells the State's
// name stands in the table of a letterhead.
const letterheadCells = 8

// overLines reads a number or a date that is broken over lines, from paragraph
// i on, and returns the last paragraph, i where nothing is broken.
//
//	"Luật số:", "42/2013/QH13"                        → number
//	"Số: 12/2031/TT-", "BTC"                          → number
//	"Hà", "Nội, ngày 25", "tháng 11 năm 2013"         → date and place
//	"Hà Nội, ngày 25 tháng 11 năm 2013", "LUẬT"       → i
func (p *parser) overLines(i, limit int) int {
	first := p.text(i)
	if utf8.RuneCountInString(first) > 60 || p.t.Paras[i].Note > 0 || p.tb.Preamble.MatchString(first) {
		return i
	}
	joined := first
	for j := i + 1; j < min(limit, i+3) && p.t.Paras[j].Cell == nil; j++ {
		s := p.text(j)
		if utf8.RuneCountInString(s) > 60 || p.opens(s) {
			return i
		}
		glued := strings.ContainsAny(joined[len(joined)-1:], "-/") || strings.ContainsAny(s[:1], "-/") && !strings.HasSuffix(s, "-") && len(s) > 1 && viet.StartsUpper(s[1:])
		if (glued || p.tb.Numbered.MatchString(first)) && j == i+1 {
			number := first + " " + s
			if glued {
				number = first + s
			}
			if p.number(number) {
				p.took(i, p.tb.Number)
				p.took(j, p.tb.Number)
				return j
			}
		}
		joined += " " + s
		if p.breaksDate(first, s, joined) && p.dated(joined) {
			for k := i; k <= j; k++ {
				p.took(k, p.tb.Date)
			}
			return j
		}
	}
	return i
}

// breaksDate reports that joined, whose first line is first and whose last is
// last, holds a date that begins in the one and ends in the other. A date that
// is whole in the last line begins before it only with a word of its place.
//
//	"Hà Nội, ngày 25" + "tháng 11 năm 2013"                    → yes
//	"Hà" + "Nội, ngày 25 tháng 11 năm 2013"                    → yes
//	"BỘ TÀI CHÍNH" + "Hà Nội, ngày 25 tháng 11 năm 2013"       → no
func (p *parser) breaksDate(first, last, joined string) bool {
	at := p.tb.Date.FindStringIndex(joined)
	if at == nil || at[0] >= len(first) || at[1] <= len(joined)-len(last) {
		return false
	}
	if m := p.tb.Date.FindStringSubmatch(last); m != nil {
		return at[0] == 0 && len(strings.Fields(first)) == 1 && isWords(first) && !viet.IsUpper(first) && len(strings.Fields(group(p.tb.Date, m, "p"))) == 1
	}
	return true
}

// isWords reports that s holds letters and blanks alone.
func isWords(s string) bool {
	return !strings.ContainsFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && c != ' ' })
}

// headLine reads a line over the title: the number, place and date, the motto,
// and in capitals the body that issues.
func (p *parser) headLine(i int) {
	s := p.text(i)
	switch {
	case p.blank(i):
	case p.number(s):
		p.took(i, p.tb.Number)
	case p.unread(s):
		p.took(i, p.tb.Unread)
	case !p.tb.Preamble.MatchString(s) && p.dated(s):
		p.took(i, p.tb.Date)
	case p.tb.Motto.MatchString(s):
		p.took(i, p.tb.Motto)
		p.nation = true
	case p.tb.Preamble.MatchString(s): // "QUYẾT ĐỊNH:", where the type was not read
		p.took(i, p.tb.Preamble)
	case viet.IsUpper(s) && viet.StartsUpper(s):
		p.ruled(i, "body")
		p.above = append(p.above, s)
	}
}

// numberBehind reads number and date where a text layer has them behind the
// title that opens in paragraph i.
func (p *parser) numberBehind(i int) {
	for j := i + 1; j < min(len(p.t.Paras), i+12) && (p.head.Number == "" || p.head.Date == ""); j++ {
		s := p.text(j)
		if utf8.RuneCountInString(s) > 120 || p.opens(s) {
			return
		}
		if p.draftMark(j) >= j || p.blank(j) {
			continue
		}
		if p.head.Number == "" && p.number(s) {
			p.took(j, p.tb.Number)
		}
		if p.head.Date == "" && !p.tb.Preamble.MatchString(s) && p.dated(s) {
			p.took(j, p.tb.Date)
		}
	}
}

// untyped takes the title of a paper whose type a converter lost: the only long
// line in capitals between its number and the preamble. A letter, whose number
// tells no type, has none.
//
//	"Số: 316/NQ-CP", "Hà Nội, ngày …", "PHIÊN HỌP CHÍNH PHỦ THƯỜNG KỲ THÁNG 9", "CHÍNH PHỦ", "Căn cứ …"
func (p *parser) untyped(limit int) {
	n, ok := docnum.Parse(p.head.Number)
	if !ok || p.head.Title != "" || p.tb.Codes[strings.ToUpper(n.Type)] == "" {
		return
	}
	for j := 0; j+1 < limit; j++ {
		s := p.text(j)
		next := p.text(j + 1)
		if p.isIssuer(next) && j+2 < limit {
			next = p.text(j + 2)
		}
		if viet.IsUpper(s) && len(strings.Fields(s)) > 5 && slices.Contains(p.above, s) && !p.tb.Office.MatchString(s) && p.opensPreamble(next, true) {
			p.above = slices.DeleteFunc(p.above, func(a string) bool { return a == s })
			p.head.Title = s
			p.ruled(j, "title")
			p.frame.Front = extract.Span{End: p.t.Paras[j].End}
			return
		}
	}
}

// formula is the type of a paper whose own line was not read, as on a scan
// under a stamp, by the words with which it enacts.
//
//	": ĐỊNH", "Về việc …", "Căn cứ …", "QUYẾT ĐỊNH:" → quyết định
func (p *parser) formula() string {
	for i := 0; i < min(len(p.t.Paras), front); i++ {
		s := p.text(i)
		if p.opens(s) {
			return ""
		}
		if m := p.tb.Formula.FindStringSubmatch(s); m != nil {
			p.took(i, p.tb.Formula)
			return p.tb.Does[strings.ToLower(group(p.tb.Formula, m, "does"))]
		}
	}
	return ""
}

// addressees puts the bodies to which a letter or report is sent into the
// front of the paper, so that their list is no part of its text.
//
//	"Kính gửi:" + "- Bộ Công Thương;" + "- Bộ Xây dựng."
func (p *parser) addressees() {
	paras := p.t.Paras
	for i := 0; i < min(len(paras), front); i++ {
		s := p.text(i)
		if p.opens(s) {
			return
		}
		if paras[i].End <= p.frame.Front.End || !p.tb.Addressed.MatchString(s) {
			continue
		}
		end := i
		for end+1 < len(paras) && paras[end+1].Cell == nil && utf8.RuneCountInString(p.text(end+1)) < 160 && strings.HasPrefix(p.text(end+1), "-") {
			end++
		}
		p.took(i, p.tb.Addressed)
		p.letter = p.letter || p.head.Type == ""
		p.frame.Front.End = paras[end].End
		return
	}
}

// typeLine reads a line that names the type, alone or with the title behind
// it.
//
//	"NGHỊ QUYẾT"                   → nghị quyết
//	"NGHỊ QUYẾT Về chính sách …"   → nghị quyết, "Về chính sách …"
//	"Nghị quyết này có hiệu lực"   → no type line
//	"NGHỊ ĐỊNH1"                   → nghị định: a note's mark stands behind it
func (p *parser) typeLine(s string) (name, rest string) {
	bare := strings.TrimSpace(strings.TrimRight(s, "0123456789[]*"))
	s = strings.ReplaceAll(s, "đỊ", "ĐỊ") // "QUYẾT đỊNH", of a font whose capital was lost
	for _, t := range p.tb.Types {
		printed := cmp.Or(t.Printed, t.Name)
		upper := strings.ToUpper(printed)
		switch {
		case s == upper || bare == upper || strings.EqualFold(s, printed) && p.head.Number != "":
			return t.Name, ""
		case strings.HasPrefix(s, upper+" "):
			return t.Name, strings.TrimSpace(s[len(upper):])
		case p.head.Number != "" && len(s) > len(printed) && strings.EqualFold(s[:len(printed)], printed) && p.by(strings.ToUpper(strings.TrimSpace(s[len(printed):]))) != "":
			return t.Name, strings.ToUpper(strings.TrimSpace(s[len(printed):]))
		}
	}
	return "", ""
}

// subject takes the title of a letter, which stands in small type behind or
// under its number, from paragraph i and those that go on with it. A letter
// has no type; where one comes, its own title counts. It returns the last
// paragraph of the subject, -1 where none opens.
//
//	"Số: 2450/VPCP-KGVX V/v đề xuất hoán đổi ngày làm", "việc dịp nghỉ lễ", "Hà Nội, ngày 12 tháng 4 năm 2024"
//	→ "đề xuất hoán đổi ngày làm việc dịp nghỉ lễ"
func (p *parser) subject(i, limit int) int {
	if p.tb.Subject == nil || p.head.Title != "" {
		return -1
	}
	m := p.tb.Subject.FindStringSubmatch(p.text(i))
	if m == nil || utf8.RuneCountInString(m[0]) > 300 {
		return -1
	}
	p.head.Title = cmp.Or(group(p.tb.Subject, m, "t"), group(p.tb.Subject, m, "t2"))
	p.letter = group(p.tb.Subject, m, "t") != ""
	p.took(i, p.tb.Subject)
	j := i + 1
	for ; j < min(limit, i+7); j++ {
		s := p.text(j)
		if p.opensDate(s) || p.tb.BlankDay.MatchString(s) || p.t.Scanned && p.tb.UnreadDay.MatchString(s) || p.tb.Preamble.MatchString(s) || p.t.Paras[j].Cell != nil || viet.IsUpper(s) || strings.Contains(s, ":") || p.tb.Motto.MatchString(s) || p.opens(s) || utf8.RuneCountInString(s) > 60 {
			break
		}
		p.ruled(j, "title")
		p.head.Title += " " + s
	}
	return j - 1
}

// opensDate reports that s begins with a date or its place, as the line under
// a letterhead does.
//
//	"Lào Cai, ngày 15 tháng 9 năm 2026"       → yes
//	"Nghị quyết ngày 15/9/2026 của Tỉnh ủy"   → no: a date in a title
func (p *parser) opensDate(s string) bool {
	at := p.tb.Date.FindStringIndex(s)
	return at != nil && at[0] == 0
}

// number takes the number from a line like "Số: 97/NQ-CP".
func (p *parser) number(s string) bool {
	if p.head.Number != "" || p.tb.Number == nil {
		return false
	}
	if p.tb.Subject != nil {
		if at := p.tb.Subject.FindStringIndex(s); at != nil {
			s = s[:at[0]]
		}
	}
	m := p.tb.Number.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	printed := strings.TrimSpace(group(p.tb.Number, m, "n"))
	n, ok := docnum.Parse(printed)
	if at := strings.LastIndexByte(printed, ' '); ok && n.Term == "" && at > 0 && strings.Trim(printed[at+1:], "0123456789") == "" { // "370/KH-UBND 2": what a reader made of a pen beside it
		printed = strings.TrimSpace(printed[:at])
		n, ok = docnum.Parse(printed)
	}
	if bare, _, cut := strings.Cut(printed, "("); cut && !ok { // "409/TTr-CAT(PC04)": the unit behind it is no part of the number
		n, ok = docnum.Parse(bare)
	}
	if utf8.RuneCountInString(printed) > 60 || !ok && (isPlace(printed) || viet.StartsLower(printed)) { // a sentence about another paper, an address
		return false
	}
	p.head.NumberPrinted = printed
	if ok {
		bare, _, _ := strings.Cut(printed, "(")
		p.head.Number = shown(bare, n)
	}
	if p.named == "" {
		p.named = strings.ToLower(group(p.tb.Number, m, "type"))
	}
	_, behind, _ := strings.Cut(s, printed)
	p.dated(strings.TrimLeft(behind, " ,"))
	return true
}

// unread keeps what a scan shows of a number whose figures could not be read,
// for the witnesses to say more, see weigh.
//
//	"Số: #88/QĐ-TTg" → printed "#88/QĐ-TTg", no number
func (p *parser) unread(s string) bool {
	if !p.t.Scanned || p.head.NumberPrinted != "" {
		return false
	}
	printed := group(p.tb.Unread, p.tb.Unread.FindStringSubmatch(s), "n")
	if _, ok := seriesOf(printed); !ok {
		return false
	}
	p.head.NumberPrinted = printed
	return true
}

// isPlace reports that what looks like a number has a word in it, as a house
// and its street have.
//
//	"60 Trần Phú - Ba Đình" → yes
//	"01/2022/TTLT- TANDTC-" → no
func isPlace(s string) bool {
	return slices.ContainsFunc(strings.Fields(s), func(w string) bool { return viet.StartsUpper(w) && !viet.IsUpper(w) && isWords(w) })
}

// shown is the number as people write it: as printed, without spaces and
// without the zero before a single digit.
func shown(printed string, n docnum.Number) string {
	s := strings.ReplaceAll(printed, " ", "")
	s = strings.Map(func(c rune) rune {
		if unicode.Is(unicode.Pd, c) || c == '−' {
			return '-'
		}
		return c
	}, s)
	if i := strings.IndexFunc(s, func(c rune) bool { return c != '0' }); i > 0 {
		s = s[i:]
	}
	return s
}

// dated takes place and date from a line that ends with them; a date inside a
// title is none.
func (p *parser) dated(s string) bool {
	d, place := p.date(s)
	if d == "" || p.head.Date != "" || p.noDay || utf8.RuneCountInString(s) > 120 {
		return false
	}
	at := p.tb.Date.FindStringIndex(s)
	if len(s)-at[1] > 2 || place == "" && at[0] > 0 && p.head.NumberPrinted == "" {
		return false
	}
	p.head.Date, p.head.Place = d, place
	return true
}

// enclosed takes number and date from paragraph i, the line that ties a programme
// to its document, where the document's own page is missing.
//
//	"(Kèm theo Quyết định số 262/QĐ-TTg ngày 01 tháng 4 năm 2024 của Thủ tướng Chính phủ)"
func (p *parser) enclosed(i int) {
	s := p.text(i)
	if p.head.Number != "" || !p.tb.Enclosed.MatchString(s) {
		return
	}
	p.took(i, p.tb.Enclosed)
	for w := range strings.FieldsSeq(s) {
		w = strings.Trim(w, "(),.;")
		if n, ok := docnum.Parse(w); ok && n.Type != "" && unicode.IsDigit(rune(w[0])) {
			p.head.NumberPrinted, p.head.Number = w, shown(w, n)
			break
		}
	}
	if d, _ := p.date(s); p.head.Date == "" && p.head.Number != "" {
		p.head.Date = d
	}
}

// opensPreamble reports that s begins the preamble. The first line of a title
// may begin with the same words, but does not end as a clause does.
//
//	"Thực hiện Nghị quyết số 9/NQ-CP ngày …;" → preamble
//	"Thực hiện chuyển đổi số cảng biển"       → title
func (p *parser) opensPreamble(s string, titled bool) bool {
	return p.tb.Preamble.MatchString(s) && (titled || strings.ContainsAny(s[len(s)-1:], ";,.:"))
}

// news reads a document from the sentence in which an article reports it.
//
//	"Le Gouvernement vient de publier la Résolution n° 7/NQ-CP du 10 janvier 2025 sur le Programme d'action …"
func (p *parser) news() {
	if p.tb.News == nil {
		return
	}
	for i := 0; i < min(len(p.t.Paras), 10); i++ {
		s := p.text(i)
		m := p.tb.News.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		p.took(i, p.tb.News)
		p.head.Type = strings.ToLower(group(p.tb.News, m, "type"))
		p.head.NumberPrinted = group(p.tb.News, m, "n")
		if n, ok := docnum.Parse(p.head.NumberPrinted); ok {
			p.head.Number = shown(p.head.NumberPrinted, n)
		}
		p.head.Date, _ = p.date(group(p.tb.News, m, "date"))
		p.head.Title = strings.TrimRight(group(p.tb.News, m, "title"), ". ")
		p.frame.Front = extract.Span{End: p.t.Paras[i].End}
		return
	}
}

func isWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
