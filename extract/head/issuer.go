package head

import (
	"cmp"
	"strings"

	"nghiquyet/extract/docnum"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/viet"
)

// bodies are the issuing bodies over the type, the highest first. A line of
// the letterhead goes on with the one above it, or names the body below that.
//
//	"ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI"       → "ỦY BAN NHÂN DÂN TỈNH LÀO CAI"
//	"UBND TỈNH LÀO CAI", "SỞ CÔNG THƯƠNG"   → "UBND TỈNH LÀO CAI", "SỞ CÔNG THƯƠNG"
//
// Where the language does not tell lower bodies, all lines are one.
func (p *parser) bodies() []string {
	var out []string
	for _, s := range p.above {
		if n := len(out); n > 0 && (p.tb.Lower == nil || p.tb.Governs.MatchString(out[n-1]) || !p.tb.Lower.MatchString(s) || len(strings.Fields(out[n-1])) < 3) {
			out[n-1] += " " + s
			continue
		}
		out = append(out, s)
	}
	return out
}

// letterheadBody is the body in whose letterhead the paper is printed: the
// lowest one, as Decree 30/2020/NĐ-CP, annex I, prints it.
func (p *parser) letterheadBody() string {
	bodies := p.bodies()
	if len(bodies) == 0 {
		return ""
	}
	return bodies[len(bodies)-1]
}

// isBody reports that s is a whole issuing body of the letterhead. The line
// with its place alone is none.
func (p *parser) isBody(s string) bool {
	for i := range p.above {
		whole := ""
		for _, line := range p.above[i:] {
			if whole = strings.TrimSpace(whole + " " + line); strings.EqualFold(whole, s) {
				return p.tb.Place == nil || !p.tb.Place.MatchString(s)
			}
		}
	}
	return false
}

// withoutIssuer cuts the issuing body off the end of a title that a page
// prints in one paragraph with it.
//
//	"VỀ VIỆC CÔNG BỐ NGHỊ ĐỊNH CHÍNH PHỦ"       → "VỀ VIỆC CÔNG BỐ NGHỊ ĐỊNH"
//	"CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ"      → as it is
//	"BẢNG GIÁ ĐẤT TRÊN ĐỊA BÀN TỈNH LÀO CAI"    → as it is: a place is no body
func (p *parser) withoutIssuer(title string) string {
	for i := range p.above {
		for j := len(p.above); j > i; j-- {
			body := strings.Join(p.above[i:j], " ")
			if rest, ok := strings.CutSuffix(title, " "+body); ok && p.isBody(body) && !p.tb.Governs.MatchString(rest) {
				return rest
			}
		}
	}
	return title
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
	if office := group(p.tb.By, m, "office"); office != "" {
		return p.tb.Under(office)
	}
	return p.tb.Issuer(docnum.Number{}, m[1], "")
}

// issues is the body that issues a paper whose number and letterhead tell none,
// by the sentence with which it does, or by the collective in whose name the
// paper is signed. Only bodies that the language knows are told so.
//
//	"Bộ trưởng Bộ Xây dựng ban hành Thông tư quy định …", of a thông tư   → Bộ Xây dựng
//	"TM. CHÍNH PHỦ" over the signature                                    → Chính phủ
//	"TM. ỦY BAN NHÂN DÂN"                                                 → "": it does not tell of which place
//	"giới thiệu Nghị quyết số 18-NQ/TW của Bộ Chính trị về …" over 18-NQ/TW → Bộ Chính trị
func (p *parser) issues() string {
	if p.tb.Names == nil || p.tb.Issuer == nil {
		return ""
	}
	if m := p.told(p.tb.Issues, "type", p.head.Type); m != nil {
		by := group(p.tb.Issues, m, "by")
		return cmp.Or(p.tb.Under(by), p.tb.Issuer(docnum.Number{}, by, p.head.Type))
	}
	if m := p.told(p.tb.Whose, "n", p.head.Number); m != nil {
		return p.tb.Issuer(docnum.Number{}, group(p.tb.Whose, m, "by"), p.head.Type)
	}
	if len(p.head.Signers) == 0 {
		return ""
	}
	authority := p.head.Signers[0].Authority
	at := p.tb.Collective.FindStringIndex(authority)
	if at == nil || !p.tb.Names(authority[at[1]:]) {
		return ""
	}
	return p.tb.Issuer(docnum.Number{}, authority[at[1]:], p.head.Type)
}

// told is the first match of re before any unit opens whose group name says word
// and whose group by is a body that the language knows; nil without one.
func (p *parser) told(re *pattern.Pattern, name, word string) []string {
	if re == nil || word == "" || p.tb.Names == nil {
		return nil
	}
	for i := 0; i < min(len(p.t.Paras), front) && !p.opens(p.text(i)); i++ {
		m := re.FindStringSubmatch(p.text(i))
		if m != nil && strings.EqualFold(group(re, m, name), word) && p.tb.Names(group(re, m, "by")) {
			p.took(i, re)
			return m
		}
	}
	return nil
}

// presentedDay is the day of issue in the sentence with which a page presents
// the paper, "" without one.
//
//	"giới thiệu Nghị quyết số 57-NQ/TW (ngày 22/12/2024) của Bộ Chính trị" over 57-NQ/TW → 2024-12-22
func (p *parser) presentedDay() (day string) {
	if m := p.told(p.tb.Whose, "n", p.head.Number); m != nil {
		day, _ = p.date(m[0])
	}
	return day
}

// isIssuer reports that s is the issuing body, printed in capitals under the
// title.
func (p *parser) isIssuer(s string) bool {
	return viet.IsUpper(s) && (p.isBody(s) || p.tb.Office.MatchString(s) || p.tb.Body != nil && p.tb.Body.MatchString(s))
}

// issuedBy reports that paragraph j, between title and preamble, names who
// issues the paper, and keeps the body for papers whose letterhead is missing.
//
//	"Bộ trưởng Bộ Xây dựng" + "Căn cứ Luật …"                 → Bộ Xây dựng
//	"… của" + "Bộ trưởng Bộ Xây dựng" + "về việc ban hành …"  → not: the title goes on
//
// A body that is not the head of one ("Bộ Xây dựng") may end a title and is
// left there, unless it is in capitals.
func (p *parser) issuedBy(j int, title []string) bool {
	s := p.text(j)
	if p.tb.Under == nil || len(title) == 0 || p.tb.Governs.MatchString(title[len(title)-1]) || j+1 >= len(p.t.Paras) || !p.opensPreamble(p.text(j+1), true) {
		return false
	}
	body := p.tb.Under(s)
	if p.under == "" {
		p.under = body
	}
	return body != ""
}
