// Package head reads what a document says of itself: its type, number, issuer,
// place, date, title, signers and recipients.
//
//	"CHÍNH PHỦ"                                  → issuer Chính phủ
//	"Số: 97/NQ-CP"                               → number 97/NQ-CP
//	"Hà Nội, ngày 06 tháng 4 năm 2026"           → place Hà Nội, date 2026-04-06
//	"NGHỊ QUYẾT"                                 → type nghị quyết
//	"Sửa đổi, bổ sung nhiệm vụ trong …"          → title
//	"TM. CHÍNH PHỦ", "THỦ TƯỚNG", "Phạm Văn A"   → signer
//
// Decree 30/2020/NĐ-CP, annex I, lays down the places of these parts for State
// documents. What is not printed stays empty.
package head

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/pattern"
)

// Type is one kind of document: its name in the language, and in English for
// Head.Kind.
type Type struct {
	Name, Kind string
	Printed    string // how it may stand over a title in other words, "" where it does not: "bản quy định"
}

// Tables is what head must know of a language. Nil patterns match nothing;
// groups are named.
type Tables struct {
	Types      []Type            // longest names first
	Codes      map[string]string // type code of a number → type name: "NQ" → "nghị quyết"
	Number     *pattern.Pattern  // a line with the number: group n
	Unread     *pattern.Pattern  // a line with a number whose figures a scan does not show: group n
	UnreadDay  *pattern.Pattern  // a line with a day whose figures a scan does not show
	Numbered   *pattern.Pattern  // the word before a number alone on its line: "Số:"
	Subject    *pattern.Pattern  // what a letter is about, behind or under its number: group t or t2
	Letter     string            // the type of a letter, which prints none
	Date       *pattern.Pattern  // a date: groups d, m, y, or d2, m2, y2; place before it: group p
	Months     map[string]int    // names of months
	Adopted    *pattern.Pattern  // words before the date of adoption in the closing clause: group type, the paper's, and by, who adopts
	Itself     *pattern.Pattern  // the paper's own type, where the text speaks of itself: group type of "Nghị định này có hiệu lực"
	Certified  *pattern.Pattern  // words of the certification at the end of a consolidated text
	Rubric     *pattern.Pattern  // a heading of a gazette over the paper: "VĂN BẢN PHÁP LUẬT KHÁC"
	Enclosed   *pattern.Pattern  // "(Kèm theo Nghị quyết số … ngày …)"
	Draft      *pattern.Pattern  // a line that marks a draft: "DỰ THẢO 2"
	DraftOn    *pattern.Pattern  // goes on with such a line: "(27/06/2025)", "trình Quốc hội"
	BlankNo    *pattern.Pattern  // a number to be filled in: "Luật số: /2025/QH15"
	BlankDay   *pattern.Pattern  // a day to be filled in: "Hà Nội, ngày … tháng 8 năm 2025", group p
	Motto      *pattern.Pattern  // the name of the State or Party and its motto
	Preamble   *pattern.Pattern  // words that open the preamble: "Căn cứ"
	Addressed  *pattern.Pattern  // before the bodies to which a letter is sent: "Kính gửi:"
	Issues     *pattern.Pattern  // the sentence with which a body issues the paper: groups by, type
	Whose      *pattern.Pattern  // a number with the body whose it is: groups n, by
	Formula    *pattern.Pattern  // the line with which a paper enacts: "QUYẾT ĐỊNH:", group does
	Does       map[string]string // the word of that line → type name: "quyết nghị" → "nghị quyết"
	By         *pattern.Pattern  // the issuer under the type: group 1
	Opens      func(string) bool // whether a unit may open with a line: the title is over
	Issuer     func(number docnum.Number, letterhead, typ string) string
	Lower      *pattern.Pattern         // a line of the letterhead that names a body below the one above: "SỞ CÔNG THƯƠNG"
	Place      *pattern.Pattern         // a line of the letterhead that only tells where: "TỈNH LÀO CAI"
	Under      func(line string) string // the body whose head alone the line names: "Bộ trưởng Bộ Xây dựng"
	Names      func(line string) bool   // whether the line names a body and nothing else: "Bộ Xây dựng"
	Governs    *pattern.Pattern         // ends with a word that a body's name depends on: "của"
	Authority  *pattern.Pattern         // "TM.", "KT." at the head of a signature
	Collective *pattern.Pattern         // the mark of a signature in the name of a whole body: "TM. "
	Office     *pattern.Pattern         // an office in capitals: "CHỦ TỊCH"
	Hand       *pattern.Pattern         // what stands for the hand on copies: "(Đã ký)"
	Rank       *pattern.Pattern         // a rank or degree before a name: "Đại tướng "
	Recipients *pattern.Pattern         // "Nơi nhận:"
	Misread    *pattern.Pattern         // what a scan may leave of it: "Nơi"
	Beyond     *pattern.Pattern         // a line behind a signature that opens something new: "PHỤ LỤC"
	News       *pattern.Pattern         // an article's report of a document: groups type, n, date, title
	Record     *pattern.Pattern         // a labelled line of a register's page: groups n, type, by, date, effect, name, role
	Web        *pattern.Pattern         // the title that a web page gives a paper: groups type, n, date, by, title
	Own        *pattern.Pattern         // a line with the paper's own issuer, number and day, as old papers print it: groups type, by, n, date, title
	OwnCited   *pattern.Pattern         // the same inside a title: group n
	Titled     *pattern.Pattern         // a title that cites its own document: groups type, n, date, day, title
	Body       *pattern.Pattern         // the issuing body, printed under the title
	Signed     *pattern.Pattern         // the authority over a signature in small letters, whose name is in capitals
}

