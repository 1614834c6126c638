package cite

import (
	"strings"

	"nghiquyet/extract"
)

// reach is how many tokens a trigger for a programme's own work may stand
// before its document: "thực hiện tốt các nhiệm vụ đã đề ra tại Nghị quyết số …".
const reach = 40

// reading is what the sentence has said so far, from left to right.
type reading struct {
	rel      extract.Relation
	where    Where
	at       int  // token after the trigger
	inTitle  bool // of a cited document: what it names is only referred to
	history  int  // 1 + depth of brackets in which the history of a text is told, 0 for none
	selfSaid bool // "Nghị quyết này …", "ban hành Nghị quyết …"
	depth    int  // of brackets
	from     int  // first mention of the sentence
	fresh    bool // nothing but marks of a list since the sentence began
	after    extract.Relation
	amending bool // the paragraph has amended something
}

// relate tells what the document does to each mention of the paragraph.
//
// A trigger governs the documents that follow it in its sentence, in a list,
// but not those named in the title of one of them. It may stand in the unit
// above, before a colon.
func (f *finder) relate() {
	last := len(f.toks) - 1
	colon := f.is(last, ':')
	if len(f.ms) == 0 && !colon {
		return
	}
	r := reading{fresh: true}
	if f.at.pending != "" {
		r.rel, r.where = f.at.pending, Anywhere
	}
	f.quoted = f.quoted && !f.at.starts
	quote := f.at.quote || f.quoted
	next := 0
	for k := 0; k < len(f.toks); {
		if next < len(f.ms) && k >= f.ms[next].first {
			f.decide(&r, next, quote)
			k = max(f.ms[next].next, k+1)
			next++
			continue
		}
		tk := f.toks[k]
		if tk.kind == isMark {
			switch tk.mark {
			case '(':
				r.depth++
			case ')':
				if r.history > r.depth {
					r.history = 0
				}
				r.depth = max(0, r.depth-1)
			case '“', '«':
				quote = true
			case '”', '»':
				quote = f.at.quote
			case ';':
				f.newSentence(&r, next, k, true)
			case ':':
				r.inTitle = false
			case '.':
				if f.stop(k) && k > 2 {
					f.newSentence(&r, next, k, false)
				}
			}
			k++
			continue
		}
		if tk.w == 0 || f.opens[tk.w]&(1<<roleTrigger|1<<roleType|1<<roleLaw|1<<roleEnacts) == 0 {
			r.fresh = r.fresh && (tk.kind == isDigits || k < 2)
			k++
			continue
		}
		if j, t, ok := f.match(roleTrigger, k); ok {
			if !quote {
				f.trigger(&r, &f.tb.Triggers[t], k, j, next)
			}
			r.fresh = false
			k = j
			continue
		}
		if j := f.skip(roleEnacts, k); j > k {
			if !quote && r.depth == 0 && !r.inTitle {
				r.selfSaid = true
			}
			k = j
			continue
		}
		r.fresh = false
		k++
	}
	if colon && f.smallest() != nil {
		switch {
		case r.after != "":
			f.places.pending[f.smallest()] = r.after
		case r.rel != "" && r.where != Own && r.where != Preamble && !r.inTitle:
			f.places.pending[f.smallest()] = r.rel
		}
	}
}

func (f *finder) smallest() *extract.Node { return f.at.smallest() }

// newSentence forgets what the sentence has said. A list that goes on after a
// semicolon keeps its trigger.
func (f *finder) newSentence(r *reading, next, k int, semicolon bool) {
	r.inTitle, r.history, r.selfSaid, r.after = false, 0, false, ""
	r.from = next
	r.fresh = true
	goesOn := semicolon && next < len(f.ms) && f.ms[next].first <= k+2
	if !goesOn && !(semicolon && f.at.pending != "") {
		r.rel = ""
	}
}

// trigger takes note of a phrase at tokens [k, j).
func (f *finder) trigger(r *reading, t *Trigger, k, j, next int) {
	set := func() { r.rel, r.where, r.at = t.Relation, t.Where, j }
	opening := r.fresh || k <= 2
	switch t.Where {
	case History:
		if next > 0 || r.inTitle {
			r.history = r.depth + 1
		}
	case After:
		r.after = t.Relation
		for i := r.from; i < next; i++ {
			if m := &f.ms[i]; m.relation == extract.Refers && !r.inTitle {
				m.relation = t.Relation
			}
		}
	case Blocks:
		if r.where == Own || r.where == Anywhere && r.rel == extract.Proposal {
			r.rel = ""
		}
	case Preamble:
		if f.at.preamble && (opening || r.rel == "") || f.programmeOpening(k) {
			set()
			r.inTitle = false
		}
	case Opening:
		if r.inTitle || r.history > 0 {
			return
		}
		if f.at.title || r.selfSaid || opening && f.at.article && !f.at.cell {
			set()
		}
	case SelfSaid:
		if !r.inTitle && r.history == 0 && (f.at.title || r.selfSaid) {
			set()
		}
	case Own:
		if r.inTitle || r.history > 0 || r.where == Opening && r.rel != "" || r.where == SelfSaid && r.rel != "" || r.rel == extract.Basis {
			return
		}
		if !f.ordersOthers() || f.at.title || opening && (f.at.preamble || len(f.at.up) < 2) {
			set()
		}
	default:
		if !r.inTitle {
			set()
		}
	}
}

