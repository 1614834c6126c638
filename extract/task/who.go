package task

import (
	"slices"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/agency"
	"nghiquyet/extract/pattern"
)

// who is the bodies that a text names for its work.
type who struct {
	lead  []string
	first bool // the lead stands at the very beginning
	given bool // it opens the text with an order: "Yêu cầu các đơn vị …"
	told  bool // an order names it: "Giao …"
	above bool // all are of those who give orders: the Government, the Prime Minister
	sure  bool // the first of them is surely a body of the State
	aside bool // a bracket names it
	rest  int  // byte at which the text goes on after a lead that opens it
	parts []part
}

// part is what one doer of a text, or several together, are to do.
type part struct {
	extract.Span // up to where the next doer begins
	lead         []string
	loose        bool // its doer may be no new one: no order names it, and it is a group, or stands behind a semicolon
}

// who reads off a unit's text who is to act.
//
//	"Bộ Y tế chủ trì, phối hợp với Bộ Công an xây dựng …"     → lead Bộ Y tế
//	"Trên cơ sở đề xuất của các địa phương, Bộ Y tế tổng hợp" → lead Bộ Y tế
//	"Phối hợp với Bộ Công an …"                               → nobody
func (tb *Tables) who(text string) who {
	var w who
	seen := map[string]bool{}
	topic := tb.topic(text)
	cs := clauses(text[topic:])
	var before []agency.Mention // names that a semicolon parts from those who follow: "Bộ trưởng các Bộ: …; Chủ tịch …"
	opens := true               // nobody but those stands before the clause
	from := 0                   // where they begin
	for i, c := range cs {
		c.Start, c.End = c.Start+topic, c.End+topic
		s := text[c.Start:c.End]
		ms, rest, sure := tb.doers(s)
		if len(ms) == 0 {
			before, opens = nil, false
			continue
		}
		if i > 0 && !opens && !tb.another(ms, s[rest:], sure, len(w.lead) > 0, c.semicolon) {
			before = nil
			continue
		}
		if len(before) == 0 {
			from = c.Start
		}
		if strings.TrimSpace(s[rest:]) == "" && i+1 < len(cs) && cs[i+1].semicolon && tb.goesOn(text[topic+cs[i+1].Start:topic+cs[i+1].End]) {
			before = append(before, ms...)
			continue
		}
		ms, before = append(before, ms...), nil
		if (i == 0 || opens) && rest > 0 {
			w.first, w.given, w.rest = true, sure, c.Start+rest
		}
		ordered := sure && (strict(ms) || ms[0].Marked)
		loose := !ordered && (c.semicolon && from == c.Start || !ms[0].Known || above(ms))
		w.sure = w.sure || strict(ms) || ordered
		w.told = w.told || ordered
		w.above = (len(w.lead) == 0 || w.above) && !sure && above(ms)
		if w.take(part{extract.Span{Start: from, End: len(text)}, agency.Names(ms), loose}, c.Start, seen) {
			opens = false
		}
	}
	if len(w.lead) > 0 && w.first {
		return w
	}
	return tb.besides(text, w)
}

// besides is the bodies that a bracket of the text names as those who lead, w
// where none does.
func (tb *Tables) besides(text string, w who) who {
	if ms := tb.bracketed(text); len(ms) > 0 {
		return who{lead: agency.Names(ms), sure: true, aside: true}
	}
	return w
}

// take adds the part that the clause at byte start opens, and its doers, of whom
// seen are there already; it reports false where those of the part before go on.
func (w *who) take(p part, start int, seen map[string]bool) bool {
	for _, n := range p.lead {
		if k := strings.ToLower(n); !seen[k] {
			seen[k] = true
			w.lead = append(w.lead, n)
		}
	}
	if last := len(w.parts) - 1; last >= 0 && slices.Equal(w.parts[last].lead, p.lead) {
		return false
	} else if last >= 0 {
		w.parts[last].End = start
	}
	w.parts = append(w.parts, p)
	return true
}

