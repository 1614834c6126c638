package register

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/viet"
)

// Proposal is a line that the register could take, or a day that one of its
// lines lacks, with the documents that tell it. A person decides: what two
// documents print may still be one misprint that the second took from the first.
type Proposal struct {
	Number    string    `json:"number"` // canonical
	Date      string    `json:"date"`   // of adoption
	Type      string    `json:"type"`
	Title     string    `json:"title"`
	Issuer    string    `json:"issuer"`
	Effective string    `json:"effective"` // first day in force, "" where no document tells it
	Until     string    `json:"until"`     // this and the next two as the line has them, "" for a new line
	Short     string    `json:"short"`
	Names     string    `json:"names"`
	Evidence  string    `json:"evidence"` // as in works.tsv
	Adds      []string  `json:"adds"`     // what the line of the register lacks: "effective"; empty for a new line
	EndedBy   string    `json:"ended_by"` // number of the work that ends it, "" where none was seen
	EndedFrom string    `json:"ended_from"`
	Witnesses []Witness `json:"witnesses"` // at most maxWitnesses for each kind of evidence
}

// Witness is where a document tells something.
type Witness struct {
	Kind string `json:"kind"` // of evidence: "head", "cited", "named", "title", "effect", "ended"
	Doc  string `json:"doc"`
	Path string `json:"path"`
	Text string `json:"text"`
}

// maxWitnesses are kept for each kind of evidence of a work.
const maxWitnesses = 3

// Line is the proposal as a line of works.tsv.
func (p Proposal) Line() string {
	return strings.Join([]string{p.Number, p.Date, p.Type, p.Title, p.Issuer, p.Effective, p.Until, p.Short, p.Names, p.Evidence}, "\t")
}

// Gatherer looks through documents for what the register could learn of laws,
// codes and ordinances. Its zero value has seen none.
type Gatherer struct {
	works map[string]*gathered       // by canonical number
	named map[string]map[string]docs // days by which documents cite a name without a number
	ended map[string]ending          // by number, and by name and day
}

// docs are ids of documents.
type docs map[string]bool

// ending is what ends a work, and from which day.
type ending struct {
	by, from string
	witness  Witness
}

// gathered is what documents have told of one work.
type gathered struct {
	number    string
	cited     map[string]docs // by the day of adoption with which they cite it
	titles    map[string]docs // by name
	heads     map[string]docs // by the day that its own text tells
	begins    map[string]docs // by the day from which they say that it has effect
	issuer    string
	effective string
	witnesses []Witness
}

// Add looks through one document. Those in other languages than Vietnamese and
// drafts tell nothing.
func (g *Gatherer) Add(d *extract.Document) {
	if d.Lang != "vi" || d.Head.Draft {
		return
	}
	if g.works == nil {
		g.works, g.named, g.ended = map[string]*gathered{}, map[string]map[string]docs{}, map[string]ending{}
	}
	g.head(d)
	for i := range d.Citations {
		g.citation(d, &d.Citations[i])
	}
	for i := range d.Changes {
		g.change(d, &d.Changes[i])
	}
}

// head takes what the text of a law itself tells.
func (g *Gatherer) head(d *extract.Document) {
	h := &d.Head
	name := nameOf(h)
	if h.Number == "" || h.Date == "" || !proposable(name) {
		return
	}
	w := g.work(docnum.Canonical(h.Number))
	mark(w.heads, h.Date, d.ID)
	if strings.ToUpper(h.Title) != h.Title { // which letters are capitals is not told there
		mark(w.titles, name, d.ID)
	}
	w.issuer, w.effective = cmp.Or(w.issuer, h.Issuer), cmp.Or(w.effective, h.Effective)
	w.witness("head", d.ID, "", h.Type+" "+h.NumberPrinted+" "+h.Date+" "+h.Title)
}

// nameOf is a law's name as it is cited: "Luật Đất đai".
func nameOf(h *extract.Head) string {
	title := strings.Join(strings.Fields(h.Title), " ")
	if !isLaw(strings.ToLower(h.Type)) || title == "" {
		return ""
	}
	if subject(h.Type, title) != title {
		return viet.UpperFirst(strings.ToLower(h.Type)) + " " + viet.UpperFirst(subject(h.Type, title))
	}
	return viet.UpperFirst(strings.ToLower(h.Type)) + " " + viet.UpperFirst(title)
}

// amending opens what is behind the law word of a law that changes others, which
// is cited by its number.
var amending = regexp.MustCompile(`^(?i:(?:bộ luật|luật|pháp lệnh) (?:sửa đổi|bổ sung|số|này|về việc sửa))`)

