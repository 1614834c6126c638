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
		for j := i + 1; j < len(paras) && p.inClosing(j); j++ {
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
	if p.t.Paras[i].Cell != nil || p.t.Paras[i].Note > 0 || utf8.RuneCountInString(s) > 120 {
		return false
	}
	switch {
	case p.opensRecipients(i):
		p.took(i, p.tb.Recipients)
	case p.tb.Authority.MatchString(s) && viet.IsUpper(firstWords(s)):
		p.took(i, p.tb.Authority)
	case viet.IsUpper(s) && p.tb.Office.MatchString(s) && (p.nameWithin(i+1, 4) || isName(lastLine(s))):
		p.took(i, p.tb.Office)
	default:
		return false
	}
	return true
}

// signed reads a signature whose authority and office are in small letters and
// whose name is in capitals, as translations print it, and returns its last
// paragraph; 0 when none begins at paragraph i.
//
//	"On behalf of the Government", "Prime Minister", "NGUYEN TAN DUNG"
//	"For the Minister of Finance, the department shall report …" → none: no name follows
func (p *parser) signed(i int) int {
	if p.tb.Signed == nil || p.t.Paras[i].Cell != nil || !p.tb.Signed.MatchString(p.text(i)) || utf8.RuneCountInString(p.text(i)) > 120 {
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
			cur.Name = initials(s)
			if len(p.head.Signers) == 0 {
				p.head.Signers = append(p.head.Signers, cur)
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

// nameWithin reports that one of the next n paragraphs is a name. It ends where
// something new opens: "QUỐC HỘI" above "QUYẾT NGHỊ:" and "Chương I" is no
// office of a person "Chương I".
func (p *parser) nameWithin(from, n int) bool {
	for j := from; j < len(p.t.Paras) && j < from+n && !p.tb.Beyond.MatchString(p.text(j)); j++ {
		if isName(p.text(j)) {
			return true
		}
	}
	return false
}

// inClosing reports that paragraph j still belongs to a signature block.
func (p *parser) inClosing(j int) bool {
	s := p.text(j)
	if p.t.Paras[j].Cell != nil || p.t.Paras[j].Note > 0 || p.tb.Beyond.MatchString(s) || p.tb.Motto.MatchString(s) || utf8.RuneCountInString(s) > 200 {
		return false
	}
	for _, a := range p.above {
		if s == a && !p.nameWithin(j+1, 3) {
			return false
		}
	}
	return true
}

// signers reads names, offices and authority from the paragraphs of a closing.
func (p *parser) signers(from, to int) {
	var cur extract.Signer
	recipients := false
	for i := from; i <= to; i++ {
		s := p.text(i)
		switch {
		case p.opensRecipients(i):
			recipients = true
			if _, behind, ok := strings.Cut(s, ":"); ok && p.tb.Authority.MatchString(strings.TrimSpace(behind)) { // "Nơi nhận: T/M BAN THƯỜNG VỤ"
				cur.Authority = strings.TrimSpace(behind)
			}
		case p.tb.Authority.MatchString(s):
			p.took(i, p.tb.Authority)
			recipients = false
			if cur.Authority == "" {
				cur.Authority = s
			} else {
				cur.Role = strings.TrimSpace(cur.Role + " " + s)
			}
		case recipients && p.recipient(s, &cur):
		case viet.IsUpper(s) && !strings.HasPrefix(s, "-"):
			p.ruled(i, "office")
			cur.Role = strings.TrimSpace(cur.Role + " " + s)
		case isName(s) && (cur.Role != "" || cur.Authority != ""):
			p.ruled(i, "signer")
			cur.Name = s
			p.head.Signers = append(p.head.Signers, cur)
			cur, recipients = extract.Signer{}, false
		}
	}
}

// recipient takes a recipient from s, or what goes on with the one before, and
// reports whether s is that. An office beside it goes to the signer cur.
func (p *parser) recipient(s string, cur *extract.Signer) bool {
	switch n := len(p.head.Recipients); {
	case strings.HasPrefix(s, "-"):
		s, office := p.besideOffice(s)
		cur.Role = strings.TrimSpace(cur.Role + " " + office)
		p.head.Recipients = append(p.head.Recipients, strings.TrimRight(strings.TrimSpace(s[1:]), ",;. "))
	case viet.StartsLower(s) && n > 0:
		p.head.Recipients[n-1] += " " + strings.TrimRight(s, ";. ")
	default:
		return false
	}
	return true
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
