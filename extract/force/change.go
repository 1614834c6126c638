package force

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/viet"
)

// changes are what the document does to what it cites. A mention of a work does
// nothing by itself where another says more of the same: the title where a unit
// acts, the opening "Sửa đổi, bổ sung một số điều của …" where units of the work
// are named, "Sửa đổi một số khoản của Điều 5 như sau:" over the points that tell
// which. What ends a work does so once.
func (r *reader) changes() (out []extract.Change) {
	if r.d.Head.Draft || r.d.Head.Kind == extract.ConsolidatedText {
		return nil
	}
	o := r.outlined()
	ended := map[string]bool{}
	for i := range r.d.Citations {
		c := &r.d.Citations[i]
		if !r.acts(c) || o.says(c) {
			continue
		}
		s := r.sentenceAt(c)
		if r.referred(c, s) {
			continue
		}
		ch := r.change(i, s)
		if key := of(c) + c.Date + ch.Part; ends(ch.Act) && len(c.Pinpoint) == 0 {
			if ended[key] {
				continue
			}
			ended[key] = true
		}
		out = append(out, ch)
	}
	return out
}

// acts reports that c is named by what can change it.
func (r *reader) acts(c *extract.Citation) bool {
	return c.Kind != extract.CiteInternal && c.Key != "" && slices.Contains(extract.Acting, done(c)) && !r.inQuote(c.Start)
}

// done is what the document does to c, or only says that it does: that is kept
// with the citation's relation, "refers", by which index/effect tells it.
func done(c *extract.Citation) extract.Relation { return cmp.Or(c.Claims, c.Relation) }

func of(c *extract.Citation) string { return string(done(c)) + " " + c.Key }

// ends reports that an act takes something out of force.
func ends(a extract.Act) bool { return a == extract.ActRepeals || a == extract.ActReplaces }

// outlined is where a document acts upon which work: what tells a mention that
// only opens a list from one that says something.
type outlined struct {
	inUnit, ofUnits map[string]bool                // by relation and key
	at              map[string][]*extract.Citation // by key, in reading order
	quoting         map[string]bool                // paths of units right under which new wording stands
}

func (r *reader) outlined() outlined {
	o := outlined{map[string]bool{}, map[string]bool{}, map[string][]*extract.Citation{}, map[string]bool{}}
	for i := range r.d.Citations {
		if c := &r.d.Citations[i]; r.acts(c) {
			o.inUnit[of(c)] = o.inUnit[of(c)] || c.Path != ""
			o.ofUnits[of(c)] = o.ofUnits[of(c)] || len(c.Pinpoint) > 0
			o.at[c.Key] = append(o.at[c.Key], c)
		}
	}
	for up, n := range r.d.Outline.All() {
		if n.Kind == extract.KindQuote && len(up) > 0 {
			o.quoting[up[len(up)-1].Path] = true
		}
	}
	return o
}

// says reports that another mention says more than c.
func (o outlined) says(c *extract.Citation) bool {
	switch {
	case c.Path == "" && o.inUnit[of(c)], done(c) == extract.Amends && len(c.Pinpoint) == 0 && o.ofUnits[of(c)]:
		return true
	case c.Path == "" || o.quoting[c.Path]:
		return false
	}
	all := o.at[c.Key]
	for i := sort.Search(len(all), func(i int) bool { return all[i].Start > c.Start }); i < len(all); i++ {
		below := all[i]
		if !strings.HasPrefix(below.Path, c.Path+".") {
			if below.Path != c.Path {
				break
			}
			continue
		}
		if len(below.Pinpoint) > len(c.Pinpoint) && slices.Equal(below.Pinpoint[:len(c.Pinpoint)], c.Pinpoint) {
			return true
		}
	}
	return false
}

// change reads what the words s around citation i do to it.
func (r *reader) change(i int, s extract.Span) extract.Change {
	c := &r.d.Citations[i]
	ch := extract.Change{Citation: i, Span: s, Text: r.proof(c, s)}
	behind := flat(r.d.Text[c.End:s.End])
	ch.Act, ch.Rule = r.act(c, r.verb(c, s))
	if ends(ch.Act) || ch.Act == extract.ActSuspends {
		ch.Part = r.partOf(c, s)
	}
	if n := len(c.Pinpoint); n > 0 && c.Pinpoint[n-1].Part != "" {
		ch.Part = c.Pinpoint[n-1].Part
	}
	ch.Day, ch.Event = r.from(behind)
	if ch.Day == "" && ch.Event == "" {
		ch.Day, ch.Event = r.from(r.above(c))
	}
	if ch.Act == extract.ActSuspends || ch.Act == extract.ActExtends {
		ch.Until = r.last(behind)
	}
	r.except(&ch, c, s)
	ch.Wording = r.wording(c)
	ch.Begins, ch.Ends = r.postponed(ch)
	return ch
}

