package cite

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

// maxBehind is how far behind the words that say that something is attached the
// document may be named to which it is.
const maxBehind = 14

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