// programmeOpening reports whether a "Căn cứ" at token k opens the paragraph
// of an attached programme that names what it rests on.
func (f *finder) programmeOpening(k int) bool {
	return k == 0 && !f.at.starts && !f.at.article && !f.at.cell && len(f.ms) > 0 && f.ms[0].first <= 3
}

// ordersOthers reports whether the document is of a kind that hands work to
// others, such as the notice of a meeting.
func (f *finder) ordersOthers() bool {
	t := strings.ToLower(f.head.Type)
	for _, o := range f.tb.Orders {
		if t == o {
			return true
		}
	}
	return false
}

// decide sets the relation of mention i, and what it does to the sentence.
func (f *finder) decide(r *reading, i int, quote bool) {
	m := &f.ms[i]
	m.relation = extract.Refers
	if m.kind == extract.CiteInternal {
		f.decideInternal(r, m, quote)
		r.selfSaid = r.selfSaid || !quote && len(m.pins) == 0
		return
	}
	listed := i > r.from && m.number != "" && m.date != "" && m.first-f.ms[i-1].next <= 60 && f.separated(m.first)
	switch {
	case quote, r.history > 0:
	case r.inTitle && !listed && !(r.where == Opening && f.attached(m.first)):
	case r.where == Own && m.first-r.at > reach:
	case r.rel != "":
		m.relation = r.rel
	}
	if r.inTitle && listed {
		r.inTitle = false
	}
	if m.relation == extract.Amends && m.number+m.name != "" && f.smallest() != nil && (len(m.pins) == 0) {
		c := extract.Citation{Kind: m.kind, Number: m.number, Name: m.name, Issuer: m.issuer}
		f.places.amended[f.smallest()] = &c
	}
	r.inTitle = r.inTitle || m.title
	r.fresh = false
}

// separated reports whether a comma or "và" stands before token i.
func (f *finder) separated(i int) bool {
	return f.is(i-1, ',') || f.is(i-1, ';') || f.andBefore(i)
}

// attached reports whether "ban hành kèm theo" stands before token i: the
// document to which the amended programme belongs.
func (f *finder) attached(i int) bool {
	for n := 1; n < 14 && i-n >= 0; n++ {
		if f.has(roleAttached, i-n) {
			return true
		}
		if f.is(i-n, ',') || f.is(i-n, ';') {
			return false
		}
	}
	return false
}

// decideInternal makes the units named in an amending article a mention of the
// document that the article amends.
//
//	"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 84/2015/NĐ-CP: 1. Sửa
//	đổi khoản 8 Điều 3 như sau:" → clause 8 of article 3 of the decree, amends
func (f *finder) decideInternal(r *reading, m *mention, quote bool) {
	if quote || f.at.amends == nil || len(m.pins) == 0 || r.rel == "" || r.where == Own || r.where == Preamble {
		return
	}
	for _, pin := range m.pins {
		for _, s := range pin {
			if s.Num == thisUnit {
				return
			}
		}
	}
	c := f.at.amends
	m.kind, m.by, m.number, m.name, m.issuer = c.Kind, ByImplied, c.Number, c.Name, c.Issuer
	m.relation, m.confidence = r.rel, .9
}

// quotes follows quotations over paragraphs where the outline has no quote
// units: an opened “ is closed by the next ”.
func (f *finder) quotes(s string) {
	if f.at.quote || f.places.quotes {
		f.quoted = false
		return
	}
	open, shut := strings.LastIndex(s, "“"), strings.LastIndex(s, "”")
	switch {
	case shut > open:
		f.quoted = false
	case open > shut:
		f.quoted = f.places.opensQuote(s)
	}
}

// opensQuote reports whether an amended text begins in s: the quotation marks
// the paragraph's beginning. A mark inside a sentence that is not closed is a
// misprint.
func (ps *places) opensQuote(s string) bool {
	return strings.HasPrefix(strings.TrimSpace(s), "“") && !strings.Contains(s, "”")
}
