package head

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/extract/viet"
)

// closings finds every signature block with the list of recipients, and reads
// the signers of the first.
func (p *parser) closings() {
	paras := p.t.Paras
	for i := 0; i < len(paras); i++ {
		if paras[i].End <= p.frame.Front.End {
			continue
		}
		if end := p.signed(i); end > 0 {
			p.took(i, p.tb.Signed)
			p.frame.Closings = append(p.frame.Closings, extract.Span{Start: paras[i].Start, End: paras[end].End})
			i = end
			continue
		}
		if !p.opensClosing(i) {
			continue
		}
		end := i
		for j := i + 1; j < len(paras) && p.inClosing(j, i); j++ {
			end = j
		}
		p.frame.Closings = append(p.frame.Closings, extract.Span{Start: paras[i].Start, End: paras[end].End})
		if len(p.frame.Closings) == 1 || len(p.head.Signers) == 0 {
			p.signers(i, end)
		}
		i = end
	}
}

// opensClosing reports that paragraph i begins a signature or the recipients:
// "TM. CHÍNH PHỦ", "Nơi nhận:", or an office in capitals before a name.
func (p *parser) opensClosing(i int) bool {
	s := p.text(i)
	if p.t.Paras[i].Note > 0 || viet.Longer(s, 120) {
		return false
	}
	if p.t.Paras[i].Cell != nil {
		return p.closingTable(i)
	}
	switch {
	case p.opensRecipients(i):
		p.took(i, p.tb.Recipients)
	case p.tb.Authority.MatchString(s) && viet.IsUpper(firstWords(s)):
		p.took(i, p.tb.Authority)
	case viet.IsUpper(s) && p.isOffice(i) && (p.nameWithin(i+1, 4) || isName(lastLine(s))):
		p.took(i, p.tb.Office)
	case p.signedAlone(i), p.signedAlone(i+1) && p.smallOffice(s):
	default:
		return false
	}
	return true
}

// closingTable reports that paragraph i opens a signature that a table holds:
// the recipients in one column and who signs in the next.
func (p *parser) closingTable(i int) bool {
	if !p.tb.Recipients.MatchString(p.text(i)) {
		return false
	}
	table := p.t.Paras[i].Cell.Table
	for j := i + 1; j < min(len(p.t.Paras), i+30) && p.t.Paras[j].Cell != nil && p.t.Paras[j].Cell.Table == table; j++ {
		if s := p.text(j); p.tb.Authority.MatchString(s) || viet.IsUpper(s) && p.tb.Office.MatchString(s) {
			p.took(i, p.tb.Recipients)
			return true
		}
	}
	return false
}

// isOffice reports that paragraph i is an office in capitals, or begins one that
// goes on in the next line.
//
//	"CHỦ TỊCH QUỐC HỘI"        → yes
//	"CHỦ" + "TỊCH QUỐC HỘI"    → yes
func (p *parser) isOffice(i int) bool {
	s := p.text(i)
	if p.tb.Office.MatchString(s) {
		return true
	}
	return len(strings.Fields(s)) == 1 && i+1 < len(p.t.Paras) && viet.IsUpper(p.text(i+1)) && p.tb.Office.MatchString(s+" "+p.text(i+1))
}

// signedAlone reports that paragraph i is a name over or under the words that
// stand for the hand, without any office, near the end of the paper.
//
//	"Hồ Chí Minh", "(Đã ký)" → yes
//	"(Đã ký)", "Hồ Chí Minh" → yes, from "(Đã ký)" on
//
// An office in small letters may stand over it.
//
//	"Chủ tịch Quốc hội", "Nông Đức Mạnh", "(Đã ký)"
func (p *parser) signedAlone(i int) bool {
	if len(p.head.Signers) > 0 || i+1 >= len(p.t.Paras) || p.t.Paras[i+1].Cell != nil {
		return false
	}
	s, next := p.text(i), p.text(i+1)
	return p.tb.Hand.MatchString(next) && isName(s) || p.tb.Hand.MatchString(s) && isName(next)
}

