package cite

import "nghiquyet/extract"

// reach is how many tokens a trigger for a programme's own work may stand
// before its document: "thực hiện tốt các nhiệm vụ đã đề ra tại Nghị quyết số …".
const reach = 60

// selfReach is how far from the beginning of its sentence "Nghị định này" may
// stand to be its subject.
const selfReach = 6

// related is what the relations of a paragraph say for the paragraphs below it.
type related struct {
	pending deed              // to those that the list below names
	amends  *extract.Citation // what the units below amend, nil for nothing
}

// relating tells what the document does to each mention of one paragraph, which
// it reads from left to right.
type relating struct {
	*para
	at        *place
	row       row
	programme bool // the document sets out work of its own
	ms        []mention
	quote     bool // inside a quoted text
	units     bool // the paragraph has named nothing but units so far
	clause
	related
}

// deed is what the document does to another, and the name of the trigger that
// says so; its zero value is nothing.
type deed struct {
	rel     extract.Relation
	trigger string
}

// clause is what the sentence has said so far.
type clause struct {
	deed
	where    Where
	behind   int  // token after the trigger
	within   int  // brackets around the trigger
	inTitle  bool // of a cited document: what it names is only referred to
	history  int  // 1 + depth of brackets in which the history of a text is told, 0 for none
	selfSaid bool // "Nghị quyết này …", "ban hành Nghị quyết …"
	depth    int  // of brackets
	from     int  // first mention of the sentence
	open     int  // token at which the sentence begins, after its mark
	after    deed // told behind the mentions
	alias    bool // within the brackets that give a short name
}

// relate tells what the document does to each mention of the paragraph.
//
// A trigger governs the documents that follow it in its sentence, in a list,
// but not those named in the title of one of them. It may stand in the unit
// above, before a colon.
func (f *finder) relate() related {
	p := &f.para
	r := relating{para: p, at: &f.at, row: f.row, programme: f.places.programme, ms: f.ms, quote: f.at.quote || f.quoted, units: f.at.cell}
	r.open = p.bodyStart(0)
	if f.at.pending.rel != "" {
		r.deed, r.where = f.at.pending, Own
	}
	next := 0
	for k := 0; k < len(p.toks); {
		switch {
		case next < len(r.ms) && k >= r.ms[next].first:
			r.decide(next)
			k = max(r.ms[next].next, k+1)
			next++
		case p.toks[k].kind == isMark:
			r.mark(k, next)
			k++
		default:
			k = r.phrase(k, next)
		}
	}
	if p.is(len(p.toks)-1, ':') {
		r.pending = r.announced()
	}
	return r.related
}

// announced is what the sentence says of the list behind its colon.
func (r *relating) announced() deed {
	if r.after.rel == "" && r.where != Own && r.where != Preamble && !r.inTitle {
		return r.deed
	}
	return r.after
}

// mark takes note of the mark at token k, before mention next.
func (r *relating) mark(k, next int) {
	switch r.toks[k].mark {
	case '(':
		r.depth++
	case ')':
		r.closeBracket(k)
	case '“', '«':
		r.quote = true
	case '”', '»':
		r.quote = r.at.quote
	case ';':
		if r.history <= 1 { // a history in brackets goes on to their end
			r.newSentence(k, next, true)
		}
	case ':':
		r.inTitle = false
	case '.':
		if k > 2 && r.stop(k) {
			r.newSentence(k, next, false)
		}
	}
}

// closeBracket ends what the brackets that token k closes have said. After
// "(sau đây gọi tắt là …)" the title is over.
func (r *relating) closeBracket(k int) {
	if r.history > r.depth {
		r.history = 0
	}
	r.depth = max(0, r.depth-1)
	if r.alias && r.depth == 0 {
		r.alias, r.inTitle = false, false
		if !r.listGoesOn(k + 1) {
			r.deed = deed{}
		}
	}
}

// listGoesOn reports whether the list of which an element has ended before token k
// has another.
//
//	"… (gọi tắt là Nghị định số 35); Nghị định số 32/2024/NĐ-CP" → yes
//	"… (gọi tắt là Nghị quyết số 57), Bộ ban hành Kế hoạch"      → no
func (p *para) listGoesOn(k int) bool { return p.is(k, ';') || p.has(roleAnd, k) }

// newSentence forgets what the sentence that token k ends has said. A list that
// goes on after a semicolon keeps its trigger.
func (r *relating) newSentence(k, next int, semicolon bool) {
	r.inTitle, r.history, r.selfSaid, r.after = false, 0, false, deed{}
	r.open = r.bodyStart(k + 1)
	goesOn := semicolon && next < len(r.ms) && r.ms[next].first <= r.skip(roleAnd, k+1)+1
	if !goesOn {
		r.from = next
	}
	if !goesOn && !(semicolon && r.at.pending.rel != "") {
		r.deed = deed{}
	}
}

// tellers are the roles of words that tell something of the documents around.
var tellers = of(roleTrigger, roleAlias, roleEnacts)

// phrase takes note of the phrase at token k, if one tells something of the
// documents around it, and returns the token after it.
func (r *relating) phrase(k, next int) int {
	if tk := r.toks[k]; tk.w == 0 || r.opens[tk.w]&tellers == 0 {
		return k + 1
	}
	if j, t, ok := r.match(roleTrigger, k); ok {
		if !r.quote {
			r.notice(&r.tb.Triggers[t], k, j, next)
		}
		return j
	}
	r.alias = r.alias || r.depth > 0 && r.has(roleAlias, k)
	j := r.skip(roleEnacts, k)
	if j == k {
		return k + 1
	}
	if !r.quote && r.depth == 0 && !r.inTitle && r.at.preamble {
		r.selfSaid = true
	}
	return j
}

