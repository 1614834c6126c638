// Package force reads from which day a document and its parts have effect, until
// when, and what the document does to the works that it cites: which unit it
// adds, changes or repeals, from which day, except what.
//
// In: the text, its tree, its citations with their relations and targets.
// Out: extract.Force and extract.Change, in reading order.
//
// The days of which it knows are those that are printed, and those that follow
// from the day of signing ("kể từ ngày ký", "sau 45 ngày kể từ ngày ký"). What
// hangs on something else ("kể từ ngày đăng Công báo") has no day and says why.
package force

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/viet"
)

// Tables are the words by which a language speaks of effect.
type Tables struct {
	Kinds  []string         // of papers, which speak of themselves
	Annex  []string         // of papers that are issued with others
	Verb   *pattern.Pattern // tells what is done to a work or a unit: "sửa đổi"
	Word   *pattern.Pattern // stands in every sentence that says a day of effect: "hiệu lực"
	Says   []Saying         // what is said of the subject before a day; the first that stands in a sentence counts
	Lasts  *pattern.Pattern // before the last day: "đến hết ngày"
	Years  *pattern.Pattern // for how many years n, or months m, from the first day: "được thực hiện trong 05 năm"
	This   *pattern.Pattern // a subject that is the document itself, at its end: "Nghị định này"
	Of     *pattern.Pattern // a subject that is a part of the document, in words: "của Nghị định này"
	Not    *pattern.Pattern // before a subject of which nothing is said: "trước ngày", "kể từ ngày"
	Signed *pattern.Pattern // the day of signing, at the beginning
	Event  *pattern.Pattern // what stands for a day that is not printed, at the beginning: "ngày đăng Công báo"
	After  *pattern.Pattern // n days after signing, at the beginning
	Date   *pattern.Pattern // with the groups d, m and y, or d2, m2 and y2
	Months map[string]int   // names of months in lower case, where the language writes them
	From   *pattern.Pattern // before the day of an act: "kể từ ngày"
	Own    *pattern.Pattern // the day from which the document has effect: "ngày Luật này có hiệu lực"
	Except *pattern.Pattern // "trừ"
	For    *pattern.Pattern // before the part that is meant alone: "đối với"
	Acts   []Act            // the first that matches counts
	Ends   Ends
}

// Ends are the words by which it is told of what an act that ends something
// speaks: "Bãi bỏ quy định về phụ cấp tại Nghị định số 33/2023/NĐ-CP".
type Ends struct {
	Verb   *pattern.Pattern // behind it stands what is ended: "bãi bỏ"
	Lead   *pattern.Pattern // opens a sentence before what is ended: "2. Kể từ ngày Luật này có hiệu lực,"
	Of     *pattern.Pattern // at the end of what is ended, before the work: "tại", "ban hành kèm theo"
	Whole  *pattern.Pattern // what is said of a whole work all the same: "toàn bộ quy định", "Quy chế ban hành kèm"
	Partly *pattern.Pattern // says that works are ended in part, group "part": "Bãi bỏ một phần các thông tư"
	Spared *pattern.Pattern // right before a work that is none of what is ended: "trái với quy định của", "đến khi"
}

// Saying is how a sentence says that its subject has effect from a day, or until
// one.
type Saying struct {
	Re    *pattern.Pattern
	Ends  bool // what follows is the end
	First bool // and the first day without effect, not the last with it: "hết hiệu lực từ"
}

// Act tells what a sentence does by its words, within a relation.
type Act struct {
	Relation extract.Relation
	Re       *pattern.Pattern // nil for whatever the relation says
	Act      extract.Act
}

// Read reads what d says of effect. Its citations have been resolved as far as
// its own units go.
func Read(d *extract.Document, paras []extract.Para, tb Tables) ([]extract.Force, []extract.Change) {
	if len(tb.Says) == 0 {
		return nil, nil
	}
	r := &reader{d: d, tb: &tb, paras: paras, quoted: quotes(d.Outline)}
	for i := range paras {
		r.paragraph(i)
	}
	return r.forces, r.changes()
}

// First is the day from which a document as a whole has effect, "" where it says
// none.
func First(fs []extract.Force) string {
	for _, f := range fs {
		if !f.Ends && len(f.Units) == 0 && f.Part == "" && f.Day != "" {
			return f.Day
		}
	}
	return ""
}

type reader struct {
	d      *extract.Document
	tb     *Tables
	paras  []extract.Para
	quoted []extract.Span
	forces []extract.Force
}

// quotes are the quoted texts of amendments, whose sentences are not the
// document's.
func quotes(root *extract.Node) (spans []extract.Span) {
	for _, n := range root.All() {
		if n.Kind == extract.KindQuote {
			spans = append(spans, n.Span())
		}
	}
	return spans
}

