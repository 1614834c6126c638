package head

import (
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
)

// Papers that are bound together stand in one file one behind the other: a letter
// with the decision that it sends on, an issue of a gazette. Another one begins
// where the paper before it was signed and a letterhead follows with a number and a
// day of its own.
//
//	"Nguyễn Văn An" + "TỈNH A", "CỘNG HÒA XÃ HỘI …", "Số: 731/QĐ-UBND", "A, ngày 12 tháng 4 năm 2031", "QUYẾT ĐỊNH" → another paper, from "TỈNH A" on
//	"CỘNG HÒA XÃ HỘI …", "Số: …/QĐ-UBND", "…, ngày … tháng … năm …"      → none: a form
//	"CHƯƠNG TRÌNH HÀNH ĐỘNG", "(Kèm theo Quyết định số 731/QĐ-UBND …)"   → none: an annex of the paper itself

const (
	mostAbove = 8  // paragraphs of a letterhead over the line by which it is found
	mostBelow = 12 // and below that line down to the number
)

// starts are the paragraphs with which the papers in t begin, of which 0 is the first.
func starts(t extract.Text, tb Tables) []int {
	p := newParser(t, tb)
	found, known, signed := []int{0}, []string(nil), 1
	heads := p.letterheads()
	for k, from := range heads {
		last := found[len(found)-1]
		if signed = max(signed, last+1); !p.signedBefore(&signed, from) {
			continue
		}
		if known == nil {
			known = []string{ownName(read(t.Cut(0, from), tb))}
		}
		end := len(t.Paras)
		if k+1 < len(heads) {
			end = heads[k+1]
		}
		if name := ownName(read(t.Cut(from, end), tb)); name != "" && !slices.Contains(known, name) {
			found, known = append(found, from), append(known, name)
		}
	}
	return found
}

// letterheads are the paragraphs with which letterheads begin that have a number,
// behind the first.
func (p *parser) letterheads() (found []int) {
	for i := 1; i < len(p.t.Paras); i++ {
		if p.t.Paras[i].Note > 0 || !p.tb.Motto.MatchString(p.text(i)) {
			continue
		}
		from := p.letterheadAbove(i)
		if from == 0 || len(found) > 0 && from <= found[len(found)-1] {
			continue
		}
		for j := from; j < min(len(p.t.Paras), i+mostBelow); j++ {
			if p.numbered(j) {
				found = append(found, from)
				i += mostBelow / 2
				break
			}
		}
	}
	return found
}

// numbered reports that paragraph j has a whole number, or the word before one that stands
// alone on the next line.
func (p *parser) numbered(j int) bool {
	s := p.text(j)
	if p.tb.Numbered.MatchString(s) && j+1 < len(p.t.Paras) {
		s += " " + p.text(j+1)
	}
	_, ok := docnum.Parse(group(p.tb.Number, p.tb.Number.FindStringSubmatch(s), "n"))
	return ok
}

// letterheadAbove is the first paragraph of the letterhead to which paragraph i
// belongs, 0 where it may be that of the whole text.
func (p *parser) letterheadAbove(i int) int {
	page, j := p.t.Paras[i].Page, i
	for j > 0 && i-j < mostAbove && p.t.Paras[j-1].Page == page && (p.sameTable(j-1, i) || p.overMotto(j-1)) {
		j--
	}
	return j
}

// overMotto reports that paragraph j may stand in a letterhead, over the motto: a
// body in capitals, which is no signer, the number, the day.
func (p *parser) overMotto(j int) bool {
	s := p.text(j)
	switch {
	case p.t.Paras[j].Note > 0 || p.tb.Authority.MatchString(s) || p.tb.Recipients.MatchString(s):
		return false
	case p.tb.Number.MatchString(s), p.tb.Rubric.MatchString(s), p.opensDate(s), p.tb.Subject != nil && p.tb.Subject.MatchString(s):
		return true
	}
	return viet.IsUpper(s) && viet.StartsUpper(s) && !p.signsHere(j)
}

// signsHere reports that paragraph j is an office, or the name in capitals of who
// signed with one.
//
//	"CHỦ TỊCH", "NGUYỄN VĂN AN" below it            → yes
//	"ỦY BAN NHÂN DÂN"                               → no: a body, though some sign in its name alone
//	"HÀ NỘI" below "ỦY BAN NHÂN DÂN THÀNH PHỐ"      → no
func (p *parser) signsHere(j int) bool {
	s := p.text(j)
	if p.tb.Office.MatchString(s) && !(p.tb.Names != nil && p.tb.Names(s)) {
		return true
	}
	first, _, _ := strings.Cut(initials(s), " ")
	above := ""
	if j > 0 {
		above = p.text(j - 1)
	}
	return viet.Surname(first) && isName(initials(s)) && (p.tb.Office.MatchString(above) || p.tb.Hand.MatchString(above))
}

// signedBefore reports that a signature stands between paragraphs *from and to. It
// moves *from there, so that a text is looked through once.
func (p *parser) signedBefore(from *int, to int) bool {
	for ; *from < to; *from++ {
		if p.signed(*from) > 0 || p.opensClosing(*from) {
			return true
		}
	}
	return false
}

// ownName tells a paper from others: its type, number and day. It is empty where one of
// them is missing, and of what belongs to another paper.
func ownName(p *parser) string {
	h := p.head
	if h.Type == "" || h.Number == "" || h.Date == "" || h.Draft {
		return ""
	}
	for i, n := 0, 0; i < len(p.t.Paras) && n < 3; i++ {
		if p.t.Paras[i].Start < p.frame.Front.End {
			continue
		}
		if n++; p.tb.Enclosed.MatchString(p.text(i)) {
			return ""
		}
	}
	return h.Type + " " + docnum.Canonical(h.Number) + " " + h.Date
}

// bound reads the papers that begin with the given paragraphs of t.
func bound(t extract.Text, file string, tb Tables, papers []int, probs *extract.Problems) (h extract.Head, f extract.Frame) {
	for k, from := range papers {
		end, last := len(t.Paras), len(t.String)
		if k+1 < len(papers) {
			end = papers[k+1]
			last = t.Paras[end].Start
		}
		p := newParser(t.Cut(from, end), tb)
		p.rules = map[int]string{}
		p.parse()
		at := t.Paras[from].Start
		if k == 0 {
			p.weigh(file)
			h, f, at = p.head, p.frame, 0
			*probs = append(*probs, *p.probs...)
			continue
		}
		f.Bound = append(f.Bound, extract.Bound{
			Span: extract.Span{Start: at, End: last}, First: from,
			Front: p.frame.Front.Behind(at), Heading: p.heading().Behind(at),
		})
		for _, c := range p.frame.Closings {
			f.Closings = append(f.Closings, c.Behind(at))
		}
		probs.Add("head", RuleBound, at, t.Paras[from].Page, "another paper stands here behind the first: %s %s of %s", p.head.Type, p.head.Number, p.head.Date)
	}
	return h, f
}

// RuleBound is the rule of the problem that tells of a paper bound to another.
const RuleBound = "head/bound"

// heading is the part of the front that calls the paper: its type and title; of a
// paper without a type its number and what it is about.
func (p *parser) heading() extract.Span {
	for _, rule := range []string{"head/type", p.tb.Number.Name()} {
		for i, para := range p.t.Paras {
			if p.rules[i] == rule {
				return extract.Span{Start: para.Start, End: max(para.End, p.frame.Front.End)}
			}
		}
	}
	return extract.Span{}
}