// signed reads a signature whose authority and office are in small letters and
// whose name is in capitals, as translations print it, and returns its last
// paragraph; 0 when none begins at paragraph i.
//
//	"On behalf of the Government", "Prime Minister", "NGUYEN TAN DUNG"
//	"For the Minister of Finance, the department shall report …" → none: no name follows
func (p *parser) signed(i int) int {
	if p.tb.Signed == nil || p.t.Paras[i].Cell != nil || !p.tb.Signed.MatchString(p.text(i)) || viet.Longer(p.text(i), 120) {
		return 0
	}
	cur := extract.Signer{Authority: p.text(i)}
	for j := i + 1; j < min(len(p.t.Paras), i+4); j++ {
		s := p.text(j)
		switch {
		case !p.mayBeSigned(j):
			return 0
		case !viet.IsUpper(s):
			cur.Role = strings.TrimSpace(cur.Role + " " + s)
		case isName(initials(s)):
			if cur.Role == "" {
				cur.Role, cur.Authority = cur.Authority, ""
			}
			if len(p.head.Signers) == 0 {
				p.sign(j, initials(s), &cur)
			}
			return j
		default:
			return 0
		}
	}
	return 0
}

// mayBeSigned reports that paragraph j may stand in a signature: short, no
// sentence, nothing that opens something new.
func (p *parser) mayBeSigned(j int) bool {
	s := p.text(j)
	return p.t.Paras[j].Cell == nil && !p.tb.Beyond.MatchString(s) && !p.tb.Motto.MatchString(s) && utf8.RuneCountInString(s) <= 80 && !strings.HasSuffix(s, ".")
}

// initials puts a name in capitals into the usual case.
//
//	"NGUYEN TAN DUNG" → "Nguyen Tan Dung"
func initials(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		_, n := utf8.DecodeRuneInString(w)
		words[i] = w[:n] + strings.ToLower(w[n:])
	}
	return strings.Join(words, " ")
}

// nameWithin reports that one of the next n paragraphs is a name, with a rank
// perhaps. It ends where
// something new opens: "QUỐC HỘI" above "QUYẾT NGHỊ:" and "Chương I" is no
// office of a person "Chương I".
func (p *parser) nameWithin(from, n int) bool {
	for j := from; j < len(p.t.Paras) && j < from+n && !p.tb.Beyond.MatchString(p.text(j)); j++ {
		if isName(p.withoutRank(p.text(j))) {
			return true
		}
	}
	return false
}

// sameTable reports that paragraphs i and j are cells of one table.
func (p *parser) sameTable(i, j int) bool {
	a, b := p.t.Paras[i].Cell, p.t.Paras[j].Cell
	return a != nil && b != nil && a.Table == b.Table
}

// inClosing reports that paragraph j still belongs to the signature block that
// opens in paragraph from.
func (p *parser) inClosing(j, from int) bool {
	s := p.text(j)
	if p.t.Paras[j].Cell != nil && !p.sameTable(j, from) || p.t.Paras[j].Note > 0 || p.tb.Beyond.MatchString(s) || p.tb.Motto.MatchString(s) || viet.Longer(s, 200) {
		return false
	}
	for _, a := range p.above {
		if s == a && !p.nameWithin(j+1, 3) {
			return false
		}
	}
	return true
}

