package cite

import (
	"slices"

	"nghiquyet/extract"
)

// relate tells what the document does to each mention of the paragraph, and
// writes it there; units without a document may become those of the one that
// the article amends.
//
// A trigger governs the documents that follow it in its sentence, in a list,
// but not those named in the title of one of them. It may stand in the unit
// above, before a colon.
func relate(r relating) related {
	r.open = r.bodyStart(0)
	if r.at.pending.rel != "" {
		r.deed, r.where = r.at.pending, Own
	}
	next := 0
	for k := 0; k < len(r.toks); {
		switch {
		case next < len(r.ms) && k >= r.ms[next].first:
			r.decide(next)
			k = max(r.ms[next].next, k+1)
			next++
		case r.toks[k].kind == isMark:
			r.mark(k, next)
			k++
		default:
			k = r.phrase(k, next)
		}
	}
	if r.is(len(r.toks)-1, ':') {
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
	case '"':
		r.quote = !r.quote && r.closed(k) || r.at.quote
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

// closed reports whether the quotation that token k opens, whose marks do not
// tell its beginning from its end, has an end.
func (p *para) closed(k int) bool {
	for k++; k < len(p.toks); k++ {
		if p.is(k, '"') {
			return true
		}
	}
	return false
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
var tellers = of(roleTrigger, roleAlias, roleEnacts, roleAttached)

// phrase takes note of the phrase at token k, if one tells something of the
// documents around it, and returns the token after it.
func (r *relating) phrase(k, next int) int {
	if tk := r.toks[k]; tk.w == 0 || r.opens[tk.w]&tellers == 0 {
		return k + 1
	}
	if j, t, ok := r.match(roleTrigger, k); ok && j >= r.skip(roleAttached, k) {
		if !r.quote {
			r.notice(&r.tb.Triggers[t], k, j, next)
		}
		return j
	}
	r.alias = r.alias || r.depth > 0 && r.has(roleAlias, k)
	if j := r.skip(roleAttached, k); j > k { // its "theo" refers to nothing
		return j
	}
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
	m.deed = deed{rel: extract.Refers}
	if m.kind == extract.CiteInternal {
		r.internal(i)
		r.selfSaid = r.selfSaid || !r.quote && len(m.pins) == 0 && m.first-r.open <= selfReach
		return
	}
	listed := r.listed(i) && r.may(r.rel, m)
	m.shadow = r.quote || r.history > 0 || r.inTitle && !listed && !(r.where == Opening && r.attached(m.first) && !(i > r.from && r.ms[i-1].deed == r.deed))
	switch {
	case m.shadow || !r.reaches(m):
	case r.may(r.rel, m):
		m.deed = r.deed
		r.behind = m.next
	case m.first-r.behind <= maxClaim:
		r.claim(i, r.rel)
	}
	if m.rel == extract.Amends || m.rel == extract.Repeals && r.endsParts(m) {
		r.amend(m)
	}
	r.inTitle = r.inTitle && !listed || m.title
}

// maxClaim is how many tokens may stand between a verb and its object.
const maxClaim = 6

// endsParts reports whether units below may be those that the sentence ends of m:
// it opens with that. Below an annex they may as well be those of the paper.
//
//	"Bãi bỏ một số điều của Thông tư số 5/2029/TT-BXD" over "1. Bãi bỏ Điều 8."  → yes
//	"Bãi bỏ một số điều, phụ lục ban hành kèm theo Thông tư …" over "1. Điều 8."  → no
func (r *relating) endsParts(m *mention) bool {
	return r.where == Opening && !slices.ContainsFunc(m.pins, func(pin []extract.Step) bool { return pin[0].Kind == string(extract.KindAnnex) })
}

// reaches reports whether the trigger of the sentence governs m.
func (r *relating) reaches(m *mention) bool {
	return r.rel != "" && !(r.where == Own && (m.first-r.behind > reach || r.depth > r.within))
}

// amend takes note that m is amended or ended, or only corrected: "Đính chính … như sau:
// 1. Bổ sung dòng …".
func (r *relating) amend(m *mention) {
	if r.at.pending.rel == extract.Corrects {
		m.deed = r.at.pending
	} else if m.number+m.name != "" && !(m.silent && r.amends != nil && r.amends.Number == m.number) { // the owner of the annex before it
		r.amends = amended(m)
	}
}