// goesOn reports whether a clause goes on with the names that the one before
// its semicolon consists of: it begins with bodies that act.
func (tb *Tables) goesOn(s string) bool {
	ms, n := tb.Bodies.Leading(s)
	rest := strings.TrimSpace(s[n:])
	return firm(ms) && (rest == "" || rest[0] == ':' || tb.Bodies.Acts(rest))
}

// bracketed is the bodies that a text names in brackets as those who lead.
//
//	"Tổ chức tập huấn (Sở Y tế chủ trì, phối hợp với Sở Nội vụ)" → Sở Y tế
//	"Kiện toàn Ban Chỉ huy (Sở Nội vụ thực hiện)"                  → Sở Nội vụ
//	"… do Sở Y tế (cơ quan thường trực) …"                       → nobody
func (tb *Tables) bracketed(text string) []agency.Mention {
	for at := strings.IndexByte(text, '('); at >= 0 && at+1 < len(text); {
		if ms, n := tb.Bodies.Leading(text[at+1:]); firm(ms) {
			rest := strings.TrimLeft(text[at+1+n:], " ")
			if alone, _, ok := strings.Cut(rest, ")"); tb.Bodies.Charged(rest) || ok && len(alone) < 20 && tb.Bodies.Verb(alone) {
				return ms
			}
		}
		next := strings.IndexByte(text[at+1:], '(')
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return nil
}

// topic is the byte behind what a text says first that it is about.
//
//	"Về việc bổ sung kế hoạch đầu tư công: giao Bộ Tài chính …" → 50, before "giao"
//	"Về phía Bộ Tài chính: …"                                    → 0: a body
func (tb *Tables) topic(text string) int {
	m := find(tb.Topic, text)
	if m == nil {
		return tb.titled(text)
	}
	if _, bodies := tb.heads(text[:m[1]]); bodies {
		return 0
	}
	return m[1]
}

// maxTitle is how many bytes a title may have that stands before its colon in
// the same line.
const maxTitle = 90

// titled is the byte behind a title with which a text begins, where bodies that
// act, or are told to, follow its colon; 0 where there is none.
//
//	"Chế độ báo cáo: Các sở, ngành báo cáo định kỳ" → before "Các sở"
//	"Sở Tài chính: Bộ phận một cửa tiếp nhận"          → 0: a body
func (tb *Tables) titled(text string) int {
	i := strings.Index(text[:min(len(text), maxTitle)], ": ")
	if i <= 0 || strings.ContainsAny(text[:i], ".;") {
		return 0
	}
	if ms, _ := tb.Bodies.Leading(text); len(ms) > 0 {
		return 0
	}
	rest := strings.TrimLeft(text[i+2:], " ")
	ms, n := tb.Bodies.Leading(rest)
	if find(tb.Give, rest) == nil && !(firm(ms) && tb.Bodies.Verb(strings.TrimSpace(rest[n:]))) {
		return 0
	}
	return len(text) - len(rest)
}

// another reports whether the bodies ms, with which a clause behind the first
// begins, are doers too. rest is what the clause goes on with, sure says that
// they are told, led that there is a leader already.
//
//	"Bộ A làm. Bộ B làm."                          → yes
//	"…; Thủ tướng Chính phủ phê duyệt Đề án"       → no: what comes of it
func (tb *Tables) another(ms []agency.Mention, rest string, sure, led, semicolon bool) bool {
	if !firm(ms) || anyOf(tb.Reject, strings.TrimLeft(rest, " ,")) {
		return false
	}
	return sure || !led || !above(ms) && !(semicolon && !strict(ms))
}

// doers is the bodies that act in one clause; rest is the byte after them when
// they open it, sure that an order names them ("Giao …").
func (tb *Tables) doers(s string) (ms []agency.Mention, rest int, sure bool) {
	at := 0
	if m := find(tb.Give, s); m != nil {
		at, sure = m[1], true
	}
	ms, n := tb.leading(s[at:], sure)
	if len(ms) > 0 {
		if members, end := tb.members(s[at+n:]); len(members) > 0 {
			return members, at + n + end, sure
		}
		after := strings.TrimSpace(s[at+n:])
		if m := find(tb.Told, after); m != nil {
			if told, k := tb.Bodies.Named(after[m[1]:]); len(told) > 0 {
				return told, len(s) - len(after) + m[1] + k, true
			}
			if !sure {
				return nil, 0, false
			}
		}
		switch {
		case tb.Past.MatchString(after) && !tb.Bidden.MatchString(after):
			return nil, 0, false
		case after == "" || strings.HasPrefix(after, ":") || tb.Bodies.Acts(after):
			return ms, at + n, sure
		}
		return nil, 0, false
	}
	if !tb.Clause.MatchString(s) {
		return nil, 0, false
	}
	ms, sure = tb.behind(s)
	return ms, 0, sure
}

// leading is the bodies that s begins with; told says that an order names them.
func (tb *Tables) leading(s string, told bool) ([]agency.Mention, int) {
	if told {
		return tb.Bodies.Named(s)
	}
	return tb.Bodies.Leading(s)
}

// members is the list behind a group that is told by its members:
// " gồm: Viện A, Trường B".
func (tb *Tables) members(s string) ([]agency.Mention, int) {
	m := find(tb.Including, s)
	if m == nil {
		return nil, 0
	}
	ms, n := tb.Bodies.Leading(s[m[1]:])
	return ms, m[1] + n
}

// behind looks for the doer behind a subordinate clause: after a comma, acting.
// Bodies that something is "of" are passed over; when such a list runs into
// the verb, its last body of another sort is the doer. told says that another
// body orders it: "Để …, Thủ tướng Chính phủ yêu cầu các địa phương …".
func (tb *Tables) behind(s string) (ms []agency.Mention, told bool) {
	for i := 0; i < len(s); {
		if m := tb.governs(s, i); m != nil {
			ms, n := tb.Bodies.Leading(s[i+m[1]:])
			end := i + m[1] + n
			if after := strings.TrimSpace(s[end:]); len(ms) > 1 && tb.Bodies.Verb(after) && tb.Bodies.Acts(after) {
				if d := tail(ms); len(d) > 0 {
					return d, false
				}
			}
			i = end
			continue
		}
		if s[i] == ',' {
			ms, told, next := tb.behindComma(s, i+1)
			if next == 0 {
				return ms, told
			}
			if next > i+1 {
				i = next
				continue
			}
		}
		i++
	}
	return nil, false
}

// behindComma reads the doer that stands at s[at], behind a comma: those whom
// an order names, or those that act. next is the byte at which the search goes
// on where they do neither, 0 where the search is over.
func (tb *Tables) behindComma(s string, at int) (ms []agency.Mention, told bool, next int) {
	for at < len(s) && s[at] == ' ' {
		at++
	}
	if m := find(tb.Give, s[at:]); m != nil {
		if ms, n := tb.Bodies.Named(s[at+m[1]:]); n > 0 {
			return ms, true, 0
		}
	}
	ms, n := tb.Bodies.Leading(s[at:])
	if n == 0 {
		return nil, false, 1
	}
	after := strings.TrimSpace(s[at+n:])
	if m := find(tb.Told, after); m != nil {
		told, _ := tb.Bodies.Named(after[m[1]:])
		return told, len(told) > 0, 0
	}
	if (strict(ms) || ms[0].Marked && tb.Bodies.Charged(after)) && !tb.Past.MatchString(after) && tb.Bodies.Acts(after) && (tb.Bodies.Verb(after) || after[0] == ',' && strings.HasSuffix(s, ":")) {
		return ms, false, 0
	}
	return nil, false, at + n
}

// governs is a match of Governs at the beginning of a word.
func (tb *Tables) governs(s string, i int) []int {
	if i > 0 && s[i-1] != ' ' {
		return nil
	}
	return find(tb.Governs, s[i:])
}

// above reports whether ms are all highest bodies of the State, whose own acts
// a text tells more often than it orders them.
func above(ms []agency.Mention) bool {
	for _, m := range ms {
		if m.Kind != agency.Central {
			return false
		}
	}
	return true
}

// tail is the end of a list that is of another sort than its beginning: the
// ministry after groups, the groups after the Government.
func tail(ms []agency.Mention) []agency.Mention {
	for i := 1; i < len(ms); i++ {
		if ms[i].Single() != ms[0].Single() {
			return ms[i:]
		}
	}
	return nil
}

// firm reports whether ms begins with a body that is surely one.
func firm(ms []agency.Mention) bool {
	return len(ms) > 0 && (ms[0].Known || ms[0].Of != "" || ms[0].Institution || ms[0].Proper)
}

// strict is firm for a clause that goes on with a sentence: a bare "bộ, ngành"
// there is no new doer.
func strict(ms []agency.Mention) bool {
	return ms[0].Known || ms[0].Of != "" || ms[0].Institution && ms[0].Marked || ms[0].Proper
}

// support is the bodies with which text says that the work is done.
//
//	"phối hợp với Bộ Công an xây dựng …" → Bộ Công an
func (tb *Tables) support(text string) []string { return tb.after(tb.With, text) }

// nearly is within how many bytes of its beginning a text says with whom it is
// done, so that nobody else is meant.
const nearly = 20

// opensTogether reports whether a text begins with whom it is done.
//
//	"Chủ trì, phối hợp với các Bộ: Xây dựng, Quốc phòng …" → yes
//	"Tăng cường quản lý thuế; phối hợp với Bộ Công an …"     → no
func (tb *Tables) opensTogether(core string) bool {
	m := tb.With.FindStringIndex(core)
	return m != nil && m[0] < nearly
}

// after is the names that stand after the matches of re.
func (tb *Tables) after(re *pattern.Pattern, text string) []string {
	if re == nil {
		return nil
	}
	var all []agency.Mention
	for pos := 0; pos < len(text); {
		m := re.FindStringIndex(text[pos:])
		if m == nil {
			break
		}
		at := pos + m[1]
		ms, n := tb.Bodies.Named(text[at:])
		all = append(all, ms...)
		pos = at + n
	}
	return agency.Names(all)
}

// heads reads a heading that names bodies and nothing else.
//
//	"Bộ Nội vụ", "Trách nhiệm của Bộ Nội vụ:", "Bộ Nội vụ, cơ quan thường trực của Ban Chỉ đạo:"
func (tb *Tables) heads(s string) ([]string, bool) {
	s = strings.TrimSpace(s)
	at := 0
	if m := find(tb.Heading, s); m != nil {
		at = m[1]
		if ms, _ := tb.Bodies.Leading(s[at:]); len(ms) > 0 && strict(ms) {
			return agency.Names(ms), true // whatever else the heading says of them
		}
		if ms := tb.Bodies.Split(strings.TrimRight(s[at:], " :.")); len(s) < 200 && len(ms) > 0 && named(ms) && strict(ms) {
			return agency.Names(ms), true
		}
	} else if m := find(tb.Give, s); m != nil {
		at = m[1]
	}
	ms, n := tb.Bodies.Leading(s[at:])
	if len(ms) == 0 {
		return nil, false
	}
	rest := strings.TrimSpace(s[at+n:])
	if rest == "" || rest == ":" || rest == "." || strings.HasSuffix(rest, ":") && len(rest) < 120 && strings.HasPrefix(rest, ",") {
		return agency.Names(ms), true
	}
	return nil, false
}

// named reports whether every name of ms is one by its form, a group with its
// "các".
func named(ms []agency.Mention) bool {
	for _, m := range ms {
		if !m.Named || m.Group && !m.Marked {
			return false
		}
	}
	return true
}

// find is a match of re at the beginning of s.
func find(re *pattern.Pattern, s string) []int {
	if re == nil {
		return nil
	}
	if m := re.FindStringIndex(s); m != nil && m[0] == 0 {
		return m
	}
	return nil
}