// front is how many paragraphs may come before the title's end.
const front = 60

// Parse reads the head of t and the frame in which its units stand. Of several
// papers that are bound together the head is that of the first, and the frame of
// all. The name of the file, "" where there is none, is a witness where a scan is
// doubtful.
func Parse(t extract.Text, file string, tb Tables, probs *extract.Problems) (extract.Head, extract.Frame) {
	papers := starts(t, tb)
	if len(papers) == 1 {
		p := read(t, tb)
		p.weigh(file)
		*probs = append(*probs, *p.probs...)
		return p.head, p.frame
	}
	return bound(t, file, tb, papers, probs)
}

func newParser(t extract.Text, tb Tables) *parser {
	return &parser{t: t, tb: tb, probs: &extract.Problems{}}
}

// read reads t as one paper.
func read(t extract.Text, tb Tables) *parser {
	p := newParser(t, tb)
	p.parse()
	return p
}

// Explain is what took each paragraph of t that Parse reads as a part of the
// head or of a signature, by its index: the name of a pattern of the tables, or
// "head/type", "head/body", "head/title", "head/headline", "head/office" and
// "head/signer", which no pattern tells.
func Explain(t extract.Text, tb Tables) map[int]string {
	p := &parser{t: t, tb: tb, probs: &extract.Problems{}, rules: map[int]string{}}
	p.parse()
	return p.rules
}

// took notes that a pattern told what paragraph i is, for Explain.
func (p *parser) took(i int, re *pattern.Pattern) {
	if p.rules != nil {
		p.rules[i] = re.Name()
	}
}

// ruled notes what paragraph i was found to be without a pattern.
func (p *parser) ruled(i int, part string) {
	if p.rules != nil {
		p.rules[i] = "head/" + part
	}
}

func (p *parser) parse() {
	p.letterhead()
	if p.head.Type == "" && p.head.Number == "" {
		p.news()
	}
	if p.head.Type == "" && p.head.Number == "" {
		p.web()
	}
	if p.head.Type == "" && p.head.Number == "" {
		p.record()
	}
	p.addressees()
	p.closings()
	p.certified()
	p.headline()
	p.complete()
}

type parser struct {
	t        extract.Text
	tb       Tables
	probs    *extract.Problems
	head     extract.Head
	frame    extract.Frame
	above    []string       // lines in capitals over the type: the issuing body
	under    string         // the body whose head issues the paper, from the line under the title
	named    string         // the type as a line with the number tells it
	nation   bool           // the name of the State or its motto stands over the paper
	letter   bool           // it tells what it is about before any type, or whom it is sent to
	noNum    bool           // the number is left to be filled in
	noDay    bool           // so is the day
	signedAt []int          // the paragraphs of the signers' names
	rules    map[int]string // what took which paragraph, when somebody wants to know
}

func (p *parser) text(i int) string { return p.t.Paras[i].Of(p.t.String) }

// opens reports that s opens with the mark of a unit, and is no ornament
// between two parts of the head.
//
//	"1. Phạm vi điều chỉnh" → yes
//	"-:-", "-o0o-"          → no
func (p *parser) opens(s string) bool {
	ornament := strings.HasSuffix(s, "-") || !strings.ContainsFunc(s, isWord)
	return p.tb.Opens != nil && !ornament && p.tb.Opens(s)
}

