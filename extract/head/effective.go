package head

import (
	"strconv"
	"strings"
	"time"
)

// effective is the day from which the document itself has effect.
//
//	"Nghị quyết này có hiệu lực từ ngày 01 tháng 7 năm 2026"              → 2026-07-01
//	"… có hiệu lực kể từ ngày ký đến hết ngày 31 tháng 12 năm 2027"       → the date of issue
//	"… có hiệu lực sau 15 ngày, kể từ ngày ký"                            → 15 days after the date of issue
//	"Luật Đất đai (có hiệu lực thi hành từ ngày 01/8/2024)"               → nothing: another document
func (p *parser) effective() string {
	if p.tb.Effective == nil {
		return ""
	}
	first := true
	for i, para := range p.t.Paras {
		line := p.sentence(i)
		if para.Note > 0 || !strings.Contains(line, p.tb.EffectWord) {
			continue
		}
		at := p.tb.Effective.FindStringIndex(line)
		if at == nil || at[0] >= para.Len() || quoted(line[:at[0]]) || p.tb.Governs.MatchString(strings.TrimRight(line[:at[0]], " ")) {
			continue // also "Khoản 6 của Luật này có hiệu lực từ …": a part of it
		}
		line = line[at[0]:]
		if first {
			if d, ok := p.fromIssue(line, at[1]-at[0]); ok {
				return d
			}
		}
		first = false
		if d := p.dateBehind(line, at[1]-at[0]); d != "" {
			return d
		}
	}
	return ""
}

// quoted reports that what stands behind before is in quotation marks.
func quoted(before string) bool {
	return strings.Count(before, "“") > strings.Count(before, "”")
}

// fromIssue is the day of effect that is told by the day of issue, where the
// first n bytes of line go on so; ok says that they do.
func (p *parser) fromIssue(line string, n int) (day string, ok bool) {
	if at := p.tb.FromSigned.FindStringIndex(line); at != nil && at[0] < n {
		return p.head.Date, true
	}
	m := p.tb.DaysAfter.FindStringSubmatchIndex(line)
	if m == nil || m[0] >= n {
		return "", false
	}
	days, err := strconv.Atoi(group(p.tb.DaysAfter, p.tb.DaysAfter.FindStringSubmatch(line), "n"))
	issued, bad := time.Parse(time.DateOnly, p.head.Date)
	if err != nil || bad != nil {
		return "", true
	}
	return issued.AddDate(0, 0, days).Format(time.DateOnly), true
}

// sentence is paragraph i with up to two that go on with it where lines are
// broken inside a sentence.
//
//	"1. Luật này có hiệu lực thi", "hành từ ngày 01 tháng 01 năm 2031."   → one
func (p *parser) sentence(i int) string {
	s := p.text(i)
	for j := i + 1; j < min(len(p.t.Paras), i+3); j++ {
		if p.t.Paras[i].Cell != nil || p.t.Paras[j].Cell != nil || s == "" || strings.ContainsAny(s[len(s)-1:], ".;:!?") || p.opens(p.text(j)) {
			break
		}
		s += " " + p.text(j)
	}
	return s
}
