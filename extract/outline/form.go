package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/extract/viet"
)

// A form to be filled in looks like a paper and orders nothing: its numbers, its
// dashes and the places for signatures are whoever fills it in's. It is one
// paragraph unit with the rule "form", under the annex that holds it.
//
//	"Mẫu số 02: Phiếu lấy ý kiến" + "1. Họ và tên chủ hộ: ……" + "2. Nội dung:" → one form, no clauses
//	"PHỤ LỤC II" + "Kính gửi: ………" + "1. Tên cơ sở: ………" + "2. Địa chỉ: ………" → annex II, and a form in it

// form takes the form whose head is paragraph i and returns its last paragraph;
// ok is false when none begins there.
func (p *parser) form(i int) (last int, ok bool) {
	switch span := p.t.Paras[i].Span; {
	case p.formHead(i):
		return p.fillIn(i, span, false), true
	case p.begun && p.underMotto(i):
		return p.fillIn(i, extract.Span{Start: span.Start, End: span.Start}, true), true
	}
	return i, false
}

// underMotto reports that paragraph i is the nation's motto over a form, whose own
// mark is missing: what follows, up to the next motto, is to be filled in.
//
//	"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" + "ĐƠN ĐỀ NGHỊ" + "1. Tên cơ sở: ………" + … → a form
func (p *parser) underMotto(i int) bool { return p.motto(i) && p.blanks(i+1, true) }

// longestMotto is how many bytes the line of the motto may have, with what stands
// beside it.
const longestMotto = 400

func (p *parser) motto(i int) bool {
	return p.t.Paras[i].Cell == nil && p.t.Paras[i].Len() <= longestMotto && p.tb.Motto.MatchString(p.t.Paras[i].Of(p.t.String))
}

// formHead reports that paragraph i is the line with which a form opens.
func (p *parser) formHead(i int) bool {
	para := p.t.Paras[i]
	if para.Cell != nil || para.Note > 0 || p.tb.Form == nil {
		return false
	}
	text := para.Of(p.t.String)
	m := p.tb.Form.FindStringSubmatchIndex(text)
	if m == nil {
		return false
	}
	rest := strings.TrimLeft(text[m[1]:], " ")
	title := strings.TrimLeft(rest, ".:–- ")
	switch {
	case title == "", strings.HasPrefix(title, "("), viet.IsUpper(title), para.Look.Centered, para.Look.Bold:
		return true
	}
	return len(title) < len(rest) && viet.StartsUpper(title) && isTitle(title) && (p.closed || p.inside(extract.KindAnnex))
}

// minLength is how many letters and signs a paragraph must have to tell a form:
// the cells of tables that lost their rules have fewer.
const minLength = 12

// template takes the annex whose title ends with paragraph i as a form when what
// it holds is to be filled in, and returns the last paragraph of it, else i.
func (p *parser) template(i int) int {
	if !p.blanks(i+1, false) {
		return i
	}
	for i+2 < len(p.t.Paras) && p.tb.Enclosed.MatchString(p.t.Paras[i+1].Of(p.t.String)) {
		i++
	}
	return p.fillIn(i+1, extract.Span{Start: p.t.Paras[i+1].Start, End: p.t.Paras[i+1].Start}, false)
}

// blanks reports that a good part of what stands from paragraph i to the end of the
// form, or to the next motto, is to be filled in.
func (p *parser) blanks(i int, motto bool) bool {
	blanks, all := 0, 0
	for j := i; j < len(p.t.Paras) && !p.endsForm(j, false) && !(motto && p.motto(j)); j++ {
		text := p.t.Paras[j].Of(p.t.String)
		if p.t.Paras[j].Cell != nil || utf8.RuneCountInString(text) < minLength || !strings.ContainsFunc(text, unicode.IsLetter) {
			continue
		}
		all++
		if p.tb.Blank.MatchString(text) {
			blanks++
		}
	}
	return blanks >= minBlanks && 4*blanks >= all
}

// minBlanks is how many paragraphs of an annex must have blanks for a form.
const minBlanks = 3

// fillIn opens a form with paragraph i under the open annex and returns its last
// paragraph. One that opens with the motto ends at that of another form.
func (p *parser) fillIn(i int, title extract.Span, motto bool) int {
	p.push(&extract.Node{Kind: extract.KindPara, Rule: "form", Start: p.t.Paras[i].Start, Page: p.t.Paras[i].Page, TitleSpan: title}, nil, p.enclosing())
	for head := true; i+1 < len(p.t.Paras); i++ {
		text := p.t.Paras[i+1].Of(p.t.String)
		head = head && (viet.IsUpper(text) || strings.HasPrefix(text, "(")) // its own title, and what it belongs to
		if p.endsForm(i+1, head) || motto && p.underMotto(i+1) {
			break
		}
	}
	return i
}

// enclosing is the place on the stack of the innermost annex or enclosed paper, the
// paper itself outside of one.
func (p *parser) enclosing() (under int) {
	under = p.base
	for k, o := range p.stack {
		if o.node.Kind == extract.KindAnnex || o.node.Rule == extract.RuleAttached {
			under = k
		}
	}
	return under
}

// endsForm reports that paragraph j is none of the form before it: another form,
// an annex or an enclosed paper opens, an article of the paper itself goes on, or
// the notes begin. In the head of a form its own title stands.
func (p *parser) endsForm(j int, head bool) bool {
	para := p.t.Paras[j]
	switch {
	case para.Note > 0 || p.formHead(j) || p.nextAt(j):
		return true
	case para.Cell != nil:
		return false
	case !head && (p.enclosedBelow(j) || p.listed(j)):
		return true
	}
	for _, k := range p.read(para) {
		if k.style.Fresh || k.style.Runs && k.style.Seq.follows(p.last[k.style.Kind], k.num, p.tb.Ordinals) {
			return true
		}
	}
	return false
}

// listed reports that paragraph i is the title of an annex without a number: in
// capitals, and a line in brackets right below says what it belongs to.
//
//	"DANH MỤC THỦ TỤC HÀNH CHÍNH" + "(Ban hành kèm theo Quyết định số 5/QĐ-UBND)" → yes
//	"QUY CHẾ LÀM VIỆC" + "(Ban hành kèm theo …)"                                  → a paper that is enclosed
func (p *parser) listed(i int) bool {
	text := p.t.Paras[i].Of(p.t.String)
	if p.t.Paras[i].Cell != nil || !viet.IsUpper(text) || strings.HasPrefix(text, "(") || p.tb.Attached.MatchString(text) && !p.tb.Listed.MatchString(text) {
		return false
	}
	for _, o := range p.stack {
		if o.node.Kind == extract.KindAnnex && o.node.Num != "" {
			return false
		}
	}
	if _, _, marked := p.choose(p.read(p.t.Paras[i])); marked {
		return false
	}
	return p.tied(i)
}

// tied reports that a line in brackets below the title that begins with paragraph
// i, all of it in capitals, says what the title's text belongs to.
func (p *parser) tied(i int) bool {
	for j := i + 1; j < len(p.t.Paras) && j < i+3; j++ {
		next := p.t.Paras[j].Of(p.t.String)
		if strings.HasPrefix(next, "(") && p.tb.Enclosed.MatchString(next) {
			return true
		}
		if p.t.Paras[j].Cell != nil || !viet.IsUpper(next) || utf8.RuneCountInString(next) > 300 {
			return false
		}
	}
	return false
}