// signers reads names, offices, authority and recipients from the paragraphs of
// a closing.
func (p *parser) signers(from, to int) {
	var cur extract.Signer
	list := false // the recipients have begun
	last := -1    // the last line of a recipient
	for i := from; i <= to; i++ {
		s := p.undebris(p.text(i))
		switch {
		case p.opensRecipients(i):
			list = true
			if _, behind, ok := strings.Cut(s, ":"); ok && p.tb.Authority.MatchString(strings.TrimSpace(behind)) { // "Nơi nhận: T/M BAN THƯỜNG VỤ"
				cur.Authority = strings.TrimSpace(behind)
			}
		case p.tb.Hand.MatchString(s):
			if i > from && len(p.head.Signers) == 0 && cur == (extract.Signer{}) && isName(p.text(i-1)) {
				p.signs(i-1, &cur)
			}
		case p.tb.Authority.MatchString(s):
			p.authority(i, s, &cur)
		case list && strings.HasPrefix(s, "-"):
			p.recipient(i, s, &cur)
			last = i
		case list && p.inCapitals(s):
			if p.recipientLine(i, s, &cur, last == i-1) {
				last = i
			}
		case viet.IsUpper(s), p.smallOffice(s):
			p.ruled(i, "office")
			cur.Role = strings.TrimSpace(cur.Role + " " + s)
		case isName(p.withoutRank(s)) && (cur != (extract.Signer{}) || p.hasHand(i, from, to)) && !(last == i-1 && p.recipientGoesOn()):
			p.signs(i, &cur)
		case list && p.recipientLine(i, s, &cur, last == i-1):
			last = i
		}
	}
	for i, r := range p.head.Recipients {
		p.head.Recipients[i] = strings.TrimRight(r, ",;. ")
	}
}

// authority takes paragraph i, which reads s, for whom the signer cur signs for; a
// second one belongs to the office.
//
//	"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH" → for the committee, in place of the chairman
func (p *parser) authority(i int, s string, cur *extract.Signer) {
	p.took(i, p.tb.Authority)
	if cur.Authority == "" {
		cur.Authority = s
		return
	}
	cur.Role = strings.TrimSpace(cur.Role + " " + s)
}

// inCapitals reports that s is a line of recipients in capitals, and no office.
//
//	"KH&CN, NHNNVN;" → yes; "CHỦ TỊCH" → no
func (p *parser) inCapitals(s string) bool {
	return viet.IsUpper(s) && strings.ContainsAny(s[len(s)-1:], ",;") && !p.tb.Office.MatchString(s)
}

// hasHand reports that the words for the hand stand over or under paragraph i of a
// closing.
func (p *parser) hasHand(i, from, to int) bool {
	return i > from && p.tb.Hand.MatchString(p.text(i-1)) || i < to && p.tb.Hand.MatchString(p.text(i+1))
}

// longestRole is how many letters the office of a signer may have; what is
// longer is the menu of a web page.
const longestRole = 120

// signs takes the name in paragraph i for the signer cur, who is complete then.
func (p *parser) signs(i int, cur *extract.Signer) {
	if utf8.RuneCountInString(cur.Role) > longestRole {
		*cur = extract.Signer{}
		return
	}
	p.sign(i, p.withoutRank(p.undebris(p.text(i))), cur)
}

// sign takes name, which stands in paragraph i, for that of the signer cur.
func (p *parser) sign(i int, name string, cur *extract.Signer) {
	p.ruled(i, "signer")
	cur.Name = name
	p.head.Signers, p.signedAt = append(p.head.Signers, *cur), append(p.signedAt, i)
	*cur = extract.Signer{}
}

// smallOffice reports that s is an office in small letters, as old papers print
// it under the authority.
//
//	"Thứ trưởng", "Phó Thống Đốc" → yes
//	"Trần Văn Tá"                 → no
func (p *parser) smallOffice(s string) bool {
	return viet.StartsUpper(s) && len(strings.Fields(s)) < 6 && p.tb.Office.MatchString(strings.ToUpper(s))
}

// withoutRank is a name without the rank or degree before it.
//
//	"Đại tướng Phan Văn Giang" → "Phan Văn Giang"
func (p *parser) withoutRank(s string) string {
	if at := p.tb.Rank.FindStringIndex(s); at != nil {
		return strings.TrimSpace(s[at[1]:])
	}
	return s
}

// undebris cuts off a line of a signature what a reader made of the seal and the
// hand beside it: a bracket and a letter or two.
//
//	"PHÓ THỦ TƯỚNGy]" → "PHÓ THỦ TƯỚNG"
//	"[dHồ Đức Phớc"   → "Hồ Đức Phớc"
func (p *parser) undebris(s string) string {
	if i := strings.LastIndexAny(s, "[]{}|\\"); i >= 0 && i == len(s)-1 {
		if bare := strings.TrimRight(strings.TrimRight(s, "[]{}|\\ "), "abcdefghijklmnopqrstuvwxyz"); len(s)-len(bare) < 5 && viet.IsUpper(bare) {
			s = strings.TrimSpace(bare)
		}
	}
	if i := strings.IndexAny(s, "[]{}|\\"); i == 0 {
		if bare := strings.TrimLeft(strings.TrimLeft(s, "[]{}|\\ "), "abcdefghijklmnopqrstuvwxyz"); len(s)-len(bare) < 5 && viet.StartsUpper(bare) {
			s = bare
		}
	}
	return s
}

