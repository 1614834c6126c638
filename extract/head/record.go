package head

import (
	"slices"
	"strings"
	"time"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// fewest is how many labelled lines make a record.
const fewest = 3

// longestLabelled is how many bytes a labelled line may have.
const longestLabelled = 160

// record reads a page of a register that has no text of the paper, or one
// without its letterhead, but tells of it in labelled lines.
//
//	"Thông tư số 2/2031/TT-BXD Quy định …", "Số hiệu02/2031/TT-BXD", "Loại văn bảnThông tư",
//	"Ngày ban hành08/01/2031", "Ngày có hiệu lực15/03/2031", "Cơ quan ban hànhBộ Xây dựng"   → the head
//	"Số hiệu10/VBHN-", with all the others                                                    → the head without a number
//	"Số hiệu: 5", in a table of goods                                                         → nothing
func (p *parser) record() {
	told := map[string]string{}
	var at []int
	for i := range p.t.Paras {
		if p.t.Paras[i].Len() > longestLabelled {
			continue
		}
		m := p.tb.Record.FindStringSubmatch(p.text(i))
		if m == nil {
			continue
		}
		at = append(at, i)
		for _, name := range []string{"n", "type", "by", "date", "effect", "name", "role"} {
			if v := strings.TrimSpace(group(p.tb.Record, m, name)); v != "" && told[name] == "" && strings.Trim(v, "-. ") != "" {
				told[name] = v
			}
		}
	}
	n, ok := docnum.Parse(told["n"])
	typ := strings.ToLower(told["type"])
	known := slices.ContainsFunc(p.tb.Types, func(t Type) bool { return t.Name == typ })
	if len(told) < fewest || !known || !ok && len(told) < fewest+2 { // a register may have entered half a number
		return
	}
	for _, i := range at {
		p.took(i, p.tb.Record)
	}
	h := &p.head
	h.NumberPrinted, h.Type = told["n"], typ
	if ok {
		h.Number = shown(told["n"], n)
	}
	h.Date, h.Effective = figures(told["date"]), figures(told["effect"])
	if told["by"] != "" && p.tb.Issuer != nil {
		h.Issuer = p.tb.Issuer(docnum.Number{}, told["by"], typ)
	}
	if told["name"] != "" {
		p.sign(at[0], told["name"], &extract.Signer{Role: told["role"]})
	}
	p.recordTitle(at[0])
}

// figures is a date in figures as ISO 8601, "" for anything else.
//
//	"08/01/2031" → "2031-01-08"
func figures(s string) string {
	d, err := time.Parse("2/1/2006", s)
	if err != nil {
		return ""
	}
	return d.Format(time.DateOnly)
}

// recordTitle takes the title of a record from the last line above paragraph
// at, its first labelled one, that begins with the type and has the number.
//
//	"Thông tư số 2/2031/TT-BXD Quy định việc …" → "Quy định việc …"
func (p *parser) recordTitle(at int) {
	for i := at - 1; i >= 0; i-- {
		before, title, ok := strings.Cut(p.text(i), p.head.NumberPrinted)
		if ok && len(before) < len(p.head.Type)+12 && strings.HasPrefix(strings.ToLower(before), p.head.Type) {
			p.head.Title = strings.Trim(title, " ,:-–")
			p.ruled(i, "title")
			p.frame.Front = extract.Span{End: p.t.Paras[at].End}
			return
		}
	}
}