// group is the named group of a match, "" when it took no part.
func group(re *pattern.Pattern, m []string, name string) string {
	if i := re.SubexpIndex(name); i >= 0 && i < len(m) {
		return m[i]
	}
	return ""
}

// complete fills what other parts of the head imply.
func (p *parser) complete() {
	h := &p.head
	h.Title = p.withoutOwn(h.Title)
	n, ok := docnum.Parse(h.Number)
	if h.Type == "" {
		h.Type = p.impliedType(n, ok)
	}
	if typ := p.tb.Codes[strings.ToUpper(n.Type)]; h.Type != "" && strings.HasPrefix(typ, h.Type+" ") { // "THÔNG TƯ" + "LIÊN TỊCH CỦA …"
		h.Type = typ
	}
	if h.Type == "" && h.Number == "" {
		p.itself()
		h.Issuer = cmp.Or(h.Issuer, p.issues())
		if !p.nation { // what stands in capitals over a text without letterhead is no body
			p.above = nil
		}
	}
	for _, t := range p.tb.Types {
		if t.Name == h.Type {
			h.Kind = t.Kind
		}
	}
	if h.Issuer == "" && p.tb.Issuer != nil && h.Type+h.Number != "" {
		h.Issuer = cmp.Or(p.tb.Issuer(n, p.letterheadBody(), h.Type), p.under, p.issues())
	}
	p.drafted()
	if h.Date == "" && !h.Draft && !p.noDay {
		h.Date = p.presentedDay()
	}
	for _, words := range []*pattern.Pattern{p.tb.Adopted, p.tb.Enclosed} {
		if h.Date == "" && !h.Draft && !p.noDay {
			if day := p.dateNear(words); day != "" && p.mayBeDay(day) {
				h.Date = day
			}
		}
	}
	if h.Date == "" && h.Type != "" {
		p.probs.Add("head", "date", 0, 0, "no date of issue was found")
	}
	if h.Number == "" && h.Type != "" {
		p.probs.Add("head", "number", 0, 0, "no number was found")
	}
}

// impliedType is the type of a paper that has no line for it: by the line with
// the number, by the number, by the words with which it enacts.
func (p *parser) impliedType(n docnum.Number, numbered bool) string {
	typ := p.named
	if typ == "" && numbered {
		typ = p.tb.Codes[strings.ToUpper(n.Type)]
	}
	if typ == "" && numbered && n.Style == docnum.StyleAssembly {
		typ = p.tb.Codes["QH"]
	}
	if typ == "" && p.letter && (n.Style == docnum.StyleLetter || !numbered && p.nation) {
		typ = p.tb.Letter
	}
	if typ == "" {
		typ = p.formula()
	}
	return typ
}

// mostNear is how many paragraphs are asked for a date near some words.
const mostNear = 8

// dateNear is the first full date within 60 bytes behind a match of re.
func (p *parser) dateNear(re *pattern.Pattern) string {
	if re == nil {
		return ""
	}
	found := 0
	for _, para := range p.t.Paras {
		text := para.Of(p.t.String)
		at := re.FindStringIndex(text)
		if at == nil {
			continue
		}
		if d := p.dateBehind(text[at[0]:], at[1]-at[0]); d != "" {
			return d
		}
		if found++; found == mostNear {
			break
		}
	}
	return ""
}

// dateBehind is the first full date of line, if it begins within 60 bytes
// behind the first n.
func (p *parser) dateBehind(line string, n int) string {
	if p.tb.Date == nil {
		return ""
	}
	m := p.tb.Date.FindStringIndex(line)
	if m == nil || m[0] > n+60 {
		return ""
	}
	d, _ := p.date(line)
	return d
}

// date reads the first date of s as ISO 8601, with the place before it.
func (p *parser) date(s string) (iso, place string) {
	if p.tb.Date == nil {
		return "", ""
	}
	m := p.tb.Date.FindStringSubmatch(s)
	if m == nil {
		return "", ""
	}
	part := func(name string) string { // a language may write the parts in two orders
		return cmp.Or(group(p.tb.Date, m, name), group(p.tb.Date, m, name+"2"))
	}
	month := part("m")
	if n, ok := p.tb.Months[strings.ToLower(month)]; ok {
		month = fmt.Sprint(n)
	}
	d, err := time.Parse("2006-1-2", strings.TrimLeft(part("y"), "0")+"-"+strings.TrimLeft(month, "0")+"-"+strings.TrimLeft(part("d"), "0"))
	if err != nil {
		return "", ""
	}
	return d.Format(time.DateOnly), strings.TrimSpace(group(p.tb.Date, m, "p"))
}