// recipient takes the recipients from line i, which opens with a dash and reads
// s. An office beside them goes to the signer cur, and a name makes him whole.
//
//	"- UBND các tỉnh; - Văn phòng Trung ương Đảng;" → two
func (p *parser) recipient(i int, s string, cur *extract.Signer) {
	s, office := p.besideOffice(s)
	cur.Role = strings.TrimSpace(cur.Role + " " + office)
	s = p.besideName(i, s, cur)
	for one := range strings.SplitSeq(s, "; - ") {
		p.head.Recipients = append(p.head.Recipients, strings.TrimSpace(strings.TrimLeft(one, "- ")))
	}
}

// recipientGoesOn reports that the last recipient is surely not at its end: it
// stops at a comma or at a word that governs the next.
func (p *parser) recipientGoesOn() bool {
	n := len(p.head.Recipients)
	return n > 0 && p.tb.Governs.MatchString(p.head.Recipients[n-1])
}

// recipientLine takes line i, which reads s, if it goes on with the last
// recipient: in small letters, or directly behind a line that no sign ends.
//
//	"- VPCP: BTCN, các Vụ, Cục," + "đơn vị trực thuộc;"     → one
//	"- Các sở: Nông nghiệp và Môi trường," + "Tài chính;"    → one
//	"- Lưu: VT." + "Ghi chú"                                 → two: the second is none
func (p *parser) recipientLine(i int, s string, cur *extract.Signer, directly bool) bool {
	n := len(p.head.Recipients)
	if n == 0 || utf8.RuneCountInString(s) > 120 {
		return false
	}
	last := p.head.Recipients[n-1]
	if strings.HasSuffix(last, ".") || !viet.StartsLower(s) && (!directly || strings.HasSuffix(last, ";")) {
		return false
	}
	p.head.Recipients[n-1] = last + " " + p.besideName(i, s, cur)
	return true
}

// besideName cuts off line i, which reads s, the name of who signs, with which a
// text of two columns has the recipient in one line.
//
//	"- UBND, Sở Tài chính các Phạm Văn Trọng"   → "- UBND, Sở Tài chính các", and the signer is whole
//	"- Ông Phạm Văn Trọng"                      → as it is: nobody has signed with an office yet
func (p *parser) besideName(i int, s string, cur *extract.Signer) string {
	words := strings.Fields(s)
	if cur.Role+cur.Authority == "" || len(p.head.Signers) > 0 {
		return s
	}
	for n := 2; n <= 4 && n < len(words)-1; n++ {
		name, before := words[len(words)-n:], words[len(words)-n-1]
		if viet.Surname(name[0]) && isName(strings.Join(name, " ")) && viet.StartsLower(before) && !strings.ContainsAny(before[len(before)-1:], ",;.:") {
			p.sign(i, strings.Join(name, " "), cur)
			return strings.Join(words[:len(words)-n], " ")
		}
	}
	return s
}

// isName reports that s looks like the name of a person: two to six words,
// each with a capital, no digits. A title before it ("PGS.TS.") is allowed.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 6 || viet.IsUpper(s) {
		return false
	}
	for _, w := range words {
		c, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(c) || strings.ContainsFunc(w, func(c rune) bool { return !unicode.IsLetter(c) && c != '.' && c != '-' }) {
			return false
		}
	}
	return true
}

func firstWords(s string) string {
	w := strings.Fields(s)
	return strings.Join(w[:min(3, len(w))], " ")
}

func lastLine(s string) string {
	w := strings.Fields(s)
	return strings.Join(w[max(0, len(w)-3):], " ")
}
