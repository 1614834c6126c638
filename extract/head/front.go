package head

import (
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
	limit := min(len(p.t.Paras), front)
	typeAt := -1
	for i := 0; i < limit && typeAt < 0; i++ {
		s := p.text(i)
		if p.t.Paras[i].Note > 0 {
			continue
		}
		if p.t.Paras[i].Cell != nil {
			break
		}
		last := p.subject(i, limit)
		if p.tb.Numbered.MatchString(s) && i+1 < limit && p.number(s+" "+p.text(i+1)) { // "Số:", "258/KH-UBND"
			i++
			continue
		}
		name, rest := p.typeLine(s)
		switch {
		case last >= i && name == "": // a date or number in the subject is another paper's
			p.number(s)
			i = last
		case p.titled(s):
			typeAt = i
			p.frame.Front = extract.Span{End: p.t.Paras[i].End}
		case name != "" && (p.head.Number != "" || p.t.Paras[i].Look.Centered || i+1 == limit || rest == "" || p.head.Date != ""):
			p.head.Type, typeAt = name, i
			p.title(i, rest)
		case p.opens(s):
			limit = i
		case p.number(s), !p.tb.Preamble.MatchString(s) && p.dated(s), p.tb.Motto.MatchString(s), !viet.IsUpper(s):
		case typeAt < 0:
			p.above = append(p.above, s)
		}
	}
	if typeAt < 0 {
		p.untyped(limit)
		return
	}
	defer p.promulgated(typeAt)
	// In some text layers number and date come behind the title.
	for i := typeAt + 1; i < min(len(p.t.Paras), typeAt+12) && (p.head.Number == "" || p.head.Date == ""); i++ {
		s := p.text(i)
		if utf8.RuneCountInString(s) > 120 || p.opens(s) {
			break
		}
		if p.head.Number == "" {
			p.number(s)
		}
		if p.head.Date == "" && !p.tb.Preamble.MatchString(s) {
			p.dated(s)
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
func (p *parser) typeLine(s string) (name, rest string) {
	for _, t := range p.tb.Types {
		upper := strings.ToUpper(t.Name)
		switch {
		case s == upper || strings.EqualFold(s, t.Name) && p.head.Number != "":
			return t.Name, ""
		case strings.HasPrefix(s, upper+" "):
			return t.Name, strings.TrimSpace(s[len(upper):])
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
	p.head.Title = group(p.tb.Subject, m, "t")
	j := i + 1
	for ; j < min(limit, i+7); j++ {
		s := p.text(j)
		if p.opensDate(s) || p.t.Paras[j].Cell != nil || viet.IsUpper(s) || strings.Contains(s, ":") || p.tb.Motto.MatchString(s) || p.opens(s) || utf8.RuneCountInString(s) > 60 {
			break
		}
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
	if utf8.RuneCountInString(printed) > 60 { // a sentence about another paper
		return false
	}
	p.head.NumberPrinted = printed
	if n, ok := docnum.Parse(printed); ok {
		p.head.Number = shown(printed, n)
	}
	if p.named == "" {
		p.named = strings.ToLower(group(p.tb.Number, m, "type"))
	}
	_, behind, _ := strings.Cut(s, printed)
	p.dated(strings.TrimLeft(behind, " ,"))
	return true
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
	if d == "" || p.head.Date != "" || utf8.RuneCountInString(s) > 120 {
		return false
	}
	at := p.tb.Date.FindStringIndex(s)
	if len(s)-at[1] > 2 || place == "" && at[0] > 0 && p.head.NumberPrinted == "" {
		return false
	}
	p.head.Date, p.head.Place = d, place
	return true
}

// title reads the title behind the type in paragraph i.
func (p *parser) title(i int, rest string) {
	paras := p.t.Paras
	parts := []string{}
	if rest != "" {
		parts = append(parts, rest)
	}
	end := i
	for j := i + 1; j < len(paras) && j < i+10; j++ {
		s := p.text(j)
		if paras[j].Cell != nil || paras[j].Note > 0 || p.opensPreamble(s, len(parts) > 0) || p.opens(s) || p.tb.Motto.MatchString(s) || p.tb.Enclosed.MatchString(s) || utf8.RuneCountInString(s) > 700 {
			break
		}
		if !strings.ContainsFunc(s, isWord) { // a rule of dashes or stars
			end = j
			continue
		}
		if p.number(s) || len(parts) == 0 && p.dated(s) {
			end = j
			continue
		}
		if len(parts) == 0 && p.titled(s) {
			p.frame.Front = extract.Span{End: paras[j].End}
			return
		}
		if len(parts) > 0 && (p.issuedBy(j, parts) || p.isIssuer(s) || paras[end].Look.Centered && !paras[j].Look.Centered || !paras[j].Look.Centered && !viet.IsUpper(s) && !viet.StartsLower(s) && !p.tb.Governs.MatchString(parts[len(parts)-1])) {
			break
		}
		end = j
		if m := p.by(s); m != "" && len(parts) == 0 {
			p.head.Issuer = m
			continue
		}
		parts = append(parts, s)
	}
	p.head.Title = p.withoutIssuer(strings.Join(parts, " "))
	if end+1 < len(paras) {
		p.enclosed(p.text(end + 1))
	}
	p.frame.Front = extract.Span{End: paras[end].End}
}

// enclosed takes number and date from the line that ties a programme to its
// document, where the document's own page is missing.
//
//	"(Kèm theo Quyết định số 262/QĐ-TTg ngày 01 tháng 4 năm 2024 của Thủ tướng Chính phủ)"
func (p *parser) enclosed(s string) {
	if p.head.Number != "" || !p.tb.Enclosed.MatchString(s) {
		return
	}
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
