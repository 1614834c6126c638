package force

import (
	"cmp"
	"strings"

	"nghiquyet/extract"
)

// partOf is what of a work an act ends, in words; "" for the whole, or the unit
// that is named.
//
//	"3. Bãi bỏ quy định về phụ cấp tại [Nghị định số 33/2023/NĐ-CP]"              → quy định về phụ cấp
//	"Các quy định về viễn thông của [Pháp lệnh …] hết hiệu lực"                   → Các quy định về viễn thông
//	"Bãi bỏ toàn bộ nội dung của [Nghị định …]", "thay thế [Nghị định …]"         → the whole
//	"thay thế Quy chế làm việc ban hành kèm theo [Quyết định …]"                  → the whole: it issued nothing else
//	"Bãi bỏ một phần [Thông tư …]", "2. Bãi bỏ một phần các văn bản sau: a) [Thông tư …]" → một phần
func (r *reader) partOf(c *extract.Citation, s extract.Span) string {
	words := flat(r.d.Text[s.Start:max(s.Start, c.Start)])
	return cmp.Or(r.partNamed(c, s, words), r.partly(c, words))
}

// partNamed is the part that the words before c in the sentence s name.
func (r *reader) partNamed(c *extract.Citation, s extract.Span, words string) string {
	e := &r.tb.Ends
	if before := r.cited(extract.Span{Start: s.Start, End: c.Start}, foreign); len(before) > 0 {
		words = flat(r.d.Text[min(before[len(before)-1].End, c.Start):c.Start])
		if e.Verb.FindStringIndex(words) == nil {
			return "" // one of a list
		}
	}
	words = r.behindVerb(words)
	if at := e.Lead.FindStringIndex(words); at != nil {
		words = words[at[1]:]
	}
	at := e.Of.FindStringIndex(words)
	if at == nil {
		return ""
	}
	part := strings.TrimSpace(words[:at[0]])
	if part == "" || e.Whole.MatchString(words) {
		return ""
	}
	return part
}

// behindVerb is what of words stands behind the last verb that ends something,
// all of them where none does.
func (r *reader) behindVerb(words string) string {
	for at := r.tb.Ends.Verb.FindStringIndex(words); at != nil; at = r.tb.Ends.Verb.FindStringIndex(words) {
		words = words[at[1]:]
	}
	return words
}

// partly is what the words before c, or a unit around it, say of works that are
// ended in part; "" where a unit of c is named, which is that part.
func (r *reader) partly(c *extract.Citation, words string) string {
	if len(c.Pinpoint) > 0 {
		return ""
	}
	re := r.tb.Ends.Partly
	if m := re.FindStringSubmatch(words); m != nil {
		return m[re.SubexpIndex("part")]
	}
	for n := range r.d.Outline.Down(c.Start) {
		if m := re.FindStringSubmatch(n.Title); m != nil {
			return m[re.SubexpIndex("part")]
		}
		if own := n.Own(); n != r.d.Outline && own.End <= c.Start {
			if m := re.FindStringSubmatch(flat(own.Of(r.d.Text))); m != nil {
				return m[re.SubexpIndex("part")]
			}
		}
	}
	return ""
}

func foreign(c *extract.Citation) bool { return c.Kind != extract.CiteInternal }

// referred reports that c is only referred to where something else is ended:
// what ended things are contrary to, until when something holds, what the title
// of an ended work names.
//
//	"Những quy định trái với quy định của [Luật Xây dựng] đều bãi bỏ"
//	"… được áp dụng đến khi [Nghị định số 5/2020/NĐ-CP] hết hiệu lực"
//	"Bãi bỏ Điều 3 Thông tư A sửa đổi Thông tư B, [Thông tư C]"
func (r *reader) referred(c *extract.Citation, s extract.Span) bool {
	if done(c) == extract.Amends || done(c) == extract.Corrects || c.Start < s.Start {
		return false
	}
	words := r.behindVerb(flat(r.d.Text[s.Start:c.Start]))
	return r.tb.Ends.Spared.MatchString(words) || r.titled(c, s)
}

// titled reports that c stands in the title of a work that the same words end:
// its issuer ranks above that of the document, which may end none of its works;
// or it has no unit, where one of the work before it is ended, in whose title
// others are named.
func (r *reader) titled(c *extract.Citation, s extract.Span) bool {
	var ended *extract.Citation
	inTitle := false
	for _, before := range r.cited(extract.Span{Start: s.Start, End: c.Start}, foreign) {
		switch {
		case before == c:
		case ended == nil && done(before) == done(c):
			ended = before
		case ended != nil && before.Relation == extract.Refers && before.Key != ended.Key:
			inTitle = true
		}
	}
	if ended == nil {
		return false
	}
	return inTitle && len(ended.Pinpoint) > 0 && len(c.Pinpoint) == 0
}