// inQuote reports whether the byte at offset stands in a quoted text.
func (r *reader) inQuote(offset int) bool {
	i := sort.Search(len(r.quoted), func(i int) bool { return r.quoted[i].End > offset })
	return i < len(r.quoted) && r.quoted[i].Start <= offset
}

// paragraph reads the sentences of paragraph i, with the lines that go on with
// it where the source has not joined them.
func (r *reader) paragraph(i int) {
	pa := r.paras[i]
	if pa.Cell != nil || pa.Note > 0 || !r.tb.Word.MatchString(pa.Of(r.d.Text)) || r.inQuote(pa.Start) {
		return
	}
	pa.Start = r.begins(i, r.tb.Word.MatchString)
	pa.End = r.ends(i, func(extract.Para) bool { return true })
	said := len(r.forces)
	for _, s := range sentences(pa.Of(r.d.Text), pa.Start) {
		r.sentence(s, pa.Page, len(r.forces) > said)
	}
}

// begins is where the sentence begins that paragraph i goes on with, which opens
// with a small letter; not in a line before that stop wants.
func (r *reader) begins(i int, stop func(line string) bool) int {
	start, unit := r.paras[i].Start, r.d.Outline.At(r.paras[i].Start)
	for k := i - 1; k >= 0 && k >= i-maxLines && viet.StartsLower(r.d.Text[start:r.paras[i].End]); k-- {
		before := r.paras[k]
		if before.Cell != nil || before.Note > 0 || r.d.Outline.At(before.Start) != unit || closed(before.Of(r.d.Text)) || stop(before.Of(r.d.Text)) {
			break
		}
		start = before.Start
	}
	return start
}

// ends is where the sentence ends with which paragraph i breaks off, as far as
// the lines behind it are of the kind that want wants.
func (r *reader) ends(i int, want func(line extract.Para) bool) int {
	end, unit := r.paras[i].End, r.d.Outline.At(r.paras[i].Start)
	for k := i + 1; k < len(r.paras) && k <= i+maxLines && !closed(r.d.Text[r.paras[i].Start:end]); k++ {
		next := r.paras[k]
		if next.Cell != nil || next.Note > 0 || next.Len() == 0 || r.d.Outline.At(next.Start) != unit || !want(next) {
			break
		}
		end = next.End
	}
	return end
}

// maxLines is how many lines may go on with a sentence.
const maxLines = 3

// closed reports whether a sentence ends with s.
func closed(s string) bool {
	s = strings.TrimRight(s, " ”\"")
	return s == "" || strings.ContainsRune(".;:/", rune(s[len(s)-1]))
}

// sentences cuts a paragraph that begins at offset where a sentence or a part
// with its own subject ends.
func sentences(text string, offset int) (out []extract.Span) {
	start := 0
	for i := 0; i < len(text); i++ {
		end := text[i] == ';' || text[i] == '.' && i+2 < len(text) && text[i+1] == ' ' && !digit(text[i+2])
		if end && !(text[i] == '.' && i > 0 && digit(text[i-1]) && i-start <= 3) {
			out = append(out, extract.Span{Start: offset + start, End: offset + i})
			start = i + 1
		}
	}
	return append(out, extract.Span{Start: offset + start, End: offset + len(text)})
}

// flat is s with its line breaks as blanks, byte for byte.
func flat(s string) string { return strings.ReplaceAll(s, "\n", " ") }

func digit(b byte) bool { return '0' <= b && b <= '9' }

// sentence reads one. follows tells that the paragraph has said the day of the
// document already, so that a subject that is not named by units is a part of it.
func (r *reader) sentence(s extract.Span, page int, follows bool) {
	if n := len(r.forces); n > 0 && s.Start < r.forces[n-1].End {
		return // it was read with the line before
	}
	text := flat(s.Of(r.d.Text))
	says, at := r.saying(text)
	if at == nil {
		return
	}
	f := extract.Force{Span: s, Page: page, Path: r.d.Outline.At(s.Start).Path, Ends: says.Ends, Rule: says.Re.Name()}
	f.Start += len(text) - len(strings.TrimLeft(text, " "))
	f.Text = strings.TrimSpace(text)
	if !r.subject(&f, extract.Span{Start: s.Start, End: s.Start + at[0]}, follows) {
		return
	}
	rest := text[at[1]:]
	if f.Part == "" && len(f.Units) == 0 {
		f.Part = r.part(rest)
	}
	f.Except = r.units(r.excepted(rest, s))
	if f.Day, f.Event = r.day(rest); f.Day == "" && (f.Event == "" || f.Part != "") {
		return
	}
	if len(f.Units) == 0 && r.others(f) {
		return
	}
	if says.First && f.Day != "" {
		f.Day = plus(f.Day, -1)
	}
	r.forces = append(r.forces, f)
	if last, event := r.end(f.Day, rest); last != "" && !f.Ends {
		f.Ends, f.Day, f.Event, f.Except = true, last, event, nil
		r.forces = append(r.forces, f)
	}
}

