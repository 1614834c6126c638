package task

import (
	"strings"

	"nghiquyet/extract/agency"
	"nghiquyet/extract/pattern"
)

// submit is the bodies that get what a text says is made. What the first of
// them does with it afterwards is not told of the text's doer.
//
//	"xây dựng …, trình Chính phủ"                           → Chính phủ
//	"báo cáo kết quả kiểm toán với Ủy ban Thường vụ Quốc hội" → Ủy ban Thường vụ Quốc hội
//	"gửi Bộ Nội vụ để tổng hợp, báo cáo Chính phủ"            → Bộ Nội vụ
//	"báo cáo tình hình thực hiện"                             → nobody
func (tb *Tables) submit(text string) []string {
	var all []agency.Mention
	for pos := 0; pos < len(text); {
		m := tb.Submit.FindStringSubmatchIndex(text[pos:])
		if m == nil {
			break
		}
		at := pos + m[1]
		ms, n := tb.Bodies.Named(text[at:])
		if len(ms) == 0 && said(tb.Submit, m, "object") {
			ms, n = tb.toward(text[at:])
		}
		if !said(tb.Submit, m, "aside") && !(said(tb.Submit, m, "comma") && tb.next(ms, text[at+n:])) {
			all = append(all, ms...)
		}
		pos = at + n
		if m := find(tb.PassesOn, text[pos:]); m != nil && len(ms) > 0 {
			pos += m[1]
		}
	}
	return agency.Names(all)
}

// next reports whether the bodies ms behind a verb and a comma are the next to
// act, by what they go on with.
//
//	"báo cáo, | Bộ Tài chính tổng hợp"              → yes
//	"báo cáo, | Thủ tướng Chính phủ trong quý II" → no: the comma is one too many
func (tb *Tables) next(ms []agency.Mention, rest string) bool {
	rest = strings.TrimSpace(rest)
	return !above(ms) || tb.Bodies.Verb(rest) && !tb.Clause.MatchString(rest)
}

// maxObject is how many bytes may stand between a submitting verb and those to
// whom its object goes.
const maxObject = 200

// toward is the bodies to whom what s begins with goes, and the byte after
// them: those behind a preposition of the same clause. Groups get nothing so:
// "báo cáo tác động đến các địa phương" tells of what there is.
func (tb *Tables) toward(s string) (ms []agency.Mention, n int) {
	if tb.Toward == nil {
		return nil, 0
	}
	near := s
	if len(near) > maxObject {
		near = near[:maxObject]
	}
	if end := strings.IndexAny(near, ";:.("); end >= 0 {
		near = near[:end]
	}
	for pos := 0; pos < len(near); {
		m := tb.Toward.FindStringSubmatchIndex(near[pos:])
		if m == nil {
			break
		}
		at := pos + m[1]
		ms, n := tb.Bodies.Named(s[at:])
		if len(ms) > 0 && !said(tb.Toward, m, "aside") && gets(ms[0]) {
			return ms, at + n
		}
		pos = at + n
	}
	return nil, 0
}

// gets reports whether m is one body, to whom something can be sent.
func gets(m agency.Mention) bool {
	return m.Known && m.Kind != agency.Province || m.Of != "" || m.Proper
}

// said reports whether the group of that name took part in the match m of re.
func said(re *pattern.Pattern, m []int, group string) bool {
	k := 2 * re.SubexpIndex(group)
	return k > 0 && m[k] >= 0
}