// sentenceAt is the part of a sentence in which c stands, over the lines that the
// source has not joined.
func (r *reader) sentenceAt(c *extract.Citation) extract.Span {
	i := sort.Search(len(r.paras), func(i int) bool { return r.paras[i].End > c.Start })
	if i == len(r.paras) {
		return c.Span
	}
	lines := r.lines(i)
	for _, s := range sentences(lines.Of(r.d.Text), lines.Start) {
		if c.Start < s.End {
			return extract.Span{Start: s.Start, End: max(s.End, c.End)}
		}
	}
	return extract.Span{Start: r.paras[i].Start, End: max(r.paras[i].End, c.End)}
}

// lines is paragraph i with the lines of its sentences that stand in others.
func (r *reader) lines(i int) extract.Span {
	if pa := r.paras[i]; pa.Cell != nil || pa.Note > 0 {
		return pa.Span
	}
	return extract.Span{Start: r.begins(i, func(string) bool { return false }), End: r.ends(i, r.goesOn)}
}

// goesOn reports that a line goes on with the sentence of the one before: it opens
// with a small letter, or with a cited work, as the second line of a list does.
func (r *reader) goesOn(line extract.Para) bool {
	return viet.StartsLower(line.Of(r.d.Text)) || len(r.cited(extract.Span{Start: line.Start, End: line.Start + 1}, foreign)) > 0
}

// proof is what s says, behind what announces it: the line over a list, the
// beginning of a long sentence.
//
//	"a) Nghị định số 1/2020/NĐ-CP;" under "3. Bãi bỏ các văn bản sau:" → "3. Bãi bỏ các văn bản sau: … a) Nghị định số 1/2020/NĐ-CP"
func (r *reader) proof(c *extract.Citation, s extract.Span) string {
	text := strings.TrimSpace(flat(s.Of(r.d.Text)))
	if own := r.d.Outline.At(c.Start); own.Start < s.Start && strings.IndexByte(flat(r.d.Text[own.Start:s.Start]), ';') >= 0 {
		opening, _, _ := strings.Cut(flat(r.d.Text[own.Start:s.Start]), ";")
		return announced(opening, text)
	}
	if over := r.over(c); over != "" {
		return announced(over, text)
	}
	return text
}

// announced puts the words that announce text before it.
func announced(by, text string) string {
	by = strings.TrimSpace(by)
	if len(by) > maxAnnounced {
		by = strings.ToValidUTF8(by[:maxAnnounced], "")
	}
	return by + " … " + text
}

// maxAnnounced is how many bytes of what announces a list are kept.
const maxAnnounced = 240

// verb is what s says, or the beginning of its sentence where s has no verb of
// its own.
//
//	"… bằng cụm từ “B” tại tên các chương II và III; [các điều 1, 2]" → the whole up to there
func (r *reader) verb(c *extract.Citation, s extract.Span) string {
	text := strings.TrimSpace(flat(s.Of(r.d.Text)))
	if own := r.d.Outline.At(c.Start); own.Start < s.Start && !r.tb.Verb.MatchString(text) {
		return strings.TrimSpace(flat(r.d.Text[own.Start:s.End]))
	}
	return text
}

// act tells what words do to c.
//
//	"Bổ sung khoản 4 Điều 11 như sau:"                → adds
//	"Sửa đổi, bổ sung Điều 6"                         → changes
//	"Thay thế cụm từ “A” bằng cụm từ “B” tại Điều 5"  → replaces-words
func (r *reader) act(c *extract.Citation, words string) (extract.Act, string) {
	for _, a := range r.tb.Acts {
		if a.Relation == done(c) && (a.Re == nil || a.Re.MatchString(words)) {
			rule := c.Rule
			if a.Re != nil {
				rule = a.Re.Name()
			}
			return a.Act, rule
		}
	}
	return extract.Act(done(c)), c.Rule
}

// from is the day that text says for the act, or what that hangs on; nothing
// where it is the day from which the document itself has effect.
func (r *reader) from(text string) (day, event string) {
	at := r.tb.From.FindStringIndex(text)
	if at == nil || r.tb.Own.MatchString(text[at[0]:]) {
		return "", ""
	}
	return r.day(text[at[1]:])
}

