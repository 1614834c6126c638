package head

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/extract/viet"
)

// title reads the title behind the type in paragraph i.
func (p *parser) title(i int, rest string) {
	paras := p.t.Paras
	parts := []string{}
	end := i
	if last, title := p.own(i); last >= i {
		end, rest = last, title
	} else if by := p.by(rest); by != "" {
		p.head.Issuer, rest = by, ""
	}
	if rest != "" {
		parts = append(parts, rest)
	}
	for j := end + 1; j < len(paras) && j < i+10 && !p.endsTitle(j, len(parts) > 0); j++ {
		s := p.bared(j)
		if last := p.draftMark(j); last >= j {
			j, end = last, last
			continue
		}
		if last, title := p.own(j); last >= j && len(parts) == 0 {
			j, end = last, last
			if title != "" {
				parts = append(parts, title)
			}
			continue
		}
		switch {
		case !strings.ContainsFunc(s, isWord): // a rule of dashes or stars
			end = j
			continue
		case p.blank(j):
			end = j
			continue
		case p.number(s):
			p.took(j, p.tb.Number)
			end = j
			continue
		case len(parts) == 0 && p.dated(s):
			p.took(j, p.tb.Date)
			end = j
			continue
		case len(parts) == 0 && p.titled(s):
			p.took(j, p.tb.Titled)
			p.frame.Front = extract.Span{End: paras[j].End}
			return
		}
		if len(parts) > 0 && !p.titleGoesOn(j, end, parts) {
			break
		}
		end = j
		if m := p.by(s); m != "" && len(parts) == 0 {
			p.took(j, p.tb.By)
			p.head.Issuer = m
			continue
		}
		p.ruled(j, "title")
		parts = append(parts, s)
	}
	p.head.Title = withoutMark(p.withoutIssuer(strings.Join(parts, " ")))
	if end+1 < len(paras) {
		p.enclosed(end + 1)
	}
	p.frame.Front = extract.Span{End: paras[end].End}
}

// withoutMark is a title without the mark of a note behind its last word.
//
//	"… Viễn thông Quân đội1", "… trẻ em[2]" → "… Viễn thông Quân đội", "… trẻ em"
//	"… của Nghị định số 5/2031/NĐ-CP", "… QCVN 98", "… giai đoạn 2" → as they are
func withoutMark(title string) string {
	bare := strings.TrimRight(strings.TrimRight(title, "]"), "0123456789")
	if bracketed := strings.TrimSuffix(bare, "["); bracketed != bare {
		return strings.TrimSpace(bracketed)
	}
	if c, _ := utf8.DecodeLastRuneInString(bare); unicode.IsLower(c) && len(title)-len(bare) < 3 {
		return bare
	}
	return title
}

// endsTitle reports that paragraph j is surely no part of a title: a cell or a
// note, the preamble, a unit, the motto, what ties the paper to another, or too
// long. titled says that some of the title is read.
func (p *parser) endsTitle(j int, titled bool) bool {
	s := p.text(j)
	return p.t.Paras[j].Cell != nil || p.t.Paras[j].Note > 0 || p.opensPreamble(s, titled) || p.opens(s) || p.tb.Motto.MatchString(s) ||
		p.tb.Enclosed.MatchString(s) || utf8.RuneCountInString(s) > 700
}

// titleGoesOn reports that paragraph j goes on with a title whose parts end in
// paragraph end: it is no issuer, and printed as they are, or is a sentence
// that goes on.
func (p *parser) titleGoesOn(j, end int, parts []string) bool {
	s, now, before := p.bared(j), p.t.Paras[j].Look.Centered, p.t.Paras[end].Look.Centered
	if p.issuedBy(j, parts) || p.isIssuer(s) {
		return false
	}
	if before && !now { // what was read of a seal beside a line moves it from the middle
		return p.t.Scanned && viet.StartsLower(s) && !viet.Longer(s, 300)
	}
	return now || viet.IsUpper(s) || viet.StartsLower(s) || p.tb.Governs.MatchString(parts[len(parts)-1]) || p.fullLine(parts[len(parts)-1], s) && p.lastLine(j) || p.lastWords(j, parts[len(parts)-1])
}

// lastWords reports that paragraph j, the one before the preamble or before who
// issues the paper, ends a title
// whose last line is line, though that is short: nobody's name stands there, and
// nothing that ends as a sentence does.
//
//	"Quy định tiêu chuẩn, điều kiện thành lập" + "Ban Dân tộc của Hội đồng nhân dân cấp tỉnh" + "Căn cứ …"   → yes
//	the same over "ỦY BAN THƯỜNG VỤ QUỐC HỘI" + "Căn cứ …"                                                  → yes
//	"Quy định giá đất" + "Ủy ban nhân dân tỉnh Lào Cai" + "Căn cứ …"                                        → no
func (p *parser) lastWords(j int, line string) bool {
	s, next := p.text(j), j+1
	if next+1 < len(p.t.Paras) && p.isIssuer(p.text(next)) {
		next++ // who issues stands between title and preamble
	}
	if next >= len(p.t.Paras) || !p.opensPreamble(p.text(next), true) || p.opensPreamble(s, true) || p.citesType(j) || p.isBody(s) || p.tb.Names != nil && p.tb.Names(s) {
		return false
	}
	ended := func(s string) bool { return strings.ContainsAny(s[len(s)-1:], ".;") }
	return utf8.RuneCountInString(s) <= 120 && !ended(line) && !ended(s) && !isName(s)
}

// fullLine reports that next may go on with a line because that is as long as a
// line can be, and both are lines rather than paragraphs.
func (p *parser) fullLine(line, next string) bool {
	const fewest, most = 55, 120
	n := utf8.RuneCountInString(line)
	return n >= fewest && n <= most && utf8.RuneCountInString(next) <= most && !strings.ContainsAny(line[len(line)-1:], ".;:") && !strings.ContainsAny(next[len(next)-1:], ".;:")
}

// lastLine reports that paragraph j and no more than two full lines behind it
// may end a title: the preamble comes, or the line that cites the text of which
// a consolidated one is. Such a line itself is no title.
func (p *parser) lastLine(j int) bool {
	if p.citesType(j) {
		return false
	}
	for k := j; k < j+3 && k+1 < len(p.t.Paras); k++ {
		if p.endsTitle(k+1, true) || p.citesType(k+1) {
			return true
		}
		if !p.fullLine(p.text(k), p.text(k+1)) {
			return false
		}
	}
	return false
}

// citesType reports that paragraph j begins with the name of a type and has a
// number.
//
//	"Luật Cư trú số 47/2031/QH15 ngày …" → yes
//	"Luật Cư trú", "Quy định số lượng …"  → no
func (p *parser) citesType(j int) bool {
	s := p.text(j)
	for _, t := range p.tb.Types {
		if len(s) > len(t.Name) && strings.EqualFold(s[:len(t.Name)], t.Name) && strings.ContainsAny(s, "0123456789") {
			return true
		}
	}
	return false
}
