package head

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract"
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
		p.subject(i, limit)
		name, rest := p.typeLine(s)
		switch {
		case name != "" && (p.head.Number != "" || p.t.Paras[i].Look.Centered || i+1 == limit || rest == "" || p.head.Date != ""):
			p.head.Type, typeAt = name, i
			p.title(i, rest)
		case matches(p.tb.Mark, s):
			limit = i
		case p.number(s), matches(p.tb.Preamble, s), p.dated(s), matches(p.tb.Motto, s), !isUpper(s):
		case typeAt < 0:
			p.above = append(p.above, s)
		}
	}
	if typeAt < 0 {
		return
	}
	// In some text layers number and date come behind the title.
	for i := typeAt + 1; i < min(len(p.t.Paras), typeAt+12) && (p.head.Number == "" || p.head.Date == ""); i++ {
		s := p.text(i)
		if utf8.RuneCountInString(s) > 120 || matches(p.tb.Mark, s) {
			break
		}
		if p.head.Number == "" {
			p.number(s)
		}
		if p.head.Date == "" && !matches(p.tb.Preamble, s) {
			p.dated(s)
		}
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
// has no type; where one comes, its own title counts.
//
//	"Số: 2450/VPCP-KGVX V/v đề xuất hoán đổi ngày làm", "việc dịp nghỉ lễ", "Hà Nội, ngày 12 tháng 4 năm 2024"
//	→ "đề xuất hoán đổi ngày làm việc dịp nghỉ lễ"
func (p *parser) subject(i, limit int) {
	if p.tb.Subject == nil || p.head.Title != "" {
		return
	}
	m := p.tb.Subject.FindStringSubmatch(p.text(i))
	if m == nil || utf8.RuneCountInString(m[0]) > 300 {
		return
	}
	p.head.Title = group(p.tb.Subject, m, "t")
	for j := i + 1; j < min(limit, i+7); j++ {
		s := p.text(j)
		d, _ := p.date(s)
		if d != "" || p.t.Paras[j].Cell != nil || isUpper(s) || strings.Contains(s, ":") || matches(p.tb.Motto, s) || matches(p.tb.Mark, s) || utf8.RuneCountInString(s) > 60 {
			return
		}
		p.head.Title += " " + s
	}
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
	p.head.NumberPrinted = printed
	if n, ok := extract.ParseNumber(printed); ok {
		p.head.Number = shown(printed, n)
	}
	p.dated(s)
	return true
}

// shown is the number as people write it: as printed, without spaces and
// without the zero before a single digit.
func shown(printed string, n extract.Number) string {
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
		if paras[j].Cell != nil || paras[j].Note > 0 || p.opensPreamble(s, len(parts) > 0) || matches(p.tb.Mark, s) || matches(p.tb.Motto, s) || utf8.RuneCountInString(s) > 700 {
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
		if len(parts) > 0 && (p.isIssuer(s) || paras[end].Look.Centered && !paras[j].Look.Centered || !paras[j].Look.Centered && !isUpper(s) && !startsLower(s)) {
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
	p.frame.Front = extract.Span{End: paras[end].End}
}

// withoutIssuer cuts the issuing body off the end of a title that a page
// prints in one paragraph with it.
//
//	"VỀ VIỆC CÔNG BỐ NGHỊ ĐỊNH CHÍNH PHỦ"       → "VỀ VIỆC CÔNG BỐ NGHỊ ĐỊNH"
//	"CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ"      → as it is
func (p *parser) withoutIssuer(title string) string {
	for _, a := range p.above {
		if rest, ok := strings.CutSuffix(title, " "+a); ok && !matches(p.tb.Governs, rest) {
			return rest
		}
	}
	return title
}

// opensPreamble reports that s begins the preamble. The first line of a title
// may begin with the same words, but does not end as a clause does.
//
//	"Thực hiện Nghị quyết số 9/NQ-CP ngày …;" → preamble
//	"Thực hiện chuyển đổi số cảng biển"       → title
func (p *parser) opensPreamble(s string, titled bool) bool {
	return matches(p.tb.Preamble, s) && (titled || strings.ContainsAny(s[len(s)-1:], ";,.:"))
}

// by reads the issuer from a line under the type, as Party papers print it:
// "CỦA BỘ CHÍNH TRỊ".
func (p *parser) by(s string) string {
	if p.tb.By == nil || p.tb.Issuer == nil {
		return ""
	}
	m := p.tb.By.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	return p.tb.Issuer(extract.Number{}, m[1], "")
}

// isIssuer reports that s is the issuing body, printed in capitals under the
// title.
func (p *parser) isIssuer(s string) bool {
	if !isUpper(s) {
		return false
	}
	for _, a := range p.above {
		if strings.EqualFold(a, s) {
			return true
		}
	}
	return matches(p.tb.Office, s)
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
		if n, ok := extract.ParseNumber(p.head.NumberPrinted); ok {
			p.head.Number = shown(p.head.NumberPrinted, n)
		}
		p.head.Date, _ = p.date(group(p.tb.News, m, "date"))
		p.head.Title = strings.TrimRight(group(p.tb.News, m, "title"), ". ")
		p.frame.Front = extract.Span{End: p.t.Paras[i].End}
		return
	}
}

func isUpper(s string) bool {
	letter := false
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
		letter = letter || unicode.IsLetter(c)
	}
	return letter
}

func isWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

func startsLower(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(c)
}