// decide sets the relation of mention i, and what it does to the sentence.
func (r *relating) decide(i int) {
	m := &r.ms[i]
	m.relation = extract.Refers
	if m.kind == extract.CiteInternal {
		r.internal(i)
		r.selfSaid = r.selfSaid || !r.quote && len(m.pins) == 0 && m.first-r.open <= selfReach
		return
	}
	listed := r.listed(i)
	m.shadow = r.quote || r.history > 0 || r.inTitle && !listed && !(r.where == Opening && r.attached(m.first))
	if !m.shadow && r.reaches(m) {
		m.relation, m.trigger = r.rel, r.trigger
		r.behind = m.next
	}
	if m.relation == extract.Amends {
		r.amend(m)
	}
	r.inTitle = r.inTitle && !listed || m.title
}

// reaches reports whether the trigger of the sentence governs m.
func (r *relating) reaches(m *mention) bool {
	return r.rel != "" && !(r.where == Own && (m.first-r.behind > reach || r.depth > r.within))
}

// amend takes note that m is amended, or only corrected: "Đính chính … như sau:
// 1. Bổ sung dòng …".
func (r *relating) amend(m *mention) {
	if r.at.pending.rel == extract.Corrects {
		m.relation, m.trigger = extract.Corrects, r.at.pending.trigger
	} else if m.number+m.name != "" {
		r.amends = amended(m)
	}
}

// listed reports whether mention i goes on the list of documents of which the
// sentence speaks, and does not stand in the title of the one before it.
func (r *relating) listed(i int) bool {
	m := &r.ms[i]
	if i <= r.from || m.number == "" || m.date == "" && !r.undated(i) || m.first-r.ms[i-1].next > reach {
		return false
	}
	return r.separated(m.first) || r.where == Own && r.newObject(m.first)
}

// undated reports whether mention i goes on a list whose documents have no
// dates: it is of the same kind as the one before, which governs it.
//
//	"… Nghị quyết số 29-NQ/TW về tiếp tục đẩy mạnh công nghiệp hoá, Nghị quyết số 45-NQ/TW" → yes
//	"… Nghị định số 1/2020/NĐ-CP về sửa đổi Nghị định số 2/2019/NĐ-CP, Nghị định số 3/2019/NĐ-CP" → no
func (r *relating) undated(i int) bool {
	m, before := &r.ms[i], &r.ms[i-1]
	return before.date == "" && before.number != "" && !before.shadow && before.typ == m.typ && r.is(m.first-1, ',')
}

// newObject reports whether a new object of the same verb leads to token i:
// "… của Nghị quyết A về … và các mục tiêu đề ra của Nghị quyết B".
func (p *para) newObject(i int) bool {
	if !p.before(roleOf, i) {
		return false
	}
	for k := i - 2; k >= 0 && k > i-9; k-- {
		if p.any(of(roleTrigger, roleTitle), k) {
			return false
		}
		if p.has(roleAnd, k) || p.is(k, ',') {
			return true
		}
	}
	return false
}

// separated reports whether a comma or "và" stands before token i, or before
// the body that owns the document there: ", and the Government’s Decree No. …".
func (p *para) separated(i int) bool {
	at := p.possessor(i)
	return p.is(at-1, ',') || p.is(at-1, ';') || p.before(roleAnd, at) || at < i && p.before(roleAnd, at+1) // "and the" is one phrase
}

// possessor is the token at which the possessive before token i begins, i without
// one.
//
//	"and the Prime Minister’s Decision No. …" → at "the"
func (p *para) possessor(i int) int {
	k := i - 1
	if p.tb.Possessive == nil || k < 2 {
		return i
	}
	if p.apostrophe(k-1) && p.possessive(k-1) == i {
		k--
	} else if !p.apostrophe(k) {
		return i
	}
	for n := 0; n < 10 && k > 0 && p.inOwner(k-1); n++ {
		k--
		if p.has(rolePlural, k) {
			return k
		}
	}
	return i
}

// inOwner reports whether token k can stand in the name of a body in capitals.
func (p *para) inOwner(k int) bool {
	return p.upper(k) || p.has(roleJoin, k) || p.has(roleAnd, k) && p.upper(k-1)
}

// attached reports whether "ban hành kèm theo" stands before token i: the
// document to which the amended programme belongs.
func (p *para) attached(i int) bool {
	for n := 1; n < maxBehind && i-n >= 0; n++ {
		if p.has(roleAttached, i-n) {
			return true
		}
		if p.is(i-n, ',') || p.is(i-n, ';') {
			return false
		}
	}
	return false
}

// bodyStart is the token after the mark of a list or the head of a unit at
// token k: "Điều 2. ", "1. ", "a) ", "- ".
func (p *para) bodyStart(k int) int {
	if _, j, ok := p.step(k, false); ok && p.is(j, '.') {
		return j + 1
	}
	j := k
	for j < len(p.toks) && j < k+8 {
		n := p.listMark(j, j > k)
		if n == 0 {
			break
		}
		j += n
	}
	return j
}

// listMark is how many tokens of the mark of a list stand at token j; inside
// says that others do before it: "1.", "1)", "a)", "I.", "-", "+", "“".
func (p *para) listMark(j int, inside bool) int {
	switch {
	case p.digits(j) && (p.is(j+1, '.') && p.glued(j+1) || p.dash(j+1) || p.is(j+1, ')')):
		return 2
	case p.word(j) && p.glued(j+1) && (p.is(j+1, ')') || p.is(j+1, '.') || p.dash(j+1)) && p.toks[j].end-p.toks[j].start <= 4:
		return 2
	case p.dash(j), p.is(j, '+'), p.is(j, '“'), p.is(j, '('), inside && p.digits(j):
		return 1
	}
	return 0
}