// others reports that a saying of a whole is not of the document: a consolidated
// text repeats those of the papers that it brings together behind its own, and a
// form of an annex is to be signed by others.
func (r *reader) others(f extract.Force) bool {
	if First(r.forces) != "" {
		return r.d.Head.Kind == extract.ConsolidatedText
	}
	return annexed(f.Path) && f.Event != "" && f.Part == ""
}

// saying is what text says, and where.
func (r *reader) saying(text string) (Saying, []int) {
	for _, s := range r.tb.Says {
		if at := s.Re.FindStringIndex(text); at != nil {
			return s, at
		}
	}
	return Saying{}, nil
}

// subject tells of what the sentence speaks: false where that is another work,
// or nothing is said of it.
//
//	"Nghị định này"                                          → the whole
//	"Quy định tại khoản 4 Điều 16 của Luật này", "Điều 5"    → these units
//	"các quy định đối với mặt hàng rượu", behind a sentence  → a part
//	"trước ngày Luật này", "Luật Đất đai"                    → false
func (r *reader) subject(f *extract.Force, s extract.Span, follows bool) bool {
	words := strings.TrimSpace(flat(s.Of(r.d.Text)))
	if r.tb.Not.MatchString(words) || strings.Count(words, "“") > strings.Count(words, "”") {
		return false
	}
	if others := r.cited(s, func(c *extract.Citation) bool { return c.Kind != extract.CiteInternal }); len(others) > 0 && !r.this(words, f.Path) && !r.named(words) {
		return false
	}
	own := r.cited(s, func(c *extract.Citation) bool { return c.Kind == extract.CiteInternal && len(c.Pinpoint) > 0 })
	this := r.this(words, f.Path) || r.named(words)
	if this && len(own) == 0 && r.tb.Of.MatchString(words) {
		f.Part = words
		return true
	}
	if this || len(own) > 0 && strings.TrimSpace(r.d.Text[min(own[len(own)-1].End, s.End):s.End]) == "" {
		if f.Units = r.units(own); this && len(own) > 0 && len(f.Units) == 0 {
			f.Part = words // units that this text has not
		}
		return this || len(f.Units) > 0
	}
	if follows {
		f.Part = words
	}
	return f.Part != ""
}

// this reports that words in the unit at path end with the document itself, by
// its kind, or with a paper of another kind that was issued with it.
//
//	"1. Nghị định này", "Bản Quy định này"                  → yes
//	"Giấy phép này", "Quyết định này" in a form of an annex → no
func (r *reader) this(words, path string) bool {
	if !r.tb.This.MatchString(words) {
		return false
	}
	kinds := append([]string{r.d.Head.Type}, r.tb.Kinds...)
	if annexed(path) {
		if kinds = r.tb.Annex; First(r.forces) == "" {
			kinds = append([]string{r.d.Head.Type}, kinds...)
		}
	}
	slug := "-" + strings.TrimSuffix(viet.Slug(words), "-nay")
	return slices.ContainsFunc(kinds, func(kind string) bool { return kind != "" && strings.HasSuffix(slug, "-"+viet.Slug(kind)) })
}

// annexed reports that a path is that of a unit of an annex.
func annexed(path string) bool { return strings.HasPrefix(path, string(extract.KindAnnex)) }

// named reports that words are the document's own name: "Luật thuế chuyển quyền
// sử dụng đất", whose title is that.
func (r *reader) named(words string) bool {
	title := viet.Slug(r.d.Head.Type + " " + r.d.Head.Title)
	return r.d.Head.Title != "" && viet.Slug(words) == title
}

// cited are the citations that want wants inside s, and those that reach into it
// from the line before.
func (r *reader) cited(s extract.Span, want func(*extract.Citation) bool) (out []*extract.Citation) {
	cs := r.d.Citations
	for i := sort.Search(len(cs), func(i int) bool { return cs[i].Start >= s.Start || cs[i].End > s.Start }); i < len(cs) && cs[i].Start < s.End; i++ {
		if want(&cs[i]) {
			out = append(out, &cs[i])
		}
	}
	return out
}

// units are the paths of the document's own units among what is cited.
func (r *reader) units(cs []*extract.Citation) (paths []string) {
	for _, c := range cs {
		if path, ok := strings.CutPrefix(c.Target, "#"); ok && path != "" {
			paths = append(paths, path)
		}
	}
	return paths
}