// proposable reports whether name is that of a law that is cited by it.
func proposable(name string) bool {
	return isLaw(kindOf(name)) && !amending.MatchString(name) && strings.ToUpper(name) != name
}

// kindOf is the kind with which a name begins: "luật", "bộ luật", "pháp lệnh",
// "" for another.
func kindOf(name string) string {
	low := strings.ToLower(name)
	for _, kind := range []string{"bộ luật", "luật", "pháp lệnh"} {
		if strings.HasPrefix(low, kind+" ") {
			return kind
		}
	}
	return ""
}

// citation takes what d tells of a law that it cites. What d is itself, and what
// is read with doubts, tells nothing.
func (g *Gatherer) citation(d *extract.Document, c *extract.Citation) {
	if c.Kind != extract.CiteLawName && c.Kind != extract.CiteDocument || c.Repaired != "" || c.Confidence < .8 {
		return
	}
	switch {
	case c.Number == "" && proposable(c.Name) && len(c.Date) == len("2006-01-02"):
		key := viet.Slug(c.Name)
		if g.named[key] == nil {
			g.named[key] = map[string]docs{}
		}
		mark(g.named[key], c.Date, d.ID)
	case c.Number != "" && (proposable(c.Name) || g.works[docnum.Canonical(c.Number)] != nil):
		n, ok := docnum.Parse(docnum.Canonical(c.Number))
		if !ok || n.Style != docnum.StyleAssembly && n.Type != "PL" {
			return
		}
		w := g.work(n.String())
		if proposable(c.Name) {
			mark(w.titles, c.Name, d.ID)
			w.witness("title", d.ID, c.Path, c.Text)
		}
		if len(c.Date) == len("2006-01-02") {
			mark(w.cited, c.Date, d.ID)
			w.witness("cited", d.ID, c.Path, c.Text)
		}
		behind := d.Text[min(c.End, len(d.Text)):min(c.End+maxBegins, len(d.Text))]
		if m := effect.FindStringSubmatch(behind); m != nil {
			month, _ := strconv.Atoi(m[2])
			day, _ := strconv.Atoi(m[1])
			mark(w.begins, fmt.Sprintf("%s-%02d-%02d", m[3], month, day), d.ID)
			w.witness("effect", d.ID, c.Path, c.Text+strings.ToValidUTF8(m[0], ""))
		}
	}
}

// effect is what stands behind a law whose day of effect is told, as the notes of
// consolidated texts do: "của Quốc hội, có hiệu lực kể từ ngày 01 tháng 7 năm 2024".
var effect = regexp.MustCompile(`^[^;.\n/]{0,60}?có hiệu lực(?: thi hành)?,?(?: kể)? từ ngày (\d{1,2})(?: tháng |[/-])(\d{1,2})(?: năm |[/-])(\d{4})`)

// maxBegins is how many bytes behind a law that is looked at.
const maxBegins = 240

// change takes note of a law that d ends as a whole.
func (g *Gatherer) change(d *extract.Document, ch *extract.Change) {
	c := &d.Citations[ch.Citation]
	if ch.Act != extract.ActRepeals && ch.Act != extract.ActReplaces || ch.Part+ch.Unless != "" || len(c.Pinpoint)+len(ch.Except) > 0 {
		return
	}
	e := ending{by: docnum.Canonical(d.Head.Number), from: cmp.Or(ch.Day, d.Head.Effective), witness: Witness{"ended", d.ID, c.Path, ch.Text}}
	if c.Number != "" {
		g.ended[docnum.Canonical(c.Number)] = e
	} else if c.Date != "" {
		g.ended[viet.Slug(c.Name)+" "+c.Date] = e
	}
}

func (g *Gatherer) work(number string) *gathered {
	w := g.works[number]
	if w == nil {
		w = &gathered{number: number, cited: map[string]docs{}, titles: map[string]docs{}, heads: map[string]docs{}, begins: map[string]docs{}}
		g.works[number] = w
	}
	return w
}

func (w *gathered) witness(kind, doc, path, text string) {
	n := 0
	for _, x := range w.witnesses {
		if x.Kind == kind {
			if n++; n == maxWitnesses || x.Doc == doc {
				return
			}
		}
	}
	w.witnesses = append(w.witnesses, Witness{kind, doc, path, strings.Join(strings.Fields(text), " ")})
}

// mark takes note that a document tells key.
func mark(by map[string]docs, key, doc string) {
	if by[key] == nil {
		by[key] = docs{}
	}
	by[key][doc] = true
}

// most is the key that most documents give, "" for none; clear reports that no
// other has a third as many. Of equals the first in the order of the alphabet counts.
func most(by map[string]docs) (key string, n int, clear bool) {
	second := 0
	for _, k := range sorted(by) {
		switch m := len(by[k]); {
		case m > n:
			key, n, second = k, m, n
		case m > second:
			second = m
		}
	}
	return key, n, 3*second < n || second == 0
}

