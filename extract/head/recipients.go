package head

import (
	"strings"

	"nghiquyet/extract/viet"
)

// opensRecipients reports that paragraph i opens the list of recipients. Where
// a scan was misread, the dashes behind it and the signature tell.
//
//	"Nơi nhận:"                                             → yes
//	"Nơi", "- Ban Bí thư …;", "- Lưu: VT.", "TM. CHÍNH PHỦ" → yes
//	"Nơi", "- Ban Bí thư …;", "Điều 4. …"                   → no: the text goes on
func (p *parser) opensRecipients(i int) bool {
	s := p.text(i)
	if p.tb.Recipients.MatchString(s) {
		return true
	}
	if !p.tb.Misread.MatchString(s) {
		return false
	}
	dashes := 0
	for j := i + 1; j < min(len(p.t.Paras), i+40); j++ {
		switch s := p.text(j); {
		case strings.HasPrefix(s, "-"):
			dashes++
		case j == i+1 || p.opens(s) || p.tb.Beyond.MatchString(s):
			return false
		case p.tb.Authority.MatchString(s) || viet.IsUpper(s) && p.tb.Office.MatchString(s):
			return dashes > 1
		}
	}
	return false
}

// besideOffice cuts the office off a recipient with which a text of two columns
// has it in one line. It stands behind the sign that ends the recipient.
//
//	"- Các đ/c Ủy viên BTV Tỉnh ủy, PHÓ BÍ THƯ THƯỜNG TRỰC" → "- Các đ/c Ủy viên BTV Tỉnh ủy,", "PHÓ BÍ THƯ THƯỜNG TRỰC"
//	"- Lưu: VT, NN"                                         → as it is
func (p *parser) besideOffice(s string) (recipient, office string) {
	for at := range s {
		behind := s[at+1:]
		if strings.ContainsRune(",;.", rune(s[at])) && strings.HasPrefix(behind, " ") && viet.IsUpper(behind) && p.tb.Office.MatchString(behind[1:]) {
			return s[:at+1], behind[1:]
		}
	}
	return s, ""
}
