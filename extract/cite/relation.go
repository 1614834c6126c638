package cite

import (
	"nghiquyet/extract"
)

// reach is how many tokens a trigger for a programme's own work may stand
// before its document: "thực hiện tốt các nhiệm vụ đã đề ra tại Nghị quyết số …".
const reach = 60

// selfReach is how far from the beginning of its sentence "Nghị định này" may
// stand to be its subject.
const selfReach = 6

// reading is what the sentence has said so far, from left to right.
type reading struct {
	rel      extract.Relation
	where    Where
	at       int  // token after the trigger
	atDepth  int  // brackets around the trigger
	inTitle  bool // of a cited document: what it names is only referred to
	history  int  // 1 + depth of brackets in which the history of a text is told, 0 for none
	selfSaid bool // "Nghị quyết này …", "ban hành Nghị quyết …"
	depth    int  // of brackets
	from     int  // first mention of the sentence
	open     int  // token at which the sentence begins, after its mark
	after    extract.Relation
	alias    bool // within the brackets that give a short name
}

// relate tells what the document does to each mention of the paragraph.
//
// A trigger governs the documents that follow it in its sentence, in a list,
// but not those named in the title of one of them. It may stand in the unit
// above, before a colon.
func (f *finder) relate() {
	last := len(f.toks) - 1
	colon := f.is(last, ':')
	if len(f.ms) == 0 && !colon && !f.at.title {
		return
	}
	r := reading{open: f.bodyStart(0)}
	if f.at.pending != "" {
		r.rel, r.where = f.at.pending, Own
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
				if r.alias && r.depth == 0 { // after "(sau đây gọi tắt là …)" the title is over
					r.alias, r.inTitle = false, false
					if !f.listGoesOn(k + 1) {
						r.rel = ""
					}
				}
			case '“', '«':
				quote = true
			case '”', '»':
				quote = f.at.quote
			case ';':
				if r.history <= 1 { // a history in brackets goes on to their end
					f.newSentence(&r, next, k, true)
				}
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
		if tk.w == 0 || f.opens[tk.w]&(1<<roleTrigger|1<<roleAlias|1<<roleEnacts) == 0 {
			k++
			continue
		}
		if j, t, ok := f.match(roleTrigger, k); ok {
			if !quote {
				f.trigger(&r, &f.tb.Triggers[t], k, j, next)
			}
			k = j
			continue
		}
		r.alias = r.alias || r.depth > 0 && f.has(roleAlias, k)
		if j := f.skip(roleEnacts, k); j > k {
			if !quote && r.depth == 0 && !r.inTitle && f.at.preamble {
				r.selfSaid = true
			}
			k = j
			continue
		}
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

// listGoesOn reports whether the list of which an element has ended before token k
// has another.
//
//	"… (gọi tắt là Nghị định số 35); Nghị định số 32/2024/NĐ-CP" → yes
//	"… (gọi tắt là Nghị quyết số 57), Bộ ban hành Kế hoạch"      → no
func (f *finder) listGoesOn(k int) bool { return f.is(k, ';') || f.has(roleAnd, k) }

// newSentence forgets what the sentence has said. A list that goes on after a
// semicolon keeps its trigger.
func (f *finder) newSentence(r *reading, next, k int, semicolon bool) {
	r.inTitle, r.history, r.selfSaid, r.after = false, 0, false, ""
	r.open = f.bodyStart(k + 1)
	goesOn := semicolon && next < len(f.ms) && f.ms[next].first <= f.skip(roleAnd, k+1)+1
	if !goesOn {
		r.from = next
	}
	if !goesOn && !(semicolon && f.at.pending != "") {
		r.rel = ""
	}
}

// trigger takes note of a phrase at tokens [k, j).
func (f *finder) trigger(r *reading, t *Trigger, k, j, next int) {
	set := func() { r.rel, r.where, r.at, r.atDepth = t.Relation, t.Where, j, r.depth }
	opening := k == r.open
	// What others are to do, and what a document named here does, is not what
	// this document does.
	others := func() {
		if r.where == Own {
			r.rel = ""
		}
	}
	switch t.Where {
	case History:
		if next > 0 || r.inTitle {
			r.history = r.depth + 1
		}
	case After:
		r.after = t.Relation
		for i := r.from; i < next; i++ {
			if m := &f.ms[i]; m.relation == extract.Refers && !m.shadow && m.kind != extract.CiteInternal {
				m.relation = t.Relation
			}
		}
	case Blocks:
		if r.where == Own || r.rel == extract.Suspends || r.rel == extract.Extends {
			r.rel = ""
		}
	case Preamble:
		if f.at.preamble && (opening || f.toks[k].upper) || f.programmeOpening(k) {
			set()
			r.inTitle = false
		}
	case Opening:
		switch {
		case r.inTitle || r.history > 0:
		case f.at.title, r.selfSaid, opening && f.at.article && !f.at.cell:
			set()
		default:
			others()
		}
	case SelfSaid:
		switch {
		case r.inTitle || r.history > 0:
		case f.at.title, r.selfSaid:
			set()
		case opening && f.at.article && f.at.amends != nil: // "Thay thế Phụ lục I bằng …"
			r.rel, r.where, r.at = extract.Amends, Opening, j
		default:
			others()
		}
	case Own:
		switch {
		case r.inTitle || r.history > 0 || r.rel == extract.Basis:
		case r.rel != "" && r.where != Own: // "sửa đổi Chương trình thực hiện X" does nothing to X
			r.inTitle = true
		case f.at.title, f.places.programme, opening && (f.at.preamble || len(f.at.up) < 2):
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

// bodyStart is the token after the mark of a list or the head of a unit at
// token k: "Điều 2. ", "1. ", "a) ", "- ".
func (p *para) bodyStart(k int) int {
	if _, j, ok := p.step(k, false); ok && p.is(j, '.') {
		return j + 1
	}
	j := k
	for j < len(p.toks) && j < k+8 {
		tk := p.toks[j]
		switch {
		case tk.kind == isDigits && p.is(j+1, '.') && p.glued(j+1), tk.kind == isDigits && p.dash(j+1), tk.kind == isWord && (p.is(j+1, ')') || p.is(j+1, '.') || p.dash(j+1)) && p.glued(j+1) && tk.end-tk.start <= 4:
			j += 2
		case tk.kind == isDigits && p.is(j+1, ')'):
			j += 2
		case p.dash(j) || p.is(j, '+') || p.is(j, '“') || p.is(j, '('):
			j++
		case tk.kind == isDigits && j > k:
			j++
		default:
			return j
		}
	}
	return j
}

// decide sets the relation of mention i, and what it does to the sentence.
func (f *finder) decide(r *reading, i int, quote bool) {
	m := &f.ms[i]
	m.relation = extract.Refers
	if m.kind == extract.CiteInternal {
		f.decideInternal(r, m, quote, i)
		r.selfSaid = r.selfSaid || !quote && len(m.pins) == 0 && m.first-r.open <= selfReach
		return
	}
	listed := i > r.from && m.number != "" && (m.date != "" || f.undated(i)) && m.first-f.ms[i-1].next <= 60 && (f.separated(m.first) || r.where == Own && f.newObject(m.first))
	m.shadow = quote || r.history > 0 || r.inTitle && !listed && !(r.where == Opening && f.attached(m.first))
	switch {
	case m.shadow:
	case r.where == Own && (m.first-r.at > reach || r.depth > r.atDepth):
	case r.rel != "":
		m.relation = r.rel
		r.at = m.next
	}
	if m.relation == extract.Amends && f.at.pending == extract.Corrects { // "Đính chính … như sau: 1. Bổ sung dòng …"
		m.relation = extract.Corrects
	}
	if r.inTitle && listed {
		r.inTitle = false
	}
	if m.relation == extract.Amends && m.number+m.name != "" {
		f.amending(m)
	}
	r.inTitle = r.inTitle || m.title
}

// undated reports whether mention i goes on a list whose documents have no
// dates: it is of the same kind as the one before, which governs it.
//
//	"… Nghị quyết số 29-NQ/TW về tiếp tục đẩy mạnh công nghiệp hoá, Nghị quyết số 45-NQ/TW" → yes
//	"… Nghị định số 1/2020/NĐ-CP về sửa đổi Nghị định số 2/2019/NĐ-CP, Nghị định số 3/2019/NĐ-CP" → no
func (f *finder) undated(i int) bool {
	m, before := &f.ms[i], &f.ms[i-1]
	return before.date == "" && before.number != "" && !before.shadow && before.typ == m.typ && f.is(m.first-1, ',')
}

// newObject reports whether a new object of the same verb leads to token i:
// "… của Nghị quyết A về … và các mục tiêu đề ra của Nghị quyết B".
func (f *finder) newObject(i int) bool {
	if _, ok := f.endsBefore(roleOf, i); !ok {
		return false
	}
	for k := i - 2; k >= 0 && k > i-9; k-- {
		if f.has(roleTrigger, k) || f.has(roleTitle, k) {
			return false
		}
		if f.has(roleAnd, k) || f.is(k, ',') {
			return true
		}
	}
	return false
}

// separated reports whether a comma or "và" stands before token i, or before
// the body that owns the document there: ", and the Government’s Decree No. …".
func (f *finder) separated(i int) bool {
	at := f.possessive(i)
	return f.is(at-1, ',') || f.is(at-1, ';') || f.andBefore(at) || at < i && f.andBefore(at+1) // "and the" is one phrase
}

// possessive is the token at which the possessive before token i begins, i without
// one.
//
//	"and the Prime Minister’s Decision No. …" → at "the"
func (f *finder) possessive(i int) int {
	k := i - 1
	if !f.tb.Capitalised || k < 2 {
		return i
	}
	if f.apostrophe(k-1) && f.str(k) == "s" {
		k--
	} else if !f.apostrophe(k) {
		return i
	}
	for n := 0; n < 10 && k > 0 && (f.toks[k-1].upper || f.has(roleJoin, k-1) || f.has(roleAnd, k-1) && k > 1 && f.toks[k-2].upper); n++ {
		k--
		if f.has(rolePlural, k) {
			return k
		}
	}
	return i
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