// above is the sentence over a list in which c stands, where it tells a day:
// "Các nghị quyết sau đây hết hiệu lực kể từ ngày 01 tháng 7 năm 2025:".
func (r *reader) above(c *extract.Citation) string {
	if own := r.over(c); r.tb.Word.MatchString(own) {
		return own
	}
	return ""
}

// over is what the unit around that of c says of its list, "" where it opens none.
func (r *reader) over(c *extract.Citation) string {
	return strings.TrimSpace(flat(r.overSpan(c).Of(r.d.Text)))
}

// overSpan is where that stands, empty where it opens none.
func (r *reader) overSpan(c *extract.Citation) extract.Span {
	var over, at *extract.Node
	for n := range r.d.Outline.Down(c.Start) {
		over, at = at, n
	}
	if over == nil || over.Kind == extract.KindDocument || !strings.HasSuffix(strings.TrimSpace(over.Own().Of(r.d.Text)), ":") {
		return extract.Span{}
	}
	return over.Own()
}

// except reads what stays as it is: units of the work, or words, which the
// sentence tells behind c, or the line over the list in which c stands.
//
//	"…, trừ khoản 3 Điều 5"                         → that unit
//	"…, trừ trường hợp quy định tại khoản 2 Điều này" → in words
//	"2. Các văn bản sau đây hết hiệu lực, trừ trường hợp quy định tại Điều 3: a) [Thông tư số …]" → in words
func (r *reader) except(ch *extract.Change, c *extract.Citation, s extract.Span) {
	behind := extract.Span{Start: c.End, End: s.End}
	at := r.tb.Except.FindStringIndex(flat(behind.Of(r.d.Text)))
	if at == nil {
		if behind = r.overSpan(c); !ends(ch.Act) || behind.Len() == 0 {
			return
		}
		if at = r.tb.Except.FindStringIndex(flat(behind.Of(r.d.Text))); at == nil {
			return
		}
	}
	behind.Start += at[1]
	for _, e := range r.cited(behind, func(e *extract.Citation) bool { return len(e.Pinpoint) > 0 }) {
		own := e.Kind == extract.CiteInternal && strings.HasPrefix(e.Target, "#") && r.tb.This.MatchString(e.Text)
		if !own && (e.Kind == extract.CiteInternal || e.Key == c.Key) {
			ch.Except = append(ch.Except, e.Pinpoint)
		}
	}
	if len(ch.Except) == 0 {
		ch.Unless = strings.TrimRight(strings.TrimSpace(behind.Of(r.d.Text)), ":")
	}
}

// postponed are the days that the new wording sets for the effect of the changed
// work.
//
//	"1. Sửa đổi khoản 1 Điều 252 như sau: “1. Luật này có hiệu lực thi hành từ ngày 01 tháng 8 năm 2024 …”" → 2024-08-01
func (r *reader) postponed(ch extract.Change) (begins, ends string) {
	if ch.Act != extract.ActChanges {
		return "", ""
	}
	for _, n := range r.d.Outline.At(r.d.Citations[ch.Citation].Start).Children {
		if !slices.Contains(ch.Wording, n.Path) {
			continue
		}
		for _, s := range sentences(n.Span().Of(r.d.Text), n.Start) {
			text := flat(s.Of(r.d.Text))
			says, at := r.saying(text)
			if at == nil || !r.tb.This.MatchString(strings.TrimSpace(text[:at[0]])) {
				continue
			}
			if day, _ := r.day(text[at[1]:]); says.Ends {
				ends = day
			} else {
				begins, ends = day, r.last(text[at[1]:])
			}
		}
	}
	return begins, ends
}

// wording are the quotes under the unit in which c stands: all of them, or where
// the unit names as many units as it quotes, the one in the same place.
func (r *reader) wording(c *extract.Citation) (paths []string) {
	n := r.d.Outline.At(c.Start)
	for _, k := range n.Children {
		if k.Kind == extract.KindQuote {
			paths = append(paths, k.Path)
		}
	}
	if len(paths) < 2 {
		return paths
	}
	named := r.cited(n.Own(), func(o *extract.Citation) bool {
		return o.Key == c.Key && len(o.Pinpoint) > 0 && done(o) == done(c)
	})
	if at := slices.Index(named, c); at >= 0 && len(named) == len(paths) {
		return paths[at : at+1]
	}
	return paths
}