// excepted are the internal citations behind "trừ" in text, with which sentence
// s ends, and where it ends in a colon those of the list below it.
//
//	"…, trừ khoản 2 Điều 5."                          → that clause
//	"…, trừ các quy định sau đây: a) Khoản 1 Điều 16;" → that clause
func (r *reader) excepted(text string, s extract.Span) []*extract.Citation {
	at := r.tb.Except.FindStringIndex(text)
	if at == nil {
		return nil
	}
	own := func(c *extract.Citation) bool { return c.Kind == extract.CiteInternal }
	end := s.End
	if n := r.d.Outline.At(s.Start); len(n.Children) > 0 && strings.HasSuffix(strings.TrimSpace(text), ":") {
		end = n.Children[len(n.Children)-1].End
	}
	return r.cited(extract.Span{Start: s.End - len(text) + at[1], End: end}, own)
}

// day reads the day with which text begins.
//
//	"ngày 01 tháng 7 năm 2026, trừ …" → 2026-07-01
//	"ngày ký ban hành"                → the day of issue
//	"sau 45 ngày kể từ ngày ký"       → 45 days later
//	"ngày đăng Công báo"              → none, and what it hangs on
func (r *reader) day(text string) (day, event string) {
	text = strings.TrimLeft(text, " ,")
	if m := r.tb.After.FindStringSubmatch(text); m != nil {
		event = strings.TrimSpace(m[0])
		if n, ok := number(m[r.tb.After.SubexpIndex("n")]); ok && r.d.Head.Date != "" && m[r.tb.After.SubexpIndex("signed")] != "" {
			return plus(r.d.Head.Date, n), event
		}
		return "", event
	}
	if m := r.tb.Signed.FindString(text); m != "" {
		return r.d.Head.Date, strings.TrimSpace(m)
	}
	if at := r.tb.Date.FindStringIndex(text); at != nil && at[0] <= maxAway {
		return r.date(text), ""
	}
	if !r.tb.Event.MatchString(text) {
		return "", ""
	}
	words, _, _ := strings.Cut(text, ",")
	return "", strings.TrimRight(strings.TrimSpace(words), "./")
}

// maxAway is how many bytes may stand before a date that is meant: "ngày".
const maxAway = 12

// part is what a sentence is said of alone, in words, where they stand right
// behind its day.
//
//	"ngày 01 tháng 6 năm 2027 đối với xe máy."                    → đối với xe máy
//	"ngày 01/5/2025 và thay thế Nghị định … chính sách đối với …" → none
func (r *reader) part(text string) string {
	date := r.tb.Date.FindStringIndex(text)
	at := r.tb.For.FindStringIndex(text)
	if date == nil || at == nil || strings.TrimSpace(text[min(date[1], at[0]):at[0]]) != "" {
		return ""
	}
	return strings.TrimRight(text[at[0]:], ".:/ ")
}

// end is the last day that text says of what has effect from a day on, and the
// words where it is counted.
//
//	"… đến hết ngày 31 tháng 12 năm 2027"              → that day
//	"… và được thực hiện trong 05 năm", from 2022-01-01 → 2026-12-31
func (r *reader) end(first, text string) (day, event string) {
	if day := r.last(text); day != "" {
		return day, ""
	}
	m := r.tb.Years.FindStringSubmatch(text)
	begins, err := time.Parse(time.DateOnly, first)
	if m == nil || err != nil {
		return "", ""
	}
	years, _ := number(m[r.tb.Years.SubexpIndex("n")])
	months, _ := number(m[r.tb.Years.SubexpIndex("m")])
	return begins.AddDate(years, months, -1).Format(time.DateOnly), strings.TrimSpace(m[0])
}

// last is the last day of effect that text says, "" for none.
func (r *reader) last(text string) string {
	at := r.tb.Lasts.FindStringIndex(text)
	if at == nil {
		return ""
	}
	text = text[at[1]:]
	if m := r.tb.Date.FindStringIndex(text); m == nil || m[0] > maxAway {
		return ""
	}
	return r.date(text)
}

// date is the first date of s, "" where it is no day of the calendar.
func (r *reader) date(s string) string {
	m := r.tb.Date.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	part := func(name string) string {
		for _, name := range []string{name, name + "2"} {
			if i := r.tb.Date.SubexpIndex(name); i > 0 && m[i] != "" {
				return strings.TrimLeft(m[i], "0")
			}
		}
		return ""
	}
	month := part("m")
	if n := r.tb.Months[strings.ToLower(month)]; n > 0 {
		month = strconv.Itoa(n)
	}
	t, err := time.Parse("2006-1-2", part("y")+"-"+month+"-"+part("d"))
	if err != nil {
		return ""
	}
	return t.Format(time.DateOnly)
}

// number reads a count of days of at most three digits.
func number(s string) (n int, ok bool) {
	for i := range len(s) {
		if !digit(s[i]) || i > 2 {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, s != ""
}

// plus is the day n days after an ISO 8601 day, "" where that is none.
func plus(day string, n int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, n).Format(time.DateOnly)
}