// misprint reports that a line of another number has the name and the day of a
// proposal: "67/2014/QH14" for 67/2014/QH13.
func misprint(p Proposal, lines []line) bool {
	return slices.ContainsFunc(lines, func(l line) bool { return l.Date == p.Date && strings.EqualFold(l.Title, p.Title) })
}

// only is the day that most documents tell where they agree, "" otherwise.
func only(by map[string]docs) string {
	if day, _, clear := most(by); clear {
		return day
	}
	return ""
}

// sorted are the keys of a map in the order of the alphabet.
func sorted[V any](by map[string]V) []string {
	keys := make([]string, 0, len(by))
	for k := range by {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// Proposals are what the register could take, the oldest first: works that two
// documents at least tell of and that have no line, and days that lines lack.
func (g *Gatherer) Proposals() (out []Proposal) {
	lines, err := parse(table)
	if err != nil {
		panic("register: " + err.Error()) // a test reads the table that is built in
	}
	have := map[string]line{}
	for _, l := range lines {
		have[l.Number] = l
	}
	for _, number := range sorted(g.works) {
		p, ok := g.proposal(g.works[number])
		if !ok {
			continue
		}
		l, known := have[number]
		switch {
		case !known && believed(strings.Fields(p.Evidence)) && !misprint(p, lines):
			out = append(out, p)
		case known && l.Effective == "" && p.Effective != "" && p.Date == l.Date:
			p.Type, p.Title, p.Issuer, p.Evidence, p.Adds = l.Type, l.Title, l.Issuer, l.evidence, []string{"effective"}
			p.Until, p.Short, p.Names = l.until, l.short, l.others
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(a, b Proposal) int { return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Number, b.Number)) })
	return out
}

// proposal is the line that documents tell of a work; ok is false where they do
// not agree on its day or do not give it one name.
func (g *Gatherer) proposal(w *gathered) (p Proposal, ok bool) {
	title, titles, clear := most(w.titles)
	if title == "" || !clear {
		return Proposal{}, false
	}
	n, _ := docnum.Parse(w.number)
	named := map[string]docs{}
	for day, ds := range g.named[viet.Slug(title)] {
		if strings.HasPrefix(day, n.Year) {
			named[day] = ds
		}
	}
	days := map[string]docs{}
	for _, by := range []map[string]docs{w.heads, w.cited, named} {
		for day, ds := range by {
			for doc := range ds {
				mark(days, day, doc)
			}
		}
	}
	date, _, clear := most(days)
	if date == "" || !clear || n.Year != "" && !strings.HasPrefix(date, n.Year) {
		return Proposal{}, false
	}
	p = Proposal{Number: w.number, Date: date, Type: kindOf(title), Title: title, Issuer: cmp.Or(w.issuer, adopts(kindOf(title))), Effective: cmp.Or(w.effective, only(w.begins)), Witnesses: w.witnesses}
	var told []string
	for _, e := range []struct {
		kind  string
		count int
	}{{"head", len(w.heads[date])}, {"cited", len(w.cited[date])}, {"named", len(named[date])}, {"title", titles}} {
		if e.count > 0 {
			told = append(told, fmt.Sprintf("%s:%d", e.kind, e.count))
		}
	}
	p.Evidence = strings.Join(told, " ")
	for _, key := range []string{w.number, viet.Slug(title) + " " + date} {
		if e, ended := g.ended[key]; ended {
			p.EndedBy, p.EndedFrom = e.by, e.from
			p.Witnesses = append(slices.Clip(p.Witnesses), e.witness)
			break
		}
	}
	return p, true
}

// adopts is the body that adopts works of a kind.
func adopts(kind string) string {
	if kind == "pháp lệnh" {
		return "Ủy ban Thường vụ Quốc hội"
	}
	return "Quốc hội"
}

// evidence is one kind of it with its count, or the place between two laws of
// one day.
var evidence = regexp.MustCompile(`^(?:(?:head|text|vbpl|phapdien|cited|named|public|title):[1-9]\d*|between:\d+-\d+)$`)

// believed tells whether evidence is as much as docs/rules.md asks of a line: two
// documents that tell a day, or the place between two laws and a name.
func believed(told []string) bool {
	documents, place, title := 0, false, false
	for _, e := range told {
		kind, count, _ := strings.Cut(e, ":")
		switch kind {
		case "between":
			place = true
		case "title":
			title = true
		default:
			n, _ := strconv.Atoi(count)
			documents += n
		}
	}
	return documents >= 2 || place && title
}
